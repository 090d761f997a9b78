# SPDX-License-Identifier: MIT
"""What a figure counts or measures."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import ClassVar

import attrs

from antifraud.errors import EmptyField, UnitMismatch, UnknownUnit, must_be
from antifraud.figures.quotients import cancelled, quotient_words
from antifraud.vocabulary import Language

__all__ = ["Unit"]

#: Several of a unit, as a rate is stated by: 10000PERSON.
_SEVERAL = re.compile(r"([1-9]\d{0,11})([A-Z_]+)", re.ASCII)
_COUNTS = {100: "百", 1000: "千", 10_000: "万", 100_000: "十万", 1_000_000: "百万"}


@attrs.frozen
class Unit:
    """What is counted or measured.

    The library's own units are attributes (``Unit.PERSON``, ``Unit.CNY``); any
    other is made with its code and labels. A quotient of two units is a unit:

    >>> per_account = Unit.CNY / Unit.ACCOUNT
    >>> per_account.code, per_account.label("zh"), per_account.label("en")
    ('CNY/ACCOUNT', '元/个账户', 'yuan per account')
    >>> per_account * Unit.ACCOUNT == Unit.CNY
    True
    >>> Unit("BOTTLE", "瓶", "bottles", "bottle") / Unit.PERSON
    Unit('BOTTLE/PERSON')

    Two units are the same where their codes are.

    Attributes:
        code: how it stands in files; a quotient has a slash in it.
        zh: the Chinese word, a measure word where it counts.
        en: the English word, in the plural.
        one: the English word for one of it.
        dimension: units of one dimension convert into each other; empty for
            a unit that converts into none.
        scale: its size in the base unit of its dimension.
        whole: whether it is counted in whole numbers.
        tops: the codes that are multiplied, where it is a quotient.
        bottoms: the codes that divide, where it is a quotient.

    Raises:
        EmptyField: when the code is empty.
        WrongType: when the code is no text.
    """

    code: str
    zh: str = attrs.field(default="", eq=False)
    en: str = attrs.field(default="", eq=False)
    one: str = attrs.field(default="", eq=False)
    dimension: str = attrs.field(default="", eq=False, kw_only=True)
    scale: Fraction = attrs.field(default=Fraction(1), eq=False, kw_only=True)
    whole: bool = attrs.field(default=True, eq=False, kw_only=True)
    tops: tuple[Unit, ...] = attrs.field(default=(), eq=False, kw_only=True)
    bottoms: tuple[Unit, ...] = attrs.field(default=(), eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the code."""
        must_be("code", self.code, str)
        if not self.code.strip():
            raise EmptyField("code", self.code, "give the unit a code, as in BOTTLE")

    #: A plain number, of nothing named.
    ONE: ClassVar[Unit]
    #: 人: people.
    PERSON: ClassVar[Unit]
    #: 人次: occurrences in which a person took part; never people.
    PERSON_TIME: ClassVar[Unit]
    #: 人·天: one person's work of a day.
    PERSON_DAY: ClassVar[Unit]
    #: 次: occurrences.
    TIME: ClassVar[Unit]
    #: 起: cases or incidents.
    CASE: ClassVar[Unit]
    #: 个账户: accounts.
    ACCOUNT: ClassVar[Unit]
    #: Anything counted whose nature the measure word alone does not tell.
    ITEM: ClassVar[Unit]
    #: 元: yuan of the People's Republic of China.
    CNY: ClassVar[Unit]
    #: 美元: dollars of the United States.
    USD: ClassVar[Unit]
    #: 港元: dollars of Hong Kong.
    HKD: ClassVar[Unit]
    #: 新元: dollars of Singapore.
    SGD: ClassVar[Unit]
    #: 英镑: pounds sterling.
    GBP: ClassVar[Unit]
    #: 欧元: euros.
    EUR: ClassVar[Unit]
    #: 日元, 韩元, 泰铢, 缅币, 越南盾, 澳元, 加元, 卢布, 新台币, 澳门元, 林吉特, 比索 (ISO 4217).
    JPY: ClassVar[Unit]
    KRW: ClassVar[Unit]
    THB: ClassVar[Unit]
    MMK: ClassVar[Unit]
    VND: ClassVar[Unit]
    AUD: ClassVar[Unit]
    NZD: ClassVar[Unit]
    INR: ClassVar[Unit]
    CAD: ClassVar[Unit]
    RUB: ClassVar[Unit]
    TWD: ClassVar[Unit]
    MOP: ClassVar[Unit]
    MYR: ClassVar[Unit]
    PHP: ClassVar[Unit]
    #: 瑞士法郎, 瑞典克朗, 南非兰特, 迪拉姆, 印尼盾, 老挝基普, 瑞尔, 雷亚尔.
    CHF: ClassVar[Unit]
    SEK: ClassVar[Unit]
    ZAR: ClassVar[Unit]
    AED: ClassVar[Unit]
    IDR: ClassVar[Unit]
    LAK: ClassVar[Unit]
    KHR: ClassVar[Unit]
    BRL: ClassVar[Unit]
    #: 泰达币, 比特币: tokens that are no legal tender.
    USDT: ClassVar[Unit]
    BTC: ClassVar[Unit]
    #: %: hundredths of a whole.
    PERCENT: ClassVar[Unit]
    #: 个百分点: the difference of two percents.
    POINT: ClassVar[Unit]
    #: 倍: how many times another.
    FOLD: ClassVar[Unit]
    #: 秒, 分钟, 小时, 天, 周: time that converts.
    SECOND: ClassVar[Unit]
    MINUTE: ClassVar[Unit]
    HOUR: ClassVar[Unit]
    DAY: ClassVar[Unit]
    WEEK: ClassVar[Unit]
    #: 个工作日: working days, which convert into no other time.
    WORKING_DAY: ClassVar[Unit]
    #: 个月, 年: time whose length in days is not fixed.
    MONTH: ClassVar[Unit]
    YEAR: ClassVar[Unit]
    #: 克, 斤, 公斤, 吨: mass.
    GRAM: ClassVar[Unit]
    JIN: ClassVar[Unit]
    KILOGRAM: ClassVar[Unit]
    TONNE: ClassVar[Unit]
    #: 厘米, 米, 公里: length.
    CENTIMETRE: ClassVar[Unit]
    METRE: ClassVar[Unit]
    KILOMETRE: ClassVar[Unit]
    #: 平方米, 亩, 公顷, 平方公里: area.
    SQUARE_METRE: ClassVar[Unit]
    MU: ClassVar[Unit]
    HECTARE: ClassVar[Unit]
    SQUARE_KILOMETRE: ClassVar[Unit]
    #: 升, 立方米: volume.
    LITRE: ClassVar[Unit]
    CUBIC_METRE: ClassVar[Unit]
    #: 度电: electric energy.
    KILOWATT_HOUR: ClassVar[Unit]
    #: MB, GB, TB: data; print does not tell thousands from 1024s, so they do not convert.
    MEGABYTE: ClassVar[Unit]
    GIGABYTE: ClassVar[Unit]
    TERABYTE: ClassVar[Unit]

    @classmethod
    def known(cls) -> tuple[Unit, ...]:
        """Return the library's own units.

        >>> Unit.CNY in Unit.known()
        True
        """
        return tuple(_KNOWN.values())

    @classmethod
    def parse(cls, code: str, field: str = "unit") -> Unit:
        """Return the unit with a code, a quotient included.

        Args:
            code: a code such as ``CNY`` or ``CNY/ACCOUNT``.
            field: the name to give in the error.

        Raises:
            UnknownUnit: when a part is no unit of the library.
            WrongType: when the code is no text.

        >>> Unit.parse("CNY/ACCOUNT") == Unit.CNY / Unit.ACCOUNT
        True
        >>> Unit.parse("yuan")
        Traceback (most recent call last):
        ...
        antifraud.errors.numbers.UnknownUnit: unit: a unit is written with its code, \
quotients as CNY/ACCOUNT; got 'yuan'. Mend: write 'CNY'
        """
        must_be(field, code, str)
        top, slash, bottom = code.partition("/")
        result = cls.ONE
        for part in top.split("*"):
            result = result * cls._one_known(part, code, field)
        if slash:
            for part in bottom.split("*"):
                result = result / cls._one_known(part, code, field)
        return result

    @classmethod
    def _one_known(cls, part: str, code: str, field: str) -> Unit:
        if part in _KNOWN:
            return _KNOWN[part]
        several = _SEVERAL.fullmatch(part)
        if several and several[2] in _KNOWN:
            return _KNOWN[several[2]].each(int(several[1]))
        for unit in _KNOWN.values():
            if part and part.lower() in (unit.zh, unit.en, unit.one, unit.code.lower()):
                raise UnknownUnit(field, code, mend=f"write {unit.code!r}")
        raise UnknownUnit(field, code, mend=f"one of {', '.join(_KNOWN)}")

    def each(self, count: int) -> Unit:
        """Return the unit that is so many of it, by which a rate is stated: 每万人.

        >>> per_myriad = Unit.CASE / Unit.PERSON.each(10_000)
        >>> per_myriad.code, per_myriad.label("zh"), per_myriad.label("en")
        ('CASE/10000PERSON', '起/万人', 'cases per 10,000 people')
        >>> Unit.parse("CASE/10000PERSON") == per_myriad
        True
        """
        if count == 1:
            return self
        en = f"{count:,} {self.en}".rstrip()
        return Unit(f"{count}{self.code}", f"{_COUNTS.get(count, count)}{self.zh}", en, en)

    def label(self, lang: Language = "zh", *, one: bool = False) -> str:
        """Return the word for it; in English in the plural, unless for one.

        >>> Unit.CASE.label("en"), Unit.CASE.label("en", one=True), Unit.CASE.label("zh")
        ('cases', 'case', '起')
        """
        if lang == "zh":
            return self.zh
        return self.one if one and self.one else self.en

    def converts_to(self, other: Unit) -> bool:
        """Tell whether figures of the one can be stated in the other.

        >>> Unit.HOUR.converts_to(Unit.MINUTE), Unit.MONTH.converts_to(Unit.DAY)
        (True, False)
        """
        return self == other or bool(self.dimension and self.dimension == other.dimension)

    def must_be(self, other: Unit, field: str) -> None:
        """Raise unless the other unit is the same.

        Raises:
            UnitMismatch: when it is not.

        >>> Unit.PERSON.must_be(Unit.PERSON_TIME, "part")
        Traceback (most recent call last):
        ...
        antifraud.errors.numbers.UnitMismatch: part: only figures of the same unit add up \
or compare; got (Unit('PERSON'), Unit('PERSON_TIME')). Mend: convert with Figure.to, \
or say what a plain count counts with Figure.counted_as
        """
        if self != other:
            raise UnitMismatch(field, (self, other))

    def __mul__(self, other: Unit) -> Unit:
        """Return the unit of a product; what divides cancels what multiplies."""
        return _quotient(
            (*self._tops(), *other._tops()),
            (*self._bottoms(), *other._bottoms()),
        )

    def __truediv__(self, other: Unit) -> Unit:
        """Return the unit of a quotient; like units cancel to ``Unit.ONE``."""
        return _quotient(
            (*self._tops(), *other._bottoms()),
            (*self._bottoms(), *other._tops()),
        )

    def _tops(self) -> tuple[Unit, ...]:
        if self.tops or self.bottoms:
            return self.tops
        return () if self.code == "1" else (self,)

    def _bottoms(self) -> tuple[Unit, ...]:
        return self.bottoms

    def __repr__(self) -> str:
        """Show the code."""
        return f"Unit({self.code!r})"


