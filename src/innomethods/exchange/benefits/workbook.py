"""A benefits plan as an Excel workbook whose figures are formulas: change an amount, and see what it is worth.

Here: which sheets there are, what the book is about, and the register. Not here: the lines, rates and options (the
sheets beside).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

import attrs

from innomethods.benefits.appraising import AppraisalResult, OptionResult
from innomethods.benefits.appraising.telling import of_rules
from innomethods.errors import MissingExtra
from innomethods.exchange.benefits import words
from innomethods.exchange.benefits.flows_sheet import FlowsSheet
from innomethods.exchange.benefits.observation_rows import ObservationSheet
from innomethods.exchange.benefits.option_sheet import OptionSheet
from innomethods.exchange.benefits.rates_sheet import RatesSheet
from innomethods.exchange.pen import HEAD_ROW, PLAIN, Pen, Sheet, Value
from innomethods.exchange.xml_text import one_line
from innomethods.findings import Finding
from innomethods.model import Benefit, BenefitsPlan, OptionKind
from innomethods.wording import Language, Wording, as_language

_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same bytes every time
_REGISTER = (
    (words.BENEFIT, 36), (words.KIND, 16), (words.DISBENEFIT, 9), (words.MEASURE, 30), (words.UNIT, 9),
    (words.BASELINE, 11), (words.BASELINE_ON, 13), (words.TARGET, 11), (words.DUE, 13), (words.OWNER, 20),
    (words.GAINS, 20), (words.PAYS, 20), (words.FIRST, 30), (words.IF_MISSED, 34), (words.ID, 20),
)  # fmt: skip
_PRINTED = 11  # the last column on paper: the others are for reference
_BREADTH = 110


def benefits_to_workbook(
    plan: BenefitsPlan,
    *,
    appraised: AppraisalResult | Iterable[Finding] = (),
    titles: Mapping[str, Wording] | None = None,
    language: Language | str = "en",
    command: str = "innomethods benefits track PLAN --observations FILE --on DAY",
) -> bytes:
    """Return a plan as an Excel workbook, the same bytes for the same plan.

    `appraised` is what its appraisal found, or why there is none. `titles` are those of roles; `command` is how
    observations come back. Every figure is a formula on cells of the same book, with what it comes to written beside
    it for programs that only show.

    Raises:
        MissingExtra: without XlsxWriter, which comes with `innomethods[office]`.

    >>> benefits_to_workbook(BenefitsPlan("small", register=Benefit("fewer", title="Fewer")), language="nb")[:2]
    b'PK'
    """
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtra(words.WRITING, "office") from None
    chosen = as_language(language)
    out = io.BytesIO()
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, {"in_memory": True, **as_text}) as book:
        shown = one_line(plan.title.text(chosen))[:250]
        book.set_properties({"title": shown, "created": _MADE.replace(tzinfo=None)})
        pen = Pen(book, chosen, plan.title, plan.example)
        result = appraised if isinstance(appraised, AppraisalResult) else None
        found = appraised.findings if isinstance(appraised, AppraisalResult) else tuple(appraised)
        _BenefitsBook(pen, plan, result, found, dict(titles or {}), command).write()
    return out.getvalue()


@attrs.frozen(eq=False)
class _BenefitsBook:
    """The workbook being written."""

    pen: Pen
    plan: BenefitsPlan
    result: AppraisalResult | None
    findings: tuple[Finding, ...]
    titles: dict[str, Wording]
    command: str

    def write(self) -> None:
        pen, known = self.pen, self._known
        names = [pen.name(one) for one in (words.ABOUT, words.REGISTER, words.FLOWS, words.RATES, words.OBSERVATIONS)]
        self._about(names[0])
        self._register(names[1])
        if self.result is not None and known:
            brief = known[0].own.brief
            flows = FlowsSheet(pen, self.result, brief, names[2])
            self._options(known, flows, RatesSheet(pen, brief, names[3]))
        ObservationSheet(pen, self.plan, names[4], self._who).write()

    def _options(self, known: list[OptionResult], flows: FlowsSheet, rates: RatesSheet) -> None:
        self.pen.book.add_worksheet(flows.name)  # lines stand before the rates they need
        at_rates = rates.write()
        at_flows = flows.write(at_rates)
        for one in known:
            OptionSheet(self.pen, one, at_rates, at_flows, self.pen.name(one.title)).write()

    @property
    def _known(self) -> list[OptionResult]:
        """The options that are worked out, the null option apart: it is what they are held against."""
        options = self.result.options if self.result is not None else ()
        return [one for one in options if one.is_known and one.kind is not OptionKind.NULL]

    @property
    def _who(self) -> dict[str, Wording]:
        appraisal = self.plan.appraisal
        parties = {party.id: party.title for party in appraisal.parties} if appraisal is not None else {}
        return {**self.titles, **parties}

    # ------------------------------------------------------------------------------------------------------- about
    def _about(self, name: str) -> None:
        pen = self.pen
        sheet = pen.sheet(name, words.ABOUT, words.ABOUT_IT, [_BREADTH])
        row = HEAD_ROW
        pen.open(sheet, row, 0, words.KEY_INPUT)
        for text, look in self._said():
            row += 1
            if text is not None:
                pen.put(sheet, row, 0, text, text_wrap=True, **look)
                pen.tall(sheet, row, [(pen.text(text) if isinstance(text, Wording) else text, _BREADTH - 8)])

    def _said(self) -> Iterator[tuple[Wording | str | None, dict[str, object]]]:
        """Yield what the reader should know, line by line."""
        plain: dict[str, object] = {}
        strong: dict[str, object] = {"bold": True}
        yield words.KEY_OTHER, plain
        yield words.NOT_HERE, plain
        yield words.NOT_BACK, plain
        yield self.command, {"font_name": "Consolas", "bg_color": "#eef3f6"}
        yield None, plain
        if self.result is None:
            yield (words.NOT_APPRAISED if self.findings else words.NO_OPTIONS), strong
        else:
            yield words.HOLDS, strong
            for said in of_rules(self.result.holds_for):
                yield said, plain
            for one in self.result.options:
                if not one.is_known:
                    yield words.LEFT_OUT.fill(option=one.title, why=one.screened_out or ""), plain
        if self.findings and self.result is not None:
            yield None, plain
            yield words.TOLD, strong
        for item in self.findings:
            yield item.text(self.pen.language), plain

    # ---------------------------------------------------------------------------------------------------- register
    def _register(self, name: str) -> None:
        pen = self.pen
        sheet = pen.sheet(name, words.REGISTER, words.REGISTER_IT, [breadth for _, breadth in _REGISTER])
        pen.heads(sheet, HEAD_ROW, 0, [heading for heading, _ in _REGISTER])
        sheet.freeze_panes(HEAD_ROW + 1, 1)
        sheet.repeat_rows(HEAD_ROW)
        sheet.print_area(0, 0, HEAD_ROW + max(len(self.plan.register), 1), _PRINTED)
        for row, benefit in enumerate(self.plan.register, start=HEAD_ROW + 1):
            self._benefit(sheet, row, benefit)

    def _benefit(self, sheet: Sheet, row: int, one: Benefit) -> None:
        pen, measure = self.pen, one.measure
        titles = {benefit.id: benefit.title for benefit in self.plan.register}
        titles |= {step.id: step.title for step in self.plan.map.steps}
        first = "; ".join(pen.text(titles[id]) if id in titles else id for id in one.preconditions)
        values: list[Value] = [
            one.title,
            None if one.kind is None else words.KINDS[one.kind],
            one.disbenefit,
            None if measure is None else measure.title,
            None if measure is None else measure.unit,
            one.baseline,
            one.baseline_on,
            one.target,
            one.due,
            *(None if id is None else self._who.get(id, id) for id in (one.owner, one.beneficiary, one.payer)),
            first or None,
            one.if_missed,
            one.id,
        ]
        texts = [pen.text(value) if isinstance(value, Wording) else str(value or "") for value in values]
        pen.tall(sheet, row, list(zip(texts, (breadth for _, breadth in _REGISTER), strict=True)))
        for at, value in enumerate(values):
            number = isinstance(value, (int, float)) or hasattr(value, "as_tuple")
            pen.put(sheet, row, at, value, **({"num_format": PLAIN} if number else {"text_wrap": True}))
