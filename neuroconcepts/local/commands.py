"""The commands of the embedded platform; `neuroconcepts.__main__` adds them to the command line."""

from typing import Annotated

import typer

from neuroconcepts.cli import app


@app.command()
def demo(once: Annotated[bool, typer.Option("--once", help="Play the story, stop everything, exit.")] = False) -> None:
    """Start the whole platform on embedded parts and play its story; stays up until Ctrl-C."""
    from neuroconcepts.local.demo import play

    raise typer.Exit(play(once=once))


@app.command()
def up() -> None:
    """Start the platform on embedded parts, empty, for development; stays up until Ctrl-C."""
    from neuroconcepts.local.serve import up as serve

    raise typer.Exit(serve())
