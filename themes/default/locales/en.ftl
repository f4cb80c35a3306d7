### Words of the interface, in English.
### Every key stands in every language. The reader is "you", the institution is "we".

## Numbers, dates, money

language-name = English
number-group = ","
number-decimal = "."
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
money = { $currency ->
    [CAD] ${ $amount } CAD
    [USD] ${ $amount } USD
    [AUD] ${ $amount } AUD
    [NZD] ${ $amount } NZD
    [EUR] €{ $amount }
    [GBP] £{ $amount }
   *[other] { $currency } { $amount }
}
duration-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
duration-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
}
time-over = { $hours } over { $duration }
credits = { $count ->
    [one] { $number } credit
   *[other] { $number } credits
}
list-and = { ", " }
list-or = { " or " }
colon = :
step-colon = :

## Languages

language-ar = Arabic
language-cr = Cree
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-hi = Hindi
language-it = Italian
language-iu = Inuktitut
language-ja = Japanese
language-ko = Korean
language-mi = Māori
language-nl = Dutch
language-oj = Ojibwe
language-pa = Punjabi
language-pl = Polish
language-pt = Portuguese
language-ru = Russian
language-tl = Tagalog
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-zh = Chinese

## Every page

page-title = { $page }: { $site }
skip = Skip to the content
nav-main = Main
nav-credentials = Credentials
nav-types = Types
nav-skills = Skills
nav-pathways = Pathways
nav-departments = Departments
nav-employers = For employers
nav-faq = Questions
languages = Languages
you-are-here = You are here
home = Home
footer-about = About this catalog
footer-data = Data for machines
footer-contact = Questions about this catalog
footer-privacy = No cookies, no counters, nothing loaded from other sites.
catalog-json = Whole catalog as JSON
catalog-csv = Whole catalog as CSV
feed-title = Feed of new versions
feed-entry = { $title }, version { $version }
not-translated = This text is not translated yet. It is shown in the language in which it was written:
not-found-title = There is no such page
not-found-text = The address may have been mistyped, or the page may have moved. These pages are there:
not-stated = Not stated
not-answered = Not answered? Ask us.
contact-email = E-mail:
contact-phone = Telephone:
contact-page = Contact page
none-contact = No contact is listed. Try the website of
none-contact-at-all = No contact is listed.
see-ask = Whom to ask
term-credential = micro-credential
term-credentials = micro-credentials
term-pathway = pathway
term-pathways = pathways
count-credentials = { $count ->
    [0] no { $terms }
    [one] { $count } { $term }
   *[other] { $count } { $terms }
}
count-departments = { $count ->
    [one] { $count } department
   *[other] { $count } departments
}
see-all = See all { $terms }
able = You will be able to { $summary }
badge-alt = Badge of the credential { $title }

## Home

home-heading = Learn one thing well, and be able to show it.
home-lede = Each page says what you will be able to do, how you are assessed, what it costs and what it leads to.
home-size = The catalog holds { $credentials } from { $departments }.
home-skills = Often looked for
all-skills = All skills
anatomy = How to read a badge
anatomy-shape = Shape
anatomy-shape-text = is the type of credential
anatomy-ring = Ring
anatomy-ring-text = is the level of study
anatomy-colour = Colour
anatomy-colour-text = is the department
anatomy-pattern = Pattern
anatomy-pattern-text = is drawn from the definition; change one word and it changes
home-employers = Has someone shown you a badge?
home-employers-text = Read what a badge tells you, who stands behind it, and what it does not promise.
home-credentials = On offer
home-none-active = Nothing is on offer at present.
home-types = The types, and how they differ
compare-types = Compare the types
home-pathways = Small ones add up
home-departments = By department
home-questions = People ask
all-questions = All questions and answers

## Lists

