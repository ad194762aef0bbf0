import { z } from 'zod';
import { harRoll, type Actor } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadProtokoll, type Protokoll } from './store.ts';
import { foreslaUndertecknare } from './undertecknare.ts';

const ett = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (typeof v === 'string' ? [v] : v), z.array(schema));

/**
 * Which §§ are justerade together. Without `paragrafer`: those that have no set yet get one, those declared omedelbart justerade one of their own
 * (KL 5:69), and so do those whose ärende is marked with sekretess. With them: they move to `till`, or to a set of their own.
 */
export const delaUpp = command({
  name: 'protokoll.delaUpp',
  input: z.object({ sammantradeId: z.uuid(), paragrafer: ett(z.uuid()).optional(), till: z.union([z.uuid(), z.literal('nytt')]).default('nytt') }),
  load: (tx, { sammantradeId }) => loadProtokoll(tx, sammantradeId, { las: true }),
  may: may.skota,
  async run(tx, p, { actor }, { paragrafer, till }) {
    const { s, sets } = p;
    if (!paragrafer) {
      const lediga = s.paragrafer.filter(({ justeringssetId }) => justeringssetId === null);
      const hemlig = (x: { arende: { id: string } | null }) => x.arende !== null && p.kring.sekretess.has(x.arende.id);
      const grupper = [false, true].flatMap((omedelbar) => [false, true].map((sekretess) => ({ omedelbar, sekretess, grupp: lediga.filter((x) => x.omedelbar === omedelbar && hemlig(x) === sekretess) })));
      for (const { omedelbar, sekretess, grupp } of grupper) {
        if (grupp.length === 0) continue;
        const oppet = omedelbar ? undefined : sets.find(({ set }) => set.status === 'utkast' && !set.omedelbar && set.paragrafer.every((id) => s.paragrafer.some((x) => x.id === id && hemlig(x) === sekretess)));
        await flytta(tx, grupp.map(({ id }) => id), oppet?.set.id ?? (await nyttSet(tx, p, grupp.map(({ id }) => id), omedelbar, actor)));
      }
      return { type: 'protokoll.uppdelat', subject: s.id, detalj: { antal: lediga.length } };
    }
    const valda = s.paragrafer.filter(({ id }) => paragrafer.includes(id));
    if (valda.length === 0 || valda.length !== new Set(paragrafer).size) throw new Refused('utan_paragrafer');
    const berorda = new Set([...valda.map(({ justeringssetId }) => justeringssetId), ...(till === 'nytt' ? [] : [till])]);
    if (sets.some(({ set }) => berorda.has(set.id) && set.status !== 'utkast')) throw new Refused('delen_ar_last');
    if (till !== 'nytt' && !sets.some(({ set }) => set.id === till)) throw new Refused('finns_inte');
    const ids = valda.map(({ id }) => id);
    await flytta(tx, ids, till === 'nytt' ? await nyttSet(tx, p, ids, valda.every(({ omedelbar }) => omedelbar), actor) : till);
    return { type: 'protokoll.uppdelat', subject: s.id, detalj: { antal: valda.length } };
  },
});

const flytta = (tx: Tx, ids: readonly string[], justeringssetId: string) => tx.paragraf.updateMany({ where: { id: { in: [...ids] } }, data: { justeringssetId } });

async function nyttSet(tx: Tx, { s }: Protokoll, paragrafer: readonly string[], omedelbar: boolean, actor: Actor): Promise<string> {
  const senaste = await tx.justeringsset.findFirst({ where: { sammantradeId: s.id }, orderBy: { nr: 'desc' }, select: { nr: true } });
  const { id } = await tx.justeringsset.create({ data: { sammantradeId: s.id, nr: (senaste?.nr ?? 0) + 1, omedelbar, publicera: false }, select: { id: true } });
  const sekreterare = harRoll(actor, 'namndsekreterare') ? actor.personId : await sekreterareFor(tx, s);
  const foreslagna = foreslaUndertecknare(s, paragrafer, sekreterare);
  await tx.justerare.createMany({ data: foreslagna.map((u, i) => ({ ...u, setId: id, ordning: i + 1 })) });
  return id;
}

async function sekreterareFor(tx: Tx, s: Protokoll['s']): Promise<string | null> {
  const dar = s.narvaro.find(({ grupp, titel, personId }) => grupp === 'tjansteperson' && personId !== null && /sekreterare/i.test(titel ?? ''))?.personId;
  const kallade = s.kallelser.at(-1)?.utfardadAvId;
  const roll = await tx.behorighet.findFirst({ where: { roll: 'namndsekreterare', person: { aktiv: true }, OR: [{ organId: s.organ.id }, { myndighetId: s.organ.myndighetId }] }, select: { personId: true } });
  return dar ?? kallade ?? roll?.personId ?? null;
}
