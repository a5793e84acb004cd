//! Phrases of threats against staff or others. Written for this project from everyday speech; no published collection
//! was used. The notation is explained in `book.rs`.

use crate::book::Classes;

/// Words that stand for each other.
#[rustfmt::skip]
pub(crate) const CLASSES: Classes = &[
    ("kin", "husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mam|mother|mom|son|daughter|brother|sister|uncle|aunt|stepdad|nan|gran|grandad|grandma|ex|child|friend|neighbour"),
    ("iwill", "ill|il|imma|ima|im|well|were|will / i|we|am|m will|am|shall|swear|promise|wll|gonna|would|might|could|should|want|going|ought|be|may|are|have / i|im|we|am am|are|is? going|gonna|gunna|coming|gona|planning|about|ready|tempted|half to? / i want|feel|felt|wanted|would|d to|like|love / i|ive|we got|have|feel half|good|a|like|really? a|mind|like|mind|half? mind? to / let|wait me|till|until|and|til i"),
    ("staffed", "him|her|them|you|u|ya|ye|yous|yas|someone|somebody|everyone|anyone|staff|nurse|doctor|receptionist|manager|consultant|surgeon|midwife|dentist|gp|lot|doctors|nurses|bitch|bastard|cunt|bastards|this|that|these|those|the|all|every|your|his|their|man|woman|people|idiot|idiots|one|of|my|our|ur / the|that|this|your|every|some|those|these bitch|bastard|nurse|doctor|receptionist|manager|consultant|surgeon|lot|person|people|one|idiot|staff|dentist|cow|woman|man|midwife|gp|therapist|driver|prick|cunt|whore"),
    ("hurt", "kill|stab|shoot|punch|slap|batter|smash|beat|hit|attack|strangle|murder|slit|knife|hurt|lamp|deck|knock|wring|break|burn|kick|hammer|leather|choke|hang|maim|cripple|destroy|execute|headbutt|bottle|glass|thump|poison|bomb|flatten|skin|gut|throttle|run|end|kneecap|bash|clobber|whack|rape|torture|drown|chin"),
];

