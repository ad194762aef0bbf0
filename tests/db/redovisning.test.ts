import { afterAll, beforeAll, expect, test } from 'vitest';
import { aterkalla } from '#lib/inlaga/aterkalla';
import { lamnaIn } from '#lib/inlaga/lamnaIn';
import { getLasrum } from '#lib/lasrum/queries';
import { tolkaStandardpunkter } from '#lib/organisation/regelverk';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { getSammantrade } from '#lib/sammantrade/queries';
import { loadSammantrade } from '#lib/sammantrade/store';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let petra: Ctx;
beforeAll(async () => { k = await kommun(); petra = await k.som('Petra Holmgren'); }, 60_000);
afterAll(() => disconnect());

const lamna = async (titel: string, inlamnad: string, extra: Record<string, unknown> = {}) =>
  (await lamnaIn(petra, { organId: k.organ['KF'] ?? '', slag: 'motion', titel, text: 'Text.', satser: `att ${titel.toLowerCase()}`, forfattare: [k.person['Ida Sten'] ?? ''], inlamnad, ...extra } as never)).subject;
const tabell = (doc: unknown) => ((doc as { content: { type: string; content: { content: { content?: { content?: { text: string }[] }[] }[] }[] }[] }).content.find(({ type }) => type === 'table')?.content ?? [])
  .map(({ content }) => content.map((cell) => cell.content?.[0]?.content?.[0]?.text ?? ''));

test('fullmäktige får en paragraf med de motioner som inte är avgjorda, gjord ur data: den som väntat mer än ett år sägs, den återkallade står inte där (KL 5:35)', async () => {
  await lamna('Bänkar i parken', '2018-10-20');
  await lamna('Nytt bibliotek', '2019-03-01');
  await aterkalla(petra, { inlagaId: await lamna('Dragen tillbaka', '2018-10-18'), skal: 'Inte längre aktuell.' });
  await lamna('Cykelbana till skolan', '2018-05-05', { slag: 'medborgarforslag', forfattare: [], namn: 'Gösta Hamrinder' });
  const { subject: id } = await planera(petra, { organId: k.organ['KF'] ?? '', datum: '2019-11-05', kl: '17.00', plats: 'Folkets hus' });
  expect((await getSammantrade(petra, id)).redovisas).toMatchObject([{ slag: 'obesvarade_motioner', antal: 2, sena: 1, paListan: false }, { slag: 'obesvarade_medborgarforslag', antal: 1, sena: 1 }]);
  await laggTillPunkt(petra, { sammantradeId: id, slag: 'obesvarade_motioner', rubrik: 'Redovisning av obesvarade motioner' });
  await laggTillPunkt(petra, { sammantradeId: id, slag: 'obesvarade_medborgarforslag', rubrik: 'Redovisning av obesvarade medborgarförslag' });
  expect(JSON.stringify((await getLasrum(petra, id)).punkter.at(-2)?.anmals?.doc)).toContain('Bänkar i parken');

  await oppna(petra, { sammantradeId: id, kl: '17.00' });
  const { paragrafer } = await k.lasa((tx) => loadSammantrade(tx, id));
  const [motioner, forslag] = paragrafer.slice(-2);
  expect(motioner?.forslag[0]?.text).toBe('att lägga redovisningen till handlingarna');
  const rader = tabell(motioner?.arendetext);
  expect(rader[0]).toEqual(['Dnr', 'Motion', 'Väckt', 'Ett år', 'Var det är och vad som framkommit']);
  expect(rader.slice(1).map(([, vad, vackt, ar]) => [vad, vackt, ar])).toEqual([['Bänkar i parken. Ida Sten\u00A0(V)', '2018-10-20', '2019-10-20 (passerat)'], ['Nytt bibliotek. Ida Sten\u00A0(V)', '2019-03-01', '2020-03-01']]);
  expect(rader[1]?.[0]).toMatch(/^KF.\d+\/19$/);
  expect(JSON.stringify(motioner?.arendetext)).toContain('väntar 2 motioner på fullmäktiges beslut. 1 av dem har väntat längre än ett år');
  expect(tabell(forslag?.arendetext).slice(1)).toMatchObject([[expect.any(String), 'Cykelbana till skolan. Gösta Hamrinder', '2018-05-05', '2019-05-05 (passerat)', 'Beredningen har inte börjat']]);
});

test('utan något som väntar säger paragrafen det', async () => {
  const annan = await kommun();
  const maja = await annan.som('Petra Holmgren');
  const { subject: id } = await planera(maja, { organId: annan.organ['KF'] ?? '', datum: '2019-11-05', kl: '17.00', plats: 'Folkets hus' });
  await laggTillPunkt(maja, { sammantradeId: id, slag: 'obesvarade_motioner', rubrik: 'Redovisning' });
  await oppna(maja, { sammantradeId: id, kl: '17.00' });
  expect(JSON.stringify((await annan.lasa((tx) => loadSammantrade(tx, id))).paragrafer.at(-1)?.arendetext)).toContain('Det finns inga motioner som väntar');
});

test('en fast punkt i reglementet känns igen på sina ord', () => {
  expect(tolkaStandardpunkter('beslut', 'Redovisning av obesvarade motioner\nEj avgjorda medborgarförslag\nBudget').map(({ slag }) => slag)).toEqual(['obesvarade_motioner', 'obesvarade_medborgarforslag', 'beslut']);
});
