import { z } from 'zod';
import { skrivParagrafnummer } from '#lib/sammantrade/sammantrade';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { innebarAndring, lasBeslut } from './styrdokument.ts';
import { loadVersion } from './store.ts';
import { tillampa } from './tillampa.ts';

/** The §§ of a justeringsset that a version of a styrdokument lies on, as frozen text or as its file. */
export async function beslutadeI(tx: Tx, setId: string): Promise<{ versionId: string; paragrafId: string }[]> {
  const paragrafer = await tx.paragraf.findMany({
    where: { justeringssetId: setId, utgar: false, justeringsset: { status: 'justerat' } },
    select: { id: true, punkt: { select: { handlingar: { select: { dokumentversionId: true, handlingId: true } } } }, beslut: { select: { punkter: { select: { dokumentversionId: true } } } } },
  });
  const par: { versionId: string; paragrafId: string }[] = [];
  for (const p of paragrafer) {
    const frysta = [...(p.punkt?.handlingar ?? []), ...p.beslut.flatMap(({ punkter }) => punkter)].flatMap(({ dokumentversionId }) => dokumentversionId ?? []);
    const handlingar = p.punkt?.handlingar.flatMap(({ handlingId }) => handlingId ?? []) ?? [];
    if (frysta.length + handlingar.length === 0) continue;
    const traffar = await tx.styrdokumentversion.findMany({ where: { OR: [{ dokument: { versioner: { some: { id: { in: frysta } } } } }, { handlingId: { in: handlingar } }] }, select: { id: true, nr: true, styrdokumentId: true } });
    // An ärende holds every version's text: of each styrdokument the § is about the newest one that lies on it.
    const nyast = new Map(traffar.toSorted((a, b) => a.nr - b.nr).map(({ styrdokumentId, id }) => [styrdokumentId, id]));
    par.push(...[...nyast.values()].map((versionId) => ({ versionId, paragrafId: p.id })));
  }
  return par;
}

async function loadParagraf(tx: Tx, id: string) {
  const p = await tx.paragraf.findFirst({
    where: { id },
    include: {
      organ: { select: { namn: true, paragrafmonster: true } }, sammantrade: { select: { datum: true } }, justeringsset: { select: { status: true } }, steg: { select: { vinnande: { select: { slag: true } } } },
      arende: { select: { dnr: true, myndighet: { select: { kod: true } } } }, punkt: { select: { handlingar: { select: { dokumentversionId: true } } } }, beslut: { include: { punkter: { orderBy: { ordning: 'asc' }, select: { text: true, dokumentversionId: true } } } },
    },
  });
  if (p?.justeringsset?.status !== 'justerat') throw new Refused('antagandet_ar_inte_justerat');
  return p;
}

/** What a justerad § makes of a version: adopted, recommended, ended; or that the organ has now been told of a change that somebody else made. Done twice it is done once. */
export const beslut = command({
  name: 'styrdokument.beslut',
  input: z.object({ versionId: z.uuid(), paragrafId: z.uuid() }),
  async load(tx, { versionId, paragrafId }) {
    return { ...(await loadVersion(tx, versionId)), p: await loadParagraf(tx, paragrafId) };
  },
  may: may.system,
  async run(tx, { s, v, p }, { nu }) {
    const event = { subject: s.id, arendeId: s.arendeId };
    if (v.beslut.some(({ paragrafId }) => paragrafId === p.id)) return { ...event, type: 'styrdokument.oforandrat' };
    const uppskjutet = p.steg.some(({ vinnande }) => vinnande?.slag === 'aterremiss' || vinnande?.slag === 'bordlaggning');
    const satser = p.beslut.filter(({ adressat }) => adressat === 'eget').flatMap(({ punkter }) => punkter);
    const slag = uppskjutet ? null : lasBeslut(satser.map(({ text }) => text));
    const paragraf = skrivParagrafnummer(p.organ.paragrafmonster, p);
    const datum = p.sammantrade.datum.toISOString().slice(0, 10);
    const detalj = { versionId: v.id, nr: v.nr, organ: p.organ.namn, paragraf, datum };
    if (!slag) {
      // Laid before the organ and not decided upon: it has been told.
      const { count } = uppskjutet ? { count: 0 } : await tx.processteg.updateMany({ where: { styrdokumentId: s.id, versionId: v.id, slag: 'information', organId: p.organId, klar: null }, data: { klar: nu } });
      return { ...event, type: count > 0 ? 'styrdokument.informerat' : 'styrdokument.behandlat', detalj };
    }
    const frysta = (await tx.dokumentversion.findMany({ where: { dokumentId: v.dokumentId ?? '00000000-0000-0000-0000-000000000000', frusen: true }, orderBy: { nr: 'desc' }, select: { id: true } })).map(({ id }) => id);
    const pekar = [...satser, ...(p.punkt?.handlingar ?? [])].flatMap(({ dokumentversionId }) => dokumentversionId ?? []).find((id) => frysta.includes(id)) ?? null;
    const medAndring = innebarAndring(satser.map(({ text }) => text));
    const dnr = p.arende ? `${p.arende.myndighet.kod} ${p.arende.dnr}` : null;
    const blev = await tillampa(tx, { s, v }, { slag, organId: p.organId, organNamn: p.organ.namn, datum, dnr, beteckning: paragraf, paragrafId: p.id, text: satser.map(({ text }) => text).join('\n') }, nu, { dokumentversionId: pekar, medAndring });
    return { ...event, type: blev === 'antagen' && v.publicering !== 'antagen' ? 'styrdokument.antaget' : 'styrdokument.beslutat', detalj: { ...detalj, slag, medAndring } };
  },
});
