### Words of the interface, in English.
### Every key stands in every language. The reader is "you", the institution is "we".

## Numbers, dates, money

language-name = English
number-group = { "," }
number-decimal = { "." }
# From how many digits groups are set apart.
number-group-from = 4
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
    [one] { $number } year
   *[other] { $number } years
}
duration-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
}
duration-weeks = { $count ->
    [one] { $number } week
   *[other] { $number } weeks
}
duration-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
duration-hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
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
# What stands between the items of a list: each time, before the last one, and between two alone.
list-comma = { ", " }
list-and-last = { " and " }
list-and-two = { " and " }
list-or-last = { " or " }
list-or-two = { " or " }
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
nav-verify = Check a badge
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
    [one] { $number } { $term }
   *[other] { $number } { $terms }
}
count-departments = { $count ->
    [one] { $number } department
   *[other] { $number } departments
}
see-all = See all { $terms }
able = You will be able to { $summary }
badge-alt = Badge of the credential { $title }

## Home

home-heading = Learn one thing well, and be able to show it.
home-lede = Each page says what you will be able to do, how you are assessed, what it costs and what it leads to.
home-size = The catalog holds { $credentials } from { $departments }.
home-skills = Look for a skill
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
home-employers-text = See in this browser whether it is genuine, and read what a badge tells you and what it does not promise.
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
facet-start = Start
facet-hours = Hours
facet-cost = Cost
facet-aid = Help with the cost
facet-language = Taught in
facet-framework = Skills from
start-01 = January
start-02 = February
start-03 = March
start-04 = April
start-05 = May
start-06 = June
start-07 = July
start-08 = August
start-09 = September
start-10 = October
start-11 = November
start-12 = December
start-any-time = No date is listed
# The bound is a number of hours.
hours-within = { $bound } hours or less
cost-free = Free
# The bound is an amount of money. What counts is the fee that is listed first.
cost-within = { $bound } or less
cost-note = By the usual fee. Others may pay more; each page says so.
start-note = All dates that are stated, past ones too.
aid-available = Financial aid
language-other = Another language
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
credit-inline-noncredit = no credit
departments-title = Departments
departments-description = Who offers what, and whom to ask.
departments-list = All departments
none-departments = No department is listed.
department = Department
department-offers = What it offers
department-about = About the department
department-questions = Questions about this department
department-site = Website of the department
department-kits = Texts and pictures for telling people
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

## Finding

find-question = What do you want to be able to do?
find-hint = A skill, a job, a word
find-button = Search
find-no-script = Searching, and combining choices, needs JavaScript. Without it, these lists have it all.
find-combine = Search in this list, or combine it with other choices
find-chosen = What you chose
find-sort = Sort by
find-sort-relevance = Best match
find-sort-title = Title
find-sort-cost = Cost, lowest first
find-sort-hours = Hours, fewest first
find-sort-start = Next start
find-sort-credits = Credits, most first
find-results = { $count ->
    [one] { $number } result
   *[other] { $number } results
}
find-show = { $count ->
    [one] Show { $number } result
   *[other] Show { $number } results
}
find-more = { $count ->
    [one] Show { $number } more
   *[other] Show { $number } more
}
find-try = You can try this:
find-try-words = Use fewer words, or another word for the same thing.
find-try-filters = Remove a choice.
find-try-skills = Look through the skills
list-lines = The others, by title
list-pages = All of this list
list-page = Page { $number } of this list.
list-to = to
list-shorter = This list has become shorter and ends before this page.
list-beginning = See its beginning
live-find-searching = Searching …
live-find-failed = The search does not work at the moment. The whole list is here, and you can still choose one property.
live-find-unknown = The address asks for something that the catalog does not have. We left it out: { $what }
live-find-spelled = Showing results for “{ $name }”. You typed “{ $value }”.
live-find-unmatched = Nothing has all of your words. This is what there is without “{ $what }”.
live-find-loosened = Nothing has all that you chose. This is what there is if you leave out: { $what }
live-find-none = Nothing in the catalog matches.
live-find-near = Skills and occupations to look at instead
live-find-any = Any
live-find-word = “{ $value }”
live-find-remove = (remove)
live-find-clear = Clear all
live-find-filters = Your choices ({ $count })
live-find-open = Choose by department, cost, start and more
live-find-group = ({ $count } chosen)

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
fact-language = Taught and assessed in
fact-time = Time
fact-mode = Mode
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
time-none = Not stated
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
rubric-title = Rubric
rubric-criterion = Criterion
rubric-required = Level that every criterion must reach:
rubric-no-required = No level is stated that you must reach.
evidence-title = What you hand in
evidence-required = You must hand in evidence of what you can do:
evidence-required-plain = You must hand in evidence of what you can do. Which kind is not stated.
evidence-not-required = You need not hand in evidence.
evidence-unsure = Whether you must hand in evidence is not stated.
evidence-sample = See a sample
none-evidence = What you hand in is not stated; please ask.
pathway-is-step = This credential is one of its steps.
pathway-is-award = This credential is what you receive at its end.
pathway-awards = At its end you receive
leads-to = Leads to:
pathway-leads-to = The whole pathway leads to:
bridge = Bridge:
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
code-cip = Classification of Instructional Programs
code-noc = National Occupational Classification 2021
code-noc-short = NOC
approvals-caption = Decisions, in order
approval-body = Body
approval-decision = Decision
approval-date = Date
approval-record = Record
approval-minute = Minute
approved = Approved
endorsed-until = Holds until { $date }
endorsement-of = About:
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
    [one] in { $number } level:
   *[other] in { $number } levels:
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
print-hint = To print this page as a fact sheet, use your browser’s Print.

## Skills

skills-title = Skills and occupations
skills-description = Find a skill, and see which credentials teach it and how far, and which occupations use it.
none-frameworks = No framework of skills is listed.
none-items = Nothing in the catalog refers to it yet.
framework-all = { $kind ->
    [occupations] { $count ->
        [one] The { $number } occupation of this list
       *[other] All { $number } occupations of this list
    }
    [competencies] { $count ->
        [one] The { $number } competency of this list
       *[other] All { $number } competencies of this list
    }
   *[skills] { $count ->
        [one] The { $number } skill of this list
       *[other] All { $number } skills of this list
    }
}
framework-version = Version { $version }.
framework-source = Where the list comes from
framework-map = What is taught, and what is not
framework-others = Others
kind-skills = Skills
kind-competencies = Competencies
kind-occupations = Occupations
kind-one-skills = Skill
kind-one-competencies = Competency
kind-one-occupations = Occupation
skill-credentials = Where you can learn it
occupation-credentials = What prepares for it
none-teaches = No { $term } on offer teaches it yet.
item-source = Its page at the source

## What is taught, how far, and what is not

skills-lede = Start with what you want to be able to do. Each skill leads to the { $terms } that teach it.
skills-most = Taught most often
skills-all = Skills from A to Z
skills-all-text = Every skill that { $terms } on offer teach, and how many do.
skills-part = These are the { $number } that are taught most often, of { $total }; the lists below have them all.
skills-part-occupations = These are the { $number } that are named most often, of { $total }.
skills-letters = Letters
skills-no-letter = Other
skills-frameworks = Lists of skills
coverage-skills = { $count ->
    [0] None of the { $total } skills is taught yet.
    [one] { $number } of { $total } skills is taught.
   *[other] { $number } of { $total } skills are taught.
}
coverage-competencies = { $count ->
    [0] None of the { $total } competencies is taught yet.
    [one] { $number } of { $total } competencies is taught.
   *[other] { $number } of { $total } competencies are taught.
}
coverage-occupations = { $count ->
    [0] None of the { $total } occupations is named by a { $term } yet.
    [one] { $number } of { $total } occupations is named by a { $term }.
   *[other] { $number } of { $total } occupations are named by a { $term }.
}
coverage-levels = Of these, assessed: { $assessed }; at most practised: { $practised }; at most introduced: { $introduced }.
group-taught-skills = { $number } of { $total } taught
group-taught-competencies = { $number } of { $total } taught
group-taught-occupations = { $number } of { $total } named
legend-assessed = a { $term } that assesses it
legend-practised = a { $term } in which you practise it
legend-introduced = a { $term } that introduces it
legend-unstated = a { $term } that does not say how far it goes
legend-named = a { $term } that names it
legend-gap = taught by none
legend-gap-occupations = named by none
legend-length = A longer bar stands for more { $terms }.
cell-gap = taught by none
cell-gap-occupations = named by none
framework-map-link = Map of the list
framework-gaps = Gaps
gaps-skills = { $count ->
    [one] { $number } of { $total } skills is taught by no { $term } on offer:
   *[other] { $number } of { $total } skills are taught by no { $term } on offer:
}
gaps-competencies = { $count ->
    [one] { $number } of { $total } competencies is taught by no { $term } on offer:
   *[other] { $number } of { $total } competencies are taught by no { $term } on offer:
}
gaps-occupations = { $count ->
    [one] { $number } of { $total } occupations is named by no { $term } on offer:
   *[other] { $number } of { $total } occupations are named by no { $term } on offer:
}
gaps-none-skills = None: each of the { $number } skills is taught by at least one { $term } on offer.
gaps-none-competencies = None: each of the { $number } competencies is taught by at least one { $term } on offer.
gaps-none-occupations = None: each of the { $number } occupations is named by at least one { $term } on offer.
framework-table = The same in numbers
table-caption-skills = How many { $terms } teach each skill, and how far
table-caption-competencies = How many { $terms } teach each competency, and how far
table-caption-occupations = How many { $terms } name each occupation, and how many of its skills are taught here
column-far = As far as
column-assessed = Assessed
column-practised = Practised
column-introduced = Introduced
column-unstated = Not stated
column-asked = Skills it asks for
column-asked-taught = Of these, taught
not-stated-inline = not stated
counted = We count { $terms } on offer, active or pilot, each once, as far as it takes the skill.
counted-occupations = We count { $terms } on offer, active or pilot.
skill-unstated = how far is not stated
skill-taught = { $count ->
    [one] { $credentials } teaches it: { $parts }.
   *[other] { $credentials } teach it: { $parts }.
}
skill-part-assessed = { $count ->
    [one] { $number } assesses it
   *[other] { $number } assess it
}
skill-part-practised = in { $number } you practise it
skill-part-introduced = { $count ->
    [one] { $number } introduces it
   *[other] { $number } introduce it
}
skill-part-unstated = { $count ->
    [one] { $number } does not say how far
   *[other] { $number } do not say how far
}
level-assessed = Taught and assessed
level-practised = Practised
level-introduced = Introduced
level-unstated = How far is not stated
level-text-assessed = You show that you can do it, and somebody judges it.
level-text-practised = You use it with guidance. It is not judged on its own.
level-text-introduced = You meet it for the first time.
level-text-unstated = Ask the department how far it goes.
skill-more = { $count ->
    [one] And { $number } more.
   *[other] And { $number } more.
}
names-more = { $number } more
skill-nearest = Near to it, and taught
skill-later = Not on offer now
skill-later-text = These name the skill too, but you cannot take them at present.
occupations-asking = Listed as asking for it
occupations-named = Named together with it by a { $term }
occupations-named-text = That a { $term } names both is all that this says.
none-occupations-skill = No occupation is listed with it.
skill-beside = Often taught with it
skill-beside-text = Other skills that the same { $terms } name.
skill-beside-count = in { $number } of { $total }
none-synonyms = No other names are listed.
occupation-skills = Skills that it asks for
occupation-skills-named = Skills named together with it
occupation-source-stated = The catalog lists these skills for the occupation.
occupation-source-named-together = The catalog does not list the skills of this occupation. These are the ones that { $terms } name together with it.
occupation-source-none = The catalog does not list the skills of this occupation, and no { $terms } name any together with it.
occupation-taught = { $count ->
    [0] None of them is taught here yet.
    [one] { $missing ->
        [0] It is taught here.
       *[other] { $number } of { $total } is taught here.
    }
   *[other] { $missing ->
        [0] All { $total } are taught here.
       *[other] { $number } of { $total } are taught here.
    }
}
occupation-where-here = Taught by { $terms } that lead here
occupation-where-elsewhere = Taught by other { $terms }
occupation-where-none = { $count ->
    [one] A gap: taught by no { $term } here
   *[other] Gaps: taught by no { $term } here
}
occupation-others = { $count ->
    [one] and { $number } more { $term }
   *[other] and { $number } more { $terms }
}
occupation-later-text = These name the occupation too, but you cannot take them at present.
none-leads = No { $term } on offer names it yet.
matrix-title = Who teaches what
matrix-of = Who teaches what: { $framework }
matrix-description = Which credential takes which skill how far, in one table.
matrix-link = Who teaches what
matrix-csv = Table for spreadsheets (CSV)
matrix-table = In one table
matrix-caption-credentials = { $rows } { $terms } and { $skills } skills
matrix-caption-departments = { $rows } departments and { $skills } skills
matrix-departments = There are { $number } { $terms }, too many for one table. This one counts by department; the file for spreadsheets has every one.
matrix-too-large = There are { $number } { $terms }, too many for a table on a page. The file for spreadsheets has them all.
matrix-total = How many { $terms }
letter-assessed = A
letter-practised = P
letter-introduced = I
letter-unstated = ?
framework-map-occupations = Which occupations are named, and which are not

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
   *[other] All { $number } of these
}
steps-any = Any one of these { $total }
steps-at-least = { $count ->
    [one] At least one of these { $total }
   *[other] At least { $number } of these { $total }
}
credits-counted = { $count ->
    [one] { $counted } credit is counted
   *[other] { $counted } credits are counted
}
credits-counted-of = { $count ->
    [one] { $counted } of { $total } credits is covered
   *[other] { $counted } of { $total } credits are covered
}
none-leads-to = No certificate or degree is listed that it leads to.
bridges-title = Bridges
bridges-text = A bridge lets you reach one credential from another, on a condition.
bridge-to = leads to
none-bridges = No bridges are listed.
more = More about it
print-hint-pathway = To print this pathway, use your browser’s Print.

