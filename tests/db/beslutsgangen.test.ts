import { afterAll, beforeAll, expect, test } from 'vitest';
import { meningarFor } from '#lib/protokoll/meningar';
import { redigera } from '#lib/protokoll/redigera';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { anteckna } from '#lib/sammantrade/anteckna';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { avsluta } from '#lib/sammantrade/avsluta';
import { avtryck, besluta } from '#lib/sammantrade/besluta';
import { foreslagetBeslut } from '#lib/sammantrade/beslutsforslag';
import { deltarInte } from '#lib/sammantrade/deltarInte';
import { angraEnBloc, beslutaEnBloc, kanEnBloc } from '#lib/sammantrade/enBloc';
import { foreslagnaTill } from '#lib/sammantrade/foreslagna';
import { anmalJav } from '#lib/sammantrade/jav';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { laggTillSteg, strykSistaSteget } from '#lib/sammantrade/laggTillSteg';
import { arBehandlad } from '#lib/sammantrade/mote';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { loadRedigerade } from '#lib/sammantrade/redigerade';
import { rulla } from '#lib/sammantrade/rulla';
import { markeraBehandlad, skrivArendetext } from '#lib/sammantrade/skrivParagraf';
import { loadSammantrade } from '#lib/sammantrade/store';
import { geUppdrag } from '#lib/sammantrade/uppdrag';
import { yrka } from '#lib/sammantrade/yrka';
import { arende, kommun, version, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
let petra: Ctx;
beforeAll(async () => {
  k = await kommun();
  [maja, petra] = [await k.som('Maja Sundell'), await k.som('Petra Holmgren')];
});
afterAll(() => disconnect());

let nr = 700;
const p = (namn: string) => k.person[namn] ?? '';
const las = (id: string) => k.lasa((tx) => loadSammantrade(tx, id));
const sn = ['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök', 'Elsa Mård', 'Frank Gren'];
const kf = ['Ulf Granat', 'Eva Lind', 'Bo Ek', 'Ida Sten', 'Per Alm', 'Mia Rask'];

/** An open meeting with `antal` ärenden that each has förvaltningens förslag, and everybody named there. */
async function mote({ kod = 'SN', namn = kod === 'SN' ? sn : kf, antal = 1 }: { kod?: 'SN' | 'KF'; namn?: readonly string[]; antal?: number } = {}) {
  const ctx = kod === 'SN' ? maja : petra;
  const sammantradeId = (await planera(ctx, { organId: k.organ[kod] ?? '', datum: '2019-09-24', kl: '13.15', plats: 'Sal' })).subject;
  for (let i = 0; i < antal; i += 1) {
    const arendeId = await arende(k, kod, ++nr, `Ärende ${nr}`);
    await version(k, arendeId);
    await laggTillPunkt(ctx, { sammantradeId, arendeId });
  }
  await oppna(ctx, { sammantradeId, kl: '13.15' });
  await antecknaNarvaro(ctx, { sammantradeId, handelser: namn.map((n) => ({ slag: 'kommer' as const, personId: p(n) })) });
  const arenden = async () => (await las(sammantradeId)).paragrafer.filter((x) => x.arende !== null);
  const [forst] = await arenden();
  const paragrafId = forst?.id ?? '';
  const nu = async () => { const s = await las(sammantradeId); return { s, p: s.paragrafer.find(({ id }) => id === paragrafId)! }; };
  const meningar = async () => { const { s, p: x } = await nu(); return meningarFor(x, s, new Map(Object.entries(await k.lasa((tx) => loadRedigerade(tx, sammantradeId))))); };
  const steg = (input: Omit<Parameters<typeof laggTillSteg>[1], 'paragrafId'>) => laggTillSteg(ctx, { paragrafId, ...input });
  const yrkar = async (vem: string, slag: Parameters<typeof yrka>[1]['slag'], text = '', mer: object = {}) => (await yrka(ctx, { paragrafId, slag, text, av: [p(vem)], ...mer })).detalj?.['forslagId'] as string;
  const forvaltningens = forst?.forslag[0]?.id ?? '';
  const om = (...ids: string[]) => ids.map((forslagId) => ({ forslagId, som: 'om' as const }));
  const roster = (rostar: Record<string, 'ja' | 'nej' | 'avstar'>) => Object.entries(rostar).map(([vem, rost]) => ({ personId: p(vem), rost }));
  return { ctx, sammantradeId, paragrafId, nu, meningar, steg, yrkar, forvaltningens, om, roster, arenden };
}
const ren = (text: string) => text.replaceAll('\u00A0', ' ');

test('flera som yrkar avslag är en fråga; två yrkanden av samma person skiljs åt, och vinnaren nämns så', async () => {
  const m = await mote();
  await m.yrkar('Cilla Ask', 'avslag');
  await m.yrkar('Frank Gren', 'avslag');
  const ett = await m.yrkar('Elsa Mård', 'eget', 'avgiften sänks');
  const tva = await m.yrkar('Elsa Mård', 'eget', 'avgiften slopas', { iAndraHand: true });
  await m.steg({ slag: 'proposition', innehall: { fraga: 'huvud' }, forslag: m.om(m.forvaltningens, ett, tva), finner: tva });
  const texter = (await m.meningar()).map(({ text }) => ren(text));
  expect(texter).toEqual([
    'Cilla Ask (M) yrkar avslag på förslaget.', 'Frank Gren (KD) yrkar avslag på förslaget.', 'Elsa Mård (V) yrkar i första hand avgiften sänks.', 'Elsa Mård (V) yrkar i andra hand avgiften slopas.',
    'Ordföranden ställer proposition på förvaltningens förslag, Elsa Mårds (V) förstahandsyrkande och Elsa Mårds (V) andrahandsyrkande var för sig och finner att socialnämnden beslutar enligt Elsa Mårds (V) andrahandsyrkande.',
  ]);
});

test('ett tilläggsyrkande efter huvudbeslutet där ja är avslag, och ordförandens finnande ändras av omröstningen', async () => {
  const m = await mote();
  const tillagg = await m.yrkar('Elsa Mård', 'tillagg', 'att en uppföljning görs');
  await m.steg({ slag: 'utan_omrostning', innehall: { fraga: 'huvud' }, forslag: m.om(m.forvaltningens), finner: m.forvaltningens });
  await m.steg({ slag: 'proposition', innehall: { fraga: `tillagg:${tillagg}` }, forslag: [...m.om(tillagg), { forslagId: 'avslag', som: 'om' }], finner: tillagg });
  await m.steg({ slag: 'votering', innehall: { fraga: `tillagg:${tillagg}`, roll: 'ensam' }, forslag: [{ forslagId: 'avslag', som: 'ja' }, { forslagId: tillagg, som: 'nej' }], roster: m.roster({ 'Anna Falk': 'ja', 'Bengt Orre': 'ja', 'Cilla Ask': 'ja', 'Dan Hök': 'avstar', 'Elsa Mård': 'nej', 'Frank Gren': 'nej' }) });
  expect(ren((await m.meningar()).at(-1)?.text ?? '')).toBe('Socialnämnden har därmed, med ändring av ordförandens finnande, beslutat att avslå Elsa Mårds (V) tilläggsyrkande.');
  const { s, p: x } = await m.nu();
  expect(foreslagetBeslut(s, x)).toMatchObject({ satser: ['lämna skrivelsen som nämndens svar'], forslagId: m.forvaltningens });
});

test('fem röstar mot återremiss och deltar sedan inte i huvudbeslutet; den som deltog inte kan inte reservera sig (KL 4:25–27)', async () => {
  const m = await mote();
  const ater = await m.yrkar('Frank Gren', 'aterremiss', 'kostnaden saknas');
  await m.steg({ slag: 'proposition', innehall: { fraga: 'nar' }, forslag: [{ forslagId: 'avgoras_idag', som: 'om' }, ...m.om(ater)], finner: 'avgoras_idag' });
  await m.steg({ slag: 'votering', innehall: { fraga: 'nar' }, forslag: [{ forslagId: 'avgoras_idag', som: 'ja' }, { forslagId: ater, som: 'nej' }], roster: m.roster({ 'Anna Falk': 'ja', 'Bengt Orre': 'ja', 'Cilla Ask': 'ja', 'Dan Hök': 'ja', 'Elsa Mård': 'ja', 'Frank Gren': 'nej' }) });
  await m.steg({ slag: 'utan_omrostning', innehall: { fraga: 'huvud' }, forslag: m.om(m.forvaltningens), finner: m.forvaltningens });
  const stegId = (await m.nu()).p.steg.at(-1)?.id ?? '';
  await deltarInte(m.ctx, { paragrafId: m.paragrafId, stegId, personer: ['Cilla Ask', 'Dan Hök', 'Elsa Mård'].map(p), villkor: 'anmält före beslutet' });
  await expect(deltarInte(m.ctx, { paragrafId: m.paragrafId, stegId, personer: [p('Siv Ottander')] })).rejects.toThrow('tjanstgor_inte');
  await expect(deltarInte(m.ctx, { paragrafId: m.paragrafId, stegId: (await m.nu()).p.steg[1]?.id ?? '', personer: [p('Anna Falk')] })).rejects.toThrow('rostar_och_deltar_inte');
  await besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ punkter: [{ text: 'lämna skrivelsen' }] }] });
  await expect(anteckna(m.ctx, { paragrafId: m.paragrafId, slag: 'reservation', av: [p('Dan Hök')] })).rejects.toThrow('reservation_utan_deltagande');
  expect(ren((await m.meningar()).find(({ nyckel }) => nyckel.startsWith('steg:') && nyckel.endsWith((stegId)))?.text ?? '')).toBe('Ordföranden ställer proposition på förvaltningens förslag och finner att det bifalls.');
});

