"""NITF, the XML of agency dispatches (IPTC, versions 3.x): headline, dated docdata, body."""

from __future__ import annotations

from lxml import etree

from flows.sources.html import with_headline
from flows.sources.record import Record, Refused, Source
from flows.sources.xml_file import line, paragraphs

_WITHDRAWN = ("canceled", "killed", "withheld")


def article(source: Source, root: etree._Element) -> Record | Refused:
    """The article of an <nitf> element."""
    docdata = root.find("head/docdata")
    status = docdata.get("management-status", "") if docdata is not None else ""
    id_ = _first(root, "head/docdata/doc-id/@id-string") or source.id
    if status in _WITHDRAWN:
        return Refused(source.name, id_, f"was withdrawn by its publisher ({status}); leave it out")
    body = root.find("body/body.content")
    if body is None:
        return Refused(source.name, id_, "has no body.content, the element that holds an article's text; is it a picture?")
    title = line(root.find("body/body.head/hedline/hl1")) or line(root.find("head/title"))
    published = _first(
        root,
        "head/docdata/date.issue/@norm",
        "head/pubdata/@date.publication",
        "head/docdata/date.release/@norm",
        "body/body.head/dateline/story.date/@norm",
    )
    publisher = line(root.find("body/body.head/distributor")) or _first(root, "head/pubdata/@name")
    return Record(source.name, id_, with_headline(title, paragraphs(body)), published, title, publisher)


def _first(root: etree._Element, *paths: str) -> str:
    """The first attribute that one of the paths finds."""
    return next((str(value) for path in paths for value in root.xpath(path)), "")
