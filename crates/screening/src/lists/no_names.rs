//! Words that are no name of a person, however they are written. Written for this project from everyday knowledge; no
//! published list was used.

/// Ordinary words: after "Dr" or at the start of a sentence they are no name.
pub(crate) const COMMON: &str = "\
    a able about above absolutely acc access accident according across action actually actualy acute additionally \
    admin administrator admissions adult advanced advice advised advisor after afternoon afterwards again against \
    aged agency ago agree agreed ah aid aint airway alas all allergy almost alone along already also although always \
    am amazing ambulance ambulatory amongst an anaesthetic anaesthetics and angels annual anon anonymous another \
    answered antenatal anxiety any anybody anyone anything anyway apart apologies apologise apologised appalling \
    apparently appeared appointment appointments approached appt are area arm around arranged arrived arrogant as \
    asap ascot ask asked asking assess assessment assist assistant associate assured at ate attend attended \
    attentive attitude autism available away awesome awful baby back bad bank bariatric basically basket bc be \
    because become becos bed beds bedside been before began behind being believed bereavement beside best better \
    between big biopsy bit blah bless blood bloods body booked booking bookings both bottom bowel box breast briefly \
    brilliant brilliantly bring brings brought building bus busy but by cafe call called calls calm came camhs can \
    cancer cannot cannula cant cardiac cardiology care cared carefully caring carried case catering catheter ceased \
    centre certainly chair change changed charge charity chased chat check checked cheerful cheers chemist chemo \
    chemotherapy chest child children christmas clear clearly clinic clinical clinician clinicians clinics close \
    coeliac coffee coincidentally cold colonoscopy colorectal come comes comforting coming commented community \
    compassionate competent complained complaint complaints complete completely concerned condescending confirmed \
    consent constantly consultant consultants consultation consulting contacted continued continues coronary cos \
    could couldnt council country couple course covid coz crisis crohns ct cud currently cuz daily dat dates day \
    days dealt dear decided deeply definitely deleted dem dementia dental dentist department depression dermatology \
    described despite diabetes diabetic diagnose diagnosed diagnosis dialysis did didnt dietetics dietitian \
    different direct directly director discharge discharged discovered discussed disgusting dismissive district do \
    doctor doctors does doesn doesnt doing done dont doolittle down dr drips drove due dunno during duty each ear \
    early easily eastern eat eating ecg effectively efficient either elderly else emergency empathetic end endoscopy \
    enough enquiries ensured entered enters entirely equally equipment especially essential essentially even evening \
    eventually ever every everybody everyone everything everywhere evidently exactly examination examined examining \
    excellent except exceptional explained explaining explains explanation extremely eye fab fabulous face \
    facilities facility failed fairly falls families family fantastic far fast feedback fell felt few filled finally \
    find fine first firstly fitted five floor flu followed following followup food for forms fortunately forward \
    found foundation four fracture fractures frailty frankly free freedom freestyle friday friendly friends from \
    front full fully further furthermore gastro gastroenterology gave general gentle gently genuine genuinely \
    geriatric get gets getting girl give given gives giving go god goes going gone gonna good google got gotta \
    government gp gps great group grumpy gynae had hadnt haem haematology half happened happily happy has hasn hasnt \
    hastily have havent having hca he head health healthcare hearing heart held hello help helped helpful helpline \
    hence her here hers herself hes hi high higher him himself hip his holiday home honest honestly hopefully \
    horrible hospice hospital hospitals hour hours house how however hugely hydration hyper i id if ignored ill im \
    immediately immunology important in incharge including incredible incredibly indeed individual infection \
    information informative informed informs infusion initially injected injection inlaw innit inpatient inpatients \
    inserted inside insisted instantly instead insulin intensive interestingly intern interpreter interrupted into \
    introduced ironically is isnt isolation issue issues it its itself ive job junior just keep kept keyhole kidney \
    kind kindly kindness kisses knee knew knowing knowledgeable knows labour labs ladies lady laparoscopy last \
    lastly late later lateral latest latter laughed lazy lead leader least leaves leaving lecture lecturer led left \
    less let lets letter letting level lied life lifts like likely line link list listen listened listening listens \
    literally little liver lives local locum london long look looked looking looks lost lots lovely low luckily \
    lucky lunch lung macular made main mainly majority make makes making mammogram man manager managers manages many \
    mask masks match maternity maxillofacial maybe me meals meant meanwhile medic medical medication medicine medics \
    meeting member members memory men mental mentioned mentioning mentions merely mh microbiology midwife midwifery \
    midwives mildly minor missed mobile monday money month months more moreover morning most mostly mother moved mr \
    mri mrs ms much mum must my myself named namely nasty national naturally nearly need needed needs neither \
    neonatal nephrology neuro neurology neurosurgery never nevertheless new newborn newly news next nhs nice nicely \
    night no nobody nods none nor normal normally norovirus not notes nothing notice noticed notified november now \
    nowhere number nurse nurses nursing nutrition obnoxious obs observed obstetric obstetrics obviously occupational \
    october oddly of off offered office officer often oh ok okay old omg on once oncologist oncology one ones only \
    ooh open openly operated operates operation ophthalmology ops optician opticians option optometry or oral \
    ordered organised original originally orthodontist orthopaedic orthopaedics orthotics osteoporosis ot other \
    others otherwise our ours ourselves out outcome outpatient outpatients outreach outside outstanding over overall \
    overnight own owns oxygen pacemaker paediatric paediatrics paid pain palliative pals paramedic paramedics parent \
    parents part partially particularly passed past pathology patient patiently patients patronising people per \
    perfect performed performing perhaps perinatal person personally pharmacist pharmacy phlebotomist phlebotomy \
    phone phoned phones physio physiotherapist physiotherapists physiotherapy picked plaster pleasant please pm \
    podiatrist podiatry polite politely poor poorly popped portering porters positive possibly postnatal practically \
    practice practitioner praised pre pregnancy prep prescribed prescribes prescription press pressed presumably \
    previously primary private probably problem problems procedure proceeded professional professionalism promised \
    promptly proper properly property prostate provided psych psychiatric psychiatry psychologist psychology public \
    pulled pulmonary purely pushed put quality questioned quick quickly quiet quietly quite radiographer radiology \
    radiotherapy raised ran rang rapid rapidly rarely rather read readily reading reads realised really reasonably \
    reassured reassuring received recently reception receptionist receptionists recognised recommended recommends \
    recovery redacted referral referred refers refreshments refused refuses regarding regards registrar regularly \
    rehab reluctantly remained removed renal repeatedly replied reply reported requested research respectful \
    respectfully respiratory respite responded results resus retinal returned reviewed rheumatologist rheumatology \
    right ring role room rota rotas roughly routinely rude rudely rushed sadly sadness safe safeguarding said same \
    sample sarcastic sat saturday saw say saying says scan scanned scans school second secondly secretary section \
    security see seemed seemingly seems seen sees seizure senior sent sepsis september serious seriously service \
    services sessions several severely sexual shall she shed shes shift shifts shocking shortly should shoulder \
    shouldnt shouted showed shown shrugged shud signage signed similarly simply since sincerely sister sit six \
    skilled skin slightly slowly smear smiled smiling smoothly so social solely some somebody somehow someone \
    something sometimes sonographer soon sorry special specialist specialists specifically speech spends spent \
    spinal splint spoke staff stands started stated stating stayed steadily step sterile steroid steroids still \
    stood stop stopped straight strangely stroke stroked strongly struggled student subsequently successfully such \
    suddenly suggested suggests sunday superb superbly support supportive supposedly sure surely surgeon surgeons \
    surgeries surgery surgical surprisingly swab swiftly switchboard sympathetic syringe system take taken takes \
    taking talked talking talks tbh tea team teams telephone tells ten terminal terrible terribly test tests than \
    thank thankfully thanks that thats the theatre theatres their them themselves then therapist therapy there \
    therefore theres these they theyre theyve thing things think thinks thirdly this tho thorough thoroughly those \
    though thought thoughtfully threatened three through throughout throws thru tht thursday thus thyroid til time \
    times tirelessly to today together toilet toilets told tomorrow tongue tonight tonsils too took top total \
    totally toward towards toys trainee transport trauma treated treating treatment treats triage tried tries truly \
    trust truthfully tube tuesday turned tv twice two type typical typically ulcer ultimately ultrasound unable \
    uncaring under understanding understands understood undoubtedly unexpectedly unfortunately unhelpful unhelpfully \
    uninterested unit university unkindly unknown unless unlike unnecessarily unprofessional until up updates upon \
    upset urgent urgently urology us use used useful using usual usually utterly vaccination vaccine vaguely valve \
    various vascular very via viewing virtual virtually visibly visit visited visiting visitor vitamins volunteer \
    volunteers vomiting wait waited waiting waits walked wanna want wanted wants ward wards warm warmly was wasnt \
    way we wearing wears wed wednesday week weekend weekly weeks weigh weight welcome well wellbeing wen went wer \
    were werent weve what whatever whats wheelchair wheelchairs when whenever where whereas whether which while \
    whilst who whoever whole whom whos whose why wife will willingly with withheld within without wiv woke woman \
    women wondered wonderful wont word words work worked worker workers working works worst worth wot would wouldnt \
    wound wounds wow wrongly wrote wud x xmas xray xx xxx xyz yeah year years yep yes yesterday yet yoga you your \
    youre yours yourself yous youth youve zimmer";

