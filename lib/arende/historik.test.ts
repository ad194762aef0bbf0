import { expect, test } from 'vitest';
import { skrivHandelse } from './historik.ts';

const skriv = (type: string, detalj: Record<string, string | number | boolean | null> = {}) => skrivHandelse({ type, detalj, av: 'Gunnel', namn: (id) => (id === 'sn' ? 'Socialnämnden' : 'någon') });

test.each([
  ['handling.registrerad', { nytt: true, lopnr: 3500, aktbilaga: 1 }, 'Ärendet öppnades när en inkommen handling registrerades, löpnr\u00A03500, aktbilaga\u00A01'],
  ['handling.registrerad', { lopnr: 7, aktbilaga: 2, versionId: 'v' }, 'Det fastställda dokumentet registrerades, löpnr\u00A07, aktbilaga\u00A02'],
  ['remiss.paminnelse', { instansId: 'sn' }, 'Påminnelse skickades till Socialnämnden'],
  ['remiss.internremitterad', { namnder: 3 }, 'Internremiss till tre nämnder'],
  ['remiss.internremitterad', { namnder: 1 }, 'Internremiss till en nämnd'],
  ['dokument.godkant', { slag: 'tjansteskrivelse', nr: 2 }, 'Tjänsteskrivelsen godkändes, version 2'],
  ['yttrande.sammanstallt', { stycken: 1, kallor: 1 }, 'Ur ett svar fogades ett stycke in i yttrandet'],
])('%s med %j', (type, detalj, mening) => {
  expect(skriv(type, detalj)).toBe(mening);
});

test('det som inte har någon mening syns inte', () => {
  expect(skriv('dokument.kommenterat')).toBeNull();
});
