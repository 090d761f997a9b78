# SPDX-License-Identifier: MIT
"""Evidence is told in the words of tables: in Chinese and English, and never those of a report."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

from antifraud.cooperation import Evidence, Opinion, match
from antifraud.cooperation.matching import CLOTHING, CRITERIA, TIME
from antifraud.cooperation.matching.colour_words import COLOUR_LABELS, COLOURS, NEAR_COLOURS, SHADES
from antifraud.cooperation.matching.garment_words import GARMENT_LABELS, GARMENTS
from antifraud.cooperation.matching.mark_words import MARK_LABELS, MARKS
from antifraud.cooperation.matching.phrases import PHRASES
from antifraud.incidents import Disability, Sex, Vehicle
from antifraud.vocabulary import Language
from tests.cooperation.lost import BOY, found, judged, missing

HAN = re.compile(r"[\u4e00-\u9fff]")
SECRETS = {
    "clothing": ("绣着王小明三字的红色外套", "shirt with Wanderlust on it, call 13800001234"),
    "marks": ("右臂刺有李某某", "bracelet engraved Katherine", "X.M."),
    "company": ("奶奶张桂芳",),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("key", sorted(PHRASES), ids="-".join)
def test_every_level_has_words_in_both_languages(key: tuple[str, str], lang: Language) -> None:
    terms = ("4", "5")[: max(PHRASES[key][0].count("{"), 0)]
    words = Evidence(*key, 1.0, terms).text(lang)
    assert words
    assert bool(HAN.search(words)) == (lang == "zh")
    assert "{" not in words


def everything() -> list[Evidence]:
    """Return evidence of every criterion, for and against."""
    told: list[tuple[dict[str, Any], dict[str, Any]]] = [
        (BOY, BOY),
        (BOY, {"age_low": 30, "sex": Sex.FEMALE, "clothing": ("绿色外套", "black skirt")}),
        ({"height_low": 100, "height_high": 105}, {"height_low": 160}),
        ({"marks": ("左眉有痣",)}, {"marks": ("mole, left",)}),
        ({"marks": ("scar",)}, {"marks": ("mole",)}),
        ({"disabilities": (Disability.SPEECH,)}, {"disabilities": ()}),
        ({"disabilities": ()}, {"disabilities": ()}),
        ({"company": ()}, {"company": ("dog",)}),
        ({"vehicle": Vehicle.BUS}, {"vehicle": Vehicle.E_BIKE}),
        ({"clothing": ("多巴胺马面",)}, {"clothing": ("多巴胺马面",)}),
    ]
    return [each for one, other in told for each in CRITERIA(missing(**one), found(**other))]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_all_evidence_is_worded(lang: Language) -> None:
    for each in everything():
        assert (each.criterion, each.level) in PHRASES
        assert bool(HAN.search(each.text(lang))) == (lang == "zh")


def test_no_free_text_of_a_report_stands_in_evidence() -> None:
    lost, seen = missing(**BOY | SECRETS), found(**BOY | SECRETS)
    (pair,) = match([lost], [seen], judgements=[judged(Opinion.UNSURE, why="王小明的祖母认出")])
    shown = f"{pair.text('zh')} {pair.text('en')} {pair!r} {CRITERIA(lost, seen)!r}"
    for secret in (
        "王小明",
        "小明",
        "Wanderlust",
        "13800001234",
        "李某",
        "Katherine",
        "X.M.",
        "张桂芳",
    ):
        assert secret.lower() not in shown.lower()


def test_initials_are_no_identifier() -> None:
    plain = match([missing(**BOY)], [found(**BOY)])
    named: dict[str, Any] = {**BOY, "marks": ("X.M.",)}
    assert match([missing(**named)], [found(**named)]) == plain


@pytest.mark.parametrize(
    ("lost", "seen", "words"),
    [
        ("2023-05-03T15:00", "2023-05-03T18:00", "found 3 hours after being last seen"),
        ("2023-05-03T15", "2023-05-03T17", "found 1 hour to 3 hours after being last seen"),
        ("2023-05-03T15:00", "2023-05-03T15:01", "times agree; which came first cannot be told"),
        ("2023-05-03", "2023-05-03T09:00", "times agree; which came first cannot be told"),
        ("2023-05-03T15:00", "2023-05-03T13:30", "found 90 minutes before being last seen"),
        ("2023-05-03", "2023-05-08", "found 4 days to 6 days after being last seen"),
    ],
)
def test_the_gap_of_time_is_told_as_far_as_it_is_known(lost: str, seen: str, words: str) -> None:
    (time,) = TIME(missing(at=lost), found(at=seen))
    assert time.text("en") == words


def test_an_open_range_is_told_as_open() -> None:
    evidence = CRITERIA(missing(age_low=72, age_high=72), found(age_low=60))
    assert [each.text("en") for each in evidence if each.criterion == "age"] == [
        "age fits: 72 and ≥60"
    ]


def test_clothes_of_one_kind_in_another_colour_are_told_so() -> None:
    (kind,) = CLOTHING(missing(clothing=("红色T恤",)), found(clothing=("blue tee",)))
    assert (
        kind.text("en") == "clothing of one kind, in another colour: red T-shirt and blue T-shirt"
    )
    assert kind.text("zh") == "衣着同款不同色：红色T恤与蓝色T恤"


def test_a_criterion_without_phrases_is_told_by_its_name() -> None:
    assert Evidence("gait", "same", 1.0).text("en") == "gait: same"


def test_the_tables_agree_with_each_other() -> None:
    assert set(COLOURS.values()) == set(COLOUR_LABELS)
    assert set(GARMENTS.values()) - {""} == set(GARMENT_LABELS)
    assert set(MARKS.values()) == set(MARK_LABELS)
    for pair in NEAR_COLOURS | SHADES:
        assert pair <= set(COLOUR_LABELS)
        assert len(pair) == 2
    assert NEAR_COLOURS.isdisjoint(SHADES)


def test_a_word_stands_for_one_thing() -> None:
    assert not set(COLOURS) & set(GARMENTS)


def test_matches_are_values() -> None:
    (pair,) = match([missing(**BOY)], [found(**BOY)])
    assert hash(pair) == hash(attrs.evolve(pair))
