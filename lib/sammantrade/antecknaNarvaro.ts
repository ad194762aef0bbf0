import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { lageVid } from './narvaro.ts';
import { kravOppenNarvaro, lasMote } from './paragrafkommando.ts';
import { klockfalt, tomt } from './planera.ts';
import { may } from './policy.ts';
import { ogonblick } from './tid.ts';
import { narvaroFor } from './underlag.ts';

const ja = z.union([z.boolean(), z.enum(['ja', 'nej', 'true', 'false', 'on', '']).transform((v) => ['ja', 'true', 'on'].includes(v))]).default(false);
const handelse = z.object({
  slag: z.enum(['kommer', 'gar', 'tjanstgor', 'slutar_tjanstgora', 'presiderar', 'ny_dag']),
  grupp: z.enum(['fortroendevald', 'tjansteperson', 'gast']).default('fortroendevald'),
  personId: tomt(z.uuid()),
  namn: tomt(z.string().trim().max(120)),
  titel: tomt(z.string().trim().max(120)),
  platsId: tomt(z.uuid()),
  forPersonId: tomt(z.uuid()),
  paragrafId: tomt(z.uuid()),
  nar: z.enum(['fore', 'under', 'efter']).default('fore'),
  steg: z.coerce.number().int().min(0).optional(),
  endastParagraf: ja,
  distans: ja,
  kl: tomt(klockfalt),
});

/** Notes who came, left, serves on a seat or presides, from where in the meeting; the state for any § is computed from these (KL 5:65–66, 6:35). */
export const antecknaNarvaro = command({
  name: 'sammantrade.antecknaNarvaro',
  input: z.object({ sammantradeId: z.uuid(), handelser: z.array(handelse).min(1).max(200) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }, { handelser }) {
    if (s.status === 'planerat' || s.status === 'kallat' || s.status === 'installt') throw new Refused('sammantradet_pagar_inte');
    kravOppenNarvaro(s);
    let ordning = Math.max(0, ...s.narvaro.map((n) => n.ordning));
    const sista = s.paragrafer.at(-1)?.id ?? '';
    for (const { kl, ...h } of handelser) {
      if (!h.personId && !h.namn && h.slag !== 'ny_dag') throw new Refused('vem_saknas');
      if (h.paragrafId && !s.paragrafer.some(({ id }) => id === h.paragrafId)) throw new Refused('finns_inte');
      if (h.slag === 'tjanstgor') {
        const plats = s.platser.find(({ id }) => id === h.platsId);
        if (!plats) throw new Refused('okand_plats');
        const sitter = lageVid(narvaroFor(s), h.paragrafId ?? s.paragrafer[0]?.id ?? sista).tjanstgorande.find(({ platsId }) => platsId === plats.id);
        if (sitter && sitter.personId !== h.personId) throw new Refused('platsen_tjanstgors_redan');
        h.forPersonId ??= plats.innehavareId && plats.innehavareId !== h.personId ? plats.innehavareId : undefined;
      }
      if (h.distans && !s.organ.regelverk.distansTillaten) throw new Refused('distans_inte_tillaten');
      const { personId, namn, titel, platsId, forPersonId, paragrafId, steg, ...resten } = h;
      await tx.narvarohandelse.create({
        data: {
          ...resten, sammantradeId: s.id, ordning: ++ordning, personId: personId ?? null, namn: namn ?? null, titel: titel ?? null, platsId: platsId ?? null, forPersonId: forPersonId ?? null,
          paragrafId: paragrafId ?? null, steg: steg ?? null, tid: kl ? ogonblick(s.datum, kl) : h.slag === 'gar' || (h.slag === 'kommer' && paragrafId) ? nu : null,
        },
        select: { id: true },
      });
    }
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.narvaro_antecknad', subject: s.id, detalj: { antal: handelser.length } };
  },
});

/** Takes back a note of attendance that was wrong. */
export const strykNarvaro = command({
  name: 'sammantrade.strykNarvaro',
  input: z.object({ sammantradeId: z.uuid(), handelseId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { handelseId }) {
    kravOppenNarvaro(s);
    const { count } = await tx.narvarohandelse.deleteMany({ where: { id: handelseId, sammantradeId: s.id } });
    if (count !== 1) throw new Refused('finns_inte');
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.narvaro_struken', subject: s.id };
  },
});
