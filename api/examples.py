"""One example of each thing that the API takes or gives, by the name of its schema; the tests read each with its model."""

from typing import Any

LEAD_ID, MESSAGE_ID, DRAFT_ID, AGENT_ID, PROPERTY_ID, MAILBOX_ID = (
    f"019c2f6e-7a10-7c4e-9d2b-00000000000{n}" for n in range(1, 7)
)

STANDING: dict[str, Any] = {
    "stage": "CONTACTED",
    "wheel": "human",
    "wheel_reason": "Eva Berger ruft den Herrn selbst an",
    "outcome": None,
    "needs_human": "",
    "next_at": None,
    "words": "CONTACTED. Eva Berger holds the wheel.",
    "seq": 5,
}

LEAD: dict[str, Any] = {
    "id": LEAD_ID,
    "name": "Frau Maria Muster",
    "email": "maria.muster@example.org",
    "language": "de",
    "portal": "immoscout24_de",
    "property_id": PROPERTY_ID,
    "agent_id": AGENT_ID,
    "stage": "CONTACTED",
    "wheel": "ai",
    "wheel_reason": "",
    "autonomy": "auto",
    "outcome": None,
    "needs_human_since": None,
    "needs_human_reason": "",
    "next_at": "2026-03-04T09:00:00Z",
    "next_what": "ask once more if the seeker stays silent",
    "enquired_at": "2026-03-02T09:00:00Z",
    "contacted_at": "2026-03-02T09:00:01Z",
    "booked_at": None,
    "closed_at": None,
}

TIMELINE: list[dict[str, Any]] = [
    {
        "at": "2026-03-02T09:00:00Z",
        "kind": "message",
        "what": "enquiry",
        "who": "seeker",
        "text": "Guten Tag, ist die Wohnung noch frei?",
        "details": {"id": MESSAGE_ID, "direction": "in", "status": "received"},
    },
    {
        "at": "2026-03-02T09:00:00.050000Z",
        "kind": "decision",
        "what": "message_came",
        "who": "seeker",
        "text": "The seeker wrote. Reading what it says.",
        "details": {"seq": 1, "stage": "NEW", "commands": ["understand"]},
    },
]

IMPORT_ID = "019c2f6e-7a10-7c4e-9d2b-000000000007"

PROPERTY: dict[str, Any] = {
    "id": PROPERTY_ID,
    "external_id": "KRO-2041",
    "openimmo_obid": "AT20110412KRO2041",
    "title": "Helle Wohnung in Neubau",
    "city": "Wien",
    "active": True,
    "agent_id": AGENT_ID,
    "updated_at": "2026-03-02T09:00:00Z",
}

IMPORT: dict[str, Any] = {
    "id": IMPORT_ID,
    "file_name": "export.zip",
    "size": 18_204_112,
    "source": "upload",
    "agent_id": None,
    "withdraw_all": False,
    "status": "done",
    "reason": "",
    "total": 120,
    "done": 120,
    "created_at": "2026-03-02T09:00:00Z",
    "finished_at": "2026-03-02T09:00:04Z",
    "report": {
        "full": True,
        "counts": {"changed": 1, "unchanged": 118, "refused": 1},
        "lines": [
            {
                "effect": "changed",
                "number": "KRO-2041",
                "why": "kaltmiete",
                "file": "openimmo.xml",
                "line": 8,
                "property_id": PROPERTY_ID,
            },
            {
                "effect": "refused",
                "number": "",
                "why": "The <immobilie> in line 412 has no objektnr_extern; give it one and export again.",
                "file": "openimmo.xml",
                "line": 412,
                "property_id": None,
            },
        ],
        "notes": ["2 properties that it does not list stay on offer: 1 of its objects could not be read."],
        "attachments": {"kept": 9, "missing": 0, "read": 2, "unreadable": 0},
    },
}

EXAMPLES: dict[str, dict[str, Any]] = {
    "LeadIn": {
        "seeker": {"email": "maria.muster@example.org", "salutation": "Frau", "last_name": "Muster"},
        "message": "Guten Tag, ist die Wohnung noch frei? Ich würde sie gerne besichtigen.",
        "property": "KRO-2041",
        "wants_viewing": True,
    },
    "LeadAccepted": {"lead_id": LEAD_ID, "message_id": MESSAGE_ID, "handed_over": True},
    "LeadPage": {"items": [LEAD], "next_cursor": None},
    "LeadDetail": {
        **LEAD,
        "timeline": TIMELINE,
        "drafts": [
            {
                "id": DRAFT_ID,
                "message_id": MESSAGE_ID,
                "status": "waiting",
                "reason": "The agency looks at each message first.",
                "subject": "Re: Anfrage KRO-2041",
                "text": "Guten Tag Frau Muster,\n\nja, die Wohnung ist noch frei.",
                "decided_by": None,
            }
        ],
        "viewings": [],
    },
    "Standing": STANDING,
    "MailAccepted": {
        "inbound_id": MESSAGE_ID,
        "duplicate": False,
        "status": "processed",
        "kind": "lead",
        "lead_id": LEAD_ID,
        "reason": "",
    },
    "MailboxList": {
        "items": [
            {
                "id": MAILBOX_ID,
                "address": "eva.berger@makler.example",
                "enabled": True,
                "watched": True,
                "paused_until": None,
                "paused_reason": "",
            }
        ]
    },
    "ImportAccepted": {"import_id": IMPORT_ID, "known": False, "status": "received", "handed_over": True},
    "ImportOut": IMPORT,
    "PropertyPage": {"items": [PROPERTY], "next_cursor": None},
    "PropertyDetail": {
        **PROPERTY,
        "expose": {
            "external_id": "KRO-2041",
            "openimmo_obid": "AT20110412KRO2041",
            "title": "Helle Wohnung in Neubau",
            "street": "Kirschgartengasse",
            "house_number": "14",
            "zip": "1070",
            "city": "Wien",
            "district": "7. Bezirk, Neubau",
            "country": "AUT",
            "kind": "wohnung",
            "deal": "rent",
            "firm": "Kronlachner Immobilien GmbH",
            "contact": {"name": "Eva Berger", "phone": "+43 1 234567", "email": "eva.berger@makler.example"},
            "address_public": False,
            "facts": [
                {
                    "key": "kaltmiete",
                    "source": "preise/kaltmiete",
                    "number": "1480.00",
                    "words": None,
                    "yes": None,
                    "day": None,
                    "unit": "EUR",
                }
            ],
            "texts": [{"heading": "lage", "text": "Ruhige Seitengasse, U3 in drei Minuten."}],
            "attachments": [{"title": "Exposé", "group": "DOKUMENTE", "path": "kro-2041.pdf"}],
            "listed": True,
        },
        "documents": [
            {
                "id": MESSAGE_ID,
                "title": "Exposé",
                "group": "DOKUMENTE",
                "path": "kro-2041.pdf",
                "media_type": "application/pdf",
                "size": 412_003,
                "characters": 5120,
                "problem": "",
            }
        ],
    },
    "Health": {"status": "ok", "assistant": "offline/1", "postgresql": "ok", "temporal": "ok"},
    "Problem": {
        "type": "about:blank",
        "title": "Conflict",
        "status": 409,
        "detail": f"The lead {LEAD_ID} is closed (viewed); it opens again when the seeker writes.",
    },
}
