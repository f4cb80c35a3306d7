use crate::catalog::decode::record;
use crate::catalog::value::{Count, Day, Identifier, Spanned, Text};

record! {
    /// `versions.lock`: what was published, written by `skillmark lock`.
    VersionsLock {
        /// Every frozen version of every credential.
        definitions: Vec<LockedDefinition>,
        /// Every page and document address ever published, relative to `base_url`, with a leading slash.
        urls: Vec<Text>,
    }
}

record! {
    /// A frozen version.
    LockedDefinition {
        /// The credential.
        credential: Spanned<Identifier>,
        /// Its version.
        version: Spanned<Count>,
        /// `sha256:` and the digest of the frozen achievement.json in canonical form (RFC 8785), without its `@context`.
        digest: Text,
        /// The day on which it was frozen.
        published: Spanned<Day>,
        /// Its files, byte for byte; the digest above leaves the `@context` out.
        files: Vec<LockedFile>,
    }
}

record! {
    /// A file of a frozen version.
    LockedFile {
        /// Its name.
        name: Text,
        /// `sha256:` and the digest of its bytes.
        digest: Text,
    }
}
