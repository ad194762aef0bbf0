import { z } from 'zod';
import { Refused } from '#lib/platform/result';
import { lageFor } from './underlag.ts';
import { paragrafkommando } from './paragrafkommando.ts';

/** What has not been announced is decided only if it is urgent and everybody present agrees (KL 5:52): noted person by person, of those who serve when it is asked. */
export const antecknaSamtycke = paragrafkommando({
  name: 'sammantrade.antecknaSamtycke',
  input: z.object({ paragrafId: z.uuid(), nej: z.array(z.uuid()).max(400).default([]) }),
  async run(tx, { s, p }, _, { nej }) {
    if (s.organ.slag !== 'fullmaktige') throw new Refused('samtycke_bara_i_fullmaktige');
    if (p.beslut.length > 0) throw new Refused('paragrafen_ar_beslutad');
    const tjanstgor = lageFor(s, p.id).tjanstgorande.map(({ personId }) => personId);
    if (tjanstgor.length === 0) throw new Refused('uppropet_saknas');
    if (nej.some((id) => !tjanstgor.includes(id))) throw new Refused('tjanstgor_inte');
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { samtycke: { ja: tjanstgor.filter((id) => !nej.includes(id)), nej: [...new Set(nej)] } } });
    return { type: 'sammantrade.samtycke_antecknat', detalj: { nej: nej.length } };
  },
});

/** Takes the question back. */
export const strykSamtycke = paragrafkommando({
  name: 'sammantrade.strykSamtycke',
  input: z.object({ paragrafId: z.uuid() }),
  async run(tx, { p }) {
    if (!p.samtycke) throw new Refused('finns_inte');
    if (p.beslut.length > 0) throw new Refused('paragrafen_ar_beslutad');
    await tx.$executeRaw`update paragraf set samtycke = null where id = ${p.id}::uuid`;
    return { type: 'sammantrade.samtycke_struket' };
  },
});
