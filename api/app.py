"""The API as an ASGI app: authenticate, validate, call a use case, read."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from api import (
    draft,
    enquiry,
    health,
    inbound,
    knowledge,
    lead,
    mailbox,
    openapi,
    playground,
    problems,
    question,
    settings,
    signature,
    template,
    widget,
)
from api import property as properties
from api.limits import BodyLimit
from api.rate_limit import Buckets
from neuroconcepts.bootstrap import platform
from neuroconcepts.config import Config
from neuroconcepts.intake.reading import warm_up

DESCRIPTION = """
Enquiries and mails in, leads out. Every call acts for the agency and the person the key belongs to.

* Errors are problems (RFC 9457, `application/problem+json`): what happened, to which thing, what to do.
* Writes take an `Idempotency-Key`: repeating one with the same key is safe.
* 202 means committed: from then on nothing is lost, whatever is down.
"""


def create_app(config: Config) -> FastAPI:
    """Build the app; its parts are made when it starts and closed when it ends."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with platform(config) as parts:
            app.state.platform = parts
            await asyncio.to_thread(warm_up)
            yield

    app = FastAPI(
        title="NeuroConcepts",
        version="1",
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,  # Swagger's page is fetched from a content delivery network; ours (`openapi`) needs nobody else
        redoc_url=None,
    )
    app.state.widget_limits = widget.Limits(config)
    app.state.playground_limits = Buckets(config.playground_messages_per_minute)
    limits = {
        "/v1/inbound/": config.max_mail_bytes,
        "/v1/properties/imports": config.max_transmission_bytes,
        "/v1/widget/": config.max_widget_bytes,
    }
    app.add_middleware(BodyLimit, limit=config.max_body_bytes, others=limits)
    problems.install(app)
    for routes in (
        lead,
        draft,
        properties,
        enquiry,
        question,
        knowledge,
        mailbox,
        inbound,
        widget,
        settings,
        template,
        signature,
        playground,
        health,
    ):
        app.include_router(routes.router)
    openapi.install(app)
    return app
