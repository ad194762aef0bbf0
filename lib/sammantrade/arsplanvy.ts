import '#server-only';
import { regelverkFor } from '#lib/organisation/regelverk';
import { query } from '#lib/platform/command';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { dagarEnligt, fristerFore, krockar, monster, utanHelg, type Mote } from './arsplan.ts';
import { planerbara } from './queries.ts';
import { may, omradenFor } from './policy.ts';
import type { Motesstatus } from './sammantrade.ts';

const dag = (datum: Date): Dag => datum.toISOString().slice(0, 10);
const mellan = (fran: Dag, till: Dag) => ({ gte: new Date(fran), lte: new Date(till) });

/** Every meeting of those days in the organisation, with who sits in the organ: what a clash is looked for in. */
async function motenMedPersoner(tx: Tx, fran: Dag, till: Dag): Promise<Mote[]> {
  const rader = await tx.sammantrade.findMany({ where: { datum: mellan(fran, till), status: { not: 'installt' } }, select: { id: true, organId: true, datum: true, planeradStart: true, organ: { select: { namn: true } } } });
  const sitter = await sittande(tx, [...new Set(rader.map(({ organId }) => organId))]);
  return rader.map((r) => ({ id: r.id, organId: r.organId, organ: r.organ.namn, dag: dag(r.datum), kl: r.planeradStart, personer: sitter.filter((p) => p.organId === r.organId && p.fran <= r.datum && (!p.till || p.till >= r.datum)) }));
}

async function sittande(tx: Tx, organIds: readonly string[]) {
  const uppdrag = await tx.fortroendeuppdrag.findMany({ where: { plats: { organId: { in: [...organIds] } } }, orderBy: [{ plats: { slag: 'desc' } }, { plats: { ordning: 'asc' } }], select: { fran: true, till: true, plats: { select: { organId: true } }, person: { select: { id: true, namn: true } } } });
  return uppdrag.map(({ fran, till, plats, person }) => ({ ...person, organId: plats.organId, fran, till }));
}

/** The year's meetings of every organ one works for or sits in: their deadlines, and who is wanted in two places at once. Dates are told before the kallelse; lists and handlingar are not. */
export const getArsplan = query({
  name: 'sammantrade.arsplan',
  async load(tx, { fran, till, organId }: { fran: Dag; till: Dag; organId?: string | undefined }, { actor }) {
    const { myndigheter, organ } = omradenFor(actor);
    const rader = await tx.sammantrade.findMany({
      where: { datum: mellan(fran, till), ...(organId ? { organId } : {}), OR: [{ organ: myndigheter === null ? {} : { myndighetId: { in: [...myndigheter] } } }, { organId: { in: [...organ] } }] },
      orderBy: [{ datum: 'asc' }, { planeradStart: 'asc' }, { id: 'asc' }],
      include: { organ: { select: { id: true, namn: true, kod: true, myndighetId: true, slag: true, regelverk: true } }, kallelser: { select: { id: true } } },
    });
    return { rader, planerbara: await planerbara(tx, actor), alla: rader.length > 0 ? await motenMedPersoner(tx, fran, till) : [] };
  },
  may: () => true,
  view: ({ rader, planerbara: organ, alla }, { actor, nu }) => ({
    idag: dagI(nu),
    planerbara: organ,
    rader: rader.map((r) => {
      const regelverk = regelverkFor(r.organ.slag, r.organ.regelverk);
      const personal = may.personal(actor, r);
      return {
        id: r.id, organ: r.organ.namn, kod: r.organ.kod, organId: r.organId, datum: dag(r.datum), kl: r.planeradStart, plats: r.plats, status: r.status as Motesstatus, skal: r.installtSkal, version: r.version, kallelser: r.kallelser.length,
        frister: fristerFore(dag(r.datum), r.organ.slag, regelverk), personal, kallad: r.kallelser.length > 0, kan: { skota: may.skota(actor, r) },
        krockar: personal && r.status !== 'installt' ? krockar(dag(r.datum), r.organId, alla.find(({ id }) => id === r.id)?.personer.map(({ id }) => id) ?? [], alla) : [],
      };
    }),
  }),
});
export type Arsplan = Awaited<ReturnType<typeof getArsplan>>;

export type Planval = { organId: string; monster?: { slag: string; veckodag: number; fran: Dag; till: Dag; utan: readonly number[] } | undefined; dagar: readonly { dag: Dag; kl: string | null }[]; kl: string | null };

/** What a pattern, or dates that were typed, would become: each day with what speaks against it. Nothing is saved. */
export const provaArsplan = query({
  name: 'sammantrade.provaArsplan',
  async load(tx, val: Planval) {
    const organ = await tx.organ.findFirst({ where: { id: val.organId } });
    if (!organ) throw new Refused('finns_inte');
    const m = val.monster && monster[val.monster.slag];
    const enligt = m && val.monster ? dagarEnligt({ ...val.monster, monster: m.monster }).map((d) => ({ ...utanHelg(d), kl: val.kl })) : [];
    const skrivna = val.dagar.map(({ dag: d, kl }) => ({ dag: d, kl: kl ?? val.kl, flyttad: null }));
    const dagar = [...new Map([...enligt, ...skrivna].map((d) => [d.dag, d])).values()].toSorted((a, b) => a.dag.localeCompare(b.dag)).slice(0, 120);
    const [forsta, sista] = [dagar[0]?.dag, dagar.at(-1)?.dag];
    const alla = forsta && sista ? await motenMedPersoner(tx, forsta, sista) : [];
    return { organ, dagar, alla, sitter: await sittande(tx, [organ.id]) };
  },
  may: (actor, found) => may.planera(actor, found),
  view: ({ organ, dagar, alla, sitter }) => {
    const regelverk = regelverkFor(organ.slag, organ.regelverk);
    return {
      organ: { id: organ.id, namn: organ.namn, distans: regelverk.distansTillaten, kungors: organ.slag === 'fullmaktige' },
      rader: dagar.map(({ dag: d, kl, flyttad }) => {
        const da = new Date(d);
        const finns = alla.some((m) => m.organId === organ.id && m.dag === d);
        return {
          dag: d, kl, finns, frister: fristerFore(d, organ.slag, regelverk),
          anmarkningar: [...(finns ? ['Organet har redan ett sammanträde den dagen.'] : []), ...(flyttad ? [flyttad] : helgnamn(d)), ...krockar(d, organ.id, sitter.filter((p) => p.fran <= da && (!p.till || p.till >= da)).map(({ id }) => id), alla)],
        };
      }),
    };
  },
});

/** A date somebody typed stays as typed; that it is a day off is told. */
function helgnamn(d: Dag): string[] {
  const { flyttad } = utanHelg(d);
  return flyttad ? [`Ledig dag: ${flyttad.slice(flyttad.indexOf(',') + 2)}`] : [];
}
