"""Reasons are put into words when somebody reads them, and are the same values whether they have been read or not."""

import pickle

from innomethods.planning import Driver, Reason
from innomethods.planning.drivers import Unsaid
from innomethods.wording import Wording

SENTENCE = Wording(nb="venter på {who}", nn="ventar på {who}", en="waits for {who}")
UNSAID = Driver(Reason.WAIT, Unsaid.of(SENTENCE, who=Wording(nb="styret", nn="styret", en="the board")), "try")
SAID = Driver(Reason.WAIT, Wording(nb="venter på styret", nn="ventar på styret", en="waits for the board"), "try")


def test_what_is_not_said_yet_equals_what_is():
    assert UNSAID.words == SAID.words
    assert UNSAID == SAID
    assert hash(UNSAID) == hash(SAID)
    assert repr(UNSAID) == repr(SAID)
    assert Driver(Reason.WAIT, Unsaid.of(SENTENCE, who="me"), "try") != SAID


def test_a_reason_travels_unsaid():
    assert pickle.loads(pickle.dumps(UNSAID)) == UNSAID  # noqa: S301 - our own bytes
