# SPDX-License-Identifier: MIT
"""Offences by article of the Criminal Law."""

from __future__ import annotations

from typing import Self

from antifraud.vocabulary import Language, Vocabulary

__all__ = ["Offence"]

_LAW = "Criminal Law of the People's Republic of China"
_EDITION = "1997, as amended to 2023"
_ORDINALS = {"1": "一", "2": "二"}


class Offence(Vocabulary):
    """An offence, by its article of the Criminal Law (罪名).

    The names are those of the catalogue of the Supreme People's Court and the
    Supreme People's Procuratorate. The sums from which 287-2 and 312 are
    punished were reissued in 2025; none is coded here.

    >>> Offence.ASSISTING.zh, Offence.ASSISTING.article
    ('帮助信息网络犯罪活动罪', '287-2')
    >>> Offence.ASSISTING.cited("zh"), Offence.ASSISTING.cited("en")
    ('刑法第287条之二', 'Criminal Law, art. 287-2')

    Print mostly has the short name:

    >>> Offence.named("帮信罪")
    <Offence.ASSISTING: 'assisting'>

    Attributes:
        article: the article, as ``266`` or ``287-2``; empty for OTHER.
        short: the short Chinese name; that of the catalogue where there is no shorter one.
    """

    article: str
    short: str

    def __new__(cls, code: str, zh: str, en: str, article: str = "", short: str = "") -> Self:
        """Make a member from its row."""
        source = f"{_LAW}, art. {article}" if article else ""
        member = cls._labelled(code, zh, en, source, _EDITION if article else "")
        member.article = article
        member.short = short or zh
        return member

    FRAUD = ("fraud", "诈骗罪", "fraud", "266")
    ASSISTING = (
        "assisting", "帮助信息网络犯罪活动罪", "assisting information-network crime",
        "287-2", "帮信罪",
    )  # fmt: skip
    NETWORK_MISUSE = (
        "network_misuse", "非法利用信息网络罪", "illegal use of an information network",
        "287-1",
    )  # fmt: skip
    CONCEALMENT = (
        "concealment", "掩饰、隐瞒犯罪所得、犯罪所得收益罪",
        "concealing proceeds of crime and gains from them", "312", "掩隐罪",
    )  # fmt: skip
    PERSONAL_DATA = (
        "personal_data", "侵犯公民个人信息罪", "infringing on citizens' personal information",
        "253-1",
    )  # fmt: skip
    CREDIT_CARDS = (
        "credit_cards", "妨害信用卡管理罪", "disrupting the management of credit cards",
        "177-1",
    )  # fmt: skip
    LAUNDERING = ("laundering", "洗钱罪", "money laundering", "191")
    GAMBLING_HOUSE = ("gambling_house", "开设赌场罪", "opening a gambling house", "303")
    ORGANISED_CROSSING = (
        "organised_crossing", "组织他人偷越国（边）境罪",
        "organising others to cross the border illegally", "318",
    )  # fmt: skip
    TRANSPORTED_CROSSING = (
        "transported_crossing", "运送他人偷越国（边）境罪",
        "transporting others across the border illegally", "321",
    )  # fmt: skip
    CROSSING = ("crossing", "偷越国（边）境罪", "crossing the border illegally", "322")
    OTHER = ("other", "其他", "other")

    @classmethod
    def named(cls, text: str) -> Self | None:
        """Return the offence with this code, name, label or short name, or None.

        Brackets may be narrow, as many print them.

        >>> Offence.named("偷越国(边)境罪")
        <Offence.CROSSING: 'crossing'>
        """
        wide = text.replace("(", "（").replace(")", "）")
        for member in cls:
            if text and wide in (member.zh, member.short):
                return member
        return super().named(text)

    @classmethod
    def of_article(cls, article: str) -> Self | None:
        """Return the offence of an article, or None.

        >>> Offence.of_article("312")
        <Offence.CONCEALMENT: 'concealment'>
        """
        for member in cls:
            if article and article == member.article:
                return member
        return None

    def cited(self, lang: Language = "zh") -> str:
        """Return the citation of its article; empty for OTHER.

        >>> Offence.FRAUD.cited()
        '刑法第266条'
        """
        if not self.article:
            return ""
        if lang == "en":
            return f"Criminal Law, art. {self.article}"
        main, dash, added = self.article.partition("-")
        return f"刑法第{main}条" + (f"之{_ORDINALS[added]}" if dash else "")
