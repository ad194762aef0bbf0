import { ok, refuse, type Result } from '#lib/platform/result';

/**
 * The parts of a diarienummer. The number alone is what the series counts; a dnr is unique by
 * (tenant, serie, år, löpnummer) and never by its text, so two nämnder may both have "183/19".
 */
export type Diarienummer = { ar?: number; lop: number; klass?: string; akt?: number; enhet?: string };

export type Monsterfel = 'saknar_lopnummer' | 'okand_del' | 'del_tva_ganger' | 'fel_bredd' | 'tvetydigt' | 'klamrar' | 'blank_i_kanten' | 'for_langt';

/** One Swedish sentence per reason a pattern is refused, saying what to do. */
export const monsterfel: Record<Monsterfel, string> = {
  saknar_lopnummer: 'Mönstret måste innehålla {lop}, annars får alla ärenden samma nummer.',
  okand_del: 'Mönstret har en okänd del. Använd {lop}, {yy}, {yyyy}, {klass}, {akt} eller {enhet}.',
  del_tva_ganger: 'Samma del står två gånger i mönstret. Året skrivs antingen som {yy} eller som {yyyy}.',
  fel_bredd: 'Bredden efter kolon ska vara en siffra från 1 till 9 och hör bara till {lop} och {akt}.',
  tvetydigt: 'Två delar står direkt intill varandra så att numret inte går att läsa tillbaka. Sätt ett tecken emellan.',
  klamrar: 'En klammer saknas eller står ensam i mönstret.',
  blank_i_kanten: 'Mönstret får inte börja eller sluta med mellanslag.',
  for_langt: 'Mönstret får vara högst 60 tecken.',
};

const delnamn = ['lop', 'yy', 'yyyy', 'klass', 'akt', 'enhet'] as const;
type Delnamn = (typeof delnamn)[number];
type Del = { text: string } | { namn: Delnamn; bredd: number };

const uttryck: Record<Delnamn, (bredd: number) => string> = {
  lop: (bredd) => `\\d{${bredd},}`,
  akt: (bredd) => `\\d{${bredd},}`,
  yy: () => '\\d{2}',
  yyyy: () => '\\d{4}',
  klass: () => '\\d+(?:\\.\\d+)*',
  enhet: () => '[A-ZÅÄÖ]+',
};
const barSiffror = new Set<Delnamn>(['lop', 'yy', 'yyyy', 'klass', 'akt']);
const oppenLangd = new Set<Delnamn>(['lop', 'klass', 'akt']);

/** Whether a registrator may choose this pattern for a diarieserie. */
export function provaMonster(monster: string): Result<string, Monsterfel> {
  const last = las(monster);
  if (!last.ok) return last;
  if (monster.length > 60) return refuse('for_langt');
  if (monster !== monster.trim()) return refuse('blank_i_kanten');
  const namn = last.value.flatMap((del) => ('namn' in del ? del.namn : []));
  if (!namn.includes('lop')) return refuse('saknar_lopnummer');
  if (new Set(namn).size < namn.length || (namn.includes('yy') && namn.includes('yyyy'))) return refuse('del_tva_ganger');
  return last.value.some((del, i) => flyterIhop(del, last.value[i + 1])) ? refuse('tvetydigt') : ok(monster);
}

/** True when the series starts at 1 every year: the pattern shows which year a number belongs to. */
export const borjarOmVarjeAr = (monster: string): boolean => /\{yy(yy)?\}/.test(monster);

/** The dnr as it is printed and quoted. A löpnummer wider than the pattern asks for is printed in full. */
export function skrivDiarienummer(monster: string, nummer: Diarienummer): Result<string, Monsterfel | 'saknar_uppgift'> {
  const last = las(monster);
  if (!last.ok) return last;
  const bitar = last.value.map((del) => ('text' in del ? del.text : skrivDel(del.namn, del.bredd, nummer)));
  return bitar.includes(null) ? refuse('saknar_uppgift') : ok(bitar.join(''));
}

