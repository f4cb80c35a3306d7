use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Scratch, said, skillmark};

/// Follows the instructions of a `setup` file: what git cannot hold, and what happens over time.
///
/// # Panics
///
/// Panics at an instruction that it does not know, or that cannot be followed.
pub fn apply(scratch: &Scratch, instructions: &str) {
    for line in instructions.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let (verb, rest) = line.split_once(' ').expect("an instruction has an argument");
        instruction(scratch, verb, rest);
    }
}

fn instruction(scratch: &Scratch, verb: &str, rest: &str) {
    let catalog = scratch.catalog();
    let (first, second) = rest.split_once(' ').unwrap_or((rest, ""));
    match verb {
        "remove" => remove(&catalog.join(rest)),
        "fifo" => {
            let status = Command::new("mkfifo").arg(catalog.join(rest)).status().expect("mkfifo runs");
            assert!(status.success(), "mkfifo failed");
        }
        "symlink" => {
            let path = catalog.join(second);
            fs::create_dir_all(path.parent().expect("it is in the catalog")).expect("the folder can be made");
            std::os::unix::fs::symlink(first, path).expect("the link can be made");
        }
        "size" => {
            let size = second.parse().expect("the size is a number");
            scratch.write(first, vec![b'a'; size]);
        }
        "font" => scratch.write(first, font(second.parse().expect("the size is a number"))),
        "hex" => scratch.write(first, bytes(second)),
        "lock" => {
            let output = skillmark(&["lock", &catalog.to_string_lossy(), "--date", rest]);
            assert!(output.status.success(), "{}", said(&output));
        }
        "replace" => {
            let (old, new) = second.split_once(" => ").expect("`replace PATH OLD => NEW`");
            scratch.replace(first, old, new);
        }
        other => panic!("there is no instruction `{other}`"),
    }
}

fn remove(path: &Path) {
    if path.is_dir() {
        fs::remove_dir_all(path).expect("the folder can be removed");
    } else {
        fs::remove_file(path).expect("the file can be removed");
    }
}

/// Returns a file of that size which begins as a font does, and holds none.
fn font(size: u32) -> Vec<u8> {
    let mut font = vec![0; usize::try_from(size).expect("it fits")];
    font[..4].copy_from_slice(b"wOF2");
    font[8..12].copy_from_slice(&size.to_be_bytes());
    font
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<char> = hex.chars().filter(|digit| !digit.is_whitespace()).collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).expect("two hexadecimal digits"))
        .collect()
}
