import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { frusenVersion } from '#lib/dokument/store';
import { flyttaMottagna } from '#lib/remiss/store';
import { may } from './policy.ts';
import { flytta, loadYttrande, type Yttrande } from './store.ts';
import { vunnaAndringar } from './konsolidering.ts';
import { overgang } from './tillstand.ts';
import { stallningAv } from './yttrande.ts';

export type Utslag = { verb: 'besluta'; versionId: string; andrad: boolean } | { verb: 'till_utskott' | 'till_namnd' | 'aterremittera' | 'bordlagg' } | null;

type Beslutad = { organId: string; uppskov: string | null; pekar: readonly string[]; eget: boolean; framlagda: readonly string[] };

/**
 * What a justerad § means for the yttrande. The organ's own decision decides it, and so does another organ's of the same myndighet that
 * itself adopts the frozen version; an utskott that only proposes has sent it on. Uppskov sends it back or keeps it for the next meeting.
 */
export function utslag(organId: string, versioner: readonly string[], b: Beslutad): Utslag {
  if (b.uppskov === 'aterremiss') return { verb: 'aterremittera' };
  if (b.uppskov === 'bordlaggning') return { verb: 'bordlagg' };
  const pekad = b.pekar.find((id) => versioner.includes(id));
  const framlagd = b.framlagda.find((id) => versioner.includes(id));
  const versionId = pekad ?? framlagd ?? versioner.at(0);
  const avgor = b.eget && (b.organId === organId || pekad !== undefined);
  if (avgor && versionId) return { verb: 'besluta', versionId, andrad: framlagd !== undefined && framlagd !== versionId };
  return b.organId === organId ? null : { verb: 'till_utskott' };
}

/** The §§ of a justeringsset that concern a yttrande: its punkt carries it, or the decision points at a frozen version of it or of its skrivelse. */
export async function beslutadeI(tx: Tx, setId: string): Promise<{ yttrandeId: string; paragrafId: string }[]> {
  const paragrafer = await tx.paragraf.findMany({
    where: { justeringssetId: setId, utgar: false },
    select: { id: true, punkt: { select: { yttrandeId: true } }, beslut: { select: { punkter: { select: { dokumentversion: { select: { dokumentId: true } } } } } } },
  });
  const par: { yttrandeId: string; paragrafId: string }[] = [];
  for (const { id, punkt, beslut } of paragrafer) {
    const dokument = beslut.flatMap((d) => d.punkter).flatMap((p) => p.dokumentversion?.dokumentId ?? []);
    const traffar = await tx.yttrande.findMany({ where: { OR: [...(punkt?.yttrandeId ? [{ id: punkt.yttrandeId }] : []), { dokumentId: { in: dokument } }, { skrivelseId: { in: dokument } }] }, select: { id: true } });
    par.push(...traffar.map((y) => ({ yttrandeId: y.id, paragrafId: id })));
  }
  return par;
}

async function loadParagraf(tx: Tx, id: string, y: Yttrande) {
  const p = await tx.paragraf.findFirst({
    where: { id },
    include: {
      organ: { select: { id: true, namn: true, paragrafmonster: true } }, sammantrade: { select: { datum: true } }, justeringsset: { select: { status: true } },
      punkt: { select: { handlingar: { select: { dokumentversionId: true } } } }, steg: { select: { vinnande: { select: { slag: true } } } },
      beslut: { select: { adressat: true, punkter: { select: { dokumentversionId: true } } } },
    },
  });
  if (p?.justeringsset?.status !== 'justerat') throw new Refused('beslutet_ar_inte_justerat');
  const frusna = await tx.dokumentversion.findMany({ where: { dokumentId: y.dokumentId, frusen: true }, orderBy: { nr: 'desc' }, select: { id: true } });
  return { ...p, frusna: frusna.map((v) => v.id) };
}

