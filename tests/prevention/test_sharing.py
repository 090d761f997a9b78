# SPDX-License-Identifier: MIT
"""Shares in proportion of the losses: to the fen, exactly, and to nobody more than his loss."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from antifraud.prevention import pro_rata

FEN = Decimal("0.01")
sums = st.integers(0, 10**9).map(lambda fen: Decimal(fen).scaleb(-2))
many = st.lists(sums | st.sampled_from([Decimal("0.00"), FEN, Decimal("0.02")]), max_size=12)
by_key = st.dictionaries(st.text(max_size=3), sums, max_size=12)


def split(frozen: Decimal, losses: list[Decimal]) -> list[Decimal]:
    return list(pro_rata(frozen, losses))


@given(sums, many)
def test_the_shares_add_up_and_nobody_gets_more_than_his_loss(
    frozen: Decimal, losses: list[Decimal]
) -> None:
    shares = split(frozen, losses)
    assert sum(shares) == min(frozen, sum(losses))
    assert all(0 <= share <= loss for share, loss in zip(shares, losses, strict=True))


@given(sums, many)
def test_each_share_is_less_than_a_fen_from_the_exact_one(
    frozen: Decimal, losses: list[Decimal]
) -> None:
    lost = Fraction(sum(losses))
    for share, loss in zip(split(frozen, losses), losses, strict=True):
        exact = Fraction(loss) * min(Fraction(frozen), lost) / lost if lost else Fraction(0)
        assert abs(Fraction(share) - exact) < Fraction(FEN)


@given(sums, many)
def test_who_lost_more_gets_no_less(frozen: Decimal, losses: list[Decimal]) -> None:
    pairs = sorted(zip(losses, split(frozen, losses), strict=True))
    shares = [share for _, share in pairs]
    assert shares == sorted(shares)


@given(sums, by_key, st.randoms(use_true_random=False))
def test_with_keys_the_order_does_not_matter(
    frozen: Decimal, losses: dict[str, Decimal], dice: object
) -> None:
    rows = list(losses.items())
    dice.shuffle(rows)  # type: ignore[attr-defined]
    assert pro_rata(frozen, losses) == pro_rata(frozen, dict(rows))


@given(sums, many, st.randoms(use_true_random=False))
def test_without_keys_the_order_moves_a_fen_among_equal_losses_at_most(
    frozen: Decimal, losses: list[Decimal], dice: object
) -> None:
    shuffled = list(losses)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = split(frozen, losses), split(frozen, shuffled)
    assert sorted(zip(losses, one, strict=True)) == sorted(zip(shuffled, other, strict=True))


@given(sums, by_key)
def test_a_mapping_is_shared_as_its_sequence_in_the_order_of_keys(
    frozen: Decimal, losses: dict[str, Decimal]
) -> None:
    keys = sorted(losses)
    in_order = pro_rata(frozen, [losses[key] for key in keys])
    assert pro_rata(frozen, losses) == dict(zip(keys, in_order, strict=True))


def test_the_fen_left_over_goes_to_the_largest_remainder_then_to_the_smaller_key() -> None:
    # 2.00 in three: 0.50, 0.75 and 0.75 are exact.
    assert pro_rata(Decimal("2.00"), {"c": Decimal(3), "b": Decimal(3), "a": Decimal(2)}) == {
        "a": Decimal("0.50"),
        "b": Decimal("0.75"),
        "c": Decimal("0.75"),
    }
    # One fen for two alike.
    assert pro_rata(FEN, {"b": FEN, "a": FEN}) == {"a": FEN, "b": Decimal("0.00")}
    assert pro_rata(FEN, [FEN, FEN]) == (FEN, Decimal("0.00"))


def test_the_keys_stay_in_the_order_given() -> None:
    assert list(pro_rata(FEN, {"b": FEN, "a": FEN})) == ["b", "a"]


def test_no_victim_no_loss_and_nothing_frozen() -> None:
    assert pro_rata(Decimal(100), {}) == {}
    assert pro_rata(Decimal(100), []) == ()
    assert pro_rata(Decimal(100), [Decimal(0)]) == (Decimal("0.00"),)
    assert pro_rata(Decimal(0), [Decimal(5)]) == (Decimal("0.00"),)


def test_more_frozen_than_lost_meets_every_loss_and_no_more() -> None:
    assert pro_rata(Decimal(100), [Decimal(5), Decimal("7.5")]) == (Decimal("5.00"), Decimal("7.5"))


def test_a_narrow_decimal_context_changes_nothing() -> None:
    losses = [Decimal("123456789012345.67"), Decimal("98765432109876.54")]
    wanted = pro_rata(Decimal("111111111111111.11"), losses)
    with decimal.localcontext(decimal.Context(prec=3)):
        assert pro_rata(Decimal("111111111111111.11"), losses) == wanted
    assert sum(wanted) == Decimal("111111111111111.11")


def test_shares_are_written_to_the_fen() -> None:
    assert [str(share) for share in pro_rata(Decimal(1), [Decimal(2), Decimal(2)])] == [
        "0.50",
        "0.50",
    ]
