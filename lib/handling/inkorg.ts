import { createHash } from 'node:crypto';
import { z } from 'zod';
import { harRoll, systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister, inTenant, type Tx } from '#lib/platform/db';
import type { Kuvert } from '#lib/platform/exchange';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { ankomst, arMojligAnkomst, inkommetslag, kanaler, type Inkommetslag } from './handling.ts';
import { dagSchema, filrefSchema } from './falt.ts';
import { may } from './policy.ts';
import { egnaFiler, finnsFiler } from './store.ts';

/** Puts what has arrived in a myndighet's inbox, with its moment of arrival (TF 2:9). The same envelope twice is one row. */
export const taEmot = command({
  name: 'inkorg.taEmot',
  input: z.object({
    myndighetId: z.uuid(),
    kanal: z.enum(kanaler).default('uppladdad'),
    slag: z.enum(inkommetslag).default('brev'),
    fran: z.string().trim().min(1, 'Skriv vem det kommer från.').max(300),
    franOrganisationId: z.uuid().optional(),
    franMyndighetKod: z.string().max(12).optional(),
    utbyteId: z.uuid().optional(),
    rubrik: z.string().trim().min(1, 'Skriv vad det gäller.').max(500),
    innehall: z.unknown().optional(),
    inkom: z.date().optional(),
    /** For a letter that came on another day than it is noted. */
    ankomstdag: dagSchema.optional(),
    filer: z.array(filrefSchema).default([]),
  }),
  async load(tx, { utbyteId, slag, myndighetId, ...input }, { actor }) {
    // What says that it came through the exchange, or when it came to the second, is not for a person to claim.
    const utifran = utbyteId ?? input.franOrganisationId ?? input.franMyndighetKod ?? input.innehall ?? input.inkom;
    if (!harRoll(actor, 'system') && (slag !== 'brev' || input.kanal === 'utbyte' || utifran !== undefined)) throw new Refused('saknar_behorighet');
    if (!(await tx.myndighet.findFirst({ where: { id: myndighetId }, select: { id: true } }))) throw new Refused('finns_inte');
    const redan = utbyteId ? await tx.inkommet.findFirst({ where: { utbyteId, slag, myndighetId }, select: { id: true } }) : null;
    return { myndighetId, redan };
  },
  may: may.taEmot,
  async run(tx, { redan }, ctx, { filer, innehall, inkom, ankomstdag, franOrganisationId, franMyndighetKod, utbyteId, ...input }) {
    if (redan) return { type: 'inkorg.mottaget', subject: redan.id, detalj: { slag: input.slag, igen: true } };
    const idag = dagI(ctx.nu);
    if (ankomstdag && !arMojligAnkomst(ankomstdag, idag)) throw new Refused('ankomst_i_framtiden');
    await finnsFiler(tx, filer);
    await egnaFiler(tx, ctx.actor, filer);
    const { id } = await tx.inkommet.create({
      data: {
        ...input, inkom: ankomst(inkom ?? ctx.nu, idag, ankomstdag ?? idag), innehall: (innehall ?? {}) as Prisma.InputJsonValue,
        franOrganisationId: franOrganisationId ?? null, franMyndighetKod: franMyndighetKod ?? null, utbyteId: utbyteId ?? null,
      },
      select: { id: true },
    });
    await tx.inkommetfil.createMany({ data: filer.map(({ hash, namn, typ }, ordning) => ({ inkommetId: id, filHash: hash, namn, typ, ordning })) });
    return { type: 'inkorg.mottaget', subject: id, detalj: { slag: input.slag } };
  },
});

/**
 * The receiver's door for an envelope: the inbox of the myndighet it is addressed to, else of the one that takes remisser. Delivered again, it changes
 * nothing. Answers with the inkommet's id.
 */
export async function taEmotKuvert(kuvert: Kuvert, brev: { slag: Inkommetslag; rubrik: string; franMyndighetKod?: string; fran?: string }): Promise<string> {
  const { utbyteId, tillOrganisationId, franOrganisationId, innehall, filer } = kuvert;
  const avsandare = await inRegister((tx) => tx.organisation.findFirst({ where: { id: franOrganisationId }, select: { namn: true } }));
  const actor = systemActor(tillOrganisationId);
  const myndighetId = await inTenant(actor, (tx) => adresserad(tx, kuvert.tillMyndighetKod));
  const event = await taEmot(
    { actor, nu: nu(), nyckel: nyckelFor(utbyteId, brev.slag, myndighetId) },
    {
      myndighetId, kanal: 'utbyte', slag: brev.slag, rubrik: brev.rubrik, fran: brev.fran ?? avsandare?.namn ?? 'Okänd avsändare', franOrganisationId, utbyteId, innehall, filer: [...filer],
      ...(brev.franMyndighetKod ? { franMyndighetKod: brev.franMyndighetKod } : {}),
    },
  );
  return event.subject;
}

async function adresserad(tx: Tx, kod: string | null): Promise<string> {
  const myndighet = await tx.myndighet.findFirst({ where: { aktiv: true, ...(kod ? { kod } : {}) }, orderBy: [{ tarEmotRemisser: 'desc' }, { id: 'asc' }], select: { id: true } });
  if (!myndighet) throw new Refused('finns_inte');
  return myndighet.id;
}

/** The same envelope gives the same idempotency key, whoever delivers it and however often. */
function nyckelFor(...delar: readonly string[]): string {
  const hex = createHash('sha256').update(delar.join('\x1f')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
