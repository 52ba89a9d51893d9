import pytest

from neuroconcepts.intake.lines import plain_lines
from neuroconcepts.intake.markup import html_lines
from neuroconcepts.intake.quotes import new_text
from neuroconcepts.intake.signature import signature_of

OWN = "Guten Tag,\n\nDienstag passt.\n\nViele Grüße\nEva Kern"


@pytest.mark.parametrize(
    "history",
    [
        "Am Mo., 3. März 2025 um 10:00 Uhr schrieb Muster <\na@b.example>:\n\n> Passt Dienstag?",
        "On Mon, Mar 3, 2025 at 10:00 AM Muster <a@b.example>\nwrote:\n\n> Tuesday?",
        "Le lun. 3 mars 2025 à 10:00, Muster <a@b.example> a écrit :\n\n> Mardi ?",
        "Il giorno lun 3 mar 2025 alle ore 10:00 Muster <a@b.example> ha scritto:\n\n> Martedì?",
        "Von: Muster <a@b.example>\nGesendet: Montag, 3. März 2025 10:00\nAn: Eva\nBetreff: Termin\n\nPasst Dienstag?",
        "________________________________\nFrom: Muster <a@b.example>\nSent: Monday\nTo: Eva\nSubject: x\n\nTuesday?",
        "-----Ursprüngliche Nachricht-----\nVon: Muster\n\nPasst Dienstag?",
        "-------- Original Message --------\nFrom: Muster\n\nTuesday?",
        "De : Muster <a@b.example>\nEnvoyé : lundi\nÀ : Eva\nObjet : x\n\nMardi ?",
        "Von meinem iPhone gesendet\n\n> Am 03.03.2025 um 10:00 schrieb Muster <a@b.example>:\n> \n> Passt Dienstag?",
        "Get Outlook for iOS<https://aka.ms/x>",
        "-- \nEva Kern\nTel. 0664 1234567",
        "Kern GmbH\nTel. +43 1 2345678",
        "Diese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt.",
    ],
)
def test_only_the_new_text_stays(history: str) -> None:
    assert new_text(plain_lines(f"{OWN}\n\n{history}\n")) == OWN


def test_answers_between_quoted_lines_keep_their_order() -> None:
    text = "Am 03.03.25 um 10:00 schrieb Muster:\n> Wann?\nAb 18 Uhr.\n\n> Tiere?\nJa, 2 Katzen.\n"
    assert [t for t in new_text(plain_lines(text)).split("\n") if t] == ["Ab 18 Uhr.", "Ja, 2 Katzen."]


def test_a_mail_without_history_is_kept_whole() -> None:
    assert new_text(plain_lines("Am Montag um 10 Uhr bin ich da: mit meinem Sohn.\nPasst das?")).endswith("Passt das?")


def test_markup_of_clients_is_history() -> None:
    html = '<div>Ja.</div><blockquote type="cite">Termin?</blockquote>'
    assert new_text(html_lines(html)) == "Ja."


def test_the_signature_gives_the_contact() -> None:
    assert signature_of(plain_lines("Hallo\n\nMfG\nEva Kern\nTel 1")) == ["Eva Kern", "Tel 1"]
