//! What kind of text it is: what is no story, what a person must decide, and what only looks like it.

use screening::{Context, Field, Region, Rule, Severity, screen, screen_with};

/// How much a rule says of a text, in 2026.
fn weight(rule: Rule, text: &str) -> Option<Severity> {
    let context = Context { month: Some((2026, 6)), ..Context::default() };
    screen_with(text, &context).findings.into_iter().filter(|f| f.rule == rule).map(|f| f.severity).max()
}

fn language(text: &str) -> Option<&'static str> {
    screen_with(text, &Context::default()).language
}

/// The rules of this group, beside length.
const KINDS: [Rule; 9] = [
    Rule::Advertising,
    Rule::Spam,
    Rule::Gibberish,
    Rule::OtherLanguage,
    Rule::NotAnExperience,
    Rule::Complaint,
    Rule::LegalAction,
    Rule::TooLong,
    Rule::TooOld,
];

/// Stories as people tell them, written for these tests.
const CLEAN: &[&str] = &[
    "I went to A&E with chest pain at about 3am and was seen within ten minutes. The nurses were calm and kept me informed. I was given aspirin 300mg and my BP was 180/95. They kept me in overnight. I cannot fault the care.",
    "My mum was on Rose ward for three weeks after a fall. The staff were lovely but she often waited over an hour for the toilet. We complained to the nurse about the noise at night and they moved her to a quieter bay.",
    "Can't complain about anything, everyone was brilliant from start to finish. Thank you so much.",
    "I have no complaints about my care at all, the surgeon explained everything.",
    "My only complaint is the parking, £6 for two hours is a lot when you are visiting every day.",
    "She complained of chest pain and they did an ECG straight away. The presenting complaint was breathlessness.",
    "I had to wait 14 hours on a trolley in a corridor. There were no beds. The staff did their best, but they are stretched to breaking point. This country should be ashamed of how it treats old people.",
    "I have had type 1 diabetes since 1998 and have always had good care from this clinic, but my last appointment was cancelled three times. I rang twice and nobody called me back.",
    "My father died in 2010 of the same disease so I was very anxious. The consultant took time to explain and gave me her direct number.",
    "Excellent care from the whole team. Would recommend to anyone. Thanks to all the staff.",
    "The physio was great, five star service, I can now walk without pain after six sessions.",
    "I saw the dentist for a check up, she was gentle and explained the price, £65 for a filling. No hidden costs.",
    "I phoned 111 and they told me to go to the walk in centre. When I got there it was closed. I then drove 40 minutes to A&E.",
    "Rang the surgery 56 times this morning to get an appointment. When I finally got through at 8.45 all appointments had gone. The receptionist told me to call back tomorrow. How is anyone supposed to see a doctor?",
    "I am registered blind and nobody offered me large print. I am legally blind and my letters are always in small print.",
    "They lost my referral twice. I was told someone would call me today but nobody did. I would like an apology and an explanation of what happened.",
    "The midwives were amazing. We had our first baby in March and the team looked after us so well. Our experience was great.",
    "I was told to contact us if things got worse, the leaflet said. I did and they saw me the same day.",
    "we had our jabs at the pharmacy, quick easy and friendly. no queue. in and out in 5 mins",
    "My husband has dementia and the carers who come in are so kind. They are from an agency and different ones come each day which confuses him.",
    "I've been waiting 18 months for a hip replacement. I was told 40 weeks. I rang the booking line and they said they could not say when. I feel forgotten.",
    "Brilliant service today from the blood test clinic. In and out in 5 minutes. Friendly staff.",
    "The food was awful, cold every day and I am vegetarian and got offered ham. Otherwise good.",
    "The doctor was dismissive and said it was just anxiety. Six weeks later I was diagnosed with a blood clot. I feel let down. I don't want compensation, I just want them to learn.",
    "My GP is fantastic. Always listens. Nothing is too much trouble. The receptionists are helpful too.",
    "I had a hysterectomy two years ago and it went well. This time I came back for a bladder repair and the care was just as good.",
    "20 years ago I was treated badly here as a teenager, so I was scared to come back last month. I need not have worried.",
    "I was born in 1952 and I remember what hospitals used to be like. Last week I was taken in with pneumonia and the ward was spotless.",
    "Had my knee done in January. Physio started next day. Home after 2 days. All brilliant. The district nurse came to change the dressing.",
    "Thank you thank you thank you to the staff on ward 7 for looking after my dad",
    "The crisis team rang me every day for a week. I would not be here without them. The therapist was patient and I learned coping skills.",
    "Prescription was not ready again. Third time this month. The pharmacy said the surgery had not sent it and the surgery said they had. I went back and forth four times.",
    "Please can you make sure the doors on the ward are oiled as they bang all night. Apart from that I was well looked after and slept fine once I had earplugs.",
    "I do not want to make a complaint, I just want you to know how it felt. When I was waiting in labour nobody came for two hours.",
    "I did not like to complain as they were so busy. Mum was left in a wet bed.",
    "I waited 3 hours for patient transport to take me home. The driver was lovely.",
    "The interpreter did not turn up so my daughter, who is 12, had to translate. This was not right.",
    "In my opinion the ward needs more staff at night. I rang the bell four times and waited 40 minutes each time.",
    "I think the NHS is wonderful. I was treated for breast cancer and every person I met was kind. From the surgeon to the porter.",
    "I take levothyroxine 100mcg, ramipril 5mg and atorvastatin. The pharmacist spotted that my new tablets clashed and called the doctor.",
    "Staff nurse was rude, she rolled her eyes when I asked for pain relief. I felt like a nuisance.",
    "My son is autistic and the dental nurse was so patient with him. She let him hold the mirror and count to ten.",
    "Lovely clean hospital, free parking, and seen on time. What more could you ask for.",
    "I was transferred from Leeds to Bradford at 2am without being told why. My family did not know where I was.",
    "Can I just say how good the ambulance crew were. They were with us in 8 minutes and never stopped explaining.",
    "The policeman who brought me in under section 136 was kinder than the staff at the place of safety.",
    "The occupational therapist visited my home and ordered a rail for the bath. It was fitted within a week, free of charge.",
    "I have used this service for my hearing aids for ten years. Batteries are free and the staff are friendly.",
    "Why does nobody answer the phone? I tried for three days to change my appointment. In the end I drove there and it took two minutes at the desk.",
    "Excellent",
    "Good service, friendly staff.",
    "Waited ages. Rude receptionist. Won't be back.",
    "Staff always friendly and helpful. Clean surgery. Easy to get appointments.",
    "My GP practice is brilliant. They always fit you in and the nurse is lovely. You can book online and get text reminders.",
    "I go to the warfarin clinic every six weeks. The staff are always cheerful and the wait is never more than ten minutes.",
    "Everything about this hospital is first class, from the reception desk to the theatre team.",
    "The eye clinic is a shambles. No seats, no signs, no idea how long you will wait.",
    "Mental health services in this area are non existent. I was on the waiting list for CBT for two years and then discharged because I missed one call.",
    "I asked for a second opinion and the consultant was happy to arrange one. Really impressed with how it was handled.",
    "They took my bloods four times as the samples were lost. My arms were black and blue.",
    "The new building is light and airy and the volunteers showed us where to go. Coffee in the cafe was good and reasonable prices.",
    "Our son was in NICU for 9 weeks. We stayed in the family house next door for free. The nurses taught us how to do his feeds. We will never forget them.",
    "I am a nurse myself so I know how hard it is, but nobody washed their hands. I was shocked.",
    "I work as a carer and I know what good care looks like. This was it. My nan was clean, fed and happy.",
    "I paid privately for a scan as the wait was 9 months. The private clinic found a tumour. My GP then referred me urgently and I was operated on in two weeks.",
    "I rang the helpline 0800 123 456 and the woman listened to me for an hour.",
    "After my fall they did an X-ray, CT and MRI. FBC, U&E, LFT, CRP all normal. Discharged with codeine 30mg.",
    "Mam was brought in by ambulance to the ED in the Mater and spent 36 hours on a chair. The nurses were run off their feet. It's not good enough in this day and age.",
    "The GP in our town retired and there's no one taking new patients, so we have to drive an hour. The locum I saw was grand though.",
    "My bub was sent to emergency at the kids hospital with croup. The triage nurse was onto it straight away and we were home by breakfast. Cheers.",
    "Had a colonoscopy as a day case, prep was horrible but the team made me laugh and I was home by lunch.",
    "They would not let my wife stay with me even though I have anxiety. In the end sister said yes. She was a star.",
    "I wanted to write to say thank you to the staff of the stroke unit. You gave me my life back.",
    "I wish to thank all the staff in day surgery. From the minute I arrived I was treated with respect.",
    "I would like to make a comment about the food. It was hot and tasty and there was a good choice.",
    "I am writing to praise the ward. My father's last days were peaceful and we were given a side room.",
    "Could do better. Long wait and no explanation given.",
    "The pharmacist told me about side effects which the doctor had not. Very grateful.",
    "The consultant was running 2 hours late and no one said sorry. I had to pay for extra parking and missed my bus.",
    "Reported a broken call bell on Monday and it was still broken on Friday when I went home. The healthcare assistants were great.",
    "I told the sister I was going to complain if the drugs round was late again and from then on it was on time.",
    "Discharge took all day because of the pharmacy. I was ready at 9am and left at 7pm.",
    "My dad was assaulted by another patient and the ward did not tell us until next day. The police were informed.",
    "The tennis court next to the hospital car park was used for the vaccine queue and it was well organised.",
    "I live in Court Road and the surgery is two minutes away, but I can never get in.",
    "I've no idea who to contact about my results. It's been six weeks. I have rang the secretary, the GP and the ward and all of them said somebody else had them.",
    "Does anyone actually read these? Anyway I was in last week with my gallbladder and the care was great.",
    "It took 3 years to get a diagnosis of endometriosis. I saw four GPs and was told it was normal. I finally saw a gynaecologist who listened.",
    "If you're worried about coming, don't be. The staff are used to nervous patients and they talk you through it all.",
    "Best hospital in the area. The A&E was busy but well run, and the doctor was kind to my little girl.",
    "Best dentist I have ever had. No pain and she explains it all. I have been going there for years and so have my family.",
    "The staff at the hospice offer massage and music therapy and it made such a difference to my wife's last weeks.",
    "They offered me a free health check at 40 and found my blood pressure was high. It may have saved my life.",
    "The clinic provides a great service for people like me. The nurses are experienced and I trust them.",
    "Our health visitor was supportive when I struggled with breastfeeding. She came round twice and sat with me.",
    "I called NHS 24 and the call handler was so calm. We look after my mother in law at home and did not know what to do.",
    "My appointment was on 3 May. I got a text to cancel it on the day. I was told to book again online but there were no slots until August.",
    "My smile is back thanks to the dental hospital. Students treated me but a tutor checked everything. It's free.",
];

