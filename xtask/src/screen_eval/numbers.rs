//! Numbers that belong to one person, in the spellings that people use.

use super::checks;
use super::dice::Dice;
use super::lists::Lists;
use super::story::Half;

/// Letters that a postcode ends with.
const INWARD: &str = "ABDEFGHJLNPQRSTUWXYZ";
/// Letters and digits that an Eircode ends with.
const UNIQUE: &str = "0123456789ACDEFHKNPRTVWXY";
const LETTERS: &str = "ABCDEFGHJKLMNOPRSTUVWXY";
/// Letters that may begin a National Insurance number, and that may stand second.
const NINO: [&str; 2] = ["ABCEGHJKLMNPRSTWXYZ", "ABCEGHJKLMNPRSTWXYZ"];
const NINO_NEVER: [&str; 8] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "OO"];

/// A number of that kind, or `None` when there is no such kind.
pub(super) fn number(kind: &str, half: Half, dice: &mut Dice, lists: &Lists) -> Option<String> {
    let value = match kind {
        "nhs-number" => {
            spelt(&with_nhs(dice, |dice| format!("{}{}", dice.letter("467"), dice.digits(8))), &[3, 3, 4], dice)
        }
        "chi-number" => spelt(&with_nhs(dice, birth), &[6, 4], dice),
        "irish-health-number" => irish(dice),
        "pps-number" => pps(dice),
        "medicare-number" => medicare(dice),
        "australian-health-number" => {
            let body = format!("800360{}", dice.digits(9));
            spelt(&format!("{body}{}", checks::luhn(&body)), &[4, 4, 4, 4], dice)
        }
        "tax-file-number" => spelt(&until(dice, |dice| dice.digits(9), checks::is_tax_file), &[3, 3, 3], dice),
        "national-insurance" => national_insurance(dice),
        "passport" => match dice.below(3) {
            0 => format!("{}{}", dice.letters(LETTERS, 2), dice.digits(7)),
            1 => format!("{}{}", dice.letter("NEPR"), dice.digits(7)),
            _ => format!("{}{}", dice.between(1, 9), dice.digits(8)),
        },
        "driving-licence" => driving_licence(half, dice, lists),
        "payment-card" => card(dice),
        "iban" => iban(dice),
        "bank-account" => bank_account(dice),
        "vehicle-registration" => plate(dice),
        "case-number" => case(dice),
        "postcode" => {
            let (area, end) = (dice.pick(&lists.of("area", half)), dice.letters(INWARD, 2));
            let digit = dice.between(0, 9);
            let gap = dice.pick(&[" ", " ", " ", "", "  "]);
            cased(&format!("{area}{gap}{digit}{end}"), dice)
        }
        "eircode" => {
            let key = dice.pick(&lists.of("routing", half));
            let end = format!("{}{}{}", dice.letter("ACDEFHKNPRTVWXY"), dice.digits(1), dice.letters(UNIQUE, 2));
            let gap = dice.pick(&[" ", " ", ""]);
            cased(&format!("{key}{gap}{end}"), dice)
        }
        "ten-digits" => until(
            dice,
            |dice| format!("{}{}", dice.letter("12359"), dice.digits(9)),
            |ten| checks::nhs(ten) != ten.chars().last().and_then(|last| last.to_digit(10)),
        ),
        "twenty-digits" => format!("{}{}", dice.between(1, 9), dice.digits(19)),
        _ => return None,
    };
    Some(value)
}

fn until(dice: &mut Dice, make: impl Fn(&mut Dice) -> String, is_right: impl Fn(&str) -> bool) -> String {
    loop {
        let value = make(dice);
        if is_right(&value) {
            return value;
        }
    }
}

fn with_nhs(dice: &mut Dice, nine: impl Fn(&mut Dice) -> String) -> String {
    loop {
        let nine = nine(dice);
        if let Some(digit) = checks::nhs(&nine) {
            return format!("{nine}{digit}");
        }
    }
}

