"""What the command line says of a line it can't read, in the reader's language."""

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods


def refused(*words):
    told = CliRunner().invoke(innomethods, words)
    assert told.exit_code == 2, told.output
    return told.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("run", "start", "--lang", "nb"), "Feil: PATH mangler."),
        (("--lang", "nb", "plan", "p.yaml", "--form", "x"), "Feil: Kommandoen har ikke «--form»."),
        (("check", "--lang", "nn", "--format", "odd"), "Feil: Verdien av --format passar ikkje: vel blant text, json"),
        (("run", "start", "a", "--lang", "nb", "--at", "30.02.2027"), "«30.02.2027» er ikke en dato"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_in_the_readers_language(words, said):
    assert said in refused(*words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("run", "begin", "p.yaml", "--on", "2027-01-01"), "Did you mean ‘--at’?"),
        (("--lang", "nb", "run", "begin", "p.yaml", "--on", "2027-01-01"), "Mente dere «--at»?"),
        (("plan", "p.yaml", "--at", "2027-01-01"), "Did you mean ‘--on’?"),
    ],
)
def test_the_twin_of_an_option_is_suggested_not_its_nearest_spelling(words, said):
    assert said in refused(*words)


def test_options_that_do_not_go_together_are_refused_in_the_readers_language():
    said = refused("plan", "p.yaml", "--lang", "nn", "--time-limit", "3")
    assert said == "innomethods: --time-limit kan ikkje brukast her: det høyrer til --level.\n"


def test_what_no_id_names_is_looked_for():
    assert "Et søk finner: triple-diamond" in refused("show", "stimulab", "--lang", "nb")
