//! Names that no list may have, and names in the ways people write: what must be found.

use screening::{Rule, screen};

/// The words that findings of a rule mark.
fn marked(rule: Rule, text: &str) -> Vec<String> {
    screen(text)
        .iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| text.chars().skip(finding.start).take(finding.end - finding.start).collect())
        .collect()
}

#[test]
fn names_with_a_cue_are_found_whatever_they_are() {
    for (text, expected) in [
        ("I was let down by Dr Okwuosa and his team", "Okwuosa"),
        ("dr mukherji wouldnt listen to me", "mukherji"),
        ("dr van der merwe never looked up", "van der merwe"),
        ("Dr van den Heuvel was late", "van den Heuvel"),
        ("Mr Threadgold did my hip", "Threadgold"),
        ("mrs pennyfeather in the next bed", "pennyfeather"),
        ("operated on by Mr Xiaoming Fitzgerald", "Xiaoming Fitzgerald"),
        ("The ward manager, Gillian Pascoe, never rang back", "Gillian Pascoe"),
        ("My mum, Marisol Dlamini, was taken in", "Marisol Dlamini"),
        ("theres a nurse there called shaniqua who is awful", "shaniqua"),
        ("a man called Trevor Bagshaw answered", "Trevor Bagshaw"),
        ("Her name badge said Thandiwe O'Sullivan.", "Thandiwe O'Sullivan"),
        ("It was signed by Geraldine Hartopp, matron", "Geraldine Hartopp"),
        ("It was Xiaoming Ashworth who cut my notes short", "Xiaoming Ashworth"),
        ("My care coordinator is Xiaoming Ivanov.", "Xiaoming Ivanov"),
        ("our son Zephyr has autism", "Zephyr"),
        ("student nurse Oluwadamilare was kind", "Oluwadamilare"),
        ("consultant Mr Raghunathan was dismissive", "Raghunathan"),
        ("Professor Ngata never looked up", "Ngata"),
        ("pharmacist ashworth gave me the wrong box", "ashworth"),
        ("the lady opposite, mavis, had no drink", "mavis"),
        ("patient next to me, Ethel Crump, was crying", "Ethel Crump"),
        ("dentist dr kowalewski broke my tooth", "kowalewski"),
        ("referred to Mr Bhattacharjee", "Bhattacharjee"),
        ("the dentist, dr eze, pulled the wrong one", "eze"),
        ("Karen's shouted at me, said Jean-Luc the porter", "Jean-Luc"),
    ] {
        assert!(marked(Rule::PersonName, text).contains(&expected.to_owned()), "{text}: {:?}", screen(text));
    }
}

#[test]
fn a_capital_after_a_cue_is_no_name_when_it_starts_something_else() {
    for text in [
        "would not unlock me for the doctor. Tongue tie was spotted",
        "you'll get my sister. Angels the pair of them",
        "pushed my dad Wheelchair services at long last came",
        "Nurse Specialist, Nurse Practitioner, Nurse Associate: I lost track",
        "my name is on the list. Coeliac patients get toast",
        "looked after at the george eliot",
        "at James Paget and in Addenbrooke's and at the Christie",
        "Our Lady of Lourdes was full",
        "Dr Smith & Partners, Drs Jones and Lee and Partners, Smith & Sons, David Jarvis Ltd, Bell Chemists",
    ] {
        assert!(marked(Rule::PersonName, text).is_empty(), "{text}: {:?}", marked(Rule::PersonName, text));
    }
}

#[test]
fn authors_who_greet_or_close_are_found() {
    for (text, expected) in [
        ("hiya its tomasz here, public health nurse called", "tomasz"),
        ("Thi Obi writing, about my husband.", "Thi Obi"),
        ("Good evening, Thandiwe Okonkwo is the name.", "Thandiwe Okonkwo"),
        ("catalina ní dhomhnaill here, grandmother of five", "catalina ní dhomhnaill"),
        ("it was good. best wishes bronwyn mwangi", "bronwyn mwangi"),
        ("it was good.\n\nregards,\nf quinlan", "f quinlan"),
        ("it was good.\nRegards\nHyun-woo Fitzgerald", "Hyun-woo Fitzgerald"),
        ("it was good.\n\nsigned Marisol Ní Dhomhnaill", "Marisol Ní Dhomhnaill"),
        ("my name is consuela mwangi and i want to tell you", "consuela mwangi"),
    ] {
        assert_eq!(marked(Rule::AuthorName, text), [expected], "{text}");
    }
    for text in [
        "Kind regards,\nA grateful patient",
        "Many thanks\nWorried Mum",
        "Regards\nWard 7 Patient",
        "Best wishes to all\nthe staff",
        "Kind regards Disappointed Daughter",
        "Thanks,\nDisgruntled",
        "Nobody here cares. Everyone here was kind. My wife here was seen",
    ] {
        assert!(marked(Rule::AuthorName, text).is_empty(), "{text}: {:?}", marked(Rule::AuthorName, text));
    }
}

