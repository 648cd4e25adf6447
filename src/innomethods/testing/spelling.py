"""Spelling by hunspell, and Apertium as a second opinion: programs outside, each started once for all words.

Debian: `apt-get install hunspell hunspell-no hunspell-en-gb apertium apertium-nno-nob`. Here: what the programs say of
passages. Not here: rules without a dictionary (`innomethods.language`).

Norwegian writes compounds as one word, and no dictionary has them all. A word that hunspell doesn't know is accepted if
Apertium's lexicon has it as it stands; or if it is made of two words that hunspell knows and Apertium's analyser agrees
that it is a compound. Either alone is too kind.
"""

from __future__ import annotations

import difflib
import os
import subprocess
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from innomethods.findings import Finding
from innomethods.language import Passage, Proofread, Remark, finding_of
from innomethods.language.tokens import unquoted, words_of
from innomethods.wording import Language

HUNSPELL: Mapping[Language, str] = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
_APERTIUM = Path("/usr/share/apertium/apertium-nno-nob")
_ANALYSERS: Mapping[Language, str] = {"nb": "nob-nno.automorf.bin", "nn": "nno-nob.automorf.bin"}
_E_INFINITIVE = {"AP_SETVAR": "vart_blei,tek_tar", "LC_ALL": "C.UTF-8"}  # the choices of our nynorsk
_FIRST_PART, _LAST_PART = 3, 4  # letters; shorter parts would make a compound of every misspelling

Files = Iterable[tuple[str, Sequence[Passage]]]


def find_misspelt(files: Files, language: Language, known: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return L17 for each text with words that no dictionary and no word list knows.

    `files` are pairs of a file's name (`tools/interview`) and its passages; `known` are words as they are written. What
    stands in quotation marks is a name and isn't looked at.

    Raises:
        FileNotFoundError: when hunspell or Apertium is not installed.
        RuntimeError: when one of them fails, for lack of a dictionary.
    """
    several, right = tuple(files), _with_forms(known)
    said = {part for _, passages in several for passage in passages for part in _parts(passage.text(language), right)}
    unknown = unknown_words(said, language)
    found: list[Finding] = []
    for _, passages in several:
        for passage in passages:
            wrong = [part for part in dict.fromkeys(_parts(passage.text(language), right)) if part in unknown]
            if wrong:
                found.append(finding_of(Remark("L17", language, ", ".join(wrong)), passage))
    return tuple(found)


def _with_forms(known: Collection[str]) -> set[str]:
    """Return known words also with a capital letter, as the first in a sentence, and with an s of possession."""
    return {
        form + ending for word in known for form in (word, word[:1].upper() + word[1:]) for ending in ("", "s", "’s")
    }


def _parts(text: str, right: Collection[str]) -> Iterator[str]:
    """Yield the words of a text that aren't known to be right, those with a hyphen part by part."""
    for word in words_of(unquoted(text)):
        if word not in right:
            yield from (part for part in word.split("-") if len(part) > 1 and part not in right)


def unknown_words(words: Iterable[str], language: Language) -> set[str]:
    """Return the words that nobody knows: neither hunspell, nor Apertium, nor both together as a compound."""
    rejected = _rejected(words, language)
    if language not in _ANALYSERS or not rejected:
        return rejected
    rejected -= _analysed(rejected, language, compounds=False)
    splits = {word: tuple(_splits(word.lower())) for word in rejected}
    bad = _rejected({part for pairs in splits.values() for pair in pairs for part in pair}, language)
    made_of_two = {
        word for word, pairs in splits.items() if any(first not in bad and last not in bad for first, last in pairs)
    }
    return rejected - (made_of_two & _analysed(made_of_two, language, compounds=True))


def _splits(word: str) -> Iterator[tuple[str, str]]:
    """Yield the ways a word can be made of two, with or without an «s» or «e» between them."""
    for cut in range(_FIRST_PART, len(word) - _LAST_PART + 1):
        first, last = word[:cut], word[cut:]
        yield first, last
        if last[0] in "se" and len(last) > _LAST_PART:
            yield first, last[1:]


def _rejected(words: Iterable[str], language: Language) -> set[str]:
    command = ("hunspell", "-i", "utf-8", "-d", HUNSPELL[language], "-l")
    return set(_asked(command, "\n".join(sorted(set(words)))).split())


def _analysed(words: Iterable[str], language: Language, *, compounds: bool) -> set[str]:
    """Return the words that Apertium's analyser knows, as they stand or taken apart."""
    several = sorted(set(words))
    options = ("-w", "-e") if compounds else ("-w",)
    answers = _asked(("lt-proc", *options, str(_APERTIUM / _ANALYSERS[language])), "\n".join(several) + "\n")
    return {word for word, said in zip(several, answers.splitlines(), strict=True) if "/*" not in said}


def find_unchanged_nynorsk(files: Files, proofread: Proofread | None = None) -> tuple[Finding, ...]:
    """Return L04 for each nynorsk text that is its bokmål twin word for word, where Apertium would change words.

    Most such texts are right: the two languages share much. What a person lets stand in `proofread` is left out.

    Raises:
        FileNotFoundError: when Apertium is not installed.
    """
    same = [
        (file, passage) for file, passages in files for passage in passages if passage.nn and passage.nb == passage.nn
    ]
    translated = dict(zip(texts := [one.nb for _, one in same], to_nynorsk(texts), strict=True))
    found: list[Finding] = []
    for file, passage in same:
        changed = [word for word in words_of(passage.nn) if word not in words_of(translated[passage.nb])]
        remark = Remark("L04", "nn", ", ".join(changed))
        if changed and (proofread or Proofread()).allowing(file, passage.path, remark) is None:
            found.append(finding_of(remark, passage))
    return tuple(found)


def likeness_to_machine(passages: Sequence[Passage]) -> tuple[float, ...]:
    """Return for each passage how like its nynorsk is to Apertium's translation of its bokmål, from 0 to 1.

    Our nynorsk is written afresh, so 0.6 is nothing wrong; near 0 the two texts may not be about the same thing.
    """
    machine = to_nynorsk([passage.nb for passage in passages])
    return tuple(_likeness(passage.nn, other) for passage, other in zip(passages, machine, strict=True))


def _likeness(first: str, second: str) -> float:
    ours, theirs = ([word.lower() for word in words_of(text)] for text in (first, second))
    return difflib.SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def to_nynorsk(texts: Sequence[str]) -> tuple[str, ...]:
    """Return Apertium's nynorsk for bokmål texts, all in one call: the program is slow to start.

    Raises:
        FileNotFoundError: when Apertium is not installed.
        RuntimeError: when it hands back another number of texts.
    """
    if not texts:
        return ()
    joined = "\n\n".join(" ".join(text.split()) for text in texts) + "\n"
    answers = _asked(("apertium", "-u", "nob-nno_e"), joined, _E_INFINITIVE).rstrip("\n").split("\n\n")
    if len(answers) != len(texts):
        raise RuntimeError(f"Apertium was given {len(texts)} texts and handed back {len(answers)}.")
    return tuple(answers)


def _asked(command: Sequence[str], given: str, settings: Mapping[str, str] | None = None) -> str:
    """Return what a program writes; it is given everything at once."""
    environment = {**os.environ, **(settings or {})}
    try:
        done = subprocess.run(  # noqa: S603 - programs named in this module, words as input
            command, input=given, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
        )
    except FileNotFoundError:
        packages = "hunspell hunspell-no hunspell-en-gb apertium apertium-nno-nob"
        raise FileNotFoundError(f"{command[0]} is not installed: apt-get install {packages}") from None
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {done.stderr.strip()}")
    return done.stdout
