# SPDX-License-Identifier: MIT
"""The commands for the one who checks a text before print: draft and review."""

from __future__ import annotations

import sys
from argparse import Namespace
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from antifraud.errors import EmptyText, FolderNotEmpty, UnreadableFile
from antifraud.vocabulary import Language

__all__ = ["Answer", "draft", "review"]

_STDIN = "-"
_UTF16 = (BOM_UTF16_LE, BOM_UTF16_BE)
#: In what a text may be that is not in UTF-8, with and without the mark of UTF-16.
_WIDE = (("utf-16", "UTF-16"),)
_ENCODINGS = (("gb18030", "GB18030 (GBK)"),)
_WRITTEN = {"zh": "已写入{folder}", "en": "written to {folder}"}


class Answer(NamedTuple):
    """What a command prints, and the status with which it ends.

    >>> Answer("sound").status
    0
    """

    text: str
    status: int = 0


def draft(arguments: Namespace) -> Answer:
    """Return the draft of a text, and write it as a folder where one is named.

    >>> draft(Namespace(file="nowhere.txt", out=None))
    Traceback (most recent call last):
    ...
    antifraud.errors.files.UnreadableFile: nowhere.txt: the file can be read as UTF-8 text; \
got 'nowhere.txt'. Mend: correct the path: there is no such file
    """
    from antifraud.bulletins import draft as drafted
    from antifraud.bulletins import render_draft

    text = _text_of(arguments.file)
    folder = None if arguments.out is None else _new_folder(arguments.out)
    made = drafted(text, arguments.as_of, arguments.text_lang)
    shown = render_draft(made, arguments.format, arguments.lang)
    if folder is None:
        return Answer(shown)
    from antifraud.exchange import save_casebook

    save_casebook(made.casebook, folder)
    if arguments.format == "json":
        return Answer(shown)
    return Answer(f"{shown}\n\n{_told(folder, arguments.lang)}")


def review(arguments: Namespace) -> Answer:
    """Return what a review of a folder finds; with --strict a contradiction is status 1.

    >>> import tempfile
    >>> from antifraud.casebook import Casebook
    >>> from antifraud.exchange import save_casebook
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_casebook(Casebook(title="公报"), folder)
    ...     answer = review(
    ...         Namespace(folder=folder, complete=None, format="text", lang="en", strict=True)
    ...     )
    >>> print(*answer.text.splitlines(), answer.status, sep=" | ")
    公报 | all periods; 0 checks | 0
    """
    from antifraud.audit import Verdict
    from antifraud.bulletins import render_review
    from antifraud.bulletins import review as reviewed
    from antifraud.exchange import load_casebook

    casebook = load_casebook(arguments.folder)
    findings = reviewed(casebook, complete=arguments.complete or ())
    contradicted = any(found.verdict is Verdict.CONTRADICTED for found in findings)
    return Answer(
        render_review(casebook, findings, arguments.format, arguments.lang),
        int(arguments.strict and contradicted),
    )


def _told(folder: Path, lang: Language) -> str:
    return _WRITTEN[lang].format(folder=folder)


def _text_of(name: str) -> str:
    """Read a text as UTF-8, from a file or, where that is named -, from the input.

    Raises:
        UnreadableFile: when it cannot be read, or is in another encoding.
        EmptyText: when it holds nothing but space.
    """
    try:
        content = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
        text = content.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile("", name, _mend(content), f"{name}:{line}") from None
    except OSError as error:
        raise UnreadableFile("", name, _way(error), name) from None
    if not text.strip():
        raise EmptyText("", name, place=name)
    return text


def _way(error: OSError) -> str:
    """Say how to mend what the system will not read."""
    if isinstance(error, FileNotFoundError):
        return "correct the path: there is no such file"
    if isinstance(error, IsADirectoryError):
        return "give the file with the text: this is a folder"
    return error.strerror or ""


def _mend(content: bytes) -> str:
    """Say how to mend a text in another encoding: most of those in Chinese are in this one."""
    for encoding, name in _ENCODINGS if not content.startswith(_UTF16) else _WIDE:
        with suppress(UnicodeDecodeError):
            content.decode(encoding)
            return f"save it as UTF-8; it looks like {name}"
    return "save it as UTF-8"


def _new_folder(name: str) -> Path:
    """Return a folder that holds nothing yet."""
    folder = Path(name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty("out", name)
    return folder
