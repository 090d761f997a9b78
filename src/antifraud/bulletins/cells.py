# SPDX-License-Identifier: MIT
"""How the parts of a line are shown: figure, bounds, period, change and verdict."""

from __future__ import annotations

from fractions import Fraction

from antifraud.audit import Reason
from antifraud.bulletins.composing import Comparison, Line
from antifraud.bulletins.naming import Names, in_brackets
from antifraud.bulletins.phrases import Phrase
from antifraud.casebook import Statement, Statistic, ToDate
from antifraud.errors import UnwritableFigure
from antifraud.figures import Figure, Qualifier, StatedChange, Unit, rounded_down, rounded_up
from antifraud.metrics import ChangeStatus
from antifraud.periods import Period, PeriodKind
from antifraud.vocabulary import Language
from antifraud.wording import as_decimal, language_of, unit_word, write, written_number

__all__ = [
    "SMALL_BASE",
    "bounds_text",
    "change_text",
    "figure_text",
    "is_small",
    "name_text",
    "period_text",
    "verdict_text",
    "written",
]

#: A change from fewer than this is marked.
SMALL_BASE = 20
_MYRIAD = 10**4
_DIGITS = 2


def number_text(number: Fraction, lang: Language) -> str:
    """Write a number compactly: 3727万 in Chinese, 37,270,000 in English.

    >>> number_text(Fraction(37_270_000), "zh"), number_text(Fraction(37_270_000), "en")
    ('3727万', '37,270,000')
    """
    for word, size in (("亿", _MYRIAD**2), ("万", _MYRIAD)):
        decimal = as_decimal(number / size)
        if lang != "zh" or decimal is None or abs(number) < size:
            continue
        if -int(decimal.as_tuple()[2]) <= _DIGITS:
            return f"{decimal:f}{word}"
    digits = None if as_decimal(number) is not None else _DIGITS
    return written_number(number, lang, digits)


def bounds_text(figure: Figure, lang: Language) -> str:
    """Write the bounds of a figure and its unit; ``~`` marks a bound that is not firm.

    >>> from antifraud.wording import read
    >>> bounds_text(read("近13万元"), "zh"), bounds_text(read("5万以上"), "en")
    ('~12万 – 13万 元', '≥ 50,000')
    >>> bounds_text(read("17万元"), "en")
    '170,000 ± 5,000 yuan'
    """
    low = "" if figure.low is None else _marked(figure.low, lang, firm=figure.low_firm)
    high = "" if figure.high is None else _marked(figure.high, lang, firm=figure.high_firm)
    unit = "" if figure.unit == Unit.ONE else f" {unit_text(figure, lang)}"
    if figure.is_exact:
        half = f" ± {number_text(figure.step / 2, lang)}" if figure.step else ""
        return f"{low}{half}{unit}"
    if low and high:
        below = "<" if figure.qualifier is Qualifier.UNDER else ""
        return f"{low} – {below}{high}{unit}"
    if low:
        return f"{'>' if figure.qualifier is Qualifier.OVER else '≥'} {low}{unit}"
    return f"≤ {high}{unit}" if high else f"{Phrase.NO_BOUND.label(lang)}{unit}"


def _marked(number: Fraction, lang: Language, *, firm: bool) -> str:
    return f"{'' if firm else '~'}{number_text(number, lang)}"


def unit_text(figure: Figure, lang: Language) -> str:
    """Return the word of a figure's unit: in Chinese the measure word as printed.

    >>> from antifraud.wording import read
    >>> unit_text(read("44名"), "zh"), unit_text(read("44名"), "en")
    ('名', 'people')
    """
    return unit_word(figure, lang).strip()


def written(figure: Figure, lang: Language) -> str:
    """Write a figure as it is, or, where no row of digits is it (a third), with two places.

    >>> from fractions import Fraction
    >>> written(Figure.exact(Fraction(1, 3)), "en"), written(Figure.exact(44), "en")
    ('0.33', '44')
    """
    try:
        return write(figure, lang)
    except UnwritableFigure:
        return write(figure, lang, digits=_DIGITS)


def figure_text(statement: Statement, lang: Language) -> str:
    """Write the figure of a statement, with its statistic where it is not a total.

    >>> from antifraud.wording import read
    >>> figure_text(
    ...     Statement(
    ...         id="s", source="p", label="护照", figure=read("2天"), statistic=Statistic.MINIMUM
    ...     ),
    ...     "zh",
    ... )
    '最低 2天'
    """
    if statement.figure is None:
        return Phrase.NOT_PRINTED.label(lang)
    text = written(statement.figure, lang)
    if statement.statistic is Statistic.TOTAL:
        return text
    return f"{statement.statistic.label(lang)} {text}"


def name_text(statement: Statement, lang: Language, names: Names | None = None) -> str:
    """Write what a statement is of, whose it is, and what else its sum holds.

    >>> from antifraud.wording import read
    >>> from antifraud.casebook import Indicator
    >>> name_text(
    ...     Statement(
    ...         id="s",
    ...         source="p",
    ...         indicator=Indicator.RECOVERED,
    ...         merged=(Indicator.RETURNED,),
    ...         figure=read("400余万元"),
    ...     ),
    ...     "zh",
    ... )
    '追赃金额（与返赃金额合为一数）'
    """
    name = statement.name(lang) if names is None else names.statement(statement, lang)
    if not statement.merged:
        return name
    others = ("、" if lang == "zh" else ", ").join(one.label(lang) for one in statement.merged)
    merged = Phrase.MERGED.label(lang).format(other=others)
    return in_brackets(name, merged, lang)


