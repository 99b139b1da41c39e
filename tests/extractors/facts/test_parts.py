"""Parts of a whole, prices, indices and what stands in parentheses: what each figure is of."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le port emploie 640 dockers, dont 45 à temps partiel.", {"45": "dockers"}),
        ("La chaîne compte 210 boutiques (+3 %), dont la moitié à l'étranger.", {"la moitié": "boutiques"}),
        ("Le pays a accueilli 10 millions de touristes, dont 60 % de Français.", {"60 %": "Français"}),
        ("Le chantier s'élève à 1,5 milliard d'euros, dont 650 millions de subventions.", {"650 millions": "subventions"}),
        ("La compagnie exploite 46 avions, dont un tiers en location.", {"un tiers": "avions"}),
        ("L'aéroport a reçu 17,8 millions de passagers, dont 44 % via easyJet.", {"44 %": "passagers"}),
    ],
)
def test_part(read: Read, text: str, expected: dict[str, object]) -> None:
    """« dont » takes a part of the nearest amount, or of what it names itself."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En dix ans, la vallée a perdu un emploi sur trois.", {"un emploi sur trois": "emploi"}),
        ("Le traitement éviterait deux opérations sur cinq.", {"deux opérations sur cinq": "opérations"}),
        ("La chaîne a supprimé un poste sur dix.", {"un poste sur dix": "poste"}),
        ("La région a perdu une librairie sur quatre en vingt ans.", {"une librairie sur quatre": "librairie"}),
        ("Ce dépistage préviendrait trois cancers sur dix.", {"trois cancers sur dix": "cancers"}),
        ("Un logement sur cinq est vacant.", {"Un logement sur cinq": "vacant"}),
    ],
)
def test_one_in(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is lost or prevented one in so many; of a subject it is what is said of it."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le groupe a fermé un tiers de ses 120 agences.", {"120 agences": "level"}),
        ("Le site a licencié le quart de ses 800 employés.", {"800 employés": "level"}),
        ("La banque va supprimer 60 postes sur les 420 du siège.", {"60 postes": "change down", "420": "level"}),
        ("Près de la moitié des 1 200 logements restent vides.", {"1 200 logements": "level"}),
        ("La compagnie a perdu 10 % de ses 3 000 abonnés.", {"10 %": "change down", "3 000 abonnés": "level"}),
        ("La ville a gagné 300 habitants.", {"300 habitants": "change up"}),
    ],
)
def test_whole(read: Read, text: str, expected: dict[str, object]) -> None:
    """The whole that a part is taken of is there already, whatever happens to the part."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'opérateur mise sur une formule payante à 5,49 euros par mois.", {"5,49 euros": "formule payante"}),
        ("Le plein à 100 euros ne passe plus.", {"100 euros": "plein"}),
        ("La compagnie propose des billets à 19 euros.", {"19 euros": "billets"}),
        ("La cantine sert un repas complet à 1 euro.", {"1 euro": "repas complet"}),
        ("Le bailleur construira des studios à 450 euros par mois.", {"450 euros": "studios"}),
        ("Le groupe a porté son objectif de cours à 45 euros.", {"45 euros": "objectif de cours"}),
    ],
)
def test_price(read: Read, text: str, expected: dict[str, object]) -> None:
    """« un billet à 19 euros »: the thing sold; after a verb that moves it, its object all the same."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le fonds va porter à 15 % sa participation dans l'éditeur.", {"15 %": "participation"}),
        ("La banque a abaissé à 3,5 % son taux de dépôt.", {"3,5 %": "taux de dépôt"}),
        ("Le ministère veut ramener à 20 minutes le temps d'attente.", {"20 minutes": "temps d'attente"}),
        ("Le club a fixé à 12 euros le prix du billet.", {"12 euros": "prix du billet"}),
        ("Le canton a relevé à 8 % la part des logements sociaux.", {"8 %": "part des logements sociaux"}),
        ("Le déficit a été ramené à 3 %.", {"3 %": "déficit"}),
    ],
)
def test_moved_object(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is moved to the figure, where it follows the figure."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("À Toronto, l'indice S&P/TSX prenait 0,3 %.", {"0,3 %": "indice S&P/TSX"}),
        ("À New York, le Dow Jones reculait de 1,1 % et le Nasdaq de 0,6 %.", {"1,1 %": "Dow Jones", "0,6 %": "Nasdaq"}),
        ("Le S&P 500 a gagné 0,2 %, à 5.431 points.", {"0,2 %": "S&P 500", "5.431 points": "S&P 500"}),
        ("L'indice CAC 40 a cédé 0,92 %.", {"0,92 %": "indice CAC 40"}),
        ("À Bruxelles, le Bel 20 avance de 0,4 %.", {"0,4 %": "Bel 20"}),
        ("À Londres, le FTSE 100 a grappillé 0,1 %.", {"0,1 %": "FTSE 100"}),
    ],
)
def test_index(read: Read, text: str, expected: dict[str, object]) -> None:
    """A stock index is one word, whatever its signs and figures."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le scrutin a peu mobilisé (avec un taux d'abstention de 62,6 %).", {"62,6 %": "taux d'abstention"}),
        ("Le groupe a renoncé à sa fusion (pour un coût de 40 millions d'euros).", {"40 millions d'euros": "coût"}),
        ("Valmet, premier client (55 % des commandes), sera livré en retard.", {"55 %": "commandes"}),
        ("La récolte reste inférieure de 13 % à sa moyenne (207 tonnes par an).", {"207 tonnes": "récolte"}),
        ("La commune a rénové le stade (après un budget de 3 millions d'euros).", {"3 millions d'euros": "budget"}),
        ("Les ventes de vélos (1,9 million d'unités) se tassent.", {"1,9 million d'unités": "ventes de vélos"}),
    ],
)
def test_in_parentheses(read: Read, text: str, expected: dict[str, object]) -> None:
    """Words in parentheses are read without a parse; a yardstick before them is not what is measured."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le programme, financé pour 3,5 millions d'euros, débute lundi.", {"3,5 millions d'euros": "programme"}),
        ("Les visites, facturées 12 euros, affichent complet.", {"12 euros": "visites"}),
        ("La maison, vendue à 450 000 euros, datait de 1930.", {"450 000 euros": "maison"}),
        ("Les actes, rémunérés entre 7 et 9 euros, sont réservés aux pharmaciens.", {"entre 7 et 9 euros": "actes"}),
        ("Le tableau, adjugé 2 millions d'euros, part à New York.", {"2 millions d'euros": "tableau"}),
        ("Le tableau a été adjugé 2 millions d'euros.", {"2 millions d'euros": "tableau"}),
    ],
)
def test_paid_for(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a participle says was paid for."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Les réservations reculent de cinq points et le budget moyen tombe à 1 540 euros.",
            {"1 540 euros": "budget moyen"},
        ),
        (
            "Le club doit 12 millions d'euros à l'Urssaf et sa masse salariale a bondi de 30 %.",
            {"30 %": "masse salariale"},
        ),
        (
            "Le nombre de vols progresse de 2 % mais la ponctualité tombe à 71 %.",
            {"71 %": "ponctualité"},
        ),
        (
            "La moisson a reculé de 4 % et le prix de la tonne atteint 240 euros.",
            {"240 euros": "prix de la tonne"},
        ),
        (
            "Le chantier avance et le coût final dépassera 30 millions d'euros.",
            {"30 millions d'euros": "coût final"},
        ),
        ("Le groupe a vendu 300 voitures et emploie 40 personnes.", {"40 personnes": "personnes"}),
    ],
)
def test_coordinated(read: Read, text: str, expected: dict[str, object]) -> None:
    """A clause after « et » or « mais » has its own subject."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le loyer atteint 900 euros. Le modèle répond en 0,8 seconde.", {"0,8 seconde": "répond"}),
        ("Le blé vaut 210 euros. « J'ai sorti 48 quintaux », raconte l'éleveur.", {"48 quintaux": "sorti"}),
        ("Le bail coûte 3 000 euros. Il cultive 180 hectares.", {"180 hectares": "cultive"}),
        ("Le vol dure 2 heures. Il a déboursé 300 euros.", {"300 euros": "déboursé"}),
        ("Quelque 300 millions d'euros seront investis cette année.", {"300 millions d'euros": "investis"}),
        ("Les ventes ont atteint 3 millions d'euros. Elles étaient de 2 millions en 2022.", {"2 millions": "ventes"}),
    ],
)
def test_verb_on_another_scale(read: Read, text: str, expected: dict[str, object]) -> None:
    """An amount that cannot be of what was measured last is of its verb."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Six élèves sur dix utilisent une tablette. Ils n'étaient que 20 % en 2015.",
            {"20 %": "utilisent une tablette"},
        ),
        (
            "Un habitant sur trois roule à vélo. En 2019, ils étaient 5 %.",
            {"5 %": "roule à vélo"},
        ),
        (
            "Quatre lycéens sur dix portent des lunettes. C'était 25 % en 2000.",
            {"25 %": "portent des lunettes"},
        ),
        (
            "Un foyer sur deux possède un chien. Le prix des croquettes a pris 8 %.",
            {"8 %": "prix des croquettes"},
        ),
        (
            "Une ferme sur cinq vend en ligne. La récolte atteint 12 tonnes.",
            {"12 tonnes": "récolte"},
        ),
    ],
)
def test_said_again_of_a_part(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is said of a part is said again of the next part, and of nothing else."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le pirate a volé les données de 650 000 clients.", {"650 000 clients": "clients"}),
        ("Le parc couvre la consommation de 790 000 habitants.", {"790 000 habitants": "habitants"}),
        ("La cave, forte de 210 adhérents, recrute.", {"210 adhérents": "adhérents"}),
        ("Le logiciel gère les dossiers de 12 000 patients.", {"12 000 patients": "patients"}),
        ("Le service suit les trajets de 300 passagers.", {"300 passagers": "passagers"}),
        ("Le navire, long de 62 mètres, est à quai.", {"62 mètres": "navire"}),
        ("Le constructeur a signé un contrat de 640 millions d'euros.", {"640 millions d'euros": "contrat"}),
    ],
)
def test_owners_counted(read: Read, text: str, expected: dict[str, object]) -> None:
    """People counted are not what they own; a size is of what has it."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Tout crédit supérieur à 200 euros sera enregistré.", {"200 euros": "threshold"}),
        ("Chaque don supérieur à 150 euros doit être déclaré.", {"150 euros": "threshold"}),
        ("Tous les achats inférieurs à 20 euros sont exonérés.", {"20 euros": "threshold"}),
        ("Aucune amende supérieure à 3 000 euros n'est prévue.", {"3 000 euros": "threshold"}),
        ("Toute entreprise supérieure à 50 salariés est concernée.", {"50 salariés": "threshold"}),
        ("La dette reste inférieure à 60 milliards d'euros.", {"60 milliards d'euros": "level"}),
    ],
)
def test_limit_for_all(read: Read, text: str, expected: dict[str, object]) -> None:
    """« tout X supérieur à » sets a limit; « reste inférieur à » states a level."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le CAC 40 a ouvert en baisse. Sur la semaine, l'indice phare s'octroie 1,18 %.", {"1,18 %": "CAC 40"}),
        ("Le SMI a mal débuté. L'indice suisse a perdu 0,4 %.", {"0,4 %": "SMI"}),
        ("Le Bel 20 résiste. L'indice bruxellois a gagné 0,2 %.", {"0,2 %": "Bel 20"}),
        ("À Paris, le CAC 40 hésite. L'indice parisien a pris 12 points.", {"12 points": "CAC 40"}),
        ("Le DAX a rebondi. L'indice vedette a progressé de 1 %.", {"1 %": "DAX"}),
        ("L'indice des prix à la production a progressé de 1 %.", {"1 %": "indice des prix à la production"}),
    ],
)
def test_described_index(read: Read, text: str, expected: dict[str, object]) -> None:
    """« l'indice phare » is the index named last."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les jeunes sont revenus : ils représentaient 40 % du public.", {"40 %": "jeunes"}),
        ("Les lycéennes hésitent encore : elles constituent 12 % des inscrits.", {"12 %": "lycéennes"}),
        ("Les trottinettes se vendent bien : elles pèsent 8 % des ventes.", {"8 %": "trottinettes"}),
        ("Les cadres partent : ils formaient 30 % des effectifs.", {"30 %": "cadres"}),
        ("Les femmes progressent : elles représentent 38 % des ingénieurs.", {"38 %": "femmes"}),
    ],
)
def test_pronoun_of_a_part(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who is a part of a whole may stand behind a pronoun."""
    assert read("indicator", text, expected) == expected
