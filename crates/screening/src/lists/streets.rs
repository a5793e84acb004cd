//! Words of street addresses in the United Kingdom, Ireland and Australia, and words that show that there is none. From
//! everyday knowledge. Each in alphabetical order.

/// What streets are called, also shortened: enough after a number and a name, even in small letters.
#[rustfmt::skip]
pub(crate) const TYPES: &[&str] = &[
    "ave", "avenue", "boulevard", "boulevarde", "brae", "bvd", "circuit", "cottages", "cr", "cres", "crescent",
    "esplanade", "gardens", "gdns", "grove", "highway", "hwy", "lane", "mews", "parade", "pde", "rd", "road", "st",
    "street", "tce", "terr", "terrace", "villas", "wynd",
];

/// The same that are also everyday words, or too short to be sure: in capitals, or with other signs of an address.
#[rustfmt::skip]
pub(crate) const WEAK_TYPES: &[&str] = &[
    "acre", "approach", "av", "bank", "bridge", "buildings", "bungalows", "causeway", "cct", "chase", "circle",
    "circus", "cl", "close", "common", "copse", "corner", "cottage", "court", "cove", "croft", "crossing",
    "ct", "dale", "dell", "dene", "dr", "drive", "drove", "estate", "farm", "fields", "fold", "garth", "gate",
    "glade", "glebe", "glen", "gr", "green", "grn", "grv", "heath", "heights", "hill", "house", "la", "lea", "leas",
    "ln", "loan", "lodge", "mansions", "mead", "meadow", "meadows", "mill", "moor", "mount", "nook", "orchard",
    "oval", "paddock", "paddocks", "park", "passage", "path", "pl", "place", "promenade", "quay",
    "ridge", "ridings", "rise", "row", "sq", "square", "steading", "tower", "towers", "track", "vale",
    "vennel", "view", "walk", "way", "wharf", "wood", "woods", "yard",
];

/// What streets are called in Welsh and Irish, before the name.
#[rustfmt::skip]
pub(crate) const FIRST_TYPES: &[&str] = &[
    "ard", "ascaill", "bothar", "bryn", "cae", "clos", "cluain", "cnoc", "cois", "cwrt", "ffordd", "gleann", "gort", "heol",
    "llys", "lon", "maes", "pairc", "paseo", "radharc", "rhodfa", "sraid", "stryd",
];

/// What stands after "The" in the name of a street without another type.
#[rustfmt::skip]
pub(crate) const AFTER_THE: &[&str] = &[
    "avenue", "beeches", "birches", "broadway", "causeway", "cedars", "chase", "chestnuts", "close", "copse",
    "cottages", "crescent", "croft", "drive", "elms", "esplanade", "fairway", "firs", "gardens", "glade", "glebe",
    "green", "grove", "hawthorns", "hollies", "larches", "laurels", "lawns", "limes", "links", "mall", "maltings",
    "maples", "meadows", "mews", "oaks", "orchard", "orchards", "paddock", "paddocks", "parade", "pines", "poplars",
    "promenade", "quay", "ridings", "rise", "row", "rowans", "spinney", "square", "strand", "sycamores", "terrace",
    "vale", "willows", "woodlands",
];

/// Houses with a name instead of a number.
#[rustfmt::skip]
pub(crate) const HOUSES: &[&str] = &[
    "barn", "bungalow", "cabin", "cottage", "croft", "farm", "farmhouse", "grange", "hall", "house", "lodge", "manor",
    "rectory", "stables", "steading", "vicarage", "villa",
];

/// What parts of a house are called before their number.
#[rustfmt::skip]
pub(crate) const PARTS: &[&str] = &[
    "apartment", "appt", "apt", "flat", "flt", "lot", "maisonette", "unit",
];

/// Words that show that an address follows.
#[rustfmt::skip]
pub(crate) const LIVING: &[&str] = &[
    "address", "addressed", "addy", "deliver", "delivered", "home", "house", "live", "lived", "lives", "living",
    "moved", "parcel", "post", "posted", "reside", "resides", "residing", "send", "sent",
];

/// Words before a number that make it no house.
#[rustfmt::skip]
pub(crate) const NOT_HOUSES: &[&str] = &[
    "aged", "area", "bay", "bed", "bus", "chair", "clinic", "corridor", "cubicle", "day", "desk", "entrance", "floor",
    "gate", "grade", "group", "junction", "level", "only", "over", "page", "phase", "platform", "pod", "room", "route",
    "stage", "table", "theatre", "tier", "type", "under", "ward", "wards", "week", "zone",
];

/// Words straight after a street that make it the name of a service.
#[rustfmt::skip]
pub(crate) const SERVICES: &[&str] = &[
    "branch", "care", "centre", "chemist", "church", "clinic", "clinics", "dental", "dentist", "gp", "gps", "health",
    "hospice", "hospital", "hotel", "inpatient", "library", "medical", "nursing", "opticians", "outpatients",
    "pharmacy", "practice", "primary", "rehab", "rehabilitation", "residential", "school", "station", "surgeries",
    "surgery", "team", "unit", "walkin", "ward",
];

/// Words that are in no street's name, wherever they stand between a number and a type.
#[rustfmt::skip]
pub(crate) const NOT_NAMES: &[&str] = &[
    "about", "after", "again", "ago", "am", "ambulance", "ambulances", "an", "and", "appointments", "are", "as", "at",
    "attempts", "away", "babies", "bay", "bed", "bedroom", "beds", "before", "being", "blocks", "but", "by", "calls",
    "can", "car", "cars", "children", "consultants", "could", "days", "different", "doctor", "doctors", "down", "drugs",
    "during", "each", "every", "feet", "floors", "for", "from", "ft", "full", "gave", "get", "got", "had", "has",
    "have", "he", "her", "him", "his", "hour", "hours", "hrs", "i", "if", "in", "inches", "into", "is", "it", "its",
    "just", "kids", "km", "kms", "later", "left", "level", "lovely", "me", "men", "metre", "metres", "mg", "midwives",
    "mile", "miles", "million", "min", "mins", "minute", "minutes", "ml", "month", "months", "more", "most", "my",
    "near", "no", "not", "nurse", "nurses", "of", "off", "on", "one", "or", "other", "our", "out", "over", "paramedics",
    "parking", "patient", "patients", "people", "per", "percent", "pints", "pm", "police", "porters", "pounds",
    "receptionists", "room", "rooms", "separate", "several", "she", "so", "staff", "stairs", "star", "steps", "stone",
    "stops", "than", "that", "their", "them", "then", "there", "they", "things", "this", "times", "to", "too", "trips",
    "turned", "under", "until", "up", "visitors", "visits", "ward", "wards", "was", "we", "week", "weeks", "went",
    "were", "when", "which", "while", "who", "with", "women", "would", "yard", "yards", "year", "years", "you", "your",
];

/// Months, which make a number before them a day: "on 4 March Street lights were out".
#[rustfmt::skip]
pub(crate) const MONTHS: &[&str] = &[
    "april", "august", "december", "february", "january", "july", "june", "march", "may", "november", "october", "september",
];
