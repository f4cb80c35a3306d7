//! The registrar's commands: keys, rosters, badges, status lists.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use skillmark_tests::{Scratch, build, command, files, other_warnings, root, said};

const PASSPHRASE: &str = "correct horse battery staple";
const ROSTER: &str = "recipient,name,awarded,evidence,narrative\n\
    Ada@Example.edu,Ada Lovelace,2026-06-01,https://work.example/ada,She began and ended it\n\
    did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2,Bo,2026-06-01,,\n\
    zoe@example.edu,Zoë,2026-06-02,,\n";

/// A registrar's desk: a catalog, a folder of keys, a roster.
struct Desk {
    scratch: Scratch,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { scratch: Scratch::with_catalog(&root().join("tests/sites/tiny/catalog")) };
        // The rosters below have fixed days, and are to be issued in any year.
        desk.scratch.replace("credentials/alpha/index.md", "{duration: P2Y", "{duration: P200Y");
        desk.roster(ROSTER);
        desk
    }

    /// A desk with a published key `spring` and everything frozen.
    fn ready() -> Self {
        let desk = Self::new();
        desk.well(&["key", "new", "spring", "--issuer", "main"]);
        desk.well(&["key", "publish", "spring"]);
        desk.lock();
        desk
    }

    fn path(&self, name: &str) -> String {
        self.scratch.join(name).to_string_lossy().into_owned()
    }

    fn roster(&self, text: &str) {
        std::fs::write(self.scratch.join("roster.csv"), text).expect("it can be written");
    }

    fn lock(&self) {
        let output = skillmark().args(["lock", &self.path("catalog"), "--date", "2026-11-01"]).output();
        let output = output.expect("the command starts");
        assert!(output.status.success(), "{}", said(&output));
    }

    /// The command with the desk's catalog and keys.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = skillmark();
        command.args(arguments);
        command.args(["--keys", &self.path("keys"), "--catalog", &self.path("catalog")]);
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the command starts")
    }

    fn well(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        said(&output)
    }

    /// Runs what must not work, and says why it did not.
    fn refused(&self, arguments: &[&str], because: &str) {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains(because), "{arguments:?}: {}", said(&output));
    }

    fn issue(&self, folder: &str, more: &[&str]) -> Output {
        let (roster, output) = (self.path("roster.csv"), self.path(folder));
        self.run(&[&["issue", "alpha", "--roster", &roster, "--key", "spring", "-o", &output][..], more].concat())
    }

    fn issued(&self, folder: &str, more: &[&str]) -> Vec<Value> {
        let output = self.issue(folder, more);
        assert!(output.status.success(), "{}", said(&output));
        let files = files(&self.scratch.join(folder));
        files.values().map(|bytes| serde_json::from_slice(bytes).unwrap_or_default()).collect()
    }

    /// The register, line by line.
    fn register(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(self.scratch.join("keys/main/register.jsonl")).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
    }

    fn check(&self) {
        let output = skillmark().args(["check", &self.path("catalog")]).output();
        let said = said(&output.expect("the command starts"));
        assert!(said.contains("0 errors") && other_warnings(&said).is_empty(), "{said}");
    }

    fn verdict(&self, file: &Path) -> String {
        let output = skillmark()
            .args([
                "verify",
                &file.to_string_lossy(),
                "--catalog",
                &self.path("catalog"),
                "--offline",
                "--format",
                "json",
            ])
            .output()
            .expect("the command starts");
        let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        report["verdict"].as_str().map_or_else(|| said(&output), str::to_owned)
    }

    fn first_file(&self, folder: &str) -> std::path::PathBuf {
        let name = files(&self.scratch.join(folder)).into_keys().next().expect("there is a badge");
        self.scratch.join(folder).join(name)
    }
}

fn skillmark() -> Command {
    let mut command = command();
    command.env("SKILLMARK_PASSPHRASE", PASSPHRASE);
    command
}

fn indexes(register: &[Value]) -> Vec<(String, u64)> {
    let issued = register.iter().filter(|event| event["event"] == "issued");
    issued
        .map(|event| {
            let list = event["list"].as_str().expect("it has a list").to_owned();
            (list, event["index"].as_u64().expect("it has an index"))
        })
        .collect()
}

