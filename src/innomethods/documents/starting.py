"""The texts a new method, overlay, project or benefits plan begins with: they check clean and say what to fill in.

Not here: who asks for one (`cli`, `sphinx_ext`), and how files are read (`reading`).
"""

from __future__ import annotations

from datetime import date, timedelta

from innomethods.model import Choice, Gate, Method, Phase
from innomethods.wording import Language, Wording

_HEADER = Wording(
    nb="# Fyll ut, og kjør så: innomethods check {name}.yaml\n",
    nn="# Fyll ut, og køyr så: innomethods check {name}.yaml\n",
    en="# Fill in, then run: innomethods check {name}.yaml\n",
)
_ELAPSED = Wording(nb="arbeidsdager fra start til slutt", nn="arbeidsdagar frå start til slutt", en="elapsed work days")

_METHOD = """innomethods: method/1
id: {id}
edition: "1"
title: {{nb: "{title}", nn: "{title}", en: "{title}"}}
inputs: [need@identified]
outputs: [need@agreed]
flow:
  - phase: collect
    title: {{nb: Samle, nn: Samle, en: Collect}}
    mode: open
    does: project-lead
    consulted: [users]
    gives: [need@understood]
    estimate: {{least: 5, likely: 10, most: 20}}      # {elapsed}
    checklist:
      - must: talked-to-users
        ask:
          nb: Hvilke brukere har dere snakket med?
          nn: Kva brukarar har de snakka med?
          en: Which users have you talked to?
        answer: evidence
        guidance:
          nb: Vis til notater fra samtalene.
          nn: Vis til notat frå samtalane.
          en: Refer to notes from the conversations.
  - phase: assess
    title: {{nb: Vurdere, nn: Vurdere, en: Assess}}
    mode: close
    does: project-lead
    needs: [need@understood]
    gives: [need@agreed]
    estimate: {{least: 2, likely: 5, most: 8}}
  - gate: go-on
    title: {{nb: "Gå videre?", nn: "Gå vidare?", en: "Go on?"}}
    decided-by: service-owner
    criteria: [{{must: need@agreed}}, {{must: collect/talked-to-users}}]
    go-back-to: [collect]
    at-most: 3
"""

_OVERLAY = """innomethods: overlay/1
id: {id}
edition: "1"
title: {{nb: "{title}", nn: "{title}", en: "{title}"}}
changes:
  - extend: {{at: end}}
    reason:
      nb: Ledelsen skal ha resultatet på bordet.
      nn: Leiinga skal ha resultatet på bordet.
      en: Management is to see the result.
    add:
      - gate: management-informed
        title: {{nb: Ledelsen er informert, nn: Leiinga er informert, en: Management informed}}
        decided-by: management
        criteria:
          - must: result-presented
            ask:
              nb: Hvor er resultatet lagt fram?
              nn: Kvar er resultatet lagt fram?
              en: Where was the result presented?
            answer: evidence
            guidance:
              nb: Vis til sak eller møte.
              nn: Vis til sak eller møte.
              en: Refer to a case or a meeting.
"""


