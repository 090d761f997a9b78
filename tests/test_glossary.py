# SPDX-License-Identifier: MIT
"""The glossary and the error page say what the code says.

Each term that a user meets is a row there, with both labels as the code has them. Where a label
changes or a term is added, this test fails; the tables are printed anew with

    python tests/test_glossary.py
"""

from __future__ import annotations

import enum
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

import antifraud
from antifraud import errors
from antifraud.casebook import Indicator
from antifraud.errors import AntifraudError
from antifraud.figures import Unit
from antifraud.vocabulary import Labelled, Vocabulary

DOCS = Path(__file__).parents[1] / "docs"
GLOSSARY = (DOCS / "glossary.md").read_text("utf-8")
ERRORS = (DOCS / "errors.md").read_text("utf-8")

#: A heading with the name of an enum, some words, and its table.
TABLE = re.compile(
    r"^### `(?P<name>[\w.]+)`\n(?P<words>(?:(?!^#|^\|).*\n)*)(?P<table>(?:^\|.*\n)+)", re.MULTILINE
)


def vocabularies() -> dict[str, type[Labelled]]:
    """Return every enum with labels that some package exports, by the heading that it has.

    That is its name; where two packages have one of the same name, with the package before it.
    """
    exported = [
        (package.rpartition(".")[2], name, item)
        for package in packages()
        for name, item in vars(importlib.import_module(package)).items()
        if name in importlib.import_module(package).__all__
        and isinstance(item, type)
        and issubclass(item, Labelled)
        and len(item)
    ]
    names = [name for _, name, _ in exported]
    return {
        f"{home}.{name}" if names.count(name) > 1 else name: item for home, name, item in exported
    }


def packages() -> list[str]:
    """Return the packages of the library."""
    modules = pkgutil.iter_modules(antifraud.__path__, "antifraud.")
    fronts = [importlib.import_module(module.name) for module in modules if module.ispkg]
    return [front.__name__ for front in fronts if hasattr(front, "__all__")]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Print a table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(
        f"|{'|'.join(f' {cell} ' if cell else ' ' for cell in cells)}|\n" for cells in lines
    )


def vocabulary_table(kind: type[Labelled]) -> str:
    """Print the members of an enum with their labels, and their sources where they have any."""
    if kind is Indicator:
        head: tuple[str, ...] = ("code name", "中文", "English", "unit", "definition")
        return table(head, [indicator_row(member) for member in Indicator])
    head = ("code name", "中文", "English")
    rows: list[tuple[str, ...]] = [(f"`{one.name}`", one.zh, one.en) for one in kind]
    if any(one.source for one in kind) and issubclass(kind, Vocabulary):
        head = (*head, "source")
        rows = [(*row, one.source) for row, one in zip(rows, kind, strict=True)]
    return table(head, rows)


def indicator_row(member: Indicator) -> tuple[str, ...]:
    """Print an indicator with its unit and its definition."""
    unit = "" if member.unit is None else f"`{member.unit.code}`"
    return f"`{member.name}`", member.zh, member.en, unit, member.definition("en")


def unit_table() -> str:
    """Print the library's units."""
    rows = [(f"`{unit_name(unit)}`", unit.zh, unit.en) for unit in Unit.known()]
    return table(("code name", "中文", "English"), rows)


def unit_name(unit: Unit) -> str:
    """Return the attribute of Unit that a unit is."""
    return next(name for name, value in vars(Unit).items() if value is unit)


def error_table(names: Iterable[str]) -> str:
    """Print errors with their rules and usual mends."""
    kinds = {name: getattr(errors, name) for name in names}
    rows = [(f"`{name}`", kind.rule, kind.usual_mend) for name, kind in kinds.items()]
    return table(("error", "rule", "usual mend"), rows)


def error_tables() -> dict[str, str]:
    """Return the tables of the error page by the module that they come from."""
    homes: dict[str, list[str]] = {}
    for name in errors.__all__:
        item = getattr(errors, name)
        if isinstance(item, type) and issubclass(item, AntifraudError):
            homes.setdefault(item.__module__.rpartition(".")[2], []).append(name)
    return {home: error_table(names) for home, names in homes.items()}


def wanted() -> dict[str, str]:
    """Return the tables of the glossary by their headings."""
    tables = {name: vocabulary_table(kind) for name, kind in vocabularies().items()}
    return {**tables, "Unit": unit_table()}


def on_page(page: str) -> dict[str, str]:
    """Return the tables of a page by their headings."""
    return {found["name"]: found["table"] for found in TABLE.finditer(page)}


def renewed(page: str, tables: dict[str, str], words: dict[str, str]) -> str:
    """Return a page with its tables printed anew, and those that it lacks at its end."""
    for name in [name for name in tables if name not in on_page(page)]:
        page = f"{page.rstrip()}\n\n### `{name}`\n\n{words[name]}\n\n| |\n"
    for found in reversed([*TABLE.finditer(page)]):
        start, end = found.span("table")
        page = page[:start] + tables[found["name"]] + page[end:]
    return page


def first_line(item: object) -> str:
    """Return the first line of what is said of a class or a module."""
    return (inspect.getdoc(item) or "").partition("\n")[0]


def main() -> None:
    """Print both pages anew."""
    kinds = {name: first_line(kind) for name, kind in vocabularies().items()}
    glossary = renewed(GLOSSARY, wanted(), {**kinds, "Unit": first_line(Unit)})
    (DOCS / "glossary.md").write_text(glossary, "utf-8")
    homes = {
        home: first_line(importlib.import_module(f"antifraud.errors.{home}"))
        for home in error_tables()
    }
    (DOCS / "errors.md").write_text(renewed(ERRORS, error_tables(), homes), "utf-8")


@pytest.mark.parametrize("name", wanted())
def test_every_term_is_in_the_glossary_as_the_code_labels_it(name: str) -> None:
    assert on_page(GLOSSARY).get(name) == wanted()[name]


def test_the_glossary_has_no_table_of_something_else() -> None:
    assert set(on_page(GLOSSARY)) == set(wanted())


@pytest.mark.parametrize("home", error_tables())
def test_every_error_is_on_its_page_with_rule_and_mend(home: str) -> None:
    assert on_page(ERRORS).get(home) == error_tables()[home]


def test_the_error_page_has_no_other_table() -> None:
    assert set(on_page(ERRORS)) == set(error_tables())


def test_no_two_members_of_a_list_have_one_label() -> None:
    for kind in vocabularies().values():
        for lang in ("zh", "en"):
            labels = [member.label(lang) for member in kind if member.label(lang)]
            assert len(set(labels)) == len(labels), (kind, lang)


def test_every_enum_that_is_exported_has_labels() -> None:
    for package in packages():
        front = importlib.import_module(package)
        for item in map(vars(front).__getitem__, front.__all__):
            if isinstance(item, type) and issubclass(item, enum.Enum):
                assert issubclass(item, Labelled), item


if __name__ == "__main__":
    main()
