//! How wide words are. The reader's typeface is not known, so they are taken to be rather wide.

/// Returns the width of a text that is set in `size`.
pub(super) fn width(text: &str, size: i32) -> i32 {
    (thousandths(text) * size + 999) / 1000
}

/// Returns the width of a text in thousandths of its size.
fn thousandths(text: &str) -> i32 {
    text.chars().map(character).sum()
}

/// Widths as of `DejaVu Sans`, which is wider than most.
fn character(character: char) -> i32 {
    match character {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' | '\u{a0}' | '\u{202f}' => 350,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' | 'I' => 420,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' | 'æ' | 'œ' | 'Æ' | 'Œ' => 960,
        'A'..='Z' => 720,
        _ if character.is_ascii() => 580,
        // Scripts of the East, and whatever else is set in a full square.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' | '\u{1f000}'..='\u{3ffff}' => 1050,
        _ if character.is_uppercase() => 740,
        '\u{250}'.. => 760,
        _ => 580,
    }
}

/// Returns a text as lines of at most `room` units when it is set in `size`.
pub(super) fn wrap(text: &str, size: i32, room: i32) -> Vec<String> {
    let room = room * 1000 / size;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // No-break spaces hold together; `split_whitespace` would break them.
    for word in text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
        if !line.is_empty() && thousandths(&line) + character(' ') + thousandths(word) > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for letter in word.chars() {
            // A word that is longer than a line breaks where it must.
            if thousandths(&line) + character(letter) > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Returns the first `most` lines; that more was there is shown by an ellipsis.
pub(super) fn cut(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            if let Some((rest, _)) = last.rsplit_once(' ') {
                *last = rest.to_owned();
            }
            last.push_str(" …");
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_keep_every_letter() {
        assert_eq!(wrap("Editing for Publication", 18, 164), ["Editing for", "Publication"]);
        assert_eq!(wrap("a\u{a0}b c", 10, 16), ["a\u{a0}b", "c"]);
        let long = "Anticonstitutionnellement".repeat(8);
        assert_eq!(wrap(&long, 18, 120).concat(), long);
        assert_eq!(wrap("  ", 18, 120), [""; 0]);
    }

    #[test]
    fn a_cut_is_seen() {
        let lines = ["one two", "three four", "five"].map(str::to_owned).to_vec();
        assert_eq!(cut(lines.clone(), 2), ["one two", "three …"]);
        assert_eq!(cut(lines, 3).len(), 3);
    }
}