## Pathways: what they take, and what remains

pathway-takes = What it takes
pathway-takes-text = By whichever way you go through the steps. The first number is the least, the second the most. What is not offered now is left out.
pathway-takes-steps = Steps
pathway-takes-hours = Hours of work
pathway-takes-credits = Credits
pathway-takes-cost = What you pay
pathway-other-prices = Some people pay something else for a step, such as those who come by a bridge. Its page tells.
live-pathway-unstated = Nothing is stated for:
pathway-have = What do you have already?
pathway-have-text = Tick it below, or drop your badges here. Then you see what remains.
pathway-drop = Drop badges here, or choose files
pathway-kinds = JSON files, PNG or SVG pictures
pathway-private = Badges are checked in this browser and go nowhere. What you tick stands in the address of this page and is stored nowhere else. Whose badges these are is not checked here.
pathway-tick = I have this: { $title }
pathway-titles = You choose the title that your badge bears:
pathway-copy = Copy the link with your ticks
pathway-clear = Clear all ticks
pathway-see = See it in full
pathway-badges = Your badges
pathway-verify = Look at it on the page for checking
live-pathway-takes = What it takes
live-pathway-remains = What remains
live-pathway-complete = Nothing remains. You have all that this pathway asks for.
live-pathway-credits = credits
live-pathway-noncredit = None
live-pathway-unit = { $value } { $part }
live-pathway-kind = { $name }: { $value }
live-pathway-range = { $from } to { $until }
live-pathway-gap = { $value }, and what is not stated
live-pathway-unknown = not stated
live-pathway-left = What remains. Steps: { $count }. Hours: { $number }.
live-pathway-cleared = All ticks are cleared.
live-pathway-group = { $count } of { $number } done
live-pathway-enough = done
live-pathway-spare = not needed any more
live-pathway-badge = From your badge
live-pathway-link = These ticks come from the address of this page. They are what somebody says, not badges that were checked.
live-pathway-sofar = You have { $count } of the { $number } credits that count here.
live-pathway-bridge = You have what this bridge starts from. Read its condition.
live-pathway-bridges = A bridge starts from what you have.
live-pathway-checking = Checking { $name } …
live-pathway-counted = Counted: { $value }. { $name } is genuine and in force.
live-pathway-counted-open = Counted: { $value }. { $name } is genuine, but we cannot find out now whether it was revoked.
live-pathway-counted-whole = { $name } is the badge for the whole pathway: { $value }.
live-pathway-twice = { $name }: { $value } is counted already.
live-pathway-not-step = Not counted: { $name } is genuine, but { $value } is no step of this pathway.
live-pathway-not-listed = Not counted: { $name } is genuine, but not for a credential of this site.
live-pathway-changed = Its text differs from what we published.
live-pathway-not-other-issuer = Not counted: { $name } is genuine, but another issuer than its own published what it is for.
live-pathway-not-ours = Not counted: { $name } was not issued by this site.
live-pathway-not-unreadable = Not counted: we find no badge in { $name }.
live-pathway-not-unsigned = Not counted: { $name } has no seal, so that anybody could have made it.
live-pathway-not-not-authentic = Not counted: { $name } is forged, or was altered after it was sealed.
live-pathway-not-wrong-issuer = Not counted: { $name } was not sealed by the issuer that it names.
live-pathway-not-unverifiable = Not counted: we cannot check the seal of { $name }.
live-pathway-not-malformed = Not counted: { $name } is sealed, but parts of a badge are missing.
live-pathway-not-revoked = Not counted: { $name } was revoked.
live-pathway-not-expired = Not counted: { $name } has expired.
live-pathway-not-not-yet-valid = Not counted: { $name } is not in force yet.
live-pathway-not-failed = Not counted: { $name } could not be checked.
live-pathway-too-many = Only the first { $limit } files were looked at.
live-pathway-copied = The link is copied. Whoever opens it sees your ticks.
live-pathway-not-copied = The browser did not allow it. Copy the address of this page instead: it holds your ticks.

## Checking a badge

verify-title = Check a badge
verify-description = Drop in the file that you were given. You will see whether it is genuine, who sealed it, and whether it is in force.
verify-result = Result of the check
verify-form = A badge to check
verify-no-script = Your browser does the checking, and needs JavaScript for that. It is off or blocked here. Below you find other ways.
verify-drop = Drop badge files here, or choose them
verify-kinds = PNG or SVG pictures, .json or .jwt files, pictures of a QR code, or a ZIP of badges. Several at once are fine. In a ZIP or a folder, QR codes are looked for in PNG pictures only. You can also paste anywhere.
verify-folder = Choose a folder
verify-camera = Scan a QR code
verify-camera-title = Scan a QR code
verify-camera-text = Your browser will ask whether this page may use the camera. What it sees stays in this page. Nothing is recorded.
verify-camera-picture = What the camera sees
verify-camera-on = Turn the camera on
verify-camera-off = Close
verify-paste = Paste the text or the link of a badge instead
verify-paste-label = Text or link
verify-check = Check
verify-missing-title = Not on this copy of the site
verify-missing = Badges are checked in your browser, by a program that this copy of the site was built without. Below you find other ways.
verify-learn = What you will learn
verify-learn-intact = Exactly as it was when it was sealed.
verify-learn-signer = And do we know them?
verify-learn-in-force = Not expired, and not withdrawn.
verify-learn-published = Word for word.
verify-stays = It stays with you
verify-stays-text = The check runs in this page. The badge is sent neither to us nor to anyone else.
verify-stays-others = The page reads what we have published about our keys, our badges and those that we withdrew. It asks another site only if you say so: it names that site first, and what the site would learn.
verify-stays-kept = After the first badge, most browsers keep a copy of this page, so that it works without a connection too. They keep what it read from this site as well, which tells what kinds of badges were looked at here. On a computer that you share, delete the data of this site afterwards.
verify-else = Other ways to check
verify-else-command = With the skillmark command on your own computer, which applies the same rules. It needs the list of our issuers and keys:
verify-else-ask = Or ask us. We can tell you whether a badge is ours:
verify-several = Badges that were checked
verify-list = Your list of badges
verify-list-progress = How far the check is
verify-list-stop = Stop
verify-list-go = Go on
verify-list-only = Show only
verify-list-find = Find in the list
verify-list-sort = Sort by
verify-list-order = Order added
verify-list-verdict = Result
verify-list-name = Badge
verify-list-issuer = Issuer
verify-list-person = Given to
verify-list-issued = Issued on
verify-list-until = In force until
verify-list-file = File
verify-list-more = Show more
verify-list-save = Save as a table (CSV)
verify-list-print = Print the list
verify-list-again = Start again
verify-list-add = Add more badges to the list
verify-list-back = Back to the list
verify-list-before = Previous badge
verify-list-after = Next badge
verify-together = What they make up together
verify-together-person = E-mail address of one person
verify-together-about = We compare it with every badge that holds a scrambled form of its holder’s address. It stays in this page. Leave it empty to see all badges as before.
verify-together-counts = Only badges of this site count that are genuine and in force now, each credential once. We compare badges and nothing else: whether a pathway is completed is for those to say who run it.
verify-worth-knowing = Worth knowing
verify-its-page = What it took to earn it
verify-answers = Four answers
verify-person = The badge holds a scrambled form of the holder’s address. Type the address that you were given, and we compare the two. It stays in this page.
verify-person-label = E-mail address of the holder
verify-person-compare = Compare
verify-claims = What the badge says
verify-needs = What we could not read yet
verify-needs-text = These documents are missing for an answer. You decide whom we ask. What you allow holds until you leave this page.
verify-record = Record of this check
verify-print = Print this record
verify-requests = Whom we asked
verify-raw = The badge as text
verify-earned = What it took to earn it
verify-said = What others say of it
verify-said-text = Each of these has a seal of its own, and counts for no more than its own answer says. None changes the answer about the badge.
verify-raw-form = How to show it
verify-raw-laid = Laid out
verify-raw-came = As it came
verify-raw-copy = Copy
verify-raw-save = Save as a file
verify-raw-cut = Only the beginning is shown. A copy or a file has all of it.
verify-another = Check another badge
verify-link-credential = Were you shown this badge?
verify-link = Check a badge
question-intact = Is it intact?
question-signer = Who sealed it?
question-in-force = Is it in force?
question-published = Is it what the issuer published?
question-person = Does it belong to this person?

## Answers to the questions

answer-pass = Yes
answer-fail = No
answer-warn = Yes, with a remark
answer-unknown = Could not check
answer-unasked = Can’t say
answer-signer-pass = { $issuer }
answer-signer-fail = Not the issuer it names
answer-signer-warn = Not known
answer-signer-unknown = Not known
answer-published-fail = It differs
answer-published-warn = It differs
answer-published-unknown = Could not compare
answer-published-unasked = Nothing to compare
answer-period-expired = Expired
answer-period-future = Not yet
answer-status-revoked = Withdrawn
answer-status-because = Withdrawn
answer-status-withdrawn = Withdrawn
answer-status-gone = Withdrawn
answer-status-suspended = On hold
answer-definition-absent = Could not compare
answer-definition-other-issuer = Of another issuer
answer-structure-missing = Unchanged, but not complete
answer-structure-kind = Unchanged, but not made right
answer-structure-claim = Unchanged, but it contradicts itself
answer-issuer-domain = Whoever runs { $domain }
answer-person-pass = Yes
answer-person-fail = No

## What stands in the result

shown-working = Checking { $name } …
shown-too-many = Only the first { $number } files were checked.
shown-failed-title = The check did not work.
shown-failed = We could not look at { $name }. This says nothing about the badge. Reload the page and try once more.
shown-failed-changed = This page has changed on its site since you opened it. Reload it, and then bring the badge again.
shown-title = { $what } { $name }
shown-no-trust = We could not read the list of issuers that this site trusts, so we can name no issuer. Reload the page and try once more.
shown-unasked = As long as the seal is not confirmed, there is nothing to rely on here.
shown-checks = What we checked
shown-no-name = an issuer without a name
shown-no-title = A badge without a name
shown-subject = The badge
shown-subject-claimed = What it says it is
shown-by = Issued by { $issuer }
shown-by-claimed = It names as its issuer: { $claimed }
shown-claims = These words stand under the issuer’s seal. The line marked as checked comes from us.
shown-claims-claimed = These are the badge’s own words. Nobody whom we know vouches for them.
shown-claim-name = Name
shown-claim-achievement = Achievement
shown-claim-issuer = Issuer, as the badge says
shown-claim-issuer-checked = Issuer, as checked
shown-claim-recipient = Given to
shown-claim-awarded = Awarded
shown-claim-valid-from = In force from
shown-claim-valid-until = In force until
shown-claim-signed = Sealed
shown-claim-endorsement = Endorsed by
shown-endorsement = Endorsed by { $issuer }: { $what }
shown-source-catalog = An issuer of this site.
shown-source-list = On the list of institutions that this site recognises.
shown-source-domain = Known by its web domain only. A domain proves no name.
shown-record-at = Checked
shown-record-verdict = Result
shown-record-input = File
shown-record-carrier = Form
shown-record-digest = Digest of the file
shown-moment = { $date }, { $time } ({ $zone }), in this browser
shown-size = { $size } KB
shown-carrier-json = JSON text
shown-carrier-jwt = Signed text (JWT)
shown-carrier-png = PNG picture
shown-carrier-svg = SVG picture
shown-carrier-address = Web address
shown-what-json = the JSON text
shown-what-jwt = the signed text
shown-what-link = the link
shown-what-png = the picture
shown-input-link = Badge in the link
shown-input-text = Pasted text