/// With a weapon, a fire or a death: somebody may be at risk.
#[rustfmt::skip]
pub(crate) const URGENT: &[&str] = &[
    "im|ill|i|we|will|gonna be|come|coming|going back|down|round|up|over|there with a|an|my knife|gun|hammer|machete|axe|petrol|bomb|acid|shotgun|blade|crowbar|sword|rifle",
    "time|day i|im|am? come|see|visit|go|coming|back in|there|here|down? .. bringing|carrying|packing|bring|carry a|my|an knife|gun|hammer|machete|axe|bomb|blade|bat",
    "if he|she|they|mum|dad|anything dies|die|dead|happens .. you|yous|youre|your|they|heads|someone die|dead|next|dies|will|are|is .. die|dead|kill|next|blood|too|killed",
    "coming|come|be|going|back|turn|turning|show|showing up|down|round|over|in|there|back|here? there|to|again|here|tomorrow|tonight|with? with? a|an|my|the|me baseball|cricket|iron|golf|hockey|crow|metal|pool|hurling|hurley|fucking? bat|bar|club|stick|cue|pole|crowbar|hurley|hurl|sledgehammer|chainsaw|crossbow|rifle|pistol|sword",
    "going|gonna|deserves|needs|gets|getting|will|gonna to? get|have? a|an|my knife|blade|bullet|axe|brick in|through|into|between|to her|him|his|your|them|their|the|it",
    "knife|blade|bullet|bullets with|has your|her|his|their name",
    "shoot|shooting|blow|blowing up|the|your|this place|hospital|surgery|building|lot|clinic|everyone|whole !leg|arm|nose|balloon",
    "im|ill|am|was|were bringing|bring|buying|buy|getting|get|got|carrying|packing|loading a|an|my gun|knife|shotgun|pistol|rifle|machete|crossbow|blade !for|from|out|to cut|fork",
    "@iwill .. kill|stab|shoot|murder|strangle|bomb|behead|slit|execute|gut|poison|knife @staffed !time|two|pain|appetite|bacteria|for", "@iwill to? bring|fetch|get|take|carry|come|coming|turn|use|be|return|back|have back|in|up|there|next? with|in|a|my|the a|my|the|an? knife|gun|hammer|machete|axe|petrol|bomb|acid|bat|shotgun|weapon|blade|crowbar !and fork|for|surgery|wound|sample", "next time|visit|appointment .. im|ill|i|am|will? im|am|will|be? bring|bringing|have|with|come|carry|fetch a|my|the|an knife|gun|hammer|machete|axe|petrol|bomb|acid|bat|shotgun|weapon|blade|crowbar|mates|boys", "bring|bringing|got|carry|carrying|come|coming with|in|back|up? a|my|the|an? knife|gun|hammer|machete|axe|bomb|shotgun|weapon .. next|your|you|them|sort|surgery|reception|time|staff !fork|and",
    "@iwill|should|somebody|someone|hope|to|deserves|needs|want|going|gonna|wants|ought just|should|to|all|be|somebody|please? burn|blow|burning|blowing|torch|bomb|burnt|burned|petrol the|this|that|your|it|their|whole|you|them|ya? place|whole|hospital|surgery|building|ward|house|down|up|practice|clinic|gp|lot|bloody|fucking|dump|home|reception|car|shithole|office down|up|to|with|place|hospital|all|tonight|the|building|surgery|inside|in|pieces|ground !fuse|balloon|candle", "burn|blow|torch|bomb the|this|that|your|it place|whole|hospital|surgery|building|ward|house|practice|clinic|dump|down|home|office|shithole down|up|to|place|ground", "bomb|explosive|device in|at|under|threat|on|planted|inside the|your|this building|hospital|surgery|car|reception", "you|they|she|he|yous|u are|r|is|will|shall|gonna|deserve|deserves|going to|be|all|gonna? be|a? dead|die|killed|deadman|dies|executed|shot|stabbed !if|of|without|from|soon|by|in|at|to|on|when|unless|with|because|and|there|end|tired|peacefully|proud|before|nice|kind",
    "youre|your|shes|hes|theyre|ur|ure|you|u all|a|gonna|going|are|both|next? dead|deadman|deadmeat|die|next|dying man|meat|woman|when|if|mate|bitch|to|after|and|lot !on|to|with|from|patient|please", "going|want|wanna|gonna|plan|planning|about to kill|shoot|stab|murder|bomb|behead|execute|massacre @staffed !time|two|pain|bacteria|appetite|cancer", "cut|slit|slash|cutting your|his|her|their|the|ur throat|throats|face|head|neck|heart|tongue|fingers|balls|tyres !open|hurts|when|hurt|was|in|and|with|to|by|because|for|is|wound", "put|putting a|one bullet|knife|blade|axe|brick|bomb|needle in|through|under your|his|her|their|the|ur head|face|skull|window|windows|heart|chest|car|back|brain", "rape|raped you|your|ur|her|wife|mother|kids|daughter|family .. ill|will|gonna|going|hope|deserve|watch",
    "should|ought|somebody|someone|needs to|just|should|please? bomb|torch|firebomb the|that|this|your|it", "you lot|all|bastards|bitches|cunts are dead|finished",
];

