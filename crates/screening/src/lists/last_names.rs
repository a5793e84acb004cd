//! Last names of people in the United Kingdom, Ireland and Australia, of many origins. Written for this project from
//! everyday knowledge; no published list was used, so no licence but the project's own applies.
//!
//! Names stand without accents and apostrophes, in order, with one space between.

/// Those that are hardly anything but a name.
pub(crate) const LAST_NAMES: &str = "\
    abdullah abeysinghe abimbola abiola abraham abrahams acheampong adair adams adamson adebayo adeleke adeniyi \
    adeyemi adeyinka adkins afzal agarwal aggarwal agnew aguilar agyeman ahern ahmad ahmed ainsworth aitken akhtar \
    akinola akintola akram alcock aldridge alexander allan allen allison allsop almond alvarez alves amin amoah \
    anand anders anderson andrews andrzejewski ankrah ansari anthony appiah aquino archibald armitage armstrong \
    arnold arora arshad arthur arulanantham asante asghar ashby ashcroft ashraf ashworth aslam asmah aspinall aston \
    atherton atkins atkinson attwood avery awan aydin ayub azam aziz babatunde baig bailey bains bajwa baker \
    balakrishnan baldwin balogun bamford banerjee banerji bangura bannister baptiste baran barclay barlow barnard \
    barnes barnett barr barrett barron barry bartlett barton basra basu bateman bates batt bautista baxter beattie \
    beaumont becker beckett beddoes bello benjamin bennett benson bentley bevan beynon bhatt bhattacharya bhatti \
    bhogal bianchi biggs billings birchall birkett biswas blackburn blackwell blake blanchard bloggs blythe boateng \
    bondarenko boothroyd borowski bose boswell bosworth bowden bowen bowers bowles boyce boyd boyko boyle bracken \
    bradbury bradley bradshaw brady braithwaite bramley brannigan breen brennan brett brewer brien briggs brodie \
    brookes broughton browne brownlee bruce bruno bryan bryant buchanan buckley bullock burgess burke burnett \
    burrows byrne caddick cadwallader cahill calder callaghan callahan cameron campbell cardoso carey carlin carlson \
    carmichael carney carr carroll carruthers carson cartwright carvalho casey cassidy castillo castro caulfield \
    celik cerny chakraborty chamberlain chan chand chandra chang chaplin chapman chappell charalambous charles \
    charlton chatterjee chaudhary chaudhry chauhan chen cheng cheung chima chisholm chohan chopra choudhury chow \
    chowdhury christodoulou chu chukwu chung clancy clark clarke clarkson clayton cleary clegg clements clifford \
    cochrane coffey cohen coleman colley collier collins collinson collymore colombo comerford conlon connell \
    connelly connolly connor conroy considine constantinou conway coogan cooke copeland corbett corcoran cordeiro \
    cornwell corrigan cosgrove costa costello coughlan coulter cowan coyle crabtree craig craven crawford creighton \
    cripps crompton cronin crosby crossley crowe crowley crowther cruickshank cruz culhane cullen cummings cummins \
    cunningham curran currie curtis cusack dacosta dacruz dahl dalal dalgleish dalton daly daniel daniels darby \
    darwish dasgupta davenport davey david davidson davies davis davison dawes dawson deakin deane decruz deegan \
    delacruz delaney deluca demetriou demir dempsey dench denham dennis denton desai desilva desmond desouza \
    devereux devine devlin dhaliwal dhillon dhir diallo dias diaz dickens dickinson dickson dillon dilworth dimitrov \
    dinh dixon dizon dlamini dobbs dobson docherty dodd dodds doherty dolan domingo donaghy donald donaldson \
    donnelly donoghue donohue donovan doran dosanjh dougherty douglas dowd dowling downes downey downing doyle \
    driscoll drummond drury dube dubey duckworth dudek duffield duffy duggan dumitru duncan dundas dunlop dunn dunne \
    dunphy dutta dutton dvorak dwyer dyer dyson eastwood ebrahim eccles eddington edgar edmonds edmunds edwards egan \
    eguavoen ekwueme elliott ellis ellison ellwood elsayed emery ennis entwistle eriksen erikson espinosa esposito \
    essien etherington evans everett evers fagan fahey fairbairn fairclough fairhurst farah farkas farley farooq \
    farr farrar farrell farrelly farrow faulkner fawcett feeney fenton fenwick ferguson fernandes fernandez fernando \
    ferrari ferreira ferrer fielding findlay finlay finnegan finnerty firth fischer fitzgerald fitzpatrick \
    fitzsimmons flaherty flanagan flannery fleming fletcher flynn fogarty foley forbes forrest forrester forster \
    forsyth fowler frampton francis frankland franks fraser frazer friedman furlong gaffney gage galbraith gallacher \
    gallagher gallo galloway galvin gandhi garcia gardiner gardner garner garrett garside garvey gaskell gaughan \
    geoghegan george georgescu georgiev georgiou geraghty gethin ghosh gibbons gibbs giblin gibson gilbert gilchrist \
    giles gill gillard gillen gillespie gillies gilligan gilmore gilmour ginty gittins glanville gleeson glenn \
    glover goddard godfrey godwin gomes gomez gonzalez goodall goodman goodwin gopal gordon gorman gormley gough \
    gould govender gowda grabowski grady graham grainger greaves greco greenaway greene greenhalgh greenwood greer \
    gregory grewal grieve griffin griffith griffiths grimshaw grogan gunasekara gunawardena gupta guthrie gutierrez \
    guzman gwilliam hackett haddad haddow hadjigeorgiou hague hahn haider haigh halliday halliwell halloran hamid \
    hamill hamilton hammond hampson hampton hancock hanif hanley hanlon hanna hannah hannigan hanrahan hansen hanson \
    haque harcourt hardcastle harding hardman hardwick hargreaves harkin harkness harper harries harrington harris \
    harrison hartley harvey harwood hasan haslam hassan hatton haughey hawkes hawkins hawley haworth hawthorne \
    hayden hayes haynes hayward healey healy heaney heaton hegarty helliwell hempstead henderson hendry hennessy \
    henry henshaw hepburn herbert hernandez herrera heslop hewitt heywood hibbert hickey hicks higgins higginson \
    higgs highfield hinchliffe hind hinds hirst hoang hobbs hobson hodge hodges hodgson hoffmann hogan hogg holden \
    holdsworth holland holliday hollis holloway holman holmes holt hooper hopkins hopkinson horan horne horner \
    horton horvat hosseini houghton howard howarth howe howell howells howes hoyle huang hubbard huddleston hudson \
    huggins hughes hulme hume humphrey humphreys humphries hurst hussain hussein hutchings hutchinson hutchison \
    hutton huynh hynes ibrahim idowu igwe ikeda ilyas ingham inglis ingram innes ioannou ionescu iqbal irvine irving \
    irwin islam ismail ivanov iyer jabbar jackson jacobs jaffri jahan jain jalloh jamal jameson jamieson jankowski \
    janssen jarvis javed jayasinghe jayawardena jefferies jefferson jeffery jeffrey jeffries jenkins jenkinson \
    jennings jensen jeong jepson jessop jha jimenez jobling johal johansen johansson john johns johnson johnston \
    johnstone jones jordan joseph joshi joyce judd kabir kaczmarek kamara kaminski kandiah kane kang kapoor karim \
    karunaratne katz kaur kavanagh kaya keane kearney kearns keating keegan keeling keenan keenlyside kehoe keita \
    keith kelleher kelly kelsey kemp kendall kendrick kennedy kenny kenyon keogh kershaw khalid khalifa khalil khan \
    khanna kilbride kilgour kim kimani kinsella kirby kirkham kirkpatrick kirkwood klein knowles knox koh kohli kone \
    konte koroma kovac kovacs kovalenko kowalczyk kowalewski kowalska kowalski kozlowski krishnamurthy krishnan \
    kruger kucera kucharski kulkarni kumar kumari kwarteng kwok kyle kyriacou lacey laing laird lakhani lally \
    lambert langan langley langton larkin larsen larson latham lavery lawal lawler lawlor lawrence lawson lawton \
    leary leavy lee lehane leigh lennon lennox leonard leroux leslie lester leung levy lewandowski lewis liang \
    liddell liddle lim lima lindsay lister littlewood livingstone llewellyn lloyd lockwood logan longden lopes lopez \
    lovell lowry lucas ludlow lumb lund lunn luo lynch lyon lyons maccarthy macdonald macfarlane macgregor macintosh \
    macintyre mack mackay mackenzie mackie mackinnon mackintosh maclean macleod macpherson macrae madden maddox \
    madhavan magee magno maguire maher mahmood mahmoud mahon mahoney mair majumdar makoni malcolm malik malone \
    manalo manley manning mansell mansoor marchant marino markham marley marlow marques marr marriott marsden \
    marshall martinez martins massey masterson mather mathers mathew mathews mathias mathieson matthews maxwell \
    mayer mazur mbeki mcadam mcallister mcardle mcbride mccabe mccaffrey mccall mccallum mccann mccarthy mccartney \
    mcclelland mccluskey mcconnell mccormack mccormick mccoy mccullough mcdermott mcdonagh mcdonald mcdonnell \
    mcdowell mcelroy mcevoy mcfadden mcfarland mcfarlane mcgee mcgill mcginley mcginty mcgovern mcgowan mcgrath \
    mcgregor mcguinness mcguire mchugh mcilroy mcinerney mcinnes mcintosh mcintyre mckay mckee mckenna mckenzie \
    mckeown mckinnon mclaren mclaughlin mclean mcleod mcloughlin mcmahon mcmanus mcmillan mcnally mcnamara mcneil \
    mcneill mcnicol mcnulty mcphail mcpherson mcqueen mcrae mcshane mcsweeney mead meehan mehmood mehra mehta mellor \
    melnyk melville mendes mendez menon mensah mercer meredith merritt metcalfe meyer miah michael middleton milburn \
    millar millard milligan millward milne milner milton mirza mishra miskelly misra mistry mitchell mitra modi \
    moffatt mohamed mohammad mohammed mohamud mohan mokoena mollo molloy moloney monroe montague monteiro montgomery \
    mooney moore moorhouse morales moran morgan moriarty morley moroney morris morrison morrow mortimer morton moses \
    mosley mottram moyes moyo mugabe muhammad muir mukherjee mulcahy muldoon mulholland mullen muller mulligan \
    mullins mulqueen mulvaney mumford munro munteanu murdoch murnane murphy murray murtagh musa mustafa mutasa myers \
    nadarajah nadeem nagle nagra nagy naidoo naidu nair nally nandakumar naqvi narayan narayanan nash nasir nath \
    naughton navarro nawaz naylor nazir ncube ndiaye ndlovu neal neary needham neill nelson nemeth nesbitt neville \
    newbold newman nguyen niblock nichol nicholas nicholls nichols nicholson nicol nicolson nielsen nikolov nixon \
    njoroge nkosi nnadi nnamdi nolan noonan noor norris norton novak novotny nowak nowakowski nowicki nugent \
    nwachukwu nwankwo nwosu nyambura oakley oates obrien ocallaghan oceallaigh oconnell oconnor odea odonnell \
    odonoghue odonovan odowd odriscoll oduya odwyer ofarrell offord oflaherty ofori ogara ogden ogrady ogunbanjo \
    ogundipe ogunlesi ogunleye ohagan ohalloran ohara ohare okafor okeefe okeeffe okeke okello okoli okonkwo okoro \
    okoye oladipo olaleye olatunji olawale oldfield oleary oliveira oliver ollerenshaw olsen olson omahony omalley \
    omar omotayo oneil oneill ong onuoha onyango opara opoku oram oreilly oriordan ormerod orourke orr osagie osborn \
    osborne osei oshaughnessy oshea osman ossai osullivan otieno otoole ouattara oudsten owen owens owusu oyelaran \
    oyewole ozdemir ozturk pacheco padley pande pandey pandya pang papadakis papadopoulos parikh parkes parkin \
    parmar parr parry parsons partington partridge parveen pascoe pascual pasha patak pate patel paterson pathak \
    patil patrick patten patterson pattison paul pawar pawlak payne pearson pedersen pemberton pender penfold \
    pennington pereira perera perez perkins perrin perry perumal peters petersen peterson petrie petrou petrov \
    pettigrew pham phelan phillips phipps pickering pickett pickles pietrzak pillai pinder pineda pinto piotrowski \
    pirie pitman platt pollard pollock ponting popa popescu poulter powell prakash prasad prendergast prentice \
    prescott priestley pringle pritchard prosser prothero protheroe pryce pryor prytherch pugh purcell purdy purewal \
    qadir qamar quigley quinn quirke qureshi rabbani radcliffe radu rafferty rafiq rahim rahman rainford raja rajan \
    rajapaksa rajendran raman ramanathan ramirez ramos ramsay ramsden ramsey rana randall randhawa ranganathan \
    rankin rao rashid ratcliffe rathore ratnayake rattigan raval rawlings rawlinson raymond rayner raza reade reddy \
    redfern redmond reed reeve regan rehman reilly reis rennie revell reyes reynolds rhodes ribeiro ricci richards \
    richardson richter rickards ridley rigby riley riordan ritchie rivera roache robb robbins roberts robertson \
    robins robinson robson roche rodgers rodrigues rodriguez rogan rojas romano rooney rosario rosen rosenberg ross \
    rossi rothwell rourke rowe rowland rowlands rowley royle rudd ruiz rushton russell russo rutherford rutter ryan \
    ryder sadiq saeed saha sahin sahota saini sajjad saleem saleh salter sam samad sampson samuel samuels sanchez \
    sanders sanderson sandhu sangha santiago santos saqib sarkar sarwar saunders savic sayed scanlan scanlon schafer \
    schmidt schneider schofield scholes schultz schwartz scott scully seaman searle sellers selvaraj sesay seward \
    sewell sexton seymour shafiq shah shaheen shahid shaikh sharif sharma sharpe sharples shaw shea sheehan sheikh \
    sheldon shelton shepherd sheppard sheridan sherlock sherman sherwood shevchenko shinde shukla siddique siddiqui \
    sidhu silva silverman simmonds simmons simms simon simpson sims sinclair singh singleton sinha sinnott sithole \
    sivakumar sivasubramaniam skelton slade slater sloan smallwood smit smith smyth smythe snape snell soares \
    solanki solomon somerville soni soriano sousa southern spalding spence spencer spicer spiers sproule srinivasan \
    stacey stanton stark steele stein stephens stephenson stevens stevenson stewart stokes stott strachan strang \
    stringer stuart stubbs sturgeon subramaniam subramanian sullivan sultana sumner sutcliffe sutherland suzuki \
    svoboda swain swann sweeney syed sykes sylvester symes symonds szabo szczepanski szymanski tabassum tait \
    takahashi talbot tanaka tang tariq tate taylor teague teixeira templeton tennant terry thackeray thakur thapa \
    thevarajah thomas thompson thomson thorne thornton thorpe tierney tiwari tkachenko tobin todd tomkins tomlinson \
    tonge toole torrance torres toth toure townsend tracey tran travers travis treacy treharne trotter troup truman \
    tsang tucker tudor tuffour tully tuohy turnbull tweddle twohig twomey tyler tyrrell uddin udoh umar underwood \
    unwin upton usman uzoma vaidya valdez vance varga varghese varley varma vasquez vassiliou vaughan vaz venkatesan \
    venter vernon vickers victor vieira villanueva vincent virdee virk waddell wadding wadsworth wagner wainwright \
    walden wallace waller wallis walsh walters walton wang warburton warren warsi waterhouse watkins watkinson \
    watson watters watts waweru weber webster weir welch weldon westwood whalley wharton wheatley whelan whitaker \
    whitehead whitehouse whitelaw whiteside whitfield whitley whitman whittaker whittle whyte wickramasinghe wicks \
    wilcox wilde wilkes wilkie wilkins wilkinson willetts williams williamson willis willoughby wilson wilton \
    winslow winston winterbottom wisniewski withers wojcik wolff wong woodcock woodhouse woodruff woodward \
    wooldridge woolley wootton worrall wozniak wray wren wu wyatt wylie wynne xie xu yadav yang yar yasin yates \
    yeates yeboah yeo yeung yildiz yilmaz yip yorath younis yousaf yousef yuen yusuf zafar zahid zaman zapata zhang \
    zhao zheng zhou zhu zielinski zimmerman zulu";

