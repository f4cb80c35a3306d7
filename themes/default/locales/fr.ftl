### Les mots de l’interface, en français.
### Chaque clé existe dans chaque langue. On s’adresse à « vous », l’établissement dit « nous ».

## Nombres, dates, argent

language-name = Français
number-group = { " " }
number-decimal = { "," }
# À partir de combien de chiffres on les groupe.
number-group-from = 4
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
money = { $currency ->
    [CAD] { $amount } $ CA
    [USD] { $amount } $ US
    [AUD] { $amount } $ AU
    [NZD] { $amount } $ NZ
    [EUR] { $amount } €
    [GBP] { $amount } £
   *[other] { $amount } { $currency }
}
duration-years = { $count ->
    [one] { $number } an
   *[other] { $number } ans
}
duration-months = { $number } mois
duration-weeks = { $count ->
    [one] { $number } semaine
   *[other] { $number } semaines
}
duration-days = { $count ->
    [one] { $number } jour
   *[other] { $number } jours
}
duration-hours = { $count ->
    [one] { $number } heure
   *[other] { $number } heures
}
hours = { $count ->
    [one] { $number } heure
   *[other] { $number } heures
}
time-over = { $hours } sur { $duration }
credits = { $count ->
    [one] { $number } crédit
   *[other] { $number } crédits
}
# Ce qui sépare les éléments d’une liste : chaque fois, avant le dernier, et entre deux seuls.
list-comma = { ", " }
list-and-last = { " et " }
list-and-two = { " et " }
list-or-last = { " ou " }
list-or-two = { " ou " }
colon = { " :" }
step-colon = { " :" }

## Langues

language-ar = Arabe
language-cr = Cri
language-de = Allemand
language-en = Anglais
language-es = Espagnol
language-fa = Persan
language-fr = Français
language-hi = Hindi
language-it = Italien
language-iu = Inuktitut
language-ja = Japonais
language-ko = Coréen
language-mi = Maori
language-nl = Néerlandais
language-oj = Ojibwé
language-pa = Pendjabi
language-pl = Polonais
language-pt = Portugais
language-ru = Russe
language-tl = Tagalog
language-uk = Ukrainien
language-ur = Ourdou
language-vi = Vietnamien
language-zh = Chinois

## Toutes les pages

page-title = { $page } : { $site }
skip = Aller au contenu
nav-main = Principale
nav-credentials = Microcertifications
nav-types = Types
nav-skills = Compétences
nav-pathways = Parcours
nav-departments = Départements
nav-employers = Pour les employeurs
nav-verify = Vérifier un insigne
nav-faq = Questions
languages = Langues
you-are-here = Vous êtes ici
home = Accueil
footer-about = À propos de ce répertoire
footer-data = Données pour les machines
footer-contact = Des questions sur ce répertoire
footer-privacy = Aucun témoin, aucun compteur, rien qui vienne d’un autre site.
catalog-json = Tout le répertoire en JSON
catalog-csv = Tout le répertoire en CSV
feed-title = Fil des nouvelles versions
feed-entry = { $title }, version { $version }
not-translated = Ce texte n’est pas encore traduit. Il paraît dans la langue où il a été écrit :
not-found-title = Cette page n’existe pas
not-found-text = L’adresse contient peut-être une erreur, ou la page a changé de place. Ces pages-ci existent :
not-stated = Non précisé
not-answered = Pas de réponse ici ? Demandez-nous.
contact-email = Courriel :
contact-phone = Téléphone :
contact-page = Page de contact
none-contact = Aucun contact n’est indiqué. Voyez le site de
none-contact-at-all = Aucun contact n’est indiqué.
see-ask = À qui le demander
term-credential = microcertification
term-credentials = microcertifications
term-pathway = parcours
term-pathways = parcours
count-credentials = { $count ->
    [one] { $number } { $term }
   *[other] { $number } { $terms }
}
count-departments = { $count ->
    [one] { $number } département
   *[other] { $number } départements
}
see-all = Voir les { $terms }
able = Vous saurez { $summary }
badge-alt = Insigne de la microcertification { $title }

## Accueil

home-heading = Bien apprendre une chose, et pouvoir le montrer.
home-lede = Chaque page dit ce que vous saurez faire, comment se fait l’évaluation, ce qu’il en coûte et où cela mène.
home-size = Le répertoire compte { $credentials } de { $departments }.
home-skills = Chercher une compétence
all-skills = Toutes les compétences
anatomy = Comment lire un insigne
anatomy-shape = Forme
anatomy-shape-text = indique le type
anatomy-ring = Anneau
anatomy-ring-text = indique le niveau d’études
anatomy-colour = Couleur
anatomy-colour-text = indique le département
anatomy-pattern = Motif
anatomy-pattern-text = est tracé à partir de la définition ; un mot change, et il change
home-employers = On vous a montré un insigne ?
home-employers-text = Voyez dans ce navigateur s’il est authentique, et lisez ce qu’un insigne vous apprend et ce qu’il ne promet pas.
home-credentials = Offre en cours
home-none-active = Rien n’est offert pour le moment.
home-types = Les types et ce qui les distingue
compare-types = Comparer les types
home-pathways = Les petites s’additionnent
home-departments = Par département
home-questions = Ce qu’on nous demande
all-questions = Toutes les questions et réponses

## Listes

credentials-title = Microcertifications
credentials-description = Tout ce que contient le répertoire, avec le coût, la durée et les dates de début.
credentials-lede = Chaque page dit ce que vous saurez faire, comment se fait l’évaluation, ce qu’il en coûte et où cela mène.
facet-value = { $facet } : { $value }
facet-value-start = { $facet } :
narrow = Préciser la liste
narrow-by = Choisir une propriété
results = Résultats
order = D’abord ce qui est offert, puis par titre.
filter-in-use = Filtre en vigueur
filter-remove = (retirer ce filtre)
none-found = Rien dans le répertoire ne correspond.
facet-type = Type
facet-department = Département
facet-level = Niveau
facet-audience = Pour qui
facet-mode = Mode
facet-focus-area = Domaine
facet-goal = Objectif stratégique
facet-status = État
facet-credit = Crédits
facet-start = Début
facet-hours = Heures
facet-cost = Coût
facet-aid = Aide pour payer
facet-language = Langue d’enseignement
facet-framework = Compétences de
start-01 = Janvier
start-02 = Février
start-03 = Mars
start-04 = Avril
start-05 = Mai
start-06 = Juin
start-07 = Juillet
start-08 = Août
start-09 = Septembre
start-10 = Octobre
start-11 = Novembre
start-12 = Décembre
start-any-time = Aucune date indiquée
# La limite est un nombre d’heures.
hours-within = { $bound } heures ou moins
cost-free = Gratuit
# La limite est un montant. C’est le premier tarif indiqué qui compte.
cost-within = { $bound } ou moins
cost-note = D’après le tarif habituel. D’autres peuvent payer davantage ; chaque page le dit.
start-note = Toutes les dates indiquées, y compris celles qui sont passées.
aid-available = Aide financière
language-other = Autre langue
mode-in-person = En personne
mode-online = En ligne
mode-hybrid = Hybride
mode-none = Non précisé
status-proposed = À l’état de projet
status-pilot = À l’essai
status-active = Offre en cours
status-paused = Offre suspendue
status-retired = Offre terminée
status-short-proposed = À l’état de projet ; rien n’est encore offert.
status-short-pilot = À l’essai ; des réponses manquent encore.
status-short-paused = Offre suspendue pour le moment.
status-short-retired = Offre terminée.
status-text-proposed = C’est une idée à l’étude. Rien n’est offert, et rien ne le sera peut-être jamais.
status-text-pilot = Nous en faisons l’essai. Des réponses peuvent manquer, et des détails peuvent changer.
status-text-paused = Rien n’est offert pour le moment. Cette page reste en place pour les titulaires.
status-text-retired = Plus personne ne peut s’y inscrire. Les insignes délivrés restent valables, et cette page reste en place pour les titulaires.
credit-credit = Avec crédits
credit-noncredit = Sans crédits
credit-inline-noncredit = sans crédits
departments-title = Départements
departments-description = Qui offre quoi, et à qui s’adresser.
departments-list = Tous les départements
none-departments = Aucun département n’est indiqué.
department = Département
department-offers = Ce qu’il offre
department-about = À propos du département
department-questions = Questions sur ce département
department-site = Site du département
department-kits = Textes et images pour en parler
all-departments = Tous les départements
none-credentials = Rien n’est encore indiqué ici.
types-title = Types de microcertifications
types-description = Quels types nous offrons, et ce qui les distingue.
types-compare = Les types côte à côte
types-caption = Chaque type, ce qu’il est et ce qui le distingue
type-what = Ce que c’est
type-differs = Ce qui le distingue
type-count = Combien
type-credentials = Tout ce qui est de ce type
type-others = Les autres types
none-types = Aucun type n’est indiqué.
none-description = Aucune description n’est donnée.

## Trouver

find-question = Que voulez-vous savoir faire ?
find-hint = Compétence, métier, mot
find-button = Chercher
find-no-script = Chercher et combiner des choix demande JavaScript. Sans lui, tout se trouve dans ces listes.
find-combine = Chercher dans cette liste, ou combiner ce choix avec d’autres
find-chosen = Vos choix
find-sort = Trier par
find-sort-relevance = Pertinence
find-sort-title = Titre
find-sort-cost = Coût, du plus bas au plus élevé
find-sort-hours = Heures, du plus petit nombre au plus grand
find-sort-start = Prochain début
find-sort-credits = Crédits, du plus grand nombre au plus petit
find-results = { $count ->
    [one] { $number } résultat
   *[other] { $number } résultats
}
find-show = { $count ->
    [one] Voir { $number } résultat
   *[other] Voir { $number } résultats
}
find-more = { $count ->
    [one] En voir { $number } de plus
   *[other] En voir { $number } de plus
}
find-try = Vous pouvez essayer ceci :
find-try-words = Employez moins de mots, ou un autre mot pour la même chose.
find-try-filters = Retirez un choix.
find-try-skills = Parcourir les compétences
list-lines = Les autres, par titre
list-pages = Toute la liste
list-page = Page { $number } de cette liste.
list-to = à
list-shorter = Cette liste a raccourci et se termine avant cette page.
list-beginning = En voir le début
live-find-searching = Recherche en cours …
live-find-failed = La recherche ne fonctionne pas pour le moment. Toute la liste est ici, et vous pouvez encore choisir une propriété.
live-find-unknown = L’adresse demande ce que le répertoire n’a pas. Nous l’avons laissé de côté : { $what }
live-find-spelled = Voici les résultats pour « { $name } ». Vous avez écrit « { $value } ».
live-find-unmatched = Rien ne contient tous vos mots. Voici ce qu’il y a sans « { $what } ».
live-find-loosened = Rien ne répond à tous vos choix. Voici ce qu’il y a si on laisse de côté : { $what }
live-find-none = Rien dans le répertoire ne correspond.
live-find-near = Compétences et professions à voir à la place
live-find-any = Peu importe
live-find-word = « { $value } »
live-find-remove = (retirer)
live-find-clear = Tout effacer
live-find-filters = Vos choix ({ $count })
live-find-open = Choisir par département, coût, début ou autre
live-find-group = ({ $count } choix)

## Une microcertification

q-able = Que saurai-je faire ?
q-take = Puis-je m’y inscrire ?
q-cost = Qu’en coûte-t-il, en argent et en temps ?
q-assessed = Comment se fait l’évaluation ?
q-leads = Où cela mène-t-il ?
q-behind = Qui en répond ?
q-enrol = Comment s’inscrire ?
q-ask = À qui m’adresser ?
q-inside = Que contient l’insigne ?
facts-label = L’essentiel en bref
version-number = Version { $version }
fact-audience = Pour qui
fact-language = Enseignement et évaluation
fact-time = Durée
fact-mode = Mode
fact-cost = Coût
fact-starts = Début
fact-credit = Crédits
fact-transcript = Relevé de notes
fact-validity = Validité
fact-titles = Titres au choix
fact-issuer = Insigne délivré par
fact-department = Offre de
fact-review = Prochaine révision
fact-oversight = Qualité
fact-rights = Droits
fact-codes = Codes
fact-framework = Référentiel
fact-code = Code
fact-group = Groupe
fact-synonyms = Autres noms
fact-source = Source
none-outcomes = Aucun résultat d’apprentissage n’est indiqué.
skills-here = Compétences
none-skills = Aucune compétence n’est indiquée.
none-audience = Non précisé
alignments-title = Correspond aussi à
skill-introduced = abordée
skill-practised = exercée
skill-assessed = évaluée
prerequisites = Ce qu’il vous faut avant
none-prerequisites = Aucun préalable n’est indiqué.
take-proposed = Pas encore. Ce n’est qu’un projet.
take-paused = Pas pour le moment. L’offre est suspendue.
take-retired = Non. L’offre est terminée.
cost-caption = Ce qu’il en coûte, selon la personne qui paie
cost-who = Pour qui
cost-amount = Montant
cost-basis = Pour quoi
cost-everyone = Tout le monde
cost-none = Aucun coût indiqué
cost-range = De { $from } à { $to }
cost-up-to = Sans frais, ou jusqu’à { $to }
cost-several = En plusieurs monnaies
no-fee = Sans frais
none-cost = Aucun coût n’est indiqué ; renseignez-vous.
time-none = Non précisé
dates-caption = Quand cela se donne
date-start = Début
date-end = Fin
date-apply = Date limite
remark = Remarque
no-remark = Aucune
none-dates = Aucune date n’est indiquée ; renseignez-vous.
starts-none = Aucune date indiquée
apply-by = inscription jusqu’au { $date }
supports-title = De l’aide pendant vos études
support-aid = Aide financière
support-advising = Conseils
support-mentoring = Mentorat
support-accessibility = Accessibilité
assessed-by = Modes d’évaluation :
assessment-project = projet
assessment-portfolio = portfolio
assessment-exam = examen
assessment-quiz = court test
assessment-performance = mise en pratique observée
assessment-presentation = présentation
assessment-interview = entretien
assessment-simulation = simulation
assessment-reflection = réflexion écrite
assessment-peer-review = évaluation par les pairs
assessment-attendance = présence
none-assessment = Le mode d’évaluation n’est pas indiqué ; renseignez-vous.
criteria-title = Ce qu’il faut faire
criterion-outcomes = { $count ->
    [one] (résultat { $numbers })
   *[other] (résultats { $numbers })
}
criterion-evidence = Preuve :
none-criteria = Ce qu’il faut faire n’est pas indiqué.
components-title = De quoi c’est fait
component-course = Cours
component-module = Module
component-mooc = Cours en ligne ouvert à tout le monde
component-workshop = Atelier
component-seminar = Séminaire
component-project = Projet
component-practicum = Pratique supervisée
component-internship = Stage
component-exam = Examen
component-portfolio = Portfolio
component-credential = Microcertification
optional = facultatif
rubric-title = Grille d’évaluation
rubric-criterion = Critère
rubric-required = Niveau à atteindre pour chaque critère :
rubric-no-required = Aucun niveau à atteindre n’est indiqué.
evidence-title = Ce que vous remettez
evidence-required = Il faut remettre une preuve de ce que vous savez faire :
evidence-required-plain = Il faut remettre une preuve de ce que vous savez faire. Le genre de preuve n’est pas précisé.
evidence-not-required = Aucune preuve n’est à remettre.
evidence-unsure = On ne précise pas s’il faut remettre une preuve.
evidence-sample = Voir un exemple
none-evidence = Ce qu’il faut remettre n’est pas indiqué ; renseignez-vous.
pathway-is-step = La présente microcertification en est une étape.
pathway-is-award = La présente microcertification en est l’aboutissement.
pathway-awards = À la fin, vous recevez
leads-to = Mène à :
pathway-leads-to = Le parcours entier mène à :
bridge = Passerelle :
transfer-caption = Ententes de transfert ; chaque établissement décide pour lui-même
transfer-receiver = Établissement
transfer-credit = À quel titre
transfer-status = État de l’entente
transfer-checked = Vérifié le
transfer-agreed = Conclue
transfer-case-by-case = Au cas par cas
transfer-proposed = En discussion
transfer-none = Pas de reconnaissance
none-transfer = Aucune entente de transfert n’est indiquée. Demandez à l’autre établissement avant de vous inscrire.
equivalent-title = Équivaut à
embeds-title = Certifications d’autres organismes qui en font partie
occupations-title = Professions où elle sert
occupations-note = Qu’une profession figure ici n’est pas une promesse d’emploi.
transcript-notation = Figure au relevé de notes
transcript-co-curricular = Figure à un relevé parascolaire
transcript-none = Ne figure pas au relevé de notes
valid-for = { $duration } à compter de la délivrance
valid-always = Aucune fin n’est fixée
overlaps-title = Ce qui lui ressemble
overlap-extends = Elle va plus loin que
overlap-replaces = Elle remplace
overlap-differs = Elle se distingue de
review-by = Au plus tard le { $date }
none-review = Aucune date de révision n’est indiquée.
licence = Licence :
none-licence = Aucune licence n’est indiquée pour d’autres usages.
code-cip = Classification des programmes d’enseignement
code-noc = Classification nationale des professions 2021
code-noc-short = CNP
approvals-caption = Décisions, dans l’ordre
approval-body = Instance
approval-decision = Décision
approval-date = Date
approval-record = Référence
approval-minute = Procès-verbal
approved = Approbation
endorsed-until = Appui valable jusqu’au { $date }
endorsement-of = Au sujet de :
partners-title = Partenaires
partner-input = donne des avis
partner-interaction = participe à la conception ou à l’enseignement
partner-formal = partage la responsabilité par entente
people-title = Personnes
need-title = Pourquoi nous l’offrons
enrol-link = S’inscrire
enrol-contact = Pour vous inscrire, adressez-vous à :
none-enrol = La façon de s’inscrire n’est pas indiquée ; renseignez-vous.
inside-text = En l’obtenant, vous recevez un petit fichier. Toute personne à qui vous le donnez peut y lire ces éléments. Ils viennent des mêmes données que les fichiers ci-dessous.
inside-name = Nom
inside-description = Ce que sait faire la personne
inside-type = Genre de réussite
inside-criteria = Ce qui était exigé
inside-criteria-page = C’est écrit sur cette page :
inside-issuer = Qui l’a définie
inside-image = Image
inside-language = Langue
inside-version = Version
inside-code = Code
inside-tags = Mots pour la trouver
inside-alignment = Compétences et professions
inside-results = Résultats qui peuvent y figurer
inside-levels = { $count ->
    [one] sur { $number } niveau :
   *[other] sur { $number } niveaux :
}
inside-required = exigé
inside-related = Définitions apparentées
inside-none = Aucun élément
inside-id = Adresse permanente
inside-digest-label = Empreinte
inside-digest = Empreinte de cette définition :
inside-digest-text = L’empreinte est un nombre calculé à partir de chaque mot de la définition ; le motif de nos insignes en est tiré.
inside-frozen = Cette version est publiée et ne change plus.
inside-draft = Cette version n’est pas encore publiée définitivement ; elle peut encore changer.
inside-learner = L’insigne qu’une personne reçoit ajoute son identité, la date et notre sceau. Rien de cela ne se trouve sur ce site.
files-title = Fichiers
picture = Image ({ $format })
versions-title = Versions
version-published = publiée le { $date }
version-frozen = publiée
version-draft = pas encore publiée définitivement
questions-here = D’autres questions
print-hint = Pour imprimer cette page comme fiche, utilisez la fonction Imprimer du navigateur.