/// Threats of other kinds.
#[rustfmt::skip]
pub(crate) const HELD: &[&str] = &[
    "i|we know|knows where she|he|they|you park|parks|live|lives|drink|drinks|sleep|sleeps and|im|ill|watch",
    "if he|she|they|mum|dad|my|baby dies|die you|yous|they|theyre|youre|u die|dead|are|will|next|pay",
    "got|have|own|carry a|my|the shotgun|gun|rifle|knife|machete|pistol|crossbow and im|i|am|dont|will|know not|how|afraid|use|will|mind",
    "not|aint afraid|scared to use it|them",
    "hope|hoping|pray|wish your|ur|their|his|her kids|kid|children|child|baby|family|mother|mum|wife|husband|son|daughter|whole .. die|dies|suffer|suffers|rot|burn|cancer|dead|killed|raped",
    "therell|there|therel will? be? be? blood !test|tests|taken|in|pressure|clots|work|results|for|and|drawn|samples|every|donors|on|available",
    "i|we know|knows|found where she|he|they park|parks|live|lives|drink|drinks|goes|sleeps .. waiting|wait|there|visit|pay|sort|get|kill|fun",
    "ill|will be waiting for|outside|there when|till|until|you|her|him|them !room|with|your|with a",
    "gun|shotgun|firearm|firearms license|licence|permit and|so|dont .. memory|temper|nothing|time|use|afraid|test|push|long",
    "somebodys|someones|somebody|someone|one|yous|theyre|they|doctor|nurse|receptionist is|are|will|s|of|youse? you|them|going|gonna|gna|goin? to? get|be|end|getting up? stabbed|battered|knifed|shot|punched|slapped|bashed|hammered|leathered|lamped|decked|chinned !at|in|by|out|on|with|off|there|here|down|back", "somebodys|someones|somebody|someone|people|yous|theyre|they is|are|will|s? going|gonna|gna|goin? to? get|be|end|getting up? hurt if|unless|when i|you|u|my|yous",
    "find|found|finding|know|got|have out? where your|ur|yer|all|you .. kids|children|family|wife|daughter|mum|son|mother|husband|car|live|sleep|parents|drink|school|house",
    "i|ill|il|im|well|we|can|weve|ive .. find|know|found|finding|get out? where her|his|their|that .. kids|children|wife|daughter|husband|parents|car|school|house|lives|live",
    "youre|ure|yous|youse|ur dead !to|tired|on|right|inside|kind|nice|good|centre|helpful|when|in|serious|lucky|brave|proud|straight|ill|ends|end|space|or|and|gone|easy|set|against|wrong|from|at|weight|for",
    "you|yous|youse|u are|r dead !to|tired|on|right|inside|kind|nice|good|helpful|when|in|serious|lucky|or|before|and|by|they|if|it|from|unless|for",
    "ill|il|im|i|well|we|gonna|going|ima|shall|could will|am|going|gonna|swear|would|happily|have|gladly? to? put|send|land|leave|have you|him|her|them|that|the|your|this|yous|u|every|one .. in|into .. own|grave|coffin|morgue|ground|mortuary|bodybag|ditch|river !ear|eyes|time|home|bed|room|hearing|words|two|teeth|blood|glasses|way|clothes|interest|best|care|pace",
    "therell|there|therel will|be|is|gonna|going|soon|s? to|be|gonna? be? blood|bloodshed|murder|murders|bodies|carnage|violence if|when|unless|spilled|spilt|tonight|next|on the|soon",
    "would|id|i|i|better|best|should watch|be|mind it|yourself|careful|your|very back|step|careful? if i were|was you",
    "watch|mind yourself|your step|yourselves when|on|out|if|outside|after|from|going|leaving !steps|stairs|head",
    "shame|pity|terrible|awful if|when something|anything|summat|an|someone happened|were|was|accident|happens|should .. to|him|her|you|your !me|mum|dad|my",
    "accidents|things happen|do|can to they|you|people|nurses|doctors who|like|you",
    "take|taking|took matters|justice|things|the law? in|into my|our|me own hands",
    "im|ill|il|am|going|gonna|will to? make|making you|them|her|him|u|ya|yous|sure .. suffer|regret|sorry|bleed|beg|scream|cry !from|more|if|it|from|because|less",
    "youll|you|theyll|shell|hell|yous|youse|they|she|he|someone|somebody|all will|gonna|going|is|are|must|shall? to|all? pay for|dearly|with this|what|that|it|for|his|her|your|their !parking|prescription|private|treatment|care|car|money|later|in|the|tomorrow|with|if|when|yourself",
    "slash|slashing|torch|torching|key|smash|burn|burning|brick your|her|his|their|the|ur|that .. tyres|tires|car|house|windows|window|van|tyre !keys|park|was|door",
    "dont|do be|not surprised|shocked|amazed if|when .. brick|windows|tyres|tires|fire|petrol|hit|attacked|stabbed|beaten|hurt|dead",
    "punch|slap|batter|deck|lamp|knock|smack|headbutt|throttle|strangle|kill|stab|shoot the next|first|living|fuck|shit|hell|whole|lot|pair|bloody one|nurse|receptionist|out|daylights|person|doctor|of|lot|idiot|shit|lights|them",
    "ill|im|going|gonna|will|il|ima to? end|do you|u|ya|yous|youse|your|in life|lot|for|all|you|both|the !with|do|any|be|get|in",
    "ill|il|gonna|going|happily|gladly|id|would .. do time for you|her|him|it|them|that|this|ya|yous",
    "snitches get stitches",
    "i|we|ill|weve|ive|can know|have|got|seen what|which|your car|plate|registration you|she|he|home|and|they|of !of|to|for|on|number|here",
   
   
   
   
   
    "kick|punch|smash|beat|knock|stamp|bash|batter|cave|stove|boot your|ur|yer|her|his|their|that|the|him|them|you|ya head|face|teeth|skull|front|brains|in|fucking|to|shit|crap|living|black|senseless|lights|door|up|half .. in|off|down|pulp|blue|out|death|through|senseless|dead !by|by|on|in hospital|and",
   
   
    "@iwill .. kill|stab|shoot|punch|slap|batter|smash|strangle|murder|slit|knife|deck|throttle|kneecap|headbutt|clobber @staffed !time|two|pain|appetite|air|button|target|rocks|over|out|nail|spot|news|buzzer|bell|record|bottom|it|cancer|off",
    "ill|im|i|we|gonna|going will|am|gonna|going|to|swear|ill? to? hurt|beat|hit|attack|wring|break|burn|kick|choke|hang|maim|cripple|destroy|poison|flatten|torture|drown|hammer|leather you|u|ya|her|him|them|your|yous|that|every|whoever|those|someone|somebody !feelings|out|to|with|at",
    "^^when|if|once|until|till|unless|before|after|where|how|as ill|im|i|we|weve|gonna|going will|am|gonna|going|coming|are|to|well? to|and|coming? find|hunt|track|get|come|trace|follow you|u|ya|yous|ye|after|for|down|and|her|him|them|whoever !an|the|in|at|my|a|to|surgery|some|on|with|it|very|out|that|helpful",
    "i|we will|shall find|hunt|track you|her|him|them !out|in|at|to|an|a|very|helpful|that|some|about|it|how|what|if|on|when|from|more|the|next|soon|tomorrow|why", "come|coming|came after|looking|for for? you|u|yous|ya|ur !to|in|at|and|with|the|when|about|on|through|if",
    "i|we|they know|knows|found exactly? out? where|which|what you|u|she|he|they|yous|your|his|her kids|children|car|family? live|lives|park|drive|drives|goes|go|work|works|house|address|school|sleep|is|are !coming|from|here|in|on|with",
    "you|u|yous|youll|theyll|they|she|he|shell|hell|everyone|that will|gonna|going|are|wll|shall|all|is|lot|nurse|doctor|receptionist? all|to|be|gonna|going|both|soon? regret|rue|suffer|pay|bleed|beg|burn|crawl|sorry !for|pain|from|private|with|more|a|the|in|to|when|because|if|about|but|so|any|i|it|that|and|by|prescription|parking|this|stone|out",
    "you|u|yous|youll|theyll|shell|he|she|they will|gonna|going|are|shall|all|is? to? regret|rue|live|be|pay it|this|to|the|for day|this|regret|it|sorry|what|ever", "youll|you|theyll|they|shell|she|yous will|gonna|all|shall? regret|rue this|it|that|the|ever|crossing|messing|what",
    "watch|mind|cover|guard your|ur|yer|her|his|their back|backs !pain|problem|exercises|when|care|surgery|lifting|sleeping|and|after|op", "be|youre|ill|im|were be|we watching you|u|yous|your !and|closely|all|while|work|during|grow|over|get|in|on",
    "hope|hoping|pray|wish|hopes that|the|all|both|your|every|whoever|this? @staffed? he|she|they|you|yous|u|surgeon|nurse|doctor|receptionist|kids|family|mother|children|consultant? all|both|just|too|one|day|fucking? dies|die|rots|rot|suffers|suffer|burns|burn|choke|chokes|gets|get|crashes|crash|has|catch|catches|bleed|bleeds|needs|drops|dead|drop|are|loses in|a|slowly|painfully|alone|cancer|hell|dead|screaming|agony|covid|horribly|raped|stabbed|shot|killed|and|soon|hit|run|beaten|sick|heart|painful|the|aids|sepsis|like|too|death|pain|stroke|car|knifed|your|his|her|child|baby !back|better|well|award|home|recognised|pay|rise|rest|best|medal|time|great|lovely|wonderful|support|recognition|thanks|message|credit|break|help|good|treatment|results|answers|career|funding|nice|staff|peacefully|sleep",
    "hope|hoping|wish|want|pray|hopes that? your|her|his|their|the|@staffed|you|she|he|they|u|yous dies|die|dead|rots|rot|suffers|cancer", "rot|burn in hell|jail|prison", "deserve|deserves|deserved|needs|wants|asking|need to|a|good|bloody|fucking|for|be|damn|an? be|a|good|bloody|fucking|damn? be|good? shot|hanged|hung|beaten|slap|slapping|kicking|punch|punched|hiding|battering|stabbing|stabbed|smack|bullet|beating|killed|punching|thrashing|strangled|throttling|executed|flogging|thump|whipping|horsewhipped|die|dead !on|in|to|wound|up|peacefully|with|at|home|stick|out|alone|biopsy",
    "should|shud|ought|wants|want|deserve|deserves|needs all|bloody|both|just|fucking? to? be|have|of? been|be|all|just? shot|hanged|hung|strung|stabbed|beaten|drowned|gassed|executed|lynched|flogged|kneecapped|horsewhipped|strangled|throttled !at|on|to|drip|out|curtains|coat|side|up|back|over",
    "should|shud|ought|deserve be|have taken|strung|lined up|outside|out against|and|up|shot|wall", "wring|break|smash|punch|slap|batter|kick|knock|cave|rip|blacken|rearrange your|ur|yer|their|the|her|his @staffed? neck|necks|jaw|face|skull|teeth|legs|kneecaps|head|lights|throat|balls !in|when|fell|fall|ball|on|against|by|because|and|as|was|pain|hurt|after|operation|while|up|with|to|off|out|into|during|he|she",
    "just|you|wait|lets|then|and|youll see|find|wait|watch and|what|out|till|til|until|just? what|happens|i|see|im happens|happen|get|do|next|im|come|comes !with|at|after|my|to|the|in|during|from|if", "dont|better|do .. or else", "or else ill|you|youll|im|theres|there|expect",
    "be|waiting|wait outside|for for? you|u|yous|her|him|when|after|work|tonight .. finish|finishes|outside|shift|car|park|leave|dark|home|work !surgery", "what|whats you|she|he|they|youve|its|is|theyve|shes|hes|are|got|their|your|her|his|u have|has|got|is|what? coming|deserve|deserves|due to !you|him|her|in|home|back|out|round|up|the|respect", "your|their|his|her|ur days|time|card|cards are|is|will numbered|marked|coming|up !off|to|and|slot|soon", "better hope|pray you|they|she|he|i|we dont|never|not .. see|meet|run|bump|catch|find|cross|come|me", "better|you|and|to watch|start|keep watching|looking|sleep|sleeping|running|hiding|your|over? over|back|your|with|one .. shoulder|shoulders|back|backs|eye !pain|blade|surgery|brace",
    "sleep with one|your|both eye|eyes open", "@staffed|you|u|they|she|he wont|not|never|aint|isnt be|see|live|walk|know|sleep|last tomorrow|safe|what|again|another|long|to|soundly|alive|ever hit|again|see|day|morning|christmas|when|tomorrow|regret !in|at|back|because|after", "blood on|will|is|be your|run|on|ya|spilled|spilt|shed hands|floor|streets|walls|red|tonight !test|tests|pressure|taken|results", "ill|im|i|youll|gonna|going|ima|we will|gonna|going|swear|to? to|fucking? sort|do|fuck|mess|finish|kick|beat|smash|knock|batter|bash|tear|rip|bury|hospitalise|chin|crush|snap|lamp|deck|headbutt|jump|have|slap|punch you|her|him|u|ya|your|them|yous|their|ur|ye out|in|up|over|head|alive|face|lights|apart|arse|limb|senseless|through|fucking|teeth|sacked|both|all|so|proper|for|one|windows !to|at|home|with|quickly|today|my|the|breakfast|tea|and",
    "thats|its|is|not|this|consider a threat|promise|warning !to|of|from|about|for|letter|label|sign|that|they|system|i|light", "this is|iz not|no|your|my|a|the only|last|final|a? final|only|last|promise|threat? warning|promise|threat !letter|label|sign|to|of|from|for|about|and",
    "punch|slap|smack|knife|bullet|brick|fist|boot|acid in|through|to|up your|his|her|their|the face|head|gob|window|windows|mouth|heart|teeth|stomach|arse !from|by|as|hurt|was",
    "see what|wot happens|happen when|if|next|then|@iwill i|you|im", "bring|bringing|get|getting|send|sending my|the|some|a brothers|mates|boys|lads|cousins|uncles|family|few down|round|up|and|to|with .. sort|you|them|@hurt",
];

