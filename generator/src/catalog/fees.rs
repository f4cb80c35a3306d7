//! Which fees are usual, where a credential names several.

use std::collections::{BTreeMap, BTreeSet};

use super::Catalog;
use super::entity::credential::{Cost, Credential};

/// The kinds of learner that fees name again and again, such as residents of the province. A fee for anybody else is an exception
/// of one credential, such as what remains to be paid by those who come by a bridge.
#[derive(Debug, Default)]
pub struct UsualFees {
    kinds: BTreeSet<String>,
}

impl UsualFees {
    /// Finds the kinds of learner whom at least two credentials name.
    pub fn new(catalog: &Catalog) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in catalog.credentials.values() {
            let named: BTreeSet<&str> = entry.fields.cost.iter().filter_map(who).collect();
            for kind in named {
                *counts.entry(kind).or_default() += 1;
            }
        }
        let kinds = counts.into_iter().filter(|(_, count)| *count > 1).map(|(kind, _)| kind.to_owned());
        Self { kinds: kinds.collect() }
    }

    /// Returns the fees of a credential but for exceptions; all of them where none is usual. `fields` are those of the original.
    pub fn of<'a>(&self, fields: &'a Credential) -> Vec<&'a Cost> {
        let is_usual = |cost: &&Cost| who(cost).is_none_or(|kind| self.kinds.contains(kind));
        let usual: Vec<&Cost> = fields.cost.iter().filter(is_usual).collect();
        if usual.is_empty() { fields.cost.iter().collect() } else { usual }
    }
}

fn who(cost: &Cost) -> Option<&str> {
    cost.who.as_ref().map(|who| who.value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples::catalog;

    fn usual(fees: &[&str]) -> Vec<Vec<f64>> {
        let credential = |(number, fees)| (format!("c{number}"), format!("cost: [{fees}]\n"));
        let catalog = catalog("", &fees.iter().enumerate().map(credential).collect::<Vec<_>>());
        let usual = UsualFees::new(&catalog);
        let amounts = |credential| usual.of(credential).iter().map(|cost| cost.amount.0).collect();
        catalog.credentials.values().map(|entry| amounts(&entry.fields)).collect()
    }

    #[test]
    fn a_fee_of_one_credential_alone_is_an_exception() {
        let bridge = "{who: Residents, amount: 930}, {who: Others, amount: 2350}, {who: Holders of A, amount: 120}";
        let plain = "{who: Residents, amount: 300}, {who: Others, amount: 400}";
        assert_eq!(usual(&[bridge, plain]), [vec![930.0, 2350.0], vec![300.0, 400.0]]);
    }

    #[test]
    fn what_has_no_usual_fee_keeps_all() {
        assert_eq!(usual(&["{who: Members, amount: 5}", "{amount: 7}"]), [vec![5.0], vec![7.0]]);
    }
}
