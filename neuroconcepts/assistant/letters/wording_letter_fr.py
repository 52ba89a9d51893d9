"""The letter in French, with vous. No titles: they are not usual in letters to private persons.

A no-break space stands before : ; ? and inside « », as French typography wants it.
"""

from neuroconcepts.assistant.letters.wording_letter import Manner, Wording
from neuroconcepts.domain.commands import Purpose

_CHANGE = "Pour déplacer ou annuler la visite, il suffit de répondre à cet e-mail."

WORDING = Wording(
    formal=Manner(
        by_salutation={"Herr": "Monsieur,", "Frau": "Madame,", "Familie": "Madame, Monsieur,"},
        to_name="Bonjour {name},",
        to_nobody="Bonjour,",
        closing="Avec nos salutations distinguées\npour {agent}",
    ),
    friendly=Manner(
        by_salutation={
            "Herr": "Bonjour Monsieur {name},",
            "Frau": "Bonjour Madame {name},",
            "Familie": "Bonjour Madame, Monsieur,",
        },
        to_name="Bonjour {name},",
        to_nobody="Bonjour,",
        closing="Cordialement\npour {agent}",
    ),
    about=" concernant «\u00a0{title}\u00a0»",
    openings={
        Purpose.FIRST_ANSWER: "Merci de votre demande{about}.",
        Purpose.ANSWER: "Merci de votre message{about}.",
        Purpose.CONFIRMATION: "Votre visite est confirmée\u00a0:",
        Purpose.CANCELLATION: "Votre visite est annulée\u00a0:",
        Purpose.HANDOVER: "Merci de votre message{about}.",
        Purpose.SUPPLEMENT: "Je peux maintenant vous en dire plus{about}.",
        Purpose.FOLLOW_UP: "Merci encore de votre demande{about}. Est-elle toujours d’actualité\u00a0?",
        Purpose.REMINDER: "Voici un rappel de votre visite\u00a0:",
    },
    endings={
        Purpose.CONFIRMATION: f"Le rendez-vous est joint à cet e-mail pour votre agenda. {_CHANGE}",
        Purpose.CANCELLATION: "Pour convenir d’une autre date, il suffit de répondre à cet e-mail.",
        Purpose.HANDOVER: "Il est transmis à {agent}\u00a0; vous recevrez une réponse personnelle.",
        Purpose.FOLLOW_UP: "Pour toute question ou pour une visite, il suffit de répondre à cet e-mail.",
        Purpose.REMINDER: _CHANGE,
    },
    opt_out="Pour ne plus recevoir de messages à ce sujet, il suffit de répondre «\u00a0pas intéressé\u00a0».",
    place="Lieu\u00a0: {place}",
    missed="Le créneau choisi ({when}) n’est malheureusement plus libre.",
    unsure=(
        "Je ne suis pas sûr d’avoir bien compris l’heure. Voulez-vous dire\u00a0: {times}\u00a0?",
        "Je ne suis pas sûr d’avoir bien compris l’heure. Laquelle voulez-vous dire\u00a0: {times}\u00a0?",
    ),
    enclosed=(
        "Vous trouverez en pièce jointe\u00a0: {titles}.",
        "Vous trouverez en pièces jointes\u00a0: {titles}.",
    ),
    confirm_documents=(
        "Veuillez lire l’information sur votre droit de rétractation à la fin de cet e-mail\u00a0; si vous souhaitez recevoir les "
        "documents dès maintenant, avant la fin du délai de rétractation, répondez «\u00a0envoyer les documents\u00a0»."
    ),
    slots=(
        "Pour une visite, ce créneau est actuellement libre\u00a0:",
        "Pour une visite, ces créneaux sont actuellement libres\u00a0:",
    ),
    choose=(
        "S’il vous convient, répondez «\u00a0créneau 1\u00a0»\u00a0; sinon, proposez volontiers d’autres horaires.",
        "Répondez avec le numéro qui vous convient, par exemple «\u00a0créneau 2\u00a0», ou proposez d’autres horaires.",
    ),
    quoted="«\u00a0{text}\u00a0»",
    unanswered_question="Votre question {quoted} est transmise à {agent}\u00a0; vous recevrez une réponse personnelle.",
    unanswered_matter="Votre demande {quoted} est transmise à {agent}\u00a0; vous recevrez une réponse personnelle.",
    unanswered_several="Les points suivants sont transmis à {agent}\u00a0; vous recevrez une réponse personnelle\u00a0:",
    unanswered_unquoted="Votre autre demande est transmise à {agent}\u00a0; vous recevrez une réponse personnelle.",
    unmatched=(
        "Votre demande ne dit pas clairement de quel bien il s’agit. Elle est transmise à {agent}, et vous recevrez un autre "
        "message. Avec le numéro ou l’adresse du bien, la réponse sera plus rapide."
    ),
    nothing_to_say="Pour toute question ou pour une visite, il suffit de répondre à cet e-mail.",
    team="notre bureau",
    subject="Votre demande\u00a0: {title}",
    subject_untitled="Votre demande",
    viewing="Visite",
    no_slot="un rendez-vous de visite",
    documents="documents du bien",
    disclosure=(
        "Ce message a été rédigé par un assistant IA pour {agent}. Si vous préférez parler à une personne, répondez "
        "«\u00a0Je souhaite parler à un être humain\u00a0»."
    ),
    privacy="L’usage que nous faisons de vos données et leur provenance sont expliqués ici\u00a0: {url}",
    in_english=(
        "La réponse est en anglais, pour ne pas vous faire attendre\u00a0; vous pouvez continuer à écrire en français."
    ),
)
