"""Sentences with the measures they hold, marked inline: [what is read|value unit modifier]; what is unmarked is left alone.

A range has its bounds for a value ("7..9"); "carried" says that the unit was left out by the text.
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from extractors.model import Measure
from extractors.quantities.finding import find

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def check(marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    expected: list[str] = []
    shift = 0
    for match in _MARK.finditer(marked):
        expected.append(f"{match.start() - shift} [{match[1]}|{match[2]}]")
        shift += len(match.group()) - len(match[1])
    assert [shown(text, measure) for measure in find(text)] == expected


def shown(text: str, measure: Measure) -> str:
    number = plain(measure.value) if measure.value is not None else f"{plain(measure.value_low)}..{plain(measure.value_high)}"
    modifier = "" if measure.modifier == "between" else measure.modifier
    parts = [number, measure.unit, modifier, "carried" if measure.carried else ""]
    return f"{measure.start} [{text[measure.start : measure.end]}|{' '.join(filter(None, parts))}]"


def plain(value: Decimal | None) -> str:
    return "" if value is None else f"{round(value, 4).normalize():f}"


MONEY = [
    "Le budget atteint [12 M€|12000000 EUR], puis [3,5 Mds€|3500000000 EUR] et [1 682 M€|1682000000 EUR].",
    "Il gagne [120 k€|120000 EUR] par an, elle [3,5 M$|3500000 USD].",
    "Un contrat de [2,5 milliards de dollars canadiens|2500000000 CAD] et de [300 millions de livres sterling|300000000 GBP].",
    "Elle paie [10 dollars de Hong Kong|10 HKD] ou [500 francs CFA|500 XOF].",
    "L'amende est de [CHF 2,5 millions|2500000 CHF], soit [EUR 2,6|2.6 EUR] ou [$1,234.50|1234.5 USD] ou [12 MCHF|12000000 CHF].",
    "Le billet vaut [15 dollars et 15 cents|15.15 USD], [cinq euros vingt|5.2 EUR].",
    "Le timbre coûte [95 centimes|95 centime].",
    "L'appartement vaut [10 210 €/m²|10210 EUR/m2] à Paris et [1.300 euros le mètre carré|1300 EUR/m2] ailleurs.",
    "Le blé cote [230 €/t|230 EUR/t], l'électricité [85 euros le mégawattheure|85 EUR/MWh].",
    "L'offre à [9,99 euros|9.99 EUR] par mois et [2 euros|2 EUR] par action.",
    "Le groupe vise le [milliard d'euros|1000000000 EUR] de ventes.",
    "Les [100.000 dollars|100000 USD] versés, [1 milliard et demi d'euros|1500000000 EUR] promis.",
    "Zurich (awp) - Le bénéfice a reculé à [120 millions de francs|120000000 CHF].",
    "À Copenhague, le repas coûte [200 couronnes|200 DKK].",
    "Le Liban doit [3 milliards de livres|3000000000 LBP].",
    "Un franc succès pour le cours de danse.",
]
MEASURES = [
    "Le parc de [497 MW|497 MW] produit [494,7 TWh|494.7 TWh] par an sur [24 000 hectares|24000 ha].",
    "La voiture roule à [180 km/h|180 km/h], le train à [trois cents kilomètres à l'heure|300 km/h].",
    "Il pèse [80 kilos|80 kg] et mesure [1,80 m|1.8 m] ou [1m80|1.8 m].",
    "Le réservoir contient [2,5 hectolitres|2.5 hl] et [250 ml|250 ml].",
    "Les émissions sont de [16,1 millions de tonnes|16100000 t] de CO2, soit [95 g/km|95 g/km].",
    "Le fichier pèse [4,5 Go|4.5 Go], la fibre débite [1 Gbit/s|1 Gbit/s].",
    "Le mercure descend à [-11,6 °C|-11.6 °C], soit [5 degrés|5 °C] sous les normales.",
    "La pente est de [30 degrés|30 °].",
    "[Un quart de litre|0.25 l] de lait et [trois quarts d'heure|0.75 h] de route.",
    "La grève a duré [cinq mois|5 mo], la réunion [deux heures trente|2.5 h], la course [7 h 35 min 39 s|7.5942 h].",
    "Un contrat de [deux ans et demi|2.5 a].",
    "La pression est de [1.013 hPa|1013 hPa] et la dose de [0,5 mSv|0.5 mSv].",
]
COUNTS = [
    "Une peine complémentaire de [cinq ans|5 a] d'interdiction d'exercer.",
    "Il suffit de travailler [une heure|1 h] par semaine ou [un jour|1 d] par mois ; il part une heure.",
    "Elle va embaucher [3  000 personnes|3000 personne] ; les [deux pires performances|2 performance].",
    "Le groupe ouvre [trois nouveaux grands magasins|3 magasin] dans [douze pays|12 pays].",
    "[12 000 emplois|12000 emploi] supprimés, [900 millions de minutes|900000000 min] d'appels.",
    "On compte [deux morts|2 mort], [huit blessés|8 blessé] graves et [40 disparus|40 disparu].",
    "[Des milliers d'employés|1000 employé vague] et [des centaines de millions de personnes|100000000 personne vague].",
    "[Une quarantaine de pays|40 pays approx], [deux douzaines d'œufs|24 œuf], [un millier de salariés|1000 salarié approx].",
    "Il a commandé [50 Airbus|50 Airbus] et [12 Boeing|12 Boeing] 737 MAX.",
    "[17 Égyptiens|17 Égyptien], [trois Français|3 Français] et [200 CDD|200 CDD] ont été comptés.",
    "Elle élève [200 chevaux|200 cheval] et tient [5 journaux|5 journal], [2 festivals|2 festival], [3 procès|3 procès].",
    "[Deux récents incendies|2 incendie] ont touché [quatre porte-avions|4 porte-avions] et [trois sous-préfectures|3 "
    "sous-préfecture].",
    "Un employé a perdu un doigt dans une usine.",
    "Objectif zéro émission, risque zéro.",
]
CARRIED = [
    "Elle a dépassé les [200 millions de participants|200000000 participant more_than] en mars, contre "
    "[10 millions|10000000 participant carried] en décembre.",
    "Le nombre de gros clients - ceux qui rapportent plus de [100.000 dollars|100000 USD more_than] - a [doublé|2 x] à "
    "[988|988 client carried] ce trimestre.",
    "Le chiffre d'affaires atteint [8,5 milliards de dollars|8500000000 USD]. Son bénéfice net est de près de "
    "[186 millions|186000000 USD approx carried].",
    "Quelque [15.000 manifestants|15000 manifestant approx] selon la police, [50.000|50000 manifestant carried] selon "
    "les organisateurs.",
    "Le solaire a franchi la barre des [20 TWh|20 TWh more_than], à [21,5|21.5 TWh carried].",
    "Le groupe a vendu [953 coupés|953 coupé], [une quarantaine|40 coupé approx carried] de moins qu'en 2022.",
    "Le groupe a perdu [3.000|3000 abonné carried] de ses [12.000 abonnés|12000 abonné].",
    "Il reste [entre 60 et 80 000 militants|60000..80000 militant], à [de 2 à 3.000 euros|2000..3000 EUR] l'un, et "
    "[de 500 à 1.000 euros|500..1000 EUR] l'autre.",
    "Le blé valait [329 euros la tonne|329 EUR/t], contre [318 euros|318 EUR/t] en mai; le vélo [318 euros|318 EUR].",
    "Il a écoulé [2.973.000 véhicules|2973000 véhicule] à [17.900 euros|17900 EUR]. Les ventes valent "
    "[1,86 million|1860000 véhicule carried].",
    "[1,12 million de ventes|1120000 vente] ont été conclues, à [200.000 euros|200000 EUR] l'une.",
    "Il réalise [950 millions|950000000 EUR carried] de ventes, pour [80 millions d'euros|80000000 EUR] de résultat.",
    "L'indice VIX a bondi de [25 %|25 %], à [19,32 points|19.32 point]; le taux reste à [-0,75 %|-0.75 %].",
    "Airbus compte porter la cadence de l'A320 de [60|60 exemplaire carried] à [63 exemplaires|63 exemplaire].",
    "Le groupe vise [50 millions|50000000 USD carried] de synergies par an, après [3 milliards de dollars|3000000000 "
    "USD] de ventes.",
    "Les charges, alourdies de [80 millions|80000000 CHF carried] de dépréciations, atteignent [2 milliards de francs "
    "suisses|2000000000 CHF].",
    "[155 millions|155000000 GBP carried] de frais de restructuration creusent la perte, de [300 millions de "
    "livres|300000000 GBP].",
    "L'État a versé [30 millions|30000000 EUR carried] d'indemnités et [12 millions|12000000 EUR carried] d'intérêts, sur "
    "[400 millions d'euros|400000000 EUR].",
    "Il entend économiser [350 millions|350000000 EUR carried], dont [40 millions d'euros|40000000 EUR] dès juin.",
    "L'application, à [5 dollars|5 USD], compte [800 millions d'utilisateurs|800000000 utilisateur] actifs, "
    "[100 millions|100000000 utilisateur carried] de plus qu'en juin.",
    "Le jeu, vendu [12 millions de dollars|12000000 USD], voit le nombre de ses joueurs passer de [435|435000000 "
    "joueur carried] à "
    "[372 millions|372000000 joueur carried].",
    "L'Union recense [13,57 millions de demandeurs|13570000 demandeur] dans [dix-neuf pays|19 pays], [7.000|7000 "
    "demandeur carried] de "
    "plus qu'en mai.",
    "Il a enregistré [420.000 créations|420000 création] dans [13 régions|13 région], [12.000|12000 création carried] "
    "de moins qu'en 2019.",
    "Les ventes atteignent [4 milliards de yens|4000000000 JPY]. Les Etats-Unis restent premiers, avec [351 "
    "millions|351000000 JPY carried].",
    "Les immatriculations ont atteint [1,2 million|1200000 immatriculation carried].",
    "Les États-Unis ont créé [187.000 emplois|187000 emploi], un peu moins que les [200.000|200000 emploi carried] attendus.",
    "La part passe de [12|12 % carried] à [15 %|15 %].",
    "Il faut [45 millions d'euros|45000000 EUR], dont [20 millions|20000000 EUR carried] pour la région.",
    "Le fonds gère [3 milliards|3000000000 EUR carried] d'actifs pour [12 millions d'euros|12000000 EUR] de frais.",
]
BOUNDS = [
    "Plus de [663 millions|663000000 more_than], près de [12%|12 % approx], moins de [6 millions|6000000 less_than].",
    "Au moins [trois plateformes|3 plateforme at_least], jusqu'à [7,9 %|7.9 % at_most], à partir de [25.000 "
    "euros|25000 EUR at_least].",
    "Ses dépenses ne devraient pas excéder [13 milliards d'euros|13000000000 EUR at_most].",
    "La dette dépasse les [3.000 milliards d'euros|3000000000000 EUR more_than], sous les [2 %|2 % less_than] du total.",
    "Elle frôle les [100 dollars|100 USD approx] et tourne autour de [90 euros|90 EUR approx].",
    "Il dépasse de [0,2 point|0.2 pp] le taux de 2022, inférieur de [0,8 point|0.8 pp] au précédent.",
    "À peine [10 %|10 % approx] des élèves, tout au plus [20 %|20 % at_most], [200 élèves|200 élève at_least] au moins.",
    "Pas moins de [12 médailles|12 médaille at_least] et pas plus de [5 défaites|5 défaite at_most].",
    "Plus d'[un million de foyers|1000000 foyer more_than], moins d'[une heure|1 h less_than] et au moins [un an|1 a at_least].",
    "La cote est de l'ordre de [45 %|45 % approx], soit [50 %|50 % approx] environ.",
    "Il vit près d'un lac, à l'abri d'un arbre.",
]
RANGES = [
    "La marge sera comprise [entre 7 % et 8 %|7..8 %] et le revenu [entre 685 et 690 millions de "
    "dollars|685000000..690000000 USD].",
    "La hausse serait [de 7 à 9 %|7..9 %].",
    "L'usine emploie [300 à 350 personnes|300..350 personne], [deux ou trois équipes|2..3 équipe].",
    "Le gain est [de 10%-15%|10..15 %] et le délai [d'un à deux ans|1..2 a].",
    "Le prix devrait augmenter [de 5 à 7 %|5..7 %].",
    "Le forfait passe de [19,99|19.99 USD carried] à [22,99 dollars|22.99 USD].",
    "Les ventes ont chuté de [35,6|35.6 TWh carried] à [22,7 TWh|22.7 TWh].",
    "Le nombre d'abonnés est passé de [1,2|1200000 abonné carried] à [5,4 millions|5400000 abonné carried].",
    "La marge est passée de [19,3%|19.3 %] à [22,4%|22.4 %].",
    "Le titre a progressé de [1,2 %|1.2 %] à [45,30 euros|45.3 EUR].",
    "[Deux à trois fois plus|2..3 x] de clients.",
    "La période 2014-2019, la saison 2022-2023 et un score de 3-1.",
]
MULTIPLIERS = [
    "Le trafic a été [multiplié par 2,4|2.4 x], les pannes presque [divisées par deux|2 x approx].",
    "Ses ventes ont [doublé|2 x], son profit a plus que [triplé|3 x more_than].",
    "[Deux fois plus|2 x] de nouveaux clients, [dix fois moins|10 x] de pertes, [x2,1|2.1 x] en un an.",
    "Elle coûte [le double|2 x] de l'autre, [trois fois et demie plus|3.5 x].",
    "Un doublé de l'attaquant, un double vitrage, une mise en double.",
    "Il court trois fois par semaine, pour la deuxième fois.",
]
POINTS = [
    "[44,4 %|44.4 %] des jeunes sont au chômage ([+0,6|0.6 pp carried]), [39,4 %|39.4 %] des Italiens ([-1,8|1.8 pp carried]).",
    "Le taux a gagné [0,2 point|0.2 pp], soit [450 points de base|450 bp] ou [1,5 point de pourcentage|1.5 pp].",
    "Le CAC 40 a fini à [7.345,67 points|7345.67 point].",
    "La BCE a relevé son taux d'[un quart de point|0.25 pp].",
    "Sa cote de popularité perd [trois points|3 pp] à [32 %|32 %].",
    "L'équipe a pris [trois points|3 point] au classement.",
    "Il a fait le point à un point de presse.",
]
SIGNS = [
    "Les ventes ([-3,2 %|3.2 %]), la marge ([+0,5 point|0.5 pp]).",
    "Un résultat net de [-301 millions d'euros|-301000000 EUR].",
    "Un taux de dépôt de [-0,50 %|-0.5 %].",
    "Il fait [moins 10 degrés|-10 °C].",
    "Zoom - [12 millions d'utilisateurs|12000000 utilisateur] - a grandi.",
]
NONE = [
    "Le 3e trimestre, la 15 e édition, le XXe siècle et le premier tour.",
    "L'article 49.3, l'article L. 120 et la loi n° 2015-992 du 17 août 2015.",
    "Appelez le 01 23 45 67 89 ou le +33 1 23 45 67 89.",
    "Le score est de 21-17, 6-4, 6-3 ; un match gagné 7 à 0.",
    "Au 36, quai des Orfèvres, 75008 Paris.",
    "Microsoft 365, le CAC 40, le S&P 500, Windows 11, la Peugeot 208, Canal+ et M6.",
    "L'Airbus A320, le Boeing 737, le covid-19, la 5G et la COP21.",
    "Les 15-24 ans, les plus de 65 ans, les moins de 25 ans.",
    "Marie, 45 ans, un homme de 52 ans, âgée de 30 ans, il est mort à 83 ans.",
    "Le journal 20 Minutes et les 24 Heures du Mans.",
    "Il est 14 h 05, rendez-vous à 20 heures, de 8 h à midi, le 20 heures de TF1.",
    "Le 31 mars 2020, le 1er mai, le neuf février, en 2019 et fin 2023.",
    "Il y a deux ans, trois jours plus tard, les six premiers mois de l'année.",
    "Les trois premières marques dominent, les cinq dernières villes aussi et ses 12 premiers élèves.",
    "Page 12, chapitre 3, numéro deux, phase deux.",
    "Une inflation à deux chiffres, 24 heures sur 24.",
    "Battus par 6 buts à 1, trois sets à deux, 2 victoires à 1.",
    "L'épicentre (22° 52′ 16″ N, 120° 40′ 05″ E / 22.871 , 120.668).",
    "À moitié nu, la bouteille à moitié vide, il faut avoir 18 ans.",
    "Des adolescentes de 14 et 17 ans, des hommes âgés respectivement de 26, 30 et 48 ans.",
    "Le chômage des actifs de moins de 25 ans, les Espagnols de plus de 50 ans et la population de moins de 15 ans.",
    "Elle vient de Zuzana Hlávková, 26 ans et ancienne employée, vers la moitié des années 1980.",
    "Il gagne la course en remportant à 21 ans son premier titre.",
    "À 15 heures locales (13 heures UTC), pour une troisième fois, le trou noir X9.",
    "Mort à l'âge de 69 ans et deux jours, selon le journal de 20h.",
    "L'été fut beau, un logement neuf, l'un des deux.",
    "Le taux à dix ans grimpe.",
    "https://exemple.fr/2020/12000-personnes et nom.12@exemple.fr",
]
ALONE = [
    "[vingt-trois|23]",
    "[100K|100000]",
    "[-1,2M|-1200000]",
    "[un|1]",
    "[deux tiers|0.6667]",
    "[un sur trois|0.3333]",
    "[1|1], [234|234], [567|567]",
    "[168f|168 °F]",
    "[75 L|75 l]",
]


# What reports and agency prose hold: figures that share what the last one has, wholes, names counted, misprints.
SCALED = [
    "Le chiffre d'affaires atteint [4,2 milliards d'euros|4200000000 EUR], contre [3,6|3600000000 EUR carried] un an plus tôt.",
    "Le bénéfice est tombé de [4,2 milliards d'euros|4200000000 EUR] à [3,6|3600000000 EUR carried] en un an.",
    "Le nombre d'abonnés est passé de [1,2 million|1200000 abonné carried] à [3,4|3400000 abonné carried] depuis 2020.",
    "Il s'est vendu [12,5 millions de voitures|12500000 voiture], contre [11,9|11900000 voiture carried] en 2019.",
    "Les entrées atteignent [12 millions de billets|12000000 billet], contre [9|9000000 billet carried] en 2019.",
    "Le déficit serait ramené à [3,6 milliards|3600000000 EUR carried], après [4,2|4200000000 EUR carried] en 2018.",
    "Le fonds a levé [3 millions d'euros|3000000 EUR], soit [4,5 euros|4.5 EUR] par part.",
    "Le groupe a gagné [2,3 millions d'euros|2300000 EUR], après [3 mois|3 mo] de travaux.",
]

HOME = [
    "Sa dette devrait passer de [26 milliards|26000000000 EUR carried] en 2015 à [41 milliards|41000000000 EUR carried] en 2019.",
    "Le budget de la commune, de [12 millions|12000000 EUR carried], est voté.",
    "Le déficit atteint [3 milliards|3000000000 CHF carried], soit [400 francs suisses|400 CHF] par habitant.",
    "La chaîne a réuni [3 millions|3000000] chaque soir.",
]

SHARED = [
    "Les ventes baissent de [2,4|2.4 % carried] et [2,7 %|2.7 %].",
    "Les usines emploient [120|120 salarié carried] et [340 salariés|340 salarié].",
    "Des prêts de [12|12000000 EUR carried], [15|15000000 EUR carried] et [20 millions d'euros|20000000 EUR].",
    "[Trois|3 suspect carried] puis [cinq suspects|5 suspect] ont été arrêtés.",
    "Les taux passent à [3|3 % carried] et [4 %|4 %].",
    "Des trous noirs de [36|36 masse carried] et [29 masses|29 masse] solaires.",
    "Des Boeing 737 et 777 seraient à l'étude, des A320 et [25 A350|25 A350].",
    "[178 postes|178 poste] sur [710|710 poste carried] dont [72 journalistes|72 journaliste] sur [343|343 journaliste carried].",
    "[750 m|750 m] de natation, [20 km|20 km] de vélo et [10|10 km carried] de course à pied.",
    "Les délais atteignent [neuf mois|9 mo], contre [cinq|5 mo carried] auparavant.",
    "La CGT a [24,85 %|24.85 %], perdant [1,92 point|1.92 pp] au classement, la CFDT [26,37|26.37 % carried].",
    "Le covoiturage gagne [trois points|3 pp], à [12 %|12 %], le vélo d'[un point|1 pp].",
]
WRITTEN = [
    "Le titre vaut [71,50 $ américains|71.5 USD], l'autre [12 $ canadiens|12 CAD] ou [3 $ US|3 USD].",
    "MONTRÉAL – La perte est de [2,74 $|2.74 CAD] par action, la dette de [803 M$|803000000 CAD].",
    "La remise de [15 centimes par litre|0.15 EUR/l] fait [9 euros|9 EUR].",
    "Le rendement atteint [8 600 kg/ha|8600 kg/ha], contre [8 000|8000 kg/ha carried].",
    "La foire s'étend sur [2 500 m 2|2500 m2], et [3 km 2|3 km2] de parkings.",
    "Facebook en compte [29 %|29 %] contre [25, 6 %|25.6 %] pour Instagram.",
    "L'âge moyen est de [42 ans|42 a], l'âge médian de [38 ans|38 a], la moyenne d'âge d'environ [20 ans|20 a approx].",
    "Environs [60 000 commentaires|60000 commentaire approx], en plus des [120 millions de vues|120000000 vue].",
    "Un peu au-dessus des [245 millions d'abonnés|245000000 abonné] visés.",
    "La perte dépasse les [3 milliards|3000000000 more_than], et non les [2 milliards|2000000000] attendus.",
    "Deux chiffres publiés en plus de [10 ans|10 a more_than] de séries, en plus des [12 morts|12 mort].",
    "À Québec, le permis coûte [200 000 $|200000 CAD], soit [5 M$|5000000 CAD] pour tous.",
    "Le sortant est à [24 %|24 %] ([+1|1 pp]), sa rivale à [18,5 %|18.5 %] ([-0,5|0.5 pp]).",
    "Le texte obtient [311 voix|311 voix] pour, [212|212 voix carried] contre.",
    "[Une quinzaine de pistes|15 piste approx] ouvertes sur [42|42 piste carried].",
    "Les regards vont vers les [deux favoris|2 favori], vers les [60 %|60 % approx] de voix.",
]


TAKEN_UP = [
    "Il a gagné [412 millions d'euros|412000000 EUR], là où les analystes en attendaient [380|380000000 EUR carried].",
    "Le site emploie [640 salariés|640 salarié] à Roubaix et [210|210 salarié carried] à Tourcoing.",
    "Le site emploie [640 salariés|640 salarié]. Un plan de départs en concernera [85|85 salarié carried].",
    "L'un produit [200 tonnes|200 t] par jour, l'autre [80|80 t carried].",
    "Sur les [1.500 logements|1500 logement], [420|420 logement carried] seulement ont été livrés.",
    "Il livrera [480 avions|480 avion] au lieu des [500|500 avion carried] évoqués en avril.",
    "La ferme a [12 ateliers|12 atelier] ; il faut prendre en compte [300 critères|300 critère].",
    "Il est mort le 12 mai à Paris et né le 14 à Lyon.",
]
MULTIPLES = [
    "Le tunnel coûte près du [double|2 x approx] du devis, plus du [triple|3 x more_than] de 2019.",
    "Il est tombé moins d'eau, [moitié|50 %] moins qu'en 2022. On y vend [moitié|50 %] plus de pain.",
    "Il est mort sans intervention d'un tiers. Elle joue en double du côté de Lyon et paie moitié moins cher.",
]


@pytest.mark.parametrize("sentence", TAKEN_UP + MULTIPLES)
def test_taken_up(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", SHARED + WRITTEN)
def test_as_reports_write(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", MONEY + MEASURES + COUNTS)
def test_units(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", CARRIED + SCALED + HOME)
def test_carried(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", BOUNDS + RANGES)
def test_bounds_and_ranges(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", MULTIPLIERS + POINTS + SIGNS)
def test_changes(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", NONE)
def test_left_alone(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize("sentence", ALONE)
def test_text_of_one_number(sentence: str) -> None:
    check(sentence)
