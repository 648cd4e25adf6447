"""Files of a project in which one adviser is asked for twice at once, shared by tests of levelling and forecasts."""

METHOD = """
innomethods: method/1
id: two-looks
edition: "2027"
title: {nb: To blikk, nn: To blikk, en: Two looks}
summary: {nb: Spør og tel., nn: Spør og tel., en: Ask and count.}
inputs: [need@identified]
outputs: [need@understood]
flow:
  - parallel:
      - phase: interviews
        title: {nb: Intervjuer, nn: Intervju, en: Interviews}
        does: project-lead
        gives: [need@understood]
        estimate: {least: 7, likely: 10, most: 20}
      - phase: figures
        title: {nb: Tall, nn: Tal, en: Figures}
        does: project-lead
        estimate: {least: 4, likely: 5, most: 9}
  - gate: adopt
    title: {nb: Gå videre, nn: Gå vidare, en: Go on}
    decided-by: steering-group
    criteria: [{must: need@understood}]
    go-back-to: [interviews]
    at-most: 1
"""
PROJECT = """
innomethods: project/1
id: pilot
title: {nb: Forsøk, nn: Forsøk, en: Pilot}
country: "NO"
method: ./method.yaml
start: 2027-01-11
meetings:
  - {role: steering-group, papers-due: 4, dates: [2027-02-02, 2027-02-16, 2027-03-16, 2027-04-20]}
"""
TEAM = """team:
  - {id: adviser, role: project-lead, share: 0.4}
"""


def written(folder, team=TEAM):
    """Write the files into a folder and return the project's path."""
    (folder / "method.yaml").write_text(METHOD.lstrip(), encoding="utf-8")
    (folder / "project.yaml").write_text(PROJECT.lstrip() + team, encoding="utf-8")
    return folder / "project.yaml"
