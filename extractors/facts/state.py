"""What a document has told so far, shared by the resolvers: whom it is about, what was last measured, which period holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.facts import dates_of_clause, events, grammar, kinds, noun_phrases, topics
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.timeline import Timeline
from extractors.facts.view import SentenceView
from extractors.model import Direction, Name

Persons = Sequence[tuple[int, int, str]]
"""People named in the article: start, end (offsets into the folded text), name."""
_ASIDE = grammar.PREPOSITIONS - grammar.OF - {"chez"}
BULLETS = ("•", "- ", "– ", "— ", "* ", "· ", "▪", "►")
_MARKET = frozenset(
    "bourse titre titres séance clôture cotation euronext cac smi bel dax nasdaq ouverture "
    "valeurs indice indices actions wall footsie".split()
)


_RATES_ALONE = frozenset("chômage inflation abstention mortalité natalité fécondité pauvreté".split())
_BECAUSE = re.compile(r"\b(?:grâce à|malgré|en dépit d\S*|en raison d\S*|à cause d\S*)(?: \w+){0,3}$")
"""What comes before a figure that only explains another."""
_CONTRASTED = re.compile(
    r"(?:Là où|Alors qu[e']|Tandis qu[e']|Quand|Pendant qu[e']|Si|Lorsqu[e']|Contrairement à|À la différence de) ?"
)
_RATES = frozenset("taux indice part ratio indicateur proportion".split())
_RATE = re.compile(
    rf"\b((?:{'|'.join(sorted(_RATES))}) (?:de |d'|des |du )(?:l'|la )?[^\W\d]\w*"
    r"(?: (?:des|du|de|d'|à l'|à la) ?[a-zé]{4,})?)"
)


def _rate_named(view: SentenceView) -> str:
    """The last rate that a sentence names with what it is of, or a rate that needs no more words ("L'inflation ralentit.")."""
    if not _RATES.isdisjoint(view.words) and (named := _RATE.findall(view.text)):
        return str(named[-1])
    if _RATES_ALONE.isdisjoint(view.words):
        return ""
    return next(node.lower for node in view.nodes if node.lower in _RATES_ALONE)


def _resumed(view: SentenceView, name: int) -> int | None:
    """The noun that goes on with whom the text was about, after a clause on another that opens the sentence.

    "Là où Tesla mise sur le lithium, la jeune pousse assure…", "Alors que X licencie, l'entreprise recrute…".
    """
    if not _CONTRASTED.match(view.text):
        return None
    comma = next((node.i for node in view.nodes[name:] if node.lower == "," and not node.depth), len(view.nodes))
    return next((node.i for node in view.nodes[comma + 1 : comma + 4] if topics.stands_for_organization(view, node.i)), None)


_PART = re.compile(r"\b(?:sa|leur) (?:\w+ )?(?:filiale|marque|branche|division|enseigne) (?:\w+ ){0,2}\Z", re.IGNORECASE)


@dataclass(slots=True)
class State:
    """Carried from sentence to sentence."""

    main: str = ""
    """The organization the whole article is about, by canonical name; "" where it is about several or none."""
    persons: Persons = ()
    person_index: int = -9
    """The last sentence whose subject was a person."""
    recurring: bool = False
    """Whether several sentences name the main organization."""
    local: str = ""
    """The organization that was a subject last."""
    local_index: int = -9
    local_paragraph: int = -1
    local_leads: bool = False
    """Whether it was spoken of from the head of its paragraph on."""
    topic: str = ""
    """The organization this very sentence is about."""
    topic_node: int = -1
    types: dict[str, str] = field(default_factory=dict)
    """The type of each organization named so far."""
    observer: str = ""
    """The last body of statistics or analysis that was named: "l'institut"."""
    paragraph: int = -1
    """The paragraph of the sentence before."""
    body: str = ""
    """The public body or observer that opened a sentence as its subject: no topic, but "sa dette" may be its own."""
    body_index: int = -9
    header: list[str] = field(default_factory=list)
    """The column names of the table that the text is in."""
    previous: SentenceView | None = None
    """The sentence before, where it was parsed but measured nothing."""
    speaker: str = ""
    """The last person whose words were reported: "explique-t-elle"."""
    speaker_index: int = -9
    votes: str = ""
    """What an article on an election or a poll calls the votes: "intentions de vote"; "" in any other."""
    pair: tuple[str, ...] = ()
    """The two organizations that the sentence before named, where it named two: "le premier", "le second"."""
    product_owner: str = ""
    product_index: int = -9
    """Whose the product is that was named last, and in which sentence."""
    parties: dict[str, str] = field(default_factory=dict)
    """The party of a candidate, by family name: "Marine Le Pen (RN)"."""
    titles: dict[str, str] = field(default_factory=dict)
    """Who bears a title, by its noun: "le ministre"."""
    quote_open: str = ""
    """Who speaks, where a quotation was left open at the end of a sentence."""
    indicator: str = ""
    indicator_scale: str = ""
    """The scale of the level or share that the indicator was measured on; "" after a change, which leaves it open."""
    rate: str = ""
    """The rate, index or share that was named last with what it is of: "taux de chômage"."""
    predicate: str = ""
    """What was last said of a part ("utilisent une IA"), until something else is measured: the next part may be of it."""
    moved: str = ""
    """What last changed by so many percent, if its paragraph was `indicator_paragraph` or the one before."""
    moved_direction: Direction = ""
    moved_index: int = -9
    """Which way it moved, and in which sentence."""
    indicator_organization: str = ""
    indicator_paragraph: int = -1
    indicator_index: int = -1
    timeline: Timeline = field(default_factory=Timeline)
    index: str = ""
    """The stock index named last: "l'indice phare"."""
    market: bool = False
    """Whether the paragraph speaks of a stock exchange, where a company's "+2 %" is its share's."""
    market_paragraph: int = -1
    market_report: bool = False
    """Whether the article opens with an index: all of it is about the market."""

    def attend(self, view: SentenceView) -> None:
        """Move the attention to what this sentence is about."""
        self.topic, self.topic_node = "", -1
        if view.text.startswith(BULLETS) and self.local and view.paragraph - self.local_paragraph == 1:
            self.local_paragraph = view.paragraph  # a list goes on with whom it was announced for
        name = topics.of_sentence(view)
        if name is not None:
            self.topic, self.topic_node = name.organization, view.place(name)[0]
            maker = topics.maker_of(view, view.nodes[self.topic_node])
            resumed = _resumed(view, self.topic_node) if maker is None else maker
            if resumed is not None and (centre := self._centre(view)):
                self.topic, self.topic_node = centre, resumed
        for node in view.names:
            if isinstance(node.value, Name):
                self.types.pop(node.value.organization, None)  # the last named comes last
                self.types[node.value.organization] = node.value.type
                if topics.is_observer(node.value):
                    self.observer = node.value.organization
                if node.i > 1 and node.value.type == "party" and view.nodes[node.i - 1].text == "(":
                    self.parties[view.nodes[node.i - 2].text] = node.value.organization
        if self._is_about_a_person(view):
            self.person_index = view.index
        exchange = any(isinstance(node.value, Name) and node.value.organization.startswith("Bourse") for node in view.names)
        self.timeline.attend(view)
        named_rate = _rate_named(view)
        self.rate = self.rate if named_rate in self.rate else named_rate
        named = next((index for index in lexicon().indices if index in view.text), "")
        self.index = named or self.index
        if view.index <= 2 and named:
            self.market_report = True
        if self.market_report or exchange or named or not _MARKET.isdisjoint(view.words):
            self.market, self.market_paragraph = True, view.paragraph
        elif view.paragraph != self.market_paragraph and self.indicator not in ("titre", "action", "cours"):
            self.market = False

    def _is_about_a_person(self, view: SentenceView) -> bool:
        """Whether a person is the subject, by name at the head of the sentence or by a pronoun for the one before."""
        if self.topic and self.topic_node < 8:
            return False
        opening = view.nodes[0].lower if view.nodes else ""
        if opening in ("il", "elle") and self.person_index == view.index - 1:
            return True
        first = next((start for start, _, _ in self.persons if view.start <= start < view.end), -1)
        before = [node for node in view.nodes if node.start < first]
        plain = len(before) <= 6 and not any(node.lower in grammar.PREPOSITIONS or node.lower in ",:" for node in before[-1:])
        return first >= 0 and plain

    def of_person(self, view: SentenceView) -> bool:
        """Whether "son" or "il" means a person rather than an organization."""
        named = self.topic and self.topic_node >= 0
        return not named and self.person_index in (view.index, view.index - 1)

    def leave(self, view: SentenceView, speaker: str, about: frozenset[str]) -> None:
        """After a sentence: its topic is the one that the next may call "il" or "le groupe"."""
        self.timeline.leave(view)
        organizations = [node.value for node in view.names if isinstance(node.value, Name) and not topics.is_observer(node.value)]
        told = tuple(dict.fromkeys(name.organization for name in organizations))
        if told:
            others = told[1:] if told[0] == self.topic and len(told) == 3 else told  # "X souffre de la concurrence de Y et Z"
            self.pair = others if len(others) == 2 else ()
        if products := [name for name in organizations if name.kind == "product"]:
            self.product_owner, self.product_index = products[-1].organization, view.index
        heads, self.paragraph = view.paragraph != self.paragraph, view.paragraph
        spoken = speaker and speaker not in about and speaker in (self.topic, *self._alone(view))
        if spoken or (about == {""} and self.topic != self.main):
            return  # "selon le baromètre de Logimètre": who counts is not what is counted
        self.previous = view if view.parsed and not view.measures() else None
        named = {node.value.organization for node in view.names if isinstance(node.value, Name)}
        crowded = self.main in named and self.topic != self.main and len(named) > 2
        about_whom = self.main if crowded else self.topic or self._kept(view) or next(iter(self._alone(view)), "")
        if not about_whom and len(about) == 1 and self.types.get(next(iter(about))) == "media":
            (about_whom,) = about  # "… de téléspectateurs sur TF1, selon Médiamétrie"
        if about == {self.main} and self.main:
            about_whom = self.main  # "Nedbank détient 21 % d'Ecobank": all its figures are the other's
        if about_whom:
            self.local_leads = heads or (self.local_leads and about_whom == self.local)
            self.local, self.local_index, self.local_paragraph = about_whom, view.index, view.paragraph

        opening = next((node for node in view.nodes[:3] if isinstance(node.value, Name)), None)
        if opening is not None and topics.is_observer(opening.value) and not noun_phrases.preposition(view, opening.i):  # type: ignore[arg-type]
            self.body, self.body_index = opening.value.organization, view.index  # type: ignore[union-attr]
        elif self.body_index == view.index - 1 and not named:
            self.body_index = view.index

    def _centre(self, view: SentenceView) -> str:
        """Whom the text was about before a sentence."""
        if self.local and self.local_paragraph == view.paragraph:
            return self.local
        return self.main or (self.local if view.index - self.local_index <= 3 else "")

    def _kept(self, view: SentenceView) -> str:
        """Whom a sentence goes on about that opens with a pronoun or a description: "Elle a racheté X"."""
        for node in view.nodes[:5]:
            if node.lower in ("il", "elle"):
                return self.antecedent(view)
            if topics.stands_for_organization(view, node.i) and noun_phrases.apposed_name(view, node.i) is None:
                return self.described(view, node.i)
            if node.value is not None or grammar.is_verb(view, node.i) or node.lower in _ASIDE:
                return ""
        return ""

    def _alone(self, view: SentenceView) -> list[str]:
        """The one organization of a sentence that names a single one, no observer.

        Who is named in passing ("sur BFM Business", "sondés par LSEG") is none where the text is about another.
        """
        nodes = [node for node in view.names if isinstance(node.value, Name) and not topics.is_a_piece(view, node.i)]
        named = {node.value.organization for node in nodes if not topics.is_observer(node.value)}  # type: ignore[union-attr, arg-type]
        if self.main or len({node.value.organization for node in nodes}) > 1 or self.local_paragraph == view.paragraph:  # type: ignore[union-attr]
            named -= {node.value.organization for node in nodes if noun_phrases.preposition(view, node.i) in _ASIDE}  # type: ignore[union-attr]
        return list(named) if len(named) == 1 else []

    def antecedent(self, view: SentenceView, before: int | None = None) -> str:
        """Whom "il", "son" or "le groupe" means: this sentence's topic, the one just spoken of, or the article's.

        With `before`, the node of that word, a topic named only after it is not meant.
        """
        if self.topic and (before is None or self.topic_node < before):
            return self.topic
        return self._centre(view)

    def possessor(self, view: SentenceView, before: int | None = None) -> str:
        """Whom "son" or "elle" means: the antecedent, else the body of the sentence before ("L'Unédic… Sa dette…")."""
        return self.antecedent(view, before) or (self.body if self.body_index == view.index - 1 else "")

    def described(self, view: SentenceView, i: int) -> str:
        """Whom the common noun at node `i` means: of the one spoken of and the last named, the one of that kind.

        "La chaîne" is no federation, "l'association" no court.
        """
        if topics.is_ordinal(view, i):
            return self.pair[view.nodes[i].lower.startswith("second")] if self.pair else ""
        noun, meant = view.nodes[i].lower, self.antecedent(view, i)
        if noun == "groupe" and meant == self.topic and self._part_of_group(view):
            return self._centre(view)  # "Sa filiale X a livré 9.870 véhicules, et le groupe en vise"
        if self.main and meant == self.local and not self.local_leads and not (self.topic and self.topic_node < i):
            meant = self.main
        return kinds.fitting(noun, meant, self.types, self.main)

    def _part_of_group(self, view: SentenceView) -> bool:
        """Whether the sentence's topic is called a part of whom the text was about: "Sa filiale Aramisauto"."""
        before = view.text[: view.nodes[self.topic_node].start - view.start]
        return self.topic != self._centre(view) and bool(_PART.search(before))

    def those(self, view: SentenceView, before: int) -> str:
        """Whom "ils" or "leur" means: organizations named together, else whose those are that were measured last."""
        named = [node.i for node in view.nodes[:before] if isinstance(node.value, Name) and not node.depth]
        if any(view.nodes[i + 1].lower in ("et", ",") and i + 2 in named for i in named if i + 2 < before):
            return self.antecedent(view, before)
        if self.previous is not None and self.local_index == self.previous.index:
            return self.local  # "Les actions d'Ubisoft ont plongé. Elles ont perdu 20 %."
        return self.indicator_organization

    def owner(self, view: SentenceView, before: int, *, quoted: bool = False) -> str:
        """Whose an indicator is that no word gives to anybody; `quoted` where it is a share's price."""
        if self.topic and self.topic_node < before:
            return self.topic
        if self.main and quoted and not self.market_report:
            return self.main  # "Vendredi, le titre bondissait": whoever else was named since
        if self.local and self.local_paragraph == view.paragraph and (self.local_leads or not self.main or self.market_report):
            return self.local
        return self.main

    def last_called(self, noun: str) -> str:
        """The organization named last whose name begins with a common noun: "le ministère", of "ministère du Travail"."""
        if not lexicon().noun(noun, "body"):
            return ""
        return next((name for name in reversed(self.types) if name.lower().startswith(noun + " ")), "")

    def represents(self, organization: str) -> bool:
        """Whether an organization speaks for others: a figure that no word gives it is not its own."""
        return kinds.represents(organization, self.types)

    def keep(self, draft: Draft) -> None:
        """Remember what a finished draft measured."""
        aside = draft.link in ("contrast", "bracket_away") and (draft.link == "contrast" or draft.depth > 0)
        places = draft.type == "level" and lexicon().noun(draft.measure.noun, "place")
        added = self.indicator_index == draft.view.index and (
            dates_of_clause.is_added(draft) or bool(_BECAUSE.search(draft.left()))
        )
        passing = aside or places or added or events.is_ordeal(draft)
        if draft.indicator and draft.type != "threshold" and not passing:
            self.indicator_index = draft.view.index
            if draft.sources.get("indicator") == "predicate":
                self.predicate = draft.indicator
            else:
                self.indicator, self.indicator_organization, self.predicate = draft.indicator, draft.organization, ""
                if draft.type == "change" and draft.measure.unit == "%":
                    self.moved, self.moved_direction, self.moved_index = draft.indicator, draft.direction, draft.view.index
                elif draft.view.paragraph - self.indicator_paragraph > 1:
                    self.moved = ""
                self.indicator_paragraph = draft.view.paragraph
                self.indicator_scale = "" if draft.type == "change" else draft.scale
        self.timeline.keep(draft)
