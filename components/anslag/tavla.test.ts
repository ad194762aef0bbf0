import { expect, test } from 'vitest';
import type { Tavelrad } from '#lib/anslag/anslag';
import { anslagssida, tavelsida } from './tavla.tsx';

const organisation = { kod: 'adalsfors', namn: 'Ådalsfors kommun', slag: 'kommun', epost: 'registrator@adalsfors.exempel.se' };
const rad = (o: Partial<Tavelrad> & { text?: string } = {}): Tavelrad => ({
  id: '0198c5e0-0000-7000-8000-000000000001', slag: 'justering', organ: 'Socialnämnden', sammantradesdatum: '2019-09-24', paragrafer: '§§\u00A085–91', omedelbar: false, uppsatt: '2019-10-02', sistaDag: '2019-10-23', nedtas: '2019-10-24',
  forvaring: 'Socialförvaltningens kansli', overklagande: 'KL13', andrad: new Date('2019-10-02T06:00:00Z'), grunder: [{ vilket: 'KL13', paragrafer: '§§\u00A085–91', text: o.text ?? 'Skriv till förvaltningsrätten.' }], vantarPa: [], rattelser: [], overklagade: [], publik: true, maskerad: false, ...o,
});
const nu = new Date('2019-10-02T06:05:00Z');

test('tavlan är utan skript och ryms i 20 kB också med tjugo anslag', () => {
  const html = tavelsida({ organisation, anslag: Array.from({ length: 20 }, () => rad()) }, nu);
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
  expect(html).toContain('<link rel="icon" href="/icon.svg" type="image/svg+xml">');
  expect(Buffer.byteLength(tavelsida({ organisation, anslag: Array.from({ length: 12 }, () => rad()) }, nu))).toBeLessThan(20_000);
  expect(html).toContain('<dt>Sista dag att överklaga</dt><dd>onsdag 23\u00A0oktober 2019</dd>');
  expect(html).toContain('<dd>tidigast 24\u00A0oktober 2019</dd>');
});

test('ingenting ur databasen blir uppmärkning', () => {
  const elak = '"><img src=x onerror=alert(1)>';
  const html = tavelsida({ organisation: { ...organisation, namn: elak, epost: elak }, anslag: [rad({ organ: elak, forvaring: elak, paragrafer: elak, text: elak })] }, nu) + anslagssida(organisation, rad({ organ: elak, text: elak }), nu);
  expect(html).not.toContain('<img');
});

test('protokollet länkas bara när det får publiceras (TF 2:10), och det som inte överklagas har ingen sista dag', () => {
  const html = tavelsida({ organisation, anslag: [rad({ publik: false, sistaDag: null, overklagande: 'ingen', grunder: [{ vilket: 'ingen', paragrafer: '§§\u00A085–91', text: 'Går inte.' }] })] }, nu);
  expect(html).not.toContain('/protokoll"');
  expect(html).not.toContain('Sista dag att överklaga');
});
