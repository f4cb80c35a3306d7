//! The headings of tables that are known.

use super::field::Field;

/// What fills each field, as people write it, separated by commas: small and capital letters, accents, punctuation, plurals
/// and small words between do not count.
const KNOWN: &[(Field, &str)] = &[
    (Field::Id, "ID, Slug, Identifier, Credential ID, Badge ID, Identifiant"),
    (
        Field::Title,
        "Title, Name, Micro-Credential, Micro-Credential Title, Micro-Credential Name, Credential, \
         Credential Title, Credential Name, Badge, Badge Title, Badge Name, Badge Template Name, Course, \
         Course Title, Course Name, Course Full Name, Long Title, Program, Program Title, Program Name, \
         Programme Title, Certificate, Certificate Name, Offering, Offering Name, Group Name, Titre, Nom, \
         Intitulé, Cours, Titre du cours, Nom du cours, Formation, Titre de la formation, \
         Microcertification, Titre de la microcertification, Nom de la microcertification, Titre du badge, \
         Nom du badge, Titre du programme",
    ),
    (
        Field::Summary,
        "Summary, Short Description, Brief Description, Abstract, Blurb, Badge Description, Résumé, \
         Sommaire, Description courte, Description brève",
    ),
    (
        Field::Description,
        "Description, Course Description, Program Description, Credential Description, Long Description, \
         Full Description, Detailed Description, Overview, Course Overview, Catalog Description, \
         Calendar Description, Description du cours, Description longue, Description détaillée, Aperçu",
    ),
    (Field::Status, "Status, State, Statut, État"),
    (Field::Version, "Version"),
    (
        Field::Issuer,
        "Issuer, Issuer Name, Issued By, Institution, Institution Name, Organization, Organisation, \
         Organization Name, Émetteur, Établissement, Organisme",
    ),
    (
        Field::Department,
        "Department, Department Name, Faculty, School, College, Unit, Academic Unit, Division, \
         Offering Unit, Offered By, Département, Faculté, École, Unité, Unité responsable, Offert par",
    ),
    (
        Field::Type,
        "Type, Category, Credential Type, Program Type, Type Category, Catégorie, Type de microcertification",
    ),
    (Field::AchievementType, "Achievement Type, Badge Type"),
    (
        Field::Language,
        "Language, Lang, In Language, Language of Instruction, Instruction Language, Course Language, \
         Langue, Langue d’enseignement, Langue du cours",
    ),
    (Field::Tags, "Tags, Keywords, Topics, Subject, Subject Area, Discipline, Mots-clés, Sujet, Thème, Matière"),
    (Field::Level, "Level, Level of Study, Study Level, Academic Level, Course Level, Niveau, Niveau d’études, Cycle"),
    (
        Field::Audience,
        "Audience, Target Audience, Intended Audience, Who Should Attend, Who Is It For, Learner Type, \
         Public, Public cible, Clientèle, Clientèle cible",
    ),
    (Field::FocusArea, "Focus Area, Priority Area, Domaine, Domaine prioritaire"),
    (Field::StrategicGoals, "Strategic Goals, Objectifs stratégiques"),
    (
        Field::Credits,
        "Credits, Credit Weight, Credit Value, Credit Hours, Credit Units, Credits Available, \
         Number of Credits, Units, CEU, ECTS, ECTS Credits, Crédits, Nombre de crédits, Unités, \
         Unités d’éducation continue, UEC",
    ),
    (Field::ForCredit, "For Credit, Credit Bearing, Is Credit Bearing, Crédité, Donne des crédits"),
    (
        Field::Hours,
        "Hours, Effort Hours, Contact Hours, Total Hours, Total Contact Hours, Instructional Hours, \
         Instruction Hours, Course Hours, Class Hours, Clock Hours, Learning Hours, Number of Hours, Heures, \
         Heures-contact, Heures de cours, Heures de formation, Heures d’enseignement, Heures totales, \
         Total des heures, Nombre d’heures, Nombre total d’heures",
    ),
    (
        Field::Duration,
        "Duration, Effort Duration, Length, Course Length, Time to Complete, Time to Earn, Time Commitment, \
         Weeks, Number of Weeks, Durée, Durée totale, Durée du cours, Semaines, Nombre de semaines",
    ),
    (
        Field::Mode,
        "Mode, Delivery, Delivery Mode, Delivery Method, Delivery Format, Delivery Type, Format, \
         Course Format, Modality, Mode of Delivery, Instruction Mode, Instructional Method, Modalité, \
         Mode d’enseignement, Mode de prestation, Mode de diffusion, Mode de formation, Formule",
    ),
    (Field::Place, "Place, Location, Campus, Venue, Lieu, Endroit"),
    (Field::Schedule, "Schedule, Meeting Times, Class Times, Days and Times, Times, Horaire, Jours et heures"),
    (
        Field::Start,
        "Start, Start Date, Starts, Begin Date, Begins, Course Start Date, Class Start Date, First Class, \
         Next Start Date, Date de début, Début, Début du cours, Premier cours",
    ),
    (Field::End, "End, End Date, Ends, Finish Date, Course End Date, Last Class, Date de fin, Fin, Dernier cours"),
    (
        Field::ApplyBy,
        "Apply By, Application Deadline, Deadline, Registration Deadline, Registration Close Date, \
         Enrolment Deadline, Enrollment Deadline, Register By, Date limite, Date limite d’inscription, \
         Date limite de demande, Date limite d’admission",
    ),
    (
        Field::Cost,
        "Cost, Total Cost, Course Cost, Fee, Course Fee, Program Fee, Registration Fee, Tuition, \
         Tuition Fee, Tuition and Fees, Price, List Price, Coût, Coût total, Frais, Frais d’inscription, \
         Frais de scolarité, Droits de scolarité, Prix, Tarif",
    ),
    (Field::Currency, "Currency, Currency Code, Devise, Monnaie"),
    (
        Field::Criteria,
        "Criteria, Criterion, Earning Criteria, Badge Criteria, Criteria Narrative, Requirements, \
         Completion Requirements, How to Earn, Critères, Critères d’obtention, Conditions d’obtention, \
         Exigences",
    ),
    (
        Field::Outcomes,
        "Outcomes, Learning Outcomes, Course Outcomes, Learning Objectives, Objectives, What You Will Learn, \
         Résultats d’apprentissage, Acquis d’apprentissage, Objectifs, Objectifs d’apprentissage, \
         Ce que vous apprendrez",
    ),
    (
        Field::Skills,
        "Skills, Skill Tags, Competencies, Competency, Skills and Competencies, Skills Taught, \
         Skills Gained, Compétences, Compétences visées, Habiletés",
    ),
    (Field::Occupations, "Occupations, Jobs, Professions"),
    (
        Field::Prerequisites,
        "Prerequisites, Prereqs, Course Prerequisites, Admission Requirements, Entry Requirements, \
         Préalables, Prérequis, Conditions d’admission, Exigences d’admission",
    ),
    (Field::EvidenceRequired, "Evidence Required, Evidence, Preuve requise, Preuve exigée"),
    (Field::Validity, "Validity, Valid For, Expires After, Validity Period, Validité, Durée de validité"),
    (Field::ReviewBy, "Review By, Review Date, Next Review, Date de révision, Prochaine révision"),
    (
        Field::Sis,
        "SIS, SIS Code, Code, Course Code, Course Number, Course ID, Program Code, Human Code, Sigle, \
         Sigle du cours, Code du cours, Numéro du cours, Cote",
    ),
    (Field::Cip, "CIP, CIP Code, Code CIP"),
    (Field::Noc, "NOC, NOC Code, CNP, Code CNP"),
    (Field::Image, "Image, Picture, Badge Image, Image File, Image URL, Badge Image URL"),
    (
        Field::Enrol,
        "Enrol, Enrol URL, Enrolment URL, Enrollment URL, Enrolment Link, Enrollment Link, Registration URL, \
         Registration Link, Register Link, Application Link, Earn This Badge URL, Lien d’inscription",
    ),
    (
        Field::Link,
        "Links, URL, Website, Web Page, Course URL, Course Link, Criteria URL, Global Activity URL, Lien, \
         Site web, Page web, Adresse web",
    ),
    (Field::Own, "Page, Achievement, Badge Template ID, Template ID, Badge Class ID, Group ID, Profiles"),
    (
        Field::Person,
        "Email, Recipient, Recipient Name, Recipient Email, Earner Name, Earner Email, Learner Name, \
         Learner Email, Student Name, Student ID, Student Email, First Name, Last Name, Issued To, Phone, \
         Instructor, Instructor Name, Instructor Email, Contact, Contact Name, Contact Email, Courriel, \
         Prénom, Nom de famille, Téléphone, Enseignant, Enseignante, Formateur, Formatrice, Chargé de cours, \
         Chargée de cours, Personne-ressource",
    ),
];

/// Returns every known heading with the field that it fills.
pub(super) fn headings() -> impl Iterator<Item = (&'static str, Field)> {
    KNOWN.iter().flat_map(|(field, words)| words.split(", ").map(move |word| (word, *field)))
}

/// Returns the table of known headings as the documentation shows it.
pub fn known_headings() -> String {
    let rows = KNOWN.iter().filter(|(field, _)| !matches!(field, Field::Own | Field::Person));
    let rows = rows.map(|(field, words)| format!("| `{}` | {words} |\n", field.name()));
    ["| field | headings |\n| --- | --- |\n".to_owned()].into_iter().chain(rows).collect()
}
