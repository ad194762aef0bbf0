import { expect, test } from 'vitest';
import { typedValues } from './svar.ts';

test('det skrivna sparas, men aldrig lösenord, nycklar eller filer', () => {
  const form = new FormData();
  form.append('rubrik', 'Remiss åäö');
  form.append('fraga', 'a');
  form.append('fraga', 'b');
  form.append('fraga', 'c');
  form.append('losenord', 'hemligt');
  form.append('nytt_losenord', 'hemligt');
  form.append('nyckel', 'k1');
  form.append('$ACTION_REF_1', '');
  form.append('fil', new File(['x'], 'x.pdf'));
  expect(typedValues(form)).toEqual({ rubrik: 'Remiss åäö', fraga: ['a', 'b', 'c'] });
});
