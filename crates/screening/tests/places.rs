//! Postcodes, Eircodes and addresses: what must be found, and what must be left alone.

use screening::{Context, Finding, Rule, Severity, screen, screen_with};

fn words(text: &str, finding: &Finding) -> String {
    text.chars().skip(finding.start).take(finding.end - finding.start).collect()
}

fn marked(rule: Rule, text: &str) -> Vec<String> {
    screen(text).iter().filter(|finding| finding.rule == rule).map(|finding| words(text, finding)).collect()
}

fn suggested(rule: Rule, text: &str) -> Vec<String> {
    screen(text).into_iter().filter(|finding| finding.rule == rule).filter_map(|finding| finding.suggestion).collect()
}

#[test]
fn postcodes_are_found_and_their_first_half_is_kept() {
    for (text, expected, kept) in [
        ("I live at M33 2AB near", "M33 2AB", "M33"),
        ("m33 2ab", "m33 2ab", "M33"),
        ("SW1A1AA", "SW1A1AA", "SW1A"),
        ("Sw1a 1aa", "Sw1a 1aa", "SW1A"),
        ("B1  1BB.", "B1  1BB", "B1"),
        ("B1-1BB", "B1-1BB", "B1"),
        ("Ｍ３３ ２ＡＢ", "Ｍ３３ ２ＡＢ", "M33"),
        ("M33\u{200b} 2\u{ad}AB", "M33\u{200b} 2\u{ad}AB", "M33"),
        ("M33\n2AB", "M33\n2AB", "M33"),
        ("BT1 5GS", "BT1 5GS", "BT1"),
        ("M33 OAB", "M33 OAB", "M33"),
        ("MI 1AA", "MI 1AA", "M1"),
        ("EC1A 1BB", "EC1A 1BB", "EC1A"),
        ("SWIA 1AA", "SWIA 1AA", "SW1A"),
        ("M3O 2AB", "M3O 2AB", "M30"),
        ("SW 1A 1AA", "SW 1A 1AA", "SW1A"),
        ("BT 15GS", "BT 15GS", "BT1"),
        ("M33 2 AB", "M33 2 AB", "M33"),
        ("GIR 0AA", "GIR 0AA", "GIR"),
        ("JE2 3AB", "JE2 3AB", "JE2"),
        ("postcode le15fg please", "le15fg", "LE1"),
        ("W1T 4JE", "W1T 4JE", "W1T"),
        ("g5 Osa", "g5 Osa", "G5"),
        ("M33 2AB 3AD", "M33 2AB 3AD", "M33"),
    ] {
        assert_eq!(marked(Rule::Postcode, text), [expected], "{text}");
        assert_eq!(suggested(Rule::Postcode, text), [kept], "{text}");
    }
}

#[test]
fn eircodes_are_found_and_their_routing_key_is_kept() {
    for (text, expected, kept) in [
        ("at D02 X285 in Dublin", "D02 X285", "D02"),
        ("D6W XY00", "D6W XY00", "D6W"),
        ("A65F4E2", "A65F4E2", "A65"),
        ("my eircode is t12 w8yn", "t12 w8yn", "T12"),
        ("DO2 X285", "DO2 X285", "D02"),
        ("H91-E2K3", "H91-E2K3", "H91"),
    ] {
        assert_eq!(marked(Rule::Eircode, text), [expected], "{text}");
        assert_eq!(suggested(Rule::Eircode, text), [kept], "{text}");
    }
}

#[test]
fn districts_doses_wards_and_vertebrae_are_no_postcodes() {
    for text in [
        "I live in M33",
        "vitamin B12 5mg, B12 2ug, B6 5ml",
        "L4 5th lumbar, L5 S1, C5 C6",
        "ward E5 2nd floor at 4pm",
        "WARD E5 2ND FLOOR",
        "from W2 2hr later",
        "ZZ1 1AA",
        "HER2 BRCA1 CD4 IL6 H1N1 COVID19",
        "T4 1ab",
        "Bed 3B 4th bay",
        "bus M1 6am, at 7am",
        "WARD S1 OLD BUILDING",
        "T12 1234, C15 2019, D12 vitamins",
        "I got so ill in SO MANY WAYS",
        "in W12 3 times",
        "G4 2 days later",
    ] {
        for rule in [Rule::Postcode, Rule::Eircode] {
            assert_eq!(marked(rule, text), [""; 0], "{text}");
        }
    }
}

