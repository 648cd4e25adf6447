"""A small country with rules of procurement: few enough to check by hand, with every kind of row and rule."""

from __future__ import annotations

from innomethods import documents
from innomethods.rules import Rules

TEXT = """\
innomethods: rules/1
id: procurement-no-small
country: "NO"
sources:
  - {id: act, title: The act, certainty: seen}
rows:
  - id: lower
    title: {nb: nedre grense, nn: nedre grense, en: lower limit}
    unit: NOK
    vat: excluded
    starts: from
    values:
      - {from: 2017-01-01, to: 2026-06-30, value: 100000, source: act, reference: "§ 2"}
      - {from: 2026-07-01, value: 500000, source: act, reference: "§ 2"}
  - id: national
    title: {nb: nasjonal grense, nn: nasjonal grense, en: national limit}
    unit: NOK
    vat: excluded
    starts: from
    values:
      - {from: 2017-01-01, value: 1300000, source: act, reference: "§ 5-1"}
  - id: eea-state
    title: {nb: statens terskelverdi, nn: terskelverdien for staten, en: the state's threshold}
    unit: NOK
    vat: excluded
    starts: from
    values:
      - {from: 2017-01-01, to: 2027-12-31, value: 1630000, source: act, reference: "§ 5-3 a"}
      - {from: 2028-01-01, unknown: {nb: Ikke fastsatt., nn: Ikkje fastsett., en: Not set.}, between: {least: 1450000, most: 1850000}}
  - id: eea-other
    title: {nb: andres terskelverdi, nn: terskelverdien for andre, en: the others' threshold}
    unit: NOK
    vat: excluded
    starts: from
    values:
      - {from: 2017-01-01, to: 2027-12-31, value: 2500000, source: act, reference: "§ 5-3 b"}
      - {from: 2028-01-01, unknown: {nb: Ikke fastsatt., nn: Ikkje fastsett., en: Not set.}, between: {least: 2200000, most: 2800000}}
  - id: contest-limit
    title: {nb: del V, nn: del V, en: part V}
    unit: NOK
    vat: excluded
    starts: from
    values:
      - {from: 2017-01-01, value: 1630000, source: act, reference: "§ 5-1 (5)"}
  - id: open-days
    title: {nb: frist, nn: frist, en: time limit}
    unit: days
    values:
      - {from: 2017-01-01, value: 30, source: act, reference: "§ 20-2"}
  - id: urgent-days
    title: {nb: hastefrist, nn: hastefrist, en: urgent time limit}
    unit: days
    values:
      - {from: 2017-01-01, value: 15, source: act, reference: "§ 20-2"}
  - id: standstill-days
    title: {nb: karens, nn: karens, en: standstill}
    unit: days
    values:
      - {from: 2017-01-01, value: 10, source: act, reference: "§ 25-2"}
facts:
  - id: needs-adaptation
    ask: {nb: "Må løsningen tilpasses?", nn: "Må løysinga tilpassast?", en: "Must the solution be adapted?"}
    why: {nb: Da er forhandling lov., nn: Då er forhandling lov., en: Then negotiation is allowed.}
    kind: yes-or-no
  - id: innovative
    ask: {nb: "Er løsningen ny?", nn: "Er løysinga ny?", en: "Is the solution new?"}
    kind: yes-or-no
  - id: urgent
    ask: {nb: "Haster det?", nn: "Hastar det?", en: "Is it urgent?"}
    kind: yes-or-no
  - id: research
    ask: {nb: "Er det forskning?", nn: "Er det forsking?", en: "Is it research?"}
    kind: yes-or-no
tables:
  - id: regime
    title: {nb: Regelsett, nn: Regelsett, en: Regime}
    hit: unique
    rules:
      - id: outside
        title: {nb: Utenfor loven, nn: Utanfor lova, en: Outside the act}
        from: 2017-01-01
        when: [{fact: sector, is: classic}, {fact: value, short-of: lower}]
        gives: {regulation: none, parts: [], notice: none, below: lower}
        source: act
        reference: "§ 2"
      - id: part-one
        title: {nb: Del I, nn: Del I, en: Part I}
        from: 2017-01-01
        when:
          - {fact: sector, is: classic}
          - {fact: value, reaches: lower}
          - {fact: value, short-of: national}
        gives: {regulation: FOA, parts: [I], notice: none, threshold: lower, below: national}
        source: act
        reference: "§ 5-1 (1)"
      - id: part-two
        title: {nb: Del I og II, nn: Del I og II, en: Parts I and II}
        from: 2017-01-01
        when:
          - {fact: sector, is: classic}
          - {fact: kind, in: [goods, services]}
          - {fact: value, reaches: national}
          - any:
              - [{fact: buyer, is: state}, {fact: value, short-of: eea-state}]
              - [{fact: buyer, in: [municipality, county, public-body, association, other, public-undertaking, exclusive-rights]}, {fact: value, short-of: eea-other}]
        gives: {regulation: FOA, parts: [I, II], notice: doffin, threshold: national}
        source: act
        reference: "§ 5-1 (2)"
      - id: part-three
        title: {nb: Del I og III, nn: Del I og III, en: Parts I and III}
        from: 2017-01-01
        when:
          - {fact: sector, is: classic}
          - {fact: kind, in: [goods, services]}
          - any:
              - [{fact: buyer, is: state}, {fact: value, reaches: eea-state}]
              - [{fact: buyer, in: [municipality, county, public-body, association, other, public-undertaking, exclusive-rights]}, {fact: value, reaches: eea-other}]
        gives: {regulation: FOA, parts: [I, III], notice: doffin-ted, threshold: eea-other}
        source: act
        reference: "§ 5-1 (3)"
      - id: contest-notified
        title: {nb: Konkurranse kunngjort, nn: Konkurranse kunngjord, en: Contest with a notice}
        from: 2017-01-01
        when:
          - {fact: sector, is: classic}
          - {fact: kind, is: design-contest}
          - {fact: value, reaches: national}
          - {fact: value, short-of: contest-limit}
        gives: {regulation: FOA, parts: [I], notice: doffin, threshold: national, milder: part-one}
        unsettled: {nb: Teksten sier to ting., nn: Teksten seier to ting., en: The text says two things.}
        source: act
        reference: "§ 31-2 (2)"
      - id: part-five
        title: {nb: Del I og V, nn: Del I og V, en: Parts I and V}
        from: 2017-01-01
        when:
          - {fact: sector, is: classic}
          - {fact: kind, is: design-contest}
          - {fact: value, reaches: contest-limit}
        gives: {regulation: FOA, parts: [I, V], notice: doffin-ted, threshold: contest-limit}
        source: act
        reference: "§ 31-2"
      - id: works
        title: {nb: Annet, nn: Anna, en: Other kinds}
        from: 2017-01-01
        when:
          - {fact: sector, is: classic}
          - {fact: kind, in: [works, special, health-social]}
          - {fact: value, reaches: national}
        gives: {regulation: FOA, parts: [I, II], notice: doffin, threshold: national}
        source: act
        reference: "§ 5-1 (2)"
      - id: utilities
        title: {nb: Forsyning, nn: Forsyning, en: Utilities}
        from: 2017-01-01
        when: [{fact: sector, in: [utilities, concession, defence]}]
        gives: {regulation: FF, parts: [I], notice: none}
        source: act
        reference: FF
  - id: procedures
    title: {nb: Prosedyrer, nn: Prosedyrar, en: Procedures}
    hit: collect
    rules:
      - id: direct
        title: {nb: Direkte kjøp, nn: Direkte kjøp, en: Direct purchase}
        from: 2017-01-01
        when: [{fact: regulation, is: none}]
        gives: {procedure: direct}
        source: act
        reference: "§ 2"
      - id: open
        title: {nb: Åpen anbudskonkurranse, nn: Open anbodskonkurranse, en: Open procedure}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}]
        gives: {procedure: open}
        source: act
        reference: "§ 13-1 (1)"
      - id: open-two
        title: {nb: Åpen tilbudskonkurranse, nn: Open tilbodskonkurranse, en: Open national procedure}
        from: 2017-01-01
        when: [{fact: parts, is: I+II}]
        gives: {procedure: open}
        source: act
        reference: "§ 8-3"
      - id: negotiated
        title: {nb: Forhandling, nn: Forhandling, en: Negotiation}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}, {fact: "ground:negotiated", is: true}]
        gives: {procedure: negotiated, minimum-candidates: 3}
        source: act
        reference: "§ 13-1 (2)"
      - id: partnership
        title: {nb: Innovasjonspartnerskap, nn: Innovasjonspartnarskap, en: Innovation partnership}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}, {fact: innovative, is: true}]
        gives: {procedure: innovation-partnership}
        source: act
        reference: "§ 26-8"
  - id: grounds
    title: {nb: Hjemler, nn: Heimlar, en: Grounds}
    hit: collect
    rules:
      - id: n1
        title: {nb: Tilpasning, nn: Tilpassing, en: Adaptation}
        from: 2017-01-01
        when: [{fact: needs-adaptation, is: true}]
        gives: {ground: N1, opens: [negotiated, dialogue]}
        source: act
        reference: "§ 13-2 a"
      - id: n2
        title: {nb: Nyskaping, nn: Nyskaping, en: Innovation}
        from: 2017-01-01
        when: [{fact: innovative, is: true}]
        gives: {ground: N2, opens: [negotiated, dialogue]}
        source: act
        reference: "§ 13-2 b"
  - id: scope
    title: {nb: Unntak, nn: Unntak, en: Exceptions}
    hit: collect
    rules:
      - id: research
        title: {nb: Forskning er unntatt, nn: Forsking er unnateke, en: Research is exempt}
        from: 2017-01-01
        when: [{fact: research, is: true}]
        gives: {outcome: outside-act}
        source: act
        reference: "§ 2-5"
  - id: notices
    title: {nb: Kunngjøringer, nn: Kunngjeringar, en: Notices}
    hit: collect
    rules:
      - id: contract-notice
        title: {nb: Kunngjør i Doffin, nn: Kunngjer i Doffin, en: Publish in Doffin}
        from: 2017-01-01
        when: [{fact: notice-duty, is: true}]
        gives: {notice: contract-notice, where: [doffin]}
        source: act
        reference: "§ 8-17"
  - id: time-limits
    title: {nb: Frister, nn: Fristar, en: Time limits}
    hit: collect
    rules:
      - id: open-tenders
        title: {nb: Tilbudsfrist, nn: Tilbodsfrist, en: Time limit for tenders}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}, {fact: procedure, is: open}, {fact: urgent, is: false}]
        gives: {procedure: open, step: tenders, days: open-days, counted-from: notice, may-be-urgent: true}
        source: act
        reference: "§ 20-2 (1)"
      - id: open-tenders-urgent
        title: {nb: Kort tilbudsfrist, nn: Kort tilbodsfrist, en: Short time limit for tenders}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}, {fact: urgent, is: true}]
        gives: {procedure: open, step: tenders, days: urgent-days, counted-from: notice, urgent: true}
        source: act
        reference: "§ 20-2 (4)"
  - id: standstill
    title: {nb: Karens, nn: Karens, en: Standstill}
    hit: collect
    rules:
      - id: ten-days
        title: {nb: Karens, nn: Karens, en: Standstill}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}]
        gives: {days: standstill-days, counted-from: letter}
        source: act
        reference: "§ 25-2"
      - id: reasonable
        title: {nb: Rimelig karens, nn: Rimeleg karens, en: Reasonable standstill}
        from: 2017-01-01
        when: [{fact: parts, is: I+II}]
        gives: {days: reasonable, counted-from: letter}
        source: act
        reference: "§ 10-2"
  - id: duties
    title: {nb: Plikter, nn: Plikter, en: Duties}
    hit: collect
    rules:
      - id: climate
        title: {nb: Klima, nn: Klima, en: Climate}
        from: 2026-07-01
        when: [{fact: notice-duty, is: true}]
        gives: {strength: must, gate: G3}
        source: act
        reference: "§ 5b (2)"
"""


def small_rules(*edits: tuple[str, str]) -> Rules:
    """Return the rules, with texts of the file changed."""
    text = TEXT
    for old, new in edits:
        if text.count(old) != 1:
            raise AssertionError(old)
        text = text.replace(old, new)
    value = documents.parse(text, "small.yaml").value()
    if not isinstance(value, Rules):
        raise TypeError(value)
    return value
