import { z } from 'zod';
import { loadJusterat } from '#lib/expediering/store';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { lasBeslut, rorRekommendationen } from './lasbeslut.ts';
import { loadMottagen } from './mottagen.ts';
import { may } from './policy.ts';
import { tillDatum } from './store.ts';

/** The §§ of a justerat set whose ärende has been recommended something, each with what has been recommended. */
export async function berordaI(tx: Tx, setId: string): Promise<readonly { mottagenId: string; paragrafId: string }[]> {
  const { innehall } = await loadJusterat(tx, setId);
  const arenden = innehall.paragrafer.flatMap((p) => (p.arende && p.utfall !== 'utgar' ? [{ paragrafId: p.id, arendeId: p.arende.id }] : []));
  const mottagna = await tx.mottagenRekommendation.findMany({ where: { arendeId: { in: arenden.map(({ arendeId }) => arendeId) } }, select: { id: true, arendeId: true } });
  return arenden.flatMap(({ paragrafId, arendeId }) => mottagna.filter((m) => m.arendeId === arendeId).map((m) => ({ mottagenId: m.id, paragrafId })));
}

const medPunkter = { orderBy: { ordning: 'asc' }, include: { adressatOrgan: { select: { namn: true } }, punkter: { orderBy: { ordning: 'asc' } } } } as const;

/**
 * Reads what a justerad § of ours means for each clause that was recommended. What its words leave no doubt of goes to the recommender by itself; where
 * they were changed, or the § is under sekretess, somebody is asked. Put off, or put to another organ, it is told as being on its way. Done twice it is done once.
 */
export const lasUtfall = command({
  name: 'rekommendation.lasUtfall',
  input: z.object({ mottagenId: z.uuid(), setId: z.uuid(), paragrafId: z.uuid() }),
  async load(tx, { mottagenId, setId, paragrafId }) {
    const [mottagen, { innehall }] = [await loadMottagen(tx, { id: mottagenId }), await loadJusterat(tx, setId)];
    const p = innehall.paragrafer.find(({ id, arende }) => id === paragrafId && arende?.id === mottagen.arendeId);
    if (!p) throw new Refused('finns_inte');
    return { mottagen, innehall, p, delar: await tx.beslutsdel.findMany({ where: { paragrafId }, ...medPunkter }) };
  },
  may: (actor) => may.system(actor),
  async run(tx, { mottagen, innehall, p, delar }, { nu }, { setId }) {
    const event = { subject: mottagen.id, arendeId: mottagen.arendeId, detalj: { organ: innehall.organ.namn, paragraf: p.beteckning, datum: innehall.sammantrade.datum } };
    if (mottagen.svar.some(({ paragrafId }) => paragrafId === p.id)) return { ...event, type: 'rekommendation.utfall_fanns' };
    const last = lasBeslut(mottagen.satser, delar.filter(({ adressat }) => adressat === 'eget').flatMap(({ punkter }) => punkter.map(({ text }) => text)));
    const till = delar.flatMap(({ adressatOrgan }) => adressatOrgan?.namn ?? []);
    const pa = p.utfall === 'bordlagt' ? 'bordlagt' : p.utfall === 'aterremitterat' ? 'återremitterat' : till.length > 0 && !rorRekommendationen(last) ? `förslag till ${till.join(' och ').toLowerCase()}` : null;
    // A § that decides nothing (information) says nothing of the recommendation.
    if (!pa && p.utfall !== 'beslut') return { ...event, type: 'rekommendation.utfall_fanns' };
    const sakert = last.sakert && !p.sekretess;
    const { id } = await tx.rekommendationssvar.create({
      data: {
        mottagenId: mottagen.id, setId, paragrafId: p.id, organNamn: innehall.organ.namn, dnr: p.arende?.dnr ?? '', datum: tillDatum(innehall.sammantrade.datum) ?? nu, beteckning: p.beteckning, slag: pa ? 'pa_vag' : 'beslut',
        utfall: pa ? [] : (last.satser as unknown as Prisma.InputJsonValue), ovrigt: pa ? [pa] : [...last.ovrigt], lage: pa || sakert ? 'skickas' : 'fragas', utbyteId: crypto.randomUUID(), skapad: nu,
      },
      select: { id: true },
    });
    if (!pa) await tx.mottagenRekommendation.updateMany({ where: { id: mottagen.id, status: 'mottagen' }, data: { status: 'beslutad', version: { increment: 1 } } });
    return { ...event, type: pa || sakert ? 'rekommendation.utfall_last' : 'rekommendation.utfall_fragas', detalj: { ...event.detalj, svarId: id, paVag: pa !== null } };
  },
});
