# SPDX-License-Identifier: MIT
"""What a bulletin states: a figure of something, of a period, by someone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from antifraud.casebook.indicator import Indicator, Topic
from antifraud.errors import (
    EmptyField,
    LabelMissing,
    NegativeCount,
    NotWhole,
    UnitUnfit,
    must_all_be,
    must_be,
    must_be_day,
    must_be_id,
    must_be_or_none,
)
from antifraud.figures import Figure, StatedChange
from antifraud.masking import shown
from antifraud.periods import Moment, Period
from antifraud.vocabulary import Labelled, Language

__all__ = ["Source", "Statement", "Statistic", "ToDate"]


class Statistic(Labelled):
    """Of what a figure is stated: a total, or another statistic of a set.

    >>> Statistic.USUAL_LIMIT.label("en")
    'usual limit'
    """

    TOTAL = ("total", "合计", "total")
    MINIMUM = ("minimum", "最低", "minimum")
    MAXIMUM = ("maximum", "最高", "maximum")
    MEAN = ("mean", "平均", "mean")
    USUAL_LIMIT = ("usual_limit", "常规时限", "usual limit")


@attrs.frozen
class ToDate:
    """A run of days whose first day is not said: "to date", "so far" (截至目前).

    A figure to date compares with nothing, for no one can tell how long it is.

    Attributes:
        until: the last day that it counts; None where that is not said either.

    Raises:
        WrongType: when it is no day.

    >>> str(ToDate()), str(ToDate(date(2020, 8, 20)))
    ('to date', 'to 2020-08-20')
    """

    until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Check the day."""
        must_be_day("until", self.until)

    def __str__(self) -> str:
        """Write it as it stands in files."""
        return "to date" if self.until is None else f"to {self.until.isoformat()}"


