//! Identity numbers: what must be found, and what must be left alone.

use screening::{Context, Region, Rule, Severity, screen, screen_with};

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
fn nhs_numbers_are_found_by_their_check_digit() {
    held(
        Rule::NhsNumber,
        &[
            ("NHS number 943 476 5919.", "943 476 5919"),
            ("my number is 9434765919", "9434765919"),
            ("943-476-5919", "943-476-5919"),
            ("943.476.5919 is what they had", "943.476.5919"),
            ("NHS no: 94 34 76 59 19", "94 34 76 59 19"),
            ("943\u{200b}4765919", "943\u{200b}4765919"),
            ("９４３ ４７６ ５９１９", "９４３ ４７６ ５９１９"),
            ("943 476\n5919", "943 476\n5919"),
            ("943 476 59l9", "943 476 59l9"),
            ("nine four three four seven six five nine one nine", "nine four three four seven six five nine one nine"),
            (
                "nine four three, four seven six, five nine one nine",
                "nine four three, four seven six, five nine one nine",
            ),
            ("HCN 320 123 4567", "320 123 4567"),
            ("NHS: 400 000 0004", "400 000 0004"),
        ],
    );
}

#[test]
fn a_named_number_with_a_slip_in_it_is_for_a_person_to_read() {
    warned(
        Rule::NhsNumber,
        &[
            ("my NHS number is 943 476 5918", "943 476 5918"),
            ("NHS No. 9434765918", "9434765918"),
            ("943 476 5918 is my NHS number", "943 476 5918"),
            ("943 476 5918 (NHS number)", "943 476 5918"),
            ("NHS number 943 476 591", "943 476 591"),
        ],
    );
    warned(Rule::ChiNumber, &[("CHI number 010101 1238", "010101 1238")]);
    warned(Rule::MedicareNumber, &[("my Medicare number is 2123 45671 1", "2123 45671 1")]);
    warned(Rule::PaymentCard, &[("my card number 4111 1111 1111 1112", "4111 1111 1111 1112")]);
    warned(Rule::PpsNumber, &[("PPS number 1234567U", "1234567U")]);
    warned(Rule::NationalInsurance, &[("NI number QQ 12 34 56 C", "QQ 12 34 56 C")]);
    warned(Rule::Iban, &[("IBAN GB29 NWBK 6016 1331 9268 18", "GB29 NWBK 6016 1331 9268 18")]);
}

#[test]
fn chi_numbers_start_with_a_date_of_birth() {
    held(
        Rule::ChiNumber,
        &[
            ("CHI 0101011237", "0101011237"),
            ("chi number: 010101 1237", "010101 1237"),
            ("they had 0101011237 on the letter", "0101011237"),
            ("CHI no. 3112591232", "3112591232"),
        ],
    );
}

#[test]
fn irish_numbers_are_found() {
    held(
        Rule::IrishHealthNumber,
        &[
            ("My IHI is 8120000013", "8120000013"),
            ("539 0000 8120 0000 132", "539 0000 8120 0000 132"),
            ("539000081200000132", "539000081200000132"),
        ],
    );
    held(
        Rule::PpsNumber,
        &[
            ("PPS number 1234567T", "1234567T"),
            ("my ppsn is 1234567 t", "1234567 t"),
            ("1234567FA", "1234567FA"),
            ("1234567TW", "1234567TW"),
            ("PPS No. 123 4567 T", "123 4567 T"),
        ],
    );
}

