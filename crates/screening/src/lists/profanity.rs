//! Swear words, by whole word. Written from everyday knowledge of British, Irish and Australian English.
//!
//! Left out on purpose, because in stories of care they are nearly always something else: parts and products of the
//! body in plain speech ("bum", "poo", "boobs"), "prick" (of a needle), "cock" (up), "dick" and "fanny" (names), "pussy"
//! (a wound), "bloody" (a stool), "slag", "tit", "ass", "hell", "sex", "xxx" (kisses). Some of them count beside a word
//! that leaves no doubt. Words of hate against groups are not swearing: they stand in `hate.rs`.

/// Words that most people would not want to read in public.
#[rustfmt::skip]
pub(crate) const STRONG: &[&str] = &[
    "arsehol", "arzehole", "arsehoul", "ahole", "bollock", "bollocking", "bollocked", "bollok", "bolloks", "bolocks",
    "ballocks", "bollixed", "bolloxed", "bastid", "basterd", "basterds", "bastad", "bstard", "bstards", "biatch",
    "biatches", "btch", "bytch", "cockwomble", "cockwombles", "cockend", "cuntface", "cuntbag", "cuntybollocks",
    "kunt", "kunts", "dickface", "dickhed", "dickheid", "dickheids", "dikhead", "dckhead", "dickwit", "douchebag",
    "douchebags", "fks", "fkoff", "fook", "fookin", "fooking", "fookn", "focking", "fockin", "fugging", "fuggin",
    "fcken", "fucken", "fukc", "fucc", "fuhk", "fukwit", "fuckwitted", "fuckity", "fuckery", "fuckfest", "fucknugget",
    "fucknut", "fucknuts", "fuckload", "fuckton", "fuckinell", "fuckinhell", "fucksake", "fucksakes", "fuckng",
    "fkng", "fcuks", "fcuked", "fcuker", "fuckboy", "fucka", "fuckas", "knobend", "knobends", "nobhead", "nobheads",
    "knobjockey", "bellended", "shitebag", "shitebags", "shitehawk", "shites", "shitey", "shited", "shiteing",
    "shitheap", "shitpile", "shithouse", "shitcan", "shitcunt", "shitkicker", "shitlist", "shitbox", "shyt", "sht",
    "shtty", "shitstain", "shitstains", "shittery", "wankbag", "wanky", "wnker", "wankpuffin", "tossbag", "tosspot",
    "tosspots", "twunt", "twunts", "twatted", "twatface", "twathead", "twaty", "whorebag", "bawbag", "bawbags",
    "minge", "pissflaps", "cuntocks", "arsebandit", "shitgibbon", "shitforbrains", "fuckedup", "fuckwad", "jerkoff",
    "wankered", "bullshite", "bullshits", "horseshite", "batshit", "apeshit", "dogshit", "jackshit", "cocknose",
    "bumhole", "piefuck", "titwank",
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
    "arsing", "smartarse", "arseing", "bugered", "buggery", "bullcrap", "crappily", "damit", "effed", "effin", "fek",
    "fekin", "fekking", "fecken", "fecker", "feckers", "fecks", "feckwit", "fml", "frickin", "fricking", "frig",
    "frigged", "gits", "gobshit", "goddamned", "gowl", "gowls", "hoor", "hoors", "jackass", "jackasses", "jfc",
    "lmfao", "minger", "mingers", "minging", "munter", "pish", "pissy", "pissers", "pissup", "shagged", "skank",
    "skanks", "skanky", "slapper", "slappers", "smartass", "sodded", "turdface", "arsy", "arsey", "pissant",
    "arse", "arsed", "arses", "bugger", "buggered", "buggering", "buggers", "crap", "crappy", "crappiest", "crapped", "crapping", "damn", "damned", "damnit", "dammit",
    "effing", "feck", "fecked", "feckin", "fecking", "ffs", "friggin", "frigging", "gdamn", "goddamn", "goddam", "gtfo", "jeez",
    "omfg", "pillock", "pillocks", "piss", "pissed", "pisser", "pissing", "pisstake", "plonker", "sodding", "stfu", "wazzock", "wtf", "wtaf",
];

