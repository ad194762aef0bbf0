import { ren } from '#components/anslag/tavla';
import { stil } from '../anslag/stil.ts';
import { clock, dayInText } from '#lib/platform/datum';
import type { OppenRemiss } from '#lib/remiss/oppen';
import type { Svarsrum } from '#lib/remiss/svaraUtifran';
import type { Utifran } from '#lib/remiss/svarslank';

const formstil = `
form{margin-top:var(--m6)}label,legend{display:block;margin-bottom:var(--m1)}legend{padding:0}fieldset{border:0;padding:0;margin:0 0 var(--m5);min-width:0}
fieldset.fraga{border-top:1px solid var(--rule);padding-top:var(--m5)}.fraga legend{float:left;width:100%;font-size:var(--t4);margin-bottom:var(--m3)}.fraga legend+*{clear:both}
input[type=text],select,textarea{font:inherit;width:100%;max-width:36rem;padding:.5rem .6rem;border:1px solid #888274;border-radius:2px;background:transparent;color:inherit;margin-bottom:var(--m4)}
select{min-height:2.75rem}textarea{min-height:9rem;line-height:1.5}option{color:#1c1b18;background:#fff}
.hjalp{color:var(--ink-2);margin:-.75rem 0 var(--m4);max-width:36rem}
button{font:inherit;min-height:2.75rem;padding:.4rem 1.1rem;border:1px solid var(--accent);border-radius:4px;background:var(--accent);color:var(--paper);cursor:pointer}button.andra{background:transparent;color:var(--accent)}
.knappar{display:flex;flex-wrap:wrap;gap:var(--m4);margin-top:var(--m5)}.ruta{border:1px solid currentColor;border-left-width:4px;padding:var(--m4);margin-top:var(--m5);max-width:46rem}.fel{color:#9c2a1b}@media (prefers-color-scheme:dark){.fel{color:#f0a093}}
.filer{padding-left:1.2em}.val label{display:flex;gap:.5em;align-items:baseline;min-height:2.75rem;padding-top:.5rem;margin:0}input[type=file]{font:inherit;max-width:100%;margin-bottom:var(--m4)}`;

type Stallningsval = readonly { value: string; label: string }[];
type Sida = { rum: Svarsrum; organisation: string; adress: string; stallningar: Stallningsval; fel?: string | null; sparat?: boolean };