fn birth(dice: &mut Dice) -> String {
    format!("{:02}{:02}{:02}{}", dice.between(1, 28), dice.between(1, 12), dice.between(10, 99), dice.digits(3))
}

/// Capitals, as a rule.
fn cased(text: &str, dice: &mut Dice) -> String {
    if dice.one_in(4) { text.to_lowercase() } else { text.to_owned() }
}

/// In groups with what people put between them, or in one; seldom in full-width digits or with nothing visible between.
pub(super) fn spelt(solid: &str, groups: &[usize], dice: &mut Dice) -> String {
    let between = match dice.below(16) {
        0..6 => " ",
        6..11 => "",
        11 | 12 => "-",
        13 => ".",
        14 => "\u{200b}",
        _ => return solid.chars().map(wide).collect(),
    };
    grouped(solid, groups, between)
}

fn wide(character: char) -> char {
    let number = u32::from(character);
    if character.is_ascii_digit() { char::from_u32(number + 0xfee0).unwrap_or(character) } else { character }
}

/// In groups; what is left over is the last one.
pub(super) fn grouped(solid: &str, groups: &[usize], between: &str) -> String {
    let mut rest = solid.chars();
    let mut parts: Vec<String> = groups.iter().map(|size| rest.by_ref().take(*size).collect()).collect();
    parts.push(rest.collect());
    parts.retain(|part| !part.is_empty());
    parts.join(between)
}

fn irish(dice: &mut Dice) -> String {
    let core = with_nhs(dice, |dice| format!("8{}{}", dice.between(12, 59), dice.digits(6)));
    if dice.one_in(2) {
        return spelt(&core, &[3, 3, 4], dice);
    }
    let prefix = until(dice, |dice| format!("539{}", dice.digits(4)), checks::is_neutral_prefix);
    let body = format!("{prefix}{core}");
    spelt(&format!("{body}{}", checks::gs1(&body)), &[4, 4, 4, 4], dice)
}

fn pps(dice: &mut Dice) -> String {
    let seven = dice.digits(7);
    let second = if dice.one_in(2) { Some(dice.letter("ABHW")) } else { None };
    let first = checks::pps(&seven, second);
    let gap = dice.pick(&["", "", "", " "]);
    let end = second.map(String::from).unwrap_or_default();
    cased(&format!("{seven}{gap}{first}{end}"), dice)
}

fn medicare(dice: &mut Dice) -> String {
    let eight = format!("{}{}", dice.between(2, 6), dice.digits(7));
    let ten = format!("{eight}{}{}", checks::medicare(&eight), dice.between(1, 9));
    let card = spelt(&ten, &[4, 5, 1], dice);
    match dice.below(6) {
        0 => format!("{card}/{}", dice.between(1, 4)),
        1 => format!("{card} {}", dice.between(1, 4)),
        _ => card,
    }
}

fn national_insurance(dice: &mut Dice) -> String {
    let [first, second] = NINO;
    let make = |dice: &mut Dice| format!("{}{}", dice.letter(first), dice.letter(second));
    let prefix = until(dice, make, |prefix| !NINO_NEVER.contains(&prefix));
    let solid = format!("{prefix}{}{}", dice.digits(6), dice.letter("ABCD"));
    let between = dice.pick(&[" ", " ", "", "", "-", "."]);
    let groups: &[usize] = if dice.one_in(4) { &[2, 6, 1] } else { &[2, 2, 2, 2, 1] };
    cased(&grouped(&solid, groups, between), dice)
}

fn driving_licence(half: Half, dice: &mut Dice, lists: &Lists) -> String {
    if dice.one_in(6) {
        return format!("{}{}", dice.between(1, 9), dice.digits(8));
    }
    let last: String = dice.pick(&lists.of("last", half)).chars().filter(char::is_ascii_alphabetic).collect();
    let name: String = last.to_uppercase().chars().chain("99999".chars()).take(5).collect();
    let (month, day) = (dice.between(1, 12) + 50 * dice.below(2), dice.between(1, 28));
    let year = format!("{}{month:02}{day:02}{}", dice.digits(1), dice.digits(1));
    let end = format!("{}9{}", dice.letters(LETTERS, 2), dice.letters(LETTERS, 2));
    let gap = dice.pick(&["", "", " "]);
    cased(&format!("{name}{gap}{year}{gap}{end}"), dice)
}

