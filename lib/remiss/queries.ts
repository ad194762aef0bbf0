import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { instansvy, svaret } from './instansvy.ts';
import { may } from './policy.ts';
import { brister, svarsfrekvens, svarstidenArSlut, type Fraga } from './remiss.ts';
import { load, missivAv, provaId, tillDag, utkastAv, vagt } from './store.ts';
import { overgangSand, type SandStatus } from './tillstand.ts';

/** The board of a remiss that was sent: every instans with its state, their dnr, dates, reminders and anstånd. */
export const getRemiss = query({
  name: 'remiss.visa',
  async load(tx, id: string) {
    const remiss = await load(tx, id);
    const [rader, utskick, arende, lankar] = [
      await tx.remissinstans.findMany({ where: { remissId: id }, include: { handelser: true, svarHandling: true }, orderBy: { nr: 'asc' } }),
      await tx.utgaende.findMany({ where: { amneId: id, slag: 'remiss' }, select: { utbyteId: true, levererad: true } }),
      remiss.arendeId ? await tx.arende.findFirst({ where: { id: remiss.arendeId }, select: { id: true, dnr: true } }) : null,
      await tx.svarslank.findMany({ where: { instans: { remissId: id } }, select: { instansId: true, epost: true, mejlad: true } }),
    ];
    const register = await inRegister((r) => r.organisation.findMany({ orderBy: { namn: 'asc' }, select: { id: true, namn: true } }));
    return { remiss, myndighetId: remiss.myndighetId, rader, levererad: new Map(utskick.map((u) => [u.utbyteId, u.levererad])), arende, register, lankar };
  },
  may: may.visa,
  view({ remiss, rader, levererad, arende, register, lankar }, { actor, nu }) {
    const idag = dagI(nu);
    const instanser = rader.map((rad) => ({ ...instansvy(rad, levererad.has(rad.utbyteId) ? (levererad.get(rad.utbyteId) ?? null) : undefined, idag), svarslank: lankar.find((l) => l.instansId === rad.id) ?? null }));
    const tillfragade = new Set(rader.filter((r) => r.status !== 'aterkallad').map((r) => r.mottagareOrganisationId));
    const folja = may.folja(actor, remiss);
    const status = remiss.status as SandStatus;
    const avgors = may.sanda(actor, remiss) && (status !== 'utskickad' || svarstidenArSlut(instanser, idag));
    return {
      id: remiss.id, slag: remiss.slag as 'extern' | 'intern', titel: remiss.titel, nummer: remiss.nummer, dnr: remiss.dnrAttAnge, status, myndighet: remiss.myndighet.namn, arende,
      utskickad: remiss.utskickad, svarSenast: tillDag(remiss.svarSenast), svarstid: skrivVagtDatum(vagt(remiss.svarstid)), missiv: missivAv(remiss), idag,
      fragor: remiss.fragor.map(({ nr, text, slag, avsnitt }) => ({ nr, text, slag: slag as Fraga['slag'], avsnitt })),
      filer: remiss.filer.map(({ id, namn, typ, slag }) => ({ id, namn, typ, slag })),
      instanser, svarsfrekvens: svarsfrekvens(instanser, idag),
      kan: {
        folja, laggaTill: folja && remiss.slag === 'extern' && remiss.status === 'utskickad',
        aterkalla: may.sanda(actor, remiss) && overgangSand(status, 'aterkalla').ok,
        sammanstalla: avgors && overgangSand(status, 'sammanstall').ok, avsluta: avgors && (status === 'utskickad' || overgangSand(status, 'avsluta').ok),
      },
      attLaggaTill: folja ? register.filter(({ id }) => id !== actor.organisationId && !tillfragade.has(id)) : [],
    };
  },
});
export type Tavla = Awaited<ReturnType<typeof getRemiss>>;

/** A remiss while it is composed, with the register to choose from and what is still missing. */
export const getUtkast = query({
  name: 'remiss.utkast',
  async load(tx, id: string) {
    const remiss = await load(tx, id);
    const register = await inRegister((r) => r.organisation.findMany({ orderBy: { namn: 'asc' }, select: { id: true, namn: true, slag: true, grupper: true, ansluten: true } }));
    return { remiss, myndighetId: remiss.myndighetId, register };
  },
  may: may.skriva,
  view({ remiss, register }, { actor }) {
    const utkast = utkastAv(remiss);
    return {
      id: remiss.id, version: remiss.version, status: remiss.status as SandStatus, myndighet: remiss.myndighet.namn, utkast, svarstid: skrivVagtDatum(utkast.svarstid), brister: brister(utkast),
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
      stallning: instans.stallning, hash: svar?.yttrande?.hash ?? null,
      fragor: [...remiss.fragor.map((f) => ({ nr: f.nr, fraga: f.text, svar: som(lamnade.find((s) => s.nr === f.nr)) })), ...ovriga.map((s) => ({ nr: s.nr, fraga: s.fraga, svar: som(s) }))],
      handling: rad.svarHandling ? { id: rad.svarHandling.id, lopnr: rad.svarHandling.lopnr, aktbilaga: rad.svarHandling.aktbilaga, filer: rad.svarHandling.filer.map(({ filHash, namn }) => ({ hash: filHash, namn })) } : null,
      attRegistrera: may.registrera(actor, remiss) ? (iInkorgen?.id ?? null) : null,
    };
  },
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
