import { dagI } from '#lib/platform/dag';
import type { Filref } from '#lib/platform/files';
import type { Remissinnehall } from '#lib/remiss/kuvert';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import type { Missiv } from '#lib/remiss/remiss';
import { skickaRemiss } from '#lib/remiss/sand';
import { skapaUtkast } from '#lib/remiss/skapaUtkast';
import { spara } from '#lib/remiss/spara';
import type { Demoorganisation } from './grund.ts';
import { gor, id, lasa } from './kor.ts';

type Remiss = { titel: string; nummer?: string; svarstid: string; fragor: readonly string[]; filer: Filref[]; instanser: string[]; missiv: Missiv };

/** The region composes the remiss and sends it to every instans at once. */
export async function sandRemiss(o: Demoorganisation, vem: string, nar: string, { titel, fragor, ...resten }: Remiss): Promise<string> {
  const { subject } = await gor(o, vem, nar, skapaUtkast, { myndighetId: id(o.myndigheter, 'RS'), titel });
  await gor(o, vem, nar, spara, { id: subject, version: 1, titel, fragor: fragor.map((text) => ({ text })), ...resten });
  await gor(o, vem, nar, skickaRemiss, { id: subject });
  return subject;
}

/** The registrator registers the oldest remiss in the inbox, as the form proposes it, in a new ärende. */
export async function registreraRemissen(o: Demoorganisation, registrator: string, nar: string, kod: string, { handlaggare, rubrik }: { handlaggare?: string; rubrik: string }): Promise<{ mottagenId: string; arendeId: string }> {
  const brev = await lasa(o, (tx) => tx.inkommet.findFirstOrThrow({ where: { myndighetId: id(o.myndigheter, kod), slag: 'remiss', status: 'ny', rubrik: { contains: rubrik } }, orderBy: { inkom: 'asc' } }));
  const kom = brev.innehall as unknown as Remissinnehall;
  const ankomstdag = dagI(brev.inkom);
  const { subject, arendeId } = await gor(o, registrator, nar, registreraRemiss, {
    inkommetId: brev.id, version: brev.version, till: 'nytt' as const, arendemening: kom.intern ? `${kom.titel} – för yttrande` : `Remiss: ${kom.titel}`, rubrik: brev.rubrik, motpart: brev.fran, handlingsdatum: ankomstdag, ankomstdag,
    handlaggareId: handlaggare ? id(o.personer, handlaggare) : undefined,
    titel: kom.titel, remittentDnr: kom.dnrAttAnge, svarstid: kom.svarstid, fragor: kom.fragor.map(({ text, slag, avsnitt }) => ({ text, slag, avsnitt })),
  });
  return { mottagenId: subject, arendeId: arendeId ?? '' };
}
