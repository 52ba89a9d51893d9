"""The command line: `python -m neuroconcepts …`. Heavy parts are imported by the command that needs them."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import AsyncExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from neuroconcepts.domain.lead import Autonomy

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)


SAMPLE = Path(__file__).parents[1] / "tests" / "data" / "corpus"
"""The sample corpus, in a checkout."""


class Choice(StrEnum):
    """Who answers: the offline rules, or Gemini as the settings name it."""

    OFFLINE = "offline"
    GEMINI = "gemini"


class ProviderChoice(StrEnum):
    """Whose consent opens the mailbox."""

    GOOGLE = "google"
    MICROSOFT = "microsoft"


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
    model = ModelReader(_models(closing)[0]) if assistant is Choice.GEMINI else None
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

    with _assistant(assistant) as (chosen, runner):
        _answer(lambda row: runner.run(understood(chosen, row)))


@app.command()
def ask(
    openimmo: Annotated[list[Path], typer.Option(exists=True, dir_okay=False, help="OpenImmo exports (XML).")],
    more: Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, help="Further exports.")] = None,
    assistant: AssistantOption = Choice.OFFLINE,
) -> None:
    """Read questions as JSON lines {id, object, question} on stdin, print answers from the exports' facts."""
    from neuroconcepts.assistant.line_formats import asked

    subjects = _subjects([*openimmo, *(more or [])])
    with _assistant(assistant) as (chosen, runner):
        _answer(lambda row: runner.run(asked(chosen, subjects, row)))


@app.command("check-claims")
def check_claims(
    openimmo: Annotated[list[Path], typer.Option(exists=True, dir_okay=False, help="OpenImmo exports (XML).")],
    more: Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, help="Further exports.")] = None,
) -> None:
    """Read letters as JSON lines {id, object, text, lang?, seeker?, slots?, agent?} on stdin, print their unsupported claims."""
    from neuroconcepts.assistant.line_formats import checked

    subjects = _subjects([*openimmo, *(more or [])])
    _answer(lambda row: checked(subjects, row))


@app.command()
def chat(
    number: Annotated[str, typer.Option("--property", help="The property's number, the agency's own.")] = "",
    openimmo: Annotated[
        list[Path] | None, typer.Option(exists=True, dir_okay=False, help="OpenImmo exports (XML) that hold it.")
    ] = None,
    more: Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, help="Further exports.")] = None,
    tenant: Annotated[UUID | None, typer.Option(help="In place of exports: an agency of the platform.")] = None,
    assistant: AssistantOption = Choice.OFFLINE,
    autonomy: Annotated[
        Autonomy, typer.Option(help="Around an export; an agency has its own setting.")
    ] = Autonomy.AUTO,
    seeker: Annotated[str, typer.Option(help="Who writes, as “Frau Dr. Maria Muster”.")] = "",
    in_json: Annotated[bool, typer.Option("--json", help="One JSON object for each message.")] = False,
) -> None:
    """Try out what a seeker would be answered, and why; nothing is stored or sent. Without a terminal: stdin is one message."""
    from neuroconcepts.chat.place import at_expose, at_tenant
    from neuroconcepts.chat.talk import converse
    from neuroconcepts.domain.lead import Settings

    files, clock = [*(openimmo or []), *(more or [])], lambda: datetime.now(UTC)
    with _assistant(assistant) as (chosen, runner):
        if tenant:
            place = at_tenant(tenant, number, chosen, seeker=seeker, clock=clock)
        else:
            place = at_expose(files, number, chosen, Settings(autonomy=autonomy), seeker=seeker, clock=clock)
        converse(place, runner, in_json=in_json)


@app.command()
def evaluate(
    folder: Annotated[Path, typer.Argument(help="Sets and exports; by default the sample corpus.")] = SAMPLE,
    assistant: AssistantOption = Choice.OFFLINE,
    reports: Annotated[Path, typer.Option(help="Where reports are kept.")] = Path(".neuroconcepts/evaluations"),
    against: Annotated[Path | None, typer.Option(help="The report to compare with, in place of the last one.")] = None,
    at_once: Annotated[int, typer.Option(min=1, max=64, help="How many lines are asked at a time.")] = 4,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show the lines that are wrong.")] = False,
    fail_on_worse: Annotated[
        bool, typer.Option("--fail-on-worse", help="End with 1 when a line got worse than in the other report.")
    ] = False,
) -> None:
    """Measure an assistant and the claim check on sets with known answers, beside the last report."""
    from neuroconcepts.evaluation.command import Wishes, measure

    wishes = Wishes(reports=reports, against=against, at_once=at_once, verbose=verbose)
    with _assistant(assistant) as (chosen, runner):
        measured = measure(folder, chosen, assistant, wishes, runner, now=datetime.now(UTC))
    if not measured.report.complete:
        raise typer.Exit(130)
    if measured.report.of_nobody:
        _tell(
            "Not one line was answered by the model: the rules stood in for it, and this report is compared with no other."
        )
        raise typer.Exit(1)
    if fail_on_worse and measured.comparison and measured.comparison.worse:
        raise typer.Exit(1)


