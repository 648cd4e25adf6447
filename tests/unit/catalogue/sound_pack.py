"""A small pack without findings, by file: one of everything a pack can hold. `test_packs` changes one thing at a time."""

from __future__ import annotations

from pathlib import Path

PROJECT = 'innomethods: project/1\nid: trial\ncountry: "NO"\nmethod: joined@1\nstart: 2027-01-11\n'
PACK = {
    "methods/small.yaml": """\
innomethods: method/1
id: small
edition: "2"
title: {nb: Liten, nn: Liten, en: Small}
inputs: [worry@seen]
outputs: [worry@met]
sources:
  - {id: book, title: A book, certainty: seen, publisher: KS}
  - {id: ours, title: Ours, certainty: derived}
flow:
  - phase: listen
    title: {nb: Lytt, nn: Lytt, en: Listen}
    does: lead
    consulted: [guests]
    needs: [worry@seen]
    gives: [worry@understood]
    tools: [card]
    sources: [book]
    checklist:
      - must: talked
        ask: {nb: "Hvem?", nn: "Kven?", en: "Who?"}
        guidance: {nb: Navn., nn: Namn., en: Names.}
        answer: evidence
        basis: own
        sources: [ours]
  - gate: go-on
    title: {nb: Videre, nn: Vidare, en: Go on}
    decided-by: owner
    criteria: [{must: worry@understood}]
    go-back-to: [listen]
    at-most: 2
    sources: [book]
  - phase: build
    title: {nb: Bygg, nn: Bygg, en: Build}
    does: lead
    needs: [worry@understood]
    gives: [worry@met]
    checklist:
      - should: tried
        ask: {nb: "Hvem brukte det?", nn: "Kven brukte det?", en: "Who used it?"}
        sources: [ours]
equivalents:
  - {path: listen, to: "other@1:look", sources: [book]}
""",
    "methods/other.yaml": """\
innomethods: method/1
id: other
title: {nb: Annen, nn: Annan, en: Other}
inputs: [worry@seen]
outputs: [worry@understood]
sources:
  - {id: ours, title: Ours, certainty: derived}
flow:
  - phase: look
    title: {nb: Se, nn: Sjå, en: Look}
    does: lead
    consulted: [guests]
    needs: [worry@seen]
    gives: [worry@understood]
    checklist:
      - should: seen
        ask: {nb: "Hvem?", nn: "Kven?", en: "Who?"}
        sources: [ours]
""",
    "methods/joined.yaml": """\
innomethods: method/1
id: joined
title: {nb: Satt sammen, nn: Sett saman, en: Joined}
inputs: [worry@seen]
outputs: [worry@understood]
sources:
  - {id: ours, title: Ours, certainty: derived}
flow:
  - {embed: first, method: "other@1"}
""",
    "methods/small@1.yaml": """\
innomethods: method/1
id: small
edition: "1"
title: {nb: Liten, nn: Liten, en: Small}
inputs: [worry@seen]
outputs: [worry@understood]
sources:
  - {id: ours, title: Ours, certainty: derived}
flow:
  - phase: listen
    title: {nb: Lytt, nn: Lytt, en: Listen}
    does: lead
    consulted: [guests]
    needs: [worry@seen]
    gives: [worry@understood]
""",
    "variants/small-short.yaml": """\
innomethods: overlay/1
id: small-short
title: {nb: Kort, nn: Kort, en: Short}
variant-of: small
sources:
  - {id: ours, title: Ours, certainty: derived}
changes:
  - replace: listen
    set:
      title: {nb: Hør, nn: Høyr, en: Hear}
      sources: [ours]
    reason: {nb: Kortere., nn: Kortare., en: Shorter.}
""",
    "overlays/ask-more.yaml": """\
innomethods: overlay/1
id: ask-more
title: {nb: Spør mer, nn: Spør meir, en: Ask more}
sources:
  - {id: ours, title: Ours, certainty: derived}
not-for:
  - {method: joined, reason: {nb: Den spør., nn: Han spør., en: It asks.}}
changes:
  - extend: {into: [listen, look, "**"]}
    checklist:
      - should: more
        ask: {nb: "Hvem ellers?", nn: "Kven elles?", en: "Who else?"}
        sources: [ours]
    tools: [card]
    reason: {nb: Mer., nn: Meir., en: More.}
""",
    "tools/card.yaml": """\
innomethods: tool/1
id: card
title: {nb: Kort, nn: Kort, en: Card}
why: {nb: Dere ser., nn: De ser., en: You see.}
what: {nb: Et ark., nn: Eit ark., en: A sheet.}
steps:
  - {nb: Skriv., nn: Skriv., en: Write.}
scorecard:
  least: 1
  most: 5
  items:
    - {id: fit, title: {nb: Behov, nn: Behov, en: Need}}
    - {id: team, title: {nb: Lag, nn: Lag, en: Team}}
  sources: [ours]
sources:
  - {id: ours, title: Ours, certainty: derived}
""",
    "roles/ours.yaml": """\
innomethods: roles/1
id: ours
roles:
  - {id: lead, title: {nb: Leder, nn: Leiar, en: Lead}, side: supply}
  - {id: owner, title: {nb: Eier, nn: Eigar, en: Owner}, side: demand}
  - {id: guests, title: {nb: Brukere, nn: Brukarar, en: Users}, side: affected}
""",
    "results/ours.yaml": """\
innomethods: results/1
id: ours
sources:
  - {id: theirs, title: Theirs, certainty: derived}
results:
  - id: worry
    title: {nb: Uro, nn: Uro, en: Worry}
    states:
      - {id: seen, title: {nb: Sett, nn: Sett, en: Seen}}
      - {id: understood, title: {nb: Forstått, nn: Forstått, en: Understood}}
      - {id: met, title: {nb: Møtt, nn: Møtt, en: Met}}
    sources: [theirs]
""",
    "rules/no.yaml": """\
innomethods: rules/1
id: no
country: "NO"
title: {nb: Satser, nn: Satsar, en: Rates}
sources:
  - {id: law, title: A law, certainty: seen, publisher: Lovdata}
rows:
  - id: limit
    title: {nb: Grense, nn: Grense, en: Limit}
    values:
      - {from: 2016-01-01, value: 1, source: law}
""",
    "profiles/driven.yaml": """\
innomethods: profile/1
id: driven
title: {nb: Drevet, nn: Driven, en: Driven}
driver: employee
methods: [small]
traits:
  - id: trust
    title: {nb: Tillit, nn: Tillit, en: Trust}
    summary: {nb: De tør., nn: Dei tør., en: They dare.}
    sources: [ours]
sources:
  - {id: ours, title: Ours, certainty: derived}
""",
    "operating-models/workshop.yaml": """\
innomethods: operating-model/1
id: workshop
title: {nb: Lab, nn: Lab, en: Lab}
not-found: [host, mandate, does, does-not, exit]
sources:
  - {id: ours, title: Ours, certainty: derived}
""",
    "frames/paper.yaml": """\
innomethods: frame/1
id: paper
title: {nb: Melding, nn: Melding, en: Paper}
items:
  - id: room
    title: {nb: Rom, nn: Rom, en: Room}
    summary: {nb: Gi rom., nn: Gi rom., en: Give room.}
    sources: [ours]
assessment:
  least: 1
  most: 5
sources:
  - {id: ours, title: Ours, certainty: derived}
""",
    "networks/meet.yaml": """\
innomethods: network/1
id: meet
title: {nb: Møt, nn: Møt, en: Meet}
form: leaders
members:
  - {name: KS, seen: [2014-08-11], sources: [ours]}
sources:
  - {id: ours, title: Ours, certainty: derived}
""",
    "surveys/count.yaml": """\
innomethods: survey/1
id: count
title: {nb: Tall, nn: Tal, en: Count}
waves:
  - {id: first, title: {nb: Første, nn: Første, en: First}, series: one, sent: 10, answered: 8, sources: [ours]}
figures:
  - {id: share, wave: first, title: {nb: Andel, nn: Del, en: Share}, value: 4, unit: "%", sources: [ours]}
sources:
  - {id: ours, title: Ours, certainty: derived}
""",
    "choosing/ours.yaml": """\
innomethods: choosing/1
id: ours
sources:
  - {id: ours, title: Ours, certainty: derived}
advice:
  - id: decide
    title: {nb: Bestem, nn: Bestem, en: Decide}
    summary: {nb: Gjør det., nn: Gjer det., en: Do it.}
rows:
  - id: quick
    for: [small, decide]
    against: [ask-more]
    because: {nb: Det haster., nn: Det hastar., en: There is no time.}
    sources: [ours]
""",
    "wordlists/ours.yaml": """\
innomethods: wordlist/1
id: ours
same:
  - {nb: [kort], nn: [kort], en: [card]}
""",
    "terms.yaml": """\
innomethods: terms/1
id: ours
sources:
  - {id: ours, title: Ours, certainty: derived}
terms:
  - id: need
    nb: {term: behov, certainty: derived}
    nn: {term: behov, certainty: derived}
    en: {term: need, certainty: derived}
    sources: [ours]
""",
    "proofread.yaml": """\
innomethods: proofread/1
id: ours
let-stand:
  - {rule: L12, words: long, reason: A name.}
""",
}


def written(folder: Path) -> Path:
    """Write the pack into a folder, which may then be spoilt."""
    for name, text in PACK.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def spoilt(folder: Path, file: str, old: str, new: str) -> None:
    """Change one thing in a file; what is changed stands there exactly once."""
    before = (folder / file).read_text(encoding="utf-8")
    assert before.count(old) == 1, (file, old)
    (folder / file).write_text(before.replace(old, new), encoding="utf-8")
