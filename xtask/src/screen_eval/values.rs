//! What stands in the slots of a carrier. Nothing that is labelled stands in both halves.

use anyhow::{Context, Result, bail};

use super::dice::{self, Dice};
use super::lists::Lists;
use super::numbers::number;
use super::story::Half;
use super::{moments, phones};

/// A value for a slot: `n:3-7`, `phone-uk`, `first`. What is made up is made up again until it falls into the half.
pub(super) fn value(slot: &str, half: Half, dice: &mut Dice, lists: &Lists) -> Result<String> {
    if let Some(range) = slot.strip_prefix("n:") {
        let (low, high) = range.split_once('-').context("a range is n:3-7")?;
        return Ok(dice.between(low.parse()?, high.parse()?).to_string());
    }
    if let Some(slot) = slot.strip_suffix("-lower") {
        return Ok(value(slot, half, dice, lists)?.to_lowercase());
    }
    if let Some(text) = small(slot, dice).or_else(|| listed(slot, half, dice, lists)) {
        return Ok(text);
    }
    for _ in 0..200 {
        let made = number(slot, half, dice, lists).or_else(|| made_up(slot, half, dice, lists));
        let Some(made) = made else { bail!("there is no slot \"{slot}\"") };
        if half_of(&made) == half {
            return Ok(made);
        }
    }
    bail!("\"{slot}\" does not fall into both halves")
}

/// The half into which a value falls, however it is spelt.
pub(super) fn half_of(value: &str) -> Half {
    let plain: String = value.chars().filter(|character| character.is_alphanumeric()).collect();
    Half::of(usize::from(dice::hash(&plain.to_lowercase()) & 1 == 1))
}

/// Small values that are nobody's: both halves may have them.
fn small(slot: &str, dice: &mut Dice) -> Option<String> {
    let text = match slot {
        "bp" => format!("{}/{}", dice.between(98, 199), dice.between(58, 112)),
        "wait" => {
            let (low, high, unit) = match dice.below(4) {
                0 => (2, 13, "hours"),
                1 => (35, 95, "minutes"),
                2 => (5, 50, "weeks"),
                _ => (3, 18, "months"),
            };
            format!("{} {unit}", dice.between(low, high))
        }
        "month" => moments::MONTHS.get(dice.below(12)).copied().unwrap_or_default().to_owned(),
        "price" => {
            let sign = dice.pick(&["£", "£", "€", "$"]);
            let pence = dice.pick(&["", ".50", ".80", ".99"]);
            format!("{sign}{}{pence}", dice.between(2, 260))
        }
        "room" => dice.between(1, 40).to_string(),
        "lottery" => {
            let drawn: Vec<String> = (0..6).map(|_| dice.between(1, 59).to_string()).collect();
            drawn.join(" ")
        }
        "isbn" => format!("978-0-{}-{}-{}", dice.digits(2), dice.digits(6), dice.digits(1)),
        "initial" => dice.letters("ABCDEFGHJKLMNPRSTW", 1),
        _ => return None,
    };
    Some(text)
}

/// Values of the lists.
fn listed(slot: &str, half: Half, dice: &mut Dice, lists: &Lists) -> Option<String> {
    if slot == "full" {
        let first = dice.pick(&lists.of("first", half));
        return Some(format!("{first} {}", dice.pick(&lists.of("last", half))));
    }
    let values = lists.of(slot, half);
    (!values.is_empty()).then(|| dice.pick(&values).to_owned())
}

fn made_up(slot: &str, half: Half, dice: &mut Dice, lists: &Lists) -> Option<String> {
    let text = match slot {
        "email" => {
            let (local, domain) = mailbox(half, dice, lists);
            let whole = format!("{local}@{domain}");
            if dice.one_in(8) { whole.to_uppercase() } else { whole }
        }
        "email-words" => {
            let (local, domain) = mailbox(half, dice, lists);
            let (at, dot) = match dice.below(6) {
                0 => (" at ", " dot "),
                1 => (" (at) ", " (dot) "),
                2 => (" [at] ", "."),
                3 => (" AT ", " DOT "),
                4 => ("(at)", "."),
                _ => (" @ ", "."),
            };
            format!("{local}{at}{}", domain.replace('.', dot))
        }
        "phone-uk" => phones::uk(dice),
        "phone-ie" => phones::irish(dice),
        "phone-au" => phones::australian(dice),
        "phone-words" => phones::in_words(dice),
        "link" => {
            let start = dice.pick(&["https://", "http://", "http://www.", "www.", ""]);
            format!("{start}{}", dice.pick(&lists.of("site", half)))
        }
        "handle" => handle(half, dice, lists),
        "street-address" => address(half, dice, lists),
        "date-of-birth" => {
            let year = dice.between(1925, 2015);
            moments::date(dice, year)
        }
        "exact-date" => moments::exact_date(dice),
        "exact-time" => moments::time(dice),
        "age" => {
            let years = dice.between(2, 99);
            let unit = dice.pick(&[" year old", " years old", "-year-old", " yr old", "yrs old", " year-old"]);
            format!("{years}{unit}")
        }
        _ => return None,
    };
    Some(text)
}

fn mailbox(half: Half, dice: &mut Dice, lists: &Lists) -> (String, String) {
    let words = lists.of("word", half);
    let (one, other, number) = (dice.pick(&words), dice.pick(&words), dice.between(1, 1999));
    let local = match dice.below(5) {
        0 => format!("{one}.{other}"),
        1 => format!("{one}{number}"),
        2 => format!("{one}_{other}{number}"),
        3 => format!("{one}-{other}"),
        _ => format!("{one}.{other}+{number}"),
    };
    (local, dice.pick(&lists.of("domain", half)).to_owned())
}

fn handle(half: Half, dice: &mut Dice, lists: &Lists) -> String {
    let words = lists.of("word", half);
    let (one, other, number) = (dice.pick(&words), dice.pick(&words), dice.between(1, 999));
    match dice.below(5) {
        0 => format!("@{one}_{other}"),
        1 => format!("@{one}{number}"),
        2 => format!("@{one}.{other}{number}"),
        3 => format!("{one}_{other}{number}"),
        _ => format!("@The{one}{other}"),
    }
}

fn address(half: Half, dice: &mut Dice, lists: &Lists) -> String {
    let (street, town) = (dice.pick(&lists.of("street", half)), dice.pick(&lists.of("town", half)));
    let house = dice.between(1, 180);
    let start = match dice.below(8) {
        0 => format!("Flat {}, {house} {street}", dice.between(1, 30)),
        1 => format!("{house}{} {street}", dice.letter("abc")),
        2 => format!("Unit {}/{house} {street}", dice.between(1, 20)),
        3 => format!("Apt {}, {house} {street}", dice.between(1, 60)),
        4 => format!("{house}, {street}"),
        _ => format!("{house} {street}"),
    };
    match dice.below(4) {
        0 => format!("{start}, {town}"),
        1 => start.to_lowercase(),
        _ => start,
    }
}
