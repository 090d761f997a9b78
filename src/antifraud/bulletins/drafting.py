# SPDX-License-Identifier: MIT
"""From the text of a bulletin to the statements that it seems to make, for a person to complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from antifraud.bulletins.drafts.chinese import CHINESE
from antifraud.bulletins.drafts.claims import Granted, granted
from antifraud.bulletins.drafts.english import ENGLISH
from antifraud.bulletins.drafts.levels import claims_of_levels
from antifraud.bulletins.drafts.mentions import laid_out
from antifraud.bulletins.drafts.notes import Doubt, DraftNote
from antifraud.bulletins.drafts.parts import Parts
from antifraud.bulletins.drafts.scopes import part_scopes
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.stating import Said, place_text, placeholder, statement_of
from antifraud.bulletins.drafts.walking import Walk
from antifraud.bulletins.drafts.years import with_years_of_their_own
from antifraud.bulletins.reviewing import counterparts_of
from antifraud.casebook import (
    AnyClaim,
    BaseClaim,
    Casebook,
    ChangeClaim,
    Indicator,
    Statement,
)
from antifraud.errors import UnknownLanguage, must_be, must_be_day
from antifraud.figures import Unit
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import language_of, scan

__all__ = ["Draft", "Span", "draft"]

_WORDS = {"zh": CHINESE, "en": ENGLISH}


@attrs.frozen(kw_only=True)
class Span:
    """Where in a text a statement stands.

    Attributes:
        statement: the id of the statement.
        start: where its words begin, in code points of the text as given.
        end: the code point after its last.
        printed: the figure as printed; no other word of the text is kept.

    >>> Span(statement="s1", start=2, end=5, printed="44名").printed
    '44名'
    """

    statement: str
    start: int
    end: int
    printed: str


@attrs.frozen(kw_only=True)
class Draft:
    """What a text seems to state, and what it leaves open.

    Attributes:
        casebook: the statements and claims, under a source that a person names;
            `antifraud.exchange.save_casebook` makes a folder of it.
        spans: where each statement stands, in the order of the text.
        notes: what a person has to say or to check, in the order of the text.

    >>> Draft(casebook=Casebook()).notes
    ()
    """

    casebook: Casebook
    spans: tuple[Span, ...] = ()
    notes: tuple[DraftNote, ...] = ()


def draft(text: str, as_of: date | None = None, lang: Language | None = None) -> Draft:
    """Draft the statements that a text seems to make, and the claims that they allow.

    Each figure becomes a statement, each change is given to its figure, or
    stands alone where no one can tell of which it is. An indicator is named
    only where the words of the clause name one, a period only where the text
    does. Claims are what can be checked within the text: a whole beside its
    parts, tiers, shares, sums, means, and two levels beside their change. What
    the words leave open is a note, and no guess; what a claim takes for granted
    stands in its assumption.

    No word of the text is kept but figures, measure words and terms of the
    library's own tables: who is named in a text does not stand in its draft.
    Time is linear in the length of the text.

    Args:
        text: the text of a bulletin.
        as_of: the day that it speaks on; without it, dates without a year are
            not placed.
        lang: its language; Chinese where Han characters stand in it, if not given.

    Raises:
        UnknownLanguage: when the language is another.
        WrongType: when the text is no text, or `as_of` no day.

    >>> made = draft("抓获犯罪嫌疑人44名，其中诈骗23人、帮信21人。", date(2023, 5, 4))
    >>> [(one.name("en"), one.figure) for one in made.casebook.statements]
    [('suspects caught', Figure(44 PERSON)), ('fraud', Figure(23 PERSON)), \
('assisting information-network crime', Figure(21 PERSON))]
    >>> from antifraud.bulletins import review
    >>> [(found.check.name, found.verdict.name) for found in review(made.casebook)]
    [('SUM', 'FOLLOWS')]
    >>> {note.text("en") for note in made.notes}
    {'no period is named'}
    """
    must_be("text", text, str)
    must_be_day("as_of", as_of)
    language = language_of(text) if lang is None else lang
    if language not in LANGUAGES:
        raise UnknownLanguage("lang", lang)
    page = laid_out(text, scan(text, language, as_of), _WORDS[language])
    page = with_years_of_their_own(page, language, as_of)
    walk = Walk(page, as_of)
    claims = [*Parts(page, walk.seen).claims, *claims_of_levels(page, walk.seen)]
    part_scopes(page, walk.seen)
    _doubt_the_rest(walk.seen, claims)
    notes = sorted((*_notes(walk.seen), *_left_out(walk)), key=lambda note: note.start)
    book = Casebook(
        title=Said.TITLE.zh,
        title_en=Said.TITLE.en,
        notes=_told("zh", as_of, walk),
        notes_en=_told("en", as_of, walk),
        sources=(placeholder(),),
        statements=tuple(statement_of(one) for one in walk.seen),
        claims=_numbered(claims),
    )
    return Draft(
        casebook=_with_counterparts(book),
        spans=tuple(_span(one) for one in walk.seen),
        notes=tuple(notes),
    )


def _told(lang: Language, as_of: date | None, walk: Walk) -> tuple[str, ...]:
    """Return what has to be known of all of a draft."""
    texts = [Said.DRAFTED.label(lang)]
    if as_of is not None:
        texts.append(Said.AS_OF.label(lang).format(day=as_of.isoformat()))
    stop = "：" if lang == "zh" else ": "
    texts += [
        f"{place_text(note.start, note.end, lang)}{stop}{note.text(lang)}"
        for note in _left_out(walk)
    ]
    return tuple(texts)


def _span(one: Seen) -> Span:
    mention = one.mention
    return Span(statement=one.id, start=mention.start, end=mention.end, printed=mention.printed)


def _doubt_the_rest(seen: Sequence[Seen], claims: Sequence[AnyClaim]) -> None:
    """Note what only the whole of a text shows."""
    based = {
        claim.stated
        for claim in claims
        if isinstance(claim, ChangeClaim) and claim.stated is not None
    }
    for one in seen:
        _doubt_the_words(one)
        if one.id not in based and any(change.basis is None for change in one.changes):
            one.doubt(Doubt.BASIS_MISSING)


def _doubt_the_words(one: Seen) -> None:
    """Note what the words of one statement leave open."""
    if one.indicator is Indicator.OTHER:
        open_already = {Doubt.SEVERAL_INDICATORS, Doubt.SUBJECT_UNCLEAR, Doubt.UNIT_UNFIT}
        if one.label is one.narrow is None and not open_already & {
            doubt for doubt, _ in one.doubts
        }:
            one.doubt(Doubt.NO_INDICATOR)
    elif not one.indicator.is_defined:
        one.doubt(Doubt.NOT_AN_INDICATOR, one.indicator)
    if one.figure is not None and one.figure.unit == Unit.ONE:
        one.doubt(Doubt.NO_UNIT)
    for item in (reading.caution for reading in one.mention.readings):
        if item is not None:
            one.doubt(Doubt.CAUTION, item)
    for change in one.changes:
        if change.caution is not None:
            one.doubt(Doubt.CAUTION, change.caution)


def _notes(seen: Sequence[Seen]) -> Iterator[DraftNote]:
    for one in seen:
        start, end = one.mention.start, one.mention.end
        for doubt, about in one.doubts:
            yield DraftNote(doubt=doubt, statement=one.id, start=start, end=end, about=about)


def _left_out(walk: Walk) -> Iterator[DraftNote]:
    notes = [
        DraftNote(doubt=doubt, start=mention.start, end=mention.end)
        for mention, doubt in walk.left_out
        if not walk.page.of_long_number(mention.start, mention.end)
    ]
    # A mention that holds all of such a number has been judged as a figure.
    held = {
        found.start()
        for mention in walk.page.mentions
        for found in walk.page.long.within(mention.start, mention.end)
    }
    notes += [
        DraftNote(doubt=Doubt.IDENTIFIER, start=found.start(), end=found.end())
        for found in walk.page.long.found
        if found.start() not in held
    ]
    yield from sorted(notes, key=lambda note: note.start)


def _numbered(claims: Sequence[AnyClaim]) -> tuple[AnyClaim, ...]:
    return tuple(attrs.evolve(claim, id=f"c{number}") for number, claim in enumerate(claims, 1))


def _with_counterparts(book: Casebook) -> Casebook:
    """Say what is granted where a change is set against another figure of its indicator."""
    read = {
        (claim.stated, claim.change)
        for claim in book.claims
        if isinstance(claim, BaseClaim | ChangeClaim) and claim.stated is not None
    }
    more = [
        ChangeClaim(
            previous=base.id,
            current=one.id,
            stated=one.id,
            change=which,
            assumption=granted(Granted.SAME, "zh"),
            assumption_en=granted(Granted.SAME, "en"),
        )
        for one in book.statements
        for which, change in enumerate(one.changes)
        if change.basis is not None and (one.id, which) not in read
        for base in _only_base(book, one, which)
    ]
    return attrs.evolve(book, claims=_numbered((*book.claims, *more))) if more else book


def _only_base(book: Casebook, one: Statement, which: int) -> tuple[Statement, ...]:
    basis = one.changes[which].basis
    if basis is None:
        return ()
    bases = counterparts_of(book, one, basis)
    return bases if len(bases) == 1 else ()
