"""One example of each thing that the API takes or gives, by the name of its schema; the tests read each with its model."""

from typing import Any

(
    LEAD_ID,
    MESSAGE_ID,
    DRAFT_ID,
    AGENT_ID,
    PROPERTY_ID,
    MAILBOX_ID,
    OTHER_LEAD_ID,
    ENQUIRY_ID,
    QUESTION_ID,
    TEMPLATE_ID,
    FAQ_ID,
) = (f"019c2f6e-7a10-7c4e-9d2b-0000000000{n:02}" for n in range(1, 12))

CLAIM = {
    "kind": "figure",
    "text": "1.480 €",
    "support": [{"source": "preise/kaltmiete", "value": "1480 EUR", "property": "KRO-2041"}],
}
TRACE = {
    "assistant": "offline/2",
    "facts": ["preise/kaltmiete"],
    "unanswered": [],
    "unsupported": [],
    "improper": [],
    "template": "",
    "calls": [],
    "claims": [CLAIM],
    "offered": [],
    "contradicted": [],
    "suspicion": "",
    "edit": None,
}
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

ENQUIRY: dict[str, Any] = {
    "id": ENQUIRY_ID,
    "lead_id": LEAD_ID,
    "portal": "immoscout24_de",
    "refs": ["155000111", "KRO-2041"],
    "title": "Helle 3-Zimmer-Wohnung mit Balkon",
    "address": "",
    "property_id": PROPERTY_ID,
    "matched_by": "number",
    "created_at": "2026-03-02T09:00:00Z",
}

MAIL: dict[str, Any] = {
    "id": MESSAGE_ID,
    "status": "needs_attention",
    "kind": "not_lead",
    "category": "link_only",
    "portal": "other",
    "reason": "The portal tells of an enquiry and keeps it behind a link.",
    "lead_id": None,
    "sender_domain": "newhome.ch",
    "size": 4096,
    "received_at": "2026-03-02T09:00:00Z",
}

