//! What the columns of tables are called.

/// What a column holds, by the field of the catalog that it fills.
pub(super) fn field(heading: &str) -> Option<&'static str> {
    let plain: String = heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(field, _)| *field)
}

/// Fields and the headings under which they go, in small letters and digits alone.
const NAMES: &[(&str, &[&str])] = &[
    ("id", &["id", "slug", "identifier", "credentialid", "badgeid"]),
    (
        "title",
        &[
            "title",
            "name",
            "badge",
            "badgename",
            "badgetitle",
            "credential",
            "credentialname",
            "microcredential",
            "nom",
            "titre",
        ],
    ),
    ("summary", &["summary", "description", "shortdescription", "badgedescription", "abstract", "résumé"]),
    ("status", &["status", "state"]),
    ("version", &["version"]),
    ("issuer", &["issuer", "issuername", "institution", "organization", "organisation"]),
    ("department", &["department", "departments", "faculty", "school", "unit"]),
    ("type", &["type", "types", "category", "credentialtype"]),
    ("achievement_type", &["achievementtype", "badgetype"]),
    ("language", &["language", "lang", "inlanguage"]),
    ("tags", &["tags", "tag", "keywords", "keyword"]),
    ("level", &["level", "levelofstudy"]),
    ("audience", &["audience", "audiences"]),
    ("focus_area", &["focusarea"]),
    ("strategic_goals", &["strategicgoals", "strategicgoal"]),
    ("credits", &["credits", "credit", "creditsavailable", "credithours"]),
    ("hours", &["hours", "efforthours", "totalhours"]),
    ("duration", &["duration", "length"]),
    ("mode", &["mode", "deliverymode", "delivery", "format"]),
    ("cost", &["cost", "costs", "fee", "fees", "price", "tuition"]),
    ("criteria", &["criteria", "criterion", "earningcriteria", "requirements", "criterianarrative"]),
    ("outcomes", &["outcomes", "outcome", "learningoutcomes"]),
    ("skills", &["skills", "skill", "competencies", "competencies"]),
    ("occupations", &["occupations", "occupation"]),
    ("review_by", &["reviewby", "reviewdate", "nextreview"]),
    ("sis", &["sis", "siscode", "code", "coursecode", "humancode"]),
    ("cip", &["cip", "cipcode"]),
    ("image", &["image", "picture", "badgeimage", "imagefile"]),
    ("link", &["link", "links", "url", "website", "criteriaurl", "webpage"]),
    ("own", &["page", "achievement"]),
];

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn headings_are_known_by_their_words() {
        for (heading, expected) in [
            ("Badge Name", Some("title")),
            ("focus_area", Some("focus_area")),
            ("SIS-Code", Some("sis")),
            ("Colour", None),
        ] {
            assert_eq!(field(heading), expected, "{heading}");
        }
    }
}
