# SPDX-License-Identifier: MIT
"""Where and when: what came first, what lies within what, and what is looked at far away."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from antifraud.cooperation import Opinion, match
from antifraud.cooperation.matching import PLACE, TIME, Chance, Comparing, Note
from antifraud.errors import DuplicateId, LevelUnknown, NotInGazetteer, WrongType
from antifraud.incidents import FoundPerson, MissingPerson
from antifraud.periods import Moment
from antifraud.places import DIVISIONS, NEIGHBOURS, Agency, Gazetteer, Station
from tests.cooperation.lost import BOY, GAZETTEER, HAINING, JINYUN, YONGKANG, found, judged, missing

# --- time ----------------------------------------------------------------------------------------


def weight(lost: str, seen: str) -> float:
    (time,) = TIME(missing(at=lost), found(at=seen))
    return time.weight


def test_the_earlier_the_find_the_more_speaks_against() -> None:
    hours = ["14:00", "13:00", "12:00", "10:00", "06:00", "00:00"]
    weights = [weight("2023-05-03T15:00", f"2023-05-03T{hour}") for hour in hours]
    assert weights == sorted(weights, reverse=True)
    assert weights[1] < 0
    assert weights[-1] < -5


def test_a_find_before_the_loss_is_looked_at_without_a_cliff() -> None:
    lost = [missing(marks=("左脸有痣",), **BOY)]
    for seen in ("2023-05-03T12:01", "2023-05-03T11:59", "2023-05-03T09:00"):
        assert match(lost, [found(at=seen, marks=("左脸有痣",), **BOY)], least=0)


def test_a_finer_time_within_a_coarser_one_agrees_with_it() -> None:
    coarse = weight("2023-05-04", "2023-05-03")
    fine = weight("2023-05-04", "2023-05-03T12")
    assert fine < coarse < 0
    (time,) = TIME(missing(at="2023-05-04"), found(at="2023-05-03"))
    assert time.text("en") == "found up to 2 days before being last seen"


@pytest.mark.parametrize(
    ("lost", "seen", "words"),
    [
        ("2023-05-03T15", "2023-05-03T17:10", "found 70 minutes to 3 hours after being last seen"),
        ("2023-05-03T15", "2023-05-03T12", "found 2 hours to 4 hours before being last seen"),
    ],
)
def test_bounds_are_rounded_outward(lost: str, seen: str, words: str) -> None:
    (time,) = TIME(missing(at=lost), found(at=seen))
    assert time.text("en") == words


# --- place ---------------------------------------------------------------------------------------


def test_a_city_holds_its_counties_and_does_not_border_them() -> None:
    (place,) = PLACE(missing(place="330700"), found(place=YONGKANG), GAZETTEER)
    assert place.level == "within"
    assert place.text("en") == "one place within the other: Jinhua and Yongkang"
    assert place.text("zh") == "一地在另一地之内：金华市与永康市"


def test_a_report_without_a_division_stands_where_its_station_does() -> None:
    bodies = (
        Agency(id="yk", name="永康市公安局", division=YONGKANG),
        Station(id="shizhu", name="石柱派出所", parents=("yk",)),
        Station(id="xinbi", name="新碧派出所", division=JINYUN),
    )
    known = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS, agencies=bodies)
    lost = attrs.evolve(missing(place=None, **BOY), station="xinbi")
    seen = attrs.evolve(found(place=None, **BOY), station="shizhu")
    (pair,) = match([lost], [seen], gazetteer=known)
    assert [each.level for each in pair.evidence if each.criterion == "place"] == ["border"]
    (other,) = match([attrs.evolve(lost, station="nowhere")], [seen], gazetteer=known)
    assert "place" not in {each.criterion for each in other.evidence}


def test_where_no_border_is_known_one_city_is_near_and_the_run_says_so() -> None:
    plain = Gazetteer(divisions=DIVISIONS)
    lost = [missing(place=YONGKANG, **BOY)]
    near = match(lost, [found(place="330723", **BOY)], gazetteer=plain)
    far = match(lost, [found(place=HAINING, **BOY)], gazetteer=plain)
    assert near.notes == (Note.NO_BORDERS,)
    assert [each.level for each in near[0].evidence if each.criterion == "place"] == ["city"]
    assert near[0].weight > far[0].weight
    assert not match(lost, [found(place=YONGKANG, **BOY)], gazetteer=GAZETTEER).notes


def test_a_rare_mark_finds_a_child_counties_away() -> None:
    told: dict[str, Any] = {**BOY, "marks": ("左脸有胎记", "六指")}
    (pair,) = match([missing(**told)], [found(place=HAINING, **told)], gazetteer=GAZETTEER)
    assert [each.level for each in pair.evidence if each.criterion == "place"] == ["far"]
    assert pair.probability < match([missing(**told)], [found(**told)])[0].probability


# --- equal candidates ----------------------------------------------------------------------------


def test_equal_candidates_are_counted_where_each_is_too_unlikely_to_be_told() -> None:
    lost = [missing(f"m{number}", **BOY) for number in range(150)]
    seen = [found(f"p{number}", **BOY) for number in range(150)]
    matches = match(lost, seen)
    assert not matches
    assert [each.equal for each in matches.alike] == [150] * 150
    assert matches.alike[0].text("en") == "m0: 150 found reports fit equally well"


def test_a_match_says_how_many_others_fit_as_well() -> None:
    pair = match([missing(**BOY)], [found("p1", **BOY), found("p2", **BOY)])[0]
    assert pair.equal == 2
    assert "2 found reports fit this missing one equally well" in pair.text("en")


# --- what people judged --------------------------------------------------------------------------


def test_a_pair_judged_the_same_is_settled_and_frees_all_others() -> None:
    lost = [missing("m1", **BOY), missing("m2", **BOY)]
    seen = [found("p1", **BOY), found("p2", **BOY)]
    told = match(lost, seen, judgements=[judged(Opinion.SAME)])
    assert [(each.missing, each.found) for each in told] == [("m1", "p1"), ("m2", "p2")]
    (alone,) = match(lost[1:], seen[1:])
    assert told[1].probability == pytest.approx(alone.probability, abs=0.02)


def test_several_reports_that_people_judged_to_be_one_person_all_keep_their_place() -> None:
    lost = [missing("m1", **BOY), missing("m2", **BOY)]
    both = [judged(Opinion.SAME, "m1"), judged(Opinion.SAME, "m2")]
    assert [each.probability > 0.99 for each in match(lost, [found(**BOY)], judgements=both)] == [
        True,
        True,
    ]


@pytest.mark.parametrize("opinion", [Opinion.SAME, Opinion.UNSURE])
def test_a_text_tells_the_judgement(opinion: Opinion) -> None:
    (pair,) = match([missing(**BOY)], [found(**BOY)], judgements=[judged(opinion)])
    assert f"judged: {opinion.en}" in pair.text("en")
    assert f"已认定：{opinion.zh}" in pair.text("zh")


def test_a_text_tells_that_the_person_found_was_returned() -> None:
    seen = attrs.evolve(found(**BOY), returned=Moment.parse("2023-05-03T19"))
    (pair,) = match([missing(**BOY)], [seen])
    assert "given back to the family (2023-05-03T19)" in pair.text("en")


# --- what is refused -----------------------------------------------------------------------------


def test_an_unknown_division_is_told_with_its_report() -> None:
    with pytest.raises(NotInGazetteer, match=r"found\[p1\]\.division"):
        match([missing()], [found(place="999999")], gazetteer=GAZETTEER)


def test_one_id_on_both_sides_is_refused() -> None:
    with pytest.raises(DuplicateId, match=r"found\.id"):
        match([missing("x")], [found("x")])


def test_two_judgements_of_one_id_are_refused() -> None:
    with pytest.raises(DuplicateId, match=r"judgements\.id"):
        match([missing()], [found()], judgements=[judged(Opinion.SAME), judged(Opinion.SAME)])


@pytest.mark.parametrize(
    "wrong",
    [
        {"gazetteer": DIVISIONS},
        {"mechanism": "x"},
        {"judgements": ["x"]},
        {"judgements": None},
        {"missing": None},
        {"found": FoundPerson},
        {"criteria": "x"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_what_is_of_another_type_is_refused_by_name(wrong: dict[str, object]) -> None:
    given: dict[str, object] = {"missing": [missing()], "found": [found()]} | wrong
    with pytest.raises(WrongType):
        match(**given)  # type: ignore[arg-type]


def first_letter(report: MissingPerson | FoundPerson) -> str:
    return report.id[0]


def test_a_level_without_a_chance_is_refused_by_name() -> None:
    own = Comparing(
        name="letter",
        told=first_letter,
        compare=lambda _, __: "near",
        chances={"same": Chance(0.4, 0.1)},
    )
    with pytest.raises(LevelUnknown, match="letter"):
        match([missing()], [found()], criteria=own)


def test_a_criterion_of_ones_own_words_its_levels() -> None:
    own = Comparing(
        name="letter",
        told=first_letter,
        compare=lambda _, __: "same",
        chances={"same": Chance(0.4, 0.1)},
        phrases={"same": ("字母：{0}与{1}", "letters: {0} and {1}")},
    )
    assert [each.text("en") for each in own(missing(), found())] == ["letters: m and p"]
