# SPDX-License-Identifier: MIT
"""The same search by splink on DuckDB, with comparisons as near as its levels allow.

It is given columns that are made by this library's reading of words, which is not timed: town,
county and the counties near it, minutes, ages, heights, the colour and garment of each part of the
body, marks and disabilities. Its m and u are estimated as its documentation says: u from random
pairs, m by expectation maximisation over two blockings; colours carry adjustments for term
frequency.
"""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Iterable
from typing import Any

from matching_truth import Truth

from antifraud.cooperation.matching.looks import pieces
from antifraud.cooperation.matching.place import reach
from antifraud.cooperation.matching.sets import MARKS
from antifraud.cooperation.matching.spans import county_of, span_of
from antifraud.incidents import FoundPerson, MissingPerson

__all__ = ["Ranked", "by_splink"]

#: Pairs by id, each with its probability.
Ranked = list[tuple[str, str, float]]
_DAY, _WINDOW, _BEFORE = 24 * 60, 30 * 24 * 60, 180
_MANY = 20_000
_SLOTS = ("top", "bottom", "feet")
_IN_TIME = (
    "(r.minute IS NULL OR l.minute IS NULL"
    f" OR r.minute - l.minute BETWEEN -{_BEFORE} AND {_WINDOW})"
)


def _columns(
    reports: Iterable[MissingPerson | FoundPerson], truth: Truth, *, missing: bool
) -> list[dict[str, Any]]:
    gazetteer, linked = truth.gazetteer, _linked(truth)
    near: dict[str | None, list[str] | None] = {None: None}
    rows = []
    for report in reports:
        code, person = report.division, report.person
        if code not in near and code is not None:
            around = reach(code, gazetteer, 2, linked) if missing else [county_of(code)]
            near[code] = list(around)
        told = span_of(report)
        minute = None if told is None else (told[0].low + told[0].high) // 2
        worn = {piece.slot: piece for piece in reversed(pieces(person.clothing))}
        row: dict[str, Any] = {
            "unique_id": report.id,
            "town": code if code and len(code) > len(county_of(code)) else None,
            "county": county_of(code) if code else None,
            "near": near[code],
            "bordering": list(reach(code, gazetteer, 1, linked)) if code and missing else None,
            "minute": minute,
            "day": None if minute is None else minute // _DAY,
            "itself": None if told is None else told[1],
            "age_low": person.age_low,
            "age_high": person.age_high,
            "height_low": person.height_low,
            "height_high": person.height_high,
            "sex": person.sex.value if person.sex else None,
            "marks": sorted(MARKS.told(report) or ()) or None,
            "disability": person.disabilities[0].value if person.disabilities else None,
        }
        for slot in _SLOTS:
            piece = worn.get(slot)
            row[f"{slot}_colour"] = piece.colours[0] if piece and piece.colours else None
            row[f"{slot}_garment"] = (piece.garment or None) if piece else None
        rows.append(row)
    return rows


def _linked(truth: Truth) -> dict[str, frozenset[str]]:
    """Return the counties that a mechanism links with each."""
    parties = [frozenset(each.parties) for each in truth.mechanisms]
    return {code: four - {code} for four in parties for code in four}


def _comparison(
    name: str, null: str, levels: Iterable[str], tf: str | None = None
) -> dict[str, Any]:
    """Return a comparison by its levels as conditions, from the nearest on; then all else."""
    told: list[dict[str, Any]] = [
        {"sql_condition": null, "label_for_charts": "null", "is_null_level": True},
        *({"sql_condition": level, "label_for_charts": level[:40]} for level in levels),
        {"sql_condition": "ELSE", "label_for_charts": "else"},
    ]
    if tf:
        told[1] |= {"tf_adjustment_column": tf, "tf_adjustment_weight": 1.0}
    return {"output_column_name": name, "comparison_levels": told}


def _gap(field: str) -> str:
    return f"greatest(0, {field}_low_r - {field}_high_l, {field}_low_l - {field}_high_r)"


def _either_null(*fields: str) -> str:
    return " OR ".join(f"{field}_{side} IS NULL" for field in fields for side in "lr")


