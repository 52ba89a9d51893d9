"""One verified TLS context per set of trusted certificates: loading the system's takes 20 ms, a whole mail takes less."""

import ssl
from functools import lru_cache
from pathlib import Path

from neuroconcepts.errors import Misconfigured


def context(ca_file: str | None) -> ssl.SSLContext:
    """Return a client context that checks certificate and host name against `ca_file` (PEM), else the system's.

    Raises `Misconfigured` when the file is missing or holds no certificate. A changed file is read again.
    """
    if ca_file is None:
        return _context(None, 0)
    try:
        return _context(ca_file, Path(ca_file).stat().st_mtime_ns)
    except OSError as error:  # ssl.SSLError is one
        raise Misconfigured(
            f"The certificate file {ca_file} cannot be used: {error}. Correct the mail account."
        ) from error


@lru_cache(maxsize=64)
def _context(ca_file: str | None, _mtime_ns: int) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=ca_file)
