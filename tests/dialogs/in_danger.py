"""What people in danger write, as they write it, and what is near to it and is none. Divided by |."""

_IN_DANGER = {
    "": """
        112 | ١١٢ | ۱۱۲ | 1 1 2 | call 1-1-2 | call 112 now | soita 112 | 1 12 | 1 1 2? no, 112! | 112 112 | soita112 |
        SOS | s o s 112
    """,
    "en": """
        he slapped me in the face | my boyfriend choked me | i took too many pills | i hate my life |
        my dad hit my mom |
        my baby is not breathing | someone is trying to kill me |
        Police | please call the police | plz call the police | I need an ambulance | ambulence | EMERGENCY |
        emergensy | he hits me | My husband hits me every day | he hit me yesterday | he beat me | he is beating me |
        my husband is abusive | my husband he beat me and my childs | help me he is violent | he hurt me | he hurts me |
        he raped me | I was raped | he wants to kill me | I want to die | i want too die | i wanna dieee |
        i wish i was dead | i dont want to live | I don't want to live any more | i do not want live anymore |
        I want to kill myself | i want to kill my self | I think about suicide | suiside | there is violence at home |
        he threatens me | he threatened me | I am in danger | I’m in danger | we are in danger | I am afraid of him |
        he locked me in | scared of my husband | my father is hitting my brother and me | he beats my son |
        somebody is following me | my house is on fire | there is a fire in my kitchen | fire! | I am bleeding a lot |
        she is bleding | i cant breathe | he can not breath | my friend is unconscious | heart attack | he has a knife |
        save me please | danger | help me please he is here | he will kill us | i am not safe at home |
        they force me to marry | death
    """,
    "fi": """
        mun mies löi mua taas | naapuri hakkaa vaimoaan | olen itsetuhoinen | mua pahoinpideltiin | ex vainoaa minua |
        poliisi | Soittakaa poliisi! | tarvitsen poliisia | polisi | ambulanssi | tarvitsen ambulanssin | ampulanssi |
        hätänumero | hatanumero | hän lyö minua | mieheni lyö | mies lyö minua | hän löi minua | mieheni löi mua |
        mies hakkaa mua | mieheni pahoinpitelee minua | pahoinpiteli mut | minua lyödään | lyo minua |
        hän hakkaa minua | hän hakkasi minut | ukko hakkaa minnuu | mies joka asuu meillä lyö illalla lapsia |
        hän raiskasi minut | minut on raiskattu | hän uhkaa minua | hän uhkailee tappaa minut | se uhkailee mua |
        apua hän lyö | haluan kuolla | HALUAN KUOLLA | haluun kuolla | haluisin vaan kuolla | en halua elää |
        en halua enää elää | en jaksa elää | emmä jaksa enää elää | ei jaksa enää elää | tapan itseni | tapan ittesi |
        tapan itteni | tapan ihteni | ajattelen itsemurhaa | itsemurrha | kotona on väkivaltaa | vakivalta |
        lähisuhdeväkivalta | olen vaarassa | pelkään häntä | pelkään mun miestä | hätä | hätätilanne | meillä palaa |
        talo palaa | tulipalo | vuodan verta | en saa henkeä | lapsi ei hengitä | hän on tajuton | sydänkohtaus |
        otin liikaa lääkkeitä | hänellä on puukko | minua uhataan | hän aikoo tappaa minut | minut tapetaan |
        pelkään mennä kotiin | en ole turvassa kotona | hän ei anna minun lähteä | hän vei passini | turvakoti |
        minua pakotetaan naimisiin | joku seuraa minua | joku yrittää tulla sisään | minä haluaa kuolla |
        olisin mieluummin kuollut | elämällä ei ole tarkoitusta | söin kaikki lääkkeet | keittiössä palaa |
        soittakaa palokunta | tarvitaan lääkäri | lapseni sai kohtauksen | rintaan sattuu | hän putosi jäihin |
        mies makaa maassa | onnettomuus | lapseni on kadonnut | eksyin metsään | synnytys alkoi | hän potkii minua |
        kuolema
    """,
    "ar": """
        زوجي هددني بالقتل | حدا يساعدني زوجي عم يضربني | ابني ما عم يتنفس | ارجوكم اسعاف | مابي اعيش |
        الشرطة | شرطه | اتصلوا بالشرطة | أريد الشرطة | بوليس | بدي البوليس | سيارة إسعاف | اسعاف | طوارئ | النجدة |
        زوجي يضربني | زوجي بيضربني | جوزي بيضربني كل يوم | هو يضربني كل يوم | ضربني زوجي | ضربوني | زوجي عنيف |
        زوجي يضرب ابني | أنا في خطر | انا في خطر | أنا بخطر | نحن في خطر | أريد أن أموت | اريد ان اموت | بدي اموت |
        بدي موت | أريد الموت | عايزة اموت | نفسي اموت | ابغى اموت | رح موت حالي | لا أريد أن أعيش | ما بدي عيش |
        مش عايز اعيش | تعبت من الحياة | أريد أن أقتل نفسي | سأقتل نفسي | بقتل حالي | رح اقتل حالي | سأنتحر | الانتحار |
        بدي انتحر | رح يقتلني | اغتصبني | اغتصبوني | عنف في البيت | يهددني | هددني | عم يهددني بالقتل | أنا خائفة منه |
        بخاف من زوجي | في حريق بالبيت | البيت عم يحترق | عم انزف | نزيف | ما عم اقدر اتنفس | لا أستطيع التنفس |
        معه سكين | ساعدوني بسرعة | ساعدوني رح يقتلني | الحقوني | انقذوني | حالة طارئة | زوجي حاول خنقي |
        راجلي كيضربني | بغيت نموت | داير اموت | جوزي بدو يقتلني | خطفوا ابني | طردني زوجي من البيت | بخاف يقتلني |
        لم أعد أريد أن أعيش | ما بقى بدي عيش | سأرمي نفسي من البلكون | النار في المطبخ | دخان كثير في البيت |
        غايب عن الوعي | ابني عم يغرق | بلعت حبوب كثيرة | صار حادث سيارة | في حرامي بالبيت | صار معه جلطة |
        zawji yadribni | biddi mout
    """,
    "ru": """
        помогите меня убивают | он меня ударил | хочу убить себя | нет сил жить | не вижу смысла жить |
        полиция | вызовите полицию | палиция | полицыя | скорую помощь | нужна скорая | вызовите скорую |
        муж меня бьет | муж меня бьёт | он меня избивает | меня избили | муж избил меня вчера | отец бьет ребенка |
        он бьет меня и детей | он угрожает мне | муж угрожает убить | меня изнасиловали | насилие дома | боюсь мужа |
        я боюсь его он пьяный | хочу умереть | я хочу умереть | хочу сдохнуть | я хочу покончить с собой |
        покончу с собой | не хочу жить | я больше не хочу жить | жить не хочу | убью себя | самоубийство | суицид |
        я в опасности | спасите | помогите он меня бьет | пожар | дом горит | у меня кровотечение | кровь идет сильно |
        не могу дышать | он без сознания | у него нож | он начал бить меня | муж поднял на меня руку |
        боюсь идти домой | сосед бьет жену | он забрал мой паспорт | меня заставляют выйти замуж | хочу исчезнуть |
        думаю о смерти | вызовите врача срочно | ребенку очень плохо | кухня загорелась | пропал ребенок |
        человек провалился под лед | кто то ломится в дверь | муж хочет меня убить | на меня напали | за мной следят |
        сосед приставал к моей дочери | начальник домогался меня | так больше не могу | лучше бы я умерла | я умираю |
        у жены начались схватки | у меня болит в груди | ребенок выпал из окна | папа упал и не встает | мне плохо |
        muzh bjet menya | hochu umeret | ne hochu zhit
    """,
    "uk": """
        поліція | викличте поліцію | потрібна поліція | швидка допомога | викличте швидку | чоловік мене б'є |
        чоловік мене б’є | він мене б'є | він мене побив | чоловік бє мене і дітей | батько б'є дитину | мене побили |
        він погрожує мені | чоловік погрожує вбити | мене зґвалтували | насильство вдома | боюся чоловіка |
        хочу вмерти | хочу померти | я хочу померти | не хочу жити | я більше не хочу жити | вб'ю себе |
        хочу покінчити з собою | самогубство | я в небезпеці | рятуйте | допоможіть він мене б'є | пожежа |
        будинок горить | сильна кровотеча | не можу дихати | він без свідомості | у нього ніж |
        муж мене бьє | він почав бити дитину | боюся йти додому | на мене напали | пропала дитина | у мами інсульт |
        не хочеться мені більше жити | я вже не хочу жити | щоб мене не стало | наковталась таблеток | пахне газом |
        він забрав мій паспорт | мене видають заміж | не пускає мене з дому | сусід б'є дружину | він кинувся на мене |
        вітчим чіпає мене | чоловік мене принижує | думаю про смерть | не хочу прокидатися | краще мене б не було |
        дитині дуже погано | загорілася хата | людина провалилася під лід | викличте лікаря | болить серце |
        дитина з'їла таблетки | хтось стріляє | заблукали в лісі | донька не прийшла додому |
        cholovik mene bie | hochu vmerty | ne hochu zhyty | pozhezha
    """,
    "sv": """
        ring polisen | polis | ambulans | han slår mig | min man slår mig | han slog mig igår | han hotar mig |
        han slår barnen | jag blev våldtagen | våldtäkt | jag vill dö | vill inte leva längre | orkar inte leva |
        jag vill ta livet av mig | självmord | jag är i fara | det brinner | jag blöder | kan inte andas | rädda mig |
        min man blir arg och slår mig | han ströp mig i natt | pappa slår min lillebror och mig | rädd för min sambo |
        han hotar att döda oss | vågar inte gå hem | han har låst in mig | de tvingar mig att gifta mig | ja vill dö |
        ja vill int leva mer | trött på livet | tog för många tabletter | barnet andas inte | han vaknar inte |
        huset brinner | min son gick genom isen | någon är skadad | han har en kniv | skicka en ambulans |
        jag orkar inte mer | min man kastade ut mig | de vill gifta bort mig | jag behöver skyddshem | isen brast |
        barnet ramlade i sjön | vi är vilse i skogen | ont i bröstet | läraren tar på mig | värkarna har börjat |
        barnet har ätit tabletter | jag har brutit benet | min dotter kom inte hem | tankar på att dö
    """,
    "et": """
        kutsuge politsei | politsei | kiirabi | ta lööb mind | mees peksab mind | abikaasa ähvardab mind | ta lõi mind |
        mind vägistati | vägivald | tahan surra | ei taha enam elada | tapan ennast | enesetapp | olen ohus |
        maja põleb | tulekahju | verejooks | ei saa hingata | kardan oma meest | hädaolukord | ta l66b mind |
        mees lööb mind iga päev | isa peksab ema ja mind | ta lööb mu last | mees annab mulle peksa | ta ahistab mind |
        ma kardan koju minna | mees võttis mu passi ära | mind sunnitakse abielluma | ei jaksa enam elada |
        elul pole mõtet | tahan oma elu lõpetada | laps ei hinga | isa sai infarkti | laps upub | verd tuleb palju |
        võtsin liiga palju tablette | sõber sai raskelt viga | kukkus läbi jää | keegi tulistab | gaasi lõhn on majas |
        mees ei lase mul välja minna | mees viskas mind kodust välja | saan kodus peksa | teen endale midagi halba |
        ei jõua enam elada | ema kukkus ja ei liigu | laps jõi mürki | laps kukkus vette | mul on rinnus valu |
        vanemad tahavad mind mehele panna | murdsin jala | tegin endale haiget | ta on ohus
    """,
    "fa_AF": """
        پولیس | پولیس را خبر کنید | آمبولانس | شوهرم مرا می‌زند | شوهرم مرا میزند | منو میزنه | شوهرم منو کتک میزنه |
        مرا لت و کوب می‌کند | می‌خواهم بمیرم | میخواهم بمیرم | می خوام بمیرم | دیگه نمیخوام زندگی کنم | خودکشی |
        خودم را می‌کشم | به من تجاوز شد | در خطر هستم | خانه آتش گرفته | خونریزی دارم | نفس کشیده نمیتوانم | کمک عاجل |
        شویم مره لت میکنه | طفلم را هر روز میزند | از شوهرم می‌ترسم | میخایم بمرم | از زندگی سیر شدم | خوده میکشم |
        خانه ما آتش گرفت | خون زیاد میرود | مرا به زور شوهر میدهند | او چاقو دارد | طفلم بیهوش شده |
        shawharam mara mezana | mikham bemiram | به من حمله کرد | در جنگل گم شدم | ما گم شده‌ایم | یخ شکست |
        طفلم در آب افتاد | دستم شکست | سینه‌ام درد میکند | زندگی برایم ارزش ندارد | دخترم اختطاف شد |
        به زور با من رابطه کرد | شوهرم مرا از خانه کشید | مرا بزور عروسی میکنند | زهر خوردم | man ra mizanad
    """,
    "ps": """
        پولیس | امبولانس | خاوند مې وهي | مېړه مې ما وهي | هغه ما وهي | غواړم مړ شم | زه غواړم مړه شم | ژوند نه غواړم |
        ځان وژنم | ځان وژنه | جنسي تېری | په خطر کې یم | کور اور اخیستی | وینه بهېږي | ساه نشم اخیستی | ما وژغورئ |
        بیړنۍ مرسته | خاوند می هره ورځ وهی | پرون یې ووهلم | خاوند مې ماشومان وهي | پلار مې ډېر وهي |
        غواړي ما ووژني | له مېړه ډارېږم | د خاوند نه یریږم | کاش مړ وای | له ژونده بېزار یم | نور ژوند نه غواړم |
        زموږ په کور کې اور لګېدلی | ماشوم ساه نه اخلي | ماشوم ډوبېږي | مرسته ژر راشئ | په زور مې ودوي |
        ډېرې ګولۍ مې وخوړلې | zma khawand ma wahi | ghwaram mar sham | خاوند مې په کور کې وهي | له خاونده وېرېږم |
        خاوند می مړ کوي | زوی مې ورک دی | نه مې پرېږدي چې بهر لاړه شم | خاوند مې له کوره وشړلم | زه وهل کېږم |
        په ما یې حمله وکړه | لاس یې راباندې واچاوه | مرګ راکړه | ژوند مې معنا نه لري | له ځانه بېزاره یم |
        پښه مې ماته شوه | غله راغلل | خوب دوا ډېره مې وخوړه
    """,
    "ckb": """
        پۆلیس | ئەمبولانس | مێردەکەم لێم دەدات | لێم ئەدات | هەڕەشەم لێ دەکات | دەمەوێت بمرم | ئەمەوێ بمرم |
        نامەوێت بژیم | خۆم دەکوژم | خۆکوشتن | دەستدرێژیم کراوەتە سەر | لە مەترسیدام | ماڵەکەم ئاگری گرت | خوێنم لێ دێت |
        ناتوانم هەناسە بدەم | فریام بکەون | توندوتیژی | پیاوەکەم لێم ئەیا | میردەکەم لیم دەدات | لێی دام |
        باوکی لە منداڵەکەم دەدات | لە مێردەکەم دەترسم | ئەترسم بمکوژێت | باوکم ئەمکوژێت | دەیەوێت بمکوژێت |
        خۆزگە مردبام | لە ژیانم بێزار بووم | خۆم دەسووتێنم | نایەڵێت بچمە دەرەوە | بەزۆر بەشووم دەدەن |
        ئاگرکوژێنەوە بانگ بکەن | چێشتخانەکە دەسووتێت | خوێنی زۆری لێ دەڕوات | بێ هۆش کەوتووە | چەقۆی پێیە |
        حەبی زۆرم خوارد | هاوڕێکەم بریندار بووە | یارمەتیم بدەن بە پەلە | merdakam lem adat | damawe bmrm |
        xom dakuzhm | دەترسم بچمەوە ماڵەوە | بەزۆر لەگەڵم خەوت | کچەکەم ڕفاندووە | کوڕەکەم ون بووە | سنگم دێشێت |
        باوکم بەزۆر شووم پێدەکات | ڕزگارم بکەن | بە چەقۆ هات | بە هانامەوە بێن | ژانم گرتووە
    """,
    "ku": """
        polîs | telefonî polîsan bike | ambulans | mêrê min li min dixe | ew li min dixe | li min dide |
        dixwazim bimirim | ez naxwazim bijîm | xwe dikujim | ez ê xwe bikujim | xwekuştin | tecawiz |
        ez di xetereyê de me | agir bi malê ket | xwîn tê | nikarim nefes bistînim | ji mêrê xwe ditirsim | hawar |
        şîdet li malê heye | mere min li min dixe | lı mın dıxe | li mi dixe | mêrê min min dikute | wî li min xist |
        bavê min li min lêdixe | mêrê min li zarokan dixe | li kurê min xist | jina xwe dikuje | dixwaze min bikuje |
        gefan li min dixwe | ez ji bavê xwe ditirsim | tecawizî min kirin | destdirêjî li min kir | nahêle derkevim |
        bi zorê min dizewicînin | ez mirinê dixwazim | ez dixwazim bimrim | xwezî ez miribûma | jiyan êdî bêwate ye |
        ez ji jiyanê westiyam | ez ê xwe daliqînim | xwe dişewitînim | alîkarî lezgîn | werin alîkariyê |
        min rizgar bikin | mala me dişewite | agirkujan gazî bikin | xwîn nasekine | zarokê min nefes nagire |
        zarokê min bêhiş e | krîza dil | celte lê ket | min pir heb xwarin | kesek birîndar e | lingê min şikest |
        kêr di destê wî de ye | diz ketine malê | zarokê min winda bûye | îsaf | kocam beni dövüyor | ölmek istiyorum |
        min didin ber lêdanê | li me êrîş kirin | keça min revandin | tundî li malê heye | bi zorê min dide mêr |
        pasaporta min girt | sîngê min diêşe | nefesa min teng dibe | zarokê min ket avê | qeşa şikest ketim avê |
        zarokê min derman xwar | derî dişkînin | bêhna gazê tê | ditirsim vegerim malê | keça min sunet dikin |
        min ji jiyanê têr bû | gule li min ket | ez zirarê didim xwe
    """,
    "so": """
        booliis | booliska u yeer | ambalaas | ninkaygu wuu i garaacaa | wuu i garaacayaa | wuu igaraacaa |
        wuu i dilayaa | caruurta ayuu garaacaa | waan dhiman rabaa | inaan dhinto ayaan rabaa | ma rabo inaan noolaado |
        is dil | kufsi | khatar baan ku jiraa | guriga ayaa gubanaya | dhiig baa iga baxaya | ma neefsan karo |
        waan ka baqayaa ninkayga | ninkeyga ayaa i garaaca | wuu i dharbaaxay | wuu ii hanjabay | waa la i kufsaday |
        guriga wuu igu xidhay | waan is dilayaa | nolosha waan ka daalay | u yeer bilayska | ilmahaygu ma neefsanayo |
        mindi ayuu wataa | shil gaari ayaa dhacay | waan dhimanayaa | kaniini badan ayaan cunay | ii yeer dabdemiska |
        qasab ayaa la iigu guurinayaa | dab ayaa gurigayga qabsaday | i badbaadiya | khatar ayaan ku jirnaa |
        waan neefsan la'ahay | ninkaygu wuu i karbaashaa | kiniin badan ayaan cunay | way miyir beeshay |
        ilmahaygii biyaha ayuu ku dhacay | gabadhayda waa la gudayaa | dhakhtar baan u baahanahay degdeg ah |
        waan dhaawacmay | foosha ayaa i haysa | waa la i dhacay | waxaan ka walwalsanahay ninkayga
    """,
    "sw": """
        piga polisi | polisi | gari la wagonjwa | mume wangu ananipiga | alinipiga jana | wananipiga | anampiga mtoto |
        nataka kufa | sitaki kuishi tena | nataka kujiua | nitajiua | nimebakwa | amenibaka | niko hatarini |
        nyumba inaungua | ninatoka damu nyingi | siwezi kupumua | niokoeni | anataka kuniua |
        mapolisi | baba anatupiga sisi na mama | bwana yangu ananipigaka | anapiga mke wake | naogopa baba yangu |
        ninaogopa mume wangu | siko salama nyumbani | ana panga | alinilala kwa nguvu | sina sababu ya kuishi |
        nimechoka na maisha | kumaliza maisha yangu | bora nife | nakufa | ana bunduki | amepoteza fahamu |
        nimemeza vidonge vingi | mtu ameumia sana | nimepata ajali | mtoto wangu amepotea | ita zimamoto |
        yuko na kisu | nataka kujiuwa | anataka kuniuwa | amechukua pasipoti yangu | nimeshambuliwa |
        nahitaji daktari haraka | mtoto amekabwa na chakula | kifua kinauma sana | nyumba yangu ina moto |
        wanavunja mlango | nimegongwa na gari | uchungu umeanza | nataka kukufa | maisha yamenishinda
    """,
    "fr": """
        appelez la police | police | ambulance | urgence | il me frappe | mon mari me frappe | mon mari me bat |
        il m'a frappée hier | mon mari est violent | il frappe mes enfants | j'ai été violée | on m'a violée | viol |
        je veux mourir | j'ai envie de mourir | je ne veux plus vivre | je veux me tuer | suicide | je suis en danger |
        la maison est en feu | je saigne | je ne peux pas respirer | j'ai peur de mon mari | au secours |
        mon mari me tape | il ma frappe | il a frappé ma fille | il a une machette | il m'a enfermée | au feu |
        on me force à me marier | il a pris mon passeport | j'ai avalé trop de médicaments | j veu mourir |
        je suis fatiguée de vivre | mon bébé ne respire plus | elle n'arrive pas à respirer | mon enfant a disparu |
        il est tombé dans le lac | j'accouche | accident de voiture | quelqu'un casse la porte | sauvez-nous |
        j'ai été agressé | un homme me suit | je suis perdue dans la forêt | mon père a fait un malaise | il me touche |
        il m'interdit de sortir | il a pris mes papiers | jveux mourir | il veut enlever ma fille | crise d'asthme
    """,
}

