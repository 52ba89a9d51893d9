"""Portals without a name of their own in our data: read by their labels or OpenImmo feedback, counted as `other`."""

from neuroconcepts.intake.portals.portal import Portal

_AT = "immmo.at findmyhome.at wohnnet.at laendleimmo.at laendleanzeiger.at immobazar.at flohmarkt.at immodirekt.at raiffeisen-immobilien.at"
_DE = (
    "ivd24.de ivd24immobilien.de kalaydo.de immopool.de neubaukompass.de ohne-makler.net immobilien.de wg-gesucht.de meinestadt.de "
    "immozentral.com null-provision.de wohnungsboerse.net immo.welt.de regionalimmobilien24.de sparkasse.de immobilien.sparkasse.de "
    "markt.de quoka.de wunschgrundstueck.de immosuchmaschine.de immobilo.de"
)
_CH = "newhome.ch flatfox.ch comparis.ch immostreet.ch alle-immobilien.ch anibis.ch tutti.ch immobilier.ch acheter-louer.ch"

PORTALS = tuple(
    Portal(name="other", domains=(domain,), names=(domain,), country=country)
    for country, domains in (("AT", _AT), ("DE", _DE), ("CH", _CH))
    for domain in domains.split()
)
