# SPDX-License-Identifier: MIT
"""Enums whose members carry their official labels.

Two bases. `Labelled` is for closed lists that this library itself defines
(verdicts, statuses, kinds). `Vocabulary` is for lists that an authority
publishes and changes (fraud types, offences, indicators): its members carry
their source and edition, and it always has an ``OTHER``, beside which a record
keeps the label as printed.

>>> class Channel(Vocabulary):
...     CALL = ("call", "电话", "telephone call")
...     VISIT = ("visit", "见面", "face to face")
...     OTHER = ("other", "其他", "other")
>>> Channel.VISIT.value, Channel.VISIT.label("zh"), Channel.VISIT.label("en")
('visit', '见面', 'face to face')
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, Self, TypeAlias

__all__ = ["LANGUAGES", "Labelled", "Language", "Vocabulary"]

#: The languages that the library reads, writes and labels in.
Language: TypeAlias = Literal["zh", "en"]

#: The same, as values to iterate over and to check against.
LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Labelled(Enum):
    """An enum whose members are written ``NAME = (code, Chinese, English)``.

    The code is the member's value and what stands in files; it never changes.

    Attributes:
        zh: the Chinese label.
        en: the English label.
        source: where the term is defined (law, standard, list); may be empty.
        edition: the edition of that source, where it changes by year.

    >>> class Direction(Labelled):
    ...     UP = ("up", "上升", "up")
    >>> Direction("up").zh
    '上升'
    """

    zh: str
    en: str
    source: str
    edition: str

    # There is one of each member. Enum would hash its name anew at each look-up.
    __hash__ = object.__hash__

    def __new__(cls, code: str, zh: str, en: str, source: str = "", edition: str = "") -> Self:
        """Make a member from its code, labels and source."""
        return cls._labelled(code, zh, en, source, edition)

    @classmethod
    def _labelled(cls, code: str, zh: str, en: str, source: str = "", edition: str = "") -> Self:
        """Make a member; an enum whose members carry more calls this from its own ``__new__``."""
        member = object.__new__(cls)
        member._value_ = code
        member.zh = zh
        member.en = en
        member.source = source
        member.edition = edition
        return member

    def label(self, lang: Language = "zh") -> str:
        """Return the label in a language.

        >>> class Direction(Labelled):
        ...     DOWN = ("down", "下降", "down")
        >>> Direction.DOWN.label("en")
        'down'
        """
        return self.zh if lang == "zh" else self.en

    @classmethod
    def named(cls, text: str) -> Self | None:
        """Return the member with this code, name or label, or None.

        >>> class Direction(Labelled):
        ...     DOWN = ("down", "下降", "down")
        >>> Direction.named("下降")
        <Direction.DOWN: 'down'>
        >>> Direction.named("sideways") is None
        True
        """
        for member in cls:
            if text in (member.value, member.name, member.zh, member.en):
                return member
        return None


class Vocabulary(Labelled):
    """A published list of terms; every subclass must have an ``OTHER``.

    Raises:
        TypeError: when the class is made without ``OTHER``.

    >>> class Offence(Vocabulary):
    ...     FRAUD = ("fraud", "诈骗罪", "fraud", "Criminal Law art. 266")
    Traceback (most recent call last):
    ...
    TypeError: Offence: a vocabulary needs a member OTHER for what its list does not name
    """

    def __init_subclass__(cls) -> None:
        """Check that ``OTHER`` exists."""
        super().__init_subclass__()
        if "OTHER" not in cls.__members__:
            message = (
                f"{cls.__name__}: a vocabulary needs a member OTHER for what its list does not name"
            )
            raise TypeError(message)
