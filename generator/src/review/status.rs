use super::frozen::check_lock_kept;
use crate::catalog::entity::approving::Transitions;
use crate::catalog::entity::credential::{Credential, Status};
use crate::catalog::value::{Identifier, Spanned};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule, Span};

/// Reports what a change of the catalog may not do: to the lives of credentials, and to what was frozen and published.
pub fn check_history(before: &Catalog, after: &Catalog) -> Vec<Diagnostic> {
    let mut found = check_statuses(before, after);
    found.extend(check_lock_kept(before, after));
    found
}

/// Reports what a change of the catalog does to the lives of credentials and may not: a status that does not follow the one
/// before, a new credential that begins where none may, a published one that is gone. The rules are those of `after`;
/// places are in the files of `after`.
fn check_statuses(before: &Catalog, after: &Catalog) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, entry) in all(after) {
        match find(before, id) {
            Some(old) => found.extend(changed(after, *old.fields.status, &entry.fields.status)),
            // What could not be decoded before is no new credential.
            None if before.broken.contains(id) => {}
            None => found.extend(started(after, &entry.fields.status)),
        }
    }
    for (id, entry) in all(before) {
        let is_gone = find(after, id).is_none() && !after.broken.contains(id);
        if is_gone && *entry.fields.status != Status::Proposed {
            found.push(gone(after, id, *entry.fields.status));
        }
    }
    found
}

/// Returns every credential, proposed ones too, even where they are hidden.
fn all(catalog: &Catalog) -> impl Iterator<Item = (&Identifier, &Entry<Credential>)> {
    catalog.credentials.iter().chain(&catalog.hidden)
}

fn find<'a>(catalog: &'a Catalog, id: &Identifier) -> Option<&'a Entry<Credential>> {
    catalog.credentials.get(id).or_else(|| catalog.hidden.get(id))
}

/// Returns the statuses to which a credential may go from `from`; `None` stands for one that is new.
pub fn allowed_statuses(catalog: &Catalog, from: Option<Status>) -> Vec<Status> {
    let rules = catalog.config.governance.as_ref().and_then(|governance| governance.transitions.as_ref());
    let own = rules.and_then(|rules| listed(rules, from));
    own.map_or_else(|| usual(from).to_vec(), |own| own.iter().map(|status| status.value).collect())
}

fn listed(rules: &Transitions, from: Option<Status>) -> Option<&Vec<Spanned<Status>>> {
    let list = match from {
        None => &rules.new,
        Some(Status::Proposed) => &rules.proposed,
        Some(Status::Pilot) => &rules.pilot,
        Some(Status::Active) => &rules.active,
        Some(Status::Paused) => &rules.paused,
        Some(Status::Retired) => &rules.retired,
    };
    list.as_ref()
}

/// What holds where the institution says nothing.
fn usual(from: Option<Status>) -> &'static [Status] {
    match from {
        None => &[Status::Proposed, Status::Pilot, Status::Active],
        Some(Status::Proposed) => &[Status::Pilot, Status::Active, Status::Retired],
        Some(Status::Pilot | Status::Paused) => &[Status::Active, Status::Retired],
        Some(Status::Active) => &[Status::Paused, Status::Retired],
        Some(Status::Retired) => &[],
    }
}

fn changed(catalog: &Catalog, from: Status, to: &Spanned<Status>) -> Option<Diagnostic> {
    let allowed = allowed_statuses(catalog, Some(from));
    if from == to.value || allowed.contains(&to.value) {
        return None;
    }
    let message = format!("a credential that is {} cannot become {}", from.word(), to.word());
    let help = if allowed.is_empty() && from == Status::Retired {
        "leave it retired, and offer a new credential under a new id; or allow it in catalog.yaml under `governance.transitions`".to_owned()
    } else {
        format!("leave it as `{}`{}", from.word(), or_one_of(&allowed))
    };
    Some(Diagnostic::new(Rule::STATUS_CHANGE, to.span, message).help(help))
}

