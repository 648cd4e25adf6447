"""Who takes part: the method's roles and what they do in it, and the project's team with shares and hours.

No names of persons: those are no part of a project.
"""

from __future__ import annotations

from decimal import Decimal

from innomethods.model import Choice, Phase, TeamMember
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import Block, Cell, Column, Line, Paragraph, Row, Section, Table, joined
from innomethods.reporting.subject import Subject

_HOUR_DECIMALS = 2  # as many as let the members add up to the total


def people_section(subject: Subject) -> Section | None:
    """Return roles and team; None for a method without roles and a project without a team."""
    roles = _roles(subject)
    team = subject.project.team if subject.project is not None else ()
    blocks: list[Block] = []
    if roles:
        blocks.append(_role_table(subject, roles))
    if team:
        blocks.append(_team_table(subject, team))
        if subject.worked is not None and subject.project is not None:
            hours = subject.formats.number(subject.project.hours_per_day)
            blocks.append(Paragraph(subject.text(headings.HOURS_EXPLAINED, hours=hours), small=True))
    if not blocks:
        return None
    counted = subject.count(headings.ROLES, len(roles))
    title = (
        subject.text(headings.HEAD_PEOPLE, roles=counted, team=subject.count(labels.N_TEAM, len(team)))
        if team
        else counted
    )
    return Section("people", title, blocks, short=subject.text(headings.SHORT_PEOPLE))


def _roles(subject: Subject) -> list[str]:
    """Return every role on the way and in the team, in order of appearance."""
    found: dict[str, None] = {}
    for placed in subject.leaves:
        node = placed.node
        for role in (node.does, *node.consulted) if isinstance(node, Phase) else (getattr(node, "decided_by", None),):
            if role:
                found.setdefault(role)
    for path, node in subject.nodes.items():
        if isinstance(node, Choice) and node.decided_by and path in subject.method:
            found.setdefault(node.decided_by)
    for member in subject.project.team if subject.project is not None else ():
        found.setdefault(member.role)
    return list(found)


def _role_table(subject: Subject, roles: list[str]) -> Table:
    columns = (
        Column("role", subject.text(labels.ROLE)),
        Column("does", subject.text(labels.DOES)),
        Column("consulted", subject.text(labels.CONSULTED)),
        Column("decides", subject.text(labels.DECIDES)),
    )
    none = subject.text(labels.NONE)
    rows = []
    for role in roles:
        known = subject.method.role(role)
        does = _phases(subject, [p.path for p in subject.phases if getattr(p.node, "does", None) == role])
        consulted = _phases(subject, [p.path for p in subject.phases if role in getattr(p.node, "consulted", ())])
        decides = [
            path
            for path, node in subject.nodes.items()
            if getattr(node, "decided_by", None) == role and (isinstance(node, Choice) or subject.is_on_the_way(path))
        ]
        place = subject.text(labels.SIDES[known.side]) if known is not None else ""
        rows.append(
            Row(
                [
                    Cell(subject.role(role), note=place, value=role),
                    Cell(does or none),
                    Cell(consulted or none),
                    Cell(joined(subject.full_title(path) for path in decides) or none),
                ]
            )
        )
    return Table("roles", subject.text(labels.CAPTION_ROLES), columns, rows)


def _phases(subject: Subject, paths: list[str]) -> Line:
    """Return phases by name; «alle faser» where it is every one of them."""
    if paths and len(paths) == len(subject.phases) > 1:
        return joined([subject.text(headings.EVERY_PHASE)])
    return joined(subject.full_title(path) for path in paths)


def _team_table(subject: Subject, team: tuple[TeamMember, ...]) -> Table:
    columns = [
        Column("member", subject.text(labels.MEMBER)),
        Column("role", subject.text(labels.ROLE)),
        Column("share", subject.text(labels.SHARE), numeric=True),
        Column("hours", subject.text(labels.HOURS), numeric=True),
        Column("period", subject.text(labels.PERIOD)),
    ]
    rows = [_member(subject, member) for member in team]
    if subject.worked is not None:
        shares = sum((member.share for member in team), Decimal(0))
        hours = sum((spent for _, spent in subject.worked.team_hours), Decimal(0))
        total = [
            Cell(subject.text(headings.IN_ALL)),
            Cell(subject.formats.percent(shares * 100), value=shares),
            Cell(subject.formats.number(hours, _HOUR_DECIMALS), value=hours),
            Cell(_period(subject, None, None)),
        ]
        rows.append(Row(total, total=True))
    return Table("team", subject.text(labels.CAPTION_TEAM), columns, rows, narrow=True)


def _member(subject: Subject, member: TeamMember) -> Row:
    spent = subject.worked.hours(member) if subject.worked is not None else None
    unknown = subject.text(labels.NOT_PLANNED)
    return Row(
        [
            Cell(subject.say(member.title) if member.title is not None else member.id, value=member.id),
            Cell(subject.role(member.role), value=member.role),
            Cell(subject.formats.percent(member.share * 100), value=member.share),
            Cell(subject.formats.number(spent, _HOUR_DECIMALS) if spent is not None else unknown, value=spent),
            Cell(_period(subject, member.first, member.last)),
        ]
    )


def _period(subject: Subject, first: object, last: object) -> str:
    if first is None and last is None:
        return subject.text(headings.WHOLE_PROJECT)
    shown = [subject.formats.short_date(day) if day is not None else "" for day in (first, last)]  # type: ignore[arg-type]
    return "–".join(shown)
