import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { begarGranskning } from '#lib/dokument/begarGranskning';
import { godkann } from '#lib/dokument/godkann';
import type { Doc } from '#lib/dokument/schema';
import { spara } from '#lib/dokument/spara';
import { loadDokument } from '#lib/dokument/store';
import { geBehorighet } from '#lib/organisation/geBehorighet';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { folj, gorPdf, skrivBeslut } from '#lib/styrdokument/jobs';
import { skapa } from '#lib/styrdokument/skapa';
import { loadStyrdokument } from '#lib/styrdokument/store';
import { hallet, justera } from './protokoll.ts';
import { kommun, type Kommun } from './mote/kommun.ts';

export const rubrik = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
export const stycke = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const doc = (...content: Doc['content']): Doc => ({ type: 'doc', content });

/** The kommun with a chef and a registrator at socialnämnden. */
export async function medChef(): Promise<Kommun> {
  const k = await kommun();
  for (const [namn, roll] of [['Vera Lundmalm', 'chef'], ['Tove Askvik', 'registrator']] as const) {
    const { subject } = await skapaPerson(k.ctx, { namn, titel: roll });
    k.person[namn] = subject;
    await geBehorighet(k.ctx, { personId: subject, roll, myndighetId: k.myndighet['SN'] ?? '', fran: new Date('2018-10-15') });
  }
  return k;
}

export const lasStyr = (k: Kommun, id: string) => k.lasa((tx) => loadStyrdokument(tx, id));
export const sista = async (k: Kommun, id: string) => {
  const s = await lasStyr(k, id);
  const v = s.versioner.at(-1);
  if (!v) throw new Error('no version');
  return v;
};

/** Enters one in the register, as Saga does it in the form. */
export const nytt = async (k: Kommun, extra: Partial<Parameters<typeof skapa>[1]> = {}, vem = 'Saga Wennerholt') =>
  (await skapa(await k.som(vem), { myndighetId: k.myndighet['SN'] ?? '', slag: 'strategi', titel: 'Strategi för nära omsorg', giltigFran: '2019-10-01', giltigTill: '2027', forVerksamhet: 'Länets kommuner och regionen', ansvarig: 'Socialchefen', huvudman: 'Provköpings kommun\nRegion Provlandet', revisionsmanader: 48, revision: 'vart fjärde år', ...extra })).subject;

/** Writes the text of the latest version, has it approved by the chef, and lets the job put it on the version. Gives the frozen version's id. */
export async function frystText(k: Kommun, id: string, text: Doc): Promise<string> {
  const v = await sista(k, id);
  const [saga, vera] = [await k.som('Saga Wennerholt'), await k.som('Vera Lundmalm')];
  const dokumentId = v.dokumentId ?? '';
  const nu = async () => (await k.lasa((tx) => loadDokument(tx, dokumentId))).version;
  await spara(saga, { dokumentId, version: await nu(), innehall: text });
  await begarGranskning(saga, { dokumentId });
  const event = await godkann(vera, { dokumentId, version: await nu(), datum: '2019-09-10' });
  await folj({ organisationId: k.id, subject: dokumentId, type: 'dokument.godkant', detalj: event.detalj ?? {} });
  return String(event.detalj?.['versionId']);
}

/** A meeting of socialnämnden that decides with those words on that text, justerad, and what the worker then does. */
export async function besluta(k: Kommun, id: string, versionId: string, beslut: string, kod = 'SN') {
  const s = await lasStyr(k, id);
  const m = await hallet(k, { arendeId: s.arendeId ?? '', versionId, beslut, kod });
  const setId = await justera(k, m);
  await jobben(k, setId);
  return { ...m, setId };
}
export async function jobben(k: Kommun, setId: string): Promise<void> {
  const jobb = { organisationId: k.id, type: 'protokoll.justerat', detalj: {} };
  await skrivBeslut({ ...jobb, subject: setId });
  await skrivBeslut({ ...jobb, subject: setId });
}
export const gorAntagenPdf = (k: Kommun, id: string, versionId: string) => gorPdf({ organisationId: k.id, subject: id, type: 'styrdokument.antaget', detalj: { versionId } });

const mapp = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');
/** A real document beside the repository, or null where that folder is missing. */
export function kalla(nr: string): string | null {
  for (const m of [mapp, path.join(process.cwd(), '..', 'shared', 'seeds'), path.join(process.cwd(), '..', '..', 'shared', 'seeds')]) {
    const namn = existsSync(m) ? readdirSync(m).find((f) => f.startsWith(`${nr}_`)) : undefined;
    if (namn) return readFileSync(path.join(m, namn), 'utf8');
  }
  console.warn(`SKIPPED ALOUD: ../shared/seeds/${nr}_* is not here, so what is read from it is not tried.`);
  return null;
}
