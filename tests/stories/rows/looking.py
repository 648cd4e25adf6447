"""A row: one thing the project's source texts name, told as given, when and then, and looked for in the library.

Each file holds `row` (its number), `named` (what the texts name), `texts` (T0–T4), `story`, `about`, `language`, and

- `given` and `scenes`, told as any story in the folder above, where a run shows that the row works; a row that needs
  several runs has a list of them under `runs`;
- `library`, a list of looks at the shipped content; the words are those of `LOOKS` below;
- `awaits`, the parts of the library that have to come before the whole row works, each with what it will show.

A part that is awaited may not be there yet: when it comes, the row has to be told to its end.
"""

import tempfile
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from tests.stories.rows import reckoning
from tests.stories.telling import Loader, NotAsToldError, Teller

from innomethods import Catalogue, resolve, schedule
from innomethods.catalogue.texts import read_guide, review
from innomethods.checking import find_problems
from innomethods.choosing import Situation
from innomethods.composing import align
from innomethods.documents import read_project
from innomethods.documents.passages import read_passages
from innomethods.errors import DocumentProblems, InnomethodsError, NotAProcess
from innomethods.model import Procurement
from innomethods.procurement import routes
from innomethods.projects import find_project_problems
from innomethods.quantities import Money
from innomethods.sharing import Frame, Network, OperatingModel, Survey
from innomethods.wording import LANGUAGES

# What rows may wait for, and the module that will be there when it has come.
PARTS = {
    "a lasting store": "innomethods.logbooks.sql",
    "calendars": "innomethods.exchange.calendars",
    "benefits": "innomethods.benefits",
    "procurement": "innomethods.procurement",
    "system maps": "innomethods.systems",
    "foresight": "innomethods.foresight",
    "portfolio": "innomethods.portfolio",
    "stories": "innomethods.sharing.stories",
    "survey instrument": "innomethods.sharing.instrument",
    "barrier register": "innomethods.projects.barriers",
}
# What no module brings: somebody has read the nynorsk as a native, and `proofread.yaml` says so.
READER = "a native reader"
KEYS = {"row", "named", "texts", "story", "about", "language", "given", "scenes", "runs", "library", "awaits"}


@cache
def shelf():
    return Catalogue.shipped()


def read(file):
    return yaml.load(file.read_text(encoding="utf-8"), Loader)  # noqa: S506 - a SafeLoader


def look(file):
    """Tell a row's scenes, and look for everything it says of the library."""
    row = read(file)
    strange = set(row) - KEYS
    if strange:
        raise NotAsToldError(f"{file.name}: {', '.join(sorted(strange))} isn't a part of a row")
    for run in [row] if "scenes" in row else row.get("runs", []):
        Teller(file).tell({"language": row["language"], **run})
    for number, told in enumerate(row.get("library", []), start=1):
        ((word, wanted),) = told.items()
        if word not in LOOKS:
            raise NotAsToldError(f"{file.name}, look {number}: nothing to look for is called {word!r}; {known()}")
        try:
            found = LOOKS[word](wanted)
        except (InnomethodsError, LookupError) as error:
            found = f"{type(error).__name__}: {error}"
        if found is not None:
            raise NotAsToldError(f"{file.name}, look {number} ({word}): {found}")
    for part in row.get("awaits", {}):
        if part != READER and part not in PARTS:
            raise NotAsToldError(f"{file.name}: no part is called {part!r}; known: {', '.join((*PARTS, READER))}")
        if has_come(part):
            raise NotAsToldError(f"{file.name}: {part} has come, so tell the row to its end")


def known():
    return f"known: {', '.join(LOOKS)}"


def standing(row):
    """Say in a few words whether a row works: whole, in part, or not yet."""
    waits = ", ".join(row.get("awaits", ()))
    if not waits:
        return "works"
    return f"works in part (awaits {waits})" if {"scenes", "runs", "library"} & set(row) else f"awaits {waits}"


def has_come(part):
    """Whether a part is there: its module exists (the packages around it may not), or a native has read the nynorsk."""
    if part == READER:
        return any(reading.language == "nn" for reading in read_guide(shelf().folders).proofread.read)
    try:
        return find_spec(PARTS[part]) is not None
    except ModuleNotFoundError:
        return False


def differs(found, wanted):
    return None if found == wanted else f"told {wanted}, but it is {found}"


# --- what there is


