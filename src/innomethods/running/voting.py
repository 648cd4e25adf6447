"""Whether a vote carries what was decided: who may vote, how many must, and which side won.

Not here: who decides at a gate and which outcomes are permitted (`deciding`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from innomethods.findings import Finding, finding
from innomethods.running.events import GateDecided, Voice
from innomethods.wording import Wording


def voting(event: GateDecided, decider: str | None) -> Iterator[Finding]:
    """Yield why the votes don't carry the outcome.

    R28 unless it is recorded as a breach with its reason; R08 where the votes are equal, since somebody's casting vote
    must then be told.
    """
    if event.quorum is not None and event.quorum < 1:
        yield finding("R22", event.gate, value=str(event.quorum), expected=_A_COUNT)
    reasoned = event.reason is not None and bool(event.reason.strip())
    for because in flaws(event, decider):
        if not (event.breach and reasoned):
            yield finding("R28", event.gate, because=because)
    voices = Counter(vote.voice for vote in event.votes)
    if voices[Voice.FOR] == voices[Voice.AGAINST] > 0 and not reasoned:
        yield finding("R08", event.gate, what=_EQUAL)


def flaws(event: GateDecided, decider: str | None) -> tuple[Wording, ...]:
    """Return what is wrong with the votes, so that only a breach could carry the outcome.

    `decider` is the key of the person who decides, where anybody has said it.
    """
    return tuple(_flaws(event, decider))


def _flaws(event: GateDecided, decider: str | None) -> Iterator[Wording]:
    members = Counter(vote.member for vote in event.votes)
    if decider is not None and decider in event.disqualified:
        yield DISQUALIFIED.fill(member=decider)
    yield from (_TWICE.fill(member=member) for member, times in members.items() if times > 1)
    yield from (DISQUALIFIED.fill(member=member) for member in members if member in event.disqualified)
    if event.quorum is not None and len(members) < event.quorum:
        yield _QUORUM.fill(voted=len(members), quorum=event.quorum)
    voices = Counter(vote.voice for vote in event.votes)
    if event.votes and not voices[Voice.FOR] and not voices[Voice.AGAINST]:
        yield _NOBODY
    if voices[Voice.AGAINST] > voices[Voice.FOR]:
        yield _DOWN.fill(against=voices[Voice.AGAINST], votes=voices[Voice.FOR])


_A_COUNT = Wording(nb="et antall fra 1", nn="eit tal frå 1", en="a number from 1")
_TWICE = Wording(nb="{member} står med to stemmer", nn="{member} står med to røyster", en="{member} is counted twice")
DISQUALIFIED = Wording(
    nb="{member} er inhabil og kan ikke være med og avgjøre",
    nn="{member} er ugild og kan ikkje vere med og avgjere",
    en="{member} is disqualified and can't take part",
)
_QUORUM = Wording(
    nb="bare {voted} stemte, og organet er vedtaksført med {quorum}",
    nn="berre {voted} røysta, og organet er vedtaksført med {quorum}",
    en="only {voted} voted, and the body needs {quorum} to decide",
)
_DOWN = Wording(
    nb="{against} stemte mot og {votes} for",
    nn="{against} røysta mot og {votes} for",
    en="{against} voted against and {votes} for",
)
_NOBODY = Wording(nb="ingen stemte for", nn="ingen røysta for", en="nobody voted for it")
_EQUAL = Wording(
    nb="å avgjøre ved stemmelikhet (hvem hadde dobbeltstemmen?)",
    nn="å avgjere når røystetalet er likt (kven hadde dobbeltrøysta?)",
    en="deciding at equal votes (who had the casting vote?)",
)
