"""Turns of the press that lead a parser or a reader of names astray: sources set off, clauses on a rival, phrases for a verb."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        (
            "Saputo tient bon. Malgré la sécheresse, l'action pourrait, selon Desjardins, remonter à 34 dollars.",
            {"34 dollars": "Saputo"},
        ),
        ("À en croire Les Échos, l'opération rapporterait 130 millions d'euros.", {"130 millions d'euros": ""}),
        ("L'opération coûterait, à en croire Reuters, 90 millions d'euros.", {"90 millions d'euros": ""}),
        ("Vinci emploierait, d'après Le Monde, 300 intérimaires.", {"300 intérimaires": "Vinci"}),
        ("Le bénéfice de Danone a reculé, selon Bloomberg, de 4 %.", {"4 %": "Danone"}),
        ("Selon Airbus, 300 avions seront livrés par Airbus cette année.", {"300 avions": "Airbus"}),
    ],
)
def test_source_set_off(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who says so is not the subject of the verb it interrupts."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Verkor grandit. Là où Tesla mise sur le lithium, la jeune pousse réduit de 40 % le coût des cellules.",
            {"40 %": "Verkor"},
        ),
        (
            "Verkor grandit. Alors que Northvolt licencie, l'entreprise compte recruter 300 personnes. Elle vise 2 milliards.",
            {"300 personnes": "Verkor", "2 milliards": "Verkor"},
        ),
        ("Fnac Darty rassure. Contrairement à Amazon, le groupe emploie 25.000 vendeurs.", {"25.000 vendeurs": "Fnac Darty"}),
        ("Lidl accélère. Tandis que Casino recule, l'enseigne ouvre 40 magasins.", {"40 magasins": "Lidl"}),
        ("Valeo souffre. Quand Bosch embauche, l'équipementier supprime 868 postes.", {"868 postes": "Valeo"}),
        ("Alors que Renault recule, le constructeur annonce 500 suppressions de postes.", {"500 suppressions": "Renault"}),
    ],
)
def test_clause_on_a_rival(read: Read, text: str, expected: dict[str, object]) -> None:
    """A description goes back to whom the text was about, not to the rival of an opening clause."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Verkor grandit. La pépite grenobloise a levé des fonds auprès de Macquarie. Elle emploie 300 personnes.",
            {"300 personnes": "Verkor"},
        ),
        (
            "Accor se renforce. Il a racheté Potel et Chabot. Il vise 3 milliards d'euros de ventes.",
            {"3 milliards d'euros": "Accor"},
        ),
        (
            "Alstom respire. Le groupe a cédé une usine à CAF. Son carnet atteint 92 milliards d'euros.",
            {"92 milliards d'euros": "Alstom"},
        ),
        (
            "Ubisoft vacille. L'éditeur a vu entrer Tencent au capital. Il compte 18.000 salariés.",
            {"18.000 salariés": "Ubisoft"},
        ),
        (
            "Air France innove. La compagnie a signé avec Starlink. Elle a transporté 8 millions de passagers.",
            {"8 millions de passagers": "Air France"},
        ),
        ("Air France innove. Starlink a équipé 12 avions. Elle a installé 300 bornes.", {"300 bornes": "Starlink"}),
    ],
)
def test_pronoun_keeps_the_centre(read: Read, text: str, expected: dict[str, object]) -> None:
    """Whom a sentence that opens with a pronoun or a description names besides is not spoken of next."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La baisse se limite à 1,9 %.", {"1,9 %": "change down"}),
        ("La hausse des prix s'est limitée à 2 % en mai.", {"2 %": "change up"}),
        ("Le repli de l'action s'est limité à 3 %.", {"3 %": "change down"}),
        ("La hausse des loyers est limitée à 3,5 %.", {"3,5 %": "threshold"}),
        ("Fret SNCF abandonnera 20 % de son activité et 500 emplois.", {"500 emplois": "change down"}),
        ("Le plan supprime 12 agences et 340 postes.", {"340 postes": "change down"}),
        ("Hénaff va gagner deux lignes de production et 40 salariés.", {"40 salariés": "change up"}),
        ("Cascades mettra à pied 300 travailleurs.", {"300 travailleurs": "change down"}),
        ("Bombardier a mis à pied 1.200 employés en mars.", {"1.200 employés": "change down"}),
        ("Une trentaine de soudeurs vont être recrutés par Hénaff.", {"Une trentaine de soudeurs": "change up"}),
        ("Air Canada emploie 39.000 personnes et exploite 350 avions.", {"350 avions": "level"}),
    ],
)
def test_limits_and_coordination(read: Read, text: str, expected: dict[str, object]) -> None:
    """A change that is no larger is a change; a second object does what the first does; several words can be one verb."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La fréquentation a grimpé de 4 %. Keolis a engrangé 6,98 milliards d'euros.", {"6,98 milliards d'euros": "engrangé"}),
        ("Burberry vise 40 millions d'euros d'économies, après avoir perdu 53 millions.", {"53 millions": "perdu"}),
        ("Le fonds pèse 2 milliards d'euros. Il a attiré 182 millions en mai.", {"182 millions": "attiré"}),
        ("Le bénéfice atteint 2 milliards d'euros. L'opérateur a investi 3 milliards.", {"3 milliards": "investi"}),
        ("La marge est de 2 milliards d'euros. L'État a récupéré 40 millions.", {"40 millions": "récupéré"}),
        ("Le forfait a augmenté de 3 %. Il coûte désormais 19,99 euros.", {"19,99 euros": "forfait"}),
        (
            "Geodis souffre : -14 % de chiffre d'affaires, à 11,6 milliards d'euros.",
            {"-14 %": "chiffre d'affaires", "11,6 milliards d'euros": "chiffre d'affaires"},
        ),
        ("L'année fut dure : -8 % de ventes pour Lagardère.", {"-8 %": "ventes"}),
    ],
)
def test_what_is_done_with_money(read: Read, text: str, expected: dict[str, object]) -> None:
    """The plain object of a verb of its own is not what was measured before; a price is."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le PSG, lui, table sur des revenus de 800 millions d'euros.", {"800 millions d'euros": ("forecast", "PSG")}),
        ("La SNCF s'est fixé un excédent de 300 millions d'euros.", {"300 millions d'euros": ("target", "SNCF")}),
        ("Renault s'est assigné une marge de 8 %.", {"8 %": ("target", "Renault")}),
        (
            "Michelin rassure. Celui-ci continue de viser 3,5 milliards d'euros.",
            {"3,5 milliards d'euros": ("target", "Michelin")},
        ),
        ("Alstom, lui aussi, prévoit 500 millions d'euros de ventes.", {"500 millions d'euros": ("forecast", "Alstom")}),
        ("Le prix a été fixé à 12 euros.", {"12 euros": ("reported", "")}),
    ],
)
def test_own_aims(read: Read, text: str, expected: dict[str, tuple[str, str]]) -> None:
    """A stressed name, "celui-ci" and "se fixer" aim as a plain subject does."""
    assert read("status", text, expected) == {key: status for key, (status, _) in expected.items()}
    assert read("attribution", text, expected) == {key: who for key, (_, who) in expected.items()}


@table(
    ("text", "expected"),
    [
        ("L'indexation a coûté cher à Proximus, dont l'ebitda s'est érodé de 1,8 %.", {"1,8 %": "ebitda"}),
        ("Danone soigne ses actionnaires, dont le dividende a gagné 2 %.", {"2 %": "dividende"}),
        ("Le titre pèse sur Kering, dont les ventes ont chuté de 14 %.", {"14 %": "ventes"}),
        ("Le plan inquiète Valeo, dont la marge s'est repliée à 3 %.", {"3 %": "marge"}),
        ("Le marché américain s'est contracté de 8 % en mars.", {"8 %": "marché américain"}),
        ("Le secteur aérien progresse de 5 %.", {"5 %": "secteur aérien"}),
        ("La filière bois recule de 3 %.", {"3 %": "filière bois"}),
        ("L'inflation pèse sur les ménages, dont un sur trois épargne moins.", {"un sur trois": "épargne moins"}),
    ],
)
def test_after_dont_and_markets(read: Read, text: str, expected: dict[str, object]) -> None:
    """After "dont" the noun before the verb is its subject; a market that moves is what is measured."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le plan aura coûté 46 millions d'euros en deux ans.", {"46 millions d'euros": "reported"}),
        ("La grève aura duré 12 jours et privé 300 usines de gaz.", {"300 usines": "reported"}),
        ("La crise aura détruit 300 emplois.", {"300 emplois": "reported"}),
        ("Les travaux auront mobilisé 40 ouvriers.", {"40 ouvriers": "reported"}),
        ("D'ici à 2030, le groupe aura investi 3 milliards d'euros.", {"3 milliards d'euros": "forecast"}),
        ("Yves Guillemot, le PDG d'Ubisoft, table malgré tout sur 400 millions d'euros.", {"400 millions d'euros": "forecast"}),
        ("Plus optimiste, Deutsche Bank parie sur une marge de 37,5 %.", {"37,5 %": "forecast"}),
        ("Les économistes tablaient plutôt sur un recul de 2 %.", {"2 %": "forecast"}),
    ],
)
def test_looking_back_and_betting(read: Read, text: str, expected: dict[str, object]) -> None:
    """A future perfect without a day to come looks back; who bets on a figure expects it."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Proximus dit couvrir 1,7 million de foyers.", {"1,7 million de foyers": ("Proximus", "Proximus")}),
        ("Free affirme employer 9.000 salariés.", {"9.000 salariés": ("Free", "Free")}),
        ("Airbus assure livrer 60 avions par mois.", {"60 avions": ("Airbus", "Airbus")}),
        ("La RATP dessert 12 millions d'habitants.", {"12 millions d'habitants": ("RATP", "")}),
        ("Netflix touche 5 millions de foyers.", {"5 millions de foyers": ("Netflix", "")}),
        ("Renault anticipe 3 millions de chômeurs.", {"3 millions de chômeurs": ("", "Renault")}),
    ],
)
def test_who_serves_and_says(read: Read, text: str, expected: dict[str, tuple[str, str]]) -> None:
    """Those whom a company serves are its own figure; "dit", "affirme", "assure" with an infinitive report."""
    assert read("organization", text, expected) == {key: who for key, (who, _) in expected.items()}
    assert read("attribution", text, expected) == {key: by for key, (_, by) in expected.items()}


@table(
    ("text", "expected"),
    [
        ("Le bénéfice atteint 698 millions de francs. Les analystes en espéraient 672 millions.", {"672 millions": "CHF"}),
        ("Le groupe a vendu 300 camions. Les experts en attendaient 12.", {"12": "camion"}),
        ("Sur les 328 salariés que compte le site, 119 perdront leur emploi.", {"119": "salarié"}),
        ("Le club comptait 300 licenciés. Il en a perdu 12.", {"12": "licencié"}),
        ("Sur 40 candidats, 12 seraient élus.", {"12": "candidat"}),
        ("Les analystes de la banque visent 672 millions d'euros.", {"672 millions d'euros": "EUR"}),
    ],
)
def test_unit_taken_up(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "En" takes up what was measured, not who measures; a number that is a subject takes up what was counted."""
    assert read("unit", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Autre chantier, le salaire minimum : il passera à 1.995 euros bruts.", {"1.995 euros": "salaire minimum"}),
        ("Premier volet, un bonus pour les seniors : il pourra grimper jusqu'à 22.645 euros.", {"22.645 euros": "bonus"}),
        ("Reste la dette : elle atteint 3 milliards d'euros.", {"3 milliards d'euros": "dette"}),
        ("Dernier poste, la masse salariale : elle absorbe 84 % des revenus.", {"84 %": "masse salariale"}),
        ("Bonne surprise, le dividende : il grimpe de 12 %.", {"12 %": "dividende"}),
        ("L'Office des céréales n'espère que 2,5 millions de quintaux.", {"2,5 millions de quintaux": ""}),
        ("Le ticket restaurant, le ministre l'a dit : il sera plafonné à 25 euros.", {"25 euros": "ticket restaurant"}),
    ],
)
def test_taken_up_after_a_colon(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Il" after a colon is what stands before it; who expects a figure is not what is measured."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les économies progressent. Pinterest a perdu 8 % jeudi soir, Meta 4 %.", {"8 %": "titre", "4 %": "titre"}),
        ("Les ventes ont reculé. Vinci a gagné 2 % mardi.", {"2 %": "titre"}),
        ("Les comptes déçoivent. Hermès a cédé 3 % hier.", {"3 %": "titre"}),
        ("Renault a pris 1,4 % lundi.", {"1,4 %": "titre"}),
        ("Nokia a abandonné 6 % vendredi.", {"6 %": "titre"}),
        ("Danone a perdu mardi 3 % de ses clients.", {"3 %": "clients"}),
    ],
)
def test_moves_of_a_day(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a company plainly gains or loses in percent on a day is its share."""
    assert read("indicator", text, expected) == expected
