import { z } from 'zod';
import type { Prisma } from '#prisma';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { avgjort, regelForUppskov } from './beslutsgang.ts';
import { stoppasAv } from './enighet.ts';
import { javsprovning } from './javsfraga.ts';
import { kravBeslutfor } from './kravBeslutfor.ts';
import { lageVid } from './narvaro.ts';
import { paragrafkommando } from './paragrafkommando.ts';
import type { Forslagsrad, Paragraf, Sammantrade, Stegrad, Valutgang } from './sammantrade.ts';
import { raknaSlutenOmrostning } from './slutenOmrostning.ts';
import { arEget, deltagareFor, gangFor, narvaroFor } from './underlag.ts';
import { komMedBeslutet, tagBortMedBeslutet } from './utanOmrostning.ts';
import { raknaRoster } from './votering.ts';

const antal = z.coerce.number().int().min(0).max(10_000);
const innehall = z.object({
  fraga: z.string().regex(/^(nar|huvud|(punkt|tillagg):.+)$/).default('huvud'),
  roll: z.enum(['ensam', 'motproposition', 'huvudvotering']).optional(),
  val: z.boolean().optional(),
  lott: z.enum(['ja', 'nej']).optional(),
  namner: z.array(z.uuid()).optional(),
  begardAv: z.array(z.uuid()).optional(),
  motivering: z.string().trim().max(2_000).optional(),
  personId: z.uuid().optional(),
  beslut: z.enum(['javig', 'inte_javig', 'bortses']).optional(),
  andel: z.object({ av: z.enum(['en_tredjedel', 'tva_tredjedelar', 'tre_fjardedelar', 'alla']), for: z.enum(['ja', 'nej']), bas: z.enum(['avgivna', 'narvarande']) }).optional(),
  valet: z.object({
    kandidater: z.array(z.object({ namn: z.string().trim().min(1, 'Skriv namnet.').max(200), antal })).max(100), blanka: antal.default(0), ogiltiga: antal.default(0), antal: antal.default(1),
    lottning: z.array(z.string()).default([]), proportionellt: z.boolean().default(false), valda: z.array(z.string()).default([]),
  }).optional(),
});
/** What nobody needs to have asked for: the other side of a tilläggsyrkande, and to settle the ärende today. */
const underforstadda = ['avslag', 'avgoras_idag'] as const;
const forslagsId = z.union([z.uuid(), z.enum(underforstadda)]);

