"""What needs an extra says so, and what doesn't brings none along."""

import subprocess
import sys

import pytest

CHANCES = """
import sys
for missing in {missing!r}:
    sys.modules[missing] = None
from innomethods.benefits import *
from innomethods.errors import MissingExtra
value = Valued([Input("a", "A", Uncertain(1, 2, 5))], lambda draws: draws[0])
try:
    {code}
except MissingExtra as error:
    print(error)
"""
TOLD = 'To reckon with uncertainty needs an optional package. In a checkout of the source: pip install -e ".[benefits]" (else pip install "innomethods[benefits]").\n'


def run(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    ("code", "missing"),
    [
        ("simulate(value, 10, 1)", ["numpy"]),
        ("simulate(value, 10, 1)", ["scipy"]),
        ("tornado(value, held='mean', swing=0.1)", ["numpy"]),
        ("tornado(value)", ["scipy"]),
        ("scenarios(value, {'x': {'a': 1}})", ["numpy"]),
        ("switching_value(value, 'a')", ["numpy"]),
        ("sobol_indices(value, 8, 1)", ["SALib"]),
        ("value_of_perfect_information({'a': value}, 8, 1)", ["numpy"]),
        ("Uncertain(1, 2, 5, 'lichtenberg').mean", ["scipy"]),
        ("Uncertain(1, 2, 5).quantile(0.85)", ["numpy"]),
        ("successive(value.inputs, correlations=Correlations(common=0.5))", ["numpy"]),
    ],
)
def test_what_is_missing_is_told(code, missing):
    assert run(CHANCES.format(code=code, missing=missing)) == TOLD


def test_money_in_time_step_by_step_sums_and_the_pilots_value_need_nothing():
    code = """
npv([-10, 4], rate=0.04), irr([-10, 4, 8]), xirr(["2027-01-01", "2028-01-01"], [-10, 11]), payback([-1, 2])
successive([Input("a", "A", Uncertain(1, 2, 5)), Input("b", "B", Uncertain(1, 2, 5, "lichtenberg"))])
value_of_information({"do": [1, -1], "leave": [0, 0]}, [0.5, 0.5])
quasi_option(benefit_full=2, cost_full=2, benefit_limited=1, cost_limited=1, chance=0.5, rate=0.08)
print(sorted({"numpy", "scipy", "SALib", "pandas"} & set(sys.modules)))
"""
    assert run("import sys\nfrom innomethods.benefits import *\n" + code) == "[]\n"


def test_every_public_name_is_there():
    from innomethods import benefits

    for name in benefits.__all__:
        assert getattr(benefits, name).__name__ == name
    assert set(benefits.__all__) <= set(dir(benefits))
