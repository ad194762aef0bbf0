import { dagarMellan, manaderEfter, type Dag } from '#lib/platform/dag';
import { parseDate } from '#lib/platform/datum';
import { ok, refuse, type Result } from '#lib/platform/result';
import { forstaDag, sistaDag, type VagtDatum } from '#lib/platform/vagtDatum';

export const styrdokumentslag = ['strategi', 'plan', 'program', 'policy', 'riktlinje', 'reglemente', 'avtal'] as const;
export type Styrdokumentslag = (typeof styrdokumentslag)[number];
export const slagnamn: Record<Styrdokumentslag, string> = { strategi: 'Strategi', plan: 'Plan', program: 'Program', policy: 'Policy', riktlinje: 'Riktlinje', reglemente: 'Reglemente', avtal: 'Avtal' };

export const publiceringar = ['utkast', 'rekommenderad', 'antagen'] as const;
export type Publicering = (typeof publiceringar)[number];

/** How far a change goes: only the body itself decides a revision, the rest may be delegated. */
export const omfattningar = ['revision', 'ej_principiellt', 'redaktionellt'] as const;
export type Omfattning = (typeof omfattningar)[number];
export const omfattningsnamn: Record<Omfattning, string> = { revision: 'Principiell ändring (revidering)', ej_principiellt: 'Ändring av icke principiell innebörd', redaktionellt: 'Redaktionell ändring' };

export type Beslutsslag = 'godkant' | 'rekommenderat' | 'antaget' | 'upphavt' | 'forlangt';
export const beslutsord: Record<Beslutsslag, string> = { godkant: 'Godkänt', rekommenderat: 'Rekommenderat', antaget: 'Antaget', upphavt: 'Upphävt', forlangt: 'Förlängt' };

export type Ratt = { vem: string; organId: string | null; befattningId: string | null; omfattning: Omfattning; villkor: string | null; efterSamrad: string | null; informerar: string | null; informerarOrganId: string | null };
export type Beslut = { slag: Beslutsslag; organId: string | null; organNamn: string };

/** A version's number counts versions. A date written there is told apart: when the text holds is said in a field of its own. */
export function tolkaVersionsnummer(skrivet: string): Result<number, 'versionen_ar_ett_datum' | 'versionen_ar_inget_nummer'> {
  const text = skrivet.trim().replace(/^version(?:snummer)?:?\s*/i, '');
  const heltal = /^\d{1,3}(?:\.0)?$/.test(text) ? Number(text) : null;
  if (heltal !== null && heltal >= 1) return ok(heltal);
  return refuse(parseDate(text).ok || /^(19|20)\d{2}([-/.]\d{1,2}){0,2}$/.test(text) ? 'versionen_ar_ett_datum' : 'versionen_ar_inget_nummer');
}

export type Giltighet = 'utkast' | 'rekommenderad' | 'kommande' | 'galler' | 'utgangen' | 'ersatt' | 'upphavd';
export const giltighetsord: Record<Giltighet, string> = { utkast: 'Utkast', rekommenderad: 'Rekommenderad, beslutsprocess pågår', kommande: 'Antagen, gäller senare', galler: 'Gäller', utgangen: 'Har gått ut', ersatt: 'Ersatt', upphavd: 'Upphävd' };
type Version = { nr: number; publicering: Publicering; giltigFran: VagtDatum; giltigTill: VagtDatum; beslut: readonly Pick<Beslut, 'slag'>[] };

/** Whether a version holds on a day, from what has been decided of it and what came after it. */
export function giltighetFor(v: Version, alla: readonly Version[], idag: Dag): Giltighet {
  if (v.publicering !== 'antagen') return v.publicering;
  if (v.beslut.some(({ slag }) => slag === 'upphavt')) return 'upphavd';
  const borjar = forstaDag(v.giltigFran);
  const slutar = sistaDag(v.giltigTill);
  const ersatter = (annan: Version) => annan.nr > v.nr && annan.publicering === 'antagen' && (forstaDag(annan.giltigFran) ?? '') <= idag && !annan.beslut.some(({ slag }) => slag === 'upphavt');
  if (alla.some(ersatter)) return 'ersatt';
  if (borjar && borjar > idag) return 'kommande';
  return slutar && slutar < idag && !v.beslut.some(({ slag }) => slag === 'forlangt') ? 'utgangen' : 'galler';
}

