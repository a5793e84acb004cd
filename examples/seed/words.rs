//! What made-up stories are put together from.

pub(crate) const OPENINGS: [&str; 8] = [
    "I came in early on a wet morning and was seen before I had my coat off.",
    "My mother had been ill for three weeks when we were referred.",
    "I had put off going for months because the last time went so badly.",
    "We were sent here by the out of hours service late at night.",
    "After the operation I spent nine days on the ward.",
    "I go there every fortnight for blood tests.",
    "The ambulance took an hour and the crew could not have been kinder.",
    "I rang for an appointment and expected to wait until next month.",
];
pub(crate) const MIDDLES: [&str; 16] = [
    "The nurse explained every step and asked whether I had understood.",
    "Nobody told us how long the waiting would be, and the screen was dark.",
    "The parking machine took my coins and gave nothing back.",
    "A doctor sat down beside the bed and drew a picture of what they would do.",
    "The letter gave the wrong building and the wrong floor.",
    "The physiotherapist noticed that I was favouring the other leg.",
    "The food was warm, and somebody asked my father what he liked.",
    "The receptionist found another slot the same afternoon.",
    "My notes had not arrived, so I told the whole story again.",
    "At night the ward was loud and the lights stayed on.",
    "They rang the next day to ask how the medication was going.",
    "I was given a leaflet in print so small that I could not read it.",
    "A volunteer brought a wheelchair without being asked.",
    "The midwife stayed after the end of her shift.",
    "The consultant spoke to the student and not to me.",
    "The pharmacist spotted two tablets that do not go together.",
];
pub(crate) const ENDINGS: [&str; 6] = [
    "I left feeling that I had been listened to.",
    "I hope that somebody reads this and changes it.",
    "Thank you to everybody who was there that day.",
    "I would go back, but I would bring a book.",
    "It could have been so easy to do better.",
    "I am well again, and I know whom to thank.",
];
pub(crate) const TITLES: [&str; 8] = [
    "Kind people and a long wait",
    "They explained it to me",
    "Lost letters, found patience",
    "A good ending to a bad month",
    "Nobody knew that we were coming",
    "Warm words on a cold ward",
    "Quick, careful and friendly",
    "Parking, and everything after it",
];