FAQ: dict[str, Any] = {
    "id": FAQ_ID,
    "property_id": None,
    "question": "Wie läuft eine Besichtigung ab?",
    "answer": "Eine Besichtigung dauert etwa 30 Minuten. Bitte bringen Sie einen Ausweis mit.",
    "language": "de",
    "written_by": "Eva Berger",
    "written_at": "2026-03-02T09:00:00Z",
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

SOURCE = "{{ greeting }}\n\nwillkommen bei {{ company }}.\n\n{{ body }}\n\n{{ closing }}"

TEMPLATE: dict[str, Any] = {
    "id": TEMPLATE_ID,
    "property_id": None,
    "portal": "willhaben",
    "language": "de",
    "purpose": None,
    "source": SOURCE,
    "version": 1,
    "author": "Anna Amann",
    "created_at": "2026-03-02T09:00:00Z",
}

SLOT = {"start": "2026-03-05T16:00:00+01:00", "end": "2026-03-05T16:30:00+01:00"}
QUESTION = "Guten Tag, wie hoch ist die Kaution? Donnerstag um 16 Uhr könnte ich besichtigen."
LETTER = {
    "purpose": "first_answer",
    "subject": "Ihre Anfrage: Helle 3-Zimmer-Wohnung mit Balkon",
    "text": "Guten Tag,\n\nvielen Dank für Ihre Anfrage.\n\nDie Kaution beträgt 4.440 €.",
    "signature": "Eva Berger\nMuster Immobilien",
    "disclosure": "Diese Nachricht hat ein KI-Assistent im Auftrag von Eva Berger verfasst.",
    "invites": False,
    "enclosed": [],
}
REHEARSAL: dict[str, Any] = {
    "verdict": "draft",
    "reason": "A draft waits for your approval.",
    "decisions": ["The seeker wrote. Reading what it says.", "Offering slots for a viewing."],
    "understanding": {
        "intents": ["viewing_request", "question"],
        "windows": [SLOT],
        "language": "de",
        "unsure": [],
        "opts_out": False,
        "wishes": [],
        "tone": "friendly",
        "confidence": 0.95,
        "assistant": "gemini-3-flash-preview@europe-west3 understand_v2",
        "calls": [],
    },
    "facts": [{"source": "preise/kaution", "statement": "4440 EUR"}],
    "unanswered": [],
    "slots": [SLOT],
    "letter": LETTER,
    "suspicion": "",
    "unsupported": [],
    "improper": [],
    "contradicted": [],
    "claims": [CLAIM],
    "notices": ["A draft waits for your approval."],
    "assistant": "gemini-3-flash-preview@europe-west3 answer_v2",
    "calls": [
        {
            "prompt": "answer_v2",
            "digest": "0f3c9a51b2de",
            "model": "gemini-3-flash-preview@europe-west3",
            "tokens_in": 1620,
            "tokens_out": 140,
            "seconds": 1.2,
            "cost": "0.00123",
            "error": "",
        }
    ],
    "conversation": {
        "said": [
            {"author": "seeker", "text": QUESTION},
            {"author": "agency", "text": LETTER["text"], "subject": LETTER["subject"]},
        ],
        "stage": "CONTACTED",
        "wheel": "ai",
        "language": "de",
        "offered": [SLOT],
        "appointment": None,
        "instructed": False,
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
    "WidgetEnquiryIn": {
        "email": "maria.muster@example.org",
        "name": "Maria Muster",
        "message": "Guten Tag, ist die Wohnung noch frei?",
        "property": "KRO-2041",
        "wants_viewing": True,
        "consent": True,
    },
    "WidgetAccepted": {"reference": MESSAGE_ID},
    "LeadPage": {"items": [LEAD], "next_cursor": None},
    "LeadDetail": {
        **LEAD,
        "merged_into": None,
        "enquiries": [ENQUIRY],
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
                "trace": TRACE,
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
    "EnquiryList": {"items": [{**ENQUIRY, "property_id": None, "matched_by": ""}]},
    "QuestionList": {
        "items": [
            {
                "id": QUESTION_ID,
                "property_id": PROPERTY_ID,
                "lead_id": LEAD_ID,
                "question": "Gibt es im Keller einen Stromanschluss?",
                "language": "de",
                "asked_at": "2026-03-02T09:00:01Z",
            }
        ]
    },
    "AnswerIn": {"text": "Ja, der Keller hat einen Stromanschluss."},
    "AnswerOut": {"leads": 3},
    "KnowledgeOut": {
        "active": {
            "model": "gemini-embedding-001",
            "dimension": 768,
            "size": 1204,
            "approximate": False,
            "activated_at": "2026-03-02T09:00:00Z",
        },
        "building": None,
        "due": 0,
    },
    "FoundList": {
        "items": [
            {
                "source": "pdf/Hausordnung#2",
                "origin": "pdf",
                "property_id": PROPERTY_ID,
                "title": "Helle 3-Zimmer-Wohnung mit Balkon · Hausordnung",
                "asked": "",
                "text": "Die Waschküche im Keller steht allen Bewohnern zur Verfügung.",
            }
        ]
    },
    "FaqIn": {
        "question": "Wie läuft eine Besichtigung ab?",
        "answer": "Eine Besichtigung dauert etwa 30 Minuten. Bitte bringen Sie einen Ausweis mit.",
        "language": "de",
    },
    "FaqOut": FAQ,
    "FaqList": {"items": [FAQ]},
    "PlaygroundIn": {"message": QUESTION, "property_id": PROPERTY_ID, "seeker": {"last_name": "Muster"}},
    "PlaygroundOut": REHEARSAL,
    "MatchIn": {"property_id": PROPERTY_ID},
    "MergeIn": {"lead_id": OTHER_LEAD_ID},
    "MailPage": {"items": [MAIL], "next_cursor": None},
    "MailDetail": {
        **MAIL,
        "sender": "newhome <noreply@newhome.ch>",
        "subject": "Neue Anfrage zu Ihrem Inserat",
        "text": "Sie haben eine neue Anfrage.",
        "html": "<p>Sie haben eine neue Anfrage.</p>",
        "files": [{"name": "agb.pdf", "kind": "application/pdf", "size": 20480}],
        "problems": [],
        "read_by": "",
        "reader": "intake/1",
        "trust": "pass",
    },
    "SettingsOut": {
        "name": "Muster Immobilien",
        "country": "AT",
        "timezone": "Europe/Vienna",
        "licensed": True,
        "version": 3,
        "autonomy": "draft",
        "follow_up_after": ["P3D", "P5D"],
        "give_up_after": "P14D",
        "hold_for": "P2D",
        "remind_before": "P1D",
        "resend_when_unsure": True,
        "unmatched": "answer",
        "stopped": False,
        "test_recipient": None,
        "raw_mail_days": 180,
        "privacy_url": "https://www.agentur.example/datenschutz",
        "withdrawal_text": "",
        "address_form": "sie",
        "tone": "formal",
        "language": "de",
        "business_details": "Muster Immobilien GmbH, FN 123456a, Handelsgericht Wien",
        "warnings": [],
    },
    "TemplateIn": {"language": "de", "portal": "willhaben", "source": SOURCE},
    "TemplateChangeIn": {"source": SOURCE, "version": 1},
    "TemplateOut": TEMPLATE,
    "TemplateList": {"items": [TEMPLATE]},
    "PreviewOut": {
        "subject": "Ihre Anfrage: Helle 3-Zimmer-Wohnung",
        "text": "Sehr geehrte Frau Dr. Muster,\n\nwillkommen bei Muster Immobilien. …",
        "mail": "Sehr geehrte Frau Dr. Muster,\n\nwillkommen bei Muster Immobilien. …\n\n-- \nEva Berger\n",
        "html": '<!DOCTYPE html>\n<html lang="de-AT">\n…',
    },
    "SignatureIn": {"signature": "Eva Berger\nTel. +43 1 234567"},
    "SignatureOut": {
        "signature": "Eva Berger\nTel. +43 1 234567",
        "shown": "Eva Berger\nTel. +43 1 234567\n\nMuster Immobilien GmbH, FN 123456a, Handelsgericht Wien",
    },
    "MailboxList": {
        "items": [
            {
                "id": MAILBOX_ID,
                "address": "eva.berger@makler.example",
                "auth": "google",
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
            "contact": {
                "name": "Eva Berger",
                "phone": "+43 1 234567",
                "email": "eva.berger@makler.example",
                "office": ["Lindengasse 4", "1070 Wien"],
            },
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
            "answers": [],
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
    "Health": {"status": "ok", "assistant": "offline/2", "postgresql": "ok", "temporal": "ok"},
    "Problem": {
        "type": "about:blank",
        "title": "Conflict",
        "status": 409,
        "detail": f"The lead {LEAD_ID} is closed (viewed); it opens again when the seeker writes.",
    },
}