@app.command("create-agency")
def create_agency(
    name: str,
    agent: Annotated[str, typer.Option(help="The first agent's name.")],
    email: Annotated[str, typer.Option(help="His address: mail to it opens leads, answers come from it.")],
    smtp: Annotated[str | None, typer.Option(help="Submission server as host:port (STARTTLS).")] = None,
    imap: Annotated[str | None, typer.Option(help="IMAP server as host:port (TLS on 993, else STARTTLS).")] = None,
    provider: Annotated[
        ProviderChoice | None,
        typer.Option(help="Whose mailbox it is: no password, no servers; connect-mailbox follows."),
    ] = None,
    password: Annotated[str | None, typer.Option(envvar="NEUROCONCEPTS_MAIL_PASSWORD")] = None,
    phone: str = "",
    country: str = "DE",
    privacy_url: Annotated[
        str, typer.Option(help="The agency's privacy page: the first letter to each seeker links to it.")
    ] = "",
) -> None:
    """Create an agency with an agent, his mailbox and an API key. Prints their ids and, once, the key.

    Warns on stderr while its letters would lack what the law has them tell.
    """
    from neuroconcepts.domain.duties import unmet
    from neuroconcepts.setup import Agency, create

    if password is None and provider is None:
        password = typer.prompt("Password", hide_input=True)
    agency = Agency(
        name=name,
        country=country,
        agent=agent,
        email=email,
        phone=phone,
        password=password or "",
        provider=provider.value if provider else None,
        privacy_url=privacy_url,
    )
    _print([asyncio.run(create(agency, smtp=smtp, imap=imap, now=datetime.now(UTC)))])
    for duty in unmet(privacy_url=privacy_url):
        typer.echo(f"WARNING: {duty} Set it by PATCH /v1/settings.", err=True)


@app.command("connect-mailbox")
def connect_mailbox(
    mailbox: Annotated[str, typer.Argument(help="Its address.")],
    provider: Annotated[ProviderChoice, typer.Option(help="Who keeps the mailbox.")],
    refresh_token: Annotated[
        bool, typer.Option("--refresh-token", help="Read the refresh token from stdin; nobody is asked for consent.")
    ] = False,
) -> None:
    """Let a mailbox be opened by its owner's consent instead of a password. Says on stderr where he gives it."""
    from neuroconcepts.setup import connect

    token = sys.stdin.readline().strip() if refresh_token else None
    _print([asyncio.run(connect(mailbox, provider.value, tell=_tell, refresh_token=token))])


@app.command("import-properties")
def import_properties(
    tenant: UUID,
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="OpenImmo XML, ZIP, or CSV.")],
    agent: Annotated[UUID | None, typer.Option(help="Whose properties these are; else who has one keeps it.")] = None,
    withdraw_all: Annotated[
        bool, typer.Option("--withdraw-all", help="Withdraw whatever a file does not list, however much that is.")
    ] = False,
) -> None:
    """Bring properties in, and tell what became of each. The same file again goes on where it stopped, or tells its end."""
    from neuroconcepts.importing import Order, import_files

    order = Order(tenant, agent, withdraw_all)
    if not asyncio.run(_all_done(import_files(order, files))):
        raise typer.Exit(1)


async def _all_done(rows: AsyncIterator[dict[str, Any]]) -> bool:
    """Print rows as they come; whether none says that something failed."""
    failed = False
    async for row in rows:
        _print([row])
        failed = failed or row.get("status") == "failed"
    return not failed


@app.command("import-mail")
def import_mail(
    tenant: UUID,
    mailbox: UUID,
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Mails (.eml) or mailboxes (mbox).")],
    answer_newer_than: Annotated[
        datetime | None, typer.Option(help="Answer mails whose date (UTC) is not older; by default none is answered.")
    ] = None,
) -> None:
    """Take in old mails from files. Repeating it changes nothing: a mail that is known is told as a duplicate."""
    from neuroconcepts.setup import import_mails

    async def run() -> None:
        since = answer_newer_than.replace(tzinfo=UTC) if answer_newer_than else None
        with _progress(sum(file.stat().st_size for file in files)) as on_progress:
            async for row in import_mails(
                tenant,
                mailbox,
                files,
                answer_newer_than=since,
                clock=lambda: datetime.now(UTC),
                on_progress=on_progress,
            ):
                _print([row])

    asyncio.run(run())


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar on stderr where somebody looks; stdout is the command's own."""
    from rich.console import Console
    from rich.progress import Progress

    watched = sys.stderr.isatty()
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not watched, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task("Mails", total=total)
        yield lambda done: bar.update(task, completed=done)


