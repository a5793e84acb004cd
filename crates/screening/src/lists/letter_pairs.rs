//! Pairs of letters that words do not have. Written for this project, by going through the alphabet with the words of
//! English, Welsh, Irish, Polish, German, Dutch and the names of medicines in mind. A word may have one of them
//! ("breakfast" has "kf"): a text has few.

/// For each first letter, those that do not follow.
#[rustfmt::skip]
pub(crate) const STRANGE: [&str; 26] = [
    "", "fhkpqxz", "bdfgjpvx", "bfkpqx", "", "bcdgkmpqvwxz", "bcfjkpqvxz", "bfgjkpqvxz", "", "bcfghjpqrvwxz",
    "bcdfgpqxz", "jqx", "gjkqvxz", "", "", "bcdgjkqvxz", "bcdefghjklmnopqrstvwxyz", "jqx", "jx", "bdgjkqvx", "",
    "bcfghjkpqvwx", "jqvx", "bdgjkmnqrvwz", "jqvx", "cfjpqsx",
];

/// Neighbours on the keyboard, both ways round. Four in a row of these are in no word; of the upper row five.
pub(crate) const ROWS: [(&str, usize); 3] = [("qwertyuiop", 5), ("asdfghjkl", 4), ("zxcvbnm", 4)];