test('minoritetsåterremiss: en tredjedel i fullmäktige mot majoriteten, med motivering; i en nämnd inte alls (KL 5:50–51, 6:33)', async () => {
  const m = await mote({ kod: 'KF' });
  const ater = await m.yrkar('Per Alm', 'aterremiss', 'kostnaden saknas');
  const begar = (namn: readonly string[], motivering = 'kostnaden ska redovisas') => m.steg({ slag: 'minoritet', innehall: { fraga: 'nar', begardAv: namn.map(p), motivering }, forslag: m.om(ater) });
  await expect(begar(['Per Alm'])).rejects.toThrow('for_fa_for_minoritet');
  await expect(begar(['Per Alm', 'Eva Lind'], '')).rejects.toThrow('motivering_saknas');
  await begar(['Per Alm', 'Eva Lind']);
  const { s, p: x } = await m.nu();
  expect(foreslagetBeslut(s, x).satser).toEqual(['återremittera ärendet med motiveringen att kostnaden ska redovisas']);
  expect(arBehandlad(x, s)).toBe(false);
  await besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ punkter: foreslagetBeslut(s, x).satser.map((text) => ({ text })) }] });
  expect(arBehandlad((await m.nu()).p, s)).toBe(true);

  const n = await mote();
  const annan = await n.yrkar('Frank Gren', 'aterremiss', 'mer underlag');
  await expect(n.steg({ slag: 'minoritet', innehall: { fraga: 'nar', begardAv: sn.map(p), motivering: 'x' }, forslag: n.om(annan) })).rejects.toThrow('minoritet_bara_i_fullmaktige');
});

