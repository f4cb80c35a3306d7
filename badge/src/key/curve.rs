//! Points of the curves of NIST (FIPS 186-5; SP 800-186, section 3.2.1).

/// A number of at most 384 bits in words, most significant first, with room for the sum of two.
type Number = [u32; 13];

/// The curve y² = x³ − 3x + b over the integers modulo p.
pub(super) struct Curve {
    /// Bytes of a coordinate.
    size: usize,
    p: Number,
    b: Number,
}

#[rustfmt::skip]
pub(super) const P256: Curve = Curve {
    size: 32,
    p: [0, 0, 0, 0, 0, 0xffff_ffff, 1, 0, 0, 0, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff],
    b: [0, 0, 0, 0, 0, 0x5ac6_35d8, 0xaa3a_93e7, 0xb3eb_bd55, 0x7698_86bc, 0x651d_06b0, 0xcc53_b0f6, 0x3bce_3c3e, 0x27d2_604b],
};

#[rustfmt::skip]
pub(super) const P384: Curve = Curve {
    size: 48,
    p: [0, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_fffe, 0xffff_ffff, 0, 0, 0xffff_ffff],
    b: [0, 0xb331_2fa7, 0xe23e_e7e4, 0x988e_056b, 0xe3f8_2d19, 0x181d_9c6e, 0xfe81_4112, 0x0314_088f, 0x5013_875a, 0xc656_398d, 0x8a2e_d19d, 0x2a85_c8ed, 0xd3ec_2aef],
};

impl Curve {
    /// Returns the compressed form of a point (SEC 1, section 2.3.3), if it lies on the curve. Asked here, so that all
    /// that check its signatures agree, also those that are handed the compressed form only.
    pub(super) fn compress(&self, x: &[u8], y: &[u8]) -> Option<Vec<u8>> {
        let sign = 2 + (y.last()? & 1);
        self.has(x, y).then(|| [&[sign][..], x].concat())
    }

    /// Coordinates have as many bytes as the curve's numbers, leading zeros included.
    fn has(&self, x: &[u8], y: &[u8]) -> bool {
        let [x, y] =
            [x, y].map(|number| (number.len() == self.size).then(|| read(number)).filter(|number| *number < self.p));
        let (Some(x), Some(y)) = (x, y) else { return false };
        let triple = self.add(&x, &self.add(&x, &x));
        let cube = self.multiply(&self.multiply(&x, &x), &x);
        self.add(&self.multiply(&y, &y), &triple) == self.add(&cube, &self.b)
    }

    fn add(&self, one: &Number, other: &Number) -> Number {
        let sum = combine(one, other, 0);
        // What is subtracted is added with all of its bits turned, and one.
        if sum < self.p { sum } else { combine(&sum, &self.p.map(|word| !word), 1) }
    }

    /// The slow way, bit by bit: a key is read once.
    fn multiply(&self, one: &Number, other: &Number) -> Number {
        let mut product = [0; 13];
        for bit in (0..32 * 13).rev() {
            product = self.add(&product, &product);
            if other[12 - bit / 32] >> (bit % 32) & 1 == 1 {
                product = self.add(&product, one);
            }
        }
        product
    }
}

fn read(bytes: &[u8]) -> Number {
    let mut number = [0; 13];
    for (place, byte) in bytes.iter().rev().enumerate() {
        number[12 - place / 4] |= u32::from(*byte) << (8 * (place % 4));
    }
    number
}

/// Returns the sum of two numbers and of a carry, which is 0 or 1.
fn combine(one: &Number, other: &Number, mut carry: u32) -> Number {
    let mut sum = [0; 13];
    for place in (0..13).rev() {
        let (both, first) = one[place].overflowing_add(other[place]);
        let (all, second) = both.overflowing_add(carry);
        sum[place] = all;
        carry = u32::from(first || second);
    }
    sum
}
