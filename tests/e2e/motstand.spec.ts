import { expect, request, test, type APIRequestContext } from '@playwright/test';
import { anropa, handlingar, handlingen, idn, inloggad, mal, skicka, vagar } from './steg/motstand.ts';

const h = (namn: string) => `${namn}@hallstahammar.exempel.se`;

/** Who they are and the myndigheter they belong to. What lies in any other does not exist for them. */
const personer: Record<string, { epost: string; hemma: readonly string[] }> = {
  'KS registrator': { epost: h('annika.forsmark'), hemma: ['hallstahammar/KS'] },
  'KS sekreterare': { epost: h('petra.holmgren'), hemma: ['hallstahammar/KS'] },
  'SN registrator': { epost: h('gunnel.asplind'), hemma: ['hallstahammar/SN'] },
  'SN sekreterare': { epost: h('maja.sundell'), hemma: ['hallstahammar/SN'] },
  'BUN handläggare': { epost: h('oskar.lindefors'), hemma: ['hallstahammar/BUN'] },
  'SN ledamot': { epost: h('elin.sorvik'), hemma: ['hallstahammar/SN'] },
  administrator: { epost: h('rut.bergslund'), hemma: [] },
  'regionens handläggare': { epost: 'henrik.tornfelt@region-vastmanland.exempel.se', hemma: ['region-vastmanland/RS'] },
  'regionens registrator': { epost: 'doris.kvarnlund@region-vastmanland.exempel.se', hemma: ['region-vastmanland/RS'] },
  'Salas registrator': { epost: 'linus.hakmark@sala.exempel.se', hemma: ['sala/KS'] },
};
const provade = new Set(['region-vastmanland/RS', 'hallstahammar/KS', 'hallstahammar/SN', 'hallstahammar/BUN', 'sala/KS']);
const ledamotens = /sammantraden\/\[id\](\/lasrum|\/fil\/\[filId\]|\/\[slag\])?$/;

const inne = new Map<string, APIRequestContext>();
test.beforeAll(async ({ baseURL }) => {
  for (const [namn, { epost }] of Object.entries(personer)) inne.set(namn, await inloggad(baseURL ?? '', epost));
  inne.set('utloggad', await inloggad(baseURL ?? ''));
});
test.afterAll(() => Promise.all([...inne.values()].map((k) => k.dispose())));
const som = (namn: string) => {
  const kontext = inne.get(namn);
  if (!kontext) throw new Error(`nobody is ${namn}`);
  return kontext;
};

/** Several at a time, as many hands would. */
async function alla<T>(vilka: readonly T[], gor: (en: T) => Promise<void>) {
  const kvar = [...vilka];
  await Promise.all([1, 2, 3, 4].map(async () => { for (let en = kvar.shift(); en; en = kvar.shift()) await gor(en); }));
}

test('varje adress med id är med i prövningen', () => {
  expect(vagar().filter((vag) => vag.includes('[')).sort()).toEqual(Object.keys(idn).sort());
});

test('det som är en annan nämnds eller organisations finns inte, på någon adress, för någon', async () => {
  const adresser = (await mal()).filter(({ organisation, myndighet }) => provade.has(`${organisation}/${myndighet}`));
  const fel: string[] = [];
  const oppnade = new Set<string>();
  const anrop = adresser.flatMap((m) => [...inne.keys()].map((vem) => ({ ...m, vem })));
  await alla(anrop, async ({ vag, adress, organisation, myndighet, vem }) => {
    const hemma = personer[vem]?.hemma.includes(`${organisation}/${myndighet}`) ?? false;
    const svar = await som(vem).get(adress);
    const status = svar.status();
    // The live view leads on to its first §.
    if (status === 200 || (status === 307 && (svar.headers()['location'] ?? '').startsWith(`${adress}?`))) oppnade.add(vag);
    if (vem === 'utloggad') {
      const ratt = vag.startsWith('/api/') ? status === 401 || status === 404 : status === 307 && (svar.headers()['location'] ?? '').startsWith('/logga-in?till=');
      if (!ratt) fel.push(`${vem} ${adress}: ${status}`);
    } else if (vag.startsWith('/administration/') || vag === '/api/organ/[id]/protokollprov') {
      // Sala's registrator is its administrator too.
      const far = (vem === 'administrator' && organisation === 'hallstahammar') || (vem === 'Salas registrator' && organisation === 'sala');
      if (status !== (far ? 200 : 404)) fel.push(`${vem} ${vag} i ${organisation}: ${status}`);
    } else if (!hemma ? status !== 404 : ![200, 307, 404].includes(status)) fel.push(`${vem} ${vag} i ${organisation}/${myndighet}: ${status}`);
    else if (vem === 'SN ledamot' && status === 200 && !ledamotens.test(vag) && !/justering|protokoll|utdrag|rattelse/.test(vag)) fel.push(`${vem} ${vag}: ${status}`);
  });
  expect(fel).toEqual([]);
  // Nothing is proved about an address that nobody at all could open.
  expect([...new Set(adresser.map(({ vag }) => vag))].filter((vag) => !oppnade.has(vag))).toEqual([]);
  expect(oppnade.size).toBeGreaterThan(28);
});

