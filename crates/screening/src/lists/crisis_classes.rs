//! Words and phrases that stand for each other where people speak of harm, in the spellings of people who write rarely,
//! of Scotland, Ireland, the North and Australia, and of telephones. Written for this project from everyday speech; no
//! published collection was used. The notation is explained in `book.rs`.

use crate::book::Classes;

/// Long words that are known with one letter wrong.
pub(crate) const TYPED_WRONG: &[&str] = &[
    "suicide",
    "suicidal",
    "myself",
    "himself",
    "herself",
    "themselves",
    "paracetamol",
    "overdosed",
    "overdosing",
    "selfharm",
    "selfharming",
    "selfharmed",
    "antidepressants",
    "strangled",
    "strangling",
    "safeguarding",
    "neglected",
    "assaulted",
    "molested",
    "inappropriately",
];

/// The classes of all risk phrases.
#[rustfmt::skip]
pub(crate) const CLASSES: Classes = &[
    // Who.
    ("self", "myself|meself|mysef|mysel|miself|mself|masel|masell|maself|mesen|mesel|misen|meself|mysen|mesself|mahself"),
    ("themself", "himself|herself|themselves|themself|theirself|hisself|theirselves|themselfs|hissel|hersel|themselve"),
    ("iam", "im|iam|ima / i am|m|be|was|wis|amm / am|ahm|aam"),
    ("ihave", "ive|iv|i / i have|hav|av|had|ave|just|hv / ihave|ave|ahve"),
    ("child", "son|daughter|child|kid|kids|children|boy|girl|baby|grandson|granddaughter|toddler|teenager|teen|nephew|niece|bairn|wean|stepson|stepdaughter|grandchild|grandchildren|lad|bairns|weans|babies|newborn"),
    ("kin", "husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mam|mother|mom|ma|da|son|daughter|brother|sister|uncle|auntie|aunt|stepdad|stepfather|stepmum|stepmother|nephew|niece|grandson|granddaughter|grandma|granny|gran|nan|nana|nanny|grandad|granddad|grandfather|grandmother|grandpa|cousin|friend|mate|fiance|fiancee|child|baby|babies|twin|twins|ex|hubby|missus|sibling|boy|girl|uncle|relative|mil|fil|poppy|pop|daddy|mummy|mammy|stepson|neighbour|colleague|bf|gf"),
    ("partner", "husband|wife|partner|boyfriend|girlfriend|bf|gf|ex|hubby|fiance|fiancee|dad|father|mum|mam|mother|mom|stepdad|stepfather|stepmum|son|daughter|brother|sister|uncle|grandad|grandson|nephew|flatmate|neighbour|landlord|missus|da|ma|fella|boyf"),
    ("parent", "dad|father|mum|mam|mother|mom|stepdad|stepfather|stepmum|stepmother|daddy|mummy|mammy|da|parents|uncle|grandad|granddad|fosterer|babysitter|childminder"),
    ("staff", "staff|nurse|nurses|carer|carers|doctor|doctors|dr|hca|hcas|assistant|assistants|worker|workers|porter|porters|midwife|midwives|manager|paramedic|paramedics|consultant|dentist|physio|therapist|healthcare|receptionist|guard|security|officer|gp|careworker|careworkers|caregiver|caregivers|psychiatrist|surgeon|attendant|aide|matron|warden|guards|officers|support|orderly|clinician|orderlies"),
    ("near", "he|she|they|hes|shes|theyre|who|@partner"),
    ("him", "me|us|her|him|them|my|our|his|their|mi|@child|@kin"),
    ("victim", "me|us|her|him|them|@kin|@child|resident|residents|patient|patients|somebody|someone"),
    ("someone", "someone|somebody|sum1|sumone|him|her|them|people|everyone|everybody|anyone|staff|you|him|others|@staff|these|those|that|this|my|the|every|one|some|all|both"),
    ("nobody", "nobody|noone|nobdy|nae / no one|body|1"),
    ("all", "all|everyone|everybody|family|world|kids|mum|wife|husband|they|children|them|him|her|theyd|he|she|it|hed|shed|itd|yous|people"),
    // Wanting, going to, being able.
    ("want", "want|wants|wanting|wanna|wana|wanner|wont|wanto|wnt|wanty|wantae|wannae|wanting|wantin|wan|wannabe|wantto / would|wud|id love|like|rather|prefer / feel|feels ready|like"),
    ("wanted", "wanted|wantd|wished|wanty"),
    ("to", "to|too|2|tae|te|tu|ta|t"),
    ("going", "going|gonna|gona|goin|gunna|gna|gon|planning|plan|plans|trying|ganna|gannae|gonny|gunny|intend|intending|thinking|thinkin|thinks|planing|guna|gona|considering|tempted|ready|wanna|ima|imma|aiming|preparing|prepared|determined|decided|desperate|itching"),
    ("will", "will|wll|ill|shall|gonna|gunna|gona|hell|shell|theyll|would|could|might|may|id|cud|wud|can|must|should|mite|going|wil|just / am going / is|are going"),
    ("dont", "dont|dnt|dunt|dony|donot|doesnt|dosent|dosnt|didnt|dident|dint|dinnae|dinny|dinna|divvent|divent|never|not|no|dn|don|neva|dnot / dont|doesnt|didnt|not even|really|actually|honestly|truly|just"),
    ("cant", "cant|cannot|carnt|cnt|cannae|canny|canna|cany|cyaan|kant|caint|cantt|couldnt|cudnt|couldnae|cnot / cant|cannot|carnt just|even|really|physically|seriously / can no|nae|never|not|barely|hardly / could not|no|no / not able|sure"),
    ("anymore", "anymore|nomore|longer|anymor|anymair|nomair|anymoar|anylonger|anymre|anymo|nemore|nymore|ny / any longer|mor|mair|further / nae mair|longer / no longer|more|mor / much longer"),
    // Dying.
    ("die", "die|dye|dei|dy|dee|perish|diee|dieing"),
    ("dying", "dying|diying|dieing|dyin|deein|deid"),
    ("dead", "dead|ded|deid|deed|6ft|died"),
    ("kill", "kill|kil|kll|killing|killin|kiling|kilin|murder|murdering|unalive|unaliving|delete|deleting|destroy|end|ending|off|offing|neck|necking|top|topping|toppin|neckin|kills|slaughter|execute|kiill|kik|klil"),
    ("killed", "killed|kiled|kild|unalived|murdered|topped|offed|necked|hung|hanged|hang|drowned|shot|stabbed|gassed|poisoned|electrocuted|suffocated|asphyxiated"),
    ("suicide", "suicide|sucide|suiside|suicid|sueside|sewerslide|suicde|suecide|sucied|su1cide|suicides|suciide|sucicide|suside|soocide|sui|suicided|sudoku|ctb"),
    ("suicidal", "suicidal|sucidal|suicidle|suisidal|suicidial|suicical|sueicidal|suicidally|suacidal|suisidle|suicidul|sucicidal|susidal|sooicidal|suicidel"),
    ("living", "living|livin|life|live|liveing|lyf|lfe|existing|existence|existance|lives|breathing|leevin"),
    ("pills", "pills|tablets|tabs|meds|medication|medicine|paracetamol|paracetomol|paracetemol|insulin|antidepressants|painkillers|morphine|tramadol|codeine|cocodamol|pregabalin|diazepam|valium|ibuprofen|aspirin|propranolol|amitriptyline|sertraline|oramorph|methadone|zopiclone|panadol|nurofen|sleepers|pill|tablet|medications|tylenol|mirtazapine|quetiapine|lithium|temazepam|warfarin|oxycodone|fentanyl|xanax|benzos|heroin"),
    ("place", "bridge|roof|building|cliff|cliffs|window|balcony|motorway|carpark|multistorey|flyover|viaduct|ledge|tower|pier|overpass|rooftop|flats|bridges|quay|weir|platform / car park / multi storey / top floor / tower block|bridge / edge of"),
    ("train", "train|trains|bus|car|cars|lorry|traffic|tube|lorries|truck|trucks|tram|van|track|tracks|railway|road / a train"),
    ("cutpart", "wrist|wrists|arm|arms|thigh|thighs|throat|veins|leg|legs|skin|neck|rists|stomach|artery|arteries"),
    ("note", "note|letter|letters|message|notes|video|texts|messages"),
    ("today", "now|tonight|today|tomorrow|2nite|tonite|tomoz|tmrw|tomorow|soon|2morrow|tomoro|tonigh|weekend|morning / this|the weekend|week|evening / right now / any minute|moment|day"),
    // Hurting others.
    ("hits", "hits|beats|punches|kicks|strangles|chokes|hurts|rapes|slaps|bites|batters|abuses|threatens|starves|thumps|leathers|smacks|spits|shoves|headbutts|burns|whacks|belts|pinches|hit / lays into / beats up / pushes around"),
    ("hit", "punched|kicked|strangled|slapped|choked|attacked|assaulted|beat|beaten|battered|throttled|headbutted|thumped|shoved|smacked|punches|bashed|burnt|whacked|belted|pinched|stamped|dragged|shook|shaken|slaped|puched|kiked|stranguled|manhandled|grabbed / beat up / lashed out at / laid into / spat at|on / hit out at / swung for|at"),
    ("hitting", "hitting|beating|punching|kicking|strangling|choking|hurting|raping|slapping|threatening|abusing|starving|battering|hittin|beatin|thumping|smacking|shoving|pinching|assaulting|attacking|molesting|grooming|shaking"),
    ("weapon", "knife|gun|machete|weapon|axe|hammer|blade|bat|bottle|scissors|razor|acid|hatchet|shotgun|sword|crowbar|screwdriver|shank|chiv|knives|syringe|needle|pistol|rifle|bomb|petrol"),
    ("scared", "scared|afraid|frightened|terrified|scard|frighten|feart|frit|petrified|fearful|fear|fears|skared"),
    ("private", "private|privates|inappropriately|sexually|breast|breasts|boobs|boob|genitals|vagina|penis|willy|crotch|bum|bottom|groin|chest|indecently|fanny|minnie|inapropriately|inappropriate|intimately / down there|below / private parts|area / up my|her|his|the skirt|top|leg|thigh|dress / between my|her|his legs / inner|upper thigh"),
    ("hours", "hour|hours|hrs|day|days|night|nights|week|weeks|morning|afternoon|weekend|month|months|shift|ages"),
    ("soiled", "wet|soiled|dirty|soaking|soaked|urine|faeces|feces|poo|wee|pee|excrement|mess|filth|pad|pads|nappy|nappies|vomit|sick|diarrhoea|soaking|saturated|filthy|sodden|stool|shit|piss|drenched|waste|bodily"),
];
