//! A department's pull request, from a proposal with mistakes to a review that is overdue, with a real git repository.
//! What each command says on the way is in `expected/`.

mod repository;

use repository::Repository;

/// A department proposes a credential with seven mistakes; the gate names each. What resembles it is asked about and answered;
/// the approval is recorded; it is merged and frozen. Its second version needs a new number. It ends, and a year later its
/// review is overdue.
#[test]
fn a_credential_is_proposed_approved_changed_and_retired() {
    let story = Repository::begin();
    story.lock("2026-01-15");
    story.commit("the catalog as it is");
    proposed(&story);
    approved(&story);
    changed(&story);
    ended(&story);
}

fn proposed(story: &Repository) {
    story.branch("proposal");
    story.lay("1-mistakes");
    story.commit("arts: propose Data Stories");
    let gate =
        story.tells("01-gate", &["check", "--format", "github", "--since", "main", "--summary", "summary.md"], 1);
    let mistakes: Vec<&str> = gate.lines().filter(|line| line.starts_with("::error file=")).collect();
    assert_eq!(mistakes.len(), 7, "the gate names seven mistakes:\n{gate}");
    story.holds("01-summary", "summary.md");
    story.tells("02-fix", &["check", "--fix"], 1);
    story.holds("02-fixed", "catalog/credentials/data-stories/index.md");

    story.lay("2-mended");
    story.commit("arts: mend the proposal");
    story.tells("03-gate", &["check", "--format", "github", "--since", "main"], 0);
    let comment = story.tells("04-diff", &["diff", "main", "--format", "markdown"], 0);
    assert!(comment.contains("`data-basics`"), "what resembles it is named:\n{comment}");

    story.lay("3-answered");
    story.commit("arts: say how it extends Data Basics");
    story.tells("05-diff", &["diff", "main", "--format", "markdown"], 0);
    story.merge("proposal");
}

fn approved(story: &Repository) {
    story.branch("approval");
    story.lay("4-unapproved");
    story.commit("arts: offer Data Stories");
    let gate = story.tells("06-gate", &["check", "--format", "github", "--since", "main"], 1);
    assert!(gate.contains("C123"), "the approval is missing:\n{gate}");
    story.lay("5-approved");
    story.commit("office: record the approval");
    story.tells("07-gate", &["check", "--format", "github", "--since", "main"], 0);
    story.tells("08-diff", &["diff", "main", "--format", "markdown"], 0);
    story.tells("09-owners", &["owners"], 0);
    story.merge("approval");
    story.lock("2026-03-01");
    story.commit("registrar: freeze what was published");
}

fn changed(story: &Repository) {
    story.branch("change");
    story.lay("6-changed");
    story.commit("arts: ask for more");
    let gate = story.tells("10-gate", &["check", "--format", "github", "--since", "main"], 1);
    assert!(gate.contains("C082"), "the version was not raised:\n{gate}");
    let comment = story.tells("11-diff", &["diff", "main", "--format", "markdown"], 1);
    assert!(comment.contains("version: 2"), "the comment says how to raise it:\n{comment}");
    story.tells("12-fix", &["check", "--fix"], 0);
    story.holds_the_same("catalog/credentials/data-stories/index.md", "7-raised");
    story.commit("arts: version 2");
    story.tells("13-diff", &["diff", "main", "--format", "markdown"], 0);
    story.merge("change");
    story.lock("2026-09-01");
    story.commit("registrar: freeze version 2");
    rewritten(story);
}

/// What was frozen is not rewritten together with the lock that remembers it, and a folder is no revision of its name.
fn rewritten(story: &Repository) {
    story.branch("rewriting");
    story.replace("versions/data-stories/v1/achievement.json", "Data Stories", "Data Tales");
    story.forget("data-stories", 1);
    story.commit("arts: it was always called so");
    let gate = story.tells("13b-gate", &["check", "--format", "github", "--since", "main"], 1);
    assert!(gate.contains("no longer remembers it"), "the lock was rewritten:\n{gate}");
    story.tells("13b-diff", &["diff", "main"], 1);
    story.copy_as("main");
    story.commit("arts: a folder called main");
    let (gate, status) = story.run(&["check", "--format", "github", "--since", "main"]);
    assert_eq!(status, Some(1), "{gate}");
    assert!(gate.contains("no longer remembers it"), "the folder was taken for the branch:\n{gate}");
    story.leave();
}

fn ended(story: &Repository) {
    story.branch("backwards");
    story.lay("8-backwards");
    story.commit("arts: take it back");
    let gate = story.tells("14-gate", &["check", "--format", "github", "--since", "main"], 1);
    assert!(gate.contains("C120"), "an active credential is not proposed again:\n{gate}");
    story.leave();

    story.branch("end");
    story.lay("9-retired");
    story.commit("arts: retire Data Stories");
    story.tells("15-diff", &["diff", "main", "--format", "markdown"], 0);
    story.merge("end");
    // The day is given, not read: the review of Data Basics was due on 31 January 2028.
    let report = story.tells("16-report", &["report", "--today", "2029-02-01"], 0);
    assert!(report.contains("overdue"), "the review is overdue:\n{report}");
    story.tells("17-report", &["report", "--today", "2026-10-01", "--format", "csv"], 0);
}
