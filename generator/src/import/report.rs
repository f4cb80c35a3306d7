use serde::Serialize;

/// What came of an import.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// Files that were looked at.
    pub files: usize,
    /// Every definition that was found, in the order of files and places.
    pub entries: Vec<Entry>,
    /// Issuers and departments that had to be made.
    pub shared: Vec<String>,
    /// Which column of each table went where.
    pub columns: Vec<Columns>,
    /// Files that hold no definition.
    pub without: Vec<String>,
    /// What could not be imported at all.
    pub problems: Vec<Problem>,
}

/// A definition and what came of it.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The file that holds it.
    pub source: String,
    /// Where in the file: a JSON pointer, or `/ROW` of a table, where rows count from 1 as in a spreadsheet.
    pub pointer: String,
    /// The credential's identifier.
    pub id: String,
    /// What came of it.
    pub outcome: Outcome,
    /// What is otherwise than in the original, field by field.
    pub notes: Vec<Note>,
}

/// What came of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It is a new credential.
    Imported,
    /// The catalog has a credential of that name, which stays as it is.
    Present,
    /// It is the same as one before it.
    Repeated,
}

/// One field that is otherwise than in the original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The field: a JSON pointer, or `/ROW/COLUMN` of a table. What is below it is meant too.
    pub pointer: String,
    /// How it is otherwise.
    pub kind: NoteKind,
    /// Why, or where it is now.
    pub text: String,
}

/// How a field is otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// It is not in the catalog.
    Lost,
    /// It is in the catalog, not as it was.
    Changed,
    /// It is in the catalog in another place, or the catalog has one of its own.
    Elsewhere,
}

/// Which column of a table went where.
#[derive(Debug, Serialize)]
pub struct Columns {
    /// The table.
    pub source: String,
    /// The row that holds the headings, counted from 1 as in [`Entry::pointer`].
    pub row: usize,
    /// Each column's heading, and the field that it fills, if any.
    pub columns: Vec<(String, Option<&'static str>)>,
    /// What was passed over, how the file was read, and what to do about columns that go nowhere.
    pub notes: Vec<String>,
}

/// Something that could not be imported at all.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// The file.
    pub source: String,
    /// Where in it, as in [`Entry::pointer`].
    pub pointer: String,
    /// What is wrong.
    pub message: String,
}

impl Problem {
    /// Returns what is wrong at a place.
    pub fn new(source: &str, pointer: &str, message: impl Into<String>) -> Self {
        Self { source: source.to_owned(), pointer: pointer.to_owned(), message: message.into() }
    }
}

impl NoteKind {
    /// Returns what is written before a note.
    pub fn words(self) -> &'static str {
        match self {
            Self::Lost => "not carried",
            Self::Changed => "changed",
            Self::Elsewhere => "elsewhere",
        }
    }
}
