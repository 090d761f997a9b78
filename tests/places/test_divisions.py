# SPDX-License-Identifier: MIT
"""The code of a division tells what it lies under."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import MalformedCode, ParentUnfit, TownWithoutScheme
from antifraud.places import (
    DIVISIONS,
    NEIGHBOURS,
    Division,
    DivisionLevel,
    Gazetteer,
    TownScheme,
    is_division_code,
)


@pytest.mark.parametrize(
    ("code", "parent", "name"),
    [
        ("331122", "331100", "缙云县"),
        ("330784", "330700", "永康市"),
        ("331100", "330000", "丽水市"),
        ("429004", "420000", "仙桃市"),  # governed by its province
        ("429004", "429000", "仙桃市"),  # under the heading that some lists print
        ("469001", "460000", "五指山市"),
        ("659001", "650000", "石河子市"),
        ("419001", "410000", "济源市"),
        ("110101", "110000", "东城区"),  # a municipality has no prefectures
        ("110101", "110100", "东城区"),
        ("310115", "310000", "浦东新区"),
        ("500235", "500000", "云阳县"),
        ("120119", "120000", "蓟州区"),
        ("441900", "440000", "东莞市"),
        ("130408", "130400", "永年区"),
    ],
)
def test_a_division_lies_under_the_one_that_its_code_tells(
    code: str, parent: str, name: str
) -> None:
    assert Division(code=code, name=name, parent=parent).parent == parent


@pytest.mark.parametrize(
    ("code", "parent", "mend"),
    [
        ("331122", "330700", "331122 lies under 331100"),
        ("330784", "330000", "330784 lies under 330700"),
        ("429004", "420100", "429004 lies under 429000 or 420000"),
        ("110101", "120000", "110101 lies under 110100 or 110000"),
        ("330000", "110000", "a province has no division above it"),
    ],
)
def test_another_parent_is_refused_and_the_right_one_told(
    code: str, parent: str, mend: str
) -> None:
    with pytest.raises(ParentUnfit) as raised:
        Division(code=code, name="某地", parent=parent)
    assert raised.value.mend == mend


@pytest.mark.parametrize("scheme", list(TownScheme))
def test_a_town_names_scheme_and_edition(scheme: TownScheme) -> None:
    town = Division(
        code="330784105", name="某镇", parent="330784", scheme=scheme, edition="2023"
    )  # fmt: skip
    assert town.level is DivisionLevel.TOWN
    assert list(town.references()) == [("parent", "division", "330784")]


def test_a_town_of_a_city_without_counties_lies_under_the_city() -> None:
    town = Division(
        code="441900003",
        name="某街道",
        parent="441900",
        scheme=TownScheme.STATISTICS,
        edition="2023",
    )
    assert town.parent == "441900"


def test_the_same_town_code_of_two_schemes_is_two_divisions() -> None:
    one, other = (
        Division(code="330784105", name="某镇", scheme=scheme, edition="2023")
        for scheme in TownScheme
    )
    assert one != other


def test_a_town_without_its_scheme_is_told_what_is_missing() -> None:
    with pytest.raises(TownWithoutScheme, match="scheme= and edition=") as raised:
        Division(code="330784105", name="某镇")
    assert isinstance(raised.value, MalformedCode)


@given(st.from_regex(r"[1-9][0-9]{5}", fullmatch=True))
def test_every_code_fits_under_some_parent_or_is_a_province(code: str) -> None:
    division = Division(code=code, name="某地")
    level = division.level
    if level is DivisionLevel.PROVINCE:
        return
    above = f"{code[:2]}0000" if level is DivisionLevel.PREFECTURE else f"{code[:4]}00"
    assert Division(code=code, name="某地", parent=above).parent == above


@given(st.text(max_size=12))
def test_only_six_or_nine_digits_are_a_code(text: str) -> None:
    if is_division_code(text):
        assert len(text) in {6, 9}
        assert text.isascii()
        assert text.isdecimal()


def test_the_table_holds_together() -> None:
    gazetteer = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
    assert all(each.name and each.name_en and each.edition for each in DIVISIONS)
    provinces = {each.code for each in DIVISIONS if each.level is DivisionLevel.PROVINCE}
    for each in DIVISIONS:
        top = (each, *gazetteer.ancestors(each.code))[-1]
        assert top.code in provinces


def test_a_code_and_the_one_that_took_its_place_are_both_there() -> None:
    named = {each.code: each for each in DIVISIONS}
    assert named["610928"].edition != named["610981"].edition
    assert named["130429"].edition != named["130408"].edition
