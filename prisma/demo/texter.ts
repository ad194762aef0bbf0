/** The demo's own words. Facts, numbers and dates of the finished matter follow a real one; every sentence is written for the demo. */

export const rus = {
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
};
