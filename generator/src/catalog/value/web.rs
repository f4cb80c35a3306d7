use serde_json::{Value, json};
use url::Url;

use super::{Refusal, Scalar, Spanned, Title, meant};
use crate::catalog::decode::record;
use crate::diagnostic::Rule;

/// An absolute http or https address without user name or password.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WebUrl(pub Url);

impl WebUrl {
    /// Returns the address as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl Scalar for WebUrl {
    const EXPECTED: &'static str = "a web address";

    fn read(written: &str) -> Result<Self, Refusal> {
        let shown = written.escape_debug();
        let refuse = |message: String| {
            let refusal = Refusal::new(Rule::BAD_URL, message, "write it in full, such as `https://example.edu/page`");
            match meant::bare_host(written) {
                // Whether the host answers by https is for the author to try.
                Some(whole) => Refusal { is_certain: false, ..refusal.meant(Some(whole)) },
                None => refusal.meant(meant::web_address(written)),
            }
        };
        // Parsers of URLs forgive what people mistype; here it would only be noticed when a link fails.
        let is_whole = ["https://", "http://"].iter().any(|start| written.starts_with(start));
        if written.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(refuse(format!("`{shown}` holds characters that no web address has")));
        }
        let url = Url::parse(written).map_err(|_| refuse(format!("`{shown}` is not an absolute web address")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(refuse(format!("`{shown}` is not a web address but `{}:`", url.scheme())));
        }
        if !is_whole {
            return Err(refuse(format!("`{shown}` is not an absolute web address")));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refuse("the web address carries a user name or password".to_owned()));
        }
        Ok(Self(url))
    }

    fn encode(&self) -> Value {
        self.0.as_str().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "format": "uri", "pattern": "^https?://", "examples": ["https://example.edu/page"]})
    }
}

record! {
    /// A link to another page.
    Link or url {
        /// What the link leads to, in words.
        title: Option<Title>,
        /// Where it leads.
        url: Spanned<WebUrl>,
    }
}