## Compétences

skills-title = Compétences et professions
skills-description = Trouvez une compétence, et voyez où elle s’enseigne, jusqu’où, et quelles professions s’en servent.
none-frameworks = Aucun référentiel de compétences n’est indiqué.
none-items = Rien dans le répertoire n’y renvoie encore.
framework-all = { $kind ->
    [occupations] { $count ->
        [one] La seule profession de cette liste
       *[other] Les { $number } professions de cette liste
    }
   *[skills] { $count ->
        [one] La seule compétence de cette liste
       *[other] Les { $number } compétences de cette liste
    }
}
framework-version = Version { $version }.
framework-source = D’où vient la liste
framework-map = Ce qui s’enseigne, et ce qui manque
framework-others = Autres
kind-skills = Compétences
kind-competencies = Compétences
kind-occupations = Professions
kind-one-skills = Compétence
kind-one-competencies = Compétence
kind-one-occupations = Profession
skill-credentials = Où vous pouvez l’apprendre
occupation-credentials = Ce qui y prépare
none-teaches = Aucune { $term } offerte ne l’enseigne encore.
item-source = Sa page à la source

## Ce qui s’enseigne, jusqu’où, et ce qui manque

skills-lede = Partez de ce que vous voulez savoir faire. Chaque compétence mène aux { $terms } qui l’enseignent.
skills-most = Les plus enseignées
skills-all = Compétences de A à Z
skills-all-text = Toutes les compétences qu’enseignent les { $terms } offertes, et combien le font.
skills-part = Voici les { $number } plus enseignées sur { $total } ; les listes ci-dessous les ont toutes.
skills-part-occupations = Voici les { $number } nommées le plus souvent, sur { $total }.
skills-letters = Lettres
skills-no-letter = Autres
skills-frameworks = Listes de compétences
coverage-skills = { $count ->
    [0] Aucune des { $total } compétences n’est encore enseignée.
    [one] { $number } des { $total } compétences est enseignée.
   *[other] { $number } des { $total } compétences sont enseignées.
}
coverage-competencies = { $count ->
    [0] Aucune des { $total } compétences n’est encore enseignée.
    [one] { $number } des { $total } compétences est enseignée.
   *[other] { $number } des { $total } compétences sont enseignées.
}
coverage-occupations = { $count ->
    [0] Aucune des { $total } professions n’est encore nommée par une { $term }.
    [one] { $number } des { $total } professions est nommée par une { $term }.
   *[other] { $number } des { $total } professions sont nommées par une { $term }.
}
coverage-levels = De celles-ci, évaluées : { $assessed } ; tout au plus exercées : { $practised } ; tout au plus abordées : { $introduced }.
group-taught-skills = { $number } sur { $total }
group-taught-competencies = { $number } sur { $total }
group-taught-occupations = { $number } sur { $total }
legend-assessed = une { $term } qui l’évalue
legend-practised = une { $term } où vous l’exercez
legend-introduced = une { $term } qui l’aborde
legend-unstated = une { $term } qui ne dit pas jusqu’où elle va
legend-named = une { $term } qui la nomme
legend-gap = enseignée par aucune
legend-gap-occupations = nommée par aucune
legend-length = Plus la barre est longue, plus il y a de { $terms }.
cell-gap = enseignée par aucune
cell-gap-occupations = nommée par aucune
framework-map-link = Carte de la liste
framework-gaps = Lacunes
gaps-skills = { $count ->
    [one] { $number } des { $total } compétences n’est enseignée par aucune { $term } offerte :
   *[other] { $number } des { $total } compétences ne sont enseignées par aucune { $term } offerte :
}
gaps-competencies = { $count ->
    [one] { $number } des { $total } compétences n’est enseignée par aucune { $term } offerte :
   *[other] { $number } des { $total } compétences ne sont enseignées par aucune { $term } offerte :
}
gaps-occupations = { $count ->
    [one] { $number } des { $total } professions n’est nommée par aucune { $term } offerte :
   *[other] { $number } des { $total } professions ne sont nommées par aucune { $term } offerte :
}
gaps-none-skills = Aucune : chacune des { $number } compétences est enseignée par au moins une { $term } offerte.
gaps-none-competencies = Aucune : chacune des { $number } compétences est enseignée par au moins une { $term } offerte.
gaps-none-occupations = Aucune : chacune des { $number } professions est nommée par au moins une { $term } offerte.
framework-table = La même chose en chiffres
table-caption-skills = Combien de { $terms } enseignent chaque compétence, et jusqu’où
table-caption-competencies = Combien de { $terms } enseignent chaque compétence, et jusqu’où
table-caption-occupations = Combien de { $terms } nomment chaque profession, et combien de ses compétences s’enseignent ici
column-far = Jusqu’où
column-assessed = Évaluée
column-practised = Exercée
column-introduced = Abordée
column-unstated = Non indiqué
column-asked = Compétences demandées
column-asked-taught = Dont enseignées
not-stated-inline = non indiqué
counted = Nous comptons les { $terms } offertes, actives ou pilotes, chacune une fois, aussi loin qu’elle mène la compétence.
counted-occupations = Nous comptons les { $terms } offertes, actives ou pilotes.
skill-unstated = jusqu’où n’est pas indiqué
skill-taught = { $count ->
    [one] { $credentials } l’enseigne : { $parts }.
   *[other] { $credentials } l’enseignent : { $parts }.
}
skill-part-assessed = { $count ->
    [one] { $number } l’évalue
   *[other] { $number } l’évaluent
}
skill-part-practised = dans { $number } vous l’exercez
skill-part-introduced = { $count ->
    [one] { $number } l’aborde
   *[other] { $number } l’abordent
}
skill-part-unstated = { $count ->
    [one] { $number } ne dit pas jusqu’où
   *[other] { $number } ne disent pas jusqu’où
}
level-assessed = Enseignée et évaluée
level-practised = Exercée
level-introduced = Abordée
level-unstated = Jusqu’où n’est pas indiqué
level-text-assessed = Vous montrez que vous savez le faire, et quelqu’un l’évalue.
level-text-practised = Vous vous en servez, avec de l’aide. Elle n’est pas évaluée pour elle-même.
level-text-introduced = Vous la rencontrez pour la première fois.
level-text-unstated = Demandez au département jusqu’où elle va.
skill-more = { $count ->
    [one] Et { $number } autre.
   *[other] Et { $number } autres.
}
names-more = Encore { $number }
skill-nearest = Proches d’elle, et enseignées
skill-later = Pas offertes en ce moment
skill-later-text = Elles nomment aussi la compétence, mais vous ne pouvez pas les suivre en ce moment.
occupations-asking = Indiquées comme la demandant
occupations-named = Nommées avec elle par une { $term }
occupations-named-text = Qu’une { $term } nomme les deux est tout ce que cela dit.
none-occupations-skill = Aucune profession n’est indiquée avec elle.
skill-beside = Souvent enseignées avec elle
skill-beside-text = D’autres compétences que nomment les mêmes { $terms }.
skill-beside-count = dans { $number } sur { $total }
none-synonyms = Aucun autre nom n’est indiqué.
occupation-skills = Les compétences qu’elle demande
occupation-skills-named = Les compétences nommées avec elle
occupation-source-stated = Le répertoire indique ces compétences pour la profession.
occupation-source-named-together = Le répertoire n’indique pas les compétences de cette profession. Voici celles que des { $terms } nomment avec elle.
occupation-source-none = Le répertoire n’indique pas les compétences de cette profession, et aucune des { $terms } n’en nomme avec elle.
occupation-taught = { $count ->
    [0] Aucune n’est encore enseignée ici.
    [one] { $missing ->
        [0] Elle est enseignée ici.
       *[other] { $number } sur { $total } est enseignée ici.
    }
   *[other] { $missing ->
        [0] Les { $total } sont enseignées ici.
       *[other] { $number } sur { $total } sont enseignées ici.
    }
}
occupation-where-here = Enseignées par des { $terms } qui y mènent
occupation-where-elsewhere = Enseignées par d’autres { $terms }
occupation-where-none = { $count ->
    [one] Une lacune : enseignée ici par aucune { $term }
   *[other] Des lacunes : enseignées ici par aucune { $term }
}
occupation-others = { $count ->
    [one] et { $number } autre { $term }
   *[other] et { $number } autres { $terms }
}
occupation-later-text = Elles nomment aussi la profession, mais vous ne pouvez pas les suivre en ce moment.
none-leads = Aucune { $term } offerte ne la nomme encore.
matrix-title = Qui enseigne quoi
matrix-of = Qui enseigne quoi : { $framework }
matrix-description = Où chaque compétence s’enseigne, et jusqu’où, en un seul tableau.
matrix-link = Qui enseigne quoi
matrix-csv = Tableau pour tableur (CSV)
matrix-table = En un seul tableau
matrix-caption-credentials = { $rows } { $terms } et { $skills } compétences
matrix-caption-departments = { $rows } départements et { $skills } compétences
matrix-departments = Il y a { $number } { $terms }, trop pour un seul tableau. Celui-ci compte par département ; le fichier pour tableur les a toutes.
matrix-too-large = Il y a { $number } { $terms }, trop pour un tableau sur une page. Le fichier pour tableur les a toutes.
matrix-total = Nombre de { $terms }
letter-assessed = Év
letter-practised = Ex
letter-introduced = Ab
letter-unstated = ?
framework-map-occupations = Les professions nommées, et celles qui ne le sont pas

## Parcours

pathways-title = Parcours
pathways-description = Comment les microcertifications s’appuient les unes sur les autres, et où elles mènent.
pathways-list = Tous les parcours
none-pathways = Aucun parcours n’est encore indiqué.
pathway-size = Étapes : { $credentials }.
pathway-steps = Étape par étape
pathway-award = Ce que vous recevez
steps-all = { $count ->
    [one] Cette étape-ci
    [2] Les deux qui suivent
   *[other] Les { $number } qui suivent
}
steps-any = L’une de ces { $total } possibilités
steps-at-least = { $count ->
    [one] Au moins une de ces { $total } possibilités
   *[other] Au moins { $number } de ces { $total } possibilités
}
credits-counted = { $count ->
    [one] { $counted } crédit est reconnu
   *[other] { $counted } crédits sont reconnus
}
credits-counted-of = { $count ->
    [one] { $counted } des { $total } crédits est couvert
   *[other] { $counted } des { $total } crédits sont couverts
}
none-leads-to = Aucun certificat ni grade n’est indiqué à la suite.
bridges-title = Passerelles
bridges-text = Une passerelle permet de passer d’une microcertification à une autre, à une condition.
bridge-to = mène à
none-bridges = Aucune passerelle n’est indiquée.
more = Pour en savoir plus
print-hint-pathway = Pour imprimer ce parcours, utilisez la fonction Imprimer du navigateur.

## Parcours : ce qu’ils demandent, et ce qui reste

pathway-takes = Ce que cela demande
pathway-takes-text = Quel que soit le chemin que vous prenez. Le premier nombre est le minimum, le second le maximum. Ce qui n’est pas offert en ce moment n’est pas compté.
pathway-takes-steps = Étapes
pathway-takes-hours = Heures de travail
pathway-takes-credits = Crédits
pathway-takes-cost = Ce que vous payez
pathway-other-prices = Certaines personnes paient un autre montant pour une étape, par exemple celles qui viennent par une passerelle. Sa page le dit.
live-pathway-unstated = Rien n’est indiqué pour :
pathway-have = Qu’avez-vous déjà ?
pathway-have-text = Cochez-le plus bas, ou déposez vos insignes ici. Vous verrez ce qui reste.
pathway-drop = Déposez des insignes ici, ou choisissez-les
pathway-kinds = Fichiers JSON, images PNG ou SVG
pathway-private = Les insignes sont vérifiés dans ce navigateur et ne vont nulle part. Ce que vous cochez se trouve dans l’adresse de cette page et n’est conservé nulle part ailleurs. À qui sont ces insignes n’est pas vérifié ici.
pathway-tick = J’ai ceci : { $title }
pathway-titles = Vous choisissez le titre que porte votre insigne :
pathway-copy = Copier le lien avec vos coches
pathway-clear = Tout décocher
pathway-see = Voir le détail
pathway-badges = Vos insignes
pathway-verify = Le voir sur la page de vérification
live-pathway-takes = Ce que cela demande
live-pathway-remains = Ce qui reste
live-pathway-complete = Il ne reste rien. Vous avez tout ce que ce parcours demande.
live-pathway-credits = crédits
live-pathway-noncredit = Aucun
live-pathway-unit = { $value } { $part }
live-pathway-kind = { $name } : { $value }
live-pathway-range = de { $from } à { $until }
live-pathway-gap = { $value }, et ce qui n’est pas indiqué
live-pathway-unknown = non indiqué
live-pathway-left = Ce qui reste. Étapes : { $count }. Heures : { $number }.
live-pathway-cleared = Tout est décoché.
live-pathway-group = { $count } sur { $number } faites
live-pathway-enough = fait
live-pathway-spare = plus nécessaire
live-pathway-badge = Par votre insigne
live-pathway-link = Ces coches viennent de l’adresse de cette page. C’est ce que quelqu’un dit, et non des insignes vérifiés.
live-pathway-sofar = Vous avez { $count } des { $number } crédits qui comptent ici.
live-pathway-bridge = Vous avez ce dont part cette passerelle. Lisez sa condition.
live-pathway-bridges = Une passerelle part de ce que vous avez.
live-pathway-checking = Vérification de { $name }…
live-pathway-counted = Compté : { $value }. { $name } est authentique et en vigueur.
live-pathway-counted-open = Compté : { $value }. { $name } est authentique, mais nous ne pouvons pas savoir maintenant s’il a été révoqué.
live-pathway-counted-whole = { $name } est l’insigne de tout le parcours : { $value }.
live-pathway-twice = { $name } : { $value } est déjà compté.
live-pathway-not-step = Non compté : { $name } est authentique, mais { $value } n’est pas une étape de ce parcours.
live-pathway-not-listed = Non compté : { $name } est authentique, mais n’est pas pour une microcertification de ce site.
live-pathway-changed = Son texte diffère de ce que nous avons publié.
live-pathway-not-other-issuer = Non compté : { $name } est authentique, mais ce pour quoi il est donné a été publié par un autre organisme que le sien.
live-pathway-not-ours = Non compté : { $name } n’a pas été délivré par ce site.
live-pathway-not-unreadable = Non compté : nous ne trouvons pas d’insigne dans { $name }.
live-pathway-not-unsigned = Non compté : { $name } n’a pas de sceau ; n’importe qui a pu le faire.
live-pathway-not-not-authentic = Non compté : { $name } est un faux, ou a été modifié après avoir été scellé.
live-pathway-not-wrong-issuer = Non compté : { $name } n’a pas été scellé par l’organisme qu’il nomme.
live-pathway-not-unverifiable = Non compté : nous ne pouvons pas vérifier le sceau de { $name }.
live-pathway-not-malformed = Non compté : { $name } est scellé, mais il y manque des parties d’un insigne.
live-pathway-not-revoked = Non compté : { $name } a été révoqué.
live-pathway-not-expired = Non compté : { $name } a expiré.
live-pathway-not-not-yet-valid = Non compté : { $name } n’est pas encore en vigueur.
live-pathway-not-failed = Non compté : { $name } n’a pas pu être vérifié.
live-pathway-too-many = Seuls les { $limit } premiers fichiers ont été examinés.
live-pathway-copied = Le lien est copié. Qui l’ouvre voit vos coches.
live-pathway-not-copied = Le navigateur ne l’a pas permis. Copiez plutôt l’adresse de cette page : elle contient vos coches.

## Vérifier un insigne

