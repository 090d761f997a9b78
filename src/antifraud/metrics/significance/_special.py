# SPDX-License-Identifier: MIT
"""Tails and quantiles of the normal, Poisson, gamma, binomial and beta distributions.

Point probabilities are worked out from the deviance and Stirling's error, not from differences
of log-gammas, so that large counts keep their digits (Loader, *Fast and accurate computation of
binomial probabilities*, 2000). Tails are the incomplete gamma and beta functions, by power series
and continued fractions with Lentz's method (Olver and others, *NIST Handbook of Mathematical
Functions*, 2010, 8.11.4, 8.9.2 and 8.17.22). Each tail is summed on its own, never taken from one.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist

__all__ = [
    "beta_quantile",
    "binomial_at_least",
    "binomial_at_most",
    "binomial_log_point",
    "chi_square_above",
    "gamma_quantile",
    "gamma_quantile_above",
    "normal_above",
    "normal_quantile_above",
    "poisson_at_least",
    "poisson_at_most",
    "poisson_log_point",
    "root",
]

_EPS = 2.0**-53
_TINY = 1e-300
_LOG_TWO_PI = math.log(2 * math.pi)
_SERIES_FROM = 16.0
_NEAR = 0.1
_STEPS = 10_000_000
_HALVINGS = 400
_STANDARD = NormalDist()


def normal_above(z: float) -> float:
    """Return the probability that a standard normal value lies above z."""
    return 0.5 * math.erfc(z / math.sqrt(2.0))


def normal_quantile_above(tail: float) -> float:
    """Return the z that a standard normal value exceeds with a probability."""
    return -_STANDARD.inv_cdf(tail)


def _stirling_error(x: float) -> float:
    """Return log(x!) less Stirling's formula."""
    if x < _SERIES_FROM:
        return math.lgamma(x + 1.0) - (x + 0.5) * math.log(x) + x - 0.5 * _LOG_TWO_PI
    square = x * x
    return (
        1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square
    ) / x


def _deviance(x: float, mean: float) -> float:
    """Return x log(x / mean) + mean - x, without loss where the two are near."""
    gap = x - mean
    if abs(gap) >= _NEAR * (x + mean):
        return x * math.log(x / mean) + mean - x
    ratio = gap / (x + mean)
    total, term, power = gap * ratio, 2.0 * x * ratio, ratio * ratio
    for odd in range(3, 200, 2):
        term *= power
        longer = total + term / odd
        if longer == total:
            break
        total = longer
    return total


def poisson_log_point(x: float, mean: float) -> float:
    """Return the log of mean^x e^-mean / x!, for any x from zero."""
    if x == 0:
        return -mean
    return -_stirling_error(x) - _deviance(x, mean) - 0.5 * (_LOG_TWO_PI + math.log(x))


def binomial_log_point(x: float, size: float, share: float, rest: float) -> float:
    """Return the log of the binomial probability of x in size; rest is 1 - share."""
    if x == 0:
        return size * (math.log(rest) if share > _NEAR else math.log1p(-share))
    if x == size:
        return size * (math.log(share) if rest > _NEAR else math.log1p(-rest))
    other = size - x
    return (
        _stirling_error(size)
        - _stirling_error(x)
        - _stirling_error(other)
        - _deviance(x, size * share)
        - _deviance(other, size * rest)
        + 0.5 * (math.log(size / x) - math.log(other) - _LOG_TWO_PI)
    )


def _lentz(first: float, step: Callable[[int], tuple[float, float]]) -> float:
    """Return 1 / (first + a1 / (b1 + a2 / (b2 + ...))), the pairs (a, b) given by step."""
    value = first or _TINY
    above, below = value, 0.0
    for number in range(1, _STEPS):
        a, b = step(number)
        below = b + a * below or _TINY
        above = b + a / above or _TINY
        below = 1.0 / below
        factor = above * below
        value *= factor
        if abs(factor - 1.0) <= _EPS:
            break
    return 1.0 / value


def _gamma_tails(a: float, x: float) -> tuple[float, float]:
    """Return the regularised incomplete gamma functions P(a, x) and Q(a, x)."""
    if x <= 0:
        return 0.0, 1.0
    point = math.exp(poisson_log_point(a, x))
    if x < a + 1.0:
        total = term = 1.0
        over = a
        while term > total * _EPS:
            over += 1.0
            term *= x / over
            total += term
        lower = min(1.0, point * total)
        return lower, 1.0 - lower
    fraction = _lentz(x + 1.0 - a, lambda n: (n * (a - n), x + 2.0 * n + 1.0 - a))
    upper = min(1.0, point * a * fraction)
    return 1.0 - upper, upper


