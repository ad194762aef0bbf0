import { expect, test } from 'vitest';
import { bradskandeSenast, kungord, kungorsSenast } from './kungorelse.ts';

test('kungörelsen ska vara uppe minst en vecka före sammanträdesdagen, också när den dagen är en helg (KL 5:13)', () => {
  expect(kungorsSenast('2026-12-16')).toBe('2026-12-09');
  expect(kungorsSenast('2026-06-26')).toBe('2026-06-19');
});

test('ett brådskande ärende kungörs senast vardagen närmast före: inte en lördag, söndag, helgdag eller afton (KL 5:14, lag 1930:173)', () => {
  expect(bradskandeSenast('2026-12-16')).toBe('2026-12-15');
  expect(bradskandeSenast('2026-12-14')).toBe('2026-12-11');
  expect(bradskandeSenast('2026-12-28')).toBe('2026-12-23');
});

test('en punkt är kungjord från den första kungörelse som har den (KL 5:52)', () => {
  const uppe = [{ uppsatt: '2026-12-08', punkter: ['a'] }, { uppsatt: '2026-12-15', punkter: ['a', 'b'] }, { uppsatt: '2026-12-16', punkter: ['a', 'b', 'c'] }];
  expect(['a', 'b', 'c', 'd'].map((p) => kungord('2026-12-16', uppe, p))).toEqual(['i_tid', 'bradskande', 'for_sent', 'inte']);
});
