use fluent_bundle::FluentArgs;

use super::{Messages, Mistake, Said, in_html};
use crate::site::Theme;

fn with(files: &[(&str, &str)], first: &str) -> Result<Messages, Vec<Mistake>> {
    let files = files.iter().map(|(path, text)| (format!("locales/{path}"), text.as_bytes().to_vec()));
    Messages::new(&Theme::embedded().with(files), first)
}

fn messages(files: &[(&str, &str)], first: &str) -> Messages {
    with(files, first).expect("the files are sound")
}

#[test]
fn a_file_gives_single_messages_in_place_of_others() {
    let messages = messages(&[("en.ftl", "skip = Past it\n")], "en");
    assert_eq!(messages.text("en", "skip"), "Past it");
    assert_eq!(messages.text("en", "home"), "Home");
}

#[test]
fn the_nearest_language_stands_in() {
    let files = [("pl.ftl", "skip = Do treści\n"), ("fr-CA.ftl", "skip = À la suite\n")];
    let messages = messages(&files, "fr-CA");
    let said = |language, key| messages.said(language, key, &FluentArgs::new()).expect("somebody has it");
    let own = |text: &str| Said { text: text.to_owned(), language: None };
    let other = |text: &str, tag: &str| Said { text: text.to_owned(), language: Some(tag.to_owned()) };
    assert_eq!(said("pl", "skip"), own("Do treści"));
    assert_eq!(said("pl-PL", "skip"), own("Do treści"));
    assert_eq!(said("fr-CA", "home"), own("Accueil"));
    assert_eq!(said("pl", "home"), other("Accueil", "fr"));
    assert_eq!(said("de", "skip"), other("À la suite", "fr-CA"));
    assert_eq!(messages.said("pl", "no-such-key", &FluentArgs::new()), None);
    assert_eq!((messages.name("fr-CA").as_str(), messages.name("pl").as_str()), ("Français", "pl"));
}

#[test]
fn in_words_that_stand_in_what_is_inserted_keeps_its_language() {
    let messages = messages(&[], "en");
    let mut args = FluentArgs::new();
    args.set("summary", "pisać");
    let known = ["en", "pl"].map(str::to_owned).into();
    let html = in_html(messages.get("pl", "able", &args).expect("English has it"), &known);
    assert_eq!(html, "<span lang=\"en\">You will be able to <span lang=\"pl\">pisać</span></span>");
    args.set("currency", "CAD");
    args.set("amount", "12");
    let money = messages.get("pl", "money", &args).expect("English has it");
    assert_eq!(in_html(money, &known), "<span lang=\"en\">$12 CAD</span>");
}

#[test]
fn says_what_is_wrong_and_where() {
    let text = "skip = Past it\nhome = { $x ->\n}\nskip = Again\n";
    let mistakes = with(&[("en.ftl", text)], "en").expect_err("it is no Fluent");
    let lines = mistakes.iter().map(|mistake| text[..mistake.place.start].lines().count());
    assert_eq!(lines.collect::<Vec<_>>(), [2], "{mistakes:?}");
    let twice = with(&[("en.ftl", "\u{feff}skip = a\nskip = b\n")], "en").expect_err("a message is given twice");
    assert_eq!((twice[0].message.as_str(), twice[0].place.clone()), ("the message `skip` is given twice", 12..16));
    assert!(with(&[("e n.ftl", "skip = a\n")], "en").is_err());
    assert!(with(&[("en.ftl", "\u{feff}skip = a\r\nhome =\r\n    Start\r\n")], "en").is_ok());
}

#[test]
fn what_does_not_fit_has_a_near_match() {
    let files = [("en.ftl", "skipp = a\nown-words = b\npage-title = { $pages } { $site }\nhours = { $number }\n")];
    let messages = messages(&files, "en");
    let found: Vec<_> = messages.misfits().iter().map(|mistake| mistake.message.as_str()).collect();
    assert_eq!(
        found,
        ["the message `page-title` asks for `$pages`, which it is not given", "nothing shows the message `skipp`",]
    );
}
