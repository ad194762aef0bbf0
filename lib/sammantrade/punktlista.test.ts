import fc from 'fast-check';
import { expect, test } from 'vitest';
import { felINummerfoljd, geParagrafer, numreraPunkter, paragrafspann, utga, type Punkt } from './punktlista.ts';

const punkt = (id: string, p: Partial<Punkt> = {}): Punkt => ({ id, punktnr: null, paragraf: null, status: 'upptagen', ...p });
const paragrafer = (punkter: readonly Punkt[], forsta = 88) => {
  const givna = geParagrafer(punkter, forsta);
  return givna.ok ? givna.value.map((p) => p.paragraf) : givna.error;
};

test('hela listan får sina paragrafer på en gång, utan lucka', () => {
  expect(paragrafer([punkt('a'), punkt('b'), punkt('c')])).toEqual([88, 89, 90]);
});

test('en sen punkt får nästa nummer och de andra behåller sina', () => {
  expect(paragrafer([punkt('a', { paragraf: 88 }), punkt('sen'), punkt('b', { paragraf: 89 })])).toEqual([88, 90, 89]);
});

test('en utgången punkt behåller sin paragraf, en utan paragraf försvinner', () => {
  const lista = [punkt('a', { paragraf: 88 }), punkt('b', { paragraf: 89 }), punkt('c')];
  expect(utga(lista, 'b')).toMatchObject([{ id: 'a' }, { id: 'b', status: 'utgar', paragraf: 89 }, { id: 'c' }]);
  expect(utga(lista, 'c').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('ett nummer två gånger eller en lucka upptäcks', () => {
  expect([felINummerfoljd([1, 2, 2]), felINummerfoljd([1, 3]), felINummerfoljd([3, 1, 2]), felINummerfoljd([])]).toEqual(['dubblett', 'lucka', null, null]);
  expect(paragrafer([punkt('a', { paragraf: 1 }), punkt('b', { paragraf: 1 })])).toBe('dubblett');
});

test('numren har aldrig lucka och upprepas aldrig, hur punkter än kommer till och utgår', () => {
  const handelse = fc.oneof(fc.constant('ny' as const), fc.constant('numrera' as const), fc.nat(30));
  fc.assert(fc.property(fc.array(handelse, { maxLength: 60 }), fc.integer({ min: 1, max: 400 }), (handelser, forsta) => {
    let lista: readonly Punkt[] = [];
    let id = 0;
    for (const h of handelser) {
      if (h === 'ny') lista = [...lista.slice(0, id % 3), punkt(`p${id++}`), ...lista.slice((id - 1) % 3)];
      else if (h === 'numrera') {
        const givna = geParagrafer(lista, forsta);
        expect(givna.ok).toBe(true);
        if (givna.ok) lista = givna.value;
      } else lista = utga(lista, `p${h}`);
    }
    const nummer = lista.flatMap((p) => p.paragraf ?? []);
    expect(felINummerfoljd(nummer)).toBeNull();
    if (nummer.length > 0) expect(Math.min(...nummer)).toBe(forsta);
  }));
});

test('punkter som kommer efter kallelsen får bokstav, sist i listan nästa tal', () => {
  const lista = numreraPunkter([punkt('a', { punktnr: '1' }), punkt('sen1'), punkt('sen2'), punkt('b', { punktnr: '2' }), punkt('sist')]);
  expect(lista.map(({ punktnr }) => punktnr)).toEqual(['1', '1 a', '1 b', '2', '3']);
  expect(numreraPunkter([punkt('a'), punkt('b')]).map(({ punktnr }) => punktnr)).toEqual(['1', '2']);
});

test.each([
  [['88'], '§\u00A088'],
  [['88', '89', '90', '91'], '§§\u00A088–91'],
  [['88', '89', '92', '93', '94', '96'], '§§\u00A088, 89, 92–94, 96'],
  [['88', '90'], '§§\u00A088, 90'],
  [['88', '89'], '§§\u00A088–89'],
  [[], ''],
])('%j skrivs %s', (nr, text) => expect(paragrafspann(nr)).toBe(text));

test('ett spann går över paragrafer med bokstav bara när de finns', () => {
  expect(paragrafspann(['15', '15 a', '16'], ['14', '15', '15 a', '16'])).toBe('§§\u00A015–16');
});
