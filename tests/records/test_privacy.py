# SPDX-License-Identifier: MIT
"""No identifier of a person or of money is seen: in no repr, no str, no error, no log."""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from antifraud.casebook import Casebook
from antifraud.errors import AntifraudError, BrokenCasebook
from antifraud.exchange import from_plain, to_plain
from tests.records.samples import (
    ACCOUNT,
    BELL,
    BOOK,
    COLLECTED,
    MAIL,
    NOTE,
    PHONE,
    RECORDS,
    SECRETS,
    fields_of,
    parts_of,
)

PARTS = [part for record in RECORDS for part in parts_of(record)]
every_part = pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)


def seen(text: str) -> list[str]:
    """Return the secrets that stand in a text."""
    return [secret for secret in SECRETS if secret in text]


def holds_secrets(value: object) -> bool:
    """Tell whether a field holds a secret, or words with one in them."""
    texts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(text, str) and seen(text) for text in texts)


def logged(*values: object) -> str:
    """Return what a log shows of values, by %r, %s and as it stands in a container."""
    stream = io.StringIO()
    logger = logging.Logger("records")  # noqa: LOG001 - one of its own, which no handler hears
    logger.addHandler(logging.StreamHandler(stream))
    for value in values:
        error = value if isinstance(value, Exception) else None
        logger.error("%r %s %s %s", value, value, [value], {"kept": value}, exc_info=error)
        logger.error(value)
    return stream.getvalue()


def told(error: AntifraudError) -> str:
    """Return all that can be shown of an error."""
    lines = traceback.format_exception(error)
    return f"{error} {error!r} {error.args} {error.mend} {''.join(lines)} {logged(error)}"


def wrong_values(value: object) -> Iterator[object]:
    """Go through values of the wrong shape that hold the secrets of a right one."""
    yield [value]
    yield {str(value): value}
    yield str(value).encode()
    yield (value, [value])


def refusal(make: Callable[..., object], fields: dict[str, Any]) -> AntifraudError | None:
    """Return the error of a record that cannot be made."""
    try:
        make(**fields)
    except AntifraudError as error:
        return error
    return None


def test_every_secret_is_in_some_sample() -> None:
    held = "\n".join(str(fields_of(part)) for part in PARTS)
    assert [secret for secret in SECRETS if secret not in held] == []


@every_part
def test_no_record_shows_one(part: object) -> None:
    for text in (repr(part), str(part), f"{part}", f"{part!r}", f"{[part]} {(part,)}"):
        assert not seen(text)


@every_part
def test_no_log_shows_one(part: object) -> None:
    assert not seen(logged(part))


@every_part
def test_a_broken_twin_tells_its_fault_and_none_of_them(part: Any) -> None:  # noqa: ANN401
    fields = fields_of(part)
    for name, value in fields.items():
        for wrong in wrong_values(value):
            error = refusal(type(part), {**fields, name: wrong})
            assert error is None or not seen(told(error)), name


@every_part
def test_a_field_that_holds_one_takes_no_other_type(part: Any) -> None:  # noqa: ANN401
    fields = fields_of(part)
    for name in [name for name, value in fields.items() if holds_secrets(value)]:
        for wrong in wrong_values(fields[name]):
            with pytest.raises(AntifraudError):
                type(part)(**{**fields, name: wrong})


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_what_cannot_be_read_from_a_file_tells_none_of_them(record: object) -> None:
    plain = to_plain(record)
    for name, value in plain.items():
        for wrong in ([value], {"x": value}, 3, None, True):
            with pytest.raises(AntifraudError) as raised:
                from_plain({**plain, name: wrong, "no_such_field": 1}, type(record), place="line")
            assert not seen(told(raised.value)), name


def test_no_casebook_shows_one() -> None:
    assert not seen(f"{BOOK} {BOOK!r} {logged(BOOK)}")


@pytest.mark.parametrize("kind", COLLECTED)
def test_a_broken_casebook_tells_none_of_them(kind: str) -> None:
    alone: dict[str, Any] = {kind: COLLECTED[kind] * 2}
    with pytest.raises(BrokenCasebook) as raised:
        Casebook(**alone)
    assert not seen(told(raised.value))
    assert not seen(repr(raised.value.value))
    listed: dict[str, Any] = {kind: [*COLLECTED[kind]]}
    with pytest.raises(AntifraudError) as other:
        attrs.evolve(BOOK, **listed)
    assert not seen(told(other.value))


def test_what_is_masked_says_how_long_it_was() -> None:
    assert "‹16 digits›" in repr(BOOK.prevention)
    for secret in (ACCOUNT, PHONE, MAIL, NOTE, BELL):
        assert secret in str([fields_of(part) for part in PARTS]), (
            "the records keep it all the same"
        )