def _comparisons() -> list[Any]:
    hours = "(minute_r - minute_l) / 60.0"
    scale = "greatest(1.0, least(age_low_l, age_low_r) / 10.0)"
    told = [
        _comparison(
            "place",
            _either_null("county"),
            (
                "town_l = town_r",
                "county_l = county_r",
                "list_contains(bordering_l, county_r)",
                "list_contains(near_l, county_r)",
            ),
        ),
        _comparison(
            "time",
            _either_null("minute"),
            [f"{hours} BETWEEN -3 AND {most}" for most in (1, 2, 4, 8, 16, 24, 48, 96, 168, 360)],
        ),
        _comparison(
            "age",
            _either_null("age_low", "age_high"),
            [f"{_gap('age')} <= {times} * {scale}" for times in (0, 1, 3)],
        ),
        _comparison(
            "height",
            _either_null("height_low"),
            [f"abs(height_low_l - height_low_r) <= {apart}" for apart in (5, 10, 20)],
        ),
        _comparison("sex", _either_null("sex"), ("sex_l = sex_r",)),
        _comparison("marks", _either_null("marks"), ("list_has_any(marks_l, marks_r)",)),
        _comparison("disability", _either_null("disability"), ("disability_l = disability_r",)),
    ]
    for slot in _SLOTS:
        for what in ("colour", "garment"):
            field = f"{slot}_{what}"
            told.append(
                _comparison(field, _either_null(field), (f"{field}_l = {field}_r",), tf=field)
            )
    return told


def by_splink(truth: Truth) -> tuple[Ranked, float, float]:
    """Return the pairs that splink finds, and the seconds of the clock and the processors.

    Its training is part of them.
    """
    import duckdb  # noqa: PLC0415 - of the group `bench`
    import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415 - likewise
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on  # noqa: PLC0415
    from splink.blocking_rule_library import CustomRule  # noqa: PLC0415

    logging.getLogger("splink").setLevel(logging.ERROR)
    sides = [
        pa.Table.from_pylist(_columns(truth.missing, truth, missing=True)),
        pa.Table.from_pylist(_columns(truth.found, truth, missing=False)),
    ]
    types = pa.list_(pa.string())
    sides[1] = sides[1].set_column(
        sides[1].schema.get_field_index("bordering"),
        "bordering",
        pa.nulls(len(sides[1]), types),
    )
    begun = time.perf_counter(), time.process_time()
    # What does not fit into memory goes to the place for such files, not where the run began.
    api = DuckDBAPI(duckdb.connect(config={"temp_directory": tempfile.mkdtemp()}))
    tables = [
        api.register(table, dataset_display_name=name)
        for table, name in zip(sides, ("a_missing", "b_found"), strict=True)
    ]
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=_comparisons(),
        blocking_rules_to_generate_predictions=[
            CustomRule(f"l.near = r.near AND {_IN_TIME}", arrays_to_explode=["near"]),
            CustomRule(
                f"l.sex = r.sex AND l.top_colour = r.top_colour AND {_IN_TIME}"
                " AND (l.county IS NULL OR r.county IS NULL)"
            ),
        ],
        additional_columns_to_retain=[],
        retain_matching_columns=False,
    )
    linker = Linker(tables, settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        ["l.county = r.county AND l.day = r.day AND l.sex = r.sex"], recall=0.4
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    # The second lets time and place vary, so that both are trained; where reports are many, the
    # colour of the shoes keeps the pairs few enough.
    looks = ["sex", "top_colour", "bottom_colour"]
    if len(truth.missing) > _MANY:
        looks.append("feet_colour")
    for rule in (block_on("county", "day"), block_on(*looks)):
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, record_sample_proportion=1.0
        )
    found = linker.inference.predict(threshold_match_probability=0.001)
    rows = found.as_record_list()
    took = time.perf_counter() - begun[0], time.process_time() - begun[1]
    return [
        (row["unique_id_l"], row["unique_id_r"], float(row["match_probability"])) for row in rows
    ], *took
