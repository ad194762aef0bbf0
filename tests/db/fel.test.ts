import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { spara } from '#lib/dokument/spara';
import { nyVersion } from '#lib/dokument/godkann';
import { answer } from '#lib/platform/action';
import { disconnect, pool } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { actorFor } from '#lib/platform/session';
import { subscriptions } from '#lib/subscriptions';
import { las } from '#lib/protokoll/las';
import { lasUpp } from '#lib/protokoll/lasUpp';
import { redigera } from '#lib/protokoll/redigera';
import { skrivUnder } from '#lib/protokoll/skrivUnder';
import { besluta } from '#lib/sammantrade/besluta';
import { kommun as enkelKommun } from '../factories/kommun.ts';
import { kommun, version, type Kommun } from '../factories/mote/kommun.ts';
import { hallet, justera, setMed } from '../factories/protokoll.ts';
import { dokumentet, godkantYttrande, remissarende, stycke } from '../factories/skriv.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); });
afterAll(disconnect);

describe('den som nekas får veta varför och vad som går att göra', () => {
  test('i en godkänd version: den står kvar, och en ny erbjuds', async () => {
    const enkel = await enkelKommun();
    const { arendeId } = await remissarende(enkel, 'SN');
    const { dokumentId } = await godkantYttrande(enkel, 'SN', arendeId);
    const { ctx } = await enkel.person('handlaggare', 'SN');
    const andra = async () => spara(ctx, { dokumentId, version: (await dokumentet(enkel, dokumentId)).version, innehall: { type: 'doc', content: [stycke('Vi är emot.')] } });
    expect(await answer(andra)).toEqual({ ok: false, kod: 'dokumentet_ar_godkant', text: 'Texten är godkänd och fryst. Börja en ny version om något ska ändras; den godkända står kvar.' });
    await nyVersion(ctx, { dokumentId });
    expect(await answer(andra)).toMatchObject({ ok: true });
  });

  test('i ett beslut som pekar på ett utkast', async () => {
    const m = await hallet(k);
    const utkast = await version(k, m.arendeId, { frusen: false, titel: 'Utkast' });
    const svar = await answer(() => besluta(m.maja, { paragrafId: m.paragrafId, delar: [{ punkter: [{ text: 'lämna utkastet', dokumentversionId: utkast }] }] }));
    expect(svar).toEqual({ ok: false, kod: 'inte_fryst', text: 'Versionen är inte godkänd och fryst. Ett beslut kan bara peka på en godkänd version.' });
    expect(await k.lasa((tx) => tx.beslutspunkt.count({ where: { dokumentversionId: utkast } }))).toBe(0);
  });

  test('i en underskrift på en text som har ändrats sedan den lästes', async () => {
    const m = await hallet(k);
    const nu = new Date('2019-10-01T13:00:00Z');
    const { set } = setMed(await m.protokoll());
    const lasText = async () => { await las({ ...m.maja, nu }, { setId: set.id, skal: 'Kontrollerat.' }); return { setId: set.id, hash: setMed(await m.protokoll()).fryst?.hash ?? '' }; };
    const last = await lasText();
    await lasUpp(m.maja, { setId: set.id });
    await redigera(m.maja, { paragrafId: m.paragrafId, falt: 'rubrik', text: 'En annan rubrik' });
    await lasText();
    const cilla = { actor: await actorFor(k.id, k.person['Cilla Ask'] ?? ''), nu };
    expect(await answer(() => skrivUnder(cilla, last))).toEqual({ ok: false, kod: 'andrat_sedan_du_laste', text: 'Texten har ändrats sedan du läste den. Läs in sidan på nytt och läs ändringen först.' });
    expect(setMed(await m.protokoll()).tecknade).toEqual([]);
  });
});

describe('arbetaren', () => {
  const igang = new Set<ChildProcess>();
  const starta = () => {
    const barn = spawn(process.execPath, [path.join('lib', 'platform', 'worker.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
    igang.add(barn);
    barn.once('exit', () => igang.delete(barn));
    return barn;
  };
  const slut = (barn: ChildProcess, signal: NodeJS.Signals) => new Promise<void>((klar) => { barn.once('exit', () => klar()); barn.kill(signal); });
  afterEach(async () => { await Promise.all([...igang].map((barn) => slut(barn, 'SIGKILL'))); });
  const jobb = async (setId: string) => (await pool.query<{ name: string; state: string }>(`select name, state from pgboss.job where data->>'subject' = $1 order by name`, [setId])).rows;
  const lage = async (setId: string, namn: string) => (await jobb(setId)).find(({ name }) => name === namn)?.state;

  test('dödad mellan justerat och PDF gör den när den kommer tillbaka, en gång', async () => {
    const m = await hallet(k);
    const arbetare = starta();
    const setId = await justera(k, m);
    // In the middle of it: the job is taken, and Typst has not been read in yet.
    await expect.poll(() => lage(setId, 'protokoll.pdf'), { timeout: 30_000, interval: 5 }).toBe('active');
    await slut(arbetare, 'SIGKILL');
    expect(await lage(setId, 'protokoll.pdf')).toBe('active');
    expect(setMed(await m.protokoll())).toMatchObject({ set: { status: 'justerat' }, filer: [] });

    starta();
    await expect.poll(async () => (await jobb(setId)).map(({ name, state }) => `${name} ${state}`), { timeout: 45_000, interval: 100 })
      .toEqual((subscriptions['protokoll.justerat'] ?? []).map((namn) => `${namn} completed`).toSorted());
    const { filer } = setMed(await m.protokoll());
    expect(filer).toMatchObject([{ slag: 'protokoll' }]);
    expect(Buffer.from((await k.lasa((tx) => openFile(tx, filer[0]?.filHash ?? ''))).bytes.slice(0, 5)).toString()).toBe('%PDF-');
    const gjorda = await k.lasa((tx) => tx.handelse.findMany({ where: { subject: { in: [setId] } }, select: { type: true } }));
    expect(gjorda.filter(({ type }) => type === 'protokoll.justerat')).toHaveLength(1);
    expect(await k.lasa((tx) => tx.anslag.count({ where: { setId } }))).toBe(1);
    expect(await k.lasa((tx) => tx.behandling.count({ where: { arendeId: m.arendeId } }))).toBe(1);
  }, 120_000);
});
