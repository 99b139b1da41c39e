"""What a figure's clause is: asides between commas, wholes and parts, restrictions, coordinated infinitives, who speaks."""

from __future__ import annotations

import pytest
from spacy.language import Language

from extractors.model import Article
from extractors.pipeline import annotate
from tests.extractors.facts.conftest import PUBLISHED, Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le syndicat représente 35 % des 900 dockers du port.", {"35 %": "dockers"}),
        ("Kering va fermer 40 de ses 300 boutiques.", {"40": "boutiques"}),
        ("La région subventionne 12 des 48 lignes de car.", {"12": "lignes de car"}),
        ("Carrefour cédera 20 % de ses 5.000 magasins.", {"20 %": "magasins"}),
        ("Orange a équipé 7.500 de ses 9.000 antennes.", {"7.500": "antennes"}),
    ],
)
def test_part_of_a_counted_whole(read: Read, text: str, expected: dict[str, object]) -> None:
    """What the whole counts is what the part is of."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Danone a doublé ses exportations vers l'Asie.", {"doublé": "exportations"}),
        ("La Poste a divisé par deux ses émissions de CO2.", {"divisé par deux": "émissions de CO2"}),
        ("Le port veut tripler le trafic de conteneurs d'ici à 2030.", {"tripler": "trafic de conteneurs"}),
        ("Air Liquide a multiplié par 1,8 ses investissements.", {"multiplié par 1,8": "investissements"}),
        ("Le ministère souhaite réduire de 12 à 8 le nombre de régions.", {"12": "nombre de régions", "8": "nombre de régions"}),
        ("La chaîne a fait passer de 40 à 55 le nombre d'épisodes.", {"55": "nombre d'épisodes"}),
        ("Les effectifs ont doublé en dix ans.", {"doublé": "effectifs"}),
    ],
)
def test_object_after_the_figure(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a verb multiplies or moves stands after the figure."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La dette, à 2,9 milliards d'euros, reste lourde.", {"2,9 milliards d'euros": "dette"}),
        ("L'encours des prêts, 58 milliards d'euros, ne progresse plus.", {"58 milliards d'euros": "encours des prêts"}),
        ("Le charbon, lui, ne pèse plus que 0,3 % de la production.", {"0,3 %": "charbon"}),
        ("Le vélo, lui aussi, représente 9 % des déplacements.", {"9 %": "vélo"}),
        ("Les salariés demandent 90 euros d'augmentation.", {"90 euros": "augmentation"}),
        ("Vicat veut porter sa participation à 30 millions d'euros.", {"30 millions d'euros": "participation"}),
    ],
)
def test_subject_before_an_aside(read: Read, text: str, expected: dict[str, object]) -> None:
    """The measured subject, past a comma and a stressed pronoun."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Une dotation de 3 milliards d'euros, financée par l'État, servirait à isoler les écoles.",
            {"3 milliards d'euros": "conditional"},
        ),
        ("Un prêt de 200 millions d'euros couvrirait les pertes.", {"200 millions d'euros": "conditional"}),
        ("Thales va recruter 900 ingénieurs et ouvrir 3 usines.", {"900 ingénieurs": "forecast", "3 usines": "forecast"}),
        ("Le club compte vendre 2 joueurs et ramener sa dette à 40 millions d'euros.", {"40 millions d'euros": "target"}),
        ("Un train sur dix a été supprimé hier et 58 suppressions sont prévues pour demain.", {"58 suppressions": "forecast"}),
        ("Michelin va supprimer 450 de ses 1.250 postes.", {"450": "forecast", "1.250 postes": "reported"}),
        ("60 emplois doivent disparaître d'ici à fin 2025.", {"60 emplois": "forecast"}),
        ("Les visiteurs admiraient 300 toiles.", {"300 toiles": "reported"}),
    ],
)
def test_verb_of_the_clause(read: Read, text: str, expected: dict[str, object]) -> None:
    """The verb that governs a figure: past a participle, through coordinated infinitives, of its own clause."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les foyers dépensent 640 euros en moyenne cette année.", {"640 euros": "2024-01-01/2024-12-31"}),
        ("Les 250 logements ne seront livrés qu'au début de 2026.", {"250 logements": "2026-01-01/2026-04-30"}),
        ("Le bio, qui avait doublé entre 2015 et 2020, recule de 7 %.", {"7 %": ""}),
        (
            "Le taux de pauvreté a reculé entre 2010 et 2014, passant de 14 % à 13,5 %.",
            {"14 %": "2010-01-01/2010-12-31", "13,5 %": "2014-01-01/2014-12-31"},
        ),
        (
            "Les ventes ont atteint 3 millions d'unités en 2023, contre 2 millions en 2022.",
            {"2 millions": "2022-01-01/2022-12-31"},
        ),
    ],
)
def test_date_of_the_clause(read: Read, text: str, expected: dict[str, object]) -> None:
    """Past "en moyenne" and "ne … que"; not from a relative clause between commas."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les cheminots ont perdu 8 % de pouvoir d'achat.", {"8 %": "change down"}),
        ("Le titre a gagné 3 % de valeur.", {"3 %": "change up"}),
        ("Quelque 120 emplois seraient menacés.", {"120 emplois": "change down"}),
        ("70 classes vont disparaître.", {"70 classes": "change down"}),
        ("Bolloré a cédé 7 % du capital.", {"7 %": "share"}),
    ],
)
def test_lost(read: Read, text: str, expected: dict[str, object]) -> None:
    """What vanishes or is lost of one's own, against a part that is sold."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le trafic a progressé de 4 %, a annoncé jeudi Air France.", {"4 %": "Air France"}),
        (
            "Le chiffre d'affaires a atteint 3 milliards d'euros, a indiqué la Société Générale.",
            {"3 milliards d'euros": "Société Générale"},
        ),
        ("Un couple peut emprunter 30.000 euros de plus, estime Meilleurtaux.", {"30.000 euros": ""}),
        ("Selon le cabinet Xerfi, il s'est vendu 2 millions de vélos.", {"2 millions de vélos": ""}),
        ("L'Espagne importe la moitié de son gaz.", {"la moitié": ""}),
        (
            "Selon Les Échos, le numéro un mondial Marriott aurait proposé 2 milliards d'euros.",
            {"2 milliards d'euros": "Marriott"},
        ),
    ],
)
def test_whose_figure(read: Read, text: str, expected: dict[str, object]) -> None:
    """A company that announces gives its own figure; who counts, estimates or is only quoted does not."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("« Nous perdons 3 % par an », assure Maëlis Kerbrat, directrice de l'usine.", {"3 %": "Maëlis Kerbrat"}),
        ("Selon le patron de Carrefour, Alexandre Bompard, les prix ont baissé de 3 %.", {"3 %": "Alexandre Bompard"}),
        (
            "Les ventes ont reculé de 2 %, a reconnu mardi devant la presse son directeur général, Luca de Meo.",
            {"2 %": "Luca de Meo"},
        ),
        ("Les ventes ont reculé de 2 %, a reconnu mardi Renault.", {"2 %": "Renault"}),
        (
            "« C'était un client sur quatre en 2022 », détaille Solène Ragot, responsable des études.",
            {"un client sur quatre": "Solène Ragot"},
        ),
    ],
)
def test_person_who_speaks(read: Read, text: str, expected: dict[str, object]) -> None:
    """A person is preferred to their organization, known to the model or not, also in apposition to a title."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Pour l'UFC-Que Choisir, un ménage sur trois se prive de viande.", {"un ménage sur trois": "UFC-Que Choisir"}),
        ("L'Urssaf fait état de 300.000 embauches en mars.", {"300.000 embauches": "Urssaf"}),
        ("La Commission européenne maintient sa prévision de croissance de 0,9 %.", {"0,9 %": "Commission européenne"}),
        ("Le taux d'emploi est monté à 62 %, selon le département du Travail.", {"62 %": "département du Travail"}),
        ("Danone a relevé son objectif de croissance à 5 %.", {"5 %": "Danone"}),
    ],
)
def test_own_view(read: Read, text: str, expected: dict[str, object]) -> None:
    """Whoever judges, counts or holds the forecast says so, with no verb of saying."""

    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le péage passera de 12 à 15 euros.", {"12": "reported", "15 euros": "forecast"}),
        ("Safran veut porter sa cadence de 60 à 75 moteurs par mois.", {"60": "reported", "75 moteurs": "target"}),
        ("La taxe pourrait être ramenée de 20 % à 10 %.", {"20 %": "reported", "10 %": "conditional"}),
        ("Près de 40 % des cadres seraient tentés, contre 25 % en 2021.", {"40 %": "conditional", "25 %": "reported"}),
        (
            "Le laboratoire, dont les effectifs ont triplé, ambitionne 240 millions d'euros de ventes.",
            {"240 millions d'euros": "target"},
        ),
        ("L'agence recommande de réduire de 10 % la vitesse.", {"10 %": "target"}),
    ],
)
def test_known_start(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where a move starts and what is compared with are known, whatever is expected or aimed at."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Les prix ont reculé de 4 % en un an : -5 % pour les maisons, -3 % pour les appartements.",
            {"-5 %": "un an", "-3 %": "un an"},
        ),
        ("Le titre a pris 2 %, et sa hausse depuis janvier dépasse 9 %.", {"2 %": "", "9 %": "janvier"}),
    ],
)
def test_baseline_of_a_breakdown(read: Read, text: str, expected: dict[str, object]) -> None:
    """A breakdown is compared as its whole is; a rise that is the subject with the date it is counted from."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Nous avons ouvert 12 magasins, nous en ouvrirons 20.", {"20": "magasins"}),
        ("Renault a vendu 300 voitures et Peugeot en a écoulé 28.", {"28": "voitures"}),
        ("Le site comptait 920 salariés en 2013, il n'en compte plus que 613.", {"613": "salariés"}),
        ("CATL a livré 119 GWh au troisième trimestre.", {"119 GWh": "livré"}),
        ("Un studio se loue 980 euros par mois.", {"980 euros": "studio"}),
        ("Le chantier, d'un montant de 23 millions d'euros, s'achèvera en juin.", {"23 millions d'euros": "chantier"}),
        ("Le chômage baisse chez les jeunes, passant de 22 % à 21 %.", {"22 %": "chômage", "21 %": "chômage"}),
        ("Bercy veut ramener le déficit public sous les 4,4 % du PIB.", {"4,4 %": "déficit public"}),
        ("L'Algérie dispose de 20 navires, 8 % de plus qu'en 2022.", {"8 %": "navires"}),
    ],
)
def test_taken_up_and_done(read: Read, text: str, expected: dict[str, object]) -> None:
    """A noun taken up by "en"; what somebody does; what sells, amounts to or moves."""
    assert read("indicator", text, expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Les deux instituts notent un léger mieux.",
        "Ces trois pays ont signé un accord.",
        "Ces deux usines fermeront.",
        "Les deux groupes discutent.",
        "L'emploi recule chez les 15 à 24 ans.",
    ],
)
def test_no_fact_of_what_is_known(nlp: Language, text: str) -> None:
    """A small number that only counts again what the text spoke of states nothing."""
    [(_, _, facts)] = annotate(nlp, [Article("a", text, PUBLISHED)])
    assert facts == ()
