use serde_json::{Value, json};

use super::credential::{Cost, Credits, Effort};
use crate::catalog::decode::{Decoder, Definitions, Field, record};
use crate::catalog::value::{Amount, Count, Identifier, Link, Spanned, Text, Title, WebUrl};
use crate::catalog::yaml::{Content, Node};
use crate::diagnostic::{Diagnostic, Rule};

record! {
    /// `pathways/ID/index.md`: how credentials build on one another, and what they lead to.
    Pathway {
        /// Name of the pathway.
        title: Title,
        /// Where it leads, in one sentence.
        summary: Text,
        /// The department that looks after it.
        department: Vec<Spanned<Identifier>>,
        /// The credential that whoever completes the pathway receives: a stack or meta-badge.
        awards: Option<Spanned<Identifier>>,
        /// What has to be earned.
        requires: Step,
        /// What lies beyond: certificates, degrees, admission.
        leads_to: Vec<Destination>,
        /// Ways across, such as from a noncredit credential to credit.
        bridges: Vec<Bridge>,
        /// Other pages.
        links: Vec<Link>,
    }
}

/// One step of a pathway: a credential, something earned elsewhere, or a group of steps.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A credential of this catalog.
    Credential(CredentialStep),
    /// Something earned elsewhere.
    Other(Box<OtherStep>),
    /// All of several steps.
    All(StepGroup),
    /// Any one of several steps.
    Any(StepGroup),
    /// At least so many of several steps.
    AtLeast(StepGroup),
}

record! {
    /// A credential as a step.
    CredentialStep or credential {
        /// The credential.
        credential: Spanned<Identifier>,
        /// A condition or an explanation.
        note: Option<Text>,
    }
}

record! {
    /// Something earned elsewhere, such as a course.
    OtherStep {
        /// What it is.
        title: Title,
        /// A page about it.
        url: Option<Spanned<WebUrl>>,
        /// Credit that it carries; none if left out.
        credits: Option<Credits>,
        /// Time that it takes.
        effort: Option<Effort>,
        /// What it costs, by kind of learner.
        cost: Vec<Cost>,
        /// A condition or an explanation.
        note: Option<Text>,
    }
}

record! {
    /// Several steps and how many of them count.
    StepGroup {
        /// Name of the group.
        title: Option<Title>,
        /// All of these.
        all: Vec<Step>,
        /// Any one of these.
        any: Vec<Step>,
        /// At least this many of the steps under `of`.
        at_least: Option<Spanned<Count>>,
        /// The steps that `at_least` counts.
        of: Vec<Step>,
    }
}

impl StepGroup {
    /// Returns the steps, whichever field holds them.
    pub fn steps(&self) -> &[Step] {
        [&self.all, &self.any, &self.of].into_iter().find(|steps| !steps.is_empty()).map_or(&[], Vec::as_slice)
    }

    /// Returns how many of the steps it takes.
    pub fn needed(&self) -> usize {
        match &self.at_least {
            Some(count) => count.0 as usize,
            None if self.any.is_empty() => self.steps().len(),
            None => 1,
        }
    }
}

impl Step {
    /// Returns the group, if it is one.
    pub fn group(&self) -> Option<&StepGroup> {
        match self {
            Self::Credential(_) | Self::Other(_) => None,
            Self::All(group) | Self::Any(group) | Self::AtLeast(group) => Some(group),
        }
    }

    /// Calls `visit` with every step that is no group, in order.
    pub fn for_each_leaf<'a>(&'a self, visit: &mut impl FnMut(&'a Step)) {
        match self.group() {
            None => visit(self),
            Some(group) => group.steps().iter().for_each(|step| step.for_each_leaf(visit)),
        }
    }

    /// Says whether the step is there, given which steps that are no groups are.
    pub fn is_met(&self, is_there: &impl Fn(&Step) -> bool) -> bool {
        match self.group() {
            None => is_there(self),
            Some(group) => group.steps().iter().filter(|step| step.is_met(is_there)).count() >= group.needed(),
        }
    }

