"""Who says so."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Selon Gartner, les ventes de tablettes ont reculé de 10 %.", {"10 %": "Gartner"}),
        ("Le déficit atteint 4,9 %, selon Eurostat.", {"4,9 %": "Eurostat"}),
        ("Les loyers, selon la Fnaim, ont augmenté de 2,5 %.", {"2,5 %": "Fnaim"}),
        ("D'après Greenpeace, 40 % des côtes sont polluées.", {"40 %": "Greenpeace"}),
        ("À en croire Nielsen, le rayon a perdu 3 % de ses acheteurs.", {"3 %": "Nielsen"}),
        ("Selon Marie Duval, économiste à l'OFCE, 60.000 emplois sont menacés.", {"60.000 emplois": "Marie Duval"}),
    ],
)
def test_selon(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Selon X", "d'après X"."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("D'après une étude d'Ipsos, 62 % des parents sont inquiets.", {"62 %": "Ipsos"}),
        ("Selon un rapport publié jeudi par Oxfam, les fortunes ont grossi de 14 %.", {"14 %": "Oxfam"}),
        ("Un sondage de l'Ifop montre que 55 % des Français y sont favorables.", {"55 %": "Ifop"}),
        ("Selon les chiffres de l'Urssaf, les embauches ont fléchi de 1,4 %.", {"1,4 %": "Urssaf"}),
        ("Une enquête réalisée par Harris Interactive évalue à 30 % la part des indécis.", {"30 %": "Harris Interactive"}),
        ("Le chômage a baissé de 0,2 point, d'après des données diffusées par Pôle emploi.", {"0,2 point": "Pôle emploi"}),
    ],
)
def test_report_of(read: Read, text: str, expected: dict[str, object]) -> None:
    """A report, a survey or figures of X."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Airbus a annoncé que ses livraisons avaient progressé de 8 %.", {"8 %": "Airbus"}),
        ("La SNCF précise que 90 % des trains circuleront.", {"90 %": "SNCF"}),
        ("Le PDG de Valeo, Christophe Périllat, a reconnu que les ventes reculaient de 3 %.", {"3 %": "Christophe Périllat"}),
        ("Bruno Le Maire a affirmé que l'inflation tomberait à 2 %.", {"2 %": "Bruno Le Maire"}),
        ("L'Insee estime que 5 millions de logements sont vacants.", {"5 millions de logements": "Insee"}),
        ("La CGT dénonce la suppression de 450 postes.", {"450 postes": "CGT"}),
    ],
)
def test_reporting_verb(read: Read, text: str, expected: dict[str, object]) -> None:
    """The subject of a reporting verb."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le réseau a transporté 2 millions de voyageurs, indique Keolis.", {"2 millions de voyageurs": "Keolis"}),
        ("Les ventes ont bondi de 20 %, a déclaré Carlos Tavares.", {"20 %": "Carlos Tavares"}),
        (
            "Quelque 3.000 foyers restent privés d'électricité, a fait savoir Enedis.",
            {"3.000 foyers": "Enedis"},
        ),
        (
            "Le site accueillera 400 chercheurs, a expliqué lundi à l'AFP Paul Hudson, directeur général de Sanofi.",
            {"400 chercheurs": "Paul Hudson"},
        ),
        ("Les prix pourraient baisser de 5 %, relève Sophie Martin, analyste chez Bernstein.", {"5 %": "Sophie Martin"}),
        ("La facture atteint 80 millions d'euros, souligne la Cour des comptes.", {"80 millions d'euros": "Cour des comptes"}),
    ],
)
def test_inversion(read: Read, text: str, expected: dict[str, object]) -> None:
    """The reporting verb after what it reports."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("« Nous avons perdu 15 % de nos clients », déplore Julie Morin, gérante du magasin.", {"15 %": "Julie Morin"}),
        ('"Le marché va croître de 4 %", prédit Luca de Meo.', {"4 %": "Luca de Meo"}),
        (
            "Patrick Pouyanné l'assure : « Nous investirons 5 milliards d'euros dans l'électricité. »",
            {"5 milliards d'euros": "Patrick Pouyanné"},
        ),
        ("“Il nous manque 200 chauffeurs”, confie Marc Petit, directeur de la régie.", {"200 chauffeurs": "Marc Petit"}),
        (
            "« Avec 12 millions d'euros, nous tiendrons un an », a calculé Anne Leroy, la présidente du club.",
            {"12 millions d'euros": "Anne Leroy"},
        ),
    ],
)
def test_quotation(read: Read, text: str, expected: dict[str, object]) -> None:
    """Inside quotation marks, who is quoted."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "« L'année est rude. Nous avons fermé 12 agences. Nous en rouvrirons trois », explique Claire Bonnet, directrice.",
            {"12 agences": "Claire Bonnet"},
        ),
        (
            "Le patron de Lidl, Michel Biero, ne décolère pas : « C'est injuste. Nos coûts ont bondi de 18 %. »",
            {"18 %": "Michel Biero"},
        ),
        (
            "« Le secteur souffre », alerte Thierry Marx. « Un restaurant sur quatre est menacé », ajoute-t-il.",
            {"Un restaurant sur quatre": "Thierry Marx"},
        ),
        (
            "Catherine MacGregor s'est voulue rassurante. « Notre dette a diminué de 2 milliards d'euros », a-t-elle souligné.",
            {"2 milliards d'euros": "Catherine MacGregor"},
        ),
        (
            "« Nous avons tenu », se réjouit Jean Castex. « Le trafic est revenu à 95 %. Il atteindra 100 % en mai. »",
            {"95 %": "Jean Castex", "100 %": "Jean Castex"},
        ),
    ],
)
def test_quotation_of_several_sentences(read: Read, text: str, expected: dict[str, object]) -> None:
    """A quotation that runs over several sentences has one speaker."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Michelin table sur un bénéfice opérationnel de 3,5 milliards d'euros.", {"3,5 milliards d'euros": "Michelin"}),
        ("Safran vise 30 milliards d'euros de ventes.", {"30 milliards d'euros": "Safran"}),
        ("Air France-KLM publie ses comptes. Le groupe prévoit une hausse de 5 % de ses capacités.", {"5 %": "Air France-KLM"}),
        ("Ryanair anticipe 200 millions de passagers cette année.", {"200 millions de passagers": "Ryanair"}),
        ("La Commission européenne prévoit une croissance de 1 %.", {"1 %": "Commission européenne"}),
        ("Orange ambitionne 1 million de clients en Belgique.", {"1 million de clients": "Orange"}),
    ],
)
def test_own_outlook(read: Read, text: str, expected: dict[str, object]) -> None:
    """An organization's outlook or target is attributed to it."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les analystes attendent un bénéfice de 2 milliards d'euros.", {"2 milliards d'euros": ""}),
        ("Selon plusieurs experts, la demande va doubler.", {"doubler": ""}),
        ("Airbus a livré 61 avions en avril.", {"61 avions": ""}),
        ("Selon des sources syndicales, 300 postes seraient menacés.", {"300 postes": ""}),
        ("Les économistes s'attendaient à 0,3 %.", {"0,3 %": ""}),
        ("Selon la saison, le prix varie de 10 à 15 euros.", {"de 10 à 15 euros": ""}),
    ],
)
def test_nobody(read: Read, text: str, expected: dict[str, object]) -> None:
    """The article itself, analysts, sources without a name."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Selon l'OCDE, le PIB a crû de 1 %. Le taux d'épargne atteint 17 %.", {"17 %": ""}),
        (
            "« Nous avons bien travaillé », se félicite le patron d'Accor, Sébastien Bazin. Le groupe exploite 5.600 hôtels.",
            {"5.600 hôtels": ""},
        ),
        ("Xavier Niel l'a dit lundi à la radio. L'opérateur emploie 17.000 salariés.", {"17.000 salariés": ""}),
        ("D'après Kantar, Leclerc domine. L'enseigne compte 735 hypermarchés.", {"735 hypermarchés": ""}),
        ("Le FMI a revu ses prévisions. En Allemagne, la production a reculé de 2 % en mars.", {"2 %": ""}),
    ],
)
def test_its_own_sentence(read: Read, text: str, expected: dict[str, object]) -> None:
    """An attribution holds for its own sentence."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le groupe, a précisé son directeur financier Olivier Roussat, a gagné 90.000 clients.",
            {"90.000 clients": "Olivier Roussat"},
        ),
        ("Nexity a prévenu lundi : 500 postes seront supprimés.", {"500 postes": "Nexity"}),
        ("Interrogée par Le Monde, Élisabeth Borne évoque 10.000 places supplémentaires.", {"10.000 places": "Élisabeth Borne"}),
        ("Le taux de remplissage, indique la compagnie Corsair, a atteint 88 %.", {"88 %": "Corsair"}),
        ("Aux yeux de Goldman Sachs, le titre vaut 120 euros.", {"120 euros": "Goldman Sachs"}),
    ],
)
def test_other_ways_of_saying(read: Read, text: str, expected: dict[str, object]) -> None:
    """Incises, colons, interviews."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le suédois Klarna se vante d'avoir 85 millions d'utilisateurs.", {"85 millions d'utilisateurs": "Klarna"}),
        ("Le suédois Klarna revendique 85 millions d'utilisateurs.", {"85 millions d'utilisateurs": ""}),
        ("Decathlon se targue de 100.000 salariés.", {"100.000 salariés": "Decathlon"}),
        ("L'Ademe recommande de réduire la vitesse de 10 %.", {"10 %": "Ademe"}),
        ("Oxfam préconise une taxe de 2 % sur les fortunes.", {"2 %": "Oxfam"}),
        ("Joe Biden avait promis d'effacer 10.000 dollars de dette.", {"10.000 dollars": "Joe Biden"}),
        ("La piste a été confirmée : Renault va vendre 3 usines.", {"3 usines": ""}),
        (
            "« Nos coûts ont bondi. Il faudra augmenter les prix de 10 % », soupire son président, Alain Fabre.",
            {"10 %": "Alain Fabre"},
        ),
        (
            "« Un Français sur deux renonce aux soins », analyse Camille Rostand, sociologue.",
            {"Un Français sur deux": "Camille Rostand"},
        ),
        (
            "Agnès Pannier-Runacher, la ministre de la Transition, était à Lyon. La ministre estime que 40 % du plan est fait.",
            {"40 %": "Agnès Pannier-Runacher"},
        ),
        (
            "Le gouverneur François Villeroy de Galhau a pris la parole. Le gouverneur rappelle que l'épargne atteint 18 %.",
            {"18 %": "François Villeroy de Galhau"},
        ),
    ],
)
def test_claims_advice_and_titles(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who vouches for a figure with no word of saying, or by a title that the article has given to somebody."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Issa Tchiroma, le ministre de la Communication, a parlé. Quelque 21 combattants sont morts, selon le ministre.",
            {"21 combattants": "Issa Tchiroma"},
        ),
        (
            "Le ministre Bruno Le Maire a parlé à Bercy. Le déficit atteindra 5,1 %, a précisé le ministre.",
            {"5,1 %": "Bruno Le Maire"},
        ),
        ("Sa fortune est estimée à 210 milliards de dollars par Forbes.", {"210 milliards de dollars": "Forbes"}),
        ("Les dégâts, évalués à 30 millions d'euros par Groupama, sont couverts.", {"30 millions d'euros": "Groupama"}),
        ("Pour Marc Duval, la récolte atteindra 40.000 tonnes.", {"40.000 tonnes": "Marc Duval"}),
        ("Le pont, repeint à 80 % par Vinci, rouvrira lundi.", {"80 %": ""}),
        ("La Fnac tient bon. Il faut savoir que 3 % des enquêtes aboutissent.", {"3 %": ""}),
    ],
)
def test_titles_and_estimates(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who is meant by a title, who judges, who estimates."""
    assert read("attribution", text, expected) == expected
