//! First names of people in the United Kingdom, Ireland and Australia, of many origins. Written for this project from
//! everyday knowledge; no published list was used, so no licence but the project's own applies.
//!
//! Names stand without accents and apostrophes, in order, with one space between.

/// Those that are hardly anything but a name.
pub(crate) const FIRST_NAMES: &str = "\
    aamir aaron abbie abby abdallah abdelrahman abdi abdirahman abdirizak abdisalam abdou abdul abdulaziz abdulkadir \
    abdullah abdullahi abdulrahman abeba abena abi abigail abimbola abiodun abiodunn abiola abisola achieng adaeze \
    adam adan adaora adebayo adebola adeel adele adeola aderonke adewale adeyinka aditi aditya adjoa adnan adrian \
    adriana adrianna adunni aeron afolabi afsaneh afua agata agatha agnes agnieszka agyapong ahmad ahmed aidan aiden \
    aigerim aiko ailbhe aileen ailish ailsa aimee aine ainhoa aisha aishah aishwarya aislin aisling aislinn ajay \
    ajit akash akiko akinola akosua akua alan alana alasdair alastair alban albert alberto aled aleena aleesha \
    alejandra alejandro aleksandar aleksander aleksandra alena alesha alessandra alessandro alessia alex alexander \
    alexandra alexandre alexandru alexia alexis alfie alfonso alfred ali alice alicia alicja alina alisa alisdair \
    alisha alison alistair alistar aliya aliyah aliyu aljon allan allison alma almas alok alphonse altaf alun alvaro \
    alwyn alysha alyson alyssa amaka amal amanda amandeep amani amara amarachi amarjit amaya ambreen ameena ameer \
    ameerah amelia amelie amie amina aminah aminata amir amira amirah amit ammar amna amrit amy anais analyn ananya \
    anastasia anastazja anayat anca anders andre andrea andreas andreea andrei andrew andrijana andrius andriy \
    andrzej andy aneeka aneesa aneesha anesu aneurin angela angelica angelika angelina angelo angharad angie angus \
    anika anil anisa anita anja anjali anka ankit ann anna annabel annabelle annalise annamaria anne anneka \
    anneliese annelise annemarie annette annie annika annmarie anouska ansh anthea anthony antoine antoinette anton \
    antonella antonia antonina antonio antonis antony anu anuj anushka anwar anwen anya aoibheann aoibhinn aoife \
    aparna apinya araminta arash archana archie areeba arfan ariana arianna arif arjun arlene arlo arlyn armando \
    arnav arnold aroha arooj arshad arslan arthur arti artur arturo arun arwa arwen arwyn aryan asad asel asha \
    ashish ashkan ashleigh ashley ashok ashraf asif asiya aslan asma astrid athena athina atif atiya aubrey audra \
    audrey audrius augustine aurelia aurelio austen ava avani avril avtar awais ayaan ayako ayan ayanna ayesha aylin \
    ayodeji ayodele azadeh azeem aziz aziza azizah azra babatunde baiba bakary balazs baljit balwinder bano baraka \
    barbara barnaby barney barry bartek bartholomew bartlomiej bartosz bashir bashira basil basit bassam baz bazza \
    beata beatrice beatrix beatriz beca becca becks becky bedriye begona behnaz behrouz belinda bella ben benedict \
    bengt benita benjamin benny bereket berenice bernadetta bernadette bernard bernice bernie bert bertie beryl beth \
    bethan bethanie bethany betsy bettina betty bev beverley beverly bhavesh bhavika bhavna bianca bijal bilal \
    billie billy bimpe bindi birgit birgitta bisi bjorn blaithin blanca blathnaid bleddyn blessing blessy bob bobbie \
    bobby bogdan bohdan bojan bola bolanle boris bozena brad bradley brandon branka breda breffni brenda brendan \
    brennan brett brian brid bridget bridgette bridie brigid brigita brigitte bronagh bronwen bronwyn bronwynne \
    bruce bruna brunhilde bryan bryanna bryony bukola burak bushra busisiwe cadi caitlin caitlyn callum calum calvin \
    cameron camila camilla candice caoilfhionn caoimhe caoimhin caolan cara caragh carey carina carl carla carlos \
    carlotta carly carmel carmela carmelo carmen carol carole carolina caroline carolyn caron carrie carson carwyn \
    caryl caryn casey cassandra cassia cassie catalin catalina catarina catelyn caterina cathal catherine cathleen \
    cathryn cathy catrin catriona cecil cecile cecilia cecily celeste celia celina celine cenk ceri cerian cerys \
    chaitanya chandra chanelle chantal chantelle charanjit charis charleen charlene charles charley charlie \
    charlotte charmaine chaudhry chelsey chelsie chenoa cherie cherryl cheryl cheryll chetan chiamaka chiara chibuzo \
    chidi chidinma chiedza chika chike chikondi chinedu chinonso chinwe chinyere chioma chipo chloe chris chrissie \
    chrissy christel christiana christianne christina christine christopher christos chukwudi chukwuemeka chukwuma \
    chun chyna cian ciara ciaran cillian cinzia ciprian clair claire clara clare clarence clarissa claudette claudia \
    claudio claudiu clemence clement cleo cleopatra clifford cliodhna clive clodagh cody colette colin colleen colm \
    comfortina conal concetta conleth connor conor constance consuela consuelo cora coralie corazon cordelia corinne \
    cormac cornelia cornelius corrina cosmin cosmina costas costel courtney craig cristian cristiana cristina \
    cristobal curtis cynthia cyprian cyril czeslaw daciana dafydd daisuke daithi daiva dalia dalila damian damien \
    damilola damini damola dan dana daniel daniela danielle danish danny danuta daphne dara daragh darcy daria \
    darius dariush dariusz darragh darren darryl daryl daryna dave david davina davinder dawid daz dazza deanna \
    dearbhla deb debbie debby debora deborah debra debs declan deepa deepak deepika deiniol deirdre dele delia \
    delroy delyth demetrios demi denis denisa denise dennis denys denzil deqa derek dermot derval dervilla dervla \
    derya desmond despina devika devinder devindra dewi dhruv diana diane dianne diarmuid diego dilip dilys dimitar \
    dimitra dimitri dimitris dina dineo dinesh diogo dion dipak divya dmitri doireann dolores domantas dominic \
    dominik dominika dominique donal donald donatella donna donnacha donncha dora dorcas doreen dorin dorina doris \
    dorota dorothy doug dougal douglas dragan dragana dragos driss duncan dylan dympna eabha eamon eamonn ebere \
    ebony ebru ebuka ebun eddie edgar edita edith edmund edna eduardo edward edwin edyta efe efua egle eifion eileen \
    eilidh eilis eilish eimear eimhear einar eira eirlys eithne ejike ejiro ekaterina ekene ekow elaina elaine elda \
    eleanor eleanora elena eleni eleri elfed eli elias elif elijah elin elina elinor eliot elisa elisabeta elisabeth \
    elisabetta elise eliska eliza elizabeth elke ella ellen ellie elliot elliott ellis elodie eloise elsie elspeth \
    eluned elvira elwyn emanuel emanuela emeka emer emil emilia emiliano emilie emily emir emlyn emma emmanuel \
    emmanuella emmeline emre emyr ena enda enid enrique enzo eoghan eoin eric erica erik erika erin ernest ernesto \
    ervin ese esme esmeralda esmerelda estelle esther eszter ethan ethel etta euan eugene eugenia eugenie eun eunice \
    eunji eurwen evan evangelia evangeline evelina evelyn evie ewa ewan ewelina eyob ezinne ezra fabian fabio \
    fabrizio fadi fadumo fahad faisal faiza faizal farah farai fareeda farhan farhana farida farooq farouk farrukh \
    farzana farzaneh fatema fatemeh fathima fatima fatimah fatmata fatou fatoumata feargal fearghal federica \
    federico felicia felicity felipe felix femi fenella feng ferdinand fergal fergus fernanda fernando ffion fiachra \
    fiadh fidelma fikile filip fillipo finbar finbarr findlay finlay finley finola fintan fiona fionn fionnuala \
    firas flavia fletcher flora florentina florin folake folarin folasade frances francesca francesco francine \
    francisca francisco frank frankie franz franziska fraser fred freda freddie freddy frederica frederick fredrik \
    freya frida fumi fung funke funmi funmilayo gabor gabriel gabriela gabriele gabriella gabrielle gael gail ganesh \
    gareth garfield garima garry gary gaurav gavin gayle gaynor gaz gazza gbemi gbenga gearoid gemma genevieve geoff \
    geoffrey george georgeta georgiana georgie georgina georgios geraint gerald geraldine gerard gerardo germaine \
    gerry gertrude gethin ghazala gheorghe ghulam gianluca gianna gianni giedre gifty gilbert gilda giles gillian \
    gilly gina ginny gintare giorgio giovanna giovanni gita giulia giuseppe gladstone gladys glenda glenn glenys \
    gloria glynis gobnait godfrey golnaz gopal goran gordana gordon goretti gosia govind graeme graham grainne \
    grazyna greg gregor gregory greta gretchen gruffydd grzegorz guadalupe gugu guillermo gulnaz gurdeep gurinder \
    gurjit gurmeet gurpreet gurvinder gus gustav guto gwawr gwen gwenda gwendolyn gwenllian gwilym gwion gwyn \
    gwyneth gwynne gyorgy habib habiba hadiya hadiza hafeez hafiz hafsa haider hakeem hakim haleema halima halina \
    halszka hamid hamish hamza hana hanh hanif haniya hanna hannah hannan hanneke hannelore harald hardeep haris \
    harish harjit harminder harold haroon harpreet harriet harrison harry harsha haruka haruna haruto harvey hasan \
    hashim hassan hassina hayden hayley hector hedda hedwig hefin heidi heike heledd helen helena helga heloise hels \
    hemant hemi henrietta henrik henry henryk herbert hermione hester hettie heulwen hibo hien hilary hilda \
    hildegard himanshu hina hiral hiroko hiroshi hitesh hiwot hodan hollie horace hortense hossein howard hristo \
    hubert huda hugh hugo humaira humera humphrey huong husain husna hussain hussein huw hyacinthe hye hyun hywel \
    iain ian iarla ibrahim ibrahima idris ieuan ifeanyi ifeoma ifor ifrah iga ignacio ikenna ikram ilaria ileana \
    illtyd ilona ilse iman imani imelda imogen imran inderjit indira inga ingrid inka ioan ioana ioanna iolo iona \
    ionela ionut iqbal iqra irena irene irenka iretiola irfan irina irma iryna isaac isabel isabela isabella \
    isabelle isadora isaiah isatou isha ishaan ishrat isioma isla ismael ismail ismay isobel istvan itunu ivan ivana \
    ivanka iveta ivo ivor iwan iwona izabela izzy jabu jacek jacinta jack jackie jacko jackson jacky jaclyn jacob \
    jacqueline jacqui jadwiga jagdeep jagdish jagoda jai jaime jaimie jake jakub jamal jameela james jamie jamil \
    jamila jamshed jana jane janelle janet janette janice janina janine janusz jared jarek jaroslav jaroslaw jas \
    jasmeet jasmin jason jaspreet jasvinder jaswinder jatin javed javier jaxon jay jaya jayden jayesh jayne jayson \
    jazmin jean jeanette jeanie jeanne jed jedda jeevan jeff jeffrey jelena jemima jemma jen jenna jennie jennifer \
    jenny jeremiah jeremy jerico jermaine jerome jerry jerzy jess jesse jessica jessie jez jigna jiho jihoon jill \
    jillian jim jimmy jing jitendra jitka jiwoo jo joan joana joann joanna joanne joao joaquin jocelyn jock jodi \
    jodie jody joe joel joelle johan johanna johannes john johnathan johnny jolanta jomar jon jonah jonas jonathan \
    jonathon jonny jools jordan jorge jose josef josefina joseph josephine josh joshua josie josue jovana jovelyn \
    jowita joyce jozef juan juanita judit judith judy julia julian juliana julianne julie julien juliet juliette \
    julita junaid jurgen justin justine justyna jyothi jyoti kabir kacper kadija kagiso kah kai kaisa kaitlyn \
    kaleigh kalpana kamal kamala kamaljit kamau kamil kamila kamran karabo karan kareem karen karim karin karina \
    karl karol karolina karthik karthika kash kasia kasper kassim katarina katarzyna kate katerina kateryna \
    katharine katherina katherine kathleen kathrin kathryn kathy katie katja katrin katrina katy katya kaveh kavita \
    kavitha kavya kawsar kayla kaylee kayleigh kayley kaz kazimierz keeley keelin kehinde keiko keira keiran keisha \
    keith kelechi kelli kellie kelly kelsey kelvin kemi ken kendra kenechukwu kenji kenneth kenny kenta kerenza \
    kerri kerrie kerstin keshia ketan ketut kev kevin keziah khadija khadijah khadra khaled khalid khalida khalil \
    khanh khanyi khurram kia kiah kiera kieran kieron killian kim kimberley kimberly kinga kira kiran kiranjit kirra \
    kirsten kirstie kirsty kishan kitty klaudia klaus kofi kojo komal konrad konstantin konstantinos koray kostas \
    kris krish krishna krishnan kristen kristian kristin kristina kristine kristof kristyna krystyna krzysztof \
    kuldeep kulwinder kumari kunal kunle kurt kushal kwabena kwadwo kwaku kwame kwasi kwesi kwok kylan kyle kylie \
    kyra lachlan laila lakshmi lalita lamar lamin lana lance lanre lara larry lars lasairfhiona lasma laszlo latifa \
    latisha latoya lauma laura lauren laurence laurie lavinia lawrence layla leah leandra leanne lech leena leigh \
    leighann leighton leila leilani lela lena lene lenka lennox lenny leo leocadia leon leona leonard leonie leonor \
    leonora lerato leroy lesia lesley leslie leszek leticia lewis lewys lexi leyla leyli liadan liadh liam liana \
    libby lidia lidka liezel liezl ligaya ligia lila lilian liliana lilja lillian lina linda lindiwe lindsay lindsey \
    linh linus lionel lisa lise liv livia liviu liz liza lizzie lizzy ljiljana lleucu llinos lloyd llyr llywelyn \
    lois lola lolade lorcan lorena lorenzo loretta lorna lorraine lottie louis louisa louise lourdes lowanna lowri \
    loz lubna luca lucas lucasz lucia lucian luciana lucie lucille lucinda lucja lucy ludmila ludwik luigi luis \
    luisa luiza lukas lukasz luke luminita lungile luther luzviminda lydia lyn lynda lyndon lyndsay lyndsey lynette \
    lynn lynne lynsey lyra lyudmila mabel macdara maciej macsen macy maddie maddy madeleine madeline madhavi madhu \
    madiha madina madison mads maebh maeve mafalda magda magdalena maggie mahendra mahesh mahmood mahmoud mahnoor \
    maia mair maira maire mairead mairi mairtin maja malachy malak malcolm malgorzata mali malik malwina mamadou \
    manal mandeep mandla mandy mani manish manisha manjinder manjit manju manjula manoj manon manpreet mansoor \
    mansour mansur manuel manuela mara marc marcel marcela marcello marcia marcin marcos marcus mared marek margaret \
    margarida margarita margaux margherita margo margot maria mariam mariama marian mariana marianne mariatu maribel \
    maricel marie mariella marija marika marilou marilyn mario marion marisa marisela marisol marissa maristela \
    marites marius mariusz marivic marjorie marko marlena marlene marley marsha marta martha martin martina martyn \
    martyna marva marvin marwa mary maryam maryla marzanna marzena masood massimo mateo mateusz mathew mathias \
    mathilde matias matilda matt matteo matthew mattias maud maude maura maureen maurice mauricio mavis maximilian \
    maxine mayank mayur mayuri maz mbali meadhbh meena meenakshi meera megan megha meghan mehdi mehmet mehreen mei \
    meirion melania melanie melba melina melinda melisa melissa melvin melvyn meredith mererid meriel merilyn meron \
    mervyn meryem meryl mhairi miah micaela michael michaela michal micheal michela michele michelle mickey \
    mieczyslaw miguel mihaela mihai mikael mike mikhail miklos mila mildred milena miles milica millicent millie \
    milly milos mina minal mindy minjun miranda mircea mireille mirek mirela miriam mirka miroslav miroslawa mirri \
    mirza misbah misha mitchell mladen modesta modupe moesha mohamad mohamed mohammad mohammed mohamud mohan mohit \
    mohsin moira mojgan mojisola mokhtar molly mona monica monika monique montserrat morag mordechai morenike morgan \
    morwenna moses mostafa moustafa mpho mubarak mugdha muhammad muhammed muireann muirne mukesh mulu mumtaz mun \
    muna munir munira murali muriel murray murtaza musa mustafa mustapha mwangi myfanwy mykola mylene myles myra \
    myriam myroslava nabeel nabil nabila nadeem nadezhda nadia nadine naeem nafisa nagina naheed nahid nahla naila \
    naima najma naledi nalini namita namrata nandi nandini nanette naoise naoko naomi narelle narinder naseem nasima \
    nasir nasreen nasrin nat natalia natalie nataliya natalka natasa natasha nathalie nathan nathaniel navdeep \
    naveed naveen navjot nazia nazim nazir nazma nazneen ndidi neasa ned neelam neelima neema neeraj neha nehal neil \
    nell nellie nenita nerys nessa nesta nevena neville nevin ngaire ngoc ngozi nguyet nia niall niamh nichola \
    nicholas nick nicky nico nicola nicolae nicolas nicole nicoleta nicolette nicusor nigel nighat nihal nikhil \
    nikita nikki nikola nikolai nikolaos nikos nilesh nilima nilufar nimali nimra nina ninian nirmala nisha nita \
    nitin njeri nkechi nkem nnamdi nneka nnenna noah noel noeleen noelle noemi noirin nollaig nolwazi nomsa nomvula \
    nonhlanhla noor noora nora noreen norhan norma norman nosheen ntombi nuala nuno nura nuria nurul nusrat nyasha \
    nyree obiageli obinna octavia odette odhran ogechi oghenekaro oisin oksana olabisi oladele olaf olaitan olamide \
    olanike olanrewaju olayinka olek oleksandr oleksandra oleksiy olena olga olha oliver olivera olivia olivier \
    ollie olu olubunmi oluchi olufemi olumide olusegun oluwaseun oluwaseyi oluwatobi omar omari omolara omotola \
    onyeka oona oonagh oran oren orla orlagh orlaith orlando orsolya osagie osas oscar osian osman oswald othman \
    otieno otilia otis owain owen oya oyinkan ozlem pablo paddy padhraic padma padraic padraig palesa pallavi paloma \
    pam pamela pankaj paola paolo paramjit parisa parminder parvati parveen parvez parvin pasquale patrice patricia \
    patricija patrick patrycja patryk patsy paul paula paulette paulina pauline paulo pavel pawel payal pearse pedro \
    pegah peggy penelope percival percy perpetua perry peter petra petronela petros petru petula petya phil philip \
    philippa philippe phillip phillipa phindile phoebe phuong phyllis pia pierre pieter piotr pippa polly pooja \
    poonam prabha prabhjot pradeep pragna prakash pranav prasad prashant pratik pratima praveen preethi preeti prem \
    prisca priscilla priti priya priyanka proinsias pryderi przemek przemyslaw puja punam purnima pushpa putri qasim \
    qiang quang quentin quincy quyen rabia rachael rachana racheal rachel rachita radek radha radhika radka radmila \
    radoslaw radu raegan rafael rafal rafiq raghav raheela raheem rahim rahima rahul raisa raj rajan rajani rajeev \
    rajendra rajesh rajinder rajiv rajni raju rakesh ralph rama ramesh ramon ramona rana ranbir randeep rani rania \
    ranjit raquel rasa rasheed rashid rashida rashmi raul ravi ravinder raymond raymundo razia razvan rebecca \
    rebekah reece reena rees refilwe reg reginald rehana reinhard reka rekha remi remigiusz rena renata renatka rene \
    renee renuka reshma reuben reza rhian rhianna rhiannon rhoda rhodri rhona rhonda rhydian rhys riaz ricardo \
    richard richie ricky rihanna rik rina rinku rishi rita ritu riya rizal rizwan robbie robert roberta roberto \
    robyn rocio rodica rodney rodrigo roger roghieh rohan rohini rohit roisin roland rolf romana romina ron ronald \
    ronan roni ronit ronke ronnie rory rosa rosaleen rosalie rosalind rosalyn rosamund rosanna roseann roseanne \
    rosemarie roshan roshni rosina roslyn rowan rowena roxana roxanne roy roya rozalia ruadhan ruairi ruari ruben \
    rubina rudo rufus rui rukhsana rukhsar rumana rumbidzai rupert rupinder ruqayyah russ russell ruta rutendo ruth \
    ruthie ruvimbo ruxandra ryan ryszard saad saadia saba sabah sabina sabrina sachin sadaf sadhbh sadia sadie saeed \
    safia safiya sagal sahar sahil saida saif saima saira sajid sajida sakina sakura saleem saleh salim salima sally \
    salma salman salome sam samantha sameer samina samir samira samreen samson samuel sanam sandeep sandhya sandile \
    sandra sanjay sanjeev sankar santiago santosh saoirse sapna sara sarah saraswati sarfraz sarika sarita sarwar \
    sasha satish satnam satwinder saulius saurabh savita savitri scarlett scott seamus sean seb sebastian sebastiao \
    seema segun selam selamawit selina selma senait seojun seosamh serena sergei sergio sergiu serhii seth sethu \
    seyi shabana shabnam shafiq shagufta shaheen shahid shahida shahnaz shahram shahzad shaista shakeel shakira \
    shakti shalini shamila shamim shams shamsa shane shanelle shania shanice shaniqua shankar shannon shanti sharif \
    sharifa sharmila sharmin sharon shashi shaun shauna shayla shaz shazad shazia shazza sheela sheena sheetal \
    shehnaz shehzad sheila sheilah shelagh shelley shelly sheree sheridan sherin sherine sheryl sheryll shilpa \
    shiraz shirin shirley shivani shobha shola shona shreya shruti shubham shulamit shweta shyam sian sibusiso \
    siddharth sidney sidra siew sigrid silas sile silke silvana silvia silviu simisola simon simona simone simphiwe \
    simran sinead siobhan siofra sion sioned siphiwe sipho siraj siriporn siti siu siwan sixto skye slawek slawomir \
    sneha snezana sobia sofia sofie sohail soheila sola solange soma somchai sonali sonam sonia sonja sonya soo \
    soojin sophia soraya sorcha sorin sorley soumya spencer spiros sreeja srinivas stacey staci stacy stan stanislav \
    stanislaw stasia stavros ste stefan stefania stefanie stefanita steffan stelian stella steph stephan stephanie \
    stephen stephon stevan steve steven stewart stipe stu stuart subhash sudha sudhir suhail sujata sukhdeep sukhjit \
    sukhvinder sukhwinder suleiman sultana sumaira suman sumaya sumit sumita sunil sunita suresh surinder surjit \
    susan susanna susannah susanne sushila susie suzanna suzanne suze suzi suzie suzy sven svetlana swati sybil syed \
    sylvester sylvia sylwia szymon tabassum tabitha tadeusz tadgh tadhg tafadzwa taher tahir tahira tahmina taiwo \
    takudzwa takumi talara talia tamar tamara tamas tamika tamsin tanisha tanveer tanvi tanya tapiwa tara taran \
    taras tarek tariq tarun tasha tasleem tasneem tatenda tatiana tatjana tatyana tayo tayyaba tegan tegwen teleri \
    temitope tendai teofil terence teresa tereza teri terri terry tesfaye tess tessa thabiso thabo thandeka thandi \
    thandiwe thanh thao thelma themba thembi theo theodora theodore theresa therese theresia thiago thomas thomasina \
    thulani thuy tiago tibor tiernan tiffany tihomir tilly tim timea timothy tina tinashe titilayo tjarra tobi \
    tobias toby tochukwu todd tola tolu tolulope tom tomas tomasz tommy tomoko tomos toni tony tonya torsten toyin \
    trace tracey tracie tracy traian trang treasa treena trefor trev trevor tricia trina trinh trish tristan trudi \
    trudy truong tsega tsering tshepo tuan tudor tudur tulsi tunde tushar twm tyler tyra uche uchechi uchenna ugne \
    ugochi ulrika ulrike uma umair umar umberto umesh una unathi ursula urszula urvashi usha usman uzma uzo uzoma \
    vaclav vaibhav vaishali valentina valentine valeria valerie valeriu vandana vanessa varsha vasil vasile vasilica \
    vasiliki vasilis vasudha vasyl veena velma venkat verity verna vernon veronica veronika vesna vibha vick vicki \
    vickie vicky victor victoriya vida vidya viera vijay vijaya vikas vikki vikram viktor viktoria viktorija vilma \
    vimal vinay vince vincent vincenzo vineet vinita vinny vinod violeta viorel viorica vipul viraj virginie vishal \
    vittorio vivek vivian viviana vivien vivienne vlad vladimir volodymyr vusi vytautas waclaw wafa waheed waheeda \
    wahid wajid waldemar wale waleed walid walter wambui wanda wanjiku waqar waqas warsame waseem wasim wayan wayne \
    wendell wendy weronika wesley wieslaw wieslawa wiktoria wilfred wilhelmina willem william willie wilma winifred \
    winnie winnifred wioletta wiremu wladyslaw wojciech wojtek xander xanthe xavier xenia xiao xiaoling xiaoming \
    xiaowei ximena xin xiomara xiu xolani xuan yaa yael yagmur yahya yanick yared yasemin yashica yasin yasir \
    yasmeen yasmin yasmine yaw yee yelena yemi yetunde yevgeny yewande yiannis yildiz yin yindi yinka yoko yolanda \
    yolande yonas yosef yousaf yousef youssef yousuf ysanne yudhvir yuen yuet yui yuki yulia yuliia yuliya yun yuri \
    yusra yusuf yusuke yvette yvonne zac zach zachary zack zafar zaheer zahid zahida zahra zahraa zaid zainab \
    zainabu zaira zakaria zakariya zakiya zanele zara zarina zbigniew zdenka zdravko zdzislaw zeca zeeshan zehra \
    zeinab zelda zenab zenon zeynep zhanna zhen zhi ziad zinhle zita zivile zlata zodwa zoe zoey zofia zohaib zohra \
    zohreh zoltan zoran zorica zosia zoya zsofia zsuzsanna zubaida zubair zuleikha zulfiqar zuri zuzana zuzanna \
    zygmunt";

