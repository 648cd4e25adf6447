"""Words of the sections on forecasts and on people's time, in three languages.

Here: headings, columns and sentences of those two. Not here: what a forecast says of itself (`planning.forecasting`),
and the words of all other sections (`headings`, `labels`).
"""

from __future__ import annotations

from innomethods.wording import Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


# --- forecast
SHORT_FORECAST = _w("Prognose", "Prognose", "Forecast")
HEAD_FORECAST = _w(
    "Ferdig {p85} i 85 av 100 utfall, {p50} i halvparten",
    "Ferdig {p85} i 85 av 100 utfall, {p50} i halvparten",
    "Finished by {p85} in 85 of 100 outcomes, by {p50} in half",
)
HEAD_FORECAST_SURE = _w(
    "Ferdig {p85} eller før i minst 85 av 100 utfall",
    "Ferdig {p85} eller før i minst 85 av 100 utfall",
    "Finished by {p85} in at least 85 of 100 outcomes",
)
P_EXPLAINED = _w(
    "P50 er dagen halvparten av utfallene er ferdige. P85 er en forsiktig dato, ikke en sikker: opptil 15 av 100 "
    "utfall er ferdige senere.",
    "P50 er dagen halvparten av utfalla er ferdige. P85 er ein forsiktig dato, ikkje ein sikker: opptil 15 av 100 "
    "utfall er ferdige seinare.",
    "P50 is the day by which half of the outcomes have ended. P85 is a cautious date, not a certain one: up to 15 of "
    "100 outcomes end later.",
)
CAPTION_CURVE = _w(
    "Hvor stor del av utfallene som er ferdige, dag for dag",
    "Kor stor del av utfalla som er ferdige, dag for dag",
    "Share of the outcomes that have ended, day by day",
)
CAPTION_TORNADO = _w(
    "Slutten i halvparten av utfallene når det går best og verst. Hul del: tidligere enn P50. Fylt del: senere.",
    "Slutten i halvparten av utfalla når det går best og verst. Hol del: tidlegare enn P50. Fylt del: seinare.",
    "The finish in half of the outcomes when it goes best and worst. Hollow: earlier than P50. Filled: later.",
)
TORNADO_REST = Counted(
    _w(
        "{n} ting til flytter slutten mindre og står bare i tabellen.",
        "{n} ting til flyttar slutten mindre og står berre i tabellen.",
        "{n} more thing moves the finish less and is only in the table.",
    ),
    _w(
        "{n} ting til flytter slutten mindre og står bare i tabellen.",
        "{n} ting til flyttar slutten mindre og står berre i tabellen.",
        "{n} more things move the finish less and are only in the table.",
    ),
)
CAPTION_PARTS = _w("Når hver del er ferdig", "Når kvar del er ferdig", "When each part is finished")
CAPTION_MEETINGS = _w(
    "Hvor sannsynlig det er at hvert møte avgjør saken første gang",
    "Kor sannsynleg det er at kvart møte avgjer saka første gongen",
    "How likely it is that each meeting takes the first decision",
)
FIRST_DECISION = _w(
    "Tabellen gjelder første gang hvert punkt avgjøres. Sendes arbeidet tilbake, kommer det opp igjen senere.",
    "Tabellen gjeld første gongen kvart punkt blir avgjort. Blir arbeidet sendt tilbake, kjem det opp att seinare.",
    "The table counts the first time each point is decided. Where work is sent back, it comes up again later.",
)
CAPTION_INFLUENCES = _w(
    "Hva som flytter slutten, det sterkeste først",
    "Kva som flyttar slutten, det sterkaste først",
    "What moves the finish, the strongest first",
)
ASSUMED = _w("Hva prognosen bygger på", "Kva prognosen byggjer på", "What the forecast rests on")
PLANNED = _w("Plan", "Plan", "Plan")
ON_CHAIN = _w("På kjeden som setter slutten", "På kjeda som set slutten", "On the chain that sets the finish")
NEVER = _w("aldri gjort", "aldri gjort", "never done")
NOT_IN_PLAN = _w("ikke i planen", "ikkje i planen", "not in the plan")
THE_WHOLE = _w("Hele prosjektet", "Heile prosjektet", "The whole project")
MEETING = _w("Møte", "Møte", "Meeting")
DUE = _w("Papirfrist", "Papirfrist", "Papers due")
DECIDES_THERE = _w("Avgjør der", "Avgjer der", "Decides there")
THERE_OR_BEFORE = _w("Der eller før", "Der eller før", "There or before")
AS_PLANNED = _w("som i planen", "som i planen", "as in the plan")
NO_LISTED_MEETING = _w("ingen av de oppførte", "ingen av dei oppførte", "none of those listed")
THING = _w("Hva", "Kva", "What")
OF_SPREAD = _w("Del av spredningen", "Del av spreiinga", "Share of the spread")
AT_BEST = _w("P50 når best", "P50 når best", "P50 at best")
AT_WORST = _w("P50 når verst", "P50 når verst", "P50 at worst")
BEHIND_LATE = _w("Bak sene utfall", "Bak seine utfall", "Behind late outcomes")
LATE_NOTE = _w(
    "Sene utfall er de som er ferdige {day} eller senere.",
    "Seine utfall er dei som er ferdige {day} eller seinare.",
    "Late outcomes are those that end on {day} or later.",
)
DRAWN = _w("Utfall", "Utfall", "Outcomes")
DRAWN_HOW = _w("{samples}, frø {seed}", "{samples}, frø {seed}", "{samples}, seed {seed}")
SHAPE = _w("Anslagene er lest som", "Overslaga er lesne som", "Estimates are read as")
TOGETHER = _w("Samvariasjon", "Samvariasjon", "Correlation")
EACH_ALONE = _w(
    "ingen; hvert anslag er trukket for seg",
    "ingen; kvart overslag er trekt for seg",
    "none; each estimate is drawn on its own",
)
ALL_TOGETHER = _w("{strength} mellom alle", "{strength} mellom alle", "{strength} between all")
OF_CAUSE = _w("{strength} i {cause}", "{strength} i {cause}", "{strength} within {cause}")
WAYS_BACK = _w("Veier tilbake", "Vegar tilbake", "Ways back")
WAY_BACK = Counted(
    _w(
        "fra «{gate}» i {share} av tilfellene, høyst {n} gang",
        "frå «{gate}» i {share} av tilfella, høgst {n} gong",
        "from ‘{gate}’ in {share} of cases, at most {n} time",
    ),
    _w(
        "fra «{gate}» i {share} av tilfellene, høyst {n} ganger",
        "frå «{gate}» i {share} av tilfella, høgst {n} gonger",
        "from ‘{gate}’ in {share} of cases, at most {n} times",
    ),
)
BRANCHES = _w("Valg", "Val", "Choices")
MARGIN = _w("Feilmargin", "Feilmargin", "Margin of error")
MARGIN_IS = _w(
    "høyst {margin} (95 % sikkert); P85 fra {early} til {late}",
    "høgst {margin} (95 % sikkert); P85 frå {early} til {late}",
    "at most {margin} (95% certain); P85 from {early} to {late}",
)
NOT_COUNTED = _w("Ikke med", "Ikkje med", "Not counted")
PEOPLE_NOT_COUNTED = _w(
    "at folk kan være opptatt; anslagene tas som de er",
    "at folk kan vere opptekne; overslaga er tekne som dei er",
    "that people may be busy; estimates are taken as they are",
)

