"""Level, change, share or threshold, and which way a change goes."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le salon a reçu 61.000 visiteurs, soit 9 % de plus que l'an dernier.", {"9 %": "change up"}),
        ("La cantine sert 400 repas par jour, 60 de moins qu'avant.", {"60": "change down"}),
        ("Il y a eu 1.200 cambriolages en plus cette année.", {"1.200 cambriolages": "change up"}),
        ("Le billet coûte deux euros de moins qu'en janvier.", {"deux euros": "change down"}),
        ("La mairie a financé 350 places supplémentaires en crèche.", {"350 places": "change up"}),
        (
            "Les apiculteurs ont récolté un tiers de miel en moins.",
            {"un tiers": "change down"},
        ),
        ("Les femmes gagnent 14 % de moins que les hommes.", {"14 %": "change down"}),
    ],
)
def test_more_or_less_than(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is more or less than something is a change, not a level."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le ticket de métro passe de 1,90 à 2,10 euros.", {"1,90": "level", "2,10 euros": "level"}),
        ("La TVA sur les livres a été ramenée de 20 % à 5,5 %.", {"20 %": "share", "5,5 %": "share"}),
        ("Le nombre de lits est tombé de 480 à 312 en dix ans.", {"312": "level"}),
        ("Sa participation est montée de 5 % à 9,9 %.", {"5 %": "share", "9,9 %": "share"}),
        ("La jauge du stade a été portée de 12.000 à 18.000 places.", {"12.000": "level", "18.000 places": "level"}),
        ("Le taux d'occupation a reculé de 88 % à 79 %.", {"88 %": "share", "79 %": "share"}),
        ("L'amende maximale grimpe de 750 à 1.500 euros.", {"750": "level", "1.500 euros": "level"}),
    ],
)
def test_from_a_to_b(read: Read, text: str, expected: dict[str, object]) -> None:
    """A move from one level or rate to another is two levels or two shares."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le hangar abrite 640 œuvres.", {"640 œuvres": "level"}),
        ("La facture s'élève à 3,4 millions d'euros.", {"3,4 millions d'euros": "level"}),
        ("Le barrage retient 27 millions de m3 d'eau.", {"27 millions de m3": "level"}),
        ("L'entreprise emploie 1.180 personnes dans la Drôme.", {"1.180 personnes": "level"}),
        ("Une nuit dans ce refuge coûte 58 euros.", {"58 euros": "level"}),
        ("Le gouvernement a débloqué 150 millions d'euros pour les vignerons.", {"150 millions d'euros": "level"}),
        ("Les pompiers ont reçu 2.300 appels dans la nuit.", {"2.300 appels": "level"}),
    ],
)
def test_level(read: Read, text: str, expected: dict[str, object]) -> None:
    """An amount, a count, a price."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les ventes ont grimpé de 6 %, à 118 millions d'euros.", {"6 %": "change up", "118 millions d'euros": "level"}),
        ("Le bénéfice a chuté à 4 millions d'euros.", {"4 millions d'euros": "level"}),
        ("La part du bio est tombée à 5,6 %.", {"5,6 %": "share"}),
        ("Le titre gagne 2,1% à 45,60 euros.", {"2,1%": "change up", "45,60 euros": "level"}),
        ("Le taux d'épargne a reculé de 0,4 point, à 17,6 %.", {"0,4 point": "change down", "17,6 %": "share"}),
        ("Le nombre de licenciés a bondi à 2,3 millions.", {"2,3 millions": "level"}),
    ],
)
def test_where_a_move_arrives(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "À" names where a move arrives: a level or a share, not a change."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le taux de pauvreté atteint 14,4 %.", {"14,4 %": "share"}),
        ("La marge opérationnelle courante ressort à 9,2 %.", {"9,2 %": "share"}),
        ("Près de 38 % des logements sont mal isolés.", {"38 %": "share"}),
        ("La filiale détient un quart du marché espagnol.", {"un quart": "share"}),
        ("L'inflation s'est établie à 2,2 % en avril.", {"2,2 %": "share"}),
        ("Un lycéen sur dix a déjà été harcelé.", {"Un lycéen sur dix": "share"}),
        ("Le rendement de l'emprunt à dix ans s'affichait à 3,02 %.", {"3,02 %": "share"}),
        ("La moitié des bénévoles ont plus de soixante ans.", {"La moitié": "share"}),
    ],
)
def test_share(read: Read, text: str, expected: dict[str, object]) -> None:
    """A part of a whole, a rate, a margin."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La hausse des loyers est plafonnée à 3,5 %.", {"3,5 %": "threshold"}),
        ("L'aide est réservée aux ménages gagnant moins de 1.500 euros par mois.", {"1.500 euros": "threshold"}),
        ("La règle vaut pour les entreprises de plus de 50 salariés.", {"50 salariés": "threshold"}),
        ("Le seuil d'alerte est fixé à 80 microgrammes.", {"80 microgrammes": "threshold"}),
        ("La loi limite à 90 jours la durée des locations de tourisme.", {"90 jours": "threshold"}),
        ("Le plafond de 3 % du PIB ne sera pas respecté.", {"3 %": "threshold"}),
        ("Les clients qui dépensent plus de 200 euros reçoivent un bon.", {"200 euros": "threshold"}),
    ],
)
def test_threshold(read: Read, text: str, expected: dict[str, object]) -> None:
    """A limit or a criterion."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La compagnie a perdu 340 millions d'euros l'an dernier.", {"340 millions d'euros": "level"}),
        ("Le laboratoire accuse une perte de 52 millions d'euros.", {"52 millions d'euros": "level"}),
        ("Le fabricant a gagné 18 millions d'euros au premier semestre.", {"18 millions d'euros": "level"}),
        ("Le club affiche un déficit de 9 millions d'euros.", {"9 millions d'euros": "level"}),
        ("Le groupe a économisé 70 millions d'euros.", {"70 millions d'euros": "level"}),
    ],
)
def test_money_earned_or_lost(read: Read, text: str, expected: dict[str, object]) -> None:
    """A loss or a profit in money is an amount, not a change."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les salaires n'ont augmenté que de 1,8 %.", {"1,8 %": "change up"}),
        ("Le cours n'a pris que 0,2 % malgré l'annonce.", {"0,2 %": "change up"}),
        ("La consommation ne recule plus que de 0,5 %.", {"0,5 %": "change down"}),
        ("L'aéroport n'a perdu que 2 % de ses passagers.", {"2 %": "change down"}),
        ("Les stocks ne représentent plus que 12 % des besoins.", {"12 %": "share"}),
        ("Le village ne compte que 312 habitants.", {"312 habitants": "level"}),
    ],
)
def test_only(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Ne … que" restricts and does not deny."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "denied"),
    [
        ("Contrairement à la rumeur, les prix n'ont pas augmenté de 3 %.", {"3 %": "change up"}),
        ("Non, la fréquentation n'a pas chuté de 40 %.", {"40 %": "change down"}),
        ("Le chiffre d'affaires n'a jamais bondi de 20 % comme l'affirmait le site.", {"20 %": "change up"}),
        ("Les subventions n'ont pas été réduites de 10 %, assure le maire.", {"10 %": "change down"}),
        ("Sans reculer de 5 %, le marché souffle.", {"5 %": "change down"}),
    ],
)
def test_denied(read: Read, text: str, denied: dict[str, object]) -> None:
    """What is denied must not stand in the table as what happened."""
    ((figure, change),) = denied.items()
    stated = read("measure", text, denied)[figure], read("status", text, denied)[figure]
    assert stated != (change, "reported")


