/** The demo's own words. Facts, numbers and dates of the finished matter follow a real one; every sentence is written for the demo. */

export const rus = {
  yttrande: 'Svar på remissen om regional utvecklingsstrategi (RUS)',
  titel: 'Regional utvecklingsstrategi (RUS) för Västmanlands län',
  svarstid: 'maj–oktober 2019',
  missiv: 'Region Västmanland bjuder in länets kommuner att lämna synpunkter på förslaget till regional utvecklingsstrategi. Svara gärna på de tre frågorna. Svaren sammanställs under hösten, och strategin beslutas av regionfullmäktige.',
  fragor: [
    'Fångar strategin de utmaningar som är störst i länet?',
    'Är de tre målområdena de rätta för att nå visionen?',
    'Hur kan er organisation bidra till att målen nås?',
  ],
  remisstext: [
    'Strategin pekar ut riktningen för länets utveckling till 2030. Den vänder sig till alla som kan påverka: kommuner, region, myndigheter, lärosäten, företag och föreningar.',
    'Visionen är ett län där människor vill bo, kan arbeta och har nära till det som behövs. Den bärs av tre målområden: ett välmående, ett tillgängligt och ett nyskapande Västmanland.',
    'Strategin följs upp vartannat år. Handlingsplaner tas fram tillsammans med dem som ska genomföra dem.',
  ],
  sn: {
    bakgrund: [
      'Region Västmanland har skickat ett förslag till regional utvecklingsstrategi på remiss till länets kommuner. Kommunstyrelsen har remitterat förslaget till bland annat socialnämnden.',
      'Strategin beskriver länets läge, en vision och tre målområden. Remisstiden är maj–oktober 2019.',
      'Förvaltningen anser att strategin fångar de viktigaste utmaningarna, men att barns och ungas uppväxtvillkor och äldres behov behöver bli tydligare.',
    ],
    svar: [
      ['Strategin beskriver utmaningarna väl. Det är bra att det sociala området har fått större plats än tidigare.', 'Barns och ungas uppväxtvillkor bör bli ett eget prioriterat område. Skillnader i uppväxt följer med in i skolan och arbetslivet, och den som får en trygg start behöver mindre stöd senare.'],
      ['Målområdena är tydliga. Under Ett välmående Västmanland bör äldres behov lyftas fram, eftersom andelen äldre växer samtidigt som det blir svårare att rekrytera till vård och omsorg.'],
      ['Nämnden deltar gärna i arbetet med nya arbetssätt över huvudmannagränserna. Handlingsplanerna bör ange vem som ansvarar för vad, och när.'],
    ],
    information: 'Socialchefen informerar om höstens rekrytering till hemtjänsten och om att korttidsboendet öppnar igen den 1 oktober.',
    sammanfattning: 'Socialnämnden tillstyrker förslaget med två ändringar: barns och ungas uppväxtvillkor blir ett eget prioriterat område, och äldres behov lyfts fram under Ett välmående Västmanland.',
    stallningar: ['tillstyrker_med_andringar', 'tillstyrker_med_andringar', 'inget_att_erinra'],
    sats: 'som sitt yttrande över förslaget till regional utvecklingsstrategi för Västmanlands län överlämna förvaltningens skrivelse den 10 september 2019 till kommunstyrelsen',
  },
  bun: {
    bakgrund: ['Kommunstyrelsen har begärt barn- och utbildningsnämndens synpunkter på förslaget till regional utvecklingsstrategi.', 'Förvaltningen ser positivt på strategin och vill att skolans roll för kompetensförsörjningen syns tydligare.'],
    svar: [
      ['Strategin fångar de stora utmaningarna. Vägen från skola till arbete behöver beskrivas mer utförligt, eftersom det är där länet tappar flest unga.'],
      ['Målområdena är rimliga och går att känna igen i kommunens egna mål.'],
      ['Nämnden kan bidra med studie- och yrkesvägledning som samordnas över kommungränserna.'],
    ],
    sammanfattning: 'Barn- och utbildningsnämnden tillstyrker förslaget och vill att skolans roll för kompetensförsörjningen beskrivs tydligare.',
    stallningar: ['tillstyrker', 'tillstyrker', 'synpunkter'],
    sats: 'som sitt yttrande över förslaget till regional utvecklingsstrategi överlämna förvaltningens skrivelse till kommunstyrelsen',
  },
  ks: {
    sammanfattning: 'Hallstahammars kommun tillstyrker förslaget med två ändringar: barns och ungas uppväxtvillkor bör bli ett eget prioriterat område, och äldres behov bör lyftas fram under målområdet Ett välmående Västmanland.',
    bakgrund: [
      'Region Västmanland har remitterat ett förslag till regional utvecklingsstrategi. Socialnämnden och barn- och utbildningsnämnden har yttrat sig till kommunstyrelsen.',
      'Nämnderna är eniga om att förslaget är bra. Kommunledningskontoret har sammanställt deras synpunkter till ett svar för hela kommunen, där varje stycke visar vilken nämnd det kommer från.',
    ],
    svar: [['Kommunen delar regionens bild av länets utmaningar.'], ['Målområdena är väl valda.'], ['Kommunen vill vara med och ta fram handlingsplanerna.']],
    stallningar: ['tillstyrker_med_andringar', 'tillstyrker_med_andringar', 'inget_att_erinra'],
    sats: 'som Hallstahammars kommuns yttrande över förslaget till regional utvecklingsstrategi lämna kommunledningskontorets förslag',
  },
};

