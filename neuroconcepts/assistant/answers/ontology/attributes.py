"""All attributes: what questions can ask and statements can claim, by name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.ontology import (
    attributes_building,
    attributes_money,
    attributes_space,
    attributes_standard,
    attributes_terms,
)
from neuroconcepts.assistant.answers.ontology.attribute import Attribute, by_name

ATTRIBUTES: Final[Mapping[str, Attribute]] = MappingProxyType(
    by_name(
        attributes_standard.ATTRIBUTES,
        attributes_money.ATTRIBUTES,
        attributes_space.ATTRIBUTES,
        attributes_building.ATTRIBUTES,
        attributes_terms.ATTRIBUTES,
    )
)