def _quotient(tops: tuple[Unit, ...], bottoms: tuple[Unit, ...]) -> Unit:
    over, under = cancelled(tops, bottoms)
    if not under and len(over) < 2:  # noqa: PLR2004 - a product has two parts
        return over[0] if over else Unit.ONE
    code, zh, en = quotient_words(over, under)
    return Unit(code, zh, en, en, whole=False, tops=over, bottoms=under)


Unit.ONE = Unit("1", "", "", whole=False, dimension="ratio")
Unit.PERSON = Unit("PERSON", "人", "people", "person")
Unit.PERSON_TIME = Unit("PERSON_TIME", "人次", "person-times", "person-time")
Unit.PERSON_DAY = Unit("PERSON_DAY", "人·天", "person-days", "person-day", whole=False)
Unit.TIME = Unit("TIME", "次", "times", "time")
Unit.CASE = Unit("CASE", "起", "cases", "case")
Unit.ACCOUNT = Unit("ACCOUNT", "个账户", "accounts", "account")
Unit.ITEM = Unit("ITEM", "个", "items", "item")
Unit.CNY = Unit("CNY", "元", "yuan", "yuan", whole=False)
Unit.USD = Unit("USD", "美元", "US dollars", "US dollar", whole=False)
Unit.HKD = Unit("HKD", "港元", "Hong Kong dollars", "Hong Kong dollar", whole=False)
Unit.SGD = Unit("SGD", "新元", "Singapore dollars", "Singapore dollar", whole=False)
Unit.GBP = Unit("GBP", "英镑", "pounds", "pound", whole=False)
Unit.EUR = Unit("EUR", "欧元", "euros", "euro", whole=False)
Unit.JPY = Unit("JPY", "日元", "yen", "yen", whole=False)
Unit.KRW = Unit("KRW", "韩元", "won", "won", whole=False)
Unit.THB = Unit("THB", "泰铢", "baht", "baht", whole=False)
Unit.MMK = Unit("MMK", "缅币", "kyats", "kyat", whole=False)
Unit.VND = Unit("VND", "越南盾", "dong", "dong", whole=False)
Unit.AUD = Unit("AUD", "澳元", "Australian dollars", "Australian dollar", whole=False)
Unit.NZD = Unit("NZD", "新西兰元", "New Zealand dollars", "New Zealand dollar", whole=False)
Unit.INR = Unit("INR", "印度卢比", "Indian rupees", "Indian rupee", whole=False)
Unit.CAD = Unit("CAD", "加元", "Canadian dollars", "Canadian dollar", whole=False)
Unit.RUB = Unit("RUB", "卢布", "roubles", "rouble", whole=False)
Unit.CHF = Unit("CHF", "瑞士法郎", "Swiss francs", "Swiss franc", whole=False)
Unit.SEK = Unit("SEK", "瑞典克朗", "Swedish kronor", "Swedish krona", whole=False)
Unit.ZAR = Unit("ZAR", "南非兰特", "rand", "rand", whole=False)
Unit.AED = Unit("AED", "阿联酋迪拉姆", "UAE dirhams", "UAE dirham", whole=False)
Unit.IDR = Unit("IDR", "印尼盾", "Indonesian rupiah", "Indonesian rupiah", whole=False)
Unit.LAK = Unit("LAK", "老挝基普", "Lao kip", "Lao kip", whole=False)
Unit.KHR = Unit("KHR", "柬埔寨瑞尔", "Cambodian riel", "Cambodian riel", whole=False)
Unit.BRL = Unit("BRL", "雷亚尔", "Brazilian reais", "Brazilian real", whole=False)
Unit.TWD = Unit("TWD", "新台币", "New Taiwan dollars", "New Taiwan dollar", whole=False)
Unit.MOP = Unit("MOP", "澳门元", "patacas", "pataca", whole=False)
Unit.MYR = Unit("MYR", "林吉特", "ringgit", "ringgit", whole=False)
Unit.PHP = Unit("PHP", "菲律宾比索", "Philippine pesos", "Philippine peso", whole=False)
Unit.USDT = Unit("USDT", "泰达币", "tethers", "tether", whole=False)
Unit.BTC = Unit("BTC", "比特币", "bitcoins", "bitcoin", whole=False)
Unit.PERCENT = Unit(
    "PERCENT", "%", "percent", "percent", dimension="ratio", scale=Fraction(1, 100), whole=False
)
Unit.POINT = Unit("POINT", "个百分点", "percentage points", "percentage point", whole=False)
Unit.FOLD = Unit("FOLD", "倍", "fold", "fold", dimension="ratio", whole=False)
Unit.SECOND = Unit("SECOND", "秒", "seconds", "second", dimension="time", whole=False)
Unit.MINUTE = Unit(
    "MINUTE", "分钟", "minutes", "minute", dimension="time", scale=Fraction(60), whole=False
)
Unit.HOUR = Unit(
    "HOUR", "小时", "hours", "hour", dimension="time", scale=Fraction(3600), whole=False
)
Unit.DAY = Unit("DAY", "天", "days", "day", dimension="time", scale=Fraction(86400), whole=False)
Unit.WEEK = Unit(
    "WEEK", "周", "weeks", "week", dimension="time", scale=Fraction(604800), whole=False
)
Unit.WORKING_DAY = Unit("WORKING_DAY", "个工作日", "working days", "working day", whole=False)
Unit.MONTH = Unit("MONTH", "个月", "months", "month", dimension="months", whole=False)
Unit.YEAR = Unit("YEAR", "年", "years", "year", dimension="months", scale=Fraction(12), whole=False)

