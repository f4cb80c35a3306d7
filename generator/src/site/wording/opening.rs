/// Other words in which people begin, by language; the longest first, since one may begin another.
const OTHERS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the learner will be able to",
            "participants will be able to",
            "graduates will be able to",
            "learners will be able to",
            "students will be able to",
            "you will learn how to",
            "you will be able to",
            "you'll be able to",
            "you are able to",
            "you will learn to",
            "learners can",
            "be able to",
            "able to",
            "you will",
            "you can",
        ],
    ),
    (
        "fr",
        &[
            "vous serez en mesure de",
            "vous serez en mesure d'",
            "vous serez capable de",
            "vous serez capable d'",
            "vous apprendrez à",
            "être en mesure de",
            "être en mesure d'",
            "être capable de",
            "être capable d'",
            "vous saurez",
            "vous pourrez",
        ],
    ),
];

/// What a theme puts before a summary.
#[derive(Debug)]
pub(super) struct Opening {
    /// Its words.
    pub(super) words: String,
    /// Whether the summary continues a sentence.
    pub(super) is_continued: bool,
}

impl Opening {
    /// Returns what stands `before` a summary; `None` if nothing does.
    pub(super) fn new(before: &str) -> Option<Self> {
        let words = before.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_continued = words.ends_with(|c: char| c.is_alphanumeric() || is_apostrophe(c));
        (!words.is_empty()).then_some(Self { words, is_continued })
    }
}

/// Returns the words with which a summary repeats its opening, and what follows them.
pub(super) fn repeated<'a>(summary: &'a str, opening: &Opening, language: &str) -> Option<(&'a str, &'a str)> {
    let own = language.split('-').next().unwrap_or(language);
    let others = OTHERS.iter().filter(|(of, _)| *of == own).flat_map(|(_, openings)| openings.iter().copied());
    std::iter::once(opening.words.as_str())
        .chain(others)
        .find_map(|words| split(summary, words))
        .filter(|(_, rest)| !rest.is_empty())
}

/// Splits a summary behind `opening`, in whatever letter case, spaces and apostrophes.
fn split<'a>(summary: &'a str, opening: &str) -> Option<(&'a str, &'a str)> {
    let mut rest = summary;
    for wanted in opening.chars() {
        if wanted.is_whitespace() {
            let after = rest.trim_start();
            rest = Some(after).filter(|after| after.len() < rest.len())?;
        } else {
            let found = rest.chars().next().filter(|found| is_same(*found, wanted))?;
            rest = &rest[found.len_utf8()..];
        }
    }
    let words = &summary[..summary.len() - rest.len()];
    let is_whole = words.ends_with(is_apostrophe) || !rest.starts_with(char::is_alphanumeric);
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":…,.".contains(c));
    is_whole.then_some((words, rest))
}

fn is_same(one: char, other: char) -> bool {
    one.to_lowercase().eq(other.to_lowercase()) || (is_apostrophe(one) && is_apostrophe(other))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest<'a>(summary: &'a str, language: &str) -> Option<&'a str> {
        let words = if language == "fr" { "Vous saurez " } else { "You will be able to " };
        repeated(summary, &Opening::new(words)?, language).map(|(_, rest)| rest)
    }

    #[test]
    fn knows_the_words_of_the_theme_and_others() {
        assert_eq!(rest("You will be able to dress a wound", "en"), Some("dress a wound"));
        assert_eq!(rest("you’ll be\n  able to: dress", "en"), Some("dress"));
        assert_eq!(rest("Learners will be able to dress", "en"), Some("dress"));
        assert_eq!(rest("Vous saurez panser une plaie", "fr-CA"), Some("panser une plaie"));
        assert_eq!(rest("Vous serez capable d’évaluer", "fr"), Some("évaluer"));
    }

    #[test]
    fn takes_whole_words_only() {
        for summary in ["dress a wound", "Ablet to", "You will be able to", "you cannot", "able", ""] {
            assert_eq!(rest(summary, "en"), None, "{summary}");
        }
    }

    #[test]
    fn of_a_title_nothing_is_continued() {
        assert!(Opening::new("Du kannst ").is_some_and(|opening| opening.is_continued));
        assert!(Opening::new("Outcome: ").is_some_and(|opening| !opening.is_continued));
        assert!(Opening::new(" ").is_none());
    }
}
