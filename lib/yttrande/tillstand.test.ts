import { expect, test } from 'vitest';
import { overgang, type Yttrandeverb } from './tillstand.ts';

const ga = (...verb: Yttrandeverb[]) => verb.reduce<ReturnType<typeof overgang>>((fran, v) => (fran.ok ? overgang(fran.value, v) : fran), { ok: true, value: 'utkast' });

test.each([
  ['genom utskott och nämnd', ['lamna_for_granskning', 'godkann', 'till_utskott', 'till_namnd', 'besluta', 'oversand'], 'oversant'],
  ['på delegation', ['lamna_for_granskning', 'godkann', 'besluta_pa_delegation', 'oversand'], 'oversant'],
  ['tillbaka vid återremiss', ['lamna_for_granskning', 'godkann', 'till_namnd', 'aterremittera'], 'utkast'],
  ['kvar godkänt vid bordläggning', ['lamna_for_granskning', 'godkann', 'till_namnd', 'bordlagg'], 'godkant'],
  ['konsolideras efter beslut med ändring', ['lamna_for_granskning', 'godkann', 'till_namnd', 'besluta', 'konsolidera', 'godkann_konsoliderad', 'oversand'], 'oversant'],
] as const)('ett yttrande går %s', (_vag, verb, slut) => {
  expect(ga(...verb)).toEqual({ ok: true, value: slut });
});

test.each([
  ['översänds inte före beslut', ['lamna_for_granskning', 'godkann', 'oversand']],
  ['går inte till nämnd utan godkännande', ['lamna_for_granskning', 'till_namnd']],
  ['översänds inte medan det konsolideras', ['lamna_for_granskning', 'godkann', 'till_namnd', 'besluta', 'konsolidera', 'oversand']],
] as const)('ett yttrande %s', (_vad, verb) => {
  expect(ga(...verb)).toEqual({ ok: false, error: 'gar_inte_i_det_laget' });
});
