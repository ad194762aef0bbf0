import { ren } from '#components/anslag/tavla';
import { stil } from '../anslag/stil.ts';
import type { Marke, Nod } from '#lib/dokument/schema';
import { dayWithWeekday } from '#lib/platform/datum';
import type { PubliktStyrdokument, Registerrad } from '#lib/styrdokument/queries';

type Organisation = { kod: string; namn: string; epost: string | null };
const egen = `.lista{list-style:none;padding:0;margin:0}.lista>li{padding:var(--m4) 0;border-bottom:1px solid var(--rule)}.lista p{color:var(--ink-2);margin-top:var(--m1)}.notis{border-left:3px solid var(--accent);padding-left:var(--m4);margin-top:var(--m4);max-width:46rem}.rull{overflow-x:auto}table{border-collapse:collapse;margin-top:var(--m3)}th,td{text-align:left;font-weight:400;padding:.3rem var(--m4) .3rem 0;border-bottom:1px solid var(--rule);vertical-align:top}thead th{color:var(--ink-2)}td.r,th.r{text-align:right;font-variant-numeric:tabular-nums}.doc h3,.doc h4,.doc h5{margin-top:1.4em}.doc ul,.doc ol{padding-left:1.4em}blockquote{margin:1em 0 1em 1.2em}svg{width:100%;max-width:30rem;height:auto;margin-top:var(--m3)}svg text{fill:var(--ink-2);font-size:12px}svg path{fill:none;stroke:var(--accent);stroke-width:2}svg circle{fill:var(--accent)}svg line{stroke:var(--rule)}svg .mal{stroke:var(--ink-2);stroke-dasharray:5 4}section h3{margin-top:var(--m5)}dd{overflow-wrap:anywhere}`;