test('lika röstetal: utslagsrösten är den vice ordförandes som presiderar vid paragrafen (KL 5:54)', async () => {
  const m = await mote();
  await antecknaNarvaro(m.ctx, { sammantradeId: m.sammantradeId, handelser: [{ slag: 'gar', personId: p('Anna Falk'), paragrafId: m.paragrafId }, { slag: 'gar', personId: p('Frank Gren'), paragrafId: m.paragrafId }] });
  const eget = await m.yrkar('Cilla Ask', 'eget', 'avstå');
  await m.steg({ slag: 'votering', innehall: { fraga: 'huvud' }, forslag: [{ forslagId: m.forvaltningens, som: 'ja' }, { forslagId: eget, som: 'nej' }], roster: m.roster({ 'Bengt Orre': 'nej', 'Cilla Ask': 'nej', 'Dan Hök': 'ja', 'Elsa Mård': 'ja' }) });
  expect((await m.nu()).p.steg[0]).toMatchObject({ vinnandeId: eget, utslagsrostId: p('Bengt Orre') });
});

test('sluten omröstning vid val: lika avgörs med lott, och fler röster än röstande nekas (KL 5:55–56)', async () => {
  const m = await mote();
  const val = (v: object) => m.steg({ slag: 'val', innehall: { valet: { kandidater: [{ namn: 'Bengt Orre', antal: 3 }, { namn: 'Dan Hök', antal: 3 }], antal: 1, lottning: [], ...v } } });
  await expect(val({})).rejects.toThrow('lottning_kravs');
  await expect(val({ kandidater: [{ namn: 'Bengt Orre', antal: 9 }] })).rejects.toThrow('fler_roster_an_rostande');
  await val({ lottning: ['Dan Hök', 'Bengt Orre'] });
  expect((await m.meningar()).at(-1)?.text).toBe('Lottning sker mellan Bengt Orre och Dan Hök. Dan Hök är därmed vald.');
  const { s, p: x } = await m.nu();
  expect(foreslagetBeslut(s, x).satser).toEqual(['välja Dan Hök']);
});

