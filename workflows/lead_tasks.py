"""A lead's commands, each carried out by one activity, its result told as an event."""

import asyncio

from temporalio import workflow
from temporalio.exceptions import ActivityError, is_cancelled_exception

with workflow.unsafe.imports_passed_through():
    from activities.conversation import ConversationActivities
    from activities.notice import NoticeActivities
    from activities.sending import SendingActivities
    from activities.viewing import ViewingActivities
    from neuroconcepts.domain.commands import Book, CancelViewing, Compose, Notify, Send, Understand
    from neuroconcepts.domain.events import Event, Refusal, SendRefused, WorkFailed
    from neuroconcepts.domain.lead import Lead
    from neuroconcepts.messages import names
    from neuroconcepts.messages.lead import (
        BookInput,
        CancelViewingInput,
        ComposeInput,
        LeadRef,
        NotifyInput,
        SendInput,
        UnderstandInput,
    )
    from workflows import limits

Task = Understand | Compose | Send | Book | CancelViewing | Notify


async def carry_out(command: Task, ref: LeadRef, lead: Lead) -> Event | None:
    """Run `command` for `lead`; None where nothing more is to be decided (a notice is out, work was given up)."""
    try:
        match command:
            case Understand():
                return await _understand(command, ref)
            case Compose():
                return await _compose(command, ref, lead)
            case Send():
                return await _send(command, ref, lead)
            case Book():
                return await _book(command, ref)
            case CancelViewing():
                await _cancel_viewing(command, ref)
            case Notify():
                await _notify(command, ref)
    except (ActivityError, asyncio.CancelledError) as error:
        return None if is_cancelled_exception(error) else _failed(command, error)
    return None


def _failed(command: Task, error: BaseException) -> Event | None:
    match command:
        case Understand() | Compose() | Book():
            return WorkFailed(command.work, f"Could not {command.kind}: {_cause(error)}")
        case Send():
            return SendRefused(command.message_id, Refusal.UNSURE, f"Could not send the message: {_cause(error)}")
        case _:
            # The lead's flag and the calendar's row stand in the store all the same; no answer depends on this.
            workflow.logger.warning("Could not %s: %s", command.kind.replace("_", " "), _cause(error))
            return None


def _cause(error: BaseException) -> str:
    """The innermost message: what really happened, without Temporal's wrapping."""
    while error.__cause__:
        error = error.__cause__
    return str(error)


async def _understand(command: Understand, ref: LeadRef) -> Event:
    return await workflow.execute_activity_method(
        ConversationActivities.understand,
        UnderstandInput(
            ref=ref,
            work=command.work,
            messages=command.messages,
            now=workflow.now(),
            offered=command.offered,
            appointment=command.appointment,
        ),
        task_queue=names.AI,
        summary="read the message",
        **limits.THINKING,
    )


async def _compose(command: Compose, ref: LeadRef, lead: Lead) -> Event:
    return await workflow.execute_activity_method(
        ConversationActivities.compose,
        ComposeInput(
            ref=ref,
            work=command.work,
            plan=command.plan,
            now=workflow.now(),
            hold_until=workflow.now() + lead.settings.hold_for,
            message_id=workflow.uuid4(),
        ),
        task_queue=names.AI,
        summary=f"write the {command.plan.purpose.replace('_', ' ')}",
        **limits.THINKING,
    )


async def _send(command: Send, ref: LeadRef, lead: Lead) -> Event:
    """A take-over waits for an attempt under way, and withdraws a message that only waits for its next one."""
    question = SendInput(
        ref=ref,
        message_id=command.message_id,
        now=workflow.now(),
        human=command.human,
        resend_when_unsure=lead.settings.resend_when_unsure,
    )
    try:
        return await _hand_to_mail_server(question, "hand to the mail server")
    except ActivityError as error:
        if not is_cancelled_exception(error):
            raise
    return await _hand_to_mail_server(question.model_copy(update={"withdraw": True}), "withdraw the message")


async def _hand_to_mail_server(question: SendInput, summary: str) -> Event:
    return await workflow.execute_activity_method(
        SendingActivities.send,
        question,
        task_queue=names.MAIL,
        summary=summary,
        cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
        **limits.SENDING,
    )


async def _book(command: Book, ref: LeadRef) -> Event:
    return await workflow.execute_activity_method(
        ViewingActivities.book,
        BookInput(
            ref=ref,
            work=command.work,
            window=command.window,
            viewing_id=command.replaces or workflow.uuid4(),
            now=workflow.now(),
        ),
        task_queue=names.CALENDAR,
        summary="book the viewing",
        **limits.BOOKING,
    )


async def _cancel_viewing(command: CancelViewing, ref: LeadRef) -> None:
    await workflow.execute_activity_method(
        ViewingActivities.cancel,
        CancelViewingInput(ref=ref, viewing_id=command.viewing_id, now=workflow.now()),
        task_queue=names.CALENDAR,
        summary="free the calendar",
        **limits.BOOKING,
    )


async def _notify(command: Notify, ref: LeadRef) -> None:
    await workflow.execute_activity_method(
        NoticeActivities.notify,
        NotifyInput(
            ref=ref,
            notice_id=workflow.uuid4(),
            reason=command.reason,
            now=workflow.now(),
            draft=command.draft,
        ),
        task_queue=names.MAIL,
        summary="tell the agent",
        **limits.SENDING,
    )
