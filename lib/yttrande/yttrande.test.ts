import { expect, test } from 'vitest';
import { innehallSchema, type Doc, type Nod } from '#lib/dokument/schema';
import { dokumenthash } from '#lib/dokument/hash';
import { dokumentrad } from '#lib/dokument/rad';
import { foga, kallor, nyttYttrande, stallningAv, svarAv, yttranderad } from './yttrande.ts';
import { utslag } from './besluta.ts';

const text = (ord: string): Nod => ({ type: 'paragraph', content: [{ type: 'text', text: ord }] });
const svar = (nr: number, stallning: string | null, ...content: Nod[]): Nod => ({ type: 'fragesvar', attrs: { nr, fraga: `Fråga ${nr}`, stallning }, content: content.length ? content : [{ type: 'paragraph' }] });
const doc = (...content: Nod[]): Doc => ({ type: 'doc', content });

test('ett nytt yttrande har en sammanfattning och ett tomt svar per fråga', () => {
  const nytt = nyttYttrande([{ nr: 1, text: 'Varför?' }, { nr: 2, text: 'Hur?' }]);
  expect(innehallSchema.safeParse(nytt).success).toBe(true);
  expect(svarAv(nytt).map((s) => s.fraga)).toEqual(['Varför?', 'Hur?']);
});
test('utan frågor finns plats för fri text', () => expect(nyttYttrande([]).content.map((n) => n.type)).toEqual(['fragesvar', 'paragraph']));

test.each([
  ['den uttalade gäller', doc(svar(0, 'avstyrker'), svar(1, 'tillstyrker')), 'avstyrker'],
  ['annars den som alla svar har', doc(svar(0, null), svar(1, 'tillstyrker'), svar(2, 'tillstyrker')), 'tillstyrker'],
  ['annars ingen', doc(svar(1, 'tillstyrker'), svar(2, null)), null],
  ['en okänd ställning är ingen', doc(svar(0, 'kanske')), null],
])('ställningen i det hela: %s', (_hur, d, vantad) => expect(stallningAv(d)).toBe(vantad));

test('råden säger vad som saknas och var', () => {
  const d = doc(svar(0, null), svar(1, null, text('Ja.')), svar(2, null), svar(3, 'tillstyrker', { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Bakgrund' }] }));
  expect(yttranderad(d).map(({ kod, nr }) => [kod, nr])).toEqual([['saknar_stallning', 0], ['saknar_sammanfattning', 0], ['saknar_stallning', 1], ['obesvarad', 2], ['tom_rubrik', 3]]);
});
test('ett fullständigt yttrande får inga råd', () => expect(yttranderad(doc(svar(0, 'tillstyrker', text('Kort.')), svar(1, 'tillstyrker', text('Ja.'))))).toEqual([]));
test('en rubrik med text under en underrubrik är inte tom', () => {
  const h = (level: number, ord: string): Nod => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: ord }] });
  expect(dokumentrad('minnesanteckning', doc(h(2, 'A'), h(3, 'B'), text('Ord.'), h(2, 'C')), [], 0).map((r) => r.citat)).toEqual(['C']);
});
test('en tjänsteskrivelse utan förslag och undertecknare får veta det', () => expect(dokumentrad('tjansteskrivelse', doc(text('x')), [' '], 0).map((r) => r.kod)).toEqual(['saknar_forslag', 'saknar_undertecknare']));

const kalla = { handlingId: '0190a000-0000-7000-8000-000000000001', organ: 'Socialnämnden', paragraf: '§ 92', datum: '2026-03-24' };
test('hämtade stycken läggs sist i sitt svar, ersätter bara en tom rad och märks också inne i listor', () => {
  const lista: Nod = { type: 'bulletList', content: [{ type: 'listItem', content: [text('punkt')] }] };
  const blev = foga(doc(svar(1, null), svar(2, null, text('Eget.'))), [{ till: 1, nod: text('Nytt.'), kalla, stycke: 1 }, { till: 2, nod: lista, kalla, stycke: 3 }, { till: 9, nod: text('Övrigt.'), kalla, stycke: 4 }]);
  expect(svarAv(blev)[0]?.innehall).toEqual([{ ...text('Nytt.'), attrs: { proveniens: { ...kalla, stycke: 1 } } }]);
  expect(svarAv(blev)[1]?.innehall[1]?.content?.[0]?.content?.[0]?.attrs).toEqual({ proveniens: { ...kalla, stycke: 3 } });
  expect(blev.content[2]?.attrs?.['proveniens']).toMatchObject({ stycke: 4 });
  expect(innehallSchema.safeParse(blev).success).toBe(true);
  expect(kallor(blev)).toEqual([kalla]);
});

test('hashen är densamma hur nycklarna än ligger, och en annan för minsta ändring', () => {
  const v = { slag: 'yttrande', titel: 'T', datum: '2026-03-10', innehall: { type: 'doc', content: [] }, forslag: [], undertecknare: [] };
  expect(dokumenthash({ ...v, innehall: { content: [], type: 'doc' } })).toBe(dokumenthash(v));
  expect(dokumenthash({ ...v, datum: '2026-03-11' })).not.toBe(dokumenthash(v));
});

test.each([
  ['okända noder', doc({ type: 'script', content: [] })], ['rubrik på nivå 1', doc({ type: 'heading', attrs: { level: 1 } })],
  ['ett svar i ett svar', doc(svar(1, null, svar(2, null)))], ['tomt dokument', doc()],
  ['länkar som kan köra något', doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] })],
])('%s tas inte emot', (_vad, d) => expect(innehallSchema.safeParse(d).success).toBe(false));
test('ett mycket djupt dokument nekas utan att servern faller', () => {
  let nod: Nod = text('botten');
  for (let i = 0; i < 20_000; i++) nod = { type: 'blockquote', content: [nod] };
  expect(innehallSchema.safeParse(doc(nod)).success).toBe(false);
});

const b = { organId: 'sn', uppskov: null, pekar: ['v1'], eget: true, framlagda: ['v1'] };
test.each([
  ['organet beslutar', b, { verb: 'besluta', versionId: 'v1', andrad: false }],
  ['organet beslutar en annan variant än den framlagda', { ...b, pekar: ['v2'] }, { verb: 'besluta', versionId: 'v2', andrad: true }],
  ['beslutet pekar bara på skrivelsen: den framlagda varianten gäller', { ...b, pekar: ['s1'] }, { verb: 'besluta', versionId: 'v1', andrad: false }],
  ['ett utskott föreslår', { ...b, organId: 'au', eget: false }, { verb: 'till_utskott' }],
  ['ett utskott antar självt', { ...b, organId: 'au' }, { verb: 'besluta', versionId: 'v1', andrad: false }],
  ['återremiss', { ...b, uppskov: 'aterremiss' }, { verb: 'aterremittera' }],
  ['bordläggning', { ...b, uppskov: 'bordlaggning' }, { verb: 'bordlagg' }],
  ['organet föreslår fullmäktige', { ...b, eget: false }, null],
])('en justerad paragraf: %s', (_vad, beslut, vantat) => expect(utslag('sn', ['v2', 'v1'], beslut)).toEqual(vantat));