export const naraVard = {
  titel: 'Plan för god och nära vård i Västmanland',
  fragor: [
    'Stöder planen kommunens arbete med hälso- och sjukvård i hemmet?',
    'Är fördelningen av ansvar mellan region och kommuner tydlig?',
    'Vilka mått bör planen följas upp med?',
  ],
  remisstext: [
    'Planen beskriver hur regionen och länets kommuner tillsammans flyttar vården närmare den som behöver den. Den gäller alla åldrar och bygger på att primärvården är navet.',
    'Ansvaret är delat: regionen svarar för primärvården, kommunerna för hälso- och sjukvård i hemmet. Planen lägger fast hur de två möts i vardagen.',
    'Uppföljningen sker årligen med gemensamma mått som huvudmännen beslutar.',
  ],
  missiv: 'Region Västmanland och länets kommuner har tillsammans tagit fram ett förslag till plan för god och nära vård. Ni bjuds in att svara på tre frågor. Svaren används när planen skrivs klar.',
  sn: {
    svar: 'Planen stöder arbetet i hemsjukvården. Det är bra att den utgår från individens hela situation och inte från vem som är huvudman.',
    fore: 'Nämnden saknar hur ', citat: 'kvällar och helger', efter: ' ska bemannas när fler vårdas hemma.',
    kommentar: 'Har vi siffror på hur många besök det gäller? Fråga hemsjukvården innan vi skriver så här.',
  },
  bun: {
    sammanfattning: 'Barn- och utbildningsnämnden tillstyrker planen och vill att elevhälsans roll beskrivs.',
    svar: [['Planen berör nämnden främst genom elevhälsans medicinska insatser. De bör nämnas.'], ['Ansvaret är tydligt för vuxna men inte för barn som rör sig mellan elevhälsa, barnmottagning och hemsjukvård.'], ['Planen bör följas upp med hur länge barn väntar på en första bedömning.']],
    stallningar: ['tillstyrker', 'synpunkter', 'synpunkter'],
    bakgrund: ['Kommunstyrelsen har begärt nämndens synpunkter på förslaget till plan för god och nära vård.', 'Förvaltningen är positiv till planen men ser att barnens väg genom vården behöver bli tydligare.'],
    sats: 'som sitt yttrande över förslaget till plan för god och nära vård överlämna förvaltningens skrivelse till kommunstyrelsen',
    anstand: 'Nämnden sammanträder först om två veckor. Förvaltningens förslag är klart.',
  },
};

/** What the rest of the län says about the same plan. */
export const lanetsSvar = {
  avstar: 'Kommunen har varit med i gruppen som tagit fram planen och lämnar inget eget yttrande.',
  anstand: 'Kommunstyrelsen sammanträder först efter svarstiden. Vi ber om två veckor.',
  begar: 'Vård- och omsorgsnämnden behöver ett sammanträde till innan kommunstyrelsen kan besluta.',
  bakgrund: 'Region Västmanland har bjudit in länets kommuner att lämna synpunkter på ett gemensamt förslag till plan.',
  koping: {
    nr: 121, plats: 'Rådhuset', stallning: 'tillstyrker_med_andringar', sammanfattning: 'Köpings kommun tillstyrker planen, men ansvaret för rehabilitering i hemmet måste bli tydligt innan den antas.',
    svar: [
      ['tillstyrker', 'Planen stöder kommunens arbete. Samordnad individuell plan är rätt utgångspunkt för den som har insatser från båda huvudmännen.'],
      ['tillstyrker_med_andringar', 'Det framgår inte vem som ansvarar för rehabilitering när någon skrivs ut från sjukhus till sitt eget hem. Planen bör säga det.'],
      ['synpunkter', 'Andelen oplanerade inskrivningar bland personer med hemsjukvård är ett mått som redan finns och som går att påverka.'],
    ],
  },
  fagersta: {
    nr: 98, plats: 'Brinellsalen', stallning: 'tillstyrker', sammanfattning: 'Fagersta kommun tillstyrker planen och vill att restiden till närmaste vårdcentral följs.',
    svar: [
      ['tillstyrker', 'Planen är ett bra stöd. I den norra länsdelen är avstånden det som avgör om vården är nära.'],
      ['tillstyrker', 'Fördelningen av ansvar är tydlig.'],
      ['synpunkter', 'Restid till närmaste vårdcentral bör vara ett av måtten, redovisat för varje kommun.'],
    ],
  },
} as const;

