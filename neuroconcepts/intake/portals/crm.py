"""CRMs that relay enquiries; the portal they name is the portal of the enquiry."""

from neuroconcepts.intake.portals.portal import Portal

PORTALS = (
    Portal(name="onoffice", domains=("onoffice.de", "onoffice.com"), names=("onoffice",), brand="onoffice", relay=True),
    Portal(name="flowfact", domains=("flowfact.de", "flowfact.com"), names=("flowfact",), brand="flowfact", relay=True),
    Portal(
        name="propstack", domains=("propstack.de", "propstack.com"), names=("propstack",), brand="propstack", relay=True
    ),
)
