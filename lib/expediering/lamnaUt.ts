import '#server-only';
import type { Ctx } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import type { Filref } from '#lib/platform/files';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import type { Expedieringsmottagare } from '#lib/sammantrade/sammantrade';
import type { Expedieringsstatus } from './expediering.ts';
import { svarTill, type Justerat } from './store.ts';

type Utfall = { status: Expedieringsstatus; myndighetId?: string; organisationIdTill?: string; befattningId?: string; organId?: string; epost?: string | null; levererad?: Date; fel?: string | null; dokumentversionId?: string };

/**
 * Hands a finished PDF on its way to one recipient: to another myndighet or organisation as an envelope with the frozen JSON, within one's own myndighet
 * by telling (nothing crosses a border, TF 2:9–10), outside as a letter or by post. Answers with what the row shall say.
 */
export async function lamnaUt(tx: Tx, { actor, nu }: Ctx, justerat: Justerat, p: Paragrafinnehall, m: Expedieringsmottagare, fil: Filref, utbyteId: string): Promise<Utfall> {
  const { innehall, signerat, myndighetId } = justerat;
  const kuvert = (svar: Awaited<ReturnType<typeof svarTill>>) => ({
    organ: innehall.organ.namn, organKod: innehall.organ.myndighet.kod, datum: innehall.sammantrade.datum, paragraf: p.beteckning, rubrik: p.text.rubrik, dnr: p.arende?.dnr ?? '', protokoll: p, hash: signerat.hash,
    ...(svar ? { yttrande: svar.yttrande, svarPaUtbyteId: svar.svarPaUtbyteId } : {}),
  });
  const arendeId = p.arende?.id ?? null;

  if (m.slag === 'organ') {
    const organ = m.id ? await tx.organ.findFirst({ where: { id: m.id }, select: { id: true, myndighetId: true } }) : null;
    if (!organ) return { status: 'fel', fel: 'mottagaren_finns_inte' };
    if (organ.myndighetId === myndighetId) return { status: 'levererad', levererad: nu, organId: organ.id, myndighetId };
    return { ...(await lamnaUt(tx, { actor, nu }, { ...justerat, organId: organ.id }, p, { slag: 'myndighet', id: organ.myndighetId, namn: m.namn }, fil, utbyteId)), organId: organ.id };
  }
  if (m.slag === 'myndighet') {
    const myndighet = m.id ? await tx.myndighet.findFirst({ where: { id: m.id } }) : null;
    if (!myndighet) return { status: 'fel', fel: 'mottagaren_finns_inte' };
    if (myndighet.id === myndighetId) return { status: 'levererad', levererad: nu, myndighetId: myndighet.id };
    const svar = await svarTill(tx, p, { organisationId: actor.organisationId, kod: myndighet.kod });
    const versionspdf = svar ? await tx.versionspdf.findFirst({ where: { dokumentversionId: svar.versionId }, select: { filHash: true } }) : null;
    const filer: Filref[] = [fil, ...(svar && versionspdf ? [{ hash: versionspdf.filHash, namn: `Yttrande ${svar.yttrande.datum}.pdf`, typ: 'application/pdf' }] : [])];
    await post(tx, { utbyteId, slag: 'utdrag', tillOrganisationId: actor.organisationId, tillMyndighetKod: myndighet.kod, innehall: kuvert(svar), filer, amneId: p.id, arendeId }, nu);
    // With the utdrag the answer has gone: the styrelse may ask again, and then it is another remiss.
    if (svar) await tx.mottagenRemiss.updateMany({ where: { id: svar.mottagenId, status: { notIn: ['kvitterad', 'avslutad'] } }, data: { status: 'insand', insand: nu, version: { increment: 1 } } });
    return { status: 'koad', myndighetId: myndighet.id, organisationIdTill: actor.organisationId, ...(svar ? { dokumentversionId: svar.versionId } : {}) };
  }
  if (m.slag === 'organisation') {
    const organisation = m.id ? await tx.organisation.findFirst({ where: { id: m.id } }) : null;
    if (!organisation) return { status: 'fel', fel: 'mottagaren_finns_inte' };
    if (!organisation.ansluten) return brev(m.epost ?? organisation.epost, { organisationIdTill: organisation.id });
    await post(tx, { utbyteId, slag: 'utdrag', tillOrganisationId: organisation.id, tillMyndighetKod: null, innehall: kuvert(null), filer: [fil], amneId: p.id, arendeId }, nu);
    return { status: 'koad', organisationIdTill: organisation.id };
  }
  if (m.slag === 'befattning') {
    const befattning = m.id ? await tx.befattning.findFirst({ where: { id: m.id } }) : null;
    if (!befattning) return brev(m.epost, {});
    // Without an address it is read in the system, where it is shown to whoever holds the befattning.
    return befattning.epost ? brev(befattning.epost, { befattningId: befattning.id }) : { status: 'levererad', levererad: nu, befattningId: befattning.id };
  }
  if (m.slag === 'post') return m.adress ? { status: 'att_posta' } : { status: 'fel', fel: 'adress_saknas' };
  return brev(m.epost, {});
}

const brev = <T extends object>(epost: string | null | undefined, mer: T): Utfall => (epost ? { ...mer, status: 'koad', epost } : { ...mer, status: 'fel', fel: 'adress_saknas' });
