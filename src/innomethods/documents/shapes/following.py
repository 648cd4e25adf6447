"""Following a problem's place through the shapes: which shape or type stands there, and which keys it knows.

Here: walking types beside data. Not here: what the problem is called (`explaining`).
"""

from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
from pydantic import BaseModel, RootModel, Tag

from innomethods.documents.spots import Keys

TypeForm = Any  # a type as `typing` writes it: list[str], X | None, Annotated[…]
_KEY_MARK = "[key]"  # how pydantic names the key of a map, not its value


@attrs.frozen(eq=False)
class Followed:
    """Where a problem stands in the data, and the type that was wanted there."""

    keys: Keys
    wanted: TypeForm
    of_key: bool = False  # the problem is the key itself


def follow(shape: type[BaseModel], loc: tuple[int | str, ...]) -> Followed:
    """Follow pydantic's location through the types; names of union members, which nobody wrote, are left out."""
    wanted: TypeForm = shape
    keys: list[str | int] = []
    for part in loc:
        wanted = _bare(wanted)
        if part == _KEY_MARK:
            return Followed(tuple(keys), wanted, of_key=True)
        tagged = _tagged(wanted)
        if tagged and part in tagged:
            wanted = tagged[str(part)]
            continue
        keys.append(part)
        wanted = _inside(wanted, part)
    return Followed(tuple(keys), _bare(wanted))


def _origin(wanted: TypeForm) -> object:
    return get_origin(wanted)


def _bare(wanted: TypeForm) -> TypeForm:
    """Return a type without its marks, without None beside it, and without a wrapper around a list."""
    while True:
        if _origin(wanted) is Annotated:
            wanted = get_args(wanted)[0]
        elif _origin(wanted) in (Union, UnionType) and len(_not_none(wanted)) == 1:
            wanted = _not_none(wanted)[0]
        elif isinstance(wanted, type) and issubclass(wanted, RootModel):
            wanted = wanted.model_fields["root"].annotation
        else:
            return wanted


def _not_none(union: TypeForm) -> list[TypeForm]:
    return [member for member in get_args(union) if member is not type(None)]


def _tagged(wanted: TypeForm) -> dict[str, TypeForm]:
    """Return the members of a union by their tags."""
    if _origin(wanted) not in (Union, UnionType):
        return {}
    members: dict[str, TypeForm] = {}
    for member in get_args(wanted):
        for mark in get_args(member)[1:] if _origin(member) is Annotated else ():
            if isinstance(mark, Tag):
                members[mark.tag] = member
    return members


def _inside(wanted: TypeForm, part: int | str) -> TypeForm:
    """Return the type of what stands under a key or at a number."""
    if is_shape(wanted):
        for name, field in wanted.model_fields.items():
            if (field.alias or name) == part:
                return field.annotation
        return None
    if _origin(wanted) is list:
        return get_args(wanted)[0]
    if _origin(wanted) is dict:
        return get_args(wanted)[1]
    return None


def is_shape(wanted: TypeForm) -> bool:
    """Whether a type is one of our maps."""
    return isinstance(wanted, type) and issubclass(wanted, BaseModel)


def known_keys(wanted: TypeForm) -> tuple[str, ...]:
    """Return the keys a map knows, those of all members for a union."""
    wanted = _bare(wanted)
    if is_shape(wanted):
        return tuple(field.alias or name for name, field in wanted.model_fields.items())
    return tuple(dict.fromkeys(key for member in _tagged(wanted).values() for key in known_keys(member)))


def first_keys(wanted: TypeForm) -> tuple[str, ...]:
    """Return the keys by which the members of a union are told apart."""
    return tuple(tag for tag, member in _tagged(_bare(wanted)).items() if tag in known_keys(member))


def known_values(wanted: TypeForm) -> tuple[str, ...]:
    """Return the values of a closed list."""
    wanted = _bare(wanted)
    if _origin(wanted) is Literal:
        return tuple(str(value) for value in get_args(wanted))
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return tuple(str(member.value) for member in wanted)
    return ()


def members(wanted: TypeForm) -> tuple[TypeForm, ...]:
    """Return the types a union allows, or the one type itself."""
    wanted = _bare(wanted)
    tagged = _tagged(wanted)
    return tuple(_bare(member) for member in tagged.values()) if tagged else (wanted,)
