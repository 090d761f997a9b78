# SPDX-License-Identifier: MIT
"""Findings in words: what was checked, by which sum, and why it cannot be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from antifraud.audit import Check, Finding, ImpliedBase, Operand, Verdict
from antifraud.bulletins.cells import printed_text, written
from antifraud.bulletins.naming import Names
from antifraud.bulletins.phrases import Phrase
from antifraud.casebook import Casebook
from antifraud.figures import Basis, Figure, Qualifier, StatedChange, Unit, rounded
from antifraud.vocabulary import Language
from antifraud.wording import as_decimal, language_of, write, written_number

__all__ = ["asked", "because", "worked"]

_EQUALS = {
    Verdict.FOLLOWS: "=",
    Verdict.WITHIN_ROUNDING: "≈",
    Verdict.TRUNCATED: "≈",
    Verdict.CONTRADICTED: "≠",
    Verdict.UNDEFINED: "?",
    Verdict.UNDETERMINED: "≟",
}
_RELATIVE = frozenset({Unit.PERCENT, Unit.POINT, Unit.FOLD})
_WHOLE_NUMBERS_FROM = 1000
_MYRIAD = 10**4
_DIGITS = 2
_SHARE_DIGITS = 1


def asked(casebook: Casebook, finding: Finding, lang: Language, names: Names) -> str:
    """Write what was checked: its kind and the statements it is about, and whose they are."""
    joined = names.together((casebook.statement(one) for one in finding.subjects), lang)
    colon = "：" if lang == "zh" else ": "
    return f"{finding.check.label(lang)}{colon}{joined}"


def because(finding: Finding, lang: Language) -> str:
    """Write the reason of a finding and what it takes for granted, in the reader's language."""
    colon, stop = ("：", "；") if lang == "zh" else (": ", "; ")
    texts = [] if finding.reason is None else [finding.reason.label(lang)]
    own = [text for text in finding.assumptions if language_of(text) == lang]
    granted = own or list(finding.assumptions)
    texts += [f"{Phrase.GRANTED.label(lang)}{colon}{text}" for text in granted]
    return stop.join(texts)


def worked(finding: Finding, lang: Language) -> str:
    """Write the sum behind a finding.

    >>> from antifraud.audit import verify_sum, verify_tiers
    >>> worked(verify_sum(whole=44, parts=(23, 21)), "zh")
    '44 = 23 + 21'
    >>> from antifraud.wording import read
    >>> worked(verify_tiers(whole=read("50余篇"), tiers=(read("20篇"), read("5篇"))), "zh")
    '5篇 ≤ 20篇 ≤ 50余篇'
    """
    explain = _WORKED.get(finding.check)
    if explain is not None:
        return explain(finding, lang)
    return "" if finding.stated is None else _text(finding.stated, lang)


def _written(finding: Finding, role: Operand, lang: Language) -> str:
    item = finding.working.get(role)
    return "?" if item is None else _text(item, lang)


def _text(item: Figure | StatedChange | ImpliedBase, lang: Language) -> str:
    if isinstance(item, ImpliedBase):
        return _implied(item, lang)
    return written(item, lang) if isinstance(item, Figure) else write(item, lang)


def _at_most(finding: Finding) -> str:
    if finding.verdict is Verdict.CONTRADICTED:
        return "≰"
    return "≤" if finding.verdict is not Verdict.UNDETERMINED else "≤?"


def _subset(finding: Finding, lang: Language) -> str:
    parts = (_written(finding, Operand.PART, lang), _written(finding, Operand.WHOLE, lang))
    return f" {_at_most(finding)} ".join(parts)


def _tiers(finding: Finding, lang: Language) -> str:
    tiers = [_text(item, lang) for item in finding.working.every(Operand.TIER)]
    chain = [*reversed(tiers), _written(finding, Operand.WHOLE, lang)]
    return f" {_at_most(finding)} ".join(chain)


def _sum(finding: Finding, lang: Language) -> str:
    parts = [_text(item, lang) for item in finding.working.every(Operand.PART)]
    whole = _written(finding, Operand.WHOLE, lang)
    text = f"{whole} {_EQUALS[finding.verdict]} {' + '.join(parts)}"
    if finding.verdict is Verdict.FOLLOWS or len(parts) == 1:
        return text
    return f"{text} = {_result(finding, lang)}"


def _change(finding: Finding, lang: Language) -> str:
    stated = "" if finding.stated is None else _stated(finding, lang)
    previous, current = finding.working.get(Operand.PREVIOUS), finding.working.get(Operand.CURRENT)
    if previous is None or current is None:
        return stated.lstrip("；; ")
    levels = f"{_text(previous, lang)} → {_text(current, lang)}"
    return f"{levels} = {_result(finding, lang)}{stated}"


def _quotient(finding: Finding, lang: Language) -> str:
    above = finding.working.get(Operand.NUMERATOR) or finding.working.get(Operand.PART)
    below = finding.working.get(Operand.DENOMINATOR) or finding.working.get(Operand.WHOLE)
    if above is None or below is None:
        return _stated(finding, lang)
    text = f"{_text(above, lang)} ÷ {_text(below, lang)} = {_result(finding, lang)}"
    return text + (_stated(finding, lang) if finding.stated is not None else "")


def _stated(finding: Finding, lang: Language) -> str:
    if finding.stated is None:
        return ""
    mark = Phrase.PRINTED.label(lang)
    stated = finding.stated
    text = printed_text(stated, lang) if isinstance(stated, StatedChange) else written(stated, lang)
    return f"；{mark}{text}" if lang == "zh" else f"; {mark} {text}"


