import fc from 'fast-check';
import { forslagsnamn, meningarFor } from '#lib/protokoll/meningar';
import { regelverkFor } from '#lib/organisation/regelverk';
import { avgjort } from '#lib/sammantrade/beslutsgang';
import { beslutforhetVid } from '#lib/sammantrade/beslutforhet';
import { lageVid, type Handelse, type Narvaro } from '#lib/sammantrade/narvaro';
import { narvarolista } from '#lib/sammantrade/narvarolista';
import type { Forslagsrad, Paragraf, Sammantrade, Stegrad } from '#lib/sammantrade/sammantrade';
import { deltagareFor, gangFor } from '#lib/sammantrade/underlag';
import { raknaRoster, type Rost } from '#lib/sammantrade/votering';

const personer = Array.from({ length: 14 }, (_, i) => `p${i}`);
const paragrafer = ['a', 'b', 'c', 'd'];
const platser = personer.slice(0, 9).map((id, i) => ({ id: `s${i}`, innehavareId: i === 8 ? null : id, parti: i % 2 ? 'M' : 'S' }));

const handelse = fc.record({
  typ: fc.constantFrom('kommer', 'gar', 'tjanstgor', 'slutar_tjanstgora', 'jav', 'presiderar'),
  personId: fc.constantFrom(...personer), platsId: fc.constantFrom(...platser.map(({ id }) => id)), endastParagraf: fc.boolean(), satt: fc.constantFrom('pa_plats', 'distans'),
  vid: fc.record({ paragraf: fc.constantFrom(...paragrafer), nar: fc.constantFrom('fore', 'under', 'efter'), steg: fc.nat(4) }),
}) as fc.Arbitrary<Handelse>;
const moten = fc.record({ handelser: fc.array(handelse, { maxLength: 60 }), javLamnarRummet: fc.boolean() }).map(({ handelser, javLamnarRummet }): Narvaro => ({ paragrafer, platser, presidium: ['p0', 'p1', 'p2'], javLamnarRummet, handelser }));

const krav = (villkor: boolean, vad: string) => { if (!villkor) throw new Error(vad); };

/** Presence, presiding and quorum per § follow from the events (KL 5:45, 5:65–66, 6:27, 6:30). */
export const narvaronFoljer = fc.property(moten, (n) => {
  const lista = new Map(narvarolista(n).map((r) => [r.personId, r]));
  for (const paragraf of paragrafer) {
    const lage = lageVid(n, paragraf);
    const sitter = lage.tjanstgorande.map(({ personId }) => personId);
    krav(new Set(sitter).size === sitter.length, 'somebody serves on two seats');
    krav(sitter.length + lage.tommaPlatser.length === platser.length, 'a seat is neither served nor empty');
    krav(sitter.every((id) => lage.rummet.has(id) && !lage.javiga.includes(id)), 'somebody serves who is away or jävig');
    krav(sitter.every((id) => lista.get(id)?.tjanstgjorde.includes(paragraf) === true), 'the list of attendance misses who served');
    krav(!n.javLamnarRummet || lage.javiga.every((id) => !lage.rummet.has(id)), 'who is jävig in a nämnd stays in the room (KL 6:30)');
    krav(lage.ordforandeId === null || (lage.rummet.has(lage.ordforandeId) && !lage.javiga.includes(lage.ordforandeId)), 'who presides is away or jävig');
    krav(beslutforhetVid(n, paragraf, { typ: 'namnd' }).beslutfor === sitter.length > platser.length / 2, 'quorum is not more than half of the seats');
  }
});

/** Votes: only by those who serve, one each; sums are the names; a vote that breaks this is refused (KL 5:54). */
export const rosternaStammer = fc.property(
  fc.array(fc.record({ personId: fc.constantFrom(...personer), rost: fc.constantFrom<Rost>('ja', 'nej', 'avstar', 'franvarande') }), { maxLength: 14 }), fc.subarray(personer), fc.subarray(personer, { maxLength: 3 }),
  (roster, tjanstgorande, deltarInte) => {
    const svar = raknaRoster({ ja: 'x', nej: 'y', regel: { typ: 'enkel' }, slag: 'sak', roster, deltarInte }, { tjanstgorande, javiga: [], ordforandeId: tjanstgorande[0] ?? null });
    const avgivna = roster.filter(({ rost }) => rost !== 'franvarande');
    const enVar = new Set(roster.map(({ personId }) => personId)).size === roster.length;
    const bara = [...avgivna.map(({ personId }) => personId), ...deltarInte].every((id) => tjanstgorande.includes(id)) && !roster.some(({ personId }) => deltarInte.includes(personId));
    if (!svar.ok) return;
    const { ja, nej, avstar, franvarande, vinnare } = svar.value;
    krav(enVar && bara, 'a vote by somebody who may not, or two by one, was counted');
    krav(ja + nej + avstar <= tjanstgorande.length && ja + nej + avstar + franvarande === roster.length, 'sums are not the names');
    krav(ja === nej || (vinnare === 'ja') === ja > nej, 'the result does not follow the rule');
  },
);

