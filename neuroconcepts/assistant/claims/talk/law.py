"""Words of law and tax: whatever is said with them is a statement that no letter may make on its own."""

import re
from typing import Final

from neuroconcepts.assistant.folding import folded

LAW: Final = re.compile(
    r"\b(?:steuer(?:lich|frei|rechtlich|vorteil|ersparnis)\w*|absetz\w*|abschreib\w*|abgesetzt|absetzbar|rechtlich\w*|gesetz\w*|rechtsanspruch|anspruch|kündigungsschutz\w*|haft(?:et|en|ung)\w*|widerruf\w*|förder\w*|strafbar|verjähr\w*|mietrecht\w*|mietgesetz\w*|mrg\b|bgb\b|"
    r"tax\b(?! (?:advis|account|consult|office))|taxable|deduct\w*|legal\w*|lawful\w*|by law|the law|entitle\w*|liab\w+|subsid\w*|(?<!conseiller )(?<!conseillère )(?<!consulente )fiscal\w*|fiscaux|déduir\w*|déductib\w*|impôts?|la loi|légal\w*|juridique\w*|subvention\w*|detra\w*|dedu\w*|per legge|legge|giuridic\w*|legalmente|imposte)\b",
    re.IGNORECASE,
)
_STANDING: Final = re.compile(
    r"\b(?:vor die tür (?:ge)?setz\w*|hinaus(?:ge)?w[eo]rf\w*|raus(?:ge)?(?:w[eo]rf|schm[ei]\w*ss)\w*|(?:Ihnen|dir|euch)\b.{0,40}\b(?:kündigen|gekündigt)|(?:kündigen|gekündigt)\b.{0,30}\b(?:Ihnen|dir|euch)|(?:steht|stehen) (?:Ihnen|dir|euch) zu|(?:haben Sie|Sie haben|habt ihr) (?:das|ein|kein) Recht|als kleinunternehmer\w*|as a small (?:business|trader)|"
    r"evict\w*|(?:throw|kick|put|turn)(?:n|ed)? (?:you|tenants?) out|give you notice|(?:you|tenants?)\b.{0,20}\bbe given notice|(?:have|has) (?:a|the|no|every) right to|"
    r"mett\w* (?:dehors|à la porte)|expuls\w*|(?:vous |le )donner (?:votre |son )?congé|(?:avez|aurez|a) (?:le|un) droit (?:de|à|d['’])|sfratt\w*|(?:mandar\w*|buttar\w*) (?:via|fuori)|(?:ha|avrà|avete) (?:il )?diritto (?:di|a))\b",
    re.IGNORECASE,
)
"""Where somebody stands in law, in everyday words: `Der Vermieter darf Sie nicht vor die Tür setzen`."""
_BY_LAW: Final = re.compile(
    r"\b(?:(?:nach|laut|gemäß|aufgrund|kraft|per|von) (?:dem |der |den |des |deutschem? |österreichischem? |schweizer\w* |geltende[mnr] |österreichischen |deutschen )?(?:\w*(?:gesetz(?:es|e|en)?|verordnung)|(?:miet|wohn|kauf|bau|steuer|zivil|vertrags|konsumenten|verbraucher|wohnungseigentums|makler|nachbar(?:schafts)?)?recht(?:s|e)?|mrg|bgb|abgb|wgg|weg|or)\b|gesetzlich (?:vorgeschrieben|vorgesehen|verpflichtet|geregelt|geschützt|untersagt|verboten|zulässig)|von gesetzes wegen|(?:das gesetz|der gesetzgeber) (?:verlangt|schreibt|sieht|verbietet|erlaubt|bestimmt|schützt)|"
    r"by law|under (?:the |german |austrian |swiss |tenancy )*(?:law|act)|the law (?:requires|says|forbids|prohibits|allows|provides|protects)|legally (?:required|obliged|bound|protected|forbidden|entitled)|statutory (?:right|duty|obligation)s?|"
    r"(?:selon|par|d['’]après|en vertu de|conformément à) la loi|la loi (?:exige|impose|interdit|prévoit|oblige|autorise|protège)|(?:légalement|juridiquement) (?:obligatoire|tenue?s?|protégée?s?|interdite?s?)|"
    r"(?:per|secondo la|ai sensi della|in base alla) legge|la legge (?:impone|vieta|prevede|obbliga|consente|tutela)|legalmente (?:obbligat|tenut|tutelat|vietat)\w)",
    re.IGNORECASE,
)
"""`nach dem Gesetz`: what the law is said to order or allow."""


def rules(stretch: str, stated: str) -> bool:
    """Whether it says who may do what to whom by law, in words that are `stated` (folded) nowhere."""
    hits = (hit for pattern in (_STANDING, _BY_LAW) for hit in pattern.finditer(stretch))
    return any(folded(hit[0]) not in stated for hit in hits)
