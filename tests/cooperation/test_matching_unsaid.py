# SPDX-License-Identifier: MIT
"""What a report denies, does not know, or tells in words of no table is no evidence."""

from __future__ import annotations

from typing import Any

import pytest

from antifraud.cooperation.matching import CLOTHING, CRITERIA, MARKS
from antifraud.incidents import Sex
from tests.cooperation.lost import found, missing


@pytest.mark.parametrize(
    "words",
    [
        "无明显特征",
        "不详",
        "无",
        "特征：无",
        "特征不详",
        "none",
        "nothing special",
        "unknown",
        "N/A",
    ],
)
def test_that_nothing_is_told_is_no_evidence_even_where_both_say_so(words: str) -> None:
    assert not CRITERIA(missing(marks=(words,)), found(marks=(words,)))[2:]
    told = missing(marks=(words,), clothing=(words,)), found(marks=(words,), clothing=(words,))
    assert {each.criterion for each in CRITERIA(*told)} <= {"place", "time"}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("无胎记", "birthmark"),
        ("不戴眼镜", "wears glasses"),
        ("no glasses", "戴眼镜"),
        ("胎记：无", "胎记"),
        ("glasses: none", "glasses"),
    ],
)
def test_a_mark_that_is_denied_is_not_shared(ours: str, theirs: str) -> None:
    assert not MARKS(missing(marks=(ours,)), found(marks=(theirs,)))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("没有穿外套", "black coat"),
        ("不是红色外套", "red coat"),
        ("without jacket", "jacket"),
        ("不详", "不详"),
        ("black hair", "黑色外套"),
    ],
)
def test_clothes_that_are_denied_are_not_worn(ours: str, theirs: str) -> None:
    assert not CLOTHING(missing(clothing=(ours,)), found(clothing=(theirs,)))


@pytest.mark.parametrize(
    "words",
    [
        "没穿鞋",
        "红色无袖上衣",
        "红色外套没有帽子",
        "不是黑色而是红色外套",
        "not black but red coat",
    ],
)
def test_what_is_said_beside_a_denial_still_counts(words: str) -> None:
    assert CLOTHING(missing(clothing=(words,)), found(clothing=(words,)))


@pytest.mark.parametrize(("ours", "theirs"), [("象皮肿", "hypertrichosis"), ("象皮肿", "glasses")])
def test_words_of_no_table_never_speak_against(ours: str, theirs: str) -> None:
    assert not MARKS(missing(marks=(ours,)), found(marks=(theirs,)))
    worn = missing(clothing=(f"{ours}外套",)), found(clothing=(f"{theirs} coat",))
    assert not [each for each in CRITERIA(*worn) if each.criterion == "words"]


def test_left_and_right_weigh_less_and_are_told() -> None:
    left = missing(marks=("左脸有痣",))
    (same,) = MARKS(left, found(marks=("mole on the left cheek",)))
    (other,) = MARKS(left, found(marks=("右脸有痣",)))
    assert other.weight < same.weight - 1
    assert other.text("en") == "same mark, on the other side: a mole (left) and a mole (right)"


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        ("红色裙子", "red dress", "same"),
        ("红色裙子", "red skirt", "same"),
        ("碎花裙", "floral dress", "same"),
        ("白色裙子", "red dress", "kind"),
        ("裙子", "T-shirt", None),
        ("红色短袖", "red short-sleeved shirt", "same"),
        ("红色马甲", "红色背心", "same"),
        ("打底裤", "tights", "same"),
        ("睡衣", "校服", "different"),
        ("红色内裤", "red pants", None),
        ("blue and white shirt", "red and white shirt", "close"),
        ("蓝白衬衫", "blue and white shirt", "same"),
        ("蓝色外套", "navy jacket", "close"),
    ],
)
def test_what_is_worn_is_called_by_more_than_one_name(
    ours: str, theirs: str, level: str | None
) -> None:
    evidence = CLOTHING(missing(clothing=(ours,)), found(clothing=(theirs,)))
    assert [each.level for each in evidence] == ([] if level is None else [level])


def test_a_skirt_is_not_held_against_the_shirt_above_it() -> None:
    evidence = CLOTHING(
        missing(clothing=("红色裙子",)), found(clothing=("white T-shirt", "red skirt"))
    )
    assert [each.level for each in evidence] == ["same"]


def test_the_words_name_all_that_was_compared() -> None:
    (shirt,) = CLOTHING(
        missing(clothing=("红黑格子衬衫",)), found(clothing=("black red plaid shirt",))
    )
    assert shirt.text("en") == (
        "clothing fits: black and red checked shirt and black and red checked shirt"
    )
    assert shirt.text("zh") == "衣着相符：黑色和红色格子衬衫与黑色和红色格子衬衫"


def test_a_walking_stick_is_no_limp_and_a_friend_no_child() -> None:
    evidence = CRITERIA(
        missing(marks=("拄拐杖",), company=("同伴",)), found(marks=("stick",), company=("friend",))
    )
    assert [each.text("en") for each in evidence if each.criterion in {"marks", "company"}] == [
        "same mark: a walking aid",
        "same company: a friend",
    ]


def test_heights_are_told_as_the_reports_tell_them() -> None:
    told: dict[str, Any] = {"sex": Sex.FEMALE}
    evidence = CRITERIA(
        missing(height_low=100, height_high=104, **told),
        found(height_low=153, height_high=163, **told),
    )
    assert [each.text("en") for each in evidence if each.criterion == "height"] == [
        "height differs: 100-104 and 153-163 cm"
    ]
