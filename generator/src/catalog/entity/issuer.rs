use crate::catalog::decode::record;
use crate::catalog::entity::approving::QualityAssurance;
use crate::catalog::value::{
    Contact, CountryCode, Did, Email, Localized, Moment, Spanned, Text, Title, WebUrl, choice,
};

record! {
    /// `issuers/ID/index.yaml`: an institution that issues badges; a Profile of Open Badges.
    Issuer {
        /// The institution's name.
        name: Localized,
        /// Its website.
        url: Spanned<WebUrl>,
        /// Its logo, relative to this file; PNG or SVG.
        image: Option<Title>,
        /// Who answers questions about its badges.
        contact: Option<Contact>,
        /// Role address for the badge documents, where it differs from the contact's.
        email: Option<Spanned<Email>>,
        /// The institution in a few sentences.
        description: Option<Localized>,
        /// Decentralized identifier, when it is not the did:web of the site.
        did: Option<Spanned<Did>>,
        /// Whether the institution may grant credentials by law, and who says so.
        oversight: Option<Localized>,
        /// Country in which it is established, by two letters of ISO 3166-1.
        country: Option<Spanned<CountryCode>>,
        /// How the quality of its credentials is assured.
        quality_assurance: Option<QualityAssurance>,
    }
}

impl Issuer {
    /// Returns the address for badge documents: the issuer's own `email`, else its contact's.
    pub fn badge_email(&self) -> Option<String> {
        let contact = self.contact.as_ref().and_then(|contact| contact.0.email.as_ref());
        self.email.as_ref().or(contact).map(|email| email.0.clone())
    }
}

choice! {
    /// The type of a signing key.
    KeyType {
        /// Ed25519, RFC 8032.
        Ed25519 = "ed25519",
        /// NIST P-256, FIPS 186-5.
        P256 = "p256",
    }
}

choice! {
    /// Why a key is no longer used.
    RetiredReason {
        /// Replaced by another; what it signed before stays good.
        Superseded = "superseded",
        /// Somebody else may have it; nothing it signed counts.
        Compromised = "compromised",
    }
}

record! {
    /// The end of a key's use.
    Retired {
        /// When.
        at: Spanned<Moment>,
        /// Why.
        reason: Spanned<RetiredReason>,
    }
}

record! {
    /// An elliptic-curve public key as a JSON Web Key (RFC 7518, section 6.2).
    EcJwk {
        /// `EC`.
        kty: Text,
        /// `P-256`.
        crv: Text,
        /// First coordinate, base64url.
        x: Text,
        /// Second coordinate, base64url.
        y: Text,
    }
}

record! {
    /// `issuers/ID/keys/NAME.yaml`: a public key, written by `skillmark key publish`.
    PublicKey {
        /// Type of the key.
        r#type: Spanned<KeyType>,
        /// An Ed25519 key as a Multikey: `z6Mk…`.
        public_key_multibase: Option<Text>,
        /// A P-256 key as a JSON Web Key.
        public_key_jwk: Option<EcJwk>,
        /// DID of the issuer when the key was published.
        controller: Spanned<Did>,
        /// From when badges may be signed with it.
        valid_from: Spanned<Moment>,
        /// When and why its use ended.
        retired: Option<Retired>,
    }
}
