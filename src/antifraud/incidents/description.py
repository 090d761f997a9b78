# SPDX-License-Identifier: MIT
"""What a missing or a found person looks like: ranges and terms, and no names."""

from __future__ import annotations

import attrs

from antifraud.errors import (
    LabelMissing,
    WrongType,
    must_be,
    must_be_hidden,
    must_be_term_or_none,
    must_hide,
    must_hide_all,
)
from antifraud.incidents.checks import must_be_range
from antifraud.masking import hidden, hidden_all, shown
from antifraud.vocabulary import Labelled, Vocabulary

__all__ = ["DataCare", "Description", "Disability", "Sex", "Vehicle"]

_DISABILITIES = "GB/T 26341"
_PRIVACY = "Personal Information Protection Law, art. 28"
_CHILD, _MINOR = 14, 18
#: The years that a person may be old, and the centimetres that one may be tall.
_AGES, _HEIGHTS = (0, 130), (20, 260)


class Sex(Labelled):
    """The sex, as far as it was told; where it was not, it is None.

    >>> Sex.MALE.zh
    '男'
    """

    MALE = ("male", "男", "male", "GB/T 2261.1", "2003")
    FEMALE = ("female", "女", "female", "GB/T 2261.1", "2003")


class Disability(Vocabulary):
    """A disability, by the classes of GB/T 26341; dementia, which is none of them, beside.

    >>> Disability.SPEECH.label("en")
    'speech: cannot speak, or hardly'
    """

    VISUAL = ("visual", "视力残疾", "visual", _DISABILITIES, "2010")
    HEARING = ("hearing", "听力残疾", "hearing", _DISABILITIES, "2010")
    SPEECH = ("speech", "言语残疾", "speech: cannot speak, or hardly", _DISABILITIES, "2010")
    PHYSICAL = ("physical", "肢体残疾", "physical", _DISABILITIES, "2010")
    INTELLECTUAL = ("intellectual", "智力残疾", "intellectual", _DISABILITIES, "2010")
    MENTAL = ("mental", "精神残疾", "mental", _DISABILITIES, "2010")
    DEMENTIA = ("dementia", "失智", "dementia")
    OTHER = ("other", "其他", "other")


class Vehicle(Vocabulary):
    """How the person went.

    >>> Vehicle.BICYCLE.zh
    '自行车'
    """

    ON_FOOT = ("on_foot", "步行", "on foot")
    BICYCLE = ("bicycle", "自行车", "bicycle")
    E_BIKE = ("e_bike", "电动自行车", "electric bicycle")
    MOTORCYCLE = ("motorcycle", "摩托车", "motorcycle")
    TRICYCLE = ("tricycle", "三轮车", "tricycle")
    WHEELCHAIR = ("wheelchair", "轮椅", "wheelchair")
    CAR = ("car", "汽车", "car")
    BUS = ("bus", "公共汽车", "bus or coach")
    TRAIN = ("train", "火车", "train")
    OTHER = ("other", "其他", "other")


class DataCare(Labelled):
    """Why the data of a person need special care.

    >>> DataCare.CHILD.source
    'Personal Information Protection Law, art. 28'
    """

    CHILD = ("child", "不满十四周岁未成年人", "a child under fourteen", _PRIVACY, "2021")
    MINOR = (
        "minor", "未成年人", "a minor", "Law on the Protection of Minors, art. 2", "2020",
    )  # fmt: skip
    HEALTH = ("health", "医疗健康信息", "health", _PRIVACY, "2021")


