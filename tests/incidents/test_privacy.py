# SPDX-License-Identifier: MIT
"""No identifier of a person or of money is seen in a repr, a str, an error or a log."""

from __future__ import annotations

import logging
from typing import Any

import attrs
import pytest
from attrs import AttrsInstance

from antifraud.errors import AntifraudError
from antifraud.masking import hidden, hidden_all
from tests.incidents.samples import RECORDS, SECRETS, changed
from tests.incidents.test_bad_input import BAD

HIDDEN = (False, hidden, hidden_all)


def seen(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_no_record_shows_an_identifier(record: object) -> None:
    assert not seen(repr(record))
    assert not seen(str(record))


@pytest.mark.parametrize(("record", "fields", "rule", "field"), BAD)
def test_no_error_shows_an_identifier(
    record: AttrsInstance,
    fields: dict[str, Any],
    rule: type[AntifraudError],
    field: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(rule) as raised:
        changed(record, **fields)
    logging.getLogger(__name__).error("%s %r", raised.value, raised.value, exc_info=raised.value)
    assert field.split("[", maxsplit=1)[0] in str(raised.value)
    assert not seen(f"{raised.value} {raised.value!r} {raised.value.value!r} {raised.value.args}")
    assert not seen("\n".join(record.getMessage() for record in caplog.records))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_in_the_wrong_shape_is_not_shown(record: AttrsInstance, secret: str) -> None:
    """A list where a tuple belongs, or a dict where a text does, keeps what it holds to itself."""
    for field in attrs.fields(type(record)):
        if field.repr not in HIDDEN:
            continue
        for shape in ([secret], {secret: secret}, (secret, [secret])):
            with pytest.raises(AntifraudError) as raised:
                changed(record, **{field.name: shape})
            assert not seen(f"{raised.value} {raised.value!r}")
