import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { instansvy, svaret } from './instansvy.ts';
import { may } from './policy.ts';
import { brister, type Fraga } from './remiss.ts';
import { load, provaId, tillDag, utkastAv } from './store.ts';
import type { SandStatus } from './tillstand.ts';

/** A remiss while it is composed, with the register to choose from and what is still missing. */
export const getUtkast = query({
  name: 'remiss.utkast',
  async load(tx, id: string) {
    const remiss = await load(tx, id);
    const register = await inRegister((r) => r.organisation.findMany({ orderBy: { namn: 'asc' }, select: { id: true, namn: true, slag: true, grupper: true, ansluten: true } }));
    const organ = await tx.organ.findMany({ where: { myndighetId: remiss.myndighetId }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } });
    const arende = remiss.arendeId ? await tx.arende.findFirst({ where: { id: remiss.arendeId }, select: { id: true, dnr: true, behandlingar: { orderBy: { datum: 'asc' }, select: { id: true, organNamn: true, datum: true, paragraf: true, utfall: true } } } }) : null;
    const grupper = await tx.instansgrupp.findMany({ orderBy: { namn: 'asc' }, select: { namn: true, medlemmar: true } });
    return { remiss, myndighetId: remiss.myndighetId, register, organ, arende, grupper: grupper.map((g) => ({ namn: g.namn, medlemmar: g.medlemmar as string[] })) };
  },
  may: may.skriva,
  view({ remiss, register, grupper, organ, arende }, { actor }) {
    const utkast = utkastAv(remiss);
    return {
      id: remiss.id, version: remiss.version, status: remiss.status as SandStatus, myndighet: remiss.myndighet.namn, utkast, svarstid: skrivVagtDatum(utkast.svarstid), brister: brister(utkast), grupper,
      organ, hosOrgan: organ.find((o) => o.id === remiss.tillOrganId)?.namn ?? null, arende: arende && { id: arende.id, dnr: arende.dnr }, behandlingar: (arende?.behandlingar ?? []).map((b) => ({ ...b, datum: tillDag(b.datum) ?? '' })), avParagraf: remiss.beslutadParagrafId !== null,
      register: register.filter(({ id }) => id !== actor.organisationId).toSorted((a, b) => a.namn.localeCompare(b.namn, 'sv')),
    };
  },
});

/** One answer, question by question: the sender's own frozen text. */
export const getSvar = query({
  name: 'remiss.svar',
  async load(tx, { remissId, instansId }: { remissId: string; instansId: string }) {
    provaId(instansId);
    const remiss = await load(tx, remissId);
    const rad = await tx.remissinstans.findFirst({ where: { id: instansId, remissId }, include: { handelser: true, svarHandling: { include: { filer: { orderBy: { ordning: 'asc' } } } } } });
    if (!rad) throw new Refused('finns_inte');
    const iInkorgen = await tx.inkommet.findFirst({ where: { slag: 'remissvar', status: 'ny', innehall: { path: ['svarPaUtbyteId'], equals: rad.utbyteId } }, select: { id: true, filer: true } });
    return { remiss, myndighetId: remiss.myndighetId, rad, iInkorgen };
  },
  may: may.visa,
  view({ remiss, rad, iInkorgen }, { actor, nu }) {
    const svar = svaret(rad);
    const instans = instansvy(rad, undefined, dagI(nu));
    const lamnade = svar?.yttrande?.svar ?? [];
    const som = (s: (typeof lamnade)[number] | undefined) => (s ? { stallning: s.stallning ?? null } : null);
    const ovriga = lamnade.filter((s) => !remiss.fragor.some((f) => f.nr === s.nr));
    return {
      remiss: { id: remiss.id, titel: remiss.titel, dnr: remiss.dnrAttAnge }, instans, organ: svar?.organ ?? null, datum: svar?.datum ?? null, paragraf: svar?.paragraf ?? null, dnr: instans.dnr,
      // What it answers, where something has been replaced since; and the answers it has given before.
      underlag: remiss.filer.some((f) => f.ersatt) ? (svar?.underlag ?? []).map((u) => ({ ...u, ersatt: remiss.filer.find((f) => f.id === u.id)?.ersatt ?? null })) : [], tidigare: (svar?.tidigare ?? []).map((t) => ({ datum: t.datum ?? '', handlingId: t.svarHandlingId ?? null })),
      stallning: instans.stallning, hash: svar?.yttrande?.hash ?? null,
      fragor: [...remiss.fragor.map((f) => ({ nr: f.nr, fraga: f.text, svar: som(lamnade.find((s) => s.nr === f.nr)) })), ...ovriga.map((s) => ({ nr: s.nr, fraga: s.fraga, svar: som(s) }))],
      handling: rad.svarHandling ? { id: rad.svarHandling.id, lopnr: rad.svarHandling.lopnr, aktbilaga: rad.svarHandling.aktbilaga, filer: rad.svarHandling.filer.map(({ filHash, namn }) => ({ hash: filHash, namn })) } : null,
      attRegistrera: may.registrera(actor, remiss) ? (iInkorgen?.id ?? null) : null,
    };
  },
});

/** Those whose answer can be registered by hand, with the questions it may be written under. */
export const getAttSvara = query({
  name: 'remiss.attSvara',
  async load(tx, id: string) {
    provaId(id);
    const remiss = await tx.remiss.findFirst({ where: { id, slag: 'extern', utskickad: { not: null } }, include: { fragor: { orderBy: { nr: 'asc' } } } });
    if (!remiss) throw new Refused('finns_inte');
    return { remiss, myndighetId: remiss.myndighetId, instanser: await tx.remissinstans.findMany({ where: { remissId: id, OR: [{ inbjuden: true }, { besvarad: { not: null } }] }, orderBy: { nr: 'asc' }, select: { id: true, namn: true, besvarad: true } }) };
  },
  may: may.visa,
  view: ({ remiss, instanser }, { actor, nu }) => ({
    id: remiss.id, titel: remiss.titel, dnr: remiss.dnrAttAnge, svarSenast: tillDag(remiss.svarSenast), idag: dagI(nu), instanser: instanser.map((i) => ({ ...i, besvarad: i.besvarad !== null })),
    fragor: remiss.fragor.map(({ nr, text, slag }) => ({ nr, text, slag: slag as Fraga['slag'] })), kan: { registrera: may.registrera(actor, remiss) },
  }),
});

/** One of the files that a remiss holds, to those who may see the remiss. */
export const openRemissfil = query({
  name: 'remiss.fil',
  async load(tx, { id, filId }: { id: string; filId: string }) {
    const remiss = await load(tx, id);
    const fil = remiss.filer.find((f) => f.id === filId);
    if (!fil) throw new Refused('finns_inte');
    return { myndighetId: remiss.myndighetId, namn: fil.namn, oppnad: await openFile(tx, fil.filHash) };
  },
  may: may.visa,
  view: ({ namn, oppnad }) => ({ ...oppnad, namn }),
});