@attrs.frozen(kw_only=True)
class Description:
    """What a missing or a found person looks like (体貌特征): ranges and terms, and no names.

    A bound that is None is not known. Terms of clothing and marks are those of
    the report, in Chinese or in English. What tells one person from others
    (clothing, marks, disability, company) is not shown in a repr.

    Attributes:
        age_low: the least that the age may be, in completed years.
        age_high: the most that it may be.
        sex: the sex; None where not told.
        height_low: the least that the height may be, in centimetres.
        height_high: the most that it may be.
        clothing: what the person wore, piece by piece ("蓝色上衣").
        marks: what else is seen ("左手有胎记", "glasses").
        disabilities: what the person cannot do; None where not told, empty
            where it is told that there is none.
        disability_printed: the same as printed (不能说话); needed where it is OTHER.
        company: with whom, by role ("grandmother", "狗"); None where not told,
            empty where alone.
        vehicle: how the person went; None where not told.
        vehicle_printed: the same as printed; needed where it is OTHER.

    Raises:
        BoundsReversed: when a lower bound lies above its upper one.
        EmptyField: when a term is empty.
        Implausible: when an age or a height is none that people have.
        LabelMissing: when a term is OTHER and has no label.
        NegativeCount: when a bound is below zero.
        WrongType: when a field holds another type.

    Source: disabilities by GB/T 26341-2010; care by the Personal Information Protection Law (2021).

    >>> boy = Description(
    ...     age_low=14,
    ...     age_high=14,
    ...     sex=Sex.MALE,
    ...     disabilities=(Disability.SPEECH,),
    ...     disability_printed="不能说话",
    ...     company=(),
    ...     vehicle=Vehicle.BICYCLE,
    ... )
    >>> [why.value for why in boy.care]
    ['minor', 'health']
    """

    age_low: int | None = None
    age_high: int | None = None
    sex: Sex | None = None
    height_low: int | None = None
    height_high: int | None = None
    clothing: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)
    marks: tuple[str, ...] = attrs.field(default=(), repr=hidden_all)
    disabilities: tuple[Disability, ...] | None = attrs.field(default=None, repr=False)
    disability_printed: str = attrs.field(default="", repr=hidden)
    company: tuple[str, ...] | None = attrs.field(default=None, repr=hidden_all)
    vehicle: Vehicle | None = None
    vehicle_printed: str = attrs.field(default="", repr=shown)

    def __attrs_post_init__(self) -> None:
        """Check ranges and terms."""
        must_be_range("age", self.age_low, self.age_high, *_AGES)
        must_be_range("height", self.height_low, self.height_high, *_HEIGHTS)
        if self.sex is not None:
            must_be("sex", self.sex, Sex)
        must_hide_all("clothing", self.clothing)
        must_hide_all("marks", self.marks)
        must_hide("disability_printed", self.disability_printed)
        if self.disability_printed:
            must_be_hidden("disability_printed", self.disability_printed)
        self._check_disabilities()
        if self.company is not None:
            must_hide_all("company", self.company)
        must_be_term_or_none(
            "vehicle", self.vehicle, Vehicle, "vehicle_printed", self.vehicle_printed
        )

    def _check_disabilities(self) -> None:
        if self.disabilities is None:
            return
        if not isinstance(self.disabilities, tuple):
            raise WrongType("disabilities", type(self.disabilities), "give a tuple of Disability")
        for place, disability in enumerate(self.disabilities):
            if not isinstance(disability, Disability):
                raise WrongType(f"disabilities[{place}]", type(disability), "give a Disability")
        if Disability.OTHER in self.disabilities and not self.disability_printed:
            mend = "give disability_printed=, the label as printed"
            raise LabelMissing("disability_printed", self.disability_printed, mend)

    @property
    def care(self) -> tuple[DataCare, ...]:
        """Why the data need special care, as far as the age that is told lets it be so.

        >>> Description(age_low=3, age_high=5).care[0].zh
        '不满十四周岁未成年人'
        >>> Description(age_low=60, age_high=70).care
        ()
        """
        told = self.age_low is not None or self.age_high is not None
        least = self.age_low or 0
        reasons = (
            (DataCare.CHILD, told and least < _CHILD),
            (DataCare.MINOR, told and least < _MINOR),
            (DataCare.HEALTH, bool(self.disabilities)),
        )
        return tuple(reason for reason, applies in reasons if applies)
