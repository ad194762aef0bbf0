import { expect, test } from 'vitest';
import { omnamnda } from './omnamn.ts';

const folk = [{ id: 'a', namn: 'Saga Wennerholt' }, { id: 'b', namn: 'Saga Wennerholt-Berg' }, { id: 'c', namn: 'Joakim Ahlberg' }];

test('den som står efter ett snabel-a är nämnd, var det än står och hur det än skrivs', () => {
  expect(omnamnda('@Joakim Ahlberg, vad menar vi här?', folk)).toEqual(['c']);
  expect(omnamnda('Se @saga wennerholt och @Joakim Ahlberg.', folk)).toEqual(['a', 'c']);
});

test('ett namn utan snabel-a eller ett annat ord är ingen nämnd', () => {
  expect(omnamnda('Joakim Ahlberg skrev. joakim@exempel.se', folk)).toEqual([]);
  expect(omnamnda('@Saga Wennerholts text', folk)).toEqual([]);
});

test('det längsta namnet gäller, och två med samma namn nämns båda', () => {
  expect(omnamnda('@Saga Wennerholt-Berg', folk)).toEqual(['b']);
  expect(omnamnda('@Joakim Ahlberg', [...folk, { id: 'd', namn: 'Joakim Ahlberg' }])).toEqual(['c', 'd']);
});
