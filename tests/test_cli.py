"""The command line as scripts call it: JSON lines in and out, ids and keys, and errors in one plain line."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from neuroconcepts import cli, config
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.postgres import Postgres
from tests.intake.test_by_model import BRANDL, note
from tests.standins.gemini import API_KEY, Blocked, Says, gemini_standin
from tests.standins.oauth import GOOGLE_ID, GOOGLE_SECRET, OauthStandin

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "data" / "corpus"
EXPORT = CORPUS / "openimmo_kronlachner_miete.xml"


PAGE = ("--privacy-url", "https://www.agency.example/datenschutz")


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of this machine: neither a `.env` beside us nor the environment's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(config, "CHECKOUT", tmp_path)
    for name in [name for name in os.environ if name.startswith("NEUROCONCEPTS_")]:
        monkeypatch.delenv(name)


class Shell:
    """Runs one command in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def run(self, *arguments: object, stdin: str = "") -> tuple[int, str, str]:
        """Exit status, stdout, stderr."""
        self._monkeypatch.setattr(sys, "argv", ["neuroconcepts", *map(str, arguments)])
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = self._capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    def rows(self, *arguments: object, stdin: str = "") -> list[dict[str, Any]]:
        """The JSON objects that a command prints that has to go well."""
        status, out, err = self.run(*arguments, stdin=stdin)
        assert (status, err) == (0, "")
        return [json.loads(line) for line in out.splitlines()]

    def fault(self, *arguments: object, stdin: str = "") -> str:
        """The one line that a command says that has to fail."""
        status, _, err = self.run(*arguments, stdin=stdin)
        assert status == 2
        [line] = err.splitlines()
        assert line.startswith("neuroconcepts: ")
        return line


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capsys)


# ── Reading and answering ──────────────────────────────────────────────────────────────────────────────────────────────


def test_mails_are_read_one_object_a_line(shell: Shell) -> None:
    files = sorted(CORPUS.rglob("*.eml"))[:3]
    rows = shell.rows("read-mail", *files)
    assert [row["file"] for row in rows] == [file.name for file in files]
    assert all({"kind", "portal"} <= row.keys() for row in rows)


def test_how_a_mail_was_read_is_shown_beside_the_result(shell: Shell) -> None:
    status, out, err = shell.run("read-mail", "--explain", CORPUS / "001_is24_classic.eml")
    assert status == 0
    assert json.loads(out)["last_name"] == "Ascherl"
    assert "immoscout24_de passes on an enquiry" in err


def test_a_model_reads_what_the_rules_cannot(shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "note.eml").write_bytes(note())
    with gemini_standin() as standin:
        standin.script(Says(BRANDL))
        monkeypatch.setenv("NEUROCONCEPTS_GEMINI_API_KEY", API_KEY)
        monkeypatch.setenv("NEUROCONCEPTS_GEMINI_BASE_URL", standin.url)
        [by_rules] = shell.rows("read-mail", tmp_path / "note.eml")
        [row] = shell.rows("read-mail", "--assistant", "gemini", tmp_path / "note.eml")
    assert (by_rules["kind"], row["kind"], row["last_name"]) == ("not_lead", "lead", "Brandl")
    assert len(standin.received) == 1


def test_a_file_that_is_not_there_is_named(shell: Shell) -> None:
    status, _, err = shell.run("read-mail", "nowhere.eml")
    assert (status, "nowhere.eml" in err) == (2, True)


def test_messages_are_understood(shell: Shell) -> None:
    line = {
        "id": "1",
        "message": "Ich möchte die Wohnung am 3. März um 15 Uhr besichtigen.",
        "now": "2026-03-02T09:00:00+01:00",
    }
    [row] = shell.rows("understand", stdin=json.dumps(line) + "\n\n")
    assert row["id"] == "1"
    assert row["windows"][0]["start"].startswith("2026-03-03T15:00")
    assert row["intents"]