## What stands in the list of many badges

shown-list = List of badges
shown-list-working = { $count } of { $number } files checked.
shown-list-paused = Stopped. { $count } of { $number } files were checked, and what was found stays in the list.
shown-list-done = Finished. Badges in the list: { $number }.
shown-list-shown = Shown: { $count } of { $number }.
shown-list-place = { $count } of { $number } in the list
shown-list-up = Sorted by: { $what }, upwards.
shown-list-down = Sorted by: { $what }, downwards.
shown-list-failed = Check failed
shown-list-issuer-claimed = as the badge claims
shown-list-issuer-domain = a web domain only
shown-list-remark = Worth knowing: open it to read more
shown-list-copy = The same badge as { $name }
shown-list-same-id = Same badge number as { $name }; perhaps one badge twice
shown-list-twice = The same person holds this credential twice: see { $name }
shown-list-older = Issued under version { $part }; version { $number } is current
shown-list-belongs-pass = Of this address
shown-list-belongs-fail = Of another
shown-list-belongs-unknown = Could not compare
shown-list-compared = { $value }: badges that belong to this address: { $count }. Badges of another: { $number }. Badges that we could not compare: { $size }.
shown-together-typed = Genuine badges of this site that belong to { $value }: { $count }.
shown-together-same = These { $count } badges name the same person.
shown-together-name = These { $count } badges bear the name { $name }. A name alone does not prove that it is one person: type the address of that person.
shown-together-nobody = These { $count } badges do not say in the clear whom they were given to, and the page cannot tell whether it is one person. If it is, they make up this:
shown-pathway-done = All that badges can show of this pathway is there.
shown-pathway-open = There: { $count } of its { $number } credentials. What is missing stands below.
shown-pathway-awards = At its end stands:
shown-pathway-awarded = The badge for the whole is there:
shown-step-done = there
shown-step-open = not there
shown-step-part = { $count } of { $number } there
shown-step-spare = not needed
shown-step-elsewhere = no badge of this site shows it
shown-rule-all = all of these
shown-rule-any = any one of these
shown-rule-at-least = at least { $number } of these

## Other sites, and copies in the browser

shown-lacks-key = The issuer’s key. It answers “Who sealed it?”
shown-lacks-status = The list of withdrawn badges. It answers “Is it in force?”
shown-lacks-definition = What the issuer published. It answers “Is it what the issuer published?”
shown-lacks-hosted = The badge as its issuer keeps it online. Every answer depends on it.
shown-learns-hosted = { $host } would learn exactly which badge you are checking.
shown-learns-definition = { $host } would learn that somebody is checking a badge for this achievement.
shown-learns-key = { $host } would learn that somebody is checking a badge of this issuer. Whoever made the badge chose the address. If it is in this badge only, they would learn which badge it is.
shown-learns-status = { $host } would learn that somebody is checking one of the badges on this list. As a rule a list has many. But whoever made the badge chose the address. If it is in this badge only, they would learn which badge it is.
shown-learns-link = { $host } would learn that somebody opens this link.
shown-learns-all = It would see your network address and the time, as every site does that you visit. It gets neither your file nor any cookies.
shown-host-foreign = This name has letters that are written here as xn--…, and that may look like others. Be sure that it is the site you expect.
shown-ask-host = Ask { $host }
shown-asking = Asking { $host } …
shown-ask-not = Don’t ask
shown-ask-again = Ask { $host } again
shown-ask-own = This site
shown-ask-own-again = Try again
shown-ask-badges = Badges here that need it: { $count }
shown-missed-closed = { $host } is there, but does not let pages of other sites read what it has. The skillmark command can read it. Or ask the issuer.
shown-missed-offline = There is no connection. Try again when there is one.
shown-missed-nowhere = We could not reach { $host }. There may be no such site, or it turned us away. Try again later, or ask the issuer.
shown-missed-404 = { $host } has nothing at this address. Ask the issuer where it is now.
shown-missed-gone = { $host } says that it has been removed for good.
shown-missed-status = { $host } answered with error { $number }. Try again later, or ask the issuer.
shown-missed-large = What { $host } sends is larger than we read. Ask the issuer.
shown-missed-not-text = What { $host } sends is not text that we can read. Ask the issuer.
shown-missed-elsewhere = { $host } sent us on to another site, which does not speak for it. We did not go there. Ask the issuer for the right address.
shown-missed-slow = { $host } took too long to answer. Try again later.
shown-missed-no-frame = The part of this page that asks other sites did not start. Check your connection, reload the page and try once more.
shown-missed-failed = Nothing came of it, and we don’t know why. Try again later, or ask the issuer.
shown-never-no-https = We ask only sites that are reached by https, where nobody on the way can change the answer. This address is not one.
shown-never-credentials = This address holds a user name or a password. We don’t use it.
shown-never-number = This address is a number and not the name of a site. We don’t use it.
shown-never-private = { $host } is no name on the public internet. We don’t ask it.
shown-never-port = This address leads to an unusual door (port) of { $host }. We don’t use it.
shown-never-no-address = This is no web address that we can use.
shown-never-instead = Ask the issuer how to check it.
shown-link-left = We did not ask { $host }. Save the badge from there as a file, and drop it here.
shown-link-instead = Open the link yourself, save the badge as a file, and drop it here.
shown-link-own = We found nothing at { $url }. Check the link, or ask for the file.
shown-requests-own = This site
shown-requests-none = No other site was asked.
shown-requests-others = You let us ask other sites. Here are the addresses there that we asked for. Where one could not be read, we also asked whether the site is there.
shown-requests-more = More requests to this site in this visit: { $number }
shown-requests-hosts = More sites that we asked: { $number }
shown-request-read = read on { $date } at { $time }
shown-request-copy = not reached; from the copy in this browser, as of { $date } at { $time }
shown-request-gone = removed for good, as it said on { $date } at { $time }
shown-request-404 = nothing there on { $date } at { $time }
shown-request-closed = not open to this page on { $date } at { $time }
shown-request-elsewhere = led elsewhere on { $date } at { $time }; not followed
shown-request-slow = no answer in time on { $date } at { $time }
shown-request-failed = could not be read on { $date } at { $time }
shown-as-of = We could not reach our own site just now. What we say of issuers and withdrawn badges comes from a copy in this browser, as of { $date } at { $time }.

## How badges come in

shown-intake-title = About what you brought
shown-intake-reading = Looking into { $name } …
shown-intake-many = We check { $limit } badges at a time. Bring the rest afterwards. Left out: { $number }
shown-intake-empty = We found no badge in { $name }.
shown-intake-broken = We could not open { $name }. It may be damaged, or may not have arrived whole. Ask for it once more, or unpack it and drop in the files.
shown-intake-left-other = Left out of { $name }, since hidden or of another kind: { $number }
shown-intake-left-nested = ZIP files within { $name }, left closed: { $number }. Unpack them and drop them in.
shown-intake-left-encrypted = Left out of { $name }, since locked with a password: { $number }. Unpack them and drop them in.
shown-intake-left-damaged = Left out of { $name }, since damaged: { $number }
shown-intake-left-large = Left out of { $name }, since too large for a badge: { $number }
shown-intake-left-beyond = Left out of { $name }, since more than we open at a time: { $number }. Bring them afterwards, in parts.
shown-intake-more = And more such: { $number }
shown-intake-code-other = The QR code in { $name } holds no badge. It says: { $value }
shown-intake-picture-none = We found no badge in { $name }, and no QR code that we can read. A new picture may help, straight from above and close up. The badge file itself is better.
shown-intake-picture-large = { $name } is too large a picture for us to look at. Cut out the QR code, or make the picture smaller.
shown-intake-picture-broken = { $name } is a picture that your browser cannot show. It may be damaged, or far too large.
shown-input-qr = QR code in { $name }
shown-input-camera = the camera’s picture
shown-camera-asking = Your browser asks whether this page may use the camera.
shown-camera-on = Hold the QR code in front of the camera.
shown-camera-denied = Your browser does not let this page use the camera. You can change that in its settings, or take a picture of the code and drop it in.
shown-camera-none = We found no camera that we can use. Another program may be using it. You can take a picture of the code and drop it in.

## The same on pages of other sites, where “this site” is another one, and where less can be brought in

embedded-check-definition-none = { $site } has published no definition to compare it with.
embedded-check-issuer-catalog = { $name } is an issuer of { $site }.
embedded-check-issuer-list = { $name } is on the list of institutions that { $site } recognises.
embedded-verify-kinds = A PNG or SVG picture, a .json or a .jwt file. Several at once are fine.
embedded-verify-paste = Paste the text of a badge instead
embedded-verify-paste-label = Text of a badge
embedded-shown-no-trust = We could not read the list of issuers to go by, so we can name no issuer. Reload the page and try once more.

## What a badge is, and whom it names

shown-place-of = Badge { $number } of { $count } in this file
shown-by-domain = Sealed by whoever runs { $domain }. It names as its issuer: { $claimed }
shown-to = Given to { $name }
shown-to-claimed = It says it was given to { $name }
shown-to-address = It bears no name, only a scrambled e-mail address. You can check below whose it is.
shown-to-nobody = It does not say to whom it was given.
shown-person-typed = Address compared: { $value }

## What it took to earn a badge

shown-earned-page = From the page of this credential on this site. Results and evidence come from the badge itself.
shown-earned-badge = In the words of the badge itself, under its seal.
shown-earned-claimed = In the words of the badge itself. They are sealed, but nobody whom we know vouches for them.
shown-page-missing = The page of this credential could not be read just now. This is what the badge itself says.
shown-version-only = Issued under version { $version }, the only one so far.
shown-version-current = Issued under version { $version }, which is the current one.
shown-version-older = Issued under version { $version }. The current one is version { $number }. The badge stays what it was.
shown-offer-pilot = This credential is on trial. Details of it may still change.
shown-offer-paused = This credential is not on offer at present. That changes nothing about the badge.
shown-offer-retired = This credential is no longer on offer. That changes nothing about the badge.
shown-today = What it takes today, in version { $version }
shown-part-outcomes = What the holder can do
shown-part-skills = Skills
shown-part-criteria = What had to be done
shown-part-assessment = How it was assessed
shown-part-evidence = What had to be handed in
shown-part-rubric = By which rubric
shown-part-endorsements = Who vouches for the credential
shown-part-approvals = Who approved it
shown-own-results = What the holder reached
shown-own-evidence = Evidence that the badge names
shown-own-evidence-text = We have not opened any of it. It may have changed since the badge was sealed.
shown-own-facts = Further facts
shown-open-at = Open at { $host }
shown-result = Result
shown-result-level = Level reached: { $value }
shown-result-of = { $value } of { $limit }
shown-result-required = Level that was asked for: { $value }
shown-status-Completed = Completed
shown-status-Enrolled = Enrolled
shown-status-Failed = Failed
shown-status-InProgress = In progress
shown-status-OnHold = On hold
shown-status-Withdrew = Withdrew
shown-field-name = Name
shown-field-description = Description
shown-field-criteria = Criteria
shown-field-alignment = Skills and occupations
shown-field-resultDescription = Rubric
shown-field-achievementType = Type
shown-field-fieldOfStudy = Field of study
shown-field-specialization = Specialization
shown-field-creditsAvailable = Credits
shown-field-inLanguage = Language
shown-field-humanCode = Code
shown-field-tag = Keywords
shown-fact-creditsEarned = Credits earned
shown-fact-creditsAvailable = Credits in all
shown-fact-role = Role
shown-fact-licenseNumber = Licence number
shown-fact-term = Term
shown-fact-activityStartDate = Began
shown-fact-activityEndDate = Ended
shown-fact-otherIdentifier = Other identifier
shown-fact-narrative = What the issuer wrote about it
shown-differs = Where the badge differs from what was published
shown-differs-field = Part
shown-differs-before = Published, version { $version }
shown-differs-after = In this badge
shown-changes = What has changed since
shown-changes-field = Part
shown-changes-before = Version { $version }, of the badge
shown-changes-after = Version { $number }, now
shown-changes-none = Since then, nothing has changed in what is shown here.
shown-changes-missing = What has changed since could not be read just now.
shown-changes-nothing = Nothing