@attrs.frozen(kw_only=True)
class Source:
    """Where statements were printed.

    Attributes:
        id: the id by which statements name it.
        title: what it is called, in Chinese.
        title_en: the same in English; empty where not given.
        publisher: who printed it.
        published: the day of print; None where not known.
        url: where it can be read; empty where not known.
        note: what has to be known of it (an assumed year, a mirror copy).
        note_en: the same in English.

    Raises:
        EmptyField: when id or title is empty.
        WrongType: when a field holds another type.

    >>> Source(id="page", title="反诈专版", published=None).id
    'page'
    """

    id: str
    title: str = attrs.field(repr=shown)
    title_en: str = attrs.field(default="", repr=shown)
    publisher: str = attrs.field(default="", repr=shown)
    published: date | None = None
    url: str = attrs.field(default="", repr=shown)
    note: str = attrs.field(default="", repr=False)
    note_en: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the types, and that it can be named."""
        for field in ("id", "title", "title_en", "publisher", "url", "note", "note_en"):
            must_be(field, getattr(self, field), str)
        must_be_day("published", self.published)
        for field, text in (("id", self.id), ("title", self.title)):
            if not text:
                raise EmptyField(field, text)

    def name(self, lang: Language = "zh") -> str:
        """Return the title in a language, the Chinese one where there is no other.

        >>> Source(id="page", title="反诈专版").name("en")
        '反诈专版'
        """
        return self.title_en if lang == "en" and self.title_en else self.title


@attrs.frozen(kw_only=True)
class Statement:
    """One figure that a source states, or a change whose figure it does not print.

    >>> from antifraud.wording import read, read_change
    >>> stopped = Statement(
    ...     id="accounts", indicator=Indicator.STOPPED_ACCOUNTS, figure=read("2058个账户"),
    ...     period=Period.parse("2023Q1"), agency="yongkang", source="page")
    >>> stopped.name("zh"), stopped.topic.zh
    ('止付账户数', '资金')

    A change whose subject has no definition is held as stated:

    >>> efficiency = Statement(
    ...     id="efficiency", indicator=Indicator.STOP_PAYMENT_EFFICIENCY,
    ...     changes=(read_change("环比提升70.08%"),), period=Period.parse("2023Q1"), source="page")
    >>> efficiency.figure is None
    True

    A figure has the unit of its indicator:

    >>> Statement(id="s", indicator=Indicator.DISSUADED, figure=read("84000人"), source="page")
    Traceback (most recent call last):
    ...
    antifraud.errors.records.UnitUnfit: figure: a statement's figure has the unit of its \
indicator; got (Unit('PERSON'), Unit('PERSON_TIME')). Mend: correct the unit, or use the \
indicator 'other' with the label as printed

    Attributes:
        id: the id by which claims name it.
        indicator: what it reports on; OTHER with a label where no indicator fits.
        label: the label as printed, or a plain name of what is counted.
        label_en: the same in English.
        figure: the figure; None where only a change is printed.
        statistic: of what it is stated: a total, an extreme, a mean, a usual limit.
        period: the period that it counts; "to date" where its start is not
            said; None where no period is told.
        at: the moment that it speaks of, where it is one.
        agency: the id of the body whose work it is; None where not told.
        changes: the changes printed of it.
        merged: further indicators that the same sum holds (追赃返赃: recovered
            and returned in one).
        topic: the part of a bulletin where it stands; that of the indicator,
            where not given.
        source: the id of the source that prints it.
        note: what has to be known of it.
        note_en: the same in English.

    Raises:
        EmptyField: when it has no id, no source, or neither figure nor change.
        LabelMissing: when the indicator is OTHER and there is no label.
        UnitUnfit: when the figure has another unit than the indicator.
        NegativeCount: when a count is below zero.
        NotWhole: when an exact count is no whole number.
        WrongType: when a field holds another type.
    """

    id: str
    source: str
    indicator: Indicator = Indicator.OTHER
    label: str = attrs.field(default="", repr=shown)
    label_en: str = attrs.field(default="", repr=shown)
    figure: Figure | None = None
    statistic: Statistic = Statistic.TOTAL
    period: Period | ToDate | None = None
    at: Moment | None = None
    agency: str | None = None
    changes: tuple[StatedChange, ...] = ()
    merged: tuple[Indicator, ...] = ()
    topic: Topic = attrs.field(
        default=attrs.Factory(lambda self: self.indicator.topic, takes_self=True)
    )
    note: str = attrs.field(default="", repr=False)
    note_en: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the types, then what joins the fields."""
        self._check_types()
        for field, text in (("id", self.id), ("source", self.source)):
            if not text:
                raise EmptyField(field, text)
        if self.indicator is Indicator.OTHER and not self.label:
            raise LabelMissing("label", self.label)
        if self.figure is None:
            if not self.changes:
                raise EmptyField("figure", None, "give the figure, or the changes printed")
        else:
            _check_figure(self.figure, self.indicator)

    def _check_types(self) -> None:
        for field in ("id", "source", "label", "label_en", "note", "note_en"):
            must_be(field, getattr(self, field), str)
        must_be_id("agency", self.agency)
        must_be("indicator", self.indicator, Indicator)
        must_be("statistic", self.statistic, Statistic)
        must_be("topic", self.topic, Topic)
        must_be_or_none("figure", self.figure, Figure)
        must_be_or_none("period", self.period, (Period, ToDate))
        must_be_or_none("at", self.at, Moment)
        must_all_be("changes", self.changes, StatedChange)
        must_all_be("merged", self.merged, Indicator)

    def name(self, lang: Language = "zh") -> str:
        """Return what it is of: the label as printed, or the indicator's.

        >>> Statement(id="s", source="p", label="宣传视频", figure=Figure.exact(3)).name("en")
        '宣传视频'
        """
        if lang == "en" and self.label_en:
            return self.label_en
        if self.label and (lang == "zh" or self.indicator is Indicator.OTHER):
            return self.label
        return self.indicator.label(lang)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id."""
        yield "source", "source", self.source
        if self.agency is not None:
            yield "agency", "agency", self.agency

    @property
    def key(self) -> tuple[Indicator, str, str | None, Statistic]:
        """What has to be the same for two statements to be of the same thing."""
        return self.indicator, self.label, self.agency, self.statistic


def _check_figure(figure: Figure, indicator: Indicator) -> None:
    """Raise unless a figure can be of an indicator: in its unit, and if a count, one."""
    if indicator.unit is not None and figure.unit != indicator.unit:
        raise UnitUnfit("figure", (figure.unit, indicator.unit))
    if not figure.unit.whole:
        return
    if figure.high is not None and figure.high < 0:
        raise NegativeCount("figure", figure, "nothing is counted below zero")
    low = figure.low
    if low is not None and low == figure.high and not figure.step and low.denominator != 1:
        raise NotWhole("figure", figure, f"count {figure.unit.code} in whole numbers")
