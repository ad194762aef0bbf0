import { afterAll, beforeAll, expect, test } from 'vitest';
import { andraRegelverk } from '#lib/organisation/andraRegelverk';
import { getLasrum } from '#lib/lasrum/queries';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { readPdf, running } from '#lib/platform/pdf/read';
import { avbrytSlapp, bestamSlapp } from '#lib/sammantrade/bestamSlapp';
import { flyttaPunkt } from '#lib/sammantrade/flyttaPunkt';
import { slapp } from '#lib/sammantrade/jobs';
import { kalla } from '#lib/sammantrade/kalla';
import { gorKallelsefiler } from '#lib/sammantrade/kallelsefiler';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { getKallelsefil, getSammantrade } from '#lib/sammantrade/queries';
import { loadSammantrade } from '#lib/sammantrade/store';
import { utgar } from '#lib/sammantrade/utgar';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
beforeAll(async () => {
  k = await kommun();
  maja = await k.som('Maja Sundell');
});
afterAll(() => disconnect());

const mote = async (datum: string) => (await planera(maja, { organId: k.organ['SN'] ?? '', datum, kl: '13.15', plats: 'Sessionssalen' })).subject;
const las = (id: string) => k.lasa((tx) => loadSammantrade(tx, id));
const punkt = (id: string, slag: 'information' | 'beslut' | 'anmalan', rubrik: string) => laggTillPunkt(maja, { sammantradeId: id, slag, rubrik });

test('en punkt hamnar i sin avdelning, och byter avdelning när den flyttas in bland andra', async () => {
  const id = await mote('2019-10-01');
  await punkt(id, 'anmalan', 'Anmälan');
  await punkt(id, 'beslut', 'Budget');
  await punkt(id, 'information', 'Läget');
  expect((await las(id)).punkter.map(({ sektion }) => sektion)).toEqual(['inledning', 'inledning', 'inledning', 'beslut', 'information', 'anmalan']);
  const laget = (await las(id)).punkter[4];
  await flyttaPunkt(maja, { sammantradeId: id, punktId: laget?.id ?? '', till: 2 });
  expect((await las(id)).punkter[1]).toMatchObject({ rubrik: 'Läget', sektion: 'inledning', beteckning: '2' });
});

test('kallelsen går ut av sig själv vid sin tid, i namnet på den som bestämde den, och ledamoten ser ingenting dessförinnan', async () => {
  const id = await mote('2019-10-08');
  const frank = await k.som('Frank Gren');
  await expect(bestamSlapp(maja, { sammantradeId: id, datum: '2019-09-24', kl: '9' })).rejects.toThrow('slapps_i_forfluten_tid');
  await expect(bestamSlapp(maja, { sammantradeId: id, datum: '2019-10-09', kl: '9' })).rejects.toThrow('slapps_efter_motet');
  const forst = await bestamSlapp(maja, { sammantradeId: id, datum: '2019-09-25', kl: '16' });
  expect(forst.start).toEqual(new Date('2019-09-25T14:00:00Z'));
  await avbrytSlapp(maja, { sammantradeId: id });
  const sedan = await bestamSlapp(maja, { sammantradeId: id, datum: '2019-09-26', kl: '16' });
  const jobb = ({ detalj = {} }: typeof forst) => slapp({ organisationId: k.id, subject: id, type: 'sammantrade.slapp_bestamt', detalj });

  await jobb(forst);
  await expect(getLasrum(frank, id)).rejects.toThrow('finns_inte');
  await jobb(sedan);
  await jobb(sedan);
  expect((await getLasrum(frank, id)).punkter).toHaveLength(3);
  const kallelser = (await las(id)).kallelser;
  expect(kallelser.map(({ nr, utfardadAvId }) => [nr, utfardadAvId])).toEqual([[1, k.person['Maja Sundell']]]);
});

test('ett sent ärende syns inte för ledamoten förrän det har kallats på nytt, och listan säger vad som ändrats sedan dess', async () => {
  const id = await mote('2019-10-15');
  await punkt(id, 'beslut', 'Budget');
  await punkt(id, 'information', 'Läget');
  await kalla(maja, { sammantradeId: id });
  await punkt(id, 'beslut', 'Sent inkommet');
  const s = await las(id);
  await utgar(maja, { sammantradeId: id, punktId: s.punkter[3]?.id ?? '' });
  await flyttaPunkt(maja, { sammantradeId: id, punktId: s.punkter[4]?.id ?? '', till: 3 });
  const frank = await k.som('Frank Gren');
  expect((await getLasrum(frank, id)).punkter.map(({ rubrik }) => rubrik)).not.toContain('Sent inkommet');

  const { skillnader: [sedan] } = await getSammantrade(maja, id);
  expect(sedan?.skillnad).toMatchObject({ tillagda: [{ rubrik: 'Sent inkommet', beteckning: '6' }], utgangna: [{ rubrik: 'Budget' }], flyttade: [{ rubrik: 'Läget', fran: '5' }], borttagna: [], andrade: [] });

  const { subject } = await kalla(maja, { sammantradeId: id });
  expect((await getLasrum(frank, id)).punkter.map(({ rubrik }) => rubrik)).toContain('Sent inkommet');
  await gorKallelsefiler(k.ctx, subject);
  const fil = await getKallelsefil(frank, { id, slag: 'kallelse' });
  const last = await readPdf(fil.bytes);
  const text = last.ok ? running(last.value.pages.join(' ')) : '';
  expect(text).toContain('Tilläggslista');
  expect(text).toContain('Utgår');
});

test('en nämnd som ger paragraferna med kallelsen: numren följer listan, ett sent ärende får nästa, och öppningen ger inga nya', async () => {
  const rut = await k.som('Rut Bergslund');
  const { version } = await k.lasa((tx) => tx.organ.findFirstOrThrow({ where: { id: k.organ['SN'] ?? '' } }));
  await andraRegelverk(rut, { grupp: 'protokoll', id: k.organ['SN'] ?? '', version, regelverk: { paragraferGes: 'kallelse', mall: 'klassisk', beslutsform: 'att', expedieringsfras: 'Exp till' } as never });
  const id = await mote('2019-10-22');
  await kalla(maja, { sammantradeId: id });
  const nr = async () => (await las(id)).paragrafer.map((p) => p.nr);
  const forsta = await nr();
  expect(forsta).toEqual([forsta[0], (forsta[0] ?? 0) + 1, (forsta[0] ?? 0) + 2]);
  await punkt(id, 'beslut', 'Sent inkommet');
  await oppna(maja, { sammantradeId: id, kl: '13.15' });
  expect(await nr()).toEqual([...forsta, (forsta[0] ?? 0) + 3]);
});

test('en kallelse som är sen varnar med dagen den skulle ha varit ute (KL 6:23)', async () => {
  expect((await getSammantrade(maja, await mote('2019-09-27'))).varning).toContain('2019-09-20');
  expect((await getSammantrade(maja, await mote('2019-11-27'))).varning).toBeNull();
});
