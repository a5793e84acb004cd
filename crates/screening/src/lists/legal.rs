//! Phrases of legal action, and what only sounds like it. Written for this project from everyday speech; no published
//! collection was used. The notation is explained in `kind/book.rs`.

/// Legal action that somebody takes, or that goes on.
#[rustfmt::skip]
pub(crate) const ITSELF: &[&str] = &[
    "suing|sueing|suin", "bring|bringing|brought|building|strong|have .. case against", "getting|get|receive|expect .. claim from me|us", "detectives|detective|cid investigating|are|is|have", "mind|tempted|want|wanna|threatened|ready to sue", "seek|seeking|claim|claiming|pursue|pursuing .. damages", "through|thru the courts", "to|will|gonna|gunna|gona|ill|could|should|can|might|would|going|we|wil|and|2|shall sue|sueing the|them|you|this|him|her|that|hospital|trust|nhs|hse|for|over|your|these|ur|u|em|everyone|those", "sued the|them|for|him|her",
    "taking|takin|take|taken|took|considering|consider|starting|start|started|begin|beginning|began|bring|bringing|pursue|pursuing|threaten|threatening|instigate|commence|commencing|facing|seek|seeking .. legal|court|civil|criminal action|actions|proceedings|advice|claim|route",
    "legal action|proceedings|claim against|for|is|will|has|have|being|now|pending|if|over", "legal letter|letters|letter",
    "seek|seeking|sought|get|getting|taking|took|taken|got|obtain|obtaining|need|needing legal advice|representation|help|advise",
    "getting|gettin|get|instructed|instructing|instruct|hired|hire|hiring|appointed|appoint|engaged|consulted|consulting|consult|contacted|contacting|contact|phoned|phoning|rang|seeing|see|getting|get|got|seek|seeking|found|finding|using|involve|involved|involving|speak|spoke|spoken|speaking|talking|gone|going|went .. @solicitor",
    "my|our @solicitor|@solicitor is|are|will|has|have|says|said|say|told|advised|thinks|wrote|writing|sent|requested|believes|to|now|are|and|about|already",
    "hear|hearing|letter|word from|of my|our|a|the @solicitor", "hands|advice|advise|instructions|instruction|help|behalf of|from my|our|a|the|some|medical|negligence? @solicitor",
    "clinical|medical|medicial|clinicial|medcal|hospital|birth|gross @negligence claim|claims|case|cases|solicitor|solicitors|lawyer|lawyers|suit|lawsuit|proceedings|compensation",
    "@negligence claim|claims|case|lawsuit|solicitor|solicitors|lawyers|proceedings", "lawsuit|lawsuits", "claim|claiming|claims|claimed|sue|suing|case for|in|of clinical|medical|medicial|gross? @negligence|@compensation|injury|injuries",
    "claim|claiming|claimed against|off|from the|you|them|nhs|hospital|trust|hse|this|my|dentist|surgery", "@compensation claim|claims|case|for|from|off",
    "seek|seeking|want|wants|wanting|demand|demanding|deserve|deserves|entitled|awarded|owed|due|get|getting|after|expect|expecting|received|pursue|pursuing|claiming|claim|pay|paid|like .. @compensation",
    "see|meet you|them|u|yous|him|her|ya in court", "take|taking|takin|took|taken|taking|drag|dragging them|it|you|this|the|him|her|u|ya|matters .. to? court|tribunal|law",
    "going|go|goin|gone|went|end|ending up? to|in|through|thru the? court|courts|trial", "court action|proceedings|claim|summons|papers|battle", "letter before|of action|claim", "pre action|litigation protocol|letter|disclosure",
    "statement|particulars of claim", "class action|actions", "litigation", "litigate|litigating|litigated", "employment|industrial|first|lower|upper tier? tribunal", "tribunal hearing|case|claim|against|next|in|is|date",
    "inquest is|will|next|opens|opened|pending|has|starts|adjourned|due|date|hearing|found|concluded|verdict|jury|into|in|was|heard|on|coming|later", "awaiting|await|waiting|ongoing|before|after|at|attend|attended|upcoming|forthcoming .. inquest",
    "police investigation|investigations|enquiry|inquiry|investigating|inquiries|enquiries|complaint", "police are|were|have|is|now|currently .. investigating|investigate|charged|charging|prosecuting|investigated",
    "under|a|criminal|subject .. investigation by the? police|garda|gardai", "investigated|investigating by the? police|garda|gardai", "garda|gardai investigation|investigating|complaint|are|statement",
    "criminal charges|investigation|@negligence|prosecution|proceedings|complaint|offence|matter", "gross @negligence", "pressing|press|pressed|bring|bringing charges", "manslaughter", "should|being|been|was|were|be|get prosecuted !if|for parking|by|without",
    "criminal injuries compensation", "settle|settled|settling|settlement .. out of court", "out of court settlement|settlement", "offered|accepted|received|reached|agreed|got|paid a|an|out|the? .. settlement",
    "breach of duty|contract|statutory|gdpr|confidentiality|human", "judicial review", "defamation|libel|libellous|slander|slanderous", "injunction|subpoena|subpoenaed|affidavit", "no win no fee @solicitor|lawyer", "workcover|tac claim|dispute|tribunal",
    "state claims agency", "nhs resolution", "nhs litigation authority", "personal injury|injuries claim|claims|board|solicitor|lawyer|lawyers|case",
];

