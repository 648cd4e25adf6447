"""Every YAML file in this folder is a story, and every story is one test."""

import pytest
from tests.stories.rows.looking import look
from tests.stories.telling import NotAsToldError, Teller


class Story(pytest.Item):
    """One story; its name is its file's."""

    def runtest(self):
        Teller(self.path).tell()

    def repr_failure(self, excinfo, style=None):
        if isinstance(excinfo.value, NotAsToldError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self):
        return self.path, None, f"story: {self.name}"


class Row(Story):
    """One row of what the source texts name; told in part where it waits for something."""

    def runtest(self):
        look(self.path)


class StoryFile(pytest.File):
    """A file with one story, or one row."""

    def collect(self):
        kind = Row if self.path.parent.name == "rows" else Story
        yield kind.from_parent(self, name=self.path.stem)


def pytest_collect_file(file_path, parent):
    """Collect the stories."""
    return StoryFile.from_parent(parent, path=file_path) if file_path.suffix == ".yaml" else None
