# SPDX-License-Identifier: MIT
"""The form of codes: of divisions (GB/T 2260, towns) and of police bodies (GA/T 380).

>>> is_division_code("330784"), is_division_code("330784105"), is_division_code("石柱镇")
(True, True, False)
>>> parents_that_fit("330784"), parents_that_fit("429004")
(('330700',), ('429000', '420000'))
"""

from __future__ import annotations

import re

__all__ = ["is_body_code", "is_county_code", "is_division_code", "is_town_code", "parents_that_fit"]

_COUNTY = re.compile(r"[1-9]\d{5}", re.ASCII)
_TOWN = re.compile(r"[1-9]\d{5}(?!000)\d{3}", re.ASCII)
_BODY = re.compile(r"[1-9]\d{5}[0-9A-Z]{6}", re.ASCII)

#: 北京, 天津, 上海, 重庆: their districts and counties have no prefecture above them.
_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})
#: What stands for the prefecture in the code of a county that its province governs directly.
_NO_PREFECTURE = "90"


def is_county_code(text: str) -> bool:
    """Tell whether a text has the form of a code of county level or above: six digits.

    >>> is_county_code("330784"), is_county_code("3307"), is_county_code("030784")
    (True, False, False)
    """
    return _COUNTY.fullmatch(text) is not None


def is_town_code(text: str) -> bool:
    """Tell whether a text has the form of a town's code: the county's and three more digits.

    >>> is_town_code("330784105"), is_town_code("330784000")
    (True, False)
    """
    return _TOWN.fullmatch(text) is not None


def is_division_code(text: str) -> bool:
    """Tell whether a text has the form of a division's code, of six digits or of nine.

    Where a field names a place by code or by words, or a party by agency id or
    division code, this tells the two apart.

    >>> is_division_code("330784"), is_division_code("yongkang")
    (True, False)
    """
    return is_county_code(text) or is_town_code(text)


def is_body_code(text: str) -> bool:
    """Tell whether a text has the form of a police body's code (GA/T 380).

    Twelve characters: the six digits of the division, then six that are opaque here.

    >>> is_body_code("330784000000"), is_body_code("330784")
    (True, False)
    """
    return _BODY.fullmatch(text) is not None


def parents_that_fit(code: str) -> tuple[str, ...]:
    """Return the codes under which a division may lie, the usual one first; none for a province.

    A county lies under the prefecture whose four digits it shares. The districts
    and counties of the four municipalities and those that a province governs
    directly (third and fourth digit 90) lie under the province itself; lists that
    print a heading between the two (110100 市辖区, 429000) may name that.

    Source: GB/T 2260; GB/T 10114 for towns.

    >>> parents_that_fit("331122"), parents_that_fit("331100"), parents_that_fit("330000")
    (('331100',), ('330000',), ())
    >>> parents_that_fit("110101"), parents_that_fit("330784105")
    (('110100', '110000'), ('330784',))
    """
    if is_town_code(code):
        return (code[:6],)
    province, prefecture = f"{code[:2]}0000", f"{code[:4]}00"
    if code == province:
        return ()
    if code == prefecture:
        return (province,)
    if code[:2] in _MUNICIPALITIES or code[2:4] == _NO_PREFECTURE:
        return prefecture, province
    return (prefecture,)
