//! Phrases of formal complaints, their mention, and what only sounds like them. Written for this project from
//! everyday speech and from the public names of the bodies that take complaints in the United Kingdom, Ireland and
//! Australia; no published collection was used. The notation is explained in `phrase.rs`.

/// The complaint itself: somebody has to be told where to send it.
#[rustfmt::skip]
pub(crate) const ITSELF: &[&str] = &[
    "@want @want? to? @make a|an @formal @complaint", "@want @want? be|to? be? @make a|an|our|my? @formal? @complaint", "letter|email|is|this|message to @make a|an|my @formal? @complaint", "dealt|deal with formally|officially",
    "@want @want? @want? to? @make in? a|an|my|our|this|another @formal? @formal? @complaint",
    "@want @want? @want? to? @make in? @formal? @complaint", "@want to? @make .. @formal @complaint",
    "@wish of|about|to? @make in? a|an|my|our? @formal? @formal? @complaint", "@wish of|about|to? @make @formal @complaint",
    "@ownwant would|wud|wuld? @want @want? to? @formally? @complain !a|that|but|too|really|much",
    "@ownwant would|wud|wuld? like|liek|love|want|wish to @formally? @complain|report about|against|regarding|over|of",
    "have|got|had no choice|option|alternative .. @make .. @complaint", "have|got|had no choice|option|alternative .. @complain",
    "writing|writting|writin|email|emailing|contacting to|too? @formally? @complain", "writing|writting|emailing to|too? @make .. @complaint",
    "writing|writting|letter|email in|of @formal? @complaint", "writing|writting to|too? express my|our .. dissatisfaction",
    "@formally @complain|@complaining|@make|@complaint|dispute", "@complain|@complaining @formally",
    "treat|accept|take|regard|consider|receive|recieve|view|class|log|record|register|handle this|these|it|my|below|attached .. as|has|for a|an|my|our @formal? @formal? @complaint",
    "treat|accept|consider|regard this|it as @formal @complaint", "accept my|our|this @formal? @complaint",
    "this|it|here is|are|serves|constitutes|will|be|as? be? a|an|my|our @formal @formal? @complaint",
    "this|it is|are a|an @complaint about|against|regarding|concerning|to|of|not", "this is my|our @complaint",
    "thisis|tis a|an|my @formal? @complaint", "@formal @complaint regarding|against|concerning|about|re|to|into",
    "under|per .. nhs|hse|hospital|trust|your|health|boards @complaint procedure|procedures|process|regulations|policy|scheme|system",
    "invoke|use|using|start|starting|begin|follow|following the|your .. @complaint procedure|procedures|process|policy",
    "stage 1|2|3|one|two|three @complaint", "logged|recorded|treated|registered|handled|taken as a|an @formal? @complaint", "dealt|deal|handled with? as a|an|my @formal? @complaint", "expect|want|demand to hear back|from .. in|within", "@complaint to be investigated|looked|dealt|answered|handled|logged|acknowledged|upheld",
    "expect|expecting|demand|demanding|require|insist|@want|await|awaiting .. response|reply|answer|acknowledgement|acknowledgment|explanation in|within|inside|by .. working|days|day|weeks|hours|month",
    "@want|expect|demand|require|request|await|awaiting|insist a|an|on|your|for? written|writen|formal|full? written|writen|formal response|reply|explanation|answer|apology|investigation|inquiry|enquiry",
    // Handing it on, now.
    "@ownwant would|wud|wuld? @want|like to? report a|the|this|that|my|your|one|him|her|them .. nurse|doctor|dr|consultant|midwife|carer|surgeon|dentist|gp|receptionist|staff|home|hospital|surgery !who|said",
    "@ownwant|am|be|going|will|to take|taking|takin|pursue|pursuing this|the matter|complaint|issue? further|furthur|futher|higher|forward",
    "@want this matter|complaint|issue? taken|took|taking|escalated|investigated further|furthur|futher|higher|properly|fully|formally",
    "@ownwant .. be|am|are|@want to? @tell|@make .. @body", "@ownwant @tell .. to|with|by|from @body", "im|am|ill|will|be|shall @tell .. to|with|the @body",
    "@tell this|it|you|them|him|her|yous|matter|complaint|hospital|trust|surgery|practice|home .. to the? @body",
    "please|pls|plz @tell .. to? the? @body", "@ownwant .. @tell .. care quality commission", "@ownwant .. @tell .. parliamentary|health|services|service|public ombudsman|ombudsmans",
    "@ownwant .. @tell .. your service your say", "under|through|to your service your say", "@ownwant .. @tell .. care complaints commission",
    "@ownwant .. @tell .. health complaints commissioner|commission|body", "@ownwant .. @tell .. patient|patients advice|liaison",
    "@ownwant .. @tell .. medical council|board", "@ownwant .. @tell .. general|nursing medical|dental|and council|midwifery|board",
];

