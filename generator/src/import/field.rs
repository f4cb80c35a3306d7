//! What a column of a table may fill.

/// Declares the fields with the names that people are told.
macro_rules! fields {
    ($($field:ident = $name:literal,)*) => {
        /// What a column of a table may fill.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Field { $($field,)* }

        impl Field {
            /// All of them.
            pub(super) const ALL: &[Self] = &[$(Self::$field,)*];

            /// Returns its place in a credential, or words where it has none.
            pub(super) fn name(self) -> &'static str {
                match self { $(Self::$field => $name,)* }
            }
        }
    };
}

fields! {
    Id = "id",
    Title = "title",
    Summary = "summary",
    Description = "text",
    Status = "status",
    Version = "version",
    Issuer = "issuer",
    Department = "department",
    Type = "type",
    AchievementType = "achievement_type",
    Language = "language",
    Tags = "tags",
    Level = "level",
    Audience = "audience",
    FocusArea = "focus_area",
    StrategicGoals = "strategic_goals",
    Credits = "credits",
    ForCredit = "for_credit",
    Hours = "effort.hours",
    Duration = "effort.duration",
    Mode = "delivery.mode",
    Place = "delivery.place",
    Schedule = "delivery.schedule",
    Start = "delivery.cohorts.start",
    End = "delivery.cohorts.end",
    ApplyBy = "delivery.cohorts.apply_by",
    Cost = "cost",
    Currency = "cost.currency",
    Criteria = "criteria",
    Outcomes = "outcomes",
    Skills = "skills",
    Occupations = "occupations",
    Prerequisites = "prerequisites",
    EvidenceRequired = "evidence.required",
    Validity = "validity",
    ReviewBy = "governance.review_by",
    Sis = "codes.sis",
    Cip = "codes.cip",
    Noc = "codes.noc",
    Image = "image",
    Enrol = "enrol",
    Link = "links",
    Own = "own",
    Person = "person",
}

impl Field {
    /// Returns the field that is meant by a name after `--column`: its place in a credential, or the last word of it.
    ///
    /// # Errors
    ///
    /// Returns what there is instead.
    pub(super) fn named(name: &str) -> Result<Self, String> {
        let is_named = |field: &&Self| field.name() == name || field.name().rsplit('.').next() == Some(name);
        if let Some(field) = Self::fillable().find(is_named) {
            return Ok(*field);
        }
        let likeness = |field: &str| {
            let last = field.rsplit('.').next().unwrap_or(field);
            strsim::jaro_winkler(field, name).max(strsim::jaro_winkler(last, name))
        };
        let near = Self::fillable().map(|field| (likeness(field.name()), field.name()));
        let near = near.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|near| near.0 > 0.8);
        let names = Self::fillable().map(|field| field.name()).collect::<Vec<_>>().join(", ");
        let hint = near.map_or(String::new(), |near| format!("did you mean `{}`? ", near.1));
        Err(format!("no column can fill `{name}`; {hint}it can fill {names}"))
    }

    /// Returns those that a column may be given to by hand.
    pub(super) fn fillable() -> impl Iterator<Item = &'static Self> {
        Self::ALL.iter().filter(|field| !matches!(field, Self::Own | Self::Person))
    }

    /// Says whether several columns may fill it.
    pub(super) fn takes_several(self) -> bool {
        matches!(self, Self::Cost | Self::Link | Self::Tags | Self::Skills | Self::Outcomes | Self::Person | Self::Own)
    }
}