#[test]
fn ordinary_stories_are_left_alone() {
    for text in CLEAN {
        for rule in KINDS {
            assert_eq!(weight(rule, text), None, "{rule:?}: {text}");
        }
    }
}

#[test]
fn a_mention_is_not_the_thing_itself() {
    for (rule, text) in [
        (Rule::Complaint, "I made a formal complaint last year and they apologised. This time the ward was spotless."),
        (Rule::Complaint, "I spoke to PALS, who were helpful, and the ward rang me the same day."),
        (Rule::LegalAction, "The coroner was informed as it was sudden, and the sister explained why."),
        (Rule::LegalAction, "They told us about compensation, but money will not bring her back."),
    ] {
        assert_eq!(weight(rule, text), Some(Severity::Warn), "{text}");
    }
    assert_eq!(weight(Rule::LegalAction, "Leaving her on the floor all night is negligence."), Some(Severity::Note));
}

#[test]
fn formal_complaints_are_held_in_the_words_that_people_use() {
    for text in [
        "I wish to make a formal complaint about the way my mother was treated on ward 6.",
        "Please treat this as a formal complaint.",
        "Please accept this letter as my official complaint against Dr Smith.",
        "I am writing to complain about the service I received.",
        "i want to complain about the way i was spoke to",
        "i want to make a complant about the doctor",
        "I want to put in a complaint about your nurse",
        "id like to make a compliant about the receptionist",
        "I would like to raise a complaint under the NHS complaints procedure.",
        "I will be taking this to the ombudsman if I do not hear back.",
        "I expect a written response within 20 working days.",
        "I will be making a complaint through Your Service Your Say.",
        "I am referring this to the HCCC.",
        "This is a formal complaint about the care of my late father.",
        "gonna put a complaint in bout this place",
        "im putting in a complaint",
        "I shall be lodging a complaint with the health board",
        "We want to lodge an official complaint.",
        "I will be taking this matter further.",
        "I would like this to be logged as a complaint",
        "i would like to formally complain",
        "I want to report a nurse for her behaviour to the NMC",
        "I have no option but to complain",
        "This letter is to register a complaint",
        "I'm reporting this doctor to the GMC",
        "I need to complain about my dads care",
        "I wud like to complane about a&e",
        "I intend to complain to the trust",
        "want to rase a formal complaint",
        "wanting to file a complaint about the receptionist",
    ] {
        assert_eq!(weight(Rule::Complaint, text), Some(Severity::Hold), "{text}");
    }
}