Unit.GRAM = Unit("GRAM", "克", "grams", "gram", dimension="mass", whole=False)
Unit.JIN = Unit("JIN", "斤", "jin", "jin", dimension="mass", scale=Fraction(500), whole=False)
Unit.KILOGRAM = Unit(
    "KILOGRAM", "公斤", "kilograms", "kilogram", dimension="mass", scale=Fraction(1000), whole=False
)
Unit.TONNE = Unit(
    "TONNE", "吨", "tonnes", "tonne", dimension="mass", scale=Fraction(10**6), whole=False
)
Unit.CENTIMETRE = Unit(
    "CENTIMETRE", "厘米", "centimetres", "centimetre", dimension="length", scale=Fraction(1, 100),
    whole=False,
)  # fmt: skip
Unit.METRE = Unit("METRE", "米", "metres", "metre", dimension="length", whole=False)
Unit.KILOMETRE = Unit(
    "KILOMETRE", "公里", "kilometres", "kilometre", dimension="length", scale=Fraction(1000),
    whole=False,
)  # fmt: skip
Unit.SQUARE_METRE = Unit(
    "SQUARE_METRE", "平方米", "square metres", "square metre", dimension="area", whole=False
)
Unit.MU = Unit("MU", "亩", "mu", "mu", dimension="area", scale=Fraction(2000, 3), whole=False)
Unit.HECTARE = Unit(
    "HECTARE", "公顷", "hectares", "hectare", dimension="area", scale=Fraction(10**4), whole=False
)
Unit.SQUARE_KILOMETRE = Unit(
    "SQUARE_KILOMETRE", "平方公里", "square kilometres", "square kilometre", dimension="area",
    scale=Fraction(10**6), whole=False,
)  # fmt: skip
Unit.LITRE = Unit("LITRE", "升", "litres", "litre", dimension="volume", whole=False)
Unit.CUBIC_METRE = Unit(
    "CUBIC_METRE", "立方米", "cubic metres", "cubic metre", dimension="volume",
    scale=Fraction(1000), whole=False,
)  # fmt: skip
Unit.KILOWATT_HOUR = Unit("KILOWATT_HOUR", "度电", "kilowatt-hours", "kilowatt-hour", whole=False)
Unit.MEGABYTE = Unit("MEGABYTE", "MB", "megabytes", "megabyte", whole=False)
Unit.GIGABYTE = Unit("GIGABYTE", "GB", "gigabytes", "gigabyte", whole=False)
Unit.TERABYTE = Unit("TERABYTE", "TB", "terabytes", "terabyte", whole=False)

_KNOWN: dict[str, Unit] = {one.code: one for one in vars(Unit).values() if isinstance(one, Unit)}