/// Legal action is spoken of.
#[rustfmt::skip]
pub(crate) const MENTION: &[&str] = &[
    "theres|have|got|put|putting|lodged|made|making|submitted|started|starting|bringing|brought a|an|the|my|our|her|his claim in|against|with|going|for !pip|dla|universal|benefits|esa|expenses|travel|mileage|attendance",
    "advised|advice|told|opinion|informed by|of|from counsel", "counsel advised|says|said|has|thinks|believes",
    "counsels advice|opinion", "kings|queens|legal|senior|junior counsel",
    "legal team|rep|representative|representatives|representation|aid|opinion|letter|papers|costs|fees|adviser|advisor|advisors|counsel|redress|remedy|remedies",
    "take|taking|taken .. to the cleaners", "lawyered|lawyering up",
    "law suit|suits|firm|firms|society|centre !and order", "expert witness|witnesses",
    "statute|limitation barred|period|date", "letter of claim", "in the hands of our? solicitors|lawyers|legal",
    "litigation|litigant|litigants|claimant|plaintiff|defendant|defendants",
    "liable for|in negligence|damages|my|this", "legally liable",
    "birth|brain|medical injury|damage|accident claim|case|compensation|solicitors",
    "case|claim|matter is|now|going|will|has .. court|settled|listed|trial",
    "judge|jury|magistrate|magistrates ruled|said|found|awarded|ordered|hearing|will",
    "witness|court statement|summons|subpoena", "criminal|civil|legal case|offence|offences|liability|charges",
    "prosecuted|prosecution|prosecute", "high court|courts",
    "legal action|proceedings|claim|advice|advise|route|case|team|challenge", "clinical|medical|medicial|clinicial|medcal @negligence", "@solicitor", "inquest|inquests", "coroner|coroners|coronor|corroner",
    "court case|hearing|date", "tribunal|tribunals", "@compensation", "sued", "high|county|crown|small|magistrates|supreme|district|circuit|coroners|civil court|claims|courts", "court order|ordered|case",
    "reported|reporting|report|complaint|complained|taken|gone|went .. to the? police|garda|gardai", "sue for damages", "fatal accident inquiry", "procurator fiscal", "grounds|reason for|to legal|sue", "legal rights|department|claim|battle|fight|dispute|matter|issue|help",
    "called|phoned|ringing|rang|involve|involved|involving|contacted|calling the? police|garda|gardai .. statement|investigate|investigation|charges|crime|arrested", "crime reference|number", "police statement|report|caution|charge|charges",
];

/// A harsh word more than a claim.
pub(crate) const NOTE: &[&str] = &["@negligence"];

/// Only sounds like it.
#[rustfmt::skip]
pub(crate) const NOT: &[&str] = &[
    "should|could|to|would|will|might|ill sue the? council|landlord|insurance|driver|pavement|bus|gym|neighbour|neighbours|supermarket|airline",
    "he|she|they|man|woman|people|who|patient|visitor would|should|was|were be? taking|suing|sue|going|take",
    "sue the? council|landlord|insurance|driver|pavement|bus|gym|neighbour|neighbours|supermarket|airline",
    "may|will|could|liable|would|threatened be|to|with? be? prosecuted|prosecution",
    "being|get|getting|fear|frightened|afraid|scared of|be? being|be? sued", "sue me|us|himself|herself|my",
    "power|powers of @solicitor|attorney|attorny|atorney", "lasting|enduring power|powers of? attorney?",
    "@ours|as|trainee|retired|former|qualified|is|was|am|im|being|busy .. @solicitor by|and|myself|with|for|who|firm|office",
    "as|is|was|am|im|being|became|trainee|retired|training|work|works|worked|job|former|studying a|an|to|be|as|retired|trainee|busy|family|criminal? a|an|be|retired? @solicitor !has|will|is",
    "son|daughter|husband|wife|partner|brother|sister|friend|father|mother|dad|mum|neighbour|patient|boyfriend|girlfriend is|was|a|whos|the|who? is|was|a|an? a|an? @solicitor",
    "@solicitor office|offices|next|practice|firm|near|opposite|about|for|to|regarding my|our|a|the|his|her|their will|wills|house|estate|probate|divorce|conveyancing|lpa|door",
    "tennis|food|squash|badminton|basketball|netball|earls|hampton|tottenham|road|royal|inn court|courts", "court of protection|appeal|session|king", "court road|house|hotel|lodge|place|street|surgery|practice|nursing|care|medical|ward|farm|clinic|yard|hall|gardens|avenue",
    "legally blind|deaf|separated|married|obliged|required|responsible|bound|entitled|allowed|binding|have|own|registered|disabled|drunk|speaking", "mental health review? tribunal|tribunals|act", "pip|dla|esa|benefit|benefits|disability|send|sen|universal|attendance|dwp|appeal|appeals|section|uc|ndis .. tribunal|tribunals|compensation",
    "@compensation of", "workers|worker|industrial compensation|comp", "not|no|dont|without|isnt|wasnt|never|arent|nor .. @compensation|sue|suing|sueing|legal|solicitor|solicitors|lawyer|lawyers|court|claim|claiming|litigation|payout",
    "self|my|other|body|over|muscles|cardiac|heart|valve|reserve|metabolic|respiratory|renal|muscle|postural|leg compensation|compensations|compensating", "no win no fee", "accident|injury|ppi claim|claims company|companies|today|line",
    "sue and|said|from|was|on|is|ryder|has|had|who|in|at|she|were|nurse", "nurse|sister|named|called|auntie|aunt|lovely|thank|thanks|dear|mrs|receptionist|carer|matron|physio sue",
    "insurance|travel claim|claims", "claim|claimed|claiming for|back|my|on|benefits|pip|dla|the|travel|expenses|parking|refund expenses|travel|back|pip|dla|costs|benefit|benefits|insurance|universal|money|parking|mileage|fares", "self neglect|negligence",
];
