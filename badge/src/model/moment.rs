use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Reads a date and time with a time zone, as badges have them (`dateTimeStamp` of XML Schema 1.1, in the part
/// that RFC 3339 shares).
pub fn parse_moment(text: &str) -> Option<OffsetDateTime> {
    // RFC 3339 also allows a space and small letters, which no badge may have.
    let has_form = text.as_bytes().get(10) == Some(&b'T') && !text.contains(['t', 'z']);
    if has_form { OffsetDateTime::parse(text, &Rfc3339).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::parse_moment;

    #[test]
    fn a_zone_is_asked_for() {
        for good in ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00.5+02:00"] {
            assert!(parse_moment(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "2026-11-22",
            "2026-11-22T10:00:00",
            "2026-11-22 10:00:00Z",
            "2026-11-22t10:00:00z",
            "2026-02-30T10:00:00Z",
        ] {
            assert!(parse_moment(bad).is_none(), "{bad}");
        }
    }
}