function sida(titel: string, o: Organisation, nu: Date, over: string, rubrik: string, lead: string, inne: string): string {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${ren(titel)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><style>${stil}${egen}</style></head>
<body><a class="skip" href="#innehall">Hoppa till innehållet</a>
<header><p class="kommun">${over}</p><h1>${ren(rubrik)}</h1><p class="lead">${ren(lead)}</p></header>
<main id="innehall">${inne}</main>
<footer><p>${o.epost ? `Frågor: <a href="mailto:${ren(o.epost)}">${ren(o.epost)}</a>. ` : ''}Sidan visades ${ren(dayWithWeekday(nu))}.</p></footer>
</body></html>`;
}
const adressen = ({ kod }: Organisation) => `/${encodeURIComponent(kod)}/styrdokument`;

/** What holds and what is recommended, for everybody: no script, everything escaped. What has ended is listed last and can be read for ever. */
export function styrdokumentlista(o: Organisation, rader: readonly Registerrad[], nu: Date): string {
  const del = (rubrik: string, i: readonly Registerrad[]) => (i.length === 0 ? '' : `<section><h2>${rubrik}</h2><ul class="lista">${i.map((r) => `<li><h3><a href="${adressen(o)}/${r.id}">${ren(r.titel)}</a></h3><p>${ren([r.slag, `version ${r.nr}`, r.galler && `gäller från ${r.galler}`, r.tillOchMed && `till och med ${r.tillOchMed}`, r.beslutande.length > 0 && `beslutat av ${r.beslutande.join(' och ')}`, r.pagar && 'en ny version är rekommenderad'].filter(Boolean).join(', '))}</p></li>`).join('')}</ul></section>`);
  const med = (...lagen: string[]) => rader.filter(({ giltighet }) => lagen.includes(giltighet));
  return sida(`Styrdokument – ${o.namn}`, o, nu, ren(o.namn), 'Styrdokument', rader.length === 0 ? 'Inget styrdokument är publicerat än.' : 'Strategier, planer, policyer och avtal som gäller, och de som är rekommenderade men inte beslutade av alla.', del('Gäller', med('galler')) + del('Antagna, gäller senare', med('kommande')) + del('Rekommenderade, beslutsprocess pågår', med('rekommenderad')) + del('Har gällt', med('utgangen', 'ersatt', 'upphavd')));
}

const block = (noder: readonly Nod[]): string => noder.map(nodtext).join('');
function nodtext(n: Nod): string {
  const inne = () => block(n.content ?? []);
  switch (n.type) {
    case 'text': return (n.marks ?? []).reduce(markera, ren(n.text ?? ''));
    case 'hardBreak': return '<br>';
    case 'paragraph': return `<p>${inne()}</p>`;
    case 'heading': { const h = `h${Math.min(6, Number(n.attrs?.['level'] ?? 2) + 1)}`; return `<${h}>${inne()}</${h}>`; }
    case 'bulletList': return `<ul>${inne()}</ul>`;
    case 'orderedList': return `<ol>${inne()}</ol>`;
    case 'listItem': return `<li>${inne()}</li>`;
    case 'blockquote': return `<blockquote>${inne()}</blockquote>`;
    case 'table': return `<div class="rull"><table>${inne()}</table></div>`;
    case 'tableRow': return `<tr>${inne()}</tr>`;
    case 'tableHeader': return `<th scope="col">${inne()}</th>`;
    case 'tableCell': return `<td>${inne()}</td>`;
    default: return inne();
  }
}
function markera(inne: string, m: Marke): string {
  if (m.type === 'bold') return `<b>${inne}</b>`;
  if (m.type === 'italic') return `<i>${inne}</i>`;
  return m.type === 'link' && /^(https?:\/\/|mailto:)/.test(m.attrs.href) ? `<a href="${ren(m.attrs.href)}" rel="noopener">${inne}</a>` : inne;
}

type Tal = PubliktStyrdokument['v']['nyckeltal'][number];
function diagram({ id, namn, enhet, malet, diagram: d }: Tal): string {
  if (!d) return '';
  return `<svg viewBox="0 0 ${d.bredd} ${d.hojd}" role="img" aria-labelledby="t-${id}"><title id="t-${id}">${ren(`${namn}, ${enhet}${malet ? `, mål ${malet}` : ''}. Värdena står i tabellen.`)}</title>${d.skala.map(({ y, text }) => `<line x1="44" x2="${d.bredd}" y1="${y}" y2="${y}"/><text x="38" y="${y + 4}" text-anchor="end">${ren(text)}</text>`).join('')}${d.ar.map(({ x, text }) => `<text x="${x}" y="${d.hojd - 6}" text-anchor="middle">${text}</text>`).join('')}${d.mal === null ? '' : `<line class="mal" x1="44" x2="${d.bredd}" y1="${d.mal}" y2="${d.mal}"/>`}<path d="${d.linje}"/>${d.punkter.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3.5"/>`).join('')}</svg>`;
}
const nyckeltal = (n: Tal) => `<h3>${ren(n.namn)}</h3><p class="kommun">${ren([n.enhet, n.malet && `mål ${n.malet}`, n.kalla && `källa: ${n.kalla}`, n.lage === 'exempel' && 'exempel'].filter(Boolean).join(', '))}</p>${diagram(n)}${n.tabell.length > 0 ? `<table><thead><tr><th scope="col">År</th><th scope="col" class="r">${ren(n.enhet)}</th></tr></thead><tbody>${n.tabell.map((x) => `<tr><th scope="row">${x.ar}</th><td class="r">${ren(x.ord)}${x.preliminart ? ' (preliminärt)' : ''}</td></tr>`).join('')}</tbody></table>` : ''}`;

/** One version in full: its facts, text, changes and nyckeltal, and its older versions. */
export function styrdokumentsida(o: Organisation, { id, slag, myndighet, v, versioner }: PubliktStyrdokument, nu: Date): string {
  const bas = `${adressen(o)}/${id}`;
  const rad = (namn: string, varde: string | null | undefined) => (varde ? `<div><dt>${namn}</dt><dd>${ren(varde)}</dd></div>` : '');
  const fakta = `<section><h2>Uppgifter</h2><dl>${rad('Läge', v.lage)}${rad('Gäller från', v.galler)}${rad('Gäller till', v.tillOchMed)}${rad('Diarienummer', v.dnr)}${rad('Version', String(v.nr))}${rad('Gäller', v.forVerksamhet)}${rad('Ansvarig', v.ansvarig)}${rad('Beslut', v.besluten.map(({ ord }) => ord).join('. '))}${rad('Huvudmän', v.huvudman.map(({ namn }) => namn).join(', '))}${rad('Kontrollsumma', v.hash)}</dl>${v.pdfHash || v.frusen || v.fil ? `<p class="lankar"><a href="${bas}/${v.nr}/pdf">Läs dokumentet som ${v.fil ? 'fil' : 'PDF'}</a> <a href="${adressen(o)}">Alla styrdokument</a></p>` : ''}</section>`;
  const text = v.text ? `<section><h2>Text</h2><div class="doc">${block(v.text.content)}</div></section>` : '';
  const andringar = v.andringar.length > 0 ? `<section><h2>Ändringar i versionen</h2>${v.andringar.map((a) => `<h3>${ren(a.tema)}</h3>${a.var ? `<p class="kommun">${ren(a.var)}</p>` : ''}${a.nyText ? `<div class="doc">${a.nyText.split(/\n+/).map((s) => `<p>${ren(s)}</p>`).join('')}</div>` : ''}`).join('')}</section>` : '';
  const matt = v.nyckeltal.length > 0 ? `<section><h2>Nyckeltal</h2>${v.nyckeltal.map(nyckeltal).join('')}</section>` : '';
  const aldre = versioner.length > 1 ? `<section><h2>Alla versioner</h2><ul class="lista">${versioner.toReversed().map((x) => `<li>${x.nr === v.nr ? `Version ${x.nr} (den här)` : `<a href="${bas}/${x.nr}">Version ${x.nr}</a>`}<p>${ren([x.lage, x.galler && `gäller från ${x.galler}`].filter(Boolean).join(', '))}</p></li>`).join('')}</ul></section>` : '';
  const notis = v.publicering === 'rekommenderad' && v.notis ? `<p class="notis">${ren(v.notis)}</p>` : '';
  return sida(`${v.titel} – ${o.namn}`, o, nu, `<a href="${adressen(o)}">Styrdokument</a>, ${ren(o.namn)}`, v.titel, `${slag}, ${myndighet}. ${v.lage}.`, notis + fakta + text + andringar + matt + aldre);
}
