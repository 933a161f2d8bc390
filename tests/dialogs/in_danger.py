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
        otin liikaa lääkkeitä | hänellä on puukko | kuolema
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
        معه سكين | ساعدوني بسرعة | ساعدوني رح يقتلني | الحقوني | انقذوني | حالة طارئة
    """,
    "ru": """
        помогите меня убивают | он меня ударил | хочу убить себя | нет сил жить | не вижу смысла жить |
        полиция | вызовите полицию | палиция | полицыя | скорую помощь | нужна скорая | вызовите скорую |
        муж меня бьет | муж меня бьёт | он меня избивает | меня избили | муж избил меня вчера | отец бьет ребенка |
        он бьет меня и детей | он угрожает мне | муж угрожает убить | меня изнасиловали | насилие дома | боюсь мужа |
        я боюсь его он пьяный | хочу умереть | я хочу умереть | хочу сдохнуть | я хочу покончить с собой |
        покончу с собой | не хочу жить | я больше не хочу жить | жить не хочу | убью себя | самоубийство | суицид |
        я в опасности | спасите | помогите он меня бьет | пожар | дом горит | у меня кровотечение | кровь идет сильно |
        не могу дышать | он без сознания | у него нож
    """,
    "uk": """
        поліція | викличте поліцію | потрібна поліція | швидка допомога | викличте швидку | чоловік мене б'є |
        чоловік мене б’є | він мене б'є | він мене побив | чоловік бє мене і дітей | батько б'є дитину | мене побили |
        він погрожує мені | чоловік погрожує вбити | мене зґвалтували | насильство вдома | боюся чоловіка |
        хочу вмерти | хочу померти | я хочу померти | не хочу жити | я більше не хочу жити | вб'ю себе |
        хочу покінчити з собою | самогубство | я в небезпеці | рятуйте | допоможіть він мене б'є | пожежа |
        будинок горить | сильна кровотеча | не можу дихати | він без свідомості | у нього ніж
    """,
    "sv": """
        ring polisen | polis | ambulans | han slår mig | min man slår mig | han slog mig igår | han hotar mig |
        han slår barnen | jag blev våldtagen | våldtäkt | jag vill dö | vill inte leva längre | orkar inte leva |
        jag vill ta livet av mig | självmord | jag är i fara | det brinner | jag blöder | kan inte andas | rädda mig
    """,
    "et": """
        kutsuge politsei | politsei | kiirabi | ta lööb mind | mees peksab mind | abikaasa ähvardab mind | ta lõi mind |
        mind vägistati | vägivald | tahan surra | ei taha enam elada | tapan ennast | enesetapp | olen ohus |
        maja põleb | tulekahju | verejooks | ei saa hingata | kardan oma meest | hädaolukord
    """,
    "fa_AF": """
        پولیس | پولیس را خبر کنید | آمبولانس | شوهرم مرا می‌زند | شوهرم مرا میزند | منو میزنه | شوهرم منو کتک میزنه |
        مرا لت و کوب می‌کند | می‌خواهم بمیرم | میخواهم بمیرم | می خوام بمیرم | دیگه نمیخوام زندگی کنم | خودکشی |
        خودم را می‌کشم | به من تجاوز شد | در خطر هستم | خانه آتش گرفته | خونریزی دارم | نفس کشیده نمیتوانم | کمک عاجل
    """,
    "ps": """
        پولیس | امبولانس | خاوند مې وهي | مېړه مې ما وهي | هغه ما وهي | غواړم مړ شم | زه غواړم مړه شم | ژوند نه غواړم |
        ځان وژنم | ځان وژنه | جنسي تېری | په خطر کې یم | کور اور اخیستی | وینه بهېږي | ساه نشم اخیستی | ما وژغورئ |
        بیړنۍ مرسته
    """,
    "ckb": """
        پۆلیس | ئەمبولانس | مێردەکەم لێم دەدات | لێم ئەدات | هەڕەشەم لێ دەکات | دەمەوێت بمرم | ئەمەوێ بمرم |
        نامەوێت بژیم | خۆم دەکوژم | خۆکوشتن | دەستدرێژیم کراوەتە سەر | لە مەترسیدام | ماڵەکەم ئاگری گرت | خوێنم لێ دێت |
        ناتوانم هەناسە بدەم | فریام بکەون | توندوتیژی
    """,
    "ku": """
        polîs | telefonî polîsan bike | ambulans | mêrê min li min dixe | ew li min dixe | li min dide |
        dixwazim bimirim | ez naxwazim bijîm | xwe dikujim | ez ê xwe bikujim | xwekuştin | tecawiz |
        ez di xetereyê de me | agir bi malê ket | xwîn tê | nikarim nefes bistînim | ji mêrê xwe ditirsim | hawar |
        şîdet li malê heye
    """,
    "so": """
        booliis | booliska u yeer | ambalaas | ninkaygu wuu i garaacaa | wuu i garaacayaa | wuu igaraacaa |
        wuu i dilayaa | caruurta ayuu garaacaa | waan dhiman rabaa | inaan dhinto ayaan rabaa | ma rabo inaan noolaado |
        is dil | kufsi | khatar baan ku jiraa | guriga ayaa gubanaya | dhiig baa iga baxaya | ma neefsan karo |
        waan ka baqayaa ninkayga
    """,
    "sw": """
        piga polisi | polisi | gari la wagonjwa | mume wangu ananipiga | alinipiga jana | wananipiga | anampiga mtoto |
        nataka kufa | sitaki kuishi tena | nataka kujiua | nitajiua | nimebakwa | amenibaka | niko hatarini |
        nyumba inaungua | ninatoka damu nyingi | siwezi kupumua | niokoeni | anataka kuniua
    """,
    "fr": """
        appelez la police | police | ambulance | urgence | il me frappe | mon mari me frappe | mon mari me bat |
        il m'a frappée hier | mon mari est violent | il frappe mes enfants | j'ai été violée | on m'a violée | viol |
        je veux mourir | j'ai envie de mourir | je ne veux plus vivre | je veux me tuer | suicide | je suis en danger |
        la maison est en feu | je saigne | je ne peux pas respirer | j'ai peur de mon mari | au secours
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
    haluan kuoroon | haluan kulkea | tapaan ystäviä | tapaavatko äidit lapsia täällä | haluan tavata ihmisiä |
    minulle ja lapselleni | loistava harrastus minulle ja lapsille | ranskaa | haluan oppia ranskaa | raskaana |
    raskausjooga | Raiskio | Vaara | Vuokatinvaara | vaarallinen tie? | مسرح | خطوط | كرة المضرب لابني |
    ابني يحب كرة المضرب | أعيش في كاياني لا أعرف أحدا | نفسي اتعلم سباحة | بدون شرط | فنون قتال | موتور |
    تمارين التنفس | أريد أن أعيش في كاياني | ضرب الكرة | بدي العب | من فضلك ساعدني في اللغة | хочу жить активно |
    не хочу платить | хочу плавать | скоростные лыжи | безопасность | дыхательная гимнастика | бить по мячу |
    хочу вміти плавати | не хочу платити | безпека | дихальна гімнастика | бити по м'ячу | де жити цікаво |
    jag vill inte betala | leva sunt | brandkår | brandkåren | tahan ujuda | ta loob kunsti | elada Kajaanis |
    گیتار زدن | پسرم گیتار می‌زند | خودم میخواهم نقاشی بکشم | نجات غریق | زندگی در فنلند | ژوند په کاجاني کې |
    رباب وهي | ژیان لە کایانی | وەرزش | dixwazim fêr bibim | jiyan li Kajaniyê | muzîk |
    waxaan rabaa inaan dabaasho | kubbadda cagta | waan rabaa inaan ciyaaro | nataka kucheza mpira |
    alinipigia simu | mpiga gitaa | kupiga picha | maisha ya Kajaani | je veux vivre plus sainement |
    je ne veux pas payer | taper à la machine | peur de l'eau | battre des œufs | danser | Kuoleman laakso |
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
