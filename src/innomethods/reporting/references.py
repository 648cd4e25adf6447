"""A profile, operating model, frame, network or survey as sections of plain items, for the terminal and for pages.

Here: which sections, in which order, with their headings in three languages. Not here: how they are set (`cli`,
`sphinx_ext`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from innomethods.model import Check, Driver
from innomethods.reporting.labels import DISAGREEMENTS, GAPS, NOT_WHEN, ORIGIN, PURPOSE, USE_WHEN
from innomethods.sharing import (
    ASKED_OF_ALL,
    Figure,
    Found,
    Frame,
    FramePoint,
    Member,
    MemberRole,
    Network,
    NetworkForm,
    OperatingModel,
    PartialDate,
    Period,
    Point,
    Profile,
    Reference,
    Survey,
    Wave,
)
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording, number_wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


METHODS = _w("Metoder som passer til", "Metodar som passar til", "Processes that go with it")
NOT_FOUND = _w("ikke funnet i noen kilde", "ikkje funne i noka kjelde", "not found in any source")
PARTLY = _w("bare delvis funnet", "berre delvis funne", "only partly found")
DRIVER = _w("Drivkraft", "Drivkraft", "Driver")
TRAITS = _w("Kjennetegn", "Kjenneteikn", "Traits")
ROLES = _w("Roller", "Roller", "Roles")
QUESTIONS = _w("Spørsmål å stille", "Spørsmål å stille", "Questions to ask")
HOST = _w("Vertskap", "Vertskap", "Host")
MANDATE = _w("Mandat", "Mandat", "Mandate")
DOES = _w("Gjør", "Gjer", "Does")
DOES_NOT = _w("Gjør ikke", "Gjer ikkje", "Does not")
EXIT = _w("Slutten", "Slutten", "How it ends")
PEOPLE = _w("Folk", "Folk", "People")
FINANCING = _w("Penger", "Pengar", "Financing")
LIFE = _w("Levetid", "Levetid", "Lifetime")
HISTORY = _w("Historie", "Historie", "History")
LADDER = _w("Læringsstige", "Læringsstige", "Ladder of learning")
MEMBERS = _w("Medlemmer", "Medlemmer", "Members")
ISSUER = _w("Avsender", "Avsendar", "Issued by")
ADOPTED = _w("Vedtatt", "Vedteke", "Adopted")
POINTS = _w("Punkter", "Punkt", "Points")
OTHER_POINTS = _w("Andre punkter", "Andre punkt", "Other points")
RELATED = _w("Svarer til", "Svarer til", "Answers to")
FORM = _w("Form", "Form", "Form")
MEETS = _w("Møtes", "Møtest", "Meets")
DEFINITION = _w("Hva som telles", "Kva som blir talt", "What is counted")
WAVES = _w("Runder", "Rundar", "Waves")
FIGURES = _w("Tall", "Tal", "Figures")
OTHER_WAVES = _w("andre runder", "andre rundar", "other waves")
COMPARED = _w("Kan rundene sammenlignes?", "Kan rundane samanliknast?", "Can waves be compared?")
YES = _w("ja", "ja", "yes")
NO = _w("nei", "nei", "no")
POPULATION = _w("målgruppe", "målgruppe", "population")
UNIT = _w("svarer for", "svarer for", "unit")
PERIOD = _w("periode", "periode", "period")
WEIGHTING = _w("vekting", "vekting", "weighting")
ANSWERS = _w("{answered} svar", "{answered} svar", "{answered} answers")
SENT = _w("{answered} svar av {sent} spurte", "{answered} svar av {sent} spurde", "{answered} answers of {sent} asked")
RESPONSE = _w("svarprosent {response}", "svarprosent {response}", "response rate {response}%")
MODE = _w("innsamling", "innsamling", "collection")
ABOUT = _w("om lag {amount}", "om lag {amount}", "about {amount}")
TOO_FEW = _w(
    "vises ikke: færre enn {minimum} har svart",
    "blir ikkje vist: færre enn {minimum} har svart",
    "not shown: fewer than {minimum} answered",
)
NOT_COUNTED = _w("antall svar er ikke oppgitt", "talet på svar er ikkje oppgitt", "number of answers not stated")
SEEN = _w("sett {days}", "sett {days}", "seen {days}")
SINCE = _w("fra {day}", "frå {day}", "from {day}")
UNTIL = _w("til {day}", "til {day}", "until {day}")

DRIVERS: dict[Driver, Wording] = {
    Driver.EMPLOYEE: _w("medarbeidere", "medarbeidarar", "employees"),
    Driver.LEADER: _w("ledere", "leiarar", "leaders"),
    Driver.TECHNOLOGY: _w("teknologi", "teknologi", "technology"),
    Driver.USER: _w("brukere", "brukarar", "users"),
    Driver.POLICY: _w("politikk", "politikk", "policy"),
}
FORMS: dict[NetworkForm, Wording] = {
    NetworkForm.CROSS_SECTOR: _w("på tvers av sektorer", "på tvers av sektorar", "across sectors"),
    NetworkForm.LEADERS: _w("ledere", "leiarar", "leaders"),
    NetworkForm.ALLIANCE: _w("allianse", "allianse", "alliance"),
    NetworkForm.MEETING_PLACE: _w("møteplass", "møteplass", "meeting place"),
    NetworkForm.COMMUNITY: _w("fellesskap", "fellesskap", "community"),
}
MEMBER_ROLES: dict[MemberRole, Wording] = {
    MemberRole.HOST: _w("vert", "vert", "host"),
    MemberRole.FOUNDER: _w("med fra starten", "med frå starten", "founder"),
    MemberRole.MEMBER: _w("medlem", "medlem", "member"),
    MemberRole.OBSERVER: _w("observatør", "observatør", "observer"),
    MemberRole.PROPOSED: _w("foreslått", "foreslått", "proposed"),
}
_TOLD = dict(zip(ASKED_OF_ALL, (HOST, MANDATE, DOES, DOES_NOT, EXIT), strict=True))


@attrs.frozen
class Item:
    """One line of a section: what it is about, what is said, and small facts beside it; sources by id."""

    lead: Wording | None = None
    text: Wording | None = None
    asides: tuple[Wording, ...] = ()
    sources: tuple[str, ...] = ()
    method: str | None = None  # the id of a process to link to


@attrs.frozen
class Section:
    """A heading and its items."""

    title: Wording
    items: tuple[Item, ...]


def reference_sections(reference: Reference) -> tuple[Section, ...]:
    """Return everything a reference says, section by section; sources come last on the page and aren't among them.

    >>> from innomethods.sharing import ASKED_OF_ALL
    >>> stub = OperatingModel(id="midtlab", title="MidtLab", not_found=ASKED_OF_ALL)
    >>> [section.title.text("en") for section in reference_sections(stub)]
    ['Host', 'Mandate', 'Does', 'Does not', 'How it ends']
    """
    sections = (*_before(reference), *_own(reference), *_after(reference))
    return tuple(section for section in sections if section.items)


def _section(title: Wording, items: Iterable[Item]) -> Section:
    return Section(title, tuple(items))


def _said(title: Wording, text: Wording | None) -> Section:
    return Section(title, () if text is None else (Item(text=text),))


def _listed(title: Wording, texts: Iterable[Wording]) -> Section:
    return _section(title, (Item(text=text) for text in texts))


def _plain(text: str) -> Wording:
    return Wording(nb=text, nn=text, en=text)


def _before(reference: Reference) -> Iterator[Section]:
    yield _said(PURPOSE, reference.purpose)
    yield _said(ORIGIN, reference.origin)
    yield _listed(USE_WHEN, reference.use_when)
    yield _listed(NOT_WHEN, reference.not_when)


def _after(reference: Reference) -> Iterator[Section]:
    yield _section(METHODS, (Item(lead=_plain(id_), method=id_) for id_ in reference.methods))
    for disagreement in reference.disagreements:
        readings = (Item(text=reading.says, sources=reading.sources) for reading in disagreement.readings)
        yield _section(DISAGREEMENTS, (Item(lead=disagreement.about), *readings))
    yield _listed(GAPS, reference.gaps)


def _own(reference: Reference) -> Iterator[Section]:
    return next(told(reference) for kind, told in _OWN.items() if isinstance(reference, kind))


def _profile(profile: Profile) -> Iterator[Section]:
    yield _said(DRIVER, DRIVERS[profile.driver])
    yield _section(TRAITS, map(_point, profile.traits))
    yield _section(ROLES, map(_point, profile.roles))
    yield _questions(profile.checklist)


def _point(point: Point) -> Item:
    return Item(lead=point.title, text=point.summary, sources=point.sources)


def _questions(checks: Iterable[Check]) -> Section:
    return _section(QUESTIONS, (Item(lead=check.ask, text=check.guidance, sources=check.sources) for check in checks))


def _operating_model(model: OperatingModel) -> Iterator[Section]:
    for name, title in _TOLD.items():
        if name in model.not_found and not model.told(name):
            yield _said(title, NOT_FOUND)
            continue
        said = getattr(model, name.replace("-", "_"))
        yield _said(title, said) if said is None or isinstance(said, Wording) else _listed(title, said)
    yield _said(PEOPLE, model.people)
    yield _said(FINANCING, model.financing)
    yield _said(LIFE, _span(model.since, model.until))
    yield _section(HISTORY, map(_period, model.history))
    yield _section(
        LADDER, (Item(lead=_plain(rung.method), text=rung.note, method=rung.method) for rung in model.ladder)
    )
    yield _members(model.members)
    yield _questions(model.checklist)


def _period(period: Period) -> Item:
    span = _span(period.since, period.until)
    asides = () if span is None else (span,)
    return Item(lead=period.title, text=period.summary, asides=asides, sources=period.sources)


def _span(since: PartialDate | None, until: PartialDate | None) -> Wording | None:
    """Return a span of time in words; None when neither end is known."""
    if since and until:
        return _plain(str(since) if since == until else f"{since}–{until}")
    return SINCE.fill(day=since) if since else UNTIL.fill(day=until) if until else None


def _members(members: Iterable[Member]) -> Section:
    return _section(MEMBERS, (Item(lead=one.name, asides=_dates(one), sources=one.sources) for one in members))


def _dates(member: Member) -> tuple[Wording, ...]:
    told = [MEMBER_ROLES[member.role]] if member.role is not MemberRole.MEMBER else []
    if member.since is not None:
        told.append(SINCE.fill(day=date_wording(member.since)))
    if member.until is not None:
        told.append(UNTIL.fill(day=date_wording(member.until)))
    told += [SEEN.fill(days=date_wording(day)) for day in member.seen]
    return tuple(told)


def _frame(frame: Frame) -> Iterator[Section]:
    yield _said(ISSUER, frame.issuer)
    yield _said(ADOPTED, None if frame.adopted is None else date_wording(frame.adopted))
    yield _section(POINTS, map(_frame_point, frame.in_group(None)))
    for group in frame.groups:
        yield _section(group.title, map(_frame_point, frame.in_group(group.id)))
    known = {None, *(group.id for group in frame.groups)}
    lost = (_frame_point(item, _plain(item.group or "")) for item in frame.items if item.group not in known)
    yield _section(OTHER_POINTS, lost)
    related = (Item(lead=_plain(f"{one.path} → {one.to}"), text=one.note, sources=one.sources) for one in frame.related)
    yield _section(RELATED, related)


def _frame_point(point: FramePoint, *asides: Wording) -> Item:
    found = {Found.PARTLY: (PARTLY,), Found.NOT_FOUND: (NOT_FOUND,)}.get(point.found, ())
    return Item(lead=point.title, text=point.summary, asides=(*asides, *found), sources=point.sources)


def _network(network: Network) -> Iterator[Section]:
    yield _said(FORM, FORMS[network.form])
    yield _said(HOST, network.host)
    yield _said(MEETS, network.meets)
    yield _members(network.members)


def _survey(survey: Survey) -> Iterator[Section]:
    yield _said(DEFINITION, survey.definition)
    yield _section(WAVES, map(_wave, survey.waves))
    yield from figure_sections(survey, survey.figures)
    titles = {wave.id: wave.title for wave in survey.waves}
    compared = (
        Item(
            lead=_pair(*(titles.get(wave, _plain(wave)) for wave in one.waves)),
            text=one.reason,
            asides=(YES if one.comparable else NO,),
            sources=one.sources,
        )
        for one in survey.comparisons
    )
    yield _section(COMPARED, compared)


def figure_sections(survey: Survey, figures: Iterable[Figure]) -> Iterator[Section]:
    """Yield figures of a survey wave by wave; last those of waves it doesn't have, each with the wave it names.

    A figure that may not be shown stands in its place without its number, and with the reason.
    """
    several = tuple(figures)
    for wave in survey.waves:
        of_wave = (_figure(survey, figure) for figure in several if figure.wave == wave.id)
        yield _section(_labelled(FIGURES, wave.title), of_wave)
    known = {wave.id for wave in survey.waves}
    lost = (_figure(survey, figure, _plain(figure.wave)) for figure in several if figure.wave not in known)
    yield _section(_labelled(FIGURES, OTHER_WAVES), lost)


def _pair(first: Wording, second: Wording) -> Wording:
    return _w(*(f"{first.text(language)} – {second.text(language)}" for language in ("nb", "nn", "en")))


def _wave(wave: Wave) -> Item:
    asides: list[Wording] = []
    for label, said in ((POPULATION, wave.population), (UNIT, wave.unit), (PERIOD, wave.period)):
        asides += [] if said is None else [_labelled(label, said)]
    if wave.answered is not None:
        answered = number_wording(wave.answered)
        told = ANSWERS if wave.sent is None else SENT
        asides.append(told.fill(answered=answered, sent=number_wording(wave.sent or 0)))
    if wave.response is not None:
        asides.append(RESPONSE.fill(response=number_wording(wave.response)))
    for label, said in ((MODE, wave.mode), (WEIGHTING, wave.weighting)):
        asides += [] if said is None else [_labelled(label, said)]
    return Item(lead=wave.title, text=wave.definition, asides=tuple(asides), sources=wave.sources)


def _without_stop(said: Wording) -> Wording:
    return _w(*(said.text(language).removesuffix(".") for language in ("nb", "nn", "en")))


def _labelled(label: Wording, said: Wording) -> Wording:
    told = ((label.text(language), said.text(language).removesuffix(".")) for language in ("nb", "nn", "en"))
    return _w(*(f"{name}: {text}" for name, text in told))


def _figure(survey: Survey, figure: Figure, *asides: Wording) -> Item:
    told = [*asides, *_number(survey, figure)]
    told += [] if figure.base is None else [_without_stop(figure.base)]
    return Item(lead=figure.title, asides=tuple(told), sources=figure.sources)


def _number(survey: Survey, figure: Figure) -> Iterator[Wording]:
    """Yield a figure's number and the answers it rests on, or why it isn't shown."""
    if not survey.may_show(figure):
        yield TOO_FEW.fill(minimum=number_wording(survey.minimum_answers or 0))
        return
    value = number_wording(figure.value)
    amount = ((value.text(language), figure.unit) for language in ("nb", "nn", "en"))
    exact = _w(*(f"{number}\N{NO-BREAK SPACE}{unit}".strip() for number, unit in amount))
    yield ABOUT.fill(amount=exact) if figure.about else exact
    if figure.answers is not None:
        yield ANSWERS.fill(answered=number_wording(figure.answers))
    elif survey.minimum_answers is not None:
        yield NOT_COUNTED  # nobody knows that they are enough, so the reader is told


_OWN: dict[type[Reference], Callable[[Any], Iterator[Section]]] = {
    Profile: _profile,
    OperatingModel: _operating_model,
    Frame: _frame,
    Network: _network,
    Survey: _survey,
}