test('ett proportionellt val antecknas med sitt utfall', async () => {
  const m = await mote();
  await m.steg({ slag: 'val', innehall: { valet: { kandidater: [], antal: 2, proportionellt: true, valda: ['Elsa Mård', 'Frank Gren'] } } });
  expect((await m.meningar()).at(-1)?.text).toBe('Valet är proportionellt. Elsa Mård och Frank Gren är därmed valda.');
});

test('ett omstritt jäv avgörs av nämnden själv, också när den annars inte är beslutför, och kan strykas (KL 6:30)', async () => {
  const m = await mote({ namn: ['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök'] });
  await anmalJav(m.ctx, { paragrafId: m.paragrafId, personId: p('Dan Hök'), lage: 'ifragasatt', skal: 'granne' });
  const fore = await m.nu();
  expect(rulla(fore.s, fore.p).beslutforhet).toMatchObject({ beslutfor: false, deltagande: 3, kravs: 4 });
  await expect(besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ punkter: [{ text: 'lämna' }] }] })).rejects.toThrow('inte_beslutfor');
  await m.steg({ slag: 'jav', innehall: { fraga: 'huvud', personId: p('Dan Hök'), beslut: 'inte_javig' } });
  const efter = await m.nu();
  expect(rulla(efter.s, efter.p).tjanstgorande.map(({ id }) => id)).toContain(p('Dan Hök'));
  await strykSistaSteget(m.ctx, { paragrafId: m.paragrafId });
  expect((await m.nu()).p.jav[0]).toMatchObject({ lage: 'ifragasatt', stegId: null });
  await m.steg({ slag: 'jav', innehall: { fraga: 'huvud', personId: p('Dan Hök'), beslut: 'javig' } });
  await expect(besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ punkter: [{ text: 'lämna' }] }] })).rejects.toThrow('inte_beslutfor');
});

test('den omstridde deltar inte i prövningen när nämnden är beslutför ändå, och bara då (KL 6:30); ärendet avgörs sedan som vanligt', async () => {
  for (const [namn, provade] of [[sn, false], [sn.slice(0, 4), true]] as const) {
    const m = await mote({ namn });
    await anmalJav(m.ctx, { paragrafId: m.paragrafId, personId: p('Dan Hök'), lage: 'ifragasatt' });
    await m.steg({ slag: 'jav', efter: 0, innehall: { fraga: 'huvud', personId: p('Dan Hök'), beslut: 'inte_javig' } });
    const { s, p: x } = await m.nu();
    expect(x.steg[0]?.deltarInte.map(({ personId }) => personId)).toEqual(provade ? [] : [p('Dan Hök')]);
    expect(ren((await m.meningar()).at(-1)?.text ?? '')).toContain(provade ? 'Dan Hök (S) deltar i prövningen av jävsfrågan, eftersom socialnämnden inte är beslutför annars.' : 'Dan Hök (S) deltar inte i prövningen av jävsfrågan.');
    expect(foreslagetBeslut(s, x).satser).toEqual(['lämna skrivelsen som nämndens svar']);
    await besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ punkter: [{ text: 'lämna skrivelsen som nämndens svar' }] }] });
    expect((await m.nu()).p.steg.map(({ slag, innehall }) => [slag, innehall.medBeslutet ?? false])).toEqual([['jav', false], ['utan_omrostning', true]]);
    // Who took no part in the question of jäv did so in the ärende, and may reserve themselves (KL 4:27).
    await anteckna(m.ctx, { paragrafId: m.paragrafId, slag: 'reservation', av: [p('Dan Hök')] });
  }
});

test.each([
  ['någon som inte tjänstgör', { 'Anna Falk': 'ja', 'Siv Ottander': 'nej' }, 'tjanstgor_inte'],
  ['bara den som avstår', { 'Anna Falk': 'avstar' }, 'inga_roster'],
] as const)('en omröstning med röst av %s nekas', async (_vad, rostar, kod) => {
  const m = await mote();
  const eget = await m.yrkar('Cilla Ask', 'eget', 'avstå');
  await expect(m.steg({ slag: 'votering', innehall: { fraga: 'huvud' }, forslag: [{ forslagId: m.forvaltningens, som: 'ja' }, { forslagId: eget, som: 'nej' }], roster: m.roster(rostar) })).rejects.toThrow(kod);
});

