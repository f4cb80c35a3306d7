use std::collections::BTreeMap;

use crate::catalog::entity::credential::{Credential, FrameworkCode};
use crate::catalog::entity::framework::FrameworkKind;
use crate::catalog::hints::{self, Named};
use crate::catalog::value::{Identifier, OnetSocCode, Scalar as _, Spanned};
use crate::catalog::{Catalog, Entry, Taxonomy};
use crate::diagnostic::{Diagnostic, Rule, Span, yaml_scalar};

/// Reports every name of something that is not there, and every code that stands twice.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let mut references = References { catalog, diagnostics };
    references.config();
    for entry in catalog.credentials.values() {
        references.credential(&entry.fields);
    }
    references.departments();
    references.pathways();
    references.faqs();
    references.others();
    references.unique_codes();
}

struct References<'a> {
    catalog: &'a Catalog,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> References<'a> {
    fn config(&mut self) {
        let config = &self.catalog.config;
        for taxonomy in
            [Taxonomy::Types, Taxonomy::Levels, Taxonomy::Audiences, Taxonomy::FocusAreas, Taxonomy::StrategicGoals]
        {
            let ids = self.catalog.taxonomy(taxonomy).iter().map(|taxon| &taxon.id);
            self.unique("taxonomy entry", ids.map(|id| (&*id.value, id.span)));
        }
        self.unique("policy rule", config.policy.iter().map(|rule| (&*rule.id.value, rule.id.span)));
        let bodies = config.governance.iter().flat_map(|governance| &governance.bodies);
        self.unique("approving body", bodies.map(|body| (&*body.id.value, body.id.span)));
        self.unique("profile", config.profiles.iter().map(|choice| (&*choice.id.value, choice.id.span)));
        self.unique("language", config.languages.iter().map(|language| (&*language.value, language.span)));
    }

    fn credential(&mut self, credential: &'a Credential) {
        let catalog = self.catalog;
        self.one("issuer", &credential.issuer, &catalog.issuers);
        for department in &credential.department {
            self.department(department);
        }
        self.taxa(Taxonomy::Types, "type", &credential.r#type);
        self.taxa(Taxonomy::Levels, "level", credential.level.iter());
        self.taxa(Taxonomy::Audiences, "audience", &credential.audience);
        self.taxa(Taxonomy::FocusAreas, "focus area", credential.focus_area.iter());
        self.taxa(Taxonomy::StrategicGoals, "strategic goal", &credential.strategic_goals);
        for prerequisite in credential.prerequisites.iter().filter_map(|prerequisite| prerequisite.credential.as_ref())
        {
            self.one("credential", prerequisite, &catalog.credentials);
        }
        for component in credential.components.iter().filter_map(|component| component.credential.as_ref()) {
            self.one("credential", component, &catalog.credentials);
        }
        for overlap in &credential.overlaps {
            self.one("credential", &overlap.credential, &catalog.credentials);
        }
        for skill in &credential.skills {
            self.framework_code(&skill.skill, |kind| kind != FrameworkKind::Occupations, "skills");
        }
        for occupation in &credential.occupations {
            self.framework_code(occupation, |kind| kind == FrameworkKind::Occupations, "occupations");
        }
        for criterion in &credential.criteria {
            for outcome in &criterion.outcome {
                self.outcome(outcome.0 as usize, outcome.span, credential.outcomes.len());
            }
        }
    }

    fn outcome(&mut self, number: usize, span: Span, outcomes: usize) {
        if number > outcomes {
            let message = format!("there is no outcome {number}");
            let help = format!("the credential has {outcomes} outcomes, counted from 1");
            self.diagnostics.push(Diagnostic::new(Rule::UNKNOWN_REFERENCE, span, message).help(help));
        }
    }

    fn departments(&mut self) {
        for entry in self.catalog.departments.values() {
            if let Some(issuer) = &entry.fields.issuer {
                self.one("issuer", issuer, &self.catalog.issuers);
            }
        }
    }

    fn pathways(&mut self) {
        let catalog = self.catalog;
        for entry in catalog.pathways.values() {
            for department in &entry.fields.department {
                self.one("department", department, &catalog.departments);
            }
            if let Some(awards) = &entry.fields.awards {
                self.one("credential", awards, &catalog.credentials);
            }
            entry.fields.requires.for_each_credential(&mut |id| self.one("credential", id, &catalog.credentials));
            for bridge in &entry.fields.bridges {
                self.one("credential", &bridge.from, &catalog.credentials);
                self.one("credential", &bridge.to, &catalog.credentials);
            }
        }
    }

    fn faqs(&mut self) {
        for entry in self.catalog.faqs.values() {
            self.taxa(Taxonomy::Audiences, "audience", entry.fields.audience.iter());
            if let Some(department) = &entry.fields.department {
                self.one("department", department, &self.catalog.departments);
            }
            if let Some(credential) = &entry.fields.credential {
                self.one("credential", credential, &self.catalog.credentials);
            }
        }
    }

    fn others(&mut self) {
        let catalog = self.catalog;
        for entry in catalog.endorsements.values() {
            self.one("credential", &entry.fields.credential, &catalog.credentials);
        }
        for ((issuer, _), entry) in &catalog.keys {
            if !catalog.issuers.contains_key(issuer) && !catalog.broken.contains(issuer) {
                self.unknown("issuer", issuer, Span::whole_file(entry.file), catalog.issuers.keys().map(|id| &**id));
            }
        }
        if let Some(glossary) = &catalog.glossary {
            let terms = &glossary.fields.terms;
            self.unique("term", terms.iter().map(|term| (&*term.id.value, term.id.span)));
            for see in terms.iter().flat_map(|term| &term.see) {
                if !terms.iter().any(|term| *term.id == **see) {
                    self.unknown("term", see, see.span, terms.iter().map(|term| &*term.id.value));
                }
            }
        }
        for framework in catalog.frameworks.values() {
            self.framework(framework);
        }
    }

    fn framework(&mut self, framework: &'a Entry<crate::catalog::entity::framework::Framework>) {
        let fields = &framework.fields;
        self.unique("code", fields.items.iter().map(|item| (&*item.code, item.code.span)));
        let is_onet = &*framework.id == "onet" && fields.kind.is_some_and(|kind| *kind == FrameworkKind::Occupations);
        for item in fields.items.iter().filter(|_| is_onet) {
            if let Err(refusal) = OnetSocCode::read(&item.code) {
                self.diagnostics.push(refusal.at(item.code.span));
            }
        }
        let is_occupations = fields.kind.is_some_and(|kind| *kind == FrameworkKind::Occupations);
        for item in &fields.items {
            self.asked(&item.skills, is_occupations);
            if Identifier::slug(&item.code).is_empty() {
                let message = format!("`{}` has no letter or digit to make an address from", &*item.code);
                let help = "give the item a code with letters or digits";
                self.diagnostics.push(Diagnostic::new(Rule::BAD_IDENTIFIER, item.code.span, message).help(help));
            }
        }
    }

    /// Occupations ask for skills; a skill asks for nothing.
    fn asked(&mut self, skills: &'a [Spanned<FrameworkCode>], is_occupations: bool) {
        if let Some(first) = skills.first().filter(|_| !is_occupations) {
            let message = "only occupations ask for skills";
            let help = "write `skills` at the items of a framework whose `kind` is `occupations`";
            self.diagnostics.push(Diagnostic::new(Rule::UNKNOWN_REFERENCE, first.span, message).help(help));
            return;
        }
        for skill in skills {
            self.framework_code(skill, |kind| kind != FrameworkKind::Occupations, "skills");
        }
        let written: Vec<(String, Span)> =
            skills.iter().map(|skill| (format!("{}:{}", skill.framework, skill.code), skill.span)).collect();
        self.unique("skill", written.iter().map(|(skill, span)| (skill.as_str(), *span)));
    }

    /// Codes of the student information system name one credential each.
    fn unique_codes(&mut self) {
        let codes = self.catalog.credentials.values().filter_map(|entry| entry.fields.codes.as_ref()?.sis.as_ref());
        self.unique("SIS code", codes.map(|sis| (&**sis, sis.span)));
    }

    fn unique<'b>(&mut self, what: &str, ids: impl Iterator<Item = (&'b str, Span)>) {
        let mut seen: BTreeMap<&'b str, Span> = BTreeMap::new();
        for (id, span) in ids {
            if let Some(first) = seen.insert(id, span) {
                let (line, _) = self.catalog.tree.line_column(first.file, first.start);
                let message = format!("the {what} `{id}` is given twice");
                let help = format!("it stands first in {}, line {line}", self.catalog.tree.path(first.file));
                self.diagnostics.push(Diagnostic::new(Rule::DUPLICATE_ID, span, message).help(help));
            }
        }
    }

    fn one<T>(&mut self, what: &str, id: &Spanned<Identifier>, known: &'a BTreeMap<Identifier, Entry<T>>) {
        if !known.contains_key(&id.value) && !self.catalog.broken.contains(&id.value) {
            self.unknown(what, id, id.span, known.keys().map(|id| &**id));
        }
    }

    fn department(&mut self, id: &Spanned<Identifier>) {
        let before = self.diagnostics.len();
        self.one("department", id, &self.catalog.departments);
        if self.diagnostics.len() > before {
            self.by_title(id, &Named::entries(&self.catalog.departments, |department| &department.title));
        }
    }

    fn taxa<'b>(&mut self, of: Taxonomy, what: &str, ids: impl IntoIterator<Item = &'b Spanned<Identifier>>) {
        for id in ids {
            if self.catalog.taxon(of, id).is_none() {
                self.unknown(what, id, id.span, self.catalog.taxonomy(of).iter().map(|taxon| &*taxon.id.value));
                self.by_title(id, &Named::taxa(self.catalog, of));
            }
        }
    }

    fn framework_code(&mut self, written: &Spanned<FrameworkCode>, fits: fn(FrameworkKind) -> bool, field: &str) {
        let FrameworkCode { framework, code } = &written.value;
        if self.catalog.broken.contains(framework.as_str()) {
            return;
        }
        let Some(entry) = self.catalog.frameworks.get(framework.as_str()) else {
            self.unknown("framework", framework, written.span, self.catalog.frameworks.keys().map(|id| &**id));
            // The near match is of the framework alone, and would replace the code with it.
            if let Some(suggestion) = self.diagnostics.last_mut().and_then(|last| last.suggestion.as_mut()) {
                suggestion.replacement = yaml_scalar(&format!("{}:{code}", suggestion.replacement));
            }
            return;
        };
        let kind = entry.fields.kind.as_ref().map_or(FrameworkKind::Skills, |kind| **kind);
        if !fits(kind) {
            let message = format!("`{framework}` is a framework of {}, not of {field}", kind.word());
            self.diagnostics.push(
                Diagnostic::new(Rule::UNKNOWN_REFERENCE, written.span, message)
                    .help("occupations stand under `occupations`, all else under `skills`"),
            );
        }
        if !entry.fields.items.iter().any(|item| *item.code == **code) {
            let known: Vec<String> =
                entry.fields.items.iter().map(|item| format!("{framework}:{}", &*item.code)).collect();
            self.unknown("item", &format!("{framework}:{code}"), written.span, known.iter().map(String::as_str));
        }
    }

    /// Looks for what was meant among titles too, after nothing of that id was found.
    fn by_title(&mut self, written: &str, names: &[Named<'_>]) {
        if let Some(finding) = self.diagnostics.pop() {
            self.diagnostics.push(hints::unknown(finding, written, names));
        }
    }

    fn unknown<'b>(&mut self, what: &str, id: &str, span: Span, known: impl Iterator<Item = &'b str>) {
        let known: Vec<&str> = known.collect();
        let message = format!("there is no {what} `{id}`");
        let diagnostic = Diagnostic::new(Rule::UNKNOWN_REFERENCE, span, message);
        self.diagnostics.push(diagnostic.suggest_from(id, known.iter().copied(), || match known.as_slice() {
            [] => Some(format!("the catalog declares no {what}")),
            few if few.len() <= 12 => {
                Some(format!("there are {}", few.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")))
            }
            many => Some(format!("there are {} to choose from", many.len())),
        }));
    }
}
