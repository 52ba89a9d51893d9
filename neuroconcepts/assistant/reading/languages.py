"""Which language a short message is in: a guess from function words and letters, without any model."""

import re
import unicodedata
from typing import Final

from neuroconcepts.domain.times.spelling import fold


def words(listed: str) -> frozenset[str]:
    """The words of a list written with spaces."""
    return frozenset(listed.split())


_WORDS: Final[dict[str, frozenset[str]]] = {
    "de": words(
        "ich wir sie mir uns ihnen der die das den dem ein eine einen und oder aber ist sind war haben hat "
        "habe wird wuerde wuerden koennten koennen kann bitte danke nicht kein keine auch noch fuer mit "
        "von zu zum zur am im um ab bis wie was wann gibt es guten tag hallo gerne wohnung haus "
        "besichtigung termin uhr morgen heute passt leider mehr ja nein geht waere sehr geehrte gruesse "
        "montag dienstag mittwoch donnerstag freitag samstag sonntag woche naechste naechsten i des mia "
        "in erst lieber wegen zwei wochen naechster naechstes kommende bei nach vor auf an ginge od vormittag "
        "nachmittag abend jaenner januar februar maerz april mai juni juli august september oktober november dezember"
    ),
    "en": words(
        "i we you they me us the a an and or but is are was have has would could can please thanks thank "
        "not no any also for with from to at on in how what when where there it this that hello hi dear "
        "january february march april may june july august september october november december morning afternoon "
        "evening should there's just but so yes flat house apartment viewing view see works fine do does did be my our "
        "your if of will i'm "
        "i'd we'd monday tuesday wednesday thursday friday saturday sunday tomorrow week next"
    ),
    "it": words(
        "io noi lei mi ci il lo la gli le un una e o ma sono ho abbiamo vorrei vorremmo posso possiamo "
        "potrebbe grazie non anche per con da di del della che come quando buongiorno buonasera salve casa "
        "appartamento visita vedere visitare bene domani alle si sarebbe possibile lunedi martedi "
        "in dal al ai siamo va qualsiasi ogni questa questo entro fine mese mattina pomeriggio sera gennaio febbraio "
        "marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre fino dopo prima ore libero "
        "essere nel sul agli mercoledi giovedi venerdi sabato domenica settimana prossima quanto c'e"
    ),
    "fr": words(
        "je nous vous me le la les un une des et ou mais est sont ai avons voudrais voudrions peux pouvons "
        "pourrait pourriez merci pas aussi pour avec de du que comment quand bonjour bonsoir appartement "
        "maison visite visiter serait possible demain lundi mardi mercredi jeudi vendredi samedi dimanche "
        "semaine prochaine combien ce cette il y a oui au aux on peut peu d'une heure rdv svp apres avant plus janvier "
        "fevrier mars avril juin juillet aout septembre octobre novembre decembre matin soir apres-midi semaines "
        "prochain libre chez sur pourrais c'est j'ai possible"
    ),
    "tr": words(
        "ben biz siz bir ve veya ama icin ile bu su cok var yok mi mu mi miyim misiniz merhaba selam daire "
        "dairye ev evi gormek bakabilir lutfen tesekkurler tesekkuerler saat guenue gun yarin bugun buguen "
        "pazartesi sali carsamba persembe cuma cumartesi pazar hafta evet hayir olur uygun tamam randevu "
        "ne kadar"
    ),
}
_TELLING: Final = 3
"""Letters from which an alphabet tells that a text is in another one."""
_LETTERS: Final = {"de": "äöüß", "it": "ìòù", "fr": "êâîôûçœëï", "tr": "ışğİ"}


def guess_language(message: str, default: str = "de") -> str:
    """The ISO 639-1 code of the likeliest of German, English, Italian, French, Turkish; `default` when nothing tells."""
    said = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", fold(message))
    scores: dict[str, float] = {language: sum(word in known for word in said) for language, known in _WORDS.items()}
    for language, letters in _LETTERS.items():
        scores[language] += sum(letter in letters for letter in message) / 2
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores.get(default, 0) else default


def in_other_letters(message: str) -> bool:
    """Whether most of a message's letters are not Latin (Japanese, Arabic, Cyrillic, …)."""
    letters = [character for character in message if character.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return len(letters) >= _TELLING and 2 * latin < len(letters)
