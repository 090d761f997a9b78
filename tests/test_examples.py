# SPDX-License-Identifier: MIT
"""The examples load, hold each figure and fact of their source, and none of its sentences or names.

Which record holds which fact is told by the tables of docs/records.md, which are read here.
"""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest

from antifraud.casebook import COLLECTIONS, BaseClaim, Casebook, Statement, Statistic
from antifraud.exchange import load_casebook, save_casebook
from antifraud.wording import read, read_change

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
FOLDERS = sorted(path for path in EXAMPLES.iterdir() if path.is_dir())
PAGE = ROOT.parent / "shared/source/page.txt"
RECORDS = (ROOT / "docs/records.md").read_text("utf-8")

#: A row of the tables that map facts to records: its number, the fact, and where it is.
ROW = re.compile(r"^\| (?P<number>\d+) \| (?P<fact>[^|]+) \| (?P<where>[^|]+) \|$", re.MULTILINE)
#: How many facts the newspaper page has, read sentence by sentence.
FACTS = 77
#: What happened, as opposed to what stands around it.
HAPPENED = (
    "role_models", "incidents", "enforcement", "prevention", "services", "cooperation",
    "judgements",
)  # fmt: skip

#: Whoever copies twelve characters in a row has copied a sentence.
LONGEST_QUOTE = 12
HAN = re.compile(r"[\u4e00-\u9fff]+")

#: The figures of the page by the code of their unit, each in the order of print, without its word
#: of approximation; "a few minutes" have no number. Two are counted from the names that the page
#: lists: four places, three counties of a mechanism.
PRINTED = {
    "ITEM": (11, 4, 67, 19, 1, 10, 3, 50, 20, 5, 10, 40, 30, 3, 1),
    "PERSON": (140, 44, 23, 21, 399, 343, 1, 1),
    "CNY": (200_000, 4_000_000, 37_270_000, 170_000),
    "WEEK": (1,),
    "TIME": (2,),
    "HOUR": (24, 24),
    "PERSON_TIME": (84_000, 100_000, 120),
    "ACCOUNT": (2058,),
    "1": (10_000, 50_000),
    "DAY": (20, 2, 2),
    "MINUTE": (None, 30, 30),
    "YEAR": (4,),
}


@pytest.fixture(scope="module")
def yongkang() -> Casebook:
    return load_casebook(EXAMPLES / "yongkang")


def lines(path: Path) -> list[dict[str, object]]:
    """Return the records of a file; a kind that has none has no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def shown(path: Path) -> str:
    return path.name


def written(folder: Path) -> str:
    """Return all text of an example."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return "\n".join(path.read_text("utf-8") for path in files)


def quotes(text: str) -> set[str]:
    """Return every run of Han characters that is as long as a quotation."""
    return {
        run[start : start + LONGEST_QUOTE]
        for run in HAN.findall(text)
        for start in range(len(run) - LONGEST_QUOTE + 1)
    }


def rows(folder: Path) -> list[tuple[int, list[tuple[str, str]]]]:
    """Return each fact of an example's table by number, with the file and id of each record."""
    part = RECORDS.partition(f"\n### examples/{folder.name}\n")[2].partition("\n### ")[0]
    found = []
    for row in ROW.finditer(part):
        records, file = [], ""
        for name in re.findall(r"`([^`]+)`", row["where"]):
            if name.endswith(".jsonl"):
                file = name.removesuffix(".jsonl")
            else:
                records.append((file, name))
        found.append((int(row["number"]), records))
    return found


def figures(book: Casebook, statistic: Statistic) -> list[str]:
    return [one.id for one in book.statements if one.statistic is statistic]


def test_there_are_four_examples() -> None:
    assert [folder.name for folder in FOLDERS] == ["ankang", "jiaxing", "jize", "yongkang"]


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_an_example_loads_whole(folder: Path) -> None:
    book = load_casebook(folder)
    for name in COLLECTIONS:
        assert len(getattr(book, name)) == len(lines(folder / f"{name}.jsonl")), name
    assert book.title
    assert len(book.notes) == len(book.notes_en) > 0


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_an_example_comes_back_as_it_was(folder: Path, tmp_path: Path) -> None:
    book = load_casebook(folder)
    save_casebook(book, tmp_path / "copy")
    assert load_casebook(tmp_path / "copy") == book


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_every_record_that_a_fact_names_is_there(folder: Path) -> None:
    book = load_casebook(folder)
    facts = rows(folder)
    assert [number for number, _ in facts] == list(range(1, len(facts) + 1))
    for number, named in facts:
        assert named, number
        for name, record_id in named:
            assert record_id in {one.id for one in getattr(book, name)}, (number, name, record_id)


