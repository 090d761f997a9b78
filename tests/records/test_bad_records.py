# SPDX-License-Identifier: MIT
"""Every rule of the records wing, broken once: the table of all packages, and the rules that join.

Each package has its own table, which its own tests check; here they stand together, so that no
named error of the wing is without a record that breaks its rule.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple, get_type_hints

import attrs
import pytest

from antifraud.enforcement import fraud_tier
from antifraud.errors import AntifraudError, IllegalTransition, UnknownEdition
from antifraud.incidents import Lifecycle, Stage, Step, advance
from tests.casebook.test_joint_rules import JOINT
from tests.cooperation.test_bad_input import BAD as COOPERATION_ROWS
from tests.cooperation.test_linking_bad_input import CASES as LINKING_ROWS
from tests.enforcement.test_bad_input import BAD as ENFORCEMENT_ROWS
from tests.enforcement.test_bad_input import LEAST
from tests.incidents.test_bad_input import BAD as INCIDENT_ROWS
from tests.places.test_bad_input import BAD as PLACE_ROWS
from tests.prevention.test_bad_input import BAD as PREVENTION_ROWS
from tests.records.test_shape import kinds
from tests.services.test_bad_input import BAD as SERVICE_ROWS

FEWEST = 60
#: The modules of the wing's own errors.
HOMES = ("cooperation", "enforcement", "incidents", "places", "prevention", "services")


class Row(NamedTuple):
    """One wrong record: how it is made, and the error that tells it."""

    package: str
    make: Callable[..., object]
    fields: dict[str, Any]
    rule: type[AntifraudError]
    field: str


def rows() -> Iterator[Row]:
    """Go through the tables of all packages."""
    for record, fields, rule, field in ENFORCEMENT_ROWS:
        yield Row("enforcement", record, {**LEAST[record], **fields}, rule, field)
    for sample, fields, rule, field in INCIDENT_ROWS:
        yield Row("incidents", partial(attrs.evolve, sample), fields, rule, field)
    for broken, rule, field in LINKING_ROWS:
        yield Row("cooperation", broken, {}, rule, field)
    for package, table in (
        ("cooperation", COOPERATION_ROWS),
        ("places", PLACE_ROWS),
        ("prevention", PREVENTION_ROWS),
        ("services", SERVICE_ROWS),
    ):
        for make, fields, rule, field in table:
            yield Row(package, make, fields, rule, field)


CASE = Lifecycle(id="l", incident="i", steps=(Step(stage=Stage.FILED),))
#: Rules of functions that make a record or read one.
OF_FUNCTIONS = [
    Row(
        "incidents",
        advance,
        {"lifecycle": CASE, "stage": Stage.PROSECUTION, "at": None},
        IllegalTransition,
        "stage",
    ),
    Row(
        "enforcement",
        fraud_tier,
        {"amount": Decimal(1), "edition": "1999"},
        UnknownEdition,
        "edition",
    ),
]
ROWS = [*rows(), *OF_FUNCTIONS]
ALL_RULES = {row.rule for row in ROWS} | {one.rule for one in JOINT}


def of_home(home: str) -> set[type[AntifraudError]]:
    """Return the errors that a module of `antifraud.errors` names."""
    module = importlib.import_module(f"antifraud.errors.{home}")
    return {getattr(module, name) for name in module.__all__}


def test_the_table_is_long_and_every_package_is_in_it() -> None:
    assert len(ROWS) + len(JOINT) >= FEWEST
    assert {row.package for row in ROWS} == set(HOMES)
    for package in HOMES:
        assert len([row for row in ROWS if row.package == package]) >= 20


@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{row.package}-{row.rule.__name__}-{row.field}" for row in ROWS]
)
def test_a_wrong_record_is_refused_by_the_error_of_its_rule_with_its_field(row: Row) -> None:
    with pytest.raises(AntifraudError) as raised:
        row.make(**row.fields)
    error = raised.value
    assert type(error) is row.rule
    assert error.field == row.field
    assert str(error).startswith(f"{row.field}: {row.rule.rule}; got ")


@pytest.mark.parametrize("home", HOMES)
def test_every_error_of_the_wing_is_raised_by_some_wrong_record(home: str) -> None:
    assert of_home(home) - ALL_RULES == set()


def test_every_record_with_a_rule_of_its_own_is_in_the_table() -> None:
    refused = {
        kind
        for row in ROWS
        for kind in kinds()
        if row.make is kind
        or getattr(row.make, "args", (None,))[0].__class__ is kind
        or made_by(row.make) is kind
    }
    wing = {kind for kind in kinds() if kind.__module__.split(".")[1] in HOMES}
    assert wing - refused == set()


def made_by(make: Callable[..., object]) -> type | None:
    """Return the class that a maker of a test makes."""
    returned = get_type_hints(make).get("return") if inspect.isfunction(make) else None
    if isinstance(returned, type):
        return returned
    for cell in getattr(make, "__closure__", None) or ():
        if isinstance(cell.cell_contents, type):
            return cell.cell_contents
    return None
