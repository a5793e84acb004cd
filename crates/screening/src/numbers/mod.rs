//! Numbers that belong to one person, account, vehicle or case.

mod case;
mod checks;
mod codes;
pub(crate) mod cued;
mod digits;
mod health;
mod identity;
mod money;
mod vehicle;

use crate::contact::phone;
use crate::hit::Hit;
use crate::text::Text;
use crate::{Rule, Severity};

/// All such numbers and telephone numbers, the surest rule first: letters and digits in one pattern say more than digits
/// alone, and a check digit says more than a length.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![codes::find(text), digits::find(text), phone::find(text)]
}

/// A hit with what stands in its place.
fn hit(rule: Rule, severity: Severity, from: usize, to: usize) -> Hit {
    Hit::new(rule, severity, from, to).suggesting(match rule {
        Rule::NhsNumber => "[NHS number removed]",
        Rule::ChiNumber => "[CHI number removed]",
        Rule::IrishHealthNumber | Rule::AustralianHealthNumber => "[health number removed]",
        Rule::PpsNumber => "[PPS number removed]",
        Rule::MedicareNumber => "[Medicare number removed]",
        Rule::TaxFileNumber => "[tax number removed]",
        Rule::NationalInsurance => "[National Insurance number removed]",
        Rule::Passport => "[passport number removed]",
        Rule::DrivingLicence => "[licence number removed]",
        Rule::PaymentCard => "[card number removed]",
        Rule::Iban | Rule::BankAccount => "[bank details removed]",
        Rule::VehicleRegistration => "[number plate removed]",
        _ => "[number removed]",
    })
}