def test_questions_are_answered_from_the_exports(shell: Shell) -> None:
    lines = [
        {"id": 1, "object": "KRO-2041", "question": "Wie viele Zimmer hat die Wohnung?"},
        {"id": 2, "object": "KRO-2041", "question": "Wie heißt der Hausmeister?"},
    ]
    known, unknown = shell.rows("ask", "--openimmo", EXPORT, stdin="\n".join(map(json.dumps, lines)))
    assert (known["id"], known["not_in_expose"]) == (1, False)
    assert known["sources"]
    assert (unknown["id"], unknown["not_in_expose"]) == (2, True)


@pytest.mark.parametrize(
    ("stdin", "fault"),
    [
        ("{}\n{nonsense", "2 of the lines could not be answered. The first: The line '' has no 'object'"),
        ("[1]", "Line 1 of stdin is no JSON object"),
        ("\n{nonsense", "Line 2 of stdin is no JSON"),
        ('{"id": 1, "object": "X-1", "question": "?"}', "X-1"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_number(shell: Shell, stdin: str, fault: str) -> None:
    assert fault in shell.fault("ask", "--openimmo", EXPORT, stdin=stdin)


def test_claims_are_checked_against_the_exports_and_the_offer(shell: Shell) -> None:
    letter = {
        "id": "1",
        "object": "KRO-2041",
        "lang": "de",
        "seeker": "Ist sie frei?",
        "slots": ["2025-02-27T16:30:00+01:00"],
        "agent": {"name": "Eva Berger", "phone": "+43 1 2345678", "email": "e@a.example", "company": "A"},
        "text": "Die Gesamtmiete beträgt 1.389,50 €. Donnerstag, 27.02.2025, um 16:30 Uhr. Eva Berger, +43 1 2345678",
    }
    false = {"id": 2, "object": "KRO-2041", "text": "Die Gesamtmiete beträgt 1.289,50 €."}
    rows = shell.rows("check-claims", "--openimmo", EXPORT, stdin="\n".join(map(json.dumps, (letter, false))))
    assert rows == [
        {"id": "1", "supported": True, "unsupported": []},
        {"id": 2, "supported": False, "unsupported": ["1.289,50 €"]},
    ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"object": "X-1", "text": "Ja."}, "X-1"),
        ({"object": "KRO-2041"}, "no 'text'"),
        ({"object": "KRO-2041", "text": "Ja.", "slots": ["tomorrow"]}, "'tomorrow' is no ISO 8601 time"),
        ({"object": "KRO-2041", "text": "Ja.", "agent": "Eva"}, "'agent' that is no JSON object"),
    ],
)
def test_a_letter_that_cannot_be_checked_is_told(shell: Shell, row: dict[str, Any], fault: str) -> None:
    assert fault in shell.fault("check-claims", "--openimmo", EXPORT, stdin=json.dumps({"id": 7, **row}))


NOW = "2026-03-02T09:00:00+01:00"
SLOT = {"start": "2026-03-05T16:30:00+01:00", "end": "2026-03-05T17:00:00+01:00"}


def line_of(**more: Any) -> str:
    return json.dumps({"id": 7, "message": "Der Termin passt mir gut.", "now": NOW, **more})


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{nonsense", "Line 2 of stdin is no JSON"),
        ("[" * 200_000, "Line 2 of stdin is nested too deeply"),
        ("1" * 5000, "Line 2 of stdin is no JSON"),
        ('{"id": "\\ud800", "message": "Ja."}', "Line 2 of stdin has characters that are no text"),
        (line_of(message="\udcff").replace("\\udcff", "\udcff"), "Line 2 of stdin has characters that are no text"),
        (json.dumps({"id": 7, "now": NOW}), "no 'message'"),
        (line_of(message=None), "no 'message'"),
        (line_of(message=["Ja."]), "'message' that is no text"),
        (line_of(lang=5), "'lang' that is no text"),
        (line_of(now=None), "no 'now'"),
        (line_of(now="heute"), "'heute' is no ISO 8601 time"),
        (line_of(now="9999-12-31T23:59:59-12:00"), "no time of an appointment"),
        (line_of(context=[1]), "'context' that is no JSON object"),
        (line_of(context={"proposed_slots": "10 Uhr"}), "'proposed_slots' is no JSON list"),
        (line_of(context={"proposed_slots": ["2026-03-05T16:30:00+01:00"]}), "is no slot"),
        (line_of(context={"appointment": {"start": NOW}}), "None is no ISO 8601 time"),
    ],
)
def test_one_bad_line_is_told_and_the_others_are_answered(shell: Shell, line: str, fault: str) -> None:
    good = line_of(context={"proposed_slots": [SLOT]})
    status, out, err = shell.run("understand", stdin=f"\ufeff{good}\n{line}\n{good}\n")
    first, told, last = map(json.loads, out.splitlines())
    assert (status, first, last["intents"]) == (2, last, ["slot_accept"])
    assert set(told) == {"id", "error"}
    assert fault in told["error"]
    assert told["id"] in {7, None}
    assert err.startswith("neuroconcepts: 1 of the lines could not be answered. The first: ")


