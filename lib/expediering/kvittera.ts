import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** The receiver has registered what we sent: its dnr and löpnr stand beside our delivery. A receipt that comes twice changes nothing. */
export const kvittera = command({
  name: 'expediering.kvittera',
  input: z.object({ utbyteId: z.uuid(), dnr: z.string(), lopnr: z.number().int().nullable(), registrerad: z.coerce.date() }),
  async load(tx, { utbyteId }) {
    const e = await tx.expediering.findFirst({ where: { utbyteId }, include: { paragraf: { select: { arendeId: true } } } });
    if (!e) throw new Refused('finns_inte');
    return e;
  },
  may: may.system,
  async run(tx, e, _ctx, { dnr, lopnr, registrerad }) {
    await tx.expediering.updateMany({
      where: { id: e.id }, data: { status: 'registrerad', levererad: e.levererad ?? registrerad, registrerad, mottagarensDnr: dnr, mottagarensLopnr: lopnr, version: { increment: 1 } },
    });
    return { type: 'expediering.registrerad', subject: e.id, arendeId: e.paragraf.arendeId, detalj: { mottagare: e.namn, dnr, lopnr } };
  },
});
