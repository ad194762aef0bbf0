import type { Prisma } from '#prisma';
import { medKod } from '#lib/handling/handling';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { byggArendekarta, type Egetstopp } from './karta-arende.ts';
import { byggRemisskarta } from './karta-remiss.ts';
import { instansvy } from './instansvy.ts';
import { may } from './policy.ts';
import { egenOrganisation, provaId, tillDag } from './store.ts';

/** Each instans as the map needs it: of its answer who, when and by which §, never the text. */
async function instanser(tx: Tx, where: Prisma.RemissinstansWhereInput) {
  const rader = await tx.remissinstans.findMany({ where: { AND: [where, { OR: [{ inbjuden: true }, { besvarad: { not: null } }] }] }, omit: { svar: true }, include: { handelser: true, svarHandling: true, remiss: { select: { id: true, utskickad: true } } }, orderBy: { id: 'asc' } });
  const utbyten = rader.map((r) => r.utbyteId);
  const utskick = new Map((await tx.utgaende.findMany({ where: { slag: 'remiss', utbyteId: { in: utbyten } }, select: { utbyteId: true, levererad: true } })).map((u) => [u.utbyteId, u.levererad]));
  const svar = new Map((await tx.$queryRaw<{ id: string; svar: Prisma.JsonValue }[]>`select id, jsonb_build_object('organ', svar->'organ', 'datum', svar->'datum', 'paragraf', svar->'paragraf') svar from remissinstans where svar is not null and utbyte_id = any(${utbyten}::uuid[])`).map((s) => [s.id, s.svar]));
  return rader.map((rad) => ({ ...rad, svar: svar.get(rad.id) ?? null, levererad: utskick.get(rad.utbyteId) }));
}

/** Remisskartan of an ärende, from rows of our side alone: of others their dnr, date and state as their receipts said. Null when no remiss belongs to it. */
export const getArendekarta = query({
  name: 'remiss.arendekarta',
  async load(tx, arendeId: string) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, include: { myndighet: true } });
    if (!arende) throw new Refused('finns_inte');
    const mottagen = await tx.mottagenRemiss.findFirst({ where: { arendeId }, orderBy: { id: 'asc' }, include: { handling: { select: { id: true, inkom: true, lopnr: true, handlingsdatum: true } } } });
    const rader = mottagen ? await instanser(tx, { remiss: { arendeId, slag: 'intern' } }) : [];
    const paragrafer = await tx.paragraf.findMany({ where: { arendeId, utgar: false }, include: { organ: { select: { kod: true, namn: true, slag: true } }, sammantrade: { select: { id: true, datum: true } } } });
    const punkter = await tx.punkt.findMany({ where: { arendeId, utgar: false, paragrafer: { none: {} } }, include: { sammantrade: { select: { id: true, datum: true, organ: { select: { kod: true, namn: true, slag: true } } } } } });
    const delegerade = await tx.yttrandebeslut.findMany({ where: { delegationsbeslutId: { not: null }, yttrande: { arendeId } }, select: { id: true, datum: true, paragraf: true, yttrandeId: true, organ: { select: { namn: true } } } });
    const skrivelser = await tx.dokumentversion.findMany({ where: { frusen: true, dokument: { arendeId } }, select: { id: true, datum: true, titel: true, dokument: { select: { slag: true } } }, orderBy: { nr: 'desc' } });
    const ut = mottagen?.utbyteId ? await tx.utgaende.findFirst({ where: { slag: { in: ['remissvar', 'utdrag'] }, innehall: { path: ['svarPaUtbyteId'], equals: mottagen.utbyteId } }, orderBy: { id: 'desc' }, select: { skapad: true, levererad: true } }) : null;
    const sant = await tx.remiss.findFirst({ where: { arendeId, slag: 'extern', status: { not: 'utkast' } }, select: { id: true } });
    return { arende, myndighetId: arende.myndighetId, mottagen, rader, paragrafer, punkter, delegerade, skrivelser, ut, sant };
  },
  may: may.visa,
  view({ arende, mottagen, rader, paragrafer, punkter, delegerade, skrivelser, ut, sant }, { actor, nu }) {
    if (!mottagen) return { karta: null, ersatta: [], remissId: sant?.id ?? null, anstand: null, kanAvsta: false };
    const oppet = !arende.avslutat || ['insand', 'kvitterad'].includes(mottagen.status);
    const kanBegara = oppet && may.folja(actor, arende) && mottagen.utbyteId !== null && mottagen.remittentOrganisationId !== null && !ut && !['insand', 'kvitterad', 'avslutad'].includes(mottagen.status);
    const idag = dagI(nu);
    const beslutande = (organ: { slag: string; namn: string; kod: string }, nr?: string): Pick<Egetstopp, 'slag' | 'namn'> =>
      organ.slag === 'utskott' ? { slag: 'au', namn: ['AU', nr].filter(Boolean).join(' ') } : { slag: 'beslut', namn: nr ?? organ.namn };
    const egna: Egetstopp[] = [
      ...paragrafer.map((p) => ({ id: `p${p.id}`, datum: tillDag(p.sammantrade.datum) ?? '', ...beslutande(p.organ, p.nr === null ? undefined : `§\u00A0${p.nr}${p.bokstav}`), href: `/sammantraden/${p.sammantrade.id}`, beskrivning: `${p.organ.namn}${p.status === 'justerad' ? ', justerad' : ''}` })),
      ...delegerade.map((b) => ({ id: `b${b.id}`, datum: tillDag(b.datum) ?? '', slag: 'beslut' as const, namn: b.paragraf, href: `/yttranden/${b.yttrandeId}`, beskrivning: `Beslutat på delegation av ${b.organ.namn}` })),
      ...punkter.map((p) => ({ id: `u${p.id}`, datum: tillDag(p.sammantrade.datum) ?? '', ...beslutande(p.sammantrade.organ), href: `/sammantraden/${p.sammantrade.id}`, beskrivning: `${p.sammantrade.organ.namn} sammanträder` })),
      ...senaste(skrivelser).map((d) => ({ id: `d${d.id}`, datum: tillDag(d.datum) ?? '', namn: d.dokument.slag === 'yttrande' ? 'Yttrande' : 'Skrivelse', slag: 'skrivelse' as const, beskrivning: d.titel })),
    ].filter((s) => s.datum);
    const handling = mottagen.handling;
    const karta = byggArendekarta({
      idag,
      egen: { namn: arende.myndighet.namn, dnr: medKod(arende.myndighet.kod, arende.dnr) },
      remittent: { namn: mottagen.remittent, dnr: mottagen.remittentDnr, utskickad: tillDag(handling?.handlingsdatum ?? null) },
      inkom: { datum: dagI(handling?.inkom ?? mottagen.skapad), lopnr: handling?.lopnr ?? null, handlingId: handling?.id ?? null },
      svarSenast: tillDag(mottagen.svarSenast),
      status: oppet ? mottagen.status : 'avslutad',
      insand: ut ? dagI(ut.skapad) : mottagen.insand ? dagI(mottagen.insand) : null,
      egna,
      instanser: rader.map((rad) => ({ ...instansvy(rad, rad.levererad, idag), utskickad: dagI(rad.remiss.utskickad ?? nu), svarRegistreratDag: rad.svarHandling ? dagI(rad.svarHandling.registrerad) : null })),
    });
    return { karta, ersatta: mottagen.ersatta as { datum: string; text: string }[], remissId: sant?.id ?? null, anstand: kanBegara ? { mottagenId: mottagen.id, remittent: mottagen.remittent } : null, kanAvsta: kanBegara && mottagen.status !== 'beslutad' };
  },
});

