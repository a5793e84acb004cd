//! The rules by name: what each looks for, and what it says to people.

mod said;
mod weighs;

/// What a finding is about. Names are stable: they are stored, served and counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// An e-mail address, also spelled out ("name (at) example (dot) com").
    Email,
    /// A telephone number of a person: United Kingdom, Ireland, Australia, or with a country code.
    Phone,
    /// A web address.
    Link,
    /// A name on a social network.
    Handle,
    /// A ten-digit NHS or Health and Care number whose check digit is right.
    NhsNumber,
    /// A Scottish CHI number: a date of birth, then four digits, with the check digit of NHS numbers.
    ChiNumber,
    /// An Irish Individual Health Identifier: 18 digits or its 10-digit short form after a cue.
    IrishHealthNumber,
    /// An Irish Personal Public Service number.
    PpsNumber,
    /// An Australian Medicare card number.
    MedicareNumber,
    /// An Australian Individual Healthcare Identifier: sixteen digits.
    AustralianHealthNumber,
    /// An Australian tax file number.
    TaxFileNumber,
    /// A British National Insurance number.
    NationalInsurance,
    /// A passport number.
    Passport,
    /// A driving licence number.
    DrivingLicence,
    /// The number of a payment card.
    PaymentCard,
    /// An IBAN.
    Iban,
    /// A sort code with an account number, or an Australian BSB with one.
    BankAccount,
    /// The registration mark of a vehicle.
    VehicleRegistration,
    /// A hospital, case or complaint number after a cue.
    CaseNumber,
    /// A full UK postcode.
    Postcode,
    /// A full Irish Eircode.
    Eircode,
    /// A house and street.
    StreetAddress,
    /// The name of somebody: staff, patient, relative.
    PersonName,
    /// The author's own name: a signature, an introduction, what their e-mail address shows.
    AuthorName,
    /// A description that singles somebody out.
    StaffDescription,
    /// A date of birth.
    DateOfBirth,
    /// An exact date.
    ExactDate,
    /// An exact time.
    ExactTime,
    /// An exact age.
    Age,
    /// Details that each may stand and together point to one person.
    Recognisable,
    /// Several words in a row in capitals.
    Shouting,
    /// A swear word, by whole word.
    Profanity,
    /// A slur or hate aimed at people.
    Hate,
    /// A threat.
    Threat,
    /// Suicide and self-harm.
    Crisis,
    /// Abuse or neglect of a child or an adult.
    Abuse,
    /// Violence.
    Violence,
    /// Sexual assault.
    SexualAssault,
    /// Serious harm by care, or a death.
    SeriousHarm,
    /// Advertising.
    Advertising,
    /// Spam.
    Spam,
    /// No words of any language.
    Gibberish,
    /// Another language than English.
    OtherLanguage,
    /// Not an experience of care.
    NotAnExperience,
    /// A formal complaint.
    Complaint,
    /// Legal action.
    LegalAction,
    /// More words than a story may have.
    TooLong,
    /// Longer ago than a story may be.
    TooOld,
    /// The same, or nearly the same, as another story.
    Duplicate,
}

impl Rule {
    /// Every rule, in the order in which pages list them.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &[
            Self::Email,
            Self::Phone,
            Self::Link,
            Self::Handle,
            Self::NhsNumber,
            Self::ChiNumber,
            Self::IrishHealthNumber,
            Self::PpsNumber,
            Self::MedicareNumber,
            Self::AustralianHealthNumber,
            Self::TaxFileNumber,
            Self::NationalInsurance,
            Self::Passport,
            Self::DrivingLicence,
            Self::PaymentCard,
            Self::Iban,
            Self::BankAccount,
            Self::VehicleRegistration,
            Self::CaseNumber,
            Self::Postcode,
            Self::Eircode,
            Self::StreetAddress,
            Self::PersonName,
            Self::AuthorName,
            Self::StaffDescription,
            Self::DateOfBirth,
            Self::ExactDate,
            Self::ExactTime,
            Self::Age,
            Self::Recognisable,
            Self::Shouting,
            Self::Profanity,
            Self::Hate,
            Self::Threat,
            Self::Crisis,
            Self::Abuse,
            Self::Violence,
            Self::SexualAssault,
            Self::SeriousHarm,
            Self::Advertising,
            Self::Spam,
            Self::Gibberish,
            Self::OtherLanguage,
            Self::NotAnExperience,
            Self::Complaint,
            Self::LegalAction,
            Self::TooLong,
            Self::TooOld,
            Self::Duplicate,
        ]
    }

    /// The stable name, as stored and served.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.said().name
    }

    /// The rule of that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().iter().copied().find(|rule| rule.name() == name)
    }

    /// What the desk and the published table call it: a few plain words.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.said().title
    }

    /// Why it matters, in plain words for the author.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.said().reason
    }

    /// The reason code that a moderator's edit carries into the edit ledger.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.said().code
    }

    /// Whether it speaks of somebody at risk: then help is shown, and only a person may publish.
    #[must_use]
    pub const fn is_risk(&self) -> bool {
        matches!(self, Self::Crisis | Self::Abuse | Self::Violence | Self::SexualAssault | Self::SeriousHarm)
    }

    /// Whether [`notice`](crate::notice) tells of it: whatever stands in the words and is no kind of text.
    #[must_use]
    pub const fn is_noticed(&self) -> bool {
        !matches!(
            self,
            Self::Hate
                | Self::Threat
                | Self::Advertising
                | Self::Spam
                | Self::Gibberish
                | Self::OtherLanguage
                | Self::NotAnExperience
                | Self::Complaint
                | Self::LegalAction
                | Self::TooLong
                | Self::TooOld
                | Self::Duplicate
        )
    }
}
