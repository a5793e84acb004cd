//! Phrases that only mention suicide or self-harm: other people's, long ago, services, denials; and ways of speaking
//! that only sound like it. Written for this project from everyday speech; no published collection was used. The
//! notation is explained in `book.rs`.

/// Ways of speaking that mean nothing of the kind: passed over.
#[rustfmt::skip]
pub(crate) const IDIOMS: &[&str] = &[
    "the|this|that|other|either|deep|tail|receiving|front|back|dead|one|each|an|their|our|my end|ends", "killed|kill|killing @self laughing", "dying|die|died|kill|killing|killed to|for|of|from see|hear|know|go|try|meet|meeting|get|laughing|laughter|embarrassment|shame|boredom|thirst|hunger|a|heat|cold|curiosity",
    "nearly|almost|practically|literally|virtually|about|basically kill|killed|killing|died|die me|him|her|us|them|laughing|of|when|with|from|just|at !@self|@themself", "@iam|was|are|were|am|and dying|starving|gasping|bursting|busting|desperate|dyin for|of a|some|the|thirst|hunger|my|to|it|lunch|embarrassment|food|cup|water|cancer|heart",
    "back|feet|foot|knee|knees|leg|legs|shoulder|pain|heels|shoes|hip|neck|head|stairs|heat|wait|teeth|tooth|boots|hips|arm|toes|corridor|it|this|that is|was|are|were|kept|been|s|nearly|has|really|had killing|murdering me|him|her|us", "kill|killing|killed time|two|pain|the|bacteria|germs|cells|cancer|an|off|it|viruses|infection|weeds !self", "@dont @want @to? @die", "not|never|isnt|didnt try|trying|mean|want|going|meaning @to? be funny|rude|awkward|ungrateful|difficult", "@kill @self|@themself laughing|with|over|working|doing|trying|getting|running|walking|off|for|by|on|waiting",
    "hang|hanging|hung on|around|out|up|about|over|in|onto|off|by|from !myself", "overdose|overdosed|overdosing|od on|of|in|with|from information|paperwork|caffeine|coffee|chocolate|cake|sugar|forms|sunshine|tea|leaflets|kindness|vitamins|vitamin|carbs|emails|letters|biscuits|tv|daytime", "bored|bore|scared|tickled|worried|working|work|worked|frightened|frozen|catch|caught|freezing|sick|thrilled|fed|loved|love @to|of? death", "risk|threat|danger @to? life !he|i|she", "cut|cutting @self|myself some|a|off|short|slack|piece|slice|free|shaving",
    "drop|dropping|knock|knocked|down dead gorgeous|tired|heavy", "dead tired|easy|good|on|set|nice|quick|slow|straight|simple|keen|pleased|skin|wood|weight|leg|arm|battery|line|end|pan|tissue|busy|quiet|right|chuffed|proud|impressed|calm|against|lucky|center|centre|professional|friendly|kind|helpful", "suicide squad|machine|wing|door", "life|lives threatening|saving|changing|line|style|long|support|sentence|expectancy|limiting", "end|ends of|up|in|to|at|well|result|product|stage|point|on|being|with life|the|my|a|care|an|tears|hospital|treatment|this|day|shift|surgery|having|going|lives", "end of life", "support|assist|help|assisted|assisting|dignity|dignitas @to? @die|dying|death|in",
    "shoot|shot @self in the|mi foot", "stab|stabbing|shooting|killer|burning|cutting pain|pains|feeling|sensation|heels|in|edge", "top @self|meself up|with", "wish|wished|wishing i|id was|were|could|had there|gone|come|taken|asked|told|agreed|signed|called|listened|known|done|referred|seen|started|stopped|paid|waited|complained|made|met|accepted", "better off|of going|at|in|not|having|with|elsewhere|driving|staying|seeing|paying|on|buying|being|doing|phoning|calling|asking|without|getting|using|private|home|if|the|a|than|now|financially|there !me|i|im|@dead",
    "could|would not? have @to|not? @die|died|dies of", "cant go|take|do|stand|sit|walk|eat on|it|this|these|the|any to|off|for|with|out|a|as|nights|holiday|any|my !anymore|nomore|much", "give|gave|giving|given up smoking|on|drinking|waiting|work|my|the|trying|and|after|alcohol|in|hope|phoning|calling !life|living|lyf|@self|everything|fighting|wanting", "the|a|its|is|not point of|in the|a|that|my|this|having|going|contact|view|care|entry|asking|no", "no end in|of|to|sight|the", "@want|@wanted|wish|wanting .. peaceful|dignified|good|comfortable|natural|pain|home death|birth", "@want|@wanted|wants .. @die|pass|dying with|at|in|peacefully|on|comfortably|naturally home|dignity|hospice|peace|familiar|own|her|his|there|here",
];

