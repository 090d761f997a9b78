# SPDX-License-Identifier: MIT
"""Making statements of what a draft has seen, and saying in them what is left open."""

from __future__ import annotations

from antifraud.bulletins.drafts.notes import DraftNote
from antifraud.bulletins.drafts.seen import Seen
from antifraud.casebook import Indicator, Source, Statement, Topic
from antifraud.vocabulary import Labelled, Language

__all__ = ["Said", "place_text", "placeholder", "statement_of"]

_SOURCE = "text"


class Said(Labelled):
    """What a draft says of itself.

    >>> Said.PLACE.label("en").format(first=3, last=5)
    'characters 3 to 5 of the text'
    """

    TITLE = ("title", "待填：标题", "to be completed: title")
    SOURCE = ("source", "待填：来源名称", "to be completed: name of the source")
    SOURCE_NOTE = (
        "source_note",
        "待填：刊发者、日期、网址",
        "to be completed: publisher, day and address",
    )
    DRAFTED = (
        "drafted",
        "本案卷由文稿草拟，待人核对、补全",
        "drafted from a text: a person has to check and complete it",
    )
    AS_OF = (
        "as_of",
        "无年份的日期按{day}推定",
        "dates without a year are placed as of {day}",
    )
    PLACE = ("place", "原文第{first}至{last}字", "characters {first} to {last} of the text")
    UNNAMED = ("unnamed", "待定（{id}）", "to be named ({id})")
    UNLIKE = ("unlike", "范围待定：{id}", "scope to be told: {id}")
    PART = ("part", "{whole}之中（{id}）", "of {whole} ({id})")


def placeholder() -> Source:
    """Return the source of a draft, which a person names.

    >>> placeholder().publisher
    ''
    """
    return Source(
        id=_SOURCE,
        title=Said.SOURCE.zh,
        title_en=Said.SOURCE.en,
        note=Said.SOURCE_NOTE.zh,
        note_en=Said.SOURCE_NOTE.en,
    )


def place_text(start: int, end: int, lang: Language) -> str:
    """Say where in a text something stands, with characters counted from 1.

    >>> place_text(4, 9, "zh")
    '原文第5至9字'
    """
    return Said.PLACE.label(lang).format(first=start + 1, last=end)


def statement_of(one: Seen) -> Statement:
    """Return the statement that was seen, with its notes.

    >>> from antifraud.bulletins import draft
    >>> draft("止付账户2058个。").casebook.statements[0].note_en
    'characters 5 to 9 of the text; no period is named'
    """
    named = one.indicator is not Indicator.OTHER
    return Statement(
        id=one.id,
        source=_SOURCE,
        indicator=one.indicator,
        label=_label(one, "zh"),
        label_en=_label(one, "en"),
        figure=one.figure,
        statistic=one.statistic,
        period=one.period,
        at=one.at,
        changes=tuple(one.changes),
        merged=one.merged,
        topic=one.indicator.topic if named else _topic(one),
        note=_noted(one, "zh"),
        note_en=_noted(one, "en"),
    )


def _label(one: Seen, lang: Language) -> str:
    """Return what a statement is called beside its indicator, or without one.

    An indicator needs no label, unless the words narrow it (盗窃警情): then it
    compares with what is narrowed alike.
    """
    narrow = "" if one.narrow is None else one.narrow.name(lang)
    further = "" if one.unlike is None else Said.UNLIKE.label(lang).format(id=one.unlike.id)
    about = [part for part in (narrow, further) if part]
    if one.indicator is not Indicator.OTHER:
        name = one.indicator.label(lang) if about else ""
    elif one.label is not None:
        name = one.label.name(lang)
    elif about:
        name = about.pop(0)
    elif one.whole is not None:
        return Said.PART.label(lang).format(whole=one.whole.id, id=one.id)
    else:
        return Said.UNNAMED.label(lang).format(id=one.id)
    if not about:
        return name
    inside = ("，" if lang == "zh" else ", ").join(about)
    return f"{name}（{inside}）" if lang == "zh" else f"{name} ({inside})"


def _topic(one: Seen) -> Topic:
    if one.label is None or one.label.topic is Topic.OTHER:
        return Topic.OTHER if one.whole is None else one.whole.indicator.topic
    return one.label.topic


def _noted(one: Seen, lang: Language) -> str:
    notes = (
        DraftNote(doubt=doubt, start=0, end=0, about=about).text(lang)
        for doubt, about in one.doubts
    )
    place = place_text(one.mention.start, one.mention.end, lang)
    return ("；" if lang == "zh" else "; ").join((place, *notes))
