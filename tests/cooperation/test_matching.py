# SPDX-License-Identifier: MIT
"""Two reports are matched by what both tell; a person decides, and the decision steers."""

from __future__ import annotations

import random
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antifraud.cooperation import Mechanism, MechanismScope, Opinion, match
from antifraud.cooperation.matching import AGE, CRITERIA, SEX, THRESHOLD, Chance
from antifraud.incidents import Description, Disability, FoundPerson, MissingPerson, Sex, Vehicle
from antifraud.periods import Moment
from tests.cooperation.lost import (
    BOY,
    GAZETTEER,
    HAINING,
    JINYUN,
    YONGKANG,
    crowd,
    found,
    judged,
    missing,
)

# --- what is evidence --------------------------------------------------------------------------


def test_two_empty_descriptions_do_not_match() -> None:
    assert not match([missing()], [found()])


def test_place_and_time_alone_do_not_match() -> None:
    assert not match([missing(**BOY)], [found()])
    assert not match([missing()], [found(**BOY)])


@pytest.mark.parametrize(
    "told",
    [
        {"sex": Sex.MALE},
        {"age_low": 4, "age_high": 4},
        {"clothing": ("红色T恤",)},
        {"clothing": ("red",)},
        {"marks": ("左手有胎记",)},
        {"disabilities": (Disability.SPEECH,)},
        {"vehicle": Vehicle.BICYCLE},
    ],
    ids=lambda told: next(iter(told)),
)
def test_one_thing_that_both_tell_of_the_person_is_enough_to_be_looked_at(
    told: dict[str, Any],
) -> None:
    (only,) = match([missing(**told)], [found(**told)])
    assert only.weight > 0


@pytest.mark.parametrize(
    "told",
    [
        {"age_low": 4, "age_high": 4},
        {"sex": Sex.MALE},
        {"height_low": 100, "height_high": 105},
        {"clothing": ("黑色外套",)},
        {"marks": ("戴眼镜",)},
        {"disabilities": (Disability.HEARING,)},
        {"company": ("奶奶",)},
        {"vehicle": Vehicle.BUS},
    ],
    ids=lambda told: next(iter(told)),
)
def test_what_only_one_tells_is_no_evidence(told: dict[str, Any]) -> None:
    plain: dict[str, Any] = {"sex": Sex.MALE, "age_low": 4, "age_high": 4}
    (before,) = match([missing(**plain)], [found(**plain)])
    without: dict[str, Any] = {field: None for field in told if field in plain}
    (after,) = match([missing(**plain | told)], [found(**plain | without)])
    # What the one left open took its evidence along; no other changed.
    kept = {each.criterion: each.weight for each in before.evidence}
    for each in after.evidence:
        assert each.weight == pytest.approx(kept[each.criterion])


def test_an_age_told_vaguely_fits_anybody_and_speaks_neither_for_nor_against() -> None:
    (pair,) = match([missing(**BOY)], [found(sex=Sex.MALE, age_low=0, age_high=130)])
    assert "age" not in {each.criterion for each in (*pair.supporting, *pair.opposing)}


def test_a_find_on_the_day_of_which_no_hour_is_told_may_be_the_one() -> None:
    (pair,) = match([missing(at="2023-05-03", **BOY)], [found(at="2023-05-03T09:30", **BOY)])
    (time,) = [each for each in pair.evidence if each.criterion == "time"]
    assert time.supports


def test_who_is_found_years_before_being_lost_is_another() -> None:
    assert not match([missing(at="2025-05-03T15:00", **BOY)], [found(**BOY)])


def test_a_child_in_a_county_far_away_is_looked_for_only_soon_after() -> None:
    near, far = found(place=YONGKANG, **BOY), found(place=HAINING, **BOY)
    lost = [missing(**BOY)]
    (first,) = match(lost, [near], gazetteer=GAZETTEER)
    (other,) = match(lost, [far], gazetteer=GAZETTEER)
    assert other.probability < THRESHOLD < first.probability
    later = found(at="2023-05-10T17:00", place=HAINING, **BOY)
    assert not match(lost, [later], gazetteer=GAZETTEER)
    assert not match(lost, [far], gazetteer=GAZETTEER, borders=1)


def test_a_mechanism_joins_counties_that_do_not_border() -> None:
    both = Mechanism(
        id="m",
        name="协作机制",
        parties=(JINYUN, HAINING),
        scope=(MechanismScope.MISSING_PERSONS,),
    )
    (pair,) = match(
        [missing(**BOY)], [found(place=HAINING, **BOY)], gazetteer=GAZETTEER, mechanism=both
    )
    assert [each.level for each in pair.evidence if each.criterion == "place"] == ["mechanism"]
    assert match([missing(**BOY)], [found(place=HAINING, **BOY)], mechanism=[both])


def test_a_town_is_nearer_than_its_county() -> None:
    here = missing(place="331122104", **BOY)
    same, other = found("same", place="331122104", **BOY), found("other", place="331122105", **BOY)
    first, second = match([here], [same, other])
    assert (first.found, second.found) == ("same", "other")
    assert [each.level for each in second.evidence if each.criterion == "place"] == ["county"]


