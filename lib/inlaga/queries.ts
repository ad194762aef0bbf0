import '#server-only';
import { skrivHandelse } from '#lib/arende/historik';
import { skrivDnr } from '#lib/arende/store';
import { query } from '#lib/platform/command';
import { dagI, dagarMellan, skrivDag } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { arSen, avgorsSenast, harSatser, inlageslag, lageFor, lagesord, skrivForfattare, slagnamn, utfallsord, type Inlageslag } from './inlaga.ts';
import { ledamoterI } from './lamnaIn.ts';
import { may } from './policy.ts';
import { franRad, loadInlaga, medAllt, type Inlaga } from './store.ts';

export type Inlagefilter = { slag?: string; lage?: string; sida?: string };
const perSida = 50;
const arId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const fakta = (i: Inlaga, idag: string) => {
  const lage = lageFor({ slag: i.slag, aterkallad: i.aterkallad, besvarad: i.besvarad, svarad: i.svarad !== null, behandlad: i.behandlad });
  const senast = avgorsSenast(i.slag, i.inlamnad);
  return { lage, senast, sen: arSen(lage, senast, idag) };
};

/** The day a year ago: what was handed in before it and is not decided is late (KL 5:35). */
const ettArSedan = (idag: string) => `${Number(idag.slice(0, 4)) - 1}${idag.slice(4)}`;

/** What has been handed in, the latest first, fifty at a time: by kind, by where it stands, and what has waited more than a year. */
export const listInlagor = query({
  name: 'inlaga.lista',
  async load(tx, { slag = '', lage = 'oppna', sida = '' }: Inlagefilter, { nu, actor }) {
    const oppen = { besvarad: null, aterkallad: null };
    const where: Prisma.InlagaWhereInput = {
      organId: { not: null }, ...((inlageslag as readonly string[]).includes(slag) ? { slag } : {}),
      ...(lage === 'oppna' ? oppen : lage === 'sena' ? { ...oppen, slag: { in: ['motion', 'medborgarforslag'] }, inlamnad: { lt: new Date(ettArSedan(dagI(nu))) } } : lage === 'avgjorda' ? { besvarad: { not: null } } : lage === 'aterkallade' ? { aterkallad: { not: null } } : {}),
    };
    const hopp = /^\d{1,4}$/.test(sida) ? Number(sida) : 0;
    const rader = await tx.inlaga.findMany({ where, include: medAllt, orderBy: [{ inlamnad: 'desc' }, { id: 'desc' }], skip: hopp * perSida, take: perSida + 1 });
    const organ = await tx.organ.findMany({ where: { slag: 'fullmaktige', aktiv: true }, select: { id: true, myndighetId: true } });
    return { rader, hopp, far: organ.some((o) => may.lamnaIn(actor, { organ: o, slag: 'motion' })) };
  },
  may: may.visa,
  view: ({ rader, hopp, far }, { nu }) => ({
    nasta: rader.length > perSida ? String(hopp + 1) : null, kan: { lamnaIn: far },
    rader: rader.slice(0, perSida).map((rad) => {
      const i = franRad(rad);
      const { lage, senast, sen } = fakta(i, dagI(nu));
      return { id: i.id, slag: slagnamn[i.slag], titel: i.titel, av: skrivForfattare(i.forfattare), inlamnad: i.inlamnad, dnr: skrivDnr({ dnr: i.arende.dnr, myndighet: i.organ.myndighet }), lage: lagesord[lage], senast, sen };
    }),
  }),
});

/** What the form for a new one needs: fullmäktige, what one may hand in there, who sits, and who can be asked. */
export const getNyInlaga = query({
  name: 'inlaga.ny',
  async load(tx, _: null, { actor, nu }) {
    const alla = await tx.organ.findMany({ where: { slag: 'fullmaktige', aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, myndighetId: true } });
    const organ = alla.filter((o) => may.lamnaIn(actor, { organ: o, slag: 'motion' }))[0];
    if (!organ) throw new Refused('finns_inte');
    const idag = new Date(dagI(nu));
    const leder = await tx.fortroendeuppdrag.findMany({ where: { uppdrag: 'ordforande', plats: { organ: { aktiv: true, slag: { in: ['styrelse', 'namnd', 'beredning', 'utskott'] } } }, fran: { lte: idag }, OR: [{ till: null }, { till: { gte: idag } }] }, include: { person: { select: { namn: true } }, plats: { select: { organ: { select: { namn: true } } } } }, orderBy: { person: { namn: 'asc' } } });
    return { organ, kansli: may.kansli(actor, { organ }), ledamoter: [...(await ledamoterI(tx, organ.id, idag))].map(([id, l]) => ({ id, ...l })), leder };
  },
  may: (actor, { organ }) => may.lamnaIn(actor, { organ, slag: 'motion' }),
  view: ({ organ, kansli, ledamoter, leder }, { actor, nu }) => ({
    organ, kansli, idag: dagI(nu), slag: inlageslag.filter((s) => kansli || s !== 'medborgarforslag'),
    ledamoter: ledamoter.filter(({ id }) => kansli || id !== actor.personId).toSorted((a, b) => a.parti.localeCompare(b.parti, 'sv') || a.namn.localeCompare(b.namn, 'sv')),
    till: [...new Map(leder.map((u) => [u.personId, { id: u.personId, namn: `${u.person.namn}, ordförande i ${u.plats.organ.namn.toLowerCase()}` }])).values()],
  }),
});