## What others say of a badge

shown-endorser-claimed = { $claimed }, as it calls itself
shown-endorser-domain = { $claimed }, as it calls itself: known to us as whoever runs { $domain }
shown-endorsement-valid = Its seal holds, and we know who set it.
shown-endorsement-valid-status-unknown = Its seal holds, and we know who set it. Whether it was withdrawn, we could not check.
shown-endorsement-valid-unrecognised-issuer = Its seal holds, but we don’t know who set it.
shown-endorsement-revoked = Whoever wrote it has withdrawn it.
shown-endorsement-expired = It has expired.
shown-endorsement-not-yet-valid = It is not in force yet.
shown-endorsement-not-authentic = It was changed after it was sealed, or the seal was never real. Don’t count it.
shown-endorsement-wrong-issuer = It was not sealed by whom it names. Don’t count it.
shown-endorsement-unsigned = It carries no seal. Anyone could have written it.
shown-endorsement-malformed = It is not made as it must be, or is about something else. Don’t count it.
shown-endorsement-unverifiable = We could not check it.
shown-endorsement-unreadable = We could not read it.

## What is odd about a name

shown-odd-bidi = { $place }: it holds hidden marks that can make it read in another order than it was written: { $marks }.
shown-odd-hidden = { $place }: it holds signs that nobody can see: { $marks }.
shown-odd-mixed = { $place }: a word mixes letters of different scripts, which can look alike: { $marks }.
shown-odd-styled = { $place }: it holds signs that only look like ordinary letters: { $marks }.
shown-odd-same = This is not the { $name } that we know. Another issuer calls itself “{ $claimed }” here.
shown-odd-like = This is not the { $name } that we know. The name of its issuer, “{ $claimed }”, is written with other letters that look the same.
shown-odd-domain = Some programs show the domain { $domain } as “{ $value }”, with letters that can look like others.
shown-odd-domain-like = The domain { $domain } looks like { $name }, which we know, and it is not the same.
shown-place-badge = Name of the badge
shown-place-issuer = Name of the issuer
shown-place-holder = Name of the holder
shown-place-endorser = Name of somebody who endorses it
shown-place-domain = Domain of the issuer
shown-mark-00ad = soft hyphen
shown-mark-061c = Arabic letter mark
shown-mark-200b = space without width
shown-mark-200c = sign that keeps letters apart
shown-mark-200d = sign that joins letters
shown-mark-200e = left-to-right mark
shown-mark-200f = right-to-left mark
shown-mark-202a = left-to-right embedding
shown-mark-202b = right-to-left embedding
shown-mark-202c = end of embedding or override
shown-mark-202d = left-to-right override
shown-mark-202e = right-to-left override
shown-mark-2060 = sign that keeps words together
shown-mark-2066 = left-to-right isolate
shown-mark-2067 = right-to-left isolate
shown-mark-2068 = isolate
shown-mark-2069 = end of isolate
shown-mark-3164 = empty Hangul letter
shown-mark-feff = byte order mark

## The checks one by one, the record, the text

shown-check-asks = What it asks:
shown-check-where = Where in the badge:
shown-check-help = More about this check
shown-record-badge = Badge
shown-record-issuer = Issuer, as checked
shown-record-issuer-none = Nobody whom we know
shown-record-open = Not checked
shown-record-open-none = Everything was checked that there was to check.
shown-record-nobody = Whose badge it is: no address was compared.
shown-copied = Copied.
shown-not-copied = The browser did not allow it. Mark the text and copy it by hand.
shown-saved = The file is among your downloads.

## The verdict: a word, a headline, a sentence

verdict-valid-word = Genuine
verdict-valid-title = This badge is genuine.
verdict-valid-text = { $issuer } issued it on { $date }, and it is in force.
verdict-valid-undated-text = { $issuer } issued it, and it is in force.
verdict-valid-status-unknown-word = Not fully checked
verdict-valid-status-unknown-title = This badge was genuine when it was issued.
verdict-valid-status-unknown-text = We could not check whether { $issuer } has withdrawn it since. Try again later, or ask { $issuer }.
verdict-valid-unrecognised-issuer-word = Issuer not known
verdict-valid-unrecognised-issuer-title = The seal holds, but we don’t know who set it.
verdict-valid-unrecognised-issuer-text = Anyone can make a badge that says “{ $claimed }”. Ask { $claimed } before you rely on it.
verdict-valid-unrecognised-issuer-domain-text = Anyone can make a badge that says “{ $claimed }”. It was set by whoever runs { $domain }. Ask { $claimed } before you rely on it.
verdict-revoked-word = Withdrawn
verdict-revoked-title = The issuer has withdrawn this badge.
verdict-revoked-text = Don’t rely on it. Ask { $issuer } why.
verdict-revoked-compromised-text = It was sealed with a key that somebody else may have. Don’t rely on it. Ask { $issuer } for a new one.
verdict-revoked-suspended-word = On hold
verdict-revoked-suspended-title = The issuer has put this badge on hold.
verdict-revoked-suspended-text = Don’t rely on it for now. Ask { $issuer } why.
verdict-expired-word = Expired
verdict-expired-title = This badge was genuine and has expired.
verdict-expired-unrecognised-title = This badge has expired, and we don’t know who sealed it.
verdict-expired-text = It was in force until { $date }. Ask the holder whether it was renewed.
verdict-not-yet-valid-word = Not yet
verdict-not-yet-valid-title = This badge is not in force yet.
verdict-not-yet-valid-text = It starts on { $date }.
verdict-not-authentic-word = Not genuine
verdict-not-authentic-title = This badge is not authentic.
verdict-not-authentic-text = It was changed after it was sealed, or the seal was never real. Don’t rely on it.
verdict-wrong-issuer-word = Not genuine
verdict-wrong-issuer-title = This badge was not sealed by the issuer it names.
verdict-wrong-issuer-text = It says { $claimed }, but the seal is not theirs. Don’t rely on it.
verdict-unsigned-word = No seal
verdict-unsigned-title = This badge carries no seal.
verdict-unsigned-text = Anyone could have written it. Ask { $claimed } for a sealed copy.
verdict-malformed-word = Faulty
verdict-malformed-title = This badge is not made as a badge must be.
verdict-malformed-text = { $what }. Ask { $issuer } for a corrected one.
verdict-unverifiable-word = Not checked
verdict-unverifiable-title = We could not check this badge.
verdict-unverifiable-text = { $what }, so it may or may not be genuine. Ask { $claimed } how to check it.
verdict-unverifiable-missing-text = { $what }, so it may or may not be genuine. Try again later, or ask { $claimed }.
verdict-unverifiable-ask-text = What it takes to check the seal is kept at { $host }. We have not asked that site, and won’t unless you let us. You can do so below.
verdict-unreadable-word = Not read
verdict-unreadable-title = There is no badge in this file that we can read.
verdict-unreadable-text-title = There is no badge in this text that we can read.
verdict-unreadable-text = { $what }. Try the original file from the learner’s wallet or e-mail.

## What was checked: what each check asks, then what it can say

check-carrier-meaning = The file holds a badge that can be read.
check-carrier-read = The file holds a badge.
check-carrier-empty = There is nothing in it.
check-carrier-too-large = It is larger than any badge: we read up to { $limit } KB.
check-carrier-no-badge-in-image = It is a picture without a badge inside.
check-carrier-two = It holds two different badges, and two readers could each take another.
check-carrier-damaged = It is damaged: { $what } cannot be read to the end.
check-carrier-not-a-badge = It can be read, but it is no badge.
check-carrier-unknown = Files of this kind cannot hold a badge.
check-carrier-duplicate = It states “{ $key }” twice, and two readers could each take another.
check-carrier-deep = Its parts lie one inside the other, deeper than in any badge.
check-carrier-many = It holds more badges than we check at a time.
check-terms-meaning = Every word in the badge has a fixed and public meaning, so that nothing can be slipped past the seal.
check-terms-defined = Every word in it has a fixed and public meaning.
check-terms-version = It follows Open Badges 2.0, by which we read it.
check-terms-beyond = It also uses a vocabulary that we do not know ({ $url }). We show nothing of what that adds.
check-terms-context = It uses a vocabulary that we do not know ({ $url }).
check-terms-inline = It brings a vocabulary of its own, which could turn its words into anything.
check-terms-undefined = No vocabulary says what “{ $term }” in it means.
check-terms-keyword = The word “{ $term }” stands where other readers could take it differently.
check-terms-address = An address in it is not written as an address must be ({ $value }).
check-terms-number = A number in it is larger or finer than readers agree on.
check-terms-refused = It is written in a way that other readers could take differently.
check-terms-complex = It is too tangled to be checked within reason.
check-proof-meaning = The seal fits every letter of the badge.
check-proof-holds = Not a letter has changed since it was sealed.
check-proof-fails = The seal does not fit the text.
check-proof-purpose = The seal was set for another purpose ({ $purpose }).
check-proof-malformed = The seal is not made as a seal must be ({ $part }).
check-proof-algorithm = The seal was not made the way its key is made for ({ $algorithm }).
check-proof-suite = The seal is of a kind that we cannot check ({ $suite }).
check-proof-elsewhere = This browser cannot check a seal of this kind on this page. Open the page by an address that starts with https, or with a newer browser.
check-proof-previous = The seal builds on another one that is missing, or that does not fit the text.
check-proof-key = The key that belongs to the seal could not be had ({ $url }).
check-proof-key-form = The key that belongs to the seal is written in a way that we cannot read.
check-proof-none = It carries no seal.
check-proof-too-many = It carries more seals than we check, which is { $limit }.
check-proof-stranger = Somebody else has sealed it too ({ $signer }), which adds nothing.
check-proof-hosted = It is what stands at its own address ({ $url }).
check-proof-hosted-changed = It does not say what stands at its own address ({ $url }), here: { $fields }.
check-proof-hosted-differs = It differs in part from what stands at its own address ({ $url }), here: { $fields }. We show what stands there.
check-proof-hosted-missing = A part of it counts only as it stands at its own address, which could not be had ({ $url }).
check-proof-hosted-other = Something else stands where a part of it should be ({ $url }).
check-proof-hosted-nowhere = A part of it counts only as it stands at its own address, and it names none that we can use.
check-structure-meaning = The parts that every badge must have are there.
check-structure-complete = All the parts that a badge must have are there.
check-structure-missing = It lacks a part that every badge must have: { $field }.
check-structure-kind = One of its parts is not of the kind that it must be ({ $field }).
check-structure-unknown-value = One of its parts uses a word that the standard does not list ({ $field }: { $value }).
check-structure-unusual = One of its parts is not written quite as the standard asks ({ $field }).
check-structure-result = A result is not one of those that the badge itself provides for ({ $field }).
check-structure-claim = The badge and the envelope around it say different things ({ $claim }).
check-structure-endorses-other = It endorses something else than what it stands in.
check-structure-endorsements = It holds more endorsements than we check.
check-issuer-key-meaning = The seal was set with a key of the issuer that the badge names, at a time when that key was in use.
check-issuer-key-listed = The key is on the issuer’s list, and was in use when the badge was sealed.
check-issuer-key-did = The key is the one by which the issuer is identified.
check-issuer-key-other = The key belongs to another: { $signer }.
check-issuer-key-absent = The key is not on the issuer’s list ({ $key }).
check-issuer-key-within = It stands where its issuer keeps its badges.
check-issuer-key-outside = It stands where its issuer keeps no badges ({ $url }).
check-issuer-key-early = The key came into use on { $from }, and the seal claims to be older.
check-issuer-key-superseded = The key was replaced on { $at }, and the seal is younger.
check-issuer-key-compromised = Somebody else may have the key, as its issuer declared on { $at }.
check-issuer-key-unknown = Whose key it is could not be found out.
check-issuer-meaning = Somebody whom this site trusts knows the issuer by name.
check-issuer-catalog = { $name } is an issuer of this site.
check-issuer-list = { $name } is on the list of institutions that this site recognises.
check-issuer-domain = The key is published at { $domain }, and we know no more of the issuer.
check-issuer-unknown = The issuer is on no list that we keep.
check-period-meaning = Today lies within the time for which the badge was issued.
check-period-open = It has been in force since { $from } and has no end.
check-period-until = It is in force until { $until }.
check-period-expired = It was in force until { $until }.
check-period-future = It is in force from { $from } only.
check-period-refresh = Its issuer offers a newer edition ({ $url }).
check-status-meaning = The issuer has not withdrawn the badge.
check-status-none = The issuer keeps no list on which it could be withdrawn.
check-status-other = A further list of the issuer says nothing about whether it was withdrawn ({ $purpose }).
check-status-good = It is not on the list of withdrawn badges.
check-status-hosted = It still stands at its own address, and is not called withdrawn there.
check-status-copy = What we have from its own address is too old to tell whether it was withdrawn: it is from { $fetched }.
check-status-revoked = It is on the list of withdrawn badges.
check-status-because = Its issuer has withdrawn it, and says why: { $reason }
check-status-withdrawn = Its issuer has marked it as withdrawn.
check-status-gone = Its issuer has taken it down for good.
check-status-suspended = It is on the list of badges on hold.
check-status-missing = The list of withdrawn badges could not be had ({ $url }).
check-status-stale = The list of withdrawn badges that we have is too old: it is from { $fetched }.
check-status-untrusted = The list of withdrawn badges does not count, since nothing proves that it is the issuer’s ({ $url }).
check-status-unsupported = The list of withdrawn badges is of a kind that we cannot read ({ $type }).
check-status-range = Its number is not on the list of withdrawn badges.
check-status-short = The list of withdrawn badges has { $entries } places only, fewer than the standard asks for.
check-definition-meaning = What the badge says about the achievement is what the issuer has published.
check-definition-same = It is what the issuer published, word for word.
check-definition-changed = It differs from what the issuer published, here: { $fields }.
check-definition-changed-unseen = It differs from what the issuer published. In what, we could not see.
check-definition-other-issuer = The definition that it names was published by another issuer.
check-definition-absent = The published definition could not be had.
check-definition-none = This site has published no definition to compare it with.
check-recipient-meaning = The badge was given to the person whose address you typed.
check-recipient-match = It was given to the address that you typed.
check-recipient-other = It was not given to the address that you typed.
check-recipient-none = It holds nothing that an address could be compared with.

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