@table(
    ("text", "expected"),
    [
        ("Le stade s'est rempli sans atteindre les 50.000 spectateurs.", {"50.000 spectateurs": "level"}),
        ("L'inflation remonte sans dépasser 3 %.", {"3 %": "share"}),
        ("Les ventes n'ont pas franchi la barre des 2 millions d'unités.", {"2 millions d'unités": "level"}),
        ("Le taux de réussite n'atteint pas 60 %.", {"60 %": "share"}),
        ("Faute d'atteindre 10 millions d'euros de recettes, le festival s'arrête.", {"10 millions d'euros": "level"}),
    ],
)
def test_not_reached(read: Read, text: str, expected: dict[str, object]) -> None:
    """A value that is not reached is still a level or a share, not a change."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Un écart de 12.000 euros sépare les deux offres.", {"12.000 euros": "level"}),
        ("Onze points séparent les deux candidats.", {"Onze points": "level"}),
        ("L'écart entre les deux pays atteint 75 points de base.", {"75 points de base": "level"}),
        ("Le leader devance son dauphin de 4 points.", {"4 points": "level"}),
        ("La différence de prix entre les deux modèles est de 3.500 euros.", {"3.500 euros": "level"}),
    ],
)
def test_gap_between_rivals(read: Read, text: str, expected: dict[str, object]) -> None:
    """A gap between two is a level."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le chômage a reculé de 0,3 point.", {"0,3 point": "change down"}),
        ("La marge brute a gagné 120 points de base.", {"120 points de base": "change up"}),
        ("L'inflation recule d'un demi-point, à 3 %.", {"3 %": "share"}),
        ("La croissance devrait atteindre 0,9 % cette année.", {"0,9 %": "change up"}),
        ("L'économie espagnole affiche une croissance de 2,5 %.", {"2,5 %": "change up"}),
        ("Le taux de vacance dépasse de 2 points sa moyenne.", {"2 points": "change up"}),
    ],
)
def test_growth_rates_and_points(read: Read, text: str, expected: dict[str, object]) -> None:
    """Growth is a change; a named rate is a share and its own move in points a change."""
    assert read("measure", text, expected) == expected
