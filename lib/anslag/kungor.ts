import { z } from 'zod';
import { regelverkFor } from '#lib/organisation/regelverk';
import { serie } from '#lib/organisation/serie';
import { command } from '#lib/platform/command';
import { dagarEfter, dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { nextNumber } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { lasMote } from '#lib/sammantrade/paragrafkommando';
import { kungorelseinnehall, type Kungorelseinnehall } from '#lib/sammantrade/kungorelse';
import { may } from './policy.ts';

/** What has been announced of a meeting, the first first. */
export async function kungorelserFor(tx: Tx, sammantradeId: string) {
  const rader = await tx.anslag.findMany({ where: { sammantradeId, slag: 'kungorelse' }, orderBy: [{ uppsattAt: 'asc' }, { id: 'asc' }], include: { filer: true } });
  return rader.map((a) => ({ id: a.id, uppsatt: a.uppsatt.toISOString().slice(0, 10), at: a.uppsattAt, nedtas: a.nedtas.toISOString().slice(0, 10), innehall: kungorelseinnehall.parse(a.innehall), filer: a.filer }));
}

/**
 * Announces a meeting of fullmäktige with all its ärenden on the board (KL 5:13, 8:10 p 1); each ärende gets its number among the year's fullmäktigehandlingar.
 * Called again when the list has got more, it is a notice beside the first, with what is new marked (KL 5:14).
 */
export const kungor = command({
  name: 'anslag.kungor',
  input: z.object({ sammantradeId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }) {
    if (s.organ.slag !== 'fullmaktige') throw new Refused('bara_fullmaktige_kungors');
    if (s.status !== 'planerat' && s.status !== 'kallat') throw new Refused('sammantradet_ar_redan_oppnat');
    const tidigare = await kungorelserFor(tx, s.id);
    const sedda = new Set(tidigare.flatMap(({ innehall }) => innehall.punkter.map(({ id }) => id)));
    const aktuella = s.punkter.filter(({ utgar }) => !utgar);
    if (!aktuella.some(({ id }) => !sedda.has(id))) throw new Refused('inget_nytt_att_kungora');
    const numrerade = new Map<string, number>();
    for (const p of aktuella.filter(({ arende, handlingsnr }) => arende && !handlingsnr)) {
      const nr = await nextNumber(tx, serie.fullmaktigehandling(s.organ.id), Number(s.datum.slice(0, 4)));
      numrerade.set(p.id, nr);
      await tx.punkt.updateMany({ where: { id: p.id }, data: { handlingsnr: nr } });
    }
    const organ = await tx.organ.findFirstOrThrow({ where: { id: s.organ.id }, include: { myndighet: true } });
    const regelverk = regelverkFor(organ.slag, organ.regelverk);
    const leder = s.platser.find(({ uppdrag }) => uppdrag === 'ordforande')?.innehavareId;
    const innehall: Kungorelseinnehall = {
      datum: s.datum, kl: s.planeradStart, plats: s.plats, oppet: s.oppet, distans: s.distans, ordforande: leder ? (s.personer[leder]?.namn ?? null) : null,
      punkter: aktuella.map((p) => ({ id: p.id, beteckning: p.beteckning, rubrik: p.rubrik, dnr: p.arende?.dnr ?? null, handlingsnr: numrerade.get(p.id) ?? p.handlingsnr ?? null, ny: tidigare.length > 0 && !sedda.has(p.id) })),
    };
    const { id } = await tx.anslag.create({
      data: {
        organId: organ.id, slag: 'kungorelse', sammantradeId: s.id, rubrik: `${tidigare.length > 0 ? 'Tillägg till kungörelse' : 'Kungörelse'}, ${organ.namn}`, organNamn: organ.namn, sammantradesdatum: new Date(s.datum),
        uppsatt: new Date(dagI(nu)), uppsattAt: nu, nedtas: new Date(dagarEfter(s.datum, 1)), forvaring: regelverk.forvaring || organ.myndighet.forvaltning || organ.myndighet.namn, overklagande: 'ingen', innehall,
      },
      select: { id: true },
    });
    return { type: 'anslag.kungjort', subject: id, detalj: { sammantradeId: s.id, punkter: aktuella.length, nya: aktuella.filter((p) => !sedda.has(p.id)).length } };
  },
});

/** Keeps the PDF of a kungörelse beside it; the first one stands. */
export const sparaAnslagsfil = command({
  name: 'anslag.sparaFil',
  input: z.object({ anslagId: z.uuid(), slag: z.enum(['kungorelse']), filHash: z.string().length(64) }),
  async load(tx, { anslagId }) {
    const anslag = await tx.anslag.findFirst({ where: { id: anslagId }, include: { filer: true, organ: true } });
    if (!anslag) throw new Refused('finns_inte');
    return anslag;
  },
  may: may.system,
  async run(tx, a, { nu }, { slag, filHash }) {
    if (!a.filer.some((f) => f.slag === slag)) await tx.anslagsfil.create({ data: { anslagId: a.id, slag, filHash, skapad: nu }, select: { id: true } });
    return { type: 'anslag.fil_sparad', subject: a.id };
  },
});
