//! Dates and times, in the spellings that people use.

use super::dice::Dice;
use super::phones::WORDS;

/// The months by name.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

pub(super) fn date(dice: &mut Dice, year: usize) -> String {
    let (day, month) = (dice.between(1, 28), dice.between(1, 12));
    let name = MONTHS.get(month - 1).copied().unwrap_or_default();
    let short = year % 100;
    match dice.below(8) {
        0 => format!("{day:02}/{month:02}/{year}"),
        1 => format!("{day}.{month}.{short:02}"),
        2 => format!("{day}{} {name} {year}", ordinal(day)),
        3 => format!("{day:02}-{month:02}-{year}"),
        4 => format!("{name} {day}{} {year}", ordinal(day)),
        5 => format!("{day}/{month}/{short:02}"),
        6 => format!("the {day}{} of {name} {year}", ordinal(day)),
        _ => format!("{day} {} {year}", name.chars().take(3).collect::<String>()),
    }
}

pub(super) fn exact_date(dice: &mut Dice) -> String {
    let (day, month) = (dice.between(1, 28), dice.between(1, 12));
    let name = MONTHS.get(month - 1).copied().unwrap_or_default();
    let weekday = DAYS.get(dice.below(7)).copied().unwrap_or_default();
    match dice.below(7) {
        0 => format!("{weekday} {day} {name}"),
        1 => format!("{day}{} {name}", ordinal(day)),
        2 => format!("{weekday} the {day}{} of {name}", ordinal(day)),
        3 => format!("{name} {day}{}", ordinal(day)),
        _ => {
            let year = dice.between(2022, 2026);
            date(dice, year)
        }
    }
}

const fn ordinal(day: usize) -> &'static str {
    match (day % 10, day) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

pub(super) fn time(dice: &mut Dice) -> String {
    let (hour, minute) = (dice.between(1, 12), dice.pick(&["05", "10", "15", "20", "25", "35", "40", "50", "55"]));
    let half = dice.pick(&["am", "pm", " am", " pm", " in the morning", " at night"]);
    match dice.below(7) {
        0 => format!("{hour}{half}"),
        1 => format!("{hour}.{minute}{half}"),
        2 => format!("{hour}:{minute}{half}"),
        3 => format!("{:02}:{minute}", dice.between(0, 23)),
        4 => format!("{:02}{minute}hrs", dice.between(0, 23)),
        5 => format!("half past {}{}", hour_in_words(hour), dice.pick(&[" in the morning", " at night", ""])),
        _ => format!("quarter to {}{}", hour_in_words(hour), dice.pick(&[" in the morning", " in the evening", ""])),
    }
}

fn hour_in_words(hour: usize) -> &'static str {
    match hour {
        10 => "ten",
        11 => "eleven",
        12 => "twelve",
        _ => WORDS.get(hour).copied().unwrap_or_default(),
    }
}