test('det som inte är ett id är en sida som inte finns, aldrig ett fel', async () => {
  const fel: string[] = [];
  const onda = ['x', '%00', '..%2f..%2fetc%2fpasswd', '00000000-0000-0000-0000-000000000000', 'a'.repeat(3_000)];
  await alla(vagar().filter((vag) => vag.includes('[') && !vag.includes('nextauth')).flatMap((vag) => onda.map((ond) => vag.replaceAll(/\[\w+\]/g, ond))), async (adress) => {
    for (const vem of ['KS registrator', 'administrator']) {
      const status = (await som(vem).get(adress)).status();
      if (![404, 400].includes(status)) fel.push(`${vem} ${adress.slice(0, 90)}: ${status}`);
    }
  });
  expect(fel).toEqual([]);
});

/** Ends the session, or takes nothing but a form of its own. */
const bara = /^(loggaUt|bytOrganisation)/;
const skrap: readonly (readonly unknown[])[] = [[null], ['x'], [{ not: '' }], [{ dokumentId: { not: '' }, paragrafId: ['a'], sammantradeId: 1, version: 'x' }], ['0', { toString: 1 }]];
const falt: readonly (readonly (readonly [string, string])[])[] = [
  [], [['hasOwnProperty.call', 'x'], ['toString[]', 'x'], ['__proto__.x', 'y'], ['nyckel', 'inget-id']],
  [['id[]', 'a'], ['id[]', 'b'], ['setId.x', 'y'], ['sammantradeId', '0'], ['punktId', '\0'], ['text', 'x'.repeat(300_000)], ['losenord.a', 'x'], ['vald.x', 'y'], ['serie.x', 'y'], ['nyckel.x', 'y']],
];

test('varje serverhandling anropad med skräp, av utloggad och av en annan nämnds handläggare, svarar utan att gå sönder', async () => {
  const fel: string[] = [];
  await alla(handlingar().filter(({ namn }) => !bara.test(namn)), async (h) => {
    for (const vem of ['utloggad', 'BUN handläggare']) {
      for (const arg of skrap) {
        const { text } = await anropa(som(vem), h, arg);
        if (/"ok":true/.test(text)) fel.push(`${vem} ${h.namn} ${JSON.stringify(arg)}: ${text.slice(0, 120)}`);
      }
      for (const f of falt) {
        const svar = await skicka(som(vem), h, f);
        if (svar.status() >= 500) fel.push(`${vem} ${h.namn} (${f.map(([n]) => n).join()}): ${svar.status()}`);
      }
    }
  });
  expect(fel).toEqual([]);
  for (const adress of ['/logga-in', '/hallstahammar/anslagstavla']) expect((await som('utloggad').get(adress)).status()).toBe(200);
  expect((await som('BUN handläggare').get('/arenden')).status()).toBe(200);
});