## Credential pages, in less words

questions-of = Questions about all of:
on-this-page = On this page
missing = Not listed: { $what }.
missing-rubric = a rubric
missing-sample = a sample of what is handed in
missing-components = the parts it is made of
missing-pathways = a pathway that it belongs to
missing-occupations = occupations that use it
missing-approvals = approvals
missing-endorsements = endorsements by others
missing-rights = who holds the rights
support-inline-aid = financial help
support-inline-advising = advising
support-inline-mentoring = mentoring
support-inline-accessibility = help with access
qr-text = This page, always current:
inside-open = Show what is inside, the files and every version
starts-more = { $count ->
    [one] and one more day
   *[other] and { $number } more days
}

## A credential: who had to approve it, its review, what is asked elsewhere, what versions changed

fact-bodies = Had to approve
body-decided = decided on
body-undecided = no decision is recorded
review-overdue = Its review is overdue. It was to be reviewed by { $date }. Ask before you rely on fees, dates and the need for it.
quality-internal = Quality is assured by the institution itself.
quality-external = Quality is assured by a body outside of the institution.
quality-both = Quality is assured by the institution, and by a body outside of it.
quality-more = More on quality
profiles-title = What others ask of such credentials
profiles-text = This site compares the data of this page with lists of elements. Whether a credential is recognized is not for this site to say.
profile-has = { $count ->
    [one] has the one element that data can show
   *[other] has all { $number } elements that data can show
}
profile-lacks = { $count ->
    [one] lacks one element
   *[other] lacks { $number } elements
}
profile-missing = Missing:
profile-met = There:
profile-people = For people to judge, and not counted:
profile-source = The elements are told as they were read in
version-changed = What changed since version { $version }
change-gone = Removed:
change-come = Added:
change-kept = { $count ->
    [one] One line stayed as it was.
   *[other] { $number } lines stayed as they were.
}
change-order = The order changed.
change-image = It is a new one.
change-none = Nothing that is compared here changed.
change-cut = More changed than is shown here. The files of both versions have it all.

## Within a sentence or a list: the same words as above, written as they are there

mode-inline-in-person = in person
mode-inline-online = online
mode-inline-hybrid = hybrid
status-inline-proposed = proposed
status-inline-paused = paused
status-inline-retired = retired
version-inline = version { $version }
steps-inline-all = { $count ->
    [one] this one
    [2] both of these
   *[other] all { $number } of these
}
steps-inline-any = any one of these { $total }
steps-inline-at-least = { $count ->
    [one] at least one of these { $total }
   *[other] at least { $number } of these { $total }
}

## Pictures of pathways

picture-title = Picture of the pathway { $title }
picture-text = What it shows stands below as a list, word for word.
picture-list = The same as a list
picture-bridge = Bridge
picture-bridge-from = Bridge from
picture-bridge-to = Bridge to
picture-bridges = Bridges
picture-leads-to = What it leads to

## How to read a badge

badges-title = How to read a badge
badges-description = What shape, ring, colour and pattern of our badges stand for.
badges-shapes-text = The shape is the type of credential.
badges-made-of-others = Made of other credentials
badges-rings-text = The ring along the edge is the level of study: the richer, the higher.
badges-colors-text = The colour is the department that offers it.
badges-pattern-text = The engraved lines are drawn from the definition. Change one word of it and the pattern changes, so that no two badges are alike.
badges-version = Version { $version }
badges-small = Small pictures
badges-small-text = Where a badge is shown small, two letters stand for the title, and dots under them count the level.
badges-proof = A picture is no proof
badges-proof-text = Anyone can copy a picture. Whether a badge is genuine is in the seal inside its file, which you can check here.
badge-alt-drawn = Badge of the credential { $title }. { $description }
badge-says-shape = Shape: { $shape }, { $type }.
badge-says-shape-only = Shape: { $shape }.
badge-says-color = Colour: { $color }, { $department }.
badge-says-level = Ring: { $ring }, { $level }.
shape-circle = circle
shape-hexagon = hexagon
shape-notched = notched square
shape-shield = shield
shape-diamond = diamond
shape-octagon = octagon
shape-cushion = cushion
shape-lobes = eight lobes
ring-line = one line
ring-lines = two lines
ring-beads = beads between two lines
ring-band = beads on a white band
ink-rose = dusty rose
ink-rust = rust
ink-espresso = espresso
ink-olive = olive
ink-petrol = petrol
ink-azure = azure
ink-ultramarine = ultramarine
ink-violet = violet

## Badges to try

samples-title = Try it
samples-text = These badges are made up, one for each answer that our page gives. Check one here, or download it and put it on the page yourself.
samples-says = The page will say: “{ $what }”
samples-check = Check this badge
samples-download = Download it as { $kind }
samples-none-at-hand = No badge at hand? Try a sample.

## Help on checking: how it works, what each answer means

help-title = How a badge is checked
help-description = What each answer means and what to do, what we check, whom we recognise, and what stays with you.
help-link = How this works, and what each answer means
help-link-result = What this answer means, and what to do
help-link-employers = How a badge is checked
help-short = Six things to know
help-short-file = Check the file itself. A printout or a screenshot of a badge is no proof.
help-short-green = Only “Genuine”, on green, is a yes: the seal fits, we know the issuer, and the badge is in force.
help-short-name = With this answer, the name of the issuer comes from our own list and not from the badge.
help-short-red = Where we write “Don’t rely on it”, don’t. With every other answer, read the sentence: it says what is missing and whom to ask.
help-short-person = A genuine badge can be shown by somebody whom it does not belong to. Ask who that is, as you would with a diploma.
help-short-worth = No check says what a badge is worth to you. Read what it took to earn it, and decide.
help-how = What checking means
help-how-seal = A seal
help-how-seal-text = A badge is a small file. Whoever issues it sets a seal on it, which is a number computed from every letter of the badge. Change one letter, and the seal no longer fits. Specialists call it a digital signature.
help-how-key = A key
help-how-key-text = Seals are set with a secret key that only the issuer has. A second key goes with it, and is public. With the public one anyone can check a seal, and nobody can set one.
help-how-list = A list of withdrawn badges
help-how-list-text = A seal cannot be taken back. So an issuer can keep a public list of the badges that it has withdrawn, by number and without names. We look the number of the badge up there.
help-verdicts = The twelve answers, and what to do
help-verdicts-text = Every check ends with one of these answers.
help-do = What to do:
help-valid = The seal fits, it was set with a key of an issuer that we know, today lies within the time for which the badge was issued, and the badge is not on its issuer’s list of withdrawn ones, if its issuer keeps such a list.
help-valid-do = Make sure that it belongs to the person who shows it to you, and read what it took to earn it.
help-valid-status-unknown = Seal, issuer and dates are in order. But the list of withdrawn badges could not be read, or the copy that we have is too old.
help-valid-status-unknown-do = Try again later, or with a connection to the internet. If it matters today, ask the issuer.
help-valid-unrecognised-issuer = Not a letter has changed since the badge was sealed, but its issuer is on no list of ours. Anyone can make a key and write any name beside it. That is no finding against the badge: we know some issuers only.
help-valid-unrecognised-issuer-do = Ask the institution that it names whether the badge is theirs. Look for its address yourself; don’t use one that stands in the badge.
help-revoked = The issuer has put the badge on its list of those that are withdrawn or on hold, or the key of its seal may be in the hands of somebody else.
help-revoked-do = Don’t rely on it. There can be many reasons, and only the issuer can name them. Ask the holder whether there is a new one.
help-expired = The seal fits, but the badge was issued for a time, and that is over.
help-expired-do = Ask the holder whether it was renewed. Whether an older badge is enough for you is yours to decide.
help-not-yet-valid = The seal fits, but the badge counts from a day that is still to come.
help-not-yet-valid-do = Check it again on that day. If the day seems wrong, look at the clock of your device: we go by that.
help-not-authentic = Text and seal do not fit each other. Somebody changed the badge after it was sealed, or the seal was made up. A program that rewrote the file by mistake can have the same effect; from here, we cannot tell.
help-not-authentic-do = Don’t rely on it. Ask for the original file, or ask the issuer.
help-wrong-issuer = The seal fits the text, but the key is not one of the issuer that the badge names, or was not in use when the badge was sealed.
help-wrong-issuer-do = Don’t rely on it. If it matters, ask the institution that it names.
help-unsigned = It holds nothing that could be checked. Anyone could have written it, with any name for an issuer.
help-unsigned-do = Ask for the badge as it was issued. Until then, take it for what somebody says of themselves.
help-malformed = The seal fits, but a part is missing, or wrongly made, that every badge must have. Two programs could understand such a badge differently.
help-malformed-do = Ask the issuer for a corrected badge. The holder cannot mend it.
help-unverifiable = We can neither confirm nor refute the seal: the key could not be had, or the badge is made in a way that we do not know.
help-unverifiable-do = The answer says what is missing. Try again with a connection, and with a newer browser. If the page offers to ask the issuer’s site, that may help. Else ask the issuer.
help-unreadable = There is no badge in the file that we can read. It may be a mere picture, be damaged, or be something else.
help-unreadable-do = Ask for the file from the holder’s wallet or e-mail. Programs that make pictures smaller, as many do when they send them, take the badge out.
help-checks = What we check, one by one
help-checks-text = In a result, each of the questions has a part “What we checked”. This is what the checks in it ask for, and how we go about it.
help-check-carrier = We look through the whole file for a badge: as text, or inside a PNG or SVG picture. If it is damaged, or holds two different badges, we do not guess. We say so, and stop.
help-check-terms = The words that badges use are defined in public vocabularies. We know the usual ones and load no others, since a word without a definition may lie outside the seal.
help-check-proof = We compute from the text what the seal must be, and compare. If the issuer has set several seals, every one that we can check must fit.
help-check-structure = A badge must say who issued it, for what, and from when it counts. The standard Open Badges lists these parts. We name what is missing or odd.
help-check-issuer-key = Issuers replace their keys from time to time. We look whether this one is the issuer’s, and whether it was in use when the seal was set. For issuers on our list, the keys are on the list as well. For others, we need a document from their own site.
help-check-issuer = Anyone can write a name into a badge. So we look for the key, and not for the name, on our list, and take the name from there.
help-check-period = We compare the dates in the badge with the clock of your device.
help-check-status = The list must come from the issuer of the badge, and must not be too old. If we cannot read it, we say so, and don’t call the badge genuine.
help-check-definition = We keep every version of what we have published about an achievement. We compare word for word and name what differs. A difference is a remark; it does not change the answer.
help-check-recipient = We check this when you type an address. Many badges hold the address of their holder in scrambled form. We scramble what you typed in the same way, and compare. The result stands beside the answer and does not change it.
help-issuers = Whom we recognise
help-issuers-text = We call a badge genuine only if we know its issuer by name: as an issuer of this site, or from our list of others. A place on the list means that we know whose key it is. It does not rate anybody’s badges.
help-domain = Known by its domain only
help-domain-text = Some issuers publish their key on their own website. From that we can tell that a badge was sealed by whoever runs that domain, and no more: a domain with a fine name can be had by anyone. So we show the domain, and do not call the badge genuine.
help-privacy = What stays with you
help-privacy-here = The check runs in your browser. The badge, the names in it and the address that you type are sent to nobody. We set no cookies and count nobody.
help-privacy-site = The page reads from this site what it needs: our keys, the list of issuers, lists of withdrawn badges, published definitions. As with every page, whoever runs the server can see that it was asked for. It can see what kind of badge you look at, but not whose.
help-privacy-others = Some badges of others can be checked only with a document from their issuer’s site. The page asks no other site unless you allow it. This is what such a site learns:
help-privacy-key = For a key or a list of withdrawn badges: that somebody at your network address looks at one of the badges of that issuer. Whoever made the badge chose the address. If it is in one badge only, the site learns which badge you look at.
help-privacy-hosted = For a badge that is kept at an address of its own, as older ones are: which badge you look at.
help-privacy-link = A link can carry a whole badge, behind the sign #. Browsers keep that part to themselves. But whoever has the link can read all of the badge.
help-offline = Without a connection
help-offline-text = If your browser has kept a copy of the page, it works without a connection too. It then goes by the lists as they were when they were last read, and says when that was. Once the list of withdrawn badges is older than its issuer allows, we do not call a badge genuine any more.
help-cannot = What no check can tell
help-cannot-person = Whether the person before you is the holder. Compare the address, and ask for proof of who they are.
help-cannot-true = Whether what the issuer wrote is true. A seal shows who said it, and that nobody changed it since.
help-cannot-worth = Whether the achievement is enough for you. What it took stands on its page, with how it was judged.
help-cannot-photo = Anything about a photo, a PDF or a printout of a badge. The seal is in the file only.
help-files = Files that hold badges
help-file-picture = A picture, PNG or SVG
help-file-picture-text = The badge lies inside, where you do not see it. It is lost when the picture is photographed, made smaller or turned into another kind.
help-file-json = A JSON file
help-file-json-text = The badge as text, with many braces and quotation marks. Its name ends with .json or .jsonld.
help-file-jwt = A signed text
help-file-jwt-text = One long line of letters and digits, with two dots in it. Its name ends with .jwt or .jws.
help-file-zip = A ZIP archive
help-file-zip-text = Several of these in one file.
help-file-link = A link
help-file-link-text = A long address with #1. in it. The badge is what comes after.
help-learners = If the badge is yours
help-learners-find = What others need is the file. In your wallet, or on the site where you received the badge, open it and look for a command such as Download, Export or Share. If you can choose, take JSON, or a picture that is called an Open Badge.
help-learners-mail = If you received it by e-mail, it is attached, or the e-mail says where to fetch it.
help-learners-first = Check it yourself before you send it on. If it is genuine, the page offers ways to share it: a link, a code to scan, a card to print.
help-learners-send = Send a picture as a file. Many programs make pictures smaller on the way, and the badge is lost.

