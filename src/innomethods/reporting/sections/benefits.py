"""Benefits: the register, what leads to them, how they stand on the day, when to measure, and what is lacking.

Here: the section. Not here: the map's rows (`benefit_map`), judgements (`benefits.realising`), what the options are
worth (`options`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from innomethods.benefits.mapping import find_benefit_problems
from innomethods.benefits.realising import Realisation, Standing
from innomethods.benefits.realising.saying import STANDINGS
from innomethods.model import Benefit, BenefitKind
from innomethods.reporting import headings, labels
from innomethods.reporting.benefits import BenefitsView, tables, words
from innomethods.reporting.benefits.standing import standing_blocks, view_of
from innomethods.reporting.pages import Block, Cell, Column, Paragraph, Row, Section, Table
from innomethods.reporting.sections.attention import findings_table
from innomethods.reporting.sections.benefit_map import map_blocks
from innomethods.reporting.subject import Subject


def benefits_section(subject: Subject) -> Section | None:
    """Return the benefits; None without any. How they stand is told once something was observed."""
    benefits = subject.project.benefits if subject.project is not None else ()
    if not benefits:
        return None
    view = view_of(subject)
    blocks: tuple[Block, ...] = (_register(subject, benefits), *_notes(subject, benefits), *map_blocks(subject))
    realisation = view.realisation
    title = _heading(subject, benefits) if realisation is None else _standing_heading(subject, realisation)
    sections = tuple(_sections(subject, view))
    return Section("benefits", title, blocks, sections=sections, short=subject.text(headings.SHORT_BENEFITS))


def _heading(subject: Subject, benefits: tuple[Benefit, ...]) -> str:
    worse = sum(one.disbenefit for one in benefits)
    if not worse:
        return subject.count(headings.HEAD_BENEFITS, len(benefits))
    good = subject.count(headings.BENEFITS, len(benefits) - worse)
    return subject.text(
        headings.HEAD_BENEFITS_DIS, benefits=good, disbenefits=subject.count(headings.DISBENEFITS, worse)
    )


# What a heading counts together, the best first; the parts add up to all benefits.
_COUNTED = (
    (words.N_REACHED, {Standing.REACHED}),
    (words.N_ON_TRACK, {Standing.ON_TRACK, Standing.HELD}),
    (words.N_BEHIND, {Standing.BEHIND, Standing.WORSE, Standing.MISSED, Standing.EXCEEDED}),
    (words.N_UNKNOWN, {Standing.UNKNOWN}),
)


def _standing_heading(subject: Subject, realisation: Realisation) -> str:
    counts = [(told, sum(one.standing in standings for one in realisation.benefits)) for told, standings in _COUNTED]
    parts = [subject.count(told, number) for told, number in counts if number]
    all_of = subject.count(words.OF_ALL, len(realisation.benefits))
    if len(realisation.benefits) == 1:
        parts = [subject.text(STANDINGS[realisation.benefits[0].standing]).lower()]
    return f"{all_of}: {subject.formats.all_of(parts)}"


def _notes(subject: Subject, benefits: tuple[Benefit, ...]) -> Iterator[Paragraph]:
    """Yield what a reader must know of the kinds: freed time is no money yet."""
    if any(one.kind is BenefitKind.ALTERNATIVE_USE for one in benefits):
        yield Paragraph(subject.text(words.KIND_NOTE[BenefitKind.ALTERNATIVE_USE]), small=True)


def _sections(subject: Subject, view: BenefitsView) -> Iterator[Section]:
    if view.realisation is not None:
        day = subject.formats.date(view.realisation.on)
        yield Section("benefits-standing", subject.text(words.STATUS_ON, day=day), list(standing_blocks(view)))
    ahead = tables.ahead_table(view)
    if ahead is not None:
        first = ahead.rows[0].cells[0].value
        shown = subject.formats.date(first) if isinstance(first, date) else ""
        yield Section("benefits-measuring", subject.text(words.NEXT_ON, day=shown), [ahead])
    found = find_benefit_problems(view.plan)
    if found:
        table = findings_table(subject, "benefits-findings", subject.text(labels.CAPTION_ATTENTION), found)
        yield Section("benefits-findings", subject.text(words.LACKS_HEAD), [table])


# --- the register


def _register(subject: Subject, benefits: tuple[Benefit, ...]) -> Table:
    columns = (
        Column("benefit", subject.text(labels.BENEFIT)),
        Column("measured-by", subject.text(labels.MEASURED_BY)),
        Column("baseline", subject.text(labels.BASELINE), numeric=True),
        Column("target", subject.text(labels.TARGET), numeric=True),
        Column("due", subject.text(labels.DUE), numeric=True),
        Column("owner", subject.text(labels.OWNER)),
        Column("kind", subject.text(labels.KIND)),
    )
    rows = [_benefit(subject, one) for one in benefits]
    return Table("benefits", subject.text(labels.CAPTION_BENEFITS), columns, rows)


def _benefit(subject: Subject, benefit: Benefit) -> Row:
    unknown, measure = subject.text(labels.UNKNOWN), benefit.measure

    def amount(value: Decimal | None) -> Cell:
        return Cell(subject.amount(value, measure) if value is not None else unknown, value=value)

    baseline = amount(benefit.baseline)
    if benefit.baseline is not None and benefit.baseline_on is not None:
        baseline = Cell(baseline.line, note=subject.formats.short_date(benefit.baseline_on), value=benefit.baseline)
    kind = subject.text(labels.BENEFIT_KINDS[benefit.kind]) if benefit.kind is not None else unknown
    if benefit.disbenefit:
        kind = subject.text(headings.DISBENEFIT)
    return Row(
        [
            Cell(subject.say(benefit.title), note=_parties(subject, benefit), value=benefit.id),
            Cell(subject.say(measure.title) if measure is not None else unknown, value=measure.id if measure else None),
            baseline,
            amount(benefit.target),
            Cell(subject.formats.short_date(benefit.due) if benefit.due is not None else unknown, value=benefit.due),
            Cell(subject.role(benefit.owner) if benefit.owner is not None else unknown, value=benefit.owner),
            Cell(kind, value="disbenefit" if benefit.disbenefit else benefit.kind),
        ]
    )


def _parties(subject: Subject, benefit: Benefit) -> str:
    parts = []
    if benefit.beneficiary is not None:
        label = headings.BEARS if benefit.disbenefit else headings.GAINS
        parts.append(subject.text(label, who=_party(subject, benefit.beneficiary)))
    if benefit.payer is not None:
        parts.append(subject.text(headings.PAYS, who=_party(subject, benefit.payer)))
    if benefit.preconditions:
        titles = {one.id: one.title for one in (subject.project.benefits if subject.project else ())}
        first = [subject.quoted(subject.text(titles[one]) if one in titles else one) for one in benefit.preconditions]
        parts.append(subject.text(headings.NEEDS_FIRST, names=", ".join(first)))
    if benefit.note is not None:
        parts.append(subject.text(benefit.note))
    return "; ".join(parts)


def _party(subject: Subject, name: str) -> str:
    """Return what somebody who gains or pays is called: a party of the appraisal, or a role."""
    appraisal = subject.project.appraisal if subject.project is not None else None
    titles = {party.id: party.title for party in (appraisal.parties if appraisal is not None else ())}
    return subject.text(titles[name]) if name in titles else subject.role(name).text
