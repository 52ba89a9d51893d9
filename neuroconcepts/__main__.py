"""`python -m neuroconcepts`: the command line, with the embedded platform's commands."""

import neuroconcepts.local.commands  # noqa: F401 - adds its commands
from neuroconcepts.cli import main

main()
