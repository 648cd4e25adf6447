"""The papers about benefits: the register, the map and the realisation plan, as pages any writer can write.

Here: what each paper holds, in the order people are asked for it. What nobody has said is marked to be filled in, never
made up. Not here: the tables (`tables`), and Word or HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from innomethods.benefits.realising import measuring_days
from innomethods.model import Benefit, BenefitKind
from innomethods.reporting import headings
from innomethods.reporting.benefit_maps import map_figure
from innomethods.reporting.benefits import tables, words
from innomethods.reporting.benefits.view import BenefitsView
from innomethods.reporting.pages import Block, Bullets, Cell, Column, Page, Pairs, Paragraph, Row, Section, Table
from innomethods.wording import Wording


def paper_of(view: BenefitsView, paper: str) -> Page:
    """Return one of the `PAPERS` as a page.

    Raises:
        ValueError: for a paper there isn't.

    >>> from innomethods.model import Benefit, BenefitsPlan
    >>> plan = BenefitsPlan("pilot", register=Benefit("fewer", title="Fewer missed appointments"))
    >>> paper_of(BenefitsView("en", plan), "register").lead
    'Something is lacking before the plan can be followed: 5 fields must be filled in. It is marked ‘[fill in]’.'
    """
    if paper not in PAPERS:
        raise ValueError(f"No paper {paper!r}; there are: {', '.join(PAPERS)}.")
    title, sections = PAPERS[paper]
    plan = view.plan
    meta = [view.text(title)]
    if view.on is not None:
        meta.append(view.text(words.PER_DAY, day=view.formats.date(view.on)))
    return Page(
        language=view.language,
        title=view.text(words.TITLE, paper=view.text(title), project=view.text(plan.title)),
        example=plan.example,
        meta=meta,
        headline=f"{view.text(plan.title)}: {_headline(view)}",
        lead=_lead(view),
        sections=list(sections(view)),
    )


def _headline(view: BenefitsView) -> str:
    register = view.plan.register
    if not register:
        text = view.text(words.NO_BENEFITS)
        return text[0].lower() + text[1:]
    unwanted = sum(one.disbenefit for one in register)
    owners = {one.owner for one in register if one.owner is not None}
    said = view.count(words.OWNERS, len(owners)) if owners else view.text(words.NO_OWNERS)
    good = view.count(words.BENEFITS, len(register) - unwanted)
    if not unwanted:
        return view.text(words.HEADLINE_GOOD, benefits=good, owners=said)
    return view.text(words.HEADLINE, benefits=good, disbenefits=view.count(words.DISBENEFITS, unwanted), owners=said)


def lacking(view: BenefitsView) -> int:
    """Return how many of the fields a benefit must have are empty: owner, measure, baseline, target, due date."""
    return sum(len(fields_lacking(one)) for one in view.plan.register)


def fields_lacking(benefit: Benefit) -> tuple[str, ...]:
    """Return the fields of a benefit that are empty and must not be; an unpriced one may be told in words."""
    told = {"measure", "baseline", "target"} if benefit.kind is BenefitKind.UNPRICED and benefit.measure is None else ()
    return tuple(field for field in words.FIELDS if getattr(benefit, field) is None and field not in told)


def _lead(view: BenefitsView) -> str:
    if not view.plan.register:
        return view.text(words.LEAD_EMPTY)
    missing, days = lacking(view), measuring_days(view.plan)
    if missing or not days:
        count = view.count(words.LACKING, missing)
        return view.text(words.LEAD_LACKING, lacking=count, mark=view.text(words.TO_FILL_IN))
    return view.text(words.LEAD_COMPLETE, day=view.formats.date(days[-1].on))


def _register(view: BenefitsView) -> Iterator[Section]:
    yield from tables.register_sections(view)


def _map(view: BenefitsView) -> Iterator[Section]:
    chain = tables.chain_table(view)
    figure = map_figure(view.plan, view.language, view.text(headings.CAPTION_MAP_PICTURE))
    blocks: list[Block] = [figure] if figure is not None else []
    blocks.append(chain if chain is not None else Paragraph(view.text(words.NOTHING_LEADS)))
    yield Section("map", view.text(words.MAP), blocks)


def _plan(view: BenefitsView) -> Iterator[Section]:
    summary = view.plan.summary
    yield Section(
        "purpose",
        view.text(words.PURPOSE),
        [Paragraph(view.say(summary) if summary is not None else view.text(words.TO_FILL_IN))],
    )
    yield Section("owners", view.text(words.OWNERS_HEAD), list(_owners(view)))
    yield Section("register", view.text(words.OVERVIEW), sections=list(tables.register_sections(view)))
    yield from _map(view)
    conditions = tables.conditions_table(view)
    if conditions is not None:
        yield Section("conditions", view.text(words.MEASURES_HEAD), [conditions])
    yield Section("measuring", view.text(words.FOLLOW_UP), list(_measuring(view)))
    standing = tables.standing_table(view)
    if standing is not None:
        yield Section("standing", view.text(words.STATUS_HEAD), [standing])
    yield Section("approved", view.text(words.SIGNATURE), [_signature(view)])


def _owners(view: BenefitsView) -> Iterator[Block]:
    owners: dict[str, list[str]] = {}
    for benefit in view.plan.register:
        if benefit.owner is not None:
            owners.setdefault(benefit.owner, []).append(benefit.id)
    if owners:
        yield Pairs([(view.who(role).text, view.quoted(ids)) for role, ids in owners.items()])
    else:
        yield Paragraph(view.text(words.TO_FILL_IN))
    yield Bullets([view.text(duty) for duty in words.DUTIES], title=view.text(words.DUTY))


def _measuring(view: BenefitsView) -> Iterator[Block]:
    measured = tables.measuring_table(view)
    if measured is not None:
        yield measured
    calendar = tables.calendar_table(view)
    if calendar is None:
        yield Paragraph(view.text(words.TO_FILL_IN))
        return
    yield calendar
    end = view.plan.project_end
    if end is not None:
        later = sum(one.on > end for one in measuring_days(view.plan))
        yield Paragraph(view.text(words.AFTER_END, n=later, day=view.formats.date(end)))


def _signature(view: BenefitsView) -> Table:
    columns = [Column("who", view.text(words.RESPONSIBLE)), Column("signed", view.text(words.SIGNED_BY))]
    roles = dict.fromkeys(one.owner for one in view.plan.register if one.owner is not None)
    blank = " ".join(["\N{HORIZONTAL ELLIPSIS}"] * 12)
    rows = [Row([Cell(view.who(role)), blank]) for role in roles] or [Row([view.text(words.TO_FILL_IN), blank])]
    return Table("signature", view.text(words.SIGNATURE), columns, rows)


Sections = Callable[[BenefitsView], Iterator[Section]]
PAPERS: dict[str, tuple[Wording, Sections]] = {
    "register": (words.OVERVIEW, _register),
    "map": (words.MAP, _map),
    "plan": (words.PLAN, _plan),
}
