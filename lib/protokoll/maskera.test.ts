import { describe, expect, test } from 'vitest';
import type { Innehall } from './innehall.ts';
import { forslagAttMaskera, maskera, maskord } from './maskera.ts';
import { publiktNu, type Publicering } from './publicering.ts';

const innehall = {
  format: 'paragraf.protokoll.1', set: { undertecknare: [{ personId: 'a', roll: 'ordforande', namn: 'Anna Falk', titel: null, parti: 'S' }] }, narvarande: [{ namn: 'Tolken Berit Ek', grupp: 'ovrig' }],
  paragrafer: [{
    id: 'p1', tjanstgorande: [{ personId: 'a', namn: 'Anna Falk', parti: 'S' }], hanvisningar: [{ titel: 'x' }], expediering: [{ slag: 'epost', namn: 'Karl Persson', epost: 'karl@exempel.se' }],
    text: {
      nr: 7, rubrik: 'Bidrag till Karl Persson', arendet: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Karl' }, { type: 'text', text: ' Persson', marks: [{ type: 'bold' }] }, { type: 'text', text: ', 19850312-1234, nås på 070-123 45 67.' }] }] },
      beslut: { delar: [{ satser: ['bevilja KARL\u00A0PERSSON bidrag'] }] }, expedieras: ['Karl Persson'],
    },
  }],
} as unknown as Innehall;

describe('en maskerad kopia', () => {
  test('bär inte orden någonstans, hur de än är skrivna, och originalet är orört', () => {
    const fore = JSON.stringify(innehall);
    const svar = maskera(innehall, ['19850312-1234', 'Persson', 'Karl', '070-123 45 67']);
    if (!svar.ok) throw new Error(svar.error);
    const text = JSON.stringify(svar.value);
    expect(text).not.toMatch(/karl|persson|19850312|070-123/i);
    expect(text).toContain(maskord);
    expect(text).toContain('Anna Falk');
    expect(JSON.stringify(innehall)).toBe(fore);
  });
  test.each([
    ['ett ord som inte finns', ['Lisa'], 'passagen_finns_inte|Lisa'],
    ['en förtroendevald', ['Falk'], 'fortroendevalda_maskeras_inte|Anna Falk'],
    ['ett namn som delas av fet stil', ['Karl Persson'], 'passagen_ar_delad|Karl Persson'],
    ['två tecken', ['Ka'], 'passagen_ar_for_kort'],
    ['ingenting', [' '], 'inget_att_maskera'],
  ])('%s nekas', (_vad, passager, error) => {
    expect(maskera(innehall, passager)).toEqual({ ok: false, error });
  });
  test('får förslag på det som ser ut som personuppgifter', () => {
    expect(forslagAttMaskera(innehall)).toEqual(expect.arrayContaining(['19850312-1234', '070-123 45 67']));
  });
});

describe('vad allmänheten läser', () => {
  const rad = (o: Partial<Publicering>): Publicering => ({ id: 'k', slag: 'maskerad', masker: [], till: null, at: new Date('2026-12-01'), ...o });
  test.each([
    ['det justeringen gjorde allmänt', [], true, 'original'],
    ['inget av det som bara bereder (TF 2:10)', [], false, 'ingen'],
    ['inte ett utkast', [rad({ slag: 'utkast' })], true, 'original'],
    ['den maskerade kopian', [rad({})], true, 'maskerad'],
    ['inget när dagen kommit', [rad({ till: '2026-12-10' })], true, 'ingen'],
    ['inget när det tagits bort', [rad({}), rad({ slag: 'ingen', at: new Date('2026-12-02') })], true, 'ingen'],
  ] as const)('%s', (_vad, rader, publicera, slag) => {
    expect(publiktNu(rader, publicera, '2026-12-10').slag).toBe(slag);
  });
});
