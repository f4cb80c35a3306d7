/// An RSA public key of 2048 to 8192 bits (RFC 8017, section 3.1; RFC 7518, section 3.3, refuses shorter ones).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RsaKey {
    modulus: Vec<u8>,
    exponent: u64,
}

const MIN_BITS: usize = 2048;
/// Longer keys are not in use, and cost whoever checks them.
const MAX_BITS: usize = 8192;
/// Exponents are small in practice; a large one only makes checking slow. Libraries draw the line here.
const MAX_EXPONENT: u64 = 1 << 33;
/// Primes by which the keys of CVE-2017-15361 are told apart: a chip made them from powers of 65537, and anyone can
/// factor them. One key in 2²⁷ others would look like them.
const TELLING: [u32; 17] = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

impl RsaKey {
    /// Returns the key of a modulus and an exponent, most significant byte first; `None` if they are out of bounds, or
    /// even, which no product of odd primes is, or of a kind that anyone can factor.
    pub fn new(modulus: &[u8], exponent: &[u8]) -> Option<Self> {
        let modulus = without_zeros(modulus);
        let bits = modulus.len() * 8 - modulus.first()?.leading_zeros() as usize;
        let number =
            exponent.iter().try_fold(0_u64, |number, byte| number.checked_mul(256).map(|n| n + u64::from(*byte)))?;
        let is_sound = (MIN_BITS..=MAX_BITS).contains(&bits)
            && modulus.last()? & 1 == 1
            && (3..MAX_EXPONENT).contains(&number)
            && number & 1 == 1
            && !is_weak(modulus);
        is_sound.then(|| Self { modulus: modulus.to_vec(), exponent: number })
    }

    /// Returns the modulus without leading zeros.
    pub fn modulus(&self) -> &[u8] {
        &self.modulus
    }

    /// Returns the exponent.
    pub fn exponent(&self) -> u64 {
        self.exponent
    }

    /// Returns the exponent, most significant byte first, without leading zeros.
    pub(crate) fn exponent_bytes(&self) -> Vec<u8> {
        without_zeros(&self.exponent.to_be_bytes()).to_vec()
    }
}

/// Says whether a modulus is a power of 65537 by every prime that tells.
fn is_weak(modulus: &[u8]) -> bool {
    TELLING.iter().all(|prime| {
        let rest = modulus.iter().fold(0, |rest, byte| (rest << 8 | u32::from(*byte)) % prime);
        let mut powers = std::iter::successors(Some(1), |power| Some(power * 65537 % prime)).take(*prime as usize);
        powers.any(|power| power == rest)
    })
}

/// Returns a number's bytes without leading zeros.
fn without_zeros(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    &bytes[zeros..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_bounds() {
        let modulus = [0xff; 256];
        let key = RsaKey::new(&modulus, &[1, 0, 1]).expect("it is a key");
        assert_eq!((key.modulus().len(), key.exponent()), (256, 65537));
        assert_eq!(RsaKey::new(&[&[0, 0][..], &modulus].concat(), &[0, 1, 0, 1]), Some(key), "leading zeros");
        for (modulus, exponent) in [
            (&[0xff; 255][..], &[1, 0, 1][..]),
            (&[&[0x7f][..], &[0xff; 255]].concat(), &[3]),
            (&[0xff; 1025], &[3]),
            (&[&[0xff; 255][..], &[0xfe]].concat(), &[3]),
            (&modulus, &[]),
            (&modulus, &[1]),
            (&modulus, &[1, 0, 0]),
            (&modulus, &[2, 0, 0, 0, 1]),
            (&modulus, &[1; 9]),
            (&[], &[3]),
        ] {
            assert_eq!(RsaKey::new(modulus, exponent), None, "{exponent:?}");
        }
        assert!(RsaKey::new(&[0xff; 1024], &[3]).is_some());
    }
}
