import { skrivParagraf } from '#lib/arende/diarienummer';
import type { Dag } from '#lib/platform/frist';
import type { Beslutforhet } from '#lib/sammantrade/beslutforhet';
import { granskaGang, gangfel, type Beslutsgang, type Gangfel } from '#lib/sammantrade/beslutsgang';
import { voteringsfel, type Voteringsfel } from '#lib/sammantrade/votering';
import { felINummerfoljd } from '#lib/sammantrade/punktlista';
import { justerasSenast, lagensDagar } from './justeringsfrist.ts';

/** What KL 5:65–68 asks for that a person fills in, or marks as not applicable: (1), (2), (3) and (6). (4) and (5) are computed. */
export type Uppgift = 'ifylld' | 'ej_aktuellt' | 'saknas';

export type KontrolleradParagraf = {
  nr: string;
  /** "Utgår" keeps its § and asks nothing more. */
  slag: 'beslut' | 'information' | 'utgar';
  rubrik: string;
  /** The texts as they will be printed, in order. */
  stycken: readonly { rubrik: string; text: string }[];
  gang: Beslutsgang | null;
  /** The decision as printed (KL 5:65 p 4) and who took part in it (p 5). */
  beslut: readonly string[];
  deltagare: readonly string[];
  forslagOchYrkanden: Uppgift;
  propositionsordning: Uppgift;
  omrostningar: Uppgift;
  reservationer: Uppgift;
  voteringar: readonly { saknarRost: readonly string[]; trycktaSummor: { ja: number; nej: number } | null; ja: number; nej: number }[];
  reserverarSig: readonly { namn: string; deltog: boolean; efterSammantradet: boolean }[];
  beslutforhet: Beslutforhet | null;
  hanvisningar: readonly { text: string; fryst: boolean }[];
  /** Days that the § cites, of what it rests on: none can lie after the meeting. */
  citerade?: readonly { text: string; dag: Dag }[];
  /** Named in a sentence the secretary has worded, of what the ordförande finds, without having put any yrkande. */
  namndaUtanYrkande?: readonly string[];
  /** Closed votes that are more than those who took part. */
  slutna?: readonly { avgivna: number; deltagare: number }[];
  /** Declared omedelbart justerad; and whether its ärende is marked with sekretess. */
  omedelbar?: boolean;
  sekretess?: boolean;
};

export type Kontrollunderlag = {
  paragrafer: readonly KontrolleradParagraf[];
  sammantrade: { dagar: readonly Dag[]; start: string | null; slut: string | null };
  /** The planned justering as printed, "2024-05-03T15:00" or the day alone. */
  /** The §§ of the whole meeting: a set may be any of them, and a gap among all is what is wrong. */
  allaNummer?: readonly string[];
  /** Whether the set is justerat at once; the organ's template as it is set; who signs, and the day their uppdrag ended. */
  omedelbar?: boolean;
  okandaMallval?: readonly string[];
  undertecknare?: readonly { namn: string; uppdragetSlutade: Dag | null }[];
  /** Who took part at a distance, where fullmäktige has not decided that one may (KL 5:16, 6:24). */
  distansUtanBeslut?: readonly string[];
  /** Who served again the same day against KL 5:21, for whom no reason has been given. */
  tjanstgorIgen?: readonly { namn: string; ersattare: string; paragraf: string | null }[];
  planerad?: string | null;
  justeras: Dag;
  /** How many days the organ has set itself, how it justerar and how many are chosen to (KL 5:69). */
  justeringsdagar?: number;
  justering?: { satt: 'justerare' | 'organet' | 'ordforande'; kravs: number; utsedda: number };
  /** Earlier meetings of the organ whose §§ have no numbers yet, where it numbers at locking. */
  onumreradeFore?: readonly Dag[];
  /** Hash of the text as it reads now, and of what each has signed. */
  hash: string;
  underskrifter: readonly { namn: string; hash: string }[];
};

