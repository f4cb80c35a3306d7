//! Which of the words that two credentials share are named.

/// Words of English that join others and say nothing by themselves. Shorter ones are left out for their length.
const ENGLISH: &[&str] = &[
    "about", "after", "all", "also", "and", "any", "are", "because", "been", "before", "between", "both", "but", "can",
    "could", "does", "each", "for", "from", "had", "has", "have", "her", "his", "how", "into", "its", "more", "most",
    "not", "off", "one", "only", "other", "our", "out", "over", "own", "same", "she", "should", "some", "such", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "under", "until",
    "upon", "very", "was", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will",
    "with", "without", "would", "you", "your",
];

/// The same of French.
const FRENCH: &[&str] = &[
    "afin", "ainsi", "alors", "après", "aux", "avant", "avec", "avez", "avoir", "avons", "car", "ceci", "cela",
    "celle", "celles", "celui", "ces", "cet", "cette", "ceux", "chaque", "chez", "comme", "comment", "contre", "dans",
    "depuis", "des", "dès", "donc", "dont", "elle", "elles", "entre", "est", "êtes", "être", "eux", "font", "ils",
    "jusque", "les", "leur", "leurs", "lors", "lorsque", "lui", "mais", "mes", "moins", "mon", "même", "mêmes", "nos",
    "notre", "nous", "ont", "par", "parce", "pas", "pendant", "peu", "peut", "plus", "pour", "puis", "quand", "que",
    "quel", "quelle", "quelles", "quels", "qui", "quoi", "sans", "selon", "ses", "soit", "sommes", "son", "sont",
    "sous", "sur", "tes", "ton", "tous", "tout", "toute", "toutes", "très", "une", "vers", "vos", "votre", "vous",
];

/// Says whether a word tells a reader what two credentials have in common. One of two letters says nothing, except in
/// scripts that write whole words with them.
pub(super) fn says_something(word: &str) -> bool {
    const FIRST_CJK: char = '\u{2e80}';
    let is_short = word.chars().count() < 3 && word.chars().all(|character| character < FIRST_CJK);
    !is_short && !ENGLISH.contains(&word) && !FRENCH.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::says_something;

    #[test]
    fn words_that_only_join_others_are_not_named() {
        for word in ["a", "of", "into", "and", "été", "table", "données", "数据"] {
            assert_eq!(says_something(word), matches!(word, "été" | "table" | "données" | "数据"), "{word}");
        }
    }
}