/// Denials: weighed as a mention, and nothing inside them is looked at again.
#[rustfmt::skip]
pub(crate) const CALMED: &[&str] = &[
    "not|never|isnt|wasnt|arent|werent|wasn|no|nor been|feeling|felt|actively|at|a|even|me|acutely|exactly|longer|currently? all|currently|really|feeling|risk|any|very? @suicidal|suicide|selfharming|selfharm", "denied|denies|denying|deny|without|no|dont|not|didnt|havent|hadnt|never|doesnt|any|have|had .. @suicidal|@suicide thoughts|ideation|feelings|thought|intent|plans|ideations|tendencies|urges|attempt|attempts|risk",
    "denied|denies|denying|deny being|feeling|any|having|that|she|he|i|wanting? .. @suicidal|@suicide|selfharm|selfharming", "no longer|more feel|feels|felt|feeling|am|is|be? @suicidal|selfharm|selfharms|selfharming|hurt|cut|harm", "nomore|anymore @suicidal|selfharm|selfharming", "would|wouldnt|couldnt|didnt|dont|not|wont|doesnt|id|never|nor|cant not|never|ever|want|wanna|wish|going|plan|planning|intend|mean|meant|gonna|intending|think|have|any|plans|try|intention|trying? ever|to|of|about|any|2? @kill|killing|hurt|harm|hurting|harming @self|@themself|anyone",
    "never|not|didnt|wouldnt wanted|want|tried|tries|thought|try|attempted|going|considered|do to|of|about|2|it? @kill|ending|end|killing|hurt|harm|@suicide|hurting|it @self|@themself|my|it|again|intentionally", "dont|didnt|not|doesnt|never|no|havent|hadnt|wouldnt|nor|longer @want|feel|think|desire|wish|plan|intend|like|wanted @to? commit|end|attempt|take|hang|hurt|ending|killing|overdose|be|of|dying .. @suicide|life|@self|@themself|overdose|it|dead|all|lives !anymore|with",
    "accidental|accidentally|accidently|unintentional|unintentionally|mistaken overdose|overdosed|od|overdosing", "stopped|quit|free|recovered|clean|stop|recovery|recovering|prevent|prevented|preventing|reduce|past|overcome from|of|my? selfharm|selfharming|@suicide|@suicidal|cutting|self",
    "never|not|dont|didnt ever? thought|think|thinking|considered|contemplated|attempted|tried about|of|doing|killing|ending|on? @suicide|@self|myself|it|my|suicidal !anymore",
];

/// Mentions.
#[rustfmt::skip]
pub(crate) const MENTIONS: &[&str] = &[
    "@suicide !kit|prevention|awareness|bereavement|training|first|line|rates|helpline|watch|charity|support|screening|assessment|squad|machine", "parasuicide", "@suicidal", "selfharm|selfharmed|selfharms|selfharming|selfharmer|selfharmers", "overdose|overdosed|overdosing|overdoses|overdosis !of", "@killed @themself !out|on|off|up|with|to", "took|taken|takes|ended his|her|their own life|lives", "died by|through|at|from his|her|their|own|suicide|@suicide own? hand|hands|suicide",
    "jumped in front of !queue", "harmed|harm|harming @themself|@self", "assisted dying", "want|wanted|wish|need pain|it|suffering|this @to? just? end|stop|over !when|with|at|in|the|so|before|and", "dont|dnt|didnt|doesnt want|wanna|wants|wana @to|to|2? be here|alive !when|with|in|at|for|on|all|because|but|any|overnight|waiting|again|longer|if|long|and|now|either|as|until|over|to|tonight|today",
    "cant|cannot|carnt|couldnt cope|manage @anymore|any !with|without|pain", "end|ended my|this|the suffering|misery|torment", "hit|hitting|reached rock bottom",
    "thoughts|thinking|think|thought of|about dying|death", "@want|@going|keeps|threatened selfharm|@suicide",
    "wanted|want the|this|my pain to end",
];

/// Mentions of services, that need no more than a look.
#[rustfmt::skip]
pub(crate) const SERVICES: &[&str] = &[
    "@suicide prevention|awareness|bereavement|training|first|line|rates|helpline|watch|risk|charity|support|screening|assessment", "crisis|home team|teams|line|house|cafe|resolution|intervention|treatment !and|was|of resolution|team|service", "samaritans", "selfharm team|service|clinic|nurse|prevention|training|policy|unit|support", "crisis team|teams|line|house|cafe|resolution|intervention|lounge|helpline|service",
];
