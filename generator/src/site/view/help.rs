//! The page that explains how badges are checked. It is made from the same lists as the answers, so that no verdict and
//! no check can be missing from it.

use serde_json::{Value, json};
use skillmark_badge::verify::{Question, Verdict};

use super::{Head, Scope, listing, verify};

/// Kinds of file that hold badges, as the keys of messages name them.
const FILES: &[&str] = &["picture", "json", "jwt", "zip", "link"];

pub(super) fn help(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let head = Head::new(scope.message("help-title"), scope.message("help-description"))
        .under([(scope.message("verify-title"), "/verify/")]);
    let content = json!({
        // The best comes first here: it is what most readers have seen.
        "verdicts": Verdict::ALL.iter().rev().map(|verdict| answer(*verdict)).collect::<Vec<_>>(),
        "questions": Question::ALL.map(question),
        "issuers": listing::issuers(scope),
        "trusted": listing::trusted(scope),
        "files": FILES,
    });
    ("verify/help.html", head, content)
}

fn answer(verdict: Verdict) -> Value {
    json!({"name": verdict.name(), "key": verdict.name().replace('_', "-"), "tone": verify::tone(verdict)})
}

fn question(question: Question) -> Value {
    json!({
        "name": question.name(),
        "checks": question.checks().iter().map(|check| check.name()).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use skillmark_badge::verify::CheckId;

    use super::*;
    use crate::site::Theme;
    use crate::site::messages::Messages;

    #[test]
    fn every_verdict_and_every_check_is_explained_in_every_language() {
        let messages = Messages::new(&Theme::embedded(), "en").expect("the theme is sound");
        let verdicts = Verdict::ALL.map(|verdict| format!("help-{}", verdict.name().replace('_', "-")));
        let mut wanted: Vec<String> = verdicts.iter().flat_map(|key| [key.clone(), format!("{key}-do")]).collect();
        wanted.extend(CheckId::ALL.map(|check| format!("help-check-{}", check.name())));
        wanted.extend(FILES.iter().flat_map(|file| [format!("help-file-{file}"), format!("help-file-{file}-text")]));
        for language in ["en", "fr"] {
            let missing: Vec<_> = wanted.iter().filter(|key| !messages.has(language, key)).collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
        }
    }

    #[test]
    fn every_check_belongs_to_a_question() {
        let shown: Vec<CheckId> = Question::ALL.iter().flat_map(|question| question.checks()).copied().collect();
        assert!(CheckId::ALL.iter().all(|check| shown.contains(check)), "{shown:?}");
    }
}