test('två röster av samma person nekas, och en reservation efter sammanträdet antecknas som sen (KL 4:27)', async () => {
  const m = await mote();
  const eget = await m.yrkar('Cilla Ask', 'eget', 'avstå');
  const roster = [...m.roster({ 'Anna Falk': 'ja' }), ...m.roster({ 'Anna Falk': 'nej' })];
  await expect(m.steg({ slag: 'votering', innehall: { fraga: 'huvud' }, forslag: [{ forslagId: m.forvaltningens, som: 'ja' }, { forslagId: eget, som: 'nej' }], roster })).rejects.toThrow('rostar_tva_ganger');
  await m.steg({ slag: 'proposition', innehall: { fraga: 'huvud' }, forslag: m.om(m.forvaltningens, eget), finner: m.forvaltningens });
  await besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ punkter: [{ text: 'lämna skrivelsen' }] }] });
  await avsluta(m.ctx, { sammantradeId: m.sammantradeId, kl: '15.00' });
  await anteckna(m.ctx, { paragrafId: m.paragrafId, slag: 'reservation', av: [p('Cilla Ask')] });
  expect((await m.nu()).p.anteckningar[0]).toMatchObject({ efterSammantradet: true });
});

test('en omskriven mening märks när uppgifterna ändras: den behålls eller den nya tas', async () => {
  const m = await mote();
  const eget = await m.yrkar('Cilla Ask', 'eget', 'avstå');
  const falt = `forslag:${eget}`;
  const mening = async () => (await m.meningar()).find(({ nyckel }) => nyckel === falt);
  await redigera(m.ctx, { paragrafId: m.paragrafId, falt, text: 'Cilla Ask (M) yrkar att nämnden avstår.' });
  expect(await mening()).toMatchObject({ text: 'Cilla Ask (M) yrkar att nämnden avstår.', redigerad: true, inaktuell: false });
  await m.yrkar('Cilla Ask', 'tillagg', 'något mer', { iAndraHand: true });
  expect(await mening()).toMatchObject({ text: 'Cilla Ask (M) yrkar att nämnden avstår.', inaktuell: true });
  await redigera(m.ctx, { paragrafId: m.paragrafId, falt, text: 'Cilla Ask (M) yrkar att nämnden avstår.' });
  expect(await mening()).toMatchObject({ redigerad: true, inaktuell: false });
  await redigera(m.ctx, { paragrafId: m.paragrafId, falt, text: '' });
  expect(ren((await mening())?.text ?? '')).toBe('Cilla Ask (M) yrkar i första hand avstå.');
});

test('flera paragrafer avgörs i ett sammanhang och ångras; den som har ett yrkande emot sig nekas med sitt nummer', async () => {
  const m = await mote({ antal: 4 });
  const [a, b, c, d] = (await m.arenden()).map(({ id }) => id) as [string, string, string, string];
  await yrka(m.ctx, { paragrafId: d, slag: 'avslag', av: [p('Cilla Ask')] });
  await expect(beslutaEnBloc(m.ctx, { sammantradeId: m.sammantradeId, paragrafer: [a, b, d] })).rejects.toThrow(/^en_bloc_yrkande\|§/);
  expect((await las(m.sammantradeId)).paragrafer.flatMap((x) => x.beslut)).toEqual([]);
  const { detalj } = await beslutaEnBloc(m.ctx, { sammantradeId: m.sammantradeId, paragrafer: [a, b, c] });
  const s = await las(m.sammantradeId);
  expect(s.paragrafer.filter(({ id }) => [a, b, c].includes(id)).map((x) => [x.beslut[0]?.punkter[0]?.text, x.steg[0]?.slag])).toEqual([1, 2, 3].map(() => ['lämna skrivelsen som nämndens svar', 'utan_omrostning']));
  expect(ren((await m.meningar()).at(-1)?.text ?? '')).toMatch(/^Paragraferna §§ \d+–\d+ avgörs i ett sammanhang\.$/);
  await angraEnBloc(m.ctx, { sammantradeId: m.sammantradeId, enBloc: String(detalj?.['enBloc']) });
  const efter = await las(m.sammantradeId);
  expect(efter.paragrafer.filter(({ id }) => [a, b, c].includes(id)).map((x) => [x.beslut.length, x.steg.length, kanEnBloc(efter, x)])).toEqual([1, 2, 3].map(() => [0, 0, 'ja']));
});