def period_text(statement: Statement, lang: Language) -> str:
    """Write the period of a statement, and the moment where it has one.

    >>> from antifraud.wording import read
    >>> one = Statement(
    ...     id="s", source="p", label="劝阻", figure=read("8.4万余人次"), period=ToDate()
    ... )
    >>> period_text(one, "zh"), period_text(one, "en")
    ('截至目前（起始日不明）', 'to date (start not said)')
    """
    period = statement.period
    at = "" if statement.at is None else write(statement.at, lang)
    if isinstance(period, Period):
        if at and period.kind is PeriodKind.DAY:
            return at
        return f"{write(period, lang)} ({at})" if at else write(period, lang)
    if at:
        return at
    if period is None:
        return Phrase.NO_PERIOD.label(lang)
    if period.until is None:
        return Phrase.TO_DATE.label(lang)
    day = Period.parse(period.until.isoformat())
    return Phrase.TO_DAY.label(lang).format(day=write(day, lang))


def change_text(line: Line, lang: Language) -> str:
    """Write the changes of a line: those printed, and those computed from the casebook.

    A figure to date has none, for its start is not known.
    """
    statement = line.statement
    mark = Phrase.PRINTED.label(lang)
    texts = [f"{printed_text(change, lang)} ({mark})" for change in statement.changes]
    texts += [comparison_text(comparison, lang) for comparison in line.comparisons]
    if texts:
        return ("；" if lang == "zh" else "; ").join(texts)
    if isinstance(statement.period, ToDate):
        return Phrase.NO_CHANGE_FROM_UNKNOWN.label(lang)
    return "—"


def printed_text(change: StatedChange, lang: Language) -> str:
    """Return a change in the words that print it; where those are of the other language, written.

    >>> from antifraud.wording import read_change
    >>> printed_text(read_change("翻一番"), "zh"), printed_text(read_change("下降超三成"), "en")
    ('翻一番', 'down more than 30%')
    """
    own = change.printed and language_of(change.printed) == lang
    return change.printed if own else write(change, lang)


def comparison_text(comparison: Comparison, lang: Language) -> str:
    """Write a computed change with its base.

    >>> from antifraud.figures import Basis
    >>> from antifraud.metrics import change
    >>> base = Statement(id="s", source="p", label="止付", figure=Figure.exact(1210))
    >>> comparison_text(
    ...     Comparison(
    ...         basis=Basis.PREVIOUS_PERIOD, base=base, change=change(previous=1210, current=2058)
    ...     ),
    ...     "en",
    ... )
    'on the previous period 70.08% (computed, base 1,210)'
    """
    change, basis = comparison.change, comparison.basis.label(lang)
    base = comparison.base.figure
    shown = "" if base is None else written(base, lang)
    if comparison.points is not None:
        return _points_text(comparison.points, basis, shown, lang)
    note = f"推算，基期{shown}" if lang == "zh" else f"computed, base {shown}"
    if is_small(base) and change.relative != 0:
        note += ("，" if lang == "zh" else ", ") + Phrase.SMALL_BASE.label(lang)
    if change.status is not ChangeStatus.COMPUTED:
        return f"{basis} {change.status.label(lang)} ({note})"
    percent = change.percent(_DIGITS)
    if percent is not None:
        return f"{basis} {percent:+,f}% ({note})".replace("+", "" if lang == "en" else "+")
    low = "" if change.low is None else f"{rounded_down(change.low * 100, _DIGITS):,f}%"
    high = "" if change.high is None else f"{rounded_up(change.high * 100, _DIGITS):,f}%"
    return f"{basis} {low or '-∞'} – {high or Phrase.NO_BOUND.label(lang)} ({note})"


def is_small(base: Figure | None) -> bool:
    """Tell whether the base of a change is a count so small that a percentage misleads.

    By chance alone a count of 20 is off by a fifth and more (one over its root).

    >>> is_small(Figure.exact(12, Unit.CASE)), is_small(Figure.exact(12, Unit.CNY))
    (True, False)
    """
    if base is None or not base.unit.whole or base.possible().is_zero:
        return False
    return base.certainly_less(SMALL_BASE)


def _points_text(points: Figure, basis: str, base: str, lang: Language) -> str:
    """Write the difference of two rates: in percentage points, and in nothing else."""
    rises = points.low is not None and points.low >= 0
    sign = "+" if rises and points.high else ""
    note = f"推算，基期{base}" if lang == "zh" else f"computed, base {base}"
    return f"{basis} {sign}{write(points, lang, digits=_DIGITS)} ({note})"


def verdict_text(line: Line, lang: Language) -> str:
    """Write the verdicts of a line, the weightiest first, each with its checks' numbers."""
    if not line.checks:
        start = line.reason is Reason.START_UNKNOWN
        return (Phrase.ALONE_TO_DATE if start else Phrase.ALONE).label(lang)
    texts = []
    for verdict, reason, checks in line.outcomes:
        label = verdict.label(lang)
        if reason is Reason.IN_BROKEN_SUM:
            label = Phrase.IN_BROKEN_SUM.label(lang)
        elif reason is not None:
            label = Phrase.COMPUTED_ONLY.label(lang)
        texts.append(f"{label} ({', '.join(str(number) for number in checks)})")
    return ("；" if lang == "zh" else "; ").join(texts)
