//! The form in which the classes are written down.

use super::enumerations::Enumeration;

/// A class of 1EdTech Open Badges 3.0, section B.1.
#[derive(Debug)]
pub(super) struct Class {
    pub(super) types: Types,
    pub(super) fields: &'static [Field],
    /// Whether other members are unusual (the published schema's `additionalProperties`).
    pub(super) is_closed: bool,
}

/// What the `type` of an object says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Types {
    /// It need not say anything.
    Free,
    /// It is there; which it is decides elsewhere.
    Any,
    /// It is this one alone, as a text.
    Alone(&'static str),
    /// It holds one of these.
    Among(&'static [&'static str]),
}

/// A member: its name, how often it stands, and what it holds.
pub(super) type Field = (&'static str, Times, Kind);

/// How often a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Times {
    Once,
    Optional,
    /// Open Badges allow one and Verifiable Credentials several, which is read, and unusual.
    Few,
    /// Any number. Both the value and an array of values are in order, since the standard's schema for JSON-LD allows
    /// both.
    Many,
}

/// What a member holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// Words, with or without a language (Verifiable Credentials 2.0, section 11.1).
    Words,
    /// Text for machines.
    Text,
    /// An absolute URI by which something is identified.
    Id,
    /// The address of a page: text that should be an absolute URI.
    Address,
    /// A date and time with a time zone, on which something depends.
    Moment,
    /// The same as Open Badges 2.0 have it: badges in use leave out parts of it.
    Early,
    /// A date and time that is only told.
    Told,
    /// A day that is only told.
    Day,
    Number,
    Boolean,
    /// A language tag, in the part of BCP 47 that the published schema allows.
    Language,
    /// One of the words of a list.
    Listed(&'static Enumeration),
    Object(&'static Class),
    /// An object, or its URI alone.
    Reference(&'static Class),
    /// An object that is looked at apart from this credential.
    Apart,
}
