### Les mots de l’interface, en français.
### Chaque clé existe dans chaque langue. On s’adresse à « vous », l’établissement dit « nous ».

## Nombres, dates, argent

language-name = Français
number-group = " "
number-decimal = ","
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
    [one] { $count } an
   *[other] { $count } ans
}
duration-months = { $count } mois
duration-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
duration-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
duration-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
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
list-and = { ", " }
list-or = { " ou " }
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
    [one] { $count } { $term }
   *[other] { $count } { $terms }
}
count-departments = { $count ->
    [one] { $count } département
   *[other] { $count } départements
}
see-all = Voir les { $terms }
able = Vous saurez { $summary }
badge-alt = Insigne de la microcertification { $title }

## Accueil

home-heading = Bien apprendre une chose, et pouvoir le montrer.
home-lede = Chaque page dit ce que vous saurez faire, comment se fait l’évaluation, ce qu’il en coûte et où cela mène.
home-size = Le répertoire compte { $credentials } de { $departments }.
home-skills = Souvent recherché
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
home-employers-text = Voyez ce qu’un insigne vous apprend, qui en répond, et ce qu’il ne promet pas.
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
status-text-retired = Plus personne ne peut s’y inscrire. Les insignes délivrés restent bons, et cette page reste en place pour les titulaires.
credit-credit = Avec crédits
credit-noncredit = Sans crédits
departments-title = Départements
departments-description = Qui offre quoi, et à qui s’adresser.
departments-list = Tous les départements
none-departments = Aucun département n’est indiqué.
department = Département
department-offers = Ce qu’il offre
department-about = À propos du département
department-questions = Questions sur ce département
department-site = Site du département
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
fact-level = Niveau
fact-language = Enseignement et évaluation
fact-time = Durée
fact-mode = Mode
fact-place = Lieu
fact-schedule = Horaire
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
none-level = Non précisé
alignments-title = Aussi en accord avec
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
time-title = Temps et lieu
time-none = Non précisé
dates-title = Dates
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
none-support = Rien n’est indiqué ; renseignez-vous.
none-supports = Aucune aide n’est indiquée ; renseignez-vous.
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
none-components = Les éléments ne sont pas indiqués.
rubric-title = Grille d’évaluation
rubric-criterion = Critère
rubric-required = Niveau à atteindre pour chaque critère :
rubric-no-required = Aucun niveau à atteindre n’est indiqué.
none-rubric = Aucune grille n’est encore publiée ; renseignez-vous.
evidence-title = Ce que vous remettez
evidence-required = Il faut remettre une preuve de ce que vous savez faire :
evidence-required-plain = Il faut remettre une preuve de ce que vous savez faire. Le genre de preuve n’est pas précisé.
evidence-not-required = Aucune preuve n’est à remettre.
evidence-unsure = On ne précise pas s’il faut remettre une preuve.
evidence-sample = Voir un exemple
none-sample = Aucun exemple n’est publié.
none-evidence = Ce qu’il faut remettre n’est pas indiqué ; renseignez-vous.
none-pathways-here = Elle ne fait partie d’aucun parcours.
pathway-is-step = La présente microcertification en est une étape.
pathway-is-award = La présente microcertification en est l’aboutissement.
pathway-awards = À la fin, vous recevez
leads-to = Mène à :
bridge = Passerelle :
transfer-title = Où ses crédits sont reconnus
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
none-occupations = Aucune profession n’est indiquée.
record-title = Ce qui en reste
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
none-rights = Non précisé
code-cip = Classification des programmes d’enseignement
code-noc = Classification nationale des professions 2021
code-noc-short = CNP
approvals-title = Qui l’a approuvée
approvals-caption = Décisions, dans l’ordre
approval-body = Instance
approval-decision = Décision
approval-date = Date
approval-record = Référence
approval-minute = Procès-verbal
approved = Approbation
none-approvals = Aucune approbation n’est indiquée.
endorsements-title = Qui l’appuie
endorsed-until = Appui valable jusqu’au { $date }
endorsement-of = Au sujet de :
none-endorsements = Personne de l’extérieur ne l’a encore appuyée.
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
inside-results = Résultats qu’elle peut rapporter
inside-levels = { $count ->
    [one] sur { $count } niveau :
   *[other] sur { $count } niveaux :
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
links-title = D’autres pages à ce sujet
print-hint = Pour imprimer cette page comme fiche, utilisez la fonction Imprimer du navigateur.

## Compétences

skills-title = Compétences et professions
skills-description = Où une compétence s’apprend, s’exerce et s’évalue, et quelles professions s’en servent.
none-frameworks = Aucun référentiel de compétences n’est indiqué.
none-items = Rien dans le répertoire n’y renvoie encore.
framework-all = { $kind ->
    [occupations] { $count ->
        [one] La seule profession de cette liste
       *[other] Les { $count } professions de cette liste
    }
   *[skills] { $count ->
        [one] La seule compétence de cette liste
       *[other] Les { $count } compétences de cette liste
    }
}
framework-version = Version { $version }.
framework-source = D’où vient la liste
framework-map = Toute la liste
framework-map-text = { $kind ->
    [occupations] Le nombre dit combien de microcertifications nomment la profession. Une case en pointillé est une lacune.
   *[skills] Le nombre dit combien de microcertifications nomment la compétence. Une case en pointillé est une lacune : rien ici ne l’enseigne encore.
}
framework-others = Autres
kind-skills = Compétences
kind-competencies = Compétences
kind-occupations = Professions
kind-one-skills = Compétence
kind-one-competencies = Compétence
kind-one-occupations = Profession
skill-credentials = Où vous pouvez l’apprendre
occupation-credentials = Ce qui y prépare
none-teaches = Rien dans le répertoire ne la nomme encore.
item-source = Sa page à la source

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
   *[other] Les { $count } qui suivent
}
steps-any = L’une de ces { $total } possibilités
steps-at-least = { $count ->
    [one] Au moins une de ces { $total } possibilités
   *[other] Au moins { $count } de ces { $total } possibilités
}
credits-counted = { $counted } crédits sont reconnus
credits-counted-of = { $counted } des { $total } crédits sont couverts
none-leads-to = Aucun certificat ni grade n’est indiqué à la suite.
bridges-title = Passerelles
bridges-text = Une passerelle permet de passer d’une microcertification à une autre, à une condition.
bridge-to = mène à
none-bridges = Aucune passerelle n’est indiquée.
more = Pour en savoir plus
print-hint-pathway = Pour imprimer ce parcours, utilisez la fonction Imprimer du navigateur.

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
none-oversight = Qui veille sur l’émetteur n’est pas indiqué.
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