export type Vaggkod = 'utan_avgorande' | 'nummer_tva_ganger' | 'version_inte_fryst' | 'underskrift_pa_annan_text' | 'inte_beslutfor' | 'beslut_saknas' | 'deltagare_saknas' | 'rosterna_saknas';
export type Varningskod =
  | 'lucka_i_nummer' | 'uppgift_saknas' | 'tom_rubrik' | 'platshallare' | 'samma_stycke' | 'okand_tid' | 'dagar_i_fel_ordning' | 'sen_justering' | 'justerare_enligt_beslut' | 'tidigare_utan_nummer'
  | 'inte_kungjort' | 'inte_beredd' | 'styrelsen_inte_hord' | 'sats_utan_utfall' | 'inlagan_aterkallad' | 'fragor_saknas' | 'svar_saknas'
  | 'summan_stammer_inte' | 'reserverar_utan_att_delta' | 'sen_reservation' | 'inte_beslutfor_enligt_reglemente' | 'distans_utan_beslut' | 'uppdraget_har_slutat' | 'tjanstgor_igen' | 'mallen_saknar_val'
  | 'omedelbar_i_fel_del' | 'sekretess_med_andra' | Gangfel;

export type Anmarkning<K extends string> = { kod: K; paragraf: string | null; mening: string };
export type Forkontroll = { vaggar: readonly Anmarkning<Vaggkod>[]; varningar: readonly Anmarkning<Varningskod>[] };

/**
 * What stops justering (walls), apart from what takes a reason and is printed as the user wrote it (warnings).
 * Decision and participants (KL 5:65–68 p 4 and 5) are never waived on a § that decides.
 */
export function forkontroll(underlag: Kontrollunderlag): Forkontroll {
  return {
    vaggar: [...vaggarISetet(underlag), ...underlag.paragrafer.flatMap(vaggarI)],
    varningar: [...varningarISetet(underlag), ...underlag.paragrafer.flatMap((p) => varningarI(p, underlag.sammantrade.dagar.at(-1) ?? '', underlag.omedelbar)), ...upprepadeStycken(underlag.paragrafer)],
  };
}

/** Warnings that are still open: a waiver needs a reason, and one for another § or code does not count. */
export const kvarstar = (
  { varningar }: Forkontroll,
  undantag: readonly { kod: string; paragraf: string | null; skal: string }[],
): readonly Anmarkning<Varningskod>[] =>
  varningar.filter(({ kod, paragraf }) => !undantag.some((u) => u.kod === kod && u.paragraf === paragraf && u.skal.trim() !== ''));

function vaggarISetet({ paragrafer, hash, underskrifter }: Kontrollunderlag): Anmarkning<Vaggkod>[] {
  const nummer = paragrafer.map(({ nr }) => nr);
  const dubbla = [...new Set(nummer.filter((nr, i) => nummer.indexOf(nr) !== i))];
  return [
    ...dubbla.map((nr) => anmark('nummer_tva_ganger' as const, nr, `${skrivParagraf(nr)} finns två gånger. Ge den ena ett eget nummer.`)),
    ...underskrifter
      .filter((u) => u.hash !== hash)
      .map(({ namn }) => anmark('underskrift_pa_annan_text' as const, null, `${namn} har skrivit under en annan lydelse. Texten måste skrivas under på nytt.`)),
  ];
}

