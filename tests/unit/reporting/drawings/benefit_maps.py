"""Maps of benefits for tests: the examples', and made ones of 5, 15 and 40 boxes; one that goes round."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random

import attrs

from innomethods.catalogue import read_project
from innomethods.model import Benefit, BenefitKind, BenefitMap, BenefitsPlan, MapLink, MapStep, Measure
from innomethods.wording import in_all_languages

EXAMPLES = Path(__file__).parents[4] / "examples"
TITLES = [
    "Nytt fagsystem for saksbehandling", "Felles innbyggerportal med innlogging", "Opplæring av førstelinjen",
    "Rydde i gamle fullmakter", "Standardisere skjema på tvers", "Saksbehandler bruker veiviseren",
    "Innbygger søker digitalt", "Leder følger opp restanser ukentlig", "Arkivet fører seg selv",
    "Kortere saksbehandlingstid", "Færre telefoner om status", "Frigjort tid til vanskelige saker",
    "Mindre porto og trykk", "Færre klager", "Likere behandling", "Høyere tillit", "Tjenester som henger sammen",
    "Gevinstrealiseringsaktivitetene i linjeorganisasjonen",
]  # fmt: skip
SHARES = {
    "dependency-network": [("enabler", 3), ("enabling-change", 4), ("change", 5), ("benefit", 6), ("objective", 2)],
    "results-chain": [("input", 2), ("activity", 4), ("output", 5), ("benefit", 7), ("impact", 2)],
}
IF = [
    None,
    None,
    "Det finnes ledige timer.",
    "Lederne setter av tid til å lære opp alle som skal bruke løsningen i sitt daglige arbeid.",
]


def made(count, seed, profile="dependency-network"):
    """A map of about so many boxes; the same one each time."""
    random, register, steps, groups = Random(seed), [], [], []  # noqa: S311 - a test's own dice
    for kind, share in SHARES[profile]:
        group = [f"n{len(register) + len(steps) + at}" for at in range(max(round(count * share / 20), 1))]
        for id_ in group:
            title = in_all_languages(random.choice(TITLES))
            if kind == "benefit":
                measure = Measure(f"m-{id_}", title="M", unit="%", direction="down", level="outcome")
                known = random.choice([True, False])
                register.append(
                    Benefit(
                        id_,
                        title=title,
                        kind=random.choice([*BenefitKind, None]),
                        disbenefit=random.random() < 0.15,
                        measure=measure,
                        baseline="34.5" if known else None,
                        target=7,
                        due=date(2028, 12, 31),
                    )
                )
            else:
                steps.append(MapStep(id_, kind=kind, title=title))
        groups.append(group)
    links = [
        MapLink(first, then, assuming=random.choice(IF))
        for before, after in pairwise(groups)
        for first in before
        for then in random.sample(after, min(len(after), random.choice([1, 1, 2])))
    ]
    links += [
        MapLink(groups[0][0], groups[3][-1]),
        MapLink(groups[1][-1], groups[4][0]),
        MapLink(groups[3][0], groups[3][-1]),
    ]
    kept = [link for link in links if link.first != link.then]
    return BenefitsPlan("made", register=register, map=BenefitMap(profile, steps=steps, links=kept))


def going_round():
    plan = made(15, 7)
    back = [MapLink(plan.register[-1].id, plan.register[0].id), MapLink(plan.register[0].id, plan.map.steps[0].id)]
    itself = MapLink(plan.map.steps[1].id, plan.map.steps[1].id)
    return attrs.evolve(plan, map=attrs.evolve(plan.map, links=[*plan.map.links, *back, itself]))


MAPS = {
    **{name: read_project(EXAMPLES / name / "project.yaml").benefits_plan() for name in ("faerre-bomtimer", "ung-pa-sporet", "sorpevarsel")},
    "five": made(5, 1),
    "fifteen": made(15, 2),
    "forty": made(38, 3),
    "chain": made(15, 4, "results-chain"),
    "round": going_round(),
    "alone": BenefitsPlan("alone", register=[Benefit("calmer", title=in_all_languages("Roligere"))]),
    "steps": BenefitsPlan("steps", map=BenefitMap(steps=[MapStep("a", kind="input"), MapStep("b", kind="impact")])),
}  # fmt: skip


def chain_of(count):
    """Benefits that each build on the one before."""
    ids = [f"b{number}" for number in range(count)]
    return [
        Benefit(id_, title=id_, preconditions=ids[number - 1 : number] if number else [])
        for number, id_ in enumerate(ids)
    ]
