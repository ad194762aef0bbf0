import { expect, test } from 'vitest';
import { exakt } from '#lib/platform/vagtDatum';
import { avsnittet, provaDelegerad, rubrikerI, type Innehall } from './andring.ts';

const h = (text: string, level = 2) => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });
const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const text = (mal: string, annat: string) => ({ type: 'doc' as const, content: [h('Målbild'), p(mal), h('Delmål', 3), p('Ett'), h('Genomförande'), p(annat)] });
const fore: Innehall = { titel: 'Strategi', giltigFran: exakt('2022-07-01'), giltigTill: exakt('2030-01-01'), huvudman: ['a', 'b'], ratter: [], nyckeltal: [{ namn: 'Fast kontakt', lage: 'beslutat', malvarde: 90 }], text: text('Nära', 'Vi börjar.') };

test('ett avsnitt är det som står under sin rubrik, med underrubriker', () => {
  expect(avsnittet(fore.text!, 'målbild')).toBe('Nära\nDelmål\nEtt');
  expect(avsnittet(fore.text!, 'Genomförande')).toBe('Vi börjar.');
  expect(avsnittet(fore.text!, 'Saknas')).toBeNull();
  expect(rubrikerI(fore.text!)).toEqual(['Målbild', 'Delmål', 'Genomförande']);
});

test('den som inte är organet självt ändrar det som inte är principiellt, och inget annat', () => {
  expect(provaDelegerad(fore, { ...fore, text: text('Nära', 'Vi fortsätter.') }, ['Målbild'])).toEqual({ ok: true, value: true });
  expect(provaDelegerad(fore, { ...fore, text: text('Fjärran', 'Vi börjar.') }, ['Målbild'])).toEqual({ ok: false, error: 'andrar_principiellt|avsnittet Målbild' });
  expect(provaDelegerad(fore, { ...fore, nyckeltal: [] }, [])).toMatchObject({ error: 'andrar_principiellt|nyckeltalen' });
  expect(provaDelegerad(fore, { ...fore, huvudman: ['a'] }, [])).toMatchObject({ ok: false });
  expect(provaDelegerad(fore, { ...fore, giltigTill: exakt('2035-01-01') }, [])).toMatchObject({ error: 'andrar_principiellt|hur länge det gäller' });
});