def test_every_fact_of_the_page_has_a_row() -> None:
    assert len(rows(EXAMPLES / "yongkang")) == FACTS


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_every_record_holds_a_fact_that_is_told(folder: Path) -> None:
    book = load_casebook(folder)
    named = {record for _, records in rows(folder) for record in records}
    held = {(name, one.id) for name in HAPPENED for one in getattr(book, name)}
    # Life cycles belong to their incident, and every statement is a fact of its own.
    steps = {("incidents", one.id) for one in book.incidents if one.id.endswith("-steps")}
    stated = {("statements", one.id) for one in book.statements}
    assert not ((held - steps) | stated) - named


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_every_figure_and_change_reads_as_printed(folder: Path) -> None:
    book = load_casebook(folder)
    for line in lines(folder / "statements.jsonl"):
        statement = book.statement(str(line["id"]))
        text = line.get("figure")
        assert statement.figure == (None if text is None else read(str(text)))
        changes = line.get("changes", [])
        assert isinstance(changes, list)
        assert statement.changes == tuple(read_change(change) for change in changes)


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_a_reader_of_either_language_is_told_the_same(folder: Path) -> None:
    book = load_casebook(folder)
    for one in book.statements:
        assert one.label, one.id
        assert one.label_en, one.id
        assert bool(one.note) is bool(one.note_en), one.id
    for claim in book.claims:
        assert bool(claim.assumption) is bool(claim.assumption_en), claim.id


def test_an_assumed_year_is_said_to_be_assumed(yongkang: Casebook) -> None:
    assert any("假定" in note for note in yongkang.notes)
    assert any("assumes 2023" in note for note in yongkang.notes_en)
    assert all("假定" in source.note for source in yongkang.sources)


def test_every_figure_of_the_page_is_a_statement(yongkang: Casebook) -> None:
    stated: dict[str, list[Fraction | None]] = {}
    for one in yongkang.statements:
        if one.figure is not None:
            stated.setdefault(one.figure.unit.code, []).append(one.figure.value)
    assert stated.keys() == PRINTED.keys()
    for unit, numbers in PRINTED.items():
        assert sorted(map(str, stated[unit])) == sorted(map(str, numbers)), unit


def test_the_one_printed_change_has_no_figure_and_two_readings(yongkang: Casebook) -> None:
    changed = [one for one in yongkang.statements if one.changes]
    assert [one.id for one in changed] == ["stop-efficiency"]
    assert changed[0].figure is None
    readings = [claim for claim in yongkang.claims if isinstance(claim, BaseClaim)]
    assert {claim.stated for claim in readings} == {"stop-efficiency"}
    assert [claim.granted("en") for claim in readings] == [
        "if accounts are what is meant",
        "if money is what is meant",
    ]


def test_extremes_and_limits_are_no_totals(yongkang: Casebook) -> None:
    assert figures(yongkang, Statistic.USUAL_LIMIT) == ["passport-usual"]
    assert figures(yongkang, Statistic.MINIMUM) == [
        "views-10k",
        "views-50k",
        "interactions",
        "passport-fastest",
    ]


def test_times_are_held_as_coarsely_as_they_are_printed(yongkang: Casebook) -> None:
    def at(name: str) -> str:
        return str(yongkang.statement(name).at)

    assert at("counter-transfer") == "2023-03-14T14~"
    assert at("lost-child") == "2023-05-03T17~"
    assert at("father-arrival") == "2023-05-03T18"


def test_two_measures_in_one_sum_are_both_named(yongkang: Casebook) -> None:
    def measures(one: Statement) -> list[str]:
        return [one.indicator.value, *(merged.value for merged in one.merged)]

    assert measures(yongkang.statement("recovered")) == ["recovered", "returned"]
    assert measures(load_casebook(EXAMPLES / "jiaxing").statement("recovered-stopped")) == [
        "recovered",
        "stopped_money",
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=shown)
def test_people_appear_by_role(folder: Path) -> None:
    # Print leaves the name of the bank out, and so does its record.
    assert not re.search(r"某(?!银行)|先生|女士|警官", written(folder))


def test_no_sentence_of_the_page_stands_in_an_example() -> None:
    if not PAGE.is_file():
        pytest.skip(f"the newspaper page is not here ({PAGE.name}): nothing to compare with")
    page = quotes(PAGE.read_text("utf-8"))
    assert page
    for folder in FOLDERS:
        assert not page & quotes(written(folder)), folder.name
