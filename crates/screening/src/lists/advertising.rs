//! Phrases of people who sell. Written for this project from everyday speech; no published collection was used. The
//! notation is explained in `kind/book.rs`.

/// Hardly anybody but a seller says so.
#[rustfmt::skip]
pub(crate) const SURE: &[&str] = &[
    "try|discover|introducing|order|buy our|my|the new|amazing|natural|herbal|range|unique|organic|revolutionary",
    "used|trusted|loved|recommended by thousands|millions|hundreds|experts|celebrities|doctors",
    "money back if|guarantee|guaranteed|no", "new and used|refurbished",
    "free delivery|survey|trial|sample|samples|demo|demonstration|estimate|valuation|assessment|fitting|installation|no|shipping",
    "best|lowest|cheapest prices|price|rates|value|deals|deal in|guaranteed|on|online|around|anywhere|for",
    "hearing|eyes|eye|sight tested|test|tests|checked free|at", "free at our|all|your",
    "i am|im a|an qualified|certified|registered|experienced|professional|mobile|local|fully hypnotherapist|therapist|counsellor|masseuse|chiropodist|podiatrist|acupuncturist|reflexologist|physio|physiotherapist|osteopath|nutritionist|trainer|coach|beautician|hairdresser|psychic|healer|plumber|builder|cleaner|carer .. can|help|offer|offering|message|available|covering|based",
    "can|could|will|let help|me|us you|u stop|quit|lose|get|sleep|smoking|save|find|your|with|achieve !up|my",
    "fitted|delivered|installed|ready within|in|from|for 24|48|72|hours|days|just|only|next", "no obligation",
    "stairlifts|stairlift|scooters|hoists|recliners|rollators|wheelchairs .. from|new|used|free|fitted|sale|delivered|hire|prices|stock|half",
    "first|1st|second|third month|week|session|class|lesson|visit|consultation|box|order is|for? free|half",
    "bring|tell a friend|mate", "sale now|starts|ends|must|on|prices",
    "up to half|50|70|60|40|30|20|75|25|80 price|off|percent|discount",
    "per|percent|pc|cent cent|off off|discount|for|anybody|your",
    "2|two|3|buy for 1|one|2|two|the|a !in|days|hours|week", "link in our|my|the|bio profile|bio|description",
    "mention|mentions|quote|quoting this site|ad|advert|page|website|code|post", "comfort of your own? home|sofa",
    "all|everything under one roof", "we buy any|houses|cars|gold|property|your",
    "cash offer|buyer|buyers|offers in|for|within|on",
    "speak|talk|chat to one|a|our|an of? our? friendly|expert? advisors|advisers|adviser|advisor|experts|agents|consultants",
    "no hidden costs|fees|charges", "we can see|book|fit|treat|squeeze you in|within|today|tomorrow|this",
    "without the wait|waiting|queue|queues|nhs",
    "private adhd|autism|dyslexia|blood|health|ultrasound|covid|mri|ct assessment|assessments|test|tests|scan|scans|diagnosis|testing|check|checks",
    "slimming|fitness|yoga|pilates|zumba|weight|baby|antenatal|hypnobirthing|meditation|bootcamp club|class|classes|group|sessions|loss|course .. free|join|week|every|new|book|starting|now|only|starts|just",
    "join our|my|the club|class|classes|gym|programme|slimming|fitness|mailing|weight|course|community|membership",
    "run|own|have|started a|my|an|our small|family|little|local|own|online|new company|business|firm|shop|practice|clinic|salon|bakery|agency|cafe",
    "message|text|ring|call|whatsapp|dm for|to a|an|my|arrange|book|your|our slot|quote|price|prices|viewing|brochure|list|home|a|free|place|details|availability",
    "rooms|beds|places|vacancies|spaces|slots available|left now|in|at|our|for|this|today|from|call",
    "come|pop along|down|in to|and our|see|try open|clinic|shop|showroom|stall|event|salon|us|range",
    "opening|launch offer|offers|special|discount|night",
    "all welcome|abilities|levels|makes|sizes welcome|catered|from|stocked",
    "we|our team? come|travel|deliver|cover|visit to|straight|all|you|anywhere your|you|areas|door|home|over|at|nationwide",
    "your|our local|trusted|friendly|first provider|specialist|specialists|experts|clinic|store|physio|dentist|care|foot|mobility",
    "made by|to measure|order", "new|now opening|open|in stock|at|range|collection",
    "all|our proceeds|profits|prices|products|treatments|packages|staff are|include|includes|go|from",
    "get|claim|grab your|yours|a|one|our free|now|today|trial|sample|copy|discount|guide|place|spot",
    "readers|members|nhs staff|workers|get|of|discount discount|special|10|15|20|25|this|half",
    "fully mobile|insured|licensed|certified|equipped and|service|therapist|practitioner|clinic|by",
    "dementia|live|home|elderly|domiciliary|in care specialists|from|provider|agency|packages|company|at|services|franchise",
    "visit our new? @place|website|online", "visit our .. @place", "call|contact|ring|email|text|whatsapp|message|dm|enquire|book us? now|today", "call|contact|ring|email|text|whatsapp|message|dm us today|now|on|at|for",
    "our clinic|clinics|agency|company|salon|shop|studio|store offers|provides|specialises|specializes|sells|supplies|delivers|stocks", "our @care are|is .. affordable|guaranteed|tailored|bespoke|competitive|award|clinically", "our .. range of @care|products|services|treatments|packages",
    "we @offer free|affordable|competitive|bespoke|cheap|discounted|special|exclusive|flexible|professional|tailored|locum|locums|qualified", "we @offer a|an|the wide|full|bespoke|affordable|discount|free|range", "we are|were a|the|your|an leading|trusted|uks|award|established|premier|specialist|registered|friendly|boutique provider|providers|clinic|agency|company|supplier|suppliers|specialists|experts|practice|dental|recruitment|staffing|winning",
    "we specialise|specialize in", "our team|experts|specialists|therapists|dentists|practitioners of|are|is|has|have experienced|qualified|dedicated|highly|expert|fully|trained|certified|over", "our experienced|qualified|expert|certified|skilled team|staff|experts|specialists|therapists|dentists|carers|nurses|clinicians|practitioners|surgeons|solicitors",
    "no win no fee", "discount|promo|promotional|voucher|coupon|referral code|codes", "use|enter|quote code|promo|voucher", "special|introductory|unbeatable|exclusive|limited offer|offers|deal|deals|discount", "limited time offer|only", "limited places|spaces|availability left|available|remaining|book|hurry",
    "free consultation|consultations|quote|quotation|shipping", "buy one get", "order|shop now|online !for|and", "competitive|affordable|unbeatable|lowest prices|rates|price|pricing|fees|packages", "prices|packages|treatments start|starts|starting|from at|from|only|just", "money back guarantee", "results guaranteed", "guaranteed results", "interest free finance|credit|payments", "0 finance|apr",
    "walk ins welcome", "new patients|clients|customers welcome|receive|enjoy|save", "transform|boost|achieve|upgrade your|the smile|skin|body|confidence|look|perfect", "look no further", "why not book|visit|call|treat", "why choose us", "why pay more", "trusted by .. thousands|hundreds|families|clients", "best|top|cheapest|affordable|premier|leading dentist|dentists|clinic|clinics|physio|agency|optician|opticians|surgeon|provider|supplier|dental|osteopath|chiropractor .. call|contact|visit|book|www|prices|affordable",
    "supply|supplying|supplies|provide|providing|provides|source of? qualified|experienced|temporary|agency|reliable|vetted|trained|locum|dbs|fully .. nurses|carers|locums|hcas|workers|doctors", "supply|supplies|supplying .. nurses|carers|staff|locums|hcas", "staffing|recruitment agency|solutions|needs|partner|services", "dbs checked carers|nurses|staff|and|care", "fill your|all shifts|rota|vacancies|staff", "are you|u looking|struggling|suffering|tired|paying|unhappy for|with|from|of|too .. call|we|our|contact|then", "do you|u suffer|struggle from|with",
    "looking for a|an|the|affordable|high|quality|reliable|experienced|cheap|professional|some .. dentist|clinic|physio|care|carer|provider|therapist|agency|optician .. call|visit|contact|look|try|in", "looking for a reliable|trusted|affordable|local .. provider|agency|dentist|clinic|therapist|carer", "have you been|suffered|had .. injured|hurt|accident|misdiagnosed|victim|missold", "our|expert|experienced solicitors|solicitor|lawyers can|will|specialise|could",
    "check out our|my website|site|clinic|page|shop|range|services|latest|products|channel|blog|book|new|instagram|facebook|offers|deals|store", "follow us|our on|at|page", "like and share", "like|share our page", "subscribe to my|our", "sign up today|now|here", "our customers|clients say|love|trust|rave|come|are|enjoy", "we|our|team pride ourselves|itself|themselves", "at .. we pride ourselves", "we have|got .. nurses|carers|staff|hcas|locums|candidates|slots|appointments available|ready", "we can|could|will help|save|supply|offer|get|arrange you|your",
    "save up to", "first appointment|session|treatment|visit|consultation|month|class free|half", "weight loss|slimming|keto|detox|cbd|collagen|diet pills|gummies|products|supplement|supplements|oil|tea|injections from|now|available|online|delivered", "skip|beat the nhs? queue|queues|waiting|list|lists|wait|nhs", "medical|dental|hair tourism|transplant packages|in|from|abroad", "hair transplant|transplants in|from|turkey|starting", "all inclusive package|packages|from|price", "as seen on tv|instagram|tiktok",
    "seo|ppc services|agency|expert|marketing|optimisation", "digital|social media? marketing|advertising agency|services|company|expert|solutions|packages", "web|website design|designer|development services|company|agency|packages", "rank|ranking your website|site|clinic|business", "grow your business|practice|clinic|brand", "more clients|leads for|to|through|every|guaranteed", "business|guest|sponsored loan|loans|proposal|opportunity|post|posts", "i am|im a|an|the owner|founder|director|proprietor of|at", "i|we run|own a|an|my|our small|local|family|private|mobile .. business|clinic|salon|practice|company|studio|agency",
    "wholesale|bulk price|prices|supplier|order|orders", "request|get a|your|an free|instant|no? quote|brochure|demo|estimate|consultation", "no obligation quote|consultation|and", "terms|t and conditions|c|cs apply", "while stocks|stock last|lasts", "black friday", "gift cards|vouchers available|now", "refer a friend", "proud to offer|announce|introduce|launch our|the|new|a", "high|highest success rates", "at great|competitive|low|affordable|amazing|special|unbeatable prices|rates|price", "get in touch for rates|prices|quote|a", "special rates for|on", "available on amazon", "i|we sell", "private gp|mri|dental|scans|consultant appointments|scans|scan|services .. available|from|today", "our award winning", "offer|offers|offering free eye|hearing tests|test|checks",
];