verify-title = Vérifier un insigne
verify-description = Déposez le fichier que vous avez reçu. Vous verrez s’il est authentique, qui l’a scellé et s’il est en vigueur.
verify-result = Résultat de la vérification
verify-form = Un insigne à vérifier
verify-no-script = C’est votre navigateur qui vérifie, et il lui faut JavaScript. Ici, il est désactivé ou bloqué. D’autres moyens figurent plus bas.
verify-drop = Déposez des insignes ici, ou choisissez-les
verify-kinds = Images PNG ou SVG, fichiers .json ou .jwt, photos d’un code QR, ou un ZIP d’insignes. Vous pouvez en déposer plusieurs. Dans un ZIP ou un dossier, les codes QR ne sont cherchés que dans les images PNG. Vous pouvez aussi coller n’importe où.
verify-folder = Choisir un dossier
verify-camera = Lire un code QR
verify-camera-title = Lire un code QR
verify-camera-text = Votre navigateur demandera si cette page peut utiliser la caméra. Ce qu’elle voit reste dans cette page. Rien n’est enregistré.
verify-camera-picture = Ce que voit la caméra
verify-camera-on = Allumer la caméra
verify-camera-off = Fermer
verify-paste = Coller plutôt le texte ou le lien d’un insigne
verify-paste-label = Texte ou lien
verify-check = Vérifier
verify-missing-title = Absent de cette copie du site
verify-missing = Les insignes se vérifient dans votre navigateur, au moyen d’un programme qui manque à cette copie du site. D’autres moyens figurent plus bas.
verify-learn = Ce que vous apprendrez
verify-learn-intact = Tel qu’il était quand il a été scellé.
verify-learn-signer = Et le connaissons-nous ?
verify-learn-in-force = Ni expiré, ni annulé.
verify-learn-published = Mot pour mot.
verify-stays = Il reste chez vous
verify-stays-text = La vérification se fait dans cette page. L’insigne n’est envoyé ni à nous ni à personne d’autre.
verify-stays-others = La page lit ce que nous avons publié sur nos clés, nos insignes et ceux que nous avons annulés. Elle n’interroge un autre site que si vous le dites : elle nomme d’abord ce site, et ce qu’il apprendrait.
verify-stays-kept = Après le premier insigne, la plupart des navigateurs gardent une copie de cette page, qui fonctionne alors aussi sans connexion. Ils gardent aussi ce qu’elle a lu sur ce site, ce qui montre quelles sortes d’insignes ont été examinées ici. Sur un ordinateur partagé, effacez ensuite les données de ce site.
verify-else = D’autres moyens de vérifier
verify-else-command = Avec la commande skillmark, sur votre ordinateur, qui suit les mêmes règles. Il lui faut la liste de nos émetteurs et de nos clés :
verify-else-ask = Ou demandez-nous. Nous pouvons vous dire si un insigne vient de nous :
verify-several = Insignes vérifiés
verify-list = Votre liste d’insignes
verify-list-progress = Avancement de la vérification
verify-list-stop = Arrêter
verify-list-go = Continuer
verify-list-only = Montrer seulement
verify-list-find = Chercher dans la liste
verify-list-sort = Trier selon
verify-list-order = Ordre d’ajout
verify-list-verdict = Résultat
verify-list-name = Insigne
verify-list-issuer = Émetteur
verify-list-person = Remis à
verify-list-issued = Délivré le
verify-list-until = En vigueur jusqu’au
verify-list-file = Fichier
verify-list-more = Montrer la suite
verify-list-save = Enregistrer en tableau (CSV)
verify-list-print = Imprimer la liste
verify-list-again = Recommencer
verify-list-add = Ajouter des insignes à la liste
verify-list-back = Retour à la liste
verify-list-before = Insigne précédent
verify-list-after = Insigne suivant
verify-together = Ce qu’ils forment ensemble
verify-together-person = Adresse courriel d’une personne
verify-together-about = Nous la comparons à chaque insigne qui contient l’adresse de la personne sous une forme brouillée. Elle reste dans cette page. Laissez le champ vide pour revoir tous les insignes comme avant.
verify-together-counts = Seuls comptent les insignes de ce site qui sont authentiques et en vigueur maintenant, chaque microcertification une fois. Nous comparons des insignes, rien de plus : seules les personnes responsables d’un parcours décident s’il est terminé.
verify-worth-knowing = Bon à savoir
verify-its-page = Ce qu’il fallait pour l’obtenir
verify-answers = Quatre réponses
verify-person = L’insigne contient l’adresse de la personne sous une forme brouillée. Écrivez l’adresse que l’on vous a donnée, et nous comparons les deux. Elle reste dans cette page.
verify-person-label = Adresse courriel de la personne
verify-person-compare = Comparer
verify-claims = Ce que dit l’insigne
verify-needs = Ce que nous n’avons pas encore pu lire
verify-needs-text = Il manque ces documents pour répondre. C’est vous qui décidez qui nous interrogeons. Ce que vous permettez vaut jusqu’à ce que vous quittiez cette page.
verify-record = Relevé de cette vérification
verify-print = Imprimer ce relevé
verify-requests = Qui nous avons interrogé
verify-raw = L’insigne sous forme de texte
verify-earned = Ce qu’il fallait pour l’obtenir
verify-said = Ce que d’autres en disent
verify-said-text = Chacun de ces appuis porte son propre sceau, et ne vaut pas plus que ce que sa réponse en dit. Aucun ne change la réponse sur l’insigne.
verify-raw-form = Comment l’afficher
verify-raw-laid = Mis en forme
verify-raw-came = Tel que reçu
verify-raw-copy = Copier
verify-raw-save = Enregistrer dans un fichier
verify-raw-cut = Seul le début est affiché. Une copie ou un fichier contient tout.
verify-another = Vérifier un autre insigne
verify-link-credential = On vous a montré cet insigne ?
verify-link = Vérifier un insigne
question-intact = Est-il intact ?
question-signer = Qui l’a scellé ?
question-in-force = Est-il en vigueur ?
question-published = Est-ce bien ce que l’émetteur a publié ?
question-person = Appartient-il à cette personne ?

## Réponses aux questions

answer-pass = Oui
answer-fail = Non
answer-warn = Oui, avec une remarque
answer-unknown = Non vérifié
answer-unasked = Sans réponse
answer-signer-pass = { $issuer }
answer-signer-fail = Pas l’émetteur qu’il nomme
answer-signer-warn = Inconnu
answer-signer-unknown = Inconnu
answer-published-fail = Il y a des différences
answer-published-warn = Il y a des différences
answer-published-unknown = Comparaison impossible
answer-published-unasked = Rien à comparer
answer-period-expired = Expiré
answer-period-future = Pas encore
answer-status-revoked = Annulé
answer-status-because = Annulé
answer-status-withdrawn = Annulé
answer-status-gone = Annulé
answer-status-suspended = Suspendu
answer-definition-absent = Comparaison impossible
answer-definition-other-issuer = D’un autre émetteur
answer-structure-missing = Inchangé, mais incomplet
answer-structure-kind = Inchangé, mais mal construit
answer-structure-claim = Inchangé, mais il se contredit
answer-issuer-domain = Qui gère { $domain }
answer-person-pass = Oui
answer-person-fail = Non

## Ce qui figure dans le résultat

shown-working = Vérification en cours : { $name } …
shown-too-many = Seuls les { $number } premiers fichiers ont été vérifiés.
shown-failed-title = La vérification n’a pas fonctionné.
shown-failed = Nous n’avons pas pu examiner { $name }. Cela ne dit rien de l’insigne. Rechargez la page et réessayez.
shown-failed-changed = Cette page a changé sur son site depuis que vous l’avez ouverte. Rechargez-la, puis apportez de nouveau l’insigne.
shown-title = { $what } { $name }
shown-no-trust = Nous n’avons pas pu lire la liste des émetteurs auxquels ce site se fie, et nous ne pouvons donc en nommer aucun. Rechargez la page et réessayez.
shown-unasked = Tant que le sceau n’est pas confirmé, il n’y a rien ici à quoi se fier.
shown-checks = Ce que nous avons vérifié
shown-no-name = un émetteur sans nom
shown-no-title = Un insigne sans nom
shown-subject = L’insigne
shown-subject-claimed = Ce qu’il dit être
shown-by = Délivré par { $issuer }
shown-by-claimed = Il nomme comme émetteur : { $claimed }
shown-claims = Ces mots portent le sceau de l’émetteur. La ligne marquée comme vérifiée vient de nous.
shown-claims-claimed = Ce sont les mots de l’insigne lui-même. Personne que nous connaissions n’en répond.
shown-claim-name = Nom
shown-claim-achievement = Réalisation
shown-claim-issuer = Émetteur, selon l’insigne
shown-claim-issuer-checked = Émetteur, après vérification
shown-claim-recipient = Remis à
shown-claim-awarded = Décerné
shown-claim-valid-from = En vigueur dès le
shown-claim-valid-until = En vigueur jusqu’au
shown-claim-signed = Scellé
shown-claim-endorsement = Appuyé par
shown-endorsement = Appuyé par { $issuer } : { $what }
shown-source-catalog = Un émetteur de ce site.
shown-source-list = Sur la liste des établissements que ce site reconnaît.
shown-source-domain = Connu par son domaine Web seulement. Un domaine ne prouve aucun nom.
shown-record-at = Vérifié
shown-record-verdict = Résultat
shown-record-input = Fichier
shown-record-carrier = Forme
shown-record-digest = Empreinte du fichier
shown-moment = { $date }, { $time } ({ $zone }), dans ce navigateur
shown-size = { $size } Ko
shown-carrier-json = Texte JSON
shown-carrier-jwt = Texte signé (JWT)
shown-carrier-png = Image PNG
shown-carrier-svg = Image SVG
shown-carrier-address = Adresse web
shown-what-json = le texte JSON
shown-what-jwt = le texte signé
shown-what-link = le lien
shown-what-png = l’image
shown-input-link = Insigne contenu dans le lien
shown-input-text = Texte collé

## Ce qui figure dans la liste de plusieurs insignes

shown-list = Liste d’insignes
shown-list-working = { $count } fichiers sur { $number } vérifiés.
shown-list-paused = Arrêté. { $count } fichiers sur { $number } ont été vérifiés, et ce qui a été trouvé reste dans la liste.
shown-list-done = Terminé. Insignes dans la liste : { $number }.
shown-list-shown = Montrés : { $count } sur { $number }.
shown-list-place = { $count } sur { $number } dans la liste
shown-list-up = Trié selon : { $what }, en montant.
shown-list-down = Trié selon : { $what }, en descendant.
shown-list-failed = Échec de la vérification
shown-list-issuer-claimed = selon l’insigne lui-même
shown-list-issuer-domain = un domaine Web seulement
shown-list-remark = À savoir : ouvrez-le pour en lire plus
shown-list-copy = Le même insigne que { $name }
shown-list-same-id = Même numéro d’insigne que { $name } : peut-être le même insigne deux fois
shown-list-twice = La même personne a cette microcertification deux fois : voir { $name }
shown-list-older = Délivré selon la version { $part } ; la version actuelle est la { $number }
shown-list-belongs-pass = De cette adresse
shown-list-belongs-fail = D’une autre
shown-list-belongs-unknown = Comparaison impossible
shown-list-compared = { $value } : insignes qui appartiennent à cette adresse : { $count }. Insignes d’une autre : { $number }. Insignes que nous n’avons pas pu comparer : { $size }.
shown-together-typed = Insignes authentiques de ce site qui appartiennent à { $value } : { $count }.
shown-together-same = Ces { $count } insignes nomment la même personne.
shown-together-name = Ces { $count } insignes portent le nom { $name }. Un nom seul ne prouve pas qu’il s’agit d’une seule personne : écrivez l’adresse de cette personne.
shown-together-nobody = Ces { $count } insignes ne disent pas en clair à qui ils ont été remis, et la page ne peut pas savoir s’il s’agit d’une seule personne. Si c’est le cas, ils forment ceci :
shown-pathway-done = Tout ce que des insignes peuvent montrer de ce parcours est là.
shown-pathway-open = Acquis : { $count } de ses { $number } microcertifications. Ce qui manque figure ci-dessous.
shown-pathway-awards = Au bout du parcours :
shown-pathway-awarded = L’insigne de l’ensemble est là :
shown-step-done = acquis
shown-step-open = pas encore acquis
shown-step-part = { $count } sur { $number } acquis
shown-step-spare = pas nécessaire
shown-step-elsewhere = aucun insigne de ce site ne le montre
shown-rule-all = tous ceux-ci
shown-rule-any = l’un de ceux-ci
shown-rule-at-least = au moins { $number } de ceux-ci

## Autres sites, et copies dans le navigateur

shown-lacks-key = La clé de l’émetteur. Elle répond à « Qui l’a scellé ? »
shown-lacks-status = La liste des insignes annulés. Elle répond à « Est-il en vigueur ? »
shown-lacks-definition = Ce que l’émetteur a publié. Cela répond à « Est-ce bien ce que l’émetteur a publié ? »
shown-lacks-hosted = L’insigne tel que son émetteur le garde en ligne. Toutes les réponses en dépendent.
shown-learns-hosted = { $host } apprendrait exactement quel insigne vous vérifiez.
shown-learns-definition = { $host } apprendrait que quelqu’un vérifie un insigne pour cette réalisation.
shown-learns-key = { $host } apprendrait que quelqu’un vérifie un insigne de cet émetteur. Qui a fait l’insigne a choisi l’adresse. Si elle n’est que dans cet insigne, on apprendrait duquel il s’agit.
shown-learns-status = { $host } apprendrait que quelqu’un vérifie l’un des insignes de cette liste. En général, une liste en compte beaucoup. Mais qui a fait l’insigne a choisi l’adresse. Si elle n’est que dans cet insigne, on apprendrait duquel il s’agit.
shown-learns-link = { $host } apprendrait que quelqu’un ouvre ce lien.
shown-learns-all = Il verrait votre adresse réseau et l’heure, comme tout site que vous visitez. Il ne reçoit ni votre fichier ni aucun témoin (cookie).
shown-host-foreign = Ce nom contient des lettres qui s’écrivent ici xn--… et qui peuvent ressembler à d’autres. Assurez-vous que c’est bien le site que vous attendez.
shown-ask-host = Interroger { $host }
shown-asking = Demande à { $host } …
shown-ask-not = Ne pas interroger
shown-ask-again = Interroger { $host } de nouveau
shown-ask-own = Ce site
shown-ask-own-again = Réessayer
shown-ask-badges = Insignes ici qui en ont besoin : { $count }
shown-missed-closed = { $host } existe, mais ne laisse pas les pages d’autres sites lire ce qu’il contient. La commande skillmark peut le lire. Ou demandez à l’émetteur.
shown-missed-offline = Il n’y a pas de connexion. Réessayez quand il y en aura une.
shown-missed-nowhere = Nous n’avons pas pu joindre { $host }. Ce site n’existe peut-être pas, ou il nous a refusés. Réessayez plus tard, ou demandez à l’émetteur.
shown-missed-404 = { $host } n’a rien à cette adresse. Demandez à l’émetteur où cela se trouve maintenant.
shown-missed-gone = { $host } dit que cela a été retiré pour de bon.
shown-missed-status = { $host } a répondu par l’erreur { $number }. Réessayez plus tard, ou demandez à l’émetteur.
shown-missed-large = Ce que { $host } envoie dépasse ce que nous lisons. Demandez à l’émetteur.
shown-missed-not-text = Ce que { $host } envoie n’est pas un texte que nous pouvons lire. Demandez à l’émetteur.
shown-missed-elsewhere = { $host } nous a renvoyés vers un autre site, qui ne parle pas pour lui. Nous n’y sommes pas allés. Demandez la bonne adresse à l’émetteur.
shown-missed-slow = { $host } a mis trop de temps à répondre. Réessayez plus tard.
shown-missed-no-frame = La partie de cette page qui interroge d’autres sites n’a pas démarré. Vérifiez votre connexion, rechargez la page et réessayez.
shown-missed-failed = Rien n’en est sorti, et nous ne savons pas pourquoi. Réessayez plus tard, ou demandez à l’émetteur.
shown-never-no-https = Nous n’interrogeons que des sites joints par https, où personne en chemin ne peut changer la réponse. Cette adresse n’en est pas une.
shown-never-credentials = Cette adresse contient un nom d’utilisateur ou un mot de passe. Nous ne l’utilisons pas.
shown-never-number = Cette adresse est un nombre et non le nom d’un site. Nous ne l’utilisons pas.
shown-never-private = { $host } n’est pas un nom de l’Internet public. Nous ne l’interrogeons pas.
shown-never-port = Cette adresse mène à une porte inhabituelle (port) de { $host }. Nous ne l’utilisons pas.
shown-never-no-address = Ce n’est pas une adresse web que nous pouvons utiliser.
shown-never-instead = Demandez à l’émetteur comment le vérifier.
shown-link-left = Nous n’avons pas interrogé { $host }. Enregistrez l’insigne depuis ce site dans un fichier, et déposez-le ici.
shown-link-instead = Ouvrez le lien vous-même, enregistrez l’insigne dans un fichier, et déposez-le ici.
shown-link-own = Nous n’avons rien trouvé à { $url }. Vérifiez le lien, ou demandez le fichier.
shown-requests-own = Ce site
shown-requests-none = Aucun autre site n’a été interrogé.
shown-requests-others = Vous nous avez laissés interroger d’autres sites. Voici les adresses que nous y avons demandées. Quand l’une n’a pas pu être lue, nous avons aussi demandé si le site existe.
shown-requests-more = Autres demandes à ce site pendant cette visite : { $number }
shown-requests-hosts = Autres sites que nous avons interrogés : { $number }
shown-request-read = lu le { $date } à { $time }
shown-request-copy = non joint ; copie dans ce navigateur, état du { $date } à { $time }
shown-request-gone = retiré pour de bon, selon sa réponse du { $date } à { $time }
shown-request-404 = rien à cette adresse le { $date } à { $time }
shown-request-closed = fermé à cette page le { $date } à { $time }
shown-request-elsewhere = menait ailleurs le { $date } à { $time } ; non suivi
shown-request-slow = pas de réponse à temps le { $date } à { $time }
shown-request-failed = n’a pas pu être lu le { $date } à { $time }
shown-as-of = Nous n’avons pas pu joindre notre propre site à l’instant. Ce que nous disons des émetteurs et des insignes annulés vient d’une copie dans ce navigateur, état du { $date } à { $time }.

## Comment arrivent les insignes

