"""What a letter claims of things: that they are there or not, where, of what kind, allowed, in the price."""
