import { skrivDag, type Dag } from '#lib/platform/dag';
import { lista } from './prosa.ts';

/** One earlier handling of an ärende in an organ: from its §, or from a row of history where there was none here. */
export type Behandlat = { organId: string | null; organNamn: string; datum: Dag; paragraf: string | null; paragrafId: string | null; utfall: string | null; begardAvMinoritet: boolean };

/** "Socialnämndens arbetsutskott har behandlat ärendet den 17 september 2019, § 250." Computed, never typed. */
export function skrivBehandlat(tidigare: readonly Behandlat[]): string {
  const organ = [...new Set(tidigare.map(({ organNamn }) => organNamn))];
  return organ.map((namn) => {
    const ganger = tidigare.filter(({ organNamn }) => organNamn === namn).map((b) => {
      const hur = b.utfall === 'bordlagt' ? ' (bordlagt)' : b.utfall === 'aterremitterat' ? ' (återremitterat)' : '';
      return `den ${skrivDag(b.datum)}${b.paragraf ? `, ${b.paragraf}` : ''}${hur}`;
    });
    return `${namn} har behandlat ärendet ${lista(ganger)}.`;
  }).join(' ');
}