/// Towns, counties, countries, peoples, months, weekdays, makers and shops: with a capital, and no person.
pub(crate) const PLACES: &str = "\
    aberdeen aberystwyth adelaide aldershot antrim apple april argos armagh asda ashford athlone august australia \
    aylesbury ayr ayrshire bangor barnet barnsley barrow basildon basingstoke bath bathurst bedford bedfordshire \
    belfast benalla bendigo berkshire berwick bexley birmingham blackpool bolton boots bournemouth bracknell \
    bradford brent brexit brighton brisbane bristol britain british bromley buckinghamshire burnley bury cairns \
    camberwell cambridge cambridgeshire camden canberra canterbury cardiff carlisle carlow carmarthen cavan \
    chelmsford cheltenham cheshire chester chesterfield chichester china christian christie clwyd colchester \
    connacht cork cornwall coventry crawley croydon cumbernauld cumbria cyprus darlington darwin december derby \
    derbyshire derry devon doncaster donegal dorchester dorset dover down drogheda dublin dudley dumfries dundalk \
    dundee dunfermline durham ealing eastbourne easter edinburgh elgin enfield england english epsom essex europe \
    european exeter facebook falkirk farnborough february fermanagh fife france friday galway gateshead geelong \
    german germany glamorgan glasgow gloucester gloucestershire google greenwich grimsby guildford gwent gwynedd \
    hackney halifax hammersmith hampshire haringey harlow harrogate hartlepool hastings hereford hertfordshire \
    hexham highland hillingdon hobart horsham hounslow huddersfield hull humberside huntingdon india indian \
    inverness ipswich ireland irish islington italian italy january jewish july june keighley kendal kent kettering \
    kildare kilkenny kilmarnock kingston kirkcaldy lambeth lanarkshire lancashire lancaster launceston leeds \
    leicester leicestershire leinster leitrim lewisham lichfield limerick lincoln lincolnshire liverpool livingston \
    london londonderry longford louth luton macclesfield maidstone manchester mansfield march margate mayo meath \
    medway melbourne merseyside merton middlesbrough middlesex monaghan monday morecambe moss mullingar munster \
    muslim navan netherlands newcastle newham newport newry norfolk northampton northamptonshire northern \
    northumberland northumbria norwich nottingham nottinghamshire november october offaly oldham oxford oxfordshire \
    paisley pembrokeshire perth peterborough philippines plymouth poland polish poole portlaoise portsmouth portugal \
    powys preston queensland reading redbridge redditch romford roscommon rotherham rugby runcorn saddam sainsburys \
    salford salisbury sandwell saturday scarborough scotland scottish sefton september sheffield shetland shrewsbury \
    shropshire sligo slough solihull somerset southampton southend southport southwark spain spanish stafford \
    staffordshire stevenage stirling stockport stockton stoke sunday sunderland surrey sussex sutton swansea swindon \
    sydney tallaght tameside tasmania taunton teams tees teesside telford tesco thames thursday tipperary torbay \
    torquay tower trafford tralee truro tuesday tullamore turkey turkish tyneside tyrone uk ulster victoria \
    wakefield wales walsall waltham wandsworth warrington warwick warwickshire waterford watford wednesday welsh \
    westmeath westminster wexford weymouth whatsapp whitehaven wicklow wigan wiltshire winchester windsor wirral \
    wolverhampton woolwich worcester worcestershire worthing wrexham yarmouth yeovil york yorkshire youtube zoom";

