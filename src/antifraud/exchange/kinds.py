# SPDX-License-Identifier: MIT
"""How records stand in a file: an object of their fields, and the kind where there are several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args, get_origin

import attrs

from antifraud.casebook import (
    COLLECTIONS,
    AnyBody,
    AnyClaim,
    AnyCooperation,
    AnyEnforcement,
    AnyIncident,
    AnyPrevention,
    AnyService,
    Indicator,
    Statement,
)
from antifraud.errors import AntifraudError, MissingField, UnknownKind, WrongType
from antifraud.exchange.failures import did_you_mean
from antifraud.exchange.stated import Counted, takes_its_unit
from antifraud.figures import Figure, Unit
from antifraud.places import Agency, AgencyKind, Partner, PartnerKind, Station
from antifraud.wording import language_of, read_changes

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["register_kinds"]

_Structure = Callable[[Any, Any], Any]

#: The unions that stand in a collection, each with the field that tells the
#: kinds apart. Records have fields called ``kind`` of their own; claims have none.
_TAGGED: tuple[tuple[Any, str, str], ...] = (
    (AnyClaim, "claims", "kind"),
    (AnyIncident, "incidents", "type"),
    (AnyEnforcement, "enforcement", "type"),
    (AnyPrevention, "prevention", "type"),
    (AnyService, "services", "type"),
    (AnyCooperation, "cooperation", "type"),
)

#: The words for the kinds of bodies, by which a misspelt one is told to be whose.
_BODY_WORDS = tuple(
    word
    for kinds in (AgencyKind, PartnerKind)
    for member in kinds
    for word in (member.value, member.zh, member.en)
)


def register_kinds(converter: Converter) -> None:
    """Teach a converter the records of a casebook.

    >>> from antifraud.casebook import SubsetClaim
    >>> from antifraud.exchange.plain import converter
    >>> converter().unstructure(SubsetClaim(whole="caught", part="measures"))
    {'kind': 'subset', 'whole': 'caught', 'part': 'measures'}
    """
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_hook(kind, converter))
    converter.register_structure_hook_factory(_is_record, lambda kind: _hook_of(kind, converter))
    _register_bodies(converter)
    _register_statements(converter)
    for union, collection, tag in _TAGGED:
        _register_tagged(converter, union, COLLECTIONS[collection], tag)


def _is_record(kind: object) -> bool:
    # What has a shape of its own was taught before: this is for all others.
    return isinstance(kind, type) and attrs.has(kind) and not issubclass(kind, Figure | Unit)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(kind: Any, converter: Converter) -> _Structure:  # noqa: ANN401 - any type form
    (inner, _) = get_args(kind)
    items = list[inner]  # type: ignore[valid-type]
    read = converter.get_structure_hook(items)

    def read_tuple(plain: object, _: object) -> tuple[object, ...]:
        if not isinstance(plain, list):
            raise WrongType("", type(plain), "write a list: [...]")
        return tuple(read(plain, items))

    return read_tuple


def _hook_of(kind: type[Any], converter: Converter) -> _Structure:
    """Return what reads an object into a class, strictly."""
    from cattrs.gen import make_dict_structure_fn

    read = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def read_record(plain: object, _: object) -> object:
        return read(_object(plain), kind)

    return read_record


def _writer_of(
    kind: type[Any], converter: Converter, /, **always: object
) -> Callable[[Any], dict[str, object]]:
    """Return what writes the fields that are not at their default, in the order of the class.

    Args:
        kind: the class.
        converter: what writes the values.
        **always: fields that are written at their default too.
    """
    from cattrs.gen import make_dict_unstructure_fn

    write = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
    names = [field.name for field in attrs.fields(kind)]

    def write_record(record: object) -> dict[str, object]:
        made = {**always, **write(record)}
        return {name: made[name] for name in names if name in made}

    return write_record


def _object(plain: object) -> dict[str, object]:
    if not isinstance(plain, dict):
        raise WrongType("", type(plain), "write an object of fields: {...}")
    return plain


def _register_bodies(converter: Converter) -> None:
    """A body's own kind tells its class: a station, a partner, or any other agency."""
    readers = {kind: _hook_of(kind, converter) for kind in (Agency, Station, Partner)}

    def read(plain: object, _: object) -> object:
        fields = _object(plain)
        kind = _class_of(fields.get("kind"))
        return readers[kind](fields, kind)

    def read_station(plain: object, _: object) -> object:
        return readers[Station]({"kind": AgencyKind.STATION.value, **_object(plain)}, Station)

    def writer(kind: type[Any], /, **always: object) -> Callable[[Any], dict[str, object]]:
        write_fields = _writer_of(kind, converter, **always)

        def write(body: Agency | Partner) -> dict[str, object]:
            if _class_of(body.kind.value) is not type(body):
                raise WrongType(
                    "kind", body.kind, "a Station has the kind STATION, no other body has"
                )
            return write_fields(body)

        return write

    for union in (AnyBody, Agency):
        converter.register_structure_hook(union, read)
    converter.register_structure_hook(Station, read_station)
    converter.register_structure_hook(Partner, readers[Partner])
    converter.register_unstructure_hook(Agency, writer(Agency))
    converter.register_unstructure_hook(Station, writer(Station, kind=AgencyKind.STATION.value))
    converter.register_unstructure_hook(Partner, writer(Partner, kind=PartnerKind.OTHER.value))


