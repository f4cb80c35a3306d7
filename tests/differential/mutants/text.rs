//! Changes to texts and bytes.

use super::random::Random;

/// What is put into texts: what JSON and base64 consist of, and characters that look like others or like nothing.
const CHARACTERS: &[&str] = &[
    "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "\t", ".", "-", "_", "=", "+", "/", "0", "1", "9", "a", "A",
    "z", "Z", "e", "E", "@", "#", "%", "\u{a0}", "é", "\u{301}", "\u{200b}", "\u{202e}", "\u{feff}", "😀", "\0",
    "null", "true", "\\u0000", "\"id\":", "<", ">", "&", "]]>",
];

/// Returns the text with one to three changes: characters replaced, removed, put in, exchanged or said twice.
pub(super) fn change(text: &str, random: &mut Random) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(characters.len());
        match random.below(6) {
            0 => drop(characters.remove(at)),
            1 => drop(characters.splice(at..at, random.pick(CHARACTERS).chars())),
            2 => drop(characters.splice(at..=at, random.pick(CHARACTERS).chars())),
            3 => characters[at] = flipped(characters[at], random),
            4 => {
                let other = random.below(characters.len());
                characters.swap(at, other);
            }
            _ => {
                let end = (at + 1 + random.below(40)).min(characters.len());
                let again: Vec<char> = characters[at..end].to_vec();
                drop(characters.splice(at..at, again));
            }
        }
        if characters.is_empty() {
            break;
        }
    }
    characters.into_iter().collect()
}

/// Returns a character that differs in one bit, or in case.
fn flipped(character: char, random: &mut Random) -> char {
    if random.below(3) == 0 && character.is_ascii_alphabetic() {
        return char::from(u8::try_from(character).unwrap_or(b'x') ^ 0x20);
    }
    char::from_u32(u32::from(character) ^ (1 << random.below(5))).unwrap_or('x')
}

/// Returns the bytes with one to three bits turned, or cut, or with some said twice.
pub(super) fn change_bytes(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..=random.below(3) {
        let at = random.below(changed.len());
        match random.below(8) {
            0 => changed.truncate(at.max(1)),
            1 => {
                let end = (at + 1 + random.below(200)).min(changed.len());
                let again = changed[at..end].to_vec();
                drop(changed.splice(at..at, again));
            }
            _ => changed[at] ^= 1 << random.below(8),
        }
    }
    changed
}
