"""Words of law and tax: whatever is said with them is a statement that no letter may make on its own."""

import re
from typing import Final

LAW: Final = re.compile(
    r"\b(?:steuer(?:lich|frei|rechtlich|vorteil|ersparnis)\w*|absetz\w*|abschreib\w*|abgesetzt|absetzbar|rechtlich\w*|gesetz\w*|rechtsanspruch|anspruch|kündigungsschutz\w*|haft(?:et|en|ung)\w*|widerruf\w*|förder\w*|strafbar|verjähr\w*|mietrecht\w*|mietgesetz\w*|mrg\b|bgb\b|"
    r"tax\b(?! (?:advis|account|consult|office))|taxable|deduct\w*|legal\w*|lawful\w*|by law|the law|entitle\w*|liab\w+|subsid\w*|(?<!conseiller )(?<!conseillère )(?<!consulente )fiscal\w*|fiscaux|déduir\w*|déductib\w*|impôts?|la loi|légal\w*|juridique\w*|subvention\w*|detra\w*|dedu\w*|per legge|legge|giuridic\w*|legalmente|imposte)\b",
    re.IGNORECASE,
)