def test_a_time_without_its_zone_is_one_of_vienna(shell: Shell) -> None:
    naive = {name: at.removesuffix("+01:00") for name, at in SLOT.items()}
    lines = [line_of(context={"proposed_slots": [SLOT]}), line_of(now=NOW[:19], context={"proposed_slots": [naive]})]
    aware, as_in_vienna = shell.rows("understand", stdin="\n".join(lines))
    assert aware == as_in_vienna
    letter = {"object": "KRO-2041", "text": "Donnerstag, 5. März, 16:30 Uhr", "slots": [naive["start"]]}
    [checked] = shell.rows("check-claims", "--openimmo", EXPORT, stdin=json.dumps(letter))
    assert checked["supported"]


def test_bytes_that_are_no_text_spoil_only_their_own_line() -> None:
    good = line_of().encode()
    command = [sys.executable, "-m", "neuroconcepts", "understand"]
    ran = subprocess.run(
        command, cwd=ROOT, input=b"\xef\xbb\xbf" + good + b"\n\xff\xfe{}\n" + good, capture_output=True, check=False
    )
    first, told, last = map(json.loads, ran.stdout.decode().splitlines())
    assert (ran.returncode, first, told["id"]) == (2, last, None)
    assert "Line 2 of stdin" in told["error"]


# ── Trying out, and measuring ──────────────────────────────────────────────────────────────────────────────────────────

WISH = "Wie hoch ist die Gesamtmiete? Ich würde gerne besichtigen."


def test_one_message_is_played_for_scripts(shell: Shell) -> None:
    command = ("chat", "--property", "KRO-2041", "--openimmo", EXPORT, "--json")
    [row] = shell.rows(*command, "--seeker", "Herr Max Huber", stdin=WISH)
    assert (row["verdict"], row["letter"]["text"][:25]) == ("send", "Sehr geehrter Herr Huber,")
    assert row["facts"][0]["source"] == "preise/gesamtmietebrutto"
    [draft] = shell.rows(*command, "--autonomy", "draft", stdin=WISH)
    assert draft["verdict"] == "draft"


def test_one_message_is_played_for_people(shell: Shell) -> None:
    status, out, err = shell.run("chat", "--property", "KRO-2041", "--openimmo", EXPORT, stdin=WISH)
    assert (status, err) == (0, "")
    assert "1.389,50 € im Monat" in out
    assert "Sent at once" in out
    assert "No property 'X'" in shell.fault("chat", "--property", "X", "--openimmo", EXPORT, stdin=WISH)
    assert "About which property?" in shell.fault("chat", stdin=WISH)