def a_process(wanted):
    """`process: {id, phases, gates, closing, stages, branches, themes}`: it is there, sound, and holds these."""
    method = shelf()[wanted["id"]]
    problems = [str(item) for item in find_problems(method, shelf=shelf())]
    if problems:
        return f"it has problems: {problems}"
    gone = [path for path in wanted.get("has", ()) if path not in method]
    if gone:
        return f"it lacks {gone}"
    counted = {"phases": len(method.phases), "gates": len(method.gates)}
    return differs(
        {key: counted[key] for key in counted if key in wanted}, {k: wanted[k] for k in counted if k in wanted}
    )


def a_check(wanted):
    """`asks: {method, overlays, path, strength, answer, at-least}`: the question is asked, and so strongly."""
    method = shelf()[wanted["method"]]
    laid = [shelf().overlays[name] for name in wanted.get("overlays", ())]
    method = resolve(method, laid, None, shelf()).method if laid else method
    check = method[wanted["path"]]
    found = {"strength": str(check.strength), "answer": str(check.answer), "at-least": check.at_least}
    asked = {key: wanted[key] for key in found if key in wanted}
    return differs({key: found[key] for key in asked}, asked)


def an_equivalent(wanted):
    """`answers-to: {method, part, other, to, certainty}`: the part lies there, and so surely."""
    found = align(shelf()[wanted["method"]], shelf()[wanted["other"]])
    links = [(link.path, link.to, str(link.certainty)) for link in found.links]
    return None if (wanted["part"], wanted["to"], wanted["certainty"]) in links else f"its links are {links}"


def a_tool(wanted):
    """`tool: {id, told, used-by}`: a card that tells these things and is used by at least so many methods."""
    tool = shelf().tools[wanted["id"]]
    untold = [name for name in wanted.get("told", ()) if not getattr(tool, name.replace("-", "_"))]
    if untold:
        return f"the card doesn't tell {untold}"
    used = [name for name in shelf() if any(tool.id in placed.node.tools for placed in shelf()[name].phases)]
    return None if len(used) >= wanted.get("used-by", 1) else f"it is used only by {used}"


def a_score(wanted):
    """`score: {tool, ratings, value, weakest}`: what a scorecard makes of ratings."""
    card = shelf().tools[wanted["tool"]].scorecard
    if card is None:
        return "the tool gives no score"
    score = card.score(wanted["ratings"])
    return differs({"value": score.value, "weakest": list(score.weakest)}, {k: wanted[k] for k in ("value", "weakest")})


def not_a_process(wanted):
    """`not-schedulable: id`: one reads it; to plan it is refused."""
    try:
        shelf()[wanted]
    except NotAProcess:
        return None
    return "it can be planned"


def variants(wanted):
    """`variants: {of, are}`: readings of a method that it names itself, each laid over it without problems."""
    method = shelf()[wanted["of"]]
    if list(method.variants) != wanted["are"]:
        return f"its variants are {list(method.variants)}"
    found = {name: find_problems(method, [shelf().overlays[name]], shelf()) for name in method.variants}
    broken = {name: [str(item) for item in items] for name, items in found.items() if items}
    strangers = [name for name in method.variants if shelf().overlays[name].variant_of != method.id]
    return f"problems {broken}, not its variants {strangers}" if broken or strangers else None


def overlaid(wanted):
    """`lays: {overlay, over}`: it can be laid over each of these methods, and nothing is wrong with what comes out."""
    overlay = shelf().overlays[wanted["overlay"]]
    found = {name: find_problems(shelf()[name], [overlay], shelf()) for name in wanted["over"]}
    broken = {name: [str(item) for item in items] for name, items in found.items() if items}
    return f"problems: {broken}" if broken else None


