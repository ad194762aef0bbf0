import { expect, test } from 'vitest';
import { mojliga } from '#lib/platform/overgang';
import { overgang, overgangar } from './tillstand.ts';

test('en justerad paragraf kan inte ändras (KL 5:69)', () => {
  expect(mojliga(overgangar, 'justerad')).toEqual([]);
});

test('en ändring före sista underskriften går tillbaka till utkast', () => {
  expect(overgang('signeras', 'andra')).toEqual({ ok: true, value: 'utkast' });
  expect(overgang('utkast', 'justera')).toEqual({ ok: false, error: 'gar_inte_i_det_laget' });
});
