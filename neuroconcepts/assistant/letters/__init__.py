"""What we write: a letter from its frame, its words in each language, templates, notices, the mail that is sent."""
