"""What pm4py says of event logs and nets; runs in pm4py's own environment, never in ours: `python ask_pm4py.py WISHES`.

WISHES is a JSON file with a list of `{"log": x.xes, "net": x.pnml}`; the answers go to stdout as JSON, in the same order.
pm4py is under the AGPL: nothing of ours imports it, and this script imports nothing of ours.
"""

import contextlib
import json
import os
import sys
import warnings

with contextlib.redirect_stdout(sys.stderr):  # pm4py greets on stdout
    import pm4py

warnings.simplefilter("ignore")
STEP = "innomethods:step"
WHOLE_MOVE = 10_000  # what pm4py counts for a deviation; a silent move costs 1


def asked(wish: dict[str, str]) -> dict[str, object]:
    """Read a log and a net as the how-to says, and ask pm4py whether the one follows the other."""
    log = pm4py.read_xes(wish["log"])
    net, first, last = pm4py.read_pnml(wish["net"])
    steps = log[log[STEP].notna()]
    aligned = pm4py.conformance_diagnostics_alignments(steps, net, first, last, activity_key=STEP)
    replayed = pm4py.conformance_diagnostics_token_based_replay(steps, net, first, last, activity_key=STEP)
    known = {transition.label for transition in net.transitions}
    return {
        "events": len(log),
        "cases": log["case:concept:name"].nunique(),
        "names": sorted(log["concept:name"].unique()),
        "columns": sorted(log.columns),
        "unknown": sorted(set(steps[STEP]) - known),
        "deviations": [one["cost"] // WHOLE_MOVE for one in aligned],
        "fits": [one["cost"] < WHOLE_MOVE for one in aligned],
        "replay_fits": [bool(one["trace_is_fit"]) for one in replayed],
        "is_workflow_net": bool(pm4py.check_is_workflow_net(net)),
    }


def main(wishes: str) -> None:
    """Answer every wish."""
    with open(wishes, encoding="utf-8") as file:  # noqa: PTH123 - a script of its own
        told = json.load(file)
    with contextlib.redirect_stdout(sys.stderr):
        answers = [asked(wish) for wish in told]
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    os.environ["TQDM_DISABLE"] = "1"
    main(sys.argv[1])
