//! Pictures that come with definitions. None is fetched.

use std::collections::BTreeMap;

use data_encoding::BASE64;

use super::Source;
use crate::catalog::check::{Picture, picture};

/// Largest picture that a catalog takes.
const MAX_BYTES: usize = 4 << 20;

/// The pictures among the files, by path.
#[derive(Debug)]
pub(super) struct Pictures<'a>(BTreeMap<&'a str, &'a [u8]>);

impl<'a> Pictures<'a> {
    pub(super) fn new(sources: &'a [Source]) -> Self {
        let pictures = sources.iter().filter(|source| crate::catalog::is_picture(&source.path));
        Self(pictures.map(|source| (source.path.as_str(), source.bytes.as_slice())).collect())
    }

    /// Returns the badge that `address` stands for: one that is part of it, or a file of that name beside `source`.
    ///
    /// # Errors
    ///
    /// Returns why there is none.
    pub(super) fn find(&self, address: &str, source: &str) -> Result<(&'static str, Vec<u8>), String> {
        let bytes = if let Some(data) = address.strip_prefix("data:") {
            inline(data)?
        } else {
            self.beside(address, source)
                .ok_or("pictures are not fetched; put it beside the file, or into the folder")?
        };
        if bytes.len() > MAX_BYTES {
            return Err(format!("the picture has {} bytes, the limit is {MAX_BYTES}", bytes.len()));
        }
        match picture(&bytes) {
            Ok(Picture::Svg) => Ok(("badge.svg", bytes)),
            Ok(Picture::Png) => Ok(("badge.png", bytes)),
            Ok(_) => Err("a badge is SVG or PNG; save the picture as one of them".to_owned()),
            Err(why) => Err(format!("the picture cannot be used: {why}")),
        }
    }

    fn beside(&self, address: &str, source: &str) -> Option<Vec<u8>> {
        let name = address.split(['?', '#']).next()?.rsplit('/').next().filter(|name| !name.is_empty())?;
        let folder = source.rfind('/').map_or("", |at| &source[..=at]);
        self.0.get(format!("{folder}{name}").as_str()).map(|bytes| bytes.to_vec())
    }
}

fn inline(data: &str) -> Result<Vec<u8>, String> {
    let unreadable = || "the picture inside of it cannot be read".to_owned();
    let (kind, data) = data.split_once(',').ok_or_else(unreadable)?;
    if data.len() > MAX_BYTES * 2 {
        return Err("the picture inside of it is too large".to_owned());
    }
    if kind.ends_with(";base64") {
        let packed: Vec<u8> = data.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        return BASE64.decode(&packed).map_err(|_| unreadable());
    }
    let mut bytes = Vec::with_capacity(data.len());
    let mut rest = data.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = if *first == b'%' { tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()) } else { None };
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    Ok(bytes)
}
