//! Words that are no name of a person, however they are written. Written for this project from everyday knowledge; no
//! published list was used.

/// Ordinary words: after "Dr" or at the start of a sentence they are no name.
pub(crate) const COMMON: &str = "\
    a able about above absolutely access accident according across action actually acute additionally admin \
    administrator admissions adult advanced advice advised advisor after afternoon afterwards again against aged \
    agency ago agree agreed ah aid all allergy almost alone along already also although always am amazing ambulance \
    amongst an anaesthetic and annual anon anonymous another answered anxiety any anybody anyone anything anyway \
    apart apologies apologise apologised appalling apparently appeared appointment appointments approached appt are \
    area arm around arranged arrived arrogant as asap ask asked asking assess assessment assist assistant assured at \
    ate attended attentive attitude autism available away awesome awful baby back bad bank basket be because become \
    bedside been before began behind being believed beside best better between big bit blah bless blood bloods body \
    booked booking both bottom bowel box breast brilliant bring brings brought building busy but by call called \
    calls calm came can cancer cannot cannula cant cardiac cardiology care cared caring carried case catheter ceased \
    centre certainly chair change changed charge charity chased chat check checked cheerful cheers chemist child \
    children christmas clear clearly clinic clinical clinician clinicians clinics close cold come comes comforting \
    coming commented community compassionate competent complained complaint complaints complete completely concerned \
    condescending confirmed consent consultant consultation consulting contacted continued continues could couldnt \
    council country couple course covid crisis daily dates day days dealt dear decided definitely deleted dementia \
    dental dentist department depression dermatology described despite diabetes diabetic diagnose diagnosed \
    diagnosis did didnt dietitian different direct director discharge discharged discovered discussed disgusting \
    dismissive district do doctor doctors does doesn doesnt doing done dont doolittle down dr drove due during duty \
    each ear early eat eating ecg efficient either else emergency empathetic end endoscopy enough enquiries ensured \
    entered enters entirely especially even evening eventually ever every everybody everyone everything everywhere \
    examination examined examining excellent except exceptional explained explaining explains explanation extremely \
    eye fab fabulous face facility failed family fantastic far fast feedback fell felt few filled finally find fine \
    first firstly fitted five floor followed following followup food for fortunately forward found foundation four \
    fracture free friday friendly from front full fully further furthermore gastro gastroenterology gave general \
    gentle gently genuine get gets getting girl give given gives giving go god goes going gone good google got \
    government gp gps great group grumpy gynae had hadnt haematology half happened happy has hasn hasnt have havent \
    having hca he head health healthcare heart held hello help helped helpful helpline hence her here hers herself \
    hes hi high higher him himself his holiday home honest honestly hopefully horrible hospice hospital hospitals \
    hour hours house how however hugely i id if ignored ill im immediately immunology important in including \
    incredible indeed individual infection information informative informed informs initially injected inserted \
    inside insisted instead intensive intern interpreter interrupted into introduced is isnt isolation issue issues \
    it its itself ive job junior just keep kept kind kindly kindness kisses knew knowing knowledgeable knows labour \
    ladies lady last lastly late later latest latter laughed lazy lead leader least leaves leaving lecture lecturer \
    led left less let lets letter letting level lied life like line link list listen listened listening listens \
    little lives local locum london long look looked looking looks lost lots lovely low luckily lucky lunch made \
    main majority make makes making man manager managers manages many match maternity maxillofacial maybe me meant \
    meanwhile medical medication medicine meeting member members men mental mentioned mentioning mentions merely mh \
    microbiology midwife midwifery midwives minor missed mobile monday money month months more moreover morning most \
    mostly mother moved mr mri mrs ms much mum must my myself named nasty national nearly need needed needs neither \
    neonatal neurology neurosurgery never nevertheless new news next nhs nice night no nobody nods none nor normal \
    normally not notes nothing notice noticed notified november now nowhere number nurse nurses nursing nutrition \
    obnoxious observed obstetric obstetrics obviously occupational october of off offered office officer often oh ok \
    okay old omg on once oncology one ones only ooh open operated operates operation ophthalmology option or oral \
    ordered organised original orthodontist orthopaedic orthopaedics other others otherwise our ours ourselves out \
    outpatient outpatients outreach outside outstanding over overall overnight own owns oxygen paediatric \
    paediatrics paid pain pals paramedic paramedics parent parents part particularly passed past pathology patient \
    patients patronising people per perfect performed performing perhaps perinatal person pharmacist pharmacy \
    phlebotomist phlebotomy phone phoned phones physio physiotherapist physiotherapy picked pleasant please pm \
    podiatry polite poor poorly popped porters positive practically practice practitioner praised pregnancy \
    prescribed prescribes prescription pressed previously primary private probably problem problems procedure \
    proceeded professional professionalism promised proper properly provided psychiatric psychiatry psychologist \
    psychology public pulled pushed put quality questioned quick quickly quiet quite radiographer radiology raised \
    ran rang rather read reading reads realised really reassured reassuring received recently reception receptionist \
    receptionists recognised recommended recommends recovery redacted referral referred refers refused refuses \
    regarding regards registrar rehab remained removed renal replied reply reported requested research respectful \
    respiratory responded results returned reviewed rheumatology right ring role room rota rotas rude rudely rushed \
    sadly safe said same sarcastic sat saturday saw say saying says scan scanned scans school second secondly \
    secretary section see seemed seemingly seems seen sees senior sent sepsis september serious service services \
    several sexual shall she shed shes shift shocking should shouldnt shouted showed shown shrugged signed since \
    sister sit six skilled skin smiled smiling so social some somebody someone something sometimes sonographer soon \
    sorry special specialist specialists speech spends spent spoke staff stands started stated stating stayed still \
    stood stop stopped straight stroke stroked struggled student such suddenly suggested suggests sunday superb \
    support supportive sure surely surgeon surgeons surgeries surgery surgical switchboard sympathetic system take \
    taken takes taking talked talking talks team teams tells ten terminal terrible test tests than thank thankfully \
    thanks that thats the theatre theatres their them themselves then therapist therapy there therefore theres these \
    they theyre theyve thing things think thinks thirdly this thorough those though thought threatened three through \
    throughout throws thursday thus time times to today together told tomorrow tonight too took top total totally \
    toward towards trainee transport trauma treated treating treatment treats triage tried tries truly trust tuesday \
    turned twice two type typical ultimately ultrasound unable uncaring under understanding understands understood \
    unfortunately unhelpful uninterested unit university unknown unless unlike unprofessional until up updates upon \
    upset urgent urgently urology us use used useful using usual usually vaccination vaccine various vascular very \
    via viewing virtual visit visited visiting visitor volunteer vomiting wait waited waiting walked want wanted \
    wants ward wards warm was wasnt way we wearing wears wed wednesday week weekend weeks welcome well wellbeing \
    went were werent weve what whatever whats when whenever where whereas whether which while whilst who whoever \
    whole whom whos whose why wife will with withheld within without woke woman women wondered wonderful wont word \
    words work worked worker workers working works worst worth would wouldnt wow wrote x xmas xray xx xxx xyz yeah \
    year years yep yes yesterday yet yoga you your youre yours yourself youve";

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
    academy aid airport archive arena arms artery avenue bandage bank barracks basket baths bay birthing block \
    bridge building campus cancer castle cathedral catheter cemetery center centre chapel charity church city clinic \
    close college community concert contractions cottage county court crescent daycase disease drain drive drops \
    effect estate extension fellowship foundation frame fund gallery garden gardens gland grove hall health home \
    homes hospice hospital hospitals house infirmary institute island knife lane law library line lodge lounge \
    lymphoma manor market maternity medical memorial museum news nurse nursery nurses operation orchard outpatients \
    palsy park pavilion pharmacy place practice precinct procedure project reflex rehabilitation resort restaurant \
    road room row rule scale school score screening shelter singers society solution square station street suite \
    surgeries surgery symptom syndrome terrace test theatre theatres thrombosis tower towers trust unit university \
    vein village walk walkin ward wards wing";

