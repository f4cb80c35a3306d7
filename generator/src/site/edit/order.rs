//! In which order the fields of a credential are written.

use crate::catalog::decode::Record;
use crate::catalog::entity::credential::{
    AlignmentSource, Approval, Assessment, Codes, Cohort, Component, Cost, Credential, Credits, Criterion, Delivery,
    Effort, Embedded, Enrol, Equivalent, Evidence, Governance, Need, Overlap, Partner, Person, Prerequisite, Rights,
    Rubric, RubricCriterion, SkillReference, Supports, Transcript, Transfer, Validity,
};
use crate::catalog::value::{ContactFields, Link};

/// The kinds of record in a credential by the names of their definitions in the schema, the credential itself first.
pub(in crate::site) const RECORDS: &[(&str, &[&str])] = &[
    ("Credential", Credential::FIELDS),
    ("AlignmentSource", AlignmentSource::FIELDS),
    ("Approval", Approval::FIELDS),
    ("Assessment", Assessment::FIELDS),
    ("Codes", Codes::FIELDS),
    ("Cohort", Cohort::FIELDS),
    ("Component", Component::FIELDS),
    ("ContactFields", ContactFields::FIELDS),
    ("Cost", Cost::FIELDS),
    ("Credits", Credits::FIELDS),
    ("Criterion", Criterion::FIELDS),
    ("Delivery", Delivery::FIELDS),
    ("Effort", Effort::FIELDS),
    ("Embedded", Embedded::FIELDS),
    ("Enrol", Enrol::FIELDS),
    ("Equivalent", Equivalent::FIELDS),
    ("Evidence", Evidence::FIELDS),
    ("Governance", Governance::FIELDS),
    ("Link", Link::FIELDS),
    ("Need", Need::FIELDS),
    ("Overlap", Overlap::FIELDS),
    ("Partner", Partner::FIELDS),
    ("Person", Person::FIELDS),
    ("Prerequisite", Prerequisite::FIELDS),
    ("Rights", Rights::FIELDS),
    ("Rubric", Rubric::FIELDS),
    ("RubricCriterion", RubricCriterion::FIELDS),
    ("SkillReference", SkillReference::FIELDS),
    ("Supports", Supports::FIELDS),
    ("Transcript", Transcript::FIELDS),
    ("Transfer", Transfer::FIELDS),
    ("Validity", Validity::FIELDS),
];

/// Returns the names of the fields of each kind of record, those of a credential first.
pub fn order() -> Vec<&'static [&'static str]> {
    RECORDS.iter().map(|(_, fields)| *fields).collect()
}
