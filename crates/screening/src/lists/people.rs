//! Words for people, for the places where they work, and for how they were. Written for this project from everyday
//! knowledge; no published list was used.

/// What people are at work, by the last word of it.
pub(crate) const ROLES: &str = "\
    accountant administrator adviser advisor advocate aide anaesthetist assistant audiologist bloke boss boy buddy \
    cardiologist carer caretaker caseworker chap chaplain chemist chief chiropodist cleaner clerk clinician \
    colleague consultant cook coordinator counsellor cpn dentist dermatologist dietician dietitian director doctor \
    doctors doula driver endocrinologist fella fellow gastroenterologist gentleman geriatrician girl gp guard guy \
    gynaecologist haematologist hca hcas healthcare housekeeper hygienist instructor intern interpreter keyworker \
    lad ladies lady lass lead leader locum man manager matron mentor midwife midwives navigator nephrologist \
    neurologist neurosurgeon nurse nurses obstetrician officer oncologist operator ophthalmologist optician \
    optometrist orthodontist orthoptist orthotist osteopath ot owner paediatrician paramedic paramedics person \
    pharmacist phlebotomist physician physio physios physiotherapist podiatrist porter porters practitioner \
    prescriber psychiatrist psychologist psychotherapist radiographer radiologist receptionist receptionists \
    registrar rheumatologist secretary sister social sonographer specialist specialists staff steward student \
    supervisor surgeon surgeons technician therapist trainee urologist vicar visitor volunteer woman worker";

/// What people are to each other.
pub(crate) const KIN: &str = "\
    aunt auntie aunty baby boyfriend brother cousin dad daddy daughter daughters dh father fiance fiancee friend \
    girlfriend gran granda grandad granddad granddaughter grandfather grandma grandmother grandpa grandparent \
    grandson granma granny husband inlaw ma mam mama mammy mate mom mother mum mummy nan nana nanna neighbour nephew \
    niece pal papa partner roommate sis sister sisters son sons stepdad stepdaughter stepmum stepson twin twins \
    uncle wife";

/// Where somebody works: "Tracey on reception".
pub(crate) const STAFF_PLACES: &str = "\
    admin admissions ae ambulance bookings canteen cardiology children clinic clinics cmht crisis dental department \
    dermatology desk discharge district endoscopy ent eye gynae gynaecology haematology icu itu labour maternity mri \
    neurology nicu nursing oncology orthopaedics outpatients pals pharmacy physio physiotherapy podiatry radiology \
    reception recovery rehab renal respiratory resus surgery switchboard team theatre theatres triage urology ward \
    wards xray";

/// Words that praise.
pub(crate) const PRAISE: &str = "\
    amazing angel angels appreciate appreciated attentive awesome best blessing brilliant calm calming care caring \
    cheerful comforting commend commended compassion compassionate credit devoted efficient empathy excellent \
    exceptional fab fabulous fabulously fantastic friendly fun gem gentle grateful great heartfelt helpful hero \
    heroes incredible informative invaluable kind kindest kindness knowledgeable legend lifesaver listened love \
    loved lovely marvellous outstanding patience patient perfect phenomenal pleasant polite positive praise \
    professional reassured reassuring recommend respectful saved shoutout skilled smile smiling star stars sublime \
    superb superstar supportive sympathetic terrific thank thanked thankful thanks thankyou thorough thoughtful \
    understanding warm wonderful";

/// Words that blame.
pub(crate) const BLAME: &str = "\
    abrupt aggressive agony appalling argued arrogant ashamed atrocious attitude awful awkward bad blamed botched \
    bullied bully bullying careless cold complain complained complaint condescending cruel dangerous dirty \
    disappointed disappointing disgrace disgraceful disgusted disgusting dismissed dismissive disrespectful \
    embarrassed failed failure farcical forgot hated horrendous horrible horrid horrific humiliated ignorant ignored \
    impatient incompetent inconsiderate insensitive insulting joke laughed lazy lied lies mistake mistakes mocked \
    nasty neglect neglected neglectful negligence negligent obnoxious offhand pathetic patronising poor rough rude \
    rudely rudeness sacked sarcastic scared screamed shambles shame shocking shouted snapped snappy sneered swore \
    sworn terrible terrified threatened traumatic traumatised ugly unacceptable uncaring unfriendly unhelpful \
    uninterested unkind unpleasant unprofessional unsafe unsympathetic useless vile worse worst wrong";
