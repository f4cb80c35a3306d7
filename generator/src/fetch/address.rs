//! Which addresses are on the public internet.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A block of addresses: the first, and how many of its bits all of them share.
type Block<A> = (A, u32);

const fn v4(a: u8, b: u8, c: u8, length: u32) -> Block<Ipv4Addr> {
    (Ipv4Addr::new(a, b, c, 0), length)
}

const fn v6(a: u16, b: u16, length: u32) -> Block<Ipv6Addr> {
    (Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, 0), length)
}

/// Addresses of IPv4 that lead to no host of the public internet: the IANA registry of special-purpose addresses
/// (RFC 6890), multicast and what is reserved.
const CLOSED_V4: [Block<Ipv4Addr>; 15] = [
    v4(0, 0, 0, 8),       // this network (RFC 791)
    v4(10, 0, 0, 8),      // private (RFC 1918)
    v4(100, 64, 0, 10),   // shared by the customers of a provider, CGNAT (RFC 6598)
    v4(127, 0, 0, 8),     // loopback (RFC 1122)
    v4(169, 254, 0, 16),  // link-local (RFC 3927), where clouds keep their secrets
    v4(172, 16, 0, 12),   // private (RFC 1918)
    v4(192, 0, 0, 24),    // protocol assignments (RFC 6890)
    v4(192, 0, 2, 24),    // documentation (RFC 5737)
    v4(192, 88, 99, 24),  // relays of 6to4 (RFC 7526)
    v4(192, 168, 0, 16),  // private (RFC 1918)
    v4(198, 18, 0, 15),   // measurements (RFC 2544)
    v4(198, 51, 100, 24), // documentation (RFC 5737)
    v4(203, 0, 113, 24),  // documentation (RFC 5737)
    v4(224, 0, 0, 4),     // multicast (RFC 5771)
    v4(240, 0, 0, 4),     // reserved, and broadcast (RFC 1112, RFC 919)
];

/// All of IPv6 that is given out on the public internet (RFC 4291, section 2.4). Loopback, link-local, unique-local and
/// multicast addresses lie outside of it, and so do IPv4-mapped addresses and the well-known prefixes of NAT64
/// (RFC 6052, RFC 8215).
const OPEN_V6: Block<Ipv6Addr> = v6(0x2000, 0, 3);

/// What within it leads elsewhere.
const CLOSED_V6: [Block<Ipv6Addr>; 4] = [
    v6(0x2001, 0, 23), // protocol assignments (RFC 2928), among them Teredo, which holds an address of IPv4
    v6(0x2001, 0xdb8, 32), // documentation (RFC 3849)
    v6(0x2002, 0, 16), // 6to4 (RFC 3056), which holds an address of IPv4
    v6(0x3fff, 0, 20), // documentation (RFC 9637)
];

/// Says whether an address belongs to a host of the public internet.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !CLOSED_V4.iter().any(|block| holds_v4(*block, address)),
        IpAddr::V6(address) => holds_v6(OPEN_V6, address) && !CLOSED_V6.iter().any(|block| holds_v6(*block, address)),
    }
}

fn holds_v4((first, length): Block<Ipv4Addr>, address: Ipv4Addr) -> bool {
    (first.to_bits() ^ address.to_bits()).leading_zeros() >= length
}

fn holds_v6((first, length): Block<Ipv6Addr>, address: Ipv6Addr) -> bool {
    (first.to_bits() ^ address.to_bits()).leading_zeros() >= length
}

#[cfg(test)]
mod tests {
    use super::is_public;

    const PUBLIC: &str = "
        1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.215.14 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0
        169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 192.0.3.0 192.88.98.255
        192.88.100.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0
        203.0.112.255 203.0.114.0 223.255.255.255
        2001:200:: 2001:db7:ffff:: 2001:db9:: 2001:4860:4860::8888 2003:: 2400:: 2606:4700:4700::1111
        2a00:1450:4001::1 3ffe:: 3fff:1000:: 3fff:ffff::";

    const CLOSED: &str = "
        0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.100.100.200 100.127.255.255 127.0.0.1
        127.255.255.255 169.254.0.0 169.254.169.254 169.254.255.255 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.192
        192.0.0.255 192.0.2.0 192.0.2.255 192.88.99.1 192.168.0.0 192.168.255.255 198.18.0.0 198.19.255.255
        198.51.100.0 198.51.100.255 203.0.113.0 203.0.113.255 224.0.0.0 224.0.0.251 239.255.255.255 240.0.0.0
        255.255.255.254 255.255.255.255
        :: ::1 ::2 ::127.0.0.1 ::8.8.8.8 ::ffff:0:0 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254
        ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::8.8.8.8 64:ff9b:1::10.0.0.1 100::1 1fff:ffff::
        2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1 2001:1ff:ffff:: 2001:db8::
        2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 2002:: 2002:7f00:1:: 2002:a00:1::1 2002:ffff:ffff:: 3fff::
        3fff:fff:ffff:: 4000:: 5f00::1 fc00:: fc00::1 fd00:ec2::254 fdff:ffff:: fe80:: fe80::1 febf::1 fec0::1
        ff00:: ff02::1 ff0e::1 ffff::";

    #[test]
    fn tells_the_public_internet_from_everything_else() {
        let wrong = |addresses: &'static str, expected: bool| {
            let addresses = addresses.split_whitespace();
            addresses.filter(move |address| is_public(address.parse().expect("it is an address")) != expected)
        };
        assert_eq!(wrong(PUBLIC, true).chain(wrong(CLOSED, false)).collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
