"""Transmissions of properties, generated: OpenImmo files of any size, ZIPs, and what is sent to break us."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

UTF_8 = '<?xml version="1.0" encoding="UTF-8"?>'


def flat(
    number: str,
    *,
    rent: str = "1000",
    title: str = "Wohnung",
    action: str = "",
    files: Iterable[tuple[str, str]] = (),
    more: str = "",
) -> str:
    """An `<immobilie>` to let; `files` are (group, path), `action` its aktionart, `more` further elements."""
    attached = "".join(
        f'<anhang location="EXTERN" gruppe={quoteattr(group)}><anhangtitel>{escape(path)}</anhangtitel>'
        f"<daten><pfad>{escape(path)}</pfad></daten></anhang>"
        for group, path in files
    )
    named = f"<objektnr_extern>{escape(number)}</objektnr_extern>" if number else ""
    return (
        '<immobilie><objektkategorie><vermarktungsart MIETE_PACHT="true"/></objektkategorie>'
        f"<geo><ort>Wien</ort></geo><preise><kaltmiete>{escape(rent)}</kaltmiete></preise>"
        f"<freitexte><objekttitel>{escape(title)}</objekttitel></freitexte><anhaenge>{attached}</anhaenge>{more}"
        f"<verwaltung_techn>{named}<aktion aktionart={quoteattr(action)}/></verwaltung_techn></immobilie>"
    )


def openimmo(*flats: str, scope: str = "VOLL", mode: str = "", head: str = UTF_8) -> bytes:
    """An OpenImmo file, an object a line from line 3 on; `scope` is its umfang, `mode` its modus."""
    sent = f"<uebertragung umfang={quoteattr(scope)} modus={quoteattr(mode)}/>"
    inner = "\n".join(["<anbieter><firma>Agentur</firma>", *flats, "</anbieter>"])
    encoding = "cp1252" if "8859" in head else "utf-8"
    return f"{head}<openimmo>{sent}\n{inner}</openimmo>".encode(encoding)


def numbers(first: int, last: int) -> list[str]:
    """The numbers `W-0001` … in order."""
    return [f"W-{number:04}" for number in range(first, last + 1)]


def stock(first: int, last: int, *, scope: str = "VOLL", **about: str) -> bytes:
    """A file of flats with these numbers."""
    return openimmo(*(flat(number, **about) for number in numbers(first, last)), scope=scope)  # type: ignore[arg-type]


def zipped(files: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of these files, by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
