"""The letter in English, British: Dr and Professor stand instead of Mr and Ms, without a full stop; other degrees are not written."""

from neuroconcepts.assistant.letters.titles import Rank
from neuroconcepts.assistant.letters.wording_letter import Manner, Wording
from neuroconcepts.domain.commands import Purpose

_CHANGE = "If you would like to move or cancel the appointment, please reply to this email."

WORDING = Wording(
    formal=Manner(
        by_salutation={"Herr": "Dear Mr {name},", "Frau": "Dear Ms {name},", "Familie": "Dear {name} family,"},
        to_name="Dear {title}{name},",
        to_nobody="Hello,",
        closing="Kind regards\non behalf of {agent}",
    ),
    friendly=Manner(
        by_salutation={"Herr": "Hello Mr {name},", "Frau": "Hello Ms {name},", "Familie": "Hello {name} family,"},
        to_name="Hello {title}{name},",
        to_nobody="Hello,",
        closing="Best wishes\non behalf of {agent}",
    ),
    titles={Rank.PROFESSOR: ("Professor", "Professor"), Rank.DOCTOR: ("Dr", "Dr")},
    titles_replace=True,
    about=" about “{title}”",
    openings={
        Purpose.FIRST_ANSWER: "Thank you for your enquiry{about}.",
        Purpose.ANSWER: "Thank you for your message{about}.",
        Purpose.CONFIRMATION: "Your appointment for a viewing is booked:",
        Purpose.CANCELLATION: "Your appointment for a viewing is cancelled:",
        Purpose.HANDOVER: "Thank you for your message{about}.",
        Purpose.SUPPLEMENT: "I can now tell you more about your enquiry{about}.",
        Purpose.FOLLOW_UP: "Thank you again for your enquiry{about}. Are you still interested?",
        Purpose.REMINDER: "This is a reminder of your appointment for a viewing:",
    },
    endings={
        Purpose.CONFIRMATION: f"The appointment is attached to this email as a calendar entry. {_CHANGE}",
        Purpose.CANCELLATION: "If you would like a new appointment, please reply to this email.",
        Purpose.HANDOVER: "I am passing it on to {agent}; you will receive a personal reply.",
        Purpose.FOLLOW_UP: "If you have questions or would like a viewing, please reply to this email.",
        Purpose.REMINDER: _CHANGE,
    },
    opt_out="If you would rather receive no further messages about it, please reply with “not interested”.",
    place="Place: {place}",
    unsure=(
        "I am not sure about the time you gave. Do you mean {times}?",
        "I am not sure about the time you gave. Which one do you mean: {times}?",
    ),
    missed="The appointment you chose ({when}) is unfortunately no longer free.",
    enclosed=("This email has an attachment: {titles}.", "This email has these attachments: {titles}."),
    confirm_documents=(
        "Please read the notice of your right of withdrawal at the end of this email; if you want the documents now, before "
        "the withdrawal period ends, please reply “send documents”."
    ),
    slots=("This appointment for a viewing is currently free:", "These appointments for a viewing are currently free:"),
    choose=(
        "If it suits you, please reply with “number 1”; otherwise feel free to name other times.",
        "Please reply with the number that suits you, for example “number 2”, or name other times.",
    ),
    quoted="“{text}”",
    unanswered_question="I am passing your further question {quoted} on to {agent}; you will receive a personal reply to it.",
    unanswered_matter="I am passing {quoted} on to {agent}; you will receive a personal reply to it.",
    unanswered_several="I am passing the following on to {agent}; you will receive a personal reply to it:",
    unanswered_unquoted="I am passing your further request on to {agent}; you will receive a personal reply to it.",
    unmatched=(
        "Your enquiry does not say clearly which property it is about. I am asking {agent}, and you will receive another "
        "message. It is quicker if you tell us the property’s number or address."
    ),
    nothing_to_say="If you have questions or would like a viewing, please reply to this email.",
    team="our office",
    subject="Your enquiry: {title}",
    subject_untitled="Your enquiry",
    viewing="Viewing",
    no_slot="an appointment for a viewing",
    documents="documents about the property",
    disclosure=(
        "This message was written by an AI assistant on behalf of {agent}. If you would rather talk to a person, "
        "please reply with “I would like to talk to a person”."
    ),
    privacy="How we use your data, and where we have them from, is explained here: {url}",
)
