# SPDX-License-Identifier: MIT
"""Types of telecom and online fraud, by edition of the list, and what printed labels may mean."""

from __future__ import annotations

from antifraud.errors import UnknownEdition, must_be
from antifraud.vocabulary import Vocabulary

__all__ = ["FraudType", "fraud_types"]

_LIST = "Ministry of Public Security: ten common types of telecom and online fraud"


class FraudType(Vocabulary):
    """A type of telecom and online fraud.

    The edition of 2024 has ten types; that of 2025 merges loan and credit into
    one. Both are here, so that a count keeps the edition it was made in.

    >>> FraudType.FAKE_LOAN.zh, FraudType.FAKE_LOAN.edition
    ('虚假贷款', '2024')
    >>> FraudType.FAKE_LOAN.in_edition("2025")
    (<FraudType.FAKE_LOAN_OR_CREDIT: 'fake_loan_or_credit'>,)
    """

    ORDER_BRUSHING = ("order_brushing", "刷单返利", "brushing and click-farm jobs", _LIST, "2024")
    FAKE_INVESTMENT = (
        "fake_investment", "虚假网络投资理财", "bogus investment", _LIST, "2024",
    )  # fmt: skip
    FAKE_SHOPPING = (
        "fake_shopping", "虚假购物服务", "fake shopping and services", _LIST, "2024",
    )  # fmt: skip
    FAKE_CUSTOMER_SERVICE = (
        "fake_customer_service", "冒充电商物流客服",
        "impersonated e-commerce or logistics support", _LIST, "2024",
    )  # fmt: skip
    FAKE_LOAN = ("fake_loan", "虚假贷款", "fake loan", _LIST, "2024")
    FAKE_CREDIT_REPAIR = ("fake_credit_repair", "虚假征信", "fake credit repair", _LIST, "2024")
    FAKE_ACQUAINTANCE = (
        "fake_acquaintance", "冒充领导熟人", "impersonated superior or acquaintance",
        _LIST, "2024",
    )  # fmt: skip
    FAKE_AUTHORITY = (
        "fake_authority", "冒充公检法及政府机关", "impersonated authority", _LIST, "2024",
    )  # fmt: skip
    ROMANCE = ("romance", "网络婚恋交友", "romance", _LIST, "2024")
    FAKE_GAME_TRADE = (
        "fake_game_trade", "网络游戏产品虚假交易", "game-item trade", _LIST, "2024",
    )  # fmt: skip
    FAKE_LOAN_OR_CREDIT = (
        "fake_loan_or_credit", "贷款、征信", "fake loan or credit repair", _LIST, "2025",
    )  # fmt: skip
    OTHER = ("other", "其他", "other")

    def in_edition(self, edition: str) -> tuple[FraudType, ...]:
        """Return what it is in another edition: several where that one tells more apart.

        Args:
            edition: "2024" or "2025".

        Raises:
            UnknownEdition: when the list has no such edition.

        >>> [kind.zh for kind in FraudType.FAKE_LOAN_OR_CREDIT.in_edition("2024")]
        ['虚假贷款', '虚假征信']
        """
        if edition not in _EDITIONS:
            raise UnknownEdition("edition", edition, f"one of {', '.join(_EDITIONS)}")
        merged = FraudType.FAKE_LOAN_OR_CREDIT
        if edition == merged.edition and self in _MERGED:
            return (merged,)
        if edition != merged.edition and self is merged:
            return _MERGED
        return (self,)


_EDITIONS = ("2024", "2025")
_MERGED = (FraudType.FAKE_LOAN, FraudType.FAKE_CREDIT_REPAIR)