# --- people's time
SHORT_LOAD = _w("Folks tid", "Folks tid", "People's time")
HEAD_LOAD_WITHIN = _w(
    "Ingen blir bedt om mer enn de har",
    "Ingen blir bedne om meir enn dei har",
    "Nobody is asked for more than they have",
)
HEAD_LOAD_MOVED = _w(
    "Arbeidet kan flyttes så alle får tid, uten å bli senere ferdig",
    "Arbeidet kan flyttast så alle får tid, utan å bli seinare ferdig",
    "Work can be moved so that everybody has time, without a later finish",
)
HEAD_LOAD_LATER = _w(
    "Skal alle få tid, slutter planen {day}",
    "Skal alle få tid, sluttar planen {day}",
    "For everybody to have time, the plan ends on {day}",
)
HEAD_LOAD_LEFT = _w(
    "Flytting er ikke nok: noen blir bedt om mer enn de har",
    "Flytting er ikkje nok: nokon blir bedne om meir enn dei har",
    "Moving work is not enough: somebody is asked for more than they have",
)
BOUND = _w(
    "Ingen plan med dette teamet kan slutte før {day}.",
    "Ingen plan med dette teamet kan slutte før {day}.",
    "No plan with this team can end before {day}.",
)
CAPTION_LOAD_PICTURE = _w(
    "Hul stolpe: det planen krever. Strek: det som er der. Fylt del med trekant: for mye.",
    "Hol stolpe: det planen krev. Strek: det som er der. Fylt del med trekant: for mykje.",
    "Hollow bar: what the plan asks for. Line: what is there. Filled part with a triangle: too much.",
)
LOAD_ONLY_TABLE = _w(
    "Planen er for lang for et bilde av hver uke; tabellen har alle tall.",
    "Planen er for lang for eit bilete av kvar veke; tabellen har alle tal.",
    "The plan is too long for a picture of each week; the table has all figures.",
)
LOAD_FEWER_ROLES = Counted(
    _w(
        "Bildet viser de rollene som har mest; {n} til står bare i tabellen.",
        "Biletet viser dei rollene som har mest; {n} til står berre i tabellen.",
        "The picture shows the busiest roles; {n} more is only in the table.",
    ),
    _w(
        "Bildet viser de rollene som har mest; {n} til står bare i tabellen.",
        "Biletet viser dei rollene som har mest; {n} til står berre i tabellen.",
        "The picture shows the busiest roles; {n} more are only in the table.",
    ),
)
CAPTION_LOAD = _w(
    "Hvor mye som kreves av hver rolle, i prosent av full stilling",
    "Kor mykje som blir kravt av kvar rolle, i prosent av full stilling",
    "How much is asked of each role, in per cent of a full position",
)
WEEKS = _w("Uker", "Veker", "Weeks")
ASKED_BEFORE = _w("Krevd før", "Kravt før", "Asked for before")
ASKED_NOW = _w("Krevd nå", "Kravt no", "Asked for now")
THERE = _w("Er der", "Er der", "There")
TOO_MUCH = _w("for mye på minst én dag", "for mykje på minst éin dag", "too much on at least one day")
CAPTION_MOVED = _w("Hva som må flyttes", "Kva som må flyttast", "What has to move")
BEFORE = _w("Slutt før", "Slutt før", "Finish before")
NOW = _w("Slutt nå", "Slutt no", "Finish now")
WORK_DAYS = _w("Arbeidsdager", "Arbeidsdagar", "Working days")
WHY = _w("Hvorfor", "Kvifor", "Why")
OVER_BEFORE = _w("For mye på en gang, før", "For mykje på éin gong, før", "Too much at once, before")
OVER_NOW = _w("For mye på en gang, nå", "For mykje på éin gong, no", "Too much at once, now")
OTHERS_IN_TEAM = _w(
    "Bare de som gjør faser, er med her. Tiden de andre i teamet har satt av, teller i timer og kostnader, men ingen "
    "fase venter på dem.",
    "Berre dei som gjer fasar, er med her. Tida dei andre i teamet har sett av, tel i timar og kostnader, men ingen "
    "fase ventar på dei.",
    "Only those who do phases are counted here. The time that others in the team have set aside counts in hours and "
    "costs, but no phase waits for them.",
)
NOT_THE_PLANS = _w(
    "Datoene her er ikke planens: de viser hva som skal til for at alle får tid.",
    "Datoane her er ikkje dei i planen: dei viser kva som skal til for at alle får tid.",
    "These dates are not those of the plan: they show what it takes for everybody to have time.",
)
FOUND_HOW = _w(
    "Slik er datoene funnet: et søk på høyst {seconds} sekunder, frø {seed}, {solver} OR-Tools.",
    "Slik er datoane funne: eit søk på høgst {seconds} sekund, frø {seed}, {solver} OR-Tools.",
    "How the dates were found: a search of at most {seconds} seconds, seed {seed}, {solver} OR-Tools.",
)
WITH = _w("med", "med", "with")
WITHOUT = _w("uten", "utan", "without")
