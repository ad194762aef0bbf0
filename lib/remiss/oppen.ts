import { z } from 'zod';
import type { Prisma } from '#prisma';
import { command, query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inspect, openFile, storeFile, type Filref } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { may } from './policy.ts';
import { otillfragad } from './registreraForHand.ts';
import { load, missivAv, provaId, tillDag, tillDatum, vagt, type RemissRad } from './store.ts';
import { fardigtSvar, giltigTill, lasUtifran, nyckelHash, utifranSchema } from './svarslank.ts';

/** Opens a remiss to anyone, or closes it again: what has come in stays. */
export const sattOppen = command({
  name: 'remiss.sattOppen',
  input: z.object({ id: z.uuid(), oppen: z.enum(['ja', 'nej']) }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, _, { oppen }) {
    if (remiss.slag !== 'extern' || ['avslutad', 'aterkallad'].includes(remiss.status)) throw new Refused('remissen_ar_avslutad');
    await tx.remiss.updateMany({ where: { id: remiss.id }, data: { oppen: oppen === 'ja' } });
    return { type: oppen === 'ja' ? 'remiss.oppnad' : 'remiss.stangd_for_andra', subject: remiss.id, arendeId: remiss.arendeId };
  },
});

/** Open to anyone now: out, and said to be so. */
const arOppen = ({ oppen, slag, status }: Pick<RemissRad, 'oppen' | 'slag' | 'status'>): boolean => oppen && slag === 'extern' && status === 'utskickad';

/** What anyone sees of an open remiss: the same as those who were asked, and nothing of who they are. */
export const getOppenRemiss = query({
  name: 'remiss.oppen',
  async load(tx, id: string) {
    provaId(id);
    const remiss = await tx.remiss.findFirst({ where: { id, slag: 'extern', oppen: true, utskickad: { not: null } }, include: { fragor: { orderBy: { nr: 'asc' } }, filer: { orderBy: { ordning: 'asc' } } } });
    if (!remiss) throw new Refused('finns_inte');
    return remiss;
  },
  may: may.taIn,
  view(remiss, { nu }) {
    const svarSenast = tillDag(remiss.svarSenast);
    return {
      id: remiss.id, titel: remiss.titel, dnr: remiss.dnrAttAnge, missiv: missivAv(remiss), svarSenast, svarstid: skrivVagtDatum(vagt(remiss.svarstid)), sen: svarSenast !== null && dagI(nu) > svarSenast, oppen: arOppen(remiss),
      fragor: remiss.fragor.map(({ nr, text, slag, avsnitt }) => ({ nr, text, slag, avsnitt })), filer: remiss.filer.map(({ id, namn, ersatt }) => ({ id, namn, ersatt })),
    };
  },
});
export type OppenRemiss = Awaited<ReturnType<typeof getOppenRemiss>>;

/** The organisation's open remisser, the one with the nearest last day first. */
export const listOppna = query({
  name: 'remiss.oppna',
  load: (tx) => tx.remiss.findMany({ where: { slag: 'extern', oppen: true, status: 'utskickad' }, orderBy: [{ svarSenast: 'asc' }, { id: 'asc' }], select: { id: true, titel: true, dnrAttAnge: true, svarSenast: true } }),
  may: (actor) => may.taIn(actor),
  view: (rader) => rader.map(({ id, titel, dnrAttAnge, svarSenast }) => ({ id, titel, dnr: dnrAttAnge, svarSenast: tillDag(svarSenast) })),
});

/** A document of an open remiss. */
export const openOppenFil = query({
  name: 'remiss.oppenFil',
  async load(tx, { id, filId }: { id: string; filId: string }) {
    provaId(id);
    const fil = await tx.remissfil.findFirst({ where: { id: filId, remiss: { id, oppen: true, slag: 'extern', utskickad: { not: null } } } });
    if (!fil) throw new Refused('finns_inte');
    return { namn: fil.namn, oppnad: await openFile(tx, fil.filHash) };
  },
  may: may.taIn,
  view: ({ namn, oppnad }) => ({ ...oppnad, namn }),
});

/** Somebody who was not asked answers an open remiss: a row and an address of its own, so that it is saved, handed in and receipted as any other. The address's key is made by the caller. */
export const svaraOppet = command({
  name: 'remiss.svaraOppet',
  input: z.object({
    id: z.uuid(), nyckel: z.string().length(32), lamnaIn: z.boolean(), svarande: z.string().trim().min(2, 'Skriv vem som svarar: en organisation, eller ditt namn.').max(300), epost: z.email('Skriv en e-postadress, eller lämna fältet tomt.').or(z.literal('')).default(''),
    svar: utifranSchema.omit({ filer: true }), nya: z.array(z.object({ namn: z.string().max(300), bytes: z.instanceof(Uint8Array) })).max(10),
  }),
  load: (tx, { id }) => load(tx, id),
  may: may.taIn,
  async run(tx, remiss, { nu }, { nyckel, lamnaIn, svarande, epost, svar, nya }) {
    if (!arOppen(remiss)) throw new Refused('remissen_ar_inte_oppen');
    const filer: Filref[] = [];
    for (const { namn, bytes } of nya) {
      const granskad = await inspect(bytes, namn);
      await storeFile(tx, granskad);
      filer.push({ hash: granskad.hash, namn, typ: granskad.typ });
    }
    const helt = { ...lasUtifran({}), ...svar, namn: svar.namn || svarande, filer };
    const fardigt = fardigtSvar(helt);
    if (lamnaIn && !fardigt.ok) throw new Refused(fardigt.error);
    const { id: instansId } = await otillfragad(tx, remiss.id, svarande);
    await tx.remissinstans.updateMany({ where: { id: instansId }, data: { svarSenast: remiss.svarSenast } });
    const { id: lankId } = await tx.svarslank.create({
      data: { instansId, epost, nyckelHash: nyckelHash(nyckel), mejlad: nu, giltigTill: tillDatum(giltigTill(tillDag(remiss.svarSenast), dagI(nu))) ?? nu, svar: helt as unknown as Prisma.InputJsonValue, sparad: nu, inlamnad: lamnaIn ? nu : null, skapad: nu },
      select: { id: true },
    });
    return { type: lamnaIn ? 'remiss.svar_inlamnat' : 'remiss.svar_sparat', subject: remiss.id, arendeId: lamnaIn ? remiss.arendeId : null, detalj: { instansId, lankId } };
  },
});
