import { describe, expect, test } from 'vitest';
import { readPdf, running } from '#lib/platform/pdf/read';
import { kommunstyrelse, namnd, remissparagraf } from '../../../tests/factories/pdf/protokoll.ts';
import { utdrag } from '../../../tests/factories/pdf/skrivelser.ts';
import { type ProtokollData, renderProtokoll } from './protokoll.ts';
import { renderUtdrag } from './utdrag.ts';

const read = async (pdf: Uint8Array) => {
  const result = await readPdf(pdf);
  if (!result.ok) throw new Error(result.error);
  return { ...result.value, text: running(result.value.pages.join('\n')) };
};
const inOrder = (text: string, parts: string[]) => {
  let at = -1;
  for (const part of parts) {
    const next = text.indexOf(part, at + 1);
    expect(next, `"${part}" efter "${text.slice(Math.max(0, at), at + 40)}"`).toBeGreaterThan(at);
    at = next;
  }
};

test('protokollet är taggat, på svenska, med titel, bokmärken, inbäddade typsnitt och båda märkena', async () => {
  const pdf = await read(await renderProtokoll(namnd));
  expect(pdf).toMatchObject({
    title: 'Protokoll Socialnämnden 24 september 2019', lang: 'sv-SE', tagged: true, showsTitle: true, fontsEmbedded: true, claims: { pdfa: '2a', pdfua: '1' },
  });
  expect(pdf.outline.map((mark) => mark.title)).toEqual([
    '§ 90 Val av justerare', '§ 91 Information från förvaltningen', '§ 92 Yttrande över förslag till regional utvecklingsstrategi', 'Underskrifter', 'Anslagsbevis',
  ].map((title) => title.replace('§ ', '§\u00a0')));
});

test('beslutsgången står i den ordning den gick till, och beslutet i delar med var sin adressat', async () => {
  const { text } = await read(await renderProtokoll(namnd));
  inOrder(text, [
    'Dnr SN 192/19', 'Socialförvaltningen anför i skrivelse den 10 september 2019 bland annat följande:', 'på sikt.', 'Anna Forsvik, socialchef', 'Arbetsutskottet har behandlat ärendet den 17 september 2019, § 250.',
    'Yrkanden', 'med instämmande av Jonas Ekvall (V), yrkar bifall', 'Karin Åhlander (M) yrkar', 'Centerpartiet yrkar',
    'Propositionsordning', 'Omröstning 1', 'Ja-röst: ärendet avgörs i dag.', '3 ja-röster och 1 nej-röst, 1 avstår.', 'Deltar inte', 'Per Granholm (SD) meddelar',
    'Propositionsordning', 'Omröstning 2', '2 ja-röster och 2 nej-röster, 1 deltar inte. Ordförandens röst avgör.', 'Beslut under överläggningen', 'Ajournering',
    'Socialnämnden beslutar att som sitt yttrande', 'att särskilt framhålla a) barns', 'b) uppföljningen 1) per kommun',
    'Socialnämnden föreslår kommunfullmäktige besluta att avsätta', 'Reservation', 'Exp. till', 'Kommunstyrelsen', 'Socialchef',
    'Underskrivet elektroniskt', 'Sekreterare Maja Sundling', 'Genom lösenord', '25 september 2019 kl. 16.40', 'Justerare Karin Åhlander (M)', '26 september 2019 kl. 14.12', '7c1f 0d9b e2a4', 'SHA-256',
    'Anslaget uppsatt 27 september 2019', 'Överklagas senast 18 oktober 2019',
  ]);
});

test('en fortsatt paragraf nämns i sidhuvudet, och bara då', async () => {
  const { pages } = await read(await renderProtokoll(namnd));
  const lopande = pages.map(running);
  expect(lopande[2]).toMatch(/^Forts\. § 92 Socialnämnden Protokoll 24 september 2019 Sida 3 \(5\)/);
  expect(lopande[0]).not.toContain('Forts.');
  expect(lopande[1]).not.toContain('Forts.');
  expect(lopande.at(-1)).not.toContain('Forts.');
});

