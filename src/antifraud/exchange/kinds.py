# SPDX-License-Identifier: MIT
"""How records stand in a file: an object of their fields, and the kind where there are several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, get_args, get_origin

import attrs

from antifraud.casebook import (
    AnyClaim,
    BaseClaim,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Statement,
    SubsetClaim,
    TiersClaim,
)
from antifraud.errors import MissingField, UnknownKind, WrongType
from antifraud.exchange.failures import did_you_mean
from antifraud.exchange.stated import Counted, takes_its_unit
from antifraud.figures import Figure, Unit
from antifraud.places import Agency, AgencyKind, Station

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["CLAIMS", "register_kinds"]

_Structure = Callable[[Any, Any], Any]

#: The kinds of claim, by the word that stands in files.
CLAIMS: dict[str, type[AnyClaim]] = {
    "parts": PartsClaim,
    "subset": SubsetClaim,
    "tiers": TiersClaim,
    "share": ShareClaim,
    "ratio": RatioClaim,
    "change": ChangeClaim,
    "base": BaseClaim,
}


def register_kinds(converter: Converter) -> None:
    """Teach a converter the records of a casebook.

    >>> from antifraud.exchange.plain import converter
    >>> converter().unstructure(SubsetClaim(whole="caught", part="measures"))
    {'kind': 'subset', 'whole': 'caught', 'part': 'measures'}
    """
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_hook(kind, converter))
    converter.register_structure_hook_factory(_is_record, lambda kind: _hook_of(kind, converter))
    _register_agencies(converter)
    _register_statements(converter)
    _register_claims(converter)


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
            raise WrongType("", plain, "write a list: [...]")
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
        raise WrongType("", plain, "write an object of fields: {...}")
    return plain


def _register_agencies(converter: Converter) -> None:
    """A body of kind station is a `Station`; no other is."""
    agencies, stations = _hook_of(Agency, converter), _hook_of(Station, converter)
    write_agency = _writer_of(Agency, converter)
    write_station = _writer_of(Station, converter, kind=AgencyKind.STATION.value)

    def read(plain: object, _: object) -> Agency:
        kind = _object(plain).get("kind")
        found = AgencyKind.named(kind) if isinstance(kind, str) and kind else None
        station = found is AgencyKind.STATION
        body: Agency = stations(plain, Station) if station else agencies(plain, Agency)
        return body

    def read_station(plain: object, _: object) -> Station:
        station: Station = stations({"kind": AgencyKind.STATION.value, **_object(plain)}, Station)
        return station

    def write(body: Agency) -> dict[str, object]:
        if isinstance(body, Station) != (body.kind is AgencyKind.STATION):
            raise WrongType("kind", body.kind, "a Station has the kind STATION, no other body has")
        return write_station(body) if isinstance(body, Station) else write_agency(body)

    converter.register_structure_hook(Agency, read)
    converter.register_structure_hook(Station, read_station)
    converter.register_unstructure_hook(Agency, write)
    converter.register_unstructure_hook(Station, write)


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


def _register_claims(converter: Converter) -> None:
    """A claim says of which kind it is."""
    readers = {kind: _hook_of(kind, converter) for kind in CLAIMS.values()}

    def read_any(plain: object, _: object) -> AnyClaim:
        fields = dict(_object(plain))
        if "kind" not in fields:
            raise MissingField("kind", None, did_you_mean("", CLAIMS))
        name = fields.pop("kind")
        if not isinstance(name, str):
            raise WrongType("kind", name, did_you_mean("", CLAIMS))
        if name not in CLAIMS:
            raise UnknownKind("kind", name, did_you_mean(name, CLAIMS))
        claim: AnyClaim = readers[CLAIMS[name]](fields, CLAIMS[name])
        return claim

    def only(name: str, kind: type[AnyClaim]) -> _Structure:
        def read_one(plain: object, _: object) -> AnyClaim:
            claim = read_any({"kind": name, **_object(plain)}, AnyClaim)
            if not isinstance(claim, kind):
                raise UnknownKind("kind", _object(plain)["kind"], f"here it is {name!r}")
            return claim

        return read_one

    def tagged(name: str, kind: type[AnyClaim]) -> Callable[[AnyClaim], dict[str, object]]:
        write_fields = _writer_of(kind, converter)
        return lambda claim: {"kind": name, **write_fields(claim)}

    converter.register_structure_hook(AnyClaim, read_any)
    for name, kind in CLAIMS.items():
        converter.register_structure_hook(kind, only(name, kind))
        converter.register_unstructure_hook(kind, tagged(name, kind))
