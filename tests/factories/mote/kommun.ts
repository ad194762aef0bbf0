import { geBehorighet } from '#lib/organisation/geBehorighet';
import type { roller } from '#lib/organisation/geBehorighet';
import { skapaMyndighet } from '#lib/organisation/skapaMyndighet';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { tillsatt, type uppdrag } from '#lib/organisation/tillsatt';
import type { Organslag } from '#lib/organisation/regelverk';
import { systemActor, type Actor } from '#lib/platform/actor';
import type { Ctx } from '#lib/platform/command';
import { inRegister, inTenant, type Tx } from '#lib/platform/db';
import { actorFor } from '#lib/platform/session';

const fran = new Date('2018-10-15');
export const nu = new Date('2019-09-24T11:15:00Z');

export type Kommun = {
  id: string;
  ctx: Ctx;
  myndighet: Record<string, string>;
  organ: Record<string, string>;
  person: Record<string, string>;
  /** Seats per organ, in order. */
  platser: Record<string, string[]>;
  som: (namn: string, nar?: Date) => Promise<Ctx>;
  lasa: <T>(work: (tx: Tx) => Promise<T>, actor?: Actor) => Promise<T>;
};

type Sitter = readonly [namn: string | null, parti: string, som?: (typeof uppdrag)[number]];

/** A kommun with fullmäktige, socialnämnd and its arbetsutskott, and another nämnd: made by the real commands. Names are invented. */
export async function kommun(kod: string = crypto.randomUUID()): Promise<Kommun> {
  const { id } = await inRegister((tx) => tx.organisation.create({ data: { namn: 'Provköpings kommun', kortnamn: 'Provköping', kod, slag: 'kommun', ansluten: true }, select: { id: true } }));
  const ctx: Ctx = { actor: systemActor(id), nu };
  const k: Kommun = {
    id, ctx, myndighet: {}, organ: {}, person: {}, platser: {},
    som: async (namn, nar = nu) => ({ actor: await actorFor(id, k.person[namn] ?? ''), nu: nar }),
    lasa: (work, actor = ctx.actor) => inTenant(actor, work),
  };
  for (const [m, namn] of [['KF', 'Kommunfullmäktige'], ['SN', 'Socialnämnden'], ['BUN', 'Barn- och utbildningsnämnden']] as const) k.myndighet[m] = (await skapaMyndighet(ctx, { kod: m, namn })).subject;

  for (const [namn, roll, myndighet, titel] of [
    ['Maja Sundell', 'namndsekreterare', 'SN', 'nämndsekreterare'], ['Nils Fors', 'namndsekreterare', 'SN', 'nämndsekreterare'], ['Saga Wennerholt', 'handlaggare', 'SN', 'utredare'],
    ['Petra Holmgren', 'namndsekreterare', 'KF', 'kommunsekreterare'], ['Lisbet Tornell', 'namndsekreterare', 'BUN', 'nämndsekreterare'], ['Rut Bergslund', 'administrator', null, 'systemförvaltare'],
  ] as const satisfies readonly (readonly [string, (typeof roller)[number], string | null, string])[]) {
    await person(k, namn, titel);
    await geBehorighet(ctx, { personId: k.person[namn] ?? '', roll, fran, ...(myndighet ? { myndighetId: k.myndighet[myndighet] ?? '' } : {}) });
  }
  await organ(k, 'KF', 'Kommunfullmäktige', 'fullmaktige', 'KF', [['Ulf Granat', 'S', 'ordforande'], ['Eva Lind', 'M', 'vice1'], ['Bo Ek', 'C', 'vice2'], ['Ida Sten', 'V'], ['Per Alm', 'SD'], ['Mia Rask', 'S'], ['Jon Dal', 'L']], [['Tor Blad', 'S']]);
  await organ(k, 'SN', 'Socialnämnden', 'namnd', 'SN', [['Anna Falk', 'S', 'ordforande'], ['Bengt Orre', 'C', 'vice1'], ['Cilla Ask', 'M', 'vice2'], ['Dan Hök', 'S'], ['Elsa Mård', 'V'], ['Frank Gren', 'KD'], [null, 'SD']], [['Siv Ottander', 'S'], ['Jonas Eklöv', 'V']]);
  await organ(k, 'SNAU', 'Socialnämndens arbetsutskott', 'utskott', 'SN', [['Anna Falk', 'S', 'ordforande'], ['Bengt Orre', 'C', 'vice1'], ['Cilla Ask', 'M']], [['Dan Hök', 'S']], 'SN');
  await organ(k, 'BUN', 'Barn- och utbildningsnämnden', 'namnd', 'BUN', [['Karl Tegel', 'S', 'ordforande'], ['Lena Bark', 'M', 'vice1'], ['Olle Rim', 'V']], []);
  return k;
}

