import { z } from 'zod';
import { command, type Ctx } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { storeMade, type Filref } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import { kontrollsumma, type Json } from '#lib/platform/kanonisk';
import type { Expedieringsmottagare } from '#lib/sammantrade/sammantrade';
import { may } from './policy.ts';
import { loadJusterat, svarTill, type Justerat } from './store.ts';

/**
 * Sends one justerad § to everyone it names: to another myndighet or organisation as an envelope with the utdrag and its frozen JSON, to a befattning
 * or an address as a letter. Within one's own myndighet nothing crosses a border (TF 2:9–10). Done twice it is done once.
 */
export const expediera = command({
  name: 'expediering.expediera',
  input: z.object({ setId: z.uuid(), paragrafId: z.uuid(), namn: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
  async load(tx, { setId, paragrafId }, { actor }) {
    await tx.$queryRaw`select 1 from justeringsset where id = ${setId}::uuid for update`;
    const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { sammantrade: { select: { organ: { select: { myndighetId: true } } } } } });
    // Before it is asked how far the set has come: that too is its own nämnd's.
    if (!set || !may.skicka(actor, set.sammantrade.organ)) throw new Refused('finns_inte');
    const justerat = await loadJusterat(tx, setId);
    const p = justerat.innehall.paragrafer.find(({ id }) => id === paragrafId);
    if (!p) throw new Refused('finns_inte');
    return { justerat, p, myndighetId: justerat.myndighetId, redan: await tx.expediering.count({ where: { setId, paragrafId } }) };
  },
  may: may.skicka,
  async run(tx, { justerat, p, redan }, ctx, { setId, paragrafId, namn, bytes }) {
    const event = { subject: setId, arendeId: p.arende?.id ?? null, detalj: { paragrafId, paragraf: p.beteckning, organ: justerat.innehall.organ.namn, antal: p.expediering.length } };
    if (redan > 0) return { ...event, type: 'expediering.fanns' };
    const fil = await storeMade(tx, bytes, namn);
    for (const [i, mottagare] of p.expediering.entries()) await till(tx, ctx, justerat, p, mottagare, i + 1, fil);
    return { ...event, type: 'expediering.skickad' };
  },
});

async function till(tx: Tx, { actor, nu }: Ctx, { innehall, signerat, myndighetId }: Justerat, p: Paragrafinnehall, m: Expedieringsmottagare, ordning: number, fil: Filref): Promise<void> {
  const utbyteId = crypto.randomUUID();
  const jsonHash = kontrollsumma(p as unknown as Json);
  const grund = { paragrafId: p.id, setId: innehall.set.id, ordning, mottagarslag: m.slag, namn: m.namn, utbyteId, filHash: fil.hash, jsonHash, skapad: nu };
  const skriv = (data: { status: string; myndighetId?: string; organisationIdTill?: string; befattningId?: string; epost?: string | null; levererad?: Date; fel?: string; dokumentversionId?: string }) => tx.expediering.create({ data: { ...grund, ...data }, select: { id: true } });
  const kuvert = (svar: Awaited<ReturnType<typeof svarTill>>) => ({
    organ: innehall.organ.namn, organKod: innehall.organ.myndighet.kod, datum: innehall.sammantrade.datum, paragraf: p.beteckning, rubrik: p.text.rubrik, dnr: p.arende?.dnr ?? '', protokoll: p, hash: signerat.hash,
    ...(svar ? { yttrande: svar.yttrande, svarPaUtbyteId: svar.svarPaUtbyteId } : {}),
  });
  const arendeId = p.arende?.id ?? null;

  if (m.slag === 'myndighet') {
    const myndighet = m.id ? await tx.myndighet.findFirst({ where: { id: m.id } }) : null;
    if (!myndighet) return void (await skriv({ status: 'fel', fel: 'mottagaren_finns_inte' }));
    if (myndighet.id === myndighetId) return void (await skriv({ status: 'levererad', levererad: nu, myndighetId: myndighet.id }));
    const svar = await svarTill(tx, p, { organisationId: actor.organisationId, kod: myndighet.kod });
    const versionspdf = svar ? await tx.versionspdf.findFirst({ where: { dokumentversionId: svar.versionId }, select: { filHash: true } }) : null;
    const filer: Filref[] = [fil, ...(svar && versionspdf ? [{ hash: versionspdf.filHash, namn: `Yttrande ${svar.yttrande.datum}.pdf`, typ: 'application/pdf' }] : [])];
    await post(tx, { utbyteId, slag: 'utdrag', tillOrganisationId: actor.organisationId, tillMyndighetKod: myndighet.kod, innehall: kuvert(svar), filer, amneId: p.id, arendeId }, nu);
    return void (await skriv({ status: 'koad', myndighetId: myndighet.id, organisationIdTill: actor.organisationId, ...(svar ? { dokumentversionId: svar.versionId } : {}) }));
  }
  if (m.slag === 'organisation') {
    const organisation = m.id ? await tx.organisation.findFirst({ where: { id: m.id } }) : null;
    if (!organisation) return void (await skriv({ status: 'fel', fel: 'mottagaren_finns_inte' }));
    if (!organisation.ansluten) return void (await skriv(brev(m.epost ?? organisation.epost, { organisationIdTill: organisation.id })));
    await post(tx, { utbyteId, slag: 'utdrag', tillOrganisationId: organisation.id, tillMyndighetKod: null, innehall: kuvert(null), filer: [fil], amneId: p.id, arendeId }, nu);
    return void (await skriv({ status: 'koad', organisationIdTill: organisation.id }));
  }
  if (m.slag === 'befattning') {
    const befattning = m.id ? await tx.befattning.findFirst({ where: { id: m.id } }) : null;
    if (!befattning) return void (await skriv(brev(m.epost, {})));
    // Without an address it is read in the system, where it is shown to whoever holds the befattning.
    return void (await skriv(befattning.epost ? brev(befattning.epost, { befattningId: befattning.id }) : { status: 'levererad', levererad: nu, befattningId: befattning.id }));
  }
  await skriv(brev(m.epost, {}));
}

const brev = <T extends object>(epost: string | null | undefined, mer: T) => (epost ? { ...mer, status: 'koad', epost } : { ...mer, status: 'fel', fel: 'adress_saknas' });
