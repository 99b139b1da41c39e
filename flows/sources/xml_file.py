"""XML: a feed, NITF or NewsML-G2, told by its root element. No entity is resolved and nothing outside of the file is reached."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from flows.sources.record import Options, Record, Refused, Source, Unreadable

SAFE: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
"""How every parser of ours is set; `huge_tree` also keeps the depth under 256 elements."""

_KINDS = "RSS or Atom, NITF or NewsML-G2"


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """The articles of a feed's entries or of a news item."""
    data = source.data()
    match root_name(data):
        case "rss" | "feed" | "RDF":
            from flows.sources.feed import entries

            yield from entries(source, data)
        case "nitf":
            from flows.sources.nitf import article

            yield article(source, parse(data))
        case "newsItem" | "newsMessage" | "packageItem" | "conceptItem":
            from flows.sources.newsml import items

            yield from items(source, parse(data))
        case "html":
            from flows.sources.html import page

            yield page(data, source.name, source.id, source.charset)
        case name:
            raise Unreadable(f"is XML of a kind that is not read (its root is <{name}>): save it as {_KINDS}, or as text")


def root_name(data: bytes) -> str:
    """The name of the root element, without its namespace. Unreadable where the file is no XML or declares entities."""
    try:
        start = etree.iterparse(io.BytesIO(data), events=("start",), recover=True, **SAFE)
        root = next((element for _, element in start), None)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"is not XML ({error}); save it as {_KINDS}") from None
    if root is None:
        raise Unreadable(f"is not XML; save it as {_KINDS}")
    dtd = root.getroottree().docinfo.internalDTD
    names = [entity.name for entity in dtd.iterentities()] if dtd is not None else []
    if names:
        raise Unreadable(
            f"declares XML entities of its own ({', '.join(names[:3])}), which can read other files or grow without end; "
            "remove them from its DOCTYPE"
        )
    return str(etree.QName(root).localname)


def parse(data: bytes) -> etree._Element:
    """The root element, its tags without namespaces. Unreadable says where the XML is broken."""
    try:
        root = etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True, **SAFE))
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"is broken XML ({error}); have it sent again") from None
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return root


def line(element: etree._Element | None) -> str:
    """An element's words on one line; "" where there is no element."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def paragraphs(element: etree._Element) -> str:
    """The text of a body in HTML or NITF, a line for each block; pictures with their captions are left out."""
    from inscriptis import get_text

    for media in element.xpath(".//media | .//img | .//figure"):
        tail, parent = media.tail or "", media.getparent()
        if tail.strip():
            media.addprevious(etree.Element("span"))
            media.getprevious().text = tail
        parent.remove(media)
    return str(get_text(etree.tostring(element, method="html", encoding="unicode"))).strip()
