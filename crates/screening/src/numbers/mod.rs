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
    let phones = phone::find(text);
    let mut digits = digits::find(text);
    digits.retain(|hit| !is_part_of_phone(hit, &phones));
    vec![codes::find(text), digits, phones]
}

/// Ten digits that check by chance inside a longer telephone number: "+44 (0)7802463572".
fn is_part_of_phone(hit: &Hit, phones: &[Hit]) -> bool {
    let after = phones.partition_point(|phone| phone.from <= hit.from);
    let phone = after.checked_sub(1).and_then(|before| phones.get(before));
    matches!(hit.rule, Rule::NhsNumber | Rule::ChiNumber | Rule::IrishHealthNumber)
        && phone.is_some_and(|phone| hit.to <= phone.to && (phone.from, phone.to) != (hit.from, hit.to))
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
