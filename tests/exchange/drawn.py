# SPDX-License-Identifier: MIT
"""Figures, changes, units and whole casebooks of every kind, for the round trips."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from antifraud.casebook import (
    AnyClaim,
    BaseClaim,
    Casebook,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Source,
    Statement,
    Statistic,
    SubsetClaim,
    TiersClaim,
    ToDate,
    Topic,
)
from antifraud.figures import Basis, Caution, ChangeKind, Figure, Qualifier, StatedChange, Unit
from antifraud.places import Agency, AgencyKind, Division, Station
from tests.periods.strategies import moments, periods

#: A unit that the library does not know.
BOTTLE = Unit("BOTTLE", "瓶", "bottles", "bottle")

#: What people type, and what JSON and lines make difficult.
texts = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from('永康"\\\u2028\u0085\n\r\t{}[]:,#'),
    max_size=12,
)
names = texts.filter(lambda text: bool(text.strip()))

units = st.sampled_from(
    [*Unit.known(), Unit.CNY / Unit.ACCOUNT, BOTTLE, BOTTLE / Unit.PERSON, Unit.DAY * BOTTLE]
)
whole = st.integers(-20, 200) | st.sampled_from([10_000, 84_000, 37_270_000, 970_000_000])
numbers: st.SearchStrategy[Fraction] = (
    whole.map(Fraction)
    | st.integers(-2000, 2000).map(lambda tenths: Fraction(tenths, 10))
    | st.fractions(max_denominator=9, min_value=-9, max_value=9)
)
counts = whole.map(abs).map(Fraction)
steps = st.sampled_from([Fraction(0), Fraction(1, 100), Fraction(1), Fraction(10_000)])
measures = st.sampled_from(["", "", "名", "个", "账户", "yuan", "x"])


@st.composite
def figures(
    draw: st.DrawFn, unit: Unit | None = None, number: st.SearchStrategy[Fraction] = numbers
) -> Figure:
    """Draw a figure: an exact one, one as words make it, or one that no words make."""
    unit = draw(units) if unit is None else unit
    if draw(st.booleans()):
        return Figure.exact(draw(number), unit, draw(steps), measure=draw(measures))
    low, value, high = sorted((draw(number), draw(number), draw(number)))
    return Figure(
        value=draw(st.sampled_from([value, low, high, None])),
        low=draw(st.sampled_from([low, None])),
        high=draw(st.sampled_from([high, None])),
        low_firm=draw(st.booleans()),
        high_firm=draw(st.booleans()),
        step=draw(steps),
        unit=unit,
        qualifier=draw(st.sampled_from([each for each in Qualifier if each.name != "EXACT"])),
        measure=draw(measures),
    )


printed = st.decimals(-300, 300, places=2) | st.integers(-300, 300).map(Decimal)
odd = st.sampled_from([Decimal("7E+1"), Decimal("-0"), Decimal("70.080")])


@st.composite
def changes(draw: st.DrawFn) -> StatedChange:
    """Draw a stated change: as print has it, or with bounds and step of its own."""
    value = draw(printed | odd)
    words = {
        "kind": draw(st.sampled_from(ChangeKind)),
        "basis": draw(st.sampled_from([*Basis, None])),
        "qualifier": draw(st.sampled_from(Qualifier)),
    }
    if draw(st.booleans()):
        return StatedChange(value, **words)
    low, high = sorted((draw(numbers), draw(numbers)))
    return StatedChange(
        value,
        step=draw(steps),
        low=draw(st.sampled_from([low, None])),
        high=draw(st.sampled_from([high, None])),
        alternative=draw(st.sampled_from([None, Decimal("2.8")])),
        caution=draw(st.sampled_from([*Caution, None])),
        **words,
    )


days = st.dates(date(1990, 1, 1), date(2030, 1, 1))
to_date = st.builds(ToDate, st.none() | days)
assumptions = {"assumption": texts, "assumption_en": texts}


@st.composite
def statements(draw: st.DrawFn, statement_id: str, source: str, agency: str | None) -> Statement:
    """Draw a statement that keeps the rules of its indicator."""
    indicator = draw(st.sampled_from(Indicator))
    printed_changes = tuple(draw(st.lists(changes(), max_size=2)))
    unit = draw(units) if indicator.unit is None else indicator.unit
    figure = draw(figures(unit, counts if unit.whole else numbers))
    only_changes = draw(st.booleans()) and printed_changes != ()
    return Statement(
        id=statement_id,
        source=source,
        indicator=indicator,
        label=draw(names if indicator is Indicator.OTHER else texts),
        label_en=draw(texts),
        figure=None if only_changes else figure,
        statistic=draw(st.sampled_from(Statistic)),
        period=draw(st.none() | periods | to_date),
        at=draw(st.none() | moments),
        agency=agency,
        changes=printed_changes,
        merged=tuple(draw(st.lists(st.sampled_from(Indicator), max_size=2))),
        topic=draw(st.sampled_from([indicator.topic, *Topic])),
        note=draw(texts),
        note_en=draw(texts),
    )


def claims(name: st.SearchStrategy[str]) -> st.SearchStrategy[AnyClaim]:
    """Draw claims of every kind over statements with these names."""
    several = st.lists(name, min_size=1, max_size=3).map(tuple)
    stated = st.none() | name
    return st.one_of(
        st.builds(PartsClaim, whole=name, parts=several, **assumptions),
        st.builds(SubsetClaim, whole=name, part=name, **assumptions),
        st.builds(TiersClaim, whole=name, tiers=several, **assumptions),
        st.builds(ShareClaim, part=name, whole=name, stated=stated, **assumptions),
        st.builds(
            RatioClaim, numerator=name, denominator=name, stated=stated, per=st.integers(1, 10_000)
        ),
        st.builds(ChangeClaim, previous=name, current=name, stated=stated, **assumptions),
        st.builds(BaseClaim, current=name, stated=name, change=st.integers(0, 3), **assumptions),
    )


bodies = st.builds(
    Agency,
    id=names,
    name=names,
    name_en=texts,
    kind=st.sampled_from([kind for kind in AgencyKind if kind is not AgencyKind.STATION]),
) | st.builds(Station, id=names, name=names, areas=st.lists(names, max_size=2).map(tuple))


@st.composite
def divisions(draw: st.DrawFn) -> Division:
    """Draw a county, with the prefecture above it or without."""
    code = str(draw(st.sampled_from([330784, 330723, 331122, 110105])))
    above = draw(st.sampled_from([None, f"{code[:4]}00"]))
    return Division(
        code=code, name=draw(names), name_en=draw(texts), parent=above, edition=draw(texts)
    )


def with_those_above(drawn: list[Division]) -> tuple[Division, ...]:
    """Return divisions with those that they lie under, which a sound casebook holds too."""
    held = {each.code for each in drawn}
    above = sorted({each.parent for each in drawn if each.parent} - held)
    return (*drawn, *(Division(code=code, name="上级") for code in above))


sources = st.builds(
    Source, id=names, title=names, title_en=texts, published=st.none() | days, url=texts, note=texts
)


@st.composite
def casebooks(draw: st.DrawFn) -> Casebook:
    """Draw a sound casebook: its records name each other and only each other."""
    prints = draw(st.lists(sources, min_size=1, max_size=3, unique_by=lambda each: each.id))
    at_work = draw(st.lists(bodies, max_size=3, unique_by=lambda each: each.id))
    agency_ids = [None, *(body.id for body in at_work)]
    told = [
        draw(
            statements(
                f"s{number}",
                draw(st.sampled_from(prints)).id,
                draw(st.sampled_from(agency_ids)),
            )
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    counted = [statement.id for statement in told if statement.figure is not None]
    pairs = st.lists(st.sampled_from(counted), min_size=2, max_size=2, unique=True)
    ratio = st.builds(
        lambda pair, words: RatioClaim(numerator=pair[0], denominator=pair[1], **words),
        pairs,
        st.fixed_dictionaries(assumptions),
    )
    return Casebook(
        title=draw(texts),
        title_en=draw(texts),
        notes=tuple(draw(st.lists(texts, max_size=2))),
        divisions=with_those_above(
            draw(st.lists(divisions(), max_size=2, unique_by=lambda each: each.code))
        ),
        agencies=tuple(at_work),
        sources=tuple(prints),
        statements=tuple(told),
        claims=tuple(draw(st.lists(ratio, max_size=2))) if counted[1:] else (),
    )
