//! Number plates and numbers of hospitals and cases: what must be found, and what must be left alone.

use screening::{Context, Region, Rule, Severity, screen_with};

/// The rule, the weight and the words of each finding of the rules that stand between the e-mail address and the age.
fn found(text: &str, region: Region) -> Vec<(Rule, Severity, String)> {
    screen_with(text, &Context { region, ..Context::default() })
        .findings
        .into_iter()
        .filter(|finding| finding.rule < Rule::PersonName)
        .map(|finding| {
            let words = text.chars().skip(finding.start).take(finding.end - finding.start).collect();
            (finding.rule, finding.severity, words)
        })
        .collect()
}

fn assert_found(rule: Rule, severity: Severity, region: Region, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(found(text, region), [(rule, severity, (*expected).to_owned())], "{text}");
    }
}

fn held(rule: Rule, cases: &[(&str, &str)]) {
    assert_found(rule, Severity::Hold, Region::Uk, cases);
}

fn warned(rule: Rule, cases: &[(&str, &str)]) {
    assert_found(rule, Severity::Warn, Region::Uk, cases);
}

#[test]
fn number_plates_are_found() {
    warned(Rule::VehicleRegistration, &[("AB12 CDE was there", "AB12 CDE"), ("LR71XYZ", "LR71XYZ")]);
    held(
        Rule::VehicleRegistration,
        &[
            ("my car AB12 CDE", "AB12 CDE"),
            ("reg ab12 cde", "ab12 cde"),
            ("registration A123 BCD", "A123 BCD"),
            ("number plate is ABC 123D", "ABC 123D"),
            ("his van, reg BIG 1234", "BIG 1234"),
            ("the car was 191-D-12345", "191-D-12345"),
            ("car reg 05 KY 1234", "05 KY 1234"),
            ("car reg 1AB 2CD", "1AB 2CD"),
        ],
    );
    warned(Rule::VehicleRegistration, &[("191-D-12345", "191-D-12345")]);
    for text in [
        "B12 AND folate",
        "MY B12 WAS LOW",
        "the car for 3 hours",
        "car took 10 min",
        "parked at 12 noon",
        "parked in bay E12 for 2 days",
        "CT12 THE scan",
        "HBA1C 48",
        "car park level 3B",
        "car parking was £12.50 all day",
    ] {
        assert_eq!(found(text, Region::Uk), [], "{text}");
    }
}

#[test]
fn hospital_and_case_numbers_are_found_after_their_names() {
    held(
        Rule::CaseNumber,
        &[
            ("hospital number 1234567", "1234567"),
            ("MRN: 0012345", "0012345"),
            ("my hospital no. K123456", "K123456"),
            ("complaint ref PALS/2023/0456", "PALS/2023/0456"),
            ("case number CR-12345-6", "CR-12345-6"),
            ("complaint number 2023/114", "2023/114"),
            ("ticket number #4567", "4567"),
            ("incident no INC0012345", "INC0012345"),
            ("Datix W123456", "W123456"),
            ("my reference is 12345", "12345"),
            ("patient ID 123 456 7890", "123 456 7890"),
            ("K number K1234567", "K1234567"),
            ("unit number 123456", "123456"),
            ("ref: ABC/123/45", "ABC/123/45"),
            ("INC0012345", "INC0012345"),
            ("GMC number 1234567", "1234567"),
            ("prisoner number A1234BC", "A1234BC"),
            ("case number 12345 10 minutes later", "12345"),
            ("crime ref 42/12345/23", "42/12345/23"),
            ("Hosp. no. 1234567", "1234567"),
            ("our ref: JS/AB/12345", "JS/AB/12345"),
            ("incident DTX-2023-4455", "DTX-2023-4455"),
            ("booking ref XK7PQ2", "XK7PQ2"),
            ("policy no AB-123456", "AB-123456"),
            ("Centrelink CRN 123 456 789A", "123 456 789A"),
        ],
    );
    warned(Rule::CaseNumber, &[("it says A1234BC", "A1234BC")]);
    for text in [
        "in my case 12 weeks",
        "a complaint in 2023",
        "with reference to 2019",
        "hospital 3 times in 2023",
        "ward number 12",
        "room number 1234",
        "the patient in bed 12",
        "case number 12",
        "refer to page 123",
        "patient 45 minutes late",
        "ref range 135-145",
        "Ref: my visit 12/12/2023",
        "with reference to 2019 2020 guidelines",
        "incident at 1930 on the ward",
    ] {
        assert_eq!(found(text, Region::Uk), [], "{text}");
    }
}
