# SPDX-License-Identifier: MIT
"""The folder that holds a casebook: one file a kind, one record a line.

====================  =====================================================
file                  what it holds
====================  =====================================================
``casebook.json``     format, title and notes; must be there
``divisions.jsonl``   `antifraud.places.Division`
``agencies.jsonl``    `antifraud.places.Agency`, `Station` and `Partner`
``role_models.jsonl`` `antifraud.places.RoleModel`
``sources.jsonl``     `antifraud.casebook.Source`
``incidents.jsonl``   the kinds of `antifraud.incidents.Incident`, `Lifecycle`
``enforcement.jsonl`` the records of `antifraud.enforcement`
``prevention.jsonl``  the records of `antifraud.prevention`
``services.jsonl``    the records of `antifraud.services`
``cooperation.jsonl`` the records of `antifraud.cooperation`
``judgements.jsonl``  `antifraud.cooperation.Judgement`
``statements.jsonl``  `antifraud.casebook.Statement`; must be there
``claims.jsonl``      the kinds of `antifraud.casebook.Claim`
====================  =====================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from os import PathLike, fspath
from pathlib import Path
from typing import Any, get_args

import attrs

from antifraud.casebook import COLLECTIONS, NAMED, Casebook, Violation, violations
from antifraud.errors import (
    AntifraudError,
    BrokenCasebook,
    BrokenRecord,
    FolderMissing,
    FolderWithoutFiles,
    ForeignFile,
    UnknownFile,
    UnknownReference,
    UnreadableFile,
    UnsupportedFormat,
)
from antifraud.exchange.jsontext import object_in, object_text
from antifraud.exchange.lines import Lines, read_lines
from antifraud.exchange.plain import converter, from_plain, to_plain
from antifraud.exchange.texts import read_text, replace_files

__all__ = ["load_casebook", "save_casebook"]

FORMAT = 1
_HEAD = "casebook.json"
#: What stands in each file, in the order in which the records name each other.
_KINDS: dict[str, Any] = {
    field.name: get_args(hint)[0]
    for field in attrs.fields(attrs.resolve_types(Casebook))
    if field.name in COLLECTIONS
    for hint in [field.type]
}
_FILES = (_HEAD, *(f"{kind}.jsonl" for kind in _KINDS))
_STEMS = {Path(name).stem: name for name in _FILES}
_NEEDED = (_HEAD, "statements.jsonl")


@attrs.frozen(kw_only=True)
class _Head:
    """What stands in casebook.json."""

    format: int
    title: str = ""
    title_en: str = ""
    notes: tuple[str, ...] = ()
    notes_en: tuple[str, ...] = ()


def load_casebook(folder: str | PathLike[str]) -> Casebook:
    """Read a casebook from its folder: all of it, or every error of it.

    Args:
        folder: the folder; `docs/folder.md` tells what stands in it.

    Raises:
        FolderMissing: when there is no such folder.
        FolderWithoutFiles: when it holds no file of a casebook.
        BrokenCasebook: with every error of every file, each with its place.
        MissingExtra: when cattrs is not installed.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "casebook.json").write_text('{"format": 1}', "utf-8")
    ...     _ = Path(folder, "statements.jsonl").write_text('{"id": "all"}', "utf-8")
    ...     load_casebook(folder)
    Traceback (most recent call last):
    ...
    antifraud.errors.records.BrokenCasebook: casebook: 1 error
      statements.jsonl:1: source: the field is there; got None. Mend: add it
    """
    converter()  # where the extra is missing, that is the first thing to say
    path = _existing(folder)
    errors = list(_strays(path))
    if not errors and not any((path / name).exists() for name in _FILES):
        raise FolderWithoutFiles("folder", fspath(folder))
    present = tuple(name for name in _FILES if (path / name).exists())
    if missing := [name for name in _NEEDED if name not in present]:
        errors.append(FolderWithoutFiles("", present, f"add {' and '.join(missing)}"))
    head, head_errors = _head(path) if _HEAD in present else (None, [])
    errors += head_errors
    if any(isinstance(error, UnsupportedFormat) for error in head_errors):
        raise BrokenCasebook("casebook", errors)
    read = {
        kind: read_lines(path / f"{kind}.jsonl", record)
        for kind, record in _KINDS.items()
        if f"{kind}.jsonl" in present
    }
    return _joined(head, read, errors, missing)


def _joined(
    head: _Head | None, read: dict[str, Lines], errors: list[AntifraudError], missing: list[str]
) -> Casebook:
    """Make the casebook of what was read, or tell every error."""
    records = {kind: lines.records for kind, lines in read.items()}
    broken = any(lines.errors for lines in read.values())
    if head is not None and not (errors or broken):
        try:
            return Casebook(
                title=head.title,
                title_en=head.title_en,
                notes=head.notes,
                notes_en=head.notes_en,
                **records,
            )
        except BrokenCasebook:
            pass  # told below, each with its line
    unread = {
        kind: None if f"{kind}.jsonl" in missing or read[kind].lost else read[kind].unread
        for kind in {*read, *(name.removesuffix(".jsonl") for name in missing)} & _KINDS.keys()
    }
    joint = [found for found in violations(records) if not _follows(found, records, unread)]
    for kind, lines in read.items():
        placed = [
            (lines.numbers[found.place], found.error) for found in joint if found.kind == kind
        ]
        told = sorted([*lines.errors, *placed], key=lambda pair: pair[0])
        errors.extend(error.at(error.place or f"{kind}.jsonl:{number}") for number, error in told)
    raise BrokenCasebook("casebook", errors)


def _follows(
    found: Violation, records: dict[str, tuple[Any, ...]], unread: dict[str, frozenset[str] | None]
) -> bool:
    """Tell whether a reference is unknown only because its record could not be read."""
    if not isinstance(found.error, UnknownReference):
        return False
    record = records[found.kind][found.place]
    for field, kind, name in record.references():
        if (field, name) == (found.error.field, found.error.value):
            ids = unread.get(NAMED[kind][1], frozenset())
            return ids is None or name in ids
    return False


def _existing(folder: str | PathLike[str]) -> Path:
    path = Path(folder)
    if not path.exists():
        raise FolderMissing("folder", fspath(folder), "correct the path, or make the folder")
    if not path.is_dir():
        raise FolderMissing("folder", fspath(folder), "this is a file: give the folder around it")
    return path


def _strays(path: Path) -> Iterator[AntifraudError]:
    """Go through the data files that are none of a casebook's; hidden ones are left alone."""
    try:
        names = sorted(entry.name for entry in path.iterdir())
    except OSError as error:
        raise UnreadableFile("folder", path.name, error.strerror or "") from None
    for name in names:
        if name in _FILES or name.startswith(".") or (path / name).is_dir():
            continue
        if name.lower().endswith((".json", ".jsonl")):
            near = get_close_matches(Path(name).stem.lower(), _STEMS, n=1)
            mend = [
                f"did you mean {_STEMS[stem]!r}? Else move it out of the folder" for stem in near
            ]
            yield UnknownFile("", name, mend[0] if mend else None)


