import '#server-only';
import type { Prisma } from '#prisma';
import { bestamd } from '#lib/inlaga/inlaga';
import { obesvaradeI } from '#lib/inlaga/obesvarade';
import { arRedovisning, redovisningstext } from '#lib/inlaga/redovisning';
import { anmalanFor, markeraAnmalda } from '#lib/delegation/anmal';
import { serie } from '#lib/organisation/serie';
import type { Tx } from '#lib/platform/db';
import { nextNumber } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { arendetextFor, forslagTill, inlagetext, underlagFor } from './bereda.ts';
import type { Listpunkt, Paragraf, Punktslag, Sammantrade } from './sammantrade.ts';
import { loadSammantrade } from './store.ts';

const paragrafslag: Record<Punktslag, Paragraf['slag']> = { upprop: 'upprop', justerare: 'beslut', dagordning: 'beslut', arende: 'beslut', beslut: 'beslut', information: 'information', anmalan: 'anmalan', delegationsbeslut: 'anmalan', val: 'beslut', avsagelse: 'beslut', fragestund: 'fragor', obesvarade_motioner: 'beslut', obesvarade_medborgarforslag: 'beslut' };

/** Gives one item its §: the next number of the organ's own series in the year of the meeting, gapless, taken last (KL 5:65). Where the organ numbers at locking, none until then. */
export async function geParagraf(tx: Tx, sammantradeId: string, punktId: string): Promise<number | null> {
  const s = await loadSammantrade(tx, sammantradeId);
  const punkt = s.punkter.find(({ id }) => id === punktId);
  if (!punkt || s.paragrafer.some((p) => p.punktId === punktId)) throw new Refused('finns_inte');
  const inlaga = punkt.arende?.inlaga ?? null;
  const anmalan = punkt.slag === 'delegationsbeslut' && !punkt.utgar ? await anmalanFor(tx, s.organ.id, s.datum) : null;
  const redovisning = arRedovisning(punkt.slag) && !punkt.utgar ? redovisningstext(punkt.slag, await obesvaradeI(tx, { organ: s.organ, slag: punkt.slag, dag: s.datum }), s.datum) : null;
  const arendetext = anmalan?.text ?? redovisning ?? (await arendetextFor(tx, punkt.handlingar)) ?? (inlaga && inlaga.satser.length > 0 ? inlagetext(inlaga) : null);
  const fran = await forslagTill(tx, s.organ, punkt.arende?.id ?? null, punkt.forslag);
  const fraga = inlaga && inlaga.satser.length === 0 ? [{ av: inlaga.av, till: inlaga.till?.namn ?? 'ordföranden', om: inlaga.titel, besvarad: false }] : [];
  const slag = fraga.length > 0 ? 'fragor' : paragrafslag[punkt.slag];
  const ar = Number(s.datum.slice(0, 4));
  const senare = s.organ.regelverk.paragraferGes === 'lasning' && s.paragrafer.every((p) => p.nr === null);
  const nr = senare ? null : await nextNumber(tx, serie.paragraf(s.organ.id), ar);
  const { id } = await tx.paragraf.create({
    data: {
      sammantradeId, organId: s.organ.id, punktId, arendeId: punkt.arende?.id ?? null, ar, nr, ordning: Math.max(0, ...s.paragrafer.map(({ ordning }) => ordning)) + 1, rubrik: punkt.rubrik, slag, fragor: fraga,
      oppen: punkt.oppen ?? s.oppet, utgar: punkt.utgar, ...(arendetext ? { arendetext: arendetext as Prisma.InputJsonValue } : {}), forslagFran: fran.forslag.length > 0 ? fran.fran : null, underlag: underlagFor(punkt.handlingar),
    },
    select: { id: true },
  });
  if (anmalan) await markeraAnmalda(tx, anmalan.ids, id);
  if (!punkt.utgar) await laggForslag(tx, s, punkt, id);
  return nr;
}

/** What lies on the table from the beginning: the förvaltning's or another organ's förslag, and the motion itself. */
async function laggForslag(tx: Tx, s: Sammantrade, punkt: Listpunkt, paragrafId: string): Promise<void> {
  const { forslag, fran, organ } = await forslagTill(tx, s.organ, punkt.arende?.id ?? null, punkt.forslag);
  const inlaga = punkt.arende?.inlaga ?? null;
  if (forslag.length > 0) {
    const dokumentversionId = punkt.handlingar.find((h) => h.dokumentversionId)?.dokumentversionId ?? null;
    const rad = await tx.forslag.create({ data: { paragrafId, ordning: 1, kalla: organ ? 'organ' : 'forvaltning', slag: 'eget', text: forslag.map((sats) => `att ${sats}`).join('\n'), dokumentversionId }, select: { id: true } });
    await tx.forslagsstallare.create({ data: { forslagId: rad.id, namn: fran, ordning: 1 } });
  }
  if (inlaga && inlaga.satser.length > 0) {
    // The motion can be yrkat bifall to; it is put only when somebody does.
    const motion = await tx.forslag.create({ data: { paragrafId, ordning: 2, kalla: 'motion', slag: 'eget', text: inlaga.satser.map(({ text }) => `att ${text}`).join('\n') }, select: { id: true } });
    await tx.forslagsstallare.create({ data: { forslagId: motion.id, namn: bestamd[inlaga.slag], ordning: 1 } });
  }
}

/** A § that had been withdrawn is handled after all: under its own number, with what lies on the table, and reporting what waits to be reported. */
export async function fyllParagraf(tx: Tx, s: Sammantrade, punkt: Listpunkt, { id, forslag }: Pick<Paragraf, 'id' | 'forslag'>): Promise<void> {
  if (forslag.length === 0) await laggForslag(tx, s, punkt, id);
  if (punkt.slag !== 'delegationsbeslut') return;
  const { text, ids } = await anmalanFor(tx, s.organ.id, s.datum);
  await tx.paragraf.updateMany({ where: { id }, data: { arendetext: text as Prisma.InputJsonValue } });
  await markeraAnmalda(tx, ids, id);
}