_BENEFITS = """innomethods: benefits/1
id: {id}
title: "{title}"
country: "NO"
start: {start}
project-end: {end}            # {after}

benefits:
  - id: shorter-wait
    title: "{wait}"
    measure:
      id: median-wait
      title: "{median}"
      unit: {{nb: dager, nn: dagar, en: days}}
      direction: down
      level: outcome
    kind: unpriced                   # budget, alternative-use, other-public, unpriced
    owner: benefit-owner             # {role}
    beneficiary: users
    payer: own
    baseline: 34
    baseline-on: {before}
    target: 24
    due: {due}

map:                                 # {leads}
  profile: results-chain
  steps:
    - {{id: new-booking, kind: output, title: "{booking}"}}
    - {{id: users-book, kind: outcome, title: "{book}"}}
  links:
    - {{first: new-booking, then: users-book}}
    - {{first: users-book, then: shorter-wait, assuming: "{hours}"}}

options:
  - {{id: "null", kind: "null", title: "{now}"}}
  - id: booking
    title: "{booking}"
    costs:                           # {yearly}
      - {{year: {first}, amount: "200 000 NOK", what: "{set_up}", party: own}}
      - {{year: {second}, until: {last}, amount: "50 000 NOK", what: "{operation}", party: own}}
    unpriced: ["{wait}"]

appraisal:
  rules: "NO"
  base-year: {first}
  first-year: {first}
  last-year: {last}
  price-year: {first}
  parties:
    - {{id: own, side: own, title: "{we}"}}
    - {{id: users, side: users, title: "{users}"}}
"""
_OF_BENEFITS: dict[str, Wording] = {
    "after": Wording(nb="gevinster kommer etterpå", nn="gevinstar kjem etterpå", en="benefits come after it"),
    "wait": Wording(nb="Kortere ventetid", nn="Kortare ventetid", en="Shorter wait"),
    "median": Wording(nb="Median ventetid", nn="Median ventetid", en="Median wait"),
    "role": Wording(
        nb="en rolle i linjen, aldri et navn", nn="ei rolle i linja, aldri eit namn", en="a role in the line, no name"
    ),
    "leads": Wording(nb="hva som fører til hva", nn="kva som fører til kva", en="what leads to what"),
    "booking": Wording(nb="Ny timebestilling", nn="Ny timebestilling", en="New booking"),
    "book": Wording(nb="Brukerne bestiller selv", nn="Brukarane bestiller sjølve", en="Users book themselves"),
    "hours": Wording(nb="Det finnes ledige timer.", nn="Det finst ledige timar.", en="There are free appointments."),
    "now": Wording(nb="Som nå", nn="Som no", en="As now"),
    "yearly": Wording(
        nb="positive beløp; med until kommer beløpet hvert år",
        nn="positive beløp; med until kjem beløpet kvart år",
        en="positive amounts; with until the amount comes every year",
    ),
    "set_up": Wording(nb="Innføring", nn="Innføring", en="Introduction"),
    "operation": Wording(nb="Drift", nn="Drift", en="Operation"),
    "we": Wording(nb="Vi selv", nn="Vi sjølve", en="We ourselves"),
    "users": Wording(nb="Brukerne", nn="Brukarane", en="The users"),
}


def starting_text(kind: str, name: str, method: Method | None, today: date, language: Language = "en") -> str:
    """Return the text of a new file of a kind (`method`, `overlay`, `project`, `benefits`).

    A project starts the Monday after.

    Comments are in `language`.

    >>> phase = Phase("look", does="project-lead", estimate=2)
    >>> text = starting_text("project", "our-pilot", Method("own", flow=phase), date(2026, 11, 21))
    >>> [line for line in text.splitlines() if line.startswith(("method", "start", "#   look"))]
    ['method: own@1', 'start: 2026-11-23', '#   look: {least: 2, likely: 2, most: 2}']
    """
    id_ = "-".join(
        part for part in "".join(c if c.isalnum() and c.isascii() else "-" for c in name.lower()).split("-") if part
    )
    id_ = id_ if id_ and id_[0].isalpha() else f"my-{kind}"
    title = name.replace("-", " ").replace("_", " ").replace('"', "").capitalize()
    header = _HEADER.fill(name=name).text(language)
    if kind == "method":
        return header + _METHOD.format(id=id_, title=title, elapsed=_ELAPSED.text(language))
    if kind == "overlay":
        return header + _OVERLAY.format(id=id_, title=title)
    if kind == "benefits":
        return header + _benefits(id_, title, today, language)
    assert method is not None  # noqa: S101 - a project always has a method
    return header + _project(id_, title, method, today, language)


def _benefits(id_: str, title: str, today: date, language: Language) -> str:
    monday = today + timedelta(days=7 - today.weekday())
    end = monday + timedelta(weeks=40)
    return _BENEFITS.format(
        id=id_,
        title=title,
        start=monday,
        end=end,
        before=monday - timedelta(days=1),
        due=end + timedelta(weeks=52),
        first=monday.year,
        second=monday.year + 1,
        last=monday.year + 5,
        **{name: words.text(language) for name, words in _OF_BENEFITS.items()},
    )


def _project(id_: str, title: str, method: Method, today: date, language: Language) -> str:
    gates = [placed.node for placed in method.gates if isinstance(placed.node, Gate)]
    deciders = list(dict.fromkeys(gate.decided_by for gate in gates if gate.decided_by)) or ["service-owner"]
    monday = today + timedelta(days=7 - today.weekday())
    meetings = "\n".join(f"  - {{role: {role}, papers-due: 0, dates: []}}" for role in deciders)
    organisation, example, meet, quiet, own = (words.text(language) for words in _SAID)
    return f"""innomethods: project/1
id: {id_}
title: "{title}"
organisation: {{name: "{organisation}", kind: municipality}}    # state, county, municipality, other-public …
country: "NO"
method: {method.pin}
overlays: []                      # {example} [pv-gates]
start: {monday}
{_choices(method, language)}# {meet}
meetings:
{meetings}
usual-quiet: {{romjul: warn, paskeuke: warn, fellesferie: warn}}    # {quiet}
team: []                          # {example} [{{id: adviser, role: project-lead, share: 0.4, rate: 620 NOK}}]
# estimates:                      # {_ELAPSED.text(language)}: {own}
{_estimates(method)}{_money(monday.year, language)}{_uncertainty(method, language)}"""


