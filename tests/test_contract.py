# SPDX-License-Identifier: MIT
"""The contract page and the code say the same.

`docs/contract.md` prints every name that other projects may rely on, as the code has it. Where
the code changes, this test fails; a change that is meant is printed anew with

    python tests/test_contract.py

and is then read in the diff of the page: that is the point of it.
"""

from __future__ import annotations

import enum
import importlib
import inspect
import re
from collections.abc import Iterator
from datetime import tzinfo
from fractions import Fraction
from pathlib import Path
from types import FunctionType
from typing import NamedTuple, get_args

import attrs
import pytest

import antifraud
from antifraud.figures import Unit
from antifraud.periods import SHANGHAI

PAGE = Path(__file__).parents[1] / "docs/contract.md"
WIDEST = 96

#: The names of the contract, by the package that they are imported from. A dotted name is a
#: field, a method or a member.
CONTRACT: dict[str, str] = {
    "antifraud.figures": """
        Unit Unit.PERSON Unit.PERSON_TIME Unit.CASE Unit.ACCOUNT Unit.CNY Unit.ITEM Unit.PERCENT
        Unit.DAY Unit.HOUR Unit.MINUTE
        Figure Figure.value Figure.low Figure.high Figure.low_firm Figure.high_firm Figure.step
        Figure.unit Figure.qualifier Figure.exact Figure.between Figure.is_exact
        Figure.certainly_less Figure.possibly_equal Figure.__add__ Figure.__sub__ Figure.__mul__
        Figure.__truediv__
        Qualifier Qualifier.EXACT Qualifier.MORE_THAN Qualifier.OVER Qualifier.AT_LEAST
        Qualifier.NEARLY Qualifier.ABOUT Qualifier.UNDER Qualifier.AT_MOST Qualifier.BETWEEN
        Qualifier.VAGUE
        StatedChange StatedChange.value StatedChange.step StatedChange.low StatedChange.high
        StatedChange.kind StatedChange.basis StatedChange.qualifier
        ChangeKind ChangeKind.PERCENT ChangeKind.POINTS ChangeKind.FOLD
        Basis Basis.PREVIOUS_PERIOD Basis.YEAR_EARLIER
    """,
    "antifraud.periods": """
        Period Period.start Period.end Period.kind Period.parse Period.containing Period.previous
        Period.next Period.year_earlier Period.contains Period.days Period.split Period.to_date
        PeriodKind PeriodKind.DAY PeriodKind.WEEK PeriodKind.MONTH PeriodKind.QUARTER
        PeriodKind.HALF PeriodKind.YEAR PeriodKind.SPAN
        Counterpart Counterpart.period Counterpart.reason
        Policy Policy.CALENDAR Policy.WEEKDAY Policy.HOLIDAY
        Moment PartialDate PartialDate.resolve
    """,
    "antifraud.wording": """
        read read_change write scan Reading Reading.start Reading.end Reading.text Reading.item
    """,
    "antifraud.metrics": """
        change Change Change.status Change.difference Change.relative Change.low Change.high
        Change.percent Change.direction Change.stated Change.small_base
        ChangeStatus ChangeStatus.COMPUTED ChangeStatus.FROM_ZERO ChangeStatus.ZERO_TO_ZERO
        ChangeStatus.MISSING_BASE ChangeStatus.MISSING_CURRENT ChangeStatus.PARTIAL
        ChangeStatus.NOT_COMPARABLE
        points_change tally series period_over_period year_over_year share ratio rate mean_per
        contributions durations Tally Series PointStatus Ratio RatioStatus Contributions Durations
        clearance_rate money_funnel year_to_date suppress
    """,
    "antifraud.metrics.significance": """
        poisson_z poisson_z_two e_test rate_ratio_test wdd poisson_interval byar_interval
        wilson_interval funnel_limits scan_statistic
    """,
    "antifraud.metrics.concentration": "gini generalized_gini herfindahl top_share",
    "antifraud.audit": """
        Verdict Verdict.FOLLOWS Verdict.WITHIN_ROUNDING Verdict.TRUNCATED Verdict.CONTRADICTED
        Verdict.UNDEFINED Verdict.UNDETERMINED
        Finding Finding.verdict Finding.stated Finding.computed Finding.low Finding.high
        Finding.working Finding.assumptions
        verify_change verify_share verify_sum verify_subset verify_tiers implied_previous reconcile
    """,
    "antifraud.casebook": """
        Statement Statement.indicator Statement.label Statement.figure Statement.statistic
        Statement.period Statement.agency Statement.changes Statement.source
        Statistic Statistic.TOTAL Statistic.MINIMUM Statistic.MAXIMUM Statistic.MEAN
        Statistic.USUAL_LIMIT
        Claim Claim.assumption PartsClaim SubsetClaim TiersClaim ShareClaim RatioClaim ChangeClaim
        BaseClaim Casebook
    """,
    "antifraud.bulletins": "review draft Draft count Counted CountStatus compose Bulletin render",
    "antifraud.places": "Division Agency Station RoleModel",
    "antifraud.incidents": """
        Incident FraudReport MissingPerson FoundPerson BankAlert advance
    """,
    "antifraud.enforcement": """
        Clue Dispatch Campaign Operation Arrest Offence CoerciveMeasure Seizure Recovery
    """,
    "antifraud.prevention": """
        Intervention Dissuasion StopPayment Freeze Return pro_rata OutreachEvent Publication
        Livestream
    """,
    "antifraud.services": "Application ServiceStandard Liaison",
    "antifraud.cooperation": """
        Mechanism Mechanism.covers Request Reply Handover Match Judgement match link deconflict
    """,
    "antifraud.errors": "AntifraudError UnitMismatch UnreadableFigure IllegalTransition",
    "antifraud.exchange": """
        load_casebook save_casebook read_records write_records schema read_sheet
    """,
    "antifraud.exchange.frames": "tally period_over_period",
}

