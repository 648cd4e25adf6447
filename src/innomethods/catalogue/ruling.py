"""Which country's rules the options of a plan are appraised by, looked up on a shelf.

Here: from what a plan names to rules, or the finding that nobody has them. Not here: the files (`countries`), what the
rules are used for (the benefits subject).
"""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.benefits.rates import AppraisalRules
from innomethods.catalogue.catalogue import Catalogue
from innomethods.catalogue.countries import Beside
from innomethods.dated import DatedValues
from innomethods.errors import NoSuchRules
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import BenefitsPlan, Project, Shelf


def rules_named(
    subject: BenefitsPlan | Project, shelf: Shelf, own: Iterable[Beside] = ()
) -> DatedValues[AppraisalRules] | Finding | None:
    """Return the appraisal rules a plan names; A25 when nobody has them, None when it names none.

    >>> from innomethods.model import Appraisal
    >>> years = Appraisal(base_year=2027, first_year=2027, last_year=2030, rules="NZ")
    >>> rules_named(BenefitsPlan("doors", appraisal=years), Catalogue.shipped()).name
    'NZ appraisal'
    """
    appraisal = subject.appraisal
    if appraisal is None or appraisal.rules is None or not isinstance(shelf, Catalogue):
        return None
    try:
        return shelf.rules(appraisal.rules, own).appraisal
    except NoSuchRules:
        known = [code for code in shelf.countries if shelf.rules(code).appraisal.rows]
        return finding("A25", "appraisal/rules", country=appraisal.rules, hint=suggestion(appraisal.rules, known))
