//! Dates, times and ages: what must be found, and what must be left alone.

use screening::{Rule, Severity, screen};

fn marked(rule: Rule, text: &str) -> Vec<String> {
    screen(text)
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| text.chars().skip(finding.start).take(finding.end - finding.start).collect())
        .collect()
}

fn suggested(rule: Rule, text: &str) -> Vec<String> {
    screen(text).into_iter().filter(|finding| finding.rule == rule).filter_map(|finding| finding.suggestion).collect()
}

#[test]
fn exact_dates_are_found_and_the_month_is_kept() {
    for (text, expected, instead) in [
        ("I went in on 3rd March 2024.", "on 3rd March 2024", "in March 2024"),
        ("seen 03/03/24 by a nurse", "03/03/24", "March 2024"),
        ("My scan was on 03/04/2024.", "on 03/04/2024", "in April 2024"),
        ("it was March 3rd when", "March 3rd", "March"),
        ("on the 14th of June we left", "on the 14th of June", "in June"),
        ("On Tuesday 5th March at noon", "On Tuesday 5th March", "In March"),
        ("I arrived on Friday 13th and left", "on Friday 13th", "on a Friday"),
        ("my op was on the 21st.", "on the 21st", "[date removed]"),
        ("admitted 12th Jan 2023", "12th Jan 2023", "January 2023"),
        ("12-Mar-24", "12-Mar-24", "March 2024"),
        ("2024-03-03", "2024-03-03", "March 2024"),
        ("the twenty first of June 2022", "the twenty first of June 2022", "June 2022"),
        ("on 03/04 they rang", "on 03/04", "in April"),
        ("on 3 March 4 people", "on 3 March", "[date removed]"),
    ] {
        assert_eq!(marked(Rule::ExactDate, text), [expected], "{text}");
        assert_eq!(suggested(Rule::ExactDate, text), [instead], "{text}");
    }
}

#[test]
fn scores_doses_pressures_and_months_are_no_dates() {
    for text in [
        "open 24/7, pain 3/10, then 10/10, BP 120/80, 140/90, 1/2 tablet, 50/50, 4/5 stars",
        "in March 2024, April and May, since 2019, in May 2023 - June 2024",
        "on the 3rd floor, on the 2nd attempt, on the 1st occasion, 3rd degree tear, 4th time, 12th week",
        "In March 24 patients, May 10 people waited, may 3 people help, we may 2 days later",
        "5mg 3 times a day, 3.5.2, 38.5 degrees, L4/5, 2/7 weeks",
        "last Tuesday, yesterday, on Christmas Day",
    ] {
        assert!(marked(Rule::ExactDate, text).is_empty(), "{text}: {:?}", marked(Rule::ExactDate, text));
    }
}

#[test]
fn dates_of_birth_are_held_and_a_birthday_is_shown() {
    for (text, expected, severity) in [
        ("dob 03/04/1956", "03/04/1956", Severity::Hold),
        ("d.o.b: 3.4.56", "3.4.56", Severity::Hold),
        ("Date of birth: 12 March 1961", "12 March 1961", Severity::Hold),
        ("DOB: 120361", "120361", Severity::Hold),
        ("DOB 03 04 1956", "03 04 1956", Severity::Hold),
        ("he was born on the 5th of May 2001", "5th of May 2001", Severity::Hold),
        ("born on 3rd April", "3rd April", Severity::Warn),
        ("My birthday is 4th June", "4th June", Severity::Warn),
    ] {
        assert_eq!(marked(Rule::DateOfBirth, text), [expected], "{text}");
        assert_eq!(screen(text).first().map(|finding| finding.severity), Some(severity), "{text}");
    }
    for text in ["born in 1956", "born in March 1956", "a dob of glue", "born in London", "date of birth was wrong"] {
        assert!(marked(Rule::DateOfBirth, text).is_empty(), "{text}");
    }
}

#[test]
fn exact_times_become_a_part_of_the_day() {
    for (text, expected, instead) in [
        ("seen at 3.45pm then", "at 3.45pm", "in the afternoon"),
        ("until 14:30 they", "14:30", "the afternoon"),
        ("At 11:05 pm we", "At 11:05 pm", "In the night"),
        ("my 10.30am appointment", "10.30am", "morning"),
        ("at 7 p.m. she", "at 7 p.m", "in the evening"),
        ("at 2.15 they came", "2.15", "[time removed]"),
        ("at 1430 hours", "at 1430 hours", "in the afternoon"),
        ("at half past two in the morning", "at half past two in the morning", "in the night"),
        ("11 o'clock at night", "11 o'clock at night", "the night"),
        ("quarter to four", "quarter to four", "[time removed]"),
    ] {
        assert_eq!(marked(Rule::ExactTime, text), [expected], "{text}");
        assert_eq!(suggested(Rule::ExactTime, text), [instead], "{text}");
    }
}

#[test]
fn lengths_of_time_measures_and_opening_hours_are_no_times() {
    for text in [
        "waited 4:30 hours, 2.5 hours, 24 hours, 9-5, for 3 hours",
        "open 8am to 6pm, from 9am to 5pm, 9am-5pm, 8:30-18:00, between 8 and 6pm, open until 8pm",
        "ring at 8am, phones open at 8am, the 8am rush",
        "temp 38.5, pH 7.35, 3:1 ratio, cost 12.50, 3.40 mmol",
        "five to ten people, half a day, I am 3 am I right",
    ] {
        assert!(marked(Rule::ExactTime, text).is_empty(), "{text}: {:?}", marked(Rule::ExactTime, text));
    }
}

#[test]
fn ages_are_noted_and_become_a_decade() {
    for (text, expected, instead) in [
        ("my 87 year old mum", "87 year old", "[age removed]"),
        ("eighty-seven year old", "eighty-seven year old", "[age removed]"),
        ("a man aged 43 came", "aged 43", "in their forties"),
        ("he died at the age of 43", "at the age of 43", "in their forties"),
        ("I am 29 yrs old", "29 yrs old", "in my twenties"),
        ("I'm 43 and tired", "43", "in my forties"),
        ("he is 87.", "87", "in his eighties"),
        ("my mum (87) fell", "87", "in their eighties"),
        ("our 3 weeks old baby", "3 weeks old", "[age removed]"),
        ("75yo F", "75yo", "[age removed]"),
        ("a 6-month-old", "6-month-old", "[age removed]"),
    ] {
        assert_eq!(marked(Rule::Age, text), [expected], "{text}");
        assert_eq!(suggested(Rule::Age, text), [instead], "{text}");
    }
}

#[test]
fn groups_times_ago_and_old_things_are_no_ages() {
    for text in [
        "10 years ago, 20 years of pain, 30 years experience, over 65s, the over 70s, in her 80s",
        "aged 65 and over, children aged 5, people aged 75, aged 11-18, over the age of 65",
        "a 20 year old building, a 5 year old machine",
        "I am 29 weeks pregnant, she was 38 degrees, he is 6 foot, he was 100% right, I am 5 minutes late",
    ] {
        assert!(marked(Rule::Age, text).is_empty(), "{text}: {:?}", marked(Rule::Age, text));
    }
}
