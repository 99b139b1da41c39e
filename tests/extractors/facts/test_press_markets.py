"""How business pages tell of parts and places: brackets after places, countries as markets, rankings, records, other pages."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

IN_2023 = "2023-01-01/2023-12-31"
MARCH = "2024-03-01/2024-03-31"


@table(
    ("text", "expected"),
    [
        ("Les ventes s'effondrent en Amérique latine (-22 %) et en Russie (-68 %).", {"-22 %": "ventes", "-68 %": "ventes"}),
        ("Le trafic recule au Moyen-Orient (-4 %).", {"-4 %": "trafic"}),
        ("Les prix montent à Bordeaux (+3 %) et dans les Pays de la Loire (+1 %).", {"+3 %": "prix", "+1 %": "prix"}),
        ("Le nombre de chômeurs diminue en Bretagne (-1,4 %), tandis qu'il monte de 2 % ailleurs.", {"2 %": "chômeurs"}),
        ("La récolte a bondi en Nouvelle-Aquitaine (+12 %).", {"+12 %": "récolte"}),
        ("La baisse de la production (-3 %) se poursuit.", {"-3 %": "production"}),
    ],
)
def test_bracket_after_a_place(read: Read, text: str, expected: dict[str, object]) -> None:
    """A bracket after a place is of what the clause is about."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le télétravail concerne 71 % des cadres et 4 % des ouvriers.", {"71 %": "télétravail", "4 %": "télétravail"}),
        ("La maladie touche 2 % des enfants.", {"2 %": "maladie"}),
        ("La grève affecte un vol sur trois.", {"un vol sur trois": "grève"}),
        ("La pénurie frappait 40 % des stations.", {"40 %": "pénurie"}),
        ("La mesure concernera 12 % des retraités.", {"12 %": "mesure"}),
        ("Le plan concerne un quart de ses effectifs.", {"un quart": "effectifs"}),
    ],
)
def test_what_concerns_so_many(read: Read, text: str, expected: dict[str, object]) -> None:
    """What concerns a part of people is what is measured; not where it is a part of one's own."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les droits ont fourni 49 % du total, devant le marketing (26 %).", {"26 %": "marketing"}),
        ("L'éolien représente 9 TWh, devant le solaire (4 TWh).", {"4 TWh": "solaire"}),
        ("Le gaz pèse 40 %, devant le fioul (26 %) et le bois (11 %).", {"26 %": "fioul", "11 %": "bois"}),
        ("Le football rapporte 9 millions, devant le tennis (4 millions).", {"4 millions": "tennis"}),
        ("Le diesel atteint 33 %, devant l'hybride (20 %).", {"20 %": "hybride"}),
        ("Le parti obtient 33 % des voix, devant la majorité sortante (20 %).", {"20 %": "voix"}),
    ],
)
def test_ranked(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where those ranked are what is measured, so is the one behind; else as much of the same is."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Renault a vendu 2 millions de voitures en 2023. La Chine, premier marché du groupe, a absorbé 736.000 voitures.",
            {"736.000 voitures": "Renault"},
        ),
        (
            "Renault a vendu 2 millions de voitures en 2023. L'Italie, troisième marché du constructeur, a reçu 99.000 voitures.",
            {"99.000 voitures": "Renault"},
        ),
        (
            "Danone a gagné 2 milliards d'euros. Le Brésil, gros débouché du groupe, a acheté 80.000 tonnes.",
            {"80.000 tonnes": "Danone"},
        ),
        ("Danone a gagné 2 milliards d'euros. Le Brésil a récolté 80.000 tonnes de café.", {"80.000 tonnes": ""}),
        (
            "Orange a gagné 2 milliards d'euros. L'Espagne, premier marché de l'opérateur, compte 9 millions de clients.",
            {"9 millions de clients": "Orange"},
        ),
        ("Lire aussi : un foyer sur deux toujours pas raccordable", {"un foyer sur deux": ""}),
        (
            "Orange a gagné 2 milliards. La Cnil a infligé 9 millions à Google et une autre amende de 3 millions à Amazon.",
            {"9 millions": "Google", "3 millions": "Amazon"},
        ),
    ],
)
def test_whose_market(read: Read, text: str, expected: dict[str, object]) -> None:
    """A country called somebody's market is counted for that one; each pays its own fine."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les prix ont monté de 3 % en mars, un record depuis 2013.", {"3 %": MARCH}),
        ("Le taux a atteint 4 % en mars, une première depuis 2008.", {"4 %": MARCH}),
        ("En 2023, le rendement a reculé de 15 % et la campagne est la plus mauvaise depuis 1990.", {"15 %": IN_2023}),
        ("En mars, le club a gagné 9.000 abonnés, sa meilleure performance depuis 2021.", {"9.000 abonnés": MARCH}),
        (
            "En 2023, la perte atteint 3 milliards, à cause des primes liées à l'entrée en Bourse de mars.",
            {"3 milliards": IN_2023},
        ),
        ("Les prix ont monté de 3 % depuis mars 2024.", {"3 %": "2024-03-01/2024-05-14"}),
    ],
)
def test_records_since(read: Read, text: str, expected: dict[str, object]) -> None:
    """Since when nothing was like it is not since when it counts; nor is the date of what explains it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le taux calculé par Eurostat se situe à 5,9 %.", {"5,9 %": "Eurostat"}),
        ("Le chômage estimé par l'Insee atteint 7,5 %.", {"7,5 %": "Insee"}),
        ("La récolte évaluée par Agreste s'élève à 5 millions de tonnes.", {"5 millions de tonnes": "Agreste"}),
        ("Les dons recensés par l'OCDE ont chuté de 9 %.", {"9 %": "OCDE"}),
        ("L'opérateur dirigé par Jean Martin confirme viser 2 milliards d'euros.", {"2 milliards d'euros": ""}),
        ("Une usine © Jean Martin / AFP. Le site a produit 40 tonnes, a-t-il indiqué.", {"40 tonnes": ""}),
        ("Il a révélé les notes selon lesquelles Marie Durand aurait touché 9.000 euros.", {"9.000 euros": ""}),
    ],
)
def test_who_reckons(read: Read, text: str, expected: dict[str, object]) -> None:
    """By a participle; who heads a company or took its picture says nothing."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, le PIB a crû de 1 %. SAP a annoncé mardi 2.800 suppressions de postes.", {"2.800 suppressions": ""}),
        ("En 2023, le PIB a crû de 1 %. IBM a confirmé 3.900 départs en Europe.", {"3.900 départs": ""}),
        ("En 2023, le PIB a crû de 1 %. Airbus a annoncé 4.000 embauches.", {"4.000 embauches": ""}),
        ("En 2023, le PIB a crû de 1 %. Nokia a dévoilé un plan de 900 licenciements.", {"900 licenciements": ""}),
        ("En 2023, le PIB a crû de 1 %. Airbus a présenté 12 créations de postes.", {"12 créations": ""}),
        ("En 2023, le PIB a crû de 1 %. Les entreprises ont supprimé 40.000 postes.", {"40.000 postes": IN_2023}),
    ],
)
def test_jobs_announced(read: Read, text: str, expected: dict[str, object]) -> None:
    """Jobs that somebody announces go or come in no period that was told of."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Une étude menée par Amgen montre que 74 % des patients vont mieux.", {"74 %": "Amgen"}),
        ("Un rapport publié mardi par Oxfam révèle que 1 % des riches détiennent tout.", {"1 %": "Oxfam"}),
        ("Les chiffres dévoilés ce 24 mars par la Dares montrent une baisse de 12.700 inscrits.", {"12.700 inscrits": "Dares"}),
        ("Un bilan établi par la SNCF compte 900 retards.", {"900 retards": "SNCF"}),
        ("Une note diffusée par Oxfam chiffre le coût à 3 milliards d'euros.", {"3 milliards d'euros": "Oxfam"}),
        ("Une usine reprise par Amgen emploie 900 personnes.", {"900 personnes": ""}),
    ],
)
def test_who_made_the_survey(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who made or published a survey is its source, whatever they are."""
    assert read("attribution", text, expected) == expected


