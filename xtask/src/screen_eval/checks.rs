//! Check digits, written from the public descriptions of each number and apart from the rules that look for them.

/// The digits of a text.
pub(super) fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|character| character.to_digit(10)).collect()
}

fn weighted(text: &str, weights: impl Iterator<Item = u32>) -> u32 {
    digits(text).into_iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The tenth digit of an NHS or CHI number and of the core of an Irish health identifier; `None` when there is none.
pub(super) fn nhs(nine: &str) -> Option<u32> {
    match 11 - weighted(nine, (2..=10).rev()) % 11 {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    }
}

/// Whether a prefix of seven digits leaves the check of a core of ten digits as it is.
pub(super) fn is_neutral_prefix(seven: &str) -> bool {
    weighted(seven, (11..=17).rev()).is_multiple_of(11)
}

/// The last digit of a number of GS1 with so many digits before it.
pub(super) fn gs1(body: &str) -> u32 {
    let sum: u32 = digits(body).into_iter().rev().zip([3, 1].into_iter().cycle()).map(|(digit, by)| digit * by).sum();
    (10 - sum % 10) % 10
}

/// The last digit by Luhn.
pub(super) fn luhn(body: &str) -> u32 {
    let twice = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let all = digits(body).into_iter().rev().enumerate();
    let sum: u32 = all.map(|(place, digit)| if place.is_multiple_of(2) { twice(digit) } else { digit }).sum();
    (10 - sum % 10) % 10
}

/// The ninth digit of an Australian Medicare card.
pub(super) fn medicare(eight: &str) -> u32 {
    weighted(eight, [1, 3, 7, 9, 1, 3, 7, 9].into_iter()) % 10
}

/// Whether nine digits are an Australian tax file number.
pub(super) fn is_tax_file(nine: &str) -> bool {
    weighted(nine, [1, 4, 3, 7, 5, 8, 6, 9, 10].into_iter()).is_multiple_of(11)
}

/// The first letter after the seven digits of an Irish PPS number; the second letter, when there is one, counts.
pub(super) fn pps(seven: &str, second: Option<char>) -> char {
    let extra = second.filter(|letter| *letter != 'W').map_or(0, |letter| (u32::from(letter) - 64) * 9);
    let rest = (weighted(seven, (2..=8).rev()) + extra) % 23;
    "WABCDEFGHIJKLMNOPQRSTUV".chars().nth(usize::try_from(rest).unwrap_or_default()).unwrap_or('W')
}

/// The two check digits of an IBAN.
pub(super) fn iban(country: &str, body: &str) -> String {
    let rest = format!("{body}{country}00").chars().fold(0, |rest, character| {
        let value = character.to_digit(36).unwrap_or_default();
        if value > 9 { (rest * 100 + value) % 97 } else { (rest * 10 + value) % 97 }
    });
    format!("{:02}", 98 - rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_agree_with_published_examples() {
        assert_eq!(nhs("943476591"), Some(9));
        assert_eq!(luhn("424242424242424"), 2);
        assert_eq!(luhn("800360816669050"), 3);
        assert_eq!(medicare("21234567"), 0);
        assert!(is_tax_file("123456782"));
        assert_eq!(pps("1234567", None), 'T');
        assert_eq!(pps("1234567", Some('A')), 'F');
        assert_eq!(iban("GB", "WEST12345698765432"), "82");
        assert_eq!(iban("IE", "AIBK93115212345678"), "29");
        assert_eq!(gs1("629104150021"), 3);
    }
}