    /// Calls `visit` with every credential of this step and of the steps within it, in order.
    pub fn for_each_credential<'a>(&'a self, visit: &mut impl FnMut(&'a Spanned<Identifier>)) {
        match self {
            Self::Credential(step) => visit(&step.credential),
            Self::Other(_) => {}
            Self::All(group) | Self::Any(group) | Self::AtLeast(group) => {
                for step in group.steps() {
                    step.for_each_credential(visit);
                }
            }
        }
    }
}

impl Field for Step {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.content {
            Content::String(_) => CredentialStep::decode(node, decoder).map(Self::Credential),
            // A bare list of steps means all of them.
            Content::List(_) => {
                let all = Vec::<Step>::decode(node, decoder)?;
                let (any, of) = (Vec::new(), Vec::new());
                Some(Self::All(StepGroup { span: node.span, title: None, all, any, at_least: None, of }))
            }
            Content::Map(_) if node.get("credential").is_some() => {
                CredentialStep::decode(node, decoder).map(Self::Credential)
            }
            Content::Map(_) if ["all", "any", "at_least", "of"].iter().any(|name| node.get(name).is_some()) => {
                group(StepGroup::decode(node, decoder)?, decoder)
            }
            Content::Map(_) => OtherStep::decode(node, decoder).map(|step| Self::Other(Box::new(step))),
            _ => {
                decoder.wrong_type(node, "a credential's id, or `all`, `any`, `at_least` with `of`, or a `title`");
                None
            }
        }
    }

    fn encode(&self) -> Value {
        match self {
            Self::Credential(step) => step.encode(),
            Self::Other(step) => step.encode(),
            Self::All(group) | Self::Any(group) | Self::AtLeast(group) => group.encode(),
        }
    }

    fn schema(definitions: &mut Definitions) -> Value {
        if !definitions.contains_key("Step") {
            definitions.insert("Step".to_owned(), Value::Null);
            let forms = [
                CredentialStep::schema(definitions),
                OtherStep::schema(definitions),
                StepGroup::schema(definitions),
                json!({"type": "array", "items": {"$ref": "#/definitions/Step"}}),
            ];
            definitions.insert("Step".to_owned(), json!({"anyOf": forms}));
        }
        json!({"$ref": "#/definitions/Step"})
    }
}

fn group(group: StepGroup, decoder: &mut Decoder) -> Option<Step> {
    let forms = (!group.all.is_empty(), !group.any.is_empty(), !group.of.is_empty(), group.at_least);
    match forms {
        (true, false, false, None) => Some(Step::All(group)),
        (false, true, false, None) => Some(Step::Any(group)),
        (false, false, true, Some(count)) if count.0 as usize <= group.of.len() => Some(Step::AtLeast(group)),
        (false, false, true, Some(count)) => {
            let message = format!("at least {} of {} steps cannot be met", count.0, group.of.len());
            decoder.report(
                Diagnostic::new(Rule::OUT_OF_RANGE, count.span, message).help("ask for fewer, or list more steps"),
            );
            None
        }
        (false, false, false, _) => {
            let message = "the group names no step, so that nothing could complete it";
            let help = "list the steps under `all`, `any` or `of`, or take the group out";
            decoder.report(Diagnostic::new(Rule::IMPOSSIBLE_REQUIREMENT, group.span, message).help(help));
            None
        }
        _ => {
            let message = "the group of steps has no clear meaning";
            let help = "write one of `all: […]`, `any: […]`, or `at_least: 2` with `of: […]`";
            decoder.report(Diagnostic::new(Rule::WRONG_TYPE, group.span, message).help(help));
            None
        }
    }
}

record! {
    /// What a pathway leads to outside this catalog.
    Destination {
        /// The certificate, degree or admission.
        title: Title,
        /// A page about it.
        url: Option<Spanned<WebUrl>>,
        /// Credits of it that the pathway covers.
        credits_counted: Option<Spanned<Amount>>,
        /// Credits that it takes as a whole.
        credits_total: Option<Spanned<Amount>>,
        /// Units of the steps' credits that count here, where the steps carry more than one.
        credit_units: Vec<Title>,
        /// On what condition.
        note: Option<Text>,
    }
}

record! {
    /// A way from one credential to another that is not a step of the pathway.
    Bridge {
        /// The credential one holds.
        from: Spanned<Identifier>,
        /// The credential one receives or is admitted to.
        to: Spanned<Identifier>,
        /// On what condition.
        condition: Text,
    }
}
