# SPDX-License-Identifier: MIT
"""How a field is asked of a record, whatever the record is: an object, a dict or a tuple.

>>> getter("station", dict)({"station": "shizhu"})
'shizhu'
>>> getter(0, tuple)(("shizhu", 3))
'shizhu'
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from antifraud.errors import FieldNotFound, WrongType

__all__ = [
    "Accessor",
    "Getter",
    "getter",
    "group_getter",
    "listed",
    "missing_field",
    "name_of",
    "numbered",
]

#: A field's name (a key, where the record has keys; dotted for a field of a
#: field, be they objects or dicts), its place in a tuple, or a function that is given the record.
Accessor: TypeAlias = str | int | Callable[[Any], object]

#: What gives the field of a record.
Getter: TypeAlias = Callable[[Any], Any]


def name_of(accessor: Accessor, field: str) -> str:
    """Return what an error calls a field: its own name where it has one.

    >>> name_of("reported_at", "at"), name_of(len, "at")
    ('reported_at', 'at')
    """
    return accessor if isinstance(accessor, str) else field


def getter(accessor: Accessor, kind: type, field: str = "accessor") -> Getter:
    """Return what gives a field of records of one type.

    Args:
        accessor: the field's name, place or function.
        kind: the records' type.
        field: the argument that named it, for an error.

    Raises:
        WrongType: when the accessor is none.

    >>> from antifraud.periods import Period
    >>> getter("start.year", Period)(Period.parse("2023Q1"))
    2023
    >>> [getter("victim.county", dict)({"victim": victim}) for victim in ({"county": "wuyi"}, None)]
    ['wuyi', None]
    """
    if isinstance(accessor, str) and "." in accessor:
        return _path(accessor)
    if isinstance(accessor, str):
        return (operator.itemgetter if _has_keys(kind) else operator.attrgetter)(accessor)
    if isinstance(accessor, int) and not isinstance(accessor, bool):
        return operator.itemgetter(accessor)
    if callable(accessor):
        return accessor
    raise WrongType(field, accessor, "give a field's name, its place in a tuple, or a function")


def group_getter(by: Accessor | Iterable[Accessor], kind: type) -> Getter:
    """Return what gives the key that a record is counted under.

    Args:
        by: one accessor, whose value is the key, or several, which make a tuple.
        kind: the records' type.

    Raises:
        WrongType: when one of them is no accessor.

    >>> group_getter(("station", "kind"), dict)({"station": "shizhu", "kind": "loan"})
    ('shizhu', 'loan')
    """
    if isinstance(by, str | int) or callable(by):
        return getter(by, kind, "by")
    if not isinstance(by, Iterable):
        raise WrongType("by", by, "give a field's name, or several in a tuple")
    several = tuple(by)
    names = [each for each in several if isinstance(each, str)]
    if len(several) > 1 and names == list(several) and not any("." in name for name in names):
        return (operator.itemgetter if _has_keys(kind) else operator.attrgetter)(*names)
    getters = tuple(getter(each, kind, "by") for each in several)
    return lambda record: tuple([get(record) for get in getters])


def _path(accessor: str) -> Getter:
    """Return what gives a field of a field; of one that is not known it is not known either."""
    parts = accessor.split(".")

    def walk(record: Any) -> Any:  # noqa: ANN401 - whatever a record is
        if _has_keys(type(record)) and accessor in record.keys():  # noqa: SIM118 - rows go by values
            return record[accessor]
        value = record
        for part in parts:
            if value is None and record is not None:
                return None
            row: Any = value
            value = row[part] if _has_keys(type(row)) else getattr(row, part)
        return value

    return walk


def _has_keys(kind: type) -> bool:
    """Tell whether records of a type are asked by key: a dict's, or a database's rows."""
    return issubclass(kind, Mapping) or (hasattr(kind, "keys") and hasattr(kind, "__getitem__"))


def listed(by: Accessor | Iterable[Accessor] | None) -> Accessor | tuple[Accessor, ...] | None:
    """Return several accessors as a tuple, for they are gone through more than once.

    >>> listed(each for each in ("station", "kind")), listed("station")
    (('station', 'kind'), 'station')
    """
    if by is None or isinstance(by, str | int) or callable(by):
        return by
    return tuple(by) if isinstance(by, Iterable) else by


def numbered(records: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    """Return records with their places, from 1.

    Raises:
        WrongType: when it is nothing that can be gone through, or one dict.

    >>> list(numbered("ab"))
    [(1, 'a'), (2, 'b')]
    """
    if isinstance(records, Mapping):
        mend = "a dict is one record: give a list of records, or its values()"
        raise WrongType("records", type(records), mend)
    try:
        each = iter(records)
    except TypeError:
        mend = "give a list, a generator or anything else that can be gone through"
        raise WrongType("records", type(records), mend) from None
    return enumerate(each, 1)


def missing_field(record: object, accessors: Iterable[tuple[str, Any]]) -> FieldNotFound | None:
    """Return the error that names the first field a record lacks; None where it has them all.

    The record itself is not shown: it may tell who somebody is.

    Args:
        record: the record at which counting failed.
        accessors: the arguments and what they were; functions are not tried.

    >>> print(missing_field({"station": "shizhu"}, [("by", "stations")]))
    by: a record has the field that is asked of it; got 'stations'. Mend: this dict has it not: \
give another name, or a function that tells what stands for it
    """
    for field, accessor in accessors:
        several = (accessor,) if isinstance(accessor, str | int) else accessor
        if callable(several) or not isinstance(several, Iterable):
            continue
        for each in several:
            if callable(each):
                continue
            try:
                getter(each, type(record), field)(record)
            except (AttributeError, LookupError, TypeError):
                mend = (
                    f"this {type(record).__name__} has it not: give another name, or a function "
                    "that tells what stands for it"
                )
                return FieldNotFound(field, each, mend)
    return None
