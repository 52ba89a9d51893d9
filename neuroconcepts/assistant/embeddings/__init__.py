"""Which model embeds; the lexical hash embedding that serves without one."""
