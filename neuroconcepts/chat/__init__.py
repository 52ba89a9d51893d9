"""`python -m neuroconcepts chat`: try out at the keyboard what seekers would be answered."""