#: Types that a caller is handed and seldom names: the front door leaves them out.
KEPT_IN_THEIR_PACKAGE = {
    "Cells",
    "CounterpartReason",
    "Interval",
    "Labelled",
    "Margin",
    "Vocabulary",
    "Working",
}

SECTION = re.compile(r"^## `(?P<package>antifraud[a-z.]*)`$", re.MULTILINE)
ENTRY = re.compile(r"^### `(?P<name>\w+)`\n\n```py\n(?P<block>.*?)^```$", re.MULTILINE | re.DOTALL)
UNBUILT = re.compile(r"^- `(?P<package>antifraud[a-z.]*)`: (?P<names>.+?)$", re.MULTILINE)
UNBUILT_HEAD = "\n## Not built yet\n"


# --- how a name is printed ---------------------------------------------------------------------


def default(value: object) -> str:
    """Print the default of a parameter; what is worked out from the others is three dots."""
    match value:
        case attrs.NOTHING:
            return "..."
        case enum.Enum():
            return f"{type(value).__name__}.{value.name}"
        case Unit():
            return f"Unit.{'ONE' if value == Unit.ONE else value.code}"
        case Fraction():
            return str(value)
        case tzinfo() if value is SHANGHAI:
            return "SHANGHAI"
    return repr(value)


def typed(annotation: object) -> str:
    """Print a type without the modules that it comes from."""
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Z])", "", text)


def called(name: str, signature: inspect.Signature) -> str:
    """Print a signature on one line, or with each parameter on its own."""
    parts: list[str] = []
    kind = None
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and kind is not parameter.KEYWORD_ONLY:
            parts.append("*")
        kind = parameter.kind
        part = parameter.name
        if parameter.annotation is not parameter.empty:
            part += f": {typed(parameter.annotation)}"
        if parameter.default is not parameter.empty:
            part += f" = {default(parameter.default)}"
        parts.append(part)
    returns = ""
    if signature.return_annotation is not signature.empty:
        returns = f" -> {typed(signature.return_annotation)}"
    line = f"{name}({', '.join(parts)}){returns}"
    if len(line) <= WIDEST:
        return line
    rows = "".join(f"    {part},\n" for part in parts)
    return f"{name}(\n{rows}){returns}"


def own(kind: type) -> Iterator[tuple[str, object]]:
    """Go through what a class says in public, its own before that of its bases."""
    fields = {field.name for field in attrs.fields(kind)} if attrs.has(kind) else set()
    seen: set[str] = set(fields)
    for base in kind.__mro__:
        if base.__module__.partition(".")[0] != "antifraud":
            continue
        for name, member in vars(base).items():
            if name not in seen and not name.startswith("_"):
                seen.add(name)
                yield name, member


def members(kind: type) -> Iterator[str]:
    """Print the properties and methods of a class."""
    for name, member in own(kind):
        match member:
            case property(fget=getter) if getter is not None:
                returned = inspect.signature(getter).return_annotation
                yield f"property {name} -> {typed(returned)}"
            case classmethod():
                yield f"classmethod {called(name, inspect.signature(getattr(kind, name)))}"
            case _ if inspect.isfunction(member):
                signature = inspect.signature(member)
                _, *parameters = signature.parameters.values()
                yield called(name, signature.replace(parameters=parameters))


def printed(name: str, item: object) -> str:
    """Print a name of the contract as the page has it."""
    lines: list[str] = []
    if isinstance(item, type) and issubclass(item, enum.Enum):
        rows = [f'{member.name} = "{member.value}"' for member in item]
        lines = [f"class {name}({item.__bases__[0].__name__})", *rows]
        lines += [] if rows else members(item)
    elif isinstance(item, type):
        signature = inspect.signature(item).replace(return_annotation=inspect.Signature.empty)
        lines = [f"class {called(name, signature)}"]
        lines += [f"base {base.__name__}" for base in item.__bases__ if base is not object]
        lines += members(item)
        lines += [f"{one} = {vars(item)[one]!r}" for one in vars(item) if is_constant(item, one)]
    elif inspect.isfunction(item):
        lines = [f"def {called(name, inspect.signature(item))}"]
    elif get_args(item):
        # With the quotes that ruff, which reads pages too, wants.
        lines = [f"{name} = {typed(item)}".replace("'", '"')]
    else:
        lines = [f"{name} = {item!r}"]
    head, *rest = lines
    body = "".join(f"    {row}\n" for line in rest for row in line.splitlines())
    return f"{head}\n{body}"


