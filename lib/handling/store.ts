import { serie } from '#lib/organisation/serie';
import { harRoll, type Actor } from '#lib/platform/actor';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import type { Filref } from '#lib/platform/files';
import { nextNumber } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { medKod, type Registrering, type Riktning } from './handling.ts';
import { may } from './policy.ts';

export type NyHandling = {
  arendeId: string;
  myndighetId: string;
  riktning: Riktning;
  rubrik: string;
  handlingsdatum: Dag;
  inkom?: Date | null;
  motpart?: string | null;
  motpartOrganisationId?: string | null;
  filer: readonly Filref[];
  dokumentversionId?: string | null;
  innehall?: unknown;
  utbyteId?: string | null;
  personId: string;
  nu: Date;
};

/** Registers a handling in an open ärende of the same myndighet: yearly löpnr per myndighet, aktbilaga per ärende, both without gaps (OSL 5:1-2). */
export async function registreraHandling(tx: Tx, { personId, nu, filer, handlingsdatum, innehall, inkom, ...handling }: NyHandling): Promise<Registrering> {
  const arende = await tx.arende.findFirst({ where: { id: handling.arendeId, myndighetId: handling.myndighetId }, select: { status: true } });
  if (!arende) throw new Refused('finns_inte');
  if (arende.status === 'avslutat') throw new Refused('arendet_ar_avslutat');
  await finnsFiler(tx, filer);

  const ar = Number(dagI(nu).slice(0, 4));
  const lopnr = await nextNumber(tx, serie.lopnr(handling.myndighetId), ar);
  const aktbilaga = await nextNumber(tx, serie.aktbilaga(handling.arendeId), 0);
  const { id } = await tx.handling.create({
    data: {
      ...handling, ar, lopnr, aktbilaga, handlingsdatum: new Date(handlingsdatum), inkom: inkom ?? null, registrerad: nu, registreradAvId: personId,
      ...(innehall === undefined || innehall === null ? {} : { innehall: innehall as Prisma.InputJsonValue }),
    },
    select: { id: true },
  });
  await tx.handlingsfil.createMany({ data: filer.map(({ hash, namn, typ }, ordning) => ({ handlingId: id, filHash: hash, namn, typ, ordning })) });
  return { id, lopnr, aktbilaga, ar };
}

/** A row that refers to a file which was never stored would be a handling without content. */
export async function finnsFiler(tx: Tx, filer: readonly Filref[]): Promise<void> {
  const hashar = [...new Set(filer.map(({ hash }) => hash))];
  if (hashar.length === 0) return;
  if ((await tx.fil.count({ where: { hash: { in: hashar } } })) !== hashar.length) throw new Refused('filen_finns_inte');
}

/** A form refers to what its own person has handed in, or to what already stands where it is used (`redan`): to know a file's checksum is not to have it. */
export async function egnaFiler(tx: Tx, actor: Actor, filer: readonly Filref[], redan: readonly string[] = []): Promise<void> {
  const hashar = [...new Set(filer.map(({ hash }) => hash))].filter((hash) => !redan.includes(hash));
  if (hashar.length === 0 || harRoll(actor, 'system')) return;
  if ((await tx.uppladdning.count({ where: { hash: { in: hashar } } })) !== hashar.length) throw new Refused('filen_finns_inte');
}

/** What a command in the inbox needs to know, with the files. Null when there is none. */
export const loadInkommet = (tx: Tx, id: string) => tx.inkommet.findFirst({ where: { id }, include: { filer: { orderBy: { ordning: 'asc' } } } });
export type Inkommetrad = NonNullable<Awaited<ReturnType<typeof loadInkommet>>>;

/** For a command: whoever may not see it is told that it does not exist. */
export async function loadSynligtInkommet(tx: Tx, id: string, actor: Actor): Promise<Inkommetrad> {
  const inkommet = await loadInkommet(tx, id);
  if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
  return inkommet;
}

/** The same for a registered handling. */
export async function loadSynligHandling(tx: Tx, id: string, actor: Actor) {
  const handling = await tx.handling.findFirst({ where: { id } });
  if (!handling || !may.visa(actor, handling)) throw new Refused('finns_inte');
  return handling;
}

/** Compare-and-set: of two who press at once the second is told what it became. */
export async function taInkommet(tx: Tx, { id, version }: { id: string; version: number }, status: 'registrerad' | 'ej_registrerad', hanteradAvId: string, nu: Date, skal: string | null = null): Promise<void> {
  const { count } = await tx.inkommet.updateMany({ where: { id, version, status: 'ny' }, data: { status, hanteradAvId, hanterad: nu, skal, version: version + 1 } });
  if (count === 1) return;
  throw new Refused(await varforInte(tx, id));
}

async function varforInte(tx: Tx, id: string): Promise<string> {
  const inkommet = await tx.inkommet.findFirst({ where: { id }, select: { status: true, arendeId: true } });
  if (inkommet?.status === 'ej_registrerad') return 'redan_lagd_at_sidan';
  const arende = inkommet?.arendeId ? await tx.arende.findFirst({ where: { id: inkommet.arendeId }, select: { dnr: true, myndighet: { select: { kod: true } } } }) : null;
  return arende ? `redan_registrerad|${medKod(arende.myndighet.kod, arende.dnr)}` : 'andrat_av_nagon_annan';
}