/** "§ 92", "§ 15 a" */
const skrivParagraf = (monster: string, nr: number, ar: number, bokstav: string) =>
  `${monster.replace('{lop}', String(nr)).replace('{yyyy}', String(ar)).replace('{yy}', String(ar % 100).padStart(2, '0')).replace(/^§ /, '§\u00A0')}${bokstav ? ` ${bokstav}` : ''}`;

/** Writes a justerad decision onto the yttrande: organ, §, date and the frozen variant's hash. Done twice it is done once. */
export const besluta = command({
  name: 'yttrande.besluta',
  input: z.object({ yttrandeId: z.uuid(), paragrafId: z.uuid() }),
  async load(tx, { yttrandeId, paragrafId }) {
    const y = await loadYttrande(tx, yttrandeId);
    return { y, p: await loadParagraf(tx, paragrafId, y) };
  },
  may: may.folj,
  async run(tx, { y, p }, { nu }) {
    const event = { subject: y.id, arendeId: y.arendeId };
    if (y.beslut.some((b) => b.paragrafId === p.id)) return { ...event, type: 'yttrande.oforandrat' };
    const blev = utslag(y.organ.id, p.frusna, {
      organId: p.organId, uppskov: p.steg.map((s) => s.vinnande?.slag ?? '').find((s) => s === 'aterremiss' || s === 'bordlaggning') ?? null,
      pekar: p.beslut.flatMap((d) => d.punkter).flatMap((b) => b.dokumentversionId ?? []), eget: p.beslut.some((d) => d.adressat === 'eget' && d.punkter.length > 0),
      framlagda: p.punkt?.handlingar.flatMap((h) => h.dokumentversionId ?? []) ?? [],
    });
    if (blev?.verb !== 'besluta') {
      if (blev && overgang(y.status, blev.verb).ok) {
        await flytta(tx, y, blev.verb);
        // Back to the one who writes: the remiss is in hand again, and not on its way to a decision. Bordlagd it waits for the next meeting.
        if (blev.verb === 'aterremittera') await flyttaMottagna(tx, y.remisser.map((r) => r.mottagenId), 'aterremittera');
      }
      return { ...event, type: 'yttrande.behandlat', detalj: { paragrafId: p.id, organ: p.organ.namn, steg: blev?.verb ?? 'ingen' } };
    }
    const version = await frusenVersion(tx, blev.versionId);
    if (p.nr === null) throw new Refused('inte_justerat_an');
    // "Med de ändringar som framgår av yrkande": the base and what was yrkat stand frozen here, and the text is put together afterwards.
    const vunna = blev.andrad ? [] : await vunnaAndringar(tx, p.id);
    const paragraf = skrivParagraf(p.organ.paragrafmonster, p.nr, p.ar, p.bokstav);
    await tx.yttrandebeslut.createMany({
      data: [{ yttrandeId: y.id, paragrafId: p.id, organId: p.organId, datum: p.sammantrade.datum, paragraf, dokumentversionId: version.id, slag: blev.andrad ? 'med_andring' : vunna.length > 0 ? 'konsolideras' : 'enligt_forslag', hash: version.hash, skapad: nu, ...(vunna.length > 0 ? { yrkanden: vunna } : {}) }],
    });
    await beslutatLage(tx, y, stallningAv(version.innehall), vunna.length > 0 ? 'konsolideras' : 'beslutat');
    await flyttaMottagna(tx, y.remisser.map((r) => r.mottagenId), 'besluta');
    return { ...event, type: 'yttrande.beslutat', detalj: { paragrafId: p.id, organ: p.organ.namn, paragraf, versionId: version.id, hash: version.hash } };
  },
});

/** The organ has met, whatever the secretary had noted on the way: the state follows the decision. */
async function beslutatLage(tx: Tx, y: Yttrande, stallning: string | null, status: 'beslutat' | 'konsolideras') {
  if (y.status === 'beslutat' || y.status === 'oversant') return;
  await tx.yttrande.updateMany({ where: { id: y.id, version: y.version }, data: { status, stallning, version: y.version + 1 } });
}
