//! Phrases that mention suicide, self-harm or violence without speaking of now: the past, other people, services,
//! denials; and ways of speaking that only sound like it. Written for this project from everyday speech; no published
//! collection was used. The notation is explained in `phrase.rs`.

/// Ways of speaking that mean nothing of the kind: passed over.
#[rustfmt::skip]
pub(crate) const IDIOMS: &[&str] = &[
    "the|this|that|other|either|deep|tail|receiving|front|back|dead|one|each|an|their|our|my end|ends",
    "nearly|almost|practically|literally kill|killed|killing me|him|her|us", "killed @self laughing",
];

/// Denials: weighed as a mention, and nothing inside them is looked at again.
#[rustfmt::skip]
pub(crate) const CALMED: &[&str] = &[
    "not|never|isnt|wasnt|arent|werent been|feeling|felt|actively|at? all|currently|really? suicidal",
    "denied|denies|denying being|feeling|any? suicidal", "no suicidal thoughts|thought|ideation|intent|feelings",
    "no longer suicidal", "nomore suicidal", "would|wouldnt|couldnt|didnt not|never? @kill @self|@himself",
    "never wanted|want to? @kill @self|@himself",
];

/// The phrases.
#[rustfmt::skip]
pub(crate) const MENTIONS: &[&str] = &[
    "@suicide", "parasuicide", "selfharm", "selfharmed", "selfharms", "overdose", "overdosed", "overdosing", "overdoses",
    "killed @himself", "took|taken|takes his|her|their own life|lives", "died by his|her|their own hand",
    "hung|hanged|drowned|shot|stabbed @himself|@self", "jumped off|from a|the|of? bridge|roof|building|cliff|balcony|motorway",
    "jumped in front of", "harmed|harm @himself|@self", "hurt @himself|@self deliberately|intentionally", "hurt @himself on purpose",
    "hate|hated my|mi life", "hate|hated being alive", "hate|hated @self", "dead|ded inside", "dont|dnt|didnt @want_plainly @to? be here",
    "a|no burden to|on everyone|my|them|others|everybody|you|him|her|anyone|society", "ready to @die", "rather @die than",
    "said|say|saying my|our goodbyes", "everyone|everybody|family|world|kids would|will|wud be|b better off",
    "lost the|my|all will|hope to live", "lost all hope", "no hope left|anymore", "felt|feel|feeling so? hopeless|worthless",
    "couldnt|cudnt take|do|go|carry it|this|on anymore|nomore|longer", "couldnt|cudnt cope|coap anymore|nomore|longer",
    "im|am|was|i at breaking point", "im|am|was|hit|reached|at rock bottom", "dont|dnt know what|how .. do|cope|go anymore|nomore|longer",
    "im|am|was|son|daughter|husband|wife|he|she in crisis", "crisis team|line|house|cafe|resolution|intervention", "need help now|tonight|right|desperately",
    "please|plz|pls help me !with|to|get|find|understand|sort|go|out|up|into|by|and|off", "help me please|plz|pls !with|to",
    "risk of @suicide|selfharm", "@near hit|beat|punched|kicked|strangled|slapped|choked|attacked|assaulted me|him|her|us|them",
    "abused|raped|molested|strangled|assaulted|beaten me|him|her|us|them|by", "domestic violence|abuse", "raped",
    "sexually|physically|emotionally|domestically abused|assaulted|abusing|abusive", "sexual abuse|assault", "child|elder abuse",
    "abusive relationship|partner|husband|home|marriage|boyfriend|ex", "threatened|threatening to kill|hurt|stab|harm|jump|end|rape|shoot|attack",
    "scared|feared|fearing|afraid|frightened|terrified for my|his|her|our life|lives|safety", "@scared to go home", "@scared to be alone",
    "locked @him in !the|a|hospital", "@near wont|doesnt let @him leave|out|eat|phone|ring|call", "death threats|threat", "in danger !of|list|zone",
];
