use super::{amounts, write};
use crate::catalog::value::{Duration, Scalar as _};
use crate::diagnostic::Diagnostic;

/// Suggests the fields of `effort` for one text: `20 hours`, `8 weeks`.
pub(super) fn suggest(finding: &mut Diagnostic, written: &str) {
    if let Some(hours) = amounts::of("hours", written) {
        // A bare number is hours most likely.
        write(finding, format!("{{hours: {hours}}}"), hours != written.trim());
        return;
    }
    let duration = match Duration::read(written) {
        Ok(duration) => Some(duration.iso().to_owned()),
        Err(refusal) => refusal.replacement,
    };
    if let Some(duration) = duration {
        write(finding, format!("{{duration: {duration}}}"), true);
    }
}
