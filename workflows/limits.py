"""Named timeouts and retries: every activity call of this folder takes one of these."""

from datetime import timedelta
from typing import TypedDict

from temporalio.common import RetryPolicy


class Limits(TypedDict):
    start_to_close_timeout: timedelta
    schedule_to_close_timeout: timedelta
    retry_policy: RetryPolicy


class LivingLimits(Limits):
    """For attempts that tell by heartbeats that their worker lives."""

    heartbeat_timeout: timedelta


DECIDING = Limits(
    # Local, a few milliseconds; a store that is away for a while is waited for.
    start_to_close_timeout=timedelta(seconds=10),
    schedule_to_close_timeout=timedelta(days=7),
    retry_policy=RetryPolicy(initial_interval=timedelta(milliseconds=200), maximum_interval=timedelta(seconds=30)),
)
UNTIL_DECIDED = timedelta(minutes=5)
"""How long a lead rests whose decision the store refuses for good, until a person has mended the store."""
THINKING = Limits(
    # The assistant itself falls back to the offline rules when a model fails: few, paid attempts.
    start_to_close_timeout=timedelta(seconds=90),
    schedule_to_close_timeout=timedelta(hours=1),
    retry_policy=RetryPolicy(initial_interval=timedelta(seconds=1), maximum_interval=timedelta(minutes=5)),
)
SENDING = LivingLimits(
    # A paused mailbox is waited for; after a day a human has to know. One attempt has more time than the SMTP client
    # gives all of its steps together; a dead worker is noticed by its heartbeat.
    start_to_close_timeout=timedelta(minutes=5),
    heartbeat_timeout=timedelta(seconds=15),
    schedule_to_close_timeout=timedelta(days=1),
    retry_policy=RetryPolicy(initial_interval=timedelta(seconds=1), maximum_interval=timedelta(minutes=10)),
)
BOOKING = Limits(
    start_to_close_timeout=timedelta(seconds=30),
    schedule_to_close_timeout=timedelta(hours=1),
    retry_policy=RetryPolicy(initial_interval=timedelta(seconds=1), maximum_interval=timedelta(minutes=1)),
)
IMPORTING = LivingLimits(
    # A step waits for an earlier import of the tenant, or for a store that is away; after two days a human has to know.
    start_to_close_timeout=timedelta(hours=2),
    heartbeat_timeout=timedelta(seconds=30),
    schedule_to_close_timeout=timedelta(days=2),
    retry_policy=RetryPolicy(initial_interval=timedelta(seconds=1), maximum_interval=timedelta(minutes=1)),
)
INDEXING = LivingLimits(
    # A step is a thousand texts at most, told batch by batch. A model that is busy is asked again for an hour.
    start_to_close_timeout=timedelta(minutes=20),
    heartbeat_timeout=timedelta(minutes=3),
    schedule_to_close_timeout=timedelta(hours=1),
    retry_policy=RetryPolicy(initial_interval=timedelta(seconds=1), maximum_interval=timedelta(minutes=5)),
)
UNTIL_INDEXED = timedelta(minutes=10)
"""How long the indexing of an agency rests when its model refuses for good, or was away for too long."""
