//! Formal complaints and legal action, and what only sounds like them.

use screening::{Context, Field, Rule, Severity, screen_with};

/// How much a rule says of a text, in 2026.
fn weight(rule: Rule, text: &str) -> Option<Severity> {
    let context = Context { month: Some((2026, 6)), ..Context::default() };
    screen_with(text, &context).findings.into_iter().filter(|f| f.rule == rule).map(|f| f.severity).max()
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
        "I'm that angry I'm putting a complaint in tomorrow",
        "Can you tell me the procedure for making a complaint against this hospital",
        "I would like this letter dealt with as a complaint under your procedure",
        "we are not happy and want it taken further",
        "iv made a complant to pals an heard nothink",
        "I feel I have been left with no alternative other than to make an official complaint",
        "Disgusting treatment of my nan, complaint going in",
        "I want her reported",
        "Have emailed the complaints team twice",
        "Who is the manager I want to complain",
        "I am lodging this complaint on behalf of my late wife",
        "Please log this as a formal grievance",
        "I'm escalating to the Parliamentary Ombudsman",
        "I wrote to the chief executive to complain and got a standard letter back",
        "I'd like to submit a stage one complaint",
        "My complaint was never acknowledged",
        "The Health Complaints Commissioner is now involved",
        "ive complained loads of times to the practise manager",
        "I am raising a concern formally with the trust",
        "I'll be contacting the HSE to make a complaint about Dr X",
        "i wana make a complaint bout the cheek of them",
        "this needs investigating and I expect to hear back from you in 10 days",
        "please investigate my complaint",
        "This is my official complaint",
        "Intend to report the ward to CQC",
        "I am going to raise a grievance with HIQA",
        "I am absolutely disgusted and will be complaining to the highest level",
        "Please take this email as notice of my complaint against the practice",
        "how do i go about complaining about a consultant",
        "im makin a formal complant about ward 9",
        "Have put in a complaint to the trust, no reply yet",
        "I was told to write to the complaints manager so here goes",
        "I'd be grateful if you could treat this as a complaint rather than feedback",
        "I am not satisfied with the reply to my complaint and want it reviewed",
        "PALS have been useless",
        "We have asked the ombudsman to look at it",
        "I want this put on record as a complaint",
        "Someone needs to answer for this and I am going to the press and the CQC",
        "going to report this place to hiqa",
        "I will not let this rest until somebody is held to account",
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
        "We've got a solicitor involved now",
        "I have a good mind to sue",
        "taking the trust to court",
        "Our barrister says we have a strong case",
        "I'm after compensation",
        "I will be seeking damages",
        "The matter is now with my lawyers",
        "there was an inquest in june",
        "gardai are now looking into it",
        "I've started legal proceedings",
        "negligence case pending",
        "pursuing this through the courts",
        "claim form has been issued at the high court",
        "Our family is bringing a case against the hospital for what happened to dad",
        "Solicitors letter on its way",
        "my husband is suing for negligence",
        "The coroner ruled it was neglect",
        "I've been advised by my lawyer not to name names",
        "We are going to court over this",
        "they will be getting a claim from me",
        "Detectives are investigating deaths on this unit",
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
