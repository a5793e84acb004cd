//! Words around number plates. County codes are public facts of Irish registration since 1987.

/// Counties and cities on Irish plates, in alphabetical order.
#[rustfmt::skip]
pub(crate) const IRISH_COUNTIES: &[&str] = &[
    "c", "ce", "cn", "cw", "d", "dl", "g", "ke", "kk", "ky", "l", "ld", "lh", "lk", "lm", "ls", "mh", "mn", "mo", "oy",
    "rn", "so", "t", "tn", "ts", "w", "wd", "wh", "ww", "wx",
];

/// Words of three letters, in order, that stand after a code more often than on a plate.
#[rustfmt::skip]
pub(crate) const COMMON_WORDS: &[&str] = &[
    "ace", "act", "add", "ado", "age", "ago", "aid", "aim", "air", "ale", "all", "amp", "and", "ant", "any",
    "ape", "apt", "arc", "are", "ark", "arm", "art", "ash", "ask", "ate", "aye", "bad", "bag", "ban", "bar",
    "bat", "bay", "bed", "bee", "beg", "bet", "bid", "big", "bin", "bit", "boa", "bob", "bog", "boo", "bow",
    "box", "boy", "bra", "bud", "bug", "bun", "bus", "but", "buy", "cab", "cam", "can", "cap", "car", "cat",
    "cot", "cow", "coy", "cry", "cub", "cue", "cup", "cut", "dad", "dam", "day", "del", "den", "dew", "did",
    "die", "dig", "dim", "din", "dip", "doe", "dog", "don", "dot", "dry", "dub", "dud", "due", "dug", "duo",
    "dye", "ear", "eat", "ebb", "ecg", "eco", "eeg", "eel", "egg", "ego", "elf", "elm", "end", "era", "etc",
    "eve", "ewe", "eye", "fab", "fad", "fan", "far", "fat", "fax", "fed", "fee", "few", "fib", "fig", "fin",
    "fit", "fix", "flu", "fly", "foe", "fog", "for", "fox", "fro", "fry", "fun", "fur", "gag", "gap", "gas",
    "gel", "gem", "get", "gig", "gin", "god", "got", "gum", "gun", "gut", "guy", "gym", "had", "ham", "has",
    "hat", "hay", "hem", "hen", "her", "hes", "hey", "him", "hip", "his", "hit", "hob", "hog", "hop", "hot",
    "how", "hrs", "hub", "hug", "hum", "hut", "ice", "icu", "icy", "ill", "imo", "ink", "inn", "ion", "its",
    "ivf", "ivy", "jab", "jam", "jar", "jaw", "jay", "jet", "job", "jog", "jot", "joy", "jug", "keg", "key",
    "kid", "kin", "kit", "lab", "lad", "lag", "lap", "law", "lax", "lay", "led", "leg", "let", "lid", "lie",
    "lip", "lit", "log", "lol", "lot", "low", "mad", "man", "map", "mat", "max", "may", "men", "met", "mgs",
    "mid", "min", "mix", "mob", "mop", "mri", "mud", "mug", "mum", "nag", "nan", "nap", "net", "new", "nhs",
    "nil", "nip", "nod", "non", "nor", "not", "now", "nut", "oak", "oap", "oar", "oat", "odd", "off", "oil",
    "old", "omg", "one", "ore", "our", "out", "owe", "owl", "own", "pad", "pal", "pan", "pat", "paw", "pay",
    "pea", "peg", "pen", "per", "pet", "pie", "pig", "pin", "pip", "pit", "pls", "plt", "pod", "pop", "pot",
    "pro", "pub", "pup", "put", "rag", "ram", "ran", "rap", "rat", "raw", "ray", "red", "ref", "rem", "rib",
    "rid", "rim", "rip", "rob", "rod", "rot", "row", "rub", "rug", "rum", "run", "rut", "rye", "sac", "sad",
    "sag", "sap", "sat", "saw", "say", "sea", "see", "set", "sew", "sex", "she", "shy", "sin", "sip", "sir",
    "sit", "six", "ski", "sky", "sly", "sob", "son", "soy", "spa", "spy", "sub", "sue", "sum", "sun", "tab",
    "tag", "tan", "tap", "tar", "tax", "tea", "ted", "tee", "ten", "the", "tho", "thx", "tie", "til", "tin",
    "tip", "toe", "ton", "too", "top", "tot", "tow", "toy", "try", "tub", "tug", "two", "urn", "use", "van",
    "vet", "via", "vow", "wad", "wan", "war", "was", "wax", "way", "web", "wed", "wee", "wet", "who", "why",
    "wig", "win", "wit", "woe", "won", "wow", "yes", "yet", "you", "zip", "zoo",
];

/// Words around a plate: "clamped", "wrote down", "the bay".
pub(crate) const NEAR: &[&str] = &[
    "anpr",
    "blocked",
    "camper",
    "car",
    "charge",
    "clamp",
    "clamped",
    "fined",
    "lorry",
    "minibus",
    "motor",
    "motorbike",
    "parked",
    "parking",
    "pcn",
    "permit",
    "plate",
    "plates",
    "reg",
    "registration",
    "taxi",
    "ticket",
    "ticketed",
    "towed",
    "tow",
    "van",
    "vehicle",
    "wrote",
    "driver",
    "drove",
    "driving",
];
