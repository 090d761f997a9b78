# SPDX-License-Identifier: MIT
"""The organisations that the police work with."""

from __future__ import annotations

import attrs

from antifraud.errors import must_be
from antifraud.places.body import Body
from antifraud.vocabulary import Vocabulary

__all__ = ["Partner", "PartnerKind"]

_LAW = "Anti-Telecom and Online Fraud Law (2022)"


class PartnerKind(Vocabulary):
    """The kind of a partner organisation. No code is one of `AgencyKind`.

    >>> PartnerKind.BANK.zh
    '银行业金融机构'
    """

    BANK = ("bank", "银行业金融机构", "bank", _LAW)
    PAYMENT = ("payment", "非银行支付机构", "non-bank payment institution", _LAW)
    TELECOM = ("telecom", "电信业务经营者", "telecom operator", _LAW)
    INTERNET = ("internet", "互联网服务提供者", "internet service provider", _LAW)
    GOVERNMENT = ("government", "政府及其部门", "government or a department of it")
    SCHOOL = ("school", "学校", "school")
    FIRM = ("firm", "企业", "firm")
    MEDIA = ("media", "媒体", "media")
    VILLAGE_COMMITTEE = (
        "village_committee",
        "村（居）民委员会",
        "village or residents' committee",
        "Constitution of the PRC, art. 111",
    )
    OTHER = ("other_partner", "其他单位", "other organisation")


@attrs.frozen(kw_only=True)
class Partner(Body):
    """An organisation that works with the police (联动单位): bank, operator, school, firm.

    Records name it by its id as they name an `Agency`. Its name as printed is
    its label where its kind is OTHER.

    Attributes:
        id: the id by which other records name it.
        name: the name in Chinese, as printed (某银行).
        name_en: the name in English; empty where not given.
        kind: the kind of organisation.
        division: the code of the division where it works; None where not told.
        parents: the ids of the organisations above it (a branch's bank).
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        EmptyField: when id or name is empty.
        MalformedCode: when the division is no code, or it is its own parent.
        WrongType: when a field holds another type.

    >>> Partner(id="bank", name="某银行", kind=PartnerKind.BANK, division="330784").kind.en
    'bank'
    """

    kind: PartnerKind = PartnerKind.OTHER

    def __attrs_post_init__(self) -> None:
        """Check what every body has, then the kind."""
        Body.__attrs_post_init__(self)
        must_be("kind", self.kind, PartnerKind)
