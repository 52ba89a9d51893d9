"""Bodies that are data: JSON, a CSV table, an unknown XML document, a query string, as forms and automation services mail them."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types

from neuroconcepts.intake.forms.items import Form, Item, Party, party_of
from neuroconcepts.intake.forms.labels import Meaning, meaning_of
from neuroconcepts.intake.forms.letters import is_letter, unquoted

_MAX = 100_000
_MAX_ITEMS = 400
_DEPTH = 12
_JSON = re.compile(r"^\s*+(?:[^{\[\n]{0,120}\n){0,4}?\s*+(?=[{\[])")
_XML = re.compile(r"^\s*(?:<\?xml[^<>]{0,200}\?>\s*)?<[A-Za-z_][\w.-]{0,60}[^<>]{0,300}>\s*<")
_QUERY = re.compile(r"[\w.%\[\]\-]{1,60}=[^\s&=]*(?:&[\w.%\[\]\-]{1,60}=[^\s&=]*){2,}")
_WORDS = re.compile(r"[A-Za-zÀ-ÿ]")


def read_data(text: str) -> Form | None:
    """The form that a body states as data, None when it is prose or labelled lines."""
    text = text[:_MAX]
    stated = _json(text) or _csv(text) or _xml(text) or _query(text)
    if not stated:
        return None
    form = Form(is_data=True)
    for path, value in stated[:_MAX_ITEMS]:
        _add(form, path, value)
    return form if form.weight >= 2 else None


def _add(form: Form, path: tuple[str, ...], value: str) -> None:
    """Keep one value; its own key says what it is, those above whom it is about."""
    label = " ".join(path[-2:])
    meaning = _meaning(path)
    field = meaning.field if meaning else None
    party = next(
        (p for key in reversed(path[:-1]) if (m := meaning_of(key)) and (p := party_of(m.concepts, m.field))),
        Party.UNKNOWN,
    )
    if field in {"message", "enquiry"}:
        form.items.append(Item(label, "message", value, 0, 0, "data", party))
        if form.message is None or (is_letter(value) and not is_letter(form.message)):
            form.message, form.labelled = unquoted(value.strip()), True
        return
    form.add(Item(label, field, value, 0, 0, "data", party))


def _meaning(path: tuple[str, ...]) -> Meaning | None:
    """What a key means; `nummer` within `objekt`, or `name` within `firma`, by both words."""
    own = meaning_of(path[-1])
    if len(path) > 1 and (own is None or own.field in {"own_number", "title", "name", "skip"}):
        both = meaning_of(f"{path[-2]} {path[-1]}")
        return both if both is not None and both.score == 1.0 else own
    return own


def _json(text: str) -> list[tuple[tuple[str, ...], str]]:
    start = _JSON.match(text)
    if start is None:
        return []
    try:
        value, _ = json.JSONDecoder().raw_decode(text[start.end() :])
    except (ValueError, RecursionError):
        return []
    return list(_flat(value, ()))


def _flat(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The leaves of nested objects; a list of {label, value} pairs is read as the fields that it names."""
    if len(path) > _DEPTH:
        return
    if isinstance(value, dict):
        pair = _pair(value)
        if pair is not None:
            yield (*path, pair[0]), pair[1]
            return
        for key, inner in value.items():
            yield from _flat(inner, (*path, str(key)[:80]))
    elif isinstance(value, list):
        for inner in value[:_MAX_ITEMS]:
            yield from _flat(inner, path)
    elif path and value is not None:
        yield path, {True: "ja", False: "nein"}[value] if isinstance(value, bool) else str(value)


def _pair(value: dict[Any, Any]) -> tuple[str, str] | None:
    label = next(
        (
            value[k]
            for k in ("label", "name", "field", "title", "question", "key", "ref")
            if isinstance(value.get(k), str)
        ),
        None,
    )
    stated = next(
        (
            value[k]
            for k in ("value", "answer", "text", "wert", "response")
            if isinstance(value.get(k), str | int | float)
        ),
        None,
    )
    if label is None or stated is None or len(value) > 6:
        return None
    return label[:80], str(stated)


def _csv(text: str) -> list[tuple[tuple[str, ...], str]]:
    """A line of labels over lines of values."""
    lines = text.split("\n")
    for at, line in enumerate(lines[:40]):
        for mark in (";", "\t", ",", "|"):
            if line.count(mark) < 2:
                continue
            head = next(csv.reader([line], delimiter=mark), [])
            known = sum(_known(cell) for cell in head)
            if (
                len(head) >= 3
                and known * 5 >= len(head) * 3
                and not any(":" in cell or len(cell) > 40 for cell in head)
            ):
                return _row(head, "\n".join(lines[at + 1 :]), mark)
    return []


def _known(cell: str) -> bool:
    meaning = meaning_of(cell.strip())
    return meaning is not None and meaning.score >= 0.5 and len(cell.split()) <= 5


def _row(head: list[str], rest: str, mark: str) -> list[tuple[tuple[str, ...], str]]:
    try:
        rows = csv.reader(io.StringIO(rest.strip("\n")), delimiter=mark)
        values = next((row for row in rows if len([c for c in row if c.strip()]) >= 2), [])
    except csv.Error:
        return []
    if abs(len(values) - len(head)) > 1:
        return []
    return [((label.strip(),), value.strip()) for label, value in zip(head, values, strict=False) if value.strip()]


def _query(text: str) -> list[tuple[tuple[str, ...], str]]:
    """A line as a browser sends forms: `vorname=Max&mail=max%40web.example`."""
    line = next((line.strip() for line in text.split("\n") if _QUERY.fullmatch(line.strip()[:20_000])), "")
    return [((key,), value) for key, value in parse_qsl(line, max_num_fields=_MAX_ITEMS)] if line else []


def _xml(text: str) -> list[tuple[tuple[str, ...], str]]:
    if not _XML.match(text) or "<!DOCTYPE" in text or "<!ENTITY" in text:
        return []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(text.strip().encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return []
    return list(_elements(root)) if root is not None else []


def _elements(root: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    for element in root.iter():
        value = (element.text or "").strip() if isinstance(element.tag, str) else ""
        if value and len(element) == 0 and _WORDS.search(str(element.tag)):
            above = [str(a.tag).rpartition("}")[2] for a in element.iterancestors()][:_DEPTH]
            yield (*reversed(above), str(element.tag).rpartition("}")[2]), value
