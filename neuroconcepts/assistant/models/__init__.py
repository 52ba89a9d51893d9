"""What a language model is shown, and what is taken from what it says."""