/** Reads a dnr by its pattern; null when it is not of that pattern. Two-digit years lie within 1970–2069. */
export function tolkaDiarienummer(monster: string, skrivet: string): Diarienummer | null {
  const last = las(monster);
  if (!last.ok) return null;
  const kalla = last.value.map((del) => ('text' in del ? bokstavligt(del.text) : `(?<${del.namn}>${uttryck[del.namn](del.bredd)})`)).join('');
  const delar = new RegExp(`^${kalla}$`).exec(skrivet.trim())?.groups;
  if (!delar) return null;
  const { lop, yy, yyyy, klass, akt, enhet } = delar;
  const ar = yyyy ? Number(yyyy) : yy ? Number(yy) + (Number(yy) < 70 ? 2000 : 1900) : undefined;
  return {
    lop: Number(lop),
    ...(ar !== undefined && { ar }),
    ...(klass !== undefined && { klass }),
    ...(akt !== undefined && { akt: Number(akt) }),
    ...(enhet !== undefined && { enhet }),
  };
}

/** Numbers with letters and years in the order people expect: 9, 15, 15 a, 15 b, 16; § 63/20 after all of § /19. */
export function jamforNr(a: string | number, b: string | number): number {
  const x = nyckel(a);
  const y = nyckel(b);
  return x.ar - y.ar || x.nr - y.nr || (x.bokstav < y.bokstav ? -1 : x.bokstav > y.bokstav ? 1 : 0);
}

/** "§ 92": the sign and its number never part at the end of a line. */
export const skrivParagraf = (nr: string | number): string => `§\u00A0${String(nr).replaceAll(' ', '\u00A0')}`;

function nyckel(nr: string | number) {
  const [, siffror = '0', bokstav = '', ar = '0'] = /^(?:§\s*)?(\d+)\s*([a-zåäö]*)(?:\/(\d+))?$/i.exec(String(nr).trim()) ?? [];
  const helt = Number(ar);
  return { nr: Number(siffror), bokstav: bokstav.toLowerCase(), ar: ar.length === 2 ? helt + (helt < 70 ? 2000 : 1900) : helt };
}

function las(monster: string): Result<readonly Del[], Monsterfel> {
  const delar: Del[] = [];
  for (const [bit] of monster.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (bit === '{' || bit === '}') return refuse('klamrar');
    if (!bit.startsWith('{')) {
      delar.push({ text: bit });
      continue;
    }
    const [namn = '', bredd] = bit.slice(1, -1).split(':');
    const kant = delnamn.find((d) => d === namn);
    if (!kant) return refuse('okand_del');
    if (bredd !== undefined && (!/^[1-9]$/.test(bredd) || (kant !== 'lop' && kant !== 'akt'))) return refuse('fel_bredd');
    delar.push({ namn: kant, bredd: Number(bredd ?? 1) });
  }
  return ok(delar);
}

const bokstavligt = (text: string) => text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');

// Digits after digits can be read back only when the second part, or the first, has a fixed length.
function flyterIhop(del: Del, nasta: Del | undefined): boolean {
  if (!('namn' in del) || !nasta) return false;
  if ('text' in nasta) return oppenLangd.has(del.namn) && (/^\d/.test(nasta.text) || (del.namn === 'klass' && /^\.\d/.test(nasta.text)));
  return barSiffror.has(del.namn) && barSiffror.has(nasta.namn) && oppenLangd.has(del.namn) && oppenLangd.has(nasta.namn);
}

function skrivDel(namn: Delnamn, bredd: number, { ar, lop, klass, akt, enhet }: Diarienummer): string | null {
  if (namn === 'lop') return String(lop).padStart(bredd, '0');
  if (namn === 'akt') return akt === undefined ? null : String(akt).padStart(bredd, '0');
  if (namn === 'klass') return klass || null;
  if (namn === 'enhet') return enhet || null;
  if (ar === undefined) return null;
  return namn === 'yyyy' ? String(ar).padStart(4, '0') : String(ar % 100).padStart(2, '0');
}
