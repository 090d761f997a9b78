# SPDX-License-Identifier: MIT
"""Two bureaus set their casebooks side by side: each holds half, and nothing is merged."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from antifraud.casebook import Casebook, Renamed, compare
from antifraud.cli import main
from antifraud.cooperation import Judgement, Mechanism, Opinion
from antifraud.enforcement import Destination, Operation
from antifraud.errors import WrongType
from antifraud.exchange import save_casebook
from antifraud.incidents import Description, FoundPerson, FraudReport, MissingPerson, Sex
from antifraud.periods import Moment, Period
from antifraud.places import DIVISIONS, Agency, Station

ACCOUNT, PHONE = "6222021234567890", "13800138000"
BODIES = (
    Agency(id="zhejiang", name="浙江省公安厅", division="330000"),
    Agency(id="yongkang", name="永康市公安局", division="330784", parents=("zhejiang",)),
    Agency(id="jinyun", name="缙云县公安局", division="331122", parents=("zhejiang",)),
    Station(id="shizhu", name="石柱派出所", division="330784", parents=("yongkang",)),
    Station(id="xinbi", name="新碧派出所", division="331122", parents=("jinyun",)),
)
THREE = Mechanism(id="three", name="永武缙协作机制", parties=("yongkang", "jinyun"))
JANUARY = Period.parse("2023-01-11/2023-01-18")
YUEYANG = (Destination(label="湖南岳阳", candidates=("430600",)),)


def book(bureau: str, *incidents: object) -> Casebook:
    operation = Operation(
        id=f"{bureau}-january", led_by=bureau, period=JANUARY, destinations=YUEYANG
    )
    return Casebook(
        divisions=DIVISIONS,
        agencies=BODIES,
        incidents=incidents,  # type: ignore[arg-type]
        enforcement=(operation,),
        cooperation=(THREE,),
    )


CHILD = Description(age_low=4, age_high=4, sex=Sex.MALE, clothing=("红色外套", "黑色裤子"))
LOST = MissingPerson(
    id="lost",
    station="xinbi",
    division="331122",
    happened=Moment.parse("2023-05-03T15"),
    person=CHILD,
)
SEEN = FoundPerson(
    id="seen",
    station="shizhu",
    division="330784",
    happened=Moment.parse("2023-05-03T17"),
    person=attrs.evolve(CHILD, age_low=3, age_high=5),
)
OURS = book(
    "yongkang",
    SEEN,
    FraudReport(id="f1", station="shizhu", division="330784", accounts=(ACCOUNT,)),
)
THEIRS = book(
    "jinyun",
    LOST,
    FraudReport(id="f2", station="xinbi", division="331122", accounts=(ACCOUNT,), phones=(PHONE,)),
)


def test_each_holds_half_of_what_both_together_show() -> None:
    for alone in (OURS, THEIRS):
        found = compare([alone])
        assert (len(found.matches), len(found.links), len(found.conflicts)) == (0, 0, 0)
    found = compare([OURS, THEIRS])
    assert [(each.missing, each.found) for each in found.matches] == [("lost", "seen")]
    assert [group.incidents for group in found.links] == [("f1", "f2")]
    assert [each.ids for each in found.conflicts] == [("jinyun-january", "yongkang-january")]


def test_who_is_told_of_a_series_and_by_which_mechanism() -> None:
    (telling,) = compare([OURS, THEIRS]).tellings
    assert [(each.one, each.other, each.mechanism) for each in telling.contacts] == [
        ("jinyun", "yongkang", "three")
    ]


def test_which_casebook_comes_first_does_not_matter() -> None:
    assert compare([OURS, THEIRS]) == compare([THEIRS, OURS])


def test_what_both_hold_counts_once() -> None:
    assert compare([OURS, OURS, THEIRS]) == compare([OURS, THEIRS])


def test_a_judgement_of_either_is_heeded() -> None:
    different = Judgement(
        id="j", missing="lost", found="seen", opinion=Opinion.DIFFERENT, by="xinbi",
        at=Moment.parse("2023-05-03T18"),
    )  # fmt: skip
    both = attrs.evolve(THEIRS, incidents=(LOST, SEEN), judgements=(different,))
    assert not compare([OURS, both]).matches


def test_one_id_for_two_records_parts_them_by_the_names_of_their_casebooks() -> None:
    other = attrs.evolve(
        THEIRS,
        incidents=(attrs.evolve(THEIRS.incidents[1], id="f1"), LOST),
    )
    found = compare({"ours": OURS, "theirs": other})
    assert [group.incidents for group in found.links] == [("ours/f1", "theirs/f1")]
    assert set(found.renamed) == {
        Renamed("ours", "f1", "ours/f1"),
        Renamed("theirs", "f1", "theirs/f1"),
    }
    assert [(each.missing, each.found) for each in found.matches] == [("lost", "seen")]


def test_one_id_for_two_bodies_never_makes_them_one() -> None:
    *others, _, xinbi = BODIES
    report = FraudReport(id="f2", station="shizhu", division="331122", accounts=(ACCOUNT,))
    other = attrs.evolve(
        THEIRS, agencies=(*others, attrs.evolve(xinbi, id="shizhu")), incidents=(report,)
    )
    found = compare({"ours": OURS, "theirs": other})
    assert [(each.one, each.other) for each in found.tellings[0].contacts] == [
        ("jinyun", "yongkang")
    ]
    assert Renamed("theirs", "shizhu", "theirs/shizhu") in found.renamed


def test_a_judgement_goes_with_the_report_that_its_own_casebook_means() -> None:
    apart = Judgement(
        id="j", missing="lost", found="seen", opinion=Opinion.DIFFERENT, by="xinbi",
        at=Moment.parse("2023-05-03T18"),
    )  # fmt: skip
    another = attrs.evolve(SEEN, happened=Moment.parse("2023-05-03T17:30"))
    both = attrs.evolve(THEIRS, incidents=(LOST, another), judgements=(apart,))
    found = compare({"ours": OURS, "theirs": both})
    assert [each.found for each in found.matches] == ["ours/seen"]


def test_of_a_body_that_one_tells_less_of_the_fuller_counts() -> None:
    bare = tuple(attrs.evolve(each, parents=(), division=None) for each in BODIES)
    less = attrs.evolve(OURS, agencies=bare)
    for books in ([less, THEIRS], [THEIRS, less]):
        found = compare(books)
        assert not found.renamed
        assert found.gazetteer.agency("shizhu").division == "330784"


def test_what_is_no_casebook_is_refused() -> None:
    with pytest.raises(WrongType):
        compare([OURS, "folder"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        (
            "en",
            (
                "lost and seen: ",
                "f1: 2 incidents in 2 divisions",
                "缙云县公安局 (jinyun) and 永康市公安局 (yongkang): under 永武缙协作机制 (three)",
                "yongkang-january: talk to jinyun before going on",
                "incidents: f1, f2",
                "to talk: 新碧派出所 (xinbi), 石柱派出所 (shizhu)",
                "a person decides",
            ),
        ),
        (
            "zh",
            (
                "lost与seen：",
                "f1：2起，涉及2个地区",
                "缙云县公安局（jinyun）与永康市公安局（yongkang）：依永武缙协作机制（three）",
                "yongkang-january：行动前请与jinyun联系",
                "警情：f1、f2",
                "联系：新碧派出所（xinbi）、石柱派出所（shizhu）",
                "由人认定",
            ),
        ),
    ],
)
def test_the_command_tells_it_in_words_and_shows_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str, wanted: tuple[str, ...]
) -> None:
    for name, casebook in (("ours", OURS), ("theirs", THEIRS)):
        save_casebook(casebook, tmp_path / name)
    folders = [str(tmp_path / name) for name in ("ours", "theirs")]
    assert main(["compare", *folders, "--lang", lang]) == 0
    told = capsys.readouterr().out
    for words in wanted:
        assert words in told
    assert ACCOUNT not in told
    assert PHONE not in told


def test_the_command_says_in_which_folder_an_error_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, casebook in (("ours", OURS), ("theirs", THEIRS)):
        save_casebook(casebook, tmp_path / name)
    with (tmp_path / "theirs/incidents.jsonl").open("a", encoding="utf-8") as broken:
        broken.write('{"type": "fraud_report", "id": ""}\n')
    assert main(["compare", str(tmp_path / "ours"), str(tmp_path / "theirs")]) == 1
    assert "theirs/incidents.jsonl:3: id: " in capsys.readouterr().err


def test_the_command_tells_who_is_home_already_and_what_was_renumbered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = attrs.evolve(SEEN, returned=Moment.parse("2023-05-03T19"))
    ours = attrs.evolve(OURS, incidents=(home, OURS.incidents[1]))
    theirs = attrs.evolve(THEIRS, incidents=(LOST, attrs.evolve(THEIRS.incidents[1], id="f1")))
    for name, casebook in (("ours", ours), ("theirs", theirs)):
        save_casebook(casebook, tmp_path / name)
    folders = [str(tmp_path / name) for name in ("ours", "theirs")]
    assert main(["compare", *folders, "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "the person found was given back to the family" in told
    assert "f1 of ours: ours/f1 here" in told