shown-intake-title = À propos de ce que vous avez apporté
shown-intake-reading = Ouverture en cours : { $name } …
shown-intake-many = Nous vérifions { $limit } insignes à la fois. Apportez le reste ensuite. Laissés de côté : { $number }
shown-intake-empty = Nous n’avons trouvé aucun insigne dans { $name }.
shown-intake-broken = Nous n’avons pas pu ouvrir { $name }. Le fichier est peut-être endommagé ou incomplet. Redemandez-le, ou décompressez-le et déposez les fichiers.
shown-intake-left-other = Laissés de côté dans { $name }, car cachés ou d’un autre genre : { $number }
shown-intake-left-nested = Fichiers ZIP dans { $name }, laissés fermés : { $number }. Décompressez-les et déposez-les.
shown-intake-left-encrypted = Laissés de côté dans { $name }, car protégés par un mot de passe : { $number }. Décompressez-les et déposez-les.
shown-intake-left-damaged = Laissés de côté dans { $name }, car endommagés : { $number }
shown-intake-left-large = Laissés de côté dans { $name }, car trop volumineux pour un insigne : { $number }
shown-intake-left-beyond = Laissés de côté dans { $name }, car au-delà de ce que nous ouvrons en une fois : { $number }. Apportez-les ensuite, par parties.
shown-intake-more = Et d’autres encore : { $number }
shown-intake-code-other = Le code QR de { $name } ne contient pas d’insigne. On y lit : { $value }
shown-intake-picture-none = Nous n’avons trouvé dans { $name } ni insigne ni code QR lisible. Une nouvelle photo, prise bien en face et de près, peut aider. Le fichier de l’insigne lui-même vaut mieux.
shown-intake-picture-large = L’image { $name } est trop grande pour que nous l’examinions. Découpez le code QR ou réduisez l’image.
shown-intake-picture-broken = L’image { $name } ne peut pas être affichée par votre navigateur. Elle est peut-être endommagée ou bien trop grande.
shown-input-qr = Code QR de { $name }
shown-input-camera = l’image de la caméra
shown-camera-asking = Votre navigateur demande si cette page peut utiliser la caméra.
shown-camera-on = Placez le code QR devant la caméra.
shown-camera-denied = Votre navigateur n’autorise pas cette page à utiliser la caméra. Vous pouvez changer cela dans ses réglages, ou photographier le code et déposer la photo.
shown-camera-none = Nous n’avons trouvé aucune caméra utilisable. Un autre programme s’en sert peut-être. Vous pouvez photographier le code et déposer la photo.

## Les mêmes sur les pages d’autres sites, où « ce site » en est un autre, et où l’on apporte moins de choses

embedded-check-definition-none = { $site } n’a publié aucune définition avec laquelle le comparer.
embedded-check-issuer-catalog = { $name } est un émetteur de { $site }.
embedded-check-issuer-list = { $name } figure sur la liste des établissements que { $site } reconnaît.
embedded-verify-kinds = Une image PNG ou SVG, un fichier .json ou .jwt. Vous pouvez en donner plusieurs à la fois.
embedded-verify-paste = Coller plutôt le texte d’un insigne
embedded-verify-paste-label = Texte d’un insigne
embedded-shown-no-trust = Nous n’avons pas pu lire la liste des émetteurs connus, et nous ne pouvons donc en nommer aucun. Rechargez la page et réessayez.

## Quel insigne c’est, et qui il nomme

shown-place-of = Insigne { $number } sur { $count } dans ce fichier
shown-by-domain = Scellé par qui gère { $domain }. Il nomme comme émetteur : { $claimed }
shown-to = Remis à { $name }
shown-to-claimed = Il dit avoir été remis à { $name }
shown-to-address = Il ne porte pas de nom, seulement une adresse courriel brouillée. Vous pouvez vérifier plus bas à qui elle est.
shown-to-nobody = Il ne dit pas à qui il a été remis.
shown-person-typed = Adresse comparée : { $value }

## Ce qu’il fallait pour obtenir un insigne

shown-earned-page = D’après la page de cette microcertification sur ce site. Résultats et preuves viennent de l’insigne lui-même.
shown-earned-badge = Dans les mots de l’insigne lui-même, sous son sceau.
shown-earned-claimed = Dans les mots de l’insigne lui-même. Ils sont scellés, mais personne que nous connaissions n’en répond.
shown-page-missing = La page de cette microcertification n’a pas pu être lue à l’instant. Voici ce que dit l’insigne lui-même.
shown-version-only = Délivré selon la version { $version }, la seule à ce jour.
shown-version-current = Délivré selon la version { $version }, qui est la version actuelle.
shown-version-older = Délivré selon la version { $version }. La version actuelle est la { $number }. L’insigne reste ce qu’il était.
shown-offer-pilot = Cette microcertification est à l’essai. Des détails peuvent encore changer.
shown-offer-paused = Cette microcertification n’est pas offerte en ce moment. Cela ne change rien à l’insigne.
shown-offer-retired = Cette microcertification n’est plus offerte. Cela ne change rien à l’insigne.
shown-today = Ce qu’il faut aujourd’hui, selon la version { $version }
shown-part-outcomes = Ce que la personne sait faire
shown-part-skills = Compétences
shown-part-criteria = Ce qu’il fallait faire
shown-part-assessment = Comment l’évaluation s’est faite
shown-part-evidence = Ce qu’il fallait remettre
shown-part-rubric = Selon quelle grille
shown-part-endorsements = Qui appuie la microcertification
shown-part-approvals = Qui l’a approuvée
shown-own-results = Ce que la personne a atteint
shown-own-evidence = Preuves que nomme l’insigne
shown-own-evidence-text = Nous n’en avons ouvert aucune. Elles ont pu changer depuis que l’insigne a été scellé.
shown-own-facts = Autres renseignements
shown-open-at = Ouvrir sur { $host }
shown-result = Résultat
shown-result-level = Niveau atteint : { $value }
shown-result-of = { $value } sur { $limit }
shown-result-required = Niveau demandé : { $value }
shown-status-Completed = Terminé
shown-status-Enrolled = Inscrit
shown-status-Failed = Échec
shown-status-InProgress = En cours
shown-status-OnHold = Suspendu
shown-status-Withdrew = Abandon
shown-field-name = Nom
shown-field-description = Description
shown-field-criteria = Critères
shown-field-alignment = Compétences et professions
shown-field-resultDescription = Grille d’évaluation
shown-field-achievementType = Type
shown-field-fieldOfStudy = Domaine d’études
shown-field-specialization = Spécialisation
shown-field-creditsAvailable = Crédits
shown-field-inLanguage = Langue
shown-field-humanCode = Code
shown-field-tag = Mots-clés
shown-fact-creditsEarned = Crédits obtenus
shown-fact-creditsAvailable = Crédits au total
shown-fact-role = Rôle
shown-fact-licenseNumber = Numéro de permis
shown-fact-term = Session
shown-fact-activityStartDate = Début
shown-fact-activityEndDate = Fin
shown-fact-otherIdentifier = Autre identifiant
shown-fact-narrative = Ce que l’émetteur en a écrit
shown-differs = En quoi l’insigne diffère de ce qui a été publié
shown-differs-field = Partie
shown-differs-before = Publié, version { $version }
shown-differs-after = Dans cet insigne
shown-changes = Ce qui a changé depuis
shown-changes-field = Partie
shown-changes-before = Version { $version }, celle de l’insigne
shown-changes-after = Version { $number }, aujourd’hui
shown-changes-none = Depuis, rien n’a changé dans ce qui est montré ici.
shown-changes-missing = Ce qui a changé depuis n’a pas pu être lu à l’instant.
shown-changes-nothing = Rien

## Ce que d’autres disent d’un insigne

shown-endorser-claimed = { $claimed }, selon ses propres mots
shown-endorser-domain = { $claimed }, selon ses propres mots : pour nous, qui gère { $domain }
shown-endorsement-valid = Son sceau tient, et nous savons qui l’a apposé.
shown-endorsement-valid-status-unknown = Son sceau tient, et nous savons qui l’a apposé. Nous n’avons pas pu vérifier s’il a été annulé.
shown-endorsement-valid-unrecognised-issuer = Son sceau tient, mais nous ne savons pas qui l’a apposé.
shown-endorsement-revoked = La personne ou l’organisme qui l’a écrit l’a annulé.
shown-endorsement-expired = Il a expiré.
shown-endorsement-not-yet-valid = Il n’est pas encore en vigueur.
shown-endorsement-not-authentic = Il a été modifié après avoir été scellé, ou le sceau n’a jamais été vrai. N’en tenez pas compte.
shown-endorsement-wrong-issuer = Il n’a pas été scellé par qui il nomme. N’en tenez pas compte.
shown-endorsement-unsigned = Il ne porte aucun sceau. N’importe qui a pu l’écrire.
shown-endorsement-malformed = Il n’est pas fait comme il doit l’être, ou porte sur autre chose. N’en tenez pas compte.
shown-endorsement-unverifiable = Nous n’avons pas pu le vérifier.
shown-endorsement-unreadable = Nous n’avons pas pu le lire.

## Ce qu’un nom a d’étrange

shown-odd-bidi = { $place } : il contient des signes cachés qui peuvent le faire lire dans un autre ordre qu’il n’a été écrit : { $marks }.
shown-odd-hidden = { $place } : il contient des signes que personne ne voit : { $marks }.
shown-odd-mixed = { $place } : un mot mêle des lettres d’écritures différentes, qui peuvent se ressembler : { $marks }.
shown-odd-styled = { $place } : il contient des signes qui ressemblent seulement à des lettres ordinaires : { $marks }.
shown-odd-same = Ce n’est pas { $name } que nous connaissons. Un autre émetteur se nomme ici « { $claimed } ».
shown-odd-like = Ce n’est pas { $name } que nous connaissons. Le nom de l’émetteur, « { $claimed } », est écrit avec d’autres lettres qui se ressemblent.
shown-odd-domain = Certains programmes affichent le domaine { $domain } comme « { $value } », avec des lettres qui peuvent ressembler à d’autres.
shown-odd-domain-like = Le domaine { $domain } ressemble à { $name }, que nous connaissons, et ce n’est pas le même.
shown-place-badge = Nom de l’insigne
shown-place-issuer = Nom de l’émetteur
shown-place-holder = Nom de la personne
shown-place-endorser = Nom de qui l’appuie
shown-place-domain = Domaine de l’émetteur
shown-mark-00ad = trait d’union conditionnel
shown-mark-061c = marque de lettre arabe
shown-mark-200b = espace sans largeur
shown-mark-200c = signe qui sépare des lettres
shown-mark-200d = signe qui joint des lettres
shown-mark-200e = marque de gauche à droite
shown-mark-200f = marque de droite à gauche
shown-mark-202a = enchâssement de gauche à droite
shown-mark-202b = enchâssement de droite à gauche
shown-mark-202c = fin d’enchâssement ou de forçage
shown-mark-202d = forçage de gauche à droite
shown-mark-202e = forçage de droite à gauche
shown-mark-2060 = signe qui tient des mots ensemble
shown-mark-2066 = isolement de gauche à droite
shown-mark-2067 = isolement de droite à gauche
shown-mark-2068 = isolement
shown-mark-2069 = fin d’isolement
shown-mark-3164 = lettre coréenne vide
shown-mark-feff = marque d’ordre des octets

## Les vérifications une à une, la trace, le texte

shown-check-asks = Ce que l’on demande :
shown-check-where = Où dans l’insigne :
shown-check-help = En savoir plus sur cette vérification
shown-record-badge = Insigne
shown-record-issuer = Émetteur, après vérification
shown-record-issuer-none = Personne que nous connaissions
shown-record-open = Non vérifié
shown-record-open-none = Tout ce qui pouvait être vérifié l’a été.
shown-record-nobody = À qui il est : aucune adresse n’a été comparée.
shown-copied = Copié.
shown-not-copied = Le navigateur ne l’a pas permis. Sélectionnez le texte et copiez-le à la main.
shown-saved = Le fichier est dans vos téléchargements.

## Le verdict : un mot, un titre, une phrase

verdict-valid-word = Authentique
verdict-valid-title = Cet insigne est authentique.
verdict-valid-text = { $issuer } l’a délivré le { $date }, et il est en vigueur.
verdict-valid-undated-text = { $issuer } l’a délivré, et il est en vigueur.
verdict-valid-status-unknown-word = Vérifié en partie
verdict-valid-status-unknown-title = Cet insigne était authentique quand il a été délivré.
verdict-valid-status-unknown-text = Nous n’avons pas pu vérifier si l’émetteur ({ $issuer }) l’a annulé depuis. Réessayez plus tard, ou demandez-le-lui.
verdict-valid-unrecognised-issuer-word = Émetteur inconnu
verdict-valid-unrecognised-issuer-title = Le sceau est bon, mais nous ne savons pas qui l’a apposé.
verdict-valid-unrecognised-issuer-text = N’importe qui peut créer un insigne où l’on lit « { $claimed } ». Renseignez-vous auprès de cet émetteur avant de vous y fier.
verdict-valid-unrecognised-issuer-domain-text = N’importe qui peut créer un insigne où l’on lit « { $claimed } ». Le sceau vient de qui gère { $domain }. Renseignez-vous auprès de l’émetteur nommé avant de vous y fier.
verdict-revoked-word = Annulé
verdict-revoked-title = L’émetteur a annulé cet insigne.
verdict-revoked-text = Ne vous y fiez pas. Demandez-en la raison à l’émetteur ({ $issuer }).
verdict-revoked-compromised-text = Il a été scellé avec une clé que quelqu’un d’autre a peut-être. Ne vous y fiez pas. Demandez-en un nouveau à l’émetteur ({ $issuer }).
verdict-revoked-suspended-word = Suspendu
verdict-revoked-suspended-title = L’émetteur a suspendu cet insigne.
verdict-revoked-suspended-text = Ne vous y fiez pas pour l’instant. Demandez-en la raison à l’émetteur ({ $issuer }).
verdict-expired-word = Expiré
verdict-expired-title = Cet insigne était authentique et il a expiré.
verdict-expired-unrecognised-title = Cet insigne a expiré, et nous ne savons pas qui l’a scellé.
verdict-expired-text = Il était en vigueur jusqu’au { $date }. Demandez à la personne si elle l’a renouvelé.
verdict-not-yet-valid-word = Pas encore
verdict-not-yet-valid-title = Cet insigne n’est pas encore en vigueur.
verdict-not-yet-valid-text = Il prend effet le { $date }.
verdict-not-authentic-word = Non authentique
verdict-not-authentic-title = Cet insigne n’est pas authentique.
verdict-not-authentic-text = Il a été modifié après avoir été scellé, ou le sceau n’a jamais été authentique. Ne vous y fiez pas.
verdict-wrong-issuer-word = Non authentique
verdict-wrong-issuer-title = Cet insigne n’a pas été scellé par l’émetteur qu’il nomme.
verdict-wrong-issuer-text = On y lit « { $claimed } », mais le sceau n’est pas le sien. Ne vous y fiez pas.
verdict-unsigned-word = Sans sceau
verdict-unsigned-title = Cet insigne ne porte aucun sceau.
verdict-unsigned-text = N’importe qui a pu l’écrire. Demandez un exemplaire scellé à l’émetteur qu’il nomme ({ $claimed }).
verdict-malformed-word = Défectueux
verdict-malformed-title = Cet insigne n’est pas fait comme un insigne doit l’être.
verdict-malformed-text = { $what }. Demandez un exemplaire corrigé à l’émetteur ({ $issuer }).
verdict-unverifiable-word = Non vérifié
verdict-unverifiable-title = Nous n’avons pas pu vérifier cet insigne.
verdict-unverifiable-text = { $what } : nous ne pouvons donc pas dire s’il est authentique. Demandez à l’émetteur ({ $claimed }) comment le vérifier.
verdict-unverifiable-missing-text = { $what } : nous ne pouvons donc pas dire s’il est authentique. Réessayez plus tard, ou renseignez-vous auprès de l’émetteur ({ $claimed }).
verdict-unverifiable-ask-text = Ce qu’il faut pour vérifier le sceau se trouve chez { $host }. Nous n’avons pas interrogé ce site, et ne le ferons que si vous le permettez. Vous le pouvez plus bas.
verdict-unreadable-word = Illisible
verdict-unreadable-title = Ce fichier ne contient aucun insigne que nous sachions lire.
verdict-unreadable-text-title = Ce texte ne contient aucun insigne que nous sachions lire.
verdict-unreadable-text = { $what }. Essayez le fichier d’origine, celui du portefeuille numérique ou reçu par courriel.

## Ce qui a été vérifié : ce que demande chaque point, puis ce qu’il peut dire