_INNOCENT = """
    my husband plays football | my husband wants to fish | kids who like to kick balls | shooting range |
    lifeguard training |
    cooking with fire | breathing exercises | isä ja poika pelaavat | lapseni tykkää lyödä palloa |
    haluan hakata halkoja |
    lapseni haluaa hakata halkoja | metsän hakkuu | puukkokurssi | haluan elää terveellisesti | en osaa uida |
    швидка ходьба |
    скорая прогулка | мой муж любит рыбалку | хочу жить в Каяани | زوجتي تحب الطبخ | نفسي العب كرة |
    murder mystery game |
    4H-kerho | 4H | 1 + 1 | 044 112 3456 | +358 44 1121122 | 00358 112 1120 | 112233 | 1120 | 1.12. | klo 11-2 |
    11.2. | Kauppakatu 112 | Esimerkkitie 112 | house number 112 | room 112 | bus 112 | 112 € | 112 euroa | 112 cm |
    112b | 11/2 | boxing | judo | self-defence | self-defence course | karate | nyrkkeily | ملاكمة | taekwondo |
    itsepuolustus | الدفاع عن النفس | martial arts | kamppailulajit | единоборства | бокс | самооборона |
    self defense for women | fire brigade | palokunta | VPK | firefighter | first aid course | ensiapu |
    hätäensiapukurssi | premiers secours | إسعافات أولية | red cross | punainen risti | swimming rescue |
    life saving | dog training | koirakoulu | первая помощь | hunting | metsästys | chess club | lyöminen |
    die Kinder | killer whale | hit music | hit the gym | hit music for me | I want to hit the gym, tell me where |
    beat box | I like the beat | show me the best | drums for me | ударные для меня | pesäpallo | lyöntipelit |
    poliittinen keskustelu | polite conversation | I like to help | can you help my child swim |
    my child is afraid of water | my son is scared of dogs | lapseni pelkää vettä | ابني يخاف من الماء |
    боится воды | something safe | is it safe for kids | not safe for kids? | kaksi tundi | iki | violin | viola |
    violon | viola lessons | rap music | live music | I want to live in Kajaani | haluan asua Kajaanissa | elää |
    elämä | en halua uida | haluan uida | en halua eläimiä | en jaksa juosta | I want to dance |
    I don't want to pay | I want to try | I want to dye clothes | I like tie dye | haluan kuulla musiikkia |
    haluan kuoroon | haluan kulkea | pelaan mieheni kanssa | koira haukkuu | kranssin koristelu | pelkään koiria |
    murtomaahiihto | lapseni haluaa potkia palloa | rintauinti | etsin seuraa minulle | en pääse sisään saliin |
    eksynyt väärälle sivulle | lääkäri sanoi että pitää liikkua | olen loukkaantunut polvesta | apua läksyihin |
    tapaan ystäviä | tapaavatko äidit lapsia täällä | haluan tavata ihmisiä |
    minulle ja lapselleni | loistava harrastus minulle ja lapsille | ranskaa | haluan oppia ranskaa | raskaana |
    raskausjooga | Raiskio | Vaara | Vuokatinvaara | vaarallinen tie? | مسرح | خطوط | كرة المضرب لابني |
    ابني يحب كرة المضرب | أعيش في كاياني لا أعرف أحدا | نفسي اتعلم سباحة | بدون شرط | فنون قتال | موتور |
    تمارين التنفس | أريد أن أعيش في كاياني | ضرب الكرة | بدي العب | من فضلك ساعدني في اللغة |
    الملل يقتلني | أريد أن أقتل الوقت | هل الملاكمة خطر | لا أستطيع في نفس الوقت | ابني يخاف من الغرق |
    تمارين بعد الجلطة | بدي صير رجل إطفاء | ابني يحب ضرب الطبل | أنا شب وقاعد بالبيت | ساعدني الآن في ايجاد هواية |
    الغناء بيبسطني | انا بموت في كرة القدم | آخذ أدوية كثيرة | عندي ضيق تنفس | رياضة في الهواء الطلق |
    хочу жить активно |
    научить сына бить по мячу | ребенок бьет по мячу | стрельба из лука для детей | сын загорелся хоккеем |
    хочу начать новую жизнь | пожарный кружок | барабаны и ударные для сына |
    не хочу платить | хочу плавать | скоростные лыжи | безопасность | дыхательная гимнастика | бить по мячу |
    хочу вміти плавати | не хочу платити | безпека | дихальна гімнастика | бити по м'ячу | де жити цікаво |
    навчити сина бити по м'ячу | краще плавання ніж футбол для чоловіка | надзвичайно цікаво | екстремальний спорт |
    гімнастика після інсульту | не вмію дихати у воді | не хочу сидіти вдома, хочу жити активно | швидкі танці |
    допоможіть знайти гурток, син любить шахи, він має 9 років | пожежна дружина | рятувальник у басейні |
    син загорівся хокеєм | лікар порадив плавання | моєму чоловікові дуже подобається футбол | силова гімнастика |
    jag vill inte betala | leva sunt | brandkår | brandkåren | min son vill slå boll | träna taekwon do |
    kan man slå på trummor här | jag brinner för musik | hur kan jag fara dit | rädd för vatten | första hjälpen kurs |
    jag vill lära mig slåss | hjälp han vill spela fotboll | får min son inte gå ut sent | jag går gärna ut |
        livräddning | livräddarkurs | rädd att drunkna | jag vill lära mig andas i yoga |
    självförsvar för kvinnor | skytte | skjuta pilbåge | min man vill fiska |
    tahan ujuda | ta loob kunsti | elada Kajaanis |
    mu poeg lööb palli | lapsed peksavad palli | aidake mind leida huviring | laps kardab vett, kas isa võib tulla |
    teen endale midagi süüa | tahan endale midagi ilusat õmmelda ja teha endale midagi selga | kettagolf on õhus |
    ei taha enam olla üksi | töö lõpp kell 17, peale seda |
    ei jaksa joosta | hingamisharjutused | esmaabikursus | pärast infarkti trenn | mürgised seened |
    گیتار زدن | پسرم گیتار می‌زند | خودم میخواهم نقاشی بکشم | نجات غریق | زندگی در فنلند |
    میترسم چاق شوم | از شوهرم میپرسم | مادرم در خانه لباس میدوزد | مرا شنا یاد بدهید | مره کشتی گیری یاد بتین |
    سبزیجات را کشت کنم | کاش تنها نبودم | بالای یخ راه رفتن | طفلم از آب می‌ترسد | مرا خبر کنید |
    لطفا کمکم کنید یک سرگرمی پیدا کنم | تنگی نفس دارم | خانه آتش نشانی | ژوند په کاجاني کې |
    رباب وهي | خاوند مې رباب وهي | زما ماشوم لامبو وهي | ماته لامبو وهل خوښ دي | ساعت تېری | لومړنۍ مرستې کورس |
    کور ته نږدې اور وژنه | ماشوم مې له اوبو وېرېږي | له اوبو ډېره ډارېږم | زوی مې هم فوټبال وهي | په کور کې رباب وهي |
    لاس مې درد کوي | له ځان دفاع | د سپي روزنه | ژیان لە کایانی | وەرزش |
    من ڕزگارم | کچەکەم حەزی لە دەستسازییە | دەترسم فێر نەبم | خۆم فێر دەکەم |
    منداڵەکەم لە ئاو دەترسێت | کوڕەکەم گیتار لێدەدات | کێ وانەی مەلە بە منداڵ دەدات | بەرگری لە خۆ بۆ ژنان |
    ئاگرکوژێنەوەی خۆبەخش | خولی فریاگوزاری سەرەتایی | دەمەوێت لە کایانی بژیم | نامەوێت پارە بدەم |
    dixwazim fêr bibim | jiyan li Kajaniyê | muzîk |
    ez dixwazim masiyan bigirim | ez li Kajaanî dimînim | keça min li gîtarê dixe | kurê min gîtarê lêdixe |
    kurê min ji avê ditirse | navê min Rizgar e | kursa alîkariya yekem | dixwazim bibim agirkuj |
    hunerên xweparastinê | werzişa nîşangirtinê | xwarin li ser agir | dixwazim li Kajaanî bijîm | boks xeter e? |
    berdana guleyan | lingê min diêşe | ji avê ditirsim lê dixwazim avjeniyê fêr bibim | bêhna min teng e |
    dixwazim bikevim avê | zarokê min pir dilîze nasekine | werzişa tund |
    alîkariya min bike ku ez hobiyekê bibînim | dixwazim fêrî bazdanê bibim | ez naxwazim bi jinan re |
    futbolcu olmak istiyorum |
    durbaan garaacid | jimicsi neefsasho | waxaan rabaa inaan Kajaani ku noolaado | isdifaac haween | shiish toogasho |
    dab demis baran | wiilkaygu biyaha wuu ka baqayaa | koorso gargaarka koowaad | feerku khatar ma yahay |
    waxaan rabaa inaan dabka ku karsado cunto | nolosha Finland ma caajis baa | khatar ma leh |
    waxaan rabaa inaan dabaasho | kubbadda cagta | waan rabaa inaan ciyaaro | nataka kucheza mpira |
    mtoto wangu anapiga gitaa | nataka nipige gitaa | ninakuja kesho | nakula nini | naogopa maji | sauna moto |
    je ngumi ni hatari | kozi ya kujilinda | nisaidie kupata shughuli sasa | zimamoto wa kujitolea |
    alinipigia simu | mpiga gitaa | kupiga picha | maisha ya Kajaani | natokwa na jasho | haitari | haitarini |
    je kuna sauna moto karibu na nyumba yangu | gari moto | kupiga mbizi na kuzamia | je veux vivre plus sainement |
    je ne veux pas payer | taper à la machine | peur de l'eau | battre des œufs | danser |
    je veux apprendre à me battre | mon fils aime frapper dans le ballon | ça me fait du bien | cours de secourisme |
    aidez-moi à trouver un sport pour mon fils, il a 7 ans | mon enfant a peur des chiens | je me force à courir |
    les pompiers ont besoin de bénévoles ? | perdre du poids | feu de camp | mon fils a perdu son ballon |
    violoncelle | mon chien me suit partout | enlever mon fils de la liste | mettre fin à mon inscription |
    Kuoleman laakso |
    rubber bullets game | fire dancing | nuotio | campfire | sauna | thank you so much | my phone is dead | Amina |
    Bahar | Olena | Mikko | Mahmoud | Muna | Dima | Polina | Viola | Violeta | Khatira | Hala | Amal | Saeed |
    Nour | Iman | Rahma | Fatuma | Asha | Juma | Zahra | Parwana | Gulnaz | Soran | Rojin | Berivan | Hodan |
    Ayaan | Abdirahman | Warsame | Pekka | Tapani | Tapio | Armas | Surma | Veera | Vera | Vaara | Marie |
    Violette | Тарас | Надія | Віра | Любов | Мила | Богдан | عنتر | منى | أمل | نجدت | حياة | خطاب | نور | نضال |
    هبة | شهيد | مراد
"""


def _texts(lines: str) -> tuple[str, ...]:
    return tuple(" ".join(text.split()) for text in lines.split("|"))


IN_DANGER: dict[str, tuple[str, ...]] = {language: _texts(lines) for language, lines in _IN_DANGER.items()}
"""By language, "" for what all understand."""

INNOCENT = _texts(_INNOCENT)
"""What is no call for help, though some of it is near to one."""