/// A complaint is spoken of.
#[rustfmt::skip]
pub(crate) const MENTION: &[&str] = &[
    "@formal @complaint", "@formal @formal @complaint", "@made|making|make in? a|an|my|our|the|another|several|numerous|two|three|many @formal? @formal? @complaint|@complaining",
    "@make|@made .. @complaint in", "putting|puttin|puting in .. @complaint", "put|puts in a|an|my|our|the .. @complaint", "submitted|lodged|logged .. @complaint",
    "@complaint procedure|procedures|process|department|dept|team|manager|officer|policy|form|regulations|handling|office|line|page|address",
    "my|our @complaint reference|ref|number|no|id|case|was|has|still|wasnt|hasnt|went|took|will|against|to|form|letter|email|response|being",
    "@complaint reference|ref|number|no|id|case", "@complaint going|gone in", "a|as|my|our|this|of|your|her|his @complaint", "a|my|our @formal? @complaint", "go|going about @complaining", "complain|complaining to? the? highest|higher level", "pals have|has|said|told|never|did|didnt|were|was|are|department|office|team", "the|and|or the? cqc|ombudsman|hccc|gmc|nmc|hiqa|ahpra|phso|hiw|rqia", "held to account", "going|go to the press|papers|newspapers|media", "@ownwant @want|want .. reported", "@complained|@complaining loads|several|many|numerous|three|multiple|twice|repeatedly of? times?", "@complaint against|regarding|concerning|re|upheld|letter|outcome", "letter|email of @complaint",
    "who|where|how|what do|can|should|to|would|must|could|is|address i|we|you|someone|one? to? @make? a|an|my? @formal? @complain|@complaint", 
    "who|where @complain|@complaint to", "intend|intending|planning|considering|thinking|tempted|gonna|gunna of|about|on|to? @complaining|@complain",
    "should|shall|might|may|must|could|will|ill|im|be|have|had|ought @complaining|@complain|@complained to the|my|your|someone|them|trust|hospital|head|management !nurse|ward|sister|staff|receptionist|doctor",
    "@complained in writing|formally|officially", "worth|worthy @complaining", "justify|justifies|warrant|warrants .. @complaint",
    "@told .. @body", "@tell .. @body", "through|via|from|by|to|with|2 the|yous? @body", "my|our @complaint below|attached|above|enclosed|here", "the|an|local|parliamentary|health|service ombudsman|ombudsmen|ombudsmans|ombusman", "ombudsman|ombudsmans",
    "@told .. care quality commission", "@told .. patient|patients advice|liaison", "patient|patients advice and|an|n liaison", "your service your say", "health|healthcare care? complaints commission|commissioner|conciliation",
    "@told .. my|our|local mp|td|councillor|senator", "@told|@tell .. the? medical|nursing|dental council|board", "cqc|hiqa|rqia|hiw|ahpra|hccc need|needs|should|must|to|will|has|have investigate|look|be|shut|close|know|visit|inspect|been",
    "@ownwant .. report|reporting|reported him|her|them|you|this|it|that to", "raise|raised|raising a|my|the|this|our|serious|formal concern|concerns formally|officially|in|with .. management|trust|board|@body",
    "taking|takin|take|taken|took this|the|matter|matters matter? further|furthur|futher|higher",
    "wrote|written|emailed to .. chief|ceo", "@want|demand|should|must .. held|brought|called to? account|accountable|responsible", "@want|demand|should .. struck off",
    "want|demand .. disciplined|sacked|dismissed|suspended|investigated !for|by", "written|writen response|reply|apology|explanation",
    "investigate|acknowledge|acknowledged|answer|answered|respond|responded|reply|replied|process|log|ignored|ignoring this|my|our|to .. @formal? @complaint", "@want it taken|to? take|taking|escalated? further|furthur|higher",
    "@want|demand a|an full|proper|thorough|independent response|investigation|inquiry|enquiry|reply !of|for|into", "dont|wont let|letting this|it go|lie|drop|rest !of|there|here",
    "demand|demanding|expect an|a|some|proper|full .. apology|explanation|answers|investigation|answer",
    "serious|grave|many|several|multiple|numerous|two|three|countless @complaint", "duty of candour", "never|not upheld my|our|the @complaint",
];

