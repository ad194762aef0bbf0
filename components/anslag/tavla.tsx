import type { Overklagande, Tavelrad, Tavla } from '#lib/anslag/anslag';
import { clock, dayInText, dayWithWeekday } from '#lib/platform/datum';
import { stil } from './stil.ts';

const tecken: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Every word from the database goes through here: the page is written as text, and nothing in it may become markup. */
const ren = (text: string): string => text.replaceAll(/[&<>"']/g, (t) => tecken[t] ?? t);

type Organisation = Tavla['organisation'];
const vems = ({ slag }: Organisation) => (slag === 'region' ? 'regionen' : 'kommunen');
const stor = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sida(titel: string, { namn, epost }: Organisation, nu: Date, rubrik: string, lead: string, inne: string, o: Organisation): string {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${ren(titel)}</title><style>${stil}</style></head>
<body><a class="skip" href="#innehall">Hoppa till anslagen</a>
<header><p class="kommun">${ren(namn)}</p><h1>${ren(rubrik)}</h1><p class="lead">${ren(lead)}</p></header>
<main id="innehall">${inne}</main>
<footer><p>${stor(vems(o))} ansvarar för tavlan enligt 8 kap. 9–12 §§ kommunallagen.${epost ? ` Frågor: <a href="mailto:${ren(epost)}">${ren(epost)}</a>.` : ''} Sidan visades ${ren(dayWithWeekday(nu))}, ${ren(clock(nu))}.</p></footer>
</body></html>`;
}

const rad = (etikett: string, varde: string, vikt = false) => `<div${vikt ? ' class="vikt"' : ''}><dt>${ren(etikett)}</dt><dd>${ren(varde)}</dd></div>`;

function anslag(a: Tavelrad, bas: string, lankar: string): string {
  return `<article class="anslag"><div class="organ"><h3><a href="${bas}/${a.id}">${ren(a.organ)}</a></h3>${a.sammantradesdatum ? `<p>Sammanträde <span class="nb">${ren(dayInText(a.sammantradesdatum))}</span></p>` : ''}</div>
<div><dl>${a.paragrafer ? rad('Paragrafer', `${a.paragrafer}${a.omedelbar ? '. Justerades omedelbart.' : ''}`) : ''}${rad('Anslaget', dayWithWeekday(a.uppsatt))}${a.sistaDag ? rad('Sista dag att överklaga', dayWithWeekday(a.sistaDag), true) : ''}${rad('Anslaget tas ner', `tidigast ${dayInText(a.nedtas)}`)}${rad('Protokollet finns hos', a.forvaring)}</dl>${lankar}</div></article>`;
}

const protokollet = (a: Tavelrad, bas: string) => (a.publik ? `<a href="${bas}/${a.id}/protokoll">Läs protokollet${a.paragrafer ? `, ${ren(a.paragrafer)}` : ''} (PDF)</a>` : '');
const texter = (rader: readonly Tavelrad[]): [Overklagande, string][] => [...new Map(rader.map((a) => [a.overklagande, a.text]))];

/** The board as a page of its own: no script, style inlined, everything escaped (KL 8:9–12). */
export function tavelsida({ organisation, anslag: rader }: Tavla, nu: Date): string {
  const bas = `/${encodeURIComponent(organisation.kod)}/anslagstavla`;
  const lead = rader.length === 0
    ? `Just nu finns inga anslag. Här meddelar ${vems(organisation)} vilka protokoll som är justerade. Den som vill överklaga ett beslut har tre veckor på sig från den dag det anslogs här.`
    : `Här meddelar ${vems(organisation)} vilka protokoll som är justerade. Den som vill överklaga ett beslut har tre veckor på sig från den dag det anslogs här.`;
  const lista = rader.length > 0 ? `<section aria-labelledby="s1"><h2 id="s1">Justerade protokoll</h2>${rader.map((a) => anslag(a, bas, `<p class="lankar">${protokollet(a, bas)} <a href="#overklaga-${a.overklagande}">${a.overklagande === 'ingen' ? 'Om att överklaga' : 'Så överklagar du'}</a></p>`)).join('')}</section>` : '';
  const sa = texter(rader).map(([vilket, text]) => `<section id="overklaga-${vilket}" aria-labelledby="o-${vilket}"><h2 id="o-${vilket}">${vilket === 'ingen' ? 'Förberedande beslut' : 'Så överklagar du'}</h2><div class="doc"><p>${ren(text)}</p></div></section>`).join('');
  return sida(`Anslagstavla – ${organisation.namn}`, organisation, nu, 'Anslagstavla', lead, lista + sa, organisation);
}

/** One notice with how its decisions are appealed. */
export function anslagssida(organisation: Organisation, a: Tavelrad, nu: Date): string {
  const bas = `/${encodeURIComponent(organisation.kod)}/anslagstavla`;
  const lead = `Protokollet från ${a.organ} är justerat${a.sistaDag ? `. Besluten kan överklagas till och med ${dayWithWeekday(a.sistaDag)}` : ''}.`;
  const inne = `<section aria-labelledby="s1"><h2 id="s1">Anslaget</h2>${anslag(a, bas, `<p class="lankar">${protokollet(a, bas)} <a href="${bas}">Hela anslagstavlan</a></p>`)}</section><section aria-labelledby="s2"><h2 id="s2">${a.overklagande === 'ingen' ? 'Förberedande beslut' : 'Så överklagar du'}</h2><div class="doc"><p>${ren(a.text)}</p></div></section>`;
  return sida(`${a.organ}${a.paragrafer ? `, ${a.paragrafer}` : ''} – Anslagstavla – ${organisation.namn}`, organisation, nu, a.paragrafer ? `${a.organ}, ${a.paragrafer}` : a.organ, lead, inne, organisation);
}

/** What is not on the board, or never was: the same page. */
export const saknas = (): string => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Finns inte på anslagstavlan</title><style>${stil}</style></head>
<body><header><h1>Finns inte här</h1><p class="lead">Adressen stämmer inte, eller så är anslaget nedtaget.</p></header><main id="innehall"></main></body></html>`;
