# SPDX-License-Identifier: MIT
"""The words in which links are told."""

from __future__ import annotations

from collections.abc import Mapping

from antifraud.vocabulary import Language

__all__ = [
    "APART",
    "CUT",
    "GROUP",
    "OF_DIVISION",
    "REQUEST",
    "SHARED",
    "SUPERIOR",
    "TIE",
    "UNDER",
    "WHERE",
]

#: What parts one trace from the next.
APART: Mapping[Language, str] = {"zh": "；", "en": "; "}
#: A trace that incidents share.
SHARED: Mapping[Language, str] = {
    "zh": "{kind}{shown}，涉及{count}起",
    "en": "{kind} {shown}, in {count} incidents",
}
#: A trace that was cut, and why.
CUT: Mapping[Language, str] = {"zh": "{head}：{why}", "en": "{head}: {why}"}
#: A step between two incidents.
TIE: Mapping[Language, str] = {
    "zh": "{one}与{other}：{kind}{shown}",
    "en": "{one} and {other}: {kind} {shown}",
}
#: A group: how large, where, by what.
GROUP: Mapping[Language, str] = {
    "zh": "{count}起{where}：{traces}",
    "en": "{count} incidents{where}: {traces}",
}
WHERE: Mapping[Language, str] = {
    "zh": "，涉及{divisions}个地区",
    "en": " in {divisions} division{s}",
}
#: The bureau of a division, of which no more than the division is known.
OF_DIVISION: Mapping[Language, str] = {"zh": "{code}公安机关", "en": "the bureau of {code}"}
#: How two jurisdictions talk: under a mechanism, or by a request.
UNDER: Mapping[Language, str] = {
    "zh": "{one}与{other}：依协作机制{mechanism}",
    "en": "{one} and {other}: under {mechanism}",
}
REQUEST: Mapping[Language, str] = {
    "zh": "{one}与{other}：发办案协作函",
    "en": "{one} and {other}: by an ordinary request",
}
SUPERIOR: Mapping[Language, str] = {
    "zh": "{one}与{other}：发办案协作函，共同上级{superior}",
    "en": "{one} and {other}: by an ordinary request; common superior {superior}",
}
