"""The errors callers can catch: what they are, what they say, and that they travel between processes."""

import copy
import pickle
from datetime import UTC, date, datetime

import pytest

from innomethods import errors
from innomethods.errors import (
    BadId,
    BadPlace,
    BadRating,
    BadReference,
    DocumentProblem,
    DocumentProblems,
    InnomethodsError,
    LogbookBroken,
    LogbookConflict,
    LogbooksDiffer,
    MethodProblems,
    MissingExtra,
    NewerStore,
    NoDates,
    NoSuchDatabase,
    NoSuchKind,
    NoSuchMethod,
    NoSuchPath,
    NoSuchRun,
    NotAProcess,
    NotAStore,
    NotBegun,
    NothingToAssess,
    NotInOrder,
    Recorded,
    Refused,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreGone,
    StoreReadOnly,
    StoreRefused,
    StoreUnreachable,
    UnknownOnDate,
    WontOverwrite,
    did_you_mean,
)
from innomethods.findings import finding
from innomethods.wording import Wording

TOLD = finding("E07", "worth-buying")
SAMPLES = [
    (NoSuchMethod("blt2", ("blt", "pv")), KeyError, "No content with the id 'blt2'. Did you mean 'blt'?"),
    (NoSuchPath("need/colect", ("need/collect",)), KeyError, "Did you mean 'need/collect'?"),
    (NotAProcess("mindlab", ("blt",), "operating-model"), KeyError, "'mindlab' is of kind 'operating-model'"),
    (BadRating("need", 6, "a whole number from 1 to 5"), ValueError, "The rating 6 of 'need' can't be used"),
    (NothingToAssess("slik"), ValueError, "'slik' has no self-assessment"),
    (BadId("Need"), ValueError, "'Need' is not an id"),
    (BadReference("x", "result@state"), ValueError, "'x' is not of the form 'result@state'."),
    (NoSuchKind("tol", ["tool"]), ValueError, "Nothing here is of the kind 'tol'. Did you mean 'tool'?"),
    (NoDates("country", Wording(en="no days")), ValueError, "No days."),
    (
        NotBegun("pilot", date(2027, 1, 11), date(2027, 1, 1)),
        ValueError,
        "‘pilot’ began on 11\xa0January 2027; on 1\xa0January 2027",
    ),
    (
        errors.NotRecorded("pilot", date(2027, 1, 1)),
        ValueError,
        "Nothing of run 'pilot' had been recorded by 2027-01-01.",
    ),
    (
        errors.BadPerson("The key 'kari'", "it tells the name."),
        ValueError,
        "The key 'kari' can't be kept: it tells the",
    ),
    (errors.NoSuchPerson("p3", ("p1",)), KeyError, "No person with the key 'p3'. Known: p1."),
    (errors.KeptFileFault("f.json", "no room", "Make room."), OSError, "f.json: no room. Make room."),
    (
        errors.OtherLogbook("f.json", "pilot", 4),
        InnomethodsError,
        "f.json was kept for another logbook: entry 4 of run",
    ),
    (Refused("start", (TOLD,)), InnomethodsError, "start is refused: "),
    (MethodProblems("ours", (TOLD,)), ValueError, "ours: worth-buying: E07"),
    (DocumentProblem(TOLD), ValueError, "worth-buying: E07"),
    (DocumentProblems.of("a.yaml", [TOLD, TOLD]), ExceptionGroup, "a.yaml: 2 problems\nworth-buying: E07"),
    (UnknownOnDate("limit", date(2030, 1, 1), "nobody knows"), LookupError, "limit is not known on 2030-01-01: nobody"),
    (
        errors.NotInRules("XX guide", Wording(en="a rate"), Wording(en="Hand it in.")),
        LookupError,
        "XX guide doesn't say a rate. Hand it in.",
    ),
    (errors.NoSuchRules("XX", ("NO",)), KeyError, "No rules for the country 'XX'. Known: NO."),
    (errors.NoSuchSchedule("helth", ("health",)), KeyError, "No schedule of rates 'helth'. Did you mean 'health'?"),
    (errors.NoSuchRow("limits", ("limit",)), KeyError, "No row of rules 'limits'. Did you mean 'limit'?"),
    (MissingExtra("Levelling", "plan"), ImportError, 'pip install "innomethods[plan]"'),
    (LogbookConflict("pilot", 3, 5), InnomethodsError, "at position 5, not 3: others have recorded events. Open"),
    (NoSuchRun("pilto", ("pilot",)), KeyError, "No run with the id 'pilto'. Did you mean 'pilot'?"),
    (NotInOrder("pilot", 2, "RunBegun"), ValueError, "Event 2 of run 'pilot' can't be RunBegun"),
    (LogbooksDiffer("pilot", 4, "copy.db"), InnomethodsError, "copy.db has another event 4 of run 'pilot'"),
    (BadPlace("runs.txt", "use runs.db."), ValueError, "runs.txt is no place for a logbook: use runs.db."),
    (StoreError("runs.db", "odd"), OSError, "runs.db: the logbook can't be used (odd). Nothing was written."),
    (StoreUnreachable("runs.db"), OSError, "runs.db: the logbook can't be reached. Check the address"),
    (StoreRefused("postgresql://db/runs", "FATAL"), OSError, "wrong user or password (FATAL). Check both"),
    (NoSuchDatabase("postgresql://db/runs", "FATAL"), OSError, "there is no such database (FATAL)"),
    (StoreBusy("runs.db", "database is locked"), OSError, "locked by others (database is locked). Nothing was written"),
    (StoreReadOnly("runs.db"), OSError, "may not be written to. Nothing was written"),
    (StoreFull("runs.db"), OSError, "there is no room left to write. Nothing was written"),
    (StoreGone("runs.db"), OSError, "removed or replaced while the logbook was open. Nothing was written"),
    (NotAStore("runs.db"), OSError, "this is no logbook of ours. Name another place"),
    (NewerStore("runs.db", "version 3"), OSError, "made by a newer innomethods (version 3). Upgrade: pip install"),
    (LogbookBroken("log.jsonl", 7, "changed"), InnomethodsError, "log.jsonl: event 7 is broken: changed"),
    (WontOverwrite("report"), FileExistsError, "report exists already"),
]
IDS = [type(error).__name__ for error, _, _ in SAMPLES]


