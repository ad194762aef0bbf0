import { describe, expect, test } from 'vitest';
import { lasBeslut, likhet, rensad, rorRekommendationen } from './lasbeslut.ts';

const satser = [{ nr: 1, text: 'anta huvudpunkterna i förslaget till samverkansstruktur enligt bilaga 2' }, { nr: 2, text: 'godkänna förslaget till direktiv för införandeprojektet enligt bilaga 3' }];
const texter = satser.map(({ text }) => text);
const kort = (punkter: readonly string[]) => lasBeslut(satser, punkter).satser.map(({ utfall, sakert }) => [utfall, sakert]);

describe('ett beslut läses sats för sats', () => {
  test('ord för ord som det rekommenderades är att anta, hur det än är satt', () => {
    expect(lasBeslut(satser, [`att ${texter[0]}; samt`, `Att  ${texter[1]?.replaceAll(' ', '\u00A0')}.`])).toMatchObject({ sakert: true, ovrigt: [], satser: [{ nr: 1, utfall: 'antar' }, { nr: 2, utfall: 'antar' }] });
  });

  test.each([
    ['anta rekommendationen', 'antar'], ['godkänna förslaget i dess helhet', 'antar'], ['ställa sig bakom rekommendationen', 'antar'],
    ['avslå förslaget', 'avslar'], ['inte anta rekommendationen', 'avslar'], ['avslå rekommendationen i sin helhet.', 'avslar'],
  ])('”%s” gäller alla satser', (punkt, utfall) => {
    expect(kort([punkt])).toEqual([[utfall, true], [utfall, true]]);
  });

  test('en sats kan avslås för sig, med sina egna ord eller med sitt nummer', () => {
    expect(kort([texter[0] ?? '', `avslå förslaget att ${texter[1]}`])).toEqual([['antar', true], ['avslar', true]]);
    expect(kort(['avslå rekommendationens andra att-sats', 'anta rekommendationens första att-sats'])).toEqual([['antar', true], ['avslar', true]]);
    expect(kort([`inte ${texter[0]}`, 'anta rekommendationen'])).toEqual([['avslar', true], ['antar', true]]);
  });

  test('ändrade ord är en fråga: satsen föreslås som antagen med ändring, med beslutets egen text', () => {
    const last = lasBeslut(satser, [texter[0] ?? '', 'godkänna förslaget till direktiv för införandeprojektet enligt bilaga 3, med tillägg av en tidplan']);
    expect(last.sakert).toBe(false);
    expect(last.satser[1]).toEqual({ nr: 2, utfall: 'antar_med_andring', sakert: false, andring: 'godkänna förslaget till direktiv för införandeprojektet enligt bilaga 3, med tillägg av en tidplan', punkt: 'godkänna förslaget till direktiv för införandeprojektet enligt bilaga 3, med tillägg av en tidplan' });
    expect(kort(['inte godkänna förslaget till direktiv för införandeprojektet så som det står i bilaga 3'])[1]).toEqual(['avslar', false]);
  });

  test('en punkt till, som ingen sats handlar om, gör att någon tillfrågas fast satserna är antagna', () => {
    const last = lasBeslut(satser, [...texter, 'finansiera kommunens del inom befintlig ram']);
    expect([last.satser.every(({ sakert }) => sakert), last.sakert, last.ovrigt]).toEqual([true, false, ['finansiera kommunens del inom befintlig ram']]);
    expect(lasBeslut(satser, [...texter, 'paragrafen förklaras omedelbart justerad']).sakert).toBe(true);
  });

  test('ett beslut om något annat rör inte rekommendationen, och bifall och avslag på en gång går inte att läsa', () => {
    expect(rorRekommendationen(lasBeslut(satser, ['uppdra åt kommunchefen att bevaka frågan']))).toBe(false);
    expect(kort(['anta rekommendationen', 'avslå rekommendationen'])).toEqual([['ej_behandlat', false], ['ej_behandlat', false]]);
    expect(kort([])).toEqual([['ej_behandlat', false], ['ej_behandlat', false]]);
  });
});

test('likhet räknar delade ord, och rensad tar bort det som bara är sättning', () => {
  expect([likhet('anta planen', 'anta planen'), likhet('anta planen', 'köpa bussar'), likhet('', '')]).toEqual([1, 0, 0]);
  expect(rensad('Att anta ”planen”,  och')).toBe('anta planen');
});