VOTE = "2024-05-12/2024-05-12"


@table(
    ("text", "expected"),
    [
        ("Il a gagné le second tour de la primaire qui a eu lieu dimanche. Son rival récolte 41 % des voix.", {"41 %": VOTE}),
        (
            "Le président a obtenu 60 % des suffrages lors du scrutin du 12 mai. Le maire arrive avec 15 % des voix.",
            {"15 %": VOTE},
        ),
        ("Les 9 candidats du vote de dimanche se taisent. La liste a recueilli 33 % des voix.", {"33 %": VOTE}),
        ("Aux élections de dimanche, 12 partis étaient en lice. La gauche obtient 28 % des suffrages.", {"28 %": VOTE}),
        ("Le référendum de dimanche a coûté 3 millions. Le oui obtient 58 % des voix.", {"58 %": VOTE}),
        ("Le match de dimanche a attiré 9.000 personnes. Le club détient 28 % du stade.", {"28 %": ""}),
    ],
)
def test_day_of_a_vote(read: Read, text: str, expected: dict[str, object]) -> None:
    """The day of a vote holds for its votes, also where figures stand beside it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("À Wall Street, l'action Meta gagnait 0,8 % lundi.", {"0,8 %": "action"}),
        ("En Bourse, le titre Orange perdait 2 % vendredi.", {"2 %": "titre"}),
        ("À la Bourse de Paris, le cours d'Atos a bondi de 9 % mardi.", {"9 %": "cours"}),
        ("En Bourse, Carrefour cédait 3 % lundi.", {"3 %": "titre"}),
        ("Un dividende de 1,11 euro par action est proposé, soit 21 % du résultat.", {"21 %": "dividende"}),
        ("La remise est de 500 euros, soit un dixième du prix.", {"un dixième": "remise"}),
        ("Orvane licencie 300 salariés, soit un tiers de son personnel.", {"un tiers": "personnel"}),
        ("Audiences : 16 millions de téléspectateurs devant le match", {"16 millions de téléspectateurs": "téléspectateurs"}),
        ("Inflation : +2 % en mars", {"+2 %": "Inflation"}),
    ],
)
def test_what_the_share_is_called(read: Read, text: str, expected: dict[str, object]) -> None:
    """As the sentence calls it; an amount in other terms is still of that; a headline's rubric measures nothing."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le match a réuni 16 millions de téléspectateurs sur TF1.", {"16 millions de téléspectateurs": "TF1"}),
        ("La finale a captivé 5,9 millions d'amateurs sur France 2.", {"5,9 millions d'amateurs": "France 2"}),
        ("Le débat a attiré 9 millions de personnes sur France 2.", {"9 millions de personnes": "France 2"}),
        ("Quelque 4 millions de curieux étaient devant M6.", {"4 millions de curieux": "M6"}),
        ("La course a été suivie par 3 millions de fidèles sur France 3.", {"3 millions de fidèles": "France 3"}),
        ("Le sondage de mille personnes a paru sur TF1.", {"mille personnes": ""}),
    ],
)
def test_who_watches_what(read: Read, text: str, expected: dict[str, object]) -> None:
    """So many viewers on a channel are the channel's."""
    assert read("organization", text, expected) == expected


