import { skrivDag } from '#lib/platform/dag';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { nyckelFor } from '#lib/platform/nyckel';
import type { Mottagare, Rekommendation } from './store.ts';

export type Brevslag = 'utsand' | 'paminnelse' | 'star_fast';
/** One letter that shall have gone; the same one has the same id however often it is thought of. */
export type Brev = { slag: Brevslag; mottagare: Mottagare; utbyteId: string };

/** The letters to huvudmän outside the installation that have not gone: the rekommendation itself, each reminder, and that it stands. */
export function brevAttSkicka(r: Rekommendation): readonly Brev[] {
  if (!r.utsand) return [];
  return r.mottagare.filter(({ epost }) => epost).flatMap((m): Brev[] => {
    const gatt = (id: string) => m.handelser.some((h) => h.slag === 'mejlad' && h.utbyteId === id);
    const brev = (slag: Brevslag, ...delar: string[]): Brev => ({ slag, mottagare: m, utbyteId: nyckelFor('rekommendation', slag, m.id, ...delar) });
    const alla = [brev('utsand'), ...m.handelser.filter(({ slag }) => slag === 'paminnelse').map(({ id }) => brev('paminnelse', id)), ...(r.uppnadd ? [brev('star_fast')] : [])];
    return alla.filter(({ utbyteId }) => !gatt(utbyteId));
  });
}

const satser = (r: Rekommendation) => r.satser.map(({ text }) => `att ${text}`).join('\n');

/** What a letter says. */
export function brevtext(r: Rekommendation, slag: Brevslag, organisation: string, medBilagor: boolean): { amne: string; text: string } {
  const malTid = skrivVagtDatum(r.malTid);
  const svara = `Skicka protokollsutdraget till oss när ni har beslutat${r.dnr ? `, med vårt diarienummer ${r.dnr}` : ''}.`;
  if (slag === 'star_fast') return { amne: `Beslutet står: ${r.titel}`, text: [`Så många huvudmän har antagit ”${r.titel}” som behövs. Beslutet står från den ${skrivDag(r.uppnadd ?? '')}.`, `${r.fran}, ${organisation}`].join('\n\n') };
  if (slag === 'paminnelse') return { amne: `Påminnelse: ${r.titel}`, text: [`Vi har inte fått ert beslut om rekommendationen ”${r.titel}”${malTid ? `, som behövs ${malTid}` : ''}. Vi rekommenderar er att besluta`, satser(r), svara, `${r.fran}, ${organisation}`].join('\n\n') };
  const bilagor = r.bilagor.length === 0 ? [] : [medBilagor ? 'Bilagorna följer med.' : 'Bilagorna är för stora för ett brev. Skriv till oss, så får ni dem på annat sätt. Kontrollsummorna står i rekommendationen.'];
  return { amne: `Rekommendation: ${r.titel}`, text: [`${r.fran} rekommenderar er att besluta`, satser(r), ...(malTid ? [`Beslut behövs ${malTid}.`] : []), 'Rekommendationen är bifogad som PDF.', ...bilagor, svara, organisation].join('\n\n') };
}