#[test]
fn australian_numbers_are_found() {
    let cases = [
        ("Medicare number 2123 45670 1", "2123 45670 1"),
        ("medicare card 2123456701", "2123456701"),
        ("2123 45670 1/2", "2123 45670 1/2"),
        ("it was 2123-45670-1", "2123-45670-1"),
    ];
    assert_found(Rule::MedicareNumber, Severity::Hold, Region::Au, &cases);
    held(Rule::MedicareNumber, &cases);
    assert_found(Rule::MedicareNumber, Severity::Hold, Region::Au, &[("I gave them 2123456701", "2123456701")]);
    held(
        Rule::AustralianHealthNumber,
        &[("IHI 8003 6088 3335 7361", "8003 6088 3335 7361"), ("8003608833357361", "8003608833357361")],
    );
    held(Rule::TaxFileNumber, &[("TFN 123 456 782", "123 456 782"), ("my tax file number is 123456782", "123456782")]);
}

#[test]
fn national_insurance_numbers_are_found() {
    held(
        Rule::NationalInsurance,
        &[
            ("AB123456C", "AB123456C"),
            ("my NI number is ab 12 34 56 c", "ab 12 34 56 c"),
            ("AB 12 34 56 C", "AB 12 34 56 C"),
            ("AB-12-34-56-C", "AB-12-34-56-C"),
            ("ab123456c", "ab123456c"),
            ("National Insurance: JG 10 37 59", "JG 10 37 59"),
            ("AB 12 34 5O C", "AB 12 34 5O C"),
            ("AB12\n3456C", "AB12\n3456C"),
            ("ni AB l2 34 56 D", "AB l2 34 56 D"),
        ],
    );
    for text in ["BG123456A", "QQ123456C", "AO123456B", "ab 12 34 56", "DA 12 34 56 C"] {
        assert_eq!(found(text, Region::Uk), [], "{text}");
    }
}

#[test]
fn passports_and_licences_are_found_after_their_names() {
    held(
        Rule::Passport,
        &[
            ("passport number 123456789", "123456789"),
            ("my passport no. is 925 665 416", "925 665 416"),
            ("Passport: PA1234567", "PA1234567"),
            ("passport N1234567", "N1234567"),
            ("123456789 is my passport number", "123456789"),
        ],
    );
    held(
        Rule::DrivingLicence,
        &[
            ("MORGA657054SM9IJ", "MORGA657054SM9IJ"),
            ("MORGA 657054 SM9IJ", "MORGA 657054 SM9IJ"),
            ("licence morga657054sm9ij 35", "morga657054sm9ij 35"),
            ("FO999512018AB9CD", "FO999512018AB9CD"),
            ("my driving licence number is 12345678", "12345678"),
            ("Driver licence no 123 456 789", "123 456 789"),
        ],
    );
}

