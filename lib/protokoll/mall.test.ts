import { describe, expect, test } from 'vitest';
import { regelverkFor } from '#lib/organisation/regelverk';
import { readPdf, running } from '#lib/platform/pdf/read';
import { exempelprotokoll } from './exempel.ts';
import { lasAvvikelser, mallar, mallFor, somMall, type Avvikelser, type Mallnamn } from './mall.ts';
import { renderProtokoll } from './pdf/protokoll.ts';

const trycka = async (mall: Mallnamn, avvikelser: Avvikelser = {}) => {
  const last = await readPdf(await renderProtokoll({ ...exempelprotokoll('Exempelstads kommun', 'Socialnämnden'), mall, avvikelser }));
  if (!last.ok) throw new Error(last.error);
  return { ...last.value, text: running(last.value.pages.join('\n')), sidor: last.value.pages.map(running) };
};
const iOrdning = (text: string, delar: readonly string[]) => {
  let efter = -1;
  for (const del of delar) {
    const plats = text.indexOf(del, efter + 1);
    expect(plats, `”${del}” efter ”${text.slice(Math.max(0, efter), efter + 60)}”`).toBeGreaterThan(efter);
    efter = plats;
  }
};

describe('ett sammanträde i alla tre mallarna', () => {
  test('klassisk har beslutet sist, att-satser och mottagarna sist', async () => {
    const { text } = await trycka('klassisk');
    iOrdning(text, ['Ärenden', 'Dnr KS 2026/155', 'Regionen har sänt', 'Beslutsunderlag', 'Yrkanden', 'Propositionsordning', 'Omröstning', 'Beslut Socialnämnden beslutar att lämna', 'Reservation', 'Exp. till']);
  });

  test('region har framsidans tabell, Sammanfattning, Förslag till beslut, Beslut, Beslutsunderlag och rutorna i foten', async () => {
    const { text, sidor } = await trycka('region');
    iOrdning(sidor[0] ?? '', ['Plats och tid', 'Beslutande', 'Björn Alm (C), på distans', 'Tjänstepersoner', 'Justering', 'Underskrifter', 'Justerandes sign', 'Utdragsbestyrkande']);
    iOrdning(text, ['Sammanfattning', 'Regionen har sänt', 'Förslag till beslut', 'Beslut Socialnämnden beslutar', 'Beslutsunderlag', 'Expedieras till']);
    expect(sidor.every((sida) => sida.includes('Utdragsbestyrkande'))).toBe(true);
  });

  test('beslut först har beslutet före bakgrunden, enligt vems förslag, och vart utdraget skickas', async () => {
    const { text } = await trycka('beslut_forst');
    iOrdning(text, ['§ 42', 'Föredragande', 'Socialnämnden beslutar Enligt arbetsutskottets förslag:', 'Reservation', 'Regionen har sänt', 'Yrkanden', 'Handlingar', 'Protokollsutdrag skickas till']);
  });

  test('texten är densamma när ett protokoll visas i en annan mall', () => {
    const data = { ...exempelprotokoll('K', 'O'), mall: 'klassisk' as const, avvikelser: { dnr: 'over' as const } };
    for (const mall of mallar) expect(somMall(data, mall)).toEqual({ ...exempelprotokoll('K', 'O'), mall });
  });
});

describe('varje format ett protokoll kan ha går att välja', () => {
  test.each<[string, Avvikelser, readonly string[]]>([
    ['innehållet före framsidan', { innehall: 'fore' }, ['Ärenden', 'Plats och tid']],
    ['anslaget först', { anslag: 'forst' }, ['Anslag', 'Protokollet förvaras', 'Val av justerare']],
    ['anslaget sist', { anslag: 'sist' }, ['Exp. till', 'Underskrifter', 'Protokollet förvaras']],
    ['närvaron i löpande text', { narvaro: 'text' }, ['Anna Ekvall (S), ordförande, Björn Alm (C), på distans']],
    ['närvaron i tabell', { narvaro: 'tabell' }, ['Namn Uppdrag Anna Ekvall (S) ordförande', 'Björn Alm (C) på distans']],
    ['närvaron som bilaga', { narvaro: 'bilaga' }, ['Se närvarolistan, bilaga 1', 'Bilaga 1. Närvarolista', 'Eva Strand (V)']],
    ['rösterna i text', { roster: 'text' }, ['Anna Ekvall (S) och Björn Alm (C) röstar ja.', 'Cecilia Dahl (M) röstar nej.']],
    ['rösterna som bilaga', { roster: 'bilaga' }, ['2 ja-röster och 1 nej-röst', 'framgår av omröstningslistan, bilaga 1', 'Bilaga 1. Omröstningslista', 'Ja-röst: bifall', 'Summa 2 1']],
    ['båda bilagorna', { narvaro: 'bilaga', roster: 'bilaga' }, ['omröstningslistan, bilaga 2', 'Bilaga 1. Närvarolista', 'Bilaga 2. Omröstningslista']],
    ['diarienumret över rubriken', { dnr: 'over' }, ['Dnr KS 2026/155 Yttrande över']],
    ['paragrafen i texten', { paragraf: 'text', dnr: 'marginal' }, ['KS 2026/155', '§ 42 Yttrande över förslag']],
    ['utskottets paragraf bredvid', { tidigare: 'marginal' }, ['§ 42', 'AU § 188', 'Regionen har sänt']],
    ['beslutet först', { beslut: 'forst' }, ['Socialnämnden beslutar att lämna', 'Reservation', 'Regionen har sänt']],
    ['beslutsgången som prosa', { gang: 'prosa' }, ['Beslutsgång Anna Ekvall (S) yrkar', 'Cecilia Dahl (M) yrkar avslag.', 'Omröstningen ger']],
    ['föredragande och tjänstepersoner vid paragrafen', { foredragande: true, tjanstepersoner: true }, ['Föredragande Fredrik Lund', 'Närvarande tjänstepersoner Hanna Berg, utredare']],
    ['egna rubriker', { rubriker: { expedieras: 'Expedieras till', yrkande: null } }, ['Expedieras till Regionen']],
    ['rutorna i foten', { sidfot: true }, ['Justerandes sign', 'Utdragsbestyrkande']],
  ])('%s', async (_namn, avvikelser, delar) => {
    const { text, claims } = await trycka('klassisk', avvikelser);
    iOrdning(text, delar);
    expect(claims).toEqual({ pdfa: '2a', pdfua: '1' });
    if (avvikelser.tidigare === 'marginal') expect(text).not.toContain('har behandlat ärendet den');
    if (avvikelser.gang === 'prosa') expect(text).not.toContain('Propositionsordning');
  });
});

test('ett val som mallen inte känner till lämnas åt mallen, och nämns', () => {
  expect(lasAvvikelser({ narvaro: 'spegelvänt', dnr: 'over', kuliss: true })).toEqual({ avvikelser: { dnr: 'over' }, okanda: ['narvaro', 'kuliss'] });
});

test('organets bilagor går före hur mallen annars skriver närvaro och röster', () => {
  const regelverk = regelverkFor('fullmaktige', { avvikelser: { narvaro: 'listor', dnr: 'over' }, expedieringsfras: 'Expedieras till' });
  expect(mallFor(regelverk)).toEqual({ namn: 'klassisk', expedieringsfras: 'Expedieras till', avvikelser: { beslutsform: 'att', narvaro: 'bilaga', roster: 'bilaga', dnr: 'over', rubriker: { expedieras: 'Expedieras till' } } });
});
