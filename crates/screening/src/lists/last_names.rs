//! Last names of people in the United Kingdom, Ireland and Australia, of many origins. Written for this project from
//! everyday knowledge; no published list was used, so no licence but the project's own applies.
//!
//! Names stand without accents and apostrophes, in order, with one space between.

/// Those that are hardly anything but a name.
pub(crate) const LAST_NAMES: &str = "\
    abara abdelaziz abdullah abdulle abebe abegunde abeysinghe abidi abimbola abiola abioye abraham abrahams \
    abubakar acheampong achebe acosta adair adamczyk adamou adams adamson addae adebayo adebowale adegoke adekunle \
    adelakun adeleke adeleye ademola adeniyi adeoye aderibigbe adesanya adewale adewumi adeyemi adeyinka adjei \
    adkins adomako afolabi afolayan afzal agarwal agbaje aggarwal agnew aguilar aguirre agyei agyeman ahern ahmad \
    ahmadi ahmadzai ahmed ainsworth aitchison aitken ajayi ajibade akande akbar akerele akhtar akhtari akhter akinde \
    akinola akintola akinyemi akpan akram alagiah albuquerque alcock alderson aldridge alexander alexandrescu \
    alexandrou alhassan aliyev allan allen alleyne allison allsop almeida almond alonso alvarado alvarez alves amadi \
    amaechi amankwah amarasinghe amedee amin amini amoah ampofo anand anders anderson andrade andreou andrews \
    andrzejewski angelov ankrah ansah ansari anthony anyanwu appiah aquino aranda araujo archbold archibald arcuri \
    ardern aremu arkwright armitage armstrong arnold arora arshad arslan arthur arulanantham arunachalam arveladze \
    asamoah asante asare asghar ashby ashcroft ashraf ashworth asiedu askew aslam asmah aspinall astbury aston \
    atherton atkin atkins atkinson attard attwater attwood auchterlonie avery awan aydin aydogan ayinde ayodele ayub \
    azam azeez azevedo aziz babalola babatunde babu backhouse badenoch bagnall bahadur baig bailey bailie bains \
    bajaj bajwa bakare baker bakshi balakrishnan balakumar balasubramaniam baldwin balfour ballantine ballantyne \
    balogh balogun bamford bandara banerjee banerji bangura bannerman bannister baptista baptiste baragwanath baran \
    barclay barlow barnard barnes barnett barr barrett barron barros barrowclough barry bartlett barton barua \
    barzani basnet basra bassi bastos basu bateman bates batt battersby bautista baxter bayliss beardsley beattie \
    beaumont becker beckett beckford beddoe beddoes bednarek begley behan bello benavides benitez benjamin bennet \
    bennett benson bentley berhane berisha bermingham bernardo bertram bessant bevan beynon bharadwaj bhardwaj \
    bhaskar bhatia bhatnagar bhatt bhattacharya bhattarai bhatti bhogal bhuiyan bianchi biddulph bielecki biggs \
    billings bilton binnie birchall birkett birtwistle biswas bjornsson blackadder blackburn blackstock blackwell \
    blackwood blake blakely blakemore blanchard blenkinsop bloggs blythe boakye boateng boatright bobrov bodnar \
    boland bondarenko bonetti bonner boothroyd borowski bose bosman boswell bosworth botha botham bothwell boucher \
    boulton bowden bowen bowers bowker bowles boyce boyd boyko boyle bozkurt bracken bradbrook bradbury bradley \
    bradshaw brady braga braganza braithwaite bramley brannigan brathwaite brayshaw breakspear breathnach breen \
    brennan brereton bressan brett brewer brien briggs brindley broadbent brocklehurst brodie brodrick bronski \
    brookes brophy broughan broughton browne brownlee brownlow bruce bruen bruno bryan bryant brzezinski buchanan \
    buckley buhari bukhari bullock bulman burchill burdett burgess burke burkitt burnett burnside burrell burrows \
    busuttil buthelezi butterworth bwalya byrne byrom cabrera caddick cadwallader caffrey cahill cairncross calder \
    calderon callaghan callahan callan calleja calvert cameron camilleri campbell cannavaro cannell cantwell capaldi \
    cardenas cardoso cardwell carew carey carlin carlson carlyle carmichael carmody carnegie carney carr carragher \
    carrick carrigan carroll carruthers carson carstairs carswell cartledge cartwright caruana carvalho casey cassar \
    cassidy castellano castillo castro catterall caulfield cavanagh cawley celik cerny chadha chadwick chaganti \
    chakrabarti chakraborty chaloner chamberlain champaneri chan chand chander chandra chandrasekaran chang chaplin \
    chapman chappell charalambides charalambous charles charlton chatha chatterjee chaudhari chaudhary chaudhry \
    chaudhury chauhan chavez cheema cheeseman chen cheng cherian cheung chigozie chikwanha chima chinn chirwa \
    chisholm chivers chohan cholmondeley chopra choudhry choudhury chow chowdhury christodoulou christoforou \
    christou chu chukwu chukwuma chung cieslak clancy clark clarke clarkin clarkson claydon clayton cleary clegg \
    cleland clements clifford clinch clohessy clough coaker cochrane cockburn codd codreanu coffey coggins cohen \
    colclough coleclough coleman coleridge colgan colley collier collinge collins collinson collymore colombo \
    colquhoun comerford comiskey condon conlon conneely connell connelly connolly connor conroy considine \
    constantinou contreras conway coogan cooke cooney copeland coppinger corbett corcoran cordeiro corless cormican \
    cornwell correia corrigan corscadden cosgrove coskun costa costello cotter cottrell coughlan coulson coulter \
    coulthard courtenay coutinho cowan cowie cowley coxon coyle coyne crabtree craddock craig cranfield craven \
    crawford creagh creedon creighton cresswell cripps crompton cromwell cronin cronje crosby crossley crotty crowe \
    crowhurst crowley crowther cruickshank cruz cuddihy culhane cullen culligan culshaw cumming cummings cummins \
    cunliffe cunniffe cunningham curley curran currell currie curtis cusack cutajar cuthbert cutler czajka dabrowska \
    dabrowski dacosta dacruz dadabhoy daftari dahl dalal dalgleish dalgliesh dalton daly dalziel damani dambazau \
    daniel daniels danjuma danquah darby darbyshire darcy daruwala darwish dasgupta dasilva datta davenport davey \
    david davidov davidson davies davis davison dawes dawood dawson dayal deakin deane decruz deegan deering degnan \
    dehghan delacroix delacruz delahunty delaney deluca demetriou demir demirci dempsey dench denham dennehy dennis \
    denton desai deshmukh desilva desmond desouza devaney devereux devine devlin dhaliwal dhami dhanda dhesi dhillon \
    dhingra dhir dhital dhomhnaill diallo dias diaz dickens dickie dickinson dickson diggins dillon dilworth \
    dimitriou dimitrov dineen dingwall dinh dinsdale diop dixon dizon dlamini dobbs dobson docherty dodd dodds dogan \
    doheny doherty dolan domingo domingues donaghy donald donaldson donegan donnellan donnelly donoghue donohue \
    donovan dooley doran dorgan dosanjh dougan dougherty douglas dowd dowds dowling downes downey downie downing \
    doyle drabble drennan drinkwater driscoll drummond drury dsouza dube dubey duckett duckworth duddy dudek \
    duffield duffin duffy duggal duggan dumitrescu dumitru dunbar duncan dundas dunleavy dunlop dunn dunne dunphy \
    duong durkan durrani dutta dutton duvall dvorak dwyer dyer dyson dzhugashvili eagleton earnshaw eastham eastwood \
    ebanks ebrahim eccles echeverria eckersley eddington edet edgar edgerton edmonds edmondson edmunds edwards \
    effiong egan egbuna eguavoen ehsan eize ejaz ejiofor ekwueme elahi eldridge elkington ellery elliot elliott \
    ellis ellison ellwood elmi elphinstone elsayed elsworth emeka emery emmanuel emmott ennis entwistle enwere \
    erdogan eriksen erikson erskine espinosa espinoza esposito essien etchells etheridge etherington evangelou evans \
    everett evers ezeani ezekwesili fagan fahey fahy fairbairn fairclough fairhurst fairweather falcone falzon \
    fanning farah farkas farley farooq farooqi farquhar farquharson farr farrar farrell farrelly farrington farrow \
    farrugia fashola fatunmbi faulds faulkner fawcett fazal feehan feely feeney fenech fennell fennelly fenton \
    fenwick ferenc ferguson fernandes fernandez fernando ferrari ferreira ferrer ferriter festus fiddes fielding \
    figueiredo filipek filipov findlay finlay finlayson finnegan finnerty finney finnigan firth fischer fishwick \
    fitzgerald fitzgibbon fitzmaurice fitzpatrick fitzsimmons fitzsimons flaherty flanagan flannery flavin fleming \
    fletcher flintoff florea flores flynn fofanah fogarty foley fonseca forbes forde fordham forrest forrester \
    forster forsyth forsythe fothergill fowler fowley foxton frampton francis frankland franks fraser frazer \
    friedman frimpong fullarton furlong furness gadhia gaffney gage gajewski galbraith gallacher gallagher gallo \
    galloway galvin gamage gambhir gandhi ganguly gannon garavan garbutt garcia gardiner gardner garforth gargan \
    garner garrett garrigan garrity garside garvey gascoigne gaskell gatt gaughan gavrilov gbadamosi gebre \
    gebremariam geddes geoghegan george georgescu georgiadis georgiev georgiou geraghty germain gethin ghafoor ghani \
    gharbi gheorghiu ghosh gibbard gibbons gibbs giblin gibney gibson giddings gifford gilbert gilbride gilchrist \
    giles gilfoyle gilhooly gill gillan gillard gillen gillespie gillies gilligan gilmartin gilmore gilmour gilroy \
    gimson ginty giordano gittins giwa glancy glanville gleeson glendinning glenn glennon glover glynn godbole \
    goddard godfrey godwin gokhale goldberg golding goldsmith gomes gomez goncalves gonzales gonzalez goodall \
    goodfellow goodman goodwin goonetilleke gopal gordon gorecki gorman gormley gough gould gouveia govender gowda \
    grabowski gradwell grady graham grainger grannell grealish greally greaves greco greenaway greene greenhalgh \
    greenhill greenlees greenough greenwood greer gregory gregson grehan grewal grieve griffin griffith griffiths \
    grimshaw grogan guerrero guha guiney gujral gulati gunaratne gunasekara gunawardena gunning guo gupta gurung \
    guthrie gutierrez gutteridge guzman gwilliam gwynne gyamfi habibi hackett haddad haddow hadjiev hadjigeorgiou \
    hagan haggarty hague hahn haider haigh hailu hajdari hajek hakimi haldane haldar hallam halliday halligan \
    halliwell halloran halpin hamdan hamid hamidi hamill hamilton hammond hampson hampton hancock hanif hanley \
    hanlon hanna hannah hannan hannigan hannon hanrahan hansen hanson haq haque harbinson harcourt hardcastle \
    hardiman harding hardman hardwick hargreaves harkin harkness harney harper harries harrigan harrington harris \
    harrison harrop hartigan hartley hartnett haruna harvey harwood hasan hashemi hashmi haslam hassan hassani \
    hassett hastie hatton haughey havlik hawkes hawkins hawksworth hawley haworth hawthorne hayden haydock hayes \
    haynes hayward hazelwood hazlett healey healy heaney heapy hearne heaslip heaton hedley heffernan hegarty heggie \
    helliwell hemming hempstead hemsworth henao henderson hendry heneghan hennessy henriques henry henshall henshaw \
    hepburn herath heraty herbert herlihy hernandez hernon herrera heslin heslop hession hetherington hettiarachchi \
    hewett hewitson hewitt hewlett heywood hibbert hickey hicks hickson higginbotham higgins higginson higgs higham \
    highfield hilliard hinchcliffe hinchliffe hind hinds hirani hirst hislop hitchcock hoang hobbs hobson hocking \
    hodge hodges hodgkinson hodgson hodson hoey hoffmann hogan hogg holbrook holden holdsworth holford holgate \
    holland holliday hollingsworth hollingworth hollins hollis holloway holman holmes holohan holroyd holt hooper \
    hopkins hopkinson horan hordern horgan horne horner horsfall horton horvat hosseini houghton houlihan hourihan \
    howard howarth howe howell howells howes howieson howlett howley hoyle hristov hrynkiewicz huang hubbard hubble \
    huddleston hudson huggett huggins hughes hulme hume humphrey humphreys humphries huq hurrell hurst husain \
    hussain hussein hussey hutchings hutchinson hutchison hutton huynh hyder hyland hynes ibrahim ibrahimovic iceton \
    idowu idris ifill ighodaro igwe ikeda ikpeazu iliescu iliffe ilyas imran ingham inglis ingram innes ioannou \
    ionescu iordache iqbal irvine irving irwin isaacs isherwood islam ismail ivanov ivanova iwu iyer izquierdo \
    jabbar jacinto jackman jackson jacobs jacques jadhav jaffar jaffer jaffri jagger jahan jain jakobsen jaleel \
    jalloh jama jamal jamali jameson jamieson jankowska jankowski jansen janssen janssens jaramillo jardine jarvis \
    jaswal javed jayakumar jayaraman jayasinghe jayasuriya jayawardena jeffcoate jefferies jefferson jeffery jeffrey \
    jeffreys jeffries jelinek jellicoe jenkins jenkinson jennings jensen jeong jephcott jepson jessop jesudason jha \
    jiang jibril jimenez jobling johal johannessen johansen johansson john johns johnson johnston johnstone jolliffe \
    jones jonsson jordan joseph joshi jovanovic joyce juarez judd juma junaid juncker juneja kabir kaczmarek kadir \
    kadiri kahlon kaiser kakar kalu kamara kamau kaminska kaminski kanagaratnam kanagasabai kandiah kane kang \
    kapadia kapoor karanja karim karimi karlsson karunaratne kasprzak katz kaufman kaur kavanagh kaya kazmi keane \
    kearney kearns keating keaveney keegan keeley keeling keenan keenlyside kehoe keita keith kelleher kellett \
    kelliher kelly kelsey kemble kemp kendall kendrick keneally kenna kennaway kenneally kennedy kenny kenyon keogh \
    keohane kerrigan kershaw keyes khalid khalifa khalil khaliq khan khanna khanom khatoon khatri khatun khawaja \
    khoury khumalo kiely kiernan kilbride kilcoyne kilgallon kilgour killeen kilpatrick kilroy kim kimani kinahan \
    kinnear kinsella kipling kirby kirkbride kirkham kirkpatrick kirkwood kirwan kishore kitson klein kneafsey \
    knowles knox kobayashi koh kohli koirala kolawole kolodziej komorowski kone konte korkmaz koroma kosgei kothari \
    koul kovac kovacs kovalenko kowal kowalczyk kowalewski kowalska kowalski kozak kozlowska kozlowski krishnamurthy \
    krishnan krol kruger kruszewski krzyzanowski kubiak kucera kucharski kucuk kular kulkarni kumar kumarasamy \
    kumari kurian kuznetsov kwan kwarteng kwiatkowski kwok kyle kyriacou kyriakou lacey ladha lafferty laidlaw laing \
    laird lakhani lally lalor lambert lamont langan langdon langford langley langton lanigan lapinski larkin larsen \
    larson latham lavelle laverty lavery lawal lawler lawlor lawrence lawson lawton lazarov leadbeater leahy leary \
    leavy leddy lee leeson leggett lehane leigh leitch lekan lemos lenaghan lenihan lennon lennox leonard leong \
    leroux leslie lester leung levy lewandowska lewandowski lewis leydon liang liddell liddle lidster ligema \
    lightfoot lillis lim lima limbu linares lindqvist lindsay lineham linehan linley lipinski lisowski lister liston \
    littlewood livesey livingstone llewellyn llewelyn lloyd lobo lockhart lockwood lofthouse logan logue lomas \
    lombardi lonergan longden lopes lopez lorimer loughlin loughnane loughran lovell lovelock lovett lowndes lowry \
    lucas ludlow lukacs lumb lumsden lund lundy lungu lunn luo lupton luthra luxton lydon lyle lynch lyon lyons \
    lysaght maalouf mabaso macaulay maccabe maccarthy macdonagh macdonald macfarlane macgregor macintosh macintyre \
    mack mackay mackenzie mackey mackie mackin mackinnon mackintosh mackle maclean macleod macpherson macrae madden \
    maddocks maddox madhavan madigan madsen magee maginnis magno magnusson maguire mahadevan maharaj maher mahmood \
    mahmoud mahmud mahon mahoney mair maitland majeed majewski majid majumdar makinde makoni makwana malcolm \
    malhotra malik malinowski mallaghan mallick mallinson mallon malone maloney mamun manalo mangan mangat mangion \
    manickam manley manning mannion manoharan mansell mansoor mansour manzoor maqsood marchant marchetti marciniak \
    marcinkowski marescaux margetts mariner marinescu marino marjoram markham markovic marley marlow marques marquez \
    marr marriott marsden marshall martinelli martinez martins maruf mascarenhas maskell massey masterson matei \
    mateo mather mathers matheson mathew mathews mathias mathieson mathur matos matsumoto matthew matthews mattison \
    maughan maunder maxwell mayer mayes mayhew maynard mazur mazurek mbeki mcadam mcallister mcardle mcateer mcbride \
    mccabe mccaffrey mccall mccallum mccann mccarthy mccartney mcclelland mccluskey mcconnell mccormack mccormick \
    mccoy mccullough mcdermott mcdonagh mcdonald mcdonnell mcdowell mcelroy mcevoy mcfadden mcfarland mcfarlane \
    mcgee mcgill mcginley mcginty mcgovern mcgowan mcgrath mcgregor mcguinness mcguire mchugh mcilroy mcinerney \
    mcinnes mcintosh mcintyre mckay mckee mckenna mckenzie mckeown mckinnon mclaren mclaughlin mclean mcleod \
    mcloughlin mcmahon mcmanus mcmillan mcnally mcnamara mcneil mcneill mcnicol mcnulty mcphail mcpherson mcqueen \
    mcrae mcshane mcsweeney mead meehan mehmood mehra mehta meikle melling mellor melnyk melville mendes mendez \
    mendonca mendoza menon mensah menzies mercado mercer meredith merrick merrigan merritt merwe meskell meszaros \
    metcalf metcalfe meyer meyers miah micallef michael michaelides michalak michalski michel middlemiss middleton \
    mihai mihalache milburn millar millard milligan millington millward milne milner milton minhas minogue mirza \
    mishra miskelly misra mistry mitchell mitchelmore mitra modi moffatt moffett moghaddam mohamad mohamed mohammad \
    mohammed mohamud mohan mohapatra moir mokoena mollo molloy molnar moloney molony moncada mondal monroe montague \
    monteiro monteith montero montes montgomery moodley mooney moorcroft moore moorhouse morales moran moreira \
    moreland moreno morgan moriarty morley moroney morrell morris morrison morrissey morrow mortensen mortimer \
    morton moses mosley motala mottram moyes moynihan moyo mphahlele mudie mugabe muhammad muir muirhead mukherjee \
    mukhtar mulcahy muldoon mulgrew mulholland mullan mullaney mullen muller mulligan mullin mullins mulqueen \
    mulrooney mulroy mulvaney mulvey mumford munoz munro munteanu murdoch murnaghan murnane murphy murray murrell \
    murtagh musa mustafa mutasa muthu mwale mwangi myatt myers myerscough nabi nadar nadarajah nadeem nagle nagra \
    nagy naidoo naidu nair nakamura nally nambiar nandakumar nandi napier naqvi narang narayan narayanan nash nasir \
    nasser nath naughton navarro nawaz naylor nazir ncube ndiaye ndlovu neal nealon neary needham neeson negi negus \
    neill neilson nelmes nelson nemeth nesbitt neville newbold newey newman ngcobo nguema nguyen ngwenya niazi \
    niblock nichol nicholas nicholls nichols nicholson nicol nicolaou nicolson nielsen niemi nieves nikolaidis \
    nikolov nilsson nisbet nithyanandan nixon njoku njoroge nkosi nkrumah nnadi nnamdi noakes nolan noonan noor \
    nordin norgate norris northcott norton notley novak novakova novotny nowak nowakowska nowakowski nowicki ntuli \
    nugent nunes nunez nuttall nwachukwu nwankwo nwosu nyambura nyathi nzeogwu oakley oates obasi oberoi oboyle \
    obrien ocallaghan oceallaigh ochieng oconnell oconnor oddie odea odell odonnell odonoghue odonovan odowd \
    odriscoll odusanya oduya odwyer ofarrell offiong offord oflaherty oflynn ofori ogara ogden oghene ogilvie ogrady \
    ogunbanjo ogundipe ogunlesi ogunleye ogunsanya ohagan ohalloran ohanlon ohara ohare oherlihy okafor okeefe \
    okeeffe okeke okello okeowo okereke okoli okonjo okonkwo okoro okoye okpara okwu oladele oladipo olaleye \
    olaniyan olatunji olawale oldfield oleary oliveira oliver ollerenshaw olofsson olsen olson olszewski olubunmi \
    olusanya omahony omalley omar omara omeara omondi omotayo oneil oneill ong onuoha onwuka onyango opara opoku \
    oram oregan oreilly oriordan orji ormerod ormond oronsaye ororke orourke orozco orr ortega ortiz osagie osborn \
    osborne osbourne osei oshaughnessy oshea osman ossai osullivan otieno otoole ouattara oudsten ouedraogo ouseley \
    owen owens owusu oyebanji oyedele oyekan oyelaran oyelowo oyewole oyinlola ozdemir ozturk pacheco packham paddon \
    padgett padilla padley padmanabhan pagett palacios palermo palfreyman paliwal pallister palsson panayi \
    panayiotou panchal pande pandey pandit pandya pang pankhurst papadakis papadopoulos papageorgiou paramasivam \
    parfitt parikh parkes parkin parmar parnell parr parrish parry parsons partington partridge parveen pascoe \
    pascual pasha pasquale passmore patak pate patel paterson pathak patil patrick patten patterson pattinson \
    pattison paul pavlov pavlovic pawar pawlak pawlowski payne pearse pearson peart peddie pedersen pegg pemberton \
    pender pendlebury pendleton penfold penhaligon pennington pepperell percival pereira perera perez perkins perrin \
    perry persad persaud perumal peters petersen peterson petkov petrescu petrie petrou petrov petrova petrovic \
    pettigrew pettit pham phelan phillips phillipson philpott phipps phiri picard pickard pickering pickersgill \
    pickett pickford pickles pieterse pietrzak piggott pilkington pillai pillay pimenta pinder pindoria pineda \
    pinheiro pinnock pinto piotrowski pirie pishori pithers pitman platt plunkett podgorski pogson pollard pollock \
    pomeroy ponnusamy ponting pooley popa popescu popov popovic postlethwaite poulter poulton powell poynton \
    prabhakar prabhu pradhan prajapati prakash prasad premadasa prendergast prentice prescott pretorius prichard \
    priestley pringle pritchard prosser prothero protheroe prudhoe pryce pryor prytherch puddephat pugh purcell \
    purdie purdy purewal puri purnell purvis putnam pyne qadir qamar qasim qazi quadri quaid quayle quigg quigley \
    quilligan quilty quinlan quinn quirke qureshi rabbani radcliffe radu rafferty rafiq rafique raftery raghavan \
    rahim rahimi rahman rainey rainford raja rajan rajapaksa rajaratnam rajasekaran rajendran rajput ramachandran \
    raman ramanathan rambaut ramdin ramirez ramos ramsay ramsbottom ramsden ramsey rana ranasinghe randall randhawa \
    ranganathan rankin rankine ransome rao rashid rashidi raskin ratcliffe rathbone rathnayake rathore ratnayake \
    rattigan raval ravindran rawat rawlings rawlinson rawson raymond rayner raza razak razaq reade reardon reddin \
    reddy redfern redgrave redmond redpath reece reed reeve regan rehman reidy reilly reis rembiszewski rennie \
    renshaw renton renwick restrepo revell reyes reynolds rezaei rhoades rhodes ribeiro ricci richards richardson \
    richter rickard rickards ricketts riddell riddick ridgway ridley rigby riley rimmer riordan risbridger ritchie \
    rivera rizvi rizzo roache robb robbins roberson roberts robertson robins robinson robson rocha roche rochford \
    rodgers rodrigo rodrigues rodriguez rogalski rogan rogerson rojas rollins rolston romano romanowski romero \
    rooney rosales rosario rosen rosenberg rosenthal ross rossi rossiter rothwell rourke rowbotham rowe rowland \
    rowlands rowlandson rowley rowntree royle rubio rudd ruddock ruddy rudkin ruffley ruiz rushton rusnak russell \
    russo rutherford rutkowski rutledge rutter ryan ryder rylance rzepka saad sabharwal sabir sachdeva sadiq saeed \
    safari saha sahin sahota saini sajjad salah salami salazar saleem saleh salgado salter salvador sam samad \
    samaraweera sampson samuel samuels samuelson sanchez sanders sanderson sandhu sandoval sangha sanghera sangster \
    sankaran santana santiago santos saqib saravanan sardar sargent sarkar sarpong sarwar sasaki satchwell sato \
    saunders savic savva saxena saxton sayed sayeed scallan scanlan scanlon schaefer schafer schembri schmidt \
    schneider schofield scholes schroeder schubert schultz schumacher schwartz sciberras scicluna scott scragg \
    scrivens scully seabrook seaman searle seddon seery sehgal sellers selvaraj selvaratnam senanayake sengupta \
    sequeira serrano sesay sethi sevim seward sewell sexton seymour shabbir shafiq shah shaheen shahid shahzad \
    shaikh shakespeare shankar shapiro shapland sharif sharkey sharma sharpe sharples sharrock shaughnessy shaw shea \
    sheahan shearer sheehan sheehy sheerin sheikh sheldon shelton shenoy shepherd sheppard sherazi sheridan sherlock \
    sherman sherrard sherratt sherridan sherwood shetty shevchenko shiels shih shinde shing shirazi shivakumar \
    shortall shortt shrestha shukla shuttleworth siddall siddique siddiqui siddle sidhu sidibe sienkiewicz sikora \
    sikorski silcock silva silverman simcox simeonov simmonds simmons simms simoes simon simons simpkins simpson \
    sims sinclair singh singhal singleton sinha sinnott sithole siva sivakumar sivapalan sivasubramaniam skelly \
    skelton slade slater slattery slevin sloan sloane smallwood smethurst smit smith smithers smits smyth smythe \
    snape sneddon snell snowdon soares sobczak sokol sokolov sokolowski solanki solomon solomou somerville soni sood \
    sorensen soriano sosnowski sousa southern soyinka spacek spalding spellman spence spencer spicer spiers spillane \
    spiteri spooner spratt sproule spurling srinivasan srivastava stacey stainton stanbridge standish staniforth \
    stankovic stansfield stanton stark starkey staunton stavrou steadman steele stefanescu stefanov stein steinberg \
    stelmach stenhouse stenson stephens stephenson sternberg stevens stevenson stewart stobart stockdale stoddart \
    stoica stojanovic stokes stott stoyanov strachan straker strang strickland stringer stronach strudwick struthers \
    stuart stubbs studholme sturgeon suarez subasinghe subramaniam subramanian sugden sulaiman suleiman suleman \
    sullivan sultana summerhayes summersby sumner sundaram suresh surridge sutcliffe sutherland suzuki svensson \
    svoboda swaby swain swales swami swaminathan swann sweeney sweeting swinburne swindells syed sykes sylvester \
    symes symington symonds synnott szabo szczepanski szewczyk szymanski szymczak tabassum taggart taheri tahir tait \
    taiwo takahashi takyi talbot tallon talwar tamang tanaka tandon tang tansey tanveer tariq tarrant tasker tate \
    tattersall tavares taverner taylor taylorson teague tebbutt teixeira temperley templeton tennant terry tesfay \
    tewari thackeray thackray thakkar thakur thandi thapa theobald theodorou thevarajah thirlwell thomas thomason \
    thompson thomson thorburn thornber thorne thornton thorogood thorpe threlfall thurlow thurston tickner tierney \
    tighe timlin timmins timoney tinsley tiwari tkachenko tobin todd todorov togher tolan tomaszewski tomkins \
    tomlinson tompkins tonge tonkin toolan toole toomey toor torrance torrens torres tosun toth toure towey townend \
    townsend townshend townsley tracey trainor tran tranter travers travis treacy trehan treharne trelawney trelawny \
    tremayne tremblay trevelyan trevithick trewin trimble trivedi trotman trotter troup truman tsang tse tshabalala \
    tucker tudor tuffour tuffy tully tumelty tunney tuohy tupper turnbull turnham turpin tuttle tweddle twohig \
    twomey tyagi tyldesley tyler tyrrell tyson uchenna uddin udoh ugwu ukpong ullah umar underwood unsworth unwin \
    upadhyay uppal upton urquhart usman uzoma vaidya valdez vallance vamvakas vance vanderberg vardy varga vargas \
    varghese varley varma vasquez vassallo vassiliou vaughan vaz vazquez veale vega velasco vella venkatesan \
    venkatesh venter verghese verma vernon vicary vickers vickery victor vieira viljoen villanueva vincent \
    vinnicombe virdee virk viswanathan vlasceanu vukovic vyas waddell wadding wadhwa wadsworth wagner wagstaff wahab \
    waheed wainwright wakeling walden waldron walford wallace wallbank waller wallis walmsley walsh walters walton \
    wang wanjiru warburton wardle wardrop warr warren warriner warsame warsi wasilewski wassell waterhouse waterman \
    waterworth watkin watkins watkinson watmough watson watters watts waugh waweru weatherill weatherley webber \
    weber webster weekes weerasinghe weiss welch weldon wellwood welsby westcott westmacott westwood whalley wharton \
    whatmough wheatley wheelan wheeldon wheelwright whelan whelehan whitaker whiteford whitehead whitehouse \
    whitehurst whitelaw whiteley whitelock whiteman whiteside whitfield whitham whitley whitlock whitman whitmore \
    whittaker whittingham whittington whittle whitty whitworth whyte wickramasinghe wickremasinghe wicks widdowson \
    wieczorek wierzbicki wiggins wightman wijeratne wijesinghe wilcock wilcockson wilcox wilde wilding wildman \
    wilkes wilkie wilkins wilkinson willcocks willetts williams williamson willis willoughby wilmot wilmott wilsher \
    wilson wilton winder winfield wingfield winship winskill winslow winstanley winston winterbottom winterton \
    wisniewska wisniewski witham withers witherspoon wojciechowski wojcik wolff wollaston wong woodall woodburn \
    woodcock woodhead woodhouse woodley woodman woodruff woodside woodward woodworth wooldridge woollard wooller \
    woollett woolley woolliscroft wootton worrall wozniak wray wren wrigley wroblewski wu wyatt wylie wynne wynter \
    xie xiong xu yadav yamada yamamoto yamoah yang yaqoob yaqub yar yarwood yasin yates yau yeates yeboah yeo \
    yeomans yeung yildirim yildiz yilmaz yip yogarajah yorath yoshida younas younis yousaf yousef yousif youssef \
    yuen yusuf zabel zafar zahid zahir zaidi zaman zamora zapata zarate zawadzki zeidan zhang zhao zheng zhou zhu \
    ziegler zielinska zielinski zimba zimmerman zubair zulu zwolinski";

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
