/// A point of a curve of NIST in either form (SEC 1, section 2.3.3): a sign and x, or both coordinates. Whether it lies
/// on the curve is asked by what checks signatures: a key that does not has signed nothing.
#[derive(Debug, Clone, Eq)]
pub struct Point {
    bytes: Vec<u8>,
}

impl Point {
    /// Returns the point that has this form, with coordinates of `size` bytes.
    pub(super) fn new(bytes: &[u8], size: usize) -> Option<Self> {
        let has_form = match bytes.first()? {
            2 | 3 => bytes.len() == 1 + size,
            4 => bytes.len() == 1 + 2 * size,
            _ => false,
        };
        has_form.then(|| Self { bytes: bytes.to_vec() })
    }

    /// Returns the point of bytes that have one of the forms.
    #[cfg(feature = "algorithms")]
    pub(super) fn of_bytes(bytes: &[u8]) -> Self {
        Self { bytes: bytes.to_vec() }
    }

    /// Returns the point with these coordinates, leading zeros included.
    pub(super) fn of_coordinates(x: &[u8], y: &[u8], size: usize) -> Option<Self> {
        if x.len() == size { Self::new(&[&[4], x, y].concat(), size) } else { None }
    }

    /// Returns the bytes in the form in which they came.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the short form.
    pub(super) fn compressed(&self) -> Vec<u8> {
        match self.bytes.split_first() {
            Some((4, coordinates)) => {
                let sign = 2 + (coordinates.last().unwrap_or(&0) & 1);
                [&[sign], &coordinates[..coordinates.len() / 2]].concat()
            }
            _ => self.bytes.clone(),
        }
    }
}

/// Two forms of one point are the same key.
impl PartialEq for Point {
    fn eq(&self, other: &Self) -> bool {
        self.compressed() == other.compressed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_the_same_point() {
        let long = Point::of_coordinates(&[7; 32], &[9; 32], 32).expect("it has the form");
        let short = Point::new(&long.compressed(), 32).expect("it has the form");
        assert_eq!(long, short);
        assert_ne!(long.as_bytes(), short.as_bytes());
        assert_ne!(long, Point::of_coordinates(&[7; 32], &[8; 32], 32).expect("it has the form"), "the other sign");
    }

    #[test]
    fn other_forms_are_none() {
        let good = [&[2], &[7; 32][..]].concat();
        assert!(Point::new(&good, 32).is_some());
        for bad in [&[][..], &[2], &[0], &good[..32], &[&[4], &good[1..]].concat(), &[&[5], &good[1..]].concat()] {
            assert_eq!(Point::new(bad, 32), None, "{bad:?}");
        }
        assert_eq!(Point::of_coordinates(&[7; 31], &[9; 33], 32), None);
    }
}
