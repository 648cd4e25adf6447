"""Without numpy a forecast says what to install, and a plan needs nothing; without numba the numbers are the same."""

import subprocess
import sys

PLAN = """
import sys
sys.modules[{missing!r}] = None
from datetime import date
import innomethods as im
from innomethods.errors import MissingExtra
from innomethods.quantities import ThreePoint
method = im.Method("small", flow=im.Phase("try", estimate=ThreePoint(5, 8, 20)))
plan = im.schedule(im.Project("pilot", method, start=date(2027, 1, 11), country="NO"))
try:
    print(im.forecast(plan, 100))
except MissingExtra as error:
    print(error)
from innomethods.planning.forecasting.forecast import forecast
"""
KERNEL = """
import sys
sys.modules["numba"] = None
from innomethods.planning.forecasting.blocks import kernel_of
print(kernel_of(10**9).__module__)
kernel_of(1, fast=True)
"""


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_without_numpy_it_says_what_to_install():
    assert (
        run(PLAN.format(missing="numpy")).stdout
        == 'A forecast needs an optional package. In a checkout of the source: pip install -e ".[plan]" '
        '(else pip install "innomethods[plan]").\n'
    )


def test_without_numba_it_goes_on():
    assert run(PLAN.format(missing="numba")).stdout.startswith("Forecast('pilot'")
    done = run(KERNEL)
    assert done.stdout == "innomethods.planning.forecasting.kernel_numpy\n"
    assert 'pip install "innomethods[fast]"' in done.stderr


def test_a_plan_loads_no_numpy():
    code = "import sys, innomethods as im; im.schedule; im.forecast; print('numpy' in sys.modules)"
    assert run(code).stdout == "False\n"
