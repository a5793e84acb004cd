//! First names of people in the United Kingdom, Ireland and Australia, of many origins. Written for this project from
//! everyday knowledge; no published list was used, so no licence but the project's own applies.
//!
//! Names stand without accents and apostrophes, in order, with one space between.

/// Those that are hardly anything but a name.
pub(crate) const FIRST_NAMES: &str = "\
    aamir aaron abbie abby abdi abdirahman abdou abdul abdullah abdulrahman abeba abena abi abigail abimbola abiola \
    achieng adaeze adam adan adaora adebayo adebola adeel adele adeola aditi aditya adjoa adrian adriana adrianna \
    afsaneh afua agata agnes agnieszka agyapong ahmad ahmed aidan aiden ailbhe aileen ailish aimee aine aisha aishah \
    aisling aislinn ajay akash akiko akosua akua alan alana alasdair alastair alban albert alberto alejandro \
    aleksander aleksandra alena alessandra alessandro alex alexander alexandra alexandru alexia alexis alfie alfred \
    ali alice alicia alina alisdair alisha alison alistair aliya aliyah aljon allan allison alma alok alyson alyssa \
    amaka amal amanda amara amarjit amelia amie amina aminah aminata amir amira amit amna amrit amy anais analyn \
    ananya anastasia anders andre andrea andreas andreea andrei andrew andriy andrzej andy aneeka aneesa aneurin \
    angela angelina angharad angie angus anika anil anisa anita anja anjali ankit ann anna annabel annabelle anne \
    anneka annelise annemarie annette annie annika anouska anthony antoine antoinette anton antonia antonio antony \
    anu anuj anwar anya aoife aparna arash archana archie arfan ariana arjun arlene arlyn arnold aroha arshad arthur \
    arturo arun arwa arwen asad asha ashish ashkan ashleigh ashley ashok asif asma astrid athena aubrey audra audrey \
    augustine austen ava avril awais ayaan ayan ayesha ayodele azra babatunde baljit balwinder baraka barbara barney \
    barry bartek bartosz bashir basil baz beata beatrice beatrix becca becky begona behnaz belinda bella ben \
    benedict benjamin benny bereket bernadette bernard bernice bernie bert bertie beryl beth bethan bethany betsy \
    betty bev beverley beverly bhavna bianca bilal billie billy bimpe bindi bisi blanca blathnaid blessing bob \
    bobbie bobby bogdan bohdan bola bolanle boris brad bradley brandon breda brenda brendan brennan brett brian \
    bridget bridie brigid brigitte bronagh bronwen bronwyn bruce bryan bryony bukola cadi caitlin caitlyn callum \
    calum calvin cameron camilla candice caoimhe caolan cara carey carina carl carla carlos carly carmel carmen \
    carol carole caroline carolyn carrie carwyn caryl caryn casey cassandra cassie catalina catarina caterina cathal \
    catherine cathryn cathy catrin catriona cecil cecilia cecily celeste celia celine ceri cerian cerys chandra \
    chantal chantelle charanjit charlene charles charley charlie charlotte chelsey cherie cherryl cheryl chiamaka \
    chidi chidinma chika chike chinedu chinonso chinwe chioma chipo chloe chris chrissie chrissy christiana \
    christianne christina christine christopher chukwudi chukwuemeka chun cian ciara ciaran cillian clair claire \
    clara clare clarence claudia clement clifford clive clodagh cody colette colin colleen colm comfortina connor \
    conor constance consuelo cora coralie corazon cordelia corinne cormac courtney craig cristian cristina curtis \
    cynthia cyril dafydd daithi damian damien damilola damola dan dana daniel daniela danielle danish danny daphne \
    dara darcy dariush darragh darren darryl daryl dave david davina dawid daz deanna deb debbie debby deborah debra \
    debs declan deepa deepak deepika deiniol deirdre dele delia delroy delyth demi denis denise dennis denzil deqa \
    derek dermot desmond devinder dewi dhruv diana diane dianne diarmuid dilip dilys dimitri dimitris dina dineo \
    dinesh dion dipak divya dolores dominic dominika dominique donal donald donna donnacha dora doreen doris dorota \
    dorothy doug dougal douglas duncan dylan dympna eamon eamonn ebere ebony ebuka ebun eddie edgar edith edmund \
    edna eduardo edward edwin edyta efe efua eifion eileen eilidh eilis eilish eimear eira eirlys eithne ejike ejiro \
    ekow elaine eleanor elena eleri elfed eli elias elif elijah elin elinor eliot elisa elisabeth elise eliza \
    elizabeth ella ellen ellie elliot elliott elsie eluned elvira elwyn emeka emer emil emilia emilie emily emlyn \
    emma emmanuel emmanuella emmeline emyr enid enrique eoghan eoin eric erica erik erika erin ernest ese esme \
    esmerelda estelle esther ethan ethel etta euan eugene eugenie eun eunice evan evangeline evelyn evie ewa ewan \
    ewelina fadumo fahad faisal faiza farah farai fareeda farhan farhana farida farouk farzana farzaneh fatema \
    fatima fatimah fatmata fatou fatoumata federica felicity felix femi ferdinand fergal fergus fernanda fernando \
    ffion fiachra filip finbar findlay finlay finley finola fiona fionn fionnuala fletcher flora florin folake \
    folarin folasade frances francesca francesco francine francisca francisco frank frankie franz fraser fred freda \
    freddie freddy frederica frederick freya fumi fung funke funmi gabriel gabriela gabriella gabrielle gail gareth \
    garry gary gaurav gavin gaynor gaz gbemi gbenga gemma genevieve geoff geoffrey george georgie georgina geraint \
    gerald geraldine gerard gerry gertrude gethin gheorghe ghulam gianni gifty gilbert gilda giles gillian gilly \
    gina ginny giorgio giovanni gita giulia gladys glenda glenn glenys gloria glynis godfrey golnaz gopal gordon \
    gosia graeme graham grainne grazyna greg gregor gregory greta gretchen gruffydd grzegorz gugu guillermo gurdeep \
    gurmeet gurpreet gus gustav gwen gwenda gwendolyn gwenllian gwilym gwyn gwyneth gwynne habib hadiza hafeez hafiz \
    hafsa haleema halima halina halszka hamid hamish hamza hana hanh hanif hanna hannah hannan harald hardeep harish \
    harjit harold haroon harpreet harriet harrison harry harsha haruka haruna harvey hasan hassan hayden hayley \
    hector hefin heidi heledd helen helena helga heloise hemi henrietta henrik henry herbert hermione hettie hibo \
    hilary hilda himanshu hiroshi hiwot hodan hollie horace hossein howard hubert hugh hugo humaira humphrey huong \
    husain hussain hussein huw hye hywel iain ian ibrahim idris ieuan ifeanyi ifeoma ifor ifrah iga ignacio ikenna \
    ikram illtyd ilona iman imelda imogen imran inga ingrid ioan ioana ioanna iolo iona ionut iqbal irena irene \
    iretiola irfan irina irma iryna isaac isabel isabella isabelle isaiah isatou isha ishaan ishrat isla ismael \
    ismail isobel istvan itunu ivan ivana ivor iwan iwona izabela izzy jabu jacek jack jackie jackson jacky jaclyn \
    jacob jacqueline jacqui jadwiga jagdeep jagdish jagoda jai jaime jake jakub jamal jameela james jamie jamil \
    jamila jana jane janelle janet janette janice janina janine jared jarek jaroslav jas jasmeet jasmin jason \
    jaspreet jasvinder jaswinder jatin javed javier jaxon jay jaya jayden jayesh jayne jayson jean jeanette jeanie \
    jeanne jed jeff jeffrey jemima jemma jen jenna jennie jennifer jenny jeremiah jeremy jerico jermaine jerome \
    jerry jerzy jess jesse jessica jessie jigna jill jillian jim jimmy jing jitendra jo joan joana joann joanna \
    joanne joao joaquin jocelyn jock jodi jodie jody joe joel joelle johan johanna john johnathan johnny jolanta \
    jomar jon jonah jonas jonathan jonny jordan jorge jose josef joseph josephine josh joshua josie jovelyn joyce \
    jozef juan juanita judith judy julia julian juliana julianne julie julien juliet juliette justin justine justyna \
    kacper kadija kagiso kah kai kaitlyn kaleigh kamal kamala kamaljit kamau kamil kamila kamran karabo karan kareem \
    karen karim karin karina karl karolina karthik karthika kash kasia kasper kassim katarina katarzyna kate \
    katerina katharine katherina katherine kathleen kathryn kathy katie katja katrina katy katya kaveh kavita kavya \
    kayla kaylee kayleigh kayley kaz kazimierz keeley keelin kehinde keira keiran keisha keith kelechi kelli kellie \
    kelly kelsey kelvin kemi ken kendra kenechukwu kenji kenneth kenny kerri keshia kevin keziah khadija khadijah \
    khadra khalid khalil khanyi kia kiera kieran kieron killian kim kimberley kimberly kinga kira kiran kiranjit \
    kirsten kirstie kirsty kishan kofi kojo komal konrad kris krish krishna krishnan kristen kristian kristin \
    kristina kristine krystyna krzysztof kuldeep kulwinder kunal kunle kurt kwabena kwaku kwame kwasi kwesi kwok \
    kylan kyle kylie kyra lachlan lakshmi lamar lamin lana lance lanre lara larry latifa latisha latoya laura lauren \
    laurence laurie lavinia lawrence layla leah leanne lech leena leigh leighann leighton leila lela lena lennox \
    lenny leo leon leona leonard leonie leonor leonora lerato leroy lesia lesley leslie leszek leticia lewis lewys \
    lexi leyla leyli liam liana libby lidia lidka liezel liezl lila lilian liliana lillian linda lindiwe lindsay \
    lindsey linh linus lionel lisa lise liv livia liz liza lizzie lizzy lleucu llinos lloyd llyr lois lola lorcan \
    lorenzo loretta lorna lorraine lottie louis louisa louise lourdes lowri lubna luca lucas lucia lucian luciana \
    lucie lucille lucinda lucja lucy ludmila ludwik luigi luis luisa lukas lukasz luke lungile luther luzviminda \
    lydia lyn lynda lyndon lyndsay lyndsey lynette lynn lynne lynsey lyra mabel maciej macsen macy maddie maddy \
    madeleine madeline madhu madiha madison mads maebh maeve magda magdalena maggie mahesh mahmood mahmoud mair \
    maire mairead mairi malachy malcolm malgorzata malik malwina mandeep mandla mandy mani manish manisha manjinder \
    manjit manoj manpreet mansoor manuel marc marcel marcia marcin marcus marek margaret margarita margo margot \
    maria mariam mariama marian mariana marianne mariatu maribel maricel marie mariella marilyn mario marion marisa \
    marissa marius mariusz marivic marjorie marko marlene marsha marta martha martin martina martyn marva marvin \
    marwa mary maryam marzanna marzena mateo mateusz mathew mathias matilda matt matteo matthew maud maude maura \
    maureen maurice mavis maximilian maxine mayur maz mbali meena meera megan meghan mehdi mehmet mehreen mei \
    meirion melanie melba melina melinda melissa melvin melvyn meredith mererid meron mervyn michael michaela michal \
    micheal michele michelle mickey mieczyslaw miguel mihaela mihai mike mikhail mila mildred milena miles millicent \
    millie milly mina minal mindy miranda mirek miriam miroslav mirza misha mitchell modupe moesha mohamad mohamed \
    mohammad mohammed mohamud mohit moira mojgan mojisola molly mona monica monika monique montserrat morag morenike \
    morgan moses mostafa mpho muhammad muhammed muireann muirne mukesh mulu mumtaz mun munir murali muriel murray \
    musa mustafa mustapha mwangi myfanwy mykola mylene myles myra myriam nabila nadeem nadia nadine naeem nahla \
    naila naima naledi namrata nandi nanette naomi narinder naseem nasir nasreen nasrin nat natalia natalie natalka \
    natasha nathalie nathan nathaniel naveed naveen navjot nazia nazir nazma ndidi ned neelam neema neha neil nell \
    nellie nenita nerys nessa nesta neville nevin ngaire ngoc ngozi nguyet nia niall niamh nichola nicholas nick \
    nicky nico nicola nicolas nicole nigel nighat nihal nikhil nikita nikki nikola nina ninian nisha nita nitin \
    njeri nkechi nnamdi nneka nnenna noah noel noeleen noelle nolwazi nomsa nomvula nonhlanhla nora noreen norma \
    norman nuala nuno nuria nusrat nyasha obiageli obinna octavia odette odhran ogechi oisin oksana olabisi oladele \
    olaf olaitan olamide olanike olek olena olga olha oliver olivia olivier ollie olu olufemi olumide olusegun \
    oluwaseun omar omari omolara omotola oona oonagh oran oren orla orlagh orlaith orlando osas oscar osian osman \
    oswald otieno otis owain owen oyinkan ozlem pablo paddy padma padraic padraig palesa pallavi pam pamela paolo \
    parisa parminder parvati parveen parvez patricia patrick patrycja patryk patsy paul paula paulette paulina \
    pauline paulo pavel pawel pearse pedro peggy penelope percy perpetua perry peter petra petros petula phil philip \
    philippa philippe phillip phillipa phoebe phuong phyllis pia pierre pieter piotr pippa polly pooja poonam prabha \
    pradeep prakash pranav prashant praveen preeti prem priscilla priti priya priyanka pryderi przemyslaw punam \
    qiang quang quentin quincy rabia rachael racheal rachel radek radha radoslaw rafael rafal rafiq raghav raheem \
    rahim rahul raisa raj rajan rajesh rajinder rajiv rajni rakesh ralph rama ramesh ramon ramona rana randeep rania \
    ranjit raquel rasheed rashid rashida rashmi raul ravi ravinder raymond rebecca rebekah reece reena rees refilwe \
    reg reginald rehana reinhard rekha remi rena renata renatka rene renee renuka reshma reuben reza rhian rhianna \
    rhiannon rhoda rhodri rhona rhonda rhys ricardo richard richie ricky rik rina rishi rita ritu riya rizwan robbie \
    robert roberta roberto robyn rodney rodrigo roger rohan rohit roisin roland rolf romana ron ronald ronan roni \
    ronke ronnie rory rosa rosaleen rosalie rosalind rosamund rosanna roseann roseanne rosemarie rosina roslyn rowan \
    rowena roxanne roy roya ruairi ruari ruben rubina rudo rufus rui rukhsana rukhsar rupert rupinder russ russell \
    ruta ruth ruthie ruvimbo ryan ryszard saba sabah sabina sabrina sachin sadaf sadia sadie saeed safia safiya \
    sagal sahar saima saira sajid sakina sakura salim salima sally salma salman sam samantha sameer samina samir \
    samira samreen samson samuel sanam sandeep sandra sanjay sanjeev santiago santosh saoirse sapna sara sarah \
    saraswati sarita sarwar sasha satish satnam scarlett scott seamus sean seb sebastian seema segun selam selamawit \
    selina selma serena sergei sergio seth seyi shabana shabnam shafiq shaheen shahid shahida shahram shaista \
    shakeel shakira shamim shamsa shane shanelle shania shanice shaniqua shannon sharif sharmila sharon shaun shauna \
    shaz shazad shazia sheela sheena shehzad sheila sheilah shelagh shelley shelly sheree sheridan sheryl sheryll \
    shilpa shiraz shirin shirley shivani shobha shola shona shreya shruti shyam sian sibusiso siddharth sidney sidra \
    siew sigrid sile silvia simisola simon simona simone simphiwe simran sinead siobhan sion sioned siphiwe sipho \
    siraj siriporn siu siwan skye slawek slawomir snezana sobia sofia sofie sohail soheila sola soma somchai sonia \
    sonja sonya soo sophia soraya sorcha sorley spencer stacey staci stacy stan stanislaw stasia stefan stefania \
    stefanie steffan stella steph stephan stephanie stephen stephon steve steven stewart stu stuart subhash sudha \
    suhail sukhdeep sukhjit sukhvinder sukhwinder suleiman sultana sumaira suman sumit sunil sunita suresh surinder \
    surjit susan susanna susannah susanne sushila susie suzanna suzanne suzi suzie suzy sven svetlana swati sybil \
    syed sylvester sylvia sylwia szymon tabassum tabitha tadeusz tadhg tafadzwa tahir tahira taiwo takudzwa talia \
    tamar tamara tamsin tanisha tanveer tanvi tanya tara taran taras tarek tariq tarun tasha tasleem tasneem tatenda \
    tatiana tayo tayyaba tegan tegwen temitope tendai teofil terence teresa teri terri terry tesfaye tess tessa \
    thabiso thabo thandeka thandi thelma themba thembi theo theodora theodore theresa therese theresia thiago thomas \
    thomasina thulani thuy tiago tiernan tiffany tilly tim timothy tina tinashe titilayo tobi tobias toby todd tola \
    tolu tom tomas tomasz tommy tomos toni tony tonya torsten toyin trace tracey tracie tracy trang trefor trevor \
    tricia trina trish tristan trudi trudy tsega tshepo tuan tudur tunde twm tyler tyra uche uchenna ugochi uma umar \
    ursula urszula usha usman uzma uzo uzoma vaishali valentina valentine valeria valerie vandana vanessa vasile \
    vasilis vasyl veena velma venkat vera verity verna vernon veronica vick vicki vickie vicky victor vida vidya \
    vijay vikas vikki vikram vimal vince vincent vincenzo vinny violeta vipul virginie vishal vivek vivian vivien \
    vivienne vladimir waclaw waheed waheeda waldemar wale walid walter wambui wanda wanjiku waqar warsame waseem \
    wasim wayne wendy weronika wesley wieslaw wilfred wilhelmina willem william willie wilma winifred winnie \
    wioletta wladyslaw wojciech xander xavier xiaoling xin xiu xolani yaa yasin yasir yasmeen yasmin yasmine yaw yee \
    yemi yetunde yewande yiannis yin yinka yoko yolanda yolande yonas yosef yousaf youssef yousuf yuen yuet yuki \
    yulia yun yusuf yvette yvonne zac zach zachary zack zafar zaheer zahid zahida zahra zaid zainab zainabu zakariya \
    zanele zara zbigniew zdzislaw zeca zehra zeinab zenon zeynep zhen zhi zinhle zodwa zoe zoey zofia zohaib zohra \
    zohreh zosia zoya zubaida zubair zulfiqar zuri zuzanna zygmunt";

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
    una usher val vale van velvet venus verona vesper vi vic victoria viola violet virginia wade wai walker warden \
    warren wednesday wei wells west whitney wil will willow winsome winston winter wolf woody wren yan ying york zen \
    zion";
