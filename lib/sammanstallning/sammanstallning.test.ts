import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kapitel, matris, ordningar, svarsgrader, svarsstycken, valjStalle, type Deltagare, type Stalle, type Synpunkt } from './sammanstallning.ts';

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const yttrande = {
  innehall: { type: 'doc', content: [{ type: 'fragesvar', attrs: { nr: 0 }, content: [p('Vi är positiva.')] }, { type: 'fragesvar', attrs: { nr: 1 }, content: [p('Målen är tydliga.'), p('De går att följa.')] }] },
  svar: [{ nr: 1, fraga: 'Är målen tydliga?', innehall: [p('Målen är tydliga.'), p('De går att följa.')] }],
};

describe('ett svars stycken', () => {
  test('räknas genom hela svaret, helheten först, och varje stycke en gång', () => {
    expect(svarsstycken(yttrande)).toEqual([{ stycke: 1, fraga: null, text: 'Vi är positiva.' }, { stycke: 2, fraga: 1, text: 'Målen är tydliga.' }, { stycke: 3, fraga: 1, text: 'De går att följa.' }]);
    expect(svarsstycken(null)).toEqual([]);
  });
});

describe('en synpunkt märks', () => {
  const svar = svarsstycken(yttrande);
  test('ett helt stycke, eller från ett tecken till ett annat utan mellanslag i ändarna', () => {
    expect(valjStalle(svar, { stycke: 2 }, [])).toMatchObject({ ok: true, value: { fran: 0, till: 17, citat: 'Målen är tydliga.', fraga: 1 } });
    expect(valjStalle(svar, { stycke: 3, fran: 2, till: 11 }, [])).toMatchObject({ ok: true, value: { fran: 3, till: 10, citat: 'går att' } });
  });
  test('inte två gånger, inte utanför texten och inte ingenting', () => {
    expect(valjStalle(svar, { stycke: 3, fran: 5, till: 9 }, [{ stycke: 3, fran: 0, till: 6 }])).toEqual({ ok: false, error: 'redan_markt' });
    expect(valjStalle(svar, { stycke: 9 }, [])).toEqual({ ok: false, error: 'texten_har_andrats' });
    expect(valjStalle(svar, { stycke: 3, fran: 0, till: 400 }, [])).toEqual({ ok: false, error: 'texten_har_andrats' });
    expect(valjStalle(svar, { stycke: 3, fran: 2, till: 3 }, [])).toEqual({ ok: false, error: 'inget_ar_markt' });
  });
  test('vad som än märks, i vilken ordning som helst, räknas inget tecken två gånger', () => {
    const forsok = fc.array(fc.record({ stycke: fc.integer({ min: 1, max: 3 }), fran: fc.nat(20), till: fc.nat(20) }), { maxLength: 30 });
    fc.assert(fc.property(forsok, (alla) => {
      const tagna: Stalle[] = [];
      for (const f of alla) {
        const valt = valjStalle(svar, f, tagna);
        if (valt.ok) tagna.push(valt.value);
      }
      const tecken = tagna.flatMap(({ stycke, fran, till }) => Array.from({ length: till - fran }, (_, i) => `${stycke}:${fran + i}`));
      expect(new Set(tecken).size).toBe(tecken.length);
    }), { numRuns: 200 });
  });
});

const deltagare = (id: string, till: Partial<Deltagare> = {}): Deltagare => ({ id, namn: id, kategori: 'Länets kommuner', inbjuden: true, svarat: true, avstar: false, stallning: null, perFraga: new Map(), ...till });

test('ställningstaganden räknas per fråga, och en nolla är också ett svar', () => {
  const [helhet, ett] = matris([{ nr: 1, text: 'Är målen tydliga?' }], [deltagare('a', { stallning: 'tillstyrker', perFraga: new Map([[1, 'avstyrker']]) }), deltagare('b', { stallning: 'tillstyrker' })]);
  expect(helhet?.antal.find((a) => a.stallning === 'tillstyrker')?.antal).toBe(2);
  expect(ett?.celler).toEqual(['avstyrker', null]);
  expect(ett?.antal.map((a) => a.antal)).toEqual([0, 0, 1, 0, 0, 0]);
});

test('svarsgraden räknas per kategori, och den som svarar otillfrågad står för sig', () => {
  expect(svarsgrader([deltagare('a'), deltagare('b', { svarat: false, avstar: true }), deltagare('c', { kategori: null, svarat: false }), deltagare('d', { inbjuden: false })])).toEqual({
    inbjudna: [{ kategori: 'Länets kommuner', tillfragade: 2, svarat: 1, avstar: 1 }, { kategori: 'Övriga', tillfragade: 1, svarat: 0, avstar: 0 }], oinbjudna: 1,
  });
});

test('i vilken ordning det än läses står varje synpunkt en gång, och en grupp hel', () => {
  const tal = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null });
  fc.assert(fc.property(fc.array(fc.record({ tema: tal, grupp: tal, fraga: tal, instans: fc.integer({ min: 1, max: 4 }) }), { maxLength: 25 }), (rader) => {
    const synpunkter = rader.map((r, i): Synpunkt => ({
      id: `s${i}`, instansId: `i${r.instans}`, instans: `Instans ${r.instans}`, stycke: i, fran: 0, till: 5, citat: 'orden', stallning: null, ansvarig: null, bemotande: null, version: 1,
      fraga: r.fraga === null ? null : { nr: r.fraga, text: `fråga ${r.fraga}` }, tema: r.tema === null ? null : { id: `t${r.tema}`, namn: `tema ${r.tema}`, ordning: r.tema }, grupp: r.grupp === null ? null : { id: `g${r.grupp}`, rubrik: `grupp ${r.grupp}` },
    }));
    for (const ordning of ordningar) {
      const poster = kapitel(synpunkter, ordning).flatMap((k) => k.poster);
      expect(poster.flatMap((post) => post.synpunkter.map((s) => s.id)).toSorted()).toEqual(synpunkter.map((s) => s.id).toSorted());
      if (ordning !== 'instans') for (const id of new Set(synpunkter.flatMap((s) => s.grupp?.id ?? []))) expect(poster.filter((post) => post.gruppId === id)).toHaveLength(1);
    }
  }), { numRuns: 200 });
});