test('en utloggad kaka, en främmande avsändarsida och en annan nämnds registrator ändrar ingenting', async ({ baseURL }) => {
  const anteckna = handlingen('antecknaAction', 'inkorg/actions');
  const inkorg = (await mal()).find(({ vag, myndighet, organisation }) => vag === '/administration/myndigheter/[id]' && myndighet === 'SN' && organisation === 'hallstahammar');
  const myndighetId = inkorg?.adress.split('/').at(-1) ?? '';
  const brev = (rubrik: string) => [['myndighetId', myndighetId], ['kanal', 'post'], ['fran', 'Någon'], ['rubrik', rubrik], ['ankomstdag', '2026-01-05'], ['nyckel', crypto.randomUUID()]] as const;
  const finns = async (rubrik: string) => (await (await som('SN registrator').get('/inkorg')).text()).includes(rubrik);

  const gammal = await inloggad(baseURL ?? '', h('gunnel.asplind'));
  const kakor = await gammal.storageState();
  await skicka(gammal, anteckna, brev('Brev som räknas'));
  expect(await finns('Brev som räknas')).toBe(true);
  await skicka(gammal, handlingen('loggaUt', 'actions'), []);
  const igen = await request.newContext({ baseURL: baseURL ?? '', storageState: kakor, maxRedirects: 0 });
  expect((await igen.get('/inkorg')).status()).toBe(307);
  await skicka(igen, anteckna, brev('Brev med gammal kaka'));
  await skicka(som('SN registrator'), anteckna, brev('Brev från en annan sida'), { origin: 'https://ond.exempel.se' });
  await skicka(som('KS registrator'), anteckna, brev('Brev till en annan nämnd'));
  await skicka(som('Salas registrator'), anteckna, brev('Brev till en annan kommun'));
  await skicka(som('SN registrator'), anteckna, [...brev('Brev som låtsas vara ett remissvar'), ['slag', 'remissvar'], ['utbyteId', crypto.randomUUID()]]);
  for (const rubrik of ['med gammal kaka', 'från en annan sida', 'till en annan nämnd', 'till en annan kommun', 'som låtsas vara']) expect(await finns(`Brev ${rubrik}`), rubrik).toBe(false);
  await Promise.all([gammal.dispose(), igen.dispose()]);
});

test('text som vill vara något annat är bara text, i system, filnamn och hämtning', async ({ page }) => {
  const ond = `<img src=x onerror="window.kapad=1"><script>window.kapad=1</script>#set page(fill: red) #eval("1") javascript:alert(1) \u202Egpj.exe 👩‍🚒`;
  const registrator = som('SN registrator');
  const fil = async (namn: string) => {
    const svar = await registrator.post('/api/filer', { headers: { 'x-filnamn': encodeURIComponent(namn) }, data: Buffer.from(`Ett brev. ${ond}`) });
    expect(svar.status(), namn).toBe(200);
    return (await svar.json()) as { hash: string; namn: string; typ: string };
  };
  const namn = ['../../etc/passwd.txt', `a\r\nset-cookie: x=1.txt`, `${'👩'.repeat(300)}x.txt`, `"><img onerror=1>'.txt`, '\u202Etxt.exe.txt'];
  const filer = [];
  for (const n of namn) filer.push(await fil(n));
  expect(filer.every((f) => !/[/\\\r\n\u202E]/.test(f.namn) && f.namn.length <= 255 && f.namn.endsWith('.txt'))).toBe(true);

  const myndighetId = (await mal()).find(({ vag, myndighet }) => vag === '/administration/myndigheter/[id]' && myndighet === 'SN')?.adress.split('/').at(-1) ?? '';
  const { text } = await anropa(registrator, handlingen('taEmotFil'), [{ myndighetId, fran: ond.slice(0, 300), rubrik: ond, filer }, crypto.randomUUID()]);
  const id = /"subject":"([0-9a-f-]{36})"/.exec(text)?.[1] ?? '';
  await page.context().addCookies((await registrator.storageState()).cookies);
  await page.goto(`/inkorg/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  expect(await page.evaluate(() => 'kapad' in window)).toBe(false);
  for (const href of await page.locator('a[href^="/api/inkorg/"]').evaluateAll((a) => a.map((x) => x.getAttribute('href') ?? ''))) {
    const svar = await registrator.get(href);
    expect(svar.status()).toBe(200);
    expect(svar.headers()).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'content-security-policy': `sandbox; default-src 'none'` });
    expect(svar.headers()['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w.%!~-]+$/);
    expect(svar.headers()['set-cookie']).toBeUndefined();
  }
});
