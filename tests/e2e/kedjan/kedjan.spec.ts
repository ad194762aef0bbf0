import { expect, test } from '@playwright/test';
import { readPdf, running } from '#lib/platform/pdf/read';
import { slappKlockan, stallKlockan } from '../steg/klocka.ts';
import { egetUnderlag } from '../underlag/egen.ts';
import { lasFro000 } from '../underlag/fro000.ts';
import { gor, type Resa } from './resan.ts';

test.afterEach(slappKlockan);
test.describe.configure({ timeout: 600_000 });

const fro = lasFro000();
if (fro) {
  test('frö 000 går från inkommen remiss till besvarad, och protokollet går att läsa tillbaka', async ({ browser }) => {
    const resa = await gor(browser, fro);
    await provaProtokollet(resa);
    await provaAnslaget(resa);
  });
}

test('demots egen remiss går från inkommen till besvarad, och protokollet går att läsa tillbaka', async ({ browser }) => {
  const resa = await gor(browser, egetUnderlag);
  await provaProtokollet(resa);
  await provaAnslaget(resa);
});

/** The signed PDF, read back: what the real utdrag holds stands in it, in a file that promises what an archive asks. */
async function provaProtokollet({ underlag, snSet, sekreterare, ar }: Resa) {
  const { ks, sn, au, sats, skrivelse, expediering } = underlag;
  const id = snSet.split('/').at(-1) ?? '';
  const svar = await expect.poll(async () => (await sekreterare.request.get(`/api/protokoll/${id}`)).status(), { timeout: 60_000 }).toBe(200).then(() => sekreterare.request.get(`/api/protokoll/${id}`));
  const last = await readPdf(new Uint8Array(await svar.body()));
  if (!last.ok) throw new Error(last.error);
  const { pages, lang, title, tagged, outline, claims, fontsEmbedded } = last.value;
  const text = running(pages.join('\n'));
  const dag = (iso: string) => new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));
  const jamn = (s: string) => s.replaceAll(/\s+/g, ' ');
  for (const del of [`KS ${ks.nr}/${String(ar).slice(2)}`, `SN ${sn.nr}/${String(ar).slice(2)}`, `§ ${sn.paragraf}`, `§ ${au.paragraf}`, dag(au.datum), dag(underlag.sammantrade), sats, dag(skrivelse.datum), 'Helena Strid', 'Joakim Ahlberg', ...expediering.befattningar, expediering.organ]) {
    expect(jamn(text), del).toContain(jamn(del));
  }
  expect(jamn(pages.slice(1).join('\n'))).toContain('Forts. §');
  expect({ lang, tagged, claims, fontsEmbedded }).toEqual({ lang: 'sv-SE', tagged: true, claims: { pdfa: '2a', pdfua: '1' }, fontsEmbedded: true });
  expect(title).toContain('Socialnämnden');
  expect(JSON.stringify(outline)).toContain(String(sn.paragraf));
}

/** On the public board while its time runs, and off it after. */
async function provaAnslaget({ underlag, sekreterare }: Resa) {
  const tavlan = async () => (await sekreterare.request.get('/hallstahammar/anslagstavla')).text();
  const efter = (dagar: number) => new Date(Date.parse(underlag.sammantrade) + dagar * 86_400_000).toISOString().slice(0, 10);
  stallKlockan(`${efter(4)} 12.00`);
  expect(await tavlan()).toContain('>Socialnämnden</a>');
  stallKlockan(`${efter(40)} 12.00`);
  expect(await tavlan()).not.toContain('>Socialnämnden</a>');
}
