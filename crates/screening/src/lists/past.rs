//! Words around a date that say what happened then: care, or the history of an illness or a life. In order. Written
//! for this project from everyday speech.

/// Words of care, and of going to it: the experience itself may be what the date is about.
#[rustfmt::skip]
pub(crate) const CARE: &[&str] = &[
    "admitted", "ae", "ambulance", "appendix", "appointment", "assessed", "asylum", "attended", "baby",
    "caesarean", "came", "casualty", "clinic", "consultant", "delivered", "dentist", "discharged", "doctor",
    "doctors", "ed", "emergency", "er", "fever", "gp", "happened", "hospital", "induced", "inpatient", "labour",
    "maternity", "midwives", "nursed", "nurses", "operated", "operating", "operation",
    "outpatient", "patient", "procedure", "referred", "rushed", "sanatorium", "saw", "scan", "section", "sectioned",
    "seen", "sent", "staff", "stayed", "surgeon", "surgery", "theatre", "told", "tonsils", "treated", "treatment",
    "visited", "waited", "ward", "went",
];

/// Words of history: the date is only where something began, or is about somebody else.
#[rustfmt::skip]
pub(crate) const HISTORY: &[&str] = &[
    "after", "age", "born", "built", "career", "developed", "diagnosed", "diagnosis", "died", "ever", "first",
    "following", "founded", "history", "joined", "known", "lived", "lost", "married", "moved", "opened",
    "original", "originally", "passed", "previous", "previously", "qualified", "registered", "remember", "retired",
    "since", "smoked", "started", "trained", "used", "widowed", "worked",
];

/// Words of a near past or a present: then an old date in the same text is its history.
#[rustfmt::skip]
pub(crate) const NEAR: &[&str] = &[
    "currently", "lately", "now", "nowadays", "recent", "recently", "still", "today", "tonight", "yesterday",
];
