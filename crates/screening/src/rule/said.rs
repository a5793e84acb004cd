//! The words of each rule: its stable name, its title, its reason for the author, its code for the edit ledger.

use super::Rule;

/// What is said of a rule.
pub(super) struct Said {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) reason: &'static str,
    pub(super) code: &'static str,
}

const fn said(name: &'static str, title: &'static str, reason: &'static str, code: &'static str) -> Said {
    Said { name, title, reason, code }
}

impl Rule {
    /// One row for each rule.
    #[expect(clippy::too_many_lines, reason = "a table")]
    pub(super) const fn said(self) -> Said {
        match self {
            Self::Email => said(
                "email",
                "E-mail address",
                "This looks like an e-mail address. We leave it out so that nobody can find you or another person by it.",
                "contact-details",
            ),
            Self::Phone => said(
                "phone",
                "Phone number",
                "This looks like a phone number. We leave it out so that nobody can find you or another person by it.",
                "contact-details",
            ),
            Self::Link => said(
                "link",
                "Link",
                "This looks like a link. We check where it leads before we publish it, and may leave it out.",
                "link",
            ),
            Self::Handle => said(
                "handle",
                "Social media name",
                "This looks like a name on social media. We leave it out so that nobody can find you or another person by it.",
                "contact-details",
            ),
            Self::NhsNumber => said(
                "nhs-number",
                "NHS number",
                "This looks like a health service number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::ChiNumber => said(
                "chi-number",
                "CHI number",
                "This looks like a health service number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::IrishHealthNumber => said(
                "irish-health-number",
                "Irish health number",
                "This looks like a health service number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::PpsNumber => said(
                "pps-number",
                "PPS number",
                "This looks like a PPS number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::MedicareNumber => said(
                "medicare-number",
                "Medicare number",
                "This looks like a Medicare number. It belongs to one person or family, so we leave it out.",
                "identity-number",
            ),
            Self::AustralianHealthNumber => said(
                "australian-health-number",
                "Australian health number",
                "This looks like a health service number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::TaxFileNumber => said(
                "tax-file-number",
                "Tax file number",
                "This looks like a tax number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::NationalInsurance => said(
                "national-insurance",
                "National Insurance number",
                "This looks like a National Insurance number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::Passport => said(
                "passport",
                "Passport number",
                "This looks like a passport number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::DrivingLicence => said(
                "driving-licence",
                "Driving licence number",
                "This looks like a driving licence number. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::PaymentCard => said(
                "payment-card",
                "Payment card",
                "This looks like the number of a bank card. We leave it out to keep your money safe.",
                "bank-details",
            ),
            Self::Iban => said(
                "iban",
                "Bank account (IBAN)",
                "This looks like a bank account. We leave it out to keep your money safe.",
                "bank-details",
            ),
            Self::BankAccount => said(
                "bank-account",
                "Bank account",
                "This looks like a bank account. We leave it out to keep your money safe.",
                "bank-details",
            ),
            Self::VehicleRegistration => said(
                "vehicle-registration",
                "Number plate",
                "This looks like the number plate of a car. It belongs to one owner, so we leave it out.",
                "identity-number",
            ),
            Self::CaseNumber => said(
                "case-number",
                "Hospital or case number",
                "This looks like a number of your records or your case. It belongs to one person, so we leave it out.",
                "identity-number",
            ),
            Self::Postcode => said(
                "postcode",
                "Postcode",
                "This looks like a full postcode. It can point to a few homes, so we keep only its first half.",
                "exact-place",
            ),
            Self::Eircode => said(
                "eircode",
                "Eircode",
                "This looks like a full Eircode. It points to one home, so we keep only its first half.",
                "exact-place",
            ),
            Self::StreetAddress => said(
                "street-address",
                "Street address",
                "This looks like an address. It can point to one home, so we leave it out.",
                "exact-place",
            ),
            Self::PersonName => said(
                "person-name",
                "Name of a person",
                "This looks like somebody's name. We leave names out, so that nobody is blamed or found in public.",
                "name",
            ),
            Self::AuthorName => said(
                "author-name",
                "Author's own name",
                "This looks like your own name. We leave it out, so that nobody can tell who you are.",
                "name",
            ),
            Self::StaffDescription => said(
                "staff-description",
                "Description of a person",
                "This may describe one person so well that others know who it is. We may make it more general.",
                "description",
            ),
            Self::DateOfBirth => said(
                "date-of-birth",
                "Date of birth",
                "This looks like a date of birth. It helps people find out who somebody is, so we leave it out.",
                "exact-time",
            ),
            Self::ExactDate => said(
                "exact-date",
                "Exact date",
                "This is an exact date. Staff could tell from it who you are, so we may keep only the month.",
                "exact-time",
            ),
            Self::ExactTime => said(
                "exact-time",
                "Exact time",
                "This is an exact time. Staff could tell from it who you are, so we may make it less exact.",
                "exact-time",
            ),
            Self::Age => said(
                "age",
                "Exact age",
                "This is an exact age. Together with other details it can show who somebody is, so we may make it less exact.",
                "exact-time",
            ),
            Self::Recognisable => said(
                "recognisable",
                "Details that point to one person",
                "Put together, these details may show who somebody is. Leaving one of them out makes it safer.",
                "recognisable",
            ),
            Self::Shouting => said(
                "shouting",
                "Capitals",
                "Words in capitals are hard to read for many people. We may change them to ordinary letters.",
                "capitals",
            ),
            Self::Profanity => said(
                "profanity",
                "Swear word",
                "This may be a swear word. We may take it out, so that everyone can read your story.",
                "language",
            ),
            Self::Hate => said(
                "hate",
                "Hate or slur",
                "This may hurt a whole group of people. We do not publish words that do.",
                "hate",
            ),
            Self::Threat => said(
                "threat",
                "Threat",
                "This may be read as a threat. We do not publish threats. A person will read it.",
                "threat",
            ),
            Self::Crisis => said(
                "crisis",
                "Suicide or self-harm",
                "This may mean that somebody is not safe. We are not an emergency service, but help is there right now.",
                "risk",
            ),
            Self::Abuse => said(
                "abuse",
                "Abuse or neglect",
                "This may mean that a child or an adult is not safe. We are not an emergency service, but help is there right now.",
                "risk",
            ),
            Self::Violence => said(
                "violence",
                "Violence",
                "This may mean that somebody was hurt by another person. We are not an emergency service, but help is there right now.",
                "risk",
            ),
            Self::SexualAssault => said(
                "sexual-assault",
                "Sexual assault",
                "This may speak of sexual assault. We are not an emergency service, but help is there right now.",
                "risk",
            ),
            Self::SeriousHarm => said(
                "serious-harm",
                "Serious harm or death",
                "This speaks of serious harm or a death. A person will read it with care before anything is published.",
                "risk",
            ),
            Self::Advertising => said(
                "advertising",
                "Advertising",
                "This reads like advertising. We only publish what people lived through.",
                "not-a-story",
            ),
            Self::Spam => {
                said("spam", "Spam", "This reads like spam. We only publish what people lived through.", "not-a-story")
            }
            Self::Gibberish => said(
                "gibberish",
                "No readable words",
                "We could not read this. Please tell us what happened in your own words.",
                "not-a-story",
            ),
            Self::OtherLanguage => said(
                "other-language",
                "Another language",
                "This seems to be in another language than English. We will find somebody who reads it.",
                "other-language",
            ),
            Self::NotAnExperience => said(
                "not-an-experience",
                "Not an experience of care",
                "This does not seem to tell of care that you or somebody close to you had. A person will read it.",
                "not-a-story",
            ),
            Self::Complaint => said(
                "complaint",
                "Formal complaint",
                "This reads like a formal complaint. A story here is not one: we tell you where to send it.",
                "complaint",
            ),
            Self::LegalAction => said(
                "legal-action",
                "Legal action",
                "This speaks of legal action. We have to take care what we publish while it goes on.",
                "legal",
            ),
            Self::TooLong => said(
                "too-long",
                "Too long",
                "This is longer than 1,000 words. Shorter stories are read by more people.",
                "length",
            ),
            Self::TooOld => said(
                "too-old",
                "Too long ago",
                "This seems to have happened too long ago. Services can answer best what happened in the last years.",
                "too-old",
            ),
            Self::Duplicate => {
                said("duplicate", "Told before", "This is very like a story that we already have.", "duplicate")
            }
        }
    }
}
