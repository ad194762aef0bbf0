import type { Doc } from '#lib/dokument/schema';
import { skrivDag } from '#lib/platform/dag';
import { typeset } from '#lib/platform/pdf/typst';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { skrivTal } from '../nyckeltal.ts';
import { beslutsord, omfattningsnamn, slagnamn } from '../styrdokument.ts';
import type { Styrdokument, Versionen } from '../store.ts';

type Huvud = { organisation: string; nu: Date };
const stycken = (text: string | null) => text?.split(/\n{2,}/).filter(Boolean) ?? null;

/** "Kommunfullmäktige 13 juni 2022, § 71" */
export const skrivBeslut = (b: Versionen['beslut'][number]): string => `${beslutsord[b.slag]} av ${b.organNamn}${b.datum ? ` ${skrivDag(b.datum)}` : ''}${b.beteckning ? `, ${b.beteckning}` : ''}${b.dnr ? ` (dnr ${b.dnr})` : ''}`;
export const skrivSidor = (sidor: readonly number[]): string | null => (sidor.length === 0 ? null : `${sidor.length === 1 ? 'sidan' : 'sidorna'} ${sidor.join(', ')}`);
export const skrivHur = (r: Versionen['ratter'][number]): string => [r.efterSamrad && `efter samråd med ${r.efterSamrad}`, r.villkor, r.informerar && `${r.informerar} ska informeras`].filter(Boolean).join('; ');

/** The words of a version, ready to be set. `text` is the frozen one that the PDF is of. */
export function tillPdf(s: Styrdokument, v: Versionen, text: Doc | null, { organisation, nu }: Huvud) {
  const antagen = v.publicering === 'antagen';
  const rader = (namn: string, varde: string | readonly string[] | null | undefined) => (varde && varde.length > 0 ? [{ namn, varde }] : []);
  return {
    skapad: (v.antagen ?? nu).toISOString(), organisation: { namn: organisation }, organ: { namn: s.myndighet.namn }, slag: slagnamn[s.slag], titel: v.titel, version: String(v.nr), utkast: v.publicering === 'utkast' && !v.frusen,
    notis: antagen ? null : v.publicering === 'rekommenderad' ? v.notis : 'Förslag',
    uppgifter: [
      ...rader('Gäller från', skrivVagtDatum(v.giltigFran)), ...rader('Gäller till', skrivVagtDatum(v.giltigTill)), ...rader('Diarienummer', v.dnr), ...rader('Version', String(v.nr)), ...rader('Gäller för', v.forVerksamhet),
      ...rader('Ansvarig', v.ansvarig), ...rader('Beslut', v.beslut.map(skrivBeslut)), ...rader('Revideras', s.revision ?? (s.revisionsmanader ? `var ${s.revisionsmanader}:e månad` : null)),
    ],
    text: text?.content ?? null, filnamn: text ? null : (v.fil?.namn ?? null),
    andringar: v.andringar.map((a) => ({ tema: a.tema, var: [skrivSidor(a.sidor), a.avsnitt && `avsnitt ${a.avsnitt}`].filter(Boolean).join(', ') || null, onskemal: stycken(a.onskemal), fran: [a.onskemalFran, a.onskemalDatum && skrivDag(a.onskemalDatum)].filter(Boolean).join(', ') || null, gammal: stycken(a.gammalText), ny: stycken(a.nyText) })),
    nyckeltal: v.nyckeltal.map((n) => ({ namn: n.namn, om: [`Enhet: ${n.enhet}`, n.malvarde === null ? null : `mål ${skrivTal(n.malvarde)}`, n.kalla && `källa: ${n.kalla}`, n.lage === 'exempel' ? 'exempel' : 'beslutat'].filter(Boolean).join(', '), varden: n.varden.map((x) => ({ ar: String(x.ar), varde: `${skrivTal(x.varde)}${x.preliminart ? ' (preliminärt)' : ''}` })) })),
    huvudman: v.huvudman.map(({ namn }) => namn), ratter: v.ratter.map((r) => ({ vem: r.vem, vad: omfattningsnamn[r.omfattning], hur: skrivHur(r) })), kontrollsumma: v.hash,
  };
}

/** The styrdokument as a tagged PDF/A. */
export const renderStyrdokument = (data: ReturnType<typeof tillPdf>): Promise<Uint8Array> => typeset('styrdokument/pdf/styrdokument.typ', data);
