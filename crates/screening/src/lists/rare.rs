//! Details that few people share. Written for this project from everyday knowledge; no published list was used.

/// Rare conditions and events, by a word of their name.
pub(crate) const CONDITIONS: &str = "\
    acromegaly addisons adrenoleukodystrophy albinism alkaptonuria amyloidosis anencephaly angelman batten behcet \
    behcets castleman chiari cholesteatoma cjd craniopharyngioma craniosynostosis creutzfeldt cushings cystinosis \
    dystonia ehlers epidermolysis exstrophy fabry gastroschisis gaucher guillain hemiplegia huntington huntingtons \
    hydatidiform hydrocephalus kawasaki leukodystrophy marfan marfans mesothelioma mitochondrial moebius moyamoya \
    myasthenia narcolepsy neurofibromatosis niemann osteogenesis paraneoplastic pemphigoid pemphigus \
    phaeochromocytoma phenylketonuria pheochromocytoma porphyria prader progeria pseudomyxoma quadriplegic \
    quadruplets quintuplets rett sarcoidosis scleroderma sirenomelia syringomyelia takayasu takayasus tetraplegic \
    thalidomide triplets trisomy tuberous waldenstrom wegeners xanthomatosis";

/// Work that few do in one place: "I am the local vicar".
pub(crate) const CALLINGS: &str = "\
    actor actress author barrister bishop blacksmith coroner councillor farrier ferryman firefighter footballer \
    gamekeeper headmaster headmistress headteacher imam jockey judge lighthouse lollipop magistrate mayor mp \
    musician newsreader olympian ombudsman paralympian pilot policeman policewoman postman postmaster postmistress \
    presenter priest publican rabbi rector senator sheriff shopkeeper singer td undertaker vet vicar weatherman";