fn started(catalog: &Catalog, status: &Spanned<Status>) -> Option<Diagnostic> {
    let allowed = allowed_statuses(catalog, None);
    if allowed.contains(&status.value) {
        return None;
    }
    let message = format!("a new credential cannot begin as {}", status.word());
    let help = match allowed.as_slice() {
        [] => "`governance.transitions.new` in catalog.yaml allows no new credential".to_owned(),
        allowed => format!("write {}", one_of(allowed)),
    };
    Some(Diagnostic::new(Rule::STATUS_START, status.span, message).help(help))
}

fn gone(catalog: &Catalog, id: &Identifier, status: Status) -> Diagnostic {
    let locked = catalog.lock.iter().flat_map(|lock| &lock.fields.definitions).find(|locked| *locked.credential == *id);
    let config = || catalog.tree.find("catalog.yaml").map_or(catalog.config.span, |(file, _)| Span::whole_file(file));
    let span = locked.map_or_else(config, |locked| locked.credential.span);
    let message = format!("the credential `{id}` was {} and is gone", status.word());
    let help = format!("restore credentials/{id} from the history; to end it, set its status to retired");
    Diagnostic::new(Rule::CREDENTIAL_GONE, span, message).help(help)
}

fn or_one_of(statuses: &[Status]) -> String {
    if statuses.is_empty() { String::new() } else { format!(", or write {}", one_of(statuses)) }
}

fn one_of(statuses: &[Status]) -> String {
    let words: Vec<String> = statuses.iter().map(|status| format!("`{}`", status.word())).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples::catalog;

    fn codes(before: &[(&str, &str)], after: &[(&str, &str)], rules: &str) -> Vec<String> {
        let credentials = |list: &[(&str, &str)]| -> Vec<(String, String)> {
            list.iter().map(|(id, status)| ((*id).to_owned(), format!("status: {status}\n"))).collect()
        };
        let (before, after) = (catalog("", &credentials(before)), catalog(rules, &credentials(after)));
        let found = check_statuses(&before, &after);
        found.iter().map(|one| format!("{} {}", one.rule.code, after.tree.path(one.span.file))).collect()
    }

    #[test]
    fn a_life_goes_one_way() {
        let all = ["proposed", "pilot", "active", "paused", "retired"];
        let good = |from: &str, to: &str| {
            from == to
                || matches!(
                    (from, to),
                    ("proposed", "pilot" | "active" | "retired")
                        | ("pilot" | "paused", "active" | "retired")
                        | ("active", "paused" | "retired")
                )
        };
        for from in all {
            for to in all {
                let found = codes(&[("a", from)], &[("a", to)], "");
                assert_eq!(found.is_empty(), good(from, to), "{from} to {to}: {found:?}");
                assert!(found.iter().all(|one| one == "C120 credentials/a/index.md"), "{found:?}");
            }
        }
    }

    #[test]
    fn the_institution_may_say_otherwise() {
        let reopened = "governance: {transitions: {retired: [active], active: []}}\n";
        assert!(codes(&[("a", "retired")], &[("a", "active")], reopened).is_empty());
        assert_eq!(codes(&[("a", "active")], &[("a", "paused")], reopened).len(), 1);
        assert!(codes(&[("a", "pilot")], &[("a", "active")], reopened).is_empty(), "a line left out stays as usual");
        assert_eq!(codes(&[], &[("a", "active")], "governance: {transitions: {new: proposed}}\n").len(), 1);
    }

    #[test]
    fn beginnings_and_ends() {
        for (status, count) in [("proposed", 0), ("pilot", 0), ("active", 0), ("paused", 1), ("retired", 1)] {
            assert_eq!(codes(&[], &[("a", status)], "").len(), count, "{status}");
            let removed = codes(&[("a", status)], &[], "");
            assert_eq!(removed.len(), usize::from(status != "proposed"), "{status}: {removed:?}");
        }
        assert_eq!(codes(&[("a", "active")], &[], ""), ["C122 catalog.yaml"]);
    }
}