type Arendetext = { mening: string; bakgrund: readonly string[]; bedomning: readonly string[]; sats: string };

/** Ordinary matters, so that the lists hold what a week at the office holds. */
export const vardag = {
  anhorigstod: {
    mening: 'Riktlinjer för anhörigstöd', sats: 'anta riktlinjerna för anhörigstöd att gälla från årsskiftet',
    bakgrund: ['Nämnden gav förvaltningen i uppdrag att se över riktlinjerna för stöd till den som vårdar en närstående. De nuvarande är tio år gamla.', 'Förvaltningen har träffat anhöriga i tre grupper och gått igenom hur grannkommunerna gör.'],
    bedomning: ['De nya riktlinjerna gör det lättare att få avlösning i hemmet utan biståndsbeslut och ger varje anhörig en namngiven kontakt. Kostnaden ryms inom beslutad budget.'],
  },
  internkontroll: {
    mening: 'Plan för intern kontroll', sats: 'fastställa planen för intern kontroll',
    bakgrund: ['Nämnden ska varje år fastställa en plan för sin interna kontroll.', 'Förvaltningen har värderat nämndens risker tillsammans med verksamheterna.'],
    bedomning: ['Planen tar upp fem områden. Två är nya: följsamhet till beslut om hemtjänst och hantering av skyddade personuppgifter.'],
  },
  foreningsbidrag: {
    mening: 'Bidrag till Strömsholms anhörigförening', sats: 'bevilja Strömsholms anhörigförening 30 000 kronor i bidrag till caféverksamhet',
    bakgrund: ['Strömsholms anhörigförening har ansökt om bidrag till ett café för den som vårdar en närstående. Caféet är öppet en eftermiddag i veckan.'],
    bedomning: ['Verksamheten kompletterar nämndens eget anhörigstöd. Bidraget ryms inom anslaget till föreningar.'],
    ansokan: ['Vi söker 30 000 kronor till ett café för anhöriga.', 'Caféet är öppet varje onsdag. I våras kom i snitt fjorton personer. Pengarna går till lokal, fika och två föreläsningar.', 'Strömsholms anhörigförening'],
  },
  delegation: {
    mening: 'Ändring av socialnämndens delegationsordning', sats: 'anta den ändrade delegationsordningen',
    bakgrund: ['Socialtjänstlagen har ändrats och flera hänvisningar i delegationsordningen stämmer inte längre.'],
    bedomning: ['Ändringarna rör hänvisningar och titlar. I två punkter flyttas beslut från enhetschef till handläggare.'],
  },
  sammantradesplan: {
    mening: 'Kommunstyrelsens sammanträdesdagar nästa år', sats: 'fastställa sammanträdesdagarna enligt kommunledningskontorets förslag',
    bakgrund: ['Kommunstyrelsen bestämmer tid och plats för sina sammanträden.'], bedomning: ['Förslaget följer ekonomiprocessen och innehåller elva sammanträden. Arbetsutskottet möts två veckor före.'],
  },
  krisledning: {
    mening: 'Översyn av krisledningsplanen', sats: 'anta den reviderade krisledningsplanen',
    bakgrund: ['Krisledningsplanen antogs för fyra år sedan. Övningen i våras visade att larmvägarna behöver förenklas.'], bedomning: ['Planen är kortare än förut. Rollerna i staben är tydligare och kontaktlistorna ligger utanför planen.'],
  },
  lasarstider: {
    mening: 'Läsårstider', sats: 'fastställa läsårstiderna enligt förvaltningens förslag',
    bakgrund: ['Nämnden fastställer läsårstider för grundskola och gymnasium. Förslaget har gått på remiss till skolorna och de fackliga organisationerna.'], bedomning: ['Läsåret omfattar 178 skoldagar. Höstlovet ligger vecka 44.'],
  },
  skolskjuts: {
    mening: 'Översyn av skolskjutsreglementet', sats: 'anta det reviderade skolskjutsreglementet',
    bakgrund: ['Reglementet är från 2018. Busslinjerna har ändrats sedan dess och två skolor har bytt starttid.'], bedomning: ['Avstånden är desamma som förut. Väntetiden före skolan blir högst tjugo minuter för elever i förskoleklass till årskurs tre.'],
  },
  kulturplan: {
    mening: 'Regional kulturplan, lägesrapport', sats: 'lägga lägesrapporten till handlingarna',
    bakgrund: ['Regionstyrelsen följer årligen hur kulturplanen genomförs.'], bedomning: ['Femton av tjugo insatser är påbörjade. Biblioteksutvecklingen ligger före plan, danskonsulentens arbete efter.'],
  },
  stationslage: {
    mening: 'Medfinansiering av förstudie om stationslägen', sats: 'medfinansiera förstudien med 250 000 kronor',
    bakgrund: ['Länets kommuner har bett regionen att delta i en förstudie om framtida stationslägen.'], bedomning: ['Förstudien ger underlag till nästa länstransportplan. Regionens del är en tredjedel av kostnaden.'],
  },
} satisfies Record<string, Arendetext & { ansokan?: readonly string[] }>;

