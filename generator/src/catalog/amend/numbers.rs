//! Criteria name the outcomes that they show by number. When outcomes are added, moved or taken out, the numbers follow.

use serde_json::Value;

use super::wanted::is_empty;
use super::{Change, Step};

const OUTCOMES: &str = "outcomes";
const CRITERIA: &str = "criteria";
const OUTCOME: &str = "outcome";

/// Returns the changes of criteria that a change of the outcomes asks for; none, if it is about something else. `before` are
/// the values that it was made to.
pub(super) fn follow(before: &Value, change: &Change) -> Vec<Change> {
    let Some(shift) = Shift::of(before, change) else { return Vec::new() };
    let (criteria, is_list) = match &before[CRITERIA] {
        Value::Array(criteria) => (criteria.as_slice(), true),
        alone => (std::slice::from_ref(alone), false),
    };
    let at = |index: usize| {
        let item = is_list.then_some(Step::Item(index));
        [Step::Key(CRITERIA.to_owned())].into_iter().chain(item).chain([Step::Key(OUTCOME.to_owned())]).collect()
    };
    criteria
        .iter()
        .enumerate()
        .flat_map(|(index, criterion)| shift.of_criterion(at(index), &criterion[OUTCOME]))
        .collect()
}

/// Where outcomes go.
enum Shift {
    /// One comes in before this one, counted from 0.
    In(usize),
    /// This one goes.
    Out(usize),
    /// One goes from here to there.
    To(usize, usize),
}

impl Shift {
    fn of(before: &Value, change: &Change) -> Option<Self> {
        let Value::Array(outcomes) = &before[OUTCOMES] else { return None };
        let count = outcomes.len();
        match (change, change.path()) {
            (Change::Insert(_, at, _), [Step::Key(name)]) if name == OUTCOMES => Some(Self::In((*at).min(count))),
            (Change::Move(_, from, to), [Step::Key(name)]) if name == OUTCOMES && *from < count && *to < count => {
                Some(Self::To(*from, *to))
            }
            (Change::Set(_, value), [Step::Key(name), Step::Item(at)])
                if name == OUTCOMES && is_empty(value) && *at < count =>
            {
                Some(Self::Out(*at))
            }
            _ => None,
        }
    }

    /// Returns the number that an outcome has afterwards; both count from 1.
    fn number(&self, number: u64) -> Option<u64> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        let after = match *self {
            Self::In(before) => at + usize::from(at >= before),
            Self::Out(gone) if at == gone => return None,
            Self::Out(gone) => at - usize::from(at > gone),
            Self::To(from, to) if at == from => to,
            Self::To(from, to) => at - usize::from(at > from) + usize::from(at - usize::from(at > from) >= to),
        };
        u64::try_from(after + 1).ok()
    }

    /// Returns the changes of a criterion that names outcomes, one number or several.
    fn of_criterion(&self, path: Vec<Step>, named: &Value) -> Vec<Change> {
        let after = |value: &Value| match value.as_u64() {
            Some(number) if number > 0 => self.number(number).map(Value::from),
            // What is no number of an outcome is left for the author to mend.
            _ => Some(value.clone()),
        };
        let Value::Array(numbers) = named else {
            let made = after(named).unwrap_or_default();
            return if made == *named { Vec::new() } else { vec![Change::Set(path, made)] };
        };
        let made: Vec<Value> = numbers.iter().filter_map(after).collect();
        if made.len() < numbers.len() {
            return vec![Change::Set(path, Value::Array(made))];
        }
        let differ = made.into_iter().zip(numbers).enumerate().filter(|(_, (new, old))| new != *old);
        let item = |index: usize| path.iter().cloned().chain([Step::Item(index)]).collect();
        // Each by itself, so that a list stays as its author wrote it.
        differ.map(|(index, (new, _))| Change::Set(item(index), new)).collect()
    }
}
