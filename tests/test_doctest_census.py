# SPDX-License-Identifier: MIT
"""No example goes unrun, and nothing public goes without one.

Doctest passes over an example in silence where it cannot reach the object that holds it: behind a
decorator without `functools.wraps`, inside a function, in a string that is no docstring. So the
examples that stand in the source are counted in its syntax trees and set against those that
doctest finds.
"""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from antifraud.errors import AntifraudError

if TYPE_CHECKING:
    from collections.abc import Iterator

SRC = Path(__file__).parents[1] / "src"


def module_name(path: Path) -> str:
    """Return the dotted name of a file under src."""
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


#: `__main__` runs when it is imported, and holds no example.
FILES = {
    module_name(path): path
    for path in sorted((SRC / "antifraud").rglob("*.py"))
    if path.name != "__main__.py"
}
#: The front door, the packages and the modules directly below it.
FRONTS = [
    name for name, path in FILES.items() if path.name == "__init__.py" or name.count(".") == 1
]


def written(node: ast.AST, name: str) -> Iterator[str]:
    """Yield the name of the innermost definition around each string that shows an example."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Expr(value=ast.Constant(value=str(text))) if ">>>" in text:
                yield name
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from written(child, f"{name}.{child.name}")
            case _:
                yield from written(child, name)


def found(module: ModuleType) -> list[str]:
    """Return the names under which doctest finds examples, sorted."""
    tests = doctest.DocTestFinder().find(module, module.__name__)
    return sorted(test.name for test in tests if test.examples)


def public(front: str) -> list[tuple[str, object]]:
    """Return the classes and functions that a front exports, by name."""
    module = importlib.import_module(front)
    exported = [(name, getattr(module, name)) for name in getattr(module, "__all__", ())]
    return [
        (name, item)
        for name, item in exported
        if inspect.isclass(item) or inspect.isroutine(inspect.unwrap(item))
    ]


@pytest.mark.parametrize("name", FILES)
def test_doctest_finds_every_example(name: str) -> None:
    tree = ast.parse(FILES[name].read_text("utf-8"))
    assert found(importlib.import_module(name)) == sorted(written(tree, name))


@pytest.mark.parametrize("front", FRONTS)
def test_every_public_name_has_a_docstring(front: str) -> None:
    bare = [name for name, item in public(front) if not item.__doc__]
    assert not bare, f"{front} exports these without a docstring: {bare}"


@pytest.mark.parametrize("front", FRONTS)
def test_every_public_name_has_an_example(front: str) -> None:
    without = [
        name
        for name, item in public(front)
        if not (inspect.isclass(item) and issubclass(item, AntifraudError))
        and ">>>" not in (item.__doc__ or "")
    ]
    assert not without, f"{front} exports these without an example that runs: {without}"
