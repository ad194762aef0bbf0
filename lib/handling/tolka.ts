import { arDag, dagarMellan } from '#lib/platform/dag';
import { tolkaVagtDatum } from '#lib/platform/vagtDatum';

/** What a letter seems to say of itself. Each part is a proposal that the registrator looks at: what cannot be read is left out, never guessed. */
export type Tolkat = { titel?: string; avsandare?: string; epost?: string; dnr?: string; datum?: string; svarsdatum?: string; arRemiss: boolean };

const manader = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const datumMonster = `\\d{4}-\\d{2}-\\d{2}|(?:den )?\\d{1,2} (?:${manader}) \\d{4}`;
const etikett = (ord: string) => new RegExp(`(?:^|[\\n\\t]| {2,})[ ]*(?:${ord})[ ]*(?::|\\n|\\t| {1,})[ ]*([^\\n\\t]+)`, 'i');
const iso = (skrivet: string): string | undefined => {
  const { precision, fran } = tolkaVagtDatum(skrivet.trim());
  return precision === 'dag' && fran && arDag(fran) ? fran : undefined;
};
const rad = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The head of a letter is near its beginning; what is said about the answer may stand anywhere in its first pages. */
const huvudet = 2_500;
const brodet = 20_000;

/** Reads the text of a file: its title, who sent it (among those known by name), their dnr, its date and the day an answer is wanted. `kom` is the day it arrived: nothing is dated later. */
export function tolka(text: string, { kom, kanda = [] }: { kom: string; kanda?: readonly string[] }): Tolkat {
  const hela = text.replaceAll('\u00A0', ' ').replaceAll('\r', '').slice(0, brodet);
  const huvud = hela.slice(0, huvudet);
  const svarsdatum = svarSenast(hela);
  const titel = titeln(huvud);
  const avsandare = avsandaren(huvud, kanda);
  const epost = svarsadress(hela);
  const dnr = dnret(huvud);
  const datum = datumet(huvud, kom);
  // A word about remiss in the head, and somebody who wants an answer: then it is likely one. The registrator decides.
  const arRemiss = /\bremiss(?:en|missiv|svar)?\b/i.test(huvud) && (svarsdatum !== undefined || /\b(?:yttra|yttrande|synpunkter|svara)/i.test(hela));
  return { ...(titel ? { titel } : {}), ...(avsandare ? { avsandare } : {}), ...(epost ? { epost } : {}), ...(dnr ? { dnr } : {}), ...(datum ? { datum } : {}), ...(svarsdatum ? { svarsdatum } : {}), arRemiss };
}

function titeln(huvud: string): string | undefined {
  const sagd = etikett('ärende|ämne|rubrik|angående|gäller').exec(huvud)?.[1];
  const remiss = /^[ ]*(remiss(?: av| om| gällande| angående|:| –| -)[^\n]{5,200})/im.exec(huvud)?.[1];
  // What no label tells is the first line that reads like a heading: not a name, a number, an address or a sentence.
  const rubrik = huvud.split('\n').map(rad).find((r) => r.length >= 20 && r.length <= 160 && /\p{L}{4,} \p{L}/u.test(r) && !/[.;,]$|@|www\.|\d{3} ?\d{2}|^(?:dnr|datum|diarie|sida|telefon|till|från|kopia)\b/i.test(r));
  const funnen = remiss ?? sagd ?? rubrik;
  return funnen ? rad(funnen).slice(0, 300) : undefined;
}

function avsandaren(huvud: string, kanda: readonly string[]): string | undefined {
  const sagd = etikett('från|avsändare|remittent').exec(huvud)?.[1];
  if (sagd && !sagd.includes('@')) return rad(sagd).slice(0, 200);
  const lagt = huvud.toLowerCase();
  return kanda.map((namn) => ({ namn, plats: lagt.indexOf(namn.toLowerCase()) })).filter(({ plats }) => plats >= 0).sort((a, b) => a.plats - b.plats || b.namn.length - a.namn.length)[0]?.namn;
}

const dnrOrd = 'vårt? (?:dnr|diarienr|diarienummer|beteckning)|vår beteckning|diarienummer|diarienr|dnr|ärendenummer|ärendenr|beteckning';
function dnret(huvud: string): string | undefined {
  const [, funnet = ''] = new RegExp(`(?:^|[\\s(])(?:${dnrOrd})\\.?[ ]*[:\\n]?[ ]*((?:\\p{L}{1,6}[ -]?)?\\d[\\p{L}\\d/.:-]*(?: \\d[\\d/.-]+)?(?:/\\p{L}+)?)`, 'imu').exec(huvud) ?? [];
  return /\d{2}/.test(funnet) && !arDag(funnet) ? funnet.replace(/[.:,]+$/, '') : undefined;
}

function datumet(huvud: string, kom: string): string | undefined {
  const sagt = new RegExp(`(?:^|[\\n\\t ])datum[ ]*[:\\n\\t ][ ]*(${datumMonster})`, 'i').exec(huvud)?.[1];
  // Without a label the first date counts, unless it is when an answer is wanted.
  const forsta = [...huvud.matchAll(new RegExp(`(senast |före |till och med )?(${datumMonster})`, 'gi'))].find(([, fore]) => !fore)?.[2];
  const dag = iso(sagt ?? forsta ?? '');
  return dag && dag <= kom && dagarMellan(dag, kom) < 366 ? dag : undefined;
}

function svarSenast(hela: string): string | undefined {
  const satser = hela.replaceAll(/\n(?!\n)/g, ' ').split(/(?<=[.!?])\s+(?=\p{Lu})|\n{2,}/u);
  for (const sats of satser) {
    if (!/\b(?:svar|yttrande|yttra|synpunkter|remissvar|inkom|inkomma|besvar|remisstid)/i.test(sats)) continue;
    const funnet = new RegExp(`(?:senast|före|till och med|t\\.?o\\.?m\\.?)[ ]+(?:måndagen |tisdagen |onsdagen |torsdagen |fredagen |lördagen |söndagen )?(${datumMonster})`, 'i').exec(sats)?.[1] ?? new RegExp(`(?:sista svarsdag|svarsdatum|svar senast|sista dag(?: för svar)?)[ ]*:?[ ]*(${datumMonster})`, 'i').exec(sats)?.[1];
    const dag = funnet && iso(funnet);
    if (dag) return dag;
  }
  return undefined;
}

function svarsadress(hela: string): string | undefined {
  const adress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
  const tillSvar = new RegExp(`(?:svar|yttrande|synpunkter|skickas|sänds|mejlas)[^@]{0,200}?(${adress.source})`, 'i').exec(hela)?.[1];
  return (tillSvar ?? adress.exec(hela)?.[0])?.replace(/\.$/, '').toLowerCase();
}
