# SPDX-License-Identifier: MIT
"""What the page prints of interception and outreach is held without loss."""

from __future__ import annotations

from decimal import Decimal

import pytest

from antifraud.errors import MiscountedUnit, WrongType
from antifraud.figures import Unit
from antifraud.periods import Moment, PartialDate
from antifraud.prevention import (
    DissuasionChannel,
    Intervention,
    OutreachKind,
    PublicationKind,
    Step,
    StepAction,
    TeamKind,
)
from antifraud.wording import read
from tests.prevention.made import event, intervention, livestream, publication, team

SENT = Decimal("170000.00")
AT_THE_BANK = Intervention(
    id="bank-counter",
    incident="alert",
    bank="bank",
    agency="dongcheng",
    attempted=SENT,
    averted=SENT,
    timeline=(
        Step(action=StepAction.TRANSFERRED, role="客户"),
        Step(action=StepAction.NOTICED, role="经办柜员", at=Moment.parse("2023-03-14T14~")),
        Step(action=StepAction.REPORTED_TO_MANAGER, role="经办柜员", agency="bank"),
        Step(action=StepAction.DELAYED, role="经办柜员", agency="bank"),
        Step(action=StepAction.CALLED_POLICE, role="营业经理", agency="bank"),
        Step(action=StepAction.POLICE_ARRIVED, agency="dongcheng", after=read("几分钟")),
        Step(action=StepAction.TAKEN_TO_STATION, agency="dongcheng"),
        Step(action=StepAction.FROZEN, agency="dongcheng"),
    ),
)


def test_four_sums_are_told_apart_and_two_of_them_are_not_known() -> None:
    assert AT_THE_BANK.attempted == AT_THE_BANK.averted == SENT
    assert AT_THE_BANK.lost_before is None
    assert AT_THE_BANK.frozen is None
    # That there was money before, and that it was frozen, is told all the same.
    assert AT_THE_BANK.took(StepAction.TRANSFERRED)
    assert AT_THE_BANK.took(StepAction.FROZEN)
    assert not AT_THE_BANK.took(StepAction.STOPPED)


def test_sums_that_are_printed_roughly_are_held_as_printed() -> None:
    rough = intervention(
        attempted=SENT,
        attempted_stated=read("17万元"),
        averted_stated=read("近17万元"),
        lost_before_stated=read("约3万元"),
        frozen_stated=read("3万余元"),
    )
    assert (rough.averted, rough.lost_before, rough.frozen) == (None, None, None)
    assert rough.lost_before_stated == read("约3万元")


@pytest.mark.parametrize("action", ["frozen", None, DissuasionChannel.CALL])
def test_only_an_action_is_asked_for(action: object) -> None:
    with pytest.raises(WrongType) as raised:
        AT_THE_BANK.took(action)  # type: ignore[arg-type]
    assert raised.value.field == "action"


def test_the_mend_says_how_interactions_are_counted() -> None:
    with pytest.raises(MiscountedUnit, match=r"write 人次.*counted_as"):
        livestream(interactions_each=read("10万次以上"))
    plain = read("10万以上").counted_as(Unit.PERSON_TIME)
    assert livestream(interactions_each=plain) == livestream(interactions_each=read("10万人次以上"))


def test_a_rough_total_proves_nothing_against_each() -> None:
    about = read("约10万人次")
    assert livestream(interactions_each=read("10万人次以上"), interactions_total=about)


def test_none_sent_before_is_not_the_same_as_not_known() -> None:
    assert intervention(lost_before=Decimal()) != intervention(lost_before=None)


def test_soft_times_prove_no_order() -> None:
    about, exact = Moment.parse("2023-03-14T14~"), Moment.parse("2023-03-14T13:55:00")
    late = (Step(action=StepAction.NOTICED, at=about), Step(action=StepAction.FROZEN, at=exact))
    assert intervention(timeline=late).timeline == late


def test_an_agency_of_a_step_is_a_reference_too() -> None:
    named = set(AT_THE_BANK.references())
    assert ("incident", "incident", "alert") in named
    assert ("timeline[5].agency", "agency", "dongcheng") in named


def test_a_fair_and_a_stand() -> None:
    fair = event(kind=OutreachKind.FAIR, occasion="元宵节", agency="zhiying")
    stand = event(kind=OutreachKind.STAND, occasion="桃花节", agency="huajie", place="花街")
    assert fair.when is None
    assert stand.reach is None


def test_songs_have_a_month_without_a_year() -> None:
    tone = publication(kind=PublicationKind.RING_TONE, when=PartialDate.parse("--04"))
    song = publication(
        kind=PublicationKind.SONG, titles=("刷单传说",), when=PartialDate.parse("--05")
    )
    assert (tone.when, song.titles) == (PartialDate(month=4), ("刷单传说",))


def test_three_of_ten_odd_videos_were_adopted_by_the_province() -> None:
    videos = publication(id="videos", count=read("10余条"), titles=("反诈小蕾", "反诈警花说"))
    adopted = publication(
        id="adopted", count=read("3条"), part_of="videos", adopted_by="zhejiang-department"
    )
    assert videos.count == read("10余条")
    assert next(adopted.references()) == ("part_of", "publication", "videos")


@pytest.mark.parametrize(("count", "views"), [("20篇", "1万次以上"), ("5篇", "5万次以上")])
def test_articles_are_counted_by_the_views_that_each_had(count: str, views: str) -> None:
    tier = publication(
        kind=PublicationKind.ARTICLE, count=read(count), views_each=read(views), part_of="articles"
    )
    assert tier.views_each is not None
    assert tier.views_each.high is None
    assert tier.views_total is None


def test_ten_livestreams_with_a_hundred_thousand_interactions_each() -> None:
    shows = livestream(
        count=read("10场"),
        interactions_each=read("10万人次以上"),
        hosts=("本土网红",),
        agency="dongcheng",
        partners=("media",),
    )
    assert shows.interactions_each is not None
    assert shows.interactions_each.unit == Unit.PERSON_TIME
    assert ("partners", "agency", "media") in set(shows.references())


def test_teams_of_instructors_of_hosts_and_on_duty_round_the_clock() -> None:
    assert team(kind=TeamKind.INSTRUCTORS).hours_a_day is None
    assert team(kind=TeamKind.ON_DUTY, hours_a_day=24).hours_a_day == 24
    assert team(kind=TeamKind.OTHER, kind_printed="专业队", count=read("12个")).size is None
