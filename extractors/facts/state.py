"""What a document has told so far, shared by the resolvers: whom it is about, what was last measured, which period holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Name

# Those who count and comment: their name in a sentence does not make it about them.
_OBSERVERS = frozenset(("agency", "media", "pollster", "government", "international"))
_OBSERVER_WORDS = ("institut", "office", "agence", "bureau", "observatoire", "ministère", "afp", "awp", "reuters", "banque de france", "insee", "commission")


@dataclass(slots=True)
class State:
    """Carried from sentence to sentence."""

    published: str = ""
    centre: str = ""
    """The organization at the centre of attention, by canonical name; "" where the text is about none."""
    centre_paragraph: int = -1
    known: frozenset[str] = frozenset()
    """Every organization the article names, by canonical name."""
    indicator: str = ""
    indicator_organization: str = ""
    indicator_feminine: bool | None = None
    period: tuple[str, str] = ("", "")
    period_paragraph: int = -1
    lead_period: tuple[str, str] = ("", "")
    lead_sentences: int = 0
    speaker: str = ""
    speaker_open: bool = False
    drafts: list[Draft] = field(default_factory=list)

    def attend(self, view: SentenceView) -> None:
        """Move the centre of attention to the organization this sentence is about, if it names one."""
        name = topic(view)
        if name is not None:
            self.centre, self.centre_paragraph = name.organization, view.paragraph

    def keep(self, draft: Draft) -> None:
        """Remember what a finished draft measured."""
        self.drafts.append(draft)
        if draft.indicator:
            self.indicator, self.indicator_organization = draft.indicator, draft.organization
            self.indicator_feminine = _feminine(draft)
        if draft.period != ("", "") and draft.status == "reported" and draft.link != "contrast":
            self.period, self.period_paragraph = draft.period, draft.view.paragraph
            if not any(self.lead_period) and draft.view.index <= 3:
                self.lead_period = draft.period


def is_observer(name: Name) -> bool:
    """Whether a name is that of a body that publishes figures about others."""
    lower = name.organization.lower()
    return name.type in _OBSERVERS or any(word in lower for word in _OBSERVER_WORDS)


def topic(view: SentenceView) -> Name | None:
    """The organization a sentence is about: its first name at the surface that is a subject or owns the subject.

    "Chez X" and "Pour X" count; a name after another preposition does not, unless it completes the noun phrase that opens the
    sentence ("Le titre de Zoom").
    """
    nodes = view.nodes
    for node in nodes:
        if node.depth or not isinstance(node.value, Name):
            continue
        if node.value.kind == "product" and not _is_subject_like(view, node):
            continue
        if is_observer(node.value):
            continue
        if _is_subject_like(view, node) or _opens_with_owner(view, node):
            return node.value
    return None


def _is_subject_like(view: SentenceView, node: Node) -> bool:
    before = grammar.preposition(view, node.i)
    if before:
        return before == "chez"
    previous = view.nodes[node.i - 1].lower if node.i else ""
    if previous in ("selon", "par", "l'a") or (node.i > 1 and previous in ("le", "la", "l'") and view.nodes[node.i - 2].lower in grammar.PREPOSITIONS):
        return False
    return node.dep.startswith("nsubj") or node.i <= 2 or previous in (",", "que", "qu'", ";", ":", "mais", "et", "tandis", "alors", "quand") or not node.dep


def _opens_with_owner(view: SentenceView, node: Node) -> bool:
    """"Le carnet de commandes de Renault": the name completes the noun phrase that opens the sentence or its main clause."""
    i = node.i - 1
    while i >= 0:
        one = view.nodes[i]
        if one.lower == ",":
            return i <= 8
        if one.value is not None and not isinstance(one.value, Name):
            return False
        if grammar.is_verb(view, i) or one.lower in grammar.PREPOSITIONS - grammar.OF:
            return False
        i -= 1
    return True


def _feminine(draft: Draft) -> bool | None:
    if draft.indicator_nodes is None:
        return None
    head = grammar.phrase_head(draft.view, *draft.indicator_nodes)
    morph = draft.view.nodes[head].morph
    if "Gender=Fem" in morph:
        return True
    return False if "Gender=Masc" in morph else None


def stands_for_organization(view: SentenceView, i: int) -> bool:
    """Whether the noun at node `i` is a definite description of an organization ("le groupe", "l'entreprise californienne")."""
    node = view.nodes[i]
    return node.value is None and lexicon().noun(node.lower, "organization") and grammar.determiner(view, i) in ("le", "la", "l'", "cette", "ce", "cet", "notre", "")