/// Those that are words, places or abbreviations as well: they need a cue.
pub(crate) const WORDY_FIRST_NAMES: &str = "\
    abel abu ada ade al alfa ama amber ana angel april archer asa ash asher aspen august aura aurora austin autumn \
    avon ayo bay beau bell belle bet bill blake blossom bonnie brook brooke brooks bryn bud buddy cai camden candy \
    carter chad charity chase chelsea cherry chester chip christian christie christy chuck clay cliff clover cole \
    comfort con coral corey crystal curt daisy dale dallas darby dawn dean dee del denver destiny devon dexter \
    diamond dixie dolly don dorset dot drew duc duke dusty earl ed eden elm ember emerald esi eva eve ever faith \
    fang fay faye fern fidel fife fin finn fleur flo florence florida flower forest foster fox france francis gale \
    galway gay gene georgia gift gill ginger glen glory godwin grace grant gray guy hal hank hao happiness happy \
    harmony harper harvest hazel heather henna hero hilton holly honey hope hui hunter hyacinth india indie ines ira \
    iris isa israel ivy jade jaguar jamaica jan jasmine jasper jersey jewel jia joy jude judge jun june juno justice \
    kay kendal kent kenya kerry kingsley kirk kit lace lan laurel lavender lee lester lily lincoln linden ling logan \
    london lou luna lyric mac maddison madonna mae magnolia mali malta marigold marina mark mars mason max maxim may \
    maya mel melody melrose mercedes mercy merry mia mick milan ming minh mo montgomery myrtle nan nana nancy nelson \
    neo nero nest neve nile norm norton nova obi ocean oge olive oz page paige paris parker pascal pat patience pax \
    paz peace pearl pen penny peri perth petal phoenix pilar pip piper poppy porter precious preston primrose \
    promise prudence queenie quest quinn rain rainbow raja ram randy raven ray red regent regina rex rhea ria rich \
    rick rio river rob robin rocky rod roma roman romeo rose rosemary rosie ross royal ruby rusty saga sage sailor \
    salina sandy savannah scarlet shah shea shell sherry shire sid sienna sierra skip sky skylar sol somerset sonnet \
    sonny sophie sparrow stanley sterling stew stirling storm sue summer sunny sydney tab tad tally tam tammy tan \
    tania tate taylor ted teddy temi temple terra texas tia tilda tiny tod tor toy trinity troy tuesday tyne tyrone \
    una usher val vale van velvet venus vera verona vesper vi vic victoria viola violet virginia wade wai walker \
    warden warren wednesday wei wells west whitney wil will willow winsome winston winter wolf woody wren yan ying \
    york zen zion";
