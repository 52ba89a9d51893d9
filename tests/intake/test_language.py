import pytest

from neuroconcepts.intake.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ist die Wohnung noch frei?", "de"), ("Is the flat still available?", "en"), ("L'appartement est-il disponible ?", "fr"),
        ("L'appartamento è ancora disponibile?", "it"), ("Merhaba, daire hâlâ boş mu? Teşekkürler", "tr"), ("Passt, danke!", "de"), ("ok", "de"),
    ],
)  # fmt: skip
def test_languages(text: str, code: str) -> None:
    assert language_of(text) == code
