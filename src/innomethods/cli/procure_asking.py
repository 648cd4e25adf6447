"""Which purchase a `procure` command is about: one of a project's file, or one told in options.

Here: options, and what they make. Not here: what is answered (`procure`), how it looks (`procure_pages`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypedDict, TypeVar, Unpack

import attrs
import click

from innomethods import documents
from innomethods.catalogue import Catalogue, read_project, rules_beside
from innomethods.cli.saying import DAY, FILE, USAGE, common, fail, now, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.documents.shapes.base import amount_and_currency
from innomethods.findings import Finding, suggestion
from innomethods.model import Buyer, Circumstance, Procurement, Project, PurchaseKind, Sector, vat_rate_fits
from innomethods.model.facts import FactValue
from innomethods.procurement import find_procurement_problems
from innomethods.procurement.problems import is_share, share_fits
from innomethods.procurement.routing.regimes import day_of
from innomethods.quantities import Money
from innomethods.rules import AskedFact, FactKind, Rules, Vat
from innomethods.wording import Wording, country_named

F = TypeVar("F", bound=Callable[..., object])
_NO_PURCHASES = Wording(
    nb="{file} har ingen anskaffelser: skriv «procurements:», eller bruk --country, --buyer og de andre i stedet.",
    nn="{file} har ingen anskaffingar: skriv «procurements:», eller bruk --country, --buyer og dei andre i staden.",
    en="{file} has no purchases: write ‘procurements:’, or use --country, --buyer and the others instead.",
)
_WHICH = Wording(
    nb="{file} har flere anskaffelser: velg én med --purchase ({ids}).",
    nn="{file} har fleire anskaffingar: vel éi med --purchase ({ids}).",
    en="{file} has several purchases: choose one with --purchase ({ids}).",
)
_NO_SUCH = Wording(
    nb="Ingen anskaffelse heter «{id}». {hint}",
    nn="Inga anskaffing heiter «{id}». {hint}",
    en="No purchase is called ‘{id}’. {hint}",
)
_NO_AMOUNT = Wording(
    nb='«{value}» er ikke et beløp. Skriv beløp og valuta, slik: --value "1 900 000 NOK".',
    nn='«{value}» er ikkje eit beløp. Skriv beløp og valuta, slik: --value "1 900 000 NOK".',
    en='‘{value}’ is no amount. Write amount and currency, like this: --value "1 900 000 NOK".',
)
_NEGATIVE = Wording(
    nb="Verdien kan ikke være negativ: {value}.",
    nn="Verdien kan ikkje vere negativ: {value}.",
    en="A value can't be negative: {value}.",
)
_NO_COUNTRY = Wording(
    nb="Si hvilket lands regler som gjelder, slik: --country NO. Ingen land er forvalgt.",
    nn="Sei kva lands reglar som gjeld, slik: --country NO. Ingen land er førehandsvalde.",
    en="Say which country's rules apply, like this: --country NO. No country is taken for granted.",
)
_NO_RULES = Wording(
    nb="Vi har ikke regler for anskaffelser i {country}, bare for {known}. Egne regler kan ligge ved prosjektet.",
    nn="Vi har ikkje reglar for anskaffingar i {country}, berre for {known}. Eigne reglar kan liggje ved prosjektet.",
    en="There are no procurement rules for {country}, only for {known}. Rules of your own may lie by the project.",
)
_FACT_FORM = Wording(
    nb="«{value}»: skriv opplysningen og svaret, slik: --fact needs-adaptation=yes.",
    nn="«{value}»: skriv opplysninga og svaret, slik: --fact needs-adaptation=yes.",
    en="‘{value}’: write the fact and its answer, like this: --fact needs-adaptation=yes.",
)
_NO_FACT = Wording(
    nb="Ingen regel spør om «{name}». {hint}",
    nn="Ingen regel spør om «{name}». {hint}",
    en="No rule asks about ‘{name}’. {hint}",
)
_ANSWER = Wording(
    nb="«{value}» er ikke et svar på «{name}»: {wanted}.",
    nn="«{value}» er ikkje eit svar på «{name}»: {wanted}.",
    en="‘{value}’ is no answer to ‘{name}’: {wanted}.",
)
_YES_OR_NO = Wording(nb="skriv yes eller no", nn="skriv yes eller no", en="write yes or no")
_LENGTH = Wording(
    nb="skriv et tall over 0, slik: 48", nn="skriv eit tal over 0, slik: 48", en="write a number above 0, such as 48"
)
_RATE = Wording(
    nb="skriv en sats i prosent, 0 eller fra 1 til 30, slik: 25",
    nn="skriv ein sats i prosent, 0 eller frå 1 til 30, slik: 25",
    en="write a rate in per cent, 0 or from 1 to 30, such as 25",
)
_SHARE = Wording(
    nb="skriv en andel fra 0 til 1, slik: 0.3 for 30 %",
    nn="skriv ein del frå 0 til 1, slik: 0.3 for 30 %",
    en="write a share from 0 to 1, such as 0.3 for 30%",
)
_NUMBER = Wording(nb="skriv et tall", nn="skriv eit tal", en="write a number")
_EITHER = Wording(
    nb="Oppgi en fil eller opplysninger om anskaffelsen, ikke begge: {options} hører ikke sammen med FIL.",
    nn="Oppgi ei fil eller opplysningar om anskaffinga, ikkje begge: {options} høyrer ikkje saman med FIL.",
    en="Give a file or tell of the purchase, not both: {options} doesn't go with FILE.",
)
_YES, _NO = ("yes", "true", "ja"), ("no", "false", "nei")


@attrs.frozen
class Asked:
    """A purchase, the rules of its country, the day asked about, if any, and the shelf it was asked with."""

    purchase: Procurement
    rules: Rules
    on: date | None
    file: Path | None = None
    project: Project | None = None
    shelf: Catalogue = attrs.field(kw_only=True)

    @property
    def day(self) -> date:
        """The day that counts: the one asked about, the notice's, the start's, the estimate's, or today."""
        return day_of(self.purchase, self.on) or now().date()

    def findings(self, of_options: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return what is wrong with it: of a file all that `check` tells of this purchase, each at its line."""
        if self.file is None or self.project is None:
            return of_options
        found = find_procurement_problems(self.project, rules=self.rules, on=now().date(), by_rules_of=self.on)
        whose = f"procurements/{self.purchase.id}"
        own = [one for one in found if one.path == whose or one.path.startswith(f"{whose}/")]
        return tuple(documents.locate(own, documents.read_document(self.file)))


class Given(TypedDict):
    """What click hands to a command with these options."""

    file: Path | None
    purchase: str | None
    country: str | None
    buyer: str | None
    sector: str | None
    kind: str | None
    value: str | None
    vat: str | None
    vat_rate: Decimal | None
    joint: tuple[str, ...]
    months: Decimal | None
    facts: tuple[str, ...]
    on: date | None
    folder: Path | None


@attrs.frozen(kw_only=True)
class Told:
    """What was told of a purchase in options."""

    country: str | None
    buyer: str | None
    sector: str | None
    kind: str | None
    value: str | None
    vat: str | None
    vat_rate: Decimal | None
    joint: tuple[str, ...]
    months: Decimal | None
    facts: tuple[str, ...]

    @property
    def options(self) -> list[str]:
        """The options that were used."""
        return [f"--{field.name.replace('_', '-')}" for field in attrs.fields(Told) if getattr(self, field.name)]


_NOTHING_TOLD = Told(
    country=None,
    buyer=None,
    sector=None,
    kind=None,
    value=None,
    vat=None,
    vat_rate=None,
    joint=(),
    months=None,
    facts=(),
)


class _Number(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A number that fits, such as one above 0; `wanted` says which does."""

    name = "number"

    def __init__(self, fits: Callable[[Decimal], bool], wanted: Wording) -> None:
        self.fits = fits
        self.wanted = wanted

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        try:
            number = Decimal(str(value).strip().removesuffix("%").replace(",", "."))
        except ArithmeticError:
            self.fail(text(self.wanted), param, ctx)
        if not number.is_finite() or not self.fits(number):
            self.fail(text(self.wanted), param, ctx)
        return number


def _above_zero(number: Decimal) -> bool:
    return number > 0


def _choices(values: type[Buyer | Sector | PurchaseKind | Vat]) -> click.Choice[str]:
    return click.Choice([str(one) for one in values])


def asked_options(command: F) -> F:
    """Give a command the argument FILE and the options that tell of a purchase; it is handed an `Asked`."""
    options = (
        click.argument("file", type=FILE, required=False),
        click.option("--purchase", metavar="ID", help="Which of FILE's purchases."),
        click.option("--country", metavar="CODE", help="Whose rules apply, such as NO. None is taken for granted."),
        click.option("--buyer", type=_choices(Buyer), help="Who buys."),
        click.option("--sector", type=_choices(Sector), help="Which set of rules the activity belongs under."),
        click.option("--kind", type=_choices(PurchaseKind), help="What is bought."),
        click.option("--value", metavar="AMOUNT", help='What all of it is worth, such as "1 900 000 NOK".'),
        click.option("--vat", type=_choices(Vat), help="Whether the value holds value added tax."),
        click.option(
            "--vat-rate",
            type=_Number(vat_rate_fits, _RATE),
            metavar="PERCENT",
            help="The rate of VAT in per cent, such as 25.",
        ),
        click.option("--joint", type=_choices(Buyer), multiple=True, help="Another buyer who signs; may be repeated."),
        click.option(
            "--months", type=_Number(_above_zero, _LENGTH), metavar="N", help="The contract's whole length in months."
        ),
        click.option("--fact", "facts", multiple=True, metavar="NAME=ANSWER", help="A fact that rules ask about."),
        click.option("--on", type=DAY, help="By the rules of this day; else of the notice's, the start's or today's."),
        folder_option,
        common,
    )
    for option in reversed(options):
        command = option(command)
    return command


def asked_about(**given: Unpack[Given]) -> Asked:
    """Return the purchase that a command is about, or say what is wrong and end the command."""
    shelf = shelf_with(given["folder"])
    file, purchase, on = given["file"], given["purchase"], given["on"]
    options = Told(
        country=given["country"],
        buyer=given["buyer"],
        sector=given["sector"],
        kind=given["kind"],
        value=given["value"],
        vat=given["vat"],
        vat_rate=given["vat_rate"],
        joint=given["joint"],
        months=given["months"],
        facts=given["facts"],
    )
    if file is not None:
        return _of_file(file, purchase, options, on, shelf)
    if options.country is None:
        fail(text(_NO_COUNTRY), code=USAGE)
    rules = _rules_of(options.country.upper(), shelf, None)
    return Asked(_of_options(options, rules, on), rules, on, shelf=shelf)


def asked_of_file(file: Path, purchase: str | None, on: date | None, folder: Path | None) -> Asked:
    """Return one of a project's purchases, or say what is wrong and end the command."""
    return _of_file(file, purchase, _NOTHING_TOLD, on, shelf_with(folder))


def _of_file(file: Path, wanted: str | None, told: Told, on: date | None, shelf: Catalogue) -> Asked:
    if told.options:
        fail(text(_EITHER.fill(options=", ".join(told.options))), code=USAGE)
    project, found = _purchases_in(file, shelf)
    if wanted is None and len(found) > 1:
        fail(text(_WHICH.fill(file=file, ids=", ".join(found))), code=USAGE)
    return _asked(project, _named(wanted, found) if wanted is not None else next(iter(found.values())), on, file, shelf)


def every_asked_of_file(file: Path, wanted: str | None, on: date | None, folder: Path | None) -> list[Asked]:
    """Return a project's purchases, or the one that is named, or say what is wrong and end the command."""
    shelf = shelf_with(folder)
    project, found = _purchases_in(file, shelf)
    several = found.values() if wanted is None else [_named(wanted, found)]
    return [_asked(project, one, on, file, shelf) for one in several]


def _purchases_in(file: Path, shelf: Catalogue) -> tuple[Project, dict[str, Procurement]]:
    project = read_project(file, shelf)
    found = {one.id: one for one in project.procurements}
    if not found:
        fail(text(_NO_PURCHASES.fill(file=file)), code=USAGE)
    return project, found


def _named(wanted: str, found: dict[str, Procurement]) -> Procurement:
    if wanted not in found:
        fail(text(_NO_SUCH.fill(id=wanted, hint=suggestion(wanted, found))), code=USAGE)
    return found[wanted]


def _asked(project: Project, purchase: Procurement, on: date | None, file: Path, shelf: Catalogue) -> Asked:
    purchase = attrs.evolve(purchase, country=purchase.country or project.country)
    return Asked(purchase, _rules_of(str(purchase.country), shelf, file), on, file, project, shelf=shelf)


def _rules_of(country: str, shelf: Catalogue, file: Path | None) -> Rules:
    """Return a country's rules that can tell routes."""
    own = rules_beside(file, shelf) if file is not None else ()
    rules = shelf.rules(country, own)
    if rules.table("regime") is None:
        known = [one for one in shelf.countries if shelf.rules(one).table("regime") is not None]
        named = ", ".join(f"{text(country_named(one))} ({one})" for one in known)
        fail(text(_NO_RULES.fill(country=country_named(country), known=named)), code=USAGE)
    return rules


def _of_options(told: Told, rules: Rules, on: date | None) -> Procurement:
    return Procurement(
        "purchase",
        country=rules.country,
        buyer=told.buyer,
        sector=told.sector,
        kind=told.kind,
        total=None if told.value is None else _amount(told.value),
        vat=told.vat,
        vat_rate=told.vat_rate,
        joint=[Buyer(one) for one in told.joint],
        months=told.months,
        circumstances=[_circumstance(one, rules) for one in told.facts],
        dates={"start": on or now().date()},
    )


def _amount(value: str) -> Money:
    read = amount_and_currency(value)
    if read is None:
        fail(text(_NO_AMOUNT.fill(value=value)), code=USAGE)
    amount = Money(*read)
    if amount.amount < 0:
        fail(text(_NEGATIVE.fill(value=value)), code=USAGE)
    return amount


def _circumstance(told: str, rules: Rules) -> Circumstance:
    name, equals, value = told.partition("=")
    if not equals or not name.strip() or not value.strip():
        fail(text(_FACT_FORM.fill(value=told)), code=USAGE)
    asked = next((one for one in rules.facts if one.id == name.strip()), None)
    if asked is None:
        hint = suggestion(name.strip(), [one.id for one in rules.facts])
        fail(text(_NO_FACT.fill(name=name.strip(), hint=hint)), code=USAGE)
    return Circumstance(asked.id, _answer(asked, value.strip()))


def _answer(asked: AskedFact, value: str) -> FactValue:
    """Return a fact's answer in the kind that it asks for."""
    found, wanted = _read(asked, value)
    if found is None:
        fail(text(_ANSWER.fill(value=value, name=asked.id, wanted=wanted)), code=USAGE)
    return found


def _read(asked: AskedFact, value: str) -> tuple[FactValue | None, Wording | str]:
    """Return an answer as the fact's kind of value (None for what is none), and what would be one."""
    if asked.kind is FactKind.YES_OR_NO:
        return value.lower() in _YES if value.lower() in (*_YES, *_NO) else None, _YES_OR_NO
    if asked.kind is FactKind.CHOICE:
        choices = [name for name, _ in asked.choices]
        return value if value in choices else None, ", ".join(choices)
    if asked.kind is FactKind.DAY:
        return value, ""
    try:
        number = Decimal(value.replace(" ", "").replace(",", "."))
    except ArithmeticError:
        return None, _NUMBER
    if is_share(asked.id):
        return number if share_fits(number) else None, _SHARE
    return number if number.is_finite() else None, _NUMBER