/// Told of others, or of less: should be read.
#[rustfmt::skip]
pub(crate) const MENTIONS: &[&str] = &[
    "swing for you|him|her|that|them|somebody|one|someone|this|the !of|a",
    "threatened|threatening|threaten|threatens|threats|threat to kill|hurt|hit|harm|stab|rape|attack|punch|slap|burn|shoot|beat|violence", "whoever|person|people|idiot|idiots|manager|managers|planner|boss|designer .. should be shot|hung|hanged|sacked|flogged|strung", "threatened|threatening|threatens|abused|attacked|verbally|physically @staffed|me|us|my|the|by|staff with|violence|abuse|knife|physically|violently|staff|weapon", "wanted|felt|want|feel|could|like|almost|nearly|id to|like|have|happily|cheerfully|of? slap|slapped|slapping|punch|punched|punching|throttle|throttled|strangle|strangled|hit|hitting|thump|shake|scream|kick|kicked|smack|smacked her|him|them|someone|somebody|the|you|that|everyone|one|receptionist|staff !floor|ball|air|pillow|buzzer|wall|button|bed|alarm|buttons|walls|ground|sack|sweet|spot|pain|keys|phone|road|bucket",
];

/// What only sounds like it: passed over.
#[rustfmt::skip]
pub(crate) const PASSED: &[&str] = &[
    "shall|can|could|should|may i|we get you|u",
    "hit the|my|a freezer|floor|ground|deck|wall|roof|brakes|kerb|road|bed|button|head|car|table|door|windscreen|steps|sink|bath|radiator|pavement|water|buffers|buzzer|bell|town|jackpot", "was|were going|gonna|about to kill|murder|strangle|throttle my|him|her|them|me",
    "kill|killing|murder my husband|wife|partner|hubby|son|daughter if|when|for",
    "threatened|threatening|threat miscarriage|abortion|miscarriages|labour|preterm|premature|with|to|by|of|from|closure leave|complain|walk|discharge|sue|report|stop|remove|section|strike|call|closure|my|me|the|cuts|closing|cancel|withdraw|losing|life|sight|court|being|infection|be|move|ring|phone|take|send|close|redundancy|death|bailiffs|eviction|falls|falling|end|evict|a|put|refuse|give", "life|sight|limb threatening|threat", "threatened miscarriage|abortion|miscarriages|labour|preterm|premature", "fight|kick|beat|kill|hit|smash|break the|this|it|my|that|a habit|habits|bug|infection|cancer|pain|illness|disease|news|target|record|ice|wall|bank|button|road|virus|cycle|silence|law|rules", "bone|blood|ankle|stroke|heart|headache|breast will|would|may|might find|be|see",
];

/// It is told that somebody said so.
#[rustfmt::skip]
pub(crate) const REPORTED: &[&str] = &[
    "threatened|threatening|shouted|screamed|yelled|joked|joking", "he|she|they|man|lad|woman|guy|bloke|fella|visitor|relative said|says|shouted|kept|was|started|told|would",
];

/// The author once did, when ill or angry.
#[rustfmt::skip]
pub(crate) const PAST: &[&str] = &[
    "i|and threatened|shouted|screamed|swore", "that i was|would|wanted|might|could", "sorry|ashamed|apologised for|of|it|that|to|what", "voices|psychotic|sectioned|paranoid|delusional|drunk|demented|delirious|psychosis|dementia|joke|joking|joked",
];
