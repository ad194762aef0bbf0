import { begarGranskning } from '#lib/dokument/begarGranskning';
import { godkann } from '#lib/dokument/godkann';
import { styckeAv, type Doc, type Nod } from '#lib/dokument/schema';
import { spara } from '#lib/dokument/spara';
import { lamnaFil } from '#lib/handling/lamnaFil';
import type { Filref } from '#lib/platform/files';
import { renderTjansteskrivelse } from '#lib/yttrande/pdf/tjansteskrivelse';
import { registreraSomHandling } from '#lib/yttrande/registreraSomHandling';
import type { Demoorganisation } from './grund.ts';
import { gor, lasa, som, tid } from './kor.ts';

export type Svar = { nr: number; fraga: string; stallning: string | null; stycken: readonly (string | Nod)[] };

const stycke = (s: string | Nod): Nod => (typeof s === 'string' ? styckeAv(s) : s);
export const fragesvar = ({ nr, fraga, stallning, stycken }: Svar): Nod => ({ type: 'fragesvar', attrs: { nr, fraga, stallning }, content: stycken.length > 0 ? stycken.map(stycke) : [styckeAv('')] });
export const doc = (...content: (string | Nod)[]): Doc => ({ type: 'doc', content: content.map(stycke) });
export const rubrik = (text: string): Nod => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });

/** A passage that a comment hangs on. */
export const markt = (fore: string, citat: string, efter: string, kommentarId: string): Nod => ({
  type: 'paragraph', content: [{ type: 'text', text: fore }, { type: 'text', text: citat, marks: [{ type: 'kommentar', attrs: { id: kommentarId } }] }, { type: 'text', text: efter }],
});

const versionen = (o: Demoorganisation, dokumentId: string) => lasa(o, async (tx) => (await tx.dokument.findFirstOrThrow({ where: { id: dokumentId }, select: { version: true } })).version);

/** Saves as the editor does, on top of what is there. */
export async function skriv(o: Demoorganisation, vem: string, nar: string, dokumentId: string, text: { titel?: string; innehall: Doc; forslag?: string[] }): Promise<void> {
  await gor(o, vem, nar, spara, { dokumentId, version: await versionen(o, dokumentId), ...text });
}

/** Before the chef, and approved as they stand: the frozen versions, dated, in the same order. */
export async function bliGodkanda(o: Demoorganisation, dokument: readonly string[], skribent: string, lamnas: string, chef: string, godkanns: string): Promise<string[]> {
  for (const dokumentId of dokument) await gor(o, skribent, lamnas, begarGranskning, { dokumentId });
  const versioner: string[] = [];
  for (const dokumentId of dokument) {
    const event = await gor(o, chef, godkanns, godkann, { dokumentId, version: await versionen(o, dokumentId), datum: godkanns.slice(0, 10) });
    versioner.push(String(event.detalj?.['versionId']));
  }
  return versioner;
}

/** The frozen version into the ärende as a handling. */
export const somHandling = (o: Demoorganisation, vem: string, nar: string, versionId: string) => gor(o, vem, nar, registreraSomHandling, { versionId });

/** A typeset PDF that somebody has on the desk, uploaded. */
export async function pdffil(o: Demoorganisation, vem: string, nar: string, namn: string, papper: { organisation: string; organ: string; slag: string; rubrik: string; stycken: readonly string[] }): Promise<Filref> {
  const bytes = await renderTjansteskrivelse({
    skapad: tid(nar).toISOString(), organisation: { namn: papper.organisation }, organ: { namn: papper.organ }, slag: papper.slag, rubrik: papper.rubrik, datum: nar.slice(0, 10), avsnitt: [{ text: [...papper.stycken] }],
  });
  return lamnaFil(await som(o, vem, nar), new Uint8Array(bytes), namn);
}

/** A plain text, uploaded. */
export const textfil = async (o: Demoorganisation, vem: string, nar: string, namn: string, stycken: readonly string[]): Promise<Filref> =>
  lamnaFil(await som(o, vem, nar), new TextEncoder().encode(stycken.join('\n\n')), namn);