#: Labels in print that are not the official ones, and every type that each may mean.
_PRINTED: dict[str, tuple[FraudType, ...]] = {
    "刷单": (FraudType.ORDER_BRUSHING,),
    "网络刷单": (FraudType.ORDER_BRUSHING,),
    "网络刷单返利": (FraudType.ORDER_BRUSHING,),
    "兼职刷单": (FraudType.ORDER_BRUSHING,),
    "刷单兼职": (FraudType.ORDER_BRUSHING,),
    "投资": (FraudType.FAKE_INVESTMENT,),
    "投资理财": (FraudType.FAKE_INVESTMENT,),
    "虚假投资": (FraudType.FAKE_INVESTMENT,),
    "虚假投资理财": (FraudType.FAKE_INVESTMENT,),
    "网络投资理财": (FraudType.FAKE_INVESTMENT,),
    "网络购物": (FraudType.FAKE_SHOPPING,),
    "虚假购物": (FraudType.FAKE_SHOPPING,),
    "虚假购物、服务": (FraudType.FAKE_SHOPPING,),
    "网购退货": (FraudType.FAKE_CUSTOMER_SERVICE, FraudType.FAKE_SHOPPING),
    "网购退款": (FraudType.FAKE_CUSTOMER_SERVICE, FraudType.FAKE_SHOPPING),
    "冒充客服": (FraudType.FAKE_CUSTOMER_SERVICE,),
    "冒充电商客服": (FraudType.FAKE_CUSTOMER_SERVICE,),
    "冒充物流客服": (FraudType.FAKE_CUSTOMER_SERVICE,),
    "淘宝客服": (FraudType.FAKE_CUSTOMER_SERVICE,),
    "贷款": (FraudType.FAKE_LOAN,),
    "网贷": (FraudType.FAKE_LOAN,),
    "网上贷款": (FraudType.FAKE_LOAN,),
    "网络贷款": (FraudType.FAKE_LOAN,),
    "虚假网络贷款": (FraudType.FAKE_LOAN,),
    "征信": (FraudType.FAKE_CREDIT_REPAIR,),
    "贷款征信": _MERGED,
    "冒充领导": (FraudType.FAKE_ACQUAINTANCE,),
    "冒充熟人": (FraudType.FAKE_ACQUAINTANCE,),
    "冒充领导、熟人": (FraudType.FAKE_ACQUAINTANCE,),
    "冒充公检法": (FraudType.FAKE_AUTHORITY,),
    "冒充政府机关": (FraudType.FAKE_AUTHORITY,),
    "网络交友": (FraudType.ROMANCE,),
    "婚恋交友": (FraudType.ROMANCE,),
    "网络婚恋、交友": (FraudType.ROMANCE,),
    "杀猪盘": (FraudType.ROMANCE, FraudType.FAKE_INVESTMENT),
    "游戏交易": (FraudType.FAKE_GAME_TRADE,),
    "网络游戏交易": (FraudType.FAKE_GAME_TRADE,),
    "网络游戏虚假交易": (FraudType.FAKE_GAME_TRADE,),
}

#: What a label may end in without meaning anything else, the longest first.
_ENDINGS = ("类电信网络诈骗", "电信网络诈骗", "类诈骗", "诈骗", "类")


def fraud_types(printed_label: str, edition: str = "2024") -> tuple[FraudType, ...]:
    """Return every type that a printed label may mean; never a guess among them.

    Args:
        printed_label: the label as printed, with or without 类 and 诈骗 at its end.
        edition: the edition in whose types to answer, "2024" or "2025".

    Returns:
        One type where the label means one, several where it may mean each of
        them, none where the list names nothing of the kind.

    Raises:
        UnknownEdition: when the list has no such edition.
        WrongType: when the label is no text.

    >>> [kind.zh for kind in fraud_types("投资诈骗")]
    ['虚假网络投资理财']
    >>> [kind.zh for kind in fraud_types("网购退货")]
    ['冒充电商物流客服', '虚假购物服务']
    >>> fraud_types("盗刷信用卡")
    ()
    """
    must_be("printed_label", printed_label, str)
    found = _meant(printed_label.strip())
    answers = [answer for kind in found for answer in kind.in_edition(edition)]
    return tuple(dict.fromkeys(answers)) or _none_in(edition)


def _meant(label: str) -> tuple[FraudType, ...]:
    named = FraudType.named(label)
    if named is not None:
        return () if named is FraudType.OTHER else (named,)
    if label in _PRINTED:
        return _PRINTED[label]
    for ending in _ENDINGS:
        if label.endswith(ending):
            return _meant(label.removesuffix(ending).strip())
    return ()


def _none_in(edition: str) -> tuple[FraudType, ...]:
    FraudType.OTHER.in_edition(edition)  # an unknown edition is told, whatever the label
    return ()