async function person(k: Kommun, namn: string, titel?: string) {
  k.person[namn] ??= (await skapaPerson(k.ctx, { namn, ...(titel ? { titel } : {}), epost: `${namn.toLowerCase().replaceAll(/[^a-z]/g, '')}.${k.id.slice(-6)}@provkoping.exempel.se` })).subject;
  return k.person[namn];
}

async function organ(k: Kommun, kod: string, namn: string, slag: Organslag, myndighet: string, ordinarie: readonly Sitter[], ersattare: readonly Sitter[], over?: string) {
  const organId = (await skapaOrgan(k.ctx, {
    kod, namn, slag, myndighetId: k.myndighet[myndighet] ?? '', platser: ordinarie.length, ersattarplatser: ersattare.length, ...(over ? { overordnatId: k.organ[over] ?? '' } : {}),
  })).subject;
  k.organ[kod] = organId;
  const platser = await k.lasa((tx) => tx.plats.findMany({ where: { organId }, orderBy: { ordning: 'asc' } }));
  k.platser[kod] = platser.filter(({ slag: s }) => s === 'ordinarie').map(({ id }) => id);
  for (const [s, sitter] of [['ordinarie', ordinarie], ['ersattare', ersattare]] as const) {
    for (const [i, [vem, parti, som]] of sitter.entries()) {
      const platsId = platser.find((p) => p.slag === s && p.ordning === i + 1)?.id ?? '';
      if (vem) await tillsatt(k.ctx, { platsId, personId: await person(k, vem), uppdrag: s === 'ersattare' ? 'ersattare' : (som ?? 'ledamot'), parti, fran });
    }
  }
}

/** An ärende straight in the rows: for tests of what happens to it later. */
export async function arende(k: Kommun, myndighet: string, nr: number, arendemening = 'Remiss om regional strategi') {
  return k.lasa(async (tx) => {
    const serie = await tx.diarieserie.findFirstOrThrow({ where: { kod: myndighet } });
    const handlaggareId = k.person['Saga Wennerholt'] ?? null;
    return (await tx.arende.create({ data: { diarieserieId: serie.id, myndighetId: serie.myndighetId, ar: 2019, nr, dnr: `${nr}/19`, arendemening, handlaggareId, oppnat: new Date('2019-06-03'), skapat: nu }, select: { id: true } })).id;
  });
}

/** A version of a dokument of the ärende: frozen unless told otherwise. */
export async function version(k: Kommun, arendeId: string, { frusen = true, titel = 'Yttrande över regional strategi' } = {}) {
  return k.lasa(async (tx) => {
    const avId = k.person['Saga Wennerholt'] ?? '';
    const { myndighetId } = await tx.arende.findFirstOrThrow({ where: { id: arendeId } });
    const innehall = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Bakgrund' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Regionen har remitterat en strategi till kommunerna.' }] },
      ],
    };
    const forslag = ['lämna skrivelsen som nämndens svar'];
    const datum = new Date('2019-09-10');
    const d = await tx.dokument.create({ data: { slag: 'tjansteskrivelse', titel, arendeId, myndighetId, forfattareId: avId, innehall, forslag, datum, skapad: nu, andrad: nu }, select: { id: true } });
    return (await tx.dokumentversion.create({ data: { dokumentId: d.id, nr: 1, slag: 'tjansteskrivelse', titel, datum, innehall, forslag, frusen, hash: 'a'.repeat(64), avId, skapad: nu }, select: { id: true } })).id;
  });
}
