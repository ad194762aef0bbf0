import '#server-only';
import { medKod } from '#lib/handling/handling';
import { registreraHandling } from '#lib/handling/store';
import type { Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { storeMade } from '#lib/platform/files';
import { frusenVersion } from '#lib/dokument/store';
import { avsandare, brevfakta } from './fakta.ts';
import { filnamn, satt } from './jobs.ts';
import type { Yttrande } from './store.ts';
import { lasFragor, yttrandeinnehall } from './yttrande.ts';

/** What the letter says of the decision: `paragraf` is the § or the number of the delegationsbeslut, `delegat` who took it on delegation. */
export type Avgjort = { dokumentversionId: string; hash: string; organ: string; datum: string; paragraf: string; delegat?: string };

/**
 * Sends exactly the decided, frozen variant to those who asked: the letter as PDF and the answers per question. It is registered as utgående in one's
 * own ärende. One outside the exchange gets the registered letter by hand. Answers with how many went through the exchange.
 */
export async function sandYttrande(tx: Tx, y: Yttrande, mottagna: readonly Yttrande['remisser'][number]['mottagen'][], { dokumentversionId, hash, delegat, ...avgjort }: Avgjort, { actor, nu }: Ctx): Promise<number> {
  const v = await frusenVersion(tx, dokumentversionId);
  if (v.hash !== hash) throw new Error(`yttrande ${y.id}: the decided version is not what was decided`);
  const fakta = await brevfakta(tx, v);
  const pdf = await storeMade(tx, await satt(v, { ...fakta, organisation: await avsandare(y.organisationId), beslut: { ...avgjort, ...(delegat ? { delegat } : {}) } }), filnamn(v));

  let elektroniskt = 0;
  for (const m of mottagna) {
    // Each remittent gets the answers to its own questions, under the dnr where its remiss was registered.
    const innehall = yttrandeinnehall(v, y.remisser.length > 1 ? lasFragor(m.fragor) : undefined);
    const dnr = medKod(y.arende.myndighet.kod, m.arende.dnr);
    const h = await registreraHandling(tx, {
      arendeId: m.arendeId, myndighetId: y.myndighetId, riktning: 'utgaende', rubrik: `Yttrande över ${m.titel}`, handlingsdatum: dagI(nu), motpart: m.remittent,
      motpartOrganisationId: m.remittentOrganisationId, filer: [pdf], dokumentversionId: v.id, innehall, utbyteId: m.utbyteId, personId: actor.personId, nu,
    });
    await tx.handling.updateMany({ where: { id: h.id }, data: { status: 'expedierad' } });
    const till = m.remittentOrganisationId ?? (m.slag === 'intern' ? y.organisationId : null);
    if (m.utbyteId && till && (m.slag === 'intern' || (await ansluten(till)))) {
      await post(tx, {
        utbyteId: m.utbyteId, slag: 'remissvar', tillOrganisationId: till, tillMyndighetKod: m.remittentMyndighetKod, amneId: y.id, arendeId: m.arendeId, filer: [pdf],
        innehall: { ...avgjort, dnr, yttrande: innehall, svarPaUtbyteId: m.utbyteId },
      }, nu);
      elektroniskt++;
    }
    await tx.mottagenRemiss.updateMany({ where: { id: m.id }, data: { status: 'insand', insand: nu } });
  }
  return elektroniskt;
}

const ansluten = async (id: string) => Boolean((await inRegister((tx) => tx.organisation.findFirst({ where: { id }, select: { ansluten: true } })))?.ansluten);
