use super::approving::{GovernanceRules, ProfileChoice};
use super::policy::PolicyRule;
use crate::catalog::check::contrast::Rgb;
use crate::catalog::decode::record;
use crate::catalog::value::{Count, Identifier, LanguageTag, Localized, Spanned, Title, WebUrl, choice};

record! {
    /// `catalog.yaml`: what holds for the whole catalog.
    CatalogConfig {
        /// Name of the catalog, usually that of the institution.
        title: Localized,
        /// One sentence for search engines and the head of the home page.
        summary: Option<Localized>,
        /// Where the site will be served, with a final slash or without.
        base_url: Spanned<WebUrl>,
        /// Languages of the site; the first is the one in which entries are written.
        languages: Vec<Spanned<LanguageTag>>,
        /// The institution's logo, colours and fonts.
        theme: Option<ThemeOptions>,
        /// The institution's own lists of types, levels, audiences and focus areas.
        taxonomies: Option<Taxonomies>,
        /// What the institution calls things.
        terms: Option<Terms>,
        /// Goals of the institution's strategy that credentials can serve.
        strategic_goals: Vec<Taxon>,
        /// Rules that every credential must follow.
        policy: Vec<PolicyRule>,
        /// How credentials change, who must approve them, and who owns which files.
        governance: Option<GovernanceRules>,
        /// Sets of elements of governments and systems that pages and `check` compare credentials with.
        profiles: Vec<ProfileChoice>,
        /// Points of 100 from which on two credentials resemble each other so much that `check` and `diff` ask why both
        /// exist; 25 if left out.
        overlap_threshold: Option<Spanned<Count>>,
        /// Where the catalog's files are kept, so that people without git can propose a change there.
        forge: Option<Forge>,
        /// Who answers questions about the catalog as a whole.
        contact: Option<crate::catalog::value::Contact>,
        /// A sentence in the footer of every page.
        notice: Option<Localized>,
    }
}

choice! {
    /// What kind of website a repository is on.
    ForgeKind {
        /// GitHub.
        Github = "github",
        /// GitLab.
        Gitlab = "gitlab",
        /// Gitea or Forgejo.
        Gitea = "gitea",
    }
}

record! {
    /// The repository of the catalog, on a website where files can be changed in the browser.
    Forge or url {
        /// Its page, such as `https://github.com/example/badges`.
        url: Spanned<WebUrl>,
        /// The branch that is published; `main` if left out.
        branch: Option<Title>,
        /// The folder of the catalog in it; the top if left out.
        folder: Option<Title>,
        /// What kind of website it is; where its name says so, this may be left out.
        kind: Option<Spanned<ForgeKind>>,
    }
}

record! {
    /// How the site presents the institution.
    ThemeOptions {
        /// Path of the logo, relative to the catalog.
        logo: Option<Title>,
        /// Path of a logo for dark pages, where the other cannot be seen on them.
        logo_dark: Option<Title>,
        /// The institution's colours.
        colors: Option<ThemeColors>,
        /// The institution's fonts.
        fonts: Option<ThemeFonts>,
    }
}

record! {
    /// The institution's colours. The check insists that each can be read where the theme uses it.
    ThemeColors {
        /// Of buttons, links and lines.
        institution: Option<ThemeColor>,
        /// Of small headings.
        accent: Option<ThemeColor>,
    }
}

record! {
    /// A colour on light and on dark pages.
    ThemeColor or light {
        /// On light pages.
        light: Spanned<Rgb>,
        /// On dark pages; when it is left out, the nearest shade of the same hue that can be read there.
        dark: Option<Spanned<Rgb>>,
    }
}

record! {
    /// The institution's fonts: each is the path of a WOFF2 file in the catalog, or `system-serif` or `system-sans`.
    ThemeFonts {
        /// Of headings.
        headings: Option<Title>,
        /// Of all other text.
        body: Option<Title>,
    }
}

record! {
    /// Lists from which credentials choose.
    Taxonomies {
        /// Types of credential, each explained.
        types: Vec<Taxon>,
        /// Levels of study, from the lowest.
        levels: Vec<Taxon>,
        /// Who a credential or a question is for.
        audiences: Vec<Taxon>,
        /// Focus areas, for instance of a government programme.
        focus_areas: Vec<Taxon>,
    }
}

record! {
    /// One entry of a list.
    Taxon {
        /// Permanent name, part of addresses.
        id: Spanned<Identifier>,
        /// Name for people.
        name: Localized,
        /// What it means, in a sentence or two.
        description: Option<Localized>,
        /// What sets it apart from its neighbours; shown where kinds of credential are compared.
        differs: Option<Localized>,
    }
}

record! {
    /// The institution's words for the things in the catalog.
    Terms {
        /// One credential, in the singular: "micro-credential", "badge", "alternative credential".
        credential: Option<Localized>,
        /// Credentials in the plural.
        credentials: Option<Localized>,
        /// A pathway, in the singular.
        pathway: Option<Localized>,
        /// Pathways in the plural.
        pathways: Option<Localized>,
    }
}
