//! `matrix.csv` of a framework: which credential takes which skill how far, for spreadsheets.

use url::Url;

use super::address::{self, Address};
use super::harmless;
use crate::catalog::Catalog;
use crate::skills::{Matrix, Teaching};

/// Returns the matrix of the framework `id` as CSV (RFC 4180): a row for each credential, a column for each skill with
/// its name and code, in the catalog's first language. What a credential does with a skill stands in the word of the
/// source format; `named` where it does not say.
pub fn matrix_csv(catalog: &Catalog, teaching: &Teaching, base: &Url, id: &str) -> Vec<u8> {
    let Some(framework) = catalog.frameworks.get(id) else { return Vec::new() };
    let address = Address::new(base);
    let first = catalog.first_language();
    let matrix = Matrix::new(catalog, teaching, framework);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let skills = matrix.skills.iter().map(|item| format!("{} ({})", item.name.text(first, first), item.code.value));
    let header = ["credential", "title", "status", "page"].map(str::to_owned).into_iter().chain(skills);
    // Writing to a Vec cannot fail, and every row has as many cells as the header.
    let _ = writer.write_record(header.map(harmless));
    for row in &matrix.rows {
        let fields = &row.credential.fields;
        let start = [
            row.credential.id.to_string(),
            harmless(fields.title.value.clone()),
            fields.status.word().to_owned(),
            address.url(&address::credential_page(&row.credential.id)),
        ];
        let levels = matrix.skills.iter().map(|item| match row.levels.get(item.code.value.as_str()) {
            Some(level) => level.map_or("named", |level| level.word()).to_owned(),
            None => String::new(),
        });
        let _ = writer.write_record(start.into_iter().chain(levels));
    }
    writer.into_inner().unwrap_or_default()
}