test('en rubrik står aldrig utan text', async () => {
  const { text } = await read(await renderProtokoll(namnd));
  for (const rubrik of ['Särskilt yttrande', 'Protokollsanteckning', 'Förslag till beslut', 'Rubrik utan text', 'Närvaro']) expect(text).not.toContain(rubrik);
  const tom: ProtokollData = {
    mall: 'klassisk', organisation: { namn: 'Ådalsfors kommun' }, organ: { namn: 'Socialnämnden' }, datum: '2019-09-24',
    paragrafer: [{ nr: 1, rubrik: 'Information', arendet: [{ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: ' ' }] }] }], forslag: { delar: [] }, gang: [], reservationer: [], underlag: null, beslut: null }],
  };
  const { pages } = await read(await renderProtokoll(tom));
  expect(running(pages.at(-1)!)).toBe('Socialnämnden Protokoll 24 september 2019 Sida 2 (2) § 1 Information');
});

describe('mallarna', () => {
  test('beslutet först, med två justeringsset', async () => {
    const pdf = await read(await renderProtokoll(kommunstyrelse));
    inOrder(pdf.text, ['Omedelbar justering', 'Jessica Modig (SD)', '§ 202', 'KS 2026/155', 'Beslut Kommunstyrelsen föreslår kommunfullmäktige besluta', 'Enligt arbetsutskottets förslag:', 'Ärendet', 'Yrkanden', 'Omröstning', 'Underskrifter, §§ 201–205', 'Underskrifter, § 206', 'Anslagsbevis, § 206']);
    expect(pdf.claims.pdfa).toBe('2a');
  });
  test('på papper finns rader att skriva på och ingen underskriftssida', async () => {
    const justeringar = namnd.justeringar!.map((set) => ({ ...set, kontrollsumma: null, underskrifter: set.underskrifter!.map(({ roll, namn }) => ({ roll, namn })) }));
    const pdf = await read(await renderProtokoll({ ...namnd, organ: { namn: 'Socialnämnden', sidfot: true }, justeringar }));
    expect(running(pdf.pages[0]!)).toMatch(/Justerare Karin Åhlander.*Anslagsbevis.*Justerandes sign Utdragsbestyrkande$/);
    expect(pdf.text).not.toContain('Underskrivet elektroniskt');
    expect(pdf.outline.map((mark) => mark.title)).not.toContain('Underskrifter');
  });
  test('regionens mall sätter besluten som löpande text', async () => {
    const { text } = await read(await renderProtokoll({ ...namnd, mall: 'region', utkast: true, paragrafer: [{ ...remissparagraf, forslag: 'beslutet', slutord: 'Paragrafen är justerad.' }] }));
    inOrder(text, ['Utkast', 'Sammanfattning', 'Förslag till beslut', 'att särskilt framhålla', 'Yrkanden', 'att särskilt framhålla', 'Beslutsunderlag', 'Paragrafen är justerad.']);
  });
});

test('utdraget bär sammanträdets uppgifter, paragrafen, mottagarna och vad det är framställt ur, med en rad att bestyrka på', async () => {
  const pdf = await read(await renderUtdrag(utdrag));
  expect(pdf).toMatchObject({ title: 'Protokollsutdrag Socialnämnden 24 september 2019 §\u00a092', lang: 'sv-SE', tagged: true, claims: { pdfa: '2a', pdfua: '1' } });
  inOrder(pdf.text, ['Socialnämnden tisdagen den 24 september 2019', 'Birgit Lindell (S)', 'Justerat 26 september 2019', '§ 92', 'Utdraget skickas till Kommunstyrelsen, dnr KS 183/19', 'Utdraget är framställt ur det justerade protokollet 26 september 2019.', '7c1f 0d9b', 'Utdrag bestyrks']);
  expect(pdf.text).not.toMatch(/bestyrks Maja/);
  expect(pdf.text).not.toContain('§ 91 Information');
  expect(running(pdf.pages[1]!)).toMatch(/^Forts\. § 92/);
  expect(() => renderUtdrag({ ...utdrag, utdrag: { paragrafer: [99] } })).toThrow(/no § 99/);
});
