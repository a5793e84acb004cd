//! Names and descriptions of people: what must be found, and what must be left alone.

use screening::{Context, Field, Finding, Rule, Severity, screen, screen_with};

/// The words that findings of a rule mark.
fn marked_in(findings: &[Finding], rule: Rule, text: &str) -> Vec<String> {
    findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| text.chars().skip(finding.start).take(finding.end - finding.start).collect())
        .collect()
}

fn marked(rule: Rule, text: &str) -> Vec<String> {
    marked_in(&screen(text), rule, text)
}

fn severity(rule: Rule, text: &str, context: &Context<'_>) -> Option<Severity> {
    screen_with(text, context).findings.iter().find(|finding| finding.rule == rule).map(|finding| finding.severity)
}

#[test]
fn names_after_a_title_are_found_and_the_title_stays() {
    for (text, expected) in [
        ("Dr Patel was very kind", "Patel"),
        ("dr o'brien explained it all", "o'brien"),
        ("i saw dr singh", "singh"),
        ("We saw a Dr Szczepanski", "Szczepanski"),
        ("nurse jones was rude to my mum", "jones"),
        ("Dr Anne-Marie Smith-Jones", "Anne-Marie Smith-Jones"),
        ("with Dr S. K. Rao", "S. K. Rao"),
        ("with Dr SK Rao", "SK Rao"),
        ("Mr J Smith saw me", "J Smith"),
        ("Dr. Nguyen told me", "Nguyen"),
        ("Dr El-Sayed", "El-Sayed"),
        ("Dr Van Der Merwe", "Van Der Merwe"),
        ("Mr. O' Neill was great", "O' Neill"),
        ("Mrs. Begum", "Begum"),
        ("Mr and Mrs Patel were in the next bed", "Patel"),
        ("Professor Sir Magdi Yacoub operated", "Magdi Yacoub"),
        ("Fr Murphy came", "Murphy"),
        ("Sister Bernadette was an angel", "Bernadette"),
        ("DR PATEL WAS SO RUDE", "PATEL"),
        ("Mrs May was in the bed opposite", "May"),
        ("Dr House", "House"),
        ("Dr Patel's list", "Patel"),
        ("Miss T Okonkwo-Reid", "T Okonkwo-Reid"),
    ] {
        assert_eq!(marked(Rule::PersonName, text), [expected], "{text}");
    }
}

#[test]
fn names_beside_a_role_or_a_relative_are_found() {
    for (text, expected) in [
        ("the physio called Sarah", "Sarah"),
        ("a receptionist named Kim told me off", "Kim"),
        ("a nurse, Beth, was lovely", "Beth"),
        ("healthcare assistant Tracey helped", "Tracey"),
        ("Tracey on reception was rude", "Tracey"),
        ("tracey on reception was rude", "tracey"),
        ("Tracey the HCA", "Tracey"),
        ("Blessing the HCA", "Blessing"),
        ("John (porter) was great", "John"),
        ("the receptionist (Donna) slammed it", "Donna"),
        ("my husband Dave went", "Dave"),
        ("my husband mark came", "mark"),
        ("my mum Jean", "Jean"),
        ("Auntie Pat came too", "Pat"),
        ("charge nurse Will sorted it", "Will"),
        ("nurse called grace", "grace"),
        ("My keyworker is called Jas", "Jas"),
        ("a porter named Winston", "Winston"),
        ("counsellor Priyanka", "Priyanka"),
        ("Social worker Ngozi", "Ngozi"),
        ("the manager, Karen Hughes", "Karen Hughes"),
        ("j smith the porter", "j smith"),
    ] {
        assert_eq!(marked(Rule::PersonName, text), [expected], "{text}");
    }
}

#[test]
fn names_after_words_that_speak_of_somebody_are_found() {
    for (text, expected) in [
        ("her name was Xiaomei and she was great", "Xiaomei"),
        ("his name was dave", "dave"),
        ("I asked for sandra", "sandra"),
        ("spoke to Sandra at the desk", "Sandra"),
        ("shout out to priya", "priya"),
        ("Thank you Rose!", "Rose"),
        ("nurse by the name of Babatunde", "Babatunde"),
        ("rang and spoke to kelly who was rude", "kelly"),
        ("sarah jones told me to go home", "sarah jones"),
        ("Siobhan O'Connor looked after me", "Siobhan O'Connor"),
        ("Grace was lovely", "Grace"),
        ("I saw J. Smith today", "J. Smith"),
    ] {
        assert_eq!(marked(Rule::PersonName, text), [expected], "{text}");
    }
}

