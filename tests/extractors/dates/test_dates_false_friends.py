"""Words and figures that look like dates and are none."""

import pytest

from extractors.dates.finder import find
from extractors.rows import is_date

SENTENCES = [
    # planets, surnames, participles
    "La sonde s'est posée sur Mars sans encombre.",
    "Le groupe Mars rachète un fabricant de snacks.",
    "Mars, la planète rouge, fascine.",
    "Le professeur Avril dirige le service.",
    "Avril Lavigne a chanté.",
    "Les comptes ont été approuvés.",
    "Il n'a pas été 20 fois champion.",
    "Ils avaient été prévenus.",
    "Noël Mamère a protesté.",
    "L'ascension du titre continue.",
    "Le docteur Juin exerce à Lyon.",
    "François Juillet a vendu sa ferme.",
    "Le Champ-de-Mars est fermé.",
    "Le film Septembre sort en salles.",
    "Pascal Noël a signé.",
    "L'Ascension du mont Blanc tente les touristes.",
    "Le printemps arabe a échoué.",
    "Elle fut sacrée aux Jeux olympiques d'hiver, puis aux Jeux d'été.",
    "Le Nouvel An chinois a été fêté à Paris.",
    # streets and the like
    "La rue du 4-Septembre est barrée.",
    "La place du 8-Mai-1945 est noire de monde.",
    "Le 12, avenue du 8 mai 1945, a brûlé.",
    "Le 12, rue Haute, a brûlé.",
    "Le stade du 14-Juillet est plein.",
    # titles and channels
    "Le 20 heures de TF1 a battu un record.",
    "Il tourne 24 h/24 et 7 j/7.",
    "Il l'a dit à 20 Minutes.",
    "Il l'a dit sur France 2.",
    "Le Journal du dimanche l'affirme.",
    # figures
    "Les ventes ont bondi de 1000%.",
    "Le groupe supprime 2 000 postes.",
    "Le groupe supprime 2000 postes.",
    "Le terrain vaut 1950 euros.",
    "Un chèque de 2000 euros.",
    "Il a parcouru 1500 mètres.",
    "Le 49.3 a été dégainé.",
    "Elle a gagné en 1:11.93 devant sa sœur.",
    "Il habite dans l'Aube, près de Troyes.",
    "À l'aube d'une carrière prometteuse, il renonce.",
    "La région Midi-Pyrénées a fusionné.",
    "Une quinzaine de blessés, une quinzaine disparus.",
    'Il a nagé le 100 mètres en 46"97.',
    "Ils ont gagné 3-1.",
    "Appelez le 06 12 34 56 78.",
    "Une dose de 27.0-33 unités.",
    "L'indice est à 5 432,10 points.",
    "La version 2.0.1 est sortie.",
    "Plus de 2000 manifestants ont défilé.",
    "L'indice Russell 2000 grimpe.",
    "La 2000e voiture est sortie de l'usine.",
    "La supernova KSN 2011a a explosé.",
    "Ils étaient 2000 à défiler.",
    "Il habite au 2020 avenue Foch.",
    "La ligne T3 est coupée.",
    "Un appartement T3 coûte cher.",
    "L'Audi Q3 se vend bien.",
    # numbers of order and idioms
    "Tout peut changer d'une minute à l'autre.",
    "Un bébé de six mois est mort.",
    "Une femme d'une trentaine d'années est morte.",
    "Il a trente ans passés.",
    "Une victoire sans lendemain.",
    "Le second a gagné.",
    "À la minute où il parle.",
    "Il tourne vingt-quatre heures sur vingt-quatre.",
    "Le centre est ouvert 24 heures sur 24.",
    "L'alarme a sonné à 14 h 05.",
    "Les 15-24 ans votent peu.",
    "C'était un poisson d'avril.",
    "Il habite au 12 rue Haute.",
    "La galaxie est à 1500 années-lumière.",
    "Le prix du litre est à 1,98 euro.",
    "Le rendez-vous quotidien des équipes.",
    "Depuis le début du confinement, il travaille.",
    "Il prend un jour férié.",
    "La minute de silence fut longue.",
    "L'accord du Vendredi saint tient.",
    "Il recule pour le troisième trimestre consécutif.",
    "C'était le dernier trimestre avant la crise.",
    "Au cours des trois derniers exercices, la marge a doublé.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_no_date_mention(text):
    assert [text[time.start : time.end] for time in find(text, "2023-11-15") if is_date(time)] == []
