use super::Severity::{self, Advice, Error, Warning};

/// A rule that a catalog can break. Codes are permanent: they are quoted in reviews and searched for.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `C` and three digits.
    pub code: &'static str,
    /// Short name in words.
    pub name: &'static str,
    /// How bad it is unless the finding says otherwise.
    pub severity: Severity,
    /// Why the rule exists and how to follow it: the text of its page.
    pub why: &'static str,
}

/// Returns the rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    ALL_RULES.iter().copied().find(|rule| rule.code == code)
}

macro_rules! rules {
    ($($constant:ident = $code:literal, $name:literal, $severity:ident, $why:literal;)*) => {
        impl Rule {
            $(
                #[doc = concat!("`", $code, "`: ", $name, ".")]
                pub const $constant: &'static Rule =
                    &Rule { code: $code, name: $name, severity: $severity, why: $why };
            )*
        }

        /// Every rule, in order of its code.
        pub const ALL_RULES: &[&Rule] = &[$(Rule::$constant),*];
    };
}

rules! {
    // Files
    UNREADABLE = "C001", "file cannot be read", Error,
        "Every file of the catalog must be readable by whoever builds the site. Nothing is guessed about a file that cannot be opened.";
    NOT_UTF8 = "C002", "file is not UTF-8", Error,
        "Source files are UTF-8 text. Save the file as UTF-8 in your editor; a byte-order mark is accepted.";
    TOO_LARGE = "C003", "file is too large", Error,
        "Text files are read up to 1 MiB and images up to 4 MiB, so that a stray file cannot exhaust the build. Split the text or make the image smaller.";
    SYMLINK = "C004", "symbolic links are not followed", Error,
        "A link could lead out of the catalog, or in a circle. Put the file itself in its place.";
    STRAY_FILE = "C005", "file has no place in a catalog", Warning,
        "The file is in none of the places where a catalog keeps its content, so nothing reads it. Usually a folder is misspelt.";
    BAD_IDENTIFIER = "C006", "name cannot be an identifier", Error,
        "File and folder names become permanent addresses. They are made of lower-case letters, digits and single hyphens, start with a letter or digit, and have at most 64 characters.";
    NO_CATALOG = "C007", "no catalog.yaml", Error,
        "A catalog is a folder that holds `catalog.yaml` with at least title, base_url and languages.";

    // YAML
    YAML_SYNTAX = "C010", "not valid YAML", Error,
        "The file, or the block between the two `---` lines of a Markdown file, is not valid YAML. Colons followed by a space, and leading `*`, `&`, `!`, `%`, `@` need quotes.";
    DUPLICATE_KEY = "C011", "field given twice", Error,
        "A field may stand only once in a mapping; otherwise it would be unclear which value counts.";
    BEYOND_BOUNDS = "C012", "beyond the bounds", Error,
        "Nesting, aliases and the number of values are bounded, so that no file can exhaust the build. Catalog entries need none of this: write the values out, and nest quotations and lists as a reader can follow.";
    FRONT_MATTER = "C013", "front matter missing", Error,
        "A Markdown entry begins with a line `---`, then fields in YAML, then another line `---`, then the text.";

    BAD_DOCUMENT = "C014", "document is not JSON", Error,
        "Signed endorsements and status lists are published as they are, so that they must be what their name says.";

    // Fields
    UNKNOWN_FIELD = "C020", "unknown field", Error,
        "The field is not part of the format, so its value would be lost. `skillmark schema KIND` lists every field.";
    MISSING_FIELD = "C021", "required field missing", Error,
        "The entry cannot be published without this field.";
    WRONG_TYPE = "C022", "wrong type of value", Error,
        "The field takes another type of value, such as a number instead of text. A colon with a space after it makes a field of what stands before it: text that has one stands in quotes. Numbers stand without their unit, which the field says, and each fee is a mapping with an `amount` and a `currency`.";
    NOT_ONE_OF = "C023", "value not in the list", Error,
        "The field takes one of a fixed list of values.";
    OUT_OF_RANGE = "C024", "number out of range", Error,
        "The number is outside what the field can mean.";
    REQUIRED_WHEN_PUBLISHED = "C025", "field required before publication", Error,
        "Credentials with status proposed or pilot may be thin. An active, paused or retired one must answer what a learner or employer will ask.";

    ISSUER_EMAIL = "C026", "issuer without an e-mail address", Advice,
        "Open Badges 2.0 asks for a role address of every issuer. Without one, its issuer document is incomplete for programs that still read that version.";
    NO_CHOICE = "C027", "nothing to choose from", Warning,
        "A choice of titles holds at least two different ones. With one alone the page would promise a choice that is not there.";

    // Values
    BAD_DATE = "C030", "not a date", Error,
        "Dates are written YYYY-MM-DD (ISO 8601), date-times YYYY-MM-DDThh:mm:ssZ (RFC 3339).";
    BAD_URL = "C031", "not a usable web address", Error,
        "Web addresses are absolute and begin with https:// or http://. They carry no user name or password.";
    BAD_LANGUAGE = "C032", "not a language tag", Error,
        "Languages are BCP 47 tags such as en, fr or fr-CA.";
    BAD_CODE = "C033", "code of the wrong form", Error,
        "Codes of public systems have a fixed form: ISO 4217 currencies, CIP 12.3456, NOC 12345, O*NET-SOC 12-3456.78, achievement types of Open Badges 3.0, colours \"#054d54\".";
    BAD_DURATION = "C034", "not a duration", Error,
        "Durations are written as in ISO 8601: P12W is twelve weeks, P6M six months, P2Y two years, PT40H forty hours.";
    BAD_CONTACT = "C035", "not a contact", Error,
        "A contact is an e-mail address, a web address, or fields such as email, url and phone.";
    UNSAFE_TEXT = "C036", "text holds invisible characters", Error,
        "Control characters and characters that turn the direction of text can make a page say something other than its source. Use the `lang` of the page for right-to-left languages.";
    TOO_LONG = "C037", "text is too long", Error,
        "Titles are at most 200 characters and single fields at most 5,000. Longer text belongs in the body of the entry.";
    BAD_PATTERN = "C038", "not a usable pattern", Error,
        "The pattern of a policy rule is a regular expression of bounded size, without look-around or back-references.";
    BAD_KEY = "C039", "not a public key", Error,
        "An Ed25519 key stands as a Multikey (z6Mk…) in `public_key_multibase`, a P-256 key as a JSON Web Key in `public_key_jwk`. A mistyped key would make every badge signed with it look forged.";

    // References
    UNKNOWN_REFERENCE = "C040", "reference to something that does not exist", Error,
        "The value names an entry that is not in the catalog.";
    DUPLICATE_ID = "C041", "identifier given twice", Error,
        "Identifiers and codes are unique, because addresses and records are made from them.";
    CYCLE = "C042", "entries require each other in a circle", Error,
        "Nobody could ever earn a credential that, by way of others, requires itself.";
    MISSING_FILE = "C043", "named file is not in the catalog", Error,
        "Paths are relative to the file that names them, use forward slashes, and never leave the catalog.";
    DUPLICATE_URL = "C044", "two sources for one address", Error,
        "Two entries would be published at the same address. Rename one of them.";
    BROKEN_LINK = "C045", "link leads nowhere", Error,
        "A link within the site must lead to a page or file of the site. Write it from the root of the site, such as /credentials/data-literacy/.";

    // Pathways
    IMPOSSIBLE_REQUIREMENT = "C046", "requirement that cannot be met", Error,
        "A pathway is a promise that its steps can be taken. One badge counts once in a group, a group asks for no more different steps than it lists, and no step may need what only the end of the pathway gives.";
    NOT_OFFERED = "C047", "requirement that cannot be earned at present", Warning,
        "A step that is retired, and for which there is no other, closes the pathway for everybody who does not hold it already. List another way beside it under `any`, or take the step out. Of what is paused or proposed it is only a piece of advice.";
    CREDIT_SUMS = "C048", "credits that do not add up", Warning,
        "People plan years by these numbers. What counts toward a certificate or a degree is at most what the steps carry, and a credential made of others carries what they carry together. Credits of different units are not added, unless `credit_units` says that both count. A step elsewhere may state `credits` of its own.";
    UNTOLD_PREREQUISITE = "C049", "prerequisite that the pathway does not tell of", Advice,
        "A step needs a credential that is no step of the pathway. Whoever follows the pathway would learn of it late. Add it as a step, or name it in the text of the pathway with a link to its page.";

    // Translations
    NOT_TRANSLATABLE = "C050", "field may not differ between languages", Error,
        "A translation holds words only. Numbers, dates, codes and references stand once, in the entry itself.";
    TRANSLATION_SHAPE = "C051", "translation does not match its original", Error,
        "Lists are translated item by item, so a translated list has as many items as the original, and a translated field stands in the original too.";
    UNKNOWN_TRANSLATION = "C052", "language not declared", Error,
        "A translation is in one of the languages that `languages` in catalog.yaml lists, other than the first.";

    // Colours and fonts
    UNREADABLE_COLOR = "C053", "colour cannot be read", Error,
        "Text needs a contrast of 4.5 to 1 with what it stands on, or many people cannot read it (WCAG 2.2, 1.4.3). The colours of the institution are measured against the theme's own, on light pages and on dark ones.";
    BAD_FONT = "C054", "font cannot be used", Error,
        "Fonts of the institution's own are WOFF2 files in the catalog, since pages load nothing from other hosts. Above 200 KB they are refused, and above 60 KB the page that a reader first sees takes too long on a slow connection; keep the letters that your languages need.";
    PALE_COLOR = "C055", "colour too pale for badges", Error,
        "Lines and letters of badges are white on the colour of the department, or in it on white. A contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3) lets everybody read them, on paper too.";

    // Policy
    POLICY = "C060", "institutional policy", Error,
        "The entry breaks a rule that the institution itself declares under `policy` in catalog.yaml. Severity and wording are the institution's.";
    BAD_POLICY = "C061", "policy rule cannot be applied", Error,
        "A policy rule names fields of a credential and gives each a condition of a fixed form.";

    // People
    PERSONAL_DATA = "C070", "personal data in the catalog", Error,
        "A catalog is public and permanent. E-mail addresses stand only in the contact fields of issuers, departments and credentials, as role addresses; recipients of badges, and hashes of their addresses, nowhere.";

    PRIVATE_KEY = "C071", "private key in the catalog", Error,
        "Whoever reads a private key can issue badges in the institution's name. Take it out of the history too, and retire the key as compromised.";

    // Permanence
    FROZEN_ALTERED = "C080", "frozen version was altered", Error,
        "A published version is what badges were issued under. Restore the files of that version from the history, and raise `version` to change the definition.";
    FROZEN_MISSING = "C081", "frozen version is missing", Error,
        "A published version stays for ever, since badges point at it. Restore the folder from the history; to end a credential, set its status to retired.";
    VERSION_NOT_RAISED = "C082", "definition changed without a new version", Error,
        "This version was frozen, and the entry now says something else. Raise `version` by one, or undo the change.";
    URL_LOST = "C083", "published address would disappear", Error,
        "Addresses once published are kept for ever: they stand in badges, on résumés and in bookmarks. Restore what was published there.";
    BAD_LOCK = "C084", "versions.lock cannot be used", Error,
        "versions.lock is written by `skillmark lock` and remembers what was published. Restore it from the history; never edit it by hand.";
    BAD_VERSION = "C085", "version number out of order", Error,
        "Versions count up from 1 in the order in which they are frozen.";

    UNRECORDED = "C086", "frozen version not recorded", Error,
        "A folder below `versions/` is served for ever, so that versions.lock must know it. `skillmark lock` records it; a folder that was never published can be removed.";

    // Pictures and text
    UNSAFE_IMAGE = "C090", "image cannot be published", Error,
        "Badge images are square PNG, or SVG without scripts, links, foreign content or references to other files.";
    RAW_HTML = "C091", "HTML in Markdown", Error,
        "Text is Markdown only. Anything that looks like an HTML tag is refused, so that nothing on the page can come from outside the theme. Write `&lt;` for a literal less-than sign.";
    UNSAFE_LINK = "C092", "link with a refused scheme", Error,
        "Links lead to https or http addresses or to pages of the site; e-mail addresses stand in contact fields. Pictures from other hosts are refused: they would tell that host who reads the page.";
    UNKNOWN_FACT = "C093", "unknown fact", Error,
        "Text between double braces quotes the catalog itself, such as {{ count.credentials }}. The name is not one that the catalog knows.";
    FAQ_SHAPE = "C094", "questions must be headings", Error,
        "In a file of questions every question is a second-level heading (`## …`) and the answer is the text below it.";
    MISSING_TRANSLATION = "C095", "not translated", Advice,
        "The site is published in several languages and this entry is in one of them only. Its page in the other language shows the original text, marked as such.";

    // Theme
    TEMPLATE = "C100", "theme cannot be used", Error,
        "A template or a message file of the theme has a mistake. Templates are Tera 2, messages are Fluent.";
    MISSING_MESSAGES = "C101", "words of the interface missing", Advice,
        "The theme does not have every word of the interface in a language of the catalog. Pages in it show the missing ones in another language, marked as such. Write them into `theme/locales/LANGUAGE.ftl`; a file may hold some of them now and more later.";
    MISFIT_MESSAGE = "C102", "message that does not fit the theme", Warning,
        "A message of the catalog's own bears a key that nothing asks for, or asks for a value that it is not given. Either is usually a slip of the pen, and the words would never be seen.";

    // Samples
    SAMPLE_VERDICT = "C110", "sample gets another verdict", Error,
        "Badges in `samples/` show what the page for checking says in each case, so that each must get the verdict that `samples/index.yaml` states. They are checked at its moment `at`, with the documents of this site.";

    // Governance
    STATUS_CHANGE = "C120", "change of status that is not allowed", Error,
        "Learners and registrars rely on the order of a credential's life: it is proposed, tried out, offered, perhaps paused, and at last retired. `governance.transitions` in catalog.yaml says which steps the institution allows. Retired is the end, unless the institution says otherwise: a new credential under a new id is plainer than one that came back.";
    STATUS_START = "C121", "new credential with a status in which none begins", Error,
        "A new credential is proposed, piloted or active. One that begins as paused or retired was never offered. `governance.transitions.new` in catalog.yaml lists what the institution allows.";
    CREDENTIAL_GONE = "C122", "published credential was removed", Error,
        "Badges, résumés and bookmarks lead to the page of a credential. To end it, set its status to retired; its page and its documents stay.";
    APPROVAL_MISSING = "C123", "approval missing", Error,
        "`governance.bodies` in catalog.yaml says which body must approve which credentials, by their data. A credential that is published names the decision of each under `governance.approvals`: the body by its id or its name, and the day.";
    APPROVAL_LATE = "C124", "published before it was approved", Warning,
        "The body decided after the present version had been published. Look up the day of the decision; if it is right, say in `decision` how it came about.";
    PROFILE = "C125", "element of a profile is missing", Advice,
        "`profiles` in catalog.yaml names sets of elements that governments and systems ask for. This credential lacks one of them. How strictly that is reported is for the institution to say, with `severity`.";
    BAD_OWNER = "C126", "not an owner of files", Error,
        "Owners go into CODEOWNERS, by which a forge asks the right people for a review. It knows users (@user) and teams (@organization/team), and splits lines at spaces. Mail addresses stay out, since a catalog is public.";

    // Overlap
    UNANSWERED_OVERLAP = "C130", "similar credentials without a word on why", Advice,
        "Two credentials share so much of their skills, outcomes, words and occupations that a learner will ask which one to take, and another department why there are two. Say it once, under `overlaps` in either source: the one extends the other, replaces it, or differs from it. The question is asked from 25 of 100 points on; `overlap_threshold` in catalog.yaml says otherwise.";

    // Scaffolds
    PLACEHOLDER = "C135", "placeholder text left", Error,
        "`skillmark new` writes an entry in which some texts only say what belongs there. Whoever reads the page would read them as the institution's own words. In a proposed credential this is advice, in entries other than credentials a warning.";

    // Slips of the pen
    REPEATED_OPENING = "C143", "summary repeats the words before it", Warning,
        "Pages put words such as \"You will be able to\" before the summary of a credential, in every language. A summary that begins with them shows them twice. Write only what follows: a phrase that begins with a verb.";
    CAPITAL_OPENING = "C144", "summary begins with a capital letter", Advice,
        "The summary of a credential continues a sentence of the page, \"You will be able to …\", so that it begins with a small letter. Names and abbreviations keep their capitals, and nothing is said of words that may be names.";
    CUT_OFF = "C145", "text cut off at a `#`", Warning,
        "Behind a space, `#` begins a remark, and all of the line from there on is left out. Text with ` #` in it stands in quotes. A remark is written with a space after the `#`.";
    LIST_AS_TEXT = "C146", "list written as one text", Warning,
        "Commas alone make no list: `a, b, c` is one text. Write `[a, b, c]`, or each item on a line of its own, after `- `. Where one text can have no meaning, this is an error.";
    JOINED_LINES = "C147", "line with `-` read as part of the text before it", Warning,
        "A text goes on in the next line if that stands further to the right, whatever it begins with. So a line with `- ` below a text is no item of a list: both become one text. The first item of a list stands on a line of its own too, below the name of the field and as far to the right as the others.";
    COHORT_LENGTH = "C148", "cohort much longer or shorter than the duration", Advice,
        "`effort.duration` says how long the credential takes from beginning to end, and a cohort has a first and a last day. Where the one is more than one and a half times the other, and they are more than three weeks apart, one of them is likely mistyped. Hours say nothing of days and are not compared.";
}
