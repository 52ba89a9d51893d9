"""Words that say nothing of what is asked, in German and English, folded (`assistant.folding`)."""

import re

from neuroconcepts.assistant.folding import folded

FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    der die das den dem des ein eine einen einem einer es ist sind war wird werden gibt hat haben habe kann koennen
    man ich wir sie ihr mir uns ihnen bitte auch noch eigentlich denn und oder in im am an auf zu zum zur von vom
    bei mit fuer wie was wo wann welche welcher welches ob dort da hier mal gerne gern wuerde wissen moechte frage
    the a is are there does do can could i we you it this that of to on at for and or what where when which how
    please also about tell me know would like als aus dass dieser diese dieses diesem diesen durch er ihre ihren
    ihrer ihrem ihres meine meinen mein sein seine sich so um unter ueber nach nur schon sowie weitere wenn wer
    wessen wem wen hallo guten tag danke vielen dank gruesse freundlichen bitten koennten koennte darf duerfen
    moechten wollen will waere haette besteht bestehen vorhanden from with any has have may might my our your hello
    thanks thank regards if into
    """,
    )
)
"""Articles, pronouns, prepositions, auxiliaries, question words, and the phrases that a letter begins and ends with."""
THE_PROPERTY = frozenset(
    re.findall(
        r"\w+",
        """
    wohnung haus objekt immobilie flat apartment house property
    """,
    )
)
"""What the property itself is called: every question is about it."""


def keywords(text: str) -> list[str]:
    """The words of a text, as they are written, that are neither of these; of a question, what it asks about."""
    words = re.findall(r"\w+", text)
    return [word for word in words if folded(word) not in FUNCTION_WORDS | THE_PROPERTY]
