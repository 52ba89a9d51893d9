"""What an exposé says to a question: the ontology of what is asked and stated, passages, typed facts, their words."""
