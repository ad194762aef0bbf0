import { afterAll, beforeAll, expect, test } from 'vitest';
import { andraRegelverk } from '#lib/organisation/andraRegelverk';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { aterkomster } from '#lib/sammantrade/aterkomst';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { aterupptaSammantrade, stallIn } from '#lib/sammantrade/andraSammantrade';
import { fullmaktigevarningar } from '#lib/protokoll/fullmaktigekontroll';
import { besluta } from '#lib/sammantrade/besluta';
import { skrivSamtycke } from '#lib/sammantrade/enighet';
import { antecknaSamtycke, strykSamtycke } from '#lib/sammantrade/samtycke';
import { laggTillSteg } from '#lib/sammantrade/laggTillSteg';
import { yrka } from '#lib/sammantrade/yrka';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { handelsetexter } from '#lib/sammantrade/narvaroprosa';
import { nyDag } from '#lib/sammantrade/nyDag';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { rulla, rulldata } from '#lib/sammantrade/rulla';
import { loadSammantrade } from '#lib/sammantrade/store';
import { taUppIgen, utgar } from '#lib/sammantrade/utgar';
import { arende, kommun, version, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
beforeAll(async () => {
  k = await kommun();
  maja = await k.som('Maja Sundell');
});
afterAll(() => disconnect());

let nr = 300;
const p = (namn: string) => k.person[namn] ?? '';
const las = (id: string) => k.lasa((tx) => loadSammantrade(tx, id));
const ren = (text: string) => text.replaceAll('\u00A0', ' ');

/** A planned meeting of the nämnd with that many ärenden, each with förvaltningens förslag. */
async function planerat(antal = 1, datum = `2019-10-${String((nr % 27) + 1).padStart(2, '0')}`) {
  const sammantradeId = (await planera(maja, { organId: k.organ['SN'] ?? '', datum, kl: '13.15', plats: 'Sal' })).subject;
  for (let i = 0; i < antal; i += 1) {
    const arendeId = await arende(k, 'SN', ++nr, `Ärende ${nr}`);
    await version(k, arendeId);
    await laggTillPunkt(maja, { sammantradeId, arendeId });
  }
  return sammantradeId;
}

test('den som avbrutit tjänstgöringen tar inte platsen från en ersättare ur samma parti utan skäl; ur ett annat parti gör hen det, och nästa dag alltid (KL 5:21)', async () => {
  const sammantradeId = await planerat(2);
  await oppna(maja, { sammantradeId, kl: '13.15' });
  const paragrafer = (await las(sammantradeId)).paragrafer.filter((x) => x.arende);
  const [forst, sedan] = [paragrafer[0]!, paragrafer[1]!];
  const hander = (...handelser: Parameters<typeof antecknaNarvaro>[1]['handelser']) => antecknaNarvaro(maja, { sammantradeId, handelser });
  const plats = async (namn: string) => (await las(sammantradeId)).platser.find(({ innehavareId }) => innehavareId === p(namn))?.id ?? '';
  await hander(...['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök', 'Elsa Mård', 'Frank Gren', 'Siv Ottander', 'Jonas Eklöv'].map((n) => ({ slag: 'kommer' as const, personId: p(n) })));
  const vid = { paragrafId: forst.id, nar: 'fore' as const };
  const senare = { paragrafId: sedan.id, nar: 'fore' as const };
  // Siv (S) for Dan (S): the balance is as before. Jonas (V) for Cilla (M): it is not.
  await hander({ slag: 'gar', personId: p('Dan Hök'), ...vid }, { slag: 'tjanstgor', personId: p('Siv Ottander'), platsId: await plats('Dan Hök'), ...vid });
  await hander({ slag: 'gar', personId: p('Cilla Ask'), ...vid }, { slag: 'tjanstgor', personId: p('Jonas Eklöv'), platsId: await plats('Cilla Ask'), ...vid });

  const vy = async () => { const s = await las(sammantradeId); return rulldata(s, s.paragrafer.find(({ id }) => id === sedan.id)!, [], true); };
  expect(ren((await vy()).aterkomst.fore[p('Dan Hök')] ?? '')).toBe('Siv Ottander (S)');
  expect((await vy()).aterkomst.fore[p('Cilla Ask')]).toBeUndefined();
  await expect(hander({ slag: 'kommer', personId: p('Dan Hök'), ...senare })).rejects.toThrow('aterkomst_kraver_skal|Dan Hök|Siv Ottander');
  await hander({ slag: 'kommer', personId: p('Cilla Ask'), ...senare });
  await hander({ slag: 'kommer', personId: p('Dan Hök'), utanTjanstgoring: true, ...senare });

  const tjanstgor = async () => { const s = await las(sammantradeId); return rulla(s, s.paragrafer.find(({ id }) => id === sedan.id)!).tjanstgorande.map(({ id }) => id); };
  expect(await tjanstgor()).toEqual(expect.arrayContaining([p('Cilla Ask'), p('Siv Ottander')]));
  expect(await tjanstgor()).not.toContain(p('Dan Hök'));
  const texter = async () => { const s = await las(sammantradeId); return handelsetexter(s, s.paragrafer.find(({ id }) => id === sedan.id)!).map(({ text }) => ren(text)); };
  expect(await texter()).toContain('Dan Hök (S) anländer till sammanträdet och tjänstgör inte.');

  await hander({ slag: 'kommer', personId: p('Dan Hök'), skal: 'Nämnden är enig.', ...senare });
  expect(await tjanstgor()).toContain(p('Dan Hök'));
  expect(aterkomster(await las(sammantradeId)).map(({ skal }) => skal)).toEqual(['Nämnden är enig.']);
  expect((await vy()).handelser.map(({ text }) => ren(text))).toContainEqual(expect.stringContaining('(Nämnden är enig.)'));
});

test('reglementet kan säga att ingen får tjänstgöra igen samma dag, men nästa dag är en ny (KL 5:21)', async () => {
  const rut = await k.som('Rut Bergslund');
  const regel = async (aterkomst: 'aldrig' | 'styrkebalans') => {
    const { version: v } = await k.lasa((tx) => tx.organ.findFirstOrThrow({ where: { id: k.organ['SN'] ?? '' } }));
    await andraRegelverk(rut, { id: k.organ['SN'] ?? '', version: v, grupp: 'motet', regelverk: { ersattarordning: 'parti', sedanNagon: 'ja', aterkomst } } as never);
  };
  await regel('aldrig');
  const sammantradeId = await planerat(2, '2019-11-04');
  await oppna(maja, { sammantradeId, kl: '13.15' });
  const [forst, sedan] = (await las(sammantradeId)).paragrafer.filter((x) => x.arende).map(({ id }) => id);
  const hander = (...handelser: Parameters<typeof antecknaNarvaro>[1]['handelser']) => antecknaNarvaro(maja, { sammantradeId, handelser });
  await hander(...['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök', 'Jonas Eklöv'].map((n) => ({ slag: 'kommer' as const, personId: p(n) })));
  const platsId = (await las(sammantradeId)).platser.find(({ innehavareId }) => innehavareId === p('Cilla Ask'))?.id ?? '';
  await hander({ slag: 'gar', personId: p('Cilla Ask'), paragrafId: forst, nar: 'fore' }, { slag: 'tjanstgor', personId: p('Jonas Eklöv'), platsId, paragrafId: forst, nar: 'fore' });
  await expect(hander({ slag: 'kommer', personId: p('Cilla Ask'), paragrafId: forst, nar: 'efter' })).rejects.toThrow('aterkomst_kraver_skal');
  await nyDag(maja, { sammantradeId, paragrafId: sedan ?? '', datum: '2019-11-05', kl: '9.00', slutade: '17.00' });
  await hander({ slag: 'kommer', personId: p('Cilla Ask'), paragrafId: sedan, nar: 'fore' });
  await regel('styrkebalans');
});

test('det som har utgått tas upp igen med sin paragraf och sitt förslag; utan luckor och aldrig två gånger', async () => {
  const sammantradeId = await planerat(2, '2019-11-11');
  const punkter = (await las(sammantradeId)).punkter.filter(({ arende: a }) => a);
  const [bort, kvar] = [punkter[0]!.id, punkter[1]!.id];
  await oppna(maja, { sammantradeId, kl: '13.15' });
  const nummer = async () => (await las(sammantradeId)).paragrafer.map((x) => [x.nr, x.utgar]);
  const fore = await nummer();
  await utgar(maja, { sammantradeId, punktId: bort });
  await expect(taUppIgen(maja, { sammantradeId, punktId: kvar })).rejects.toThrow('finns_inte');
  await taUppIgen(maja, { sammantradeId, punktId: bort });
  expect(await nummer()).toEqual(fore);
  const x = (await las(sammantradeId)).paragrafer.find(({ punktId }) => punktId === bort)!;
  expect(x.forslag).toHaveLength(1);
  await antecknaNarvaro(maja, { sammantradeId, handelser: ['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök'].map((n) => ({ slag: 'kommer' as const, personId: p(n) })) });
  await besluta(maja, { paragrafId: x.id, delar: [{ punkter: [{ text: 'lämna skrivelsen som nämndens svar' }] }] });
  await expect(taUppIgen(await k.som('Lisbet Tornell'), { sammantradeId, punktId: bort })).rejects.toThrow('finns_inte');
});

test('ett ärende som lagts upp på nytt tas inte upp två gånger, och det som utgick före öppnandet får sitt förslag när det tas upp', async () => {
  const sammantradeId = await planerat(1, '2019-11-18');
  const punkt = (await las(sammantradeId)).punkter.find(({ arende: a }) => a)!;
  await oppna(maja, { sammantradeId, kl: '13.15' });
  await utgar(maja, { sammantradeId, punktId: punkt.id });
  await laggTillPunkt(maja, { sammantradeId, arendeId: punkt.arende!.id });
  await expect(taUppIgen(maja, { sammantradeId, punktId: punkt.id })).rejects.toThrow('arendet_star_pa_listan');
});

test('ett inställt sammanträde som hålls ändå har sina paragrafer kvar att behandla', async () => {
  const sammantradeId = await planerat(1, '2019-11-25');
  await k.lasa((tx) => tx.paragraf.create({ data: { sammantradeId, organId: k.organ['SN'] ?? '', ar: 2019, nr: 990, ordning: 1, rubrik: 'Given med kallelsen', slag: 'beslut' } }).then(async ({ id }) => tx.paragraf.updateMany({ where: { id }, data: { punktId: (await tx.punkt.findFirstOrThrow({ where: { sammantradeId }, orderBy: { ordning: 'asc' } })).id } })));
  await stallIn(maja, { sammantradeId, skal: 'för få ärenden' });
  expect((await las(sammantradeId)).paragrafer.map(({ utgar: u }) => u)).toEqual([true]);
  await aterupptaSammantrade(maja, { sammantradeId });
  expect((await las(sammantradeId)).paragrafer.map(({ utgar: u }) => u)).toEqual([false]);
});

test('ett ärende som inte är kungjort avgörs bara om alla närvarande är överens, en för en; den som motsätter sig stoppar det men inte bordläggning (KL 5:52)', async () => {
  const petra = await k.som('Petra Holmgren');
  const sammantradeId = (await planera(petra, { organId: k.organ['KF'] ?? '', datum: '2019-12-09', kl: '17.00', plats: 'Folkets hus' })).subject;
  for (let i = 0; i < 2; i += 1) await laggTillPunkt(petra, { sammantradeId, arendeId: await arende(k, 'KF', ++nr, `Ärende ${nr}`) });
  await oppna(petra, { sammantradeId, kl: '17.00' });
  const [forst, sedan] = (await las(sammantradeId)).paragrafer.filter((x) => x.arende).map(({ id }) => id) as [string, string];
  await expect(antecknaSamtycke(petra, { paragrafId: forst })).rejects.toThrow('uppropet_saknas');
  const kf = ['Ulf Granat', 'Eva Lind', 'Bo Ek', 'Ida Sten', 'Per Alm'];
  await antecknaNarvaro(petra, { sammantradeId, handelser: kf.map((n) => ({ slag: 'kommer' as const, personId: p(n) })) });
  const nu = async (id: string) => { const s = await las(sammantradeId); return { s, x: s.paragrafer.find((y) => y.id === id)! }; };
  const varnar = async (id: string) => { const { s, x } = await nu(id); return fullmaktigevarningar(s, [x], { kungjort: [], beredande: new Set(), styrelser: new Set() }).map(({ kod }) => kod).filter((kod) => kod === 'inte_kungjort'); };
  expect(await varnar(forst)).toEqual(['inte_kungjort']);

  await antecknaSamtycke(petra, { paragrafId: forst });
  expect((await nu(forst)).x.samtycke).toEqual({ ja: kf.map(p), nej: [] });
  await besluta(petra, { paragrafId: forst, delar: [{ punkter: [{ text: 'bifalla det' }] }] });
  expect(await varnar(forst)).toEqual([]);
  expect(skrivSamtycke((await nu(forst)).s, (await nu(forst)).x)).toBe('Ärendet är inte kungjort. Ordföranden frågar om det är brådskande och kan avgöras i dag. Samtliga 5 närvarande ledamöter och tjänstgörande ersättare är överens om det.');
  await expect(strykSamtycke(petra, { paragrafId: forst })).rejects.toThrow('paragrafen_ar_beslutad');

  await expect(antecknaSamtycke(petra, { paragrafId: sedan, nej: [p('Jon Dal')] })).rejects.toThrow('tjanstgor_inte');
  await antecknaSamtycke(petra, { paragrafId: sedan, nej: [p('Ida Sten'), p('Per Alm')] });
  await expect(besluta(petra, { paragrafId: sedan, delar: [{ punkter: [{ text: 'bifalla det' }] }] })).rejects.toThrow('nagon_samtycker_inte|Ida Sten\u00A0(V) och Per Alm\u00A0(SD)');
  expect(ren(skrivSamtycke((await nu(sedan)).s, (await nu(sedan)).x) ?? '')).toContain('Ida Sten (V) och Per Alm (SD) motsätter sig det, och ärendet kan därför inte avgöras.');
  const bordlagg = (await yrka(petra, { paragrafId: sedan, slag: 'bordlaggning', av: [p('Eva Lind')] })).detalj?.['forslagId'] as string;
  await laggTillSteg(petra, { paragrafId: sedan, slag: 'proposition', innehall: { fraga: 'nar' }, forslag: [{ forslagId: bordlagg, som: 'om' }, { forslagId: 'avgoras_idag', som: 'om' }], finner: bordlagg });
  await besluta(petra, { paragrafId: sedan, delar: [{ punkter: [{ text: 'bordlägga ärendet' }] }] });
  await expect(antecknaSamtycke(maja, { paragrafId: sedan })).rejects.toThrow('finns_inte');
});
