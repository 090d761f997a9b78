# SPDX-License-Identifier: MIT
"""The divisions that the examples need, and which of them border on each other.

A table of two dozen rows, not of the country: a program passes its own to
`Gazetteer`. A code that was replaced stands beside the one that took its place,
each with an edition of the list in which it stands, for records of both times.

>>> {division.code: division.name for division in DIVISIONS}["330784"]
'永康市'
"""

from __future__ import annotations

from antifraud.places.division import Division

__all__ = ["DIVISIONS", "NEIGHBOURS"]

_GB = "GB/T 2260-2007"
_CIVIL_AFFAIRS = "Ministry of Civil Affairs, 2021"

#: Divisions of county level and above: code, names, parent, edition.
DIVISIONS: tuple[Division, ...] = tuple(
    Division(code=code, name=name, name_en=name_en, parent=parent or None, edition=edition)
    for code, name, name_en, parent, edition in (
        ("130000", "河北省", "Hebei", "", _GB),
        ("130400", "邯郸市", "Handan", "130000", _GB),
        ("130408", "永年区", "Yongnian District", "130400", _CIVIL_AFFAIRS),  # since 2016
        ("130429", "永年县", "Yongnian County", "130400", _GB),  # until 2016
        ("130431", "鸡泽县", "Jize", "130400", _GB),
        ("330000", "浙江省", "Zhejiang", "", _GB),
        ("330400", "嘉兴市", "Jiaxing", "330000", _GB),
        ("330481", "海宁市", "Haining", "330400", _GB),
        ("330700", "金华市", "Jinhua", "330000", _GB),
        ("330723", "武义县", "Wuyi", "330700", _GB),
        ("330784", "永康市", "Yongkang", "330700", _GB),
        ("331100", "丽水市", "Lishui", "330000", _GB),
        ("331122", "缙云县", "Jinyun", "331100", _GB),
        ("360000", "江西省", "Jiangxi", "", _GB),
        ("361000", "抚州市", "Fuzhou", "360000", _GB),
        ("430000", "湖南省", "Hunan", "", _GB),
        ("430600", "岳阳市", "Yueyang", "430000", _GB),
        ("440000", "广东省", "Guangdong", "", _GB),
        ("440200", "韶关市", "Shaoguan", "440000", _GB),
        ("440281", "乐昌市", "Lechang", "440200", _GB),
        ("530000", "云南省", "Yunnan", "", _GB),
        ("532300", "楚雄彝族自治州", "Chuxiong Yi Autonomous Prefecture", "530000", _GB),
        ("532301", "楚雄市", "Chuxiong City", "532300", _GB),
        ("610000", "陕西省", "Shaanxi", "", _GB),
        ("610900", "安康市", "Ankang", "610000", _GB),
        ("610902", "汉滨区", "Hanbin", "610900", _GB),
        ("610921", "汉阴县", "Hanyin", "610900", _GB),
        ("610924", "紫阳县", "Ziyang", "610900", _GB),
        ("610928", "旬阳县", "Xunyang County", "610900", _GB),  # until 2021
        ("610981", "旬阳市", "Xunyang City", "610900", _CIVIL_AFFAIRS),  # since 2021
    )
)

#: Pairs of codes that share a border, each once.
NEIGHBOURS: tuple[tuple[str, str], ...] = (
    ("330784", "331122"),  # 永康 and 缙云
    ("330784", "330723"),  # 永康 and 武义
    ("330723", "331122"),  # 武义 and 缙云
    ("130431", "130408"),  # 鸡泽 and 永年, as a district
    ("130431", "130429"),  # 鸡泽 and 永年, as a county
)
