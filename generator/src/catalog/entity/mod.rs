//! The entries of a catalog, field by field, as their source files have them.

/// Achievement types of Open Badges.
pub mod achievement_type;
/// Who must approve, and by which rules credentials change; what is asked of institutions elsewhere.
pub mod approving;
/// `catalog.yaml`.
pub mod config;
/// Credentials.
pub mod credential;
/// Departments.
pub mod department;
/// Endorsements.
pub mod endorsement;
/// Questions.
pub mod faq;
/// Skills, competencies, occupations.
pub mod framework;
/// The glossary.
pub mod glossary;
/// Issuers and their keys.
pub mod issuer;
/// Pages of the institution's own.
pub mod page;
/// Pathways.
pub mod pathway;
/// Policy rules.
pub mod policy;
/// Badges to try.
pub mod sample;
/// Recognised institutions.
pub mod trusted;
/// What was published.
pub mod versions;
