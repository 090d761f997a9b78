# SPDX-License-Identifier: MIT
"""What a run of matching returns: ranked matches with their evidence, and what was cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import overload

import attrs

from antifraud.cooperation.judgement import Judgement
from antifraud.cooperation.matching.blocking import Cut
from antifraud.cooperation.matching.evidence import Evidence
from antifraud.periods import Moment
from antifraud.vocabulary import Labelled, Language

__all__ = ["THRESHOLD", "Alike", "Match", "MatchStrength", "Matches", "Note"]

#: The default threshold: from here on a match is more likely than not.
THRESHOLD = 0.5
_LIKELY = 0.9
#: Nothing is surer than this, in bits.
_SUREST = 60.0
#: Bits are shown to a tenth.
_LEAST_SHOWN = 0.05


class MatchStrength(Labelled):
    """How likely a match is, of all that the two reports could be.

    The bounds are what the words mean, and fit no data: from one half on a match
    is more likely than not, and from nine in ten on a wrong call is rarer than
    one in ten, so that a station is called before anything is compared.

    >>> MatchStrength.of(0.95).en
    'likely: call the other station at once'
    """

    #: Nine in ten or more.
    LIKELY = ("likely", "很可能，应立即联系对方", "likely: call the other station at once")
    #: More likely than not.
    POSSIBLE = ("possible", "可能，应核对照片等", "possible: compare photos and papers")
    #: Less than that: one of several, or little is told.
    WEAK = ("weak", "依据不足", "weak: to be kept in mind")

    @classmethod
    def of(cls, probability: float) -> MatchStrength:
        """Return the strength of a probability.

        >>> MatchStrength.of(0.5).value
        'possible'
        """
        if probability >= _LIKELY:
            return cls.LIKELY
        return cls.POSSIBLE if probability >= THRESHOLD else cls.WEAK


@attrs.frozen(kw_only=True)
class Match:
    """A missing and a found report that may tell of one person. It is advice, and merges nothing.

    Attributes:
        missing: the id of the missing report.
        found: the id of the found report.
        weight: the sum of its evidence, in bits: its raw weight.
        alone: the probability by that weight, were there no other candidates.
        probability: the probability beside all that compete for either report.
        evidence: what speaks for it and against, what weighs most first.
        judgement: what a person decided about the pair; None where nobody has.
        equal: how many found reports fit the missing one as well as this one does, itself
            among them; 1 where others fit better.
        returned: when the person found was given into the care of family; such a find may
            be settled already, and is compared all the same.

    >>> from antifraud.cooperation.matching import match
    >>> match((), ()).cut
    ()
    """

    missing: str
    found: str
    weight: float
    alone: float
    probability: float
    evidence: tuple[Evidence, ...] = ()
    judgement: Judgement | None = None
    equal: int = 1
    returned: Moment | None = None

    @property
    def strength(self) -> MatchStrength:
        """How likely it is, in words."""
        return MatchStrength.of(self.probability)

    @property
    def competing(self) -> float:
        """Its weight beside all that compete: the base-2 logarithm of its odds, in bits.

        Zero is as likely as not.
        """
        rest = 1 - self.probability
        if rest <= 0:
            return _SUREST
        if self.probability <= 0:
            return -_SUREST
        return log2(self.probability / rest)

    @property
    def supporting(self) -> tuple[Evidence, ...]:
        """The evidence for it."""
        return tuple(each for each in self.evidence if each.supports)

    @property
    def opposing(self) -> tuple[Evidence, ...]:
        """The evidence against it."""
        return tuple(each for each in self.evidence if each.weight < 0)

    def text(self, lang: Language = "zh") -> str:
        """Return it in words: how likely, what speaks for it and what against.

        >>> known = Match(missing="m1", found="p1", weight=9.1, alone=0.97, probability=0.93)
        >>> known.text("en")
        'm1 and p1: likely (0.93, alone 0.97; 9.1 bits)'
        """
        chinese = lang == "zh"
        bits = f"{self.weight:.1f} {'比特' if chinese else 'bits'}"
        alone = f"{'单独' if chinese else 'alone'} {self.alone:.2f}"
        head = (
            f"{self.probability:.2f}，{alone}；{bits}"
            if chinese
            else (f"{self.probability:.2f}, {alone}; {bits}")
        )
        words = self.strength.label(lang).partition("，" if chinese else ":")[0]
        lines = [
            f"{self.missing}与{self.found}：{words}（{head}）"
            if chinese
            else f"{self.missing} and {self.found}: {words} ({head})"
        ]
        lines += _known(self, lang)
        for sign in ("+", "-", "="):
            lines += [
                f"  {sign} {each.text(lang)}{_bits(each)}"
                for each in self.evidence
                if _sign(each) == sign
            ]
        return "\n".join(lines)


_KNOWN: dict[str, tuple[str, str]] = {
    "judged": ("  ! 已认定：{0}", "  ! judged: {0}"),
    "returned": (
        "  ! 被发现人已交还家人（{0}）",
        "  ! the person found was given back to the family ({0})",
    ),
    "equal": (
        "  ! 与该走失报告同样相符的发现报告共{0}份",
        "  ! {0} found reports fit this missing one equally well",
    ),
}


def _known(match: Match, lang: Language) -> list[str]:
    """Return what is known of a pair beside its evidence, in words."""
    told = {
        "judged": match.judgement and match.judgement.opinion.label(lang),
        "returned": match.returned and str(match.returned),
        "equal": str(match.equal) if match.equal > 1 else None,
    }
    return [_KNOWN[key][lang == "en"].format(words) for key, words in told.items() if words]


def _sign(evidence: Evidence) -> str:
    """Return for, against, or neither: what rounds to no bits says nothing."""
    if abs(evidence.weight) < _LEAST_SHOWN:
        return "="
    return "+" if evidence.supports else "-"


def _bits(evidence: Evidence) -> str:
    return "" if _sign(evidence) == "=" else f" ({evidence.weight:+.1f})"


class Note(Labelled):
    """What has to be known of a whole run.

    >>> Note.NO_BORDERS.en.partition(":")[0]
    'no borders are known'
    """

    NO_BORDERS = (
        "no_borders",
        "不知哪些地方相邻：同市的按相隔一地计，其他按更远计",
        "no borders are known: places of one city count as two apart, others as farther",
    )


@attrs.frozen(kw_only=True)
class Alike:
    """A missing report that several found ones fit best, all equally well.

    Attributes:
        missing: the id of the missing report.
        equal: how many found reports fit it so.
        alone: the probability of each by its weight, were there no other candidates.

    >>> Alike(missing="m1", equal=125, alone=0.4).text("en")
    'm1: 125 found reports fit equally well'
    """

    missing: str
    equal: int
    alone: float

    def text(self, lang: Language = "zh") -> str:
        """Return it in words."""
        if lang == "zh":
            return f"{self.missing}：{self.equal}份发现报告同样相符"
        return f"{self.missing}: {self.equal} found reports fit equally well"


@attrs.frozen(kw_only=True)
class Matches(Sequence[Match]):
    """Matches, the most probable first, and what could not be looked at.

    Attributes:
        ranked: the matches, by falling probability, weight, and then ids.
        cut: the missing reports for which not all found reports were looked at.
        pairs: how many pairs were looked at.
        alike: the missing reports that several found ones fit best, all equally well; where
            they are many, each is too unlikely to be among the matches.
        notes: what else has to be known of the run.

    >>> known = Match(missing="m1", found="p1", weight=9.1, alone=0.97, probability=0.93)
    >>> found = Matches(ranked=(known,), pairs=1)
    >>> len(found), found[0].found, found.at_least() == found.of("m1") == found.ranked
    (1, 'p1', True)
    """

    ranked: tuple[Match, ...]
    cut: tuple[Cut, ...] = ()
    pairs: int = 0
    alike: tuple[Alike, ...] = ()
    notes: tuple[Note, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Match: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Match, ...]: ...

    def __getitem__(self, index: int | slice) -> Match | tuple[Match, ...]:
        """Return a match by its rank, or several."""
        return self.ranked[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.ranked)

    def __iter__(self) -> Iterator[Match]:
        """Go through them, the most probable first."""
        return iter(self.ranked)

    def of(self, report: str) -> tuple[Match, ...]:
        """Return the matches of one report, missing or found, by its id.

        >>> Matches(ranked=()).of("m1")
        ()
        """
        return tuple(each for each in self.ranked if report in (each.missing, each.found))

    def at_least(self, probability: float = THRESHOLD) -> tuple[Match, ...]:
        """Return the matches of this probability or more; by default those more likely than not.

        From one half on no report is in more than one of them, for the probabilities of all
        that compete for a report never add up to more than one; but a person may judge
        several reports to tell of one.

        >>> Matches(ranked=()).at_least(0.9)
        ()
        """
        return tuple(each for each in self.ranked if each.probability >= probability)
