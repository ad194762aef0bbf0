import { ren } from '#components/anslag/tavla';
import { stil } from '../anslag/stil.ts';
import { clock, dayInText, dayWithWeekday } from '#lib/platform/datum';
import type { Oppenvy } from '#lib/rekommendation/oppet';

type Organisation = { namn: string; kod: string; epost: string | null };
const tecken: Record<string, string> = { antar: '●', antar_med_andring: '◐', avslar: '✕', ej_behandlat: '○' };
const mer = `.matris{width:100%;border-collapse:collapse;margin-top:var(--m3)}.matris th,.matris td{text-align:left;vertical-align:baseline;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--rule);font-weight:400}.matris b{white-space:nowrap;font-weight:400}.matris small{max-width:22rem}.matris thead th{color:var(--ink-2);border-color:var(--ink)}.matris small,.mut{color:var(--ink-2)}.matris small{display:block}ol{padding-left:1.4em}.yta{overflow-x:auto}
@media (max-width:640px){.matris thead{position:absolute;clip-path:inset(50%)}.matris tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--rule)}.matris th,.matris td{display:block;border:0;padding:.05rem 0}.matris td[data-vad]::before{content:attr(data-vad) ": ";color:var(--ink-2)}}`;

const ruta = (r: Oppenvy['rader'][number]['rutor'][number], vad: string) => `<td data-vad="${ren(vad)}"><b><span aria-hidden="true">${tecken[r.utfall] ?? ''}</span> ${ren(r.ord)}</b>${r.andring ? `<small>${ren(r.andring)}</small>` : ''}</td>`;

/** The open page of a rekommendation: no script, style inlined, everything escaped. */
export function oppenSida(vy: Oppenvy, { namn, kod, epost }: Organisation, nu: Date): string {
  const vad = (i: number) => (vy.satser.length === 1 ? 'Utfall' : `Att-sats ${vy.satser[i]?.nr ?? ''}`);
  const rader = vy.rader.map((r) => `<tr><th scope="row">${ren(r.namn)}${r.kravs ? '<small>måste anta</small>' : ''}${r.uppgatt ? `<small>uppgått i ${ren(r.uppgatt.i ?? 'en annan')} ${ren(r.uppgatt.fran)}</small>` : ''}</th>${r.rutor.map((x, i) => ruta(x, vad(i))).join('')}<td data-vad="Beslut">${r.beslut ? [r.beslut.organ, r.beslut.datum, r.beslut.beteckning, r.beslut.dnr].filter((x) => x !== null).map((x) => `<span class="nb">${ren(x)}</span>`).join(', ') : '<span class="mut">–</span>'}</td></tr>`).join('');
  const bas = `/${encodeURIComponent(kod)}/rekommendationer/${vy.id}`;
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${ren(`${vy.titel} – ${namn}`)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><style>${stil}${mer}</style></head>
<body><a class="skip" href="#innehall">Hoppa till innehållet</a>
<header><p class="kommun">${ren(namn)}</p><h1>${ren(vy.titel)}</h1><p class="lead">${ren(vy.mening)}</p></header>
<main id="innehall"><section aria-labelledby="s1"><h2 id="s1">${ren(vy.fran)} rekommenderar att besluta</h2><div class="doc"><ol>${vy.satser.map((s) => `<li value="${s.nr}">att ${ren(s.text)} <span class="mut">(${s.fordelning.filter((f) => f.antal > 0).map((f) => `${ren(f.ord.toLowerCase())} ${f.antal}`).join(', ')})</span></li>`).join('')}</ol></div>
<dl>${vy.datum ? `<div><dt>Utsänd</dt><dd>${ren(dayInText(vy.datum))}</dd></div>` : ''}${vy.malTid ? `<div><dt>Beslut behövs</dt><dd>${ren(vy.malTid)}</dd></div>` : ''}<div><dt>Beslutet står när</dt><dd>${ren(vy.troskel)}</dd></div>${vy.dnr ? `<div><dt>Diarienummer</dt><dd>${ren(vy.dnr)}</dd></div>` : ''}</dl></section>
<section aria-labelledby="s2"><h2 id="s2">Vad var och en har beslutat</h2><div class="yta" tabindex="0" role="region" aria-label="Tabell över besluten"><table class="matris"><thead><tr><th scope="col">Huvudman</th>${vy.satser.map((_, i) => `<th scope="col">${vad(i)}</th>`).join('')}<th scope="col">Beslut</th></tr></thead><tbody>${rader}</tbody></table></div></section>
${vy.bakgrund.length > 0 ? `<section aria-labelledby="s3"><h2 id="s3">Bakgrund</h2><div class="doc">${vy.bakgrund.map((s) => `<p>${ren(s)}</p>`).join('')}</div></section>` : ''}
<section aria-labelledby="s4"><h2 id="s4">Handlingar</h2><ul><li><a href="${bas}/rekommendation">Rekommendationen (PDF)</a></li>${vy.bilagor.map((b) => `<li><a href="${bas}/${b.id}">Bilaga ${b.nr}: ${ren(b.titel)}</a></li>`).join('')}</ul></section></main>
<footer><p>${epost ? `Frågor: <a href="mailto:${ren(epost)}">${ren(epost)}</a>. ` : ''}Sidan visades ${ren(dayWithWeekday(nu))}, ${ren(clock(nu))}.</p></footer>
</body></html>`;
}
