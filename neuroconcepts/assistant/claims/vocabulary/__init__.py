"""Which words of a letter are understood."""
