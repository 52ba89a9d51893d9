"""Letters without accents, so that words compare whatever keyboard they were typed on."""

import unicodedata


def folded(text: str) -> str:
    """Lower case without accents: `Größe` and `groesse` differ still, `Prénom` and `prenom` do not."""
    text = text.casefold().replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
