"""What an exposé can say about a property: concepts with their words, and attributes with their values.

`words/*.txt` name some 600 concepts (a lift, the deposit, dogs, to renew, heated, how far …) in German, English, French,
Italian and, in part, Turkish. `attribute.py` and the `attributes_*` tables say which of them have a value in an OpenImmo
export, of what type and unit. Questions, sentences of an exposé, and letters about to go out are read with the same words.
"""