credentials-title = Credentials
credentials-description = Every credential in the catalog, with what it costs, how long it takes and when it starts.
credentials-lede = Each page says what you will be able to do, how you are assessed, what it costs and what it leads to.
facet-value = { $facet }: { $value }
facet-value-start = { $facet }:
narrow = Narrow the list
narrow-by = Choose one property
results = Results
order = What is on offer comes first, then by title.
filter-in-use = Filter in use
filter-remove = (remove this filter)
none-found = Nothing in the catalog matches.
facet-type = Type
facet-department = Department
facet-level = Level
facet-audience = For whom
facet-mode = Mode
facet-focus-area = Focus area
facet-goal = Strategic goal
facet-status = Status
facet-credit = Credit
mode-in-person = In person
mode-online = Online
mode-hybrid = Hybrid
mode-none = Not stated
status-proposed = Proposed
status-pilot = On trial
status-active = On offer
status-paused = Paused
status-retired = Retired
status-short-proposed = Proposed; not on offer.
status-short-pilot = On trial; some answers are still missing.
status-short-paused = Paused; not on offer at present.
status-short-retired = Retired; no longer on offer.
status-text-proposed = This is an idea under review. It is not on offer, and it may never be.
status-text-pilot = We are trying this out. Some answers may be missing, and details may change.
status-text-paused = It is not on offer at present. This page stays for those who hold it.
status-text-retired = Nobody can take it any more. Badges that were issued stay good, and this page stays for those who hold one.
credit-credit = With credit
credit-noncredit = No credit
departments-title = Departments
departments-description = Who offers what, and whom to ask.
departments-list = All departments
none-departments = No department is listed.
department = Department
department-offers = What it offers
department-about = About the department
department-questions = Questions about this department
department-site = Website of the department
all-departments = All departments
none-credentials = Nothing is listed here yet.
types-title = Types of credential
types-description = What types of credential we offer, and how they differ.
types-compare = The types compared
types-caption = Each type, what it is and what sets it apart
type-what = What it is
type-differs = What sets it apart
type-count = How many
type-credentials = All of this type
type-others = The other types
none-types = No types are listed.
none-description = No description is given.

## A credential

