"""Words in a stranger's message that want to steer a machine, or are how frauds begin: a person looks at the answer first.

They change nothing else. What a model is shown is data in any case, and it has no tools; this is one more net.
"""

import re
from typing import Final

_READ: Final = 20_000
"""Characters of a message that are looked at."""

_STEERS: Final = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|above|previous)\b"
    r"|\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*)\b.{0,40}\b(?:anweisung\w*|anleitung\w*|regeln|vorgaben|prompt\w*|obige\w*|bisherige\w*)"
    r"|\b(?:ignor\w*|oubli\w*|dimentic\w*)\b.{0,40}\b(?:instructions|istruzioni|consignes)\b"
    r"|\bsystem ?prompt|\bdeveloper message|\bjailbreak|\bDAN mode|\bprompt injection"
    r"|\b(?:you are|act as|pretend to be|du bist|sie sind) (?:now |jetzt |ab jetzt |nun )(?:an? |ein\w* )?(?:ai|ki|assistant|assistent|bot|chatgpt|model\w*)\b"
    r"|</?(?:system|assistant|instructions?|tool|function)[\s>/]|\[/?INST\]|<\|(?:im_start|im_end|system|user|assistant)\|>"
    r"|^\s*(?:system|assistant|developer)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_DEFRAUDS: Final = re.compile(
    r"\bwestern union|\bmoney ?gram|\b(?:gift|geschenk|steam|itunes|paysafe)[- ]?(?:card|karte)\w*|\b(?:bitcoin|usdt|krypto|crypto)\b"
    r"|\b(?:cashier'?s?|certified|bank) che(?:que|ck)|\bverrechnungsscheck|\bbankscheck"
    r"|\b(?:ohne|without|sans|senza) (?:\w+ ){0,3}(?:besichtigung|viewing|visite|visita)\b.{0,80}\b(?:überweis\w*|anzahl\w*|transfer|deposit|payment|virement|bonifico)"
    r"|\b(?:überweis\w*|anzahl\w*|transfer|wire|pay)\b.{0,80}\b(?:ohne|without) (?:\w+ ){0,3}(?:besichtigung|viewing)\b"
    r"|\b(?:mein|my) (?:kurier|courier|shipping agent|spediteur)\b|\b(?:schlüssel|keys?)\b.{0,40}\b(?:per post|by (?:mail|courier|dhl))\b"
    r"|\b(?:kontodaten|bankverbindung|iban|bank (?:details|account))\b.{0,60}\b(?:sofort|umgehend|immediately|urgent\w*|bestätig\w*|confirm)\b",
    re.IGNORECASE | re.DOTALL,
)


def suspicion(text: str) -> str:
    """Why the answer to this message is looked at first, in plain words; empty where nothing is odd about it."""
    read = text[:_READ]
    if _STEERS.search(read):
        return "The message gives instructions to a machine: have a look before anything is sent."
    if _DEFRAUDS.search(read):
        return "The message reads like the beginning of a fraud: have a look before anything is sent."
    return ""
