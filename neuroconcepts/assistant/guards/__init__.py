"""What holds a message back: hostile words in it, or what a letter may not say on its own."""
