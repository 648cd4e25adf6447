"""What several tests of chances use: the cases, and valuations made of a formula."""

import json
from pathlib import Path

from innomethods.benefits import Input, Uncertain, Valued

_FOLDER = Path(__file__).parents[3] / "data" / "benefits"
SHAPES = ("pert", "triangular", "lichtenberg", "lichtenberg-10")


def case(name):
    return json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def inputs(shape="triangular", **guesses):
    return [
        Input(id, id.title(), Uncertain(*guess, shape) if isinstance(guess, tuple) else guess)
        for id, guess in guesses.items()
    ]


def cost_items(shape="triangular"):
    items = case("three-point-cost")["items"]
    return inputs(shape, **{f"item-{number}": (one["a"], one["m"], one["b"]) for number, one in enumerate(items)})


def summed(items):
    return Valued(items, lambda draws: draws.sum(axis=0))