/** Adds the next step of the beslutsgång. What the steps together make impossible is refused with the reason; who won is computed, never typed (KL 5:53–56). */
export const laggTillSteg = paragrafkommando({
  name: 'sammantrade.laggTillSteg',
  input: z.object({
    paragrafId: z.uuid(),
    /** How many steps there were when it was written: another secretary's step in between is refused, not built upon. */
    efter: z.number().int().optional(),
    slag: z.enum(['proposition', 'motproposition', 'votering', 'utan_omrostning', 'minoritet', 'jav', 'val']),
    innehall: innehall.default({ fraga: 'huvud' }),
    forslag: z.array(z.object({ forslagId: forslagsId, som: z.enum(['ja', 'nej', 'huvud', 'mot', 'om']) })).default([]),
    finner: forslagsId.optional(),
    roster: z.array(z.object({ personId: z.uuid(), rost: z.enum(['ja', 'nej', 'avstar', 'franvarande']) })).default([]),
    deltarInte: z.array(z.object({ personId: z.uuid(), villkor: z.string().trim().max(300).nullish() })).default([]),
    sluten: z.boolean().default(false),
  }),
  async run(tx, { s, p: fore }, { actor }, { efter, slag, innehall: skrivet, forslag: namnda, finner, roster, deltarInte, sluten }) {
    if (slag !== 'jav') kravBeslutfor(s, fore);
    const emot = slag === 'jav' || slag === 'minoritet' || skrivet.fraga === 'nar' ? null : stoppasAv(s, fore);
    if (emot) throw new Refused(`nagon_samtycker_inte|${emot}`);
    const stegen = slag === 'jav' ? fore : await tagBortMedBeslutet(tx, fore);
    if (efter !== undefined && efter !== stegen.steg.filter((t) => !komMedBeslutet(t)).length) throw new Refused('steg_av_nagon_annan');
    const prov = slag === 'jav' ? javsprovning(s, fore, skrivet.personId) : null;
    const { p, id: idFor } = await medUnderforstadda(tx, stegen, [...namnda.map(({ forslagId }) => forslagId), finner]);
    const forslag = namnda.map((f) => ({ ...f, forslagId: idFor(f.forslagId) }));
    kravUppskov(s, p, slag, skrivet);

    const data = { ...skrivet, ...(skrivet.valet ? { valet: raknaVal(s, p, skrivet.valet) } : {}), ...(prov?.provar ? { provadeSjalv: true } : {}) };
    const lage = lageVid(narvaroFor(s), p.id, p.steg.length);
    const rost = (personId: string) => ({ platsId: lage.tjanstgorande.find((t) => t.personId === personId)?.platsId ?? s.platser.find(({ innehavareId }) => innehavareId === personId)?.id ?? null, parti: s.personer[personId]?.parti ?? '' });
    const nytt: Stegrad = {
      id: 'nytt', ordning: Math.max(0, ...p.steg.map(({ ordning }) => ordning)) + 1, slag, innehall: data, forslag, roster: roster.map((r) => ({ ...r, ...rost(r.personId) })), deltarInte: prov && !prov.provar ? [{ personId: prov.personId, villkor: null }] : deltarInte.map(({ personId, villkor }) => ({ personId, villkor: villkor || null })),
      utfall: null, vinnandeId: finner ? idFor(finner) : slag === 'utan_omrostning' || slag === 'minoritet' ? (forslag[0]?.forslagId ?? null) : null, majoritet: data.andel?.av ?? (slag === 'votering' ? 'enkel' : null), sluten: sluten || slag === 'val', utslagsrostId: null, redigerad: null,
    };
    const gang = gangFor({ ...p, steg: [...p.steg, nytt] });
    const deltagare = deltagareFor(s, p.id);
    const provat = avgjort(gang, deltagare);
    if (!provat.ok) throw new Refused(provat.error);

    const sist = gang.steg.at(-1);
    const raknat = sist?.typ === 'votering' ? raknaRoster(sist.votering, deltagare(p.steg.length)) : null;
    const vinnandeId = raknat?.ok ? raknat.value.forslagId : nytt.vinnandeId;
    const { id } = await tx.beslutssteg.create({
      data: {
        paragrafId: p.id, ordning: nytt.ordning, slag, innehall: data as Prisma.InputJsonValue, vinnandeId, majoritet: nytt.majoritet, sluten: nytt.sluten,
        utfall: provat.value.utfall, utslagsrostId: raknat?.ok && raknat.value.genom === 'utslagsrost' ? deltagare(p.steg.length).ordforandeId : null,
      },
      select: { id: true },
    });
    await tx.stegforslag.createMany({ data: forslag.map((f, i) => ({ ...f, stegId: id, ordning: i + 1 })) });
    await tx.rost.createMany({ data: nytt.roster.map((r, i) => ({ ...r, stegId: id, ordning: i + 1 })) });
    await tx.deltarInte.createMany({ data: nytt.deltarInte.map((d) => ({ ...d, stegId: id })) });
    if (slag === 'jav' && data.personId && data.beslut) {
      const om = { organisationId_paragrafId_personId: { organisationId: actor.organisationId, paragrafId: p.id, personId: data.personId } };
      await tx.jav.upsert({ where: om, create: { paragrafId: p.id, personId: data.personId, lage: data.beslut, stegId: id, platsId: rost(data.personId).platsId }, update: { lage: data.beslut, stegId: id }, select: { id: true } });
    }
    return { type: 'sammantrade.steg_tillagt', detalj: { stegId: id, slag } };
  },
});

