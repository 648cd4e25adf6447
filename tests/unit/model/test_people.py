"""Roles and tools."""

import pytest

from innomethods.model import Role, Side, Tool


def test_a_role_stands_on_one_of_four_sides():
    assert Role("users", title="users", side="affected").side is Side.AFFECTED
    with pytest.raises(ValueError, match="outside"):
        Role("users", title="users", side="outside")
    with pytest.raises(TypeError):
        Role("users", title="users")


def test_a_tool_says_at_least_why_and_what():
    tool = Tool("interview", title="Interview", why="To hear it", what="A talk", steps=["Ask", "Listen"])
    assert [str(step) for step in tool.steps] == ["Ask", "Listen"]
    with pytest.raises(TypeError):
        Tool("interview", title="Interview")
