"""A benefit owner's own page: her benefits, how they stand, when she measures next, and what she has to do.

Here: `owner_page`. Not here: papers about the whole plan (`papers`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from innomethods.benefits.realising import Missing, Realised, measuring_days
from innomethods.errors import InnomethodsError, did_you_mean
from innomethods.model import Benefit
from innomethods.reporting.benefits import tables, words
from innomethods.reporting.benefits.papers import fields_lacking
from innomethods.reporting.benefits.standing import pictures_of
from innomethods.reporting.benefits.view import BenefitsView
from innomethods.reporting.pages import Block, Bullets, Page, Paragraph, Section


@attrs.frozen
class NoSuchOwner(InnomethodsError, ValueError):
    """A role that owns no benefit.

    >>> print(NoSuchOwner("service-owners", ("service-owner",)))
    No benefit is owned by 'service-owners'. Did you mean 'service-owner'?
    """

    wanted: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"No benefit is owned by {self.wanted!r}. {did_you_mean(self.wanted, self.known)}"


def owner_page(view: BenefitsView, role: str) -> Page:
    """Return one owner's page.

    Raises:
        NoSuchOwner: for a role that owns no benefit.

    >>> from innomethods.model import BenefitsPlan
    >>> plan = BenefitsPlan("pilot", register=Benefit("fewer", title="Fewer missed appointments", owner="clinic"))
    >>> owner_page(BenefitsView("en", plan), "clinic").headline
    'clinic answers for 1 benefit'
    """
    mine = tuple(one for one in view.plan.register if one.owner == role)
    if not mine:
        owners = dict.fromkeys(one.owner for one in view.plan.register if one.owner is not None)
        raise NoSuchOwner(role, tuple(owners))
    who = view.who(role).text
    own = attrs.evolve(view, plan=attrs.evolve(view.plan, register=mine))
    meta = [view.text(view.plan.title), view.text(words.OWNER_PAGE)]
    if view.on is not None:
        meta.append(view.text(words.PER_DAY, day=view.formats.date(view.on)))
    return Page(
        language=view.language,
        title=view.text(words.OWNER_TITLE, role=who, project=view.plan.title),
        example=view.plan.example,
        meta=meta,
        headline=view.count(words.OWNER_HEAD, len(mine), role=who[:1].upper() + who[1:] if view.titled(role) else who),
        lead=_next(own),
        sections=list(_sections(view, own, role)),
    )


def _next(own: BenefitsView) -> str:
    """Return when she measures next, and what."""
    days = measuring_days(own.plan)
    ahead = [one for one in days if own.on is None or one.on > own.on]
    if not ahead:
        last = own.on or max((one.on for one in days), default=None)
        return own.text(words.NO_MORE_DAYS, day=own.formats.date(last)) if last else own.text(words.NO_DAYS)
    first: date = ahead[0].on
    names = own.quoted(one.benefit for one in ahead if one.on == first)
    return own.text(words.NEXT_DAY, day=own.formats.date(first), names=names)


def _sections(view: BenefitsView, own: BenefitsView, role: str) -> Iterator[Section]:
    yield Section("to-do", view.text(words.TO_DO), [_to_do(view, own)])
    standing = tables.standing_table(view, role)
    if view.realisation is not None and standing is not None:
        blocks: list[Block] = [standing]
        strays = tables.strays_table(view, role)
        blocks += [strays] if strays is not None else []
        for one in view.realisation.of_owner(role):
            blocks.extend(pictures_of(view, one))
        day = view.formats.date(view.realisation.on)
        yield Section("standing", view.text(words.STATUS_ON, day=day), blocks)
    yield Section("mine", view.text(words.MINE), sections=list(tables.register_sections(own)))
    ahead = tables.ahead_table(view, role)
    if ahead is not None:
        yield Section("measuring", view.text(words.WHEN_TO_MEASURE), [ahead])
    conditions = tables.conditions_table(own)
    if conditions is not None:
        yield Section("conditions", view.text(words.FIRST), [conditions])


def _to_do(view: BenefitsView, own: BenefitsView) -> Block:
    """Return what she has to do now: fill in, measure, find causes; that nothing is urgent, where nothing is."""
    stands = {one.benefit.id: one for one in (view.realisation.benefits if view.realisation is not None else ())}
    told = [said for one in own.plan.register for said in _of_benefit(view, one, stands.get(one.id))]
    return Bullets(told) if told else Paragraph(view.text(words.NOTHING_TO_DO))


def _is_overdue(view: BenefitsView, stands: Realised) -> bool:
    """Whether a day on which it was to be measured has passed since it was last seen."""
    seen = stands.observation.on if stands.observation is not None else None
    days = [one.on for one in measuring_days(view.plan) if one.benefit == stands.benefit.id]
    return any((seen is None or day > seen) and (view.on is None or day <= view.on) for day in days)


def _of_benefit(view: BenefitsView, benefit: Benefit, stands: Realised | None) -> Iterator[str]:
    title = view.text(benefit.title)
    lacking = [view.text(words.FIELDS[field]) for field in fields_lacking(benefit)]
    if lacking:
        yield view.text(words.DO_FILL, title=title, fields=view.formats.all_of(lacking))
    if stands is None:
        return
    if stands.unknown in {Missing.STALE, Missing.OBSERVATION} and _is_overdue(view, stands):
        yield view.text(words.DO_MEASURE, title=title, why=stands.why(view.language))
    elif stands.strays and (stands.observation is None or stands.observation.action is None):
        yield view.text(words.DO_FIND, title=title, why=stands.why(view.language))
    if stands.strays and benefit.if_missed is not None:
        yield view.text(words.DO_MISSED, title=title, what=benefit.if_missed)
