"""Published data sets of effects, read from tests/data/benefits (see PROVENANCE.md there), and series made here."""

import csv
import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).parents[3] / "data" / "benefits"


def case(name):
    """Return a published case: its inputs, and what its source says comes out."""
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def table(name):
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def minimum_wage():
    """Return Card and Krueger's restaurants: rows of the share in full time, those in New Jersey, and their chains."""
    shops = table("minwage")
    rows = [
        (number, period, float(shop[f"full_{when}"]) / (float(shop[f"full_{when}"]) + float(shop[f"part_{when}"])))
        for number, shop in enumerate(shops)
        for period, when in ((1, "before"), (2, "after"))
    ]
    jersey = {number for number, shop in enumerate(shops) if shop["state"] == "NJ"}
    return rows, jersey, {number: shop["chain"] for number, shop in enumerate(shops)}


def tobacco():
    """Return packs of cigarettes per head in 39 states, 1970–2000; California's law came in 1989."""
    return [(row["State"], int(row["Year"]), float(row["PacksPerCapita"])) for row in table("california_prop99")]


def training():
    """Return the outcomes of those with and without training, and what they were like at the start."""
    people = table("lalonde")
    sides = [[person for person in people if person["treat"] == side] for side in ("1", "0")]
    facts = {
        **{name: (lambda person, name=name: float(person[name])) for name in ("age", "educ", "married", "nodegree")},
        "black": lambda person: float(person["race"] == "black"),
        "hispan": lambda person: float(person["race"] == "hispan"),
        **{name: (lambda person, name=name: float(person[name])) for name in ("re74", "re75")},
    }
    background = {name: tuple([fact(person) for person in side] for side in sides) for name, fact in facts.items()}
    return *([float(person["re78"]) for person in side] for side in sides), background


BASQUE = "Basque Country (Pais Vasco)"


def basque():
    """Return incomes per head of Spanish regions, and what the published study made regions alike in."""
    rows = table("basque")

    def mean_of(column, years):
        found = {}
        for row in rows:
            if int(float(row["year"])) in years:
                found.setdefault(row["regionname"], []).append(float(row[column]))
        return {region: sum(values) / len(values) for region, values in found.items()}

    schooling = ("school.illit", "school.prim", "school.med", "school.high", "school.post.high", "invest")
    sectors = ("agriculture", "energy", "industry", "construction", "services.venta", "services.nonventa")
    predictors = {
        **{column: mean_of(column, range(1964, 1970)) for column in schooling},
        "gdpcap": mean_of("gdpcap", range(1960, 1970)),
        **{f"sec.{column}": mean_of(f"sec.{column}", range(1961, 1970, 2)) for column in sectors},
        "popdens": mean_of("popdens", [1969]),
    }
    return [(row["regionname"], int(float(row["year"])), float(row["gdpcap"])) for row in rows], predictors


def following(random, count, carried, spread=1.0):
    """Draw errors of which each carries a share into the next."""
    errors = np.zeros(count)
    errors[0] = random.normal() * spread / np.sqrt(1 - carried**2)
    for number in range(1, count):
        errors[number] = carried * errors[number - 1] + random.normal() * spread
    return errors


def changed_series(random, before, after, step, carried=0.0):
    """Draw a series with a slope, and a step where the measure came."""
    number = np.arange(before + after)
    return 10 + 0.1 * number + step * (number >= before) + following(random, before + after, carried)


def panel_of(random, treated, others, periods, start, effect):  # noqa: PLR0917 - one world each time
    """Draw units with levels of their own, common shocks, and an effect on the treated from `start` on."""
    shocks = random.normal(size=periods)
    rows = []
    for number in range(treated + others):
        level = random.normal(scale=3)
        for period in range(periods):
            gain = effect if number < treated and period >= start else 0.0
            rows.append((number, period, level + shocks[period] + gain + random.normal()))
    return rows, set(range(treated))
