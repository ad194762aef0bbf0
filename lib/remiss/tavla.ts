import { arSen } from './remiss.ts';
import { instans as overgangar } from './tillstand.ts';

/** What one can ask the board to show. */
export const tavlelagen = ['alla', 'vantar', 'sena', 'besvarade', 'avstar', 'oregistrerade', 'anstand', 'fel', 'oinbjudna'] as const;
export type Tavlelage = (typeof tavlelagen)[number];
export type Tavlefraga = { id: string; lage?: string | undefined; kategori?: string | undefined; q?: string | undefined; sida?: string | number | undefined; alla?: boolean };

/** What each row is chosen by. */
export type Tavelrad = { nr: number; namn: string; kategori: string | null; inbjuden: boolean; status: string; svarSenast: string | null; besvarad: Date | null; svarRegistrerat: boolean; anstandBegart: boolean; fel: boolean };

const vantas = (status: string) => (overgangar.stang.fran as readonly string[]).includes(status);
const val: Record<Tavlelage, (rad: Tavelrad, idag: string) => boolean> = {
  alla: () => true,
  vantar: ({ status, inbjuden }) => inbjuden && vantas(status),
  sena: (rad, idag) => arSen(rad, idag),
  besvarade: ({ status }) => status === 'besvarad',
  avstar: ({ status }) => status === 'avstar',
  oregistrerade: ({ status, svarRegistrerat }) => status === 'besvarad' && !svarRegistrerat,
  anstand: ({ anstandBegart }) => anstandBegart,
  fel: ({ fel }) => fel,
  oinbjudna: ({ inbjuden }) => !inbjuden,
};
export const arTavlelage = (text: string | undefined): text is Tavlelage => (tavlelagen as readonly string[]).includes(text ?? '');

/** How many the board shows at a time. */
export const radPerSida = 50;

/** Those that are asked for, by state, category and a part of the name, and how many each choice would show. */
export function sallat<R extends Tavelrad>(rader: readonly R[], { lage, kategori, q }: Tavlefraga, idag: string): { valda: R[]; antal: Record<Tavlelage, number> } {
  const [vald, sok] = [arTavlelage(lage) ? lage : 'alla', (q ?? '').trim().toLocaleLowerCase('sv')];
  const i = rader.filter((rad) => (!kategori || (rad.kategori ?? '') === kategori) && (!sok || rad.namn.toLocaleLowerCase('sv').includes(sok)));
  const antal = Object.fromEntries(tavlelagen.map((namn) => [namn, i.filter((rad) => val[namn](rad, idag)).length])) as Record<Tavlelage, number>;
  return { valda: i.filter((rad) => val[vald](rad, idag)), antal };
}

export type Utskicksvy = { totalt: number; framme: number; pavag: number; misslyckade: number; forHand: number };

/** How far the sending has come: arrived, on its way, not got through, and those who must be reached by hand. */
export function utskicket(rader: readonly { kanal: 'utbyte' | 'lank' | 'ingen'; framme: boolean; fel: boolean }[]): Utskicksvy {
  const framme = rader.filter((r) => r.framme).length;
  const forHand = rader.filter((r) => r.kanal === 'ingen').length;
  const misslyckade = rader.filter((r) => !r.framme && r.fel).length;
  return { totalt: rader.length, framme, misslyckade, forHand, pavag: rader.length - framme - misslyckade - forHand };
}