## Sharing a badge that is genuine

share-title = Share this badge
share-loading = One moment …
share-for = For the person whom the badge names: ways to show it to others.
share-private = Link and code hold the whole badge. Whoever has one of them can read all that is in it, and pass it on.
share-several = This file holds several badges. Link and code carry all of them.
share-link = A link
share-link-text = It opens this page and checks the badge there. The badge is in the link itself; no server receives it.
share-link-label = Link with the badge inside
share-link-copy = Copy the link
share-code = A code to scan
share-code-text = It holds the same link, for a screen or for paper.
share-code-png = Save as PNG
share-code-svg = Save as SVG
share-linkedin = LinkedIn profile
share-linkedin-text = The button leads to a form at LinkedIn and fills it in. LinkedIn receives what stands here once you press it. It does not check the badge.
share-linkedin-page = The link to the badge is too long for a form. LinkedIn gets the address of a page about the badge instead, not the badge.
share-linkedin-go = Fill in the form at LinkedIn
share-mail = E-mail signature
share-mail-text = Copy it and paste it into the settings of your mail program. Those who open your e-mails may load the picture from this site.
share-mail-page = The link to the badge is too long for some e-mail programs. The signature leads to a page about the badge instead. If somebody wants to check it, send the file.
share-mail-copy = Copy the signature
share-mail-source = The signature as HTML
share-mail-label = HTML
share-card = A card to print
share-card-text = In the size of a postcard. Whoever scans the code can check the badge.
share-card-print = Print the card
share-card-to = Given to
share-card-by = Issued by
share-card-on = Issued on
share-card-until = In force until
share-card-scan = Scan the code to check this badge. It opens:
share-card-file = Ask the holder for the file of this badge, and check it at:

shown-share-failed = This did not load. Reload the page and try once more.
shown-share-copied = Copied.
shown-share-not-copied = Your browser did not allow that. The text is selected: copy it with your keyboard or menu.
shown-share-saved = Saved as { $name }.
shown-share-not-saved = The picture could not be made.
shown-share-length = { $count } characters.
shown-share-long = The link has { $count } characters. Some programs for mail and chat cut off links of more than { $limit }. Try it first, or send the file.
shown-share-no-link = This browser cannot make a link of this badge. Try a newer one, or send the file.
shown-share-code-label = Code with the link to the badge { $name }
shown-share-code-large = This badge is too large for a code: its link has { $count } characters. Use the link, or send the file.
shown-share-code-fine = This code is very fine, with { $count } squares on each side. Some telephones will not read it. Show it large, on paper at least { $size } cm wide, and try it first; or use the link.
shown-share-linkedin-name = Name
shown-share-linkedin-organizationname = Issued by
shown-share-linkedin-issueyear = Year of issue
shown-share-linkedin-issuemonth = Month of issue
shown-share-linkedin-expirationyear = Year of its end
shown-share-linkedin-expirationmonth = Month of its end
shown-share-linkedin-certurl = Address
shown-share-linkedin-certid = Number of the badge
shown-share-mail-by = Issued by { $issuer }
shown-share-mail-alt = Badge: { $name }
shown-share-mail-about = About this badge
shown-share-mail-check = Check this badge

## Choosing what to compare and to plan with

choose-chosen = What you have chosen
choose-compare = Compare
choose-plan = Add to plan
choose-compare-count = Compare ({ $number })
choose-plan-count = Plan ({ $number })
choose-compare-added = { $name } will be compared.
choose-compare-removed = { $name } will not be compared.
choose-compare-full = You can compare { $limit } at most. Take one away first.
choose-plan-added = { $name } is in your plan.
choose-plan-removed = { $name } is no longer in your plan.
choose-plan-full = Your plan is full: it holds { $limit } at most.
choose-not-kept = This browser keeps nothing for this site. What you choose is lost when you leave, but for the links that lead to it.
choose-one = Choose one
choose-add = Add
choose-again = Try again
choose-print = Print
live-choose-plan = Add to plan
live-choose-copied = The link is copied.
live-choose-not-copied = Your browser did not let us copy. Copy the link from here:
live-choose-active = On offer
live-choose-apply = { $date }; apply by { $until }
live-choose-closed = { $date }; applications closed on { $until }
live-choose-past = No date to come is listed
live-choose-time = { $count } over { $value }
live-choose-hours-one = { $count } hour
live-choose-hours-other = { $count } hours
live-choose-credits-one = { $count } credit
live-choose-credits-other = { $count } credits
live-choose-years-one = { $count } year
live-choose-years-other = { $count } years
live-choose-months-one = { $count } month
live-choose-months-other = { $count } months
live-choose-weeks-one = { $count } week
live-choose-weeks-other = { $count } weeks
live-choose-days-one = { $count } day
live-choose-days-other = { $count } days

## Comparing

compare-title = Compare
compare-description = Up to four of them side by side.
compare-table = Side by side
compare-no-script = This page sets credentials side by side with a script, and your browser runs none. Every credential has a page that tells the same: open two of them, in two windows.
compare-only = Show only what differs
compare-copy = Copy the link
compare-link = Link to this comparison
compare-add-title = Add one
compare-add-label = Which one?
compare-full = Four stand side by side, and there is no room for more. Take one away to add another.
compare-look = Look for it in the list, and choose “Compare” there:
compare-begin = How to begin
compare-begin-choose = Choose “Compare” on two to four of them, in any list or on their own pages.
compare-begin-list = All credentials
compare-begin-read = Come back to this page. What differs is marked, and what nobody has stated is said.
compare-begin-send = Copy the link to send it to an adviser or a friend. It holds what you compare, and nothing about you.
compare-begin-types = Do you wonder which kind is for you?
live-compare-what = What is compared
live-compare-differs = differs
live-compare-same = the same
live-compare-count = { $count } of { $total } rows differ.
live-compare-one = Choose one more to see what differs.
live-compare-shared = in { $count } of { $total }
live-compare-shared-both = in both
live-compare-shared-all = in all of them
live-compare-remove = Take away
live-compare-removed = { $name } is no longer compared.
live-compare-added = { $name } is compared now.
live-compare-again = Try again
live-compare-empty = The link names nothing to compare.
live-compare-unknown = There is nothing here called { $value }. It may have been mistyped in the link.
live-compare-twice = Something was named twice in the link. It is shown once.
live-compare-more = Only the first { $limit } are shown. Left out: { $what }.
live-compare-limit = You can compare { $limit } at most.
live-compare-retired = { $name } is retired: it is no longer on offer.
live-compare-paused = { $name } is paused: it is not on offer at present.
live-compare-unreachable = We could not load what you want to compare. Look at your connection, and try again.
live-compare-part-is = What it is
live-compare-part-learnt = What you learn
live-compare-part-taken = When and where
live-compare-part-paid = What it costs
live-compare-part-led = What it leads to
live-compare-row-type = Type
live-compare-row-status = Status
live-compare-row-department = Offered by
live-compare-row-level = Level
live-compare-row-audience = For whom
live-compare-row-language = Taught and assessed in
live-compare-row-outcomes = You will be able to
live-compare-row-skills = Skills
live-compare-row-assessment = How it is assessed
live-compare-row-evidence = What you hand in
live-compare-row-starts = Next start
live-compare-row-time = Time
live-compare-row-schedule = Schedule
live-compare-row-mode = Mode
live-compare-row-place = Place
live-compare-row-prerequisites = What you need before
live-compare-row-cost = Cost
live-compare-row-aid = Financial aid
live-compare-row-advising = Advising
live-compare-row-mentoring = Mentoring
live-compare-row-accessibility = Accessibility
live-compare-row-credits = Credit
live-compare-row-transcript = Transcript
live-compare-row-transfer = Transfer
live-compare-row-pathways = Pathways
live-compare-row-occupations = Occupations that use it
live-compare-row-validity = Valid for
live-compare-evidence = You must hand in evidence.
live-compare-no-pathways = No pathway is listed
live-compare-no-occupations = No occupation is listed
live-compare-no-aid = No aid is listed

## Planning

