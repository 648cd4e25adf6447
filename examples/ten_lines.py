"""Ten lines: two shipped methods joined, a decision point between them, an overlay, dates, a run and a report.

Run: python examples/ten_lines.py. Writes the folder `report` where you stand.
"""

from datetime import date

import innomethods as im

shelf = im.Catalogue.shipped()
learn, blt = shelf["sod"].embed("learn"), shelf["blt"]
gate = im.Gate("worth-trying", decided_by="steering-group", must=["solution@imagined"], go_back_to=["learn/map"])
flow = learn >> gate >> blt["solution/assess"] >> blt["test"]
joined = im.compose("safer-at-home", flow, sources=blt.sources)
ours = im.resolve(joined, [shelf.overlays["pv-gates"]]).method
assert not any(finding.is_error for finding in im.find_problems(ours))  # noqa: S101 - shows that the joint holds

project = im.Project("safer-at-home", ours, start=date(2027, 1, 11), country="NO")
plan = im.schedule(project)
run = im.begin_run(project, at=date(2027, 1, 11), by="project-owner")
run = run.start("learn/frame", at=date(2027, 1, 11), by="systems-designer")
print(run.assess("worth-trying").why("nb"))
im.write_report(project, "report", plan=plan, run=run, language="nb", force=True)