const senaste = <T extends { dokument: { slag: string }; datum: Date | null }>(versioner: readonly T[]): T[] => {
  const sedda = new Set<string>();
  return versioner.filter(({ dokument, datum }) => {
    const nyckel = `${dokument.slag} ${tillDag(datum)}`;
    return !sedda.has(nyckel) && sedda.add(nyckel);
  });
};

/** Remisskartan of a remiss we sent: each instans a lane, with what its receipts have told. */
export const getRemisskarta = query({
  name: 'remiss.karta',
  async load(tx, id: string, { actor }) {
    provaId(id);
    const remiss = await tx.remiss.findFirst({ where: { id }, include: { myndighet: true } });
    if (!remiss) throw new Refused('finns_inte');
    return { remiss, myndighetId: remiss.myndighetId, rader: await instanser(tx, { remissId: id }), egen: await egenOrganisation(actor.organisationId) };
  },
  may: may.visa,
  view({ remiss, rader, egen }, { nu }) {
    if (!remiss.utskickad) return null;
    const idag = dagI(nu);
    return byggRemisskarta({
      idag, namn: remiss.slag === 'intern' ? remiss.myndighet.namn : egen.namn, dnr: remiss.dnrAttAnge, utskickad: dagI(remiss.utskickad), svarSenast: tillDag(remiss.svarSenast), remissId: remiss.id, intern: remiss.slag === 'intern',
      instanser: rader.filter((r) => r.status !== 'aterkallad').map((rad) => ({ ...instansvy(rad, rad.levererad, idag), utskickad: dagI(remiss.utskickad ?? nu), svarRegistreratDag: rad.svarHandling ? dagI(rad.svarHandling.registrerad) : null })),
    });
  },
});
