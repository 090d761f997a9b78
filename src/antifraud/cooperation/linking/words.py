# SPDX-License-Identifier: MIT
"""The words in which links are told."""

from __future__ import annotations

from collections.abc import Mapping

from antifraud.vocabulary import Language

__all__ = ["APART", "CUT", "GROUP", "SHARED", "TIE"]

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
    "zh": "{count}起，涉及{divisions}个地区：{traces}",
    "en": "{count} incidents in {divisions} division{s}: {traces}",
}
