import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { andraSammantrade, aterupptaSammantrade, stallIn } from '#lib/sammantrade/andraSammantrade';
import { getArsplan, provaArsplan } from '#lib/sammantrade/arsplanvy';
import { installtbrev } from '#lib/sammantrade/jobs';
import { kalla } from '#lib/sammantrade/kalla';
import { aterkallaKalenderlank, getKalenderlank, skapaKalenderlank } from '#lib/sammantrade/kalenderlank';
import { oppna } from '#lib/sammantrade/oppna';
import { planeraAret } from '#lib/sammantrade/planeraAret';
import { GET } from '../../app/api/kalender/[token]/route.ts';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
beforeAll(async () => {
  k = await kommun();
  maja = await k.som('Maja Sundell');
});
afterAll(() => disconnect());

const aret = { fran: '2027-01-01', till: '2027-12-31' };
const rad = (datum: string, kl = '13.15') => ({ med: 'ja', datum, kl });
const sn = () => ({ organId: k.organ['SN'] ?? '', plats: 'Sessionssalen' });
const planen = async (ctx: Ctx) => (await getArsplan(ctx, aret)).rader;

test('ett mönster visar årets dagar med frister innan något läggs in, och helgdagen ger vika', async () => {
  const { rader } = await provaArsplan(maja, { organId: sn().organId, dagar: [{ dag: '2027-12-24', kl: '09:00' }], kl: '13:15', monster: { slag: 'manad-1', veckodag: 3, ...aret, utan: [7] } });
  expect(rader).toHaveLength(12);
  expect(rader[0]).toMatchObject({ dag: '2027-01-07', kl: '13:15', anmarkningar: ['Flyttad från 2027-01-06, trettondedag jul.'], frister: { kallelse: '2026-12-30' } });
  expect(rader.at(-1)).toMatchObject({ dag: '2027-12-24', kl: '09:00', anmarkningar: ['Ledig dag: julafton.'] });
  expect(await planen(maja)).toEqual([]);
});

test('årets sammanträden läggs in på en gång, var och en med sin lista; samma dag två gånger nekas', async () => {
  await planeraAret(maja, { ...sn(), dagar: [rad('2027-02-04'), rad('2027-01-21'), { datum: '2027-03-04' }] });
  const rader = await planen(maja);
  expect(rader.map(({ datum, kl, status }) => [datum, kl, status])).toEqual([['2027-01-21', '13:15', 'planerat'], ['2027-02-04', '13:15', 'planerat']]);
  expect(await k.lasa((tx) => tx.punkt.count({ where: { sammantradeId: rader[0]?.id ?? '' } }))).toBe(3);
  await expect(planeraAret(maja, { ...sn(), dagar: [rad('2027-02-04')] })).rejects.toThrow('sammantradet_finns_redan');
  await expect(planeraAret(maja, { ...sn(), dagar: [{ datum: '2027-05-04' }] })).rejects.toThrow('ingen_dag_vald');
  await expect(planeraAret(await k.som('Lisbet Tornell'), { ...sn(), dagar: [rad('2027-04-04')] })).rejects.toThrow('finns_inte');
});

test('två organ som delar ledamöter krockar samma dag, och det sägs i planen', async () => {
  await planeraAret(maja, { organId: k.organ['SNAU'] ?? '', plats: 'Rum 2', dagar: [rad('2027-02-04', '9')] });
  expect((await planen(maja)).find(({ kod, datum }) => kod === 'SN' && datum === '2027-02-04')?.krockar).toEqual(['Samma dag som Socialnämndens arbetsutskott, kl. 9.00: Anna Falk, Bengt Orre och 2 till.']);
  const { rader } = await provaArsplan(maja, { organId: k.organ['SNAU'] ?? '', dagar: [{ dag: '2027-01-21', kl: null }], kl: null });
  expect(rader[0]?.anmarkningar[0]).toContain('Samma dag som Socialnämnden');
});