def _result(finding: Finding, lang: Language) -> str:
    """Write what came out: one number rounded once, bounds outwards."""
    low, high, unit = finding.low, finding.high, finding.unit
    if low is None and high is None and finding.computed is None:
        return Phrase.NO_BOUND.label(lang)
    levels = [item for _, item in finding.working if isinstance(item, Figure)]
    if finding.computed is not None and not all(
        each.low_firm and each.high_firm for each in levels
    ):
        about = Figure.exact(finding.computed, unit)
        words = "约{}" if lang == "zh" else "about {}"
        return words.format(_precise(finding, about, lang))
    points = all(level.is_exact for level in levels)
    if finding.computed is not None and points and not _straddles(finding):
        figure = Figure.exact(finding.computed, unit)
    else:
        figure = Figure(value=None, low=low, high=high, unit=unit, qualifier=Qualifier.BETWEEN)
    return _precise(finding, figure, lang)


def _precise(finding: Finding, figure: Figure, lang: Language) -> str:
    """Write a result with as many digits as its kind calls for."""
    size = abs(figure.low or figure.high or Fraction(0))
    if figure.unit in _RELATIVE and not _is_short(finding, figure):
        return write(figure, lang, digits=_digits(finding))
    if as_decimal(size) is not None and figure.is_exact:
        return write(figure, lang)
    ends = [end for end in (figure.low, figure.high) if end is not None]
    # Bounds that have an end in few digits are written as they are: 3至4起, 1.5万至2万元.
    short = 1 if size < _MYRIAD else _MYRIAD // 10**_DIGITS
    if all((end / short).denominator == 1 for end in ends):
        return write(figure, lang)
    if lang == "zh" and size >= _MYRIAD:
        return write(figure, lang, digits=_DIGITS, scale="万")
    return write(figure, lang, digits=0 if size >= _WHOLE_NUMBERS_FROM else _DIGITS)


def _is_short(finding: Finding, figure: Figure) -> bool:
    """Tell whether a change comes out in whole percent, and is best written so."""
    whole = figure.is_exact and figure.low is not None and figure.low.denominator == 1
    return whole and finding.check is Check.CHANGE


def _straddles(finding: Finding) -> bool:
    """Tell whether what print has rounded away decides the last digit to be written."""
    low, high = finding.low, finding.high
    if low is None or high is None or finding.stated is not None or finding.unit not in _RELATIVE:
        return False
    digits = _digits(finding)
    return rounded(low, digits) != rounded(high, digits)


def _digits(finding: Finding) -> int:
    """Return the places to write a percent with: those that the printed one has, at least."""
    least = _SHARE_DIGITS if finding.check is Check.SHARE else _DIGITS
    step = getattr(finding.stated, "step", None) or Fraction(1)
    return max(least, len(str(step.denominator)) - 1)


def _base(finding: Finding, lang: Language) -> str:
    current = _written(finding, Operand.CURRENT, lang)
    text = f"{current}{_stated(finding, lang)}"
    base = finding.working.get(Operand.BASE)
    if not isinstance(base, ImpliedBase):
        return text
    basis = finding.stated.basis if isinstance(finding.stated, StatedChange) else None
    return f"{text} → {_implied(base, lang, basis)}"


def _reconciled(finding: Finding, lang: Language) -> str:
    counted = finding.working.get(Operand.COUNTED)
    if not isinstance(counted, Figure):
        return _stated(finding, lang).lstrip("；; ")
    text = _precise(finding, counted, lang)
    return Phrase.RECONCILED.label(lang).format(counted=text) + _stated(finding, lang)


_THEN = {
    None: Phrase.THEN,
    Basis.PREVIOUS_PERIOD: Phrase.THEN_PERIOD,
    Basis.YEAR_EARLIER: Phrase.THEN_YEAR,
}


def _implied(base: ImpliedBase, lang: Language, basis: Basis | None = None) -> str:
    """Write which bases a printed change leaves possible."""
    then = _THEN[basis].label(lang)
    if not base.fits:
        return Phrase.NO_WHOLE_BASE.label(lang)
    if base.wholes is not None:
        first, last = (written_number(Fraction(base.wholes[end]), lang) for end in (0, -1))
        one, several = Phrase.ONLY_WHOLE_BASE, Phrase.WHOLE_BASES
        if base.mode == "cut":
            one, several = Phrase.CUT_BASE, Phrase.CUT_BASES
        phrase = one if len(base.wholes) == 1 else several
        return phrase.label(lang).format(then=then, base=first, low=first, high=last)
    figure = Figure(
        value=None, low=base.low, high=base.high, unit=base.unit, qualifier=Qualifier.BETWEEN
    )
    size = abs(figure.low or figure.high or Fraction(0))
    scaled = lang == "zh" and size >= _MYRIAD
    digits = _DIGITS if scaled or size < _WHOLE_NUMBERS_FROM else 0
    text = write(figure, lang, digits=digits, scale="万" if scaled else "")
    return Phrase.BASE_WITHIN.label(lang).format(then=then, base=text)


_WORKED: Mapping[Check, Callable[[Finding, Language], str]] = {
    Check.BASE: _base,
    Check.SUM: _sum,
    Check.SUBSET: _subset,
    Check.TIERS: _tiers,
    Check.CHANGE: _change,
    Check.SHARE: _quotient,
    Check.RATIO: _quotient,
    Check.RECONCILE: _reconciled,
}