/** What lies in the inboxes this morning: from whom, about what, and the letter. */
export const kollektivtrafik = {
  titel: 'Handlingsplan för tillgänglig kollektivtrafik i Västmanland',
  fragor: [
    'Är hållplatserna i kommunen rätt prioriterade?',
    'Vilka resor kan fler göra med den allmänna trafiken i stället för färdtjänst?',
    'Kan kommunen bygga om sina hållplatser i den takt som planen föreslår?',
  ],
  remisstext: [
    'Planen visar vilka hållplatser, fordon och bytespunkter som byggs om så att fler kan resa på egen hand. Den gäller i sex år.',
    'Hållplatser med många resande och de som ligger nära vårdcentraler, skolor och särskilda boenden byggs om först.',
    'Kommunen svarar för hållplatserna längs sina vägar. Regionen svarar för fordonen och för informationen till resenärerna.',
  ],
  missiv: 'Regionstyrelsen har tagit fram ett förslag till handlingsplan för tillgänglig kollektivtrafik. Ni får den på remiss för att ni svarar för hållplatserna längs kommunens vägar. Svara på de tre frågorna.',
};

export const brev = {
  cykelvag: ['Förslag om cykelväg längs kanalen', 'Invånare i Kolbäck', 'Jag föreslår att kommunen bygger ihop cykelvägen längs kanalen mellan Kolbäck och Strömsholm.', 'Sträckan är fyra kilometer. I dag måste den som cyklar till arbetet i Hallstahammar ta landsvägen.'],
  belysning: ['Trasig belysning vid Äppelparken', 'Bostadsrättsföreningen Lindgården', 'Sex lampor längs gångvägen genom Äppelparken har varit släckta sedan i september.', 'Flera av våra boende väljer en omväg på kvällen. När lagas de?'],
  tillsyn: ['Begäran om uppgifter inför tillsyn av särskilt boende', 'Inspektionen för vård och omsorg', 'Inspektionen planerar tillsyn av två särskilda boenden i kommunen.', 'Skicka rutiner för läkemedelshantering och bemanningsplaner för de tre senaste månaderna.'],
  skolskjuts: ['Frågor om skolskjuts från Näs', 'Föräldrar i Näs', 'Busslinjen har fått nya tider. De yngsta barnen väntar nu fyrtio minuter före skolan.', 'Kan skjutsen ändras eller fritids öppna tidigare?'],
  lansstyrelsen: ['Inbjudan till samråd om vattenförvaltning', 'Länsstyrelsen i Västmanlands län', 'Länsstyrelsen bjuder in till samråd om nästa åtgärdsprogram för vatten.', 'Anmäl deltagare och lämna gärna synpunkter i förväg.'],
  kultur: ['Ansökan om stöd till sommarscen', 'Föreningen Sommarscenen', 'Vi söker stöd till en turnerande sommarscen i länets mindre orter.', 'Åtta föreställningar är planerade. Budget bifogas när orterna är klara.'],
} satisfies Record<string, readonly [rubrik: string, fran: string, ...stycken: string[]]>;

