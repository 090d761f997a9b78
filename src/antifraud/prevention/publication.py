# SPDX-License-Identifier: MIT
"""What is published as a warning: videos, articles, songs, ring tones (宣传作品)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import (
    PartOfItself,
    must_all_say,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_term,
)
from antifraud.figures import Figure, Unit
from antifraud.masking import shown, shown_all
from antifraud.periods import PartialDate, Period, must_be_dated
from antifraud.prevention.counting import must_be_whole, must_not_exceed
from antifraud.vocabulary import Vocabulary

__all__ = ["Publication", "PublicationKind"]

_ONE = Figure.exact(1, Unit.ITEM)


class PublicationKind(Vocabulary):
    """The kind of a publication; there is no public list, so the printed label may be kept.

    >>> PublicationKind.RING_TONE.zh
    '彩铃'
    """

    VIDEO = ("video", "短视频", "video")
    ARTICLE = ("article", "推文", "article")
    SONG = ("song", "歌曲", "song")
    RING_TONE = ("ring_tone", "彩铃", "ring tone")
    LEAFLET = ("leaflet", "宣传单", "leaflet")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Publication:
    """One publication, or a printed number of like ones (宣传作品).

    Print counts groups: fifty-odd articles, twenty of them with 10,000 views or
    more. Each group is a record; one that lies within another names it in
    `part_of`. Where print leaves open whether it does, `part_of` stays None and
    the note says so.

    Attributes:
        id: the id by which other records name it.
        kind: the kind of publication.
        kind_printed: the kind as printed; needed where it is OTHER.
        titles: the titles as printed, of single works or of series.
        count: how many; one unless it is told otherwise; None where not known.
        views_each: the views of each single one, in 次; bounds hold for each
            ("1万以上": none had fewer); None where not told.
        views_total: the views of all together, in 次; None where not told.
        part_of: the id of the publications among which these are counted.
        adopted_by: the id of the superior that took them over (采用); None
            where none did or it is not told.
        channel: where they could be seen or heard, as printed; empty where not told.
        agency: the id of the body that published; None where not told.
        when: the days, whole or with parts left out; None where not told.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id or a title is empty.
        LabelMissing: when the kind is OTHER and has no label.
        NegativeCount: when a count is below zero.
        NotWhole: when a count is not whole.
        PartOfItself: when it is part of itself.
        SumTooLarge: when each certainly has more views than all together.
        MiscountedUnit: when a figure has another unit.
        WrongType: when a field holds another type.

    >>> from antifraud.wording import read
    >>> videos = Publication(id="videos", kind=PublicationKind.VIDEO, count=read("10余条"))
    >>> adopted = Publication(
    ...     id="adopted",
    ...     kind=PublicationKind.VIDEO,
    ...     count=read("3条"),
    ...     part_of=videos.id,
    ...     adopted_by="zhejiang",
    ... )
    >>> list(adopted.references())
    [('part_of', 'publication', 'videos'), ('adopted_by', 'agency', 'zhejiang')]
    """

    id: str
    kind: PublicationKind
    kind_printed: str = attrs.field(default="", repr=shown)
    titles: tuple[str, ...] = attrs.field(default=(), repr=shown_all)
    count: Figure | None = _ONE
    views_each: Figure | None = None
    views_total: Figure | None = None
    part_of: str | None = None
    adopted_by: str | None = None
    channel: str = attrs.field(default="", repr=shown)
    agency: str | None = None
    when: Period | PartialDate | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        must_be_headed(self.id, self.source, self.note)
        must_be_term("kind", self.kind, PublicationKind, "kind_printed", self.kind_printed)
        must_all_say("titles", self.titles)
        must_be_whole("count", self.count, Unit.ITEM)
        must_be_whole("views_each", self.views_each, Unit.TIME)
        must_be_whole("views_total", self.views_total, Unit.TIME)
        for field in ("part_of", "adopted_by", "agency"):
            must_be_id(field, getattr(self, field))
        must_be("channel", self.channel, str)
        must_be_dated("when", self.when)
        if self.part_of == self.id:
            raise PartOfItself("part_of", self.part_of)
        must_not_exceed("views_each", self.views_each, "views_total", self.views_total)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id.

        >>> song = Publication(id="song", kind=PublicationKind.SONG, agency="bureau")
        >>> list(song.references())
        [('agency', 'agency', 'bureau')]
        """
        for field, kind, name in (
            ("part_of", "publication", self.part_of),
            ("adopted_by", "agency", self.adopted_by),
            ("agency", "agency", self.agency),
            ("source", "source", self.source),
        ):
            if name is not None:
                yield field, kind, name
