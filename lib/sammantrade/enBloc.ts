import { z } from 'zod';
import type { Prisma } from '#prisma';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { sparaBeslut } from './besluta.ts';
import { foreslagetBeslut } from './beslutsforslag.ts';
import { stallbaraFragor } from './fragor.ts';
import { kravOlast, lasMote } from './paragrafkommando.ts';
import { may } from './policy.ts';
import type { Paragraf, Sammantrade } from './sammantrade.ts';

/** Whether a § can be decided together with others: one förslag on the table, nobody against it, and nothing decided yet. */
export function kanEnBloc(s: Sammantrade, p: Paragraf): 'ja' | 'behandlad' | 'yrkande' | 'forslag_saknas' {
  if (p.utgar || p.slag !== 'beslut' || p.beslut.length > 0 || p.steg.length > 0) return 'behandlad';
  const fragor = stallbaraFragor(s, p);
  const huvud = fragor.find(({ fraga }) => fraga === 'huvud');
  if (fragor.some(({ fraga }) => fraga !== 'huvud') || (huvud && huvud.forslag.filter((id) => id !== 'avslag').length > 1) || p.jav.length > 0) return 'yrkande';
  return foreslagetBeslut(s, p).satser.length > 0 ? 'ja' : 'forslag_saknas';
}

/** Decides several §§ in one act: bifall to the förslag that lies under each (KL 5:53). One that somebody has put something against, or that lacks a förslag, is refused by its number. */
export const beslutaEnBloc = command({
  name: 'sammantrade.beslutaEnBloc',
  input: z.object({ sammantradeId: z.uuid(), paragrafer: z.array(z.uuid()).min(2, 'Välj minst två paragrafer.').max(500) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { paragrafer }) {
    if (s.status !== 'pagar' && s.status !== 'avslutat') throw new Refused('sammantradet_pagar_inte');
    const valda = s.paragrafer.filter(({ id }) => paragrafer.includes(id));
    if (valda.length !== new Set(paragrafer).size) throw new Refused('finns_inte');
    const enBloc = crypto.randomUUID();
    for (const p of valda) {
      if (p.punktId) kravOlast(s, p.punktId);
      const kan = kanEnBloc(s, p);
      if (kan === 'behandlad') throw new Refused(`en_bloc_behandlad|${p.beteckning}`);
      if (kan === 'yrkande') throw new Refused(`en_bloc_yrkande|${p.beteckning}`);
      if (kan === 'forslag_saknas') throw new Refused(`en_bloc_forslag_saknas|${p.beteckning}`);
      const { satser, dokumentversionId } = foreslagetBeslut(s, p);
      await sparaBeslut(tx, { s, p }, [{ punkter: satser.map((text, i) => ({ text, ...(i === 0 && dokumentversionId ? { dokumentversionId } : {}) })) }]);
      const steg = await tx.beslutssteg.findFirst({ where: { paragrafId: p.id }, select: { id: true, innehall: true } });
      if (steg) await tx.beslutssteg.updateMany({ where: { id: steg.id }, data: { innehall: { ...(steg.innehall as Prisma.JsonObject), enBloc } } });
      await tx.paragraf.updateMany({ where: { id: p.id }, data: { version: { increment: 1 } } });
    }
    return { type: 'sammantrade.beslutat_en_bloc', subject: s.id, detalj: { antal: valda.length, enBloc } };
  },
});

/** Takes the whole act back: every § that was decided in it is as before. */
export const angraEnBloc = command({
  name: 'sammantrade.angraEnBloc',
  input: z.object({ sammantradeId: z.uuid(), enBloc: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { enBloc }) {
    const valda = s.paragrafer.filter((p) => p.steg.some(({ innehall }) => innehall.enBloc === enBloc));
    if (valda.length === 0) throw new Refused('finns_inte');
    for (const p of valda) {
      if (p.punktId) kravOlast(s, p.punktId);
      await sparaBeslut(tx, { s, p }, []);
      await tx.paragraf.updateMany({ where: { id: p.id }, data: { version: { increment: 1 } } });
    }
    return { type: 'sammantrade.en_bloc_angrat', subject: s.id, detalj: { antal: valda.length } };
  },
});
