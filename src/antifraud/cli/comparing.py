# SPDX-License-Identifier: MIT
"""The command for bureaus that look into each other's records: compare."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from antifraud.vocabulary import Language

if TYPE_CHECKING:
    from antifraud.casebook import Comparison

__all__ = ["compare"]

#: How many groups are shown; a series may be long, and a folder hold many.
_SHOWN = 20

_WORDS: Mapping[str, Mapping[Language, str]] = {
    "matches": {"zh": "走失与发现", "en": "Missed and found"},
    "links": {"zh": "可串并的警情", "en": "Incidents that share traces"},
    "conflicts": {"zh": "相近的行动", "en": "Operations that come near each other"},
    "none": {"zh": "无", "en": "none"},
    "cut": {
        "zh": "{missing}：附近有{near}份发现报告，只比对了时间最近的{looked_at}份",
        "en": "{missing}: of {near} found reports near it only {looked_at}, the nearest in time, "
        "were looked at",
    },
    "more": {"zh": "另有{count}组未列出", "en": "{count} groups more are not shown"},
    "common": {"zh": "未作关联的线索", "en": "Traces that tie nothing"},
    "unclear": {
        "zh": "地点、时间或承办单位未记载，无法比对：{ids}",
        "en": "not compared, for place, time or body is not told: {ids}",
    },
    "advice": {
        "zh": "以上仅供参考，未合并任何记录，由人认定。",
        "en": "This is advice. Nothing was merged: a person decides.",
    },
}


def compare(arguments: Namespace) -> str:
    """Return what the folders of bureaus, set side by side, show.

    >>> compare(Namespace(folders=["nowhere"], lang="zh"))
    Traceback (most recent call last):
    ...
    antifraud.errors.files.FolderMissing: folder: the folder exists; got 'nowhere'. \
Mend: correct the path, or make the folder
    """
    from antifraud.casebook import compare as compared
    from antifraud.exchange import load_casebook

    found = compared([load_casebook(folder) for folder in arguments.folders])
    return "\n".join(_lines(found, arguments.lang))


def _lines(found: Comparison, lang: Language) -> Iterator[str]:
    yield from _part("matches", lang, list(_matches(found, lang)))
    yield from _part("links", lang, list(_links(found, lang)))
    yield from _part("conflicts", lang, list(_conflicts(found, lang)))
    yield _WORDS["advice"][lang]


def _part(name: str, lang: Language, lines: list[str]) -> Iterator[str]:
    yield _WORDS[name][lang]
    yield from (f"  {line}" for line in lines or [_WORDS["none"][lang]])
    yield ""


def _matches(found: Comparison, lang: Language) -> Iterator[str]:
    for match in found.matches:
        yield from match.text(lang).splitlines()
    for cut in found.matches.cut:
        yield _WORDS["cut"][lang].format(
            missing=cut.missing, near=cut.near, looked_at=cut.looked_at
        )


def _links(found: Comparison, lang: Language) -> Iterator[str]:
    tellings = {telling.group: telling for telling in found.tellings}
    for group in found.links[:_SHOWN]:
        yield f"{group.id}{'：' if lang == 'zh' else ': '}{group.text(lang)}"
        if group.id in tellings:
            yield from (f"  {contact.text(lang)}" for contact in tellings[group.id].contacts)
    if len(found.links) > _SHOWN:
        yield _WORDS["more"][lang].format(count=len(found.links) - _SHOWN)
    if found.links.common:
        yield _WORDS["common"][lang]
        yield from (f"  {trace.text(lang)}" for trace in found.links.common)


def _conflicts(found: Comparison, lang: Language) -> Iterator[str]:
    for conflict in found.conflicts:
        yield from (notice.text(lang) for notice in conflict.notices)
    if found.conflicts.unclear:
        apart = "、" if lang == "zh" else ", "
        yield _WORDS["unclear"][lang].format(ids=apart.join(found.conflicts.unclear))
