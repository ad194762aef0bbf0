import { harUppgatt, namnVid, skrivNamn } from '#lib/organisation/huvudman';
import { dagI, dagarMellan, skrivDag, type Dag } from '#lib/platform/dag';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { sistaDag, skrivVagtDatum } from '#lib/platform/vagtDatum';
import { troskelFor } from './data.ts';
import { fordelning, framsteg, gallande, lageFor, rutorFor, type Framsteg } from './matris.ts';
import { utfallsord } from './rekommendation.ts';
import type { Mottagare, Rekommendation } from './store.ts';

/** "Bordlagt, Kommunfullmäktige 2018-11-26": where it is while nothing is decided. */
function vagen(m: Mottagare, ansluten: boolean): { text: string; sedan: Dag | null; dnr: string | null; fel: boolean } {
  const sist = (slag: string) => m.handelser.findLast((h) => h.slag === slag);
  const registrerad = sist('registrerad');
  const dnr = registrerad?.dnr ?? null;
  const pa = sist('pa_vag');
  if (pa) return { text: [pa.text, pa.organNamn].filter(Boolean).join(', '), sedan: pa.datum ? pa.datum.toISOString().slice(0, 10) : dagI(pa.at), dnr: pa.dnr ?? dnr, fel: false };
  if (registrerad) return { text: 'Registrerad', sedan: dagI(registrerad.at), dnr, fel: false };
  if (ansluten) return { text: 'Skickad, inte registrerad än', sedan: null, dnr: null, fel: false };
  const mejlad = sist('mejlad');
  if (mejlad) return { text: 'Brev skickat', sedan: dagI(mejlad.at), dnr: null, fel: false };
  return sist('fel') ? { text: 'Brevet gick inte fram', sedan: null, dnr: null, fel: true } : m.epost ? { text: 'Brevet är på väg', sedan: null, dnr: null, fel: false } : { text: 'Saknar e-post: skicka den på annat sätt', sedan: null, dnr: null, fel: true };
}

function radFor(m: Mottagare, r: Rekommendation, satser: readonly string[], idag: Dag, anslutna: ReadonlySet<string>) {
  const rutor = rutorFor(m.beslut, satser);
  const [gallde, da] = [gallande(m.beslut), r.datum ?? idag];
  const beslut = m.beslut.find(({ id }) => id === gallde?.id) ?? null;
  const ansluten = m.huvudman.iRegistretId !== null && anslutna.has(m.huvudman.iRegistretId);
  const uppgatt = harUppgatt(m.huvudman, idag);
  const efter = uppgatt ? (r.mottagare.find((x) => x.huvudman.id === m.huvudman.uppgar?.i) ?? null) : null;
  return {
    id: m.id, nr: m.ordning, namn: namnVid(m.huvudman.namn, idag), namnMedTid: skrivNamn(m.huvudman.namn, da, idag), bytte: namnVid(m.huvudman.namn, da) !== namnVid(m.huvudman.namn, idag), huvudmanId: m.huvudman.id, kravs: m.kravs, ansluten,
    uppgatt: uppgatt ? { i: efter ? namnVid(efter.huvudman.namn, idag) : null, fran: m.huvudman.uppgar?.fran ?? '' } : null, raknas: efter === null,
    lage: lageFor(rutor), rutor: rutor.map((x, i) => ({ ...x, satsId: satser[i] ?? '', ord: utfallsord[x.utfall] })), vagen: beslut ? null : vagen(m, ansluten),
    beslut: beslut && { id: beslut.id, organ: beslut.organNamn, dnr: beslut.dnr, datum: beslut.datum, beteckning: beslut.beteckning, namnDa: namnVid(m.huvudman.namn, beslut.datum) }, antalBeslut: m.beslut.length,
    paminnelser: m.handelser.filter(({ slag }) => slag === 'paminnelse').map(({ at }) => dagI(at)),
  };
}

/** How far it has come in one plain sentence, with what stands in its way. */
function skrivLage(r: Rekommendation, f: Framsteg, idag: Dag): string {
  const av = r.troskel.slag === 'namngivna' ? `de ${numberWord(f.av)} namngivna` : `${numberWord(f.av)} ${f.av === 1 ? 'huvudman' : 'huvudmän'}`;
  const antagit = f.antagit === 0 ? 'Ingen har antagit än.' : `${capitalNumber(f.antagit)} av ${av} har antagit.`;
  if (f.uppnadd) return `Beslutet står${r.uppnadd ? ` från den ${skrivDag(r.uppnadd)}` : ''}: ${antagit.charAt(0).toLowerCase()}${antagit.slice(1)}`;
  const forut = r.uppnadd ? ` Den ${skrivDag(r.uppnadd)} hade tillräckligt många antagit, men så är det inte längre.` : '';
  if (!f.kan && f.av > 0) return `${antagit} Så många har sagt nej att beslutet inte kan stå, om inte någon beslutar på nytt.${forut}`;
  const sista = sistaDag(r.malTid);
  const kvar = sista && r.status === 'utsand' ? dagarMellan(idag, sista) : null;
  const tid = kvar === null ? '' : kvar < 0 ? ` Måldatumet den ${skrivDag(sista ?? '')} har passerat.` : kvar === 0 ? ' Måldatumet är i dag.' : ` ${capitalNumber(kvar)} ${kvar === 1 ? 'dag' : 'dagar'} kvar till måldatumet.`;
  return `${antagit} ${f.behovs < f.av ? `Det behövs ${numberWord(f.behovs)}.` : r.troskel.slag === 'namngivna' ? 'Alla de namngivna behövs.' : 'Alla behövs.'}${tid}${forut}`;
}

/** Everything that the matrix shows, wherever it is drawn: page, PDF, Excel, the public page. */
export function matrisvy(r: Rekommendation, anslutna: ReadonlySet<string>, nu: Date) {
  const idag = dagI(nu);
  const satser = r.satser.map(({ id }) => id);
  const f = framsteg(r.mottagare, satser, r.troskel, idag);
  return {
    id: r.id, version: r.version, titel: r.titel, fran: r.fran, dnr: r.dnr, status: r.status, datum: r.datum, malTid: skrivVagtDatum(r.malTid), senast: sistaDag(r.malTid), troskel: troskelFor(r, idag), uppnadd: f.uppnadd ? r.uppnadd : null, publik: r.publik, idag,
    bakgrund: r.bakgrund, bilagor: r.bilagor, framsteg: f, mening: skrivLage(r, f, idag),
    satser: r.satser.map((s) => ({ ...s, fordelning: fordelning(r.mottagare, satser, s.id, idag).map((x) => ({ ...x, ord: utfallsord[x.utfall] })) })),
    rader: r.mottagare.map((m) => radFor(m, r, satser, idag, anslutna)),
  };
}
export type Matrisvy = ReturnType<typeof matrisvy>;
