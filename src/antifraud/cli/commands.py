# SPDX-License-Identifier: MIT
"""What each command prints. An error is raised, and told by the program."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from contextlib import suppress

from antifraud.casebook import COLLECTIONS, Casebook
from antifraud.cli.explaining import explained, in_full, read_either
from antifraud.vocabulary import Language
from antifraud.wording import language_of

__all__ = ["check", "read_text", "report"]

#: What is counted, all other collections as one, with its words in Chinese and
#: English: for one, and for more.
_COUNTED = (
    ("statements", "条陈述", "statement", "statements"),
    ("claims", "条论断", "claim", "claims"),
    ("", "条业务记录", "record of the work", "records of the work"),
    ("sources", "个来源", "source", "sources"),
    ("agencies", "个机构", "agency", "agencies"),
    ("divisions", "个行政区划", "division", "divisions"),
)


def report(arguments: Namespace) -> str:
    """Return the bulletin of a folder.

    >>> from argparse import Namespace
    >>> report(Namespace(folder="nowhere", period=None, complete=(), format="text", lang="zh"))
    Traceback (most recent call last):
    ...
    antifraud.errors.files.FolderMissing: folder: the folder exists; got 'nowhere'. \
Mend: correct the path, or make the folder
    """
    from antifraud.bulletins import compose, render
    from antifraud.exchange import load_casebook

    bulletin = compose(
        load_casebook(arguments.folder), arguments.period, complete=arguments.complete or ()
    )
    return render(bulletin, arguments.format, arguments.lang)


def check(arguments: Namespace) -> str:
    """Return a line that says what a sound folder holds.

    >>> import tempfile
    >>> from antifraud.exchange import save_casebook
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_casebook(Casebook(), folder)
    ...     check(Namespace(folder=folder, lang="en"))
    'sound: 0 statements, 0 claims, 0 records of the work, 0 sources, 0 agencies, 0 divisions'
    """
    from antifraud.exchange import load_casebook

    return _summary(load_casebook(arguments.folder), arguments.lang)


def _summary(casebook: Casebook, lang: Language) -> str:
    sizes = {name: len(getattr(casebook, name)) for name in COLLECTIONS}
    sizes[""] = sum(sizes[name] for name in sizes.keys() - {kind for kind, *_ in _COUNTED})
    counts = [(sizes[kind], words) for kind, *words in _COUNTED]
    if lang == "zh":
        return "无误：" + "，".join(f"{count}{words[0]}" for count, words in counts)
    return "sound: " + ", ".join(
        f"{count} {words[1 if count == 1 else 2]}" for count, words in counts
    )


def read_text(arguments: Namespace) -> str:
    """Return what one figure, or one stated change, says.

    >>> print(read_text(Namespace(text="3至5天", lang=None, format="text")))
    数字 figure     3至5天
    数值 value      none printed
    下限 low        3
    上限 high       5
    单位 unit       DAY  天  days
    限定 qualifier  between  至
    步长 step       0
    中文 Chinese    3至5天
    英文 English    3 to 5 days
    """
    text = _as_typed(arguments.text)
    item = read_either(text, arguments.lang or language_of(text))
    if arguments.format == "json":
        return json.dumps(in_full(text, item), ensure_ascii=False, indent=2)
    return explained(text, item)


def _as_typed(text: str) -> str:
    """Return an argument as UTF-8 where the locale (such as C) could not decode it."""
    if text.isprintable():
        return text
    with suppress(UnicodeError):
        return os.fsencode(text).decode("utf-8")
    return text