def a_project(wanted):
    """`project: {written, finds, not, hours}`: what checking a project's file finds, and how long people work in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "project.yaml")
        whole = {"innomethods": "project/1", "id": "told", "title": "Told", "country": "NO", **wanted["written"]}
        path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), encoding="utf-8")
        try:
            project = read_project(path, shelf())
            told = find_project_problems(project, shelf())
        except DocumentProblems as problems:
            project, told = None, problems.findings
    codes = {item.code for item in told}
    amiss = [code for code in wanted.get("finds", ()) if code not in codes]
    amiss += [f"not {code}" for code in wanted.get("not", ()) if code in codes]
    if amiss:
        return f"told {amiss}, but it finds {[str(item) for item in told]}"
    plan = schedule(project) if "hours" in wanted else None
    return differs({who: float(plan.hours(who)) for who in wanted.get("hours", {})}, wanted.get("hours", {}))


def a_certainty(wanted):
    """`certainty: {method, is, of}`: these parts rest on nothing surer than this, as to their names."""
    method = shelf()[wanted["method"]]
    known = {source.id: str(source.certainty) for source in method.sources}
    found = {path: known[method[path].sources[0]] for path in wanted["of"]}
    return differs(found, dict.fromkeys(wanted["of"], wanted["is"]))


def the_spiral(wanted):
    """`spiral: {1: [methods], …, 7: [methods]}`: these methods have phases at that step of the innovation spiral."""
    found = {
        step: [name for name in shelf() if any(placed.node.spiral == step for placed in shelf()[name].phases)]
        for step in range(1, 8)
    }
    astray = {step: [name for name in wanted.get(step, ()) if name not in found[step]] for step in found}
    empty = [step for step in found if not wanted.get(step)]
    return f"not there: {astray}, untold: {empty}" if any(astray.values()) or empty else None


def a_facet(wanted):
    """`facet: {facet, has}`: these methods, among others, are marked so."""
    marked = [name for name in shelf() if wanted["facet"] in shelf()[name].facets]
    missing = [name for name in wanted["has"] if name not in marked]
    return f"marked so are only {marked}" if missing else None


def no_method(wanted):
    """`no-method: [words]`: no process has such a word in its id or title; nothing was made up."""
    titles = {name: [name, *(shelf()[name].title.text(language) for language in LANGUAGES)] for name in shelf()}
    found = [name for name, said in titles.items() for word in wanted if word.lower() in " ".join(said).lower()]
    return f"there is {found}" if found else None


# --- what is said, and in which languages


def what_is_said(wanted):
    """`says: {id, language, texts}`: these words stand somewhere in the file's own texts."""
    passages = read_passages(shelf().origin(wanted["id"])).passages
    whole = [passage.text(wanted["language"]).casefold() for passage in passages]
    missing = [text for text in wanted["texts"] if not any(text.casefold() in said for said in whole)]
    return f"nowhere it says {missing}" if missing else None


def complete(wanted):
    """`complete: [languages]`: every file of content has every text in these languages."""
    lacking = [
        f"{one.file} ({language})"
        for one in review(shelf().folders)
        for language in wanted
        if one.language(language) is None or one.language(language).complete < 1
    ]
    return f"incomplete: {lacking}" if lacking else None


# --- what one only reads


def a_reference(wanted):
    """`reference: {id, kind, gaps, sources, methods}`: it is there, of this kind, and says these things."""
    found = shelf().references[wanted["id"]]
    if found.kind != wanted["kind"]:
        return f"it is of kind {found.kind}"
    if wanted.get("gaps") and not found.gaps:
        return "it says of nothing that it was not found"
    missing = [name for name in wanted.get("methods", ()) if name not in found.methods]
    if missing:
        return f"it doesn't name {missing}"
    certainties = {str(source.certainty) for source in found.sources}
    wanted_certainty = wanted.get("certainty")
    return None if wanted_certainty is None or wanted_certainty in certainties else f"its sources are {certainties}"


def an_operating_model(wanted):
    """`operating-model: {id, told, not-found, from, until, history, ladder, checks, strengths, members}`."""
    model = shelf().references[wanted["id"]]
    if not isinstance(model, OperatingModel):
        return f"it is a {model.kind}"
    found = {
        "told": [name for name in wanted.get("told", ()) if model.told(name)],
        "not-found": list(model.not_found),
        "from": model.since and str(model.since),
        "until": model.until and str(model.until),
        "history": len(model.history),
        "ladder": [rung.method for rung in model.ladder],
        "checks": [check.id for check in model.checklist],
        "strengths": {c.id: str(c.strength) for c in model.checklist if c.id in wanted.get("strengths", {})},
        "members": len(model.members),
    }
    asked = {key: value for key, value in wanted.items() if key != "id"}
    return differs({key: found[key] for key in asked}, asked)


def members(wanted):
    """`members: {of, on, known, unknown}`: how many are known to belong on a day, and of how many it isn't known."""
    reference = shelf().references[wanted["of"]]
    if not isinstance(reference, (Network, OperatingModel)):
        return f"it is a {reference.kind}"
    told = reference.members_on(wanted["on"])
    found = {"known": len(told.known), "unknown": len(told.unknown)}
    asked = {key: wanted[key] for key in found if key in wanted}
    return differs({key: found[key] for key in asked}, asked)


def what_it_holds(wanted):
    """`holds: {id, …}`: a reference's own fields; of a list, how many there are."""
    reference = shelf().references[wanted["id"]]
    asked = {key: value for key, value in wanted.items() if key != "id"}
    found = {key: getattr(reference, key.replace("-", "_")) for key in asked}
    plain = {key: len(value) if isinstance(value, tuple) else value for key, value in found.items()}
    return differs({key: str(v) if isinstance(v, str) else v for key, v in plain.items()}, asked)