check-carrier-meaning = Le fichier contient un insigne que l’on peut lire.
check-carrier-read = Le fichier contient un insigne.
check-carrier-empty = Il est vide.
check-carrier-too-large = Il est plus gros que tout insigne : nous lisons jusqu’à { $limit } Ko.
check-carrier-no-badge-in-image = C’est une image qui ne contient pas d’insigne.
check-carrier-two = Il contient deux insignes différents, et deux lecteurs pourraient ne pas retenir le même.
check-carrier-damaged = Il est endommagé : on ne peut pas lire { $what } jusqu’au bout.
check-carrier-not-a-badge = On peut le lire, mais ce n’est pas un insigne.
check-carrier-unknown = Ce n’est pas un type de fichier qui peut contenir un insigne.
check-carrier-duplicate = On y trouve « { $key } » deux fois, et deux lecteurs pourraient ne pas retenir la même valeur.
check-carrier-deep = Ses parties s’emboîtent plus profondément que dans tout insigne.
check-carrier-many = Il contient plus d’insignes que nous n’en vérifions à la fois.
check-terms-meaning = Chaque mot de l’insigne a un sens fixe et public, et rien ne peut donc échapper au sceau.
check-terms-defined = Chaque mot y a un sens fixe et public.
check-terms-version = Il suit Open Badges 2.0, et nous le lisons comme cette norme le veut.
check-terms-beyond = Il emploie aussi un vocabulaire que nous ne connaissons pas ({ $url }). Nous ne montrons rien de ce qui s’y ajoute.
check-terms-context = Il emploie un vocabulaire que nous ne connaissons pas ({ $url }).
check-terms-inline = Il apporte son propre vocabulaire, qui pourrait faire dire n’importe quoi à ses mots.
check-terms-undefined = Aucun vocabulaire ne dit ce que « { $term } » y signifie.
check-terms-keyword = Le mot « { $term } » y est placé là où d’autres lecteurs pourraient le comprendre autrement.
check-terms-address = Une adresse n’y est pas écrite comme une adresse doit l’être ({ $value }).
check-terms-number = Un nombre y est plus grand ou plus fin que ce sur quoi les lecteurs s’entendent.
check-terms-refused = Il est écrit d’une façon que d’autres lecteurs pourraient comprendre autrement.
check-terms-complex = Il est trop enchevêtré pour être vérifié dans un délai raisonnable.
check-proof-meaning = Le sceau correspond à chaque lettre de l’insigne.
check-proof-holds = Pas une lettre n’a changé depuis qu’il a été scellé.
check-proof-fails = Le sceau ne correspond pas au texte.
check-proof-purpose = Le sceau a été apposé dans un autre but ({ $purpose }).
check-proof-malformed = Le sceau n’est pas fait comme un sceau doit l’être ({ $part }).
check-proof-algorithm = Le sceau n’a pas été fait comme sa clé le demande ({ $algorithm }).
check-proof-suite = Le sceau est d’une sorte que nous ne pouvons pas vérifier ({ $suite }).
check-proof-elsewhere = Ce navigateur ne peut pas vérifier un sceau de cette sorte sur cette page. Ouvrez la page par une adresse qui commence par https, ou avec un navigateur plus récent.
check-proof-previous = Le sceau s’appuie sur un autre qui manque, ou qui ne correspond pas au texte.
check-proof-key = Nous n’avons pas pu obtenir la clé du sceau ({ $url }).
check-proof-key-form = La clé du sceau est écrite d’une façon que nous ne pouvons pas lire.
check-proof-none = Il ne porte aucun sceau.
check-proof-too-many = Il porte plus de sceaux que nous n’en vérifions, soit { $limit }.
check-proof-stranger = Quelqu’un d’autre l’a scellé aussi ({ $signer }), ce qui n’ajoute rien.
check-proof-hosted = C’est bien ce qui se trouve à sa propre adresse ({ $url }).
check-proof-hosted-changed = Il ne dit pas ce qui se trouve à sa propre adresse ({ $url }), ici : { $fields }.
check-proof-hosted-differs = Il diffère en partie de ce qui se trouve à sa propre adresse ({ $url }), ici : { $fields }. Nous montrons ce qui s’y trouve.
check-proof-hosted-missing = Une de ses parties ne compte que telle qu’elle se trouve à sa propre adresse, et nous n’avons pas pu l’obtenir ({ $url }).
check-proof-hosted-other = Autre chose se trouve là où devrait être une de ses parties ({ $url }).
check-proof-hosted-nowhere = Une de ses parties ne compte que telle qu’elle se trouve à sa propre adresse, et il n’en donne aucune que nous puissions utiliser.
check-structure-meaning = Les parties que tout insigne doit avoir sont là.
check-structure-complete = Toutes les parties qu’un insigne doit avoir sont là.
check-structure-missing = Il lui manque une partie que tout insigne doit avoir : { $field }.
check-structure-kind = L’une de ses parties n’est pas de la sorte voulue ({ $field }).
check-structure-unknown-value = L’une de ses parties emploie un mot qui n’est pas dans les listes de la norme ({ $field } : { $value }).
check-structure-unusual = L’une de ses parties n’est pas écrite tout à fait comme la norme le demande ({ $field }).
check-structure-result = Un résultat n’est pas de ceux que l’insigne lui-même prévoit ({ $field }).
check-structure-claim = L’insigne et l’enveloppe qui l’entoure ne disent pas la même chose ({ $claim }).
check-structure-endorses-other = Il appuie autre chose que ce dans quoi il se trouve.
check-structure-endorsements = Il contient plus d’appuis que nous n’en vérifions.
check-issuer-key-meaning = Le sceau a été apposé avec une clé de l’émetteur que nomme l’insigne, à un moment où cette clé servait.
check-issuer-key-listed = La clé figure sur la liste de l’émetteur, et elle servait quand l’insigne a été scellé.
check-issuer-key-did = C’est par cette clé que l’émetteur est désigné.
check-issuer-key-other = La clé appartient à un autre : { $signer }.
check-issuer-key-absent = La clé ne figure pas sur la liste de l’émetteur ({ $key }).
check-issuer-key-within = Il se trouve là où son émetteur garde ses insignes.
check-issuer-key-outside = Il se trouve là où son émetteur ne garde aucun insigne ({ $url }).
check-issuer-key-early = La clé a commencé à servir le { $from }, et le sceau se dit plus ancien.
check-issuer-key-superseded = La clé a été remplacée le { $at }, et le sceau est plus récent.
check-issuer-key-compromised = Quelqu’un d’autre a peut-être la clé, comme l’émetteur l’a déclaré le { $at }.
check-issuer-key-unknown = Nous n’avons pas pu savoir à qui est la clé.
check-issuer-meaning = Quelqu’un à qui ce site se fie connaît l’émetteur par son nom.
check-issuer-catalog = { $name } est un émetteur de ce site.
check-issuer-list = { $name } figure sur la liste des établissements que ce site reconnaît.
check-issuer-domain = La clé est publiée sur { $domain }, et nous n’en savons pas plus sur l’émetteur.
check-issuer-unknown = L’émetteur ne figure sur aucune de nos listes.
check-period-meaning = Le jour présent se situe dans la période pour laquelle l’insigne a été délivré.
check-period-open = Il est en vigueur depuis le { $from }, sans fin prévue.
check-period-until = Il est en vigueur jusqu’au { $until }.
check-period-expired = Il était en vigueur jusqu’au { $until }.
check-period-future = Il n’est en vigueur qu’à partir du { $from }.
check-period-refresh = L’émetteur en propose une édition plus récente ({ $url }).
check-status-meaning = L’émetteur n’a pas annulé l’insigne.
check-status-none = L’émetteur ne tient aucune liste où il pourrait être annulé.
check-status-other = Une autre liste de l’émetteur ne dit rien d’une éventuelle annulation ({ $purpose }).
check-status-good = Il n’est pas sur la liste des insignes annulés.
check-status-hosted = Il se trouve toujours à sa propre adresse, et rien n’y dit qu’il est annulé.
check-status-copy = Ce que nous avons de sa propre adresse est trop vieux pour dire s’il a été annulé : cela date du { $fetched }.
check-status-revoked = Il est sur la liste des insignes annulés.
check-status-because = Son émetteur l’a annulé et dit pourquoi : { $reason }
check-status-withdrawn = Son émetteur l’a marqué comme annulé.
check-status-gone = Son émetteur l’a retiré pour de bon.
check-status-suspended = Il est sur la liste des insignes suspendus.
check-status-missing = Nous n’avons pas pu obtenir la liste des insignes annulés ({ $url }).
check-status-stale = La liste des insignes annulés que nous avons est trop vieille : elle date du { $fetched }.
check-status-untrusted = La liste des insignes annulés ne compte pas, car rien ne prouve que c’est celle de l’émetteur ({ $url }).
check-status-unsupported = La liste des insignes annulés est d’une sorte que nous ne pouvons pas lire ({ $type }).
check-status-range = Son numéro ne figure pas sur la liste des insignes annulés.
check-status-short = La liste des insignes annulés n’a que { $entries } places, moins que la norme n’en demande.
check-definition-meaning = Ce que l’insigne dit de la réalisation est ce que l’émetteur a publié.
check-definition-same = C’est ce que l’émetteur a publié, mot pour mot.
check-definition-changed = Ce n’est pas ce que l’émetteur a publié. Voici où : { $fields }.
check-definition-changed-unseen = Ce n’est pas ce que l’émetteur a publié. Nous n’avons pas pu voir où.
check-definition-other-issuer = La définition qu’il nomme a été publiée par un autre émetteur.
check-definition-absent = Nous n’avons pas pu obtenir la définition publiée.
check-definition-none = Ce site n’a publié aucune définition avec laquelle le comparer.
check-recipient-meaning = L’insigne a été remis à la personne dont vous avez écrit l’adresse.
check-recipient-match = Il a été remis à l’adresse que vous avez écrite.
check-recipient-other = Il n’a pas été remis à l’adresse que vous avez écrite.
check-recipient-none = Il ne contient rien avec quoi comparer une adresse.

## Questions, glossaire, employeurs, à propos

faq-title = Questions fréquentes
faq-description = De courtes réponses, selon qui demande.
faq-for = Pour :
faq-about = Au sujet de :
none-questions = Aucune question n’est encore indiquée.
other-questions = D’autres questions
glossary-title = Les mots employés
glossary-description = Ce que veulent dire les mots de ce répertoire.
glossary-source = Source :
glossary-see = Voir aussi :
none-terms = Aucun mot n’est encore expliqué.
employers-title = Pour les employeurs
employers-description = Ce qu’un insigne vous apprend, qui en répond, et ce qu’il ne promet pas.
employers-tells = Ce qu’un insigne vous apprend
employers-tells-what = Ce que la personne sait faire, en mots simples, et avec quelle grille on en a jugé.
employers-tells-how = Ce qu’elle a remis comme preuve, si elle choisit de le montrer.
employers-tells-who = Qui l’a délivré, qui l’a approuvé et qui l’appuie.
employers-tells-when = Quand il a été délivré, et s’il a une fin.
employers-tells-not = Il ne promet pas comment une personne travaillera chez vous, et il ne remplace aucun permis.
employers-issuers = Qui délivre des insignes ici
issuer-identifier = Identifiant :
issuer-profile = Profil pour les machines (JSON)
none-oversight = On n’indique pas qui supervise l’émetteur.
none-issuers = Aucun émetteur n’est indiqué.
employers-trusted = D’autres émetteurs que nous reconnaissons
employers-trusted-text = Nous reconnaissons aussi les insignes de ces émetteurs.
none-trusted = Nous n’indiquons aucun autre émetteur.
none-endorsements-all = Personne de l’extérieur n’a encore appuyé de microcertification.
none-occupations-all = Aucune profession n’est indiquée.
employers-endorsements = Qui appuie nos microcertifications
employers-occupations = Professions où elles servent
employers-questions = Ce que demandent les employeurs
about-title = À propos de ce répertoire
none-about = L’établissement n’a pas encore écrit cette page. Les pages du répertoire répondent à la plupart des questions.
more-pages = Pour mieux nous connaître

## Pages des microcertifications, en moins de mots

questions-of = Questions sur l’ensemble de l’unité :
on-this-page = Sur cette page
missing = Non indiqué : { $what }.
missing-rubric = une grille d’évaluation
missing-sample = un exemple de travail remis
missing-components = les éléments qui la composent
missing-pathways = un parcours auquel elle appartient
missing-occupations = les professions qui s’en servent
missing-approvals = les approbations
missing-endorsements = l’appui d’autres organisations
missing-rights = la titularité des droits
support-inline-aid = l’aide financière
support-inline-advising = les conseils
support-inline-mentoring = le mentorat
support-inline-accessibility = les mesures d’accessibilité
qr-text = Cette page, toujours à jour :
inside-open = Montrer le contenu, les fichiers et toutes les versions
starts-more = { $count ->
    [one] et une autre date
   *[other] et { $number } autres dates
}

## Une microcertification : qui devait l’approuver, sa révision, ce qui se demande ailleurs, ce que les versions ont changé

fact-bodies = Devaient l’approuver
body-decided = décision du
body-undecided = aucune décision n’est consignée
review-overdue = Sa révision est en retard. Elle devait être révisée au plus tard le { $date }. Informez-vous avant de vous fier aux frais, aux dates et aux besoins indiqués.
quality-internal = L’établissement assure lui-même la qualité.
quality-external = La qualité est assurée par un organisme externe.
quality-both = La qualité est assurée par l’établissement et par un organisme externe.
quality-more = En savoir plus sur la qualité
profiles-title = Ce que d’autres demandent à de telles microcertifications
profiles-text = Ce site compare les données de cette page à des listes d’éléments. Il ne lui appartient pas de dire si une microcertification est reconnue.
profile-has = { $count ->
    [one] a le seul élément que des données peuvent montrer
   *[other] a les { $number } éléments que des données peuvent montrer
}
profile-lacks = { $count ->
    [one] il manque un élément
   *[other] il manque { $number } éléments
}
profile-missing = Ce qui manque :
profile-met = Ce qui y est :
profile-people = À apprécier par des personnes, sans être compté :
profile-source = Les éléments sont cités d’après
version-changed = Ce qui a changé depuis la version { $version }
change-gone = Retiré :
change-come = Ajouté :
change-kept = { $count ->
    [one] Une ligne est restée telle quelle.
   *[other] { $number } lignes sont restées telles quelles.
}
change-order = L’ordre a changé.
change-image = C’est une nouvelle image.
change-none = Rien de ce qui est comparé ici n’a changé.
change-cut = Il y a plus de changements que ceux qui sont montrés ici. Les fichiers des deux versions les contiennent tous.

## À l’intérieur d’une phrase ou d’une liste : les mots ci-dessus, écrits comme il le faut là

mode-inline-in-person = en personne
mode-inline-online = en ligne
mode-inline-hybrid = hybride
status-inline-proposed = à l’état de projet
status-inline-paused = offre suspendue
status-inline-retired = offre terminée
version-inline = version { $version }
steps-inline-all = { $count ->
    [one] cette étape-ci
    [2] les deux qui suivent
   *[other] les { $number } qui suivent
}
steps-inline-any = l’une de ces { $total } possibilités
steps-inline-at-least = { $count ->
    [one] au moins une de ces { $total } possibilités
   *[other] au moins { $number } de ces { $total } possibilités
}

## Dessins des parcours

picture-title = Dessin du parcours { $title }
picture-text = Ce qu’il montre se lit plus bas sous forme de liste, mot pour mot.
picture-list = Le même parcours sous forme de liste
picture-bridge = Passerelle
picture-bridge-from = Passerelle depuis
picture-bridge-to = Passerelle vers
picture-bridges = Passerelles
picture-leads-to = Où cela mène

## Comment lire un insigne

badges-title = Comment lire un insigne
badges-description = Ce que disent la forme, l’anneau, la couleur et le motif de nos insignes.
badges-shapes-text = La forme indique le type.
badges-made-of-others = Réunit d’autres microcertifications
badges-rings-text = L’anneau du bord indique le niveau d’études : plus il est riche, plus le niveau est élevé.
badges-colors-text = La couleur indique le département responsable.
badges-pattern-text = Les lignes gravées sont tracées à partir de la définition. Un mot change, et le motif change : il n’y a pas deux insignes pareils.
badges-version = Version { $version }
badges-small = En petit format
badges-small-text = En petit, deux lettres tiennent lieu de titre, et les points en dessous indiquent le niveau.
badges-proof = Une image n’est pas une preuve
badges-proof-text = N’importe qui peut copier une image. C’est le sceau, dans le fichier de l’insigne, qui dit s’il est authentique ; on peut le vérifier ici.
badge-alt-drawn = Insigne de la microcertification { $title }. { $description }
badge-says-shape = Forme : { $shape }, { $type }.
badge-says-shape-only = Forme : { $shape }.
badge-says-color = Couleur : { $color }, { $department }.
badge-says-level = Anneau : { $ring }, { $level }.
shape-circle = cercle
shape-hexagon = hexagone
shape-notched = carré à coins échancrés
shape-shield = écu
shape-diamond = losange
shape-octagon = octogone
shape-cushion = coussin
shape-lobes = huit lobes
ring-line = un filet
ring-lines = deux filets
ring-beads = des perles entre deux filets
ring-band = des perles sur une bande blanche
ink-rose = vieux rose
ink-rust = rouille
ink-espresso = brun café
ink-olive = olive
ink-petrol = bleu pétrole
ink-azure = azur
ink-ultramarine = outremer
ink-violet = violet

## Insignes à essayer

samples-title = Faites l’essai
samples-text = Ces insignes sont inventés : il y en a un pour chaque réponse que peut donner notre page. Vérifiez-en un ici, ou téléchargez-le et déposez-le vous-même sur la page.
samples-says = La page dira : « { $what } »
samples-check = Vérifier cet insigne
samples-download = Télécharger cet insigne ({ $kind })
samples-none-at-hand = Pas d’insigne sous la main ? Essayez un exemple.

## Aide sur la vérification : comment elle se fait, ce que veut dire chaque réponse