def is_constant(kind: type, name: str) -> bool:
    """Tell whether a name of a class is one of its own values, such as Unit.PERSON."""
    return isinstance(vars(kind)[name], kind)


# --- what the page says ------------------------------------------------------------------------


def split_page(page: str) -> tuple[str, str]:
    """Return what is built and what is not built yet."""
    built, _, unbuilt = page.partition(UNBUILT_HEAD)
    return built, unbuilt


class Entry(NamedTuple):
    """A name that is built, as the page prints it."""

    package: str
    name: str
    block: str
    #: Where the block begins in the page.
    start: int


def entries(page: str) -> Iterator[Entry]:
    """Go through the names that are built."""
    built, _ = split_page(page)
    heads = [*SECTION.finditer(built)]
    starts = [*(head.start() for head in heads), len(built)]
    for head, end in zip(heads, starts[1:], strict=True):
        for entry in ENTRY.finditer(built, head.end(), end):
            yield Entry(head["package"], entry["name"], entry["block"], entry.start("block"))


def not_built(page: str) -> Iterator[tuple[str, str]]:
    """Go through the names that are not built yet: package and name."""
    _, unbuilt = split_page(page)
    for line in UNBUILT.finditer(unbuilt):
        for name in re.findall(r"`([\w.]+)`", line["names"]):
            yield line["package"], name


def found(package: str, dotted: str) -> object:
    """Return what a name stands for; raise ImportError or AttributeError where there is none."""
    item: object = importlib.import_module(package)
    first, *rest = dotted.split(".")
    item = getattr(item, first)
    for part in rest:
        if isinstance(item, type) and attrs.has(item) and part in attrs.fields_dict(item):
            item = attrs.fields_dict(item)[part]
        else:
            item = getattr(item, part)
    return item


def exists(package: str, dotted: str) -> bool:
    """Tell whether a name can be imported."""
    try:
        found(package, dotted)
    except (ImportError, AttributeError):
        return False
    return True


def renewed(page: str) -> str:
    """Return the page with every block printed anew."""
    for entry in reversed([*entries(page)]):
        block = printed(entry.name, found(entry.package, entry.name))
        page = page[: entry.start] + block + page[entry.start + len(entry.block) :]
    return page


TEXT = PAGE.read_text("utf-8")
ENTRIES = list(entries(TEXT))
NOT_BUILT = list(not_built(TEXT))
WANTED = [(package, name) for package, names in CONTRACT.items() for name in names.split()]


# --- the tests ---------------------------------------------------------------------------------


@pytest.mark.parametrize("entry", ENTRIES, ids=[".".join(entry[:2]) for entry in ENTRIES])
def test_what_is_printed_is_what_the_code_has(entry: Entry) -> None:
    code = printed(entry.name, found(entry.package, entry.name))
    assert code == entry.block, "see the head of this file"


def test_every_name_on_the_page_has_its_signature() -> None:
    built, _ = split_page(TEXT)
    assert re.findall(r"^### `(\w+)`$", built, re.MULTILINE) == [entry.name for entry in ENTRIES]


@pytest.mark.parametrize(("package", "name"), WANTED, ids=[".".join(name) for name in WANTED])
def test_a_name_of_the_contract_is_on_the_page(package: str, name: str) -> None:
    first = name.partition(".")[0]
    built = [(entry.package, entry.name) for entry in ENTRIES]
    if (package, first) in built:
        assert exists(package, name), "the contract has it, the code does not"
        assert (package, first) not in NOT_BUILT
    else:
        assert (package, first) in NOT_BUILT, "print it on the page, or list it as not built yet"


@pytest.mark.parametrize(
    "package",
    ["antifraud.metrics", "antifraud.metrics.significance", "antifraud.metrics.concentration"],
)
def test_each_metric_is_on_the_page(package: str) -> None:
    module = importlib.import_module(package)
    public = {name for name in module.__all__ if isinstance(getattr(module, name), FunctionType)}
    assert public <= {entry.name for entry in ENTRIES if entry.package == package}


@pytest.mark.parametrize(("package", "name"), NOT_BUILT, ids=[".".join(name) for name in NOT_BUILT])
def test_what_is_not_built_yet_is_not_there(package: str, name: str) -> None:
    assert not exists(package, name), "it is built: print it on the page"
    assert (package, name) in WANTED


def test_the_front_door_has_every_type_of_the_page() -> None:
    types = [entry for entry in ENTRIES if isinstance(found(entry.package, entry.name), type)]
    # A package comes to the front door whole; of the errors, the base alone stands there.
    homes = {getattr(antifraud, noun).__module__.rpartition(".")[0] for noun in antifraud.__all__}
    homes.add("antifraud.vocabulary")
    nouns = [entry.name for entry in types if entry.package in homes - {"antifraud.errors"}]
    missing = {name for name in nouns if not hasattr(antifraud, name)}
    assert missing <= KEPT_IN_THEIR_PACKAGE


if __name__ == "__main__":
    PAGE.write_text(renewed(TEXT), "utf-8")
