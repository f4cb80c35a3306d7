//! Input that means harm, or that no author meant: a finding or a safe result, never a panic, a hang, or
//! an escape from the output folder.

use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};

use skillmark_tests::{Scratch, build, files, root, said, skillmark};

/// No input may take longer than this; a machine under load is given ten times what is usual.
const LIMIT: Duration = Duration::from_secs(20);

fn tiny() -> Scratch {
    Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"))
}

/// Checks the catalog and insists on an orderly end, within bounds, that reports `code`.
fn refused(scratch: &Scratch, code: &str) -> String {
    let start = Instant::now();
    let output = skillmark(&["check", &scratch.catalog().to_string_lossy()]);
    let text = said(&output);
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains(&format!("[{code}]")), "{code} is not among:\n{text}");
    assert!(!text.contains("panicked"), "{text}");
    text
}

fn credential(scratch: &Scratch, id: &str, fields: &str, body: &str) {
    let text = format!(
        "---\ntitle: T\nsummary: do it.\nstatus: pilot\nversion: 1\nissuer: main\ndepartment: arts\n{fields}\n---\n{body}\n"
    );
    scratch.write(&format!("credentials/{id}/index.md"), text);
}

#[test]
fn unreadable_file() {
    let scratch = tiny();
    skillmark_tests::apply(&scratch, "fifo faqs/pipe.md");
    refused(&scratch, "C001");
}

#[test]
fn invalid_utf8() {
    let scratch = tiny();
    scratch.write("pages/bad.md", b"---\ntitle: \xff\xfe\n---\n");
    refused(&scratch, "C002");
}

#[test]
fn hundred_megabyte_file() {
    let scratch = tiny();
    let file = fs::File::create(scratch.catalog().join("pages/huge.md")).expect("the file can be made");
    file.set_len(100 << 20).expect("the file system has room for a hole");
    refused(&scratch, "C003");
}

#[test]
fn symlink_loop_and_escape() {
    let scratch = tiny();
    skillmark_tests::apply(&scratch, "symlink .. credentials/loop\nsymlink /etc/passwd pages/passwd.md");
    let text = refused(&scratch, "C004");
    assert!(!text.contains("root:"), "{text}");
}

#[test]
fn alias_bomb() {
    let scratch = tiny();
    let mut bomb = String::from("title: x\nitems:\n  - &a {code: a, name: a}\n");
    let mut before = 'a';
    for name in 'b'..='m' {
        writeln!(bomb, "  - &{name} [{}]", vec![format!("*{before}"); 12].join(",")).expect("writing to a String");
        before = name;
    }
    scratch.write("frameworks/bomb.yaml", bomb);
    refused(&scratch, "C012");
}

#[test]
fn deep_nesting() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
        let scratch = tiny();
        scratch.write("frameworks/deep.yaml", format!("title: {}{}\n", open.repeat(100_000), close.repeat(100_000)));
        refused(&scratch, "C012");
    }
    // Blocks by indentation are deep too.
    let scratch = tiny();
    let blocks: Vec<String> = (0..1_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    scratch.write("frameworks/deep.yaml", blocks.concat());
    refused(&scratch, "C012");
    for body in
        ["> ".repeat(50_000), "- ".repeat(50_000), "1. - > ".repeat(20_000), format!("{}x", " ".repeat(100_000) + "- ")]
    {
        let scratch = tiny();
        credential(&scratch, "deep", "", &body);
        refused(&scratch, "C012");
    }
    // What nests within a line is no danger, however long.
    let scratch = tiny();
    credential(
        &scratch,
        "deep",
        "",
        &format!("{}\n\n{}\n\n{}", "*a **b ".repeat(3_000), "[".repeat(20_000), "| a ".repeat(5_000)),
    );
    let start = Instant::now();
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
}

/// A text full of mistakes takes no longer than one without.
#[test]
fn ten_thousand_mistakes() {
    for mistake in ["<b> ", "[x](/nowhere/) ", "{{ no.fact }} ", "somebody@example.edu "] {
        let scratch = tiny();
        credential(&scratch, "wrong", "", &mistake.repeat(10_000));
        let start = Instant::now();
        let output = skillmark(&["check", &scratch.catalog().to_string_lossy()]);
        assert_eq!(output.status.code(), Some(1));
        assert!(start.elapsed() < LIMIT, "{mistake} took {:?}", start.elapsed());
    }
}

/// Looking for what was meant takes no longer the longer the mistake is.
#[test]
fn near_matches_of_endless_names() {
    let scratch = tiny();
    let long = "a".repeat(300_000);
    credential(&scratch, "long", "", &format!("[x](/{long}/) and {{{{ {long} }}}}"));
    let start = Instant::now();
    refused(&scratch, "C045");
    assert!(start.elapsed() < Duration::from_secs(5), "took {:?}", start.elapsed());
}

