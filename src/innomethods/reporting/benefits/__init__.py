"""Benefits on paper: the register, what is measured and when, and the papers a benefit owner hands in.

Here: tables and pages of a benefits plan. Not here: reckoning (the benefits subject), and how a page looks.
"""

from innomethods.reporting.benefits.owners import NoSuchOwner, owner_page
from innomethods.reporting.benefits.papers import PAPERS, paper_of
from innomethods.reporting.benefits.view import BenefitsView

__all__ = ["PAPERS", "BenefitsView", "NoSuchOwner", "owner_page", "paper_of"]