/// The whole way: a key, badges that are valid, one that is revoked, and a catalog that stays sound.
#[test]
fn from_a_key_to_a_revocation() {
    let desk = Desk::new();
    desk.well(&["key", "new", "spring", "--issuer", "main"]);
    let list = |desk: &Desk| String::from_utf8_lossy(&desk.run(&["key", "list"]).stdout).into_owned();
    assert!(list(&desk).starts_with("main/spring  ed25519  made ") && list(&desk).contains("not published"));
    desk.well(&["key", "publish", "spring"]);
    assert!(list(&desk).contains("  published "), "{}", list(&desk));
    assert!(desk.well(&["key", "publish", "spring"]).contains("is there already"));
    desk.lock();
    let badges = desk.issued("badges", &[]);
    desk.check();
    assert_eq!(badges.len(), 3);
    for path in files(&desk.scratch.join("badges")).keys() {
        assert_eq!(desk.verdict(&desk.scratch.join("badges").join(path)), "valid", "{path}");
    }
    let ada = desk.first_file("badges");
    let said = desk.well(&["status", "revoke", &ada.to_string_lossy(), "--key", "spring", "--reason", "by mistake"]);
    assert!(said.contains("revoked urn:uuid:"), "{said}");
    assert_eq!(desk.verdict(&ada), "revoked");
    desk.check();
    let zoe = badges[2]["id"].as_str().expect("it has an id").to_uppercase();
    desk.well(&["status", "revoke", &zoe, "--key", "spring"]);
    assert!(desk.well(&["status", "revoke", &zoe, "--key", "spring"]).contains("was revoked already"));
    assert_eq!(desk.register().len(), 5);
    assert_eq!(desk.register()[3]["reason"], "by mistake");
    desk.well(&["status", "refresh", "--key", "spring"]);
    assert_eq!(desk.verdict(&ada), "revoked");
}

