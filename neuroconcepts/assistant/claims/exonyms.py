"""Names of towns, lands and waters as other languages have them: `Vienna` is stated where `Wien` is."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set

_NAMES: Final = tuple(
    word_set(names)
    for names in (
        "wien vienna vienne", "muenchen munich monaco", "koeln cologne colonia", "nuernberg nuremberg norimberga", "berlin berlino", "hamburg hambourg amburgo",
        "frankfurt francfort francoforte", "stuttgart stoccarda", "leipzig lipsia", "dresden dresde dresda", "hannover hanovre hanover", "aachen aix aquisgrana",
        "augsburg augsbourg augusta", "regensburg ratisbonne ratisbona", "freiburg fribourg friburgo", "konstanz constance costanza", "salzburg salzbourg salisburgo",
        "graz gratz", "klagenfurt", "zuerich zurich zurigo", "genf geneva geneve ginevra", "bern berne berna", "basel basle bale basilea", "luzern lucerne lucerna",
        "lausanne losanna", "bozen bolzano", "meran merano", "brixen bressanone", "mailand milan milano", "rom rome roma", "prag prague praga", "strassburg strasbourg strasburgo",
        "donau danube danubio", "rhein rhine rhin reno", "bodensee constance costanza", "bayern bavaria baviere baviera", "sachsen saxony saxe sassonia", "tirol tyrol tirolo",
        "kaernten carinthia carinthie carinzia", "steiermark styria styrie stiria", "oberoesterreich", "deutschland germany allemagne germania", "oesterreich austria autriche",
        "schweiz switzerland suisse svizzera", "italien italy italie italia", "schwarzwald",
    )
)  # fmt: skip


def is_same_place(fold: str, stems: frozenset[str]) -> bool:
    """Whether a word, folded, is another language's name of a place that is among these words."""
    return any(fold in names and names & stems for names in _NAMES)
