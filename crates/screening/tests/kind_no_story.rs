//! Texts that are no story: advertising, spam, gibberish, and what belongs elsewhere.

use screening::{Context, Field, Rule, Severity, screen_with};

/// How much a rule says of a text, in 2026.
fn weight(rule: Rule, text: &str) -> Option<Severity> {
    let context = Context { month: Some((2026, 6)), ..Context::default() };
    screen_with(text, &context).findings.into_iter().filter(|f| f.rule == rule).map(|f| f.severity).max()
}

#[test]
fn advertising_is_found() {
    for text in [
        "Visit our clinic today for a free consultation! 20% off all whitening treatments. Call us now.",
        "Best dentist in London. Affordable prices. Call us on 020 7946 0000",
        "We are a leading provider of nursing staff. Our agency supplies qualified nurses and carers across the UK. Contact us today.",
        "No win no fee! Have you been injured in hospital? Our expert solicitors can help you claim.",
        "Use code SAVE10 at checkout for discount on CBD oil",
        "Our team of experienced physiotherapists offer treatment for back pain at competitive prices.",
        "Struggling with hair loss? Hair transplant in Turkey from £1500 all inclusive.",
        "Looking for a reliable home care provider? We offer bespoke packages of care in your area.",
        "We have staff available now. DBS checked carers, fill your shifts at short notice.",
        "Private GP appointments available today. Book online at www.example.com",
        "Teeth whitening only £99 this month. Limited time offer. Book now!",
        "I run a small massage therapy business in Leeds and we offer special rates for NHS staff. Visit our website.",
        "Skip the NHS queue with our private MRI scans from £199",
        "At Smile Dental we pride ourselves on gentle dentistry. New patients welcome. Call today.",
        "Check out my new book on healing naturally, available on Amazon now",
        "We provide locum doctors to hospitals across Ireland, get in touch for rates",
        "Our clinic specialises in IVF with the highest success rates. Contact us for more information.",
        "hi i sell mobility scooters at great prices message me for details",
        "Follow us on instagram for more skincare tips and offers",
        "Our award winning opticians in Leeds offer free eye tests and designer frames",
    ] {
        assert!(weight(Rule::Advertising, text) >= Some(Severity::Warn), "{text}");
    }
}

#[test]
fn spam_is_found() {
    for text in [
        "Make $5000 a week working from home! Click here http://x.example",
        "Buy viagra online cheap no prescription needed",
        "I was cured of herpes by Dr Oba with his herbal medicine. Contact him on whatsapp +234 800 000 0000",
        "Invest in bitcoin today and double your money guaranteed",
        "Do you need an urgent loan? We offer personal loans at 2% interest. Apply now",
        "#health #fitness #keto #weightloss #gym #love",
        "http://a.example http://b.example http://c.example http://d.example http://e.example",
        "I will rank your website on the first page of Google, quality backlinks for cheap",
        "Online casino free spins no deposit bonus",
        "buy now buy now buy now buy now buy now buy now buy now buy now buy now buy now buy now buy now buy now",
        "Hello dear, I am the next of kin to a fund of 10 million dollars",
        "Hot girls in your area waiting for you",
        "Great post! Thanks for sharing this information. Visit my website",
        "I lost my bitcoin to a scammer but a hacker helped me recover my funds. Contact him via email",
        "Powerful spell caster brought back my ex husband within 48 hours",
        "Cheap essay writing service for nursing students",
        "Get 10k instagram followers fast",
        "Congratulations! You have won a free iPhone. Claim your prize now",
        "earn money online from home no experience needed dm me",
        "best replica watches rolex cheap",
        "Payday loans bad credit accepted instant approval",
    ] {
        assert!(weight(Rule::Spam, text) >= Some(Severity::Warn), "{text}");
    }
}

#[test]
fn a_story_pasted_in_twice_is_no_spam_and_five_times_is() {
    let story = "The nurse was kind to my mother and we were seen within the hour by a doctor who listened to us. ";
    assert_eq!(weight(Rule::Spam, &story.repeat(2)), None);
    assert_eq!(weight(Rule::Spam, &story.repeat(5)), Some(Severity::Hold));
}