function vaggarI(p: KontrolleradParagraf): Anmarkning<Vaggkod>[] {
  if (p.slag === 'utgar') return [];
  const funna: Anmarkning<Vaggkod>[] = p.hanvisningar
    .filter(({ fryst }) => !fryst)
    .map(({ text }) => anmark('version_inte_fryst', p.nr, `${skrivParagraf(p.nr)} hänvisar till ”${text}”, som fortfarande kan ändras. Godkänn dokumentet så att versionen fryses.`));
  if (p.beslutforhet && !p.beslutforhet.beslutfor && p.beslutforhet.lagrum) {
    const { deltagande, kravs, lagrum } = p.beslutforhet;
    funna.push(anmark('inte_beslutfor', p.nr, `Vid ${skrivParagraf(p.nr)} deltog ${deltagande} men det krävs ${kravs} (${lagrum}). Rätta närvaron eller ta upp ärendet vid ett annat sammanträde.`));
  }
  if (p.slag !== 'beslut') return funna;

  if (!p.gang || !p.gang.steg.some(({ typ }) => typ !== 'jav' && typ !== 'motproposition')) {
    funna.push(anmark('utan_avgorande', p.nr, `${skrivParagraf(p.nr)} saknar ett steg som avgör ärendet. Lägg till det i beslutsgången.`));
  }
  if (p.beslut.every((text) => text.trim() === '')) funna.push(anmark('beslut_saknas', p.nr, `${skrivParagraf(p.nr)} saknar beslut. Skriv vad som beslutades (5 kap. 65 § kommunallagen).`));
  if (p.deltagare.length === 0) funna.push(anmark('deltagare_saknas', p.nr, `${skrivParagraf(p.nr)} visar inte vilka som deltog i beslutet. För in närvaron.`));
  if (p.voteringar.some(({ ja, nej }) => ja + nej === 0)) {
    funna.push(anmark('rosterna_saknas', p.nr, `En öppen omröstning i ${skrivParagraf(p.nr)} visar inte hur var och en röstade. För in rösterna.`));
  }
  return funna;
}

function varningarISetet({ paragrafer, allaNummer = paragrafer.map(({ nr }) => nr), sammantrade: { dagar, start, slut }, justeras, planerad, ...set }: Kontrollunderlag): Anmarkning<Varningskod>[] {
  const funna: Anmarkning<Varningskod>[] = [];
  const heltal = allaNummer.filter((nr) => /^\d+$/.test(nr)).map(Number);
  if (felINummerfoljd([...new Set(heltal)]) === 'lucka') funna.push(anmark('lucka_i_nummer', null, 'Ett paragrafnummer saknas i följden. Kontrollera om en paragraf har fallit bort.'));
  const okand = (tid: string | null) => tid === null || tid === '00:00';
  if (okand(start) || okand(slut)) funna.push(anmark('okand_tid', null, 'Sammanträdets start- eller sluttid är okänd. För in den, annars lämnas tiden bort.'));
  if (planerad?.endsWith('T00:00')) funna.push(anmark('okand_tid', null, 'Justeringens tid står som 00.00. Skriv klockslaget, eller bara dagen om det inte är känt.'));
  const [forsta = '', sista = ''] = [dagar[0], dagar.at(-1)];
  if (dagar.some((dag, i) => i > 0 && dag < (dagar[i - 1] ?? dag)) || justeras < forsta) {
    funna.push(anmark('dagar_i_fel_ordning', null, 'Dagarna kommer inte i ordning. Kontrollera sammanträdets och justeringens datum.'));
  }
  const egenSista = sista && justerasSenast(sista, set.justeringsdagar);
  if (sista && justeras > justerasSenast(sista)) {
    funna.push(anmark('sen_justering', null, `Protokollet justeras senare än ${justerasSenast(sista)}, som är sista dagen (5 kap. 69 § kommunallagen). Ange varför.`));
  } else if (egenSista && justeras > egenSista) {
    funna.push(anmark('sen_justering', null, `Protokollet justeras senare än ${egenSista}. Organet har bestämt att det ska ske inom ${set.justeringsdagar ?? lagensDagar} dagar. Ange varför.`));
  }
  funna.push(...justerarna(set));
  for (const dag of set.onumreradeFore ?? []) funna.push(anmark('tidigare_utan_nummer', null, `Sammanträdet ${dag} har inte fått sina paragrafnummer än. Låses det här först kommer numren inte i tidsordning. Lås det tidigare först, eller ange varför.`));
  for (const { namn, uppdragetSlutade } of set.undertecknare ?? []) {
    if (uppdragetSlutade !== null && uppdragetSlutade < justeras) funna.push(anmark('uppdraget_har_slutat', null, `Uppdraget för ${namn}, som ska skriva under, slutade ${uppdragetSlutade}. Utse någon annan, eller ange varför (5 kap. 69 § kommunallagen).`));
  }
  if (set.distansUtanBeslut?.length) funna.push(anmark('distans_utan_beslut', null, `${set.distansUtanBeslut.join(', ')} deltog på distans, men organet får inte sammanträda så enligt sitt reglemente (5 kap. 16 § och 6 kap. 24 § kommunallagen). Rätta närvaron eller ange varför.`));
  for (const { namn, ersattare, paragraf } of set.tjanstgorIgen ?? []) funna.push(anmark('tjanstgor_igen', paragraf, `${namn} tjänstgör igen${paragraf ? ` vid ${skrivParagraf(paragraf)}` : ''} fast ${ersattare} hade trätt in utan att styrkebalansen ändrades (5 kap. 21 § kommunallagen eller reglementet). Rätta närvaron eller ange varför.`));
  for (const val of set.okandaMallval ?? []) funna.push(anmark('mallen_saknar_val', null, `Organets mall har inget giltigt val för ”${val}”. Mallens eget val trycks; rätta det under Administration.`));
  if (paragrafer.some(({ sekretess }) => sekretess) && paragrafer.some(({ sekretess }) => !sekretess)) {
    funna.push(anmark('sekretess_med_andra', null, 'En paragraf i ett sekretessmarkerat ärende justeras ihop med andra. Flytta den till en egen del, så att resten kan publiceras.'));
  }
  return funna;
}

