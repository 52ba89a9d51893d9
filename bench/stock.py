"""An agency's stock as a full OpenImmo transfer: objects as large as real ones, pictures, and exposés as PDFs."""

import io
import random
import zipfile
from dataclasses import dataclass

from bench.pdfs import pdf

PICTURE_BYTES = 60_000
PDF_EVERY = 10
_SENTENCES = (
    "Die Wohnung liegt in einer ruhigen Seitenstraße, die U-Bahn ist in drei Minuten erreicht.",
    "Das Parkett wurde im Vorjahr geschliffen, die Fenster sind dreifach verglast.",
    "Vom Wohnzimmer gelangt man auf den Balkon mit Blick in den begrünten Innenhof.",
    "Einkaufsmöglichkeiten, Kindergarten und Schule befinden sich in unmittelbarer Nähe.",
)


@dataclass(frozen=True, slots=True)
class Stock:
    """`count` objects whose numbers begin with `prefix`; the same seed makes the same ones."""

    count: int
    prefix: str

    def xml(self) -> bytes:
        """The OpenImmo file, about 25 KB an object."""
        objects = "\n".join(self._object(number) for number in range(self.count))
        sent = '<uebertragung art="OFFLINE" umfang="VOLL" version="1.2.7"/>'
        head = '<?xml version="1.0" encoding="UTF-8"?>'
        return f"{head}<openimmo>{sent}<anbieter><firma>Bench</firma>{objects}</anbieter></openimmo>".encode()

    def zip(self, *, stamp: int = 1) -> bytes:
        """The file with a picture for each object and a PDF for every tenth; `stamp` makes the same content another file."""
        out, chance = io.BytesIO(), random.Random(self.prefix)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(
                zipfile.ZipInfo("openimmo.xml", (2026, 1, stamp, 0, 0, 0)), self.xml(), zipfile.ZIP_DEFLATED
            )
            for number in range(self.count):
                archive.writestr(f"{self._name(number)}.jpg", b"\xff\xd8\xff" + chance.randbytes(PICTURE_BYTES))
                if number % PDF_EVERY == 0:
                    archive.writestr(f"{self._name(number)}.pdf", pdf(self._name(number), *_SENTENCES))
        return out.getvalue()

    def _name(self, number: int) -> str:
        return f"{self.prefix}-{number:05}"

    def _object(self, number: int) -> str:
        name = self._name(number)
        files = [("BILD", f"{name}.jpg"), *([("DOKUMENTE", f"{name}.pdf")] if number % PDF_EVERY == 0 else [])]
        attached = "".join(
            f'<anhang location="EXTERN" gruppe="{group}"><anhangtitel>{path}</anhangtitel>'
            f"<daten><pfad>{path}</pfad></daten></anhang>"
            for group, path in files
        )
        texts = "".join(
            f"<{tag}>{' '.join(_SENTENCES) * 20}</{tag}>" for tag in ("lage", "objektbeschreibung", "ausstatt_beschr")
        )
        facts = "".join(
            f"<user_defined_simplefield feldname='f{n}'>{number + n}</user_defined_simplefield>" for n in range(40)
        )
        return (
            '<immobilie><objektkategorie><vermarktungsart KAUF="false" MIETE_PACHT="true"/><objektart><wohnung/></objektart>'
            f"</objektkategorie><geo><plz>1070</plz><ort>Wien</ort><etage>{number % 6}</etage></geo>"
            f"<preise><kaltmiete>{900 + number}</kaltmiete><nebenkosten>180</nebenkosten></preise>"
            f"<flaechen><wohnflaeche>{50 + number % 60}</wohnflaeche><anzahl_zimmer>{1 + number % 5}</anzahl_zimmer></flaechen>"
            f"<bewertung>{facts}</bewertung><freitexte><objekttitel>Wohnung {number}</objekttitel>{texts}</freitexte>"
            f"<anhaenge>{attached}</anhaenge>"
            f"<verwaltung_techn><objektnr_extern>{name}</objektnr_extern><aktion/></verwaltung_techn></immobilie>"
        )
