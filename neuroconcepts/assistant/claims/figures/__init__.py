"""What the figures of a letter claim: each must be stated of the thing it is told of, or follow from figures that are."""
