//! Tera with the functions that templates use for words, dates, money and addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Context, Kwargs, State, Tera, Value};
use time::Date;
use time::format_description::well_known::Iso8601;

use crate::catalog::value::{Duration, Scalar as _};

use super::icons;
use super::links::Links;
use super::messages::{self, Messages};
use super::theme::Theme;

/// Published paths of files that pages load, by name.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Static files of the theme.
    pub assets: BTreeMap<String, String>,
    /// Scripts; none in a program that was built without.
    pub scripts: BTreeMap<String, String>,
}

/// The templates of a theme, ready to render.
#[derive(Debug)]
pub(super) struct Templates {
    tera: Tera,
    /// Languages that words on a page can be in.
    languages: BTreeSet<String>,
}

type Result<T> = std::result::Result<T, tera::Error>;

impl Templates {
    /// Compiles the templates of `theme` for a catalog in `languages`.
    ///
    /// # Errors
    ///
    /// Returns Tera's message, with file, line and column.
    pub(super) fn new(
        theme: &Theme,
        messages: &Arc<Messages>,
        links: &Arc<Links>,
        files: Files,
        languages: &[&str],
    ) -> std::result::Result<Self, String> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".atom", ".xml"]);
        register(&mut tera, messages, links, files);
        icons::register(&mut tera, theme);
        let mut sources = Vec::new();
        for (path, bytes) in theme.under("templates") {
            let text = std::str::from_utf8(bytes).map_err(|_| format!("theme/templates/{path} is not UTF-8"))?;
            sources.push((path.to_owned(), text.to_owned()));
        }
        tera.add_raw_templates(sources).map_err(|error| error.to_string())?;
        Ok(Self { tera, languages: messages.languages().chain(languages.iter().copied()).map(str::to_owned).collect() })
    }

    /// Renders template `name`. In a page, words of another language than the page's stand in an element that says
    /// so; elsewhere there is no place for one.
    ///
    /// # Errors
    ///
    /// Returns Tera's message, with file, line and column.
    pub(super) fn render(&self, name: &str, context: &Context) -> std::result::Result<String, String> {
        let text = self.tera.render(name, context).map_err(|error| error.to_string())?;
        let is_page = name.strip_suffix(".html").is_some();
        Ok(if is_page { messages::in_html(text, &self.languages) } else { messages::plain(&text) })
    }
}