_SAID = (
    Wording(nb="Navnet på virksomheten", nn="Namnet på verksemda", en="Name of the organisation"),
    Wording(nb="for eksempel", nn="til dømes", en="for example"),
    Wording(
        nb="når de som avgjør, møtes, og hvor mange kalenderdager før de vil ha papirene",
        nn="når dei som avgjer, møtest, og kor mange kalenderdagar før dei vil ha papira",
        en="when those who decide meet, and how many calendar days before they want papers",
    ),
    Wording(
        nb="når lite blir gjort: warn varsler, block flytter arbeidet",
        nn="når lite blir gjort: warn varslar, block flyttar arbeidet",
        en="when little gets done: warn tells, block moves the work",
    ),
    Wording(
        nb="ta bort «# », og skriv deres egne; til da gjelder metodens",
        nn="ta bort «# », og skriv dykkar eigne; til då gjeld overslaga i metoden",
        en="take away «# » and put your own; until then the method's hold",
    ),
)
_PAID = (
    Wording(nb="hva det koster", nn="kva det kostar", en="what it costs"),
    Wording(
        nb="det som kjøpes, linje for linje",
        nn="det som blir kjøpt, linje for linje",
        en="what is bought, line by line",
    ),
    Wording(nb="Innleid hjelp", nn="Innleigd hjelp", en="Hired help"),
)
_UNSURE = (
    Wording(
        nb="for prognoser: hvor mye anslagene går sammen, fra 0 til 1",
        nn="for prognosar: kor mykje overslaga går saman, frå 0 til 1",
        en="for forecasts: how much the estimates move together, from 0 to 1",
    ),
    Wording(
        nb="hvor sannsynlig det er at arbeidet sendes tilbake",
        nn="kor sannsynleg det er at arbeidet blir sendt tilbake",
        en="how likely it is that work is sent back",
    ),
)
_ASSUMED = Wording(
    nb="det planen går ut fra til noen har valgt",
    nn="det planen går ut frå til nokon har valt",
    en="what the plan assumes until somebody has chosen",
)
_OR = Wording(nb="eller", nn="eller", en="or")


def _money(year: int, language: Language) -> str:
    costs, lines, hired = (words.text(language) for words in _PAID)
    return f"""# budget-years: [{year}, {year + 1}]      # {costs}
# costs:
#   lines:                        # {lines}
#     - {{id: hired-help, title: "{hired}", kind: supplier-hours, hours: 40, rate: 1 450 NOK, vat: excluded}}
"""


def _uncertainty(method: Method, language: Language) -> str:
    together, back = (words.text(language) for words in _UNSURE)
    ways = [(placed.path, placed.node) for placed in method.gates if isinstance(placed.node, Gate)]
    lines = [
        f"#   - {{gate: {path}, to: {gate.go_back_to[0]}, probability: 0.2, at-most: 1}}\n"
        for path, gate in ways
        if gate.go_back_to
    ]
    head = f"# uncertainty: {{common: 0.3}}      # {together}\n"
    return head + (f"# go-backs:                       # {back}\n{''.join(lines)}" if lines else "")


def _choices(method: Method, language: Language) -> str:
    """Return the branches a plan assumes until somebody chooses: the first of each, the others beside it."""
    other = _OR.text(language)
    choices = [(placed.path, placed.node) for placed in method.placed if isinstance(placed.node, Choice)]
    lines = [
        f"  {path}: {choice.branches[0].id:<24} # {other} {', '.join(branch.id for branch in choice.branches[1:])}"
        for path, choice in choices
        if choice.branches
    ]
    head = f"choices:                          # {_ASSUMED.text(language)}"
    return "\n".join([head, *lines, ""]) if lines else ""


def _estimates(method: Method) -> str:
    return "".join(
        f"#   {placed.path}: {{least: {e.least:g}, likely: {e.likely:g}, most: {e.most:g}}}\n"
        for placed in method.phases
        if isinstance(placed.node, Phase) and (e := placed.node.estimate) is not None
    )
