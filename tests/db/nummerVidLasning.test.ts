import { afterAll, beforeAll, expect, test } from 'vitest';
import { disconnect } from '#lib/platform/db';
import { andraRegelverk } from '#lib/organisation/andraRegelverk';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { lasInnehall } from '#lib/protokoll/innehall';
import { las } from '#lib/protokoll/las';
import { lasUpp } from '#lib/protokoll/lasUpp';
import { granskning } from '#lib/protokoll/passera';
import { getProtokoll } from '#lib/protokoll/queries';
import { redigera } from '#lib/protokoll/redigera';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { loadSammantrade } from '#lib/sammantrade/store';
import { utgar } from '#lib/sammantrade/utgar';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';
import { hallet, justera, setMed, type Hallet } from '../factories/protokoll.ts';

let k: Kommun;
beforeAll(async () => {
  k = await kommun();
  const rut = await k.som('Rut Bergslund');
  const { version } = await k.lasa((tx) => tx.organ.findFirstOrThrow({ where: { id: k.organ['SN'] ?? '' } }));
  await andraRegelverk(rut, { grupp: 'protokoll', id: k.organ['SN'] ?? '', version, regelverk: { paragraferGes: 'lasning', mall: 'klassisk', beslutsform: 'att', expedieringsfras: 'Exp till' } as never });
});
afterAll(() => disconnect());

const nr = async (id: string) => (await k.lasa((tx) => loadSammantrade(tx, id))).paragrafer.map((p) => p.nr);
const beteckningar = async (id: string) => (await k.lasa((tx) => loadSammantrade(tx, id))).paragrafer.map((p) => p.beteckning);
const lasForsta = async (m: Hallet) => las(m.maja, { setId: setMed(await m.protokoll(), m.paragrafId).set.id, skal: 'Kontrollerat.' });

test('ett organ som numrerar vid låsningen: mötet hålls med punkternas nummer, första låsningen ger hela listan sina §§ i följd (KL 5:65)', async () => {
  const m = await hallet(k, { datum: '2019-08-20' });
  expect(await nr(m.id)).toEqual([null, null, null, null]);
  expect(await beteckningar(m.id)).toEqual(['§\u00A0(1)', '§\u00A0(2)', '§\u00A0(3)', '§\u00A0(4)']);
  expect((await getProtokoll(m.maja, { sammantradeId: m.id })).vald?.spann).toBe('§§\u00A0(1)–(4)');

  await lasForsta(m);
  const [forsta = 0, ...resten] = (await nr(m.id)).map(Number);
  expect(resten).toEqual([forsta + 1, forsta + 2, forsta + 3]);
  const innehall = lasInnehall(setMed(await m.protokoll()).fryst?.json ?? '');
  expect(innehall.paragrafer.map((p) => [p.nr, p.beteckning, p.text.nr])).toEqual([0, 1, 2, 3].map((i) => [forsta + i, `§\u00A0${forsta + i}`, forsta + i]));
});

test('det som är skrivet om en paragraf utan nummer får numret, och texten som låses har inget kvar inom parentes', async () => {
  const m = await hallet(k, { datum: '2019-08-27' });
  await redigera(m.maja, { paragrafId: m.paragrafId, falt: 'arendetext', text: 'Se även § (3) och §\u00A0(1). Bilaga (2) gäller.' });
  await lasForsta(m);
  const [, , tredje] = await nr(m.id);
  const { fryst } = setMed(await m.protokoll());
  expect(fryst?.json).toContain(`Se även §\u00A0${tredje} och §\u00A0${Number(tredje) - 2}. Bilaga (2) gäller.`);
  expect(fryst?.json).not.toMatch(/§\u00A0?\(/);
});

test('en upplåst del behåller sina nummer, en omedelbart justerad paragraf numrerar hela mötet, och det som utgår har sitt nummer kvar', async () => {
  const m = await hallet(k, { datum: '2019-09-03', omedelbar: true });
  await lasForsta(m);
  const givna = await nr(m.id);
  expect(givna.every((n) => n !== null)).toBe(true);
  await lasUpp(m.maja, { setId: setMed(await m.protokoll(), m.paragrafId).set.id });
  await justera(k, m);
  expect(await nr(m.id)).toEqual(givna);

  const { subject: id } = await planera(m.maja, { organId: k.organ['SN'] ?? '', datum: '2019-09-10', kl: '13.15', plats: 'Sessionssalen' });
  await oppna(m.maja, { sammantradeId: id, kl: '13.15' });
  await laggTillPunkt(m.maja, { sammantradeId: id, slag: 'information', rubrik: 'Sent inkommet' });
  const { punkter } = await k.lasa((tx) => loadSammantrade(tx, id));
  await utgar(m.maja, { sammantradeId: id, punktId: punkter.at(-1)?.id ?? '' });
  expect(await beteckningar(id)).toContain(`§\u00A0(${punkter.at(-1)?.beteckning})`);
});

test('två sammanträden som låses på samma gång får var sin följd utan lucka, och att ett tidigare väntar är en varning', async () => {
  const [a, b] = [await hallet(k, { datum: '2019-09-17' }), await hallet(k, { datum: '2019-09-24' })];
  const protokoll = await b.protokoll();
  const koder = granskning({ ...protokoll, ...setMed(protokoll) }, b.maja.nu).kontroll.varningar.filter(({ kod }) => kod === 'tidigare_utan_nummer').map(({ mening }) => mening);
  expect(koder.join(' ')).toContain('2019-09-17');
  await delaUpp(a.maja, { sammantradeId: a.id });
  await Promise.all([lasForsta(a), lasForsta(b)]);
  const [fa, fb] = [(await nr(a.id)).map(Number), (await nr(b.id)).map(Number)];
  const alla = [...fa, ...fb].toSorted((x, y) => x - y);
  expect(alla).toEqual(alla.map((_, i) => (alla[0] ?? 0) + i));
  expect(Math.max(...fa) - Math.min(...fa)).toBe(fa.length - 1);
});

test('databasen tar inte emot en låst paragraf utan nummer', async () => {
  const m = await hallet(k, { datum: '2019-10-08' });
  await expect(k.lasa((tx) => tx.paragraf.updateMany({ where: { id: m.paragrafId }, data: { status: 'last' } }))).rejects.toThrow(/paragraf_last_med_nummer/);
});
