//! Words that describe how somebody looks, sounds, or where they come from. Written for this project from everyday
//! knowledge; no published list was used.

/// Peoples, faiths and parts of the world.
pub(crate) const ORIGINS: &str = "\
    aboriginal african albanian american arab arabic asian aussie australian bangladeshi black brazilian brown \
    bulgarian caribbean catholic caucasian chinese christian colombian croatian cuban czech dutch egyptian ethiopian \
    european filipina filipino foreign french geordie german ghanaian glaswegian greek hungarian indian indonesian \
    iranian iraqi irish italian jamaican japanese jewish kenyan korean latvian lebanese lithuanian malaysian maltese \
    mexican moroccan muslim nepalese nepali nigerian norwegian oriental overseas pakistani palestinian philipino \
    phillipino polish portuguese punjabi romanian russian scandinavian scottish scouse serbian sikh slavic slovak \
    somali spanish sudanese swedish syrian thai turkish ugandan ukrainian ukranian vietnamese welsh white zimbabwean";

/// How somebody looks, enough by itself beside a role.
pub(crate) const STRONG: &str = "\
    bald balding bearded bespectacled blond blonde blondhaired brunette butch chubby curlyhaired darkhaired \
    darkskinned deaf dwarf dyed fairhaired fat freckled freckly gay ginger gingerhaired goth grayhaired greyhaired \
    heavilypregnant heavyset hijabi hunchbacked lanky lesbian lightskinned longhaired moustached muscular obese \
    onearmed onelegged overweight petite pierced plump redhaired redhead redheaded shaven shorthaired skinny slim \
    stocky stout tall tattooed thin trans transgender tubby turbaned wheelchair";

/// How somebody looks, only beside another such word.
pub(crate) const WEAK: &str = "\
    aged attractive big built dark eastern elderly fair female grey haired handsome heavily heavy large light little \
    long male mature middle middleaged north northern older pregnant pretty short skinned small south southern \
    tattoo west western young younger";

/// What somebody has that tells them apart: "with a beard".
pub(crate) const FEATURES: &str = "\
    accent afro beard birthmark bob braids burka burqa cornrows dreadlocks dreads earrings eyebrows eyelashes fringe \
    glasses goatee hair headscarf hijab limp lipstick lisp moustache mullet mustache niqab patch perm piercing \
    piercings plaits ponytail quiff scar sideburns stammer stubble stutter tattoo tattoos turban";

/// What stands between "with" and the feature.
pub(crate) const FEATURE_WORDS: &str = "\
    a an and arm big black blond blonde blue braided broad brown cropped curly dark dyed eye face facial fair false \
    foreign framed full ginger gray green grey hand hard heavy her his large lip little long lots loud many massive \
    neck nose noticeable of on pale pink platinum pointed posh purple red rimmed round shaved short silver slight \
    small spectacled straight strawberry streaked strong the their thick tied unusual very visible wavy white wild";
