import { expect, test } from '@playwright/test';
import type { Beredning } from '../underlag/beredning.ts';
import { uppdragsord } from '../underlag/beredning.ts';
import { egenBeredning } from '../underlag/egenBeredning.ts';
import { lasFro001 } from '../underlag/fro001.ts';
import { slappKlockan } from '../steg/klocka.ts';
import { iOrdning, protokolltext } from '../steg/lasPdf.ts';
import { rekommenderaOchAnta } from './antagandet.ts';
import { hallBeredning, type Beredningsresa } from './beredningen.ts';

test.afterEach(slappKlockan);
test.describe.configure({ timeout: 240_000 });

// One is as long as the other: our own words go the same way where the seed is not at hand.
const fro = lasFro001();
if (fro) {
  test('frö 001 förs in i webbläsaren och justeras för sig, protokollet håller allt i samma ordning, och paragrafens rekommendation antas av två huvudmän', async ({ browser }) => {
    const resa = await hallBeredning(browser, fro);
    await provaProtokollet(resa);
    await rekommenderaOchAnta(browser, resa);
  });
} else {
  test('en egen beredning med 26 beslutande förs in i webbläsaren och justeras för sig, och paragrafens rekommendation antas av två huvudmän', async ({ browser }) => {
    const resa = await hallBeredning(browser, egenBeredning);
    await provaProtokollet(resa);
    await rekommenderaOchAnta(browser, resa);
  });
}

const dag = (iso: string) => new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));
const kl = (tid: string) => tid.replace(/^0/, '').replace(':', '.');
const efter = (iso: string, antal: number) => new Date(Date.parse(iso) + antal * 86_400_000).toISOString().slice(0, 10);

/** What a person who knows the paper looks for, in the order it stands there. */
export const falten = (b: Beredning): { framsida: string[]; paragraf: string[] } => ({
  framsida: [
    b.organ, dag(b.datum), b.plats, `kl. ${kl(b.start)}–${kl(b.slut)}`,
    ...b.ledamoter.flatMap(({ namn, parti, uppdrag, distans }) => [`${namn} (${parti})`, ...(uppdragsord[uppdrag] ? [uppdragsord[uppdrag]] : []), ...(distans ? ['på distans'] : [])]),
    ...b.ovriga.flatMap(({ namn, titel }) => [namn, titel]),
    `§ ${b.paragraf}`, b.justerare, b.justering.plats, dag(b.justering.dag),
  ],
  paragraf: [
    `§ ${b.paragraf}`, b.rubrik, b.dnr.text, 'Sammanfattning', ...b.stycken, 'Förslag till beslut', b.beslut, 'Beslut', b.beslut, 'Beslutsunderlag',
    ...b.underlag.flatMap(({ namn, datum, hanvisning }) => [namn, ...(datum ? [dag(datum)] : []), ...(hanvisning ? [hanvisning] : [])]),
  ],
});

async function provaProtokollet({ b, set, sekreterare }: Beredningsresa) {
  const { text, pages, lang, tagged, claims } = await protokolltext(sekreterare, set.split('/').at(-1) ?? '');
  const { framsida, paragraf } = falten(b);
  iOrdning(text, framsida);
  iOrdning(text, [...paragraf, b.sekreterare, b.ledamoter.find(({ uppdrag }) => uppdrag === 'ordforande')?.namn ?? '', b.justerare]);
  expect({ lang, tagged, claims }).toEqual({ lang: 'sv-SE', tagged: true, claims: { pdfa: '2a', pdfua: '1' } });
  expect(pages.filter((sida) => sida.includes('Justerandes sign')).length, 'fot på varje sida').toBe(pages.length);
  expect(text.match(/på distans/g)).toHaveLength(6);
  expect(text).not.toMatch(/00[.:]00/);
  for (const namn of b.verkliga) expect(text).not.toContain(namn);

  // The board says every day that the paper left out.
  await expect(async () => {
    await sekreterare.goto('/region-vastmanland/anslagstavla');
    const anslag = sekreterare.getByRole('article').filter({ hasText: b.organ }).first();
    for (const uppgift of [dag(b.datum), `§ ${b.paragraf}`, dag(b.justering.dag), b.forvaring, dag(efter(b.justering.dag, 22))]) await expect(anslag).toContainText(new RegExp(uppgift.replaceAll(' ', '\\s')), { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}
