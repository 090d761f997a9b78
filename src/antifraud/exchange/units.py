# SPDX-License-Identifier: MIT
"""How units stand in a file: by their code, and one that is not the library's by its labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from antifraud.errors import UnknownField, UnknownUnit, WrongType
from antifraud.exchange.scalars import anonymous
from antifraud.figures import Unit

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["is_known", "register_units"]

_Structure = Callable[[Any, Any], Any]


def register_units(converter: Converter) -> None:
    """Teach a converter units; it knows numbers and texts already.

    >>> from antifraud.exchange.plain import converter
    >>> converter().unstructure(Unit.CNY / Unit.ACCOUNT)
    'CNY/ACCOUNT'
    >>> converter().unstructure(Unit("BOTTLE", "瓶", "bottles", "bottle"))
    {'code': 'BOTTLE', 'zh': '瓶', 'en': 'bottles', 'one': 'bottle'}
    """
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    parts = override(struct_hook=_parts_hook(converter))
    read = make_dict_structure_fn(
        Unit, converter, _cattrs_forbid_extra_keys=True, tops=parts, bottoms=parts
    )
    write = make_dict_unstructure_fn(Unit, converter, _cattrs_omit_if_default=True)
    converter.register_structure_hook(Unit, lambda plain, _: _unit_from(plain, read))
    converter.register_unstructure_hook(Unit, lambda unit: _unit_plain(unit, write))


def is_known(code: str) -> bool:
    """Tell whether a code alone says which unit it is.

    >>> is_known("CNY/ACCOUNT"), is_known("BOTTLE")
    (True, False)
    """
    try:
        return Unit.parse(code).code == code
    except UnknownUnit:
        return False


def _unit_plain(unit: Unit, in_full: Callable[[Unit], dict[str, object]]) -> object:
    return unit.code if is_known(unit.code) else in_full(unit)


def _unit_from(plain: object, in_full: _Structure) -> Unit:
    if isinstance(plain, str):
        return anonymous(Unit.parse, plain)
    if not isinstance(plain, dict):
        raise WrongType("", plain, "write the unit's code, as in 'ACCOUNT'")
    unit: Unit = in_full(plain, Unit)
    if is_known(unit.code):
        raise UnknownUnit("code", unit.code, "the library knows this unit: write its code alone")
    return unit


def _parts_hook(converter: Converter) -> _Structure:
    """Read what a quotient is made of; a part is made of nothing further."""

    def read_part(plain: object, _: object) -> Unit:
        nested = {"tops", "bottoms"} & plain.keys() if isinstance(plain, dict) else ()
        for name in sorted(nested):
            raise UnknownField(name, name, "a part of a quotient is no quotient itself")
        return converter.structure(plain, Unit)

    def read_parts(plain: object, _: object) -> tuple[Unit, ...]:
        if not isinstance(plain, list):
            raise WrongType("", plain, "write a list: [...]")
        return tuple(read_part(part, Unit) for part in plain)

    return read_parts