/// Only sounds like a complaint.
#[rustfmt::skip]
pub(crate) const NOT: &[&str] = &[
    "no|any|without|zero|nil|nor|few|minor|little|small|slight|tiny|only|main|one|biggest|sole|single|common|usual|another|0|nothing @complaint !procedure|department|team|against|was|were|has|ignored",
    "no|any real|other|major|serious|particular|such @complaint", "only|main|one|biggest|my real|other|minor|small|slight|tiny|little|main|big @complaint",
    "presenting|presenting|presented|chief|somatic|physical|medical|heart|skin|chest|stomach|bowel|back|gynae|gynaecological|psychiatric|neurological|respiratory|urinary|kidney|liver|lung|ent|eye|foot|knee @complaint",
    "cant|cannot|couldnt|couldn|carnt|mustnt|shouldnt|nothing|never|not|hardly|without|dont|didnt|doesnt|rarely|isnt|wasnt|aint|no|nobody|noone to|really|ever|even|once|usually|normally|one|like|in|want|wish|mean|here|wanting|wanted|going|much|often|a|about|need|intend|trying? to|for|of|a|i|we|be|come|reason? to|for|a|one|make|making|person? @complain|@complaining|@complained|complains|complainer|moan",
    "dont|didnt|not|never|wouldnt|havent|doesnt|hadnt|wont|wasnt|isnt|no .. @make|@made|making .. @complaint", "never|not|havent|hadnt|didnt @made|have|had|make|making|a|any|formally? a|any? @formal? @complaint",
    "not|isnt|wasnt|aint meant|really|intended|necessarily|as|to|a|be? be? a|as|formal? a? @formal? @complaint|criticism",
    "hate|hates|reluctant|hesitate|loath|afraid|scared|frightened|nervous to|of? @complain|@complaining|@complaint|making|make .. @complaint?",
    "instead|rather of|than? @complaining|@complain|making|make .. @complaint?", "before i|we|you @complain", "so|too|quick|easy|people|who|everyone|they|others|always|patients|patient|he|she|mum|dad|all|only|just|some|many|loads|folk to|only|who|always|love|do|that|just|often? @complain|complains|@complaining|moan",
    "@complained|@complaining|@complain|complains of|bitterly|about|that chest|pain|pains|a|his|her|feeling|abdominal|stomach|headache|headaches|dizziness|back|severe|being|tiredness|nausea",
    "compliant with|to", "compliant and|patient|patients|device", "fully|non|be|being|not|more|medication|gdpr|is|was|were|been|very|are|always|iso|standards compliant", "formal complaint? training|assessment|diagnosis|dress|education",
    "writing|wrote|written to @make|say|praise|thank|compliment", "@ownwant @want|decided to? @make a|an|my|this|some .. comment|compliment|point|suggestion|appointment|difference|donation",
    "no need|reason|cause|grounds to|for @complain|@complaint|@complaining", "dealt|deal|dealing|handled|sorted|listened|fixed|resolved with|to|out? my|our|the|a @complaint about|quickly|straight|there|at|that|and", "my|our|a @complaint about the? noise|food|cold|heat|heating|tv|parking|tea|light|lights|temperature|wait|waiting", "a skin|heart|chest|stomach|minor|common|medical @complaint", "neighbour|neighbours|neighbors noise|s? @complaint",
    
    "dont|not|never take|see|read|treat|mean|want|wish|intend|regard this|it|that .. @complaint !about|against",
    "pals with|again|forever", "best|old|my|new|great|drinking|good|school|his|her pals", "the cqc|hiqa|gmc|nmc rated|rating|rate|report|inspection|said|register|says", "cqc|hiqa rated|rating|rate|ratings|report|registered|outstanding|inspection|says", "rated .. by the? cqc|hiqa",
    "@complained|@complaining|@complain to|about|at the? noise|nurse|parking|food|heat|cold|staff|temperature|tv|light|lights|bed|tea|draught|snoring|smell|weather",
];
