//! Where a request comes from, as coarse as counting needs it. The address itself is never kept; see its callers.

use std::net::IpAddr;

/// The part of an address that one household or one phone has for itself: all of IPv4, the first half (/64) of IPv6,
/// because behind it everybody picks addresses at will. What is no address stays as it is.
#[must_use]
pub fn network(address: &str) -> String {
    match address.trim().parse::<IpAddr>() {
        Ok(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(mapped) => mapped.to_string(),
            None => format!("{:x}/64", u128::from(address) >> 64),
        },
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => address.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_household_is_one_network_however_its_addresses_are_written() {
        assert_eq!(network("203.0.113.9"), "203.0.113.9");
        assert_eq!(network("::ffff:203.0.113.9"), "203.0.113.9");
        assert_eq!(network("2001:db8:1:2:aaaa::1"), network("2001:0DB8:1:2:bbbb::2"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("nonsense"), "nonsense");
    }
}
