"""A profile, operating model, frame, network or survey as sections of plain items, for the terminal and for pages.

Here: which sections, in which order, with their headings in three languages. Not here: how they are set (`cli`,
`sphinx_ext`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
RELATED = _w("Svarer til", "Svarer til", "Answers to")
FORM = _w("Form", "Form", "Form")
MEETS = _w("Møtes", "Møtest", "Meets")
DEFINITION = _w("Hva som telles", "Kva som blir talt", "What is counted")
WAVES = _w("Runder", "Rundar", "Waves")
FIGURES = _w("Tall", "Tal", "Figures")
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
ABOUT = _w("om lag {amount}", "om lag {amount}", "about {amount}")
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
    if isinstance(reference, Profile):
        yield from _profile(reference)
    elif isinstance(reference, OperatingModel):
        yield from _operating_model(reference)
    elif isinstance(reference, Frame):
        yield from _frame(reference)
    elif isinstance(reference, Network):
        yield _said(FORM, FORMS[reference.form])
        yield _said(HOST, reference.host)
        yield _said(MEETS, reference.meets)
        yield _members(reference.members)
    elif isinstance(reference, Survey):
        yield from _survey(reference)


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
        if name in model.not_found:
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


def _span(since: str | None, until: str | None) -> Wording | None:
    """Return a span of time in words; None when neither end is known."""
    if since and until:
        return _plain(since if since == until else f"{since}–{until}")
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
    related = (Item(lead=_plain(f"{one.path} → {one.to}"), text=one.note, sources=one.sources) for one in frame.related)
    yield _section(RELATED, related)


def _frame_point(point: FramePoint) -> Item:
    told = {Found.PARTLY: (PARTLY,), Found.NOT_FOUND: (NOT_FOUND,)}.get(point.found, ())
    return Item(lead=point.title, text=point.summary, asides=told, sources=point.sources)


def _survey(survey: Survey) -> Iterator[Section]:
    yield _said(DEFINITION, survey.definition)
    yield _section(WAVES, map(_wave, survey.waves))
    for wave in survey.waves:
        figures = [figure for figure in survey.figures if figure.wave == wave.id]
        yield _section(figures_title(wave), map(_figure, figures))
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


def figures_title(wave: Wave) -> Wording:
    """Return the heading over the figures of a wave."""
    return _labelled(FIGURES, wave.title)


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
    asides += [] if wave.weighting is None else [_labelled(WEIGHTING, wave.weighting)]
    return Item(lead=wave.title, text=wave.definition or wave.mode, asides=tuple(asides), sources=wave.sources)


def _without_stop(said: Wording) -> Wording:
    return _w(*(said.text(language).removesuffix(".") for language in ("nb", "nn", "en")))


def _labelled(label: Wording, said: Wording) -> Wording:
    told = ((label.text(language), said.text(language).removesuffix(".")) for language in ("nb", "nn", "en"))
    return _w(*(f"{name}: {text}" for name, text in told))


def _figure(figure: Figure) -> Item:
    value = number_wording(figure.value)
    amount = ((value.text(language), figure.unit) for language in ("nb", "nn", "en"))
    exact = _w(*(f"{number}\N{NO-BREAK SPACE}{unit}".strip() for number, unit in amount))
    shown = ABOUT.fill(amount=exact) if figure.about else exact
    asides = [shown]
    asides += [] if figure.base is None else [_without_stop(figure.base)]
    asides += [] if figure.answers is None else [ANSWERS.fill(answered=number_wording(figure.answers))]
    return Item(lead=figure.title, asides=tuple(asides), sources=figure.sources)