def poisson_at_most(count: int, mean: float) -> float:
    """Return the probability of so many events or fewer."""
    return 0.0 if count < 0 else _gamma_tails(count + 1.0, mean)[1]


def poisson_at_least(count: int, mean: float) -> float:
    """Return the probability of so many events or more."""
    return 1.0 if count <= 0 else _gamma_tails(float(count), mean)[0]


def chi_square_above(x: float, freedom: int) -> float:
    """Return the probability that a chi-square value lies above x."""
    return _gamma_tails(freedom / 2.0, x / 2.0)[1]


def _beta(x: float, rest: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b); rest is 1 - x."""
    if x <= 0:
        return 0.0
    if rest <= 0:
        return 1.0
    if x * (a + b + 2.0) >= a + 1.0:
        return 1.0 - _beta_fraction(rest, x, b, a)
    return _beta_fraction(x, rest, a, b)


def _beta_fraction(x: float, rest: float, a: float, b: float) -> float:
    front = math.exp(binomial_log_point(a, a + b, x, rest)) * (b / (a + b))

    def step(n: int) -> tuple[float, float]:
        half, odd = divmod(n, 2)
        if odd:
            return -(a + half) * (a + b + half) * x / ((a + n - 1.0) * (a + n)), 1.0
        return half * (b - half) * x / ((a + n - 1.0) * (a + n)), 1.0

    return min(1.0, front * _lentz(1.0, step))


def binomial_at_least(part: int, whole: int, share: float, rest: float) -> float:
    """Return the probability of so many successes or more; rest is 1 - share."""
    if part <= 0:
        return 1.0
    return 0.0 if part > whole else _beta(share, rest, float(part), whole - part + 1.0)


def binomial_at_most(part: int, whole: int, share: float, rest: float) -> float:
    """Return the probability of so many successes or fewer; rest is 1 - share."""
    return binomial_at_least(whole - part, whole, rest, share)


def root(function: Callable[[float], float], low: float, high: float) -> float:
    """Return where a function between two ends of unlike sign is zero.

    Bisection, sped up by inverse quadratic steps where they are safe (Chandrupatla, *Advances in
    Engineering Software* 28, 1997).
    """
    a, b = low, high
    at_a, at_b = function(a), function(b)
    c, at_c, part = a, at_a, 0.5
    for _ in range(_HALVINGS):
        middle = a + part * (b - a)
        at_middle = function(middle)
        if (at_middle > 0) == (at_a > 0):
            c, at_c = a, at_a
        else:
            c, at_c, b, at_b = b, at_b, a, at_a
        a, at_a = middle, at_middle
        best, at_best = (a, at_a) if abs(at_a) < abs(at_b) else (b, at_b)
        near = 2.0 * _EPS * abs(best) + _TINY
        if at_best == 0 or abs(b - a) <= 2.0 * near:
            return best
        least = near / abs(b - a)
        part = min(max(_step(a, b, c, (at_a, at_b, at_c)), least), 1.0 - least)
    return best


def _step(a: float, b: float, c: float, values: tuple[float, float, float]) -> float:
    """Return how far from a to b to look next: a half, or where a parabola says."""
    at_a, at_b, at_c = values
    if at_b in (at_c, at_a) or at_a == at_c:
        return 0.5
    place, height = (a - b) / (c - b), (at_a - at_b) / (at_c - at_b)
    if not (height**2 < place and (1.0 - height) ** 2 < 1.0 - place):
        return 0.5
    return at_a / (at_b - at_a) * at_c / (at_b - at_c) + (c - a) / (b - a) * at_a / (
        at_c - at_a
    ) * at_b / (at_c - at_b)


def gamma_quantile(tail: float, shape: float) -> float:
    """Return the x that a gamma value of a shape and scale 1 falls below with a probability."""
    high = shape + 1.0
    while _gamma_tails(shape, high)[0] < tail:
        high *= 2.0
    # Near zero P(a, x) is x^a / a!, so that small shapes have quantiles far below one.
    low = min(high, math.exp(max(-700.0, (math.log(tail) + math.lgamma(shape + 1.0)) / shape)))
    if low == high or _gamma_tails(shape, low)[0] >= tail:
        return low
    return root(lambda x: _gamma_tails(shape, x)[0] - tail, low, high)


def gamma_quantile_above(tail: float, shape: float) -> float:
    """Return the x that a gamma value of a shape and scale 1 exceeds with a probability."""
    high = shape + 1.0
    while _gamma_tails(shape, high)[1] > tail:
        high *= 2.0
    return root(lambda x: _gamma_tails(shape, x)[1] - tail, 0.0, high)


def beta_quantile(tail: float, a: float, b: float) -> float:
    """Return the x that a beta value falls below with a probability."""
    return root(lambda x: _beta(x, 1.0 - x, a, b) - tail, 0.0, 1.0)
