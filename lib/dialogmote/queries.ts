import { skrivDnr } from '#lib/arende/store';
import { harRoll } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI, skrivDag } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { foljsUpp, skrivHanvisning, slutlagesnamn, typnamn, uppfoljningsnamn } from './dialogmote.ts';
import { egnaI, may, tjansteman } from './policy.ts';
import { listaAlla, loadDialogmote, type Dialogmote, type Punkten } from './store.ts';
import { tillPdf } from './pdf/minnesanteckningar.ts';

const sist = (p: Punkten) => p.uppfoljning.at(-1) ?? null;
const oppen = (p: Punkten) => foljsUpp(p.typ) && !(sist(p)?.lage === 'besvarad' || sist(p)?.lage === 'avslutad');

function mening(m: Dialogmote): string {
  const medskick = m.punkter.filter(({ typ }) => typ === 'medskick');
  if (m.status === 'utkast') return m.punkter.length === 0 ? 'Inget är skrivet än. Börja med ett avsnitt för varje organ eller förvaltning.' : `Utkast med ${m.punkter.length} ${m.punkter.length === 1 ? 'punkt' : 'punkter'}. Ingen annan ser det förrän det är färdigställt.`;
  const svarade = medskick.filter((p) => sist(p)?.lage === 'besvarad').length;
  return `Färdigställda den ${skrivDag(dagI(m.fardigstalld ?? new Date(0)))} som ${slutlagesnamn[m.fardigstalldSom ?? 'allman_handling'].toLowerCase()}.${medskick.length > 0 ? ` ${svarade} av ${medskick.length} medskick ${medskick.length === 1 ? 'är besvarat' : 'är besvarade'}.` : ''}`;
}

/** The notes one may read, the latest first, and how their medskick stand. */
export const listDialogmoten = query({
  name: 'dialogmote.lista',
  load: (tx, _: null, { actor }) => {
    const egna = egnaI(actor);
    return listaAlla(tx, egna === null ? {} : { OR: [{ myndighetId: { in: [...egna] } }, { status: 'fardigstalld', fardigstalldSom: 'allman_handling' }] });
  },
  may: (actor) => may.lista(actor),
  view: (alla, { actor }) => ({
    rader: alla.map((m) => ({ id: m.id, titel: m.titel, dagar: m.dagar.map(({ datum }) => datum), myndighet: m.organ?.namn ?? m.myndighet.namn, utkast: m.status === 'utkast', lage: m.status === 'utkast' ? 'Utkast' : slutlagesnamn[m.fardigstalldSom ?? 'allman_handling'], punkter: m.punkter.length, medskick: m.punkter.filter(({ typ }) => typ === 'medskick').length, obesvarade: m.punkter.filter((p) => p.typ === 'medskick' && oppen(p)).length })),
    kan: { skapa: harRoll(actor, tjansteman) },
  }),
});

const valen = async (tx: Tx) => ({
  organ: await tx.organ.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, myndighetId: true } }), myndigheter: await tx.myndighet.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, forvaltning: true } }),
  personer: await tx.person.findMany({ where: { aktiv: true, behorigheter: { some: { roll: { in: [...tjansteman] } } } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, titel: true } }),
});

/** Whose notes they can be. */
export const getNyttDialogmote = query({
  name: 'dialogmote.nytt',
  load: async (tx, _: null, { actor }) => {
    const { organ, myndigheter } = await valen(tx);
    return { organ, myndigheter: myndigheter.filter(({ id }) => may.skriv(actor, { myndighetId: id })) };
  },
  may: (_, { myndigheter }) => myndigheter.length > 0,
  view: ({ organ, myndigheter }, { nu }) => ({ myndigheter, idag: dagI(nu), organ: organ.filter((o) => myndigheter.some(({ id }) => id === o.myndighetId)) }),
});

/** The notes in full, with what came of each punkt and what may be done. */
export const getDialogmote = query({
  name: 'dialogmote.visa',
  async load(tx, id: string, { actor }) {
    const m = await loadDialogmote(tx, id);
    const organisationer = m.handling ? await inRegister((r) => r.organisation.findMany({ where: { ansluten: true, NOT: { id: actor.organisationId } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } })) : [];
    return { m, ...(await valen(tx)), organisationer, myndighetId: m.myndighetId, status: m.status, fardigstalldSom: m.fardigstalldSom };
  },
  may: may.visa,
  view({ m, organ, myndigheter, personer, organisationer }, { actor }) {
    const skriva = m.status === 'utkast' && may.skriv(actor, m);
    return {
      id: m.id, titel: m.titel, myndighet: m.organ?.namn ?? m.myndighet.namn, utkast: m.status === 'utkast', mening: mening(m), lage: m.status === 'utkast' ? 'Utkast' : slutlagesnamn[m.fardigstalldSom ?? 'allman_handling'], skal: m.fardigstalldSkal, av: m.fardigstalldAv?.namn ?? null,
      arende: m.arende && may.skriv(actor, m) ? { id: m.arende.id, dnr: skrivDnr(m.arende) } : null, handling: m.handling && may.skriv(actor, m) ? { id: m.handling.id, lopnr: m.handling.lopnr } : null, harArende: m.arendeId !== null,
      dagar: m.dagar.map((d) => ({
        ...d,
        avsnitt: d.avsnitt.map((a) => ({
          ...a,
          punkter: a.punkter.map((p) => ({
            ...p, typnamn: typnamn[p.typ], hanvisning: skrivHanvisning(p.nr, m.titel), foljs: foljsUpp(p.typ), arende: p.arende ? { id: p.arende.id, dnr: skrivDnr(p.arende), kan: harRoll(actor, tjansteman, { myndighetId: p.arende.myndighetId }) } : null,
            uppfoljning: p.uppfoljning.map((u) => ({ ...u, ord: uppfoljningsnamn[u.lage] })), kan: { svara: m.status === 'fardigstalld' && oppen(p) && may.svara(actor, { ...p, mote: m }), skota: (m.status === 'utkast' ? may.skriv(actor, m) : may.skriv(actor, m) || may.svara(actor, { ...p, mote: m })) && foljsUpp(p.typ) },
          })),
        })),
      })),
      organ, forvaltningar: myndigheter.map((x) => ({ id: x.id, namn: x.forvaltning ?? x.namn })), myndigheter: myndigheter.filter(({ id }) => id !== m.myndighetId), personer: personer.map((p) => ({ id: p.id, namn: p.titel ? `${p.namn}, ${p.titel}` : p.namn })), organisationer,
      kan: { skriva, fardigstalla: skriva && m.punkter.length > 0, skicka: m.handling !== null && may.skriv(actor, m) },
    };
  },
});
export type Dialogmotevy = Awaited<ReturnType<typeof getDialogmote>>;
export type Punktvy = Dialogmotevy['dagar'][number]['avsnitt'][number]['punkter'][number];

/** The notes as the PDF is set from them. */
export const getPdfdata = query({
  name: 'dialogmote.pdf',
  async load(tx, id: string, { actor }) {
    const m = await loadDialogmote(tx, id);
    const o = await inRegister((r) => r.organisation.findFirst({ where: { id: actor.organisationId }, select: { namn: true } }));
    return { m, organisation: o?.namn ?? '', myndighetId: m.myndighetId, status: m.status, fardigstalldSom: m.fardigstalldSom };
  },
  may: may.visa,
  view: ({ m, organisation }, { nu }) => tillPdf(m, { organisation, dnr: m.arende ? skrivDnr(m.arende) : null, nu }),
});