END_2023 = "2023-09-01/2023-12-31"


@table(
    ("text", "expected"),
    [
        ("Fin 2023, la marge était de 9 %, contre 8 % fin 2022, et les fonds propres de 3 millions.", {"3 millions": END_2023}),
        ("Fin 2023, la rente atteignait 900 euros, 2 % de plus que fin 2022. Le pays avait alors 9 élus.", {"9 élus": END_2023}),
        ("Fin 2023, le parc avait 40 ours, contre 30 fin 2022. Il comptait alors 9 loups.", {"9 loups": END_2023}),
        ("Orvane prévoit 13 millions en 2024, contre 14 millions annoncés en mars.", {"14 millions": "2024-01-01/2024-12-31"}),
        ("Orvane attend 21 millions en 2024, contre 22 millions jusque-là.", {"22 millions": "2024-01-01/2024-12-31"}),
    ],
)
def test_dates_of_what_is_compared(read: Read, text: str, expected: dict[str, object]) -> None:
    """The date of what something is compared with is neither the next figure's nor what "alors" means."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Orange a conquis 9.000 clients, 2.000 de plus que Free, et en compte 3 millions. Il perd 5 %.", {"5 %": "Orange"}),
        ("TF1 domine avec 28 % du public. M6 suit à 14 %, devant Arte, à 8 %.", {"8 %": "Arte"}),
        ("À la SNCF, 22 000 agents étaient concernés fin avril.", {"22 000 agents": "SNCF"}),
        ("À la CFDT, on réclame 1.000 euros par tête.", {"1.000 euros": ""}),
        ("Selon le site spécialisé Numerama, le secteur a supprimé 55.000 emplois.", {"55.000 emplois": ""}),
        ("Le déficit courant s'est réduit à 2 milliards d'euros, a indiqué la Banque de France.", {"2 milliards d'euros": ""}),
        (
            "Elle a réuni 9 millions de fidèles sur TF1, selon Médiamétrie. La part d'audience de la chaîne atteint 62 %.",
            {"62 %": "TF1"},
        ),
        ("La Fédération française de football compte 2,2 millions de licenciés.", {"2,2 millions de licenciés": "FFF"}),
    ],
)
def test_beside_whom(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who is compared with, ranked behind, put in front, cited or watched."""
    found = read("organization", text, expected)
    assert {figure: str(name).replace("Fédération française de football", "FFF") for figure, name in found.items()} == expected