/// What a badge says of a learner, and what it does not.
#[test]
fn badges_hold_hashes_of_addresses() {
    let desk = Desk::ready();
    let badges = desk.issued("badges", &["--proof", "eddsa-jcs-2022"]);
    let [ada, bo, zoe] = badges.as_slice() else { panic!("there are three badges") };
    for (path, bytes) in files(&desk.scratch.join("badges")) {
        let text = format!("{path} {}", String::from_utf8_lossy(&bytes).to_lowercase());
        assert!(!text.contains("@example.edu"), "{path}");
    }
    let subject = &ada["credentialSubject"];
    assert_eq!(subject["identifier"][0]["identityType"], "emailAddress");
    assert_eq!(subject["identifier"][1]["identityHash"], "Ada Lovelace");
    assert_eq!(
        (&ada["awardedDate"], &ada["validUntil"]),
        (&"2026-06-01T00:00:00Z".into(), &"2226-06-01T23:59:59Z".into())
    );
    assert_eq!(ada["evidence"][0]["id"], "https://work.example/ada");
    assert_eq!(ada["validFrom"], ada["proof"]["created"]);
    assert_eq!(ada["proof"]["verificationMethod"], "did:web:tiny.example.edu:badges:issuers:main#spring");
    assert_eq!(bo["credentialSubject"]["id"], "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
    let salt = |badge: &Value| badge["credentialSubject"]["identifier"][0]["salt"].clone();
    assert!(salt(ada).is_string() && salt(ada) != salt(zoe));
    let register = desk.register();
    assert_eq!((&register[0]["recipient"], &register[0]["name"]), (&"ada@example.edu".into(), &"Ada Lovelace".into()));
    let frozen: Value = serde_json::from_slice(&files(&desk.scratch.catalog())["versions/alpha/v1/achievement.json"])
        .expect("it is JSON");
    let mut embedded = subject["achievement"].clone();
    embedded["@context"] = frozen["@context"].clone();
    assert_eq!(embedded, frozen);
}

/// A JWT needs a P-256 key, and another key for the list; baked, it comes out of the image as it went in.
#[test]
fn jwt_badges_in_images() {
    let desk = Desk::ready();
    desk.well(&["key", "new", "summer", "--issuer", "main", "--type", "p256"]);
    desk.well(&["key", "publish", "summer"]);
    desk.check();
    let roster = desk.path("roster.csv");
    let output = desk.path("badges");
    let issue = ["issue", "alpha", "--roster", &roster, "--key", "summer", "-o", &output, "--bake", "png"];
    desk.refused(&issue, "add --proof jwt");
    let issue = [&issue[..], &["--proof", "jwt"]].concat();
    desk.refused(&issue, "--status-key");
    assert!(desk.register().is_empty());
    desk.refused(&[&issue[..], &["--status-key", "summer"]].concat(), "ed25519");
    desk.well(&[&issue[..], &["--status-key", "spring"]].concat());
    let image = desk.first_file("badges");
    assert_eq!(image.extension().and_then(|end| end.to_str()), Some("png"));
    assert_eq!(desk.verdict(&image), "valid");
    let extract = |path: &Path| {
        let output = skillmark().args(["extract", &path.to_string_lossy()]).output().expect("the command starts");
        assert!(output.status.success(), "{}", said(&output));
        String::from_utf8(output.stdout).expect("it is text")
    };
    let badge = extract(&image);
    assert_eq!(badge.trim().split('.').count(), 3);
    let (badge_file, plain, baked) =
        (desk.path("badge.jwt"), desk.path("catalog/versions/alpha/v1/badge.png"), desk.path("baked.png"));
    std::fs::write(&badge_file, &badge).expect("it can be written");
    let bake = |image: &str| skillmark().args(["bake", &badge_file, "--into", image, "-o", &baked]).output();
    let output = bake(&plain).expect("the command starts");
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(extract(Path::new(&baked)), badge);
    let again = bake(&baked).expect("the command starts");
    assert!(again.status.code() == Some(2) && said(&again).contains("already"), "{}", said(&again));
    desk.well(&["status", "revoke", &baked, "--key", "spring"]);
    assert_eq!(desk.verdict(&image), "revoked");
}

/// Every mistake of a roster is reported, with its place, and nothing is written.
#[test]
fn a_roster_is_checked_before_anything_is_signed() {
    let desk = Desk::ready();
    desk.roster(
        "recipient;name;awarded\nada@example.edu;;2026-06-01\nnobody;N;1 June\nbo@example.edu;B;1824-06-01\n\
         cy@example.edu;C;2026-06-01\nCY@example.edu;C;2026-06-01\n",
    );
    let output = desk.issue("badges", &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    for part in
        ["roster.csv:2:17", "roster.csv:3:1", "roster.csv:3:10", "roster.csv:4:18", "roster.csv:6:1", "5 problems"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!desk.scratch.join("badges").exists() && desk.register().is_empty());
    desk.roster("recipient,nmae,awarded\n");
    assert!(self::said(&desk.issue("badges", &[])).contains("did you mean `name`?"));
    desk.refused(&["issue", "alpha", "--roster", "/nowhere", "--key", "spring", "--dry-run"], "cannot read");
}

/// A dry run says what would happen, and asks for no passphrase.
#[test]
fn a_dry_run_writes_nothing() {
    let desk = Desk::ready();
    let roster = desk.path("roster.csv");
    let mut command = desk.command(&["issue", "alpha", "--roster", &roster, "--key", "spring", "--dry-run"]);
    let output = command.env_remove("SKILLMARK_PASSPHRASE").output().expect("the command starts");
    assert!(
        output.status.success() && said(&output).contains("3 badges of `alpha` can be issued"),
        "{}",
        said(&output)
    );
    assert!(desk.register().is_empty() && !desk.scratch.join("catalog/status").exists());
}

/// Only frozen versions of what is offered are issued.
#[test]
fn what_may_change_is_not_issued() {
    let desk = Desk::new();
    desk.well(&["key", "new", "spring", "--issuer", "main"]);
    desk.well(&["key", "publish", "spring"]);
    let roster = desk.path("roster.csv");
    let try_out = |id: &str, because: &str| {
        desk.refused(&["issue", id, "--roster", &roster, "--key", "spring", "--dry-run"], because);
    };
    try_out("alpha", "is not frozen; run `skillmark lock`");
    desk.lock();
    try_out("alhpa", "did you mean `alpha`?");
    try_out("both", "`both` is retired");
    desk.scratch.replace("credentials/alpha/index.md", "version: 1", "version: 2");
    try_out("alpha", "version 2 of `alpha` is not frozen");
    desk.scratch.replace("credentials/alpha/index.md", "version: 2", "version: 1");
    desk.scratch.replace("credentials/alpha/index.md", "title: Alpha", "title: Alpher");
    let output = desk.issue("badges", &[]);
    assert!(output.status.code() == Some(1) && said(&output).contains("[C082]"), "{}", said(&output));
}

/// Keys that verifiers would not believe sign nothing.
#[test]
fn keys_must_be_published_and_the_right_ones() {
    let desk = Desk::ready();
    let roster = desk.path("roster.csv");
    let key = |name: &str, because: &str| {
        desk.refused(&["issue", "alpha", "--roster", &roster, "--key", name, "--dry-run"], because);
    };
    key("sprong", "did you mean `spring`?");
    desk.well(&["key", "new", "autumn", "--issuer", "main"]);
    key("autumn", "skillmark key publish autumn");
    let mut wrong = desk.command(&["issue", "alpha", "--roster", &roster, "--key", "spring", "-o", &desk.path("b")]);
    let output = wrong.env("SKILLMARK_PASSPHRASE", "wrong").output().expect("the command starts");
    assert!(output.status.code() == Some(2) && said(&output).contains("passphrase is not the right one"));
    assert!(desk.register().is_empty() && !desk.scratch.join("b").exists());
    // The public halves of two keys change places: in the folder of keys, then in the catalog.
    let keys = desk.scratch.join("keys/main");
    let swapped = std::fs::read_to_string(keys.join("autumn.json")).expect("it can be read");
    let own = std::fs::read_to_string(keys.join("spring.json")).expect("it can be read");
    std::fs::write(keys.join("spring.json"), swapped.replace("autumn", "spring")).expect("it can be written");
    key("spring", "is not the one that the catalog publishes");
    desk.refused(&["key", "publish", "spring"], "holds another key");
    std::fs::write(keys.join("spring.json"), own).expect("it can be written");
    std::fs::copy(keys.join("autumn.pem"), keys.join("spring.pem")).expect("it can be copied");
    let output = desk.issue("badges", &[]);
    assert!(said(&output).contains("its public half is not the one in spring.json"), "{}", said(&output));
}

/// The end of a key is for ever, and what is compromised stays so.
#[test]
fn keys_are_retired_one_way() {
    let desk = Desk::ready();
    desk.issued("badges", &[]);
    let badge = desk.first_file("badges");
    desk.well(&["key", "new", "autumn", "--issuer", "main"]);
    desk.well(&["key", "publish", "autumn"]);
    desk.refused(&["key", "retire", "sprang"], "did you mean `spring`?");
    assert!(desk.well(&["key", "retire", "spring"]).contains("stay valid"));
    desk.check();
    assert_eq!(desk.verdict(&badge), "valid");
    let roster = desk.path("roster.csv");
    desk.refused(&["issue", "alpha", "--roster", &roster, "--key", "spring", "--dry-run"], "was retired on");
    desk.refused(&["key", "retire", "spring"], "already");
    assert!(desk.well(&["key", "retire", "spring", "--compromised"]).contains("is shown as revoked"));
    desk.check();
    desk.refused(&["key", "retire", "spring"], "compromised");
    desk.refused(&["key", "retire", "spring", "--compromised"], "already");
    assert_eq!(desk.verdict(&badge), "revoked");
    desk.well(&["status", "refresh", "--key", "autumn"]);
    // Whoever looks for the key finds its end, and nothing to verify with.
    build(&desk.scratch.catalog(), &desk.scratch.join("public"), &[]);
    let public = files(&desk.scratch.join("public"));
    let document = |path: &str| serde_json::from_slice::<Value>(&public[path]).expect("it is JSON");
    let key = document("issuers/main/keys/spring.json");
    assert_eq!((&key["revoked"]["reason"], key.get("x")), (&"compromised".into(), None));
    assert!(document("issuers/main/keys/autumn.json").get("x").is_some());
    assert!(!document("issuers/main/did.json").to_string().contains("spring"));
    let list = std::fs::read_to_string(desk.scratch.join("catalog/status/main-1.json")).expect("it can be read");
    assert!(list.contains("#autumn"), "{list}");
}

/// Private things stay out of git, are their owner's alone, and are never written over.
#[test]
fn private_keys_are_kept_apart() {
    let desk = Desk::new();
    let new = |keys: &str| {
        let arguments = ["key", "new", "spring", "--issuer", "main", "--keys", keys];
        skillmark().args(arguments).current_dir(desk.scratch.join(".")).output().expect("the command starts")
    };
    std::fs::create_dir_all(desk.scratch.join("repository/deep")).expect("it can be made");
    std::fs::create_dir(desk.scratch.join("repository/.git")).expect("it can be made");
    std::os::unix::fs::symlink("repository/deep", desk.scratch.join("link")).expect("it can be made");
    std::os::unix::fs::symlink("repository/later", desk.scratch.join("dangling")).expect("it can be made");
    for inside in ["repository/new/keys", "link/new", "link", "nothing/../repository", "repository/deep/../keys"] {
        let output = new(inside);
        assert_eq!(output.status.code(), Some(2), "{inside}: {}", said(&output));
    }
    assert!(said(&new("link/new")).contains("git work tree"));
    assert_eq!(new("dangling/keys").status.code(), Some(2));
    assert!(said(&new(&desk.path("catalog/keys"))).contains("or a catalog"));
    desk.refused(&["key", "new", "spring", "--issuer", "mian"], "did you mean `main`?");
    desk.well(&["key", "new", "spring", "--issuer", "main"]);
    let pem = desk.scratch.join("keys/main/spring.pem");
    let before = std::fs::read_to_string(&pem).expect("it can be read");
    assert!(before.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    desk.refused(&["key", "new", "spring", "--issuer", "main"], "never overwritten");
    assert_eq!(std::fs::read_to_string(&pem).expect("it can be read"), before);
    let mode = |path: &str| {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::metadata(desk.scratch.join(path)).expect("it is there").permissions().mode() & 0o777
    };
    assert_eq!((mode("keys"), mode("keys/main"), mode("keys/main/spring.pem")), (0o700, 0o700, 0o600));
    for name in ["Spring", "a/b", "..", ""] {
        assert_eq!(desk.run(&["key", "new", name, "--issuer", "main"]).status.code(), Some(2), "{name}");
    }
    let mut empty = desk.command(&["key", "new", "other", "--issuer", "main"]);
    let output = empty.env("SKILLMARK_PASSPHRASE", "").output().expect("the command starts");
    assert!(output.status.code() == Some(2) && said(&output).contains("empty"), "{}", said(&output));
}

/// Without --keys, the folder is that of the user.
#[test]
fn keys_have_a_place_of_their_own() {
    let desk = Desk::new();
    let output = skillmark()
        .args(["key", "new", "spring", "--issuer", "main"])
        .env("XDG_CONFIG_HOME", desk.scratch.join("config"))
        .current_dir(desk.scratch.join("."))
        .output()
        .expect("the command starts");
    assert!(output.status.success(), "{}", said(&output));
    assert!(desk.scratch.join("config/skillmark/keys/main/spring.pem").is_file());
}

/// Badges hold names: they are not written where the catalog is committed, nor over anything.
#[test]
fn badges_are_written_apart_and_whole() {
    let desk = Desk::ready();
    for (folder, because) in
        [("catalog/badges", "is public"), ("keys", "is there already"), ("nothing/badges", "no folder")]
    {
        let output = desk.issue(folder, &[]);
        assert!(output.status.code() == Some(2) && said(&output).contains(because), "{folder}: {}", said(&output));
    }
    std::fs::create_dir(desk.scratch.join(".git")).expect("it can be made");
    let output = desk.issue("badges", &[]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(desk.register().is_empty());
}

/// No index of a list is ever given twice: not by the next run, nor after one that was interrupted.
#[test]
fn indexes_are_given_once() {
    let desk = Desk::ready();
    desk.issued("first", &[]);
    // A file in the way of the folder ends the run after the register was written.
    std::fs::write(desk.scratch.join(".second.new"), "").expect("it can be written");
    let output = desk.issue("second", &[]);
    assert!(output.status.code() == Some(2) && said(&output).contains("are in the register"), "{}", said(&output));
    assert!(!desk.scratch.join("second").exists());
    let output = desk.issue("third", &[]);
    assert!(output.status.success() && said(&output).contains("[R006]"), "{}", said(&output));
    let all = indexes(&desk.register());
    assert_eq!(all.len(), 9);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 9, "{all:?}");
    assert!(all.iter().all(|(list, index)| list == "main-1" && *index < 131_072));
    // A line that was cut off while it was written belongs to no badge that anybody has.
    let path = desk.scratch.join("keys/main/register.jsonl");
    let text = std::fs::read_to_string(&path).expect("it can be read");
    std::fs::write(&path, &text[..text.len() - 30]).expect("it can be written");
    desk.issued("fourth", &[]);
    assert_eq!(indexes(&desk.register()).len(), 11);
}

/// Without its register a list is left alone: which of its indexes are taken is known from nowhere else.
#[test]
fn a_lost_register_is_noticed() {
    let desk = Desk::ready();
    desk.issued("first", &[]);
    let path = desk.scratch.join("keys/main/register.jsonl");
    let old = std::fs::read(&path).expect("it can be read");
    std::fs::remove_file(&path).expect("it can be removed");
    let output = desk.issue("second", &[]);
    assert!(output.status.code() == Some(2) && said(&output).contains("restore it from a backup"), "{}", said(&output));
    let badge = desk.first_file("first").to_string_lossy().into_owned();
    desk.refused(&["status", "revoke", &badge, "--key", "spring"], "in no register");
    // An empty register says that the badges are lost: the next ones stand in another list.
    std::fs::write(&path, "").expect("it can be written");
    desk.issued("second", &[]);
    assert!(indexes(&desk.register()).iter().all(|(list, _)| list == "main-2"));
    desk.check();
    // A backup that is older than a revocation.
    std::fs::remove_file(desk.scratch.join("catalog/status/main-2.json")).expect("it can be removed");
    std::fs::write(&path, &old).expect("it can be written");
    desk.well(&["status", "revoke", &badge, "--key", "spring"]);
    std::fs::write(&path, &old).expect("it can be written");
    let output = desk.issue("third", &[]);
    assert!(said(&output).contains("revokes more than the register knows of (1 in all)"), "{}", said(&output));
    std::fs::write(&path, "nonsense\n").expect("it can be written");
    assert!(said(&desk.issue("third", &[])).contains("line 1"));
}

/// Two runs never work on one register.
#[test]
fn one_registrar_at_a_time() {
    let desk = Desk::ready();
    let lock = std::fs::File::create(desk.scratch.join("keys/main/register.lock")).expect("it can be made");
    lock.lock().expect("it can be locked");
    let output = desk.issue("badges", &[]);
    assert!(output.status.code() == Some(2) && said(&output).contains("another run"), "{}", said(&output));
    drop(lock);
    desk.issued("badges", &[]);
}

/// Badges that nobody issued are not revoked, and none of the others either.
#[test]
fn unknown_badges_are_named() {
    let desk = Desk::ready();
    let badges = desk.issued("badges", &[]);
    let known = badges[0]["id"].as_str().expect("it has an id");
    let unknown = "urn:uuid:00000000-0000-4000-8000-000000000000";
    desk.refused(&["status", "revoke", known, unknown, "--key", "spring"], unknown);
    assert_eq!(desk.register().len(), 3);
    desk.refused(&["status", "revoke", &desk.path("roster.csv"), "--key", "spring"], "holds no badge");
}