/// First and last name in one: people who stand for a place, a charity, a programme or the news.
pub(crate) const FAMOUS: &str = "\
    alanturing aneurinbevan annanicole annefrank bobgeldof borisjohnson briancox captaintom cicelysaunders \
    davidattenborough davidcameron donaldtrump dorothypattison edithcavell elizabethgarrett elonmusk \
    emmelinepankhurst fatherchristmas florencenightingale frankbruno garrettanderson gordonbrown harrypotter \
    harveynichols helendouglas jamesbond jamescook jamespaget jeremyclarkson jeremycorbyn jeremyhunt jessiemay jocox \
    joecox johnlewis johnradcliffe keirstarmer kingcharles leannefund lloydgeorge louisehaigh margaretthatcher \
    mariecurie mariestopes marksandspencer marksspencer martinlewis maryseacole matthancock michaelmosley \
    michaelsobell nelsonmandela nigelfarage nyebevan pauloconnell princessanne rachelreeves rishisunak robertburns \
    robertjones royalmarsden sairygamp samueljohnson simoncommunity stephenhawking stevebarclay suerider sueryder \
    thomascook tonyblair vinnyjones wesstreeting williamharvey williamhill winstonchurchill";

/// Words before a name that make it a saint, a queen, a place.
pub(crate) const ROYAL: &str = "\
    bishop duchess duke earl king kings lady lord pope prince princess queen queens royal saint saints sankt santa \
    st sts";
