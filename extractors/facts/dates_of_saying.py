"""Which of a sentence's dates only say when something was said, published or expected: they are nobody's period."""

from __future__ import annotations

from extractors.facts.lexicon import lexicon
from extractors.facts.view import SentenceView
from extractors.model import TimeExpression

_ANNOUNCING = tuple(
    "annonc appri publi dévoil communiqu révél déclar indiqu confirmé précis affirm expliqu assur écri estim".split()
)
_PUBLISHED = frozenset(
    "publié publiée publiés publiées diffusé diffusée paru parue présenté présentée dévoilé dévoilée daté".split()
)
_FORESEEN = tuple("évoqu attendu prévu anticip espéré visé table promis".split())
_HOPED = tuple("visai espérai tablai promettai attendai escomptai prévoyai ambitionnai misai".split())
"""The imperfect in which an outlook of then is told."""


def reported(view: SentenceView, i: int) -> bool:
    """The day something was said: "a annoncé mardi", "publié jeudi", ", indique mardi l'entreprise"."""
    value = view.nodes[i].value
    if not isinstance(value, TimeExpression):
        return False
    first, last = view.place(value)
    lex = lexicon()
    before = [node.lower for node in view.nodes[max(0, first - 3) : first] if node.value is None]
    if any(word.startswith(_ANNOUNCING) for word in before):
        return True
    if not _is_of_business(value) and "pour" not in before and _hoped(view, first, last):
        return True
    if value.date_start != value.date_end:
        return False
    if any(word in _PUBLISHED for word in before):
        return True
    after = [node.lower for node in view.nodes[last : last + 4] if node.value is None]
    if after[:1] == ["en"] and after[1:] and after[1].startswith(_ANNOUNCING) and after[1].endswith("ant"):
        return True  # "a donné le ton la veille en publiant"
    return before[-1:] == [","] and any(lex.verb(word, "report") for word in after)


def foreseen(view: SentenceView, i: int) -> bool:
    """The day of a forecast: "contre 17 milliards évoqués en avril"."""
    value = view.nodes[i].value
    if not isinstance(value, TimeExpression) or _is_of_business(value):
        return False  # "contre 3 % attendus en 2024"
    first, _ = view.place(value)
    before = [node.lower for node in view.nodes[max(0, first - 3) : first] if node.value is None]
    return "pour" not in before and any(word.startswith(_FORESEEN) for word in before)


def _is_of_business(value: TimeExpression) -> bool:
    """Whether a date is a year, a quarter or a half, which outlooks are for and seldom made in."""
    return len(value.timex) == len("2024") or value.timex[5:6] in ("Q", "H")


def _hoped(view: SentenceView, first: int, last: int) -> bool:
    """Whether an outlook is told of as it was at a date: "visait encore en mai", "En mai, il espérait toujours"."""
    before, after = view.nodes[max(0, first - 3) : first], view.nodes[last : last + 5]
    if any(node.lower.startswith(_HOPED) for node in before):
        return all(node.value is None for node in before)
    still = any(node.lower in ("encore", "toujours") for node in after)
    return still and any(node.lower.startswith(_HOPED) for node in after)


def is_of_saying(view: SentenceView, first: int, last: int) -> bool:
    """Whether the clause of the date at nodes `first` to `last` - 1 only says that something was said or published."""
    nodes, lex = view.nodes, lexicon()
    begin = next((i + 1 for i in range(first - 1, -1, -1) if nodes[i].lower in (",", ";", ":")), 0)
    after = last + (last < len(nodes) and nodes[last].lower == ",")
    end = next((i for i in range(after, len(nodes)) if nodes[i].lower in (",", ";", ":")), len(nodes))
    words = [node.lower for node in nodes[begin:end] if node.value is None]
    if "s'" in words or "se" in words:
        words = [word for word in words if not word.startswith("déclar")]  # fires and strikes do: "s'est déclaré mardi"
    return any(lex.verb(word, "report") or word.startswith(_ANNOUNCING) or word in _PUBLISHED for word in words)
