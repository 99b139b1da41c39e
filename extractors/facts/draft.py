"""A fact in the making: one measure, where it stands in its sentence, and the columns resolved so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from extractors.facts.grammar import VerbGroup
from extractors.facts.view import Node, SentenceView
from extractors.model import Direction, Measure, MeasureType, Name, Status, TimeExpression

RATIO_UNITS = frozenset(("%", "pp", "bp", "x"))
TIME_UNITS = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
COMPARING = frozenset(("contre", "après", "que", "qu'"))


@dataclass(slots=True)
class Draft:
    """Mutable while the resolvers run; the component turns it into a Fact."""

    measure: Measure
    view: SentenceView
    first: int
    last: int
    """Node range of the measure, `last` exclusive."""
    preposition: str = ""
    """The preposition before the measure, past determiners ("de", "à", "contre"…)."""
    governor: int | None = None
    """The content word before that: verb, noun, name or another measure."""
    verb: VerbGroup | None = None
    subject: int | None = None
    compared: bool = False
    """Introduced by "contre", "après", "par rapport à", straight or through a noun."""
    link: str = ""
    """How it hangs on `partner`: contrast, move, apposition, result, list, gap, bracket."""
    partner: Draft | None = None
    type: MeasureType = "level"
    direction: Direction = ""
    rule: str = ""
    indicator: str = ""
    indicator_nodes: tuple[int, int] | None = None
    organization: str = ""
    organization_text: str = ""
    organization_rule: str = ""
    period: tuple[str, str] = ("", "")
    period_text: str = ""
    time: TimeExpression | None = None
    """The time expression of the draft's own clause, where it has one."""
    baseline: str = ""
    baseline_value: Decimal | None = None
    status: Status = "reported"
    attribution: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    """Column -> the words that gave it, for `releve explain`."""
    sources: dict[str, str] = field(default_factory=dict)
    """Column -> how it was found ("own", "partner", "carried"…); what the confidence is made of."""

    def belongs_to(self, organization: str, text: str, rule: str) -> bool:
        """Set whom the fact is about, the words that gave it and the rule's name; always true."""
        self.organization, self.organization_text, self.organization_rule = organization, text, rule
        self.notes["organization"] = text or rule
        return True

    def belongs_to_name(self, node: Node, rule: str) -> bool:
        """The same by a node that may be a name; false where it is none."""
        if not isinstance(node.value, Name):
            return False
        return self.belongs_to(node.value.organization, self.view.slice(node.i, node.i), rule)

    @property
    def depth(self) -> int:
        return self.view.nodes[self.first].depth

    @property
    def ratio(self) -> bool:
        return self.measure.unit in RATIO_UNITS

    @property
    def money(self) -> bool:
        return is_money(self.measure.unit)

    @property
    def scale(self) -> str:
        """On what the measure is read: money, a count, or its unit."""
        if self.money:
            return "money"
        return "count" if self.measure.noun or self.measure.carried else self.measure.unit

    @property
    def stands_alone(self) -> bool:
        """Whether the figure opens a sentence of its own and the next says of what it is: "36 %. C'est la part des foyers"."""
        following = [node.lower for node in self.view.nodes[self.last : self.last + 2]]
        return self.first == 0 and following[:1] == ["."] and following[-1] in ("c'", "ce", "voilà", "tel", "telle")

    def before_bracket(self) -> int | None:
        """The node before the parenthesis that the measure stands in."""
        outside = (i for i in range(self.first - 1, -1, -1) if self.view.nodes[i].depth < self.depth)
        return next(outside, None)

    def left(self) -> str:
        """The sentence before the measure and its modifier, lower case."""
        end = self.view.nodes[self.first - 1].end - self.view.start if self.first else 0
        return self.view.text[:end].lower()

    def right(self) -> str:
        """The sentence after the measure, lower case."""
        return self.view.text[self.view.nodes[self.last - 1].end - self.view.start :].lower()


def is_money(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code, alone or by a measure ("EUR/kg")."""
    return len(unit) >= 3 and unit[:3].isupper() and unit[:3].isalpha() and (len(unit) == 3 or unit[3] == "/")