def a_frame(wanted):
    """`frame: {id, counts, found, assessed}`: points by group, by how much was found, and in the self-assessment."""
    frame = shelf().references[wanted["id"]]
    if not isinstance(frame, Frame):
        return f"it is a {frame.kind}"
    card = frame.scorecard
    found = {
        "counts": {str(group): len(frame.in_group(group)) for group in wanted.get("counts", {})},
        "found": {item.id: str(item.found) for item in frame.items if item.id in wanted.get("found", {})},
        "assessed": 0 if card is None else len(card.items),
        "points": len(frame.items),
        "related": sorted({one.to for one in frame.related if one.sources}),
    }
    asked = {key: value for key, value in wanted.items() if key != "id"}
    return differs({key: found[key] for key in asked}, asked)


def compared_waves(wanted):
    """`compared: {survey, waves, comparable}`: whether two waves may be compared; a reason is always given."""
    survey = shelf().references[wanted["survey"]]
    if not isinstance(survey, Survey):
        return f"it is a {survey.kind}"
    found = survey.compare(*wanted["waves"])
    answer = {True: "yes", False: "no", None: "unknown"}[found.comparable]
    if not found.reason.text("nb").strip():
        return "no reason is given"
    return differs(answer, wanted["comparable"])


def figures(wanted):
    """`figures: {survey, at-least, sourced}`: published numbers, each with a source and the wave it belongs to."""
    survey = shelf().references[wanted["survey"]]
    unsourced = [figure.id for figure in survey.figures if not figure.sources]
    if unsourced:
        return f"without a source: {unsourced}"
    return None if len(survey.figures) >= wanted["at-least"] else f"there are only {len(survey.figures)}"


# --- choosing and finding


def recommended(wanted):
    """`recommend: {situation, first, among-first, not, at-least}`: these come up, and each says why and why not."""
    found = shelf().recommend(Situation.of(wanted["situation"]))
    if len(found) < wanted.get("at-least", 2):
        return f"only {[one.id for one in found]}"
    silent = [one.id for one in found if not one.reasons or not one.counter_reasons]
    if silent:
        return f"no why or no why not for {silent}"
    ids = [one.id for one in found]
    missing = [name for name in wanted.get("among-first", ()) if name not in ids[: wanted.get("look-at", 4)]]
    wrong = [name for name in wanted.get("not", ()) if name in ids]
    if missing or wrong or ids[0] != wanted.get("first", ids[0]):
        return f"told {wanted}, but what comes up is {ids}"
    return None


def searched(wanted):
    """`search: {text, language, finds, among}`: the words lead there, among the first so many hits."""
    found = [hit.address for hit in shelf().search(wanted["text"], wanted.get("language", "nb"))]
    first = found[: wanted.get("among", 10)]
    return None if wanted["finds"] in first else f"found {first}"


# --- buying


def a_route(wanted):
    """`route: {kind, buyer, value, on, status, parts}`: by the law of that day these rules apply to a purchase."""
    purchase = Procurement(
        "purchase",
        country="NO",
        kind=wanted["kind"],
        buyer=wanted["buyer"],
        total=Money(wanted["value"]),
        vat="excluded",
        dates={"start": wanted["on"]},
    )
    found = routes(purchase, rules=shelf().rules("NO"))
    seen = {"status": str(found.status), "parts": None if found.regime.parts is None else list(found.regime.parts)}
    return differs(seen, {name: wanted.get(name) for name in seen})


LOOKS: dict[str, Callable[[Any], str | None]] = {
    "process": a_process,
    "route": a_route,
    "asks": a_check,
    "answers-to": an_equivalent,
    "tool": a_tool,
    "score": a_score,
    "variants": variants,
    "lays": overlaid,
    "project": a_project,
    "certainty": a_certainty,
    "spiral": the_spiral,
    "facet": a_facet,
    "no-method": no_method,
    "says": what_is_said,
    "complete": complete,
    "not-schedulable": not_a_process,
    "reference": a_reference,
    "operating-model": an_operating_model,
    "members": members,
    "holds": what_it_holds,
    "frame": a_frame,
    "compared": compared_waves,
    "figures": figures,
    "recommend": recommended,
    "search": searched,
    **reckoning.LOOKS,
}


def rows() -> list[Path]:
    """Return the files of all rows, in order of number."""
    return sorted(Path(__file__).parent.glob("*.yaml"))
