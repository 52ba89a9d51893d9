"""`In allen Räumen gibt es eine Klimaanlage`, where it is stated of the bedrooms only."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_ROOMS: Final = r"(?:raeume\w*|zimmern?|wohnraeume\w*|wohnung|haus|bereiche\w*|rooms?|flat|apartment|house|home|pieces?|logement|appartement|maison|stanz[ae]|locali|vani|casa|appartamento)"
_ALL: Final = re.compile(
    rf"\b(?:all(?:e[nr]?)?|saemtlich\w*|jede[mnrs]?|(?:die|der|das|the|im|in der) (?:ganze[nr]?|gesamte[nr]?|whole|entire)|every|all (?:of )?the|tou(?:te|te?s)(?: les?| la)?|chaque|l['’]ensemble (?:du|de la)|tutt[aeio](?: (?:la|le|i|gli))?|ogni|l['’]intero|l['’]intera)\s{_ROOMS}\b"
    r"|\b(?:ueberall|raumuebergreifend|throughout|everywhere|partout|dappertutto|ovunque)\b|\btout l['’]appartement\b|\btutto l['’]appartamento\b"
)
_SPREAD: Final = word_set(
    "aircon floor_heating heating flooring parquet laminate tiles carpet linoleum vinyl cork stone blinds shutters"
)
_PARTS: Final = word_set(
    "bedrooms living_room kitchen bathrooms hall_room office sales_room server_room ground_floor basement_floor "
    "top_floor upper_floor attic cellar"
)


def wrong_everywhere(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says of all rooms what is stated of some of them only."""
    if "no" in passage.said or not _ALL.search(folded(stretch)):
        return False
    named = passage.own & _SPREAD
    return any(_is_partly(name, grounds) for name in named)


def _is_partly(name: str, grounds: Grounds) -> bool:
    told = [p for s in grounds.statements for p in s.passages if any(name in m.names for m in p.mentions)]
    narrowed = any(p.own & _PARTS for p in told)
    return narrowed and not any(_ALL.search(folded(p.sentence.text)) for p in told)
