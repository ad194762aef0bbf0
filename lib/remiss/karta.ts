import { numberWord } from '#lib/platform/tal';

export type Lage = 'klar' | 'nu' | 'sedan' | 'sen';
export type Streck = 'gatt' | 'vantar' | 'plan';

/** An organisation's lane. The one that asks and the one that answers have their labels `over` the line, those asked `under` it. */
export type Lane = {
  id: string;
  namn: string;
  /** The line under the name: dnr and state, "TN 96/19, blir för sent". */
  under?: string;
  sida: 'over' | 'under';
  sen?: boolean;
  besvarat?: boolean;
  /** Asked, and will not answer. */
  avstod?: boolean;
  /** The time for an answer was closed without one. */
  uteblev?: boolean;
  /** The one you look from: it is never folded away. */
  egen?: boolean;
};

/** A stop on the way. Stops of one day stand in the order given. */
export type Stopp = {
  id: string;
  lane: string;
  datum: string;
  namn: string;
  lage: Lage;
  /** What it is, which says when its label may be dropped: skrivelse first, then au, then inkom; never a beslut or one without slag. */
  slag?: 'skrivelse' | 'au' | 'inkom' | 'beslut';
  /** The map's second line where the date is not enough: "kl. 18.00", "8 oktober, fyra dagar för sent". */
  dag?: string;
  /** The list's time where the date is not enough: "i dag, kl. 18.00", "nov.–dec." */
  nar?: string;
  /** The list's heading; otherwise the lane's name. */
  rubrik?: string;
  /** What is said about it in the list. */
  beskrivning?: string;
  href?: string;
};

/** A way between two stops: travelled, waiting, or planned. */
export type Vag = { fran: string; till: string; slag: Streck };

/** A deadline. `lanes` are those it binds (all that are asked, by default); `stopp` is the stop that carries its label. */
export type Frist = { id: string; datum: string; namn: string; lanes?: string[]; stopp?: string };

/** Remisskartan: organisations as lanes, real dates, the remiss's way through them. `grupp` is what those asked are called when they are folded. */
export type Karta = { idag: string; lanes: Lane[]; stopp: Stopp[]; vagar: Vag[]; frister: Frist[]; grupp?: string; /** So many are asked that it is drawn folded only. */ bara?: 'vikt' };

/** A folded map, and which lanes each folded lane holds. */
export type Vikt = { karta: Karta; vikta: Map<string, string[]> };

const MOST_LANES = 5;
/** So many late ones keep a lane each; more are one lane, and the board names them. */
const MOST_LATE = 8;
const STRONGEST: Streck[] = ['gatt', 'vantar', 'plan'];

/** The heavier of two. */
export const starkast = (a: Streck | undefined, b: Streck): Streck => (a && STRONGEST.indexOf(a) < STRONGEST.indexOf(b) ? a : b);

/** Today's line is drawn while the remiss lives: not for one that was finished before today. */
export function idagSyns({ idag, stopp }: Karta) {
  const days = stopp.map(({ datum }) => datum).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || idag < first) return false;
  return idag <= last || stopp.some(({ lage }) => lage !== 'klar');
}

/** With more than five asked, those who have answered, those not late, those who abstain and those who never answered lie in one lane each. Late ones and one's own always keep theirs. */
export function vik(karta: Karta): Vikt {
  const asked = karta.lanes.filter(({ sida }) => sida === 'under');
  const vikta = new Map<string, string[]>();
  if (asked.length <= MOST_LANES) return { karta, vikta };
  const late = asked.filter(({ sen, egen }) => sen && !egen);
  const quiet = asked.filter((lane) => !lane.sen && !lane.egen);
  const groups = [
    { id: 'vikt-besvarat', lanes: quiet.filter(({ besvarat }) => besvarat), under: 'har svarat' },
    { id: 'vikt-vantar', lanes: quiet.filter(({ besvarat, uteblev, avstod }) => !besvarat && !uteblev && !avstod), under: 'har tid kvar' },
    { id: 'vikt-avstod', lanes: quiet.filter(({ avstod }) => avstod), under: 'avstår' },
    { id: 'vikt-uteblev', lanes: quiet.filter(({ uteblev }) => uteblev), under: 'svarade inte' },
    { id: 'vikt-sena', lanes: late.length > MOST_LATE ? late : [], under: 'svarstiden är ute' },
  ].filter(({ lanes }) => lanes.length > 1);

  let folded = karta;
  for (const { id, lanes, under } of groups) {
    vikta.set(id, lanes.map((lane) => lane.id));
    folded = foldInto(folded, { id, namn: capital(`${numberWord(lanes.length)} ${karta.grupp ?? 'nämnder'}`), under, sida: 'under', uteblev: id === 'vikt-uteblev', sen: id === 'vikt-sena' }, new Set(lanes.map((lane) => lane.id)));
  }
  return { karta: folded, vikta };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function foldInto(karta: Karta, lane: Lane, members: Set<string>): Karta {
  const inside = new Set(karta.stopp.filter((s) => members.has(s.lane)).map((s) => s.id));
  // The last stop of each member is what the group is known by; the latest of them is where the group's line ends.
  const ends = [...members].flatMap((id) => karta.stopp.filter((s) => s.lane === id).toSorted(byDay).slice(-1)).toSorted(byDay);
  const last = ends.at(-1);
  const first = karta.lanes.findIndex(({ id }) => members.has(id));
  const lanes = karta.lanes.flatMap((own, i) => (i === first ? [lane] : members.has(own.id) ? [] : [own]));
  if (!last) return { ...karta, lanes, stopp: karta.stopp.filter((s) => !inside.has(s.id)) };

  const lage = lane.sen ? 'sen' : ends.every((s) => s.lage === 'klar') ? 'klar' : ends.some((s) => s.lage === 'nu') && last.datum <= karta.idag ? 'nu' : 'sedan';
  const merged: Stopp = { id: `${lane.id}-slut`, lane: lane.id, datum: last.datum, namn: lane.sen ? 'Svar saknas' : lane.uteblev ? 'Mottagen' : lage === 'klar' ? 'Alla svar' : 'Svar väntas', lage, slag: 'beslut', beskrivning: lane.under ?? '' };
  const day = new Map(karta.stopp.map((s) => [s.id, s.datum]));
  const ways = new Map<string, Vag>();
  for (const vag of karta.vagar) {
    const [from, to] = [inside.has(vag.fran), inside.has(vag.till)];
    if (from && to) continue;
    if (from && (day.get(vag.till) ?? '') < merged.datum) continue;
    const way = { fran: from ? merged.id : vag.fran, till: to ? merged.id : vag.till, slag: vag.slag };
    const key = `${way.fran} ${way.till}`;
    const before = ways.get(key);
    // Into the group the heaviest counts: somebody has got it. Out of it the lightest does: not all have answered.
    ways.set(key, { ...way, slag: !before ? way.slag : from ? lightest(before.slag, way.slag) : starkast(before.slag, way.slag) });
  }
  const at = karta.stopp.findLastIndex((s) => inside.has(s.id));
  const stopp = karta.stopp.flatMap((s, i) => (i === at ? [merged] : inside.has(s.id) ? [] : [s]));
  const frister = karta.frister.map((f) => (f.lanes?.some((id) => members.has(id)) ? { ...f, lanes: [...f.lanes.filter((id) => !members.has(id)), lane.id] } : f));
  return { ...karta, lanes, stopp, vagar: [...ways.values()], frister };
}

const lightest = (a: Streck, b: Streck) => (starkast(a, b) === a ? b : a);
const byDay = (a: Stopp, b: Stopp) => a.datum.localeCompare(b.datum);