help-title = Comment un insigne se vérifie
help-description = Ce que veut dire chaque réponse et que faire, ce que nous vérifions, qui nous reconnaissons, et ce qui reste chez vous.
help-link = Comment cela se passe, et ce que veut dire chaque réponse
help-link-result = Ce que veut dire cette réponse, et que faire
help-link-employers = Comment un insigne se vérifie
help-short = Six choses à savoir
help-short-file = Vérifiez le fichier lui-même. Un insigne imprimé ou une capture d’écran ne prouve rien.
help-short-green = Seul « Authentique », sur fond vert, veut dire oui : le sceau est bon, nous connaissons l’émetteur, et l’insigne est en vigueur.
help-short-name = Avec cette réponse, le nom de l’émetteur vient de notre propre liste, et non de l’insigne.
help-short-red = Là où nous écrivons « Ne vous y fiez pas », ne vous y fiez pas. Avec toute autre réponse, lisez la phrase : elle dit ce qui manque et à qui le demander.
help-short-person = Un insigne authentique peut être montré par quelqu’un à qui il n’appartient pas. Demandez qui c’est, comme pour un diplôme.
help-short-worth = Aucune vérification ne dit ce qu’un insigne vaut pour vous. Lisez ce qu’il fallait pour l’obtenir, et décidez.
help-how = Ce que veut dire vérifier
help-how-seal = Un sceau
help-how-seal-text = Un insigne est un petit fichier. Qui le délivre y appose un sceau : un nombre calculé à partir de chaque lettre de l’insigne. Si une seule lettre change, le sceau ne correspond plus. Les spécialistes parlent de signature numérique.
help-how-key = Une clé
help-how-key-text = Les sceaux s’apposent avec une clé secrète, que seul l’émetteur possède. Une seconde clé va avec elle, et elle est publique. Avec la clé publique, tout le monde peut vérifier un sceau, et personne ne peut en apposer.
help-how-list = Une liste d’insignes annulés
help-how-list-text = Un sceau ne se reprend pas. L’émetteur peut donc tenir une liste publique des insignes qu’il a annulés, avec des numéros et sans noms. Nous y cherchons le numéro de l’insigne.
help-verdicts = Les douze réponses, et que faire
help-verdicts-text = Chaque vérification se termine par l’une de ces réponses.
help-do = Que faire :
help-valid = Le sceau est bon, il a été apposé avec une clé d’un émetteur que nous connaissons, le jour présent se situe dans la période pour laquelle l’insigne a été délivré, et l’insigne n’est pas sur la liste de ceux que son émetteur a annulés, si celui-ci en tient une.
help-valid-do = Assurez-vous qu’il appartient à la personne qui vous le montre, et lisez ce qu’il fallait pour l’obtenir.
help-valid-status-unknown = Le sceau, l’émetteur et les dates sont en ordre. Mais la liste des insignes annulés n’a pas pu être lue, ou l’exemplaire que nous avons est trop ancien.
help-valid-status-unknown-do = Réessayez plus tard, ou avec une connexion à Internet. Si cela compte aujourd’hui, renseignez-vous auprès de l’émetteur.
help-valid-unrecognised-issuer = Pas une lettre n’a changé depuis que l’insigne a été scellé, mais son émetteur ne figure sur aucune de nos listes. N’importe qui peut créer une clé et écrire un nom à côté. Cela ne dit rien contre l’insigne : nous ne connaissons que certains émetteurs.
help-valid-unrecognised-issuer-do = Demandez à l’établissement qu’il nomme si l’insigne vient de lui. Cherchez son adresse vous-même ; n’en utilisez pas une qui figure dans l’insigne.
help-revoked = L’émetteur a mis l’insigne sur la liste de ceux qui sont annulés ou suspendus, ou la clé de son sceau est peut-être entre d’autres mains.
help-revoked-do = Ne vous y fiez pas. Les raisons peuvent être nombreuses, et seul l’émetteur peut les dire. Demandez à la personne s’il y en a un nouveau.
help-expired = Le sceau est bon, mais l’insigne a été délivré pour un temps, et ce temps est passé.
help-expired-do = Demandez à la personne si elle l’a renouvelé. À vous de juger si un insigne plus ancien vous suffit.
help-not-yet-valid = Le sceau est bon, mais l’insigne compte à partir d’un jour à venir.
help-not-yet-valid-do = Vérifiez-le de nouveau ce jour-là. Si le jour semble faux, regardez l’horloge de votre appareil : c’est elle que nous suivons.
help-not-authentic = Le texte et le sceau ne vont pas ensemble. Quelqu’un a modifié l’insigne après qu’il a été scellé, ou le sceau est inventé. Un programme qui a réécrit le fichier par erreur peut avoir le même effet ; d’ici, nous ne pouvons pas le savoir.
help-not-authentic-do = Ne vous y fiez pas. Demandez le fichier d’origine, ou renseignez-vous auprès de l’émetteur.
help-wrong-issuer = Le sceau correspond au texte, mais la clé n’est pas à l’émetteur que nomme l’insigne, ou ne servait pas quand l’insigne a été scellé.
help-wrong-issuer-do = Ne vous y fiez pas. Si cela compte, renseignez-vous auprès de l’établissement qu’il nomme.
help-unsigned = Il ne contient rien que l’on puisse vérifier. N’importe qui a pu l’écrire, avec n’importe quel nom d’émetteur.
help-unsigned-do = Demandez l’insigne tel qu’il a été délivré. D’ici là, prenez-le pour ce que quelqu’un dit de soi.
help-malformed = Le sceau est bon, mais il manque une partie que tout insigne doit avoir, ou elle est mal faite. Deux programmes pourraient comprendre un tel insigne différemment.
help-malformed-do = Demandez un insigne corrigé à l’émetteur. La personne qui le détient ne peut pas le réparer.
help-unverifiable = Nous ne pouvons ni confirmer ni réfuter le sceau : nous n’avons pas pu obtenir la clé, ou l’insigne est fait d’une façon que nous ne connaissons pas.
help-unverifiable-do = La réponse dit ce qui manque. Réessayez avec une connexion et un navigateur plus récent. Si la page propose d’interroger le site de l’émetteur, cela peut aider. Sinon, renseignez-vous auprès de l’émetteur.
help-unreadable = Le fichier ne contient aucun insigne que nous sachions lire. C’est peut-être une simple image, un fichier endommagé ou tout autre chose.
help-unreadable-do = Demandez le fichier tiré du portefeuille ou du courriel de la personne. Les programmes qui réduisent les images, comme beaucoup le font à l’envoi, en retirent l’insigne.
help-checks = Ce que nous vérifions, point par point
help-checks-text = Dans un résultat, chacune des questions a une partie « Ce que nous avons vérifié ». Voici ce que demandent ces vérifications, et comment nous procédons.
help-check-carrier = Nous cherchons un insigne dans tout le fichier : sous forme de texte, ou à l’intérieur d’une image PNG ou SVG. S’il est endommagé, ou contient deux insignes différents, nous ne devinons pas. Nous le disons, et nous nous arrêtons là.
help-check-terms = Les mots des insignes sont définis dans des vocabulaires publics. Nous connaissons ceux qui sont en usage et n’en chargeons pas d’autres, car un mot sans définition peut échapper au sceau.
help-check-proof = Nous calculons à partir du texte ce que le sceau doit être, et nous comparons. Si l’émetteur a apposé plusieurs sceaux, tous ceux que nous pouvons vérifier doivent correspondre.
help-check-structure = Un insigne doit dire qui l’a délivré, pour quoi, et à partir de quand il compte. La norme Open Badges énumère ces parties. Nous nommons ce qui manque ou ce qui est inhabituel.
help-check-issuer-key = Les émetteurs changent de clé de temps en temps. Nous regardons si celle-ci est à l’émetteur, et si elle servait quand le sceau a été apposé. Pour les émetteurs de notre liste, les clés y figurent aussi. Pour les autres, il nous faut un document de leur propre site.
help-check-issuer = N’importe qui peut écrire un nom dans un insigne. Nous cherchons donc la clé, et non le nom, sur notre liste, et c’est de là que nous prenons le nom.
help-check-period = Nous comparons les dates de l’insigne avec l’horloge de votre appareil.
help-check-status = La liste doit venir de l’émetteur de l’insigne et ne pas être trop ancienne. Si nous ne pouvons pas la lire, nous le disons, et nous ne disons pas que l’insigne est authentique.
help-check-definition = Nous gardons chaque version de ce que nous avons publié sur une réalisation. Nous comparons mot pour mot et nommons ce qui diffère. Une différence est une remarque ; elle ne change pas la réponse.
help-check-recipient = Nous le vérifions quand vous écrivez une adresse. Beaucoup d’insignes contiennent l’adresse de la personne sous une forme brouillée. Nous brouillons de la même façon ce que vous avez écrit, et nous comparons. Le résultat figure à côté de la réponse et ne la change pas.
help-issuers = Qui nous reconnaissons
help-issuers-text = Nous ne disons d’un insigne qu’il est authentique que si nous connaissons son émetteur par son nom : parce qu’il est un émetteur de ce site, ou qu’il figure sur notre liste des autres. Y figurer veut dire que nous savons à qui est la clé. Ce n’est un jugement sur les insignes de personne.
help-domain = Connu par son domaine seulement
help-domain-text = Certains émetteurs publient leur clé sur leur propre site Web. Nous pouvons en conclure que l’insigne a été scellé par qui gère ce domaine, et rien de plus : n’importe qui peut obtenir un domaine au beau nom. Nous montrons donc le domaine, et nous ne disons pas que l’insigne est authentique.
help-privacy = Ce qui reste chez vous
help-privacy-here = La vérification se fait dans votre navigateur. L’insigne, les noms qu’il contient et l’adresse que vous écrivez ne sont envoyés à personne. Nous n’utilisons pas de témoins et ne comptons personne.
help-privacy-site = La page lit sur ce site ce qu’il lui faut : nos clés, la liste des émetteurs, les listes d’insignes annulés, les définitions publiées. Comme pour toute page, qui gère le serveur peut voir ce qui lui est demandé : de quelle sorte d’insigne il s’agit, mais non à qui il est.
help-privacy-others = Certains insignes d’autres émetteurs ne se vérifient qu’avec un document du site de l’émetteur. La page n’interroge aucun autre site, à moins que vous ne le permettiez. Voici ce qu’un tel site apprend :
help-privacy-key = Pour une clé ou une liste d’insignes annulés : que quelqu’un à votre adresse réseau examine un insigne de cet émetteur. Qui a fait l’insigne a choisi l’adresse. Si elle n’est que dans un seul insigne, le site apprend quel insigne vous examinez.
help-privacy-hosted = Pour un insigne gardé à une adresse à lui, comme le sont d’anciens insignes : quel insigne vous examinez.
help-privacy-link = Un lien peut porter un insigne entier, après le signe #. Les navigateurs gardent cette partie pour eux. Mais qui a le lien peut lire tout l’insigne.
help-offline = Sans connexion
help-offline-text = Si votre navigateur a gardé une copie de la page, elle fonctionne aussi sans connexion. Elle s’en tient alors aux listes telles qu’elles étaient à la dernière lecture, et dit quand c’était. Dès que la liste des insignes annulés est plus ancienne que son émetteur ne le permet, nous ne disons plus d’un insigne qu’il est authentique.
help-cannot = Ce qu’aucune vérification ne dit
help-cannot-person = Si la personne devant vous est bien celle de l’insigne. Comparez l’adresse, et demandez une preuve d’identité.
help-cannot-true = Si ce que l’émetteur a écrit est vrai. Un sceau montre qui l’a dit, et que personne ne l’a changé depuis.
help-cannot-worth = Si la réalisation vous suffit. Ce qu’il fallait faire figure sur sa page, avec la façon dont on en a jugé.
help-cannot-photo = Quoi que ce soit d’une photo, d’un PDF ou d’un imprimé d’insigne. Le sceau n’est que dans le fichier.
help-files = Les fichiers qui contiennent des insignes
help-file-picture = Une image PNG ou SVG
help-file-picture-text = L’insigne est à l’intérieur, où vous ne le voyez pas. Il se perd quand on photographie l’image, qu’on la réduit ou qu’on en change le format.
help-file-json = Un fichier JSON
help-file-json-text = L’insigne sous forme de texte, avec beaucoup d’accolades et de guillemets. Son nom se termine par .json ou .jsonld.
help-file-jwt = Un texte signé
help-file-jwt-text = Une seule longue ligne de lettres et de chiffres, avec deux points à l’intérieur. Son nom se termine par .jwt ou .jws.
help-file-zip = Une archive ZIP
help-file-zip-text = Plusieurs de ces fichiers en un seul.
help-file-link = Un lien
help-file-link-text = Une longue adresse qui contient #1. L’insigne est ce qui vient après.
help-learners = Si l’insigne est à vous
help-learners-find = Ce qu’il faut aux autres, c’est le fichier. Dans votre portefeuille, ou sur le site où vous avez reçu l’insigne, ouvrez-le et cherchez une commande comme Télécharger, Exporter ou Partager. Si vous avez le choix, prenez le format JSON, ou une image dite Open Badge.
help-learners-mail = Si vous l’avez reçu par courriel, il est en pièce jointe, ou le courriel dit où le prendre.
help-learners-first = Vérifiez-le vous-même avant de le transmettre. S’il est authentique, la page offre des moyens de le partager : un lien, un code à balayer, une carte à imprimer.
help-learners-send = Envoyez une image en tant que fichier. Beaucoup de programmes réduisent les images en chemin, et l’insigne se perd.

## Partager un insigne authentique

share-title = Partager cet insigne
share-loading = Un instant …
share-for = Pour la personne que nomme l’insigne : des moyens de le montrer à d’autres.
share-private = Le lien et le code contiennent l’insigne entier. Qui a l’un des deux peut lire tout ce qu’il contient, et le transmettre.
share-several = Ce fichier contient plusieurs insignes. Le lien et le code les portent tous.
share-link = Un lien
share-link-text = Il ouvre cette page et y vérifie l’insigne. L’insigne est dans le lien lui-même ; aucun serveur ne le reçoit.
share-link-label = Lien qui contient l’insigne
share-link-copy = Copier le lien
share-code = Un code à balayer
share-code-text = Il contient le même lien, pour un écran ou pour le papier.
share-code-png = Enregistrer en PNG
share-code-svg = Enregistrer en SVG
share-linkedin = Profil LinkedIn
share-linkedin-text = Le bouton mène à un formulaire chez LinkedIn et le remplit. LinkedIn reçoit ce qui figure ici dès que vous cliquez. LinkedIn ne vérifie pas l’insigne.
share-linkedin-page = Le lien vers l’insigne est trop long pour un formulaire. LinkedIn reçoit plutôt l’adresse d’une page au sujet de l’insigne, et non l’insigne.
share-linkedin-go = Remplir le formulaire chez LinkedIn
share-mail = Signature de courriel
share-mail-text = Copiez-la et collez-la dans les paramètres de votre messagerie. Les personnes qui ouvrent vos courriels peuvent charger l’image depuis ce site.
share-mail-page = Le lien vers l’insigne est trop long pour certaines messageries. La signature mène plutôt à une page au sujet de l’insigne. Si quelqu’un veut le vérifier, envoyez le fichier.
share-mail-copy = Copier la signature
share-mail-source = La signature en HTML
share-mail-label = HTML
share-card = Une carte à imprimer
share-card-text = Au format d’une carte postale. Qui balaie le code peut vérifier l’insigne.
share-card-print = Imprimer la carte
share-card-to = Remis à
share-card-by = Délivré par
share-card-on = Le
share-card-until = En vigueur jusqu’au
share-card-scan = Balayez le code pour vérifier cet insigne. Il ouvre :
share-card-file = Demandez le fichier de cet insigne à la personne, et vérifiez-le ici :

shown-share-failed = Le chargement n’a pas fonctionné. Rechargez la page et réessayez.
shown-share-copied = Copié.
shown-share-not-copied = Votre navigateur ne l’a pas permis. Le texte est sélectionné : copiez-le avec le clavier ou le menu.
shown-share-saved = Enregistré sous { $name }.
shown-share-not-saved = L’image n’a pas pu être créée.
shown-share-length = { $count } caractères.
shown-share-long = Le lien compte { $count } caractères. Certaines messageries coupent les liens de plus de { $limit }. Essayez-le d’abord, ou envoyez le fichier.
shown-share-no-link = Ce navigateur ne peut pas faire de lien de cet insigne. Essayez-en un plus récent, ou envoyez le fichier.
shown-share-code-label = Code avec le lien vers l’insigne { $name }
shown-share-code-large = Cet insigne est trop grand pour un code : son lien compte { $count } caractères. Utilisez le lien, ou envoyez le fichier.
shown-share-code-fine = Ce code est très fin, avec { $count } carrés de chaque côté. Certains téléphones ne le liront pas. Montrez-le en grand, sur papier à { $size } cm de large au moins, et essayez-le d’abord ; ou utilisez le lien.
shown-share-linkedin-name = Nom
shown-share-linkedin-organizationname = Délivré par
shown-share-linkedin-issueyear = Année de délivrance
shown-share-linkedin-issuemonth = Mois de délivrance
shown-share-linkedin-expirationyear = Année de la fin
shown-share-linkedin-expirationmonth = Mois de la fin
shown-share-linkedin-certurl = Adresse
shown-share-linkedin-certid = Numéro de l’insigne
shown-share-mail-by = Délivré par { $issuer }
shown-share-mail-alt = Insigne : { $name }
shown-share-mail-about = Au sujet de cet insigne
shown-share-mail-check = Vérifier cet insigne

## Choisir ce que l’on compare et ce que l’on prévoit

choose-chosen = Ce que vous avez choisi
choose-compare = Comparer
choose-plan = Ajouter au plan
choose-compare-count = Comparer ({ $number })
choose-plan-count = Plan ({ $number })
choose-compare-added = { $name } : à comparer.
choose-compare-removed = { $name } : n’est plus à comparer.
choose-compare-full = On en compare { $limit } au plus. Retirez-en d’abord une.
choose-plan-added = { $name } : dans votre plan.
choose-plan-removed = { $name } : n’est plus dans votre plan.
choose-plan-full = Votre plan est plein : il en contient { $limit } au plus.
choose-not-kept = Ce navigateur ne garde rien pour ce site. Ce que vous choisissez se perd quand vous partez, sauf par les liens qui y mènent.
choose-one = Choisissez
choose-add = Ajouter
choose-again = Réessayer
choose-print = Imprimer
live-choose-plan = Ajouter au plan
live-choose-copied = Le lien est copié.
live-choose-not-copied = Votre navigateur ne nous a pas laissé copier. Copiez le lien d’ici :
live-choose-active = Offerte
live-choose-apply = { $date } ; demande à faire d’ici le { $until }
live-choose-closed = { $date } ; les demandes sont closes depuis le { $until }
live-choose-past = Aucune date à venir n’est indiquée
live-choose-time = { $count } en { $value }
live-choose-hours-one = { $count } heure
live-choose-hours-other = { $count } heures
live-choose-credits-one = { $count } crédit
live-choose-credits-other = { $count } crédits
live-choose-years-one = { $count } an
live-choose-years-other = { $count } ans
live-choose-months-one = { $count } mois
live-choose-months-other = { $count } mois
live-choose-weeks-one = { $count } semaine
live-choose-weeks-other = { $count } semaines
live-choose-days-one = { $count } jour
live-choose-days-other = { $count } jours

## Comparer

