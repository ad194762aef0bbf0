import type { Tx } from '#lib/platform/db';
import type { VagtDatum } from '#lib/platform/vagtDatum';
import { nu } from './mote/kommun.ts';

const datum = (dag: string) => new Date(dag);
const iso = (d: Date | null) => d?.toISOString().slice(0, 10) ?? null;

/** A date as vague as it was written, into its four columns and back. */
export const kolumner = <N extends string>(namn: N, { precision, fran, till, text }: VagtDatum) =>
  ({ [`${namn}Precision`]: precision, [`${namn}Fran`]: fran && datum(fran), [`${namn}Till`]: till && datum(till), [`${namn}Text`]: text }) as Record<`${N}Precision`, string> & Record<`${N}Fran` | `${N}Till`, Date | null> & Record<`${N}Text`, string | null>;
/** The four columns as the date they hold. */
export const avKolumner = (rad: object, namn: string): VagtDatum => {
  const r = rad as Record<string, unknown>;
  return { precision: r[`${namn}Precision`] as VagtDatum['precision'], fran: iso(r[`${namn}Fran`] as Date | null), till: iso(r[`${namn}Till`] as Date | null), text: r[`${namn}Text`] as string | null };
};

/** Sixteen huvudmän: fifteen kommuner, and a landsting that becomes a region at the turn of the year. Names are invented. */
export async function huvudman(tx: Tx): Promise<{ id: string; namn: string }[]> {
  const kommuner = ['Alvik', 'Bergånger', 'Dalsta', 'Ekmo', 'Forshult', 'Granvik', 'Hedeby', 'Isnäs', 'Järvsta', 'Klinta', 'Lillån', 'Myrheden', 'Norrfors', 'Ottsjö', 'Provköping'].map((n) => `${n}s kommun`);
  const alla = [];
  for (const namn of ['Provlandets läns landsting', ...kommuner]) {
    const landsting = namn.endsWith('landsting');
    const { id } = await tx.huvudman.create({
      data: {
        slag: landsting ? 'region' : 'kommun',
        huvudmannamn: { create: landsting ? [{ namn, till: datum('2018-12-31') }, { namn: 'Region Provlandet', fran: datum('2019-01-01') }] : [{ namn }] },
      },
      select: { id: true },
    });
    alla.push({ id, namn });
  }
  return alla;
}
/** What a huvudman was called on a day. */
export const namnVid = async (tx: Tx, id: string, dag: string) =>
  (await tx.huvudmannamn.findFirstOrThrow({ where: { huvudmanId: id, AND: [{ OR: [{ fran: null }, { fran: { lte: datum(dag) } }] }, { OR: [{ till: null }, { till: { gte: datum(dag) } }] }] } })).namn;

/** A sent remiss that the instanser have answered, with two questions. */
export async function remissMedSvar(tx: Tx, myndighetId: string, arendeId: string, instanser: readonly string[]) {
  return tx.remiss.create({
    data: {
      slag: 'extern', myndighetId, arendeId, titel: 'Strategi för nära omsorg', dnrAttAnge: 'PL22/00386', status: 'sammanstalls', skapad: nu,
      fragor: { create: [{ nr: 1, text: 'Delar ni bilden av utmaningarna?' }, { nr: 2, text: 'Är nyckeltalen de rätta?' }] },
      instanser: { create: instanser.map((namn, i) => ({ nr: i + 1, namn, utbyteId: crypto.randomUUID(), status: 'besvarad', stallning: 'tillstyrker_med_andringar' })) },
    },
    include: { fragor: { orderBy: { nr: 'asc' } }, instanser: { orderBy: { nr: 'asc' } } },
  });
}
