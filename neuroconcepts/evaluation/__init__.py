"""`python -m neuroconcepts evaluate`: how well an assistant, and the claim check, do on sets with known answers."""