#[test]
fn what_leads_to_a_complaint_is_read_by_a_person() {
    for text in [
        "I have contacted PALS and am waiting for a reply.",
        "I have reported this to the CQC.",
        "My complaint reference is 12345.",
        "I have written to my MP about this.",
        "I want this investigated and I want a full written response.",
        "who do i complain to about this",
        "how do i make a complaint",
        "I made a complaint six weeks ago and still have had no reply to my complaint.",
        "I have sent my complaint to the chief executive",
        "COMPLAINT about the conduct of staff in outpatients",
        "Complaint: nurse was rude, I want it dealt with formally",
        "Going to the ombudsman about this surgery",
        "Please can you escalate my complaint to stage 2",
        "I hereby make a complaint regarding the delay in my treatment",
        "please see my complaint below",
        "complaint regarding my mums discharge",
        "I demand an investigation into the conduct of this doctor",
        "I have complained to the hospital and got nowhere",
    ] {
        assert!(weight(Rule::Complaint, text) >= Some(Severity::Warn), "{text}");
    }
    let title = Context { field: Field::Title, ..Context::default() };
    assert!(screen_with("Complaint", &title).findings.iter().any(|finding| finding.rule == Rule::Complaint));
}

#[test]
fn words_like_complaint_are_not_one() {
    for text in [
        "I have no complaints at all",
        "can't complain, they were great",
        "My only complaint is the parking",
        "I complained to the nurse about the noise and she sorted it",
        "he complained of chest pain",
        "the presenting complaint was abdominal pain",
        "I had no cause for complaint",
        "My one complaint would be the food",
        "one small complaint the waiting area was cold",
        "I never complain but this was bad",
        "not a complaint just an observation",
        "This is not a complaint",
        "I don't want to make a complaint",
        "I'm not one to complain",
        "She never complained once",
        "patients complaining of pain were ignored",
        "He was complaining about his back",
        "I am compliant with my medication",
        "it is wheelchair compliant",
        "Her main complaint was headaches",
        "People complain about the NHS but I can't fault it",
        "No complaints from me",
        "I have nothing to complain about",
        "Some people complain about the wait but it was fine",
        "If I had to complain about anything it would be the tea",
        "I complained about the heating and it was fixed the same day",
        "I had complained of a sore throat for weeks",
        "the man in the next bed complained all night",
        "skin complaint",
        "I saw the doctor with a stomach complaint",
        "I would like to thank the staff",
        "The only complaint I have is the wait",
        "zero complaints",
        "I know people love to complain but",
        "I hate to complain but the wait was long",
        "The CQC rated it outstanding and I can see why",
        "I want to take this opportunity to thank everyone",
        "My pals visited me every day",
    ] {
        assert_eq!(weight(Rule::Complaint, text), None, "{text}");
    }
}