/** Another majority than the simple one: the side that needs it wins when it has its share of the basis, whole persons counted, and else the other (KL 5:50, 5:52, 5:54). */
export const andelenAvgor = fc.property(
  fc.array(fc.constantFrom<Rost>('ja', 'nej', 'avstar'), { minLength: 1, maxLength: 41 }), fc.constantFrom('en_tredjedel' as const, 'tva_tredjedelar' as const, 'tre_fjardedelar' as const, 'alla' as const), fc.constantFrom('ja' as const, 'nej' as const), fc.constantFrom('avgivna' as const, 'narvarande' as const),
  (rostade, andel, sida, av) => {
    const alla = rostade.map((_, i) => `p${i}`);
    const svar = raknaRoster({ ja: 'x', nej: 'y', regel: { typ: 'andel', andel, for: sida, av }, slag: 'sak', roster: rostade.map((rost, i) => ({ personId: `p${i}`, rost })), deltarInte: [] }, { tjanstgorande: alla, javiga: [], ordforandeId: null });
    const antal = (r: Rost) => rostade.filter((x) => x === r).length;
    if (antal('ja') + antal('nej') === 0) return krav(!svar.ok, 'a vote that nobody cast was counted');
    if (!svar.ok) throw new Error(svar.error);
    const bas = av === 'avgivna' ? antal('ja') + antal('nej') : alla.length;
    const del = { en_tredjedel: 1 / 3, tva_tredjedelar: 2 / 3, tre_fjardedelar: 3 / 4, alla: 1 }[andel];
    const nadd = antal(sida) > 0 && antal(sida) >= Math.ceil(del * bas - 1e-9);
    krav((svar.value.vinnare === sida) === nadd && svar.value.genom === 'roster', 'the share does not decide');
  },
);

const rad = (i: number, av: number, hand: boolean): Forslagsrad => ({ id: `f${i}`, ordning: i + 1, kalla: 'ledamoter', slag: 'eget', text: `förslag ${i}`, bifallTillId: null, iAndraHand: hand, dokumentversionId: null, handlingId: null, satsId: null, aterkallat: false, av: [{ personId: `p${av}`, parti: null, namn: null, roll: 'yrkar' }] });
const steget = (o: Partial<Stegrad> & Pick<Stegrad, 'ordning' | 'slag'>): Stegrad => ({ id: `t${o.ordning}`, innehall: { fraga: 'huvud' }, forslag: [], roster: [], deltarInte: [], utfall: null, vinnandeId: null, majoritet: null, sluten: false, utslagsrostId: null, redigerad: null, ...o });

/** Any chain of propositions and votes about several förslag, two of them by the same person, gives one winner, whose name nobody else has and the last sentence says (KL 5:53). */
export const kedjanNamnerVinnaren = fc.property(
  fc.array(fc.record({ av: fc.nat(3), hand: fc.boolean() }), { minLength: 3, maxLength: 6 }), fc.nat(5), fc.array(fc.array(fc.constantFrom<Rost>('ja', 'nej', 'avstar'), { minLength: 8, maxLength: 8 }), { minLength: 6, maxLength: 6 }),
  (lagda, vilken, omgangar) => {
    const forslag = lagda.map(({ av, hand }, i) => rad(i, av, hand));
    const huvud = `f${vilken % forslag.length}`;
    const andra = forslag.map(({ id }) => id).filter((id) => id !== huvud);
    const rostat = (i: number) => ['ja' as Rost, ...(omgangar[i] ?? []).slice(1)].map((rost, j) => ({ personId: `p${j}`, platsId: null, parti: '', rost }));
    const vinner = (ja: string, nej: string, i: number) => { const r = rostat(i); return r.filter((x) => x.rost === 'ja').length >= r.filter((x) => x.rost === 'nej').length ? ja : nej; };
    const steg: Stegrad[] = [steget({ ordning: 1, slag: 'proposition', forslag: forslag.map(({ id }) => ({ forslagId: id, som: 'om' })), vinnandeId: huvud })];
    const votera = (ja: string, nej: string, i: number, roll: 'motproposition' | 'huvudvotering') => {
      const vann = vinner(ja, nej, i);
      steg.push(steget({ ordning: steg.length + 1, slag: 'votering', innehall: { fraga: 'huvud', roll }, forslag: [{ forslagId: ja, som: 'ja' }, { forslagId: nej, som: 'nej' }], roster: rostat(i), vinnandeId: vann }));
      return vann;
    };
    const mot = andra.slice(1).reduce((m, utmanare, i) => votera(m, utmanare, i, 'motproposition'), andra[0] ?? '');
    const vann = votera(huvud, mot, 5, 'huvudvotering');
    const p = { id: 'a', punktId: null, forslag, steg, jav: [], anteckningar: [], beslut: [] } as unknown as Paragraf;
    const s = {
      organ: { namn: 'Socialnämnden', slag: 'namnd', regelverk: regelverkFor('namnd', {}) }, paragrafer: [p], punkter: [], ajourneringar: [], personer: Object.fromEntries(personer.map((id) => [id, { id, namn: `Person ${id}`, titel: null, parti: 'S', epost: null }])),
      platser: platser.map((x, i) => ({ ...x, innehavareId: personer[i] ?? null, ordning: i + 1, uppdrag: i === 0 ? 'ordforande' : null })), ersattare: [],
      narvaro: personer.slice(0, 9).map((personId, i) => ({ id: personId, ordning: i, slag: 'kommer', grupp: 'fortroendevald', personId, namn: null, titel: null, platsId: null, forPersonId: null, paragrafId: null, nar: 'fore', steg: null, endastParagraf: false, distans: false, tid: null })),
    } as unknown as Sammantrade;
    const svar = avgjort(gangFor(p), deltagareFor(s, 'a'));
    krav(svar.ok && svar.value.fragor.length === 1 && svar.value.fragor[0]?.forslagId === vann, 'not one winner');
    const namn = forslag.map((f) => forslagsnamn(f, p, s.personer));
    krav(new Set(namn).size === namn.length, `two förslag are called the same: ${namn.join(' | ')}`);
    krav((meningarFor(p, s, new Map()).at(-1)?.text ?? '').includes(namn[forslag.findIndex(({ id }) => id === vann)] ?? '?'), 'the last sentence does not name the winner');
  },
);