def test_chinese_and_english_reports_are_compared_alike() -> None:
    told: dict[str, Any] = {
        "clothing": ("红色短袖", "藏青色牛仔裤"),
        "marks": ("戴眼镜", "左脸有疤"),
    }
    in_english: dict[str, Any] = {
        "clothing": ("a red T-shirt and navy jeans",),
        "marks": ("glasses", "scar, left"),
    }
    weights = [match([missing(**told)], [found(**other)])[0].weight for other in (told, in_english)]
    assert weights[0] == pytest.approx(weights[1])


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        ("藏青色外套", "black jacket", "close"),
        ("fleece top", "grey fleece", "same"),
        ("dark pink dress", "pink dress", "same"),
        ("红色连衣裙", "花色连衣裙", "close"),
        ("红色T恤", "蓝色T恤", "kind"),
        ("红色T恤", "red jacket", "colour"),
        ("红色T恤", "蓝色外套", "different"),
        ("校服", "外套", "nothing"),
    ],
)
def test_what_clothes_are_called_is_read_with_care(ours: str, theirs: str, level: str) -> None:
    evidence = CRITERIA(missing(clothing=(ours,)), found(clothing=(theirs,)))
    levels = [each.level for each in evidence if each.criterion == "clothing"]
    assert levels == ([] if level == "nothing" else [level])


# --- order, twins, several finders ---------------------------------------------------------------


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 60))
def test_the_order_of_the_reports_changes_nothing(draw: random.Random, size: int) -> None:
    lost, seen = crowd(size, hours=24)
    before = match(lost, seen, gazetteer=GAZETTEER)
    draw.shuffle(lost)
    draw.shuffle(seen)
    assert match(lost, seen, gazetteer=GAZETTEER) == before


def test_the_order_of_terms_changes_nothing() -> None:
    worn = ("红色T恤", "蓝色裤子", "black shoes", "黄色帽子")
    one = match([missing(clothing=worn)], [found(clothing=worn)])
    other = match([missing(clothing=worn[::-1])], [found(clothing=worn)])
    assert one == other


def test_in_a_large_run_too_the_order_changes_nothing() -> None:
    lost, seen = crowd(400)
    assert match(lost[::-1], seen, gazetteer=GAZETTEER) == match(
        lost, seen[::-1], gazetteer=GAZETTEER
    )


def test_most_children_of_a_crowd_are_found() -> None:
    lost, seen = crowd(400)
    told = match(lost, seen, gazetteer=GAZETTEER).at_least()
    right = [each for each in told if each.missing[1:] == each.found[1:]]
    assert len(right) > 0.9 * len(lost)
    assert len(right) > 0.98 * len(told)


def test_twins_compete_so_that_neither_is_called_likely() -> None:
    twins = [missing("m1", **BOY), missing("m2", **BOY)]
    pairs = match(twins, [found(**BOY)])
    assert [each.missing for each in pairs] == ["m1", "m2"]
    assert pairs[0].probability == pytest.approx(pairs[1].probability)
    assert all(each.alone > THRESHOLD > each.probability for each in pairs)


def test_a_probability_is_the_odds_over_one_and_all_odds_that_compete() -> None:
    lost = [missing("m1", **BOY), missing("m2", **{**BOY, "clothing": ("红色T恤",)})]
    seen = [found("p1", **BOY), found("p2", **{**BOY, "clothing": ("黄色裙子",)})]
    pairs = match(lost, seen, least=0)
    odds = {(each.missing, each.found): each.alone / (1 - each.alone) for each in pairs}
    for each in pairs:
        rivals = [
            value
            for (one, other), value in odds.items()
            if each.missing == one or each.found == other
        ]
        own = odds[each.missing, each.found]
        assert each.probability == pytest.approx(own / (1 + sum(rivals)), rel=1e-6)


def test_raw_and_competing_weight_are_both_shown() -> None:
    best = match([missing("m1", **BOY), missing("m2", **BOY)], [found(**BOY)])[0]
    assert best.weight == pytest.approx(sum(each.weight for each in best.evidence))
    assert best.competing < best.weight
    assert f"{best.weight:.1f} bits" in best.text("en")


def test_from_the_default_threshold_on_a_report_stands_in_one_match() -> None:
    lost, seen = crowd(300, hours=12)
    told = match(lost, seen, gazetteer=GAZETTEER).at_least()
    assert len({each.missing for each in told}) == len(told) == len({each.found for each in told})


def test_what_is_returned_is_ranked_and_no_more_than_asked_for() -> None:
    lost, seen = crowd(100, hours=12)
    pairs = match(lost, seen, gazetteer=GAZETTEER, most=2)
    assert [each.probability for each in pairs] == sorted(
        (each.probability for each in pairs), reverse=True
    )
    for report in lost:
        assert len(pairs.of(report.id)) <= 2


