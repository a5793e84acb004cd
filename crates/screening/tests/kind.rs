//! What kind of text it is: ordinary stories are left alone, and what happened too long ago is not.

use screening::{Context, Region, Rule, Severity, screen, screen_with};

/// How much a rule says of a text, in 2026.
fn weight(rule: Rule, text: &str) -> Option<Severity> {
    let context = Context { month: Some((2026, 6)), ..Context::default() };
    screen_with(text, &context).findings.into_iter().filter(|f| f.rule == rule).map(|f| f.severity).max()
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
    "I had to put a pillow under my leg myself",
    "I was asked to fill in a form about my treatment and the staff helped me with it",
    "My husband wanted to complain but I said no, they are busy.",
    "We would like to thank the team, they explained what the next steps were and how to contact them.",
    "The doctor explained that compensation of the heart was failing.",
    "I want a full explanation of why my dad was moved in the night.",
    "The consultant ordered a full investigation of my symptoms and found the cause.",
    "I need to take this medication further into my pregnancy",
    "They took my concerns further and referred me to a specialist.",
    "The nurse in charge dealt with my complaint about the cold there and then, she was brilliant.",
    "I can highly recommend this clinic, the best in London for IVF. We now have a little boy.",
    "We have over 10 years experience of this hospital as parents of a child with cystic fibrosis and the care has always been good.",
    "Our dental practice is fantastic, always accepting new patients and the hygienist is so gentle.",
    "Do you want to know what made the difference? The healthcare assistant held my hand.",
    "Are you looking after the nurses? They looked tired. I was seen after 3 hours and treated with kindness.",
    "I was told to visit the website for more information but it crashed. I then phoned and was on hold for 50 minutes.",
    "The trust has announced a new building but meanwhile we sat on the floor for nine hours.",
    "The government cuts show. There were two nurses for 30 patients and my mother was not washed for four days.",
    "I applied for my medical records and waited ten weeks. The staff in the records office were polite.",
    "I worked as a nurse for 30 years and was appalled by what I saw when my mother was admitted.",
    "Please thank the night staff on ward 12 for me. They made my dad's last night comfortable.",
    "Why are patients left on trolleys? I was there 16 hours with sepsis and no one checked my drip.",
    "Could you please pass my thanks to the team who looked after me in recovery. They were so kind.",
    "I would like to book in advance but the surgery only lets you ring at 8am. I have tried four days in a row and it is always engaged.",
    "Trying to get an appointment is impossible. The phone line is always busy and online booking shows nothing.",
    "I cant get an appointment with my own doctor. Its always a locum who doesnt know my history.",
    "How can I trust them now? They lost my biopsy and I had to have it all done again.",
    "My mum is 92 and was discharged at 2 in the morning in her nightie. Does anyone think that is ok?",
    "The physios are great, my shoulder is nearly better. Exercises explained well and a video to follow at home.",
    "Since having covid I have been attending the long covid clinic. The staff believe you which makes all the difference.",
    "I lost my baby at 20 weeks. The bereavement midwife sat with us all night and gave us a memory box.",
    "I am grateful to the NHS for my free treatment, in other countries I would have had to pay thousands.",
    "I paid £2500 for my implants privately since no NHS dentist would take me. It went wrong and the NHS fixed it.",
    "It cost me a fortune in taxis and parking, £15 a day.",
    "The food was free and the nurses were kind. 10/10",
    "They gave me free crutches and a leaflet and told me to call if there was any problem.",
    "Social care is broken. My brother waited 5 months in hospital for a care package and lost the use of his legs.",
    "The staff deserve a pay rise after what they did for my wife. Three weeks in ICU and they never gave up on her.",
    "Nurses are underpaid and overworked but they still found time to talk to me when I was scared.",
    "There should be more staff at weekends. I waited two days for a scan because it was Saturday.",
    "We are so pleased with the care our daughter received at the children's hospital. They even arranged a birthday cake.",
    "I am a retired solicitor and I know a good letter when I see one. The consultant's letter was clear.",
    "Sue the physio is a legend",
    "The ward clerk charged my phone and got me a paper.",
    "They claimed my notes were lost but then found them in another clinic.",
    "The drug company says it is safe but I had a bad reaction. The pharmacist was quick to act.",
    "My tooth whitening went wrong and the emergency dentist helped me the same day.",
    "I had botox for migraine at the headache clinic and it works. The nurse who does it is lovely.",
    "Had my fillings done, injections and all, didn't feel a thing",
    "My nan had cataract surgery and can now read again. Quick, free, and a lift home.",
    "We went to the open day at the maternity unit and they answered all our questions. Then our birth went just as we wished.",
    "Weight loss clinic helped me lose 4 stone in a year. The dietitian was non judgmental.",
    "I was prescribed tramadol and codeine and nobody told me they are addictive.",
    "I was asked to whatsapp a photo of my rash and had an answer in an hour. Great service.",
    "I take sildenafil on prescription and the pharmacist was discreet.",
    "My loan wheelchair from the Red Cross arrived in two days.",
    "They gave me a loan of crutches.",
    "Cancer care here is first rate. Guaranteed a smile each time I go for chemo.",
    "The mental health team gave my son hope. He has a job now and his own flat.",
    "Long labour, 30 hours, but the midwife stayed past her shift. Emergency section in the end. Mother and baby fine.",
    "Always fine.",
    "Labour ward is brilliant",
    "Best doctor in the world!",
    "Great hospital. Free parking.",
    "Good quality care from qualified and experienced staff. Excellent service.",
    "Lovely clean ward, great food, best nurses in the country",
    "Never got to say goodbye to my dad",
    "Staff so busy. Not enough of them.",
    "Too hot. No fan. No sleep.",
    "5 star service from everyone",
    "Highly recommend this clinic for botox for migraines, professional and experienced staff",
    "Our GP practice offers evening appointments which suits us",
    "Always on time, professional, friendly and good value. Best physio in Leeds.",
    "Online booking easy. Free parking. Professional staff. Quality care. Private room.",
    "We care for our son at home and the respite service offers us a break every month",
    "This surgery is useless. You cannot get through on the phone, no appointments, no call back.",
    "How can a hospital run out of pillows?",
    "Phones never answered. Impossible to get an appointment. Need a new system.",
    "Please keep up the good work",
    "Please thank all on ward 3",
    "Please sort out the parking",
    "Would like more choice of food",
    "More staff needed",
    "Can never park",
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
