"""What the pictures of load and of influences say, in three languages.

Here: wordings. Not here: the words of all other drawings (`words`).
"""

from __future__ import annotations

from innomethods.wording import Counted, Wording

# People's load, week by week
BEFORE = Wording(nb="før", nn="før", en="before")
NOW = Wording(nb="nå", nn="no", en="now")
LOAD_WITHIN = Wording(
    nb="Ingen blir bedt om mer enn de har",
    nn="Ingen blir bedne om meir enn dei har",
    en="Nobody is asked for more than they have",
)
LOAD_OVER = Counted(
    Wording(
        nb="For mye på en gang i {n} uke", nn="For mykje på éin gong i {n} veke", en="Too much at once in {n} week"
    ),
    Wording(
        nb="For mye på en gang i {n} uker", nn="For mykje på éin gong i {n} veker", en="Too much at once in {n} weeks"
    ),
)
LOAD_MENDED = Wording(nb="{before} før, {now} nå", nn="{before} før, {now} no", en="{before} before, {now} now")
NO_WEEK = Wording(nb="ingen", nn="ingen", en="none")
LOAD_SHOWS = Wording(
    nb="Stolpene viser hvor mye planen krever av {roles}, uke for uke fra {first} til {last}. "
    "Streken viser hvor mye som er der.",
    nn="Stolpane viser kor mykje planen krev av {roles}, veke for veke frå {first} til {last}. "
    "Streken viser kor mykje som er der.",
    en="The bars show how much the plan asks for of {roles}, week by week from {first} to {last}. "
    "The line shows how much is there.",
)
MANY_ROLES = Wording(nb="{n} roller", nn="{n} roller", en="{n} roles")
LOAD_MOST = Wording(
    nb="Mest krever den {asked} av {role} i {week}, der det er {there}.",
    nn="Mest krev han {asked} av {role} i {week}, der det er {there}.",
    en="It asks most in {week}: {asked} of {role}, where there is {there}.",
)
LOAD_TABLE = Wording(
    nb="Alle tall står i tabellen under.",
    nn="Alle tal står i tabellen under.",
    en="All figures are in the table below.",
)

# What moves the finish
TORNADO_MESSAGE = Wording(
    nb="Slutten flyttes mest av {what}", nn="Slutten blir mest flytt av {what}", en="The finish moves most with {what}"
)
TORNADO_LEAD = Wording(
    nb="Hver stolpe går fra dagen da halvparten er ferdig når det går best, til dagen når det går verst. For alle "
    "utfall er dagen {middle}.",
    nn="Kvar stolpe går frå dagen då halvparten er ferdig når det går best, til dagen når det går verst. For alle "
    "utfall er dagen {middle}.",
    en="Each bar runs from the day by which half have ended when that goes best, to the day when it goes worst. "
    "For all outcomes the day is {middle}.",
)
TORNADO_FIRST = Wording(nb="Sterkest: {bars}.", nn="Sterkast: {bars}.", en="Strongest: {bars}.")
TORNADO_BAR = Wording(nb="{title}: {low} til {high}", nn="{title}: {low} til {high}", en="{title}: {low} to {high}")
TORNADO_MIDDLE = Wording(nb="P50 {day}", nn="P50 {day}", en="P50 {day}")
