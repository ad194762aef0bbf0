import { expect, test } from 'vitest';
import * as p from './prosa.ts';
import * as b from './prosaBeslutsgang.ts';

const anna = { namn: 'Anna Ek', parti: 'S' };
const bo = { namn: 'Bo Alm', parti: 'M' };
const cia = { namn: 'Cia Lund', parti: 'C' };
const dan = { namn: 'Dan Ström' };
const yrkande = (y: Partial<p.Yrkandetext>): p.Yrkandetext => ({ av: [anna], instammer: [], slag: 'bifall', hand: 'enda', ...y });
const roster = { ja: 8, nej: 5, avstar: 0, franvarande: 0, genom: 'roster' as const };

// NBSP is written ~ here, so that a missing one shows.
const exempel: readonly [string, string][] = [
  [p.skrivNamn(anna), 'Anna Ek~(S)'],
  [p.skrivNamn(dan), 'Dan Ström'],
  [p.namnlista([anna, bo]), 'Anna Ek~(S) och Bo Alm~(M)'],
  [p.namnlista([anna, bo, cia]), 'Anna Ek~(S), Bo Alm~(M) och Cia Lund~(C)'],
  [p.skrivTjanstgoring(bo, anna, ['92', '93']), 'Bo Alm~(M) tjänstgör i stället för Anna Ek~(S), §§~92–93.'],
  [p.skrivTjanstgoring(bo, null, null), 'Bo Alm~(M) tjänstgör.'],
  [p.skrivTjanstgoring(bo, anna, ['92']), 'Bo Alm~(M) tjänstgör i stället för Anna Ek~(S), §~92.'],
  [p.skrivKommerGar('kommer', [anna], '13:20'), 'Anna Ek~(S) anländer till sammanträdet kl.~13.20.'],
  [p.skrivKommerGar('gar', [anna, bo], null), 'Anna Ek~(S) och Bo Alm~(M) lämnar sammanträdet.'],
  [p.skrivAjournering('14:30', '14:45'), 'Sammanträdet ajourneras kl.~14.30–14.45.'],
  [p.skrivPresiderar(bo), 'Vid behandlingen av ärendet är Bo Alm~(M) ordförande.'],
  [p.skrivKommerGar('kommer', [anna, bo], null, { distans: true }), 'Anna Ek~(S) och Bo Alm~(M) anländer till sammanträdet och deltar på distans.'],
  [p.skrivKommerGar('kommer', [bo], '14:05', { distans: true, utanTjanstgoring: true }), 'Bo Alm~(M) anländer till sammanträdet kl.~14.05, deltar på distans och tjänstgör inte.'],
  [p.skrivKommerGar('kommer', [bo], '14:05', { utanTjanstgoring: true }), 'Bo Alm~(M) anländer till sammanträdet kl.~14.05 och tjänstgör inte.'],
  [p.skrivJav([anna], true), 'Anna Ek~(S) anmäler jäv, deltar inte i handläggningen av ärendet och är inte närvarande vid den.'],
  [p.skrivJav([anna, bo], false), 'Anna Ek~(S) och Bo Alm~(M) anmäler jäv och deltar inte i handläggningen av ärendet.'],
  [p.skrivJav([anna], true, [{ ersattare: cia, for: anna }]), 'Anna Ek~(S) anmäler jäv, deltar inte i handläggningen av ärendet och är inte närvarande vid den. Cia Lund~(C) tjänstgör i stället för Anna Ek~(S).'],
  [p.skrivJavsbeslut('Nämnden', anna, { beslut: 'inte_javig', provade: 'inte', lamnarRummet: true }), 'Fråga uppkommer om Anna Ek~(S) är jävig i ärendet. Nämnden beslutar att Anna Ek~(S) inte är jävig i ärendet. Anna Ek~(S) deltar inte i prövningen av jävsfrågan.'],
  [p.skrivJavsbeslut('Nämnden', anna, { beslut: 'inte_javig', provade: 'sjalv', lamnarRummet: true }), 'Fråga uppkommer om Anna Ek~(S) är jävig i ärendet. Nämnden beslutar att Anna Ek~(S) inte är jävig i ärendet. Anna Ek~(S) deltar i prövningen av jävsfrågan, eftersom nämnden inte är beslutför annars.'],
  [p.skrivJavsbeslut('Nämnden', anna, { beslut: 'javig', provade: 'inte', lamnarRummet: true, ersattare: bo }), 'Fråga uppkommer om Anna Ek~(S) är jävig i ärendet. Nämnden beslutar att Anna Ek~(S) är jävig i ärendet. Anna Ek~(S) deltar inte i prövningen av jävsfrågan eller handläggningen av ärendet, och är inte närvarande vid den. Bo Alm~(M) tjänstgör i stället för Anna Ek~(S).'],
  [p.skrivJavsbeslut('Nämnden', anna, { beslut: 'bortses', provade: 'inte', lamnarRummet: true }), 'Fråga uppkommer om Anna Ek~(S) är jävig i ärendet. Nämnden beslutar att bortse från jäv för Anna Ek~(S), eftersom frågan om opartiskhet uppenbarligen saknar betydelse. Anna Ek~(S) deltar inte i prövningen av jävsfrågan.'],
  [p.skrivYrkande(yrkande({ forslag: 'förvaltningens' })), 'Anna Ek~(S) yrkar bifall till förvaltningens förslag.'],
  [p.skrivYrkande(yrkande({ instammer: [bo, cia], forslag: 'arbetsutskottets' })), 'Anna Ek~(S), med instämmande av Bo Alm~(M) och Cia Lund~(C), yrkar bifall till arbetsutskottets förslag.'],
  [p.skrivYrkande(yrkande({ av: [anna, bo], slag: 'avslag' })), 'Anna Ek~(S) och Bo Alm~(M) yrkar avslag på förslaget.'],
  [p.skrivYrkande(yrkande({ slag: 'avslag', text: 'att avgiften lämnas oförändrad.' })), 'Anna Ek~(S) yrkar avslag på förslaget och att avgiften lämnas oförändrad.'],
  [p.skrivYrkande(yrkande({ slag: 'aterremiss', hand: 'forsta', text: 'att kostnaden ska beräknas' })), 'Anna Ek~(S) yrkar i första hand återremiss med motiveringen att kostnaden ska beräknas.'],
  [p.skrivYrkande(yrkande({ slag: 'avslag', hand: 'andra' })), 'Anna Ek~(S) yrkar i andra hand avslag på förslaget.'],
  [p.skrivYrkande(yrkande({ slag: 'tillagg', text: 'planen följs upp varje år' })), 'Anna Ek~(S) yrkar som tillägg att planen följs upp varje år.'],
  [p.skrivYrkande(yrkande({ slag: 'tillagg', text: 'att nämnden följer upp beslutet' })), 'Anna Ek~(S) yrkar som tillägg att nämnden följer upp beslutet.'],
  [p.skrivYrkande(yrkande({ slag: 'andring', forslag: 'förvaltningens', text: 'punkt 2 utgår' })), 'Anna Ek~(S) yrkar bifall till förvaltningens förslag med följande ändring: punkt 2 utgår.'],
  [p.skrivYrkande(yrkande({ slag: 'bordlaggning', for: 'S-gruppen' })), 'Anna Ek~(S), för S-gruppen, yrkar bordläggning av ärendet.'],
  [p.skrivAterkallat([anna]), 'Anna Ek~(S) återtar sitt yrkande.'],
  [p.skrivAterkallat([anna, bo]), 'Anna Ek~(S) och Bo Alm~(M) återtar sina yrkanden.'],
  [b.skrivPropositionNar('aterremiss', 'avgoras_idag'), 'Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag.'],
  [b.skrivPropositionNar('bordlaggning', 'uppskov'), 'Ordföranden ställer proposition på om ärendet ska avgöras i dag eller bordläggas och finner att det ska bordläggas.'],
  [b.skrivPropositionBifallAvslag('nämnden', 'förvaltningens förslag', 'bifall'), 'Ordföranden ställer proposition på bifall mot avslag och finner att nämnden bifaller förvaltningens förslag.'],
  [b.skrivPropositionMellan('nämnden', ['förvaltningens förslag', 'Anna Eks yrkande'], 'Anna Eks yrkande'), 'Ordföranden ställer proposition på förvaltningens förslag och Anna Eks yrkande var för sig och finner att nämnden beslutar enligt Anna Eks yrkande.'],
  [b.skrivEttForslag('arbetsutskottets förslag'), 'Ordföranden ställer proposition på arbetsutskottets förslag och finner att det bifalls.'],
  [b.skrivMotproposition('arbetsutskottets förslag', ['S förslag', 'M förslag'], 'S förslag'), 'Omröstning begärs. Arbetsutskottets förslag är huvudförslag. Ordföranden ställer proposition på S förslag och M förslag och finner att S förslag ska vara motförslag i huvudvoteringen.'],
  [b.skrivVoteringsproposition('avslag på tilläggsyrkandet', 'bifall till det.'), 'Omröstning begärs och genomförs. Följande voteringsproposition godkänns: ja för avslag på tilläggsyrkandet, nej för bifall till det.'],
  [b.skrivOmrostning('nämnden', roster, 'förvaltningens förslag'), 'Med 8~ja-röster mot 5~nej-röster beslutar nämnden enligt förvaltningens förslag.'],
  [b.skrivOmrostning('nämnden', { ...roster, ja: 1, nej: 1, genom: 'utslagsrost' }, 'avslag'), 'Med 1~ja-röst mot 1~nej-röst beslutar nämnden genom ordförandens utslagsröst enligt avslag.'],
  [b.skrivOmrostning('fullmäktige', { ...roster, avstar: 2, franvarande: 1 }, 'förslaget'), 'Med 8~ja-röster mot 5~nej-röster, två som avstår och en frånvarande, beslutar fullmäktige enligt förslaget.'],
  [b.skrivRostlista([{ sida: 'ja', personer: [anna, bo] }, { sida: 'nej', personer: [] }, { sida: 'avstar', personer: [cia] }]).join(' '), 'Ja röstar Anna Ek~(S) och Bo Alm~(M). Från att rösta avstår Cia Lund~(C).'],
  [b.skrivAndratFinnande('nämnden', b.beslutatVad('eget', 'Anna Eks yrkande', 'avslag')), 'Nämnden har därmed, med ändring av ordförandens finnande, beslutat enligt Anna Eks yrkande.'],
  [p.skrivYrkande(yrkande({ slag: 'aterremiss', text: 'Kostnaderna behöver utredas.' })), 'Anna Ek~(S) yrkar återremiss med motiveringen att kostnaderna behöver utredas.'],
  [p.skrivYrkande(yrkande({ slag: 'aterremiss', text: 'SKR har en ny vägledning. Den ska vägas in.' })), 'Anna Ek~(S) yrkar återremiss med följande motivering: SKR har en ny vägledning. Den ska vägas in.'],
  [b.skrivMinoritet('aterremiss', [anna, bo], 'att kostnaden ska beräknas.'), 'Ärendet återremitteras på begäran av minst en tredjedel av de närvarande ledamöterna, Anna Ek~(S) och Bo Alm~(M), med motiveringen att kostnaden ska beräknas.'],
  [b.skrivDeltarInte([anna, bo]), 'Anna Ek~(S) och Bo Alm~(M) deltar inte i beslutet.'],
  [b.skrivDeltarInte([anna], 'omröstningen'), 'Anna Ek~(S) deltar inte i omröstningen.'],
  [b.skrivReservation([anna], 'eget yrkande'), 'Anna Ek~(S) reserverar sig mot beslutet till förmån för eget yrkande.'],
  [b.skrivReservation([anna, bo], 'egna yrkanden'), 'Anna Ek~(S) och Bo Alm~(M) reserverar sig mot beslutet till förmån för egna yrkanden.'],
  [b.skrivReservation({ grupp: 'S-gruppen' }), 'S-gruppen reserverar sig mot beslutet.'],
  [b.skrivSarskiltYttrande([anna]), 'Anna Ek~(S) lämnar ett särskilt yttrande.'],
  [b.skrivSarskiltYttrande([anna, bo]), 'Anna Ek~(S) och Bo Alm~(M) lämnar ett gemensamt särskilt yttrande.'],
  [b.skrivAnteckning(anna), 'Anna Ek~(S) får följande antecknat till protokollet:'],
  [b.skrivOmedelbar(1), 'Paragrafen förklaras omedelbart justerad.'],
  [b.skrivOmedelbar(2), 'Paragraferna förklaras omedelbart justerade.'],
  [b.skrivOmedelbar(1, 'Nämnden beslutar att {paragrafen} justeras omedelbart.'), 'Nämnden beslutar att paragrafen justeras omedelbart.'],
];

test.each(exempel)('%s', (skrivet, vantat) => expect(skrivet.replaceAll('\u00A0', '~')).toBe(vantat));