#[test]
fn every_name_of_a_list_is_found() {
    for (text, expected) in [
        ("Sarah, Tom and Priya were brilliant", vec!["Sarah", "Tom", "Priya"]),
        ("thanks to Sarah and Tom", vec!["Sarah", "Tom"]),
        ("thank you to Angharad, Siân and Llinos", vec!["Angharad", "Siân", "Llinos"]),
        ("The paramedics, Steve and Gaz, were great", vec!["Steve", "Gaz"]),
        ("paramedics Steve & Lou", vec!["Steve", "Lou"]),
        ("Faith and Patience were wonderful", vec!["Faith", "Patience"]),
        ("Drs Evans and Price", vec!["Evans", "Price"]),
        ("thanks to lyn, sue and karen", vec!["lyn", "sue", "karen"]),
        ("midwife jade and her student ellie were amazing", vec!["jade", "ellie"]),
    ] {
        assert_eq!(marked(Rule::PersonName, text), expected, "{text}");
    }
}

#[test]
fn wards_saints_diseases_devices_and_words_are_no_names() {
    for text in [
        "Dr was great. The doctor was great. Nurse in charge said no. Sister on duty was nice",
        "St Mary's and Queen Elizabeth Hospital and Macmillan nurse and Marie Curie",
        "Florence Nightingale ward, Parkinson's, Crohn's, Bell's palsy, Hodgkin lymphoma, Down syndrome, Zimmer frame",
        "I live in Chelsea, went to Kent, Derby and Lincoln in May and April",
        "Will I be seen? Hope so. May was bad. Mark my words. Grace under fire",
        "taken to Rose ward then Lily ward and Nightingale Ward, Jasmine Suite, Willow Unit, Elizabeth Ward",
        "the Jenner wing at John Radcliffe and the James Cook",
        "St. George's, St Thomas' Hospital, St John Ambulance, Royal Victoria Hospital",
        "Thanks to the NHS. Thank you to Ward 5. Thank you to Physio. Big thanks to Everyone.",
        "Dr On Call, Dr Surgery, the Drs were great, dr told me, dr came, drs surgery, dr gave me antibiotics",
        "my mri, ms diagnosis, I have MS. MS nurse. The MS Society",
        "I miss my mum, sister came with me, sister in charge, nurse practitioner, matron came",
        "the nurse said, nurse called me in, the nurse called security, called an ambulance, called the ward",
        "a condition called Endometriosis, a drug called Metformin, a place called Bluebell House, ward called Maple",
        "Consultant Rheumatologist, Nurse Specialist, Practice Manager, Senior Sister, Staff Nurse, Midwife Led Unit",
        "prescribed Sertraline, Ramipril, Gaviscon, Oramorph, Seretide and Tegretol with a Freestyle Libre",
        "Jeremy Hunt and Boris Johnson should be ashamed. Father Christmas came round. Martha's Rule",
        "The care was Excellent. Staff were Brilliant. Everyone Was So Kind. Thank You To All The Staff",
        "WORST HOSPITAL EVER. NURSES WERE RUDE. DOCTOR DID NOT CARE",
        "God bless you all, Jesus Christ, Thank God. Merry Christmas",
        "I was in London, Dublin, Cork, Sydney, Melbourne, County Clare and Co Kerry",
        "Strep A, hepatitis B, vitamin D, Type 1 Diabetes, Covid in March, Norovirus on the ward",
        "the nurse told me that Dr [name removed] and Sister [name removed] were off",
    ] {
        assert!(marked(Rule::PersonName, text).is_empty(), "{text}: {:?}", marked(Rule::PersonName, text));
    }
}

#[test]
fn a_full_name_in_blame_is_held_and_praise_weighs_less() {
    let nothing = Context::default();
    let policy = Context { praised_first_names: true, ..nothing };
    for (text, context, expected) in [
        ("Dr Patel was rude and dismissive", &nothing, Severity::Hold),
        ("Dr Patel was kind and thorough", &nothing, Severity::Warn),
        ("Sarah was lovely", &nothing, Severity::Warn),
        ("Sarah was lovely", &policy, Severity::Note),
        ("Sarah was rude", &policy, Severity::Warn),
        ("Sarah was not helpful", &policy, Severity::Warn),
        ("Dr Patel was lovely", &policy, Severity::Warn),
    ] {
        assert_eq!(severity(Rule::PersonName, text, context), Some(expected), "{text}");
    }
}

#[test]
fn a_services_own_name_is_no_person() {
    let services = ["Dr Patel's Practice", "Elizabeth Fry House"];
    let context = Context { services: &services, ..Context::default() };
    let found = |text: &str| marked_in(&screen_with(text, &context).findings, Rule::PersonName, text);
    assert!(found("I rang Dr Patel's practice").is_empty());
    assert!(found("Elizabeth Fry was clean").is_empty());
    assert_eq!(found("Dr Khan was late"), ["Khan"]);
}

