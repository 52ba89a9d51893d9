"""The folded words between clauses, by what they do: join, set against, give a reason, conclude, fall back on."""

from typing import Final

from neuroconcepts.domain.times.lists import words

JOINING: Final = {
    "de": words("und oder bzw sowie &"),
    "en": words("and or &"),
    "it": words("e ed o oppure &"),
    "fr": words("et ou &"),
    "es": words("y e o u &"),
    "tr": words("ve veya &"),
    "pl": words("i oraz lub albo &"),
}
ALTERNATING: Final = words("oder bzw beziehungsweise und or and o oppure e ou et y veya lub i")
"""What joins two times of one verb."""
CONTRASTING: Final = {
    "de": words("aber sondern jedoch allerdings dafuer hingegen"),
    "en": words("but however though although"),
    "it": words("ma pero bensi tuttavia"),
    "fr": words("mais cependant toutefois"),
    "es": words("pero sino"),
    "tr": words("ama fakat ancak"),
    "pl": words("ale lecz jednak"),
}
SUBORDINATING: Final = {
    "de": words("weil denn obwohl wenn falls sofern wobei sodass damit bevor ehe nachdem"),
    "en": words("because if provided unless so"),
    "it": words("perche poiche se siccome quando mentre"),
    "fr": words("car parce puisque si quand lorsque"),
    "es": words("porque si"),
    "tr": words("cuenkue cunku"),
    "pl": words("bo poniewaz jesli"),
}
REASONING: Final = words("weil denn because since perche poiche siccome car parce puisque porque bo poniewaz")
THEREUPON: Final = words("dann danach nachher then afterwards poi dopo puis ensuite apres luego despues")
"""What sets a clause behind the time just named: "spätestens um vier, dann muss ich weg"."""
CONCLUDING: Final = words(
    "also daher deshalb darum deswegen somit so therefore quindi percio dunque donc alors entonces"
)
PREFERRING: Final = words(
    "lieber eher vielleicht stattdessen rather preferably maybe perhaps any plutot meglio piuttosto magari mejor"
)
"""What sets a time apart from the one before it: "I can't do Monday, preferably Tuesday"."""
LIMITING: Final = words("nur bloss only solo soltanto seulement solamente tylko")
"""What sets an exception apart: "nachmittags unter der Woche, nur am Mittwoch nicht"."""
WONDERING: Final = words("ob if whether se si")
CONDITIONAL: Final = words("wenn falls sofern if se si")
ALWAYS_DIVIDING: Final = words("bevor ehe nachdem weil obwohl because although perche parce porque")
FALLING_BACK: Final = words("sonst ansonsten andernfalls otherwise altrimenti sinon")