#[test]
fn descriptions_by_what_somebody_has_or_is_seen_as_are_found() {
    for (text, expected) in [
        ("I was seen by a small Filipino man with a limp", vec!["small Filipino", "with a limp"]),
        ("There's a healthcare assistant with a nose ring and purple hair", vec!["with a nose ring and purple hair"]),
        ("the security guard with the scar on his cheek pushed my dad", vec!["with the scar on his cheek"]),
        ("the doctor with the gold tooth", vec!["with the gold tooth"]),
        ("a midwife with bright pink braids", vec!["with bright pink braids"]),
    ] {
        assert_eq!(marked(Rule::StaffDescription, text), expected, "{text}");
    }
    for text in
        ["a nurse with two patients and a broken hand rail", "the doctor with a broken pen", "a nurse with cold hands"]
    {
        assert!(marked(Rule::StaffDescription, text).is_empty(), "{text}: {:?}", marked(Rule::StaffDescription, text));
    }
}

#[test]
fn plates_cases_handles_births_and_times_are_found_in_more_forms() {
    for (rule, text, expected) in [
        (Rule::VehicleRegistration, "my car, p323 jyx, was clamped", "p323 jyx"),
        (Rule::VehicleRegistration, "reg kwl-935 was parked", "kwl-935"),
        (Rule::VehicleRegistration, "the man wrote down aa72fmb and left", "aa72fmb"),
        (Rule::VehicleRegistration, "he took cm62 mdj for the list", "cm62 mdj"),
        (Rule::VehicleRegistration, "they sent the charge to dhz 3591 but", "dhz 3591"),
        (Rule::VehicleRegistration, "T191 FKU was in the way", "T191 FKU"),
        (Rule::VehicleRegistration, "it said 171D12345 on the letter", "171D12345"),
        (Rule::VehicleRegistration, "it said 1ABC 123 on the letter", "1ABC 123"),
        (Rule::CaseNumber, "Ombudsman case H050782 is open", "H050782"),
        (Rule::CaseNumber, "complaint 16-04862 is open", "16-04862"),
        (Rule::Handle, "I'm teapot_wombat163 on Instagram", "teapot_wombat163"),
        (Rule::Handle, "DM me goldfinch662 on twitter", "goldfinch662"),
        (Rule::PpsNumber, "the form had 2327443 c on it", "2327443 c"),
        (Rule::DateOfBirth, "they had my birthday as 21.10.47, his", "21.10.47"),
        (Rule::DateOfBirth, "out loud: name, 9/6/00, the lot", "9/6/00"),
        (Rule::ExactTime, "they seen me at 11 at night", "at 11 at night"),
        (Rule::ExactTime, "the appointment was for 01:20 that day", "01:20"),
    ] {
        assert_eq!(marked(rule, text), [expected], "{text}");
    }
    for (rule, text) in [
        (Rule::VehicleRegistration, "I am on form FP10 and bed 12 may be free, 30 min at 10 the next day, to30mgs"),
        (Rule::VehicleRegistration, "the taxi cost 150 and the car park 270 for the week, the van 500 metres away"),
        (Rule::CaseNumber, "case 2 of 3, patient 12 of 30, file 5, over 100 patients in 2019"),
        (Rule::Handle, "I am active on Facebook, photos on Instagram, 100 likes on facebook, covid19 on twitter"),
        (Rule::ExactTime, "my ratio was 1:10, waited since 8 in the morning"),
        (Rule::ExactDate, "I had 3 march past me"),
    ] {
        assert!(marked(rule, text).is_empty(), "{text}: {:?}", marked(rule, text));
    }
}