/// Badges carry criteria as Markdown, which others show.
#[test]
fn script_in_criteria() {
    let scratch = tiny();
    scratch.replace("credentials/alpha/index.md", "Begin one thing", "Begin <img src=x onerror=alert(1)> thing");
    refused(&scratch, "C091");
}

/// Moments at the ends of the calendar, and identifiers that are none.
#[test]
fn keys_that_cannot_be() {
    let key = |moment: &str, did: &str| {
        format!(
            "type: ed25519\npublic_key_multibase: z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2\ncontroller: \"{did}\"\nvalid_from: \"{moment}\"\n"
        )
    };
    for moment in ["9999-12-31T23:59:59-01:00", "0000-01-01T00:00:00+01:00", "2026-02-30T00:00:00Z"] {
        let scratch = tiny();
        scratch.write("issuers/main/keys/one.yaml", key(moment, "did:web:a.example"));
        refused(&scratch, "C030");
    }
    let scratch = tiny();
    scratch.write("issuers/main/keys/one.yaml", key("2026-01-01T00:00:00Z", "hello world"));
    refused(&scratch, "C033");
    let scratch = tiny();
    scratch.write("issuers/main/keys/one.yaml", key("2026-01-01T00:00:00Z", "did:web:a.example"));
    scratch.write("issuers/main/keys/two.yaml", key("2026-01-01T00:00:00Z", "did:web:b.example"));
    refused(&scratch, "C039");
}

/// Drawings that would take for ever, or more room than there is, are refused before they are drawn.
#[test]
fn drawings_without_end() {
    let doubling: String = (0..24).fold("<g id='a0'><path d='M0 0h1'/></g>".to_owned(), |svg, step| {
        format!("{svg}<g id='a{}'><use href='#a{step}'/><use href='#a{step}'/></g>", step + 1)
    });
    let deep = format!("{}{}", "<g>".repeat(20_000), "</g>".repeat(20_000));
    for drawing in [doubling, deep] {
        let scratch = tiny();
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{drawing}</svg>");
        scratch.write("credentials/alpha/badge.svg", svg);
        refused(&scratch, "C090");
    }
}

#[test]
fn deep_steps_and_long_chains() {
    let scratch = tiny();
    let deep = format!("{}alpha{}", "{all: [".repeat(12), "]}".repeat(12));
    scratch.write("pathways/deep/index.md", format!("---\ntitle: D\nsummary: D.\nrequires: {deep}\n---\n"));
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    for number in 0..3_000 {
        credential(
            &scratch,
            &format!("c{number}"),
            &format!("prerequisites: [{{text: x, credential: c{}}}]", (number + 1) % 3_000),
            "",
        );
    }
    refused(&scratch, "C042");
}

#[test]
fn duplicate_keys() {
    let scratch = tiny();
    credential(&scratch, "twice", "title: Another", "");
    refused(&scratch, "C011");
}

/// Whatever way script could come in by Markdown: it is refused, and with the refusals taken away
/// nothing of it would be in the page either.
#[test]
fn script_in_markdown() {
    let routes = [
        "<script>alert(1)</script>",
        "a <script src=//evil.example/x.js></script> b",
        "<img src=x onerror=alert(1)>",
        "- list\n\n  <svg onload=alert(1)>",
        "| a |\n|---|\n| <iframe srcdoc='x'> |",
        "## <b onmouseover=alert(1)>heading</b>",
        "> <style>@import 'x'</style>",
        "<!-- --><script>alert(1)</script>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<div\nonclick=alert(1)>",
    ];
    for route in routes {
        let scratch = tiny();
        credential(&scratch, "evil", "", route);
        refused(&scratch, "C091");
    }
}

#[test]
fn javascript_links() {
    let links = [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](&#x1;javascript:alert(1))",
        "[x](data:text/html,<b>)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example/)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![x](https://evil.example/pixel.png)",
        "![x](//evil.example/pixel.png)",
    ];
    for link in links {
        let scratch = tiny();
        credential(&scratch, "evil", "", link);
        refused(&scratch, "C092");
    }
}

