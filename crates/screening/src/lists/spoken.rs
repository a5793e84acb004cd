//! Words of somebody who speaks, which terms of medicine do not have. Written for this project from everyday speech, by
//! going through the words of despair and pain that stand without "I". In order.

/// Whoever says one of these tells something.
#[rustfmt::skip]
pub(crate) const SPOKEN: &str = "\
abt again ago ah ain aint alive already always am anybody anymore anyone are arent arrested asked attacked av \
avin aye beat been begged begging better bought bout boyfriend brother buy bye came cannae cannot cant carer \
carers constantly consultant coroner cos could couldnt coz cried cud dad dark days did didnt die died dies do \
doctor doctors does doesnt doin dont dragged drinking driving dying enough ever every everyday everyone \
everything feel fell felt finna fuck fucking gave get getting girlfriend go goes going gone gonna gonnae goodbye \
googled googling got gotta grabbed gran grandad granddad grandma groped gunna had has hate hated have havent he \
hell her here hers herself hes hey hi him himself his hope hours hurting hurts husband i ignored ill im ima \
imagining is isnt it ive just keep keeps kept kicked kms ktfo laughed leave let lets lied life like live lives \
living locked lol lonely make making maybe me meself mi might mine minutes mocked molested mum mummy mums my \
myself na nan nearly need neighbour never ngl night nights no nobody nomore none nothin nothing now nowhere \
nurse nurses off once operated our picturing planned planning please plis pls plz pointless porter porters \
punched put quit r ran raped raping ready really refused resident residents rn sad said sat saved says scared \
screamed see sewerslide shall she shes should shoulda shouted shoved shud sister slapped sleeping somebody \
someone soon sorry staff standing started stash stashed stayed still stood stop swallow swallowed takes tbh tell \
thats their them themself themselves then theres they theyre theyve think thinkin thinking this thought \
till tired today toddler told tomorrow tonight took touched tried tries try trying u unalive unalived \
until untill ur us waited walked walking wan wana wanna want wanted wantin wanting wants was wasnt we week weeks \
went were weve what whats when who why wife will wish wishin wishing wondering wont worse worth worthless would \
wouldnt wud ye yer yesterday you youd youll your youre yours yourself yous";

/// Swear words and slurs that by themselves are a name or a term: a bastard graft, King Cnut, the genus of people.
pub(crate) const TERMS: &str = "bastard bastards cnut coolie coolies homos";