@table(
    ("text", "expected"),
    [
        ("En mars, 540 cas pour 100 000 habitants ont été vus, contre 325 en avril.", {"540 cas": "share", "325": "share"}),
        ("Le taux atteint 639 cas pour 100.000 habitants.", {"639 cas": "share"}),
        ("La mortalité est de 3 décès pour 1.000 naissances.", {"3 décès": "share"}),
        ("On compte 12 lits pour 10.000 habitants.", {"12 lits": "share"}),
        ("Il y a 40 médecins pour 100.000 habitants.", {"40 médecins": "share"}),
        ("Le plan prévoit 40 médecins pour 12 cantons.", {"40 médecins": "level"}),
        ("Le taux est resté fixé à -0,75 % en mars.", {"-0,75 %": "share"}),
        ("La croissance s'est établie à -2 % en mars.", {"-2 %": "change down"}),
        ("Le repli tient surtout à la Chine (-27,4 %).", {"-27,4 %": "change down"}),
    ],
)
def test_so_many_of_so_many(read: Read, text: str, expected: dict[str, object]) -> None:
    """Cases for so many people are a rate, and the people no fact; what stays below zero has not moved."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La part de Lidl gagne 0,5 point, grâce à 9.000 foyers de plus. Aldi cède 0,4 point.", {"0,4 point": "part"}),
        ("Le trafic a monté de 3 %, malgré 12 jours de grève. Le fret a perdu 2 %. Il cède 4 %.", {"4 %": "fret"}),
        ("Les ventes ont monté de 3 %, grâce à une hausse de 9 % des prix. Lidor cède 4 %.", {"4 %": "ventes"}),
        ("Les ventes ont chuté de 3 %, en raison de 40 fermetures. Lidor cède 4 %.", {"4 %": "ventes"}),
        ("L'indice élargi S&P 500 a reculé de 1,7 %, à 2.883 points.", {"1,7 %": "S&P 500"}),
        ("Airbus veut porter la cadence de l'A320 de 60 à 63 exemplaires.", {"63 exemplaires": "cadence"}),
    ],
)
def test_what_only_explains(read: Read, text: str, expected: dict[str, object]) -> None:
    """What explains a figure is not what the next one is of."""
    found = read("indicator", text, expected)
    assert all(str(word) in str(found[figure]) for figure, word in expected.items()), found


@table(
    ("text", "expected"),
    [
        ("L'Insee a publié ses comptes. Selon l'institut, le PIB a crû de 2 %.", {"2 %": "Insee"}),
        ("L'Agence internationale de l'énergie s'inquiète. Selon l'agence, la demande chutera de 2 %.", {"2 %": "énergie"}),
        ("Eurostat a parlé. D'après l'office, les prix ont monté de 2 %.", {"2 %": "Eurostat"}),
        ("L'OCDE prévient. Selon l'organisation, le taux atteindra 9 %.", {"9 %": "OCDE"}),
        ("Orange recrute. Selon une agence, il a perdu 2 %.", {"2 %": ""}),
    ],
)
def test_as_the_agency_says(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "L'institut", "l'agence" as a source mean the body of statistics named last."""
    found = read("attribution", text, expected)
    assert all(str(word) in str(found[figure]) and bool(word) == bool(found[figure]) for figure, word in expected.items()), found
