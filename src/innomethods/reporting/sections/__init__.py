"""The sections of a report, each from one subject to one section or nothing.

Here: their order, and what is left out. Not here: what is said first (`headlines`, `leads`, `key_facts`), nor how it
becomes text.
"""

from __future__ import annotations

from collections.abc import Callable

from innomethods.reporting import headings, labels
from innomethods.reporting import sentences as words
from innomethods.reporting.pages import Section
from innomethods.reporting.sections.attention import attention_section
from innomethods.reporting.sections.background import method_section, sources_section, tailoring_section
from innomethods.reporting.sections.benefits import benefits_section
from innomethods.reporting.sections.checklists import checklists_section
from innomethods.reporting.sections.children import children_section
from innomethods.reporting.sections.costs import costs_section
from innomethods.reporting.sections.course import course_section
from innomethods.reporting.sections.documents import documents_section
from innomethods.reporting.sections.editions import editions_section
from innomethods.reporting.sections.gates import gates_section, next_gate_section
from innomethods.reporting.sections.log import conditions_section, log_section
from innomethods.reporting.sections.options import options_section
from innomethods.reporting.sections.outlook import forecast_section
from innomethods.reporting.sections.people import people_section
from innomethods.reporting.sections.purchases import purchases_section
from innomethods.reporting.sections.schedule import plan_section
from innomethods.reporting.sections.workload import load_section
from innomethods.reporting.subject import Subject
from innomethods.wording import Wording

Maker = Callable[[Subject], Section | None]

# In reading order; what a reader would miss is named when it is left out.
_PROJECT: tuple[tuple[Maker, Wording | None], ...] = (
    (gates_section, words.FACT_GATES),
    (next_gate_section, None),
    (plan_section, headings.SHORT_PLAN),
    (load_section, None),
    (forecast_section, None),
    (costs_section, None),
    (attention_section, None),
    (benefits_section, headings.SHORT_BENEFITS),
    (options_section, labels.CAPTION_OPTIONS),
    (purchases_section, headings.SHORT_PURCHASE),
    (course_section, None),
    (children_section, None),
    (conditions_section, labels.CAPTION_CONDITIONS),
    (log_section, headings.SHORT_LOG),
    (checklists_section, headings.SHORT_CHECKLIST),
    (people_section, headings.SHORT_PEOPLE),
    (documents_section, None),
    (editions_section, None),
    (tailoring_section, labels.CAPTION_TAILORING),
    (method_section, None),
    (sources_section, labels.CAPTION_SOURCES),
)
_METHOD: tuple[Maker, ...] = (gates_section, checklists_section, documents_section, people_section)


def sections_of(subject: Subject) -> tuple[tuple[Section, ...], str]:
    """Return the sections of a project's report in reading order, and the line that names what is left out."""
    made = [(maker(subject), name) for maker, name in _PROJECT]
    missing = [subject.text(name).lower() for section, name in made if section is None and name is not None]
    left_out = subject.text(headings.LEFT_OUT, parts=subject.formats.all_of(missing)) if missing else ""
    return tuple(section for section, _ in made if section is not None), left_out


def method_sections_of(subject: Subject) -> tuple[Section, ...]:
    """Return the sections of a method's own page: what it is, its gates, checklists and roles, its sources."""
    made = (method_section(subject), *(maker(subject) for maker in _METHOD), sources_section(subject))
    return tuple(section for section in made if section is not None)


__all__ = ["method_sections_of", "sections_of"]
