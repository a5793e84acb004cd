//! Phrases of people who send the same to everybody: loans, coins, pills, spells, bets. Written for this project from
//! everyday speech; no published collection was used. The notation is explained in `kind/book.rs`.

/// Hardly anybody but a spammer says so.
#[rustfmt::skip]
pub(crate) const SURE: &[&str] = &[
    "parcel|package|delivery|order|item|shipment .. delivered|held|pending|failed|waiting|returned|reschedule|redelivery .. fee|pay|reschedule|link|click|confirm|customs|charge|address|by",
    "click|follow|tap|open|press|visit this|the|that|below|on|our|here link|url|here|website|below|button|for|to and|to|for|now|below|see|claim|view|verify|win|get|before|if",
    "who viewed|visited|checked|stalks|unfollowed your|ur|you profile|account|page|facebook|instagram",
    "verify|confirm|update|unlock|reactivate|secure|validate|restore your|ur account|identity|bank|payment|details|paypal|apple|wallet|card|billing|password|information",
    "account|card|profile|payment|access|subscription|membership has|will|is|was|been|be? been|be? suspended|locked|deactivated|limited|blocked|terminated|restricted|expired|closed|charged|disabled !by|for|because",
    "data|form|ad|envelope|captcha entry|typing|filling|posting|stuffing|clicking job|jobs|work|from",
    "daily|weekly|instant|hourly|same payment|payments|payout|payouts|pay|income|earnings|salary",
    "recovery|refund|asset|funds expert|agent|specialist|experts|hacker|agency|agents|company|wizard|pro .. back|money|funds|recovered|got|helped|contact|message|him|her|them|lost",
    "lost|scammed|invested .. scam|scammer|broker|investment|fraudsters .. back|recovered|recover|expert|refund|contact|hacker",
    "he|she|they|this|hes|its|100 is|are|a|percent? legit|genuine and|no|trusted|legit",
    "no|without|wo|w|out prescription|rx|script|presciption overnight|delivery|needed|required|cheap|fast|discreet|telegram|shipping|online|order|pharmacy|necessary",
    "tramadol|zopiclone|diazepam|xanax|valium|codeine|oxycodone|pregabalin|viagra|cialis|ozempic|wegovy|mounjaro|ketamine|adderall|fentanyl|morphine .. telegram|wickr|whatsapp|overnight|discreet|bitcoin|bulk|wholesale|cheap|delivery|stock|vendor",
    "hmrc|irs|revenue|ato|paypal|netflix|amazon|dvla|royal|dhl|ups|fedex|evri|hermes|nhs|council .. refund|rebate|suspended|fee|verify|payment|parcel|click|renew|expired|link",
    "you|u are|have|may|could|been be? eligible|due|owed|selected|chosen|entitled|approved|qualify for|to|a|as .. refund|rebate|grant|payout|loan|reward|prize|cash|money|payment",
    "unpaid|outstanding|customs|shipping|redelivery|release fee|fees|charge|toll|duty|invoice|balance|bill .. pay|link|click|avoid|now|immediately|within",
    "kindly contact|reply|send|provide|click|update|text|forward|revert|get|message|whatsapp|inbox .. me|us|him|your|link|details|email|number|whatsapp|below|here|back|to",
    "urgent|your response|reply|attention|urgent is? needed|required|response|reply",
    "lucky|random winner|draw|spin|numbers|lottery",
    "final|last|urgent notice|warning|reminder your|to|before|of|account|domain|pay",
    "free|easy|quick|fast|extra|real money|cash|gift|grant|grants|iphone|robux|bitcoin|crypto|vbucks|followers|cash !parking|clinic|prescriptions",
    "side hustle",
    "work|working|job|jobs from home .. job|jobs|payment|earn|daily|weekly|whatsapp|entry|typing|money|opportunity|hours|no",
    "log|login|sign in? here|now|to|below|at .. avoid|suspended|verify|claim|account|reactivate|secure|continue|keep",
    "claim|collect|redeem|get your|ur|the free? refund|rebate|grant|reward|bonus|gift|prize|winnings|compensation|payout|payment|cash !back|from",
    "guaranteed approval|income|profit|win|return|returns|winnings|results|followers",
    "i|we make|made|earn|earned|get|got .. a|per|every|in day|week|hour|month .. from|online|working|trading|home|laptop|phone",
    "trade|trading|invest|mining|staking with|platform|signals|account|expert|mrs|mr .. profit|profits|returns|daily|weekly|guaranteed|mrs|account",
    "whatsapp|telegram|text|contact|email|dm him|her|them|me|us|dr|mr|mrs|prophet on|at|via|for|now|today",
    "ielts|visa|passport|passports|licence|degree|diploma|certificate|certificates without exam|test|exams|for sale|queuing",
    "fake|counterfeit|undetectable|real|genuine|registered passports|passport|notes|money|licence|documents|banknotes|id|visas|certificates|diploma",
    "penny|stock|hot|crypto stocks|tip|tips|picks|coin|pump|gem|airdrop",
    "airdrop|presale|memecoin|altcoin|defi|web3",
    "your|ur device|computer|pc|phone|iphone|mailbox has|is been? infected|hacked|virus|compromised|full|viruses",
    "unsubscribe|opt out? here|below|link|reply|stop|at|by", "turn|convert your|100|500|200 into|to",
    "meet|chat|date .. singles|girls|ladies|women|hotties|milfs|matches",
    "i am|im .. prince|barrister|widow|attorney|banker|soldier|general|engineer .. nigeria|ghana|deceased|fund|inheritance|gold|million|late|syria|lagos",
    "inheritance|estate|deceased|late of|client|husband|funds? .. million|usd|transfer|percent|share|beneficiary",
    // Money.
    "make|making|earn|earning|made|earned money|cash|income|thousands|hundreds|500|1000|2000|3000|5000|10000|big .. online|fast|working|daily|weekly|week|month|day|dollars|bucks|easily", "work from home and|earn|opportunity|income", "passive income", "get rich quick|fast|online", "get paid daily|online|weekly|instantly", "financial freedom",
    "bitcoin|bitcoins|btc|crypto|cryptocurrency|ethereum|forex|usdt|nft|nfts|dogecoin|blockchain .. investment|investments|trading|trader|traders|profit|profits|wallet|mining|platform|broker|returns|giveaway|recovery|signals|scammer|double", "invest|investing|investment|trade|trading|buy|sell|earn|mine|free|double|recover|recovered|lost .. bitcoin|bitcoins|btc|crypto|cryptocurrency|ethereum|forex|usdt|nft|dogecoin", "binary options|option", "forex trading|signals|trader|broker",
    "payday|personal|instant|unsecured|guaranteed|urgent|business|cash|online|legit loan|loans", "loan|loans offer|offers|approval|approved|lender|lenders|company|available|online", "need .. loan|loans", "apply for .. loan|loans", "bad credit ok|welcome|no|accepted|loans|loan", "debt relief|consolidation", "credit repair", "western union|moneygram", "next of kin .. million|fund|funds|inheritance", "million|millions dollars|usd|pounds|euros .. transfer|inheritance|beneficiary|deposit|fund", "dear beneficiary|winner|beloved|customer", "fund|funds of .. million|dollars", "double|triple your money|bitcoin|income|investment|crypto", "guaranteed|daily|weekly|huge|massive|steady returns|profit|profits|roi|payout|winnings",
    "you|u have|are won|the|a|been won|lucky|selected|winner|prize|million|iphone", "have won a|an|the .. iphone|prize|lottery|gift|million|voucher", "claim your|ur prize|reward|bonus|winnings|iphone|gift", "lottery|sweepstake winner|winners|winning|jackpot|prize", "gift|amazon|steam|itunes|apple card|cards|voucher|vouchers .. win|winner|generator|claim",
    // Pills.
    "buy|cheap|order|generic|cheapest|purchase|selling|original viagra|cialis|kamagra|levitra|sildenafil|tramadol|xanax|valium|diazepam|oxycodone|oxycontin|codeine|pregabalin|zopiclone|adderall|ozempic|steroids|percocet|modafinil|ritalin|vicodin|ambien|fentanyl|phentermine|weed|cocaine|ketamine|mdma|semaglutide|wegovy|mounjaro|lorazepam|alprazolam|clonazepam|botox .. online|cheap|overnight|delivery|sale|discreet|shipping|without|price|usa|now|here", "viagra|cialis|kamagra|levitra|tramadol|xanax|valium|oxycodone|ozempic|adderall online|without|cheap|for prescription|online|cheap|price|sale|here|no", "without|no prescription|rx|script needed|required|necessary|online", "canadian|discount|cheap pharmacy|pharmacies|drugstore|meds|pills", "discreet|worldwide|discrete shipping|packaging", "male|penis|breast enhancement|enlargement pills|pill|cream|pump|oil|supplement", "erectile dysfunction pills|cure|solution|herbs|supplement|gummies", "keto|belly|fat|slimming gummies|burner|trick|secret|burning",
    // Bets and sex.
    "casino|casinos|poker|betting|jackpot|roulette|blackjack bonus|bonuses|online|site|sites|games|free|spins|app|deposit", "online|best|live casino|casinos|poker|betting|gambling|roulette", "free spins|bitcoin|followers|robux|crypto|sex|porn", "no deposit bonus|required|casino", "hot|sexy|horny|naked|lonely|russian|local|single girls|singles|ladies|milfs|babes|teens|wives .. near|waiting|want|online|nearby|area|cams|sex|chat", "escort girls|agency", "escorts in|near|available|services", "call girls", "porn|xxx|nude|nudes|webcam videos|video|cams|chat|pics|site|sites|movies|models|hub|show", "sex chat|cams|dating|webcam|tube|toys", "dating site|sites|app .. free|join|singles", "meet singles|hot|local .. singles|girls|ladies|area",
    // Websites.
    "buy|get|free|cheap|gain|10k|1000|5k|sell|real instagram|tiktok|youtube|twitter|facebook|insta|ig|real|10k|1000|5k .. followers|likes|subscribers|views", "followers fast|cheap|free|instantly", "backlink|backlinks|dofollow services|service|building|package|packages|for|from|cheap|quality", "quality|dofollow|cheap|permanent|authority backlinks|backlink", "seo services|service|packages|package|expert|agency", "rank|ranking|ranks|first|page .. google", "increase|boost|drive|buy website|your|web|targeted|organic traffic|sales|ranking", "essay|assignment|dissertation|thesis|homework|coursework writing|help|writers|writer|service|services|helper .. service|services|help|cheap|online|experts", "buy|order|purchase|fake|genuine|registered essay|essays|passport|passports|driving|drivers|ielts|degree|diploma|licence|visa|banknotes|counterfeit", "iptv|vpn subscription|service|free|deal", "watch|stream|download .. movie|movies|hd|episode .. online|free|hd", "nice|great|good|awesome|informative post|blog|article thanks|thank|i|keep|very", "visit my website|site|blog|page|profile|channel|weblog|homepage", "download free|crack|cracked",
    "replica|fake|designer|luxury watches|watch|handbags|bags|shoes|rolex|jerseys|sunglasses|sneakers", "rolex|louis|gucci|oakley vuitton|replica|outlet|cheap|sale|handbags",
    // Spells and cures.
    "spell|spells caster|casters|casting", "love|lost|money|powerful|death|voodoo|binding|marriage|magic spell|spells", "brought|bring|bringing|get|got back? my|your back? ex|lover back|husband|wife|boyfriend|girlfriend|within", "herbal|herbs|spiritual|traditional|root doctor|healer|medicine|cure|remedy|herbalist|mixture .. cured|cures|email|contact|whatsapp|hiv|herpes|hpv|permanently", "cured|cure|cures|healed of|my|from|me .. hiv|herpes|hpv|aids|hsv|hsv2|hepatitis|als|fibroid|fibroids .. herbal|herbs|herb|dr|doctor|whatsapp|gmail|root", "cured|cure|cures|healed .. herbal|herbs|herb|spell|prophet", "herbal|herbs medicine|cure|remedy|mixture .. herpes|hiv|hpv|dr|hsv|copd|diabetes|cancer", "contact|reach|email him|dr|her|doctor .. whatsapp|gmail|herbal|via", "illuminati", "share|give|gave|sharing this|my|a testimony", "my testimony", "hire a|an|the? .. hacker|hackers", "hacker|hackers .. hire|whatsapp|wallet|spouse|recover|bitcoin|funds|helped", "recover|recovered|recovering|recovery|retrieve .. lost|stolen|my|your .. funds|crypto|bitcoin|btc|usdt|wallet", "stolen|lost funds|bitcoin|crypto",
    "whatsapp|telegram|wechat|kik me|us|him|her|number|dr|at|on|via .. now|234|44|1|plus|on|via", "be your own boss", "mlm", "network marketing", "join my|our telegram|downline|channel|whatsapp", "ask me how", "inbox|dm me|us|now for|to|if|now|more|info", "home no experience needed|required", "limited slots|spots available|left", "100 legit|guaranteed|risk|genuine",
];

