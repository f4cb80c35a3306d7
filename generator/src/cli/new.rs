use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use super::Outcome;
use super::terminal::Terminal;
use super::{open, scaffold};
use crate::catalog::scaffold as begin;
use crate::catalog::value::{Identifier, Scalar as _};
use crate::catalog::{Catalog, load, read_catalog};

#[derive(Debug, Args)]
pub(super) struct New {
    /// What to add.
    #[arg(value_enum)]
    kind: Kind,
    /// Its permanent name: lower-case letters, digits and hyphens.
    id: String,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    #[arg(long, value_name = "DIR")]
    catalog: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A credential.
    Credential,
    /// A department.
    Department,
    /// A pathway.
    Pathway,
    /// A framework of skills.
    Framework,
    /// A group of questions.
    Faq,
}

impl New {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let id = match Identifier::read(&self.id) {
            Ok(id) => id,
            Err(refusal) => bail!("{}; {}", refusal.message, refusal.help),
        };
        let folder = open::find(self.catalog.as_deref())?;
        let (path, template) = match self.kind {
            Kind::Credential => (format!("credentials/{id}/index.md"), begin::CREDENTIAL),
            Kind::Department => (format!("departments/{id}/index.md"), begin::DEPARTMENT),
            Kind::Pathway => (format!("pathways/{id}/index.md"), begin::PATHWAY),
            Kind::Framework => (format!("frameworks/{id}.yaml"), begin::FRAMEWORK),
            Kind::Faq => (format!("faqs/{id}.md"), begin::FAQ),
        };
        let target = folder.join(&path);
        if target.exists() {
            bail!("{} is there already", target.display());
        }
        let (tree, found) = read_catalog(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let text = fill(template, &id, load(tree, found).catalog.as_ref());
        scaffold::write(&target, &text).with_context(|| format!("cannot write {}", target.display()))?;
        terminal.tell(&format!("wrote {}; fill it in, then run `skillmark check`", target.display()));
        Ok(Outcome::Fine)
    }
}

/// Fills a template with the id and with names that exist in the catalog, so that the entry passes `check`.
fn fill(template: &str, id: &Identifier, catalog: Option<&Catalog>) -> String {
    let first =
        |name: Option<&Identifier>, otherwise: &str| name.map_or_else(|| otherwise.to_owned(), ToString::to_string);
    let title = id.split('-').collect::<Vec<_>>().join(" ");
    let credential = catalog.and_then(|catalog| catalog.credentials.keys().next());
    template
        .replace("{title}", &crate::site::sentence(&title))
        .replace("{issuer}", &first(catalog.and_then(|catalog| catalog.issuers.keys().next()), "my-issuer"))
        .replace("{department}", &first(catalog.and_then(|catalog| catalog.departments.keys().next()), "my-department"))
        .replace("{credential}", &first(credential, "my-credential"))
}
