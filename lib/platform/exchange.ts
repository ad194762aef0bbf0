import '#server-only';
import type { Prisma } from '#prisma';
import type { Tx } from '#lib/platform/db';
import { inTenant } from '#lib/platform/db';
import { systemActor } from '#lib/platform/actor';
import { arDatabasenBorta } from '#lib/platform/borta';
import { openFile, storeMade, type Filref } from '#lib/platform/files';
import { nu } from '#lib/platform/clock';

/** An envelope that the platform carries and does not read. `utbyteId` is the same on both sides, receipts included. */
export type Kuvert = {
  utbyteId: string;
  slag: string;
  franOrganisationId: string;
  tillOrganisationId: string;
  tillMyndighetKod: string | null;
  innehall: Prisma.JsonValue;
  filer: readonly Filref[];
  skapad: Date;
};
type Brev = Omit<Kuvert, 'franOrganisationId' | 'skapad' | 'innehall'> & { innehall: unknown; amneId: string; arendeId?: string | null };

const rad = ({ innehall, filer, arendeId, ...resten }: Brev, skapad: Date) => ({ ...resten, arendeId: arendeId ?? null, innehall: innehall as Prisma.InputJsonValue, filer: filer as unknown as Prisma.InputJsonValue, skapad });

/** Puts an envelope in the sender's outbox, in the command's own transaction. The command's event must have `utbyte.leverera` among its subscribers. */
export async function post(tx: Tx, brev: Brev, skapad: Date): Promise<void> {
  await tx.utgaende.create({ data: rad(brev, skapad), select: { id: true } });
}

/** The same for many at once. */
export async function postAll(tx: Tx, brev: readonly Brev[], skapad: Date): Promise<void> {
  if (brev.length > 0) await tx.utgaende.createMany({ data: brev.map((b) => rad(b, skapad)) });
}

/** The receiver's door for one kind of envelope: idempotent, in the receiver's tenant, with its own copies of the files. */
export type Mottagare = (kuvert: Kuvert) => Promise<void>;

/**
 * Delivers what lies in one organisation's outbox, oldest first: files first, then the receiver's door, then the mark. Done twice it is done once.
 * A receiver whose door does not take an envelope keeps only its own waiting; the reason stands on it, and the job is tried again.
 */
export async function deliver(organisationId: string, mottagare: Record<string, () => Promise<Mottagare>>): Promise<void> {
  const scope = systemActor(organisationId);
  const vantar: string[] = [];
  let forsta: unknown;
  for (;;) {
    const nasta = await inTenant(scope, (tx) => tx.utgaende.findFirst({ where: { levererad: null, tillOrganisationId: { notIn: vantar } }, orderBy: [{ skapad: 'asc' }, { id: 'asc' }] }));
    if (!nasta) break;
    const { id, utbyteId, slag, tillOrganisationId, tillMyndighetKod, innehall, skapad } = nasta;
    const filer = nasta.filer as unknown as Filref[];
    try {
      if (tillOrganisationId !== organisationId) await copyFiles(organisationId, tillOrganisationId, filer);
      const dorr = mottagare[slag];
      if (!dorr) throw new Error(`nobody receives ${slag}`);
      await (await dorr())({ utbyteId, slag, franOrganisationId: organisationId, tillOrganisationId, tillMyndighetKod, innehall, filer, skapad });
      await inTenant(scope, (tx) => tx.utgaende.updateMany({ where: { id, levererad: null }, data: { levererad: nu(), fel: null } }));
    } catch (error) {
      if (arDatabasenBorta(error)) throw error;
      forsta ??= error;
      vantar.push(tillOrganisationId);
      await inTenant(scope, (tx) => tx.utgaende.updateMany({ where: { id, levererad: null }, data: { fel: error instanceof Error && error.name === 'Refused' ? error.message : 'tekniskt_fel', forsokt: nu() } }));
    }
  }
  if (forsta !== undefined) throw forsta;
}

async function copyFiles(fran: string, till: string, filer: readonly Filref[]): Promise<void> {
  for (const { hash, namn } of filer) {
    if (await inTenant(systemActor(till), (tx) => tx.fil.findFirst({ where: { hash }, select: { hash: true } }))) continue;
    const fil = await inTenant(systemActor(fran), (tx) => openFile(tx, hash));
    await inTenant(systemActor(till), (tx) => storeMade(tx, fil.bytes, namn, fil.typ, fil.text));
  }
}
