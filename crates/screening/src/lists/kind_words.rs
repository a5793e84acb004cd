//! Words that stand for each other in the phrases that give a text's kind away, spelling included. Written for this
//! project from everyday speech; no published collection was used.

use crate::book::Classes;

#[rustfmt::skip]
pub(crate) const CLASSES: Classes = &[
    // A complaint, in the spellings that people use; "compliant" is one in these phrases.
    ("complaint", "complaint|complaints|complant|complants|compliant|compliants|complient|complients|complaing|complait|complaits|compaint|compaints|conplaint|conplaints|complint|complaunt|complane|complanit|complaimt|complainet|cmplaint|comlpaint|comlaint|copmlaint|complent|compleint|komplaint|conplant|complainment|complainant|complaintt|complaynt|compliant|grievance|grievence|greivance"),
    ("complain", "complain|complane|complian|complayn|complin|compain|conplain|complaine|complein|complan|complaint|komplain|complen|comlain|copmlain|complayne"),
    ("complaining", "complaining|complainin|complaning|complianing|compaining|conplaining"),
    ("complained", "complained|complaind|complaned|complianed|compained|conplained"),
    ("formal", "formal|formel|formle|fromal|formally|formerly|official|offical|oficial|officially|serious|written|writen|stage"),
    ("formally", "formally|formaly|formerly|officially|offically|hereby|herby"),
    ("make", "make|making|makin|mak|raise|raising|rasie|rase|raize|rais|lodge|lodging|loge|file|filing|submit|submitting|submiting|register|registering|log|logging|put|putting|puting|puttin|place|placing|issue|issuing|start|starting|open|launch|initiate|pursue|bring|send|write|doing"),
    ("made", "made|raised|lodged|filed|submitted|submited|registered|logged|placed|sent|started|opened|launched|put"),
    ("wish", "wish|want|wanna|wana|wannt|wanting|wishing|like|liek|need|intend|intending|plan|planning|going|gonna|gunna|goin|gona|decided|considering|thinking|hoping|ready|am|im|will|ill|shall|must|should"),
    ("want", "want|wanna|wana|wish|like|need|going|gonna|gunna|goin|gona|intend|intending|will|ill|shall|must|am|im|feel|compelled|decided|ready"),
    ("ownwant", "i|id|im|ill|we|wed|were|well"),
    ("body", "pals|ombudsman|ombudsmen|ombudsmans|ombudsperson|ombusman|ombudman|omnbudsman|phso|cqc|hccc|hqcc|oho|ahpra|hiqa|rqia|hiw|spso|psow|ysys|gmc|nmc|hcpc|gdc|gphc|coru|nmbi|hcscc|hadsco|ciw|acqsc|nhse|siro|pcc"),
    ("tell", "report|reporting|refer|referring|escalate|escalating|contact|contacting|contactin|complaining|complain|taking|take|going|go|writing|write|raising|raise|informing|inform|notifying|notify|speak|speaking|ringing|ring|calling|emailing|forwarding|sending"),
    ("told", "reported|referred|escalated|contacted|complained|taken|took|gone|went|written|wrote|raised|informed|notified|spoken|spoke|rang|called|emailed|forwarded|sent|been|rung"),
    // The law.
    ("solicitor", "solicitor|solicitors|solictor|solictors|solicter|solicters|soliciter|solicitar|solicitors|sollicitor|sollicitors|soliciters|lawyer|lawyers|lawer|lawers|barrister|barristers|attorneys"),
    ("ours", "my|our|a|the|with|via|through|his|her|their|an|own|family"),
    ("negligence", "negligence|negligance|neglegence|neglience|neligence|negligents|malpractice"),
    ("compensation", "compensation|compensaton|compansation|compensasion"),
    // Sellers.
    ("care", "dental|dentistry|implants|invisalign|veneers|whitening|botox|fillers|filler|aesthetics|aesthetic|skincare|laser|physio|physiotherapy|osteopathy|chiropractic|massage|acupuncture|homeopathy|counselling|therapy|therapies|hypnotherapy|podiatry|hearing|optical|opticians|glasses|ivf|fertility|surgery|cosmetic|hair|weight|slimming|nutrition|supplements|cbd|healthcare|homecare|nursing|carers|nurses|locums|staff|staffing|recruitment|treatments|treatment|services|solutions|products|packages|consultations|appointments|care|training|courses"),
    ("offer", "offer|offers|offering|provide|provides|providing|supply|supplies|supplying|specialise|specialises|specialising|specialize|specializes|specializing|stock|deliver|sell|sells|selling"),
    ("place", "clinic|practice|surgery|salon|agency|company|firm|website|site|shop|store|showroom|studio|spa|team|page|channel|webpage"),
    ("nowword", "now|today|tonight|tomorrow|anytime|immediately|asap"),
    // What is no experience of care.
    ("anyone", "anyone|anybody|any1|someone|somebody|sum1|some1|somone|anyelse"),
    ("booking", "appointment|appointments|appt|appts|apt|apointment|appoinment|appointement|appiontment|booking|slot|consultation|prescription|prescriptions|perscription|script|referral|jab|smear|scan|bloods"),
    ("site", "website|websites|webpage|site|page|webform|homepage"),
];
