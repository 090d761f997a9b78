# SPDX-License-Identifier: MIT
"""The command for bureaus that look into each other's records: compare."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from antifraud.errors import AntifraudError, SeveralErrors
from antifraud.vocabulary import Language

if TYPE_CHECKING:
    from antifraud.casebook import Casebook, Comparison
    from antifraud.cooperation import Contact, Group

__all__ = ["compare"]

#: How many groups are shown, and incidents of each; a series may be long, and a folder hold many.
_GROUPS, _INCIDENTS = 20, 12

_WORDS: Mapping[str, Mapping[Language, str]] = {
    "matches": {"zh": "走失与发现", "en": "Missed and found"},
    "links": {"zh": "可串并的警情", "en": "Incidents that share traces"},
    "conflicts": {"zh": "相近的行动", "en": "Operations that come near each other"},
    "renamed": {
        "zh": "各案卷重号，已加卷名区分",
        "en": "Ids that casebooks use for different things",
    },
    "none": {"zh": "无", "en": "none"},
    "stations": {"zh": "联系：{names}", "en": "to talk: {names}"},
    "cut": {
        "zh": "{missing}：附近有{near}份发现报告，只比对了时间最近的{looked_at}份",
        "en": "{missing}: of {near} found reports near it only {looked_at}, the nearest in time, "
        "were looked at",
    },
    "incidents": {"zh": "警情：{names}", "en": "incidents: {names}"},
    "more": {"zh": "另有{count}组未列出", "en": "{count} groups more are not shown"},
    "and": {"zh": "等{count}起", "en": " and {count} in all"},
    "common": {"zh": "未作关联的线索", "en": "Traces that tie nothing"},
    "under": {"zh": "{one}与{other}：依{by}", "en": "{one} and {other}: under {by}"},
    "request": {
        "zh": "{one}与{other}：发办案协作函",
        "en": "{one} and {other}: by a letter of request",
    },
    "superior": {"zh": "，共同上级{name}", "en": "; common superior {name}"},
    "unclear": {
        "zh": "地点、时间或承办单位未记载，无法比对：{names}",
        "en": "not compared, for place, time or body is not told: {names}",
    },
    "now": {"zh": "{book}的{was}：此处作{now}", "en": "{was} of {book}: {now} here"},
    "advice": {
        "zh": "以上仅供参考，未合并任何记录，由人认定。",
        "en": "This is advice. Nothing was merged: a person decides.",
    },
    "apart": {"zh": "、", "en": ", "},
}


def compare(arguments: Namespace) -> str:
    """Return what the folders of bureaus, set side by side, show.

    >>> compare(Namespace(folders=["nowhere"], lang="zh"))
    Traceback (most recent call last):
    ...
    antifraud.errors.files.FolderMissing: nowhere: folder: the folder exists; got 'nowhere'. \
