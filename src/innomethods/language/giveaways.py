"""Words that give a text away as written in another language than it says: closed lists and endings, whole words.

The spellers let many of these through (old forms, or words with another meaning), so they stand here. For nynorsk they
are house style: some are allowed there, but the language guide has chosen one form for each, and this list keeps it.
"""

from __future__ import annotations

import re

_BOKMAL = """
    advarsel alene allerede anbefale anbefaler anbefaling anbud andel ansatt ansatte anskaffelse antall avgjørelse
    bare begrunne begrunnelse begrunner behovene bekrefte bekrefter bekreftet beskrivelse beslutning beslutte
    besparelse betingelse betingelser betydning ble brudd bruker brukere brukeren brukerne bygge bygger bærekraft da
    deltaker deltakere deltakerne dere deres dokumenter eier eiere eieren eierne eierskap ellers enighet et
    etterspørsel faser finnes flere forbedre forbedring foreløpig forsinkelse forskjell forskjeller forskjellige
    forskning forteller forutsetning fra fremdrift følge følgende følger gevinster gjeldende gjelder gjør gjøre
    handler hele helligdag hensikt hjemmel holder holdning hun hva hvem hver hvert hvilke hvilken hvilket hvis hvor
    hvordan hvorfor høring høringer ideer ikke imellom innbygger innbyggere innbyggerne innflytelse innhold ivareta
    ivaretar iverksette jeg kartlegge kartlegger kilde kilden kildene kilder kommer kravene kriteriene kriterier
    kunngjøre kunngjøring ledelse leder ledere lederen lederne legge legger leter lønnsomhet løsning mangler
    medvirkning mennesker mens mer metoder milepæler mulig mulige mulighet muligheter myndighet målene måned måneder
    navn navnet noe noen nåverdi oppgave oppgaven oppgavene oppgaver opprettholde oversettelse planer prosjektene
    prosjekter påvirke påvirker rekkefølge resultatene sammen sammendrag sammenheng sammenligne sannsynlighet selv
    setter sier sikkerhet spredning spørre spørsmålene størrelse svarene søke søker tenker tilbud tillatelse
    tilpasning tiltakene tjeneste tjenesten tjenestene tjenester trenger uke uken ukene uker undersøkelse usikkerhet
    uten utrede utredning valg valget vei veien veileder veiledere velge velger vet virkemiddel virkemidler virkning
    virkninger virksomhet være åpen øker
"""
_NYNORSK = """
    allereie anbod anskaffing anten aukar avgjerd avgjerder berre blei brukar brukarane brukarar byggjer dei
    deltakar deltakarar dykk dykkar eg eigar eigarar ein eit elles finst fleire fortel frå følgje følgjer føremål
    føresetnad føresetnader gjer gjere handlar heile held idear ikkje innbyggjar innbyggjarar innhald kjelde kjelder
    kjem korkje korleis kva kvar kvarandre kvart kven kvifor leggje leiar leiarar leitar løysing løysinga løysingar
    manglar medan meir mogleg moglegheit mykje månad månader namn namnet noko nokon nokre oppgåve oppgåver rettleiar
    saman samanheng samanlikne seier semje setje sjølv sjølve spørje storleik tenesta teneste tenester tenkjer
    tilbod tilrå tilråding tilsett tilsette treng trur tryggleik utan uvisse valet veit veke veker vere verknad
    verknader verksemd åleine
"""
_NORWEGIAN = """
    av avgjerd behov beslutning dere eit eller fra frå gevinst gevinster hva hvem hvor hvordan ikke ikkje kva kven
    løsning løysing må noe noen noko nokon og på skal som teneste til tiltak tjeneste uten vere være
"""
BOKMAL = frozenset(_BOKMAL.split())
NYNORSK = frozenset(_NYNORSK.split())
NORWEGIAN = frozenset(_NORWEGIAN.split())

# Endings, with the words that only look as if they had them.
BOKMAL_ENDING = re.compile(
    r"\w{2,}(?:lig|lige|ligt|het|heten|heter|hetene|else|elsen|elser|elsene|inger|ingene|ningen|lingen|ringen)"
)
NYNORSK_LOOKS_BOKMAL = frozenset(
    """
    villig villige frivillig frivillige billig billige helse folkehelse finger ringen
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
NYNORSK_ENDING = re.compile(r"\w{2,}(?:leg|lege|legt|heit|heita|heiter|ingar|ingane|skapar|leik|leiken)")
BOKMAL_LOOKS_NYNORSK = frozenset("lege fastlege overlege tannlege kommunelege".split())  # noqa: SIM905
