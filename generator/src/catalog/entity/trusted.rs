use super::issuer::Retired;
use crate::catalog::decode::record;
use crate::catalog::value::{IssuerId, Localized, Moment, Spanned, Text, Title, WebUrl};

record! {
    /// `trusted/ID.yaml`: another institution whose badges this one recognises.
    Trusted {
        /// Its name.
        name: Title,
        /// Its website.
        url: Option<Spanned<WebUrl>>,
        /// What its badges name as their issuer: its DID, or the https address of its profile.
        did: Spanned<IssuerId>,
        /// Its public keys, so that its badges can be checked without asking its server.
        keys: Vec<TrustedKey>,
        /// Why it is recognised.
        note: Option<Localized>,
    }
}

record! {
    /// A public key of another institution.
    TrustedKey {
        /// The verification method's id, a DID URL.
        id: Text,
        /// The key as a Multikey.
        public_key_multibase: Text,
        /// From when it counts.
        valid_from: Option<Spanned<Moment>>,
        /// When and why its use ended.
        retired: Option<Retired>,
    }
}