Mend: correct the path, or make the folder
    """
    from antifraud.casebook import compare as compared

    names = _names(arguments.folders)
    books = {name: _loaded(folder) for name, folder in zip(names, arguments.folders, strict=True)}
    return "\n".join(_Told(compared(books), arguments.lang).lines())


def _names(folders: list[str]) -> list[str]:
    """Return a short name for each folder: its last part, or where two share that the whole."""
    last = [Path(folder).name or folder for folder in folders]
    return [
        name if last.count(name) == 1 else folder
        for name, folder in zip(last, folders, strict=True)
    ]


def _loaded(folder: str) -> Casebook:
    """Load a folder; its errors tell which folder it is."""
    from antifraud.exchange import load_casebook

    try:
        return load_casebook(folder)
    except SeveralErrors as broken:
        told = [one.at(f"{folder}/{one.place}") for one in broken.errors]
        raise type(broken)(broken.field, told, broken.mend, broken.place) from None
    except AntifraudError as error:
        raise error.at(folder if not error.place else f"{folder}/{error.place}") from None


class _Told:
    """A comparison in the words of one language."""

    def __init__(self, found: Comparison, lang: Language) -> None:
        self.found = found
        self.lang: Language = lang
        self.incidents = {each.id: each for each in found.incidents}
        self.named = {each.id: (each.name, each.name_en) for each in found.gazetteer.divisions}
        self.named |= {each.id: (each.name, each.name_en) for each in found.mechanisms}
        self.named |= {each.id: (each.name, each.name_en) for each in found.gazetteer.agencies}

    def lines(self) -> Iterator[str]:
        """Go through the lines."""
        yield from self._part("matches", self._matches())
        yield from self._part("links", self._links())
        yield from self._part("conflicts", self._conflicts())
        if self.found.renamed:
            yield from self._part("renamed", self._renamed())
        yield self._say("advice")

    def _say(self, words: str, **given: object) -> str:
        return _WORDS[words][self.lang].format(**given)

    def _list(self, names: Iterable[str]) -> str:
        return _WORDS["apart"][self.lang].join(names)

    def _named(self, name: str) -> str:
        """Return the name of a body, a division or a mechanism, with its id."""
        if name not in self.named:
            return name
        chinese, english = self.named[name]
        words = english if self.lang == "en" and english else chinese
        return f"{words}（{name}）" if self.lang == "zh" else f"{words} ({name})"

    def _part(self, name: str, lines: Iterator[str]) -> Iterator[str]:
        yield self._say(name)
        yield from (f"  {line}" for line in list(lines) or [self._say("none")])
        yield ""

    def _matches(self) -> Iterator[str]:
        from antifraud.cooperation import to_tell

        for match in self.found.matches:
            yield from match.text(self.lang).splitlines()
            missing, found = self.incidents[match.missing], self.incidents[match.found]
            sides = dict.fromkeys(each.station for each in (missing, found) if each.station)
            if sides:
                yield f"  {self._say('stations', names=self._list(map(self._named, sides)))}"
            places, pacts = self.found.gazetteer, self.found.mechanisms
            telling = to_tell([missing, found], mechanisms=pacts, gazetteer=places)
            yield from (f"  {self._contact(each)}" for each in telling.contacts)
        for cut in self.found.matches.cut:
            yield self._say("cut", missing=cut.missing, near=cut.near, looked_at=cut.looked_at)

    def _links(self) -> Iterator[str]:
        links = self.found.links
        tellings = {telling.group: telling for telling in self.found.tellings}
        colon = "：" if self.lang == "zh" else ": "
        for group in links[:_GROUPS]:
            yield f"{group.id}{colon}{group.text(self.lang)}"
            yield f"  {self._say('incidents', names=self._members(group))}"
            if group.id in tellings:
                yield from (f"  {self._contact(each)}" for each in tellings[group.id].contacts)
        if len(links) > _GROUPS:
            yield self._say("more", count=len(links) - _GROUPS)
        if links.common:
            yield self._say("common")
            yield from (f"  {trace.text(self.lang)}" for trace in links.common)

    def _members(self, group: Group) -> str:
        members = self._list(group.incidents[:_INCIDENTS])
        if len(group.incidents) <= _INCIDENTS:
            return members
        return members + self._say("and", count=len(group.incidents))

    def _contact(self, contact: Contact) -> str:
        sides = {"one": self._named(contact.one), "other": self._named(contact.other)}
        if contact.mechanism is not None:
            return self._say("under", by=self._named(contact.mechanism), **sides)
        told = self._say("request", **sides)
        if contact.superior is None:
            return told
        return told + self._say("superior", name=self._named(contact.superior))

    def _conflicts(self) -> Iterator[str]:
        for conflict in self.found.conflicts:
            yield from (notice.text(self.lang) for notice in conflict.notices)
        if self.found.conflicts.unclear:
            yield self._say("unclear", names=self._list(self.found.conflicts.unclear))

    def _renamed(self) -> Iterator[str]:
        for book, was, now in self.found.renamed:
            yield self._say("now", book=book, was=was, now=now)
