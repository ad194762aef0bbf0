import { z } from 'zod';
import { registreraHandling } from '#lib/handling/store';
import type { Event } from '#lib/platform/audit';
import { command, type Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { storeMade } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { getTryck, troskelFor } from './data.ts';
import { adressTill, innehallFor } from './kuvert.ts';
import { renderRekommendation } from './pdf/rekommendation.ts';
import { may } from './policy.ts';
import { bristerI } from './rekommendation.ts';
import { filerAv, load, save, tillDatum, utkastAv } from './store.ts';

/** Sends to every huvudman at once, each under its own exchange id, and registers what was sent in the sender's diary. Sent, it stands still. */
const sand = command({
  name: 'rekommendation.sand',
  input: z.object({ id: z.uuid(), version: z.number().int(), bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array) }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, r, { actor, nu }, { version, bytes }) {
    if (r.status !== 'utkast' || !r.arendeId) throw new Refused('rekommendationen_ar_utsand');
    if (bristerI(utkastAv(r)).length > 0) throw new Refused('rekommendationen_ar_inte_hel');
    if (r.version !== version) throw new Refused('andrat_av_nagon_annan');
    const idag = dagI(nu);
    const fil = await storeMade(tx, bytes, `Rekommendation ${r.titel.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}.pdf`, 'application/pdf', [r.titel, ...r.bakgrund, ...r.satser.map(({ text }) => text)].join('\n\n'));
    const filer = [fil, ...filerAv(r)];
    const innehall = innehallFor(r, idag, troskelFor(r, idag));
    const anslutna = new Set((await inRegister((t) => t.organisation.findMany({ where: { id: { in: r.mottagare.flatMap(({ huvudman }) => huvudman.iRegistretId ?? []) }, ansluten: true }, select: { id: true } }))).map(({ id }) => id));
    for (const m of r.mottagare) {
      const utbyteId = crypto.randomUUID();
      await tx.rekommendationshuvudman.updateMany({ where: { id: m.id }, data: { utbyteId } });
      const { tillOrganisationId, ...resten } = adressTill(r, m);
      if (tillOrganisationId && anslutna.has(tillOrganisationId)) await post(tx, { utbyteId, slag: 'rekommendation', tillOrganisationId, tillMyndighetKod: null, innehall, filer, ...resten }, nu);
    }
    await registreraHandling(tx, {
      arendeId: r.arendeId, myndighetId: r.myndighetId, riktning: 'upprattad', rubrik: `Rekommendation: ${r.titel}`, handlingsdatum: idag, motpart: `${r.mottagare.length} huvudmän`, filer, utbyteId: r.id, personId: actor.personId, nu,
    });
    await save(tx, r, { status: 'utsand', utsand: nu, datum: tillDatum(idag), filHash: fil.hash });
    return { type: 'rekommendation.utsand', subject: r.id, arendeId: r.arendeId, detalj: { huvudman: r.mottagare.length } };
  },
});

/** One press: it is set as a PDF outside the transaction that sends it, from exactly the version that is sent. Pressed twice it is sent once. */
export async function skickaRekommendation(ctx: Ctx, { id }: { id: string }): Promise<Event> {
  const { nyckel: _, ...utanNyckel } = ctx;
  const { data, version, saknas } = await getTryck(utanNyckel, id);
  if (saknas.length > 0) throw new Refused('rekommendationen_ar_inte_hel');
  return sand(ctx, { id, version, bytes: new Uint8Array(await renderRekommendation({ ...data, utkast: false })) });
}