/// What is named after people: a name straight before one of these is no person there.
pub(crate) const THINGS: &str = "\
    academy aid airport appeal archive arena arms artery avenue award awards bakery bandage bandages bank barracks \
    basket baths bay beach bequest birthing block boot boots brace bridge building butchers cafe campus cancer \
    castle cathedral catheter catheters cemetery center centre chapel charity chart childrens church city \
    classification clinic close coil collar college community concert contractions contracture cottage county court \
    crescent criteria cyst daycase disease diseases disorder district docks drain drive drops duct effect estate \
    extension falls farm farms fellowship fever forceps foundation frame fund gallery garden gardens gland grade \
    grading grove hall harbour harness health heights hernia home homes hospice hospices hospital hospitals hotel \
    house houses implant index infirmaries infirmary inn institute island junction knife lane law library line lodge \
    lounge lymphoma maneuver manoeuvre manor market maternity medical memorial method mews motel museum news nurse \
    nursery nurses oak oaks operation orchard outpatients palsy park pavilion pharmacy place practice precinct \
    procedure project protocol pub quay reflex regional rehabilitation resort restaurant road room row rule scale \
    school schools score screening shelter shop singers society solution speculum splint splints springs square \
    stages station stockings store stores street studio suite supermarket surgeries surgery symptom syndrome \
    syndromes technique terrace test tests theatre theatres thrombosis tower towers trophy trust tube tubes unit \
    university valley vein vet villa village villas walk walkin ward wards wharf wing";