plan-title = Your plan
plan-description = What you have chosen, and what it adds up to. It stays in this browser.
plan-no-script = This page adds up what you choose with a script, and your browser runs none. Every credential has a page with its hours, credits and fees, and every pathway one with its steps.
plan-begin = How to begin
plan-begin-choose = Choose “Add to plan” on what you would like to do, in any list or on its own page:
plan-begin-read = Come back to this page. It adds up hours, credits, fees and skills, and says what cannot be added.
plan-begin-send = Send the link to an adviser, or keep the file. No one else sees your plan until you do.
plan-take = Make it my plan
plan-join = Add it to my plan
plan-close = Close it
plan-trouble = We could not load what is in this plan. Look at your connection, and try again.
plan-undo = Undo
plan-link = Link to this plan
plan-chosen = What is in it
plan-sum = What it adds up to
plan-skills = Skills it gives
plan-gap = On the way to an occupation
plan-gap-text = See which skills of an occupation are in the plan, and which are missing.
plan-occupation = Occupation
plan-occupation-choose = Choose an occupation
plan-add = Add more
plan-add-credential = Add a credential
plan-add-pathway = Add a pathway
plan-look = Look for it in the list, and choose “Add to plan” there:
plan-keep = Keep it, send it
plan-keep-text = Your plan is kept in this browser, and nowhere else. The link holds the plan itself, behind the sign #, which browsers send to no one.
plan-copy = Copy the link
plan-save = Save as a file
plan-clear = Clear the plan
plan-open = Open a plan from a file
live-plan-title-link = A plan that somebody sent you
live-plan-title-file = The plan in the file
live-plan-sent = It is here for you to look at. Nothing of yours changes until you say so.
live-plan-cut = It held more: only its first { $count } credentials and { $limit } pathways are here.
live-plan-file = plan.json
live-plan-taken = It is your plan now.
live-plan-joined = Both are your plan now.
live-plan-joined-full = Both are your plan now, and it is full. Left out: { $what }.
live-plan-kept-link = This plan is in the link alone.
live-plan-added = { $name } is in your plan.
live-plan-full = Your plan is full: it holds { $limit } at most.
live-plan-dropped = { $name } is no longer in your plan.
live-plan-dropped-pathway = The pathway is no longer in your plan.
live-plan-cleared = Your plan is empty.
live-plan-undone = Your plan is as it was.
live-plan-bad-link = There is no plan in this link that we can read. Ask for it again.
live-plan-bad-file = There is no plan in this file that we can read.
live-plan-no-occupations = The list of occupations could not be loaded. Try again.
live-plan-unknown = There is nothing here called { $value }, so it does not count.
live-plan-no-pathway = There is no pathway here called { $value }.
live-plan-have = I have it already
live-plan-has = already there
live-plan-drop = Take out
live-plan-starts = Next start:
live-plan-needs = You need this before, and it is not in the plan:
live-plan-sum-count = Chosen
live-plan-sum-hours = Time
live-plan-sum-credits = Credit
live-plan-chosen-one = { $count } credential
live-plan-chosen-other = { $count } credentials
live-plan-had-one = You have { $count } of them already. It counts no time, no credit and no fee.
live-plan-had-other = You have { $count } of them already. They count no time, no credit and no fee.
live-plan-hours-unstated = Not counted, as no hours are stated: { $what }.
live-plan-made-of-parts = Not counted, as it is made of others in the plan: { $what }.
live-plan-without-credit = Without credit: { $what }.
live-plan-nothing-ahead = You have all of it already, so there is no fee to add.
live-plan-fees = Fees, by kind of learner
live-plan-fee-who = For whom
live-plan-fee-amount = In all
live-plan-fee-within = What is in it
live-plan-not-added = Cannot be added
live-plan-all-fees = Every fee that is listed
live-plan-as-listed = As listed:
live-plan-missing-fees = Without { $what }, which names no one fee for this kind of learner
live-plan-no-fee = No fee is listed for { $what }, so the sums are without it.
live-plan-special = Special fees that one of them names
live-plan-fees-note = The kinds of learner are worded as each page words them. Where they differ, or a fee is per credit, nothing is added. Ask which one you are.
live-plan-no-skills = No skills are listed for what is in the plan.
live-plan-gap = The plan gives { $count } of { $total } skills.
live-plan-source-stated = The list of occupations states them.
live-plan-source-named-together = No list states them: these are the skills of the credentials that name this occupation.
live-plan-source-none = Nothing in the catalog says which skills this occupation takes.
live-plan-no-occupation = This occupation is not in the catalog.
live-plan-occupation-page = More about it:
live-plan-no-promise = An occupation listed here is no promise of work in it.
live-plan-met = in the plan
live-plan-unmet = missing
live-plan-taught-one = { $count } credential on offer teaches it
live-plan-taught-other = { $count } credentials on offer teach it
live-plan-way = The plan covers { $count } of { $total } steps.
live-plan-way-whole = The plan covers all of it.
live-plan-elsewhere = earned elsewhere
live-plan-covered = in the plan
live-plan-rule-all = all { $total } of these
live-plan-rule-any = any one of these { $total }
live-plan-rule-at_least = at least { $count } of these { $total }

## A link that is shared, and texts for announcing a credential

social-alt = { $title }. You will be able to { $summary } { $institution }.
kit-title = Announce { $title }
kit-lede = Texts and a picture that say what the page says. Take them as they are, or change them.
kit-link = Texts and a picture for announcing it
kit-description = Texts and a picture for announcing { $title }, in each language of the catalog.
kit-dates = No text names a date, so that none goes out of date. Readers find the dates on the page.
kit-closed = It is not on offer, so there is nothing to announce. What employers and holders may use is below.
kit-copy = Copy
kit-linkedin = LinkedIn post
kit-email = E-mail to students
kit-email-subject = Subject
kit-email-text = Text
kit-email-open = Open in your e-mail program
kit-job = Sentence for a job advertisement
kit-job-for = For employers. It asks for what somebody can do, and names the badge as one way of showing it.
kit-newsletter = Paragraph for a newsletter
kit-signature = E-mail signature
kit-signature-for = For those who hold the badge. A signature proves nothing; the badge itself can be checked.
kit-signature-shown = As it looks
kit-signature-plain = As text
kit-signature-code = As HTML
kit-picture = Picture for social media
kit-picture-size = PNG, { $width } × { $height } pixels. Sites that show links take it by themselves.
kit-picture-save = Save the picture
kit-picture-alt = Text for those who do not see the picture

kit-say-offer = { $institution } offers the { $term } { $title }.
kit-say-what = { $title } ({ $term }, { $institution })
kit-say-subject = { $title } ({ $term }, { $institution })
kit-say-fact = { $label }: { $value }
kit-say-more = How it is assessed, what it leads to, when it starts and how to enrol:
kit-say-more-inline = How it is assessed, when it starts and how to enrol: { $url }
kit-say-hello = Hello,
kit-say-ask = Questions: { $contact }
kit-say-job = You are able to { $summary } You show it by experience, by comparable training, or by the { $term } { $title } of { $institution }: { $url }
kit-say-badge = Badge: { $title } ({ $term }, { $institution })
kit-copied = Copied.
kit-failed = Your browser did not let us copy. The text is selected; copy it by your own means.
tip-more = In the glossary

## Writing a credential without git

edit-title = Write or change a credential
edit-description = Fill in a form. It is checked while you type, and you see the page that it makes.
edit-no-script = This form needs JavaScript. Below are other ways.
edit-first-language = The first language of this catalog is:
edit-other-language = Write the other languages beside it, under “Text in”. If you write in one of those only, fill in the fields all the same, and say so when you hand it in.
edit-helps-english = Some of what the checker says is in English.
edit-begin = Begin
edit-begin-text = You need no account to write. What you write stays in this browser until you hand it in yourself.
edit-account = To propose it on { $host }, you need an account there. Without one, save the text as a file and send it by e-mail.
edit-new = Write a new credential
edit-open = Change one that is there
edit-open-button = Open
edit-kept = What you wrote before
edit-name = Short name for its address
edit-name-hint = Lower-case letters, digits and hyphens. It becomes part of the address, and never changes.
edit-fields = The credential
edit-body = What else should people know?
edit-body-hint = A few paragraphs. Leave an empty line between two of them. **Bold** and [links](/faq/) are written like this.
edit-text = The file as text
edit-text-label = Text of the file
edit-text-hint = The form writes this text. You can change it here, too.
edit-body-words = If you leave this empty, the page has no text here in this language.
edit-text-in = Text in
edit-required = (required)
edit-add = Add
edit-remove = Remove
edit-up = Move up
edit-down = Move down
edit-yes = Yes
edit-no = No
edit-unsaid = Not said
edit-unit = Unit of time
edit-weeks = weeks
edit-days = days
edit-months = months
edit-years = years
edit-hours = hours
edit-language-other = Another language…
edit-language-which = Which language?
edit-found = What to look at
edit-later = Before it can be offered
edit-later-text = You can hand it in as a proposal without this.
edit-bar = In this form
edit-bar-parts = Parts
edit-bar-hand = Hand in
edit-preview = Preview
edit-preview-frame = The page of the credential
edit-preview-language = Language of the preview
edit-hand = Hand it in
edit-hand-text = Somebody looks at every change before it is published, and answers you where you handed it in.
edit-path = Its place in the catalog:
edit-propose = Propose it on { $host }
edit-kept-here = Your draft is kept in this browser only.
edit-clear = Delete this draft
edit-not-known = This page does not know proposals that are not published yet, and cannot draw a badge. Everything is checked once more before it is published.
edit-ways = Other ways
edit-way-git = If you work with git, change the file in the repository. Your editor can use the schema of the fields.
edit-way-sheet = If you have many credentials, start from a table:
edit-way-write = If you would rather ask somebody, write to the office that looks after this catalog.
edit-suggest = Suggest a change

edit-section-about = What is it?
edit-section-able = What will they be able to do?
edit-section-assessed = How is it assessed?
edit-section-who = Who is it for?
edit-section-take = How, when, and for how much?
edit-section-worth = What does it count for?
edit-section-why = Why do you offer it?
edit-section-office = For the office
edit-section-more = More

edit-help-title = What people will call it. Say what it is about; leave out words such as “badge”.
edit-help-summary = In one sentence that goes on from these words.
edit-help-type = How the institution sorts its credentials. Choose what fits.
edit-help-issuer = In whose name the badge is issued.
edit-help-tags = Add them one by one, or paste a list. People who search for them find it.
edit-help-outcomes = Add them one by one, or paste a list. Begin with a verb for what can be seen: build, write, compare.
edit-help-occupations = Type a word and choose from the list.
edit-help-criteria = What one must do to earn it. This stands in the badge.
edit-help-criteria-outcome = Tick what it shows. What they can do afterwards is listed here once you have written it above.
edit-help-evidence = What they hand in, and whether the badge shows it.
edit-help-prerequisites = Add one for each thing. Say in words what is recommended and not required.
edit-help-cost = What it costs, by kind of learner. Put the usual fee first.
edit-help-credits = Leave it empty if it carries no academic credit.
edit-help-status = Leave it on “Proposed” until it is approved. Then choose “On offer”, and what is still missing must be filled in.
edit-help-version = Raise this number by one when you change what a published badge says.
edit-help-governance = Who approved it, and when it is looked at again.
edit-help-language = In which it is taught and assessed.
edit-help-audience = Tick all that fit. Say anything narrower in “What one needs before”.
edit-help-title-choices = Only if those who earn it may choose among several titles.
edit-help-alignments = Standards and frameworks that have an address and are not in the list of skills.
edit-help-skills-skill = Type a word and choose from the list.
edit-help-skills-level = Whether it is met, practised or assessed.
edit-help-criteria-evidence = Such as a report, a film or a checklist.
edit-help-assessment-description = Who assesses it, how often one may try, and what happens next.
edit-help-assessment-rubric = Everybody can read it on the page.
edit-help-assessment-rubric-required = Write its name as in the list of levels.
edit-help-assessment-rubric-criteria-levels = One for each level, in the same order.
edit-help-evidence-note = What happens to it afterwards.
edit-help-components-title = Leave it empty if you choose a credential below: its title is taken.
edit-help-components-code = Such as the code of a course.
edit-help-prerequisites-credential = If you fill in both, the words are shown beside the credential. Add another one for what has nothing to do with it.
edit-help-effort-hours = Everything that one does for it, with reading and the assessment. “24” or “24 hours”.
edit-help-effort-duration = From the first day to the last one. Such as 8 weeks.
edit-help-delivery-place = Such as a campus and room, or by which means online.
edit-help-delivery-schedule = Such as “Tuesday evenings, three hours a week”.
edit-help-delivery-cohorts-note = Such as “20 places”.
edit-help-cost-who = Such as “Everybody”, “Students” or “Alumni”.
edit-help-cost-amount = 0 if it costs nothing. You can write “$180”, too.
edit-help-cost-currency = Its code of three letters, such as CAD.
edit-help-cost-basis = Such as “in all” or “per credit”.
edit-help-cost-note = Such as what it includes, or taxes.
edit-help-contact = Only where that is not the office of the department.
edit-help-credits-unit = Such as “credits”, “ECTS” or “graduate credits”.
edit-help-transcript-wording = As it stands there, word for word.
edit-help-transfer = At another institution, or in a program here.
edit-help-validity-duration = Leave it empty if it does not expire.
edit-help-need-statement = Such as a gap that employers name.
edit-help-need-source = Who says so.
edit-help-overlaps = Then people can tell them apart.
edit-help-people = Those who made it or teach it.
edit-help-governance-approvals-body = Its name, such as that of a committee.
edit-help-governance-approvals-minute = Its address, or how it is filed.
edit-help-governance-approvals-decision = Leave it empty for an approval.
edit-help-achievement-type = Leave it empty for a micro-credential.
edit-help-rights-licence = Under which others may use it.