#[test]
fn legal_action_is_held() {
    for text in [
        "I am suing the hospital",
        "my solicitor has advised me not to say more",
        "I have instructed a solicitor and we are taking legal action.",
        "we are making a claim for clinical negligence",
        "You will be hearing from my solicitor",
        "im gonna sue you",
        "see you in court",
        "There is going to be an inquest into her death",
        "The police are investigating the ward",
        "i want compensation for what happened",
        "Taking them to court",
        "this is in the hands of our solicitors",
        "We have started a medical negligence claim against the trust",
        "The case goes to tribunal in May",
        "I am seeking legal advice",
        "They admitted liability and we settled out of court",
        "letter before action",
        "I have spoken to a lawyer about what happened",
        "a police investigation is ongoing",
        "the coroner is looking into it",
        "I'm claiming compensation",
        "im gettin a solicter on this",
    ] {
        assert!(weight(Rule::LegalAction, text) >= Some(Severity::Warn), "{text}");
    }
    for text in ["I am suing the hospital", "my solicitor has advised me not to say more", "See you in court"] {
        assert_eq!(weight(Rule::LegalAction, text), Some(Severity::Hold), "{text}");
    }
}

#[test]
fn words_like_legal_action_are_not_one() {
    for text in [
        "I am legally blind",
        "my son has power of attorney",
        "my daughter is a solicitor and she was impressed",
        "lasting power of attorney for my mum",
        "The tennis court at the back",
        "Sue on reception was lovely",
        "Nurse Sue was amazing",
        "I don't want compensation, just an apology",
        "mental health tribunal",
        "My PIP tribunal letter from the GP",
        "Earls Court clinic",
        "I work as a solicitor and can spot poor service",
        "the food court",
        "The drug damages the kidneys",
        "I am not going to sue anyone",
        "I had to claim for travel expenses",
        "a layer of skin",
        "My legs had to compensate",
        "the doctor was legally obliged to tell me",
        "the police brought him in and were so patient",
        "Court Road surgery",
    ] {
        assert_eq!(weight(Rule::LegalAction, text), None, "{text}");
    }
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
        "asdfgh",
        "asdf asdf asdf",
        "sdkjfh skdjfh ksjdfh",
        "qwertyuiop",
        "lkjhgfdsa",
        "aaaaaaaaaaaa",
        "!!!!!",
        "....",
        "❤️❤️",
        "kjsdhf kjhsdf oiuwer",
        "xcvbnm",
        "fghfgh fghfgh",
        "hjkhjk ghjghj",
        "zzzzzzz",
        "dfgdfgdfg",
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

#[test]
fn languages_are_told_apart() {
    for (code, text) in [
        ("cy", "Roedd y staff yn garedig iawn a ches i ofal gwych yn yr ysbyty."),
        ("cy", "Diolch yn fawr i bawb ar y ward am edrych ar ôl fy mam."),
        ("ga", "Bhí na haltraí go hiontach agus fuair mo mháthair cúram den scoth san ospidéal."),
        ("ga", "Go raibh maith agaibh as an gcabhair ar fad."),
        ("gd", "Bha an luchd-obrach uabhasach math agus bha an dotair cho coibhneil."),
        ("pl", "Bardzo dobra opieka, dziękuję wszystkim pielęgniarkom."),
        ("pl", "Czekalam 5 godzin na lekarza i nikt nic nie powiedzial."),
        ("ro", "Am așteptat șase ore la urgențe și nimeni nu mi-a spus nimic."),
        ("ro", "Personalul a fost foarte amabil, multumesc mult pentru tot"),
        ("pt", "Fui muito bem atendida no hospital, os enfermeiros foram simpáticos."),
        ("pt", "Esperei cinco horas e ninguém me disse nada."),
        ("es", "Me atendieron muy bien en el hospital y las enfermeras fueron muy amables."),
        ("es", "Esperé seis horas en urgencias y nadie me dijo nada."),
        ("fr", "J'ai attendu six heures aux urgences et personne ne m'a parlé."),
        ("fr", "Le personnel était très gentil, merci beaucoup à toute l'équipe."),
        ("de", "Ich habe fünf Stunden gewartet und niemand hat mit mir gesprochen."),
        ("de", "Sehr nettes Personal, vielen Dank für die gute Behandlung."),
        ("it", "Ho aspettato cinque ore al pronto soccorso e nessuno mi ha detto niente."),
        ("nl", "Ik heb vijf uur gewacht en niemand heeft met mij gesproken."),
        ("lt", "Labai ačiū visiems gydytojams ir slaugytojoms už gerą priežiūrą."),
        ("lt", "Laukiau penkias valandas ir niekas man nieko nepasakė."),
        ("lv", "Liels paldies visiem ārstiem un māsām par ļoti labu aprūpi."),
        ("hu", "Nagyon kedvesek voltak a nővérek és az orvos mindent elmagyarázott."),
        ("cs", "Čekala jsem pět hodin a nikdo mi nic neřekl."),
        ("cs", "Velmi příjemný personál, děkuji všem sestřičkám."),
        ("sk", "Čakala som päť hodín a nikto mi nič nepovedal."),
        ("sk", "Veľmi príjemný personál, ďakujem všetkým sestričkám."),
        ("so", "Dhakhtarka aad ayuu u fiicnaa waxaana leeyahay mahadsanid dhammaan shaqaalaha isbitaalka."),
        ("tr", "Hastanede beş saat bekledim ve kimse bana bir şey söylemedi."),
        ("tr", "Doktorlar ve hemşireler çok iyiydi, teşekkür ederim."),
        ("sq", "Stafi ishte shumë i mirë dhe mjeku më ndihmoi shumë, faleminderit."),
        ("ur", "ڈاکٹر بہت اچھے تھے اور نرسوں نے میری بہت مدد کی۔"),
        ("ur", "doctor bahut acha tha aur nurse ne meri bahut madad ki shukriya"),
        ("hi", "डॉक्टर बहुत अच्छे थे और नर्सों ने मेरी बहुत मदद की।"),
        ("pa", "ਡਾਕਟਰ ਬਹੁਤ ਚੰਗੇ ਸਨ ਅਤੇ ਨਰਸਾਂ ਨੇ ਮਦਦ ਕੀਤੀ।"),
        ("bn", "ডাক্তার খুব ভালো ছিলেন এবং নার্সরা আমাকে সাহায্য করেছেন।"),
        ("gu", "ડૉક્ટર ખૂબ સારા હતા અને નર્સોએ મદદ કરી."),
        ("ta", "மருத்துவர் மிகவும் நல்லவர், செவிலியர்கள் உதவினார்கள்."),
        ("ar", "كان الطبيب لطيفا جدا وساعدتني الممرضات كثيرا في المستشفى."),
        ("fa", "دکتر خیلی خوب بود و پرستاران به من کمک کردند."),
        ("ku", "پزیشکەکە زۆر باش بوو و پەرستارەکان یارمەتییان دام."),
        ("ku", "Doktor gelek bas bu û hemşîre ji min re gelek alîkar bûn, spas dikim."),
        ("zh", "医生非常好，护士们也很友善，谢谢大家。"),
        ("ja", "お医者さんはとても親切で、看護師さんも優しかったです。"),
        ("ko", "의사 선생님이 매우 친절하셨고 간호사들도 좋았습니다."),
        ("vi", "Bác sĩ rất tốt và các y tá đã chăm sóc tôi rất chu đáo."),
        ("vi", "Toi cho doi nam gio o benh vien ma khong ai noi gi voi toi"),
        ("tl", "Napakabait ng mga nars at ang doktor ay magaling, salamat po sa lahat."),
        ("ru", "Врач был очень внимательный, медсёстры хорошие, спасибо всем."),
        ("uk", "Лікар був дуже уважний, медсестри добрі, дякую всім."),
        ("bg", "Лекарят беше много внимателен и сестрите бяха добри, благодаря на всички. Обърнаха ми внимание."),
        ("el", "Ο γιατρός ήταν πολύ καλός και οι νοσοκόμες με βοήθησαν."),
        ("he", "הרופא היה מאוד נחמד והאחיות עזרו לי."),
        ("yo", "Àwọn dókítà náà dára púpọ̀, mo dúpẹ́ lọ́wọ́ gbogbo wọn."),
        ("sw", "Daktari alikuwa mzuri sana na wauguzi walinisaidia, asante sana."),
        ("ti", "ሓኪም ጽቡቕ ነይሩ፡ ኣብ ሆስፒታል ዝሓገዙኒ ኩሎም የቐንየለይ እብል ኣለኹ።"),
        ("am", "ዶክተሩ በጣም ጥሩ ነበር እና ነርሶቹ ረድተውኛል፣ አመሰግናለሁ።"),
        ("en", "The nurse was rude to me."),
        ("en", "Thank you to Dr Kowalski and Sister Nowak, you were brilliant."),
        ("en", "dr woz gd n nurse woz v kind to me"),
        ("en", "I take metoclopramide, ondansetron and levothyroxine every morning."),
        ("en", "Very good care and lovely staff"),
        ("en", "Diolch! The staff at Ysbyty Gwynedd were so kind to my nain when she had her fall."),
        ("en", "Go raibh maith agat to all the staff in St Vincent's, ye were fantastic altogether."),
        ("en", "My son has Guillain-Barré syndrome and was seen by Dr Pérez and Mme Dubois from the Crèche."),
        ("en", "Waited 6 hours in A and E with my mam. Nobody came."),
        ("en", "Seen on time. Friendly. Clean. No fuss."),
    ] {
        assert_eq!(language(text), Some(code), "{text}");
        assert_eq!(weight(Rule::OtherLanguage, text).is_some(), code != "en", "{text}");
    }
}

#[test]
fn a_few_words_are_in_no_language() {
    for text in ["", "ok", "Metoclopramide", "Ward 5", "β", "1998", "👍", "x"] {
        assert_eq!(language(text), None, "{text}");
    }
}

#[test]
fn the_main_language_of_a_mixed_text_counts() {
    let welsh = "Roedd y staff yn garedig iawn a ches i ofal gwych yn yr ysbyty. ";
    let english = "The staff were kind. ";
    assert_eq!(language(&format!("{}{english}", welsh.repeat(2))), Some("cy"));
    assert_eq!(language(&format!("{welsh}{}", english.repeat(8))), Some("en"));
    assert_eq!(language("Diolch yn fawr! I was seen at once and the nurses were lovely to me."), Some("en"));
}

#[test]
fn languages_of_the_land_are_only_noted() {
    let irish = "Bhí na haltraí go hiontach agus fuair mo mháthair cúram den scoth san ospidéal.";
    let severity = |region| {
        let context = Context { region, ..Context::default() };
        screen_with(irish, &context).findings.into_iter().find(|f| f.rule == Rule::OtherLanguage).map(|f| f.severity)
    };
    assert_eq!(severity(Region::Ie), Some(Severity::Note));
    assert_eq!(severity(Region::Uk), Some(Severity::Note));
    assert_eq!(severity(Region::Au), Some(Severity::Warn));
}

#[test]
fn what_happened_long_ago_is_too_old() {
    for text in [
        "I was admitted to the hospital in 1998 and the nurses were cruel to me.",
        "Back in 2015 I had an operation here and nobody told me the risks.",
        "Twenty years ago I went to A&E with a broken arm and the doctor shouted at me.",
        "My baby was delivered in March 2016 and the midwife left us alone.",
        "This happened about 10 years ago. I was a patient on ward 4 and they ignored me.",
        "I was a patient there in the 1980s and it was awful, the staff hit us.",
        "In 2012 my mother was on the stroke ward and was left without water.",
        "I had my surgery in 2019 and the surgeon was rude.",
    ] {
        assert_eq!(weight(Rule::TooOld, text), Some(Severity::Warn), "{text}");
        assert!(screen(text).iter().all(|finding| finding.rule != Rule::TooOld), "no month is known: {text}");
    }
}

#[test]
fn history_is_not_when_it_happened() {
    for text in [
        "I have had diabetes since 1998 and the clinic is great.",
        "My father died in 2010. The ward has been kind to me.",
        "I was born in 1952 and went to hospital on Tuesday.",
        "I was diagnosed in 2008 and see the nurse every year.",
        "Last month I went in for my hip. I had the other hip done in 2014 in the same hospital.",
        "The hospital was built in 1987 and it shows. The ward was cold.",
        "I waited 4 years for an appointment.",
        "I had an operation in 2025 and the surgeon was kind.",
        "I moved here ten years ago and the GP has been great",
        "I had cancer ten years ago and still see the consultant, who is lovely.",
        "In 2024 I was treated for cancer and the nurses were kind",
        "My GP of 20 years retired.",
        "room 2015 on the ward",
    ] {
        assert_eq!(weight(Rule::TooOld, text), None, "{text}");
    }
}

#[test]
fn how_long_ago_is_too_long_differs_by_region() {
    let text = "In March 2024 I was admitted to the ward and the staff ignored me.";
    let old = |region, month| {
        let context = Context { region, month: Some(month), ..Context::default() };
        screen_with(text, &context).findings.iter().any(|finding| finding.rule == Rule::TooOld)
    };
    assert!(!old(Region::Uk, (2026, 6)) && !old(Region::Au, (2026, 6)));
    assert!(old(Region::Au, (2027, 6)) && !old(Region::Uk, (2027, 6)));
    assert!(old(Region::Uk, (2028, 6)) && old(Region::Ie, (2028, 6)));
}