const html = (titel: string, organisation: string, rubrik: string, lead: string, inne: string) => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${ren(titel)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><style>${stil}${formstil}</style></head>
<body><a class="skip" href="#innehall">Hoppa till innehållet</a>
<header><p class="kommun">${ren(organisation)}</p><h1>${ren(rubrik)}</h1><p class="lead">${ren(lead)}</p></header>
<main id="innehall">${inne}</main></body></html>`;

const stycken = (text: string) => text.split(/\n{2,}/).map((s) => `<p>${ren(s)}</p>`).join('');
const handlingar = ({ filer }: Pick<Svarsrum, 'filer'>, adress: string) => (filer.length > 0 ? `<section aria-labelledby="h"><h2 id="h">Handlingar</h2><ul class="filer">${filer.toSorted((a, b) => Number(a.ersatt !== null) - Number(b.ersatt !== null)).map((f) => `<li><a href="${adress}/fil/${f.id}">${ren(f.namn)}</a>${f.ersatt ? `, ersatt ${dayInText(f.ersatt)}` : ''}</li>`).join('')}</ul></section>` : '');
const falt = (id: string, etikett: string, varde: string, hjalp = '') => `<label for="${id}">${ren(etikett)}</label><input type="text" id="${id}" name="${id}" value="${ren(varde)}" maxlength="300"${hjalp ? ` aria-describedby="${id}-h"` : ''}>${hjalp ? `<p class="hjalp" id="${id}-h">${ren(hjalp)}</p>` : ''}`;
const val = (id: string, varde: string, alla: Stallningsval, om: string, etikett = 'Ställningstagande') => `<label for="${id}">${etikett}<span class="vh"> ${ren(om)}</span></label><select id="${id}" name="${id}"><option value="">Inget särskilt</option>${alla.map((s) => `<option value="${s.value}"${s.value === varde ? ' selected' : ''}>${ren(s.label)}</option>`).join('')}</select>`;
const ruta = (id: string, varde: string, etikett: string, om = '') => `<label for="${id}">${ren(etikett)}${om ? `<span class="vh"> ${ren(om)}</span>` : ''}</label><textarea id="${id}" name="${id}" rows="7">\n${ren(varde)}</textarea>`;

const fragefalt = (fragor: Svarsrum['fragor'], svar: Utifran, alla: Stallningsval) => fragor.map((f) => {
  const givet = svar.fragor[String(f.nr)];
  return `<fieldset class="fraga"><legend>Fråga ${f.nr}. ${ren(f.text)}</legend>${f.avsnitt ? `<p class="hjalp">${ren(f.avsnitt)}</p>` : ''}${f.slag === 'text' ? '' : val(`f${f.nr}s`, givet?.stallning ?? '', alla.filter(({ value }) => value.startsWith('skala') === (f.slag === 'skala')), `till fråga ${f.nr}`, f.slag === 'skala' ? 'Hur långt ni instämmer' : 'Ställningstagande')}${ruta(`f${f.nr}t`, givet?.text ?? '', 'Svar', `på fråga ${f.nr}`)}</fieldset>`;
}).join('');
const helhetsfalt = (svar: Utifran, alla: Stallningsval) => `<fieldset class="fraga"><legend>Svaret som helhet</legend>${val('stallning', svar.stallning, alla.filter(({ value }) => !value.startsWith('skala')), 'till remissen som helhet')}${ruta('text', svar.text, 'Sammanfattning eller svar i löpande text')}</fieldset>`;

const hinderord: Record<NonNullable<Svarsrum['hinder']>, string> = {
  svaret_ar_inlamnat: '', svarslanken_galler_inte: 'Tiden för att svara här är ute. Skriv till den som skickade remissen, så skickas en ny adress. Det ni har skrivit finns kvar.',
  remissen_ar_aterkallad: 'Remissen är återkallad, så inget svar väntas. Det ni har skrivit finns kvar.', svaret_saknar_namn: '', svaret_ar_tomt: '',
};

/** The page where somebody without an account reads a remiss and answers it: plain forms, no script, everything escaped. */
export function svarssida({ rum, organisation, adress, stallningar, fel = null, sparat = false }: Sida): string {
  const { svar, missiv } = rum;
  const tid = rum.svarSenast ? `Svaret ska vara inne senast ${dayInText(rum.svarSenast)}.${rum.sen ? ' Den dagen har gått; svaret tas emot ändå och antecknas som sent.' : ''}` : rum.svarstid ? `Svarstid: ${rum.svarstid}.` : '';
  if (rum.inlamnad) {
    return html(`Svaret är inlämnat: ${rum.titel}`, organisation, 'Svaret är inlämnat', `${rum.instans} lämnade sitt svar ${dayInText(rum.inlamnad)}, ${clock(rum.inlamnad)}.`,
      `<section><p class="doc">Spara gärna kvittot: det är svaret som det lämnades, med dag och tid. Vill ni lägga till något, skriv till ${ren(missiv.svarTill || missiv.kontaktEpost || organisation)} och ange dnr ${ren(rum.dnr)}.</p><p class="knappar"><a href="${adress}/kvitto">Kvitto med svaret (PDF)</a></p></section>${handlingar(rum, adress)}`);
  }
  const fragor = fragefalt(rum.fragor, svar, stallningar);
  const bilagor = svar.filer.length > 0 ? `<fieldset class="val"><legend>Bifogat</legend>${svar.filer.map((f) => `<label><input type="checkbox" name="behall" value="${f.hash}" checked> ${ren(f.namn)}</label>`).join('')}</fieldset>` : '';
  const form = rum.hinder ? `<p class="ruta">${ren(hinderord[rum.hinder])}</p>` : `<form method="post" action="${adress}" enctype="multipart/form-data">
<fieldset class="fraga"><legend>Vem som svarar</legend>${falt('namn', 'Namn', svar.namn, 'Den som lämnar svaret för organisationen.')}${falt('roll', 'Roll', svar.roll)}${falt('beslut', 'Beslut bakom svaret (om det finns)', svar.beslut, 'Till exempel: styrelsen den 3 december, punkt 7.')}</fieldset>
${helhetsfalt(svar, stallningar)}${fragor}
<fieldset class="fraga"><legend>Filer</legend>${bilagor}<label for="filer">Bifoga Word eller PDF</label><input type="file" id="filer" name="filer" multiple accept=".pdf,.docx,.txt,.xlsx"></fieldset>
<p class="knappar"><button name="gor" value="spara" class="andra">Spara och fortsätt senare</button><button name="gor" value="lamna">Lämna in svaret</button></p><p class="hjalp" style="margin-top:var(--m3)">När svaret är inlämnat går det inte att ändra här.</p></form>`;
  const besked = fel ? `<p class="ruta fel" role="alert">${ren(fel)} Det ni har skrivit står kvar nedan. Filer behöver väljas på nytt.</p>` : sparat && rum.sparad ? `<p class="ruta" role="status">Sparat ${ren(clock(rum.sparad))}. ${rum.inbjuden ? 'Adressen i brevet leder tillbaka hit.' : 'Spara den här sidans adress: bara den leder tillbaka hit.'}</p>` : '';
  const hur = missiv.text ? `<section aria-labelledby="m"><h2 id="m">Följebrev</h2><div class="doc">${stycken(missiv.text)}</div></section>` : '';
  return html(`Svara på remiss: ${rum.titel}`, organisation, rum.titel, `${rum.inbjuden ? `${rum.instans} är ${missiv.skyldighet === 'skyldighet' ? 'skyldig' : 'inbjuden'} att svara. ` : `Svar från ${rum.instans}. `}${tid} Dnr ${rum.dnr}.`, `${besked}${handlingar(rum, adress)}${hur}${form}`);
}

type Oppet = { remiss: OppenRemiss; organisation: string; adress: string; stallningar: Stallningsval; skrev?: { svarande: string; epost: string; svar: Utifran }; fel?: string | null };
const tomtSvar: Utifran = { namn: '', roll: '', beslut: '', stallning: '', text: '', fragor: {}, filer: [] };

/** The page where anyone reads an open remiss and answers it. Saved or handed in, the answer gets an address of its own. */
export function oppenSida({ remiss, organisation, adress, stallningar, skrev = { svarande: '', epost: '', svar: tomtSvar }, fel = null }: Oppet): string {
  const tid = remiss.svarSenast ? `Svaret ska vara inne senast ${dayInText(remiss.svarSenast)}.${remiss.sen && remiss.oppen ? ' Den dagen har gått; svaret tas emot ändå och antecknas som sent.' : ''}` : remiss.svarstid ? `Svarstid: ${remiss.svarstid}.` : '';
  const { svar } = skrev;
  const form = remiss.oppen ? `<form method="post" action="${adress}" enctype="multipart/form-data">
<fieldset class="fraga"><legend>Vem som svarar</legend>${falt('svarande', 'Organisation, eller ditt namn', skrev.svarande, 'Svaret blir en allmän handling och kan läsas av andra, med namnet.')}${falt('namn', 'Den som lämnar svaret för en organisation (om det är en)', svar.namn)}${falt('roll', 'Roll', svar.roll)}${falt('epost', 'E-post (om du vill veta vad som blev av svaret)', skrev.epost)}</fieldset>
${helhetsfalt(svar, stallningar)}${fragefalt(remiss.fragor, svar, stallningar)}
<fieldset class="fraga"><legend>Filer</legend><label for="filer">Bifoga Word eller PDF</label><input type="file" id="filer" name="filer" multiple accept=".pdf,.docx,.txt,.xlsx"></fieldset>
<p class="knappar"><button name="gor" value="spara" class="andra">Spara och fortsätt senare</button><button name="gor" value="lamna">Lämna in svaret</button></p><p class="hjalp" style="margin-top:var(--m3)">Du får en egen adress till svaret. Spara den: där fortsätter du, och där finns kvittot.</p></form>` : '<p class="ruta">Remissen tar inte längre emot svar här.</p>';
  const besked = fel ? `<p class="ruta fel" role="alert">${ren(fel)} Det du har skrivit står kvar nedan. Filer behöver väljas på nytt.</p>` : '';
  const hur = remiss.missiv.text ? `<section aria-labelledby="m"><h2 id="m">Följebrev</h2><div class="doc">${stycken(remiss.missiv.text)}</div></section>` : '';
  return html(`Svara på remiss: ${remiss.titel}`, organisation, remiss.titel, `Öppen remiss: alla får svara. ${tid} Dnr ${remiss.dnr}.`, `${besked}${handlingar(remiss, adress)}${hur}${form}`);
}

/** The list of an organisation's open remisser. */
export const oppnaSida = ({ remisser, organisation, rot }: { remisser: readonly { id: string; titel: string; dnr: string; svarSenast: string | null }[]; organisation: string; rot: string }): string =>
  html(`Öppna remisser: ${organisation}`, organisation, 'Öppna remisser', remisser.length === 0 ? 'Ingen remiss är öppen för svar just nu.' : 'Här får vem som helst läsa och svara.', remisser.length === 0 ? '' : `<ul class="filer">${remisser.map((r) => `<li><a href="${rot}/oppen/${r.id}">${ren(r.titel)}</a>, dnr ${ren(r.dnr)}${r.svarSenast ? `, svar senast ${dayInText(r.svarSenast)}` : ''}</li>`).join('')}</ul>`);

/** The same page for whatever is not there: an address somebody made up, or one that a new letter has replaced. */
export const svarsadressenSaknas = (): string => html('Adressen finns inte', 'Paragraf', 'Adressen finns inte', 'Den kan ha ersatts av en nyare. Leta efter det senaste brevet om remissen, eller skriv till den som skickade den.', '');