/// Said by sellers, and now and then by others.
#[rustfmt::skip]
pub(crate) const HINT: &[&str] = &[
    "two|2 for one|1", "stocked|stock|stockists|supplier|retailer|showroom|bargains|bargain",
    "small|family business|run|company", "adverts|advert|profile|bio", "gift|gifts|hamper|hampers",
    "no fees|deposit|obligation|commitment", "risers|recliners|recliner|stairlift|stairlifts|scooters|rollators",
    "massage|reiki|reflexology|aromatherapy|hypnotherapy|hypnotherapist|acupuncture|tarot|psychic",
    "fast|quick turnaround|results|appointments", "subscribe|signup",
    "we @offer", "our prices|products|packages|clients|customers|experts|specialists|range|showroom|guarantee|agency|company|brand|shop|store|rates", "visit www|http|https", "visit us", "contact us", "call us", "email us", "message|call|dm me for|on", "get in touch", "find us on|at|online", "book online|now|your", "click the link|here|below", "best|top|leading dentist|dentists|clinic|clinics|physio|agency|surgeon|provider",
    "free of charge", "affordable|bespoke|tailored|competitive|unbeatable", "award winning", "state of the art", "leading provider|clinic|supplier|experts|specialists|specialist", "for more information|info|details|tips", "enquire|enquiries today|now|welcome", "discount|discounts|offers|sale|deals", "private clinic|dentist|dental|gp|healthcare|mri|scans", "fully qualified|insured|registered|licensed|vetted", "highly trained|qualified|skilled therapists|carers|team|professionals", "years of? experience", "pain|hassle|risk|stress free",
    "specialising|specialise|specialises in", "only|just from per", "www", "http|https", "dm|whatsapp", "your smile|vacancies|shifts|rota", "looking for a|an|affordable|reliable|experienced", "trust us|our", "available now|today|nationwide", "in your area", "let us help", "with us today|now", "results in|within", "customer satisfaction|reviews|service", "clinically proven|tested", "teeth whitening|straightening", "smile makeover|makeovers", "cosmetic dentistry", "lip|dermal fillers|filler", "promo|promotion|voucher|vouchers|coupon|brochure", "nationwide|worldwide|fast delivery|shipping|coverage",
    "designer frames", "free eye tests|test", "five|5 star reviews|rated|rating|service", "open 7|seven|6 days", "same day appointments|delivery|emergency|service", "accepting|taking|welcoming new patients|clients", "great|low|best|reasonable prices|price|rates", "flexible payment|finance plans|plan|options", "natural|herbal|miracle|proven remedy|remedies|supplement|supplements|products", "this month|week|weekend only", "hurry|bargain|cheapest", "packages of care", "short notice", "success rates", "this month", "treatment for|of back|hair",
];

