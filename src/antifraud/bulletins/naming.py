# SPDX-License-Identifier: MIT
"""What statements and counts are called, with the body that states them where there are several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from antifraud.bulletins.bodies import Bodies
from antifraud.casebook import Casebook, Statement
from antifraud.places import Body
from antifraud.vocabulary import LANGUAGES, Language

__all__ = ["Names", "in_brackets"]


def in_brackets(text: str, said: str, lang: Language) -> str:
    """Add words in brackets.

    >>> in_brackets("立案数", "东所", "zh"), in_brackets("cases", "East", "en")
    ('立案数（东所）', 'cases (East)')
    """
    return f"{text}（{said}）" if lang == "zh" else f"{text} ({said})"


@attrs.frozen
class Names:
    """The names of a casebook's statements.

    Where several bodies state what is called the same, each but the one that the
    bulletin speaks for, which is above all others that state something, is named.

    >>> from antifraud.casebook import Source
    >>> from antifraud.places import Station
    >>> from antifraud.figures import Figure
    >>> east, west = (Station(id=name, name=name) for name in ("东所", "西所"))
    >>> said = [Statement(id=one.id, source="p", label="立案", figure=Figure.exact(2),
    ...                   agency=one.id) for one in (east, west)]
    >>> names = Names.of(Casebook(sources=(Source(id="p", title="表"),),
    ...                           agencies=(east, west), statements=tuple(said)))
    >>> names.together(said, "zh")
    '立案（东所、西所）'
    """  # fmt: skip

    bodies: Mapping[str, Body]
    speaking: str | None
    shared: frozenset[str] = frozenset()

    @classmethod
    def of(cls, casebook: Casebook) -> Names:
        """Gather the names of a casebook's bodies.

        >>> Names.of(Casebook()).speaking is None
        True
        """
        heads = Bodies.of(casebook).heads
        speaking = next(iter(heads)) if len(heads) == 1 else None
        stating: dict[str, set[str | None]] = {}
        for one in casebook.statements:
            for lang in LANGUAGES:
                stating.setdefault(one.name(lang), set()).add(one.agency)
        shared = frozenset(name for name, bodies in stating.items() if len(bodies) > 1)
        return cls({one.id: one for one in casebook.agencies}, speaking, shared)

    def body(self, agency: str | None, lang: Language) -> str:
        """Return the name of a body; nothing for the one that the bulletin speaks for."""
        if agency is None or agency == self.speaking:
            return ""
        body = self.bodies.get(agency)
        if body is None:
            return agency
        return body.name_en if lang == "en" and body.name_en else body.name

    def with_body(self, name: str, agency: str | None, lang: Language) -> str:
        """Add the body to a name."""
        body = self.body(agency, lang)
        return in_brackets(name, body, lang) if body else name

    def statement(self, statement: Statement, lang: Language) -> str:
        """Return what a statement is of, and whose it is where several state the same."""
        name = statement.name(lang)
        return self.with_body(name, statement.agency if name in self.shared else None, lang)

    def together(self, statements: Iterable[Statement], lang: Language) -> str:
        """Return the names of several statements, each once, bodies of one name together."""
        comma = "、" if lang == "zh" else ", "
        found: dict[str, dict[str, None]] = {}
        for one in statements:
            name = one.name(lang)
            body = self.body(one.agency, lang) if name in self.shared else ""
            found.setdefault(name, {})[body] = None
        texts = []
        for name, bodies in found.items():
            told = [body for body in bodies if body]
            if "" in bodies:
                texts.append(name)
            if told:
                texts.append(in_brackets(name, comma.join(told), lang))
        return comma.join(texts)
