"""Names that are right letter by letter or wrong: addresses, links, persons, lines, quotations."""
