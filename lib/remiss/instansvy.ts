import type { Prisma } from '#prisma';
import { dagI } from '#lib/platform/dag';
import { arSen } from './remiss.ts';
import { tillDag } from './store.ts';
import type { Stallning, Svarsvarde } from './stallning.ts';
import { overgangInstans, type Instansstatus } from './tillstand.ts';

export type Instansrad = Omit<Prisma.RemissinstansGetPayload<{ include: { handelser: true; svarHandling: true } }>, 'organisationId'>;
export type Instanslagetext = 'koad' | 'levererad' | 'utanfor' | Exclude<Instansstatus, 'inbjuden'>;
type Sparat = { organ: string; datum: string; paragraf: string | null; dnr: string; yttrande: Yttrandekopia | null; underlag?: { id: string; namn: string }[]; tidigare?: { datum?: string; svarHandlingId?: string | null }[] };
export type Yttrandekopia = { titel?: string | null; datum?: string | null; hash?: string | null; stallning?: Stallning | null; innehall?: unknown; svar: { nr: number; fraga: string; stallning?: Svarsvarde | null; innehall?: unknown }[] };

/** The answer as it was written on the instans, or null. */
export const svaret = ({ svar }: { svar: Prisma.JsonValue }): Sparat | null => svar as unknown as Sparat | null;

/** More time that has been asked for and neither given nor refused; nothing when an answer has come all the same. */
export function obesvaradAnstandsfraga({ status, handelser }: Pick<Instansrad, 'status'> & { handelser: Pick<Instansrad['handelser'][number], 'id' | 'slag' | 'at' | 'tillDatum' | 'text'>[] }): { till: string | null; text: string | null } | null {
  if (!overgangInstans(status as Instansstatus, 'stang').ok) return null;
  const fragan = handelser.filter(({ slag }) => ['anstand_begart', 'anstand', 'anstand_avslaget'].includes(slag)).toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)).at(-1);
  return fragan?.slag === 'anstand_begart' ? { till: tillDag(fragan.tillDatum), text: fragan.text } : null;
}

const kanSent = (besvarad: Date | null, svarSenast: string | null): boolean => besvarad !== null && svarSenast !== null && dagI(besvarad) > svarSenast;

/** One row of the board: what we know of one that is asked, from our own rows alone. */
export function instansvy(rad: Instansrad, levererad: Date | null | undefined, idag: string) {
  const svar = svaret(rad);
  const handelser = rad.handelser.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  const lage: Instanslagetext = rad.status !== 'inbjuden' ? (rad.status as Exclude<Instansstatus, 'inbjuden'>) : levererad === undefined ? 'utanfor' : levererad ? 'levererad' : 'koad';
  const svarSenast = tillDag(rad.svarSenast);
  return {
    id: rad.id, nr: rad.nr, namn: rad.namn, kategori: rad.kategori, status: rad.status as Instansstatus, lage, dnr: rad.mottagarensDnr, svarSenast,
    levererad: levererad ?? null, registrerad: rad.registrerad, besvarad: rad.besvarad, stallning: rad.stallning as Stallning | null,
    organ: svar?.organ ?? null, datum: svar?.datum ?? null, paragraf: svar?.paragraf ?? null,
    svarRegistrerat: rad.svarHandling ? { handlingId: rad.svarHandling.id, lopnr: rad.svarHandling.lopnr, aktbilaga: rad.svarHandling.aktbilaga } : null,
    harSvar: svar !== null, sen: arSen({ status: rad.status, svarSenast, besvarad: rad.besvarad }, idag),
    handlaggsAv: rad.handlaggsAv, beslutas: tillDag(rad.beslutasDatum),
    handelser: handelser.map(({ id, slag, at, franDatum, tillDatum, text }) => ({ id, slag, at, fran: tillDag(franDatum), till: tillDag(tillDatum), text })),
    anstandBegart: obesvaradAnstandsfraga(rad), avstodFor: rad.status === 'avstar' ? (handelser.findLast((h) => h.slag === 'avstar')?.text ?? null) : null,
    inkomSent: kanSent(rad.besvarad, svarSenast),
    vantas: overgangInstans(rad.status as Instansstatus, 'stang').ok,
  };
}
export type Instansvy = ReturnType<typeof instansvy>;
