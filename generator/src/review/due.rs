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
}
