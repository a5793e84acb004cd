//! Words that describe how somebody looks, sounds, or where they come from. Written for this project from everyday
//! knowledge; no published list was used.

/// Peoples, faiths and parts of the world.
pub(crate) const ORIGINS: &str = "\
    aboriginal afghan african albanian algerian american arab arabic argentinian armenian asian aussie australian \
    austrian bajan bangladeshi basque belarusian belgian bengali black bolivian bosnian brazilian brown brummie \
    bulgarian burmese cameroonian canadian caribbean catholic caucasian chilean chinese christian cockney colombian \
    congolese croat croatian cuban cypriot czech danish dominican dutch egyptian eritrean estonian ethiopian \
    european fijian filipina filipino finnish foreign french gambian geordie georgian german ghanaian glaswegian \
    goan greek grenadian gujarati guyanese haitian hungarian icelandic indian indonesian iranian iraqi irish israeli \
    italian ivorian jamaican japanese jewish jordanian kashmiri kazakh kenyan korean kosovan kurdish kuwaiti latvian \
    lebanese libyan lithuanian liverpudlian macedonian malawian malaysian maltese maori mauritian mexican moldovan \
    mongolian moroccan muslim namibian nepalese nepali nigerian norwegian omani oriental overseas pakistani \
    palestinian peruvian philipino phillipino polish polynesian portuguese punjabi romanian russian rwandan saudi \
    scandinavian scottish scouse scouser senegalese serbian sikh singaporean slavic slovak slovenian somali somalian \
    spanish sudanese swedish swiss syrian taiwanese tamil tanzanian thai tongan trinidadian tunisian turkish ugandan \
    ukrainian ukranian uruguayan venezuelan vietnamese welsh white yemeni yorkshire zambian zimbabwean";

/// How somebody looks, enough by itself beside a role.
pub(crate) const STRONG: &str = "\
    albino bald balding bearded bespectacled blond blonde blondhaired brunette burly butch chubby curlyhaired curvy \
    darkhaired darkskinned deaf dreadlocked dumpy dwarf dyed fairhaired fat freckled freckly gangly gay ginger \
    gingerhaired goateed goth grayhaired greyhaired heavilypregnant heavyset hefty hijabi hunchbacked lanky lesbian \
    lightskinned longhaired mohawked monobrowed moustached mousy muscular obese onearmed onelegged overweight petite \
    pierced plump podgy portly potbellied purplehaired redhaired redhead redheaded rotund scrawny shaven shorthaired \
    skinny slim spotty squat stammering statuesque stocky stout stuttering tall tattooed thin toothless trans \
    transgender tubby turbaned wheelchair willowy wiry";

/// How somebody looks, only beside another such word.
pub(crate) const WEAK: &str = "\
    aged attractive big built dark eastern elderly fair female grey haired handsome heavily heavy large light little \
    long male mature middle middleaged north northern older pregnant pretty short skinned small south southern \
    tattoo west western young younger";

/// What somebody has that tells them apart: "with a beard".
pub(crate) const FEATURES: &str = "\
    accent acne afro beanie beard bindi birthmark bob bowtie braids brogue bun burka burqa cane cornrows crucifix \
    crutch crutches dimples drawl dreadlock dreadlocks dreads dungarees earrings extensions eyebrows eyelashes \
    eyepatch freckles fringe glasses goatee hair handlebar headscarf highlights hijab hump implants kippah kufi limp \
    lipstick lisp mohawk mohican mole monobrow monocle moustache mullet mustache nails niqab patch perm piercing \
    piercings pigtails pimples pixie plaits ponytail prosthetic quiff ring rings scar sideburns sleeve sleeves \
    spectacles squint stammer stick stubble stud studs stutter tash tattoo tattoos teeth tooth toupee turban twang \
    undercut wheelchair wig";

/// What stands between "with" and the feature.
pub(crate) const FEATURE_WORDS: &str = "\
    a acrylic aid aids an and arm arms auburn beautiful big bit black bleached blond blonde blue both braided bright \
    broad broken brown cheek cheeks chin cropped curly dangly dark dreadful dyed ear eastern eye eyebrow face facial \
    fair fake false fingers forehead foreign framed front full funny gapped gel geordie ginger gold golden gray \
    green grey hand hands hard hearing heavily heavy her his hoop huge knuckles large lip little long lots loud \
    lovely lower magenta many massive missing mixed neck northern nose noticeable noticeably of on orange pale \
    patterned peroxide piercing pink platinum pointed posh purple rainbow red rimmed round scottish septum sharp \
    shaved shiny shocking short shoulder silver slight slightly small southern spectacled straight strange \
    strawberry streaked strong teal the their thick thin tied tiny tongue turquoise two unusual very violet visible \
    walking wavy welsh west white wide wild wonky yellow";
