import { expect, test } from 'vitest';
import { andraMyndigheter, foljsUpp, lasTalare, provaFardigstall, skrivHanvisning, type Punkttyp } from './dialogmote.ts';

const p = (nr: number, typ: Punkttyp, till: string | null = null) => ({ nr, typ, till: till ? { myndighetId: till } : null });
const d = (arendeId: string | null, ...punkter: ReturnType<typeof p>[]) => ({ myndighetId: 'ks', arendeId, punkter });

test('en minnesanteckning hör till ett ärende och stannar i sin myndighet (TF 2:12)', () => {
  expect(provaFardigstall(d(null, p(1, 'information')), 'minnesanteckning')).toEqual({ ok: false, error: 'anteckningen_hor_till_inget_arende' });
  expect(provaFardigstall(d('a', p(1, 'medskick', 'sn')), 'minnesanteckning')).toEqual({ ok: false, error: 'medskicket_gar_till_en_annan_myndighet' });
  expect(provaFardigstall(d('a', p(1, 'medskick', 'ks')), 'minnesanteckning').ok).toBe(true);
  expect(provaFardigstall(d(null, p(1, 'medskick', 'sn')), 'allman_handling').ok).toBe(true);
});
test('varje medskick har en mottagare, och tomma anteckningar blir inte färdiga', () => {
  expect(provaFardigstall(d(null, p(4, 'medskick')), 'allman_handling')).toEqual({ ok: false, error: 'medskicket_saknar_mottagare|4' });
  expect(provaFardigstall(d(null), 'allman_handling')).toEqual({ ok: false, error: 'anteckningarna_ar_tomma' });
});
test('medskicken räknas per annan myndighet, det övriga stannar', () => {
  expect(andraMyndigheter(d(null, p(1, 'medskick', 'sn'), p(2, 'medskick', 'sn'), p(3, 'fraga', 'bun'), p(4, 'medskick', 'ks')))).toEqual(['sn']);
  expect((['information', 'utmaning', 'fraga', 'medskick', 'overenskommen_atgard'] as const).filter(foljsUpp)).toEqual(['fraga', 'medskick', 'overenskommen_atgard']);
});
test('talaren läses ur orden, och en punkt kan hänvisas till', () => {
  expect([lasTalare('RD anser att ansvaret hör hemma där'), lasTalare('Potential finns. RD anser annat.'), lasTalare('Resandet ökar dock.')]).toEqual(['RD', 'RD', null]);
  expect(skrivHanvisning(7, 'Presidiets dialog')).toBe('punkt\u00A07 i minnesanteckningar ”Presidiets dialog”');
});
