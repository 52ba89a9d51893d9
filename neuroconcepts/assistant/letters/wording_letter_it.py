"""The letter in Italian, with Lei in capitals of courtesy; titles stand instead of Signor and Signora."""

from neuroconcepts.assistant.letters.titles import Rank
from neuroconcepts.assistant.letters.wording_letter import Manner, Wording
from neuroconcepts.domain.commands import Purpose

_CHANGE = "Per spostare o annullare l’appuntamento basta rispondere a questa e-mail."

WORDING = Wording(
    formal=Manner(
        by_salutation={
            "Herr": "Gentile Signor {name},",
            "Frau": "Gentile Signora {name},",
            "Familie": "Gentile famiglia {name},",
        },
        to_name="Gentile {title}{name},",
        to_nobody="Buongiorno,",
        closing="Cordiali saluti\nper {agent}",
    ),
    friendly=Manner(
        by_salutation={
            "Herr": "Buongiorno Signor {name},",
            "Frau": "Buongiorno Signora {name},",
            "Familie": "Buongiorno famiglia {name},",
        },
        to_name="Buongiorno {title}{name},",
        to_nobody="Buongiorno,",
        closing="Un cordiale saluto\nper {agent}",
    ),
    titles={Rank.PROFESSOR: ("Prof.", "Prof.ssa"), Rank.DOCTOR: ("Dott.", "Dott.ssa")},
    titles_replace=True,
    about=" riguardo a «{title}»",
    openings={
        Purpose.FIRST_ANSWER: "grazie per la Sua richiesta{about}.",
        Purpose.ANSWER: "grazie per il Suo messaggio{about}.",
        Purpose.CONFIRMATION: "il Suo appuntamento per la visita è fissato:",
        Purpose.CANCELLATION: "il Suo appuntamento per la visita è annullato:",
        Purpose.HANDOVER: "grazie per il Suo messaggio{about}.",
        Purpose.SUPPLEMENT: "ora posso dirLe di più{about}.",
        Purpose.FOLLOW_UP: "grazie ancora per la Sua richiesta{about}. È ancora attuale?",
        Purpose.REMINDER: "Le ricordo il Suo appuntamento per la visita:",
    },
    endings={
        Purpose.CONFIRMATION: f"L’appuntamento è allegato a questa e-mail per il Suo calendario. {_CHANGE}",
        Purpose.CANCELLATION: "Per un nuovo appuntamento basta rispondere a questa e-mail.",
        Purpose.HANDOVER: "Se ne occuperà {agent}; riceverà una risposta personale.",
        Purpose.FOLLOW_UP: "Per domande o per una visita basta rispondere a questa e-mail.",
        Purpose.REMINDER: _CHANGE,
    },
    opt_out="Se non desidera altri messaggi al riguardo, basta rispondere «nessun interesse».",
    place="Luogo: {place}",
    missed="L’appuntamento scelto ({when}) purtroppo non è più libero.",
    unsure=(
        "Non sono certo di aver capito l’orario. Intende {times}?",
        "Non sono certo di aver capito l’orario. Quale intende: {times}?",
    ),
    enclosed=("In allegato trova: {titles}.", "In allegato trova: {titles}."),
    confirm_documents=(
        "La prego di leggere l’informativa sul diritto di recesso in fondo a questa e-mail; se desidera ricevere i documenti "
        "subito, prima della fine del periodo di recesso, risponda «inviare i documenti»."
    ),
    slots=(
        "Per una visita al momento è libero questo appuntamento:",
        "Per una visita al momento sono liberi questi appuntamenti:",
    ),
    choose=(
        "Se Le va bene, risponda «appuntamento 1»; altrimenti indichi pure altri orari.",
        "Risponda con il numero che preferisce, per esempio «appuntamento 2», oppure indichi altri orari.",
    ),
    quoted="«{text}»",
    unanswered_question="Della Sua domanda {quoted} si occuperà {agent}; riceverà una risposta personale.",
    unanswered_matter="Della Sua richiesta {quoted} si occuperà {agent}; riceverà una risposta personale.",
    unanswered_several="Dei punti seguenti si occuperà {agent}; riceverà una risposta personale:",
    unanswered_unquoted="Dell’altra Sua richiesta si occuperà {agent}; riceverà una risposta personale.",
    unmatched=(
        "Dalla Sua richiesta non risulta con chiarezza di quale immobile si tratta. Lo verificherà {agent}, e riceverà un "
        "altro messaggio. Con il numero o l’indirizzo dell’immobile la risposta arriva prima."
    ),
    nothing_to_say="Per domande o per una visita basta rispondere a questa e-mail.",
    team="il nostro ufficio",
    subject="La Sua richiesta: {title}",
    subject_untitled="La Sua richiesta",
    viewing="Visita",
    no_slot="un appuntamento per la visita",
    documents="documenti dell’immobile",
    disclosure=(
        "Questo messaggio è stato scritto da un assistente IA per {agent}. Se preferisce parlare con una persona, risponda "
        "«Vorrei parlare con una persona»."
    ),
    privacy="Come trattiamo i Suoi dati e da dove li abbiamo si legge qui: {url}",
    in_english="La risposta è in inglese, per non farLa attendere; può continuare a scrivere in italiano.",
)
