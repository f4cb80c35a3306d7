//! What a badge shows of its credential: shape, ring and colour, read from the catalog.

use super::silhouette::Silhouette;
use crate::catalog::check::contrast::Rgb;
use crate::catalog::entity::credential::Credential;
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry, Taxonomy};

/// Dark inks that bear white lines at a contrast of 4.5 or more, and the ends of the keys of their names.
const INKS: [(Rgb, &str); 8] = [
    (Rgb([0xa9, 0x59, 0x77]), "rose"),
    (Rgb([0x83, 0x21, 0x02]), "rust"),
    (Rgb([0x36, 0x18, 0x00]), "espresso"),
    (Rgb([0x63, 0x71, 0x08]), "olive"),
    (Rgb([0x05, 0x4d, 0x54]), "petrol"),
    (Rgb([0x26, 0x74, 0xc6]), "azure"),
    (Rgb([0x14, 0x00, 0x71]), "ultramarine"),
    (Rgb([0x68, 0x26, 0x99]), "violet"),
];

/// The colour of a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) struct Ink {
    /// The colour.
    pub color: Rgb,
    /// End of the key of its name; a colour of the institution's own has none.
    pub name: Option<&'static str>,
}

/// How the edge of a badge is drawn, by level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::site) enum Ring {
    /// One line.
    Line,
    /// Two lines.
    Lines,
    /// Beads between two lines.
    Beads,
    /// Beads on a white band.
    Band,
}

/// What is drawn beside the pattern and the title.
#[derive(Debug, Clone)]
pub(in crate::site) struct Marks {
    /// Shape, by type.
    pub silhouette: Silhouette,
    /// Ring, by level.
    pub ring: Ring,
    /// How many dots small pictures show: none without a level.
    pub dots: usize,
    /// Colour, by department.
    pub ink: Ink,
}

impl Ink {
    /// Returns the colour of a department: its own, or one by its place in the catalog.
    pub(in crate::site) fn of_department(catalog: &Catalog, id: &Identifier) -> Self {
        let position = catalog.departments.keys().position(|known| known == id).unwrap_or_default();
        match catalog.departments.get(id).and_then(|department| department.fields.color.as_ref()) {
            Some(own) => Self::of_color(own.value),
            None => Self::at(position),
        }
    }

    /// Returns the ink of a colour, with its name when it is one of ours.
    fn of_color(color: Rgb) -> Self {
        Self { color, name: INKS.iter().find(|(ink, _)| *ink == color).map(|(_, name)| *name) }
    }

    /// Returns the ink for the department at `position`; a catalog with more departments than inks begins again.
    pub(in crate::site) fn at(position: usize) -> Self {
        let (color, name) = INKS[position % INKS.len()];
        Self { color, name: Some(name) }
    }
}

impl Ring {
    /// The rings of levels, from the lowest.
    pub(in crate::site) const ALL: [Self; 4] = [Self::Line, Self::Lines, Self::Beads, Self::Band];

    /// Returns the ring of the level at `position`; the last ring stands for all levels above it.
    pub(in crate::site) fn of_level(position: usize) -> Self {
        Self::ALL[position.min(Self::ALL.len() - 1)]
    }

    /// Returns the end of the key of its name.
    pub(in crate::site) fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Lines => "lines",
            Self::Beads => "beads",
            Self::Band => "band",
        }
    }
}

impl Marks {
    /// Returns what the badge of a credential shows.
    pub(in crate::site) fn of(catalog: &Catalog, entry: &Entry<Credential>) -> Self {
        let credential = &entry.fields;
        let position = |of, id: &Identifier| catalog.taxonomy(of).iter().position(|taxon| taxon.id.value == *id);
        let level = credential.level.as_ref().and_then(|level| position(Taxonomy::Levels, level));
        let r#type = credential.r#type.first().and_then(|id| position(Taxonomy::Types, id));
        let silhouette = if is_made_of_others(catalog, entry) {
            Silhouette::Lobes
        } else {
            Silhouette::of_type(r#type.unwrap_or_default())
        };
        Self {
            silhouette,
            ring: level.map_or(Ring::Line, Ring::of_level),
            dots: level.map_or(0, |level| level.min(Ring::ALL.len() - 1) + 1),
            ink: credential.department.first().map_or(Ink::at(0), |id| Ink::of_department(catalog, id)),
        }
    }
}

/// Says whether a credential is made of other credentials: a pathway awards it, or two of its parts are such.
pub(in crate::site) fn is_made_of_others(catalog: &Catalog, entry: &Entry<Credential>) -> bool {
    let parts = entry.fields.components.iter().filter(|component| component.credential.is_some());
    let is_awarded = |awards: &Identifier| *awards == entry.id;
    parts.count() >= 2
        || catalog.pathways.values().any(|pathway| pathway.fields.awards.as_deref().is_some_and(is_awarded))
}
