"""The one place that tells Temporal whether to retry: our error classes become `ApplicationError`s."""

from datetime import timedelta
from typing import Any

from temporalio.exceptions import ApplicationError
from temporalio.worker import ActivityInboundInterceptor, ExecuteActivityInput, Interceptor

from neuroconcepts.errors import NeuroConceptsError, Permanent, Unavailable


def as_application_error(error: NeuroConceptsError) -> ApplicationError:
    """`type` is our class's name; a `Permanent` error is not retried, an `Unavailable` one when it said to."""
    retry_after = error.retry_after if isinstance(error, Unavailable) else None
    return ApplicationError(
        str(error),
        type=type(error).__name__,
        non_retryable=isinstance(error, Permanent),
        next_retry_delay=timedelta(seconds=retry_after) if retry_after else None,
    )


class ErrorInterceptor(Interceptor):
    """Maps what activities raise; every worker has it."""

    def intercept_activity(self, next: ActivityInboundInterceptor) -> ActivityInboundInterceptor:  # noqa: A002 (the SDK's name)
        return _Mapping(next)


class _Mapping(ActivityInboundInterceptor):
    async def execute_activity(self, input: ExecuteActivityInput) -> Any:  # noqa: A002 (the SDK's name)
        try:
            return await super().execute_activity(input)
        except NeuroConceptsError as error:
            raise as_application_error(error) from error
