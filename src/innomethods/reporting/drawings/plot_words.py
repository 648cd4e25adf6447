"""What the pictures of amounts, of switching values and of observed measures say, in three languages.

Here: wordings. Not here: the words of all other drawings (`words`, `outlook_words`).
"""

from __future__ import annotations

from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


TABLE = _w("Alle tall står i tabellen under.", "Alle tal står i tabellen under.", "All figures are in the table below.")

# --- amounts by year
EACH_YEAR = _w("Hvert år, {unit}", "Kvart år, {unit}", "Each year, {unit}")
SO_FAR = _w("Samlet nåverdi, {unit}", "Samla noverdi, {unit}", "Cumulated present value, {unit}")
TURNS = _w(
    "Samlet nåverdi når null i {year} og ender på {end}",
    "Samla noverdi når null i {year} og endar på {end}",
    "Cumulated present value reaches zero in {year} and ends at {end}",
)
NEVER_TURNS = _w(
    "Samlet nåverdi kommer ikke over null og ender på {end}",
    "Samla noverdi kjem ikkje over null og endar på {end}",
    "Cumulated present value doesn't get above zero and ends at {end}",
)
ALWAYS_ABOVE = _w(
    "Samlet nåverdi ender på {end}", "Samla noverdi endar på {end}", "Cumulated present value ends at {end}"
)
FLOWS_SHOW = _w(
    "Stolpene øverst viser netto virkning i hvert år fra {first} til {last}, uten diskontering. Linjen under viser "
    "samlet nåverdi. Lavest er den i {low_year}: {low}.",
    "Stolpane øvst viser netto verknad i kvart år frå {first} til {last}, utan diskontering. Linja under viser samla "
    "noverdi. Lågast er ho i {low_year}: {low}.",
    "The bars on top show the net effect in each year from {first} to {last}, undiscounted. The line below shows "
    "cumulated present value. It is lowest in {low_year}: {low}.",
)

# --- what has to change
RECKONED = _w("slik det er regnet", "slik det er rekna", "as reckoned")
SWITCH_MESSAGE = _w(
    "Minst skal til for «{what}»: {share} snur fortegnet",
    "Minst skal til for «{what}»: {share} snur forteiknet",
    "Least is needed of ‘{what}’: {share} changes the sign",
)
SWITCH_SHOWS = _w(
    "Hver stolpe viser hvor mye én ting må endre seg, når alt annet holdes fast, før netto nåverdi blir null. Det som "
    "skal minst til, står øverst. {bars}.",
    "Kvar stolpe viser kor mykje éin ting må endre seg, når alt anna blir halde fast, før netto noverdi blir null. "
    "Det som skal minst til, står øvst. {bars}.",
    "Each bar shows how far one thing must change, all else held, before the net present value is zero. "
    "What needs least stands on top. {bars}.",
)
SWITCH_BAR = _w("{title}: {share}", "{title}: {share}", "{title}: {share}")
FROM_TO = _w("fra {held} til {value}", "frå {held} til {value}", "from {held} to {value}")

# --- observed against the way to the target
WAY_DRAWN = _w(
    "veien til målet, etter milepælene", "vegen til målet, etter milepælane", "way to the target, by milestones"
)
WAY_READ = _w("rett linje til målet", "rett linje til målet", "straight line to the target")
OBSERVED = _w("målt", "målt", "measured")
NOT_MEASURED = _w("skulle vært målt", "skulle ha vore målt", "should have been measured")
BASELINE = _w("nullpunkt {value}", "nullpunkt {value}", "baseline {value}")
TARGET = _w("mål {value}", "mål {value}", "target {value}")
WAY_SHOWS = _w(
    "Streken ({line}) går fra nullpunktet {baseline} den {start} til målet {target} innen {due}. Det som er målt, "
    "står som fylte sirkler.",
    "Streken ({line}) går frå nullpunktet {baseline} den {start} til målet {target} innan {due}. Det som er målt, "
    "står som fylte sirklar.",
    "The line ({line}) runs from the baseline of {baseline} on {start} to the target of {target} by {due}. What was "
    "measured stands as filled circles.",
)
WAY_SEEN = _w(" Målt: {seen}.", " Målt: {seen}.", " Measured: {seen}.")
WAY_SEEN_ON = _w("{value} {day}", "{value} {day}", "{value} on {day}")
WAY_LACKS = _w(
    " Ikke målt da det skulle: {days}.", " Ikkje målt då det skulle: {days}.", " Not measured when due: {days}."
)

# --- series
KEY_BEFORE = _w("før", "før", "before")
KEY_OBSERVED = _w("målt", "målt", "measured")
KEY_AFTER = _w("etter", "etter", "after")
KEY_OUTSIDE = _w("utenfor grensene", "utanfor grensene", "outside the limits")
KEY_SHIFT = _w("mange på samme side", "mange på same side", "many on the same side")
KEY_TREND = _w("mange i samme retning", "mange i same retning", "many in the same direction")
KEY_TWO_OF_THREE = _w("to av tre nær grensen", "to av tre nær grensa", "two of three near a limit")
MEAN = _w("snitt {value}", "snitt {value}", "mean {value}")
UPPER = _w("øvre {value}", "øvre {value}", "upper {value}")
LOWER = _w("nedre {value}", "nedre {value}", "lower {value}")
CHANGE_HERE = _w("endringen", "endringa", "the change")
SERIES_SHOWS = _w(
    "Bildet viser {n} punkter fra {first} til {last}. Punktene er målt, linjene uten punkter er regnet ut.",
    "Biletet viser {n} punkt frå {first} til {last}. Punkta er målte, linjene utan punkt er rekna ut.",
    "The picture shows {n} points from {first} to {last}. Points are measured, lines without points are reckoned.",
)
CHART_SIGNALS = _w(
    "Tallene har endret seg mer enn de pleier",
    "Tala har endra seg meir enn dei pleier",
    "The figures have changed more than they usually do",
)
CHART_CALM = _w("Tallene varierer som de pleier", "Tala varierer som dei pleier", "The figures vary as they usually do")
EFFECT_SAYS = _w("Anslått virkning: {amount}", "Rekna verknad: {amount}", "Estimated effect: {amount}")
