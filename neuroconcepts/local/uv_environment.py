"""What uv is told beside its arguments, by `tools/bootstrap.py` and for the toolchain. Standard library only.

https://docs.astral.sh/uv/reference/environment/
"""

import os
from pathlib import Path

from neuroconcepts.local.cache import cache_folder


def uv_environment(project_environment: Path, *, own_python: bool = True) -> dict[str, str]:
    """Return the environment for a uv that installs into `project_environment`.

    With `own_python` it is given a Python and brings none; without, it may load one.
    """
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    environment["UV_PROJECT_ENVIRONMENT"] = str(project_environment)
    if own_python:
        environment["UV_PYTHON_DOWNLOADS"] = "never"
    if _system_knows_authorities():
        # uv brings a list of its own, which lacks the authority of a company's proxy.
        environment.setdefault("UV_SYSTEM_CERTS", "true")
    if "HOME" not in environment:
        environment.setdefault("UV_CACHE_DIR", str(cache_folder() / "uv-cache"))
    return environment


def _system_knows_authorities() -> bool:
    try:
        import ssl
    except ImportError:  # a Python that was built without it may have a uv that needs it not
        return False
    places = ssl.get_default_verify_paths()
    return places.cafile is not None or (places.capath is not None and any(Path(places.capath).iterdir()))