@app.command("create-widget")
def create_widget(
    tenant: UUID,
    origin: Annotated[
        list[str], typer.Option(help="A website that may use it: https://www.agency.example (repeatable).")
    ],
    name: Annotated[str, typer.Option(help="What you call it.")] = "",
    portal: Annotated[str, typer.Option(help="What its leads name as their portal.")] = "website_form",
) -> None:
    """Create an enquiry form for the agency's websites. Prints its id, path and, once, its public key."""
    from neuroconcepts.setup import create_widget as create

    _print([asyncio.run(create(tenant, origin, name=name, portal=portal, now=datetime.now(UTC)))])


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


@app.command("replay")
def replay_mails(
    tenant: UUID,
    days: Annotated[int, typer.Option(min=1, help="How many days back.")] = 30,
    apply: Annotated[
        bool, typer.Option("--apply", help="Take in what was set aside and reads as a seeker's now.")
    ] = False,
) -> None:
    """Read an agency's kept mails with today's reader, and print what it reads otherwise, one JSON object a mail."""
    from neuroconcepts.operating import replay

    now = datetime.now(UTC)
    _print(asyncio.run(replay(tenant, now - timedelta(days=days), now, apply=apply)))


@app.command("intake-health")
def intake_health(days: Annotated[int, typer.Option(min=1, max=90, help="How many days back.")] = 7) -> None:
    """Show who reads the mails of which portal, day by day; ends with 1 where a portal's mails suddenly read otherwise."""
    from neuroconcepts.operating import readings

    if not asyncio.run(readings(datetime.now(UTC) - timedelta(days=days))):
        raise typer.Exit(1)


@app.command()
def reindex(
    tenant: Annotated[list[UUID] | None, typer.Option(help="Only this agency (repeatable); by default all.")] = None,
    number: Annotated[
        list[str] | None, typer.Option(help="Only the property of this number (repeatable), of one agency.")
    ] = None,
) -> None:
    """Index what agencies know anew, and show how far it is. Ctrl-C ends the looking on, not the indexing."""
    from neuroconcepts.operating import reindex as run

    if number and len(tenant or ()) != 1:
        raise typer.BadParameter("A property's number is one agency's: name that with --tenant.", param_hint="--number")
    _print(asyncio.run(run(tenant or [], number or [], datetime.now(UTC))))


@app.command("build-vector-indexes")
def build_vector_indexes(
    url: Annotated[str, typer.Argument(help="postgresql://owner:password@host/database, as for migrate.")],
    above: Annotated[
        int | None, typer.Option(min=0, help="Texts; by default the setting KNOWLEDGE_EXACT_UP_TO.")
    ] = None,
) -> None:
    """Build an HNSW index for each agency that is too large to be searched exactly. Takes minutes, locks nobody out."""
    from neuroconcepts.operating import build_vector_indexes as run

    asyncio.run(run(url, above))


def _subjects(files: Iterable[Path]) -> dict[str, Any]:
    """The properties of some exports by the agency's own number."""
    from neuroconcepts.intake.openimmo import read_openimmo

    return {subject.external_id: subject for file in files for subject in read_openimmo(file.read_bytes())}


@contextmanager
def _assistant(choice: Choice) -> Iterator[tuple[Any, asyncio.Runner]]:
    """Who was chosen, and the loop that he works on; his connections are closed at the end."""
    with asyncio.Runner() as runner:
        closing = AsyncExitStack()
        try:
            yield _chosen(choice, closing), runner
        finally:
            runner.run(closing.aclose())


def _chosen(choice: Choice, closing: AsyncExitStack) -> Any:
    if choice is Choice.OFFLINE:
        from neuroconcepts.assistant.offline import OfflineAssistant

        return OfflineAssistant()
    from neuroconcepts.bootstrap import assistant

    return assistant(_models(closing))


def _models(closing: AsyncExitStack) -> Any:
    from neuroconcepts.bootstrap import language_models
    from neuroconcepts.config import Config
    from neuroconcepts.errors import Misconfigured

    models = language_models(Config(), closing)
    if not models:
        raise Misconfigured("Gemini is not configured: set NEUROCONCEPTS_GEMINI_API_KEY or a Google Cloud project.")
    return models


def _tell(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def _answer(answer: Callable[[Mapping[str, Any]], dict[str, Any]]) -> None:
    """Answer each line of stdin, a bad one by its error. Raises `InvalidInput` at the end when there was one."""
    from neuroconcepts.assistant.line_reading import answered_lines
    from neuroconcepts.errors import InvalidInput

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # what is no text is told with its line
    faults = []
    for row in answered_lines(sys.stdin, answer):
        _print([row])
        faults += [row["error"]] if "error" in row else []
    if faults:
        raise InvalidInput(f"{len(faults)} of the lines could not be answered. The first: {faults[0]}")


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