q-able = What will I be able to do?
q-take = Can I take it?
q-cost = What does it cost, in money and time?
q-assessed = How is it assessed?
q-leads = What does it lead to?
q-behind = Who stands behind it?
q-enrol = How do I enrol?
q-ask = Whom do I ask?
q-inside = What is inside the badge?
facts-label = Facts at a glance
version-number = Version { $version }
fact-audience = For whom
fact-level = Level
fact-language = Taught and assessed in
fact-time = Time
fact-mode = Mode
fact-place = Place
fact-schedule = Schedule
fact-cost = Cost
fact-starts = Starts
fact-credit = Credit
fact-transcript = Transcript
fact-validity = Valid for
fact-titles = Titles you may choose from
fact-issuer = Issued by
fact-department = Offered by
fact-review = Next review
fact-oversight = Quality
fact-rights = Rights
fact-codes = Codes
fact-framework = Framework
fact-code = Code
fact-group = Group
fact-synonyms = Also called
fact-source = Source
none-outcomes = No outcomes are listed.
skills-here = Skills
none-skills = No skills are listed.
none-audience = Not stated
none-level = Not stated
alignments-title = Also in line with
skill-introduced = introduced
skill-practised = practised
skill-assessed = assessed
prerequisites = What you need before
none-prerequisites = No prerequisites are listed.
take-proposed = Not yet. It is a proposal and not on offer.
take-paused = Not at present. It is paused.
take-retired = No. It is retired and no longer on offer.
cost-caption = What it costs, by who pays
cost-who = For whom
cost-amount = Amount
cost-basis = For what
cost-everyone = Everyone
cost-none = No fee is listed
cost-range = { $from } to { $to }
cost-up-to = No fee, or up to { $to }
cost-several = In several currencies
no-fee = No fee
none-cost = No fee is listed; please ask.
time-title = Time and place
time-none = Not stated
dates-title = Dates
dates-caption = When it is given
date-start = Starts
date-end = Ends
date-apply = Apply by
remark = Remark
no-remark = None
none-dates = No dates are listed; please ask.
starts-none = No date is listed
apply-by = apply by { $date }
supports-title = Help while you study
support-aid = Financial aid
support-advising = Advising
support-mentoring = Mentoring
support-accessibility = Accessibility
none-support = None is listed; please ask.
none-supports = No help is listed; please ask.
assessed-by = It is assessed by:
assessment-project = project
assessment-portfolio = portfolio
assessment-exam = examination
assessment-quiz = short test
assessment-performance = observed performance
assessment-presentation = presentation
assessment-interview = interview
assessment-simulation = simulation
assessment-reflection = written reflection
assessment-peer-review = peer review
assessment-attendance = attendance
none-assessment = How it is assessed is not stated; please ask.
criteria-title = What you must do
criterion-outcomes = { $count ->
    [one] (outcome { $numbers })
   *[other] (outcomes { $numbers })
}
criterion-evidence = Evidence:
none-criteria = What you must do is not listed.
components-title = What it is made of
component-course = Course
component-module = Module
component-mooc = Open online course
component-workshop = Workshop
component-seminar = Seminar
component-project = Project
component-practicum = Practicum
component-internship = Internship
component-exam = Examination
component-portfolio = Portfolio
component-credential = Credential
optional = optional
none-components = Its parts are not listed.
rubric-title = Rubric
rubric-criterion = Criterion
rubric-required = Level that every criterion must reach:
rubric-no-required = No level is stated that you must reach.
none-rubric = No rubric is published yet; please ask.
evidence-title = What you hand in
evidence-required = You must hand in evidence of what you can do:
evidence-required-plain = You must hand in evidence of what you can do. Which kind is not stated.
evidence-not-required = You need not hand in evidence.
evidence-unsure = Whether you must hand in evidence is not stated.
evidence-sample = See a sample
none-sample = No sample is published.
none-evidence = What you hand in is not stated; please ask.
none-pathways-here = It is not part of a pathway.
pathway-is-step = This credential is one of its steps.
pathway-is-award = This credential is what you receive at its end.
pathway-awards = At its end you receive
leads-to = Leads to:
bridge = Bridge:
transfer-title = Where its credit is accepted
transfer-caption = Agreements on transfer; each institution decides for itself
transfer-receiver = Accepted by
transfer-credit = As what
transfer-status = How firm
transfer-checked = Last checked
transfer-agreed = Agreed
transfer-case-by-case = Case by case
transfer-proposed = Under discussion
transfer-none = Not accepted
none-transfer = No agreement on transfer is listed. Ask the other institution before you enrol.
equivalent-title = Counts as the same as
embeds-title = Certifications of others that are part of it
occupations-title = Occupations that use it
occupations-note = An occupation listed here is no promise of work in it.
none-occupations = No occupations are listed.
record-title = On record
transcript-notation = Listed on the transcript
transcript-co-curricular = On a record beside the transcript
transcript-none = Not shown on the transcript
valid-for = { $duration } from the award
valid-always = No end is set
overlaps-title = Credentials that resemble it
overlap-extends = It goes further than
overlap-replaces = It takes the place of
overlap-differs = It differs from
review-by = By { $date }
none-review = No date for the next review is listed.
licence = Licence:
none-licence = No licence for others is stated.
none-rights = Not stated
code-cip = Classification of Instructional Programs
code-noc = National Occupational Classification 2021
code-noc-short = NOC
approvals-title = Who approved it
approvals-caption = Decisions, in order
approval-body = Body
approval-decision = Decision
approval-date = Date
approval-record = Record
approval-minute = Minute
approved = Approved
none-approvals = No approvals are listed.
endorsements-title = Who endorses it
endorsed-until = Holds until { $date }
endorsement-of = About:
none-endorsements = Nobody outside has endorsed it yet.
partners-title = Partners
partner-input = gives advice
partner-interaction = takes part in design or teaching
partner-formal = shares responsibility by agreement
people-title = People
need-title = Why we offer it
enrol-link = Enrol
enrol-contact = To enrol, get in touch with:
none-enrol = How to enrol is not listed; please ask.
inside-text = When you earn it you get a small file. Whoever you give it to can read these parts. They come from the same data as the files below.
inside-name = Name
inside-description = What the holder can do
inside-type = Kind of achievement
inside-criteria = What was required
inside-criteria-page = It is written on this page:
inside-issuer = Who defined it
inside-image = Picture
inside-language = Language
inside-version = Version
inside-code = Code
inside-tags = Words to find it by
inside-alignment = Skills and occupations
inside-results = Results that it can report
inside-levels = { $count ->
    [one] in { $count } level:
   *[other] in { $count } levels:
}
inside-required = required
inside-related = Related definitions
inside-none = None
inside-id = Permanent address
inside-digest-label = Digest
inside-digest = Digest of this definition:
inside-digest-text = The digest is a number made from every word of the definition; the pattern on our badges is drawn from it.
inside-frozen = This version is published and does not change any more.
inside-draft = This version is not published for good yet; it may still change.
inside-learner = The badge that a learner receives adds who earned it, when, and our seal. None of that is on this site.
files-title = Files
picture = Picture ({ $format })
versions-title = Versions
version-published = published { $date }
version-frozen = published
version-draft = not published for good yet
questions-here = More questions
links-title = Other pages about it
print-hint = To print this page as a fact sheet, use your browser’s Print.