def test_the_sample_is_measured_and_compared_with_the_last_time(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("evaluate", "--reports", "elsewhere")[0] == 0
    sets = shutil.copytree(CORPUS, tmp_path / "sets")
    claims_file = sets / "claims.jsonl"
    true = claims_file.read_text(encoding="utf-8").replace('"supported": true', '"supported": false', 1)
    claims_file.write_text(true, encoding="utf-8")  # a letter that is said to be false, and is not
    status, first, err = shell.run("evaluate", sets, "--reports", "reports")
    assert (status, err) == (0, "")
    assert "answered right" in first
    assert "Since the report of" not in first
    [kept] = (tmp_path / "reports").glob("*-offline.json")
    # As if one of today's right answers had been wrong, and one of today's wrong ones right.
    report = json.loads(kept.read_text())
    questions, claims = report["sets"][1], report["sets"][2]
    questions["wrong"].append({"id": questions["ids"][0], "asked": "?", "expected": "Ja", "got": "Nein"})
    missed = claims["wrong"].pop(0)
    earlier = kept.with_name("2020-01-01T000000-offline.json")
    earlier.write_text(json.dumps({**report, "at": "2020-01-01T00:00:00Z"}))
    kept.unlink()
    command = ("evaluate", sets, "--reports", "reports", "--at-once", "1")
    status, again, _ = shell.run(*command)
    assert status == 0
    assert "Since the report of 01.01.2020 00:00 UTC" in again
    assert f"expose_qa.jsonl {questions['ids'][0]}" in again.partition("got better:")[2].partition("got worse:")[0]
    assert f"claims.jsonl {missed['id']}" in again.partition("got worse:")[2]
    assert shell.run(*command, "--against", earlier, "--fail-on-worse")[0] == 1
    assert shell.run(*command, "--fail-on-worse")[0] == 0, "since the last report nothing changed"


def test_a_model_is_measured_with_what_it_costs(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    question = {"id": 1, "object": "KRO-2041", "question": "Wie heißt der Hausmeister?", "facts": "NOT_IN_EXPOSE"}
    (tmp_path / "questions.jsonl").write_text(json.dumps(question))
    shutil.copy(EXPORT, tmp_path)
    with gemini_standin() as standin:
        monkeypatch.setenv("NEUROCONCEPTS_GEMINI_API_KEY", API_KEY)
        monkeypatch.setenv("NEUROCONCEPTS_GEMINI_BASE_URL", standin.url)
        standin.script(Says({"sentences": [], "unanswered": [question["question"]]}))
        status, out, err = shell.run("evaluate", tmp_path, "--assistant", "gemini")
    assert (status, err) == (0, "")
    assert f"1 calls: {standin.tokens_in:,} tokens in, {standin.tokens_out:,} out, 0.0" in out
    assert "rightly unknown                      1    1   100.0 %" in out
    assert list((tmp_path / ".neuroconcepts" / "evaluations").glob("*-gemini.json"))


def test_a_model_that_answered_nothing_is_no_measure_of_it(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = {"id": 1, "object": "KRO-2041", "question": "Wie heißt der Hausmeister?", "facts": "NOT_IN_EXPOSE"}
    (tmp_path / "questions.jsonl").write_text(json.dumps(question))
    shutil.copy(EXPORT, tmp_path)
    with gemini_standin() as standin:
        monkeypatch.setenv("NEUROCONCEPTS_GEMINI_API_KEY", API_KEY)
        monkeypatch.setenv("NEUROCONCEPTS_GEMINI_BASE_URL", standin.url)
        standin.script(Blocked(), Says({"sentences": [], "unanswered": [question["question"]]}))
        stood_in, _, err = shell.run("evaluate", tmp_path, "--assistant", "gemini")
        measured, out, _ = shell.run("evaluate", tmp_path, "--assistant", "gemini", "--fail-on-worse")
    assert (stood_in, "Not one line was answered by the model" in err) == (1, True)
    assert (measured, "Since the report of" in out) == (0, False)


def test_what_cannot_be_measured_is_told(shell: Shell, tmp_path: Path) -> None:
    assert "There is no folder nowhere" in shell.fault("evaluate", "nowhere")
    assert "holds no lines of any set" in shell.fault("evaluate", tmp_path)
    (tmp_path / "claims.jsonl").write_text("{}")
    assert "claims.jsonl line 1, id: Field required" in shell.fault("evaluate", tmp_path)
    assert "is no report" in shell.fault("evaluate", CORPUS, "--against", "claims.jsonl")
    assert "NEUROCONCEPTS_GEMINI_API_KEY" in shell.fault("evaluate", "--assistant", "gemini")


def test_gemini_without_a_key_is_told(shell: Shell) -> None:
    assert "NEUROCONCEPTS_GEMINI_API_KEY" in shell.fault("understand", "--assistant", "gemini", stdin="{}")


def test_the_process_speaks_utf8_and_lists_its_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "neuroconcepts", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    commands = ("read-mail", "understand", "ask", "create-agency", "import-properties", "migrate", "demo", "up")
    for command in (*commands, "connect-mailbox", "create-widget", "import-mail", "chat", "evaluate", "check-claims"):
        assert command in done.stdout


# ── Setting up ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
async def fresh_database(postgres: Postgres) -> Any:
    name = f"cli_{uuid4().hex}"
    yield await postgres.create_database(name)
    await postgres.drop_database(name)


def test_an_agency_is_set_up_from_an_empty_database(
    fresh_database: str, shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert shell.run("migrate", fresh_database) == (0, "", "")
    assert shell.run("create-master-key", "master.key")[0] == 0
    assert (tmp_path / "master.key").stat().st_mode & 0o777 == 0o600
    for name, value in (
        ("DATABASE_URL", fresh_database),
        ("PLATFORM_DATABASE_URL", fresh_database),
        ("MASTER_KEY_FILE", "master.key"),
        ("MAIL_PASSWORD", "geheim"),
        ("TEMPORAL_ADDRESS", f"127.0.0.1:{free_port()}"),  # no platform runs
    ):
        monkeypatch.setenv(f"NEUROCONCEPTS_{name}", value)
    address = ["--email", "eva@a.example", "--smtp", "smtp.a.example:587", "--imap", "imap.a.example:993"]
    [created] = shell.rows("create-agency", "Agentur A", "--agent", "Eva Berger", *address, "--country", "AT", *PAGE)
    assert created["key"].startswith("nc_")
    other = ["--agent", "W", *address, "--email", "w@a.example"]
    status, _, warned = shell.run("create-agency", "W", *other)
    assert (status, "WARNING: No privacy page is set" in warned) == (0, True)
    assert "is no address of a page" in shell.fault("create-agency", "Y", *other, "--privacy-url", "x")
    imported = shell.rows("import-properties", created["tenant"], EXPORT, "--agent", created["agent"])
    assert "KRO-2041" in {row["number"] for row in imported}
    [told] = shell.rows("chat", "--tenant", created["tenant"], "--property", "KRO-2041", "--json", stdin=WISH)
    assert told["letter"]["signature"].startswith("Eva Berger\nAgentur A")
    [told] = shell.rows("chat", "--tenant", created["tenant"], "--json", stdin=WISH)
    assert "um welches Objekt es geht" in told["letter"]["text"]
    assert "offers no property 'X'" in shell.fault("chat", "--tenant", created["tenant"], "--property", "X", stdin=WISH)
    assert shell.run("stop-agency", created["tenant"]) == (0, "", "")
    assert "none of DE, AT, CH" in shell.fault("create-agency", "B", "--agent", "B", *address, "--country", "FR")
    assert "no host:port" in shell.fault("create-agency", "B", "--agent", "B", *address, "--smtp", "smtp.a.example")


def test_old_mails_are_taken_in_and_a_widget_is_made(
    fresh_database: str, shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shell.run("migrate", fresh_database)
    shell.run("create-master-key", "master.key")
    for name in ("DATABASE_URL", "PLATFORM_DATABASE_URL"):
        monkeypatch.setenv(f"NEUROCONCEPTS_{name}", fresh_database)
    monkeypatch.setenv("NEUROCONCEPTS_MASTER_KEY_FILE", "master.key")
    monkeypatch.setenv("NEUROCONCEPTS_MAIL_PASSWORD", "geheim")
    address = ["--email", "eva@a.example", "--smtp", "smtp.a.example:587", "--imap", "imap.a.example:993"]
    [agency] = shell.rows("create-agency", "Agentur A", "--agent", "Eva Berger", *address, *PAGE)
    [widget] = shell.rows("create-widget", agency["tenant"], "--origin", "https://a.example", "--name", "Startseite")
    assert widget["path"] == f"/v1/widget/{widget['key']}/enquiries"
    assert "no website's origin" in shell.fault("create-widget", agency["tenant"], "--origin", "a.example")

    mails = sorted(CORPUS.glob("00[123]*.eml"))
    separator = b"From x@y.example Mon Mar  2 09:00:00 2026\n"
    mbox = tmp_path / "Inbox"
    mbox.write_bytes(b"".join(separator + mail.read_bytes() + b"\n" for mail in mails))
    command = ("import-mail", agency["tenant"], agency["mailbox"])
    rows = shell.rows(*command, mbox, mails[0])
    assert [(row["file"], row["number"]) for row in rows] == [
        ("Inbox", 1),
        ("Inbox", 2),
        ("Inbox", 3),
        (mails[0].name, 1),
    ]
    assert [row["duplicate"] for row in rows] == [False, False, False, True]
    assert (rows[0]["status"], rows[0]["kind"], bool(rows[0]["lead"])) == ("processed", "lead", True)
    assert rows[3] == rows[0] | {"file": mails[0].name, "duplicate": True}
    again = shell.rows(*command, mbox, "--answer-newer-than", "2999-01-01")
    assert [row["duplicate"] for row in again] == [True] * 3
    assert f"no mailbox {agency['agent']}" in shell.fault("import-mail", agency["tenant"], agency["agent"], mbox)


def test_a_mailbox_without_a_password_is_connected_afterwards(
    fresh_database: str,
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    sandbox: MailSandbox,
    agent: str,
    vendors: OauthStandin,
) -> None:
    shell.run("migrate", fresh_database)
    shell.run("create-master-key", "master.key")
    for name, value in (
        ("DATABASE_URL", fresh_database),
        ("PLATFORM_DATABASE_URL", fresh_database),
        ("TEMPORAL_ADDRESS", f"127.0.0.1:{free_port()}"),
        ("MASTER_KEY_FILE", "master.key"),
        ("MAIL_CA_FILE", str(sandbox.store.certificates.ca)),
        ("OAUTH_CA_FILE", vendors.ca_file),
        ("GOOGLE_CLIENT_ID", GOOGLE_ID),
        ("GOOGLE_CLIENT_SECRET", GOOGLE_SECRET),
        ("GOOGLE_TOKEN_URL", f"{vendors.url}/google/token"),
    ):
        monkeypatch.setenv(f"NEUROCONCEPTS_{name}", value)
    servers = ["--smtp", f"127.0.0.1:{sandbox.smtp_port}", "--imap", f"127.0.0.1:{sandbox.imap_port}"]
    who = ["--agent", "Eva Berger", "--email", agent, "--provider", "google"]
    [created] = shell.rows("create-agency", "Agentur A", *who, *servers, *PAGE)
    connect = ["connect-mailbox", agent, "--provider", "google", "--refresh-token"]
    [connected] = shell.rows(*connect, stdin=vendors.consented(agent) + "\n")
    assert connected == {"mailbox": created["mailbox"], "provider": "google", "told": False}
    assert "invalid_grant" in shell.fault(*connect, stdin="1//never\n")
    assert "MICROSOFT_CLIENT_ID" in shell.fault("connect-mailbox", agent, "--provider", "microsoft")


def test_an_agency_without_servers_or_provider_is_told(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEUROCONCEPTS_MAIL_PASSWORD", "x")
    assert "--provider" in shell.fault("create-agency", "A", "--agent", "E", "--email", "e@a.example")


def test_a_second_master_key_keeps_what_the_first_has_sealed_readable(shell: Shell, tmp_path: Path) -> None:
    shell.run("create-master-key", "master.key")
    first = (tmp_path / "master.key").read_text()
    shell.run("create-master-key", "master.key")
    assert (tmp_path / "master.key").read_text().endswith(first)


def test_a_database_that_is_away_is_one_plain_line(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.run("create-master-key", "master.key")
    monkeypatch.setenv("NEUROCONCEPTS_MASTER_KEY_FILE", "master.key")
    monkeypatch.setenv("NEUROCONCEPTS_DATABASE_URL", "postgresql://x@127.0.0.1:1/x")
    assert "PostgreSQL does not answer" in shell.fault("stop-agency", uuid4())


def test_a_property_s_number_needs_its_agency(shell: Shell) -> None:
    status, _, err = shell.run("reindex", "--number", "KRO-2041")
    assert (status, "--tenant" in err) == (2, True)
