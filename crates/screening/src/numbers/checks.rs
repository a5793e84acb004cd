//! Check digits.

/// The value of an ASCII digit.
fn value(digit: u8) -> u32 {
    u32::from(digit & 0x0f)
}

fn weighted(digits: &[u8], weights: impl IntoIterator<Item = u32>) -> u32 {
    digits.iter().zip(weights).map(|(&digit, weight)| value(digit).saturating_mul(weight)).sum()
}

/// Nobody has a number of one repeated digit, though some of them check.
pub(super) fn is_repeated(digits: &[u8]) -> bool {
    digits.iter().all(|digit| Some(digit) == digits.first())
}

/// Ten digits of an NHS, Health and Care, CHI or short Irish number: the digits times 10 down to 1 add up to a multiple
/// of 11 (NHS Data Dictionary, NHS NUMBER).
pub(super) fn nhs(digits: &[u8]) -> bool {
    digits.len() == 10 && !is_repeated(digits) && weighted(digits, (1..=10).rev()).is_multiple_of(11)
}

/// Payment cards and Australian health numbers (ISO/IEC 7812, "Luhn").
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let doubled = if place % 2 == 1 { value(digit).saturating_mul(2) } else { value(digit) };
            doubled / 10 + doubled % 10
        })
        .sum();
    !is_repeated(digits) && sum.is_multiple_of(10)
}

/// GS1 keys, such as the 18 digits of an Irish health number: weights 3 and 1 in turn from the right, before the last.
pub(super) fn gs1(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| if place % 2 == 1 { value(digit).saturating_mul(3) } else { value(digit) })
        .sum();
    !is_repeated(digits) && sum.is_multiple_of(10)
}

/// A Medicare card: the first eight digits times 1, 3, 7, 9, 1, 3, 7, 9, modulo 10, are the ninth (METEOR 270101).
pub(super) fn medicare(digits: &[u8]) -> bool {
    let sum = weighted(digits.get(..8).unwrap_or_default(), [1, 3, 7, 9, 1, 3, 7, 9]);
    matches!(digits.first(), Some(b'2'..=b'6')) && digits.get(8).is_some_and(|&check| sum % 10 == value(check))
}

/// An Australian tax file number: nine digits times 1, 4, 3, 7, 5, 8, 6, 9, 10 add up to a multiple of 11.
pub(super) fn tax_file(digits: &[u8]) -> bool {
    digits.len() == 9 && !is_repeated(digits) && weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11)
}

/// A PPS number: seven digits times 8 down to 2, and nine times the second letter, modulo 23, are the first letter
/// (Revenue, "PPSN check character"). W counts nothing as either letter; so does a T of old spouses' numbers.
pub(super) fn pps(digits: &[u8], check: char, second: Option<char>) -> bool {
    let letter = |c: char| match c {
        'w' | 't' => 0,
        _ => u32::from(c).saturating_sub(u32::from('a')).saturating_add(1),
    };
    let sum = weighted(digits, (2..=8).rev()).saturating_add(second.map_or(0, letter).saturating_mul(9));
    let expected = char::from_u32(u32::from('a').saturating_add((sum + 22) % 23)).unwrap_or('w');
    digits.len() == 7 && check == expected
}

/// An IBAN (ISO 13616): country and check digits go to the end, letters count from 10 on, the rest of 97 is 1.
pub(super) fn iban(code: &str) -> bool {
    let (head, tail) = (code.chars().take(4), code.chars().skip(4));
    let rest = tail.chain(head).filter_map(|c| c.to_digit(36)).fold(0_u32, |rest, digit| {
        let shift = if digit > 9 { 100 } else { 10 };
        (rest.saturating_mul(shift).saturating_add(digit)) % 97
    });
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_check_digits_pass_and_the_next_ones_do_not() {
        assert!(nhs(b"9434765919") && !nhs(b"9434765918") && !nhs(b"1111111111"));
        assert!(luhn(b"4111111111111111") && !luhn(b"4111111111111112"));
        assert!(luhn(b"8003608833357361") && !luhn(b"8003608833357362"));
        assert!(gs1(b"4006381333931") && !gs1(b"4006381333932"));
        assert!(medicare(b"2123456701") && !medicare(b"2123456711") && !medicare(b"7123456701"));
        assert!(tax_file(b"123456782") && !tax_file(b"123456789"));
        assert!(pps(b"1234567", 't', None) && pps(b"1234567", 't', Some('w')) && !pps(b"1234567", 'u', None));
        assert!(pps(b"1234567", 'f', Some('a')), "{}", weighted(b"1234567", (2..=8).rev()));
        assert!(iban("gb29nwbk60161331926819") && !iban("gb29nwbk60161331926818"));
        assert!(iban("ie29aibk93115212345678"));
    }
}