/** By whom it is justerat is fullmäktige's decision (KL 5:69): fewer than it says, or somebody chosen where nobody is to be, is said. */
function justerarna({ justering }: Pick<Kontrollunderlag, 'justering'>): Anmarkning<Varningskod>[] {
  if (!justering) return [];
  const { satt, kravs, utsedda } = justering;
  if (satt !== 'justerare') return utsedda === 0 ? [] : [anmark('justerare_enligt_beslut', null, `Protokollet justeras av ${satt === 'organet' ? 'organet självt' : 'ordföranden ensam'}, men en justerare är utsedd. Ändra undertecknarna eller ange varför (5 kap. 69 § kommunallagen).`)];
  return utsedda >= kravs ? [] : [anmark('justerare_enligt_beslut', null, `Organet ska ha ${kravs === 1 ? 'en justerare' : `${kravs} justerare`} men ${utsedda === 0 ? 'ingen är utsedd' : utsedda === 1 ? 'en är utsedd' : `${utsedda} är utsedda`}. Ändra undertecknarna eller ange varför (5 kap. 69 § kommunallagen).`)];
}

const uppgifter = {
  forslagOchYrkanden: 'förslag och yrkanden',
  propositionsordning: 'i vilken ordning förslagen lades fram till beslut',
  omrostningar: 'omröstningar och hur de utföll',
  reservationer: 'reservationer',
} as const;