test('två sekreterare skriver samma beslut och samma text: den andra får veta vem, och inget skrivs över', async () => {
  const m = await mote();
  const nils = await k.som('Nils Fors');
  const last = avtryck((await m.nu()).p.beslut);
  await besluta(nils, { paragrafId: m.paragrafId, last, delar: [{ punkter: [{ text: 'avstå från yttrande' }] }] });
  await expect(besluta(maja, { paragrafId: m.paragrafId, last, delar: [{ punkter: [{ text: 'lämna skrivelsen' }] }] })).rejects.toThrow('beslutet_andrat|Nils Fors');
  expect((await m.nu()).p.beslut[0]?.punkter[0]?.text).toBe('avstå från yttrande');
  await besluta(maja, { paragrafId: m.paragrafId, last: avtryck((await m.nu()).p.beslut), delar: [{ punkter: [{ text: 'lämna skrivelsen' }] }] });
  await skrivArendetext(nils, { paragrafId: m.paragrafId, text: 'Nils text' });
  await expect(skrivArendetext(maja, { paragrafId: m.paragrafId, text: 'Majas text', fore: 'det som stod förut' })).rejects.toThrow('texten_andrad|Nils Fors');
  await skrivArendetext(maja, { paragrafId: m.paragrafId, text: 'Majas text', fore: 'Nils text' });
  await expect(m.steg({ slag: 'utan_omrostning', efter: 3, innehall: { fraga: 'huvud' }, forslag: m.om(m.forvaltningens) })).rejects.toThrow('steg_av_nagon_annan');
});

test('ett uppdrag inuti en punkt följer med när beslutet skrivs om', async () => {
  const m = await mote();
  await besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ form: 'punkter', punkter: [{ text: 'Planen antas.' }, { text: 'Förvaltningen får i uppdrag att', under: [{ text: 'informera' }, { text: 'följa upp' }] }] }] });
  const punkt = (await m.nu()).p.beslut[0]?.punkter[1];
  await geUppdrag(m.ctx, { paragrafId: m.paragrafId, beslutspunktId: punkt?.id ?? '', mottagare: 'socialchefen', text: 'återkomma med en redovisning', senast: '2019-12-01' });
  await besluta(m.ctx, { paragrafId: m.paragrafId, delar: [{ form: 'punkter', punkter: [{ text: 'Förvaltningen får i uppdrag att', under: [{ text: 'följa upp' }] }] }] });
  expect((await m.nu()).p.beslut[0]?.punkter[0]).toMatchObject({ uppdrag: [{ mottagare: 'socialchefen', senast: '2019-12-01', status: 'givet' }], under: [{ text: 'följa upp' }] });
});

test('en paragraf utan beslut blir behandlad och kan tas tillbaka', async () => {
  const m = await mote();
  await markeraBehandlad(m.ctx, { paragrafId: m.paragrafId, behandlad: true });
  const { s, p: x } = await m.nu();
  expect([x.slag, arBehandlad(x, s)]).toEqual(['information', true]);
  await markeraBehandlad(m.ctx, { paragrafId: m.paragrafId, behandlad: false });
  expect((await m.nu()).p.slag).toBe('beslut');
});

test('det som bordläggs kommer som förslag till nästa lista, med när och var, tills det står på en', async () => {
  const m = await mote();
  const bord = await m.yrkar('Cilla Ask', 'bordlaggning');
  await m.steg({ slag: 'proposition', innehall: { fraga: 'nar' }, forslag: [{ forslagId: 'avgoras_idag', som: 'om' }, ...m.om(bord)], finner: bord });
  const { s, p: x } = await m.nu();
  expect(foreslagetBeslut(s, x).satser).toEqual(['bordlägga ärendet']);
  const nasta = (await planera(m.ctx, { organId: k.organ['SN'] ?? '', datum: '2019-10-22', plats: 'Sal' })).subject;
  const foreslagna = async () => k.lasa(async (tx) => (await foreslagnaTill(tx, await loadSammantrade(tx, nasta))).filter(({ arendeId }) => arendeId === x.arende?.id));
  expect(await foreslagna()).toMatchObject([{ fran: `bordlagt 2019-09-24, ${x.beteckning}`, forslag: ['lämna skrivelsen som nämndens svar'] }]);
  await laggTillPunkt(m.ctx, { sammantradeId: nasta, arendeId: x.arende?.id });
  expect(await foreslagna()).toEqual([]);
});
