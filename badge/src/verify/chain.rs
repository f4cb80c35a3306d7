//! Proofs that build on others (Data Integrity 1.0, section 4.3): they sign the document together with those.

use serde_json::Value;

use crate::proof::{Proof, ProofError, Unsecured};

/// The proofs on which one builds, each a bit by its place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Links {
    /// Those that it names.
    pub(super) named: u8,
    /// Those, and all on which they build in turn.
    all: u8,
}

impl Links {
    /// Says whether a proof is among those on which this one builds, near or far.
    pub(super) fn reach(self, place: usize) -> bool {
        self.all >> place & 1 == 1
    }
}

/// Returns on which others each proof builds. Of eight at most; one that is missing, or whose name two have, and
/// proofs that build on themselves by some way, are errors.
pub(super) fn links(proofs: &[Value]) -> Vec<Result<Links, ProofError>> {
    let mut links: Vec<Result<Links, ProofError>> = proofs.iter().map(|proof| named(proof, proofs)).collect();
    // No way is longer than there are proofs.
    for _ in proofs {
        let before: Vec<u8> = links.iter().map(|links| links.as_ref().map_or(0, |links| links.all)).collect();
        for links in links.iter_mut().flatten() {
            let direct = *links;
            for (_, further) in before.iter().enumerate().filter(|(place, _)| direct.reach(*place)) {
                links.all |= further;
            }
        }
    }
    for (place, link) in links.iter_mut().enumerate() {
        if link.as_ref().is_ok_and(|links| links.reach(place)) {
            *link = Err(ProofError::Previous);
        }
    }
    links
}

fn named(proof: &Value, proofs: &[Value]) -> Result<Links, ProofError> {
    let mut named = 0;
    for name in Proof::new(proof).map_or(Ok(Vec::new()), Proof::previous)? {
        let mut places =
            (0..8).filter(|place| proofs.get(*place).and_then(|other| other.get("id")?.as_str()) == Some(name));
        match (places.next(), places.next()) {
            (Some(place), None) => named |= 1 << place,
            _ => return Err(ProofError::Previous),
        }
    }
    Ok(Links { named, all: named })
}

/// Returns the document with the proofs that are named, which is what a proof that builds on them signs. They stand in
/// the order of the document.
pub(super) fn document(content: &Unsecured, proofs: &[Value], links: Links) -> Unsecured {
    let named = proofs.iter().enumerate().filter(|(place, _)| links.named >> place & 1 == 1);
    let mut value = content.value.clone();
    value["proof"] = named.map(|(_, proof)| proof.clone()).collect();
    Unsecured::new(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn links_are_followed_to_their_end() {
        let proofs = [
            json!({"id": "a"}),
            json!({"id": "b", "previousProof": "a"}),
            json!({"id": "c", "previousProof": ["b", "d"]}),
            json!({"id": "d"}),
            json!({"id": "e", "previousProof": "c"}),
        ];
        let links = links(&proofs);
        let all = links.iter().map(|links| links.as_ref().map_or(0xff, |links| links.all)).collect::<Vec<u8>>();
        assert_eq!(all, [0, 0b1, 0b1011, 0, 0b1111]);
    }

    #[test]
    fn broken_links_are_errors() {
        for (proofs, broken) in [
            (json!([{"id": "a"}, {"previousProof": "b"}]), vec![1]),
            (json!([{"id": "a", "previousProof": "a"}]), vec![0]),
            (
                json!([{"id": "a", "previousProof": "b"}, {"id": "b", "previousProof": "a"}, {"previousProof": "a"}]),
                vec![0, 1],
            ),
            (json!([{"id": "a"}, {"id": "a"}, {"previousProof": "a"}]), vec![2]),
            (
                json!([{"id": "a"}, {"previousProof": []}, {"previousProof": 1}, {"previousProof": ["a", null]}]),
                vec![1, 2, 3],
            ),
        ] {
            let proofs = proofs.as_array().expect("it is an array");
            let found: Vec<usize> =
                links(proofs).iter().enumerate().filter(|(_, links)| links.is_err()).map(|(place, _)| place).collect();
            assert_eq!(found, broken, "{proofs:?}");
        }
    }
}
