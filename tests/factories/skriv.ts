import { oppnaArende } from '#lib/arende/store';
import { begarGranskning } from '#lib/dokument/begarGranskning';
import { godkann } from '#lib/dokument/godkann';
import { spara } from '#lib/dokument/spara';
import type { Doc } from '#lib/dokument/schema';
import { loadDokument } from '#lib/dokument/store';
import { registreraHandling } from '#lib/handling/store';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import type { Ctx } from '#lib/platform/command';
import { inTenant, type Tx } from '#lib/platform/db';
import { skapaYttrande } from '#lib/yttrande/skapaYttrande';
import type { Kommun } from './kommun.ts';

export const stycke = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const fragesvar = (nr: number, fraga: string, stallning: string | null, ...stycken: string[]) => ({ type: 'fragesvar', attrs: { nr, fraga, stallning }, content: stycken.map(stycke) });
const fragor = [{ nr: 1, text: 'Är målen rätt?', slag: 'stallning' }, { nr: 2, text: 'Räcker pengarna?', slag: 'stallning' }];

/** An ärende of the myndighet, with a received remiss of two questions. */
export async function remissarende(k: Kommun, kod: string, remiss: { slag?: string; remittentOrganisationId?: string } = {}) {
  const myndighetId = k.myndigheter[kod] ?? '';
  const { id: personId } = await k.person('registrator', kod);
  const organ = await inTenant(k.system.actor, (tx) => tx.organ.findFirst({ where: { myndighetId, overordnatId: null } }));
  const organId = organ?.id ?? (await skapaOrgan(k.system, { namn: `Nämnden ${kod}`, kod, slag: 'namnd', regelverk: {}, myndighetId, platser: 3, ersattarplatser: 0 })).subject;
  return inTenant(k.system.actor, async (tx) => {
    const arende = await oppnaArende(tx, { myndighetId, arendemening: 'Remiss om cykelvägar', nu: k.system.nu });
    const handling = await registreraHandling(tx, { arendeId: arende.id, myndighetId, riktning: 'inkommen', rubrik: 'Remiss', handlingsdatum: '2026-03-01', filer: [], personId, nu: k.system.nu });
    const mottagen = await tx.mottagenRemiss.create({
      data: { slag: 'extern', arendeId: arende.id, myndighetId, handlingId: handling.id, remittent: 'Region Provlandet', remittentMyndighetKod: 'RS', remittentDnr: 'RP 12', titel: 'Cykelvägar i länet', fragor, utbyteId: crypto.randomUUID(), skapad: k.system.nu, ...remiss },
    });
    return { arendeId: arende.id, dnr: arende.dnr, organId, mottagenId: mottagen.id, utbyteId: mottagen.utbyteId ?? '' };
  });
}

export const dokumentet = (k: Kommun, id: string) => inTenant(k.system.actor, (tx) => loadDokument(tx, id));

/** A yttrande begun by the handläggare, written in and approved by the chef. */
export async function godkantYttrande(k: Kommun, kod: string, arendeId: string, innehall?: Doc) {
  const [skribent, chef] = await Promise.all([k.person('handlaggare', kod), k.person('chef', kod)]);
  const skapat = await skapaYttrande(skribent.ctx, { arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  if (innehall) await spara(skribent.ctx, { dokumentId, version: 1, innehall });
  const version = await godkannDokument(k, skribent.ctx, chef.ctx, dokumentId);
  return { yttrandeId: skapat.subject, dokumentId, ...version };
}

/** Handed over for review and approved as it stands. */
export async function godkannDokument(k: Kommun, skribent: Ctx, chef: Ctx, dokumentId: string) {
  await begarGranskning(skribent, { dokumentId });
  const { version } = await dokumentet(k, dokumentId);
  const event = await godkann(chef, { dokumentId, version, datum: '2026-03-10' });
  return { versionId: String(event.detalj?.['versionId']), hash: String(event.detalj?.['hash']) };
}

/** A justerad § of the organ that decides by pointing at the version (or only proposes to another organ). */
export async function justeradParagraf(k: Kommun, { organId, arendeId, yttrandeId, versionId, nr = 92, adressat = 'eget', uppskov, skriv }: { organId: string; arendeId: string; yttrandeId: string; versionId: string; nr?: number; adressat?: string; uppskov?: string; skriv?: (tx: Tx, paragrafId: string) => Promise<void> }) {
  return inTenant(k.system.actor, async (tx) => {
    const s = await tx.sammantrade.create({ data: { organId, datum: new Date('2026-03-24'), plats: 'Kommunhuset', skapad: k.system.nu } });
    const punkt = await tx.punkt.create({ data: { sammantradeId: s.id, ordning: 1, beteckning: '1', arendeId, yttrandeId, rubrik: 'Remiss' } });
    const set = await tx.justeringsset.create({ data: { sammantradeId: s.id, nr: 1 } });
    const p = await tx.paragraf.create({ data: { sammantradeId: s.id, organId, punktId: punkt.id, arendeId, ar: 2026, nr, ordning: 1, rubrik: 'Remiss', justeringssetId: set.id } });
    const forslag = await tx.forslag.create({ data: { paragrafId: p.id, ordning: 1, kalla: 'tjanstepersoner', slag: uppskov ?? 'bifall', text: 'Anta yttrandet' } });
    await tx.beslutssteg.create({ data: { paragrafId: p.id, ordning: 1, slag: 'proposition', vinnandeId: forslag.id } });
    const del = await tx.beslutsdel.create({ data: { paragrafId: p.id, ordning: 1, adressat, ingress: 'Nämnden beslutar' } });
    await tx.beslutspunkt.create({ data: { delId: del.id, ordning: 1, text: 'anta yttrandet', dokumentversionId: versionId } });
    await skriv?.(tx, p.id);
    await tx.justeringsset.update({ where: { organisationId_id: { organisationId: k.id, id: set.id } }, data: { status: 'justerat', justerat: k.system.nu } });
    return { paragrafId: p.id, setId: set.id };
  });
}