## Skills

skills-title = Skills and occupations
skills-description = Which credentials teach, practise and assess a skill, and which occupations use them.
none-frameworks = No framework of skills is listed.
none-items = Nothing in the catalog refers to it yet.
framework-all = { $kind ->
    [occupations] { $count ->
        [one] The { $count } occupation of this list
       *[other] All { $count } occupations of this list
    }
    [competencies] { $count ->
        [one] The { $count } competency of this list
       *[other] All { $count } competencies of this list
    }
   *[skills] { $count ->
        [one] The { $count } skill of this list
       *[other] All { $count } skills of this list
    }
}
framework-version = Version { $version }.
framework-source = Where the list comes from
framework-map = The whole list
framework-map-text = { $kind ->
    [occupations] The number says how many credentials name the occupation. A dashed cell is a gap.
   *[skills] The number says how many credentials name the skill. A dashed cell is a gap: nothing here teaches it yet.
}
framework-others = Others
kind-skills = Skills
kind-competencies = Competencies
kind-occupations = Occupations
kind-one-skills = Skill
kind-one-competencies = Competency
kind-one-occupations = Occupation
skill-credentials = Where you can learn it
occupation-credentials = What prepares for it
none-teaches = Nothing in the catalog names it yet.
item-source = Its page at the source

## Pathways

pathways-title = Pathways
pathways-description = How credentials build on each other, and what they lead to.
pathways-list = All pathways
none-pathways = No pathway is listed yet.
pathway-size = Steps: { $credentials }.
pathway-steps = Step by step
pathway-award = What you receive
steps-all = { $count ->
    [one] This one
    [2] Both of these
   *[other] All { $count } of these
}
steps-any = Any one of these { $total }
steps-at-least = { $count ->
    [one] At least one of these { $total }
   *[other] At least { $count } of these { $total }
}
credits-counted = { $counted } credits are counted
credits-counted-of = { $counted } of { $total } credits are covered
none-leads-to = No certificate or degree is listed that it leads to.
bridges-title = Bridges
bridges-text = A bridge lets you reach one credential from another, on a condition.
bridge-to = leads to
none-bridges = No bridges are listed.
more = More about it
print-hint-pathway = To print this pathway, use your browser’s Print.

## Questions, glossary, employers, about

faq-title = Questions people ask
faq-description = Short answers, by who asks.
faq-for = For:
faq-about = About:
none-questions = No questions are listed yet.
other-questions = Other questions
glossary-title = Words we use
glossary-description = What the words in this catalog mean.
glossary-source = Source:
glossary-see = See also:
none-terms = No words are explained yet.
employers-title = For employers
employers-description = What a badge tells you, who stands behind it, and what it does not promise.
employers-tells = What a badge tells you
employers-tells-what = What the holder can do, in plain words, and by which rubric it was judged.
employers-tells-how = What they handed in as evidence, where they choose to show it.
employers-tells-who = Who issued it, who approved it, and who endorses it.
employers-tells-when = When it was awarded, and whether it has an end.
employers-tells-not = It is no promise of how somebody will work with you, and it replaces no licence.
employers-issuers = Who issues badges here
issuer-identifier = Identifier:
issuer-profile = Profile for machines (JSON)
none-oversight = Who oversees the issuer is not stated.
none-issuers = No issuer is listed.
employers-trusted = Other issuers that we recognise
employers-trusted-text = We recognise badges of these issuers as well.
none-trusted = We list no other issuers.
none-endorsements-all = Nobody outside has endorsed a credential yet.
none-occupations-all = No occupations are listed.
employers-endorsements = Who endorses our credentials
employers-occupations = Occupations that use them
employers-questions = Questions employers ask
about-title = About this catalog
none-about = The institution has not written this page yet. The pages of the catalog answer most questions.
more-pages = More about us