/// Fields hold text, and text is escaped wherever it stands.
#[test]
fn markup_in_fields_stays_text() {
    let scratch = tiny();
    let evil = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(1)>";
    credential(&scratch, "evil", &format!("outcomes: [\"{evil}\"]\ntags: [\"{evil}\"]"), "");
    scratch.replace("credentials/evil/index.md", "title: T", &format!("title: \"{evil}\""));
    scratch.replace("credentials/evil/index.md", "summary: do it.", &format!("summary: \"{evil}\""));
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    // Pages load scripts from files of the site, and hold data for them; nothing else may run.
    let own = ":not([src^='/badges/assets/verify/']):not([src^='/badges/assets/site/']):not([type='application/json'])";
    // In the frame of the form no script may run.
    let script = "iframe:not([sandbox='allow-same-origin']), svg script";
    let script = scraper::Selector::parse(&format!("script{own}, [onerror], {script}")).expect("the selector is sound");
    for (path, bytes) in files(&scratch.join("public"))
        .iter()
        .filter(|(path, _)| [".html", ".svg"].iter().any(|end| path.ends_with(end)))
    {
        let page = scraper::Html::parse_document(&String::from_utf8_lossy(bytes));
        assert!(page.select(&script).next().is_none(), "{path} holds a script");
    }
}

#[test]
fn javascript_in_url_fields() {
    for url in ["javascript:alert(1)", "data:text/html,x", "https://user:secret@example.org/", "ftp://example.org/"] {
        let scratch = tiny();
        credential(&scratch, "evil", &format!("links: [\"{url}\"]"), "");
        refused(&scratch, "C031");
    }
}

#[test]
fn climbing_paths() {
    let scratch = tiny();
    credential(&scratch, "evil", "", "![x](../../../../etc/passwd) ![y](..%2f..%2fx.png) ![z](/etc/hostname)");
    refused(&scratch, "C043");
    for id in ["../x", "..", "a/../../b", "/etc", "a\\b", "C:"] {
        let scratch = tiny();
        credential(&scratch, "evil", &format!("level: \"{}\"", id.replace('\\', "\\\\")), "");
        refused(&scratch, "C006");
    }
    let scratch = tiny();
    scratch.replace("issuers/main/index.yaml", "url:", "image: ../../../secret.png\nurl:");
    refused(&scratch, "C043");
    // Names that git may hold although no page can have them.
    let scratch = tiny();
    credential(&scratch, "Évil name", "", "");
    refused(&scratch, "C006");
}

#[test]
fn two_sources_for_one_address() {
    let scratch = tiny();
    scratch.replace("frameworks/skills.yaml", "code: s.2", "code: S-1");
    refused(&scratch, "C044");
}

#[test]
fn ten_thousand_character_titles() {
    let scratch = tiny();
    credential(&scratch, "long", "", "");
    scratch.replace("credentials/long/index.md", "title: T", &format!("title: {}", "x".repeat(10_000)));
    refused(&scratch, "C037");
}

#[test]
fn direction_overrides() {
    for character in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{1b}'] {
        let scratch = tiny();
        credential(&scratch, "turned", &format!("tags: [\"a\\u{:04X}b\"]", u32::from(character)), "");
        refused(&scratch, "C036");
    }
    let scratch = tiny();
    credential(&scratch, "turned", "", "Text that \u{202e}turns.");
    refused(&scratch, "C036");
}

/// Bytes of every kind in every place: an orderly end.
#[test]
fn noise() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let places = [
        "catalog.yaml",
        "credentials/alpha/index.md",
        "pathways/ab/index.md",
        "glossary.yaml",
        "versions.lock",
        "faqs/learners.md",
    ];
    for round in 0..60 {
        let scratch = tiny();
        let place = places[round % places.len()];
        let path = scratch.catalog().join(place);
        let mut bytes = fs::read(&path).unwrap_or_else(|_| b"definitions: []\nurls: []\n".to_vec());
        for _ in 0..=(random() % 6) {
            let at = usize::try_from(random()).unwrap_or_default() % bytes.len();
            match random() % 3 {
                0 => bytes[at] = b"{}[]:-\"'&*!|>%@`#\0\xff\n\t "[usize::try_from(random()).unwrap_or_default() % 22],
                1 => drop(bytes.remove(at)),
                _ => bytes.splice(at..at, bytes[..at].to_vec()).for_each(drop),
            }
            if bytes.is_empty() {
                bytes.push(b'x');
            }
        }
        fs::write(&path, &bytes).expect("the file can be written");
        let start = Instant::now();
        let output = skillmark(&["check", &scratch.catalog().to_string_lossy(), "--format", "json"]);
        let text = said(&output);
        assert!(
            matches!(output.status.code(), Some(0 | 1)) && !text.contains("panicked"),
            "round {round}, {place}:\n{text}"
        );
        assert!(start.elapsed() < LIMIT, "round {round} took {:?}", start.elapsed());
    }
}
