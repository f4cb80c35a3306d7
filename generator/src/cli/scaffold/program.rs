use std::fs;
use std::io;

use sha2::{Digest as _, Sha256};
use url::Url;

/// The program that forges are to run: where it is, and what it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Program {
    /// Where it is fetched from; empty where nobody said.
    pub(crate) url: String,
    /// Its SHA-256 in hexadecimal digits; empty where it is not known.
    pub(crate) sha256: String,
}

impl Program {
    /// Returns this very program, to be found at `url`. Forges run it on Linux with x86-64: of any other, the digest
    /// would be that of another file.
    pub(crate) fn this(url: Option<&Url>) -> io::Result<Self> {
        let url = url.map(ToString::to_string).unwrap_or_default();
        let is_theirs = cfg!(all(target_os = "linux", target_arch = "x86_64"));
        let sha256 = if is_theirs { digest()? } else { String::new() };
        Ok(Self { url, sha256 })
    }

    /// Returns a workflow that fetches this program and gives it the catalog in `folder`.
    pub(crate) fn fill(&self, workflow: &str, folder: &str) -> String {
        let filled = workflow.replace("{{url}}", &self.url).replace("{{sha256}}", &self.sha256);
        filled.replace("{{catalog}}", folder)
    }
}

fn digest() -> io::Result<String> {
    let digest = Sha256::digest(fs::read(std::env::current_exe()?)?);
    Ok(digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}")))
}

/// Takes the address of a program, which is to stand between quotes in a workflow.
pub(crate) fn program_url(given: &str) -> Result<Url, String> {
    let url = Url::parse(given).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "https" | "file") {
        return Err("write it in full, as in https://example.edu/skillmark-1.0-linux".to_owned());
    }
    // Quotes would end the text in the file, and `${{` would be an expression of the forge.
    if url.as_str().contains(['"', '\\', '$', '{', '}', '`', ' ']) {
        return Err("the address holds quotes, dollar signs or braces; write them as %22, %24, %7B and %7D".to_owned());
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::program_url;

    #[test]
    fn an_address_cannot_break_out_of_its_quotes() {
        assert!(program_url("https://example.edu/skillmark").is_ok());
        for bad in [
            "http://example.edu/skillmark",
            "skillmark",
            "https://example.edu/?a=${{ secrets.X }}",
            "https://example.edu/?a=\\",
        ] {
            assert!(program_url(bad).is_err(), "{bad}");
        }
        let encoded = program_url("https://example.edu/#`id`").expect("it is an address");
        assert!(!encoded.as_str().contains('`'), "{encoded}");
    }
}