#[test]
fn texts_that_belong_elsewhere_are_read_by_a_person() {
    for text in [
        "test",
        "this is a test",
        "Testing 123",
        "Can anyone tell me how to register with a GP in Leeds?",
        "How do I change my appointment?",
        "Please cancel my appointment on Thursday",
        "Please can I have a repeat prescription for my inhaler",
        "The government should fund the NHS properly instead of cutting taxes",
        "The NHS is broken and the Tories are to blame",
        "I am a qualified nurse from India looking for a job with visa sponsorship",
        "please find attached my CV",
        "Are there any vacancies for healthcare assistants?",
        "This website is hard to use and the search does not work",
        "I can't log in to my account on this site",
        "Strongly agree. Agree. Very satisfied. 10",
        "5 5 4 5 n/a",
        "What are your opening hours?",
        "I need to book a smear test",
        "Can you please send me my blood test results",
        "Does anyone know if this hospital does MRI scans on Sundays",
        "Is there a dentist taking NHS patients near me?",
        "Could someone call me back about my referral please",
        "BREAKING: new hospital announced by the health secretary, a spokesperson said",
        "Nurses deserve a pay rise. Support the strike.",
        "Too many managers in the NHS and not enough doctors",
        "Immigrants get treated before our own people",
        "I would like to order my medication, metformin 500mg",
        "can i get a sick note please",
        "What is the phone number for the eye clinic",
        "Doctors should be paid more and politicians less",
        "My opinion is that vaccines are a scam by big pharma",
        "What are the side effects of ramipril?",
        "i need an appointment asap",
        "hello",
        "Where can I get a covid booster",
        "The page keeps crashing when I try to submit my story",
        "Is it normal to have pain two weeks after surgery?",
        "Just wondering if you do ear syringing",
        "We are pleased to announce the opening of our new wing on Monday. Join us for an open day.",
    ] {
        assert_eq!(weight(Rule::NotAnExperience, text), Some(Severity::Warn), "{text}");
    }
}

#[test]
fn a_title_or_an_item_need_not_tell_anything() {
    for field in [Field::Title, Field::Item, Field::ScreenName] {
        for text in ["test", "How do I register?", "-", "asdf"] {
            let context = Context { field, ..Context::default() };
            let of = screen_with(text, &context).findings;
            assert!(of.iter().all(|finding| finding.rule != Rule::NotAnExperience), "{text}");
        }
    }
}

#[test]
fn gibberish_is_held() {
    for text in [
        "asdf asdf asdf",
        "sdkjfh skdjfh ksjdfh",
        "!!!!!",
        "....",
        "❤️❤️",
        "kjsdhf kjhsdf oiuwer",
        "fghfgh fghfgh",
        "hjkhjk ghjghj",
        "gfdgfd hgfhgf",
        "wqeqwe qweqw ewq",
        "random bvncxmz qpwoe rjtkf",
        "lorem ipsum dolor sit amet",
        "blah blah blah",
        "ghghghgh tytytyty",
        "sfsdf sdfsd",
    ] {
        assert_eq!(weight(Rule::Gibberish, text), Some(Severity::Hold), "{text}");
    }
    let inside =
        "The ward was clean and the food was good, sdkfjh qwkejh zxmcnb kjqwhe, and they let me go home on Friday.";
    assert_eq!(weight(Rule::Gibberish, inside), Some(Severity::Warn));
}

#[test]
fn one_token_alone_is_never_held_as_gibberish() {
    for text in ["asdfgh", "qwertyuiop", "lkjhgfdsa", "aaaaaaaaaaaa", "xcvbnm", "zzzzzzz"] {
        assert_eq!(weight(Rule::Gibberish, text), Some(Severity::Warn), "{text}");
    }
    for text in
        ["rhpdgf", "hbpv", "tgaav-cftr", "hnrnpk", "pdgfrb", "rhpdgf.", " hbpv ", "mtdna", "scfv-fc", "ptk7-adc"]
    {
        assert!(weight(Rule::Gibberish, text).is_none_or(|weight| weight < Severity::Hold), "{text}");
    }
}

#[test]
fn abbreviations_medicines_and_other_languages_are_not_gibberish() {
    for text in [
        "FBC LFT CRP ESR TFT U&E",
        "hydroxychloroquine",
        "Methylphenidate phthisis lymphs",
        "pls cn u hlp me thx",
        "cwm rhyd y blwch",
        "Roedd y bwyd yn wych",
        "Szczęście w przychodni",
        "xxx",
        "hmmm",
        "HbA1c 48 mmol",
        "DVLA DNACPR COPD CPAP CAMHS",
        "Knightsbridge nightshift",
        "Schwartzman",
        "Łódź żółć",
        "Brzęczyszczykiewicz",
        "rhythm",
        "Mcfadyen",
        "bronchopneumonia",
        "AAAAARGH",
        "tldr",
        "brbrbr",
        "Gwrthryfelgar",
        "wth gp srgry",
        "gynaecomastia hypophysectomy",
        "mmHg kg ml mcg",
        "Thx",
        "ok",
        "sphygmomanometer",
        "Vlkčevská",
        "PTSD OCD ADHD",
    ] {
        assert_eq!(weight(Rule::Gibberish, text), None, "{text}");
    }
}
