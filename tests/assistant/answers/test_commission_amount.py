from decimal import Decimal

from neuroconcepts.assistant.answers.answering import answer
from neuroconcepts.domain.property import Fact, Property


def test_a_commission_that_is_stated_as_an_amount_is_told() -> None:
    fact = Fact(key="provisionbrutto", source="preise/provisionbrutto", number=Decimal(3000), unit="EUR")
    due = Fact(key="provisionspflichtig", source="preise/provisionspflichtig", yes=True)
    about = Property(external_id="1", facts=(due, fact))
    for language, question in (("de", "Wie hoch ist die Provision?"), ("en", "How much is the commission?")):
        told = answer(question, about=about, language=language)
        assert "3" in told.text
        assert told.sources == ("preise/provisionbrutto",)
