//! Swear words, by whole word. Written from everyday knowledge of British, Irish and Australian English.
//!
//! Left out on purpose, because in stories of care they are nearly always something else: parts and products of the
//! body in plain speech ("bum", "poo", "boobs"), "prick" (of a needle), "cock" (up), "dick" and "fanny" (names), "pussy"
//! (a wound), "bloody" (a stool), "slag", "tit", "ass", "hell", "sex", "xxx" (kisses). Some of them count beside a word
//! that leaves no doubt. Words of hate against groups are not swearing: they stand in `hate.rs`.

/// Words that most people would not want to read in public.
#[rustfmt::skip]
pub(crate) const STRONG: &[&str] = &[
    "arsehole", "arseholes", "arsewipe", "asshat", "asshole", "assholes", "asswipe", "bastard", "bastards", "bellend", "bellends",
    "bitch", "bitches", "bitching", "bitchy", "blowjob", "blowjobs", "bollocks", "bollox", "bollix", "bullshit", "bullshitted", "bullshitter", "bullshitting",
    "clusterfuck", "cocksucker", "cocksuckers", "cocksucking", "cumshot", "cunt", "cunting", "cunts", "cuntish", "cnut", "dickhead", "dickheads", "dickwad", "dipshit",
    "dumbass", "dumbfuck", "fcking", "fck", "fckin", "fcked", "fckd", "fcuk", "fcuking", "fkin", "fking", "fkn", "fkd", "fuck", "fucked", "fucker", "fuckers", "fuckface", "fuckhead", "fuckin",
    "fucking", "fuckn", "fucks", "fucktard", "fuckup", "fuckwit", "fuckwits", "fuk", "fuked", "fuker", "fukin", "fuking", "fukkin", "fukn", "fuq", "fvck", "fuxk", "fuckoff", "fuckall", "gobshite",
    "gobshites", "handjob", "horseshit", "knobhead", "knobheads", "motherfucker", "motherfuckers", "motherfucking", "mofo", "mofos",
    "phuck", "phuk", "phucking", "pisshead", "shit", "shitbag", "shitbags", "shite", "shithead", "shitheads", "shithole", "shits", "shitshow", "shitstorm",
    "shitload", "shitface", "shitfaced", "shitted", "shitting", "shittin", "shitty", "shittier", "shittiest", "shitless", "shyte", "slut", "sluts", "slutty", "thundercunt", "tosser", "tossers", "twat", "twats", "twatting", "unfuckingbelievable",
    "wank", "wanked", "wanker", "wankers", "wanking", "wankstain", "whore", "whores",
];

/// Words that are rude, and that many people say.
#[rustfmt::skip]
pub(crate) const MILD: &[&str] = &[
    "arse", "arsed", "arses", "bugger", "buggered", "buggering", "buggers", "crap", "crappy", "crappiest", "crapped", "crapping", "damn", "damned", "damnit", "dammit",
    "effing", "feck", "fecked", "feckin", "fecking", "ffs", "friggin", "frigging", "gdamn", "goddamn", "goddam", "gtfo", "jeez",
    "omfg", "pillock", "pillocks", "piss", "pissed", "pisser", "pissing", "pisstake", "plonker", "sodding", "stfu", "wazzock", "wtf", "wtaf",
];

/// Words that swear beside another: the first word is the one that is meant.
#[rustfmt::skip]
pub(crate) const BEFORE: &[&str] = &[
    "bloody awful|appalling|atrocious|terrible|useless|hopeless|rude|ridiculous|disgrace|disgraceful|disgusting|joke|idiot|idiots|fool|fools|hell|nightmare|shambles|mess|stupid|annoying|angry|furious|fuming|good|great|brilliant|marvellous|fantastic|amazing|lovely|wonderful|well|hard|long|lucky|late|cold|hot|freezing|expensive|parking|car|phone|receptionist|receptionists|doctor|doctors|nurse|nurses|thing|things|time|place|hospital|awful|liar|liars|minded|cheek|rubbish|waste|waiting|hours|lie|lies|dangerous|incompetent|woman|man|people|government|system|form|forms|machine|obvious|right|wrong|sick|tired|lot|daft|miserable|outrageous|scandalous|unbelievable|hate|love|need|want",
    "sod off|all|this|them|it|that", "hell hole", "cock ups|up", "balls up|ups", "tits up",
];

/// Words that swear beside another: the last word is the one that is meant.
#[rustfmt::skip]
pub(crate) const AFTER: &[&str] = &[
    "what|who|where|why|how|like|oh|bleeding|blooming the? hell", "go|rot to|in hell", "you|total|complete|utter|absolute|such|arrogant|rude|stupid|little|bloody|fucking|massive a? prick|dick|knob|cock|tit|git|slag|cow|muppet|pig|sod", "bunch of pricks|dicks|knobs|cocks|tits|gits|slags|muppets", "dick|knob|cock heads|head", "my|your|fat|dumb|lazy|kiss|his|her|their ass !x|is|as", "load of balls|cobblers|tosh",
];