/// Those that are words, places or diseases as well: they need a cue.
pub(crate) const WORDY_LAST_NAMES: &str = "\
    abbott abdi addison addo alam ali alzheimer an angel archer austin bah barber barnsley baron batty begum bell \
    berry best bi birch bird bishop black blair blunt bolt bolton bond bone boon booth bow bowl bradford bray bright \
    bristow british bromley brook brooks brown bull burn burns burton bush butcher butler butt buxton cairns cannon \
    carlisle carpenter carter case cash castle chambers chance chandler chase cheese chester chi child cho christie \
    church churchill clay close coates cook cooper corner court cox crane croft crohn cross curry cushing dale \
    darlington das day deal dean derby down drake draper duke durham eagle early east english eze fall fallon farmer \
    fear field fields finch fish fisher flood flower flowers ford foreman forest foster fox free freeman french \
    frost fry fuller gale gardener gates gay gold golden good goodbody goode gore grace grant graves gray green grey \
    grimes groves gunn hadley hale halifax hall han hand hands harden harder hardy hart haste hastings hay he head \
    heal healing heath hereford heron herring hill hills hilton ho hodgkin holder holding hood hook hope hopper horn \
    house houston huddersfield hunt hunter hurley hurt hyde ireland ivory jack james jewell joy judge jury kay keen \
    kent kerr key keys kind king kingston kirk kitchen knight lake lal lam lamb lancaster lane lang lau law lawless \
    leach lead leech lees li light lilly lin lincoln little liu lo lock lodge london long looker lord love loveday \
    low lowe lu luton ma macmillan major male man mann manners mansfield march maria marks marsh martin mason \
    masters may meadows means medley merry miles miller mills minor mint mir mo moffat monaghan moody moon moor more \
    morpeth moss mould neat need new newell newport newton ng nightingale noble noon norman north nunn nurse nutt \
    oakes obi old oldham orchard organ page pain paine painter paisley pal palmer park parker parking parkinson \
    parks patience patient peace peacock pearce pearl peel penny pepper piece pike pill pitt place plant plummer \
    pool poole pope porter post potter potts power powers pratt preston price priest prime prince prior proctor \
    provost purchase quick race rai rain ram ray read reader reading reeves reid rest rice rich riches richmond \
    rivers roach roads rochdale rock rogers roper rose roy rush sadler said sale salmon salt sands savage sawyer \
    scales school seal self sen senior sergeant shade sharp she sheffield shields shore short silver sim simple \
    singer skinner slack sleep slim small smart snow so son south sow sparks speed spring squires stack stafford \
    stanley star steel stern steward still stirling stone storey storm stout strange street strong stroud summer \
    summers sun sutton swallow swan sweet swift tailor tan tanner taunton temple thorn till tiller to tong town \
    truro turner usher vale van vine vo wade wait waite wakefield wales walker wall walls walsall ward warden ware \
    warman warner warwick washington waters watt way weaver webb wellington wells welsh west wheeler whitby white \
    whiting wick wigan wild wilder will wills winchester winter winters wise wolf wolfe wood woods woolf worker \
    workman worth worthington wright yes york young younger yu";