compare-title = Comparer
compare-description = Jusqu’à quatre côte à côte.
compare-table = Côte à côte
compare-no-script = Cette page met des microcertifications côte à côte à l’aide d’un script, et votre navigateur n’en exécute aucun. Chacune a une page qui dit la même chose : ouvrez-en deux, dans deux fenêtres.
compare-only = Montrer seulement ce qui diffère
compare-copy = Copier le lien
compare-link = Lien vers cette comparaison
compare-add-title = En ajouter une
compare-add-label = Laquelle ?
compare-full = Il y en a quatre côte à côte, et il n’y a pas de place pour plus. Retirez-en une pour en ajouter une autre.
compare-look = Cherchez-la dans la liste, et choisissez-y « Comparer » :
compare-begin = Pour commencer
compare-begin-choose = Choisissez « Comparer » sur deux à quatre d’entre elles, dans n’importe quelle liste ou sur leur page.
compare-begin-list = Toutes les microcertifications
compare-begin-read = Revenez à cette page. Ce qui diffère y est marqué, et ce que personne n’a indiqué y est dit.
compare-begin-send = Copiez le lien pour l’envoyer à une conseillère, à un conseiller ou à des proches. Il contient ce que vous comparez, et rien sur vous.
compare-begin-types = Vous vous demandez quel type vous convient ?
live-compare-what = Ce qui est comparé
live-compare-differs = diffère
live-compare-same = pareil
live-compare-count = { $count } lignes sur { $total } diffèrent.
live-compare-one = Choisissez-en encore une pour voir ce qui diffère.
live-compare-shared = dans { $count } sur { $total }
live-compare-shared-both = dans les deux
live-compare-shared-all = dans toutes
live-compare-remove = Retirer
live-compare-removed = { $name } : n’est plus comparée.
live-compare-added = { $name } : comparée maintenant.
live-compare-again = Réessayer
live-compare-empty = Le lien ne nomme rien à comparer.
live-compare-unknown = Rien ici ne s’appelle { $value }. Il y a peut-être une faute de frappe dans le lien.
live-compare-twice = Le lien nomme deux fois la même. Elle est montrée une fois.
live-compare-more = Seules les { $limit } premières sont montrées. Laissées de côté : { $what }.
live-compare-limit = On en compare { $limit } au plus.
live-compare-retired = { $name } : retirée, elle n’est plus offerte.
live-compare-paused = { $name } : suspendue, elle n’est pas offerte en ce moment.
live-compare-unreachable = Nous n’avons pas pu charger ce que vous voulez comparer. Vérifiez votre connexion, et réessayez.
live-compare-part-is = Ce que c’est
live-compare-part-learnt = Ce que vous apprenez
live-compare-part-taken = Quand et où
live-compare-part-paid = Ce que cela coûte
live-compare-part-led = Ce à quoi cela mène
live-compare-row-type = Type
live-compare-row-status = État
live-compare-row-department = Offerte par
live-compare-row-level = Niveau
live-compare-row-audience = Pour qui
live-compare-row-language = Langue d’enseignement et d’évaluation
live-compare-row-outcomes = Vous saurez
live-compare-row-skills = Compétences
live-compare-row-assessment = Comment se fait l’évaluation
live-compare-row-evidence = Ce que vous remettez
live-compare-row-starts = Prochain début
live-compare-row-time = Temps
live-compare-row-schedule = Horaire
live-compare-row-mode = Mode
live-compare-row-place = Lieu
live-compare-row-prerequisites = Ce qu’il faut avant
live-compare-row-cost = Coût
live-compare-row-aid = Aide financière
live-compare-row-advising = Conseil
live-compare-row-mentoring = Mentorat
live-compare-row-accessibility = Accessibilité
live-compare-row-credits = Crédits
live-compare-row-transcript = Relevé de notes
live-compare-row-transfer = Transfert
live-compare-row-pathways = Parcours
live-compare-row-occupations = Professions qui s’en servent
live-compare-row-validity = Validité
live-compare-evidence = Il faut remettre une preuve.
live-compare-no-pathways = Aucun parcours n’est indiqué
live-compare-no-occupations = Aucune profession n’est indiquée
live-compare-no-aid = Aucune aide n’est indiquée

## Prévoir

plan-title = Votre plan
plan-description = Ce que vous avez choisi, et ce que cela représente en tout. Il reste dans ce navigateur.
plan-no-script = Cette page additionne ce que vous choisissez à l’aide d’un script, et votre navigateur n’en exécute aucun. Chaque microcertification a une page avec ses heures, ses crédits et ses frais, et chaque parcours une page avec ses étapes.
plan-begin = Pour commencer
plan-begin-choose = Choisissez « Ajouter au plan » sur ce que vous aimeriez faire, dans n’importe quelle liste ou sur sa page :
plan-begin-read = Revenez à cette page. Elle additionne les heures, les crédits, les frais et les compétences, et dit ce qui ne s’additionne pas.
plan-begin-send = Envoyez le lien à une conseillère ou à un conseiller, ou gardez le fichier. D’ici là, personne d’autre ne voit votre plan.
plan-take = En faire mon plan
plan-join = L’ajouter à mon plan
plan-close = Le fermer
plan-trouble = Nous n’avons pas pu charger ce que contient ce plan. Vérifiez votre connexion, et réessayez.
plan-undo = Annuler
plan-link = Lien vers ce plan
plan-chosen = Ce qu’il contient
plan-sum = Ce que cela représente en tout
plan-skills = Compétences qu’il donne
plan-gap = En route vers une profession
plan-gap-text = Voyez quelles compétences d’une profession sont dans le plan, et lesquelles manquent.
plan-occupation = Profession
plan-occupation-choose = Choisir une profession
plan-add = Ajouter
plan-add-credential = Ajouter une microcertification
plan-add-pathway = Ajouter un parcours
plan-look = Cherchez-la dans la liste, et choisissez-y « Ajouter au plan » :
plan-keep = Le garder, l’envoyer
plan-keep-text = Votre plan est gardé dans ce navigateur, et nulle part ailleurs. Le lien contient le plan lui-même, derrière le signe #, que les navigateurs n’envoient à personne.
plan-copy = Copier le lien
plan-save = Enregistrer dans un fichier
plan-clear = Vider le plan
plan-open = Ouvrir un plan depuis un fichier
live-plan-title-link = Un plan que quelqu’un vous a envoyé
live-plan-title-file = Le plan du fichier
live-plan-sent = Il est là pour que vous le regardiez. Rien de ce qui est à vous ne change tant que vous ne le dites pas.
live-plan-cut = Il en contenait plus : seules ses { $count } premières microcertifications et ses { $limit } premiers parcours sont ici.
live-plan-file = plan.json
live-plan-taken = C’est maintenant votre plan.
live-plan-joined = Les deux forment maintenant votre plan.
live-plan-joined-full = Les deux forment maintenant votre plan, qui est plein. Laissé de côté : { $what }.
live-plan-kept-link = Ce plan n’est que dans le lien.
live-plan-added = { $name } : dans votre plan.
live-plan-full = Votre plan est plein : il en contient { $limit } au plus.
live-plan-dropped = { $name } : n’est plus dans votre plan.
live-plan-dropped-pathway = Le parcours n’est plus dans votre plan.
live-plan-cleared = Votre plan est vide.
live-plan-undone = Votre plan est comme avant.
live-plan-bad-link = Ce lien ne contient aucun plan que nous puissions lire. Demandez-le de nouveau.
live-plan-bad-file = Ce fichier ne contient aucun plan que nous puissions lire.
live-plan-no-occupations = La liste des professions n’a pas pu être chargée. Réessayez.
live-plan-unknown = Rien ici ne s’appelle { $value } : cela ne compte pas.
live-plan-no-pathway = Aucun parcours ici ne s’appelle { $value }.
live-plan-have = Je l’ai déjà
live-plan-has = déjà acquise
live-plan-drop = Enlever
live-plan-starts = Prochain début :
live-plan-needs = Il la faut avant, et elle n’est pas dans le plan :
live-plan-sum-count = Choix
live-plan-sum-hours = Temps
live-plan-sum-credits = Crédits
live-plan-chosen-one = { $count } microcertification
live-plan-chosen-other = { $count } microcertifications
live-plan-had-one = Vous en avez déjà { $count }. Elle ne compte ni temps, ni crédits, ni frais.
live-plan-had-other = Vous en avez déjà { $count }. Elles ne comptent ni temps, ni crédits, ni frais.
live-plan-hours-unstated = Sans compter, faute d’heures indiquées : { $what }.
live-plan-made-of-parts = Sans compter, car d’autres du plan en font partie : { $what }.
live-plan-without-credit = Sans crédits : { $what }.
live-plan-nothing-ahead = Vous avez déjà tout : il n’y a pas de frais à additionner.
live-plan-fees = Frais, selon qui paie
live-plan-fee-who = Pour qui
live-plan-fee-amount = En tout
live-plan-fee-within = Ce qui y est
live-plan-not-added = Ne s’additionne pas
live-plan-all-fees = Tous les frais indiqués
live-plan-as-listed = Comme indiqué :
live-plan-missing-fees = Sans { $what }, où il n’y a pas un seul montant pour ces personnes
live-plan-no-fee = Aucuns frais ne sont indiqués pour { $what } : les sommes sont sans cela.
live-plan-special = Frais particuliers que l’une d’elles indique
live-plan-fees-note = Les personnes sont nommées comme chaque page les nomme. Là où les mots diffèrent, ou si les frais sont par crédit, rien n’est additionné. Demandez ce qui vaut pour vous.
live-plan-no-skills = Aucune compétence n’est indiquée pour ce que contient le plan.
live-plan-gap = Le plan donne { $count } compétences sur { $total }.
live-plan-source-stated = La liste des professions les indique.
live-plan-source-named-together = Aucune liste ne les indique : ce sont les compétences des microcertifications qui nomment cette profession.
live-plan-source-none = Rien dans le catalogue ne dit quelles compétences cette profession demande.
live-plan-no-occupation = Cette profession n’est pas dans le catalogue.
live-plan-occupation-page = En savoir plus :
live-plan-no-promise = Une profession indiquée ici n’est pas une promesse d’emploi.
live-plan-met = dans le plan
live-plan-unmet = manque
live-plan-taught-one = { $count } microcertification offerte l’enseigne
live-plan-taught-other = { $count } microcertifications offertes l’enseignent
live-plan-way = Le plan couvre { $count } étapes sur { $total }.
live-plan-way-whole = Le plan le couvre en entier.
live-plan-elsewhere = s’acquiert ailleurs
live-plan-covered = dans le plan
live-plan-rule-all = les { $total }
live-plan-rule-any = une au choix parmi ces { $total }
live-plan-rule-at_least = au moins { $count } parmi ces { $total }

## Un lien partagé, et des textes pour annoncer une certification

social-alt = { $title }. Vous saurez { $summary } { $institution }.
kit-title = Annoncer « { $title } »
kit-lede = Des textes et une image qui disent ce que dit la page. Prenez-les tels quels, ou modifiez-les.
kit-link = Des textes et une image pour l’annoncer
kit-description = Des textes et une image pour annoncer « { $title } », dans chaque langue du répertoire.
kit-dates = Aucun texte ne donne de date, pour qu’aucun ne soit périmé. Les dates se trouvent sur la page.
kit-closed = L’inscription n’est pas ouverte ; il n’y a donc rien à annoncer. Ce qui peut servir aux employeurs et aux titulaires suit.
kit-copy = Copier
kit-linkedin = Publication LinkedIn
kit-email = Courriel à la population étudiante
kit-email-subject = Objet
kit-email-text = Texte
kit-email-open = Ouvrir dans votre logiciel de courriel
kit-job = Phrase pour une offre d’emploi
kit-job-for = Pour les employeurs. Elle demande ce que la personne sait faire, et nomme l’insigne comme une façon de le montrer.
kit-newsletter = Paragraphe pour une infolettre
kit-signature = Signature de courriel
kit-signature-for = Pour les titulaires de l’insigne. Une signature ne prouve rien ; l’insigne, lui, peut être vérifié.
kit-signature-shown = Aperçu
kit-signature-plain = En texte
kit-signature-code = En HTML
kit-picture = Image pour les médias sociaux
kit-picture-size = PNG, { $width } × { $height } pixels. Les sites qui affichent des liens la prennent d’eux-mêmes.
kit-picture-save = Enregistrer l’image
kit-picture-alt = Texte pour les personnes qui ne voient pas l’image

kit-say-offer = À découvrir : « { $title } » ({ $term }, { $institution }).
kit-say-what = « { $title } » ({ $term }, { $institution })
kit-say-subject = { $title } ({ $term }, { $institution })
kit-say-fact = { $label } : { $value }
kit-say-more = L’évaluation, les suites possibles, les dates et l’inscription :
kit-say-more-inline = L’évaluation, les dates et l’inscription : { $url }
kit-say-hello = Bonjour,
kit-say-ask = Questions : { $contact }
kit-say-job = Vous savez { $summary } Vous le montrez par votre expérience, par une formation comparable ou par un titre comme « { $title } » ({ $term }, { $institution }) : { $url }
kit-say-badge = Insigne : { $title } ({ $term }, { $institution })
kit-copied = Copié.
kit-failed = Votre navigateur ne nous a pas laissé copier. Le texte est sélectionné ; copiez-le par vos propres moyens.
tip-more = Dans le glossaire

## Écrire une microcertification sans git

edit-title = Écrire ou modifier une microcertification
edit-description = Remplissez un formulaire. Il est vérifié pendant que vous écrivez, et vous voyez la page qu’il donne.
edit-no-script = Ce formulaire a besoin de JavaScript. Vous trouverez d’autres moyens plus bas.
edit-first-language = La première langue de ce répertoire est :
edit-other-language = Les autres langues s’écrivent à côté, sous « Texte en ». Si vous n’écrivez que dans l’une d’elles, remplissez les champs quand même, et dites-le en remettant le texte.
edit-helps-english = Une partie de ce que dit la vérification est en anglais.
edit-begin = Pour commencer
edit-begin-text = Aucun compte n’est nécessaire pour écrire. Ce que vous écrivez reste dans ce navigateur jusqu’à ce que vous le remettiez vous-même.
edit-account = Pour le proposer sur { $host }, il vous faut un compte là-bas. Sans compte, enregistrez le texte dans un fichier et envoyez-le par courriel.
edit-new = Écrire une nouvelle microcertification
edit-open = En modifier une qui existe
edit-open-button = Ouvrir
edit-kept = Ce que vous avez déjà écrit
edit-name = Nom court pour son adresse
edit-name-hint = Lettres minuscules sans accent, chiffres et traits d’union. Il fait partie de l’adresse et ne change jamais.
edit-fields = La microcertification
edit-body = Que faut-il savoir d’autre ?
edit-body-hint = Quelques paragraphes. Laissez une ligne vide entre deux paragraphes. **Le gras** et les [liens](/faq/) s’écrivent ainsi.
edit-text = Le fichier en texte
edit-text-label = Texte du fichier
edit-text-hint = Le formulaire écrit ce texte. Vous pouvez aussi le modifier ici.
edit-body-words = Si vous laissez ce champ vide, la page n’aura pas de texte ici dans cette langue.
edit-text-in = Texte en
edit-required = (obligatoire)
edit-add = Ajouter
edit-remove = Retirer
edit-up = Monter
edit-down = Descendre
edit-yes = Oui
edit-no = Non
edit-unsaid = Non précisé
edit-unit = Unité de temps
edit-weeks = semaines
edit-days = jours
edit-months = mois
edit-years = ans
edit-hours = heures
edit-language-other = Une autre langue…
edit-language-which = Quelle langue ?
edit-found = À regarder
edit-later = Avant de pouvoir l’offrir
edit-later-text = Vous pouvez la remettre à l’état de projet sans cela.
edit-bar = Dans ce formulaire
edit-bar-parts = Parties
edit-bar-hand = Remettre
edit-preview = Aperçu
edit-preview-frame = La page de la microcertification
edit-preview-language = Langue de l’aperçu
edit-hand = Remettre le texte
edit-hand-text = Quelqu’un examine chaque modification avant sa publication, et vous répond là où vous l’avez remise.
edit-path = Sa place dans le répertoire :
edit-propose = Proposer sur { $host }
edit-kept-here = Votre brouillon est gardé dans ce navigateur seulement.
edit-clear = Supprimer ce brouillon
edit-not-known = Cette page ne connaît pas les propositions qui ne sont pas encore publiées et ne dessine pas d’insigne. Tout est vérifié une fois de plus avant la publication.
edit-ways = D’autres moyens
edit-way-git = Si vous travaillez avec git, modifiez le fichier dans le dépôt. Votre éditeur peut se servir du schéma des champs.
edit-way-sheet = Si vous avez beaucoup de microcertifications, partez d’un tableau :
edit-way-write = Si vous préférez demander de l’aide, écrivez au bureau qui s’occupe de ce répertoire.
edit-suggest = Suggérer une modification

edit-section-about = De quoi s’agit-il ?
edit-section-able = De quoi sera-t-on capable ?
edit-section-assessed = Comment est-ce évalué ?
edit-section-who = À qui s’adresse-t-elle ?
edit-section-take = Comment, quand et à quel prix ?
edit-section-worth = Que vaut-elle ?
edit-section-why = Pourquoi l’offrez-vous ?
edit-section-office = Pour le bureau
edit-section-more = Autres champs

edit-help-title = Le nom que les gens lui donneront. Dites de quoi il s’agit, sans mots comme « insigne ».
edit-help-summary = En une phrase qui continue ces mots.
edit-help-type = Comment l’établissement classe ses microcertifications. Choisissez ce qui convient.
edit-help-issuer = Au nom de qui l’insigne est délivré.
edit-help-tags = Ajoutez-les un à un, ou collez une liste. On la trouve en les cherchant.
edit-help-outcomes = Ajoutez-les un à un, ou collez une liste. Commencez par un verbe dont on voit le résultat : construire, rédiger, comparer.
edit-help-occupations = Tapez un mot et choisissez dans la liste.
edit-help-criteria = Ce qu’il faut faire pour l’obtenir. L’insigne le contient.
edit-help-criteria-outcome = Cochez ce qu’il montre. Ce que l’on saura faire ensuite apparaît ici dès que vous l’avez écrit plus haut.
edit-help-evidence = Ce que l’on remet, et si l’insigne le montre.
edit-help-prerequisites = Ajoutez-en une par condition. Dites en mots ce qui est recommandé sans être exigé.
edit-help-cost = Ce qu’elle coûte, selon les personnes. Mettez le tarif habituel en premier.
edit-help-credits = Laissez vide si elle ne donne pas de crédits.
edit-help-status = Laissez « À l’état de projet » tant qu’elle n’est pas approuvée. Choisissez ensuite « Offre en cours », et ce qui manque encore devra être rempli.
edit-help-version = Augmentez ce nombre de un quand vous changez ce que dit un insigne publié.
edit-help-governance = Qui l’a approuvée, et quand on la réexamine.
edit-help-language = Celle de l’enseignement et de l’évaluation.
edit-help-audience = Cochez tout ce qui convient. Précisez le reste sous « Ce qu’il faut avoir avant ».
edit-help-title-choices = Seulement si l’on peut choisir entre plusieurs titres.
edit-help-alignments = Normes et référentiels qui ont une adresse et ne sont pas dans la liste des compétences.
edit-help-skills-skill = Tapez un mot et choisissez dans la liste.
edit-help-skills-level = Si elle est abordée, exercée ou évaluée.
edit-help-criteria-evidence = Par exemple un rapport, un film ou une liste de contrôle.
edit-help-assessment-description = Qui évalue, combien d’essais sont permis et ce qui se passe ensuite.
edit-help-assessment-rubric = Tout le monde peut la lire sur la page.
edit-help-assessment-rubric-required = Écrivez son nom comme dans la liste des niveaux.
edit-help-assessment-rubric-criteria-levels = Un texte par niveau, dans le même ordre.
edit-help-evidence-note = Ce qu’elles deviennent ensuite.
edit-help-components-title = Laissez vide si vous choisissez une microcertification plus bas : son titre est repris.
edit-help-components-code = Par exemple le sigle d’un cours.
edit-help-prerequisites-credential = Si vous remplissez les deux champs, les mots accompagnent la microcertification. Ajoutez-en une autre pour ce qui n’a rien à voir.
edit-help-effort-hours = Tout ce que l’on y fait, avec les lectures et l’évaluation. « 24 » ou « 24 heures ».
edit-help-effort-duration = Du premier jour au dernier. Par exemple 8 semaines.
edit-help-delivery-place = Par exemple un campus et une salle, ou le moyen employé en ligne.
edit-help-delivery-schedule = Par exemple « le mardi soir, trois heures par semaine ».
edit-help-delivery-cohorts-note = Par exemple « 20 places ».
edit-help-cost-who = Par exemple « Tout le monde », « Population étudiante » ou « Diplômés ».
edit-help-cost-amount = 0 si c’est gratuit. Vous pouvez aussi écrire « 180 $ ».
edit-help-cost-currency = Son code de trois lettres, par exemple CAD.
edit-help-cost-basis = Par exemple « en tout » ou « par crédit ».
edit-help-cost-note = Par exemple ce qui est compris, ou les taxes.
edit-help-contact = Seulement si ce n’est pas le bureau de l’unité.
edit-help-credits-unit = Par exemple « crédits », « ECTS » ou « crédits de cycles supérieurs ».
edit-help-transcript-wording = Comme c’est écrit là, mot pour mot.
edit-help-transfer = Dans un autre établissement, ou dans un programme d’ici.
edit-help-validity-duration = Laissez vide si elle n’expire pas.
edit-help-need-statement = Par exemple un manque que signalent des employeurs.
edit-help-need-source = Qui le dit.
edit-help-overlaps = On peut alors les distinguer.
edit-help-people = Celles et ceux qui l’ont faite ou qui l’enseignent.
edit-help-governance-approvals-body = Son nom, par exemple celui d’un comité.
edit-help-governance-approvals-minute = Son adresse, ou comment on le retrouve.
edit-help-governance-approvals-decision = Laissez vide s’il s’agit d’une approbation.
edit-help-achievement-type = Laissez vide pour une microcertification.
edit-help-rights-licence = Celle sous laquelle d’autres peuvent s’en servir.

