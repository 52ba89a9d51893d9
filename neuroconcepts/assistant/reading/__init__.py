"""What a seeker means: the acts of his clauses, the times he proposes or refuses, the slot he takes."""
