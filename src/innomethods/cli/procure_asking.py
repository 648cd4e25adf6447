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
from innomethods.cli.logs import log_option, one_run, run_option
from innomethods.cli.procure_facts import facts_told
from innomethods.cli.refusing import ABOUT_A_LOG, refuse
from innomethods.cli.saying import DAY, FILE, USAGE, common, fail, now, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.errors import NoSuchRules
from innomethods.findings import Finding, suggestion
from innomethods.model import Buyer, Procurement, Project, PurchaseKind, Sector, vat_rate_fits
from innomethods.procurement import find_procurement_problems
from innomethods.procurement.routing.regimes import day_of
from innomethods.projects import with_assessments
from innomethods.quantities import Money, amount_and_currency
from innomethods.rules import Rules, Vat
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
_VAT_RATE = Wording(
    nb="skriv satsen i prosent, slik: 25 (0, eller fra 1 til 30)",
    nn="skriv satsen i prosent, slik: 25 (0, eller frå 1 til 30)",
    en="write the rate in per cent, such as 25 (0, or from 1 to 30)",
)
_MONTHS = Wording(nb="skriv et tall over 0", nn="skriv eit tal over 0", en="write a number above 0")
_EITHER = Wording(
    nb="Oppgi en fil eller opplysninger om anskaffelsen, ikke begge: {options} hører ikke sammen med FIL.",
    nn="Oppgi ei fil eller opplysningar om anskaffinga, ikkje begge: {options} høyrer ikkje saman med FIL.",
    en="Give a file or tell of the purchase, not both: {options} doesn't go with FILE.",
)
_NEEDS_FILE = Wording(
    nb="det gjelder en anskaffelse i en fil",
    nn="det gjeld ei anskaffing i ei fil",
    en="it is about a purchase in a FILE",
)


@attrs.frozen
class Asked:
    """A purchase, the rules of its country, the day asked about, if any, and the shelf it was asked with."""

    purchase: Procurement
    rules: Rules
    on: date | None
    file: Path | None = None
    project: Project | None = None
    told: tuple[Finding, ...] = ()
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
        return tuple(documents.locate((*own, *self.told), documents.read_document(self.file)))


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
    log: str | None
    run_id: str | None


_OPTION = {"facts": "fact"}  # where it isn't called as the field is


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
        used = (field.name for field in attrs.fields(Told) if getattr(self, field.name) not in (None, ()))
        return [f"--{_OPTION.get(name, name).replace('_', '-')}" for name in used]


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
        """Take numbers that fit; `wanted` says which do."""
        self.fits, self.wanted = fits, wanted

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        try:
            number = Decimal(str(value).strip().removesuffix("%").replace(",", "."))
        except ArithmeticError:
            self.fail(text(self.wanted), param, ctx)
        if not number.is_finite() or not self.fits(number):
            self.fail(text(self.wanted), param, ctx)
        return number


_PERCENT = _Number(vat_rate_fits, _VAT_RATE)
_LENGTH = _Number(lambda months: months > 0, _MONTHS)


def _choices(values: type[Buyer | Sector | PurchaseKind | Vat]) -> click.Choice[str]:
    return click.Choice([str(one) for one in values])