edit-field-title = What is it called?
edit-field-summary = What can its holder do?
edit-field-type = Type
edit-field-department = Department
edit-field-issuer = Issuer
edit-field-tags = Words to find it by
edit-field-outcomes = What they can do afterwards
edit-field-skills = Skills
edit-field-skills-skill = Skill
edit-field-skills-level = How far is it taken?
edit-field-occupations = Occupations
edit-field-alignments = What else it is aligned with
edit-field-criteria = What one must do
edit-field-criteria-text = What one must do
edit-field-criteria-outcome = Which of the outcomes it shows
edit-field-criteria-evidence = What shows it
edit-field-assessment = Assessment
edit-field-assessment-kind = How is it assessed?
edit-field-assessment-rubric = Rubric
edit-field-assessment-rubric-title = Name of the rubric
edit-field-assessment-rubric-levels = Levels, from the lowest
edit-field-assessment-rubric-required = Level that one must reach
edit-field-assessment-rubric-criteria = Rows of the rubric
edit-field-assessment-rubric-criteria-name = What is judged
edit-field-assessment-rubric-criteria-levels = What each level means
edit-field-evidence = Evidence
edit-field-evidence-required = Must one hand something in?
edit-field-evidence-kinds = What one hands in
edit-field-evidence-sample = Address of an example
edit-field-components = Parts
edit-field-components-kind = What kind of part is it?
edit-field-components-credential = Credential that is a part of it
edit-field-components-optional = May one leave it out?
edit-field-audience = For whom?
edit-field-level = Level
edit-field-focus-area = Focus area
edit-field-prerequisites = What one needs before
edit-field-prerequisites-text = In words
edit-field-prerequisites-credential = Credential that one needs
edit-field-language = Language of teaching
edit-field-effort = Time
edit-field-hours = Hours in all
edit-field-duration = From beginning to end
edit-field-validity-duration = Valid for
edit-field-delivery = Teaching
edit-field-mode = How is it taught?
edit-field-place = Where
edit-field-schedule = When in the week
edit-field-cohorts = Dates on which it begins
edit-field-start = First day
edit-field-end = Last day
edit-field-apply-by = Last day to apply
edit-field-note = Remark
edit-field-cost = Cost
edit-field-who = Who pays this?
edit-field-amount = Amount
edit-field-currency = Currency
edit-field-basis = For what?
edit-field-enrol = How to enrol
edit-field-enrol-url = Page on which one enrols
edit-field-contact = Whom to ask about it
edit-field-enrol-contact = Whom to ask about enrolling
edit-field-name = Name
edit-field-email = E-mail address of the office
edit-field-phone = Telephone
edit-field-url = Web address
edit-field-supports = Help while one studies
edit-field-aid = Financial aid
edit-field-advising = Advising
edit-field-mentoring = Mentoring
edit-field-accessibility = Accessibility
edit-field-credits = Academic credit
edit-field-available = How many?
edit-field-unit = What they are called
edit-field-transcript = Transcript
edit-field-transcript-kind = Where it is shown
edit-field-wording = In which words
edit-field-transfer = Where the credit is accepted
edit-field-receiver = Who accepts it?
edit-field-credit = As what?
edit-field-transfer-status = How firm is that?
edit-field-checked = Last checked
edit-field-equivalent-to = What counts as the same elsewhere
edit-field-institution = Institution
edit-field-embeds = Certifications of others in it
edit-field-certification = Certification
edit-field-body = Body
edit-field-exam = Examination
edit-field-validity = How long it is valid
edit-field-renewal = How it is renewed
edit-field-title-choices = Titles to choose from
edit-field-need = Why it is needed
edit-field-source = Source
edit-field-date = Day
edit-field-statement = What it says
edit-field-strategic-goals = Strategic goals
edit-field-partners = Partners
edit-field-organization = Organization
edit-field-role = Role
edit-field-partners-level = How far are they involved?
edit-field-people = People
edit-field-overlaps = Credentials that resemble it
edit-field-overlaps-credential = The other one
edit-field-relation = How do they relate?
edit-field-reason = Why do both exist?
edit-field-links = Other pages about it
edit-field-status = Has it been approved?
edit-field-version = Version
edit-field-governance = Approval and review
edit-field-approvals = Decisions
edit-field-minute = Minute
edit-field-decision = What was decided
edit-field-review-by = To be reviewed by
edit-field-oversight = Who watches over its quality
edit-field-codes = Codes in other systems
edit-field-sis = Student information system
edit-field-cip = Instructional programs (CIP)
edit-field-noc = Occupations in Canada (NOC)
edit-field-achievement-type = Kind of achievement in Open Badges
edit-field-rights = Rights
edit-field-holder = Who holds them?
edit-field-licence = Licence
edit-field-kind = Kind
edit-field-code = Code
edit-field-framework = Framework
edit-field-description = Description
edit-field-text = Text
edit-field-required = Required
edit-field-levels = Levels
edit-field-criteria-name = Name
edit-field-sample = Example
edit-field-optional = Optional
edit-field-credential = Credential
edit-field-outcome = Outcome
edit-field-kinds = Kinds
edit-field-skill = Skill
edit-field-rubric = Rubric

live-edit-whose-new = A new credential
live-edit-whose = You change “{ $name }”
live-edit-loading = Loading…
live-edit-failed = The checker could not be started. You can still write, copy and save the text; it is checked when you hand it in.
live-edit-slow = Checking this took too long and was stopped. Shorten the text, or hand it in as it is.
live-edit-missing = There is no credential of this name here. It may be a proposal that is not published yet.
live-edit-restored = We kept what you wrote before. It is not handed in yet.
live-edit-lost = These remarks in the file could not be kept: { $what }
live-edit-unreadable = The text cannot be read as it is. Mend it here; until then, the form stays as it was.
live-edit-name-empty = Give it a short name.
live-edit-name-wrong = Use lower-case letters, digits and single hyphens, at most 64.
live-edit-name-taken = There is a credential of this name already.
live-edit-date-half = This date is not complete. Write day, month and year.
live-edit-sum-none = Nothing is wrong. You can hand it in.
live-edit-sum-proposal = Nothing is wrong. You can hand it in as a proposal.
live-edit-sum-needed-one = { $count } thing is still needed for a proposal.
live-edit-sum-needed-other = { $count } things are still needed for a proposal.
live-edit-needed = Still needed
live-edit-part-mend-one = { $count } to mend
live-edit-part-mend-other = { $count } to mend
live-edit-part-missing-one = { $count } missing
live-edit-part-missing-other = { $count } missing
live-edit-part-look-one = { $count } to look at
live-edit-part-look-other = { $count } to look at
live-edit-bar-none = Nothing wrong
live-edit-preview-waits = There is no page yet. It appears here once there are a title and a sentence, and nothing is half written.
live-edit-preview-without = What must be mended is left out of this page.
live-edit-sum-errors-one = { $count } thing must be mended.
live-edit-sum-errors-other = { $count } things must be mended.
live-edit-sum-others-one = { $count } more to think about.
live-edit-sum-others-other = { $count } more to think about.
live-edit-error = Must be mended
live-edit-warning = Worth a look
live-edit-advice = Advice
live-edit-elsewhere = In another file: { $name }
live-edit-use = Write “{ $value }”
live-edit-nothing-fits = Nothing fits “{ $what }”.
live-edit-see-all = See all { $count }
live-edit-c020 = The file has something here that the form does not know: “{ $what }”. See the file as text, below.
live-edit-c021 = Fill this in.
live-edit-c022 = Write a number, such as 12 or 12.5.
live-edit-c023 = “{ $what }” cannot be chosen here. Choose something else.
live-edit-c024 = Write a number from { $from } to { $until }.
live-edit-c025 = Fill this in before it is published. Until then, leave it on “Proposed”.
live-edit-c034 = Write a whole number, and choose the unit beside it.
live-edit-c040 = The catalog does not have “{ $what }”. Choose from the list.
live-edit-filled-one = { $count } filled in
live-edit-filled-other = { $count } filled in
live-edit-removed = Removed.
live-edit-moved = Moved.
live-edit-split = Each line became an item of its own: { $count } of them.
live-edit-one-item = Make one of them again
live-edit-copied = Copied.
live-edit-not-copied = Your browser did not let us copy. Select the text of the file and copy it.
live-edit-saved = Saved as { $name }. In the catalog, it belongs at { $value }.
live-edit-mail-copied = The text is copied. Paste it into the e-mail.
live-edit-opened-with = { $host } opens in another tab, with the text in it. Say there why you propose it.
live-edit-opened-paste = { $host } opens in another tab. The text is copied: select everything in the field there, and paste.
live-edit-then-github = There, choose “Commit changes…”, then “Propose changes”, then “Create pull request”. If GitHub offers to make a fork first, accept: it is your own copy.
live-edit-then-gitlab = There, choose “Commit changes”, then create the merge request. If GitLab offers to make a fork first, accept: it is your own copy.
live-edit-then-gitea = There, choose “Create a new branch for this commit and start a pull request”, then “Propose file change”.
live-edit-not-ready-one = { $count } thing must be mended first. You can hand it in anyway; somebody will have to ask you about it.
live-edit-not-ready-other = { $count } things must be mended first. You can hand it in anyway; somebody will have to ask you about them.
live-edit-cleared = The draft is deleted.
live-edit-discard = Delete
live-edit-not-kept = This browser does not keep anything. Copy the text before you leave.
live-edit-other-tab = Another tab wrote a newer draft of this. What you write here is not kept until you choose.
live-edit-take-other = Show the other draft
live-edit-keep-mine = Keep this one instead
live-edit-mail-subject = Proposal: { $name }
live-edit-mail-body = Paste the text here: it is copied already. In the catalog, it belongs at { $value }.
live-edit-open-again = Open { $host }
live-edit-copy = Copy the text
live-edit-copy-several = Copy the texts
live-edit-save = Save as a file
live-edit-save-several = Save the files
live-edit-mail = Copy the text and write an e-mail
live-edit-mail-several = Save the files and write an e-mail
live-edit-original = { $name } (original)
live-edit-translate = Translate into { $name }
live-edit-untranslated = It is not translated into { $name } yet.
live-edit-words-help = Above each field stands what the original says. What you leave empty stays in { $name }. Lists have the items of the original: add, move or remove them there.
live-edit-begun = You translate into { $name }. What you leave empty stays in { $value }.
live-edit-says = The original says:
live-edit-translated-one = { $count } of { $total } translated
live-edit-translated-other = { $count } of { $total } translated
live-edit-unreadable-original = The original cannot be read as it is. Choose { $name } above, and mend its text first.
live-edit-in-text = Text in { $name }: { $what }
live-edit-c123 = “{ $what }” must have approved this, and no decision of it is written here. Add it with its day, or leave the credential on “Proposed”.
live-edit-c051 = There are { $count } items here, and { $total } in the original. Write in one of them, and there will be as many; then see whether each stands below its own original.
live-edit-copy-each = Copy one text after the other, each into its own file:
live-edit-copy-one = Copy { $name }
live-edit-saved-all = Saved as { $name }. In the catalog, the files in it belong at { $value }.
live-edit-saved-each = The files are saved one by one. Send them together.
live-edit-mail-attach = The files are saved as { $name }. Attach it to the e-mail.
live-edit-mail-body-all = { $name } is attached. In the catalog, the files in it belong at { $value }.
live-edit-steps = You have changed more than one file. They go there together:
live-edit-step-unpack = The files are saved as { $name }. Unpack it; on most computers, a double click does. You get a folder { $what } with { $value }.
live-edit-step-open = Open the page for files there, and sign in.
live-edit-step-github-files = Drag the files onto that page, or choose them there. They take the place of those that have their names.
live-edit-step-github-folder = Drag the folder { $what } onto that page.
live-edit-step-github-fork = If it says “Uploads are disabled”, make a copy first, with “Create fork”. In the copy, open the folder { $place }, choose “Add file”, then “Upload files”, and drag them there.
live-edit-step-github-propose = Say why you propose it. Choose “Create a new branch”, then “Propose changes”, then “Create pull request”. In a copy, choose “Commit changes”, then “Contribute” and “Open pull request”.
live-edit-step-gitlab-files = In the list on the left, click with the right button on the folder { $place }, and choose “Upload”. If there is no such folder, make it with “New Folder”. If it offers a fork, accept it.
live-edit-step-gitlab-propose = Choose “Source Control” on the left, say why you propose it, and commit to a new branch. Then choose “Create MR” in the message that appears.
live-edit-step-gitea-files = Drag the files onto that page, or choose them there. If it says that you may not change the repository, make a copy with “Fork” first, and put them there.
live-edit-step-gitea-propose = Say why you propose it. Choose “Create a new branch for this commit and start a pull request”, then “Propose file change”.
live-edit-fork = Make a copy on { $host }