def _class_of(kind: object) -> type[Agency | Partner]:
    """Return the class of a body by the word for its kind; of a misspelt one, by the nearest."""
    if not isinstance(kind, str) or not kind:
        return Agency
    agency, partner = AgencyKind.named(kind), PartnerKind.named(kind)
    if agency is None and partner is None:
        for near in get_close_matches(kind[:100], _BODY_WORDS, n=1):
            agency, partner = AgencyKind.named(near), PartnerKind.named(near)
    if agency is AgencyKind.STATION:
        return Station
    return Partner if agency is None and partner is not None else Agency


def _register_statements(converter: Converter) -> None:
    """A figure that names no unit has that of its indicator."""
    read_fields = _hook_of(Statement, converter)
    write_fields = _writer_of(Statement, converter)

    def read(plain: object, _: object) -> Statement:
        fields = _object(plain)
        name = fields.get("indicator")
        indicator = Indicator.named(name) if isinstance(name, str) and name else None
        if fields.get("figure") is not None and indicator is not None and indicator.unit:
            fields = {**fields, "figure": Counted(fields["figure"], indicator.unit)}
        if isinstance(changes := fields.get("changes"), list):
            fields = {**fields, "changes": [each for text in changes for each in _by_basis(text)]}
        statement: Statement = read_fields(fields, Statement)
        return statement

    def write(statement: Statement) -> dict[str, object]:
        fields = write_fields(statement)
        figure, unit = fields.get("figure"), statement.indicator.unit
        if unit and isinstance(figure, dict) and figure.keys() == {"text", "unit"}:
            bare = converter.structure(figure["text"], Figure)
            if figure["unit"] == unit.code and takes_its_unit(bare, unit):
                fields["figure"] = figure["text"]
        return fields

    converter.register_structure_hook(Statement, read)
    converter.register_unstructure_hook(Statement, write)


def _by_basis(plain: object) -> tuple[object, ...]:
    """Part the words of a change with two bases (同比、环比均…) into two."""
    if not isinstance(plain, str):
        return (plain,)
    with suppress(AntifraudError):  # told when it is read as one change
        return read_changes(plain, language_of(plain))
    return (plain,)


def _register_tagged(
    converter: Converter, union: object, kinds: Mapping[str, type], tag: str
) -> None:
    """Let each record of a union say of which kind it is."""
    readers = {kind: _hook_of(kind, converter) for kind in kinds.values()}

    def read_any(plain: object, _: object) -> object:
        fields = dict(_object(plain))
        if tag not in fields:
            raise MissingField(tag, None, did_you_mean("", kinds))
        name = fields.pop(tag)
        if not isinstance(name, str):
            raise WrongType(tag, name, did_you_mean("", kinds))
        if name not in kinds:
            raise UnknownKind(tag, name, did_you_mean(name, kinds))
        return readers[kinds[name]](fields, kinds[name])

    def only(name: str, kind: type) -> _Structure:
        def read_one(plain: object, _: object) -> object:
            record = read_any({tag: name, **_object(plain)}, union)
            if not isinstance(record, kind):
                raise UnknownKind(tag, _object(plain)[tag], f"here it is {name!r}")
            return record

        return read_one

    def tagged(name: str, kind: type) -> Callable[[object], dict[str, object]]:
        write_fields = _writer_of(kind, converter)
        return lambda record: {tag: name, **write_fields(record)}

    converter.register_structure_hook(union, read_any)
    for name, kind in kinds.items():
        converter.register_structure_hook(kind, only(name, kind))
        converter.register_unstructure_hook(kind, tagged(name, kind))
