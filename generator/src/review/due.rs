use crate::catalog::entity::credential::Status;
use crate::catalog::value::{Day, Identifier, Spanned};
use crate::catalog::{Catalog, Entry};

/// How a review stands on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewState {
    /// Its day is past.
    Overdue,
    /// Its day comes within the time that was asked for.
    Due,
    /// Its day comes later.
    Later,
    /// No day is named.
    Undated,
}

/// The review of a credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The credential.
    pub credential: Identifier,
    /// The day by which it is reviewed, and where that is written.
    pub review_by: Option<Spanned<Day>>,
    /// How it stands.
    pub state: ReviewState,
    /// Days until then; negative when it is past, and 0 where no day is named.
    pub days: i64,
}

/// Returns how the review of every credential that is on offer stands on `today`, the most urgent first. A review is due when its
/// day comes within `soon` days; it is overdue from the day after. What is proposed or retired is not reviewed.
pub fn reviews(catalog: &Catalog, today: Day, soon: u16) -> Vec<Review> {
    let offered = catalog
        .credentials
        .values()
        .filter(|entry| matches!(*entry.fields.status, Status::Pilot | Status::Active | Status::Paused));
    let mut reviews: Vec<Review> = offered.map(|entry| review(entry, today, soon)).collect();
    reviews.sort_by(|a, b| (a.state, a.days, &a.credential).cmp(&(b.state, b.days, &b.credential)));
    reviews
}

fn review(entry: &Entry<crate::catalog::entity::credential::Credential>, today: Day, soon: u16) -> Review {
    let review_by = entry.fields.governance.as_ref().and_then(|governance| governance.review_by);
    let days = review_by.map_or(0, |day| (day.0 - today.0).whole_days());
    let state = match review_by {
        None => ReviewState::Undated,
        Some(_) if days < 0 => ReviewState::Overdue,
        Some(_) if days <= i64::from(soon) => ReviewState::Due,
        Some(_) => ReviewState::Later,
    };
    Review { credential: entry.id.clone(), review_by, state, days }
}

/// A claim of need whose date is long past, or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgedClaim {
    /// The credential.
    pub credential: Identifier,
    /// Which of its claims, from 0.
    pub index: usize,
    /// What is claimed.
    pub statement: String,
    /// The day on which it was said, if one is named.
    pub date: Option<Day>,
}

/// Returns the claims of need that are more than `months` months old on `today`, and those without a date, by credential.
pub fn aged_claims(catalog: &Catalog, today: Day, months: u16) -> Vec<AgedClaim> {
    let mut found = Vec::new();
    for (id, entry) in catalog.credentials.iter().filter(|(_, entry)| *entry.fields.status != Status::Retired) {
        for (index, need) in entry.fields.need.iter().enumerate() {
            let date = need.date.as_ref().map(|date| date.value);
            if date.is_none_or(|date| months_between(date, today) > i64::from(months)) {
                let statement = need.statement.value.clone();
                found.push(AgedClaim { credential: id.clone(), index, statement, date });
            }
        }
    }
    found
}

/// Returns how many months lie between two days, counting one that has begun.
fn months_between(from: Day, to: Day) -> i64 {
    let months = |day: Day| i64::from(day.0.year()) * 12 + i64::from(u8::from(day.0.month()));
    months(to) - months(from) + i64::from(to.0.day() > from.0.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::value::Scalar as _;
    use crate::review::samples::catalog;

    fn day(text: &str) -> Day {
        Day::read(text).expect("it is a day")
    }

    #[test]
    fn the_day_itself_is_in_time() {
        let by = |day: &str| format!("governance: {{review_by: {day}}}\n");
        let credentials = [
            ("none".to_owned(), String::new()),
            ("later".to_owned(), by("2028-06-01")),
            ("soon".to_owned(), by("2027-06-30")),
            ("today".to_owned(), by("2027-06-01")),
            ("past".to_owned(), by("2027-05-31")),
            ("ended".to_owned(), format!("status: retired\n{}", by("2020-01-01"))),
        ];
        let catalog = catalog("", &credentials);
        let found = reviews(&catalog, day("2027-06-01"), 29);
        let said: Vec<_> = found.iter().map(|one| (&*one.credential, one.state, one.days)).collect();
        assert_eq!(
            said,
            [
                ("past", ReviewState::Overdue, -1),
                ("today", ReviewState::Due, 0),
                ("soon", ReviewState::Due, 29),
                ("later", ReviewState::Later, 366),
                ("none", ReviewState::Undated, 0),
            ]
        );
    }

    #[test]
    fn claims_grow_old() {
        let need =
            "need:\n  - {statement: Old, date: 2024-01-15}\n  - {statement: New, date: 2025-06-16}\n  - Undated\n";
        let catalog = catalog("", &[("a".to_owned(), need.to_owned())]);
        let found = aged_claims(&catalog, day("2027-06-15"), 24);
        assert_eq!(found.iter().map(|claim| claim.index).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(aged_claims(&catalog, day("2027-06-17"), 24).len(), 3);
    }
}