/** What ledamöter and invånare hand in to fullmäktige. */
export const inlagor = {
  skolvagar: {
    titel: 'Tryggare vägar till skolan', satser: 'samtliga skolvägar inom två kilometer från en grundskola inventeras\nhastigheten vid Nibbleskolan sänks till 30 kilometer i timmen\nen plan för belysning längs skolvägarna tas fram under nästa år',
    text: 'Allt fler barn skjutsas till skolan. Föräldrar vi har talat med säger samma sak: vägen är för otrygg. På vintern är den mörk, och vid Nibbleskolan kör bilarna fort.\n\nEtt barn som går eller cyklar rör sig mer och lär känna sin omgivning. Då behöver kommunen veta var det brister, och börja där det är värst.',
  },
  cykelparkering: { titel: 'Väderskyddad cykelparkering vid resecentrum', satser: 'minst 60 väderskyddade platser för cyklar ordnas vid resecentrum\nhälften av platserna får lås i ramhöjd', text: 'Den som ska ta tåget lämnar cykeln i regn och snö. Platserna räcker inte till och många låser fast sin cykel i staketet.' },
  hundrastgard: { titel: 'Belysning i hundrastgården vid kanalen', satser: 'belysning sätts upp i hundrastgården vid kanalen', text: 'Från november till februari är hundrastgården mörk när de flesta har slutat arbeta. Två stolpar vore nog.' },
  sjukfranvaro: { titel: 'Sjukfrånvaron i hemtjänsten', text: 'Sjukfrånvaron i hemtjänsten har stigit tre år i rad. Samtidigt har kommunen lovat att ingen ska möta fler än tolv personer på två veckor.\n\nVad gör kommunstyrelsen för att vända utvecklingen, och när väntas åtgärderna märkas för den som har hemtjänst?' },
  vintervila: { titel: 'Öppettider för sysselsättningen i jul', text: 'Hur många dagar i jul och nyår är den dagliga sysselsättningen stängd, och vad erbjuds de som annars blir ensamma?' },
} as const;

/** What a styrgrupp recommends the region and the kommuner to decide, and what some of them have decided. */
export const samverkan = {
  titel: 'Gemensam struktur för samverkan om vård och omsorg',
  fran: 'Politiska styrgruppen för samverkan i länet',
  satser: ['anta huvudpunkterna i förslaget till samverkansstruktur enligt bilaga 2', 'godkänna direktivet för införandet enligt bilaga 3'],
  bakgrund: [
    'Regionen och länets kommuner möts i dag i elva grupper som har kommit till var för sig. Flera av dem behandlar samma frågor, och det är inte klart vilken som bereder vad.',
    'Styrgruppen har låtit göra en utredning (bilaga 1). Den föreslår tre nivåer: en politisk grupp, en ledningsgrupp och lokala grupper där kommunen och vårdcentralerna möts.',
    'Förslaget har talats igenom vid tre seminarier under våren. Alla kommuner deltog.',
  ],
  bilagor: [
    ['Bilaga 1 Utredningen.pdf', 'Samverkan om vård och omsorg: utredning', 'Utredningen har gått igenom vilka grupper som finns, vad de beslutar och vad de kostar i tid.', 'Två av tre frågor behandlas i mer än en grupp.'],
    ['Bilaga 2 Huvudpunkter.pdf', 'Huvudpunkter i en gemensam struktur', 'En politisk samverkansgrupp med en ledamot från varje kommun och fem från regionen.', 'En ledningsgrupp som bereder det som den politiska gruppen tar upp.', 'Lokala grupper i varje kommun.'],
    ['Bilaga 3 Direktiv.pdf', 'Direktiv för införandet', 'Införandet leds av ledningsgruppen och ska vara klart inom ett år.', 'Kostnaden ryms i var och ens egen budget.'],
  ],
  andring: 'godkänna direktivet för införandet enligt bilaga 3, med tillägget att kommunerna får ett halvår till om de ber om det',
  utdrag: ['Ärendet är berett av kommunstyrelsen, som föreslår att kommunfullmäktige beslutar enligt rekommendationen.'],
  beslut: [
    ['sala', -12, 64, 188, 'antar', 'antar'], ['koping', -11, 71, 203, 'antar', 'antar_med_andring'], ['arboga', -9, 48, 97, 'antar', 'antar'], ['kungsor', -6, 55, 141, 'antar', 'avslar'],
  ],
} as const;
