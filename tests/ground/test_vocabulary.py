# SPDX-License-Identifier: MIT
"""A word has its official labels, and a published list has room for what it does not name."""

from __future__ import annotations

import copy
import pickle

import pytest

from antifraud.figures import Basis, ChangeKind, Qualifier
from antifraud.vocabulary import LANGUAGES, Labelled, Vocabulary


class Channel(Vocabulary):
    """How a victim was reached."""

    CALL = ("call", "电话", "telephone call", "a list", "2022")
    OTHER = ("other", "其他", "other")


class TestAMember:
    def test_has_code_labels_source_and_edition(self) -> None:
        call = Channel.CALL
        assert (call.value, call.zh, call.en, call.source, call.edition) == (
            "call",
            "电话",
            "telephone call",
            "a list",
            "2022",
        )
        assert [call.label(lang) for lang in LANGUAGES] == ["电话", "telephone call"]

    @pytest.mark.parametrize("text", ["call", "CALL", "电话", "telephone call"])
    def test_is_named_by_any_of_its_words(self, text: str) -> None:
        assert Channel.named(text) is Channel.CALL

    def test_is_not_named_by_another(self) -> None:
        assert Channel.named("传真") is None

    def test_is_one_and_the_same_after_copy_and_pickle(self) -> None:
        assert copy.deepcopy(Channel.CALL) is Channel.CALL
        assert pickle.loads(pickle.dumps(Qualifier.OVER)) is Qualifier.OVER  # noqa: S301 - ours


class TestAPublishedList:
    def test_without_other_is_refused(self) -> None:
        with pytest.raises(TypeError, match="needs a member OTHER"):

            class Short(Vocabulary):
                CALL = ("call", "电话", "telephone call")


@pytest.mark.parametrize("kind", [Qualifier, Basis, ChangeKind])
def test_codes_and_labels_are_unlike_within_a_list(kind: type[Labelled]) -> None:
    for words in ([member.value for member in kind], [member.en for member in kind if member.en]):
        assert len(set(words)) == len(words)