# --- judgements ----------------------------------------------------------------------------------


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 39), st.integers(0, 1))
def test_what_was_judged_different_never_comes_back(place: int, seed: int) -> None:
    lost, seen = crowd(40, seed, hours=6)
    top = next(iter(match(lost, seen, gazetteer=GAZETTEER).of(f"m{place}")), None)
    if top is None:
        return
    again = match(
        lost,
        seen,
        gazetteer=GAZETTEER,
        judgements=[judged(Opinion.DIFFERENT, top.missing, top.found)],
        least=0,
    )
    assert (top.missing, top.found) not in [(each.missing, each.found) for each in again]


def test_what_was_taken_back_counts_no_more() -> None:
    pair = [missing(**BOY)], [found(**BOY)]
    other = judged(Opinion.DIFFERENT)
    back = attrs.evolve(other, withdrawn=Moment.parse("2023-05-04"))
    assert not match(*pair, judgements=[other])
    assert match(*pair, judgements=[back]) == match(*pair)


def test_the_later_judgement_of_a_pair_holds() -> None:
    first = judged(Opinion.DIFFERENT, id="j2")
    later = judged(Opinion.SAME, id="j1", at=Moment.parse("2023-05-04"))
    (pair,) = match([missing(**BOY)], [found(**BOY)], judgements=[later, first])
    assert pair.judgement == later


def test_what_was_judged_the_same_comes_first_and_takes_the_report_from_others() -> None:
    twins = [missing("m1", **BOY), missing("m2", **BOY)]
    pairs = match(twins, [found(**BOY)], judgements=[judged(Opinion.SAME, "m2")])
    assert pairs[0].missing == "m2"
    assert pairs[0].probability == pytest.approx(1)
    assert all(each.probability < 0.01 for each in pairs[1:])


def test_a_judgement_of_the_same_needs_no_evidence_at_all() -> None:
    (pair,) = match([missing()], [found(at="2021-01-01T10:00")], judgements=[judged(Opinion.SAME)])
    assert pair.judgement is not None


def test_to_be_unsure_changes_nothing_but_is_shown() -> None:
    pair = [missing(**BOY)], [found(**BOY)]
    unsure = judged(Opinion.UNSURE)
    (told,) = match(*pair, judgements=[unsure])
    assert told.judgement == unsure
    assert attrs.evolve(told, judgement=None) == match(*pair)[0]


def test_a_judgement_of_other_reports_is_passed_over() -> None:
    pair = [missing(**BOY)], [found(**BOY)]
    assert match(*pair, judgements=[judged(Opinion.SAME, "m9", "p9")]) == match(*pair)


# --- criteria of one's own -----------------------------------------------------------------------


def test_chances_can_be_replaced() -> None:
    sure = attrs.evolve(SEX, chances={"same": Chance(0.999, 0.5), "different": Chance(0.001, 0.5)})
    (one,) = SEX(missing(sex=Sex.MALE), found(sex=Sex.FEMALE))
    (other,) = sure(missing(sex=Sex.MALE), found(sex=Sex.FEMALE))
    assert other.weight < one.weight < 0


def test_both_weigh_with_and_and_the_louder_with_or() -> None:
    told = missing(sex=Sex.MALE, age_low=4, age_high=4), found(sex=Sex.FEMALE, age_low=4)
    both, louder = (AGE & SEX)(*told), (AGE | SEX)(*told)
    assert {each.criterion for each in both} == {"age", "sex"}
    assert louder == (max(both, key=lambda each: abs(each.weight)),)
    assert repr(AGE & SEX | AGE) == "(AGE & SEX) | AGE"


# --- bounds --------------------------------------------------------------------------------------


def test_a_feast_too_large_ends_and_says_what_it_cut() -> None:
    lost, seen = crowd(600, hours=4)
    pairs = match(lost, seen, limit=6000)
    assert pairs.pairs <= 6000
    assert len(pairs.cut) == 600
    first = pairs.cut[0]
    assert first.looked_at == 10
    assert first.left_out == first.near - 10 > 0


def test_what_is_cut_is_what_is_farthest_in_time() -> None:
    seen = [found(f"p{hour}", at=f"2023-05-03T{hour:02}:30", **BOY) for hour in range(15, 24)]
    pairs = match([missing(**BOY)], seen, limit=3, most=3, least=0)
    assert {each.found for each in pairs} == {"p15", "p16", "p17"}


def test_reports_that_tell_only_when_the_call_came_are_matched() -> None:
    lost = MissingPerson(
        id="m1", division=JINYUN, reported=Moment.parse("2023-05-03T16"), person=Description(**BOY)
    )
    seen = FoundPerson(
        id="p1", division=JINYUN, reported=Moment.parse("2023-05-03T15"), person=Description(**BOY)
    )
    (pair,) = match([lost], [seen])
    assert [each.level for each in pair.evidence if each.criterion == "time"] == ["reported"]


def test_neither_place_nor_time_is_needed() -> None:
    (pair,) = match([missing(at=None, place=None, **BOY)], [found(at=None, place=None, **BOY)])
    assert {each.criterion for each in pair.evidence} == {"age", "sex", "clothing"}