def _head(path: Path) -> tuple[_Head | None, list[AntifraudError]]:
    try:
        plain = object_in(read_text(path / _HEAD), _HEAD)
        number = plain.get("format")
        if isinstance(number, int) and not isinstance(number, bool) and number != FORMAT:
            raise UnsupportedFormat("format", number, place=_HEAD)
        return from_plain(plain, _Head, place=_HEAD), []
    except BrokenRecord as broken:
        return None, list(broken.errors)
    except AntifraudError as error:
        return None, [error]


def save_casebook(casebook: Casebook, folder: str | PathLike[str]) -> None:
    """Write a casebook into its folder, so that `load_casebook` gives it back.

    The same casebook gives the same bytes. A file of a kind that has no record
    is not written, and is removed where an older casebook left one. Files that
    are none of a casebook's are left as they are; where they stand in the way,
    nothing is written.

    Args:
        casebook: what to write.
        folder: where; it is made where it is missing.

    Raises:
        ForeignFile: when the folder holds data files and is no casebook's.
        UnsupportedFormat: when a newer version wrote the casebook in it.
        UnwritableFile: when the folder or a file cannot be written.
        MissingExtra: when cattrs is not installed.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_casebook(Casebook(title="公报"), folder)
    ...     sorted(path.name for path in Path(folder).iterdir()), load_casebook(folder).title
    (['casebook.json', 'statements.jsonl'], '公报')
    """
    path = Path(folder)
    if path.exists():
        _may_replace(path)
    head = _Head(
        format=FORMAT,
        title=casebook.title,
        title_en=casebook.title_en,
        notes=casebook.notes,
        notes_en=casebook.notes_en,
    )
    texts: dict[str, str | None] = {}
    for kind in _KINDS:
        name = f"{kind}.jsonl"
        text = "".join(_written(getattr(casebook, kind)))
        texts[name] = text if text or name in _NEEDED else None
    texts[_HEAD] = object_text(to_plain(head), indent=2) + "\n"
    replace_files(path, texts)


def _written(records: Iterable[object]) -> Iterator[str]:
    return (f"{object_text(to_plain(record))}\n" for record in records)


def _may_replace(path: Path) -> None:
    """Raise unless a folder is a casebook's, or holds no data file."""
    path = _existing(path)
    for stray in _strays(path):
        raise ForeignFile("folder", stray.value)
    present = [name for name in _FILES if (path / name).exists()]
    if not present:
        return
    try:
        number = object_in(read_text(path / _HEAD), _HEAD).get("format")
    except AntifraudError:
        number = None
    if not isinstance(number, int):
        raise ForeignFile("folder", present[0], "there is no casebook.json with a format beside it")
    if number != FORMAT:
        raise UnsupportedFormat("format", number, place=_HEAD)
