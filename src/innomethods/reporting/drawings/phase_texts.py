"""Title and description of a phase picture: the same facts in words, for those who can't see it.

Not here: the table or list that the page shows beside it.
"""

from __future__ import annotations

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.phase_shapes import GateState, PhasePicture, Progress
from innomethods.reporting.drawings.ways_back import back_words


def message_of(picture: PhasePicture) -> str:
    """Return the title: the picture's own message, or one made from how far it has come (at most 14 words)."""
    if picture.message:
        return picture.message
    language, phases = picture.language, picture.phases
    done = sum(phase.progress is Progress.DONE for phase in phases)
    now = [phase for phase in phases if phase.progress is Progress.NOW]
    if not done and not now:
        return words.sentence(
            words.MESSAGE_ORDER,
            language,
            phases=words.PHASES.text(len(phases), language),
            gates=words.GATES.text(len(picture.gates), language),
        )
    text = words.MESSAGE_DONE.text(done, language, all=len(phases))
    if not now:
        return text
    return words.sentence(words.MESSAGE_NOW, language, done=text, phase=words.named([now[0].title], language))


def description_of(picture: PhasePicture) -> str:
    """Return the description, 30 to 70 words: what is shown, the counts, what stands out, where the rest is."""
    language, gates = picture.language, picture.gates
    parts = [_order(picture), _counts(picture)]
    if gates:
        passed = sum(gate.state is GateState.PASSED for gate in gates)
        parts.append(words.GATES_PASSED.text(passed, language, all=len(gates)))
    known = [way for way in picture.ways_back if way.phase in picture.phase_titles]
    for way in known[:1]:
        said = back_words(way, picture.phase_titles[way.phase], language)
        parts.append(words.few_words(said, 8).rstrip(".") + ".")
    spare = words.WIDTH_IS_NOT_TIME.text(language)
    return words.at_most([*parts, spare, words.ALL_PHASES_BESIDE.text(language)], words.MOST_WORDS, spare)


def caption_of(picture: PhasePicture) -> str:
    """Return the caption under a phase picture: what filled means, and that width isn't time."""
    begun = any(phase.progress is not Progress.AHEAD for phase in picture.phases)
    return (words.PHASE_CAPTION if begun else words.PHASE_CAPTION_PLAIN).text(picture.language)


def _order(picture: PhasePicture) -> str:
    language, phases = picture.language, picture.phases
    counts = {
        "phases": words.PHASES.text(len(phases), language),
        "gates": words.GATES.text(len(picture.gates), language),
    }
    if not phases:
        return words.sentence(words.ORDER_OF_NONE, language, **counts)
    first, last = (words.named([phase.title], language) for phase in (phases[0], phases[-1]))
    if len(phases) == 1:
        return words.sentence(words.ORDER_OF_ONE, language, first=first, **counts)
    return words.sentence(words.ORDER_FROM_TO, language, first=first, last=last, **counts)


def _counts(picture: PhasePicture) -> str:
    counted = (
        (Progress.DONE, words.PHASES_DONE),
        (Progress.NOW, words.PHASES_NOW),
        (Progress.AHEAD, words.PHASES_AHEAD),
        (Progress.SKIPPED, words.PHASES_SKIPPED),
    )
    parts = []
    for progress, counted_words in counted:
        count = sum(phase.progress is progress for phase in picture.phases)
        if count or progress is not Progress.SKIPPED:
            parts.append(counted_words.text(count, picture.language))
    return ", ".join(parts) + "."