#[test]
fn authors_who_say_who_they_are_are_found() {
    for (text, expected) in [
        ("my name is Jane Smith and I live here", "Jane Smith"),
        ("hello my names jane and i went to A&E", "jane"),
        ("I'm Jane and I had a baby", "Jane"),
        ("i am sarah and i had my baby here", "sarah"),
        ("I am Grace Okafor, a mother of two", "Grace Okafor"),
        ("This is Peter Jones writing", "Peter Jones"),
        ("It was good. Kind regards Sarah", "Sarah"),
        ("It was good.\nRegards,\nJane Smith", "Jane Smith"),
        ("Yours, Mrs A Patel", "A Patel"),
        ("Yours sincerely\nMr T. Jones", "T. Jones"),
        ("All the best from John", "John"),
        ("It was good.\nthanks\njane x", "jane"),
        ("Signed: Robert Clarke", "Robert Clarke"),
        ("It was good.\n\nMargaret", "Margaret"),
    ] {
        assert_eq!(marked(Rule::AuthorName, text), [expected], "{text}");
    }
}

#[test]
fn thanks_states_and_lists_are_no_authors_name() {
    for text in [
        "my name was called, my name is on the list, my name is not on the system",
        "I'm happy, I am Diabetic, I'm Disabled, I am a nurse, I am Irish, I'm Autistic, I am Grateful",
        "Many Thanks, Kind regards, Best wishes, Thanks again. Regards. Thank you so much.",
        "With love. Thanks for everything. From start to finish. From a very grateful patient",
        "It was good.\nThank You",
        "It was good.\nWard 7",
        "Regards,\n[name removed]",
    ] {
        assert!(marked(Rule::AuthorName, text).is_empty(), "{text}: {:?}", marked(Rule::AuthorName, text));
    }
}

#[test]
fn a_name_that_the_mail_address_shows_is_the_authors() {
    let context = Context { email: "priya.desai84@example.com", ..Context::default() };
    let found = |text: &str| marked_in(&screen_with(text, &context).findings, Rule::AuthorName, text);
    assert_eq!(found("They called out Priya in the waiting room"), ["Priya"]);
    assert_eq!(found("they wrote mrs desai on the form"), ["desai"]);
    assert!(found("They called out Sarah").is_empty());
    let solid = Context { email: "janeholloway@example.com", ..Context::default() };
    let text = "they shouted Jane across the room";
    assert_eq!(marked_in(&screen_with(text, &solid).findings, Rule::AuthorName, text), ["Jane"]);
}

#[test]
fn a_screen_name_that_shows_a_name_or_an_address_is_found() {
    let severity = |name: &str, email: &str| {
        let context = Context { field: Field::ScreenName, email, ..Context::default() };
        severity(Rule::AuthorName, name, &context)
    };
    for name in ["Jane Smith", "jane_smith", "JaneSmith90", "janesmith", "J Okafor", "Mrs Patel"] {
        assert_eq!(severity(name, ""), Some(Severity::Hold), "{name}");
    }
    assert_eq!(severity("Jane", ""), Some(Severity::Warn));
    assert_eq!(severity("sunflower22", "sunflower@example.com"), Some(Severity::Hold));
    for name in ["Sunflower", "grateful patient", "worried mum", "Rose", "birdwatcher7", "purple lamp", ""] {
        assert_eq!(severity(name, "jane.smith@example.com"), None, "{name}");
    }
}

#[test]
fn descriptions_that_single_staff_out_are_found() {
    for (text, expected) in [
        ("the tall blonde nurse", vec!["tall blonde"]),
        ("the Polish nurse with a strong accent", vec!["Polish", "with a strong accent"]),
        ("an asian doctor with a thick accent was rude", vec!["asian", "with a thick accent"]),
        ("the big black security guard", vec!["big black"]),
        ("lady with red hair on reception", vec!["with red hair"]),
        ("a short bald doctor with a beard", vec!["short bald", "with a beard"]),
        ("the ginger paramedic", vec!["ginger"]),
        ("young blonde student nurse", vec!["young blonde"]),
        ("the man on reception with tattoos", vec!["with tattoos"]),
        ("the Asian lady on the desk", vec!["Asian"]),
        ("The nurse was Polish and rude", vec!["Polish"]),
        ("the doctor's accent was hard to follow", vec!["accent"]),
        ("the porter with the ponytail", vec!["with the ponytail"]),
    ] {
        assert_eq!(marked(Rule::StaffDescription, text), expected, "{text}");
    }
}

#[test]
fn patients_bodies_food_and_things_are_no_descriptions_of_staff() {
    for text in [
        "I am overweight and my skin is red, blood was black, as a black woman I felt unheard",
        "an Asian restaurant, the Polish shop, Chinese takeaway, French doors",
        "I am a white British male, my elderly mother, an elderly lady in the next bed, an old man was crying",
        "short staffed, black bag, white coat, grey area, blue badge, red flag, big team, small ward",
        "a young nurse, a female doctor, male nurse, older nurse, young doctor",
        "thin needle, tall building, bald patches, my hair fell out, with long waits, with a strong smell",
        "My daughter had long blonde hair before chemo. I have red hair. I am a tall man",
        "we needed a Polish interpreter",
        "Filipino nurses keep this place going",
    ] {
        assert!(marked(Rule::StaffDescription, text).is_empty(), "{text}: {:?}", marked(Rule::StaffDescription, text));
    }
}
