//! The address of a page as a QR code, for those who hold the page on paper.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

/// Modules of white around the code, as ISO/IEC 18004 asks.
const QUIET: usize = 4;

/// Returns an SVG of `address`, or nothing when it is too long for a code. It is for eyes only: the address stands
/// beside it in words.
pub(super) fn svg(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for row in 0..code.size {
        let dark: Vec<bool> = code[row][..code.size].iter().map(|module| module.value()).collect();
        for (start, length) in runs(&dark) {
            let _ = write!(path, "M{} {}h{length}v1h-{length}z", start + QUIET, row + QUIET);
        }
    }
    Some(format!(
        "<svg class=\"code\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" \
         focusable=\"false\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

/// Returns start and length of every run of dark modules.
fn runs(dark: &[bool]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut at = 0;
    for run in dark.chunk_by(|one, next| one == next) {
        if run[0] {
            runs.push((at, run.len()));
        }
        at += run.len();
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_of_dark_modules() {
        assert_eq!(runs(&[true, true, false, true]), [(0, 2), (3, 1)]);
        assert!(runs(&[]).is_empty());
    }

    #[test]
    fn an_address_that_is_too_long_has_no_code() {
        assert!(svg("https://badges.example.edu/credentials/data-literacy/").is_some());
        assert!(svg(&"x".repeat(5000)).is_none());
    }
}
