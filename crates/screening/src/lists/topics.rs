//! Words that tell a text about care from one about something else. Written for this project from everyday speech; no
//! published list was used. In order.

/// What people write about that is no care: sport, weather, food, houses, films.
pub(crate) const TOPICS: &str = "\
    acting actor actors actress airline airport album aldi aliens allotment amazon android arsenal asda astrology \
    bake baking barcelona baseball basketball beer bible bins bitcoin boiler broadband bt cake caravan cat cats \
    celtic champions championship chelsea chicken cinema cloudy comedy concert cooker council cricket dog dogs \
    drama ebay eggs electricity episode episodes everton exam exams film films flat flight flights flour football \
    forecast formula fortnite fox gaa garage garden gardening gas geese gig goal goals golf guitar holiday holidays \
    homework horoscope horse hotel house houses hurling internet iphone joke kitten landlord laptop lasagne league \
    lidl lyrics mechanic moon mortgage motorway movie movies music netflix novel omelette oven pancakes parliament \
    pavement penalty pizza planet playstation plumber poem postman pothole potholes prince princess pub puppy \
    railway rain raining rangers recipe recycling referee rent restaurant road roads robbed router rugby sainsburys \
    salt season sim singer sky snow soap song songs spurs stadium starbucks streaming sugar sun sunny sunshine \
    supermarket telly tenant tennis tesco ticket tickets tory trains tram tyres united vet vets vodafone weather \
    wifi wizard xbox youtube zodiac zoo";

/// Words of illness, of care, and of those who give and get it: where one stands, the text may be about care.
pub(crate) const CARE: &str = "\
    accident admitted aftercare ambulance anaesthetic anaesthetist angels antibiotics anxiety appointment \
    appointments appt apt arthritis asthma attended autism baby bed beds birth blood bp breast breathing cancer \
    cardiology care cared carer carers caring casualty cataract chemist chemo chemotherapy chest clean clinic \
    clinical clinics community consultant consultants corridor counselling counsellor covid crisis daughter \
    dementia dentist dentists depression diabetes diagnosed diagnosis dialysis died discharge discharged district \
    doctor doctors dose dr dressing ear ed emergency er exercise eye eyes feeding fracture gp gps gynae hca hcas \
    health hearing heart helped hip home hospice hospital hospitals hse hsp icu ill illness immunisation infection \
    injection injury inpatient insulin interpreter itu kidney kind knee labour listened lungs mammogram maternity \
    matron medical medication medications medicine medicines meds mental midwife midwives mri mum nhs nurse nurses \
    nursing operation optician optometrist oxygen paediatric pain painful paramedic paramedics patient patients \
    pharmacist pharmacy phlebotomist physio physiotherapist physiotherapy pills podiatrist poorly porter porters \
    practice pregnancy pregnant prescribed prescription psychiatrist psychologist psychology radiographer radiology \
    radiotherapy reception receptionist receptionists recovery referral referred rehab respite resus scan scans \
    school sectioned seizure sepsis service services sick sister smear social son staff stitches stroke surgeon \
    surgeons surgeries surgery symptom symptoms tablets team test tests thanks theatre therapist therapy treat \
    treated treating treatment triage tumour ultrasound urgent vaccination vaccine vaccines visit visiting visitor \
    visitors wait waited waiting waits ward wards wheelchair worker xray";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_order_and_on_one_side_only() {
        for list in [TOPICS, CARE] {
            let words: Vec<&str> = list.split(' ').collect();
            assert!(words.is_sorted());
        }
        assert!(TOPICS.split(' ').all(|word| !crate::lists::sorted::holds(CARE, word)));
    }
}