#[test]
fn addresses_are_found() {
    for (text, expected) in [
        ("I live at 12 Mill Lane, Ashby", "12 Mill Lane"),
        ("12 mill lane", "12 mill lane"),
        ("i live at 12 rose close in leeds", "12 rose close"),
        ("Flat 3, 12 Rose Court", "Flat 3, 12 Rose Court"),
        ("flat 2b rose court", "flat 2b rose court"),
        ("Apartment 5, The Mill", "Apartment 5, The Mill"),
        ("my address is 4 St. John's Road", "4 St. John's Road"),
        ("sent to 12-14 High Street", "12-14 High Street"),
        ("12a Station Rd", "12a Station Rd"),
        ("No. 7 Church View", "No. 7 Church View"),
        ("number 7 church view is my home", "number 7 church view"),
        ("Unit 3/45 George St, Parramatta", "Unit 3/45 George St"),
        ("Flat 1/2, 45 Argyle Street", "Flat 1/2, 45 Argyle Street"),
        ("12 Heol y Bryn", "12 Heol y Bryn"),
        ("4 Ffordd Las", "4 Ffordd Las"),
        ("9 Sráid Mhór", "9 Sráid Mhór"),
        ("5 The Paddocks", "5 The Paddocks"),
        ("at 3 the paddocks", "3 the paddocks"),
        ("22 Stoke-on-Trent Road", "22 Stoke-on-Trent Road"),
        ("220 Collins Street Melbourne", "220 Collins Street"),
        ("17 Pacific Hwy", "17 Pacific Hwy"),
        ("i live at 12 oakdale in leeds", "12 oakdale"),
        ("I live at 12 Broadway", "12 Broadway"),
        ("my address is 6 the hollies", "6 the hollies"),
        ("8 Dr Thomas Drive", "8 Dr Thomas Drive"),
        ("write to PO Box 123", "PO Box 123"),
        ("The Cottage, Mill Lane, Ashby", "The Cottage, Mill Lane"),
        ("we live on Acacia Avenue", "Acacia Avenue"),
        ("12 MILL LANE", "12 MILL LANE"),
        ("1 Park Road South", "1 Park Road"),
        ("3 Glen Brae", "3 Glen Brae"),
        ("12, Mill Lane", "12, Mill Lane"),
        ("121 4th Avenue", "121 4th Avenue"),
        ("6 Abbey Ct, Perth", "6 Abbey Ct"),
        ("the flat at 9 Marine Parade", "9 Marine Parade"),
        ("I live at Oak House, Mill Road", "Oak House, Mill Road"),
        ("9 Páirc an Chrócaigh", "9 Páirc an Chrócaigh"),
        ("sent to Flat 20, 235B Queens Lane instead", "Flat 20, 235B Queens Lane"),
    ] {
        assert_eq!(marked(Rule::StreetAddress, text), [expected], "{text}");
    }
}

#[test]
fn wards_times_distances_and_surgeries_are_no_addresses() {
    for text in [
        "Ward 12 Park View was lovely",
        "Bay 4 Rose Court",
        "10 minutes down the road",
        "a 10 Minute Drive",
        "5 minute walk from the High Street surgery",
        "High Street surgery",
        "I rang at 10 Mill Road Surgery and they answered",
        "2 nurses on close observation",
        "3 doctors on the way",
        "waited 3 hours in the road outside",
        "the 2 doctors walk past",
        "In 2019 Queen Street changed",
        "level 2 Queens Park",
        "I was seen at 10.30 Park Street was busy",
        "there were 4 beds in a row",
        "after 6 weeks on a close watch",
        "2 Nurses and 3 Doctors on the Drive home",
        "she gave me 2 St Johns wort",
        "living with 2 children in a 3 bed house",
        "they said 5 more a day then 2 at night",
        "unit 4 was clean",
        "we live 20 miles away",
        "I live in a flat 3 floors up",
        "his home for 12 years",
        "at 4 the doctor came",
        "I lived at 3 different addresses",
        "a mile up the lane",
        "theatre 2 north block",
        "12 Mg a day way too much",
        "my house at 8 and drove",
        "I live at home 24 hours",
        "on 4 March Street lights were out",
        "the 2 Main Drive problems are parking and buses",
        "4 Seasons Lodge care home was great",
        "home at 6 Park and ride at 7",
    ] {
        assert_eq!(marked(Rule::StreetAddress, text), [""; 0], "{text}");
    }
}

#[test]
fn the_street_of_the_service_is_no_address_but_a_home_is() {
    let context = Context { services: &["Mill Road Practice", "Rose Ward"], ..Context::default() };
    let rules = |text: &str| -> Vec<(Rule, Severity)> {
        let findings = screen_with(text, &context).findings;
        findings
            .iter()
            .filter(|finding| finding.rule == Rule::StreetAddress)
            .map(|found| (found.rule, found.severity))
            .collect()
    };
    assert_eq!(rules("seen at 12 Mill Road by a doctor"), []);
    assert_eq!(rules("I live at 14 Mill Road"), [(Rule::StreetAddress, Severity::Hold)]);
}
