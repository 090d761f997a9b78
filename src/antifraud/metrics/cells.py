# SPDX-License-Identifier: MIT
"""The cells of a table: a mapping that does not change, and knows its total.

>>> Cells({"shizhu": 2, "huajie": 3}).total
5
"""

from __future__ import annotations

from collections.abc import (
    Callable,
    Hashable,
    ItemsView,
    Iterable,
    Iterator,
    Mapping,
    ValuesView,
)
from typing import Any, TypeVar, overload

from antifraud.metrics.amounts import added

__all__ = ["Cells", "joined"]

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Old = TypeVar("Old")
Other = TypeVar("Other")


class Cells(Mapping[Key, Value]):
    """A mapping that does not change, in the order in which it was filled.

    Two are equal where their keys and values are, in whatever order; a dict of
    the same content is equal too.

    >>> cells = Cells({"shizhu": 2})
    >>> cells == {"shizhu": 2}, "huajie" in cells, hash(cells) == hash(Cells({"shizhu": 2}))
    (True, False, True)
    """

    __slots__ = ("_content",)

    _content: dict[Key, Value]

    def __init__(self, content: Mapping[Key, Value] | Iterable[tuple[Key, Value]] = ()) -> None:
        """Copy what it shall hold."""
        object.__setattr__(self, "_content", dict(content))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: it does not change."""
        message = f"{type(self).__name__} does not change"
        raise AttributeError(message)

    def __getitem__(self, key: Key) -> Value:
        """Return the value under a key."""
        return self._content[key]

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys."""
        return iter(self._content)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._content)

    # Mapping has these as well, and asks for each value anew.

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a value under a key."""
        return key in self._content

    @overload
    def get(self, key: Key, /) -> Value | None: ...
    @overload
    def get(self, key: Key, /, default: Value | Other) -> Value | Other: ...
    def get(self, key: Key, /, default: Value | Other | None = None) -> Value | Other | None:
        """Return the value under a key, or another where there is none."""
        return self._content.get(key, default)

    def items(self) -> ItemsView[Key, Value]:
        """Return the keys with their values."""
        return self._content.items()

    def values(self) -> ValuesView[Value]:
        """Return the values."""
        return self._content.values()

    def __hash__(self) -> int:
        """Return a hash by keys, which equal ones share."""
        return hash(frozenset(self._content))

    def __repr__(self) -> str:
        """Show it as a dict is shown."""
        return f"{type(self).__name__}({self._content!r})"

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[object, ...]]:
        """Copy and pickle it by its content."""
        return type(self), (self._content,)

    @property
    def total(self) -> Any:  # noqa: ANN401 - of whatever the values are
        """The sum of all values; 0 where there is none.

        >>> Cells().total
        0
        """
        return added(self._content.values())  # type: ignore[arg-type]


def joined(pairs: Iterable[tuple[Key, Old]], add: Callable[[Old, Old], Old]) -> dict[Key, Old]:
    """Return a dict in which the values of equal keys are added.

    >>> joined([("a", 1), ("b", 2), ("a", 3)], int.__add__)
    {'a': 4, 'b': 2}
    """
    result: dict[Key, Old] = {}
    for key, value in pairs:
        result[key] = add(result[key], value) if key in result else value
    return result
