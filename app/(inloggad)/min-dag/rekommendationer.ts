import '#server-only';
import type { Punkt, Vantan } from '#components/min-dag/min-dag';
import { medKod } from '#lib/handling/handling';
import { dayOf } from '#lib/platform/datum';
import type { Tx } from '#lib/platform/db';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { framsteg } from '#lib/rekommendation/matris';
import { franRad, medHel } from '#lib/rekommendation/store';
import { inom } from './arenden.ts';

type Omfang = readonly string[] | null;
const dag = (d: Date | null) => (d ? dayOf(d) : null);
const arende = { select: { id: true, dnr: true, handlaggareId: true, status: true, myndighet: { select: { kod: true } }, punkter: { where: { utgar: false, sammantrade: { status: { in: ['planerat', 'kallat', 'pagar'] } } }, select: { id: true } } } };

/** What has been recommended to us: for its handläggare to bring before the organ; for the secretary where nobody has it, and where a decision must be read by somebody. */
export async function rekommenderatTillOss(tx: Tx, personId: string, sekreterareI: Omfang | undefined): Promise<{ punkter: Punkt[]; vantar: Vantan[] }> {
  const vem = [{ arende: { handlaggareId: personId } }, ...(sekreterareI === undefined ? [] : [{ ...inom(sekreterareI) }])];
  const rader = await tx.mottagenRekommendation.findMany({ where: { OR: vem, arende: { status: { not: 'avslutat' } }, AND: { OR: [{ status: 'mottagen' }, { svar: { some: { lage: 'fragas' } } }] } }, include: { arende, svar: { where: { lage: 'fragas' }, take: 1 } }, orderBy: { id: 'asc' }, take: 50 });
  const punkter: Punkt[] = [];
  const vantar: Vantan[] = [];
  for (const r of rader) {
    const marke = medKod(r.arende.myndighet.kod, r.arende.dnr);
    const [fraga] = r.svar;
    const min = r.arende.handlaggareId === personId;
    if (fraga) punkter.push({ id: `utfall ${r.id}`, dag: null, marke, titel: `Vad betyder beslutet om ${r.titel}?`, text: `${fraga.organNamn} beslutade med andra ord än rekommendationen, ${fraga.beteckning}. ${r.fran} väntar på svaret.`, href: `/rekommendationer/mottagna/${r.id}`, gor: 'Säg vad det betyder' });
    else if (r.arende.punkter.length > 0) { if (min) vantar.push({ id: `rekommendation ${r.id}`, hos: 'Sammanträdet', vad: `Rekommendation: ${r.titel}`, href: `/arenden/${r.arendeId}`, sedan: null, senast: dag(r.senast) }); }
    else if (min || r.arende.handlaggareId === null) punkter.push({ id: `rekommendation ${r.id}`, dag: dag(r.senast), marke, titel: `Rekommendation att ta ställning till: ${r.titel}`, text: `Från ${r.fran}${r.malTid ? `, beslut behövs ${r.malTid}` : ''}. Står inte på någon lista.`, href: `/rekommendationer/mottagna/${r.id}`, gor: 'Sätt upp på en lista', gorHref: `/arenden/${r.arendeId}` });
  }
  return { punkter, vantar };
}

/** What we recommend others: drafts to go on with, those waited for, and what stands and can be closed. */
export async function egnaRekommendationer(tx: Tx, personId: string, idag: string): Promise<{ punkter: Punkt[]; vantar: Vantan[] }> {
  const rader = await tx.rekommendation.findMany({ where: { arende: { handlaggareId: personId, status: { not: 'avslutat' } }, status: { not: 'avslutad' } }, include: medHel, orderBy: { id: 'asc' }, take: 20 });
  const punkter: Punkt[] = [];
  const vantar: Vantan[] = [];
  for (const r of rader.map(franRad)) {
    const f = framsteg(r.mottagare, r.satser.map(({ id }) => id), r.troskel, idag);
    const href = `/rekommendationer/${r.id}`;
    const bas = { id: `egen rekommendation ${r.id}`, marke: r.dnr };
    const senast = r.malTid.till;
    if (r.status === 'utkast') punkter.push({ ...bas, dag: null, titel: `Rekommendationen ${r.titel} är inte skickad`, text: `${r.mottagare.length === 0 ? 'Inga huvudmän valda' : `${capitalNumber(r.mottagare.length)} ${r.mottagare.length === 1 ? 'huvudman vald' : 'huvudmän valda'}`}.`, href: `${href}/redigera`, gor: 'Fortsätt' });
    else if (f.uppnadd) punkter.push({ ...bas, dag: null, titel: `Beslutet står: ${r.titel}`, text: `${capitalNumber(f.antagit)} av ${numberWord(f.av)} har antagit. Alla har fått veta det.`, href, gor: 'Avsluta' });
    else if (senast && senast < idag) punkter.push({ ...bas, dag: senast, titel: `Måldatumet har passerat för ${r.titel}`, text: `${capitalNumber(f.antagit)} av ${numberWord(f.av)} har antagit.`, href, gor: 'Se vilka som dröjer' });
    else vantar.push({ id: r.id, hos: `${capitalNumber(f.saknas.length)} av ${numberWord(f.av)} huvudmän`, vad: `Beslut om ${r.titel}`, href, sedan: r.datum, senast });
  }
  return { punkter, vantar };
}
