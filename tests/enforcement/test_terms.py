# SPDX-License-Identifier: MIT
"""Offences, coercive measures and the tiers of sums, as the law has them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.enforcement import (
    FRAUD_TIERS,
    AmountTier,
    ClueOrigin,
    CoerciveMeasure,
    FeedbackOutcome,
    MeasureTaken,
    Offence,
    RecoveryStep,
    SeizedItem,
    SuspectKind,
    fraud_tier,
)
from antifraud.errors import NotToTheFen, UnitMismatch, UnknownEdition, WrongType
from antifraud.figures import Figure, Unit
from antifraud.vocabulary import Vocabulary
from antifraud.wording import read

VOCABULARIES: list[type[Vocabulary]] = [
    ClueOrigin, CoerciveMeasure, FeedbackOutcome, Offence, RecoveryStep, SeizedItem, SuspectKind,
]  # fmt: skip


@pytest.mark.parametrize("terms", VOCABULARIES, ids=lambda terms: terms.__name__)
def test_terms_have_labels_in_both_languages_and_codes_of_their_own(
    terms: type[Vocabulary],
) -> None:
    for term in terms.__members__.values():
        assert term.zh
        assert term.en
        assert terms.named(term.value) is term
        assert all(terms.named(word) is term for word in (term.value, term.name, term.zh, term.en))


@pytest.mark.parametrize(
    ("printed", "article"),
    [
        ("诈骗罪", "266"),
        ("帮信罪", "287-2"),
        ("帮助信息网络犯罪活动罪", "287-2"),
        ("非法利用信息网络罪", "287-1"),
        ("掩隐罪", "312"),
        ("掩饰、隐瞒犯罪所得、犯罪所得收益罪", "312"),
        ("侵犯公民个人信息罪", "253-1"),
        ("妨害信用卡管理罪", "177-1"),
        ("洗钱罪", "191"),
        ("开设赌场罪", "303"),
        ("组织他人偷越国(边)境罪", "318"),
        ("运送他人偷越国（边）境罪", "321"),
        ("偷越国(边)境罪", "322"),
    ],
)
def test_an_offence_is_known_by_its_printed_name_and_its_article(
    printed: str, article: str
) -> None:
    offence = Offence.named(printed)
    assert offence is not None
    assert offence.article == article
    assert Offence.of_article(article) is offence
    assert article in offence.source


@pytest.mark.parametrize("text", ["", "盗窃罪", "266条"])
def test_what_is_no_offence_of_the_list_is_not_made_one(text: str) -> None:
    assert Offence.named(text) is None
    assert Offence.of_article(text) is None


def test_an_added_article_is_cited_as_the_law_writes_it() -> None:
    assert Offence.NETWORK_MISUSE.cited() == "刑法第287条之一"
    assert Offence.CREDIT_CARDS.cited() == "刑法第177条之一"
    assert Offence.OTHER.cited() == Offence.OTHER.cited("en") == ""


def test_the_law_knows_five_coercive_measures() -> None:
    five = CoerciveMeasure.five()
    assert [measure.zh for measure in five] == ["拘传", "取保候审", "监视居住", "拘留", "逮捕"]
    assert all(measure.article and measure.limit for measure in five)
    assert [measure.at_liberty for measure in five] == [False, True, True, False, False]
    assert [measure for measure in five if measure.by_procuratorate] == [CoerciveMeasure.ARREST]
    for measure in five:
        if measure.longest is not None and measure.limit is not None:
            assert not measure.longest.certainly_less(measure.limit)


def test_the_limits_are_those_of_the_law() -> None:
    limits = {measure.zh: (measure.limit, measure.longest) for measure in CoerciveMeasure.five()}
    assert limits["拘传"] == (Figure.exact(12, Unit.HOUR), Figure.exact(24, Unit.HOUR))
    assert limits["取保候审"][1] == Figure.exact(12, Unit.MONTH)
    assert limits["监视居住"][1] == Figure.exact(6, Unit.MONTH)


@pytest.mark.parametrize("measure", CoerciveMeasure.five())
def test_whether_people_are_at_liberty_follows_from_the_measure(measure: CoerciveMeasure) -> None:
    assert MeasureTaken(id="m", measure=measure).at_liberty is measure.at_liberty


@pytest.mark.parametrize(
    ("yuan", "tier"),
    [
        ("0", AmountTier.BELOW),
        ("2999.99", AmountTier.BELOW),
        ("3000", AmountTier.LARGE),
        ("29999.99", AmountTier.LARGE),
        ("30000", AmountTier.HUGE),
        ("499999.99", AmountTier.HUGE),
        ("500000", AmountTier.ESPECIALLY_HUGE),
        ("27600000", AmountTier.ESPECIALLY_HUGE),
    ],
)
def test_a_tier_includes_its_least_sum(yuan: str, tier: AmountTier) -> None:
    assert fraud_tier(Decimal(yuan)) is tier


@pytest.mark.parametrize(
    ("printed", "tier"),
    [
        ("20余万元", AmountTier.HUGE),
        ("超50万元", AmountTier.ESPECIALLY_HUGE),
        ("50万元以上", AmountTier.ESPECIALLY_HUGE),
        ("不到3000元", AmountTier.BELOW),
        ("近3000元", None),
        ("50万元", None),  # may have been rounded up in print
        ("数万元", None),
    ],
)
def test_a_printed_sum_has_a_tier_only_where_it_cannot_have_another(
    printed: str, tier: AmountTier | None
) -> None:
    assert fraud_tier(read(printed)) is tier


@given(low=st.integers(0, 10**6), wide=st.integers(0, 10**5))
def test_a_tier_of_a_range_is_the_tier_of_all_its_sums(low: int, wide: int) -> None:
    ends = {fraud_tier(Decimal(low)), fraud_tier(Decimal(low + wide))}
    found = fraud_tier(Figure.between(low, low + wide, Unit.CNY))
    assert found is (ends.pop() if len(ends) == 1 else None)


def test_tiers_rise() -> None:
    for tiers in FRAUD_TIERS.values():
        assert list(tiers) == list(AmountTier)[1:]
        assert sorted(tiers.values()) == list(tiers.values())


def test_a_tier_is_of_yuan_and_of_a_known_edition() -> None:
    with pytest.raises(UnitMismatch) as unit:
        fraud_tier(Figure.exact(3, Unit.PERSON))
    assert unit.value.field == "amount"
    with pytest.raises(NotToTheFen) as fen:
        fraud_tier(Decimal(-1))
    assert fen.value.field == "amount"
    with pytest.raises(WrongType) as kind:
        fraud_tier(3000)  # type: ignore[arg-type]
    assert kind.value.field == "amount"
    with pytest.raises(UnknownEdition) as edition:
        fraud_tier(Decimal(3000), edition="2011")
    assert edition.value.field == "edition"
    assert "2016" in edition.value.mend