/** The version that is read when nothing else is asked for: the one that holds, else the latest that is more than a draft, else the latest. */
export function huvudversion<V extends Version>(alla: readonly V[], idag: Dag): V | null {
  const fallande = alla.toSorted((a, b) => b.nr - a.nr);
  return fallande.find((v) => giltighetFor(v, alla, idag) === 'galler') ?? fallande.find((v) => v.publicering === 'antagen') ?? fallande.find((v) => v.publicering === 'rekommenderad') ?? fallande[0] ?? null;
}

/** The day a revision is due, by the interval and the day the version began to hold; null where none is set. */
export const nastaRevision = (manader: number | null, borjar: Dag | null): Dag | null => (manader && borjar ? manaderEfter(borjar, manader) : null);
/** Near enough to be told about: three months. */
export const revisionNara = (dag: Dag | null, idag: Dag): boolean => dag !== null && dagarMellan(idag, dag) <= 92;

/** What a decision's words make of the version it points at; null when they neither adopt, recommend nor end it. */
export function lasBeslut(satser: readonly string[]): Beslutsslag | null {
  const text = satser.join('\n').toLowerCase();
  if (/\b(avslå|bordlägg|återremitter)/.test(text)) return null;
  if (/\brekommender/.test(text)) return 'rekommenderat';
  if (/\bföreslå/.test(text)) return null;
  if (/\b(anta|antar|fastställ\p{L}*)\b/u.test(text)) return 'antaget';
  if (/\bförläng/.test(text)) return 'forlangt';
  if (/\bgodkänn/.test(text)) return 'godkant';
  return /\bupphäv/.test(text) ? 'upphavt' : null;
}

/** True when the words adopt something else than what lay before the body: the text has to be consolidated before it stands. */
export const innebarAndring = (satser: readonly string[]): boolean => /\bmed (?:följande |de |den |det |nedanstående )*(?:ändring|tillägg|justering|revidering)/i.test(satser.join('\n'));

const samma = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
const avgjord = (ratt: Pick<Ratt, 'vem' | 'organId'>, beslut: readonly Beslut[]) => beslut.some((b) => (b.slag === 'antaget' || b.slag === 'godkant') && (ratt.organId ? b.organId === ratt.organId : samma(b.organNamn, ratt.vem)));

/** Who has yet to decide before the version is antagen: every body that the styrdokument names for a change that goes that far. */
export const attBeslutas = (ratter: readonly Ratt[], omfattning: Omfattning, beslut: readonly Beslut[]): readonly string[] => ratter.filter((r) => r.omfattning === omfattning && !avgjord(r, beslut)).map(({ vem }) => vem);

/** What the decisions have made of a version: antagen when all who must have decided, rekommenderad when somebody has recommended it, else as it was. */
export function lageAv(publicering: Publicering, ratter: readonly Ratt[], omfattning: Omfattning, beslut: readonly Beslut[]): Publicering {
  const namngivna = ratter.some((r) => r.omfattning === omfattning);
  const alla = namngivna ? attBeslutas(ratter, omfattning, beslut).length === 0 : beslut.some(({ slag }) => slag === 'antaget');
  if (publicering === 'antagen' || alla) return 'antagen';
  return beslut.some(({ slag }) => slag === 'rekommenderat') ? 'rekommenderad' : publicering;
}

/** What stands beside a text that is published before all have decided. */
export const notisen = 'Rekommenderad. Beslutsprocessen pågår hos huvudmännen.';

/** A list that people write: one a line, or with commas. */
export const delaRader = (text: string): string[] => [...new Set(text.split(/[\n;]/).map((rad) => rad.trim().replace(/^[-–•*]\s*/, '')).filter(Boolean))];
/** "sid 10, 16 och 18" as pages. */
export const lasSidor = (text: string): number[] => [...new Set([...text.matchAll(/\d{1,4}/g)].map(([tal]) => Number(tal)))].filter((n) => n > 0);
