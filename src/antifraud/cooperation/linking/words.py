# SPDX-License-Identifier: MIT
"""The words in which links are told."""

from __future__ import annotations

from collections.abc import Mapping

from antifraud.vocabulary import Language

__all__ = ["SHARED"]

#: A trace that incidents share.
SHARED: Mapping[Language, str] = {
    "zh": "{kind}{shown}，涉及{count}起",
    "en": "{kind} {shown}, in {count} incidents",
}
