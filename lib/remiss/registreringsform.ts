import { skrivDnr } from '#lib/arende/store';
import { loadInkommet } from '#lib/handling/store';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { finnsRedan } from './dubblett.ts';
import type { Remissinnehall } from './kuvert.ts';
import { may } from './policy.ts';
import type { Fraga } from './remiss.ts';
import { svarSchema } from './besvara.ts';

/** What the registration form for a remiss in the inbox begins with: the envelope's own facts, or nothing when it came from outside. */
export const getRegistreringsform = query({
  name: 'remiss.registreringsform',
  async load(tx, inkommetId: string, { actor }) {
    const inkommet = await loadInkommet(tx, inkommetId);
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    const redan = await finnsRedan(tx, inkommet.myndighetId, inkommet.filer.map((f) => f.filHash));
    const arenden = await tx.arende.findMany({ where: { myndighetId: inkommet.myndighetId, status: { not: 'avslutat' } }, orderBy: { skapat: 'desc' }, take: 50, include: { myndighet: { select: { kod: true, namn: true } } } });
    const personer = await tx.behorighet.findMany({ where: { myndighetId: inkommet.myndighetId, roll: { in: ['handlaggare', 'chef'] } }, select: { personId: true, person: { select: { namn: true, aktiv: true } } }, distinct: ['personId'] });
    return { inkommet, myndighetId: inkommet.myndighetId, redan, arenden, personer };
  },
  may: may.registrera,
  view({ inkommet, redan, arenden, personer }) {
    const kom = inkommet.innehall as unknown as Partial<Remissinnehall>;
    return {
      id: inkommet.id, version: inkommet.version, status: inkommet.status, rubrik: inkommet.rubrik, ankomstdag: dagI(inkommet.inkom), redan,
      uppgifter: {
        titel: kom.titel ?? inkommet.rubrik, remittent: kom.remittent ?? inkommet.fran, remittentDnr: kom.dnrAttAnge ?? '', svarstid: kom.svarstid || kom.svarSenast || '', intern: kom.intern ?? false,
        fragor: (kom.fragor ?? []) as Fraga[], utifran: !inkommet.utbyteId,
      },
      arenden: arenden.map((a) => ({ id: a.id, namn: `${skrivDnr(a)} ${a.arendemening}` })),
      handlaggare: personer.filter((p) => p.person.aktiv).map((p) => ({ id: p.personId, namn: p.person.namn })).toSorted((a, b) => a.namn.localeCompare(b.namn, 'sv')),
    };
  },
});

/** An answer in the inbox: which ärende of ours it answers, or null when it answers none. */
export const getSvarsform = query({
  name: 'remiss.svarsform',
  async load(tx, inkommetId: string, { actor }) {
    const inkommet = await loadInkommet(tx, inkommetId);
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    const svar = svarSchema.safeParse(inkommet.innehall);
    const instans = svar.success ? await tx.remissinstans.findFirst({ where: { utbyteId: svar.data.svarPaUtbyteId, remiss: { myndighetId: inkommet.myndighetId } }, include: { remiss: { include: { arende: { include: { myndighet: { select: { kod: true, namn: true } } } } } } } }) : null;
    return { inkommet, myndighetId: inkommet.myndighetId, svar: svar.success ? svar.data : null, instans };
  },
  may: may.registrera,
  view({ inkommet, svar, instans }) {
    if (!svar || !instans?.remiss.arende) return null;
    return {
      id: inkommet.id, version: inkommet.version, organ: svar.organ, paragraf: svar.paragraf ?? null, datum: svar.datum, ankomstdag: dagI(inkommet.inkom), stallning: svar.yttrande?.stallning ?? null,
      titel: instans.remiss.titel, instans: instans.namn, arendeId: instans.remiss.arende.id, dnr: skrivDnr(instans.remiss.arende), remissId: instans.remissId, intern: instans.remiss.slag === 'intern',
    };
  },
});