fn register(tera: &mut Tera, messages: &Arc<Messages>, links: &Arc<Links>, files: Files) {
    let words = Arc::clone(messages);
    tera.register_function("t", move |args: Kwargs, state: &State<'_>| -> Result<String> {
        message(&words, &args, state)
    });

    let words = Arc::clone(messages);
    tera.register_filter("date", move |day: &str, _: Kwargs, state: &State<'_>| -> Result<String> {
        let day =
            Date::parse(day, &Iso8601::DATE).map_err(|_| tera::Error::message(format!("`{day}` is not a date")))?;
        Ok(words.date(&language(state)?, day))
    });

    let words = Arc::clone(messages);
    tera.register_filter("number", move |number: f64, _: Kwargs, state: &State<'_>| -> Result<String> {
        Ok(words.number(&language(state)?, number))
    });

    let words = Arc::clone(messages);
    tera.register_filter("quantity", move |number: f64, _: Kwargs, state: &State<'_>| -> Result<String> {
        Ok(words.quantity(&language(state)?, number))
    });

    let words = Arc::clone(messages);
    tera.register_filter("list", move |items: Vec<Value>, args: Kwargs, state: &State<'_>| -> Result<String> {
        let items: Vec<String> = items.iter().map(text).collect();
        Ok(words.list(&language(state)?, &items, args.get::<&str>("kind")?.unwrap_or_default()))
    });

    // `between(index=loop.index0, count=…, kind="and")`: what stands before an item of a list of elements.
    let words = Arc::clone(messages);
    tera.register_function("between", move |args: Kwargs, state: &State<'_>| -> Result<String> {
        let (index, count) = (args.must_get::<usize>("index")?, args.must_get::<usize>("count")?);
        Ok(words.between(&language(state)?, index, count, args.get::<&str>("kind")?.unwrap_or_default()))
    });

    // Tera's own `capitalize` makes the other letters small, and knows nothing of marks.
    tera.register_filter("capital", |text: &str, _: Kwargs, _: &State<'_>| messages::with_capital(text));

    let words = Arc::clone(messages);
    tera.register_filter("money", move |amount: f64, args: Kwargs, state: &State<'_>| -> Result<String> {
        let language = language(state)?;
        let mut values = FluentArgs::new();
        values.set("amount", words.number(&language, amount));
        values.set("currency", args.get::<&str>("currency")?.unwrap_or_default().to_owned());
        formatted(&words, &language, "money", &values)
    });

    let words = Arc::clone(messages);
    tera.register_filter("duration", move |iso: &str, _: Kwargs, state: &State<'_>| -> Result<String> {
        let duration = Duration::read(iso).map_err(|refusal| tera::Error::message(refusal.message))?;
        let key = messages::duration_key(duration.unit);
        let mut values = FluentArgs::new();
        let language = language(state)?;
        values.set("count", FluentValue::from(i64::from(duration.number)));
        values.set("number", words.quantity(&language, f64::from(duration.number)));
        formatted(&words, &language, key, &values)
    });

    let page_links = Arc::clone(links);
    tera.register_function("page", move |args: Kwargs, state: &State<'_>| -> Result<String> {
        let index = state.get::<usize>("language_index")?.unwrap_or_default();
        Ok(page_links.page(args.must_get::<&str>("path")?, index))
    });

    let file_links = Arc::clone(links);
    tera.register_function("file", move |args: Kwargs, _: &State<'_>| -> Result<String> {
        Ok(file_links.file(args.must_get::<&str>("path")?))
    });

    let Files { assets, scripts } = files;
    // `script(name="find.js")`: the address of a script, or nothing in a program that was built without.
    let script_links = Arc::clone(links);
    tera.register_function("script", move |args: Kwargs, _: &State<'_>| -> Result<String> {
        let name = args.must_get::<&str>("name")?;
        match scripts.get(name) {
            Some(path) => Ok(script_links.file(path)),
            None if scripts.is_empty() => Ok(String::new()),
            None => Err(tera::Error::message(format!("there is no script `{name}`"))),
        }
    });

    let asset_links = Arc::clone(links);
    tera.register_function("asset", move |args: Kwargs, _: &State<'_>| -> Result<String> {
        let name = args.must_get::<&str>("name")?;
        let path =
            assets.get(name).ok_or_else(|| tera::Error::message(format!("the theme has no static file `{name}`")))?;
        Ok(asset_links.file(path))
    });
}

fn language(state: &State<'_>) -> Result<String> {
    Ok(state.get::<String>("lang")?.unwrap_or_default())
}

/// `t(key="…", name=value, …)`: a message in the language of the page. A `count` is for choosing by; how it is written
/// comes with it as `number`.
fn message(messages: &Messages, args: &Kwargs, state: &State<'_>) -> Result<String> {
    let language = language(state)?;
    let key = args.must_get::<&str>("key")?;
    let mut values = FluentArgs::new();
    for (name, value) in args.iter() {
        let name = name.to_string();
        if name != "key" {
            values.set(name, argument(value));
        }
    }
    if let (Some(FluentValue::Number(count)), None) = (values.get("count"), values.get("number")) {
        let number = messages.quantity(&language, count.value);
        values.set("number", number);
    }
    formatted(messages, &language, key, &values)
}

fn formatted(messages: &Messages, language: &str, key: &str, values: &FluentArgs<'_>) -> Result<String> {
    messages.get(language, key, values).ok_or_else(|| {
        let why = if messages.knows(key) { "for these arguments" } else { "in any language" };
        tera::Error::message(format!("there is no message `{key}` {why}"))
    })
}

fn argument(value: &Value) -> FluentValue<'static> {
    match value.as_f64() {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(text(value)),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