function varningarI(p: KontrolleradParagraf, sistaDag: Dag, omedelbar: boolean | undefined): Anmarkning<Varningskod>[] {
  if (p.slag === 'utgar') return [];
  const par = skrivParagraf(p.nr);
  const funna: Anmarkning<Varningskod>[] = [];
  const varna = (kod: Varningskod, mening: string) => void funna.push(anmark(kod, p.nr, mening));
  if (p.beslutforhet && !p.beslutforhet.beslutfor && !p.beslutforhet.lagrum) {
    varna('inte_beslutfor_enligt_reglemente', `Vid ${par} deltog ${p.beslutforhet.deltagande} men reglementet kräver ${p.beslutforhet.kravs}. Rätta närvaron eller ange varför.`);
  }
  if (p.omedelbar !== undefined && omedelbar !== undefined && p.omedelbar !== omedelbar) {
    varna('omedelbar_i_fel_del', p.omedelbar ? `${par} förklaras omedelbart justerad men justeras med de andra. Flytta den till en egen del (5 kap. 69 § kommunallagen).` : `${par} förklaras inte omedelbart justerad men ligger i en del som justeras omedelbart. Flytta den (5 kap. 69 § kommunallagen).`);
  }
  for (const { text, dag } of p.citerade ?? []) if (dag > sistaDag) varna('dagar_i_fel_ordning', `${par} hänvisar till ”${text}” ${dag}, efter sammanträdet. Kontrollera datumet.`);
  for (const namn of p.namndaUtanYrkande ?? []) varna('namner_annan_an_yrkare', `${par} säger vad ordföranden finner om ${namn}, som inte har yrkat något. Rätta namnet eller för in yrkandet (5 kap. 65 § kommunallagen).`);
  for (const { avgivna, deltagare } of p.slutna ?? []) {
    if (avgivna > deltagare) varna('summan_stammer_inte', `Den slutna omröstningen i ${par} har ${avgivna} röster men ${deltagare} deltog. Rätta antalet eller närvaron.`);
  }

  if (p.slag === 'beslut') {
    for (const falt of Object.keys(uppgifter) as (keyof typeof uppgifter)[]) {
      if (p[falt] === 'saknas') varna('uppgift_saknas', `${par} saknar ${uppgifter[falt]}. Fyll i eller ange ”ej aktuellt”.`);
    }
  }
  if (p.rubrik.trim() === '') varna('tom_rubrik', `${par} saknar rubrik. Skriv vad paragrafen gäller.`);
  for (const { rubrik, text } of p.stycken) {
    if (rubrik.trim() !== '' && text.trim() === '') varna('tom_rubrik', `Rubriken ”${rubrik}” i ${par} har ingen text under sig. Fyll i eller ta bort den.`);
    const hal = platshallare.exec(text)?.[0];
    if (hal) varna('platshallare', `I ${par} står ”${hal}” kvar. Ersätt med rätt uppgift.`);
  }
  for (const { ja, nej, trycktaSummor, saknarRost } of p.voteringar) {
    if (trycktaSummor && (trycktaSummor.ja !== ja || trycktaSummor.nej !== nej)) {
      varna('summan_stammer_inte', `I ${par} står ${trycktaSummor.ja} ja och ${trycktaSummor.nej} nej, men namnen ger ${ja} ja och ${nej} nej. Rätta siffrorna eller rösterna.`);
    }
    if (saknarRost.length > 0) varna('uppgift_saknas', `I omröstningen i ${par} saknas röst för ${saknarRost.join(', ')}. För in röst, avstår, frånvarande eller deltar inte.`);
  }
  for (const { namn, deltog, efterSammantradet } of p.reserverarSig) {
    if (!deltog) varna('reserverar_utan_att_delta', `${namn} reserverar sig i ${par} utan att ha deltagit i beslutet (4 kap. 27 § kommunallagen). Kontrollera närvaron.`);
    if (efterSammantradet) varna('sen_reservation', `${namn} anmälde reservationen i ${par} efter att sammanträdet avslutats (4 kap. 27 § kommunallagen). Ange varför den tas med.`);
  }
  for (const { fel } of p.gang ? granskaGang(p.gang) : []) varna(fel, `${par}: ${meningFor(fel)}`);
  return funna;
}

// The same long passage twice within one protocol is nearly always a slip of pasting; short ones recur by right.
function upprepadeStycken(paragrafer: readonly KontrolleradParagraf[]): Anmarkning<Varningskod>[] {
  const forst = new Map<string, string>();
  return paragrafer.flatMap(({ nr, stycken }) =>
    stycken.flatMap(({ text }) =>
      text.split(/\n+/).flatMap((stycke) => {
        const rent = stycke.trim().replaceAll(/\s+/g, ' ');
        if (rent.length < 120) return [];
        const tidigare = forst.get(rent);
        if (tidigare === undefined) {
          forst.set(rent, nr);
          return [];
        }
        return [anmark('samma_stycke' as const, nr, `Ett stycke i ${skrivParagraf(nr)} står också i ${skrivParagraf(tidigare)}. Ta bort det ena om det är ett misstag.`)];
      }),
    ),
  );
}

const platshallare = /\b00[:.]00\b|\[[^\]\n]{0,40}\](?!\()|\bX{2,}\b|\bNN\b|\b(?:TODO|ÅÅÅÅ-MM-DD|åååå-mm-dd)\b|_{3,}|\.{4,}/;
const meningFor = (fel: Gangfel): string => (fel in gangfel ? gangfel[fel as keyof typeof gangfel] : voteringsfel[fel as Voteringsfel]);
const anmark = <K extends string>(kod: K, paragraf: string | null, mening: string): Anmarkning<K> => ({ kod, paragraf, mening });