/** The rows of what was named by its kind alone, made when they are not there. */
async function medUnderforstadda(tx: Tx, p: Paragraf, ids: readonly (string | undefined)[]): Promise<{ p: Paragraf; id: (id: string) => string }> {
  const rader = new Map<string, string>();
  let nu = p;
  for (const slag of underforstadda) {
    if (!ids.includes(slag)) continue;
    const finns = nu.forslag.find((f) => f.slag === slag && arEget(f, nu.forslag) && !f.aterkallat);
    if (finns) { rader.set(slag, finns.id); continue; }
    const data = { ordning: Math.max(0, ...nu.forslag.map(({ ordning }) => ordning)) + 1, kalla: 'ledamoter' as const, slag, text: '' };
    const { id } = await tx.forslag.create({ data: { ...data, paragrafId: p.id }, select: { id: true } });
    const rad: Forslagsrad = { ...data, id, bifallTillId: null, iAndraHand: false, dokumentversionId: null, handlingId: null, satsId: null, aterkallat: false, av: [] };
    nu = { ...nu, forslag: [...nu.forslag, rad] };
    rader.set(slag, id);
  }
  return { p: nu, id: (id) => rader.get(id) ?? id };
}

/** A third puts an ärende off in fullmäktige only, and not when a minority has already done so (KL 5:50, 6:33). An återremiss says why (KL 5:51). */
function kravUppskov(s: Sammantrade, p: Paragraf, slag: string, { andel, motivering }: z.infer<typeof innehall>): void {
  if (slag !== 'minoritet' && andel?.av !== 'en_tredjedel') return;
  const regelverk = s.organ.slag === 'fullmaktige' ? 'fullmaktige' : 'namnd';
  if (regelForUppskov(regelverk, p.tidigare.filter(({ organId }) => organId === s.organ.id)) === 'enkel') throw new Refused(regelverk === 'namnd' ? 'minoritet_bara_i_fullmaktige' : 'redan_uppskjutet_av_minoritet');
  if (slag === 'minoritet' && !motivering) throw new Refused('motivering_saknas');
}

/** Who is elected, from the ballots and the lot; a proportional val is recorded as it came out. */
function raknaVal(s: Sammantrade, p: Paragraf, v: Valutgang): Valutgang {
  if (v.proportionellt) {
    if (v.valda.length === 0) throw new Refused('for_fa_kandidater');
    return v;
  }
  const namn = v.kandidater.map((k) => k.namn);
  if (new Set(namn).size < namn.length) throw new Refused('kandidaten_star_tva_ganger');
  const rostande = lageVid(narvaroFor(s), p.id, p.steg.length).tjanstgorande.length;
  const raknat = raknaSlutenOmrostning({ roster: Object.fromEntries(v.kandidater.map((k) => [k.namn, k.antal])), blanka: v.blanka, ogiltiga: v.ogiltiga, antal: v.antal, lottning: v.lottning }, rostande);
  if (!raknat.ok) throw new Refused(raknat.error);
  return { ...v, valda: raknat.value.valda, lottning: raknat.value.lottades ? v.lottning : [] };
}

/** Takes back the last step, for one that was entered wrongly. A decision on jäv that falls leaves the question open again. */
export const strykSistaSteget = paragrafkommando({
  name: 'sammantrade.strykSistaSteget',
  input: z.object({ paragrafId: z.uuid() }),
  async run(tx, { p }) {
    const sista = p.steg.at(-1);
    if (!sista) throw new Refused('finns_inte');
    if (sista.slag === 'jav') await tx.jav.updateMany({ where: { paragrafId: p.id, stegId: sista.id }, data: { lage: 'ifragasatt', stegId: null } });
    await tx.beslutssteg.deleteMany({ where: { id: sista.id } });
    return { type: 'sammantrade.steg_struket' };
  },
});
