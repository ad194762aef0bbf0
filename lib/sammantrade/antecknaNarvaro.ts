import { z } from 'zod';
import { dagI } from '#lib/platform/dag';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { hindradAterkomst } from './aterkomst.ts';
import { lageFore } from './narvaro.ts';
import { kravLastaOrorda, kravOppenNarvaro, lasMote } from './paragrafkommando.ts';
import { klockfalt, tomt } from './planera.ts';
import { may } from './policy.ts';
import type { Narvarohandelse, Sammantrade } from './sammantrade.ts';
import { ogonblick } from './tid.ts';
import { dagVid, handelseAv, narvaroFor } from './underlag.ts';

const ja = z.union([z.boolean(), z.enum(['ja', 'nej', 'true', 'false', 'on', '']).transform((v) => ['ja', 'true', 'on'].includes(v))]).default(false);
const handelse = z.object({
  slag: z.enum(['kommer', 'gar', 'tjanstgor', 'slutar_tjanstgora', 'presiderar']),
  grupp: z.enum(['fortroendevald', 'tjansteperson', 'gast']).default('fortroendevald'),
  personId: tomt(z.uuid()),
  namn: tomt(z.string().trim().max(120)),
  titel: tomt(z.string().trim().max(120)),
  platsId: tomt(z.uuid()),
  forPersonId: tomt(z.uuid()),
  /** Nobody has said for whom the ersättare serves. */
  okantForVem: ja,
  paragrafId: tomt(z.uuid()),
  nar: z.enum(['fore', 'under', 'efter']).default('fore'),
  steg: z.coerce.number().int().min(0).optional(),
  endastParagraf: ja,
  distans: ja,
  /** Comes back and leaves the seat to the ersättare; or why one serves again all the same (KL 5:21). */
  utanTjanstgoring: ja,
  skal: tomt(z.string().trim().max(300)),
  kl: tomt(klockfalt),
});

/** Notes who came, left, serves on a seat or presides, from where in the meeting; the state for any § is computed from these (KL 5:65–66, 6:35). */
export const antecknaNarvaro = command({
  name: 'sammantrade.antecknaNarvaro',
  input: z.object({ sammantradeId: z.uuid(), handelser: z.array(handelse).min(1).max(400) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }, { handelser }) {
    if (s.status === 'planerat' || s.status === 'kallat' || s.status === 'installt') throw new Refused('sammantradet_pagar_inte');
    kravOppenNarvaro(s);
    let ordning = Math.max(0, ...s.narvaro.map((n) => n.ordning));
    const nya: Narvarohandelse[] = [];
    for (const { kl, okantForVem, ...h } of handelser) {
      if (!h.personId && !h.namn) throw new Refused('vem_saknas');
      if (h.paragrafId && !s.paragrafer.some(({ id }) => id === h.paragrafId)) throw new Refused('finns_inte');
      if (h.distans && !s.organ.regelverk.distansTillaten) throw new Refused('distans_inte_tillaten');
      if (h.slag === 'tjanstgor') {
        const plats = s.platser.find(({ id }) => id === h.platsId);
        if (!plats) throw new Refused('okand_plats');
        if (!okantForVem) h.forPersonId ??= plats.innehavareId && plats.innehavareId !== h.personId ? plats.innehavareId : undefined;
      }
      const { personId, namn, titel, platsId, forPersonId, paragrafId, steg, skal, ...resten } = h;
      const dag = dagVid(s, paragrafId ?? null);
      // Noted in the room it happened now; noted afterwards its time is unknown, and an unknown time is absent.
      const nyss = s.status === 'pagar' && dagI(nu) === dag && (h.slag === 'gar' || (h.slag === 'kommer' && paragrafId !== undefined)) ? nu : null;
      const rad: Narvarohandelse = {
        ...resten, id: 'ny', ordning: ++ordning, personId: personId ?? null, namn: namn ?? null, titel: titel ?? null, platsId: platsId ?? null, forPersonId: forPersonId ?? null,
        paragrafId: paragrafId ?? null, steg: steg ?? null, skal: skal ?? null, tid: kl ? ogonblick(dag, kl) : nyss,
      };
      kravMojlig({ ...s, narvaro: [...s.narvaro, ...nya] }, rad);
      nya.push(rad);
    }
    kravLastaOrorda(s, { ...s, narvaro: [...s.narvaro, ...nya] });
    await tx.narvarohandelse.createMany({ data: nya.map(({ id: _, ...rad }) => ({ ...rad, sammantradeId: s.id })) });
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.narvaro_antecknad', subject: s.id, detalj: { antal: handelser.length } };
  },
});

/** What cannot have happened, seen from how the room stood just before, is refused with what to note first. */
function kravMojlig(s: Sammantrade, rad: Narvarohandelse): void {
  const ny = handelseAv(rad, s);
  if (!ny) return;
  const grund = narvaroFor(s);
  const med = { ...grund, handelser: [...grund.handelser, ny] };
  const fore = lageFore(med, ny);
  const vem = rad.personId ?? `gast:${rad.namn ?? ''}`;
  const dar = fore.rummet.get(vem);
  if (rad.slag === 'kommer' && dar && dar === (rad.distans ? 'distans' : 'pa_plats') && !aterTarPlats(s, fore.tjanstgorande, vem)) throw new Refused('ar_redan_dar');
  const partiI = (id: string) => s.personer[id]?.parti ?? null;
  const ersattareId = rad.skal ? null : hindradAterkomst(med, ny, partiI, s.organ.regelverk.aterkomst);
  if (ersattareId) throw new Refused(`aterkomst_kraver_skal|${s.personer[vem]?.namn ?? ''}|${s.personer[ersattareId]?.namn ?? ''}`);
  if (rad.slag === 'gar' && !dar && !fore.javiga.includes(vem)) throw new Refused('ar_inte_dar');
  if (rad.slag === 'slutar_tjanstgora' && !fore.tjanstgorande.some(({ personId }) => personId === vem)) throw new Refused('tjanstgor_inte_har');
  if (rad.slag === 'presiderar' && !dar) throw new Refused('ar_inte_dar');
  if (rad.slag !== 'tjanstgor') return;
  const sitter = fore.tjanstgorande.find(({ platsId }) => platsId === rad.platsId);
  if (sitter && sitter.personId !== vem) throw new Refused('platsen_tjanstgors_redan');
  const annan = fore.tjanstgorande.find(({ personId }) => personId === vem);
  if (annan && annan.platsId !== rad.platsId) throw new Refused('ersattaren_tjanstgor_redan');
  if (fore.javiga.includes(vem)) throw new Refused('javig_tjanstgor');
}

/** A holder who sits in the room while somebody else serves on the seat takes it back by "kommer". */
function aterTarPlats(s: Sammantrade, tjanstgorande: readonly { personId: string }[], personId: string): boolean {
  return s.platser.some(({ innehavareId }) => innehavareId === personId) && !tjanstgorande.some((t) => t.personId === personId);
}

/** Takes back a note of attendance that was wrong. */
export const strykNarvaro = command({
  name: 'sammantrade.strykNarvaro',
  input: z.object({ sammantradeId: z.uuid(), handelseId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { handelseId }) {
    kravOppenNarvaro(s);
    kravLastaOrorda(s, { ...s, narvaro: s.narvaro.filter(({ id }) => id !== handelseId) });
    const { count } = await tx.narvarohandelse.deleteMany({ where: { id: handelseId, sammantradeId: s.id, slag: { not: 'ny_dag' } } });
    if (count !== 1) throw new Refused('finns_inte');
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.narvaro_struken', subject: s.id };
  },
});
