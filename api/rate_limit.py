"""Token buckets in this process's memory: how often one client may call, and how much one widget takes in.

Honest about what they are: each API process counts for itself, a restart forgets, and of more clients at once than are
remembered the longest silent ones are forgotten first. They keep a script from flooding an agency with leads; a botnet
is the reverse proxy's matter.
"""

from collections import OrderedDict
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address, ip_network
from time import monotonic

from starlette.exceptions import HTTPException

REMEMBERED = 10_000


class Buckets:
    """One bucket per key: holds `per_minute` tokens, and is filled again evenly within a minute."""

    def __init__(self, per_minute: int, *, remembered: int = REMEMBERED) -> None:
        self._size = float(per_minute)
        self._per_second = per_minute / 60
        self._remembered = remembered
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str, now: float) -> float:
        """Take a token and return 0; or, where there is none, the seconds until there is. `now` is of one steady clock."""
        level, since = self._levels.pop(key, (self._size, now))
        level = min(self._size, level + (now - since) * self._per_second)
        enough = level >= 1
        self._levels[key] = (level - 1 if enough else level, now)
        if len(self._levels) > self._remembered:
            self._levels.popitem(last=False)
        return 0.0 if enough else (1 - level) / self._per_second


def spend(buckets: Buckets, key: str, what: str) -> None:
    """Take a token; raises 429 with the time to wait for whoever has none. `what` names of which there are too many."""
    if seconds := buckets.wait(key, monotonic()):
        wait = max(1, round(seconds + 0.5))
        headers = {"Retry-After": str(wait)}
        raise HTTPException(HTTPStatus.TOO_MANY_REQUESTS, f"Too many {what}: try again in {wait} s.", headers)


def client_key(host: str) -> str:
    """Who counts as one client: an IPv4 address, or the /64 that an IPv6 host gets for itself (RFC 6177 §2)."""
    try:
        address = ip_address(host)
    except ValueError:  # a Unix socket, a test
        return host
    return str(ip_network((address, 64), strict=False)) if isinstance(address, IPv6Address) else host