/** One inlaga with its yrkanden, what each became, and its history. */
export const getInlaga = query({
  name: 'inlaga.visa',
  async load(tx, id: string) {
    if (!arId(id)) throw new Refused('finns_inte');
    const inlaga = await loadInlaga(tx, id);
    const handelser = await tx.handelse.findMany({ where: { OR: [{ subject: id }, { arendeId: inlaga.arendeId, type: { in: ['sammantrade.punkt_tillagd', 'sammantrade.punkt_utgar', 'arende.behandlat', 'arende.fordelat'] } }] }, orderBy: { seq: 'desc' }, take: 200 });
    const namn = await tx.person.findMany({ where: { id: { in: [...new Set(handelser.map((h) => h.personId))] } }, select: { id: true, namn: true } });
    const filer = await tx.handlingsfil.findMany({ where: { handlingId: { in: [inlaga.handlingId, inlaga.svarHandlingId].filter((x) => x !== null) } }, select: { id: true, handlingId: true, namn: true } });
    const paragrafer = await tx.paragraf.findMany({ where: { id: { in: [...inlaga.satser.map((s) => s.paragrafId), inlaga.besvaradParagrafId].filter((x) => x !== null) } }, include: { organ: { select: { namn: true, paragrafmonster: true } }, sammantrade: { select: { datum: true } } } });
    return { ...inlaga, handelser, namn, filer, paragrafer };
  },
  may: (actor) => may.visa(actor),
  view(i, { actor, nu }) {
    const { lage, senast, sen } = fakta(i, dagI(nu));
    const namn = new Map(i.namn.map((p) => [p.id, p.namn]));
    const vid = (id: string | null) => {
      const p = i.paragrafer.find((x) => x.id === id);
      return p ? `${p.organ.namn} ${p.sammantrade.datum.toISOString().slice(0, 10)}, ${p.nr === null ? 'protokollet inte låst än' : `§\u00A0${p.nr}`}` : null;
    };
    const oppen = lage !== 'avgjord' && lage !== 'aterkallad';
    return {
      id: i.id, slag: i.slag, slagnamn: slagnamn[i.slag], titel: i.titel, text: i.text, av: skrivForfattare(i.forfattare), inlamnad: i.inlamnad, dnr: skrivDnr({ dnr: i.arende.dnr, myndighet: i.organ.myndighet }),
      arendeId: may.arende(actor, i) ? i.arendeId : null, organ: i.organ.namn, till: i.tillNamn, svar: i.svar, lage: lagesord[lage], sen, senast, mening: skrivMening(i, lage, senast, dagI(nu), vid(i.besvaradParagrafId)),
      satser: i.satser.map((s) => ({ ...s, ord: s.utfall ? utfallsord[s.utfall] : null, vid: vid(s.paragrafId) })), aterkalladSkal: i.aterkalladSkal,
      filer: may.arende(actor, i) ? i.filer.map((f) => ({ href: `/api/handlingar/${f.handlingId}/${f.id}`, namn: f.namn })) : [],
      historik: i.handelser.flatMap((h) => {
        const text = skrivHandelse({ type: h.type, detalj: JSON.parse(h.detalj) as Record<string, string>, av: namn.get(h.personId) ?? null, namn: (x) => namn.get(String(x)) ?? 'någon' });
        return text ? [{ id: String(h.seq), nar: h.at, text }] : [];
      }),
      kan: { aterkalla: oppen && may.aterkalla(actor, i) && i.satser.every(({ utfall }) => !utfall), svara: oppen && !harSatser(i.slag) && may.svara(actor, i) },
    };
  },
});

function skrivMening({ slag, aterkallad, besvarad, tillNamn }: { slag: Inlageslag; aterkallad: string | null; besvarad: string | null; tillNamn: string | null }, lage: string, senast: string | null, idag: string, vid: string | null): string {
  if (aterkallad) return `Återkallad den ${skrivDag(aterkallad)}.`;
  if (besvarad) return `${harSatser(slag) ? 'Avgjord' : 'Besvarad'} den ${skrivDag(besvarad)}${vid ? `, ${vid}` : ''}.`;
  if (!senast) return lage === 'svar_finns' ? `${tillNamn ?? 'Den tillfrågade'} har lämnat sitt svar. Det ges vid sammanträdet.` : `Väntar på svar från ${tillNamn ?? 'den tillfrågade'}.`;
  const kvar = dagarMellan(idag, senast);
  const borde = `Fullmäktige bör kunna besluta senast den ${skrivDag(senast)}`;
  return kvar < 0 ? `Sen: fullmäktige borde ha kunnat besluta senast den ${skrivDag(senast)}. Läget ska redovisas för fullmäktige.` : `${lage === 'bereds' ? 'Bereds.' : 'Väntar på beredning.'} ${borde}, om ${kvar} ${kvar === 1 ? 'dag' : 'dagar'}.`;
}