def asked_options(command: F) -> F:
    """Give a command the argument FILE and the options that tell of a purchase; it is handed an `Asked`."""
    options = (
        click.argument("file", type=FILE, required=False),
        click.option("--purchase", metavar="ID", help="Which of FILE's purchases."),
        click.option("--country", metavar="CODE", help="Whose rules apply, such as NO. None is taken for granted."),
        click.option(
            "--buyer",
            type=_choices(Buyer),
            help="Who buys; other: bound by the act in another way, such as by a grant.",
        ),
        click.option("--sector", type=_choices(Sector), help="Which set of rules the activity belongs under."),
        click.option("--kind", type=_choices(PurchaseKind), help="What is bought."),
        click.option("--value", metavar="AMOUNT", help='What all of it is worth, such as "1 900 000 NOK".'),
        click.option("--vat", type=_choices(Vat), help="Whether the value holds value added tax."),
        click.option(
            "--vat-rate",
            type=_PERCENT,
            metavar="PERCENT",
            help="The rate of VAT in per cent, such as 25.",
        ),
        click.option("--joint", type=_choices(Buyer), multiple=True, help="Another buyer who signs; may be repeated."),
        click.option("--months", type=_LENGTH, metavar="N", help="The contract's whole length in months."),
        click.option("--fact", "facts", multiple=True, metavar="NAME=ANSWER", help="A fact that rules ask about."),
        click.option("--on", type=DAY, help="By the rules of this day; else of the notice's, the start's or today's."),
        log_option(required=False),
        run_option,
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
    if given["log"] is None:
        refuse("--run", because=ABOUT_A_LOG)
    if file is not None:
        return _with_log(_of_file(file, purchase, options, on, shelf), given["log"], given["run_id"])
    refuse("--log", because=_NEEDS_FILE)
    if options.country is None:
        fail(text(_NO_COUNTRY), code=USAGE)
    rules = rules_of(options.country.upper(), shelf, None)
    return Asked(_of_options(options, rules, on), rules, on, shelf=shelf)


def asked_of_file(
    file: Path,
    purchase: str | None,
    on: date | None,
    folder: Path | None,
    *,
    log: str | None = None,
    run_id: str | None = None,
) -> Asked:
    """Return one of a project's purchases, or say what is wrong and end the command."""
    if log is None:
        refuse("--run", because=ABOUT_A_LOG)
    return _with_log(_of_file(file, purchase, _NOTHING_TOLD, on, shelf_with(folder)), log, run_id)


def _with_log(asked: Asked, log: str | None, run_id: str | None) -> Asked:
    """Return a purchase as the assessments in its run's log settle it."""
    project = asked.project
    if log is None or project is None:
        return asked
    run = one_run(log, run_id)
    if run.project != project.id:
        fail(f"{log} is the log of project {run.project!r}, not of {project.id!r}.", code=USAGE)
    merged, told = with_assessments(asked.purchase, run)
    others = [merged if one.id == merged.id else one for one in project.procurements]
    project = attrs.evolve(project, procurements=others)
    return attrs.evolve(asked, purchase=merged, project=project, told=told)


def _of_file(file: Path, wanted: str | None, told: Told, on: date | None, shelf: Catalogue) -> Asked:
    if told.options:
        fail(text(_EITHER.fill(options=", ".join(told.options))), code=USAGE)
    project, found = _purchases_in(file, shelf)
    if wanted is None and len(found) > 1:
        fail(text(_WHICH.fill(file=file, ids=", ".join(found))), code=USAGE)
    return _asked(project, _named(wanted, found) if wanted is not None else next(iter(found.values())), on, file, shelf)


def every_asked_of_file(
    file: Path,
    wanted: str | None,
    on: date | None,
    folder: Path | None,
    *,
    log: str | None = None,
    run_id: str | None = None,
) -> list[Asked]:
    """Return a project's purchases, or the one that is named, or say what is wrong and end the command."""
    if log is None:
        refuse("--run", because=ABOUT_A_LOG)
    shelf = shelf_with(folder)
    project, found = _purchases_in(file, shelf)
    several = found.values() if wanted is None else [_named(wanted, found)]
    return [_with_log(_asked(project, one, on, file, shelf), log, run_id) for one in several]


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
    return Asked(purchase, rules_of(str(purchase.country), shelf, file), on, file, project, shelf=shelf)


def rules_of(country: str, shelf: Catalogue, file: Path | None) -> Rules:
    """Return a country's rules that can tell routes."""
    own = rules_beside(file, shelf) if file is not None else ()
    try:
        rules: Rules | None = shelf.rules(country, own)
    except NoSuchRules:
        rules = None
    if rules is None or rules.table("regime") is None:
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
        total=None if told.value is None else amount_told(told.value),
        vat=told.vat,
        vat_rate=told.vat_rate,
        joint=[Buyer(one) for one in told.joint],
        months=told.months,
        circumstances=facts_told(told.facts, rules),
        dates={"start": on or now().date()},
    )


def amount_told(value: str) -> Money:
    """Return an amount told in an option, or say what is wrong and end the command."""
    read = amount_and_currency(value)
    if read is None:
        fail(text(_NO_AMOUNT.fill(value=value)), code=USAGE)
    amount = Money(*read)
    if amount.amount < 0:
        fail(text(_NEGATIVE.fill(value=value)), code=USAGE)
    return amount
