# SPDX-License-Identifier: MIT
"""What speaks for and against a match, criterion by criterion, and in words."""

from __future__ import annotations

import attrs

from antifraud.cooperation.matching.phrases import PHRASES, term
from antifraud.vocabulary import Language

__all__ = ["Evidence"]


@attrs.frozen
class Evidence:
    """What one criterion says of a pair, as a weight and in words.

    The words are those of this library's tables, never those of a report, which
    may hold anything.

    Attributes:
        criterion: the criterion (`place`, `age`, `clothing` ...).
        level: how the two compare by it (`same`, `close`, `different` ...).
        weight: the base-2 logarithm of how many times likelier that is of one
            person than of two (Fellegi and Sunter 1969): above zero for, below against.
        terms: what is compared, as codes and numbers.
        phrase: how a criterion of one's own words it, in Chinese and English.

    >>> seen = Evidence("age", "same", 3.2, ("4", "3-5"))
    >>> seen.text("en"), seen.text("zh"), seen.supports
    ('age fits: 4 and 3-5', '年龄相符：4岁与3-5岁', True)
    """

    criterion: str
    level: str
    weight: float
    terms: tuple[str, ...] = ()
    phrase: tuple[str, str] | None = None

    @property
    def supports(self) -> bool:
        """Whether it speaks for the match."""
        return self.weight > 0

    def text(self, lang: Language = "zh") -> str:
        """Return it in words.

        >>> Evidence("sex", "different", -4.0, ("male", "female")).text("en")
        'sex differs: male and female'
        """
        phrases = self.phrase or PHRASES.get((self.criterion, self.level))
        if phrases is None:
            words = "：" if lang == "zh" else ": "
            return f"{self.criterion}{words}{self.level}"
        terms = [term(each, lang) for each in self.terms]
        return phrases[0 if lang == "zh" else 1].format(*terms)
