import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { geParagraf } from './geParagraf.ts';
import { lasMote } from './paragrafkommando.ts';
import { may } from './policy.ts';
import { loadSammantrade } from './store.ts';

/** What a kallelse froze: the list as it was sent, and to whom. */
export const kallelseinnehall = z.object({
  datum: z.string(),
  kl: z.string().nullable(),
  plats: z.string(),
  organ: z.string(),
  upplysningar: z.array(z.string()),
  punkter: z.array(z.object({
    id: z.string(), beteckning: z.string(), rubrik: z.string(), dnr: z.string().nullable(), handlingsnr: z.number().optional(), foredragande: z.string().nullable(), forslag: z.array(z.string()), utgar: z.boolean(), tillagg: z.boolean(), sektion: z.string().optional(), paragraf: z.string().optional(),
    handlingar: z.array(z.object({ titel: z.string(), datum: z.string().nullable(), dokumentversionId: z.string().nullable(), handlingId: z.string().nullable() })),
  })),
  mottagare: z.array(z.object({ personId: z.string(), namn: z.string(), epost: z.string().nullable(), ersattare: z.boolean(), uppdrag: z.string().nullable().optional() })),
});
export type Kallelseinnehall = z.infer<typeof kallelseinnehall>;

/** Calls the meeting: the list is frozen and goes to every ledamot and ersättare (KL 5:13–15, 6:23). Called again, it is a new kallelse beside the first; of two who press at once, the second is told (`kallelser` is how many there were on the page). */
export const kalla = command({
  name: 'sammantrade.kalla',
  input: z.object({ sammantradeId: z.uuid(), kallelser: z.coerce.number().int().optional() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { actor, nu }, { kallelser }) {
    if (kallelser !== undefined && kallelser !== s.kallelser.length) throw new Refused('andrat_av_nagon_annan');
    if (s.status !== 'planerat' && s.status !== 'kallat') throw new Refused('sammantradet_ar_redan_oppnat');
    if (!s.punkter.some(({ utgar }) => !utgar)) throw new Refused('listan_ar_tom');
    // By setting the list gets its §§ with the kallelse; a late item gets the next.
    if (s.organ.regelverk.paragraferGes === 'kallelse') for (const { id } of s.punkter) if (!s.paragrafer.some(({ punktId }) => punktId === id)) await geParagraf(tx, s.id, id);
    const givna = new Map((await loadSammantrade(tx, s.id)).paragrafer.map(({ punktId, beteckning }) => [punktId, beteckning]));
    const slappt = await tx.sammantrade.findFirst({ where: { id: s.id }, select: { slappsAvId: true } });
    const som = (personId: string, ersattare: boolean, uppdrag: string | null) => {
      const p = s.personer[personId];
      return p ? [{ personId, namn: p.namn, epost: p.epost, ersattare, uppdrag }] : [];
    };
    const innehall: Kallelseinnehall = {
      datum: s.datum, kl: s.planeradStart, plats: s.plats, organ: s.organ.namn, upplysningar: [...s.upplysningar],
      punkter: s.punkter.map(({ id, beteckning, sektion, rubrik, arende, handlingsnr, foredragande, forslag, utgar, tillagg, handlingar }) => ({
        id, beteckning, sektion, rubrik, dnr: arende?.dnr ?? null, ...(handlingsnr ? { handlingsnr } : {}), foredragande, forslag: [...forslag], utgar, tillagg, ...(givna.get(id) ? { paragraf: givna.get(id) } : {}),
        handlingar: handlingar.map(({ titel, hanvisning, datum, dokumentversionId, handlingId }) => ({ titel: hanvisning ? `${titel}, ${hanvisning}` : titel, datum, dokumentversionId, handlingId })),
      })),
      mottagare: [...s.platser.flatMap(({ innehavareId, uppdrag }) => (innehavareId ? som(innehavareId, false, uppdrag) : [])), ...s.ersattare.flatMap(({ personId }) => som(personId, true, null))],
    };
    const kallelse = await tx.kallelse.create({ data: { sammantradeId: s.id, nr: s.kallelser.length + 1, innehall, utfardad: nu, utfardadAvId: may.system(actor) && slappt?.slappsAvId ? slappt.slappsAvId : actor.personId }, select: { id: true } });
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { status: 'kallat', slapps: null, slappsAvId: null, version: { increment: 1 } } });
    return { type: 'sammantrade.kallat', subject: kallelse.id, detalj: { sammantradeId: s.id, nr: s.kallelser.length + 1 } };
  },
});