/// First and last name in one: people who stand for a place, a charity, a programme or the news.
pub(crate) const FAMOUS: &str = "\
    adalovelace adolfhitler agneshunt alanmilburn alanpartridge alanshearer alansugar alanturing alexanderfleming \
    alexandrapalace alexandrawellbeing alexferguson alfieevans alicesprings amandapritchard andrewlansley \
    andyburnham andymurray andysman aneurinbevan angelarayner annamaria annanicole anneboleyn annecharlton annefrank \
    annehathaway annehouse annelister annesummers annrobson anthonyalbanese anthonygormley anthonynolan \
    archiebattersbee barackobama basilfawlty beatrixpotter bernadettesoubirous bernardmatthews betsicadwaladr \
    bettsycadwaladr beverleyallitt beverlyallitt billgates billkirkup billyconnolly bobbycharlton bobbymoore \
    bobbyrobson bobchampion bobgeldof bobthe bonsecours borisjohnson briancox brucelee captainbirdseye captaintom \
    charlesborromeo charlesdarwin charlesdickens charlesgairdner charlespeel charlestyrwhitt charliegard \
    christiaanbarnard christopherrobin cicelysaunders clairehouse clementattlee dannydyer davidattenborough \
    davidbeckham davidbowie davidcameron davidcoles davidgeorge davidlivingstone davidlloyd daylewis deborahjames \
    delboy demelzahouse dianaprincess donaldduck donaldtrump donnalouise donnaockenden dorothyhodgkin dorothyhouse \
    dorothypattison dorothyperkins dotcotton dougiemac douglasmacmillan drgoogle drjekyll drmartens drmartins \
    drpepper drscholl drstrange drwho eddavey edithcavell ednacoates edshearan edsheeran edwardelgar edwardjenner \
    eleanorhodson elizabetharden elizabethbarrett elizabethblackwell elizabethcasson elizabethfry elizabethgarrett \
    ellenbadger ellenorhospice ellenorlions ellenterry ellisbrigham elonmusk elsieinglis elsiewiddowson eltonjohn \
    emmelinepankhurst enidblyton enochburke ernestbevin ernestshackleton fatherchristmas fionastanley floella \
    floraday florencedesmond florencenightingale francisassisi franciscrick francishouse francisreport francisxavier \
    frankbruno frankdobson freddiemercury freddiestarr freddyshepherd fredflintstone garrettanderson georgebest \
    georgebush georgeclooney georgeeliot georgefloyd georgegalloway georgemackay georgemichael georgeorwell \
    georgepeppa georgestephenson georgewashington gordonbrown gordonramsay gracedarling gracekelly gregghunt \
    greghunt haroldshipman harryedwards harrypotter harrystyles harrytruman harveynichols haydenscourt helendouglas \
    helenhouse henryford henrymoore henrywellcome homersimpson humzayousaf hyacinthbucket hyweldda ignatiusloyola \
    isaacnewton isambardbrunel isambardkingdom jackcharlton jackdaniels jackpetchey jacksplace jacobsen jadegoody \
    jamesbond jamescook jamesdyson jamesjoyce jamespaget jamieoliver janeausten janegrigson jeremyclarkson \
    jeremycorbyn jeremyhunt jeremykyle jeremyvine jessicaennis jessiemay jimbeam jimmykrankie jimmysavile jimmyshand \
    jocox joebiden joecox joewicks johnbunyan johncoupland johncurtin johneastwood johnfawkner johnflynn johnhopkins \
    johnhunter johnkennedy johnlewis johnmuir johnniewalker johnradcliffe johnshopkins johnsmedley johnsnow \
    johnswinney johnwayne jojohouse jonathancorp josefmengele josephbiden josephlister josephrowntree josephswan \
    judgejudy judgerinder kamalaharris karenmillen karlmarx katemiddleton katharinehouse katherinehouse keechhospice \
    keirhardie keirstarmer kemibadenoch kennydalglish kingcharles kylieminogue ladydiana lauraashley lauracentre \
    laurahyde laurashley leannefund leonardcheshire leovaradkar lindamccartney liztruss lizztruss lloydgeorge \
    lordhowe louisehaigh louispasteur lucyletby lyellmcewin malcolmsargent margaretthatcher mariamontessori \
    mariaskobtsova mariecelia marieclaire mariecurie mariestopes markdrakeford marksandspencer marksspencer \
    markzuckerberg marthamills martinhouse martinlewis maryannevans maryannhouse maryberry marycurie marypoppins \
    maryportas maryseacole mattbusby matthancock michaelfaraday michaelmosley michaelsobell michealmartin \
    mickeymouse missmarple missmoneypenny missnightingale mofarah montessorischool mothercareshop mothertheresa \
    mrbean mrblobby mrgrumpy mrkipling mrmuscle mrshinch mrsmop mrwhippy naomihouse nelsonmandela nevilletownley \
    nicolasturgeon nigelfarage nigellalawson noahsark normanbeischer nyebevan ockendenreview oscarwilde paulmckenna \
    pauloconnell peppapig peterbedford peterhodgkinson peterhouse petermac petermaccallum peterpan peterrabbit \
    philipgreen philmitchell princediana princephilip princessanne princewilliam queenmary rabbieburns rachelmadocks \
    rachelreeves rainbowtrust richardbranson rishisunak roalddahl robertburns robertdyas roberthooke robertjones \
    robertogden robertpeel robinhood rolandhill ronaldreagan rosalindfranklin rosemaryconley rosiehospital \
    rosiematernity rosietrust royalmarsden roycastle rudolfsteiner ruthlancester ruthstrauss sairygamp sajidjavid \
    samsmith samuelbeckett samueljohnson sarahswish scottmorrison sheilasherlock sherlockholmes simoncommunity \
    simonstevens sistersmercy slimmingworld stellamaris stephendonnelly stephenhawking stevebarclay stevejobs \
    stevengerrard suerider sueryder sybilfawlty taylorswift tedbaker terencehiggins teresaavila terrencehiggins \
    tessajowell theresacoffey theresalisieux theresamay therese thomascook thomascoram thomasedison thomasguy \
    thomashardy thomaslinacre thomaspaine thomastank thomaswolsey timhortons timothytaylor timothywhites tonyblair \
    usainbolt vaughangething victoriaatkins victoriabeckham victoriahall victoriapalace victormeldrew vincentdepaul \
    vincentsquare vinnyjones vladimirputin volodymyrzelensky waltdisney walterscott waynerooney wellchild wendyhouse \
    wesstreeting williamcowper williamharvey williamhill williamosler williamshakespeare williamwilberforce \
    williamwordsworth winstonchurchill zoesplace";

/// Words before a name that make it a saint, a queen, a place.
pub(crate) const ROYAL: &str = "\
    bishop duchess duke earl king kings lady lord pope prince princess queen queens royal saint saints sankt santa \
    st sts";
