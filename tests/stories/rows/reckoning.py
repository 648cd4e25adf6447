"""Looks at what the library reckons with benefits: a plan of them written in the row, a published table, a claim.

Here: the looks. Not here: telling a row, and looks at shipped content (`looking`).
"""

import tempfile
from functools import cache
from pathlib import Path

import yaml

from innomethods import Catalogue
from innomethods.benefits import adds_up, appraise, find_appraisal_problems, what_may_be_claimed
from innomethods.benefits.appraising.claims import Sum
from innomethods.benefits.effects import Assumption, Standing
from innomethods.benefits.mapping import find_benefit_problems, graph_of
from innomethods.catalogue import read_benefits
from innomethods.wording import as_wording


@cache
def rules(country):
    return Catalogue.shipped().rules(country).appraisal


def a_plan_of_benefits(wanted):
    """`benefits: {written, finds, not, leads, option, kinds, parties, npv}`: a plan is sound, and its sums are these.

    `finds` and `not` are codes; `leads` are steps of the map, `kinds` what an option's gains come to by where they show,
    and `parties` what each gains or pays, both undiscounted and by what they add up to under `sum`.
    """
    plan = written_plan(wanted["written"])
    found = [*find_benefit_problems(plan), *find_appraisal_problems(plan, rules=rules("NO"))]
    codes = {item.code for item in found}
    amiss = [code for code in wanted.get("finds", ()) if code not in codes]
    amiss += [f"not {code}" for code in wanted.get("not", ()) if code in codes]
    if amiss:
        return f"told {amiss}, but it finds {[str(item) for item in found]}"
    edges = [[edge.first, edge.then] for edge in graph_of(plan).edges]
    astray = [pair for pair in wanted.get("leads", ()) if pair not in edges]
    if astray:
        return f"told {astray}, but the map has {edges}"
    return None if "option" not in wanted else sums(plan, wanted)


def written_plan(written):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "benefits.yaml")
        whole = {
            "innomethods": "benefits/1",
            "id": "told",
            "title": "Told",
            "country": "NO",
            "start": "2027-01-11",
            **written,
        }
        path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return read_benefits(path)


def sums(plan, wanted):
    """Return how an option's sums differ from those told, if they do."""
    option = appraise(plan, rules=rules("NO")).option(wanted["option"])
    if "npv" in wanted and not option.npv > wanted["npv"]["above"]:
        return f"its net present value is {option.npv}"
    kinds, parties = {}, {}
    for line in option.lines:
        if not line.is_cost and line.counts:
            kinds[str(line.kind)] = kinds.get(str(line.kind), 0) + line.total
    for one in option.parties:
        if one.party is not None:
            parties[one.party.id] = sum(one.amounts)
    rows = sum(one.present_value for one in option.parties)
    if abs(rows - option.npv) > 0.01:
        return f"the rows of the parties come to {rows}, the whole to {option.npv}"
    for word, found in (("kinds", kinds), ("parties", parties)):
        rounded = {name: round(value) for name, value in found.items()}
        rounded["sum"] = round(sum(found.values()))
        if word in wanted and rounded != wanted[word]:
            return f"{word}: told {wanted[word]}, but it is {rounded}"
    return None


def a_sum(wanted):
    """`adds-up: {printed, terms, follows}`: whether a printed sum follows, and if not, what does."""
    (check,) = adds_up([Sum(id="sum", printed=wanted["printed"], terms=wanted["terms"])]).checks
    wrong = None if str(check.verdict) != "differs" else int(check.should_print)
    return None if wrong == wanted.get("follows") else f"told {wanted.get('follows')}, but {check.told}"


def a_claim(wanted):
    """`claims: {design, not-held, stands-as, language, may, may-not}`: what may be said of a result, and what not."""
    broken = [
        Assumption(as_wording(each), Standing.NOT_HELD, as_wording(each), essential=True)
        for each in wanted.get("not-held", ())
    ]
    claim = what_may_be_claimed(wanted["design"], assumptions=broken)
    if str(claim.stands_as) != wanted.get("stands-as", wanted["design"]):
        return f"it stands as {claim.stands_as}"
    for word, said in (("may", claim.may), ("may-not", claim.may_not)):
        if word in wanted and wanted[word].casefold() not in said.text(wanted["language"]).casefold():
            return f"{word}: told {wanted[word]!r}, but it says {said.text(wanted['language'])!r}"
    return None


LOOKS = {"benefits": a_plan_of_benefits, "adds-up": a_sum, "claims": a_claim}
