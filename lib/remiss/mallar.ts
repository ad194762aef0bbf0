import { z } from 'zod';
import type { Prisma } from '#prisma';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { load, missivAv } from './store.ts';

/** What the missiv of a draft says, with its questions, is kept as a template of the myndighet's; the same name again writes over it. Who answers questions and who is asked are each remiss's own. */
export const sparaMall = command({
  name: 'remiss.sparaMall',
  input: z.object({ id: z.uuid(), namn: z.string().trim().min(2, 'Skriv vad mallen ska heta.').max(100) }),
  load: (tx, { id }) => load(tx, id),
  may: may.skriva,
  async run(tx, remiss, { nu }, { namn }) {
    const { kontaktNamn: _n, kontaktEpost: _e, kontaktTelefon: _t, ...missiv } = missivAv(remiss);
    const data = { missiv: missiv as Prisma.InputJsonValue, fragor: remiss.fragor.map(({ text, slag, avsnitt }) => ({ text, slag, avsnitt })), andrad: nu };
    const { count } = await tx.missivmall.updateMany({ where: { myndighetId: remiss.myndighetId, namn }, data });
    if (count === 0) await tx.missivmall.create({ data: { ...data, myndighetId: remiss.myndighetId, namn } });
    return { type: 'remiss.mall_sparad', subject: remiss.id, arendeId: null };
  },
});

/** Those who are often asked together, under a name of one's own; the same name again writes over it, without members it is taken away. */
export const sparaGrupp = command({
  name: 'remiss.sparaGrupp',
  input: z.object({ remissId: z.uuid(), namn: z.string().trim().min(2, 'Skriv vad gruppen ska heta.').max(100), medlemmar: z.array(z.uuid()).max(5_000) }),
  load: (tx, { remissId }) => load(tx, remissId),
  may: may.skriva,
  async run(tx, remiss, { nu }, { namn, medlemmar }) {
    if (medlemmar.length === 0) {
      const { count } = await tx.instansgrupp.deleteMany({ where: { namn } });
      if (count === 0) throw new Refused('gruppen_ar_tom');
      return { type: 'remiss.grupp_borttagen', subject: remiss.id, arendeId: null };
    }
    const { count } = await tx.instansgrupp.updateMany({ where: { namn }, data: { medlemmar, andrad: nu } });
    if (count === 0) await tx.instansgrupp.create({ data: { namn, medlemmar, andrad: nu } });
    return { type: 'remiss.grupp_sparad', subject: remiss.id, arendeId: null, detalj: { antal: medlemmar.length } };
  },
});