/// Said by spammers, and now and then by others.
#[rustfmt::skip]
pub(crate) const HINT: &[&str] = &[
    "bitcoin|bitcoins|crypto|cryptocurrency|forex|ethereum|btc|usdt|nft", "viagra|cialis|kamagra|levitra", "casino|casinos|betting|jackpot|lottery|poker", "loan|loans|lender|lenders", "backlinks|backlink|seo|dofollow", "click here|link|below|this", "porn|xxx|sexy|nudes|horny|hot", "whatsapp|telegram", "guaranteed|instant", "earn|earning|profit|profits|income|invest", "spell|spells|testimony|herbalist|herbal", "followers|subscribers", "replica|rolex", "hacker|hackers|scammer", "cheap|cheapest|discount|bonus|giveaway", "http|https|www", "winner|prize|reward|congratulations", "buy|order|apply now|online|here|cheap", "dear|hello|hi sir|friend|friends|webmaster|admin|owner|madam|dear", "gmail|yahoo|hotmail com", "thanks for sharing|posting", "limited time|offer|slots", "no experience needed", "dm|inbox me", "best|top replica|casino|casinos|price|prices", "within 24|48|hours", "website|google|sale|free",
];

/// What spam is about: in a text that tells nothing, several of them are spam.
#[rustfmt::skip]
pub(crate) const WORDS: &[&str] = &[
    "account", "bank", "bitcoin|crypto|btc", "bonus", "buy", "cash", "casino", "cheap", "cheating", "click", "contact", "credit", "deal", "dollars|usd", "dr", "earn", "email", "free", "fund|funds", "gift", "giveaway", "gmail", "google", "guaranteed", "hack|hacker|hacking", "home", "http|https|www", "income", "investment", "iphone", "link", "loan|loans", "lottery", "money", "now|today", "number", "offer", "online", "overnight", "packages", "phone", "pills|meds", "prize", "profit", "quick|fast", "sale", "seo", "sexy", "shipped|shipping", "spell", "spouse", "telegram|whatsapp", "traffic", "unlock", "username", "virus", "website|blog|site", "weekly|daily", "win|won", "your",
];
