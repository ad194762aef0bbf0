import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import type { Prisma } from '#prisma';
import type { Tx } from '#lib/platform/db';
import { may } from './policy.ts';
import { beskedslag, type Besked } from './remiss.ts';
import { saveInstans, tillDatum } from './store.ts';
import { overgangInstans, type Instansstatus } from './tillstand.ts';
import { post } from '#lib/platform/exchange';

export const beskedSchema = z.object({
  svarPaUtbyteId: z.uuid(),
  slag: z.enum(beskedslag),
  tillDatum: z.string().refine(arDag).nullish(),
  text: z.string().max(2000).nullish(),
  /** The office that has the remiss, when it is told; `tillDatum` is then the day a decision is expected. */
  enhet: z.string().max(300).nullish(),
});

type Till = { organisationId: string; myndighetKod: string | null; amneId: string; arendeId: string | null };

/** A word between the one who asked and the one who was asked, about a remiss that is under way. */
export const skickaBesked = (tx: Tx, besked: Besked, { organisationId, myndighetKod, amneId, arendeId }: Till, nu: Date): Promise<void> =>
  post(tx, { utbyteId: crypto.randomUUID(), slag: 'remissbesked', tillOrganisationId: organisationId, tillMyndighetKod: myndighetKod, innehall: besked, filer: [], amneId, arendeId }, nu);

const fraRemittenten = new Set(['paminnelse', 'anstand', 'anstand_avslaget', 'aterkallad', 'ny_version', 'aterkoppling']);
export const arFranRemittenten = (slag: Besked['slag']): boolean => fraRemittenten.has(slag);

/** What the remittent says to one that is asked: a reminder is noted, an anstånd moves the date, a recalled remiss is over. */
export const taEmotBeskedFranRemittent = command({
  name: 'remiss.taEmotBesked',
  input: beskedSchema.extend({ mottagenId: z.uuid() }),
  load: (tx, { mottagenId }) => tx.mottagenRemiss.findFirstOrThrow({ where: { id: mottagenId } }),
  may: may.taIn,
  async run(tx, mottagen, { nu }, { slag, tillDatum: till, text }) {
    const version = mottagen.version + 1;
    if (slag === 'ny_version') await tx.mottagenRemiss.updateMany({ where: { id: mottagen.id }, data: { ersatta: [...(mottagen.ersatta as Prisma.JsonArray), { datum: dagI(nu), text: text ?? '' }], version } });
    if (slag === 'anstand' && till) {
      await tx.mottagenRemiss.updateMany({ where: { id: mottagen.id }, data: { svarSenast: tillDatum(till), svarstid: { precision: 'dag', fran: till, till, text: null }, version } });
      await tx.arenderelation.updateMany({ where: { arendeId: mottagen.arendeId, utbyteId: mottagen.utbyteId }, data: { lageDatum: tillDatum(till) } });
    }
    if (slag === 'aterkallad') await tx.mottagenRemiss.updateMany({ where: { id: mottagen.id }, data: { status: 'avslutad', version } });
    return { type: `remiss.${slag}_mottaget`, subject: mottagen.id, arendeId: mottagen.arendeId, detalj: { till: till ?? null } };
  },
});

/** What one that is asked says to the remittent: it asks for more time, or will not answer. */
export const taEmotBeskedFranInstans = command({
  name: 'remiss.taEmotBeskedFranInstans',
  input: beskedSchema.extend({ instansId: z.uuid() }),
  load: (tx, { instansId }) => tx.remissinstans.findFirstOrThrow({ where: { id: instansId }, include: { remiss: true } }),
  may: may.taIn,
  async run(tx, instans, { nu }, { slag, tillDatum: till, text, enhet }) {
    const event = { type: `remiss.${slag}`, subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr, till: till ?? null } };
    if (slag === 'beredning') {
      const bereds = overgangInstans(instans.status as Instansstatus, 'bered');
      await saveInstans(tx, instans, { handlaggsAv: enhet ?? null, beslutasDatum: tillDatum(till), ...(bereds.ok ? { status: bereds.value } : {}) });
      return event;
    }
    await tx.instanshandelse.create({ data: { instansId: instans.id, slag, at: nu, franDatum: instans.svarSenast, tillDatum: tillDatum(till), text: text ?? null } });
    if (slag === 'avstar') await saveInstans(tx, instans, { status: 'avstar', besvarad: nu, stallning: 'avstar' });
    return event;
  },
});
