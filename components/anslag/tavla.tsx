import type { Grund, Tavelrad, Tavla } from '#lib/anslag/anslag';
import { clock, dayInText, dayWithWeekday } from '#lib/platform/datum';
import { organIText } from '#lib/platform/organnamn';
import { stil } from './stil.ts';

const tecken: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Every word from the database goes through here: the page is written as text, and nothing in it may become markup. */
export const ren = (text: string): string => text.replaceAll(/[&<>"']/g, (t) => tecken[t] ?? t);

type Organisation = Tavla['organisation'];
const vems = ({ slag }: Organisation) => (slag === 'region' ? 'regionen' : 'kommunen');
const stor = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sida(titel: string, { namn, epost }: Organisation, nu: Date, rubrik: string, lead: string, inne: string, o: Organisation): string {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${ren(titel)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><style>${stil}</style></head>
<body><a class="skip" href="#innehall">Hoppa till anslagen</a>
<header><p class="kommun">${ren(namn)}</p><h1>${ren(rubrik)}</h1><p class="lead">${ren(lead)}</p></header>
<main id="innehall">${inne}</main>
<footer><p>${stor(vems(o))} ansvarar för tavlan enligt <span class="nb">8 kap. 9–12 §§</span> kommunallagen.${epost ? ` Frågor: <a href="mailto:${ren(epost)}">${ren(epost)}</a>.` : ''} Sidan visades ${ren(dayWithWeekday(nu))}, <span class="nb">${ren(clock(nu))}</span>.</p></footer>
</body></html>`;
}

const rad = (etikett: string, varde: string, vikt = false) => `<div${vikt ? ' class="vikt"' : ''}><dt>${ren(etikett)}</dt><dd>${ren(varde)}</dd></div>`;

/** The notice of a fullmäktige's meeting: when, where, and every ärende (KL 5:13, 8:10 p 1). */
function kungorelse(a: Tavelrad, k: NonNullable<Tavelrad['kungorelse']>, bas: string): string {
  const pdf = k.pdf ? `<p class="lankar"><a href="${bas}/${a.id}/kungorelse">Läs kungörelsen (PDF)</a></p>` : '';
  const punkter = k.punkter.map((p) => `<li>${ren(p.rubrik)}${p.dnr ? ` <span class="nb">(${ren(p.dnr)})</span>` : ''}${p.handlingsnr ? `, handling ${k.datum.slice(0, 4)} nr ${p.handlingsnr}` : ''}${p.ny ? ' <strong>Tillagt efter den första kungörelsen.</strong>' : ''}</li>`).join('');
  return `<article class="anslag"><div class="organ"><h3><a href="${bas}/${a.id}">${ren(a.organ).replace('fullmäktige', '&shy;fullmäktige')}</a></h3><p>Sammanträder <span class="nb">${ren(dayInText(k.datum))}</span></p></div>
<div><dl>${rad('Tid', `${dayWithWeekday(k.datum)}${k.kl ? ` kl. ${k.kl.replace(/^0/, '').replace(':', '.')}` : ''}`, true)}${rad('Plats', k.plats)}${rad('För allmänheten', k.oppet ? 'Öppet för alla' : 'Stängda dörrar')}${rad('Kungjort', dayWithWeekday(a.uppsatt))}${rad('Handlingarna finns hos', a.forvaring)}</dl><p>Ärenden</p><ol>${punkter}</ol>${pdf}</div></article>`;
}

function anslag(a: Tavelrad, bas: string, lankar: string): string {
  if (a.kungorelse) return kungorelse(a, a.kungorelse, bas);
  return `<article class="anslag"><div class="organ"><h3><a href="${bas}/${a.id}">${ren(a.organ)}</a></h3>${a.sammantradesdatum ? `<p>Sammanträde <span class="nb">${ren(dayInText(a.sammantradesdatum))}</span></p>` : ''}</div>
<div><dl>${a.paragrafer ? rad(a.slag === 'delegationsbeslut' ? 'Beslut på delegation' : 'Paragrafer', `${a.paragrafer}${a.omedelbar ? '. Justerades omedelbart.' : ''}`) : ''}${rad('Anslaget', dayWithWeekday(a.uppsatt))}${sistaDag(a)}${rad('Anslaget tas ner', a.vantarPa.length > 0 ? 'tidigast tre veckor efter den sista tavlan' : `tidigast ${dayInText(a.nedtas)}`)}${a.overklagade.map((o) => rad('Överklagande', `Beslutet i ${o.paragraf} ${o.ord} (${dayInText(o.dag)}).`)).join('')}${a.rattelser.map((r) => rad('Rättelse', `${r.paragraf ? `§\u00A0${r.paragraf}: ` : ''}${r.text} (${dayInText(r.dag)})`)).join('')}${rad(a.slag === 'delegationsbeslut' ? 'Beslutet finns hos' : 'Protokollet finns hos', a.forvaring)}</dl>${lankar}</div></article>`;
}

const sistaDag = (a: Tavelrad) => (a.sistaDag ? rad('Sista dag att överklaga', dayWithWeekday(a.sistaDag), true) : a.vantarPa.length > 0 ? rad('Sista dag att överklaga', `räknas från den dag då anslaget är uppe också hos ${a.vantarPa.join(' och ')}`, true) : '');

const protokollet = (a: Tavelrad, bas: string) => (a.publik ? `<a href="${bas}/${a.id}/protokoll">Läs protokollet${a.maskerad ? ' (maskerad kopia)' : ''}${a.paragrafer ? `, ${ren(a.paragrafer)}` : ''} (PDF)</a>` : '');
const sa = (vilket: Grund['vilket'], text: string, rubrik: string) => `<section id="overklaga-${vilket}" aria-labelledby="o-${vilket}"><h2 id="o-${vilket}">${ren(rubrik)}</h2><div class="doc"><p>${ren(text)}</p></div></section>`;
const rubriker = { KL13: 'Så överklagar\u00A0du: laglighetsprövning', FL: 'Så överklagar\u00A0du: förvaltningsbesvär', ingen: 'Förberedande beslut' } as const;
const rubriken = ({ vilket }: Grund) => rubriker[vilket];

function lista(rader: readonly Tavelrad[], bas: string, anslaget: (a: Tavelrad) => string): string {
  const del = (id: string, rubrik: string, i: readonly Tavelrad[]) => (i.length > 0 ? `<section aria-labelledby="${id}"><h2 id="${id}">${rubrik}</h2>${i.map((a) => anslag(a, bas, `<p class="lankar">${protokollet(a, bas)} ${anslaget(a)}</p>`)).join('')}</section>` : '');
  const moten = rader.filter((a) => a.kungorelse);
  const fullmaktige = moten.length > 0 ? `<section aria-labelledby="s0"><h2 id="s0">Fullmäktige sammanträder</h2>${moten.map((a) => anslag(a, bas, '')).join('')}</section>` : '';
  // What is decided on delegation and not reported to the nämnd stands by itself (KL 8:10 p 3).
  return fullmaktige + del('s1', 'Justerade protokoll', rader.filter(({ slag, kungorelse: k }) => slag !== 'delegationsbeslut' && !k)) + del('s2', 'Beslut på delegation', rader.filter(({ slag }) => slag === 'delegationsbeslut'));
}

/** The board's rows and how decisions are appealed: what every form of it holds. */
function innehall({ organisation, anslag: rader }: Tavla, bas: string): string {
  // Decisions by FL carry their own nämnd's address, so the words may differ from one notice to the next.
  const texter = [...new Map(rader.flatMap(({ grunder }) => grunder).map((g) => [g.vilket, g]))].map(([, g]) => sa(g.vilket, g.text, rubriken(g))).join('');
  if (rader.length === 0) return `<p class="lead">Just nu finns inga anslag från ${ren(organisation.namn)}.</p>`;
  return lista(rader, bas, (a) => a.grunder.map((g) => `<a href="#overklaga-${g.vilket}">${g.vilket === 'ingen' ? 'Om att överklaga' : 'Så överklagar du'}${a.grunder.length > 1 ? ` ${ren(g.paragrafer)}` : ''}</a>`).join(' ')) + texter;
}

const adressen = ({ kod }: Organisation) => `/${encodeURIComponent(kod)}/anslagstavla`;

/** The board as a page of its own: no script, style inlined, everything escaped (KL 8:9–12). */
export function tavelsida(tavla: Tavla, nu: Date): string {
  const { organisation, anslag: rader } = tavla;
  const lead = `${rader.length === 0 ? 'Just nu finns inga anslag. ' : ''}Här meddelar ${vems(organisation)} ${rader.some((a) => a.kungorelse) ? 'när fullmäktige sammanträder och ' : ''}vilka protokoll som är justerade. Den som vill överklaga ett beslut har tre veckor på sig från den dag det anslogs här.`;
  return sida(`Anslagstavla – ${organisation.namn}`, organisation, nu, 'Anslagstavla', lead, rader.length > 0 ? innehall(tavla, adressen(organisation)) : '', organisation);
}

/** The board to be fetched into the organisation's own page: headings from h2, no style, no page around it. `bas` is where its links lead. */
export const tavelfragment = (tavla: Tavla, bas: string): string => `<div lang="sv" class="anslagstavla">${innehall(tavla, bas)}</div>`;

/** The board to be framed in the organisation's own page: its links open in the whole window. */
export function inbaddad(tavla: Tavla, nu: Date): string {
  const { organisation } = tavla;
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${ren(`Anslagstavla – ${organisation.namn}`)}</title><style>${stil}body>main{padding-block:0}section:first-child{margin-top:var(--m4)}</style></head>
<body><main id="innehall"><h1 class="vh">Anslagstavla</h1>${innehall(tavla, adressen(organisation)).replaceAll('<a href="/', '<a target="_top" href="/')}</main><footer><p>Visades ${ren(dayWithWeekday(nu))}, ${ren(clock(nu))}.</p></footer></body></html>`;
}

/** One notice with how its decisions are appealed. */
export function anslagssida(organisation: Organisation, a: Tavelrad, nu: Date): string {
  const bas = adressen(organisation);
  const lead = a.kungorelse ? `${a.organ} sammanträder ${dayWithWeekday(a.kungorelse.datum)}.` : `Protokollet från ${organIText(a.organ)} är justerat${a.sistaDag ? `. Besluten kan överklagas till och med ${dayWithWeekday(a.sistaDag)}` : ''}.`;
  const inne = `<section aria-labelledby="s1"><h2 id="s1">Anslaget</h2>${anslag(a, bas, `<p class="lankar">${protokollet(a, bas)} <a href="${bas}">Hela anslagstavlan</a></p>`)}</section>${a.grunder.map((g) => sa(g.vilket, g.text, `${rubriken(g)}${a.grunder.length > 1 ? ` (${g.paragrafer})` : ''}`)).join('')}`;
  return sida(`${a.organ}${a.paragrafer ? `, ${a.paragrafer}` : ''} – Anslagstavla – ${organisation.namn}`, organisation, nu, a.paragrafer ? `${a.organ}, ${a.paragrafer}` : a.organ, lead, inne, organisation);
}

/** What is not on the board, or never was: the same page. */
export const saknas = (): string => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Finns inte på anslagstavlan</title><style>${stil}</style></head>
<body><header><h1>Finns inte här</h1><p class="lead">Adressen stämmer inte, eller så är anslaget nedtaget.</p></header><main id="innehall"></main></body></html>`;
