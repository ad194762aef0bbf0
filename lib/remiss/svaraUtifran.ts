import { z } from 'zod';
import type { Prisma } from '#prisma';
import { systemActor } from '#lib/platform/actor';
import { command, query, type Ctx } from '#lib/platform/command';
import { dagI, skrivDag } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { inspect, openFile, storeFile, type Filref } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { may } from './policy.ts';
import { missivAv, tillDag, vagt } from './store.ts';
import { fardigtSvar, lasUtifran, nyckelHash, oppenForSvar, utifranSchema } from './svarslank.ts';

const hel = { instans: { include: { remiss: { include: { fragor: { orderBy: { nr: 'asc' } }, filer: { orderBy: { ordning: 'asc' } }, myndighet: true } } } } } as const satisfies Prisma.SvarslankInclude;

async function lankMed(tx: Tx, nyckel: string) {
  const lank = await tx.svarslank.findFirst({ where: { nyckelHash: nyckelHash(nyckel) }, include: hel });
  if (!lank) throw new Refused('finns_inte');
  return lank;
}

/** The one who holds the key acts through the installation: no more is opened than that one instans's answer. Null when no such organisation answers here. */
export async function somSvarande(kod: string, nu: Date): Promise<{ ctx: Ctx; organisation: string } | null> {
  if (!/^[\w-]+$/.test(kod)) return null;
  const rad = await inRegister((tx) => tx.organisation.findFirst({ where: { kod, ansluten: true }, select: { id: true, namn: true } }));
  return rad && { ctx: { actor: systemActor(rad.id), nu }, organisation: rad.namn };
}

/** What the one who was asked sees at the address: the remiss, its documents, and what has been written so far. */
export const getSvarsrum = query({
  name: 'remiss.svarsrum',
  load: lankMed,
  may: may.taIn,
  view(lank, { nu }) {
    const { instans } = lank;
    const { remiss } = instans;
    const oppen = oppenForSvar({ ...lank, status: instans.status }, nu);
    const svarSenast = tillDag(instans.svarSenast);
    return {
      lankId: lank.id, instans: instans.namn, inbjuden: instans.inbjuden, titel: remiss.titel, dnr: remiss.dnrAttAnge, myndighet: remiss.myndighet.namn, missiv: { ...missivAv(remiss), skyldighet: instans.skyldig ? ('skyldighet' as const) : ('inbjudan' as const) }, svarSenast, svarstid: skrivVagtDatum(vagt(remiss.svarstid)), sen: svarSenast !== null && dagI(nu) > svarSenast,
      fragor: remiss.fragor.map(({ nr, text, slag, avsnitt }) => ({ nr, text, slag, avsnitt })), filer: remiss.filer.map(({ id, namn, ersatt }) => ({ id, namn, ersatt })),
      svar: lasUtifran(lank.svar), sparad: lank.sparad, inlamnad: lank.inlamnad, hinder: oppen.ok ? null : oppen.error,
    };
  },
});
export type Svarsrum = Awaited<ReturnType<typeof getSvarsrum>>;

/** A document of the remiss, to the one who was asked. */
export const openSvarsfil = query({
  name: 'remiss.svarsfil',
  async load(tx, { nyckel, filId }: { nyckel: string; filId: string }) {
    const fil = (await lankMed(tx, nyckel)).instans.remiss.filer.find(({ id }) => id === filId);
    if (!fil) throw new Refused('finns_inte');
    return { namn: fil.namn, oppnad: await openFile(tx, fil.filHash) };
  },
  may: may.taIn,
  view: ({ namn, oppnad }) => ({ ...oppnad, namn }),
});

/** Saves what has been written and keeps what has been attached; with `lamnaIn` it is handed in, dated when it comes (FL 22 §), and cannot be changed here after that. */
export const svaraUtifran = command({
  name: 'remiss.svaraUtifran',
  input: z.object({ nyckel: z.string().max(100), lamnaIn: z.boolean(), svar: utifranSchema.omit({ filer: true }), behall: z.array(z.string()).max(10), nya: z.array(z.object({ namn: z.string().max(300), bytes: z.instanceof(Uint8Array) })).max(10) }),
  async load(tx, { nyckel }) {
    const lank = await lankMed(tx, nyckel);
    await tx.$executeRaw`select 1 from svarslank where id = ${lank.id}::uuid for update`;
    return { ...lank, ...(await tx.svarslank.findFirstOrThrow({ where: { id: lank.id }, select: { inlamnad: true, svar: true } })) };
  },
  may: may.taIn,
  async run(tx, lank, { nu }, { lamnaIn, svar, behall, nya }) {
    const oppen = oppenForSvar({ ...lank, status: lank.instans.status }, nu);
    if (!oppen.ok) throw new Refused(oppen.error);
    const filer: Filref[] = lasUtifran(lank.svar).filer.filter(({ hash }) => behall.includes(hash));
    for (const { namn, bytes } of nya) {
      const granskad = await inspect(bytes, namn);
      await storeFile(tx, granskad);
      if (!filer.some(({ hash }) => hash === granskad.hash)) filer.push({ hash: granskad.hash, namn, typ: granskad.typ });
    }
    const hela = { ...svar, filer };
    if (lamnaIn) {
      const fardigt = fardigtSvar(hela);
      if (!fardigt.ok) throw new Refused(fardigt.error);
    }
    await tx.svarslank.updateMany({ where: { id: lank.id }, data: { svar: hela as unknown as Prisma.InputJsonValue, sparad: nu, ...(lamnaIn ? { inlamnad: nu } : {}) } });
    const { remissId, remiss, id: instansId } = lank.instans;
    return { type: lamnaIn ? 'remiss.svar_inlamnat' : 'remiss.svar_sparat', subject: remissId, arendeId: lamnaIn ? remiss.arendeId : null, detalj: { instansId, lankId: lank.id } };
  },
});

/** What the letter with the address says. */
export const brevtext = ({ organisation, titel, dnr, svarstid, svarSenast, adress, till }: { organisation: string; titel: string; dnr: string; svarstid: string; svarSenast: string | null; adress: string; till: Date }): string => [
  `${organisation} ber om ert svar på remissen ${titel} (dnr ${dnr}).`,
  svarSenast ? `Svaret ska vara inne senast ${skrivDag(svarSenast)}.` : svarstid ? `Svarstid: ${svarstid}.` : '',
  `Läs handlingarna och svara här, utan att logga in:\n${adress}`,
  `Adressen är bara er. Det ni skriver kan ni spara och komma tillbaka till. Den slutar gälla ${skrivDag(dagI(till))}.`,
].filter(Boolean).join('\n\n');
