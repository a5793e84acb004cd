//! Which addresses of the internet are public, and what a resolver said of a name. A name that anybody may give us can
//! lead anywhere: before each call its addresses are looked at, and one that is not public is enough to refuse.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::Deserialize;

/// Networks of IPv4 that are not for everybody (IANA special-purpose registry), and multicast: first address and length.
const SHUT_4: [([u8; 4], u32); 15] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
];

/// Whether an address is one that everybody can reach. Of IPv6 that is `2000::/3` without what is in it for tunnels,
/// documentation and tests; an address that carries one of IPv4 is never called, because it is a second name of it.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !SHUT_4.iter().any(|(first, length)| within_4(address, *first, *length)),
        IpAddr::V6(address) => is_public_6(address),
    }
}

fn within_4(address: Ipv4Addr, first: [u8; 4], length: u32) -> bool {
    let shift = 32u32.saturating_sub(length);
    u32::from(address).checked_shr(shift) == u32::from(Ipv4Addr::from(first)).checked_shr(shift)
}

fn is_public_6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // In turn: protocols like Teredo and benchmarking; documentation, twice; 6to4, which carries an address of IPv4; the old
    // test network.
    let shut = matches!((first, second), (0x2001, ..0x0200 | 0x0db8) | (0x3fff, ..0x1000) | (0x2002 | 0x3ffe, _));
    first >> 13 == 1 && !shut
}

/// The addresses in the answer of a resolver (`application/dns-json`); `None` when it is no answer or says that it
/// failed. A name without addresses has none.
#[must_use]
pub fn addresses(answer: &str) -> Option<Vec<IpAddr>> {
    #[derive(Deserialize)]
    struct Said {
        #[serde(rename = "Status")]
        status: u16,
        #[serde(rename = "Answer", default)]
        answer: Vec<Record>,
    }
    #[derive(Deserialize)]
    struct Record {
        #[serde(rename = "type")]
        kind: u16,
        data: String,
    }
    const KINDS: [u16; 2] = [1, 28]; // A and AAAA
    let said: Said = serde_json::from_str(answer).ok()?;
    if said.status != 0 {
        return None;
    }
    // What does not read as an address is not public.
    let unread = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let records = said.answer.iter().filter(|record| KINDS.contains(&record.kind));
    Some(records.map(|record| record.data.parse().unwrap_or(unread)).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_not_for_everybody_is_never_called() {
        for shut in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:8.8.8.8",
            "::8.8.8.8",
            "64:ff9b::808:808",
            "64:ff9b:1::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "ff02::1",
            "fec0::1",
            "100::1",
            "2001::1",
            "2001:2::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:a00:1::",
            "3fff::1",
            "5f00::1",
            "4000::1",
        ] {
            assert!(!is_public(shut.parse().unwrap()), "{shut}");
        }
        for open in [
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "223.255.255.1",
            "2606:4700:4700::1111",
            "2a00:1450::1",
            "2001:4860:4860::8888",
        ] {
            assert!(is_public(open.parse().unwrap()), "{open}");
        }
    }

    #[test]
    fn an_answer_is_read_with_its_aliases_and_a_failure_is_none() {
        let answer = r#"{"Status":0,"Answer":[{"name":"a","type":5,"TTL":1,"data":"b.example."},
            {"name":"b","type":1,"TTL":1,"data":"1.1.1.1"},{"name":"b","type":28,"TTL":1,"data":"fe80::1"},
            {"name":"b","type":1,"TTL":1,"data":"one"}]}"#;
        let found: Vec<String> = addresses(answer).unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(found, ["1.1.1.1", "fe80::1", "0.0.0.0"]);
        assert_eq!(addresses(r#"{"Status":0}"#), Some(vec![]));
        for failed in [r#"{"Status":3}"#, r#"{"Status":2,"Answer":[]}"#, "", "<html>", "[]"] {
            assert_eq!(addresses(failed), None, "{failed}");
        }
    }

    proptest! {
        #[test]
        fn no_address_that_carries_one_of_ipv4_is_public(inner in any::<u32>()) {
            let inner = Ipv4Addr::from(inner);
            prop_assert!(!is_public(inner.to_ipv6_mapped().into()));
            prop_assert!(!is_public(inner.to_ipv6_compatible().into()));
            let nat = (0x0064_ff9b_u128 << 96) | u128::from(u32::from(inner));
            prop_assert!(!is_public(Ipv6Addr::from(nat).into()));
            if inner.is_private() || inner.is_loopback() || inner.is_link_local() || inner.is_multicast() {
                prop_assert!(!is_public(inner.into()));
            }
        }

        #[test]
        fn no_answer_makes_the_reader_panic(text in any::<String>()) {
            let _ = addresses(&text);
        }
    }
}
