"""`python -m neuroconcepts.local.parts [NAME…]`: bring the outside programs that the platform and its tests need."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from rich.console import Console

from neuroconcepts.errors import InvalidInput, NeuroConceptsError
from neuroconcepts.local import dovecot, temporal_cli, time_skipping

PARTS: Mapping[str, Callable[[], Path]] = MappingProxyType(
    {"temporal": temporal_cli.ensure, "time-skipping": time_skipping.ensure, "imap": dovecot.ensure}
)


def bring(names: list[str]) -> dict[str, Path]:
    """Return where each named part is, bringing those that are missing.

    Raises `InvalidInput` for a name that is none, and what the part's own `ensure` raises when it cannot be had.
    """
    if unknown := set(names) - set(PARTS):
        raise InvalidInput(f"There is no part {', '.join(sorted(unknown))}. Choose from {', '.join(PARTS)}.")
    return {name: PARTS[name]() for name in names}


def main(names: list[str]) -> int:
    """Bring the named parts, all when none is named, and say where they are; return the exit status."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        for name, place in bring(names or list(PARTS)).items():
            console.print(f"[green]✓[/] {name}: {place}")
    except NeuroConceptsError as error:
        console.print("[red]✗[/]", end=" ")
        console.print(str(error), markup=False)
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
