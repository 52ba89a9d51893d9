"""The command line: `python -m neuroconcepts …`. Heavy parts are imported by the command that needs them."""

import asyncio
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)


class Choice(StrEnum):
    """Who answers: the offline rules, or Gemini as the settings name it."""

    OFFLINE = "offline"
    GEMINI = "gemini"


AssistantOption = Annotated[Choice, typer.Option("--assistant", help="Who reads and answers.")]


@app.command("read-mail")
def read_mail(
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Raw mails (.eml).")],
    country: Annotated[str, typer.Option(help="The agency's country, for telephone numbers: DE, AT or CH.")] = "DE",
    explain: Annotated[bool, typer.Option("--explain", help="Show on stderr which step found what, and why.")] = False,
    assistant: AssistantOption = Choice.OFFLINE,
) -> None:
    """Print what each raw mail says, one JSON object a line. With Gemini, a model reads what the rules cannot."""
    from neuroconcepts.intake.model_reader import ModelReader
    from neuroconcepts.intake.reading import as_json
    from neuroconcepts.intake.reading import read_mail as read

    closing = AsyncExitStack()
    model = ModelReader(_model(closing)) if assistant is Choice.GEMINI else None
    with asyncio.Runner() as runner:
        for file in files:
            if explain:
                _explain(file, country)
            raw = file.read_bytes()
            mail = read(raw, country=country)
            mail = runner.run(model.read(raw, mail, country=country)) if model else mail
            _print([as_json(mail, file.name)])
        runner.run(closing.aclose())


def _explain(file: Path, country: str) -> None:
    from rich.console import Console

    from neuroconcepts.intake.explain import explain

    console = Console(stderr=True)
    console.rule(file.name)
    console.print(explain(file.read_bytes(), country))


@app.command()
def understand(assistant: AssistantOption = Choice.OFFLINE) -> None:
    """Read messages as JSON lines {id, message, now, lang?, context?} on stdin, print their intents and times."""
    from neuroconcepts.assistant.line_formats import understood

    chosen = _assistant(assistant)
    with asyncio.Runner() as runner:
        _print(runner.run(understood(chosen, row)) for row in _rows())


@app.command()
def ask(
    openimmo: Annotated[list[Path], typer.Option(exists=True, dir_okay=False, help="OpenImmo exports (XML).")],
    more: Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, help="Further exports.")] = None,
    assistant: AssistantOption = Choice.OFFLINE,
) -> None:
    """Read questions as JSON lines {id, object, question} on stdin, print answers from the exports' facts."""
    from neuroconcepts.assistant.line_formats import asked
    from neuroconcepts.intake.openimmo import read_openimmo

    subjects = {s.external_id: s for file in [*openimmo, *(more or [])] for s in read_openimmo(file.read_bytes())}
    chosen = _assistant(assistant)
    with asyncio.Runner() as runner:
        _print(runner.run(asked(chosen, subjects, row)) for row in _rows())


@app.command("create-agency")
def create_agency(
    name: str,
    agent: Annotated[str, typer.Option(help="The first agent's name.")],
    email: Annotated[str, typer.Option(help="His address: mail to it opens leads, answers come from it.")],
    smtp: Annotated[str, typer.Option(help="Submission server as host:port (STARTTLS).")],
    imap: Annotated[str, typer.Option(help="IMAP server as host:port (TLS on 993, else STARTTLS).")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, envvar="NEUROCONCEPTS_MAIL_PASSWORD")],
    phone: str = "",
    country: str = "DE",
) -> None:
    """Create an agency with an agent, his mailbox and an API key. Prints their ids and, once, the key."""
    from neuroconcepts.setup import Agency, create

    agency = Agency(name=name, country=country, agent=agent, email=email, phone=phone, password=password)
    _print([asyncio.run(create(agency, smtp=smtp, imap=imap, now=datetime.now(UTC)))])


@app.command("import-properties")
def import_properties(
    tenant: UUID,
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="OpenImmo exports (XML).")],
    agent: Annotated[UUID | None, typer.Option(help="Whose properties these are.")] = None,
) -> None:
    """Create or replace the properties of OpenImmo exports."""
    from neuroconcepts.setup import import_files

    _print(asyncio.run(import_files(tenant, files, agent_id=agent, now=datetime.now(UTC))))


@app.command()
def migrate(
    url: Annotated[str, typer.Argument(help="postgresql://owner:password@host/database, as its owner.")],
    app_password: Annotated[str | None, typer.Option(envvar="NEUROCONCEPTS_APP_PASSWORD")] = None,
    platform_password: Annotated[str | None, typer.Option(envvar="NEUROCONCEPTS_PLATFORM_PASSWORD")] = None,
) -> None:
    """Bring a database to the newest schema, with its roles and policies; a password given lets its role log in."""
    from neuroconcepts.store.migrate import Passwords, upgrade

    upgrade(url, Passwords(app_password, platform_password))


@app.command("create-master-key")
def create_master_key(file: Path) -> None:
    """Make the master key that all others are wrapped by. Losing it loses every mailbox password and running lead."""
    from neuroconcepts.integrations.secrets_file import add_key

    add_key(file)


@app.command("stop-agency")
def stop_agency(
    tenant: UUID, resume: Annotated[bool, typer.Option("--resume", help="Let the AI send again.")] = False
) -> None:
    """The stop switch: no message of the AI leaves any more."""
    from neuroconcepts.setup import stop

    asyncio.run(stop(tenant, stopped=not resume))


def _assistant(choice: Choice) -> Any:
    if choice is Choice.OFFLINE:
        from neuroconcepts.assistant.offline import OfflineAssistant

        return OfflineAssistant()
    from neuroconcepts.bootstrap import assistant

    return assistant(_model())


def _model(closing: AsyncExitStack | None = None) -> Any:
    from neuroconcepts.bootstrap import language_model
    from neuroconcepts.config import Config
    from neuroconcepts.errors import Misconfigured

    model = language_model(Config(), closing)
    if model is None:
        raise Misconfigured("Gemini is not configured: set NEUROCONCEPTS_GEMINI_API_KEY or a Google Cloud project.")
    return model


def _rows() -> Iterator[dict[str, Any]]:
    from neuroconcepts.errors import InvalidInput

    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            try:
                row = json.loads(line)
            except ValueError as error:
                raise InvalidInput(f"Line {number} of stdin is no JSON: {error}.") from error
            if not isinstance(row, dict):
                raise InvalidInput(f"Line {number} of stdin is no JSON object.")
            yield row


def _print(rows: Iterable[object]) -> None:
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def main() -> None:
    """Run the command line; an error of ours is one plain line, not a traceback."""
    from neuroconcepts.errors import NeuroConceptsError

    try:
        app()
    except NeuroConceptsError as error:
        sys.stderr.write(f"neuroconcepts: {error}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
