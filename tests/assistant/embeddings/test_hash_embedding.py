"""The hash embedding: what it sees that full text does not, what it does not see, and that it is what it says."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.embeddings import hash_embedding
from neuroconcepts.assistant.embeddings.hash_embedding import DIMENSION, NAME, HashEmbedding, vector_of
from neuroconcepts.ports.embeddings import Embeddable, Embeddings


def likeness(one: str, other: str) -> float:
    return sum(a * b for a, b in zip(vector_of(Embeddable(one)), vector_of(Embeddable(other)), strict=True))


@given(st.text(max_size=200), st.text(max_size=40))
def test_a_vector_has_its_dimension_and_length_one_or_nothing(text: str, title: str) -> None:
    vector = vector_of(Embeddable(text, title))
    assert len(vector) == DIMENSION
    assert math.isclose(math.hypot(*vector), 1, abs_tol=1e-9) or not any(vector)


@pytest.mark.parametrize(
    ("asked", "near", "far"),
    [
        ("Gibt es eine Waschküche?", "Die Gemeinschaftswaschküche ist im Hof.", "Der Garten ist im Hof."),
        ("Tiefgarge", "Stellplätze in der Tiefgarage", "Stellplätze im Freien"),
        ("Does it have an elevator?", "Der Aufzug hält in allen Geschoßen.", "Die Fenster sind neu."),
        ("Darf ich am Balkon grillen?", "Grillen ist auf Balkonen verboten.", "Rauchen ist im Stiegenhaus verboten."),
        ("GROESSE DES KELLERS", "Größe des Kellers", "Höhe der Miete"),
    ],
)
def test_what_shares_words_parts_or_matters_is_near(asked: str, near: str, far: str) -> None:
    assert likeness(asked, near) > likeness(asked, far)


def test_it_does_not_know_what_words_mean() -> None:
    assert abs(likeness("Ruderboot", "Wasserfahrzeug")) < 0.2
    assert abs(likeness("der die das und ist", "Keller")) < 1e-9


def test_what_a_title_says_counts_less() -> None:
    titled, said = vector_of(Embeddable("Keller", "Sauna")), vector_of(Embeddable("Keller Sauna"))
    sauna = vector_of(Embeddable("Sauna"))
    assert 0 < sum(map(float.__mul__, titled, sauna)) < sum(map(float.__mul__, said, sauna))


async def test_it_is_an_embedding_model_by_an_honest_name(monkeypatch: pytest.MonkeyPatch) -> None:
    model: Embeddings = HashEmbedding()
    assert model.name == NAME
    assert NAME.startswith("lexical-hash/1.")
    [one, other] = await model.embed([Embeddable("Keller"), Embeddable("Garten")], "document")
    assert one == (await model.embed([Embeddable("Keller")], "query"))[0] != other
    monkeypatch.setattr(hash_embedding, "FUNCTION_WORDS", frozenset({"keller"}))
    assert hash_embedding._known_words() not in NAME, "other words, other vectors, another name"
