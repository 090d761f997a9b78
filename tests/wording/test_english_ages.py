# SPDX-License-Identifier: MIT
"""How old somebody is, is no count: an age is in years, and its measure says so."""

from __future__ import annotations

import pytest

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Unit
from antifraud.wording import read, scan, write


def figures(text: str) -> list[tuple[str, str, str]]:
    return [
        (each.text, each.item.unit.code, each.measure)
        for each in scan(text, "en")
        if isinstance(each.item, Figure)
    ]


def ages(text: str) -> list[str]:
    return [words for words, *unit in figures(text) if unit == ["YEAR", "years old"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A court sentenced a 34-year-old man to six years in jail.", ["34-year-old"]),
        ("Victims over 60 filed 101,068 complaints.", ["over 60"]),
        ("87 suspects, including 35 money mules aged 16 to 24", ["16 to 24"]),
        ("The number of victims under 30 rose from 120 to 150.", ["under 30"]),
        ("Victims aged 60 and above lost $3.4bn.", ["60 and above"]),
        ("Victims 65 and over lost most.", ["65 and over"]),
        ("People over the age of 65 lost most.", ["65"]),
        ("Those aged between 30 and 49 made up 40%.", ["between 30 and 49"]),
        ("between the ages of 18 and 24", ["18", "24"]),
        ("The 18-24 age group lost 5%.", ["18-24"]),
        ("Three men, aged 16, 17 and 19, were held.", ["16", "17", "19"]),
        ("A man, 34, was held, and the woman (45) charged.", ["34", "45"]),
        ("John Tan, 34, of Leeds, lost £5,000.", ["34"]),
        ("Their median age: 47.", ["47"]),
        ("It hires men between 18 and 27.", ["between 18 and 27"]),
        ("It is for those 60 years and above.", ["60 years and above"]),
        ("children over 14 years", ["over 14 years"]),
        ("25-year-olds and adults over 60 years old", ["25-year-olds", "over 60 years old"]),
    ],
)
def test_an_age_is_found(text: str, wanted: list[str]) -> None:
    assert ages(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Of the victims, 44, or 5%, were men.",
        "Officers over 60 raids seized 214 phones.",
        "The victims lost more than 60 phones.",
        "Suspects, 44 of them, were held.",
        "Police aged the evidence; 44 were held.",
        "He was jailed for six years.",
        "The number of victims rose to 60.",
        "people over 200",
        "victims under 44 different schemes",
        "victims between 2022 and 2023",
        "In Hong Kong, 44, of whom 3 are women, were held.",
        "The suspects served over 14 years.",
    ],
)
def test_a_count_or_a_length_is_no_age(text: str) -> None:
    assert not ages(text)


@pytest.mark.parametrize(
    ("english", "written", "chinese"),
    [
        ("65-year-old", "65 years old", "65岁"),
        ("1 year old", "1 year old", "1岁"),
        ("aged 16 to 24", "16 to 24 years old", "16至24岁"),
        ("aged 60 and above", "at least 60 years old", "60岁以上"),
        ("nearly 60 years of age", "nearly 60 years old", "近60岁"),
    ],
)
def test_an_age_stays_one_in_the_other_language(english: str, written: str, chinese: str) -> None:
    age = read(english, "en")
    assert (age.unit, write(age, "en"), write(age)) == (Unit.YEAR, written, chinese)
    assert write(read(chinese), "en") == written


def test_nobody_is_aged_in_money() -> None:
    with pytest.raises(UnreadableFigure, match="an age in years"):
        read("aged 5 yuan", "en")