fn card(dice: &mut Dice) -> String {
    let (body, groups): (String, &[usize]) = match dice.below(5) {
        0 | 1 => (format!("4{}", dice.digits(14)), &[4, 4, 4, 4]),
        2 | 3 => (format!("5{}{}", dice.between(1, 5), dice.digits(13)), &[4, 4, 4, 4]),
        _ => (format!("37{}", dice.digits(12)), &[4, 6, 5]),
    };
    spelt(&format!("{body}{}", checks::luhn(&body)), groups, dice)
}

fn iban(dice: &mut Dice) -> String {
    let (country, body) = match dice.below(4) {
        0 | 1 => ("GB", format!("{}{}", dice.letters(LETTERS, 4), dice.digits(14))),
        2 => ("IE", format!("{}{}", dice.letters(LETTERS, 4), dice.digits(14))),
        _ => ("DE", dice.digits(18)),
    };
    let solid = format!("{country}{}{body}", checks::iban(country, &body));
    let between = dice.pick(&[" ", " ", "", "-"]);
    cased(&grouped(&solid, &[4, 4, 4, 4, 4], between), dice)
}

fn bank_account(dice: &mut Dice) -> String {
    let (sort, account) = (dice.digits(6), format!("{}{}", dice.between(1, 9), dice.digits(7)));
    let dashed = grouped(&sort, &[2, 2], "-");
    match dice.below(7) {
        0 => format!("sort code {dashed}, account {account}"),
        1 => format!("sort code {sort} account number {account}"),
        2 => format!("{dashed} {account}"),
        3 => format!("s/c {dashed} a/c {account}"),
        4 => format!("Sort Code: {} Acc No: {account}", grouped(&sort, &[2, 2], " ")),
        5 => format!("BSB {} account {account}", grouped(&sort, &[3], "-")),
        _ => format!("account {account} sort code {dashed}"),
    }
}

fn plate(dice: &mut Dice) -> String {
    let text = match dice.below(8) {
        0..4 => {
            let age = if dice.one_in(2) { dice.between(2, 24) } else { dice.between(51, 74) };
            let gap = dice.pick(&[" ", " ", ""]);
            format!("{}{age:02}{gap}{}", dice.letters(LETTERS, 2), dice.letters(LETTERS, 3))
        }
        4 => format!("{}{} {}", dice.letter("KLMNPRSTVWXY"), dice.between(21, 999), dice.letters(LETTERS, 3)),
        5 => format!("{}Z {}", dice.letters("ABDFGHJ", 2), dice.between(1000, 9999)),
        6 => {
            let county = dice.pick(&["D", "C", "G", "KY", "LK", "WW", "MO", "DL"]);
            format!("{}{}-{county}-{}", dice.between(13, 24), dice.between(1, 2), dice.between(101, 48_000))
        }
        _ => format!("{}-{}", dice.letters(LETTERS, 3), dice.digits(3)),
    };
    cased(&text, dice)
}

fn case(dice: &mut Dice) -> String {
    match dice.below(8) {
        0 => format!("{}{}", dice.letter(LETTERS), dice.digits(6)),
        1 => format!("{}{}", dice.letters(LETTERS, 3), dice.digits(7)),
        2 => format!("0{}", dice.digits(6)),
        3 => format!("C/20{}/{}", dice.between(18, 24), dice.digits(4)),
        4 => format!("CAS-{}-{}", dice.digits(6), dice.letters(UNIQUE, 6)),
        5 => format!("{}-{}", dice.between(15, 24), dice.digits(5)),
        6 => format!("{}/{}", dice.letters(LETTERS, 3), dice.digits(5)),
        _ => format!("{}{}", dice.between(1, 9), dice.digits(7)),
    }
}
