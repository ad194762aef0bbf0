import { oppna } from '#lib/arende/oppna';
import { registreraInkommet } from '#lib/arende/registreraInkommet';
import { sattUndertecknare } from '#lib/dokument/sattUndertecknare';
import { skapaDokument } from '#lib/dokument/skapaDokument';
import { taEmot } from '#lib/handling/inkorg';
import type { Demoorganisation } from './grund.ts';
import { gor, id } from './kor.ts';
import { doc, rubrik, skriv, textfil } from './skriva.ts';

type Brev = readonly [rubrik: string, fran: string, ...stycken: string[]];

/** A letter lies in the inbox, unregistered. */
export async function brevTillInkorgen(o: Demoorganisation, registrator: string, nar: string, kod: string, [vad, fran, ...stycken]: Brev): Promise<string> {
  const fil = await textfil(o, registrator, nar, `${vad}.txt`, [vad, ...stycken, fran]);
  return (await gor(o, registrator, nar, taEmot, { myndighetId: id(o.myndigheter, kod), kanal: 'epost', fran, rubrik: vad, filer: [fil] })).subject;
}

/** A letter that has become an ärende of its own. */
export async function brevetTillArende(o: Demoorganisation, registrator: string, nar: string, kod: string, { mening, handlaggare, rubrik: vad, fran, stycken }: { mening: string; handlaggare?: string; rubrik: string; fran: string; stycken: readonly string[] }): Promise<string> {
  const inkommetId = await brevTillInkorgen(o, registrator, nar, kod, [vad, fran, ...stycken]);
  const dag = nar.slice(0, 10);
  const { arendeId } = await gor(o, registrator, nar, registreraInkommet, {
    inkommetId, version: 1, till: 'nytt' as const, arendemening: mening, rubrik: vad, motpart: fran, handlingsdatum: dag, ankomstdag: dag, handlaggareId: handlaggare ? id(o.personer, handlaggare) : undefined,
  });
  return arendeId ?? '';
}

/** An ärende that begins at home. */
export async function egetArende(o: Demoorganisation, vem: string, nar: string, kod: string, arendemening: string, handlaggare: string): Promise<string> {
  return (await gor(o, vem, nar, oppna, { myndighetId: id(o.myndigheter, kod), arendemening, handlaggareId: id(o.personer, handlaggare) })).subject;
}

type Text = { mening: string; bakgrund: readonly string[]; bedomning: readonly string[]; sats: string };

/** A tjänsteskrivelse with its background, its assessment and what it proposes. */
export async function skrivelse(o: Demoorganisation, vem: string, nar: string, arendeId: string, { mening, bakgrund, bedomning, sats }: Text, undertecknare: readonly { personId: string; namn: string; titel: string }[]): Promise<string> {
  const { subject } = await gor(o, vem, nar, skapaDokument, { arendeId, slag: 'tjansteskrivelse' as const, titel: mening });
  await gor(o, vem, nar, sattUndertecknare, { dokumentId: subject, undertecknare: [...undertecknare] });
  await skriv(o, vem, nar, subject, { innehall: doc(rubrik('Bakgrund'), ...bakgrund, rubrik('Bedömning'), ...bedomning), forslag: [sats] });
  return subject;
}
