"""The language guide's own examples: twelve sentences as they should be written, in bokmål, nynorsk and English."""

from innomethods.language import Passage

GOOD = [
    ("Hvem har behovet, og hvem har bekreftet det?", "Kven har behovet, og kven har stadfesta det?", "Who has the need, and who has confirmed it?"),
    ("Hvor mange brukere har prøvd løsningen i sitt eget arbeid?", "Kor mange brukarar har prøvd løysinga i sitt eige arbeid?", "How many users have tried the solution in their own work?"),
    ("Gevinsten «kortere ventetid» mangler en ansvarlig. Skriv inn navnet på én person.", "Gevinsten «kortare ventetid» manglar ein ansvarleg. Skriv inn namnet på éin person.", "The benefit ‘shorter waiting time’ has no owner. Enter the name of one person."),
    ("Fristen må være en dato, for eksempel 15.03.2027.", "Fristen må vere ein dato, til dømes 15.03.2027.", "The deadline must be a date, for example 15 March 2027."),
    ("Tre av ti krav er ikke oppfylt. Prosjekteieren må velge: gå tilbake eller gå videre på vilkår.", "Tre av ti krav er ikkje oppfylte. Prosjekteigaren må velje: gå tilbake eller gå vidare på vilkår.", "Three of ten requirements are not met. The project owner must choose: go back, or proceed with conditions."),
    ("Anslått verdi er 1\N{NO-BREAK SPACE}450\N{NO-BREAK SPACE}000 kroner uten mva. Grensen er 1\N{NO-BREAK SPACE}300\N{NO-BREAK SPACE}000 kroner, så dere må kunngjøre anskaffelsen i Doffin.", "Anslått verdi er 1\N{NO-BREAK SPACE}450\N{NO-BREAK SPACE}000 kroner utan mva. Grensa er 1\N{NO-BREAK SPACE}300\N{NO-BREAK SPACE}000 kroner, så de må kunngjere anskaffinga i Doffin.", "The estimated value is NOK\N{NO-BREAK SPACE}1,450,000 excluding VAT. The limit is NOK\N{NO-BREAK SPACE}1,300,000, so you must publish a notice in Doffin."),
    ("Oppgave 7 er på kritisk vei. Blir den én dag forsinket, blir hele planen én dag forsinket.", "Oppgåve 7 er på kritisk veg. Blir ho éin dag forseinka, blir heile planen éin dag forseinka.", "Task 7 is on the critical path. If it is one day late, the whole plan is one day late."),
    ("Ventetiden gikk ned med 6 dager (95\N{NO-BREAK SPACE}% konfidensintervall: 1 til 11 dager). Nedgangen er trolig ikke tilfeldig.", "Ventetida gjekk ned med 6 dagar (95\N{NO-BREAK SPACE}% konfidensintervall: 1 til 11 dagar). Nedgangen er truleg ikkje tilfeldig.", "Waiting time fell by 6 days (95% confidence interval: 1 to 11 days). The fall is probably not due to chance."),
    ("Reglene er uklare for avtaler som ble inngått etter 1. juli 2026. Spør en jurist før dere går videre.", "Reglane er uklare for avtalar som blei inngåtte etter 1. juli 2026. Spør ein jurist før de går vidare.", "The rules are unclear for contracts signed after 1 July 2026. Ask a lawyer before you proceed."),
    ("To av fem gevinster er hentet ut", "To av fem gevinstar er henta ut", "Two of five benefits have been realised"),
    ("Ingen gevinster er lagt inn ennå. Begynn med den viktigste.", "Ingen gevinstar er lagde inn enno. Byrj med den viktigaste.", "No benefits have been added yet. Start with the most important one."),
    ("Hva er den største risikoen? Hvem følger den opp?", "Kva er den største risikoen? Kven følgjer han opp?", "What is the biggest risk? Who is following it up?"),
]  # fmt: skip


def passages(use: str = "note") -> list[Passage]:
    """Return the examples as passages; those that ask are questions."""
    return [
        Passage(f"sample-{number}", "ask" if nb.endswith("?") else use, nb=nb, nn=nn, en=en)
        for number, (nb, nn, en) in enumerate(GOOD)
    ]
