"""Assumptions that several designs share and that figures alone can't settle.

Here: the assumptions whose words are the same everywhere. What a design can test stands with the design.
"""

from __future__ import annotations

from innomethods.benefits.effects.terms import Assumption, Standing
from innomethods.wording import Wording

NOTHING_ELSE = Assumption(
    Wording(
        nb="Ingenting annet som påvirker tallene, skjedde samtidig.",
        nn="Ingenting anna som påverkar tala, hende samtidig.",
        en="Nothing else that affects the figures happened at the same time.",
    ),
    Standing.UNKNOWN,
    Wording(
        nb="Spør dem som kjenner tjenesten, og skriv ned hva annet som skjedde.",
        nn="Spør dei som kjenner tenesta, og skriv ned kva anna som hende.",
        en="Ask those who know the service, and write down what else happened.",
    ),
)
MEASURED_ALIKE = Assumption(
    Wording(
        nb="Tallene er målt på samme måte hele tiden.",
        nn="Tala er målte på same måten heile tida.",
        en="The figures were measured in the same way all the time.",
    ),
    Standing.UNKNOWN,
    Wording(
        nb="Se etter nye systemer, nye skjemaer og nye definisjoner.",
        nn="Sjå etter nye system, nye skjema og nye definisjonar.",
        en="Look for new systems, new forms and new definitions.",
    ),
)
NO_TREND = Assumption(
    Wording(
        nb="Tallene ville ha stått stille uten tiltaket.",
        nn="Tala ville ha stått stille utan tiltaket.",
        en="The figures would have stood still without the measure.",
    ),
    Standing.UNKNOWN,
    Wording(
        nb="To målinger viser ingen utvikling. Finn flere målinger fra før.",
        nn="To målingar viser inga utvikling. Finn fleire målingar frå før.",
        en="Two measurements show no trend. Find more measurements from before.",
    ),
)
NO_SPILL_OVER = Assumption(
    Wording(
        nb="Tiltaket virket ikke på dem det er sammenlignet med.",
        nn="Tiltaket verka ikkje på dei det er samanlikna med.",
        en="The measure did not reach those it is compared with.",
    ),
    Standing.UNKNOWN,
    Wording(
        nb="Finn ut om de deler ansatte, brukere eller rutiner.",
        nn="Finn ut om dei deler tilsette, brukarar eller rutinar.",
        en="Find out whether they share staff, users or routines.",
    ),
)