@pytest.mark.parametrize(("error", "kind", "words"), SAMPLES, ids=IDS)
def test_each_can_be_caught_by_python_s_own_kind_and_says_what_to_do(error, kind, words):
    assert isinstance(error, kind)
    assert isinstance(error, InnomethodsError)
    assert words in str(error)


@pytest.mark.parametrize("error", [sample[0] for sample in SAMPLES], ids=IDS)
def test_each_survives_pickling_and_copying(error):
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own bytes
        assert type(again) is type(error)
        assert str(again) == str(error)


@pytest.mark.parametrize("error", [sample[0] for sample in SAMPLES], ids=IDS)
def test_each_can_be_raised_from_another_and_keeps_its_traceback(error):
    cause = ValueError("first")
    with pytest.raises(type(error)) as caught:
        raise error from cause
    assert caught.value.__cause__ is cause
    assert caught.value.__traceback__ is not None


def test_every_error_is_tried_here():
    defined = {
        name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, InnomethodsError)
    }
    assert defined - {"InnomethodsError", "_NotFound"} == {*IDS}


def test_gathered_problems_keep_their_order_and_can_be_split():
    first, second = finding("E07", "a"), finding("W02", "b")
    problems = DocumentProblems.of("a.yaml", [first, second])
    assert problems.findings == (first, second)
    errors_only, rest = problems.split(
        lambda problem: isinstance(problem, DocumentProblem) and problem.finding.is_error
    )
    assert isinstance(errors_only, DocumentProblems)
    assert (errors_only.findings, rest.findings) == ((first,), (second,))
    assert str(DocumentProblems.of("a.yaml", [first])).startswith("a.yaml: 1 problem\n")


def test_a_hint_names_what_is_near_or_a_few_of_what_is_known():
    assert did_you_mean("colect", ["collect", "assess"]) == "Did you mean 'collect'?"
    assert did_you_mean("xyz", ["collect", "assess"]) == "Known: assess, collect."
    assert did_you_mean("xyz", []) == "Nothing is known here."
    assert did_you_mean("xyz", [f"name{number}" for number in range(9)]).endswith("name7, ….")


def test_a_conflict_names_what_others_recorded_but_not_all_of_many():
    moment = datetime(2027, 1, 11, 9, tzinfo=UTC)
    others = [Recorded(number, "note-made", "lead", moment) for number in range(4, 11)]
    told = str(LogbookConflict("pilot", 3, 10, others))
    assert "(4 note-made by lead, recorded 2027-01-11T09:00:00+00:00; 5 note-made" in told
    assert "8 note-made by lead, recorded 2027-01-11T09:00:00+00:00; …)" in told


def test_a_conflict_with_a_shorter_or_another_log_says_so():
    assert "cut, or an older copy was put back" in str(LogbookConflict("pilot", 5, 3))
    assert "other events here than were seen before" in str(LogbookConflict("pilot", 5, 5))