/// Words that swear beside another: the first word is the one that is meant.
#[rustfmt::skip]
pub(crate) const BEFORE: &[&str] = &[
    "bloody awful|appalling|atrocious|terrible|useless|hopeless|rude|ridiculous|disgrace|disgraceful|disgusting|joke|idiot|idiots|fool|fools|hell|nightmare|shambles|mess|stupid|annoying|angry|furious|fuming|good|great|brilliant|marvellous|fantastic|amazing|lovely|wonderful|well|hard|long|lucky|late|cold|hot|freezing|expensive|parking|car|phone|receptionist|receptionists|doctor|doctors|nurse|nurses|thing|things|time|place|hospital|awful|liar|liars|minded|cheek|rubbish|waste|waiting|hours|lie|lies|dangerous|incompetent|woman|man|people|government|system|form|forms|machine|obvious|right|wrong|sick|tired|lot|daft|miserable|outrageous|scandalous|unbelievable|hate|love|need|want",
    "sod off|all|this|them|it|that", "hell hole", "cock ups|up !splint|splints|position|test", "balls up|ups", "tits up",
];

/// Words that swear beside another: the last word is the one that is meant.
#[rustfmt::skip]
pub(crate) const AFTER: &[&str] = &[
    "useless|miserable|ignorant|nasty|horrible|lazy|rude|stupid|stuck|snotty|cheeky|moody|sour|dozy|daft|silly|fat|jumped|evil|sarky|condescending|arrogant|patronising|smug|vile|grumpy|mardy|pompous|complete|utter|absolute|total|massive|right|bloody|fucking|effing up? old|little|fat? cow|cows|git|gits|slag|slags|prick|pricks|pig|pigs|sod|sods|bat|bats|cock|cocks|knob|knobs|dick|dicks|tit|tits|mare|bint|bints|trout|wench|hag|hags|muppet|muppets !farm|milk|iron|bite|bites|sty|head|heads|joint|joints|up|test|tests|flu",
    "the|that|this|a|you|some|right|old|dirty slag|slags !heap|off", "you|yous|ye|bunch|pack|fucking|shower of? pricks|dicks|knobs|cocks|tits|slags|cows|muppets|gits|sods", "us|me|them|got|get|getting|been|being|was|were|they|totally|completely|right|royally shafted", "give|gave|giving|gives a|two|one|any|single flying|single? toss|wank|fig", "for eff|efs|effs|fecks|fucks|frigs|flips sake", "silly|old|dozy|daft|fat|lazy old? cow|bint|mare|trout|hag|git",
    "what|who|where|why|how|like|oh|bleeding|blooming the? hell", "go|rot to|in hell", "you|total|complete|utter|absolute|such|arrogant|rude|stupid|little|bloody|fucking|massive a? prick|dick|knob|cock|tit|git|slag|cow|muppet|pig|sod", "bunch of pricks|dicks|knobs|cocks|tits|gits|slags|muppets", "dick|knob|cock heads|head", "my|your|fat|dumb|lazy|kiss|his|her|their ass !x|is|as", "load of balls|cobblers|tosh",
];

/// Two words that swear together, and are taken out together.
#[rustfmt::skip]
pub(crate) const WHOLE: &[&str] = &[
    "bell end|ends !of|piece|stethoscope|and", "dick|knob|nob|cock|arse|shit|fuck head|heads|ead|heid", "arse|ass hole|holes|wipe|wipes|hat|hats", "butt hole|holes", "f ing|en|off|sake", "eff off|sake|this|you|em|them", "sod off", "blow|hand job|jobs !off", "jerk|jack|wank off|offs !the|my|his|her|your", "cock sucker|suckers|womble|wombles", "gob shite|shites|shit", "toss pot|pots|bag|bags", "douche bag|bags", "jack shit|shite", "bull|horse|dog|bat shit|shite|crap", "naff off", "bugger off|all|me", "piss off|up|take|poor|taking|artist|artists|head|heads", "pissed off",
];

/// Dogs: passed over.
#[rustfmt::skip]
pub(crate) const DOGS: &[&str] = &[
    "bastard wing|file|amber|graft|cedar|toadflax", "king|canute cnut", "bitch|bitches .. puppies|puppy|pups|pup|litter|spayed|labrador|retriever|collie|terrier|dog|dogs|kennel|whelped|whelping|spaniel|staffie|vet|lurcher|poodle|walk|lead|alsatian|shepherd|greyhound|beagle", "dog|dogs|collie|labrador|terrier|spaniel|breeding|brood|guide|retriever|kennel|alsatian|shepherd|greyhound|spayed|lurcher|pup|puppy|beagle|poodle .. bitch|bitches !of",
];
