//! Telephone numbers of persons, in the spellings that people use.

use super::dice::Dice;
use super::numbers::{grouped, spelt};

/// The figures as they are said.
pub(super) const WORDS: [&str; 10] = ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

pub(super) fn uk(dice: &mut Dice) -> String {
    let (area, number, groups): (&str, String, &[usize]) = match dice.below(8) {
        0..5 => {
            let mobile = format!("7{}{}", dice.letter("45789"), dice.digits(8));
            return mobile_of("44", &mobile, dice);
        }
        5 => (dice.pick(&["0161", "0131", "0113", "0121"]), format!("4{}", dice.digits(6)), &[3, 4]),
        6 => (dice.pick(&["020", "028", "029", "023"]), format!("{}{}", dice.letter("2789"), dice.digits(7)), &[4, 4]),
        _ => (
            dice.pick(&["01632", "01924", "01273", "01463"]),
            format!("{}{}", dice.letter("2456"), dice.digits(5)),
            &[],
        ),
    };
    let number = grouped(&number, groups, dice.pick(&[" ", " ", "", "-"]));
    match dice.below(5) {
        0 => format!("({area}) {number}"),
        1 => format!("+44 {} {number}", area.trim_start_matches('0')),
        2 => format!("{area}-{number}"),
        3 => format!("{area}{number}"),
        _ => format!("{area} {number}"),
    }
}

fn mobile_of(country: &str, mobile: &str, dice: &mut Dice) -> String {
    match dice.below(8) {
        0 => format!("+{country} {}", grouped(mobile, &[4, 6], " ")),
        1 => format!("+{country}{mobile}"),
        2 => format!("00{country} {}", grouped(mobile, &[4, 3], " ")),
        3 => format!("+{country} (0){}", grouped(mobile, &[4, 3], " ")),
        4 => format!("0{}", grouped(mobile, &[4], " ")),
        _ => spelt(&format!("0{mobile}"), &[5, 3, 3], dice),
    }
}

pub(super) fn irish(dice: &mut Dice) -> String {
    if dice.one_in(3) {
        let (area, number) = match dice.below(3) {
            0 => ("01", format!("4{}", dice.digits(6))),
            1 => ("021", format!("4{}", dice.digits(6))),
            _ => ("061", format!("3{}", dice.digits(5))),
        };
        let number = grouped(&number, &[3], " ");
        return if dice.one_in(2) { format!("({area}) {number}") } else { format!("{area} {number}") };
    }
    let mobile = format!("8{}{}", dice.letter("35679"), dice.digits(7));
    match dice.below(4) {
        0 => format!("+353 {}", grouped(&mobile, &[2, 3], " ")),
        1 => format!("00353{mobile}"),
        _ => spelt(&format!("0{mobile}"), &[3, 3, 4], dice),
    }
}

pub(super) fn australian(dice: &mut Dice) -> String {
    if dice.one_in(3) {
        let area = dice.pick(&["02", "03", "07", "08"]);
        let number = grouped(&format!("{}{}", dice.letter("5689"), dice.digits(7)), &[4], " ");
        return if dice.one_in(2) { format!("({area}) {number}") } else { format!("{area} {number}") };
    }
    let mobile = format!("4{}", dice.digits(8));
    match dice.below(4) {
        0 => format!("+61 {}", grouped(&mobile, &[3, 3], " ")),
        1 => format!("+61{mobile}"),
        _ => spelt(&format!("0{mobile}"), &[4, 3, 3], dice),
    }
}

pub(super) fn in_words(dice: &mut Dice) -> String {
    let number = format!("07{}{}", dice.letter("45789"), dice.digits(8));
    let figures: Vec<usize> = number.bytes().map(|byte| usize::from(byte - b'0')).collect();
    let word = |figure: usize| WORDS.get(figure).copied().unwrap_or_default();
    let zero = dice.pick(&["oh", "zero", "nought"]);
    let (mut words, mut rest) = (Vec::new(), figures.as_slice());
    let doubles = dice.one_in(2);
    while let [first, others @ ..] = rest {
        let named = if *first == 0 { zero } else { word(*first) };
        match others {
            [second, after @ ..] if doubles && first == second => {
                words.push(format!("double {named}"));
                rest = after;
            }
            _ => {
                words.push(named.to_owned());
                rest = others;
            }
        }
    }
    words.join(" ")
}
