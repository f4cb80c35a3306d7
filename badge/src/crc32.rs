//! The checksum of PNG chunks and gzip (ISO 3309). Small rather than fast: the usual tables are 16 KB, which
//! everybody who checks a badge would download.

/// The remainders of four bits.
const TABLE: [u32; 16] = table();

/// Returns the checksum of bytes.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let four_bits = |sum: u32| (sum >> 4) ^ TABLE[(sum & 15) as usize];
    !bytes.iter().fold(!0, |sum, byte| four_bits(four_bits(sum ^ u32::from(*byte))))
}

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut index = 0;
    while index < 16 {
        #[expect(clippy::cast_possible_truncation, reason = "it is less than 16")]
        let mut sum = index as u32;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
            bit += 1;
        }
        table[index] = sum;
        index += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::crc32;

    // PNG, third edition, annex D, and the check value of the catalogue of parametrised CRC algorithms.
    #[test]
    fn sums_as_the_standards_show() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b"IEND"), 0xae42_6082);
    }
}
