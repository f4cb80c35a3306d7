use crate::catalog::decode::record;
use crate::catalog::value::{BadgeVerdict, Localized, Moment, Spanned, Title};

record! {
    /// `samples/index.yaml`: badges that anyone may try, each with the verdict that it must get. They lie beside it.
    Samples {
        /// The moment as of which the verdicts are checked, since a catalog is checked without a clock.
        at: Spanned<Moment>,
        /// The name that samples give their holder, where they give one: plainly nobody's, such as `Sample Learner`.
        holder: Option<Title>,
        /// The samples, in the order in which they are shown.
        samples: Vec<Sample>,
    }
}

record! {
    /// A badge to try.
    Sample {
        /// Its file beside the index: a picture `.png`, a document `.json`, or a JWT `.jwt`.
        file: Title,
        /// The verdict that it must get.
        verdict: Spanned<BadgeVerdict>,
        /// What is the matter with it, in a few words.
        title: Localized,
        /// How a badge comes to be so, and what to do then.
        text: Localized,
    }
}
