"""NewsML-G2, the XML in which agencies send news items (IPTC): text inline, as XHTML, NITF or plain."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from flows.sources.html import with_headline
from flows.sources.record import Record, Refused, Source, Unreadable
from flows.sources.xml_file import line, paragraphs

_USABLE = "usable"


def items(source: Source, root: etree._Element) -> Iterator[Record | Refused]:
    """A record for each news item, alone or in a message. Packages and concepts only point at items."""
    found = list(root.iter("newsItem"))
    if not found:
        raise Unreadable(f"has no news item (its root is <{root.tag}>): it only points at articles; name their files")
    for number, item in enumerate(found, start=1):
        place = source.name if item is root else f"{source.name}, item {number}"
        yield _item(item, place, item.get("guid") or (source.id if item is root else f"{source.id}#{number}"))


def _item(item: etree._Element, place: str, id_: str) -> Record | Refused:
    status = item.find("itemMeta/pubStatus")
    if status is not None and _USABLE not in status.get("qcode", _USABLE):
        return Refused(place, id_, f"was withdrawn by its publisher ({status.get('qcode')}); leave it out")
    text = _text(item)
    if not text:
        far = item.find("contentSet/remoteContent") is not None
        where = "has its content elsewhere (remoteContent), which is not fetched" if far else "holds no text"
        return Refused(place, id_, f"{where}; name a file with the text in it")
    title = line(item.find("contentMeta/headline")) or line(item.find("contentSet//hl1"))
    published = next(
        (
            line(found)
            for path in ("itemMeta/versionCreated", "itemMeta/firstCreated", "contentMeta/contentCreated")
            if (found := item.find(path)) is not None
        ),
        "",
    )
    return Record(place, id_, with_headline(title, text), published, title, _publisher(item))


def _text(item: etree._Element) -> str:
    plain = item.find("contentSet/inlineData")
    if plain is not None and "text" in plain.get("contenttype", "text"):
        return (plain.text or "").strip()
    for path in (".//body.content", ".//body", "."):
        for inline in item.findall("contentSet/inlineXML"):
            if (body := inline.find(path)) is not None and (text := paragraphs(body)):
                return text
    return ""


def _publisher(item: etree._Element) -> str:
    for path in ("itemMeta/provider", "contentMeta/infoSource", "contentMeta/creditline"):
        found = item.find(path)
        if found is not None and (name := line(found) or found.get("literal", "")):
            return name
    return ""
