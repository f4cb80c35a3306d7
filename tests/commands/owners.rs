//! CODEOWNERS: who is asked for a review.

use std::fs;

use skillmark_tests::{Scratch, command, root, said, skillmark};

const GOVERNANCE: &str = "governance:
  owners: '@example/office'
  registrar: '@example/registrar'
  bodies:
    - {id: office, name: Office, owners: ['@example/reviewers', '@dean']}
";

/// Paths begin at the root of the repository, wherever the catalog lies in it; a file that is out of date is told from one that is not.
#[test]
fn owners_are_printed_and_compared() {
    let scratch = Scratch::with_catalog(&root().join("tests/diagnostics/base"));
    fs::create_dir(scratch.join(".git")).expect("it can be made");
    let catalog = scratch.catalog().to_string_lossy().into_owned();
    let config = fs::read_to_string(scratch.catalog().join("catalog.yaml")).expect("it is there");
    scratch.write("catalog.yaml", format!("{config}{GOVERNANCE}"));
    scratch.replace("departments/arts/index.md", "title: Arts", "title: Arts\nowners: '@example/arts'");

    let output = skillmark(&["owners", &catalog]);
    assert!(output.status.success(), "{}", said(&output));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let folder = scratch.catalog().file_name().expect("it has a name").to_string_lossy().into_owned();
    for line in [
        format!("/{folder}/ @example/office"),
        format!("/{folder}/departments/arts/ @example/arts"),
        format!("/{folder}/credentials/alpha/ @example/arts @example/reviewers @dean"),
        format!("/{folder}/versions.lock @example/registrar"),
        format!("/{folder}/catalog.yaml @example/office"),
    ] {
        assert!(text.lines().any(|one| one == line), "{line} is not in\n{text}");
    }
    // Later lines win: what is for all stands first.
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
    assert_eq!(lines.first().copied(), Some(format!("/{folder}/ @example/office").as_str()), "{text}");

    let file = scratch.join("CODEOWNERS");
    let check = || skillmark(&["owners", &catalog, "--check", &file.to_string_lossy()]);
    assert_eq!(check().status.code(), Some(1), "it is not there");
    fs::write(&file, text.replace('\n', "\r\n")).expect("it can be written");
    assert!(check().status.success(), "{}", said(&check()));
    scratch.replace("departments/arts/index.md", "@example/arts", "@example/humanities");
    let output = check();
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    assert!(told.contains("differs") && told.contains("- ") && told.contains("@example/humanities"), "{told}");
}

/// An entry that cannot be read would fall to the office unseen; a name that is no owner never reaches the file.
#[test]
fn owners_are_not_guessed() {
    let scratch = Scratch::with_catalog(&root().join("tests/diagnostics/base"));
    let catalog = scratch.catalog().to_string_lossy().into_owned();
    let output = skillmark(&["owners", &catalog]);
    assert!(output.status.success() && said(&output).contains("nobody is named yet"), "{}", said(&output));
    let body = "governance:\n  bodies:\n    - {id: senate, name: Senate, when: {credits: present}, owners: ['@example/senate']}\n";
    let config = std::fs::read_to_string(scratch.catalog().join("catalog.yaml")).expect("the catalog can be read");
    scratch.write("catalog.yaml", config + body);
    let told = said(&skillmark(&["owners", &catalog]));
    assert!(told.contains("bodies have owners") && !told.contains("nobody is named yet"), "{told}");
    scratch.replace("departments/arts/index.md", "title: Arts", "title: Arts\nowners: \"@arts\\n* @mallory\"");
    let output = skillmark(&["owners", &catalog]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty() && said(&output).contains("[C126]"), "{}", said(&output));
}

/// Inside of the catalog it needs no name, and help says what it does.
#[test]
fn owners_find_the_catalog() {
    let output = command().args(["owners"]).current_dir(root().join("catalog/credentials")).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", said(&output));
    let line =
        "/catalog/credentials/data-literacy/ @example-university/computing-data @example-university/senate-office";
    assert!(text.lines().any(|one| one == line), "{text}");
}
