import { lasInnehall, type Doc } from '#lib/dokument/schema';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { forstaDag } from '#lib/platform/vagtDatum';
import type { Prisma } from '#prisma';
import { lageAv, nastaRevision, type Beslutsslag, type Publicering } from './styrdokument.ts';
import { gallande, saveVersion, versionshash, type Iversion, type Styrdokument, type Versionen } from './store.ts';

export type NyttBeslut = { slag: Beslutsslag; organId?: string | null; organNamn: string; datum: Dag | null; dnr?: string | null; beteckning?: string | null; paragrafId?: string | null; text?: string | null };

/** Writes a decision beside the version, and makes of the version what all the decisions together say. `medAndring`: the words that were decided are not yet in the text, so it waits to be consolidated. */
export async function tillampa(tx: Tx, { s, v }: Pick<Iversion, 's' | 'v'>, beslut: NyttBeslut, nu: Date, { dokumentversionId, medAndring = false }: { dokumentversionId?: string | null; medAndring?: boolean } = {}): Promise<Publicering> {
  await tx.styrdokumentbeslut.create({ data: { versionId: v.id, slag: beslut.slag, organId: beslut.organId ?? null, organNamn: beslut.organNamn, datum: beslut.datum ? new Date(beslut.datum) : null, dnr: beslut.dnr ?? null, beteckning: beslut.beteckning ?? null, paragrafId: beslut.paragrafId ?? null, text: beslut.text ?? null, skapad: nu }, select: { id: true } });
  if (v.publicering === 'antagen') return 'antagen';
  const blir = lageAv(v.publicering, gallande(s, v).ratter, v.omfattning, [...v.beslut, { ...beslut, organId: beslut.organId ?? null }]);
  if (blir === 'antagen' && !medAndring) await frys(tx, s, v, nu, dokumentversionId ?? v.frusen?.id ?? null);
  else if (blir === 'rekommenderad' && v.publicering === 'utkast') await saveVersion(tx, v, { publicering: 'rekommenderad', ...(dokumentversionId ? { dokumentversionId } : {}) });
  return medAndring && blir === 'antagen' ? v.publicering : blir;
}

/** From now on the version stands as it is: its text, its facts and their hash, for ever. The next revision is put in the calendar of whoever answers for it. */
export async function frys(tx: Tx, s: Styrdokument, v: Versionen, nu: Date, dokumentversionId: string | null): Promise<void> {
  const text = dokumentversionId ? await frusenText(tx, dokumentversionId) : null;
  if (!text && !v.fil) throw new Refused('texten_ar_inte_fryst');
  await saveVersion(tx, v, { publicering: 'antagen', antagen: nu, dokumentversionId, innehall: (text ?? {}) as unknown as Prisma.InputJsonValue, hash: versionshash({ ...v, text }) });
  await bevakaRevision(tx, s, v, nu);
}

async function frusenText(tx: Tx, id: string): Promise<Doc> {
  const rad = await tx.dokumentversion.findFirst({ where: { id, frusen: true }, select: { innehall: true } });
  if (!rad) throw new Refused('texten_ar_inte_fryst');
  return lasInnehall(rad.innehall);
}

async function bevakaRevision(tx: Tx, s: Styrdokument, v: Versionen, nu: Date): Promise<void> {
  const idag = dagI(nu);
  const senast = nastaRevision(s.revisionsmanader, forstaDag(v.giltigFran) ?? idag);
  if (!senast || !s.arendeId || v.omfattning !== 'revision') return;
  const innehavare = v.ansvarigBefattningId ? await tx.befattningsinnehav.findFirst({ where: { befattningId: v.ansvarigBefattningId, fran: { lte: new Date(idag) }, OR: [{ till: null }, { till: { gte: new Date(idag) } }] }, select: { personId: true } }) : null;
  const personId = innehavare?.personId ?? s.arende?.handlaggareId;
  if (personId) await tx.bevakning.create({ data: { arendeId: s.arendeId, personId, datum: new Date(senast), text: `Revidera ${v.titel}` }, select: { id: true } });
}