test('en ledamot ser dagarna i sina organ före kallelsen, men inga krockar och inget annat organ', async () => {
  const rader = await planen(await k.som('Frank Gren'));
  expect(rader.map(({ kod }) => kod)).toEqual(['SN', 'SN']);
  expect(rader.every(({ krockar, personal, kan }) => krockar.length === 0 && !personal && !kan.skota)).toBe(true);
});

test('tid och plats ändras tills mötet har öppnats, och två som ändrar samtidigt skriver inte över varandra', async () => {
  const [m] = await planen(maja);
  const andring = { sammantradeId: m?.id ?? '', version: m?.version ?? 0, datum: '2027-01-22', kl: '9', plats: 'Rådhuset' };
  await andraSammantrade(maja, andring);
  expect((await planen(maja))[0]).toMatchObject({ datum: '2027-01-22', kl: '09:00', plats: 'Rådhuset' });
  await expect(andraSammantrade(maja, { ...andring, plats: 'Biblioteket' })).rejects.toThrow('andrat_av_nagon_annan');
  await expect(andraSammantrade(maja, { ...andring, version: andring.version + 1, datum: '2027-02-04' })).rejects.toThrow('sammantradet_finns_redan');
});

test('ett inställt sammanträde står kvar med sitt skäl, alla kallade får veta det en gång, och det kan återupptas', async () => {
  const brev: string[] = [];
  const post = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: (strom, _s, klar) => { const delar: Buffer[] = []; strom.on('data', (d: Buffer) => delar.push(d)); strom.on('end', () => { brev.push(Buffer.concat(delar).toString()); klar(); }); } });
  await new Promise<void>((klar) => post.listen(0, '127.0.0.1', () => klar()));
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${(post.server.address() as { port: number }).port}`;
  const m = (await planen(maja)).find(({ kod, datum }) => kod === 'SN' && datum === '2027-02-04');
  const id = m?.id ?? '';
  await kalla(maja, { sammantradeId: id });
  await expect(stallIn(maja, { sammantradeId: id, skal: '' })).rejects.toThrow('Skriv varför');
  await stallIn(maja, { sammantradeId: id, skal: 'För få ärenden.' });
  const jobb = () => installtbrev({ organisationId: k.id, subject: id, type: 'sammantrade.installt', detalj: {} });
  await jobb();
  await jobb();
  await new Promise<void>((klar) => post.close(() => klar()));
  expect(brev).toHaveLength(8);
  expect(brev[0]).toContain('method=CANCEL');
  expect((await planen(maja)).find((r) => r.id === id)).toMatchObject({ status: 'installt', skal: 'För få ärenden.', krockar: [] });
  await expect(oppna(maja, { sammantradeId: id })).rejects.toThrow();
  await aterupptaSammantrade(maja, { sammantradeId: id });
  expect((await planen(maja)).find((r) => r.id === id)).toMatchObject({ status: 'planerat', skal: null });
});

test('kalenderadressen visar det egna, slutar gälla när den byts och avslöjar inget åt den som gissar', async () => {
  const frank = { ...(await k.som('Frank Gren')), nu: new Date() };
  await skapaKalenderlank(frank, {});
  const hamta = async (adress: string | null) => GET(new Request('http://x'), { params: Promise.resolve({ token: adress?.split('/').at(-1) ?? '' }) });
  const { adress: forsta } = await getKalenderlank(frank, null);
  const svar = await hamta(forsta);
  expect(svar.headers.get('content-type')).toContain('text/calendar');
  const text = await svar.text();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).not.toContain('arbetsutskott');
  await skapaKalenderlank(frank, {});
  expect((await hamta(forsta)).status).toBe(404);
  expect((await hamta('/api/kalender/gissat')).status).toBe(404);
  await aterkallaKalenderlank(frank, {});
  expect((await getKalenderlank(frank, null)).adress).toBeNull();
});