#[test]
fn cards_and_accounts_are_found() {
    held(
        Rule::PaymentCard,
        &[
            ("4111 1111 1111 1111", "4111 1111 1111 1111"),
            ("4111111111111111", "4111111111111111"),
            ("5555-5555-5555-4444", "5555-5555-5555-4444"),
            ("amex 3782 822463 10005", "3782 822463 10005"),
            ("2223 0000 4841 0010", "2223 0000 4841 0010"),
            ("card 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"),
        ],
    );
    held(
        Rule::Iban,
        &[
            ("GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19"),
            ("GB29NWBK60161331926819", "GB29NWBK60161331926819"),
            ("iban ie29 aibk 9311 5212 3456 78", "ie29 aibk 9311 5212 3456 78"),
            ("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
        ],
    );
    held(
        Rule::BankAccount,
        &[
            ("12-34-56 12345678", "12-34-56 12345678"),
            ("sort code 12-34-56", "12-34-56"),
            ("sort code: 123456", "123456"),
            ("account number 12345678", "12345678"),
            ("acc no. 1234 5678", "1234 5678"),
            ("BSB 062-000", "062-000"),
            ("12-34-56 / 12345678", "12-34-56 / 12345678"),
        ],
    );
}

#[test]
fn ten_digits_with_a_wrong_check_digit_and_no_name_are_left_alone() {
    for text in ["943 476 5918", "number 9434765910", "1111111111", "4000000000", "0 0 0 0 0 0 0 0 0 0"] {
        assert_eq!(found(text, Region::Uk), [], "{text}");
    }
}

#[test]
fn the_words_before_decide_between_numbers_that_look_alike() {
    assert_eq!(found("+44(0)7802463572", Region::Uk).first().map(|finding| finding.0), Some(Rule::Phone));
    assert_eq!(
        found("me 752 516 3774 as my number", Region::Uk).first().map(|finding| finding.0),
        Some(Rule::NhsNumber)
    );
    // Checks as an NHS number, and could be a mobile without its zero.
    assert_eq!(found("mobile 7700900124", Region::Uk).first().map(|finding| finding.0), Some(Rule::Phone));
    assert_eq!(found("0412 345 678", Region::Au).first().map(|finding| finding.0), Some(Rule::Phone));
    assert_eq!(found("hospital number 01614960123", Region::Uk).first().map(|finding| finding.0), Some(Rule::Phone));
    for text in [
        "the NHS on 0300 123 4567",
        "Medicare on 1800 011 163",
        "PALS number 0300 123 4567",
        "complaints no. 0800 123 456",
    ] {
        assert_eq!(found(text, Region::Uk), [], "{text}");
    }
}

#[test]
fn doses_pressures_scores_and_codes_are_left_alone() {
    for text in [
        "500mg twice a day, 2.5 ml, 75 micrograms, 1,000 units, 30/500 co-codamol",
        "blood pressure 120/80 then 140/90, pulse 88, sats 94%, temp 38.5",
        "eGFR 45, HbA1c 48 mmol/mol, INR 2.5, CRP 120, WCC 11.2, Hb 98",
        "ICD-10 F32.1, J18.9, M54.5 and C50",
        "band 7 nurse on ward 12B, bed 4, room 101, bay 3",
        "I waited from 10.30 to 14.45, 4 hours 15 minutes, on 12/03/2023",
        "GCS 15/15, NEWS2 score 7, PHQ-9 18, GAD-7 12, MMSE 24/30",
        "£9.35 for each prescription, £1,250 private, 2,000 people",
        "COVID-19 in 2020 2021, H1N1, MRSA, VRE, C. diff 027",
        "Lot 12 of AB123 vaccine, batch FG4529",
        "5FU, R-CHOP 21, FEC-T, T3N1M0, HER2, BRCA1, CA125 35",
        "from 2019 to 2023 I was there 12 times in 36 months",
        "I rang 111, 999, 112, 000, 101, 116 123, 13 11 14, 1800 55 1800, 0800 58 58 58",
        "Call 0300 123 6600, 0345 600 0000, 0808 2000 247, 1300 22 4636, 1890 303 302, 0818 123 456",
        "weighed 3.2kg at 39+2, then 7lb 4oz, 98th centile",
        "visit 1 2 3 4 5 6 7 8 9 10 11 12",
    ] {
        assert_eq!(found(text, Region::Uk), [], "{text}");
        assert_eq!(found(text, Region::Au), [], "{text}");
        assert_eq!(found(text, Region::Ie), [], "{text}");
    }
}

#[test]
fn a_long_run_of_digits_is_no_number() {
    assert_eq!(screen(&"4111111111111111".repeat(3)), []);
}

#[test]
fn the_shape_of_a_medicare_card_tells_more_than_a_word_further_off() {
    for text in [
        "They lost my claim and rang twice, the card says 2123 45670 1 on it",
        "My card number is 2123456701 and she read it out",
        "I rang the office about it and gave 2123-45670-1",
    ] {
        assert!(
            screening::screen(text).iter().any(|finding| finding.rule == screening::Rule::MedicareNumber),
            "{text}"
        );
    }
    for text in ["my NHS number is 2123 45670 1", "call us on 2123 45670 1"] {
        assert!(
            !screening::screen(text).iter().any(|finding| finding.rule == screening::Rule::MedicareNumber),
            "{text}"
        );
    }
}
