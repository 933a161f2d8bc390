"""What people in danger write, by language. Data for hearing it, not wording to say.

One line says what belongs together; a comma begins the next. In each:

    lyö/löi       either word. Capitals, accents and the Arabic article do not matter
    itsemurh*     a word that begins so; *väkival* a word that holds it, *ضربني a word that ends so
    hits me       words side by side, in this order
    lyö + minua   both, in any order, at most five words apart
    = kuolema     only when nothing else is written
    HIT: lyö/löi  a name in capitals for words, to be used in lines above and below: HIT + minua
    # …           a note

One wrong letter in a word of six letters or more is understood (two from ten on), so misspellings of short words alone
need to be written here. A line should hold what somebody in danger writes and nobody who looks for a hobby: the tests
keep a list of each. To be shown 112 once too often does no harm, once too seldom does.
"""

DANGER: dict[str, str] = {
    "": """
        sos, mayday, = 911/999
    """,
    "en": """
        police, polic, cops, ambulance*, ambulence, emergenc*, paramedic*, suicid*, suisid*, self harm*, selfharm*
        overdos*, rape/raped/rapes/rapist/raping, molest*, kidnap*, domestic violence/abuse, violence
        # Somebody hurts me or a child
        HIT: hit/hits/hitting/hitted/beat/beats/beating/beated/beaten/slap*/punch*/kicked/kicks/kicking/hurt/hurts
        HIT: abus*/strangl*/chok*/hurting/hurted
        HIT me/us/mee, HIT my/our/the CHILD, HIT my little/small/own CHILD
        CHILD: child/children/childs/kid/kids/son/daughter/baby/mother/mom/girl/boy/brother/sister
        stab/stabs/stabbed/attack*/assault*/harass*/torture*/threat*/touched/touches/touching/grabs/grabbed me/us
        burns/burned/forces/forced/shot/robbed/bullies/follows/pushed/pushes/kill/kills/killing/killed/kil/rape me/us
        stalk*/following/locked/locks me/us
        am/im/was/were/been/being/got/get/getting + beaten/abused/raped/attacked/stabbed/threatened/assaulted/strangled
        HE: he/she/husband/wife/boyfriend/girlfriend/partner/father/mother/dad/mom/brother/uncle/stepfather/ex
        HE + violent/violant/abus*/threat*/strangl*, HE hits/beats/beat
        HE/man/they/somebody/someone has/have/got gun/knife, HE/man/they/somebody/someone has/have/got a gun/knife
        HE/man is dangerous, dangerous man, wants/want/will/going to kill him/her/them/someone/somebody/people
        AFRAID: afraid/scared/frightened/terrified
        AFRAID of him/her/them/husband, AFRAID of my HE/family, AFRAID/fear for my/our life/lives/safety
        wont/not/doesnt let me/us out/leave/go, force/forced marriage, force/forces/forced/forcing me/us
        # I do not want to live
        NOT: dont/not/no/never/dnt/cant/cannot/longer
        WANT: want/wants/wanted/wanna/wana/wish
        WANT/rather/better/going/gonna/please/like + die/dieing, want/wish/wanna + dead/death, feel like dying
        am/im/is dying, let me die, NOT WANT to/too/2/be/keep live/alive/living, NOT wanna/wana/want live
        cant/cannot live anymore/more/any/like, tired of living/life/everything, no reason to live, hate my life
        broke/break/breaking in/into my/our, not worth living, end/ending/finish my/this life, end it all, take my life
        take my own life
        KILL: kill/kil/kiling/killing/hang/hanging/drown/harm/harming/hurting/cut/cutting/shoot/stab
        KILL myself/mysef/meself/ourselves, KILL my self, to/wanna/will/gonna hurt myself
        # Danger, fire, somebody ill
        in/im/am/are danger, danger + help/life, = danger/dangerous, am/im/not/dont/isnt/feel/are unsafe
        am/im/are/feel not safe, dont/not feel safe, help me/us he/she/they/im/police/quick/quickly/fast/now/urgent
        he/she + help me, save me/us, save my life, urgent help, help urgent/urgently/quick/quickly/danger
        rescue me/us
        HOME: house/home/apartment/flat/building/kitchen/room/car/school
        on fire, HOME burning/burns/fire, HOME is burning, fire in/at HOME/my/our/the, there is fire, there is a fire
        call/need fire/firefighters/firemen, fire department/truck/engine, = fire/smoke, bleed/bleeds/bleeding
        lot/lots/much of blood, much/losing/lost/lose blood, blood everywhere, = blood
        cant/cannot/not/dont/doesnt/isnt/stopped/hardly/difficult/no/difficulty breath/breathe/breathing/breathes
        cant/cannot/can not get breath/air, difficult to breathe/breath, hard to breathe/breath, unconscious
        heart attack, cardiac arrest, passed out, not/wont/doesnt/cant wake, drowning, car accident, poisoned
        choking on, is/am/im choking, heart stopped, took + too + many/much pills, too many pills
        = death/die/dying/kill/murder
    """,
    "fi": """
        poliisi*, poliisseja, polisi, ambulanss*, ambulansi*, lanssi, ensihoitaja*, *itsemurh*, itsemurhaa, itsemurhan
        ittemurh*, itsetuho*, itsari, itsarin, *väkival*, pahoinpit*, pahoinpid*, raiskau*, raiskas*, raiskat*
        raiskaa*, hyväksikäyt*, pelastakaa
        # Joku lyö minua tai lasta
        LYÖ: lyö/lyöö/lyövät/lyödään/lyötiin/lyönyt/lyöny/löi/löivät/hakkaa/hakkas*/hakan*/hakatt*/hakkaavat
        LYÖ: potki*/potkas*/kurist*/satutta*/satutti/kidut*/puukot*/töni*/ahdistel*/uhkai*/uhkaa/uhkas*/vaino*/lukits*
        LYÖ: tappaa/tappoi/tappavat/ryöst*/ampuu/ampui/kourii/koskettelee
        MINUA: minua/mua/minut/mut/minuu/minnuu/minuva/miuta/meitä/meidät/lasta/lapsia/lastani/lapsiani/lastamme
        MINUA: lapseni/poikaani/tytärtäni/tyttöäni/vauvaa/vauvaani/äitiä/äitiäni/vaimoaan/naista/lastaan/lapsiaan
        LYÖ + MINUA, tappaa/tappaisi/tappavat + hänet/lapset/jonkun
        MIES: hän/mies/mieheni/miehen/miäs/ukko/vaimo/vaimoni/isä/isäni/äiti/äitini/poikaystäv*/exä/eksä/isäpuoli*
        MIES + lyö/löi/hakkaa/hakkas*/uhkaa/uhkail*/kurist*
        pelkään/pelekään/pelottaa + häntä/miestä/miestäni/mieheni/ukkoa/isää/isääni/isäni/exää/eksää/henkeni
        hänellä/miehellä + puukko/veitsi/ase/pyssy, ei päästä minua/mua
        # En halua elää
        haluan/haluun/haluaisin/haluisin/halua/halluun/tahdon/tahon/tahtoisin/toivon/voisinpa + kuolla/kuola/kuolema
        haluan/haluun/tahdon/tahon/toivon + olla kuollut, mieluummin kuolen, parempi/pitäisi/voisin kuolla
        en/emme/ei/enkä/emmä + halua/haluu/halu/halluu/jaksa/tahdo/taho/pysty + elää/elä/ela/ellää/elämää/elämääni
        syytä elää, haluan/haluun/haluaisin/päätän/lopetan/lopettaa/aion + elämäni/elämän
        ITSENI: itseni/itteni/ittesi/itseäni/ittiäni/ihteni/iteni/itsensä/ittensä
        tapan/tappaa/tappas/tappais*/tappama*/tapanko/tapa/hirtän/hirttää/satutan/satuttaa + ITSENI
        viillän/viiltelen/viillellä/viiltää + ITSENI/ranteet/ranteeni/ranteita, hyppään/hypätä + sillalta/katolta/junan
        # Vaara, tulipalo, sairas
        hätä/hädässä/hätään, hätätil*, hätäkesk*, hätänum*, hätäpuhel*, hätätapau*, = vaarassa/apuva/apuuva
        olen/olemme/oon/ollaan/ole/on/ollu/olin vaarassa/vaaras, henki/henkeni/lapseni/lapset + vaarassa, hengenvaara*
        apua/auta/auttakaa + hän/lyö/äkkiä/nopeasti/nopiasti/kiireesti/heti/kuolen/tulkaa/pian/pliis/poliis*/veri/verta
        pelasta/pelastakaa minut/mut/meidät, tulipalo*
        talo/taloni/asunto/asuntoni/kämppä/keittiö/auto/sauna/huone/koti/kotini/täällä/meillä/liesi palaa
        talo/asunto/kämppä/keittiö/auto/sauna/koti on tulessa/liekeissä, syttyi tuleen/palamaan, tuli irti
        = tuli/savua, vuodan/vuotaa/vuoda/vuotaja/tulee/valuu + verta, *verenvuot*, paljon verta, = verta/veri
        en/ei/enkä + hengittä*/hengitä/hengitys/henkeä/happea/hengitettyä, henki ei kulje, henkeä ahdistaa
        vaikea hengittää, tajuto*, tajutt*, ei + tajuissaan/herää/hereillä, sydänkoht*, sydäninfark*, sydänpysäh*
        aivoinfark*, aivohalvau*, tukehtu*, hukkuu, hukkumassa, kouristel*, myrkyt*, yliannost*
        liikaa + lääkke*/lääkit*/pillere*/tablet*/nappeja, = kuolema/kuolla/kuolen/tappaa/murha
    """,
    "ar": """
        *شرطة, شرطي, *بوليس*, *اسعاف, *طوارئ, *نجدة, *استغاثة, *نتحر, *نتحار, *انتحر*, *اغتصب*, *غتصاب*, *غتصبني
        *تحرش*, عنف, *معنف, *معنفة, *للعنف, *بالعنف, = خطر/دم/موت/نار/قتل/حريقة
        # أحد يضربني أو يضرب طفلي
        *ضربني, *ضربوني, *ضربتني, *ضربونني, *ضربنا, *ضربوا, *ضربتنا, *يظربني, *ظربني, *عنفني, *عنفوني, *عذبني, *عذبوني
        *ؤذيني, *آذاني, *أذيني, *هددني, *هددوني, *هددنا, *هددتني, *خنقني, *خنقتني, *حبسني, *حبسوني, *قتلني, *قتلوني
        *قتلنا, *دبحني, *ذبحني, *طعنني, *خطفني, *خطفوني, *لاحقني, *جرحني, *موتني, *حرقني, *دفشني, *رفسني, *صفعني
        *لطشني, *اهانني, *شدني من شعري, ضرب/يضرب/بيضرب/تضرب/بتضرب/هيضرب/ضربت/بضرب/يعنف/بيعنف/يعذب/يأذي/بيأذي + CHILD
        CHILD: ابني/بنتي/ابنتي/طفلي/طفلتي/ولدي/ولادي/أولادي/أطفالي/بناتي/عيالي/أمي/أختي/الأولاد/الأطفال
        زوجي/جوزي/رجلي/راجلي/زوجتي/مرتي/أبي/ابوي/بابا/أخي/اخوي/طليقي/خطيبي + عنيف/عنيفة/ضرب/بيضرب/يضرب/يهدد/بيهدد/عنف
        *خائف/*خائفة/*خايف/*خايفة + منه/منو/زوجي/جوزي/ابوي/أبي/حياتي/طليقي/منهم, أخاف/بخاف/اخاف/خفت منه/منو/منهم
        أخاف/بخاف/اخاف من زوجي/جوزي/أبي/ابوي/طليقي/أخي, معه/معو/معاه/عنده/بيده/بإيده + سكين/سكينة/سلاح/مسدس
        ما/لا + يخليني/بيخليني + اطلع/أخرج, *جبرني/*جبروني + زواج/أتزوج
        # لا أريد أن أعيش
        WANT: أريد/بدي/بدنا/أبغى/أبغا/أبي/عايز/عايزة/عاوز/عاوزة/نفسي/ودي/حابب/حابة/حاب/قادر/قادرة/أستطيع/أقدر/أتمنى
        WANT/رح/راح/ياريت/ياريتني/ليتني/قررت/أفكر/بفكر/حاسس/حاسة/أحسن/خليني/خلوني/لازم + DIE
        DIE: أموت/موت/بموت/نموت/مت/ميت/اموات
        لا/ما/مش/مو/ماني/لم/مابدي/مبدي WANT أعيش/عيش/العيش, لا/ما/مش/مو WANT أن/هذه/هاي/هالحياة أعيش/عيش/حياة
        لا أريد الحياة, ما/مش بدي/عايز/عايزة الحياة/حياة, مابدي/مبدي/مابي/معدتش/مبقتش + عيش/أعيش
        تعبت/كرهت/مليت/زهقت/سئمت/طفشت/قرفت + الحياة/حياتي/عيشتي/العيشة/الدنيا, لا معنى لحياتي/للحياة
        *قتل/*موت/*شنق/*دبح/*جرح/*أذي/*ؤذي + حالي/روحي/نفسي, *أنهي/*نهي/*إنهاء/*نهاء/خلص + حياتي
        # خطر، حريق، مريض
        *خطر, حالة خطيرة/طارئة/مستعجلة/حرجة, وضع خطير, *طارئ*, *أنقذني, *أنقذوني, *أنقذونا, *نقذوني, *أنجدوني, الحقوني
        الحقني, الحقونا, *غيثوني, *أغيثونا
        ساعدوني/ساعدني/ساعدونا/مساعدة + بسرعة/سريعة/فورا/عاجلة/أموت/بموت/مستعجل/خطر/ضرب/هلق/الآن
        لست/مو/مش/ماني/مني + بأمان/أمان/آمنة/آمن, حريق, حريقة, *بالحريق, *حترق, *نحرق
        نار/ولعت/ولع/شب + البيت/بيتي/بيت/الشقة/شقتي/المطبخ/بالبيت/السيارة/العمارة
        اتصل/اتصلوا/بدي/نادوا + إطفاء/إطفائية/مطافي/مطافئ, مطافي, مطافئ, *نزف, نزيف, بنزيف, دم كثير/كتير/كثيرة
        عم/بينزل + دم
        لا/ما/مش/مو/مابقدر + قادر/قادرة/أستطيع/أقدر/بقدر/عم/عارف/عارفة/قدر/يقدر + أتنفس/التنفس/تنفس/يتنفس/بتنفس/نفس
        لا/ما/مش/مو/لم/عم يتنفس/بيتنفس/تتنفس/بتتنفس/اتنفس/بتنفس/أتنفس, صعوبة/ضيق التنفس/تنفس/نفس/بالتنفس, *ختنق, اختناق
        فقد/فاقد/فاقدة/غايب/غائب الوعي/وعيه/وعيها, مغمى, أغمي, جلطة, سكتة/نوبة/أزمة/ذبحة قلبية, تسمم, غرق, عم يغرق
        أخذ/أخذت/شرب/شربت + حبوب/أدوية + كثيرة/كتير/كثير
    """,
    "ru": """
        полици*, полицей*, милици*, скорую, скорой помощ*, скорая помощ*, нужна/вызовите/вызвать/срочно + скорая
        = скорая, неотложк*, неотложн*, реанимац*, суицид*, суецид*, самоубий*, самоубиц*, повешусь, повеситься
        утоплюсь, застрелюсь, насили*, изнасил*, насилов*
        # Кто-то бьёт меня или ребёнка
        HIT: бьет/бьют/бет/бил/била/били/бить/избил*/избив*/избит*/побил*/ударил*/ударяет/пинает/пинал/душит/душил
        ME: меня/миня/нас/ребенка/ребенок/дочь/дочку/дочери/сына/детей/маму/мать/сестру
        HE: муж/мужик/парень/отец/отчим/папа/мать/жена/сожитель/бывший
        HIT + ME, HE + HIT, хочу/хочется/лучше + смерти/умру, HE + угрожа*/агрессив*/издевае*/убьет
        угрожа*/грозит/издевае*/домогае*/пристает/преследу* + мне/нам/меня/мной/надо/ребенку/детям/убить/убьет/муж
        убьет/убьют/убивает/убивают/пырнул/порезал/режет/лапает/похитил*/запер*/закрыл*/ограбил*/стреля* + меня/нас/миня
        он/она бьет/избил*/избивает/угрожает/душит/ударил/ударила, руку поднимает/поднял, поднимает/поднял руку
        боюсь/боимся/страшно + мужа/его/отца/отчима/бывшего/сожителя/жизнь, избивают, избивает, избили, побои
        него/мужа/них + нож/пистолет/оружие/ружье/ножом, не + выпускает/выпускают + меня
        # Не хочу жить
        хочу/хачу/хочется/хочеться/хотел/хотела/лучше/мечтаю/желаю/пора + умереть/умерет/сдохнуть/подохнуть/помереть
        хочу/хочется/лучше/готов/готова + умирать/сдохну, чтоб/чтобы + умереть/сдохнуть
        не + хочу/хачу/хочется/хочеться + жить/жит/жизни, больше/так + не + могу + жить, незачем жить, не могу жить
        жить не хочу/хочется/могу, смысла/смысл/сил/сили + жить, устал/устала/надоело/надоела + жить/жизнь/жизни
        покончить/покончу/кончу/кончить/закончить + собой/жизнь/жизнью/жизни/сабой
        убить/убью/убиваю/порежу/порезать/режу/резать/вскрою/вскрыть/убивать + себя/себе/сибя/вены/руки
        спрыгну/прыгну/прыгнуть/спрыгнуть + крыши/моста/окна/балкона
        # Опасность, пожар, больной
        опасност*, в беде, спасите, спасайте, спасите меня, экстренн*, чрезвычайн*
        помогите/помоги/памагите/помощь + бьет/убив*/убьет/срочно/быстро/быстрее/скорее/умираю/он/муж/горим/кровь
        пожар, пожара, пожаре, пожару, вызовите/вызвать/нужны пожарн*
        дом/квартира/квартире/кухня/машина/баня + горит/горят, горим, в огне
        = огонь/дым/кровь/смерть/умираю/убийство/опасно, кровотеч*, истека* + кров*, много крови
        кровь/крови + идет/течет/хлещет/остан*/теряю/много
        не/трудно/тяжело/нечем + дышать/дышит/дышу/дыша/вздохнуть/вдохнуть, задыха*, без сознания
        потерял/потеряла/теряет/теряю сознание, инфаркт*, инсульт*, сердечн* приступ, передоз*, отравил*, тонет, тону
        наглота*, выпил*/выпила + много + таблет*, авари*
    """,
    "uk": """
        поліці*, поліцей*, міліці*, швидку, потрібна/викличте/викликати/терміново + швидка, = швидка, швидкої допомог*
        швидка допомог*, невідкладн*, реанімац*, самогуб*, суїцид*, повішусь, повіситися, повіситись, втоплюсь
        насильств*, насилля, насильник*, *ґвалту*, *гвалту*
        # Хтось б'є мене або дитину
        HIT: б'є/бє/бье/бьє/б'ють/бив/била/били/бити/побив*/побила/побили/побит*/вдарив*/вдарила/ударив/ударила/душить
        ME: мене/нас/дитину/дитини/доньку/дочку/сина/дітей/маму
        HE: чоловік/хлопець/батько/тато/вітчим/мати/дружина/колишній/співмешкан*
        HIT + ME, HE + HIT, HE + погрожу*/знуща*/агресив*/вб'є
        погрожу*/загрожу*/знуща*/домага*/чіпля*/переслід*/катує/катував + мені/мене/нам/нас/мною/нами/дитині/дітям/вбити
        вб'є/вбє/уб'є/убє/вб'ють/вбивають/убити/порізав/ріже/замкнув/зачинив/викрав/пограбув*/переслід*/стріля* + мене
        він/вона б'є/побив/погрожує/душить/вдарив/вдарила, піднімає/підняв руку
        боюсь/боюся/боїмось/страшно + чоловіка/його/батька/вітчима/колишнього/життя, побої
        нього/чоловіка/них + ніж/пістолет/зброя/рушниця, не + випускає + мене
        # Не хочу жити
        хочу/хочеться/хотів/хотіла/краще/мрію/пора + вмерти/померти/умерти/здохнути/вмирати/помирати/смерті/вмру/помру
        не + хочу/хочеться + жити/життя, більше/так + не + можу + жити, нема/немає/навіщо + жити, не можу жити
        сенсу/сенс/сил + жити, жити не хочу/хочеться/можу, втомився/втомилась/втомилася/набридло + жити/життя
        покінчити/покінчу/закінчити/скінчити + собою/життя/життям
        вбити/убити/вб'ю/вбю/уб'ю/убю/поріжу/порізати/ріжу/різати + себе/собі/вени/руки
        стрибну/стрибнути/вистрибну + даху/мосту/вікна/балкона
        # Небезпека, пожежа, хворий
        небезпе*, в біді, рятуйте, врятуйте, рятуй, екстрен*, надзвичайн*
        допоможіть/допоможи/поможіть/допомога + б'є/вб'є/терміново/швидко/швидше/помираю/він/кров/горимо, пожежа
        пожежу, пожежі, викличте/викликати пожежн*, дім/будинок/квартира/хата/кухня/машина + горить/палає, горимо
        у вогні, = вогонь/дим/кров/смерть/вмираю/помираю, кровотеч*, стіка* + кров*, багато крові
        кров/крові + іде/йде/тече/ллється/багато, не/важко/чим/нічим + дихати/дихає/дихаю/дихать/вдихнути, задиха*
        без свідомості, втратив/втратила/втрачаю свідомість, непритом*, знепритом*, інфаркт*, інсульт*, серцевий напад
        тоне, тону, отруї*, передоз*, аварі*
    """,
    "sv": """
        polis*, ambulans, ambulansen, nödsituation*, nödläge*, nödfall*, nödnummer*, självmord*, suicid*, våldt*
        misshandl*
        SLÅR: slår/slog/slagit/sparkar/sparkade/stryper/hotar/hotade/skadar/skadade/antasta*/knivhugg*/tafsar/förfölj*
        SLÅR + mig/oss/mej, dödar/döda/slå/låste/låser/rånade/tvingar/kidnapp* + mig/oss/mej
        slår/slog/slagit/sparkar/skadar/hotar + barn/barnet/barnen/dotter/son/bebis/mamma/barnen
        man/mannen/make/maken/han/hon/pojkvän/pojkvännen/pappa/far/ex/fru + våldsam*/slår/slog/hotar
        rädd för honom/henne/mannen/pappa, rädd för min man/make/pojkvän/pappa/far/fru, blir/blev slagen
        utsatt för våld, våld hemma, våld i hemmet/familjen, våld mot mig, vill/ville/önskar/vil + dö/döden/död
        vill/orkar/kan/vil + inte/ej/inge + leva/livet, livet av mig, liv av mig, mitt eget liv
        döda/hänga/skada/skära/dränka mig själv/sjelv, avsluta mitt liv, skär mig, i fara, är/jag fara, livsfara
        rädda mig/oss/mitt, hjälp + snabbt/fort/slår/dör/skynda/genast, akut hjälp, = fara/nöd
        det/huset/lägenheten/köket/bilen/hemma brinner, brinner i, = brand/brinner/blod/rök, eldsvåda, det är brand
        blöder, blödning*, mycket blod, förlorar blod, andas/andning/luft + inte/ej/svårt, medvetslös*, hjärtatta*
        hjärtinfark*, hjärtstopp*, drunknar, överdos*, kvävs, han/hon/mannen har kniv/pistol/vapen
        han/hon/mannen har en kniv/pistol
    """,
    "et": """
        politsei*, kiirabi*, hädaolu*, hädaabi*, hädanumb*, hädas, enesetap*, suitsiid*, suitsid*, vägist*, *vägival*
        peksa*
        LÖÖB: lööb/lööp/lõi/peksab/peksis/peksid/lüüakse/kägist*/ähvarda*/tapab/tappa/pussita*/ahista*/tagus
        LÖÖB + mind/meid/mu, lööb/lõi/peksab/peksis/ähvarda*/kägist* + last/lapsi/last/lapsed/last/poega/tütart/ema
        mees/abikaasa/isa/poiss/elukaaslane/ta + peksab/peksis/vägivaldne/ähvarda*/kägist*, mees/abikaasa/isa lööb
        kardan teda/meest/abikaasat/isa, kardan oma meest/abikaasat/isa, kardan elu, jälitab mind, mind pekst*
        tahan/tahaks/tahaksin/soovin/tahax + surra/surma/surm/surnud, ei + taha/jaksa/suuda/viitsi/tahax + elada/ellu
        tapan/tappa/tapma/lõikan/lõikuda + end/ennast/iseend/enda/iseennast/veenid, enesevigast*, lõpetan elu
        elu ära võtta, olen/oleme/ole/on ohus, = oht/ohus/hädas/surm/veri/tulekahju, aita + kiiresti/lööb/suren
        aidake + kiiresti/lööb/suren/mind, päästke, appi + lööb/tapab/kiiresti/politsei, hädaabi, tulekahju*
        maja/korter/köök/auto/kodu/saun põleb, põleb maja/korter/siin, siin põleb, meil põleb, veritse*, verejooks*
        palju verd, jookseb verd, ei + hinga/hingata/hingab, teadvuset*, teadvuse, infarkt*, südameatakk*, lämbu*, upub
        tal on nuga/püstol/relv, üledoos*
    """,
    "fa_AF": """
        پولیس*, پلیس*, آمبولانس*, امبولانس*, خودکشی, خودکش*, خود کشی, تجاوز*, خشونت, لت و کوب, کتک, کتکم, تهدید, تهدیدم
        مرا/منو/منه/مره زد/میزند/میزنه/میزنن/میزنند/زند/زده/زدن/میزنی, مرا/منو/منه/مره/من می زند/زنه/زنن/زنند
        مرا/منو/منه/مره/من + لت/کتک/کشت/میکشد/میکشه/میکشند/بکشد/بکشه/لت‌وکوب/اذیت/آزار/خفه
        من را میزند/میزنه/زد/میکشد/میکشه, ما را میزند/زد/میکشد, مرا می کشد/کشه, می خواهد/خواد مرا بکشد
        شوهرم/شوهر/همسرم/پدرم/برادرم/نامزدم/خسرم + لت/کتک/خشن/خشونت/تهدید
        طفل/طفلم/اولاد/اولادم/پسرم/دخترم/بچه/بچه‌ام/بچه‌هایم/مادرم + لت/کتک/شکنجه
        میترسم/می‌ترسم/ترسم/ترس + شوهرم/شوهر/پدرم/ازش/همسرم/برادرم/جانم
        میخواهم/میخوام/خواهم/خوام/میخایم/آرزو/کاش + بمیرم/مردن/مرگ/بمیرم/میمردم/مرده
        نمیخواهم/نمیخوام/نمیخایم + زنده/زندگی, نمی خواهم/خوام/خایم زندگی/زنده, نمی خواهم/خوام دیگر/دیگه زندگی/زنده
        نمی‌توانم/نمیتونم + زندگی + دیگر/دیگه, خسته + زندگی/زندگیم, دلم مرگ, مرگ میخواهم/میخوام
        خودم/خود را/رو میکشم/بکشم/میکشیم, خودم/خود را/رو می کشم, خودمو/خودمه/خوده میکشم/بکشم/کشم, به زندگیم پایان
        در/به خطر, خطر هستم/استم/است, جانم + خطر, = خطر/مرگ/خون/آتش, کمک عاجل/فوری/سریع, کمکم کنید/کنین/کن, عاجل کمک
        نجات بده/دهید/بدهید/بدین/بدید, نجاتم, نجاتم/نجاتمان بدهید/دهید, به دادم برسید
        آتش/آتیش + خانه/خانه‌ام/گرفته/گرفت/سوزی/خونه/آپارتمان, خانه/خونه + میسوزد/میسوزه/سوخت, حریق, آتش‌سوزی*, خونریز*
        خون ریزی, خون + میرود/میره/زیاد/میاید/میاد/رفته/می‌رود/میایه
        نفس + نمیتوانم/نمیتونم/نمی/نمیکشد/نمیکشم/نمیاد/نمیشه/بند/نمیکشه/تنگی, بیهوش*, سکته, حمله قلبی, زخمی
        چاقو/تفنگ/سلاح + دارد/داره/دست/شوهرم
    """,
    "ps": """
        پولیس*, پلیس*, امبولانس*, آمبولانس*, تېری, جنسي تیری, تاوتریخ*, تاو تریخ*, ځانوژن*, ځان وژن*, *ژغورئ, *ژغوره
        *وژغور*
        ما/موږ/ماته + وهي/وهی/ووهلم/ووهل/وهل/وهلم/ووهلو/ډبوي/ډبولم/ځوروي/ځوروی/وژني/وژنی/ووژني/ګواښي/ګواښوي/ټکوي
        مې/مي/می وهي/وهی/ډبوي/ووهلم/وهلم/ځوروي/وژني, وهي/وهی/ډبوي/ځوروي مې/مي/می/ما
        مېړه/میړه/خاوند/پلار/ورور/خسر + وهي/وهی/وهلم/ووهلم/ډبوي/ځوروي/ګواښ*/وژني/تاوتریخ*/ټکوي
        ماشوم/ماشومان/بچی/زوی/لور/اولاد + وهي/وهی/ډبوي/ووهل/ټکوي/ځوروي, ګواښ*
        وېرېږم/ویریږم/ډارېږم/ډاریږم + مېړه/میړه/خاوند/هغه/ترې/پلار, غواړم/غواړو/غوارم/غواړمه + مړ/مړه/مرګ/ومرم/مرم/مرګه
        نه + غواړم/غوارم/شم + ژوند/ژوندی/ژوندۍ/ژوندي, ځان + وژنم/ووژنم/وژل/ووژل/وژلو/ځړوم, له ژوند ستړی/ستړې
        ژوند څخه ستړی, په/کې/کی خطر, خطر کې/کی, = خطر/مرګ/اور, بیړن* مرست*, بېړن* مرست*
        مرسته/مرستې + بیړن*/بېړن*/ژر/سمدستي/چټکه, کور/کوټه/موټر + اور/سوځي/سوزي/سوځېږي
        اور اخیست*/لګیدل*/لګېدل*/واخیست*, اورلګېدن*, وینه/وینې/ویني + بهېږي/بهیږي/بهي/ځي/روانه/ډېره/ډیره/بندېږي
        ساه/سا/سیلۍ + نشم/نه/نشي/بندېږي/بندیږي/لنډه, بې هوښه, بېهوښ*, بیهوښ*, زړه حمله, چاقو/ټوپک/توپک + لري/لاس
    """,
    "ckb": """
        پۆلیس*, پۆلیس, پولیس*, ئەمبولانس*, ئەمبوڵانس*, ئیسعاف*, توندوتیژ*, توندو تیژ*, دەستدرێژ*, خۆکوشت*, خۆکوژ*
        هەڕەش*, هەرەش*
        لێم/لێمان/لیم/منداڵ*/مندال*/کچەکەم/کوڕەکەم + دەدات/ئەدات/دەدا/ئەدا/ئەیات/دەدەن/ئەدەن/دەیات/دەیا/داوە
        لێم/لێمان/لیم دا/دەیدا, لێیدام, لێیداوم, لێی/لێیان دام/داوم, لێدانم, لێدەدات, لێدەدا, لێدان, لێئەدات
        مێرد*/هاوسەر*/پیاوەکە*/باوک*/برا*/شوو* + لێم/لێمان/لێدان/لێیدام/لێدەدات/دەمکوژ*/ئەمکوژ*/ئازارم/ئازار, دەمکوژ*
        ئەمکوژ*, بمکوژ*, ئازارم + دەدات/ئەدات/دا/دەدا/ئەدا, لاقەی/لاقە + کردم/کرد/کراوم/دەکات
        دەترسم/ئەترسم/دەترسێم + لێی/مێرد*/هاوسەر*/پیاوەکەم/باوک*/لەو
        دەمەوێت/دەمەوێ/ئەمەوێ/ئەمەوێت/ئەموێ/دەموێت/ئەمەوی/دەمەوی/حەز/خۆزگە + بمرم/مردن/مەرگ/بمردمایە/مردبام
        نامەوێت/نامەوێ/ناموێ/ناموێت/نامەوی + بژیم/ژیان/بژێم/بژیێم/بژی, بێزار/ماندوو + ژیان/ژیانم
        خۆم/خوم + بکوژم/دەکوژم/ئەکوژم/کوژم/کوشتن/هەڵواسم/هەڵدەواسم, کۆتایی بە ژیانم, مەترسی*, مەترسیدام, لەمەترسی*
        = مردن/خوێن/ئاگر, فریام, فریامان, فریا بکەون, ڕزگارم/رزگارم, رزگارمان, هاوار
        یارمەتیم/یارمەتی + خێرا/بەپەلە/زوو/لێم/دەمرم
        ئاگر/ئاگری/ئاگرێک + ماڵ*/مال*/گرت*/کەوت*/خانوو*/شوقە*/چێشتخانە*/گرتووە, ئاگرکەوت*, ئاگرکوژێن*, دەسووتێ*
        ئەسوتێ*, خوێنم/خوێن/خوێنی + لێدێت/دێت/لێدەڕوات/بەردەبێت/بەربوو*/زۆر/دەڕوات/لێ/لەبەر, خوێنبەر*
        هەناس*/نەفەس + ناتوانم/ناتوانێ*/نادات/نایەت/نادەم/بڕا/نادرێت/ناکێش*/نادا/نایە, بێهۆش*, جەڵتە, جەلتە, خنکا*
        دەخنک*, چەقۆ/دەمانچە/چەک + پێیە/هەیە/دەست
    """,
    "ku": """
        polîs*, polês, ambulans, ambulansê, xwekuşt*, xwekuj*, întihar*, tecawiz*, tecawuz*, destdirêj*, şîdet*
        tundûtûj*, li min/me/zarok*/kurê/keça/dayika dixe/dixin/xist/xistin/dide/dixist/da/dixînin
        li min/me didin/dixîne/lêdan, min/me/zarok* + lêdixe/lêdide/lêdixin/lêxist/lêdan, lê dixe/dide, lêdanê
        min dikuje/bikuje/dikujin/dikujê, me dikuje
        mêr*/hevjîn*/bavê/birayê/xezûrê + min + dixe/dide/lêdixe/lêdide/dikuje/gef*/tehdît*/lêdan
        gef/gefan/gefa/gefê + min/dixwe/me/dike/dixwin, tehdît*, ditirsim/ditirsîm/tirsim + wî/mêr*/jê/bavê/hevjîn*
        dixwazim/dixwezim/dixazim/duxwazim/dixwazin/xwezî/bixwazim + bimirim/mirin/bimrim/mirinê/mirîm/bimrî/mirina
        naxwazim/nexwazim/naxwezim/naxazim/nikarim + bijîm/bijîn/jiyan*/jîn/jiyanê/bijim
        xwe/xo + bikujim/dikujim/kuştin/bikujm/kujim/dardakirin/daliqînim, dawî li jiyana, xeter*, xetere, talûk*
        tehlûk*, tehlîk*, = mirin/xwîn/agir/xeter, hawar, hewar, hawar, rizgar* min, min rizgar/xilas*
        alîkarî/alikarî/alîkariyê + lezgîn/zû/bilez/lez/dixe, agir + mal*/girt*/ket*/xanî*/mitbax*/pê, dişewit*, şewit*
        agirkuj*, xwîn*/xwin* + diçe/tê/dere/zêde/diherike/gelek/nasekine, xwînber*, xwîn dibe
        nefes*/bîhn*/henas* + nikar*/nayê/nagir*/nastîn*/nakeve/nakiş*/çikiya/diçike, bêhiş*, behîş, dilrawest*
        dixeniq*, kêr/çek/demançe/tifing + wî/heye/dest
    """,
    "so": """
        booliis*, boolis*, booliss*, bolis*, bileys*, ambalaas*, ambalans*, ambulaas*, ambulans, gurmad*, isdil*
        isdeldel*, kufsi*, kufsa*, kufsad*, kufsan*, xadgudub*, rabshad*, gacan qaad*, tacadi*, hanjab*, cagajugl*
        i/ii/ina/na/igu/nagu garaac*/garac*/gara*/dila/dilaa/dilay*/dili/dilo/dilayo/dhaawac*/tumay*/tumaa/ceeji*/qasb*
        igaraac*, igarac*, igara, idilay*, idilaa, idili, idhaawac*, itumay*, icabsi*, iqasb*, nagaraac*
        caruur*/ilmah*/ilmo*/canug*/wiilk*/gabadh*/hooy*/cunug* + garaac*/garac*/tumay*/tumaa/kufs*/dilay*/dilaa
        ninkayg*/ninkeyg*/ninka/ninkeeg*/saygayg*/odayg*/aabah*/aabb* + garaac*/garac*/dilaa/dilay*/hanjab*/tumaa
        baqayaa/baqanayaa/cabsan*/cabsad*/cabsi*/baqaya + ninkayg*/ninkeyg*/ninka/isaga/naftayd*/aabah*/odayg*
        dhiman*/dhinto/dhimasho/dhimto/dhintaa/geeri*/mawt*/dhimasha* + rab*/doon*/jecel*/jeclaan*/rabaa
        ma + rabo/rabno/doonayo/doono/rabi/karo + noolaad*/noolaa*/nolosha/nolol/noolaan*/nool
        is dil*/dilid/dila/dilo/dili/deldel*/daldal*/jar*, naftayd* + dil*/gooy*/qaad*/jar*/waayo
        daalay/ka daalay nolosh*, khatar*, qatar baan, = dhiig/dab/dhimasho/geeri, i badbaad*, ibadbaad*, na badbaad*
        i bad baadi, ii gurmad*, xaalad degdeg*, gargaar degdeg*
        caawi*/caawin* + degdeg*/dhakhso*/dhaqso*/hadda/garaac*
        guri*/aqal*/jikad*/gaari* + gubanay*/gubtay*/gubta/gubat*/gubanaya/dab, dab baa, dab ayaa
        dab kacay/qabsaday/qabsatay, dhiigbax*, dhiig + bax*/baxaya/badan/imanay*/socda/daadan*/iga, dhiigayaa
        dhiigay*, neef*/neefs* + ma/kari*/karo/waay*/qabat*, neefta, miyir* + beel*/la/ma
        wadno*/wadna* + istaag*/qabad/joog*, mindi/qori/toorey/bastoolad + wata/haysta/sita/heystaa
    """,
    "sw": """
        polisi*, ambulensi*, ambulans, ambulance, gari la/ya wagonjwa, dharura, ubakaji, *kubakwa, *nimebakwa
        *nilibakwa, *bakwa, *nipiga, *tupiga, *nipigwa, *nipige, *nimepigwa, *nilipigwa, *ninapigwa, *napigwa, *niumiza
        *nitesa, *ninyanyas*, *nibaka, *nitisha, *nitishia, *niua, *tuua, *nichoma, *nikaba, *nilazimisha, *nifungia
        *nifuata, *nichapa, *tuchapa, *nidhuru
        anampiga/alimpiga/amempiga/anawapiga/aliwapiga/amewapiga/wanampiga + mtoto/watoto/mwanangu/wanangu/binti/mama
        anamchapa/anawachapa/anamtesa/anawatesa/anambaka/alimbaka/amembaka + mtoto/watoto/mwanangu/wanangu/binti
        mume/mumewangu/baba/mpenzi/mke + ukatili/mkatili/*nipiga/*tupiga/*anipige/*tishia, ukatili, unyanyas*
        naogopa + mume*/yeye/baba/mumewangu/maisha
        nataka/natamani/ningependa/heri/afadhali/bora/nitaka + kufa/kifo/nife/nikufe
        sitaki/siwezi/sitamani/nimechoka/sipendi + kuishi/maisha/ishi, *jiua, *jiue, *jinyonga, kuua mwenyewe
        nijidhuru, kujidhuru, hatarini, niko/nipo/tuko/tupo/ni + hatari/hatarini, = hatari/kifo/kufa/damu/moto/nakufa
        nakufa, ninakufa, *niokoe*, *tuokoe*
        nisaidie*/tusaidie*/msaada/saidia* + *nipiga/haraka/nakufa/sasa/hatari/dharura/upesi/polisi
        nyumba*/jiko*/gari/chumba + moto/inaungua/unaungua/inawaka/inateketea/imeshika, kuna moto, moto unawaka/umewaka
        damu + natoka/inatoka/inanitoka/kutoka/nyingi/navuja/navujwa/anavuja/nimetoka/anatoka/inavuja, navuja, natokwa
        siwezi/hawezi/nashindwa/anashindwa/sipumui/shida + kupumua/pumua/pumzi, hapumui, sipumui, amezimia, kuzimia
        mshtuko wa, ana kisu/bunduki/silaha
    """,
    "fr": """
        police*, policier*, gendarme*, ambulance*, samu, urgence*, suicid*, viol, viols, violée, violées, violer
        violeur, inceste, violence*, violences, agression*, agressée, maltrait*, harcèle, harcelée, tabass*
        me/nous/m frappe/frappent/frapper/frappé/tape/tapent/bat/battent/battre/gifle/cogne/menace/menacent/viole
        me/nous étrangle/tue/harcèle, ma/mas/nous a/ai BATTUE, ma/mon/mont/as/étais/étai/ai/ont BATTUE
        BATTUE: frappé/frappée/tapé/battu/battue/giflé/giflée/menacé/menacée/violé/violée/agressé/poignardé/étranglé
        me/nous tuer/tuera/maltraite/poursuit/suit/brutalise/séquestre/enferme/force/brûle/poignarde/blesse/tabasse
        frappe/frapper/frappé/maltraite/tabasse/bat/battu/viole/violé + enfant/enfants/fils/fille/bébé/gamin/petit
        mari/copain/conjoint/compagnon/père/ex/mère + violent/violente/frappe/frappé/bat/menace/agressif/tape/dangereux
        il/elle est violent/violente/dangereux, suis/été/étais/etait/es battue/battu/violée/agressée/menacée/frappée
        peur de lui/mari/elle, peur de mon mari/copain/conjoint/père/ex/compagnon, peur pour ma vie, mariage forcé
        veux/voudrais/veut/vx/voulais/envie/préfère/aimerais + mourir/mourire/crever/mort, veux plus exister
        plus/pas vivre, plus/pas envie de vivre, plus/pas la force de vivre, fatigué*/marre de vivre/vie
        marre de la vie, me tuer/suicider/pendre/noyer/foutre en, en finir, mettre fin, fin à ma vie/mes jours
        couper/ouvrir les veines, en danger, = danger/feu/mort/mourir, au secours, sauvez moi/nous, sauve moi
        vite + aide/aidez/secours/danger, aidez/aide moi + vite/il/frappe/urgent/urgence/pitié, aide urgente, incendie*
        au feu, feu + maison/appartement/appart/cuisine/immeuble/voiture, maison/appart/cuisine/voiture brûle
        pompiers + appel*/vite/besoin/urgent, saigne*, hémorrag*, beaucoup de sang, perds du sang, plein de sang
        plus/pas/mal/peine à/a respirer/respirer, plus/pas respirer, respire plus/pas/mal, étouffe*, crise cardiaque
        inconscient*, évanoui*, overdose*, infarctus, ne se réveille, noyé/noie, il/elle a un couteau/pistolet
        a une arme
    """,
}
"""By language, "" for what all understand."""

BEFORE_A_NUMBER = """
    *katu, *kadun, *tie, *tien, *kuja, *polku, *raitti, street/road/avenue, house/room/flat/door/bus/line number/nr
    room/bus/apartment/flat, huone/bussi/linja/asunto/luokka, *gatan/*vägen
    شارع/غرفة/باص/شقة, رقم البيت/الغرفة/الشقة/الباص, автобус/кабинет/квартира/комната/дом
"""
"""Words after which 112 is a number of something else."""

AFTER_A_NUMBER = """
    euro*/eur/e/kg/kilo*/g/cm/m/km/metri*/meter*/min/minut*/kcal/people/days/hlö/henk*/år/years/v/vuotta
"""
"""Words before which 112 is an amount."""

OTHER_WORDS = (
    "polite policy politi violin violet ransk raska raske tapaa tapai poliit danse sain kuul khatir habari hakata "
    "hakku tehnika poisi broder booling kufanya bileyiz kursan موترسیکل"
)
"""How words begin that are near to one of danger and are never taken for a misspelling of it."""
