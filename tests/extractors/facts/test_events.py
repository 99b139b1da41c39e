"""The day of what happened, and what is counted of it afterwards. Texts appeared on Tuesday 14 May 2024."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

SATURDAY = "2024-05-11/2024-05-11"
SUNDAY = "2024-05-12/2024-05-12"
MONDAY = "2024-05-13/2024-05-13"
IN_2023 = "2023-01-01/2023-12-31"
NONE = ""


@table(
    ("text", "expected"),
    [
        ("Samedi, un incendie a ravagé un entrepôt de Limay. Huit personnes ont été intoxiquées.", {"Huit personnes": SATURDAY}),
        ("Dimanche, 54.000 spectateurs ont assisté au match. La billetterie a rapporté 2 millions.", {"2 millions": SUNDAY}),
        ("Un séisme a secoué la ville lundi. Il a détruit 120 maisons.", {"120 maisons": MONDAY}),
        (
            "Un train a déraillé dans la nuit de samedi à dimanche près de Dax. Les secours ont évacué 210 passagers.",
            {"210 passagers": "2024-05-11/2024-05-12"},
        ),
        ("La police a démantelé lundi un réseau à Lille. Elle a saisi 300 kilos de cocaïne.", {"300 kilos": MONDAY}),
        ("Samedi, un incendie a ravagé l'usine. Elle emploie 120 personnes.", {"120 personnes": NONE}),
        ("Samedi, un incendie a ravagé l'usine. Le site a déjà perdu 120 machines.", {"120 machines": NONE}),
        ("Le conseil s'est réuni lundi. Le chiffre d'affaires a atteint 9 millions d'euros.", {"9 millions d'euros": NONE}),
        ("Lundi, la Cour a publié un rapport. Elle a contrôlé 40 hôpitaux.", {"40 hôpitaux": NONE}),
        ("Samedi, la digue a cédé. Les ventes de sable ont bondi de 12 %.", {"12 %": NONE}),
    ],
)
def test_what_happened_then(read: Read, text: str, expected: dict[str, object]) -> None:
    """What took place belongs to the day just told of; what one has, or what is measured over a period, does not."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Une bombe a explosé samedi à Kaboul. Le bilan est d'au moins quatre morts.", {"quatre morts": SATURDAY}),
        ("Un avion s'est écrasé lundi.\nIl y a douze rescapés, dont trois enfants.", {"douze rescapés": MONDAY}),
        ("Dimanche, un tireur a ouvert le feu dans un café, tuant 12 personnes.", {"12 personnes": SUNDAY}),
        ("Un car a quitté la route samedi.\nVers midi, la foudre frappe le camp, faisant 9 blessés.", {"9 blessés": SATURDAY}),
        ("Une digue a rompu lundi. Les autorités déplorent 43 disparus.", {"43 disparus": MONDAY}),
        ("Lundi, une avalanche a fait quatre morts.\nLe bilan est ensuite monté à huit morts.", {"huit morts": MONDAY}),
        ("L'incendie, qui s'est déclaré samedi dans un hôtel, a fait sept morts.", {"sept morts": SATURDAY}),
        ("Le match a eu lieu dimanche. La chaîne a capté 41 % de part d'audience.", {"41 %": SUNDAY}),
        ("Une digue a rompu lundi. Un accident semblable avait fait 43 morts.", {"43 morts": NONE}),
        ("Une digue a rompu lundi. On compte désormais 43 morts.", {"43 morts": NONE}),
        ("Une digue a rompu lundi. En 2023, une autre avait fait 43 morts.", {"43 morts": IN_2023}),
    ],
)
def test_toll(read: Read, text: str, expected: dict[str, object]) -> None:
    """The dead and the injured are the event's, in whatever tense they are counted but one that looks back."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le parti a remporté les législatives organisées dimanche. Il décroche 142 sièges.", {"142 sièges": SUNDAY}),
        ("Les électeurs ont voté dimanche. L'abstention atteint 48 %.", {"48 %": SUNDAY}),
        ("Le maire a été réélu dimanche au second tour. Il a obtenu 61 % des suffrages.", {"61 %": SUNDAY}),
        ("Le référendum s'est tenu samedi.\nLe oui l'emporte avec 53 % des voix.", {"53 %": SATURDAY}),
        ("La primaire a eu lieu dimanche. La candidate recueille 120.000 voix.", {"120.000 voix": SUNDAY}),
        ("Les syndicats ont été reçus lundi. La CGT, qui a 54 % des voix, refuse de signer.", {"54 %": NONE}),
    ],
)
def test_outcome_of_a_vote(read: Read, text: str, expected: dict[str, object]) -> None:
    """Votes and seats are those of the day of the vote that was told of, and of no other day."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Au 31 décembre, la banque comptait 4 millions de clients. Ses encours atteignaient 38 milliards d'euros.",
            {"38 milliards d'euros": "2023-12-31/2023-12-31"},
        ),
        (
            "Au 31 mars, la trésorerie s'élevait à 3 millions d'euros. La dette nette était de 9 millions d'euros.",
            {"9 millions d'euros": "2024-03-31/2024-03-31"},
        ),
        (
            "Au 1er janvier, la ville avait 80.000 habitants. Le parc social comprenait 9.000 logements.",
            {"9.000 logements": "2024-01-01/2024-01-01"},
        ),
        (
            "Au 1er mai, 300 postes étaient vacants. Le service employait 1.200 agents.",
            {"1.200 agents": "2024-05-01/2024-05-01"},
        ),
        (
            "Au 30 avril, le stock était de 90 tonnes. Les commandes totalisaient 12 millions d'euros.",
            {"12 millions d'euros": "2024-04-30/2024-04-30"},
        ),
        ("Au 31 mars, la trésorerie s'élevait à 3 millions d'euros. Le groupe emploie 90 salariés.", {"90 salariés": NONE}),
    ],
)
def test_state_drawn_up_for_a_day(read: Read, text: str, expected: dict[str, object]) -> None:
    """What one had is what one had on the day of the balance sheet."""
    assert read("period", text, expected) == expected