edit-field-title = Comment s’appelle-t-elle ?
edit-field-summary = Que sait faire la personne qui l’obtient ?
edit-field-type = Type
edit-field-department = Unité
edit-field-issuer = Émetteur
edit-field-tags = Mots pour la trouver
edit-field-outcomes = Ce que l’on sait faire ensuite
edit-field-skills = Compétences
edit-field-skills-skill = Compétence
edit-field-skills-level = Jusqu’où va-t-on ?
edit-field-occupations = Professions
edit-field-alignments = Autres rapprochements
edit-field-criteria = Ce qu’il faut faire
edit-field-criteria-text = Ce qu’il faut faire
edit-field-criteria-outcome = Les acquis qu’il montre
edit-field-criteria-evidence = Ce qui le montre
edit-field-assessment = Évaluation
edit-field-assessment-kind = Comment est-ce évalué ?
edit-field-assessment-rubric = Grille d’évaluation
edit-field-assessment-rubric-title = Nom de la grille
edit-field-assessment-rubric-levels = Niveaux, à partir du plus bas
edit-field-assessment-rubric-required = Niveau à atteindre
edit-field-assessment-rubric-criteria = Lignes de la grille
edit-field-assessment-rubric-criteria-name = Ce qui est jugé
edit-field-assessment-rubric-criteria-levels = Ce que veut dire chaque niveau
edit-field-evidence = Preuves
edit-field-evidence-required = Faut-il remettre quelque chose ?
edit-field-evidence-kinds = Ce que l’on remet
edit-field-evidence-sample = Adresse d’un exemple
edit-field-components = Parties
edit-field-components-kind = De quel genre de partie s’agit-il ?
edit-field-components-credential = Microcertification qui en fait partie
edit-field-components-optional = Peut-on s’en passer ?
edit-field-audience = Pour qui ?
edit-field-level = Niveau
edit-field-focus-area = Domaine prioritaire
edit-field-prerequisites = Ce qu’il faut avoir avant
edit-field-prerequisites-text = En mots
edit-field-prerequisites-credential = Microcertification exigée
edit-field-language = Langue d’enseignement
edit-field-effort = Temps
edit-field-hours = Heures en tout
edit-field-duration = Du début à la fin
edit-field-validity-duration = Valable pendant
edit-field-delivery = Enseignement
edit-field-mode = Comment est-ce enseigné ?
edit-field-place = Où
edit-field-schedule = Quand dans la semaine
edit-field-cohorts = Dates de début
edit-field-start = Premier jour
edit-field-end = Dernier jour
edit-field-apply-by = Dernier jour pour s’inscrire
edit-field-note = Remarque
edit-field-cost = Coût
edit-field-who = Qui paie cela ?
edit-field-amount = Montant
edit-field-currency = Monnaie
edit-field-basis = Pour quoi ?
edit-field-enrol = Comment s’inscrire
edit-field-enrol-url = Page d’inscription
edit-field-contact = À qui s’adresser à son sujet
edit-field-enrol-contact = À qui s’adresser pour s’inscrire
edit-field-name = Nom
edit-field-email = Adresse électronique du bureau
edit-field-phone = Téléphone
edit-field-url = Adresse web
edit-field-supports = Aide pendant les études
edit-field-aid = Aide financière
edit-field-advising = Conseil
edit-field-mentoring = Mentorat
edit-field-accessibility = Accessibilité
edit-field-credits = Crédits universitaires
edit-field-available = Combien ?
edit-field-unit = Comment on les appelle
edit-field-transcript = Relevé de notes
edit-field-transcript-kind = Où cela figure
edit-field-wording = En quels termes
edit-field-transfer = Où les crédits sont reconnus
edit-field-receiver = Qui les reconnaît ?
edit-field-credit = Comme quoi ?
edit-field-transfer-status = Est-ce établi ?
edit-field-checked = Dernière vérification
edit-field-equivalent-to = Ce qui équivaut ailleurs
edit-field-institution = Établissement
edit-field-embeds = Certifications d’autres organismes
edit-field-certification = Certification
edit-field-body = Instance
edit-field-exam = Examen
edit-field-validity = Durée de validité
edit-field-renewal = Comment on la renouvelle
edit-field-title-choices = Titres au choix
edit-field-need = Pourquoi on en a besoin
edit-field-source = Source
edit-field-date = Jour
edit-field-statement = Ce qu’elle dit
edit-field-strategic-goals = Objectifs stratégiques
edit-field-partners = Partenaires
edit-field-organization = Organisme
edit-field-role = Rôle
edit-field-partners-level = Quelle est leur participation ?
edit-field-people = Personnes
edit-field-overlaps = Microcertifications qui lui ressemblent
edit-field-overlaps-credential = L’autre
edit-field-relation = Quel est leur rapport ?
edit-field-reason = Pourquoi les deux existent-elles ?
edit-field-links = Autres pages à son sujet
edit-field-status = Est-elle approuvée ?
edit-field-version = Version
edit-field-governance = Approbation et révision
edit-field-approvals = Décisions
edit-field-minute = Procès-verbal
edit-field-decision = Ce qui a été décidé
edit-field-review-by = À réexaminer avant le
edit-field-oversight = Qui veille à sa qualité
edit-field-codes = Codes dans d’autres systèmes
edit-field-sis = Système d’information sur les étudiants
edit-field-cip = Programmes d’enseignement (CIP)
edit-field-noc = Professions au Canada (CNP)
edit-field-achievement-type = Genre de réussite dans Open Badges
edit-field-rights = Droits
edit-field-holder = Qui les détient ?
edit-field-licence = Licence
edit-field-kind = Genre
edit-field-code = Code
edit-field-framework = Référentiel
edit-field-description = Description
edit-field-text = Texte
edit-field-required = Obligatoire
edit-field-levels = Niveaux
edit-field-criteria-name = Nom
edit-field-sample = Exemple
edit-field-optional = Facultatif
edit-field-credential = Microcertification
edit-field-outcome = Acquis
edit-field-kinds = Genres
edit-field-skill = Compétence
edit-field-rubric = Grille d’évaluation

live-edit-whose-new = Une nouvelle microcertification
live-edit-whose = Vous modifiez « { $name } »
live-edit-loading = Chargement…
live-edit-failed = La vérification n’a pas pu démarrer. Vous pouvez quand même écrire, copier et enregistrer le texte ; il sera vérifié quand vous le remettrez.
live-edit-slow = La vérification prenait trop de temps et a été arrêtée. Raccourcissez le texte, ou remettez-le tel quel.
live-edit-missing = Il n’y a pas de microcertification de ce nom ici. C’est peut-être une proposition qui n’est pas encore publiée.
live-edit-restored = Nous avons gardé ce que vous aviez écrit. Ce n’est pas encore remis.
live-edit-lost = Ces remarques du fichier n’ont pas pu être gardées : { $what }
live-edit-unreadable = Le texte ne peut pas être lu tel quel. Corrigez-le ici ; d’ici là, le formulaire reste comme il était.
live-edit-name-empty = Donnez-lui un nom court.
live-edit-name-wrong = Employez des lettres minuscules sans accent, des chiffres et des traits d’union simples, 64 au plus.
live-edit-name-taken = Une microcertification porte déjà ce nom.
live-edit-date-half = Cette date n’est pas complète. Écrivez le jour, le mois et l’année.
live-edit-sum-none = Tout est en ordre. Vous pouvez remettre le texte.
live-edit-sum-proposal = Tout est en ordre. Vous pouvez la remettre à l’état de projet.
live-edit-sum-needed-one = Il manque encore { $count } chose pour en faire un projet.
live-edit-sum-needed-other = Il manque encore { $count } choses pour en faire un projet.
live-edit-needed = Encore nécessaire
live-edit-part-mend-one = { $count } à corriger
live-edit-part-mend-other = { $count } à corriger
live-edit-part-missing-one = { $count } manque
live-edit-part-missing-other = { $count } manquent
live-edit-part-look-one = { $count } à considérer
live-edit-part-look-other = { $count } à considérer
live-edit-bar-none = Tout est en ordre
live-edit-preview-waits = Il n’y a pas encore de page. Elle apparaît ici dès qu’il y a un titre et une phrase, et que rien n’est écrit à moitié.
live-edit-preview-without = Ce qui doit être corrigé n’est pas dans cette page.
live-edit-sum-errors-one = { $count } point doit être corrigé.
live-edit-sum-errors-other = { $count } points doivent être corrigés.
live-edit-sum-others-one = Il reste { $count } point à considérer.
live-edit-sum-others-other = Il reste { $count } points à considérer.
live-edit-error = À corriger
live-edit-warning = À vérifier
live-edit-advice = Conseil
live-edit-elsewhere = Dans un autre fichier : { $name }
live-edit-use = Écrire « { $value } »
live-edit-nothing-fits = Rien ne correspond à « { $what } ».
live-edit-see-all = Tout voir ({ $count })
live-edit-c020 = Le fichier contient ici quelque chose que le formulaire ne connaît pas : « { $what } ». Voyez le fichier en texte, plus bas.
live-edit-c021 = Remplissez ce champ.
live-edit-c022 = Écrivez un nombre, par exemple 12 ou 12,5.
live-edit-c023 = « { $what } » ne peut pas être choisi ici. Choisissez autre chose.
live-edit-c024 = Écrivez un nombre de { $from } à { $until }.
live-edit-c025 = À remplir avant la publication. D’ici là, laissez « À l’état de projet ».
live-edit-c034 = Écrivez un nombre entier, et choisissez l’unité à côté.
live-edit-c040 = Le répertoire ne contient pas « { $what } ». Choisissez dans la liste.
live-edit-filled-one = { $count } rempli
live-edit-filled-other = { $count } remplis
live-edit-removed = Retiré.
live-edit-moved = Déplacé.
live-edit-split = Chaque ligne est devenue un élément : il y en a { $count }.
live-edit-one-item = En refaire un seul
live-edit-copied = Copié.
live-edit-not-copied = Votre navigateur n’a pas permis la copie. Sélectionnez le texte du fichier et copiez-le.
live-edit-saved = Enregistré sous { $name }. Dans le répertoire, il va à { $value }.
live-edit-mail-copied = Le texte est copié. Collez-le dans le courriel.
live-edit-opened-with = { $host } s’ouvre dans un autre onglet, avec le texte. Dites-y pourquoi vous le proposez.
live-edit-opened-paste = { $host } s’ouvre dans un autre onglet. Le texte est copié : sélectionnez tout dans le champ là-bas, puis collez.
live-edit-then-github = Choisissez-y « Commit changes… », puis « Propose changes », puis « Create pull request ». Si GitHub propose d’abord un « fork », acceptez : c’est votre propre copie.
live-edit-then-gitlab = Choisissez-y « Commit changes », puis créez la demande de fusion. Si GitLab propose d’abord un « fork », acceptez : c’est votre propre copie.
live-edit-then-gitea = Choisissez-y de créer une nouvelle branche et une demande d’ajout (« pull request »), puis « Propose file change ».
live-edit-not-ready-one = { $count } point doit d’abord être corrigé. Vous pouvez remettre le texte quand même ; quelqu’un devra alors vous poser la question.
live-edit-not-ready-other = { $count } points doivent d’abord être corrigés. Vous pouvez remettre le texte quand même ; quelqu’un devra alors vous poser des questions.
live-edit-cleared = Le brouillon est supprimé.
live-edit-discard = Supprimer
live-edit-not-kept = Ce navigateur ne garde rien. Copiez le texte avant de partir.
live-edit-other-tab = Un autre onglet a écrit un brouillon plus récent. Ce que vous écrivez ici n’est pas gardé tant que vous n’avez pas choisi.
live-edit-take-other = Montrer l’autre brouillon
live-edit-keep-mine = Garder plutôt celui-ci
live-edit-mail-subject = Proposition : { $name }
live-edit-mail-body = Collez le texte ici : il est déjà copié. Dans le répertoire, il va dans { $value }.
live-edit-open-again = Ouvrir { $host }
live-edit-copy = Copier le texte
live-edit-copy-several = Copier les textes
live-edit-save = Enregistrer dans un fichier
live-edit-save-several = Enregistrer les fichiers
live-edit-mail = Copier le texte et écrire un courriel
live-edit-mail-several = Enregistrer les fichiers et écrire un courriel
live-edit-original = { $name } (original)
live-edit-translate = Traduire en { $name }
live-edit-untranslated = Pas encore de traduction en { $name }.
live-edit-words-help = Au-dessus de chaque champ se trouve ce que dit l’original. Ce que vous laissez vide reste en { $name }. Les listes ont les éléments de l’original : c’est là qu’on en ajoute, qu’on en déplace ou qu’on en retire.
live-edit-begun = Vous traduisez en { $name }. Ce que vous laissez vide reste en { $value }.
live-edit-says = L’original dit :
live-edit-translated-one = { $count } traduit sur { $total }
live-edit-translated-other = { $count } traduits sur { $total }
live-edit-unreadable-original = L’original ne peut pas être lu tel quel. Choisissez le texte en { $name } ci-dessus, et corrigez-le d’abord.
live-edit-in-text = Texte en { $name } : { $what }
live-edit-c123 = « { $what } » doit avoir approuvé cette microcertification, et aucune de ses décisions ne figure ici. Ajoutez-la avec sa date, ou laissez « À l’état de projet ».
live-edit-c051 = Il y a { $count } éléments ici, et { $total } dans l’original. Écrivez dans l’un d’eux, et il y en aura autant ; voyez alors si chacun se trouve sous son propre original.
live-edit-copy-each = Copiez un texte après l’autre, chacun dans son fichier :
live-edit-copy-one = Copier { $name }
live-edit-saved-all = Enregistré sous { $name }. Dans le répertoire, les fichiers qu’il contient vont à { $value }.
live-edit-saved-each = Les fichiers sont enregistrés un par un. Envoyez-les ensemble.
live-edit-mail-attach = Les fichiers sont enregistrés sous { $name }. Joignez-le au courriel.
live-edit-mail-body-all = { $name } est joint. Dans le répertoire, les fichiers qu’il contient vont à { $value }.
live-edit-steps = Vous avez modifié plus d’un fichier. Voici comment les remettre ensemble :
live-edit-step-unpack = Les fichiers sont enregistrés sous { $name }. Décompressez-le ; sur la plupart des ordinateurs, un double clic suffit. Vous obtenez un dossier { $what } qui contient { $value }.
live-edit-step-open = Ouvrez là-bas la page pour les fichiers, et connectez-vous.
live-edit-step-github-files = Glissez les fichiers sur cette page, ou choisissez-les là. Ils remplacent ceux du même nom.
live-edit-step-github-folder = Glissez le dossier { $what } sur cette page.
live-edit-step-github-fork = Si l’on vous dit « Uploads are disabled », faites d’abord une copie avec « Create fork ». Dans la copie, ouvrez le dossier { $place }, choisissez « Add file » puis « Upload files », et glissez-les là.
live-edit-step-github-propose = Dites pourquoi vous le proposez. Choisissez « Create a new branch », puis « Propose changes », puis « Create pull request ». Dans une copie, choisissez « Commit changes », puis « Contribute » et « Open pull request ».
live-edit-step-gitlab-files = Dans la liste de gauche, cliquez avec le bouton droit sur le dossier { $place } et choisissez « Upload ». Si ce dossier n’existe pas, créez-le avec « New Folder ». Si l’on vous propose un « fork », acceptez.
live-edit-step-gitlab-propose = Choisissez « Source Control » à gauche, dites pourquoi vous le proposez et enregistrez dans une nouvelle branche (« new branch »). Choisissez ensuite « Create MR » dans le message qui apparaît.
live-edit-step-gitea-files = Glissez les fichiers sur cette page, ou choisissez-les là. Si l’on vous dit que vous ne pouvez pas modifier le dépôt, faites d’abord une copie (« Fork »), et mettez-les là.
live-edit-step-gitea-propose = Dites pourquoi vous le proposez. Choisissez de créer une nouvelle branche et une demande d’ajout (« pull request »), puis « Propose file change ».
live-edit-fork = Faire une copie sur { $host }