/// What is sold, and what sellers say of it: in a text that tells nothing, several of them are an advertisement.
#[rustfmt::skip]
pub(crate) const WORDS: &[&str] = &[
    "affordable", "agency", "available", "bespoke", "best", "book", "botox", "brand", "buy", "call", "carers", "cbd", "cheap", "clients", "clinic", "code", "collagen", "consultation|consultations", "cosmetic", "course|courses", "customers", "deals|deal", "delivery", "demonstration|demo", "dbs", "discount|discounts", "ebook", "email", "enquire|enquiries", "experts|experienced", "facebook|instagram|tiktok|youtube", "fillers", "flights|fly", "franchise", "from", "guaranteed|guarantee", "half", "homecare", "hotel", "hour", "implants|veneers|invisalign", "insured", "interested", "invest", "latest", "locums", "luxury", "mobile", "mobility", "nationwide", "now|today", "offer|offering|offers", "order", "our", "packages|package", "ppe", "price|prices|pricing", "private", "product|products", "qualified", "quality", "range", "rates", "recruitment", "results", "retreat", "ring", "sale", "save", "scooters|stairlifts|chairs|hoists", "sell|selling", "services|service", "sessions", "shipping", "shop", "site|website", "solutions|solution", "specialist|specialists", "staffing", "stock|stocks", "supplement|supplements|vitamins", "supply|supplies", "therapist|therapists|chiropractors|osteopath|hypnotherapy", "thousands", "transplant", "treatments", "trial", "unique", "vouchers", "we", "wholesale", "yours|your",
];

/// Reads like selling and is not.
#[rustfmt::skip]
pub(crate) const NOT: &[&str] = &[
    "told|asked|said|advised|saying|ask|tell|say|they|he|she|to|could|would|can|didnt|never|not|nobody|noone|no|who|someone|doctor|nurse|just|then|always|instead|anyone call|ring|phone|contact|email|text|visit|message|dm|let|book us|me|online|now !now|free", "not|nobody|no|wouldnt|didnt|never|longer accepting|taking new|any patients|new",
];
