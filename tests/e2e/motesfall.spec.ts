import { expect, test } from '@playwright/test';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { andraPunkt, anmalJav, anteckna, aterkommer, avgorJav, avsluta, besluta, beslutaDelar, gaTill, gar, kommer, laggTillPunkt, latUtga, nyDag, oppna, planera, proposition, reservera, rosta, tjanstgor, upprop, yrka } from './steg/mote.ts';
import { iOrdning } from './steg/lasPdf.ts';
import { gorProtokoll, varningar } from './steg/protokoll.ts';

const [birgitta, majBritt, rickard, lars, amina, kjell] = ['Birgitta Almquist (S)', 'Maj-Britt Hagelin (C)', 'Rickard Hedvall (M)', 'Lars-Göran Tessler (S)', 'Amina Yusufi (S)', 'Kjell Norrbäck (S)'];

test('omstritt jäv, andrahandsyrkande, två tredjedelar, beslut i delar, ersättares mening och en andra dag i en nämnd', async ({ browser }) => {
  const maja = await som(browser, 'maja.sundell');
  const mote = await planera(maja, { organ: 'Socialnämnden', datum: '2031-04-09', kl: '13.00', plats: 'Kommunhuset' });
  const punkter = { bidrag: 'Bidrag till Kvinnojouren', taxa: 'Avgift för omsorgsresor', boende: 'Nytt boende på Vretgatan', plan: 'Plan för äldres boende' };
  for (const rubrik of Object.values(punkter)) await laggTillPunkt(maja, rubrik, 'Beslut utan ärende');
  await andraPunkt(maja, punkter.bidrag, { forslag: 'bevilja föreningen 80 000 kronor' });
  await andraPunkt(maja, punkter.taxa, { forslag: 'höja avgiften till 400 kronor' });
  await andraPunkt(maja, punkter.boende, { forslag: 'hyra huset på Vretgatan' });
  await oppna(maja, '13.00');
  await gaTill(maja, 'Upprop');
  await upprop(maja, { borta: { 'Elin Sörvik (V)': null, 'Petra Wallgård (M)': null, 'Annika Broström (KD)': null, 'Sture Malmquist (SD)': null } });

  await test.step('Sex av elva: den omstridde får pröva sitt eget jäv, för nämnden är inte beslutför annars (KL 6:30)', async () => {
    await gaTill(maja, punkter.bidrag);
    await anmalJav(maja, kjell, { skal: 'hustrun sitter i styrelsen', ersattare: null, omstritt: true });
    await expect(maja.getByText('Fem tjänstgör, sex krävs (KL 6:27)').first()).toBeVisible();
    await tillganglig(maja);
    await avgorJav(maja, kjell, 'är inte jävig');
    await expect(maja.locator('.gang')).toContainText('Socialnämnden beslutar att Kjell Norrbäck (S) inte är jävig i ärendet.');
    await expect(maja.locator('.gang')).toContainText('Kjell Norrbäck (S) deltar i prövningen av jävsfrågan, eftersom socialnämnden inte är beslutför annars.');
    await expect(maja.getByText('Beslutför, sex krävs.')).toBeVisible();
    await maja.locator('#bifall').click();
    await expect(maja.locator('.doc.beslut')).toContainText('bevilja föreningen 80 000 kronor.');
  });

  await test.step('I första hand avslag, i andra hand en ändring', async () => {
    await gaTill(maja, punkter.taxa);
    await yrka(maja, { av: birgitta, vad: 'Bifall till ett förslag' });
    await yrka(maja, { av: rickard, vad: 'Avslag' });
    await yrka(maja, { av: rickard, vad: 'Ändring', text: 'avgiften höjs till 350 kronor', iAndraHand: true });
    await expect(maja.locator('#yrkande')).toContainText('Rickard Hedvall (M) yrkar i första hand avslag på förslaget.');
    await expect(maja.locator('#yrkande')).toContainText('Rickard Hedvall (M) yrkar i andra hand bifall till förvaltningens förslag med följande ändring: avgiften höjs till 350 kronor.');
    await proposition(maja, 'Förvaltningens förslag');
    await rosta(maja, { roll: 'om motförslag', ja: 'Rickard Hedvalls (M) yrkande om avslag', nej: 'Rickard Hedvalls (M) ändringsyrkande', roster: { [birgitta]: 'n', [majBritt]: 'j', [rickard]: 'j', [lars]: 'n', [amina]: 'n', [kjell]: 'a' } });
    await rosta(maja, { roll: 'huvudvotering', roster: { [birgitta]: 'j', [majBritt]: 'j', [rickard]: 'n', [lars]: 'j', [amina]: 'j', [kjell]: 'j' } });
    await expect(maja.getByText('Socialnämnden beslutar därmed enligt förvaltningens förslag.')).toBeVisible();
    await maja.locator('#bifall').click();
    await tillganglig(maja);
  });

  await test.step('Två tredjedelar krävs: fyra mot två räcker, lika röster avgörs inte av ordföranden', async () => {
    await gaTill(maja, punkter.boende);
    await yrka(maja, { av: birgitta, vad: 'Bifall till ett förslag' });
    await yrka(maja, { av: rickard, vad: 'Avslag' });
    await proposition(maja, 'Förvaltningens förslag');
    await rosta(maja, { regel: 'Två tredjedelar av de röstande', roster: { [birgitta]: 'j', [majBritt]: 'n', [rickard]: 'n', [lars]: 'j', [amina]: 'j', [kjell]: 'n' } });
    await expect(maja.getByText('För förvaltningens förslag krävs minst två tredjedelar av de röstande.')).toBeVisible();
    await expect(maja.getByText('Socialnämnden har därmed, med ändring av ordförandens finnande, beslutat att avslå förvaltningens förslag.')).toBeVisible();
    await maja.locator('#bifall').click();
    await expect(maja.locator('.doc.beslut')).toContainText('avslå förslaget.');
  });

  await test.step('Nästa dag: ersättare kommer, beslut i delar med underpunkter, och en ersättares mening', async () => {
    await gaTill(maja, punkter.plan);
    await nyDag(maja, { slutade: '17.00', datum: '2031-04-10', kl: '9.00' });
    await gar(maja, rickard);
    await kommer(maja, 'Petra Wallgård (M)');
    await kommer(maja, 'Göran Lövgren (M)', { distans: true });
    await beslutaDelar(maja, [
      { rader: ['anta planen för egen del', '- för åren 2031–2034', '- med uppföljning varje år', 'planen skickas till pensionärsrådet'] },
      { rader: ['anvisa två miljoner kronor', 'följa upp planen 2033'], till: 'kommunfullmäktige', form: 'Numrerade punkter' },
    ]);
    await expect(maja.locator('.doc.beslut').nth(1)).toContainText('Socialnämnden föreslår kommunfullmäktige besluta');
    await anteckna(maja, 'Ersättares mening', 'Göran Lövgren (M)', 'Planen borde ha gällt längre.');
    await tillganglig(maja);
  });

  await test.step('Allt står i protokollet, i ordning', async () => {
    for (const rubrik of ['Val av justerare', 'Fastställande av dagordning']) {
      await gaTill(maja, rubrik);
      await besluta(maja, [rubrik === 'Val av justerare' ? 'utse Amina Yusufi (S) att justera' : 'godkänna dagordningen']);
    }
    await avsluta(maja, '11.30');
    await gorProtokoll(maja, mote);
    iOrdning(await maja.locator('main').innerText(), [
      '9 april 2031, kl. 13.00–17.00, 10 april 2031, kl. 9.00–11.30', 'Rickard Hedvall (M), 2:e vice ordförande, §§', 'Petra Wallgård (M), §', 'Göran Lövgren (M), deltar på distans', punkter.bidrag,
      'Fråga uppkommer om Kjell Norrbäck (S) är jävig i ärendet. Socialnämnden beslutar att Kjell Norrbäck (S) inte är jävig i ärendet. Kjell Norrbäck (S) deltar i prövningen av jävsfrågan, eftersom socialnämnden inte är beslutför annars.',
      'bevilja föreningen 80 000 kronor.', punkter.taxa, 'yrkar i första hand avslag', 'yrkar i andra hand bifall till förvaltningens förslag med följande ändring', 'Ja-röst: avslag. Nej-röst: bifall till Rickard Hedvalls (M) ändringsyrkande.',
      'är därmed motförslag i huvudvoteringen.', 'höja avgiften till 400 kronor.', punkter.boende, 'Nej-röst: avslag. För bifall till förvaltningens förslag krävs minst två tredjedelar av de röstande.', 'avslå förslaget.', punkter.plan,
      'Sammanträdet fortsätter den 10 april 2031 kl. 9.00.', 'Rickard Hedvall (M) lämnar sammanträdet.', 'Socialnämnden beslutar', 'anta planen för egen del:', 'för åren 2031–2034', 'planen skickas till pensionärsrådet.',
      'Socialnämnden föreslår kommunfullmäktige besluta', 'anvisa två miljoner kronor.', 'Göran Lövgren (M) får följande antecknat till protokollet:', 'Planen borde ha gällt längre.',
    ]);
    await expect(maja.getByText('Ordförandens röst avgör.')).toHaveCount(0);
    expect(await varningar(maja)).not.toContain(expect.stringContaining('saknar ett steg som avgör'));
    await tillganglig(maja);
  });
});

test('två sekreterare krockar, en röst kommer från någon som gått, den som gått kommer tillbaka, och en reservation kommer för sent: ingenting förloras', async ({ browser }) => {
  const maja = await som(browser, 'maja.sundell');
  const mote = await planera(maja, { organ: 'Socialnämnden', datum: '2031-05-14', kl: '13.00', plats: 'Kommunhuset' });
  await laggTillPunkt(maja, 'Taxa för tillsyn', 'Beslut utan ärende');
  await laggTillPunkt(maja, 'Information från socialchefen');
  await andraPunkt(maja, 'Taxa för tillsyn', { forslag: 'höja taxan till 1 200 kronor' });
  await oppna(maja, '13.00');
  await maja.goto(mote);
  await latUtga(maja, 'Taxa för tillsyn');
  await maja.goto(`${mote}/mote`);
  await gaTill(maja, 'Taxa för tillsyn');
  await expect(maja.getByText('Ärendet utgår.')).toBeVisible();
  await maja.getByRole('button', { name: 'Ta upp igen' }).click();
  await expect(maja.locator('#yrkande')).toContainText('höja taxan till 1 200 kronor');
  await gaTill(maja, 'Upprop');
  await upprop(maja);
  await gaTill(maja, 'Taxa för tillsyn');
  const annan = await som(browser, 'maja.sundell');
  // What the other does is not heard here: it is as if both pressed in the same instant.
  await annan.route('**/handelser', (route) => route.abort());
  await annan.goto(maja.url());

  await test.step('Det man skriver under en paragraf följer inte med till nästa, men finns kvar där det skrevs', async () => {
    await maja.locator('#oppna-yrkande').click();
    await maja.getByLabel(/^Lydelse/).fill('ett halvt yrkande');
    await gaTill(maja, 'Fastställande av dagordning');
    await maja.locator('#oppna-yrkande').click();
    await expect(maja.getByLabel(/^Lydelse/)).toHaveValue('');
    await gaTill(maja, 'Taxa för tillsyn');
    await maja.locator('#oppna-yrkande').click();
    await expect(maja.getByLabel(/^Lydelse/)).toHaveValue('ett halvt yrkande');
    await maja.getByLabel(/^Lydelse/).fill('');
  });

  await test.step('Samma steg av två: det andra nekas med besked', async () => {
    await yrka(maja, { av: rickard, vad: 'Avslag' });
    await annan.reload();
    await annan.locator('#oppna-proposition').click();
    await proposition(maja, 'Förvaltningens förslag');
    await annan.getByRole('button', { name: 'Anteckna propositionen' }).click();
    await expect(annan.getByRole('alert').first()).toContainText('Någon annan har antecknat ett steg sedan du började.');
  });

  await test.step('En röst av någon som har gått nekas, och de andra rösterna står kvar', async () => {
    await annan.reload();
    await annan.locator('#oppna-votering').click();
    for (const [namn, tangent] of [[birgitta, 'j'], [rickard, 'n'], [kjell, 'j']] as const) {
      await annan.getByRole('radio', { name: `${namn}: Ja` }).focus();
      await annan.keyboard.press(tangent);
    }
    await gar(maja, kjell, { nar: 'under', kl: '14.00' });
    await annan.getByRole('button', { name: 'Anteckna omröstningen' }).click();
    await expect(annan.getByRole('alert').first()).toContainText('En röst är avgiven av någon som inte tjänstgör vid paragrafen.');
    await expect(annan.getByRole('radio', { name: `${rickard}: Nej` })).toBeChecked();
    await tillganglig(annan);
    await annan.getByRole('button', { name: 'Anteckna omröstningen' }).click();
    await expect(annan.getByText('1 ja').or(annan.getByText('Socialnämnden beslutar därmed')).first()).toBeVisible();
  });

  await test.step('Samma beslut av två: den andra får se båda och väljer', async () => {
    await maja.reload();
    await annan.reload();
    await annan.getByLabel('Att-satser, en på varje rad').fill('höja taxan till 1 100 kronor');
    await besluta(maja, ['höja taxan till 1 200 kronor']);
    await annan.getByRole('button', { name: 'Anteckna beslutet', exact: true }).click();
    await expect(annan.getByText('Maja Sundell skrev beslutet medan du skrev.')).toBeVisible();
    await expect(annan.locator('.inaktuell pre')).toHaveText('höja taxan till 1 200 kronor');
    await expect(annan.getByLabel('Att-satser, en på varje rad')).toHaveValue('höja taxan till 1 100 kronor');
    await tillganglig(annan);
    await annan.getByRole('button', { name: 'Spara mitt i stället' }).click();
    await expect(annan.locator('.doc.beslut')).toContainText('1 100 kronor');
    await annan.close();
  });

  await test.step('Den som gått kommer tillbaka: en ersättare ur samma parti sitter kvar (KL 5:21)', async () => {
    await maja.reload();
    await tjanstgor(maja, 'Siv Ottander (S)', kjell, { nar: 'efter' });
    await gaTill(maja, 'Information från socialchefen');
    await aterkommer(maja, kjell);
    await expect(maja.getByText('för Kjell Norrbäck (S)', { exact: true })).toBeVisible();
    await tillganglig(maja);
    await aterkommer(maja, kjell, { skal: 'Partierna är ense om det.' });
    await expect(maja.getByText('för Kjell Norrbäck (S)', { exact: true })).toHaveCount(0);
  });

  await test.step('En reservation efter sammanträdet antecknas som sen', async () => {
    await avsluta(maja, '15.00');
    await maja.goto(`${mote}/mote`);
    await gaTill(maja, 'Taxa för tillsyn');
    await reservera(maja, rickard);
    await expect(maja.getByText('Anmäld efter sammanträdet.')).toBeVisible();
    await gorProtokoll(maja, mote);
    expect(await varningar(maja)).toContainEqual(expect.stringContaining('anmälde reservationen i §'));
    iOrdning(await maja.locator('main').innerText(), ['höja taxan till 1 100 kronor.', 'Kjell Norrbäck (S) anländer till sammanträdet', 'och tjänstgör inte.', 'Siv Ottander (S) slutar därmed att tjänstgöra.']);
  });
});

test('ett ärende som inte är kungjort avgörs i fullmäktige bara om alla samtycker, och den som inte gör det stoppar det (KL 5:52)', async ({ browser }) => {
  const petra = await som(browser, 'petra.holmgren');
  const mote = await planera(petra, { organ: 'Kommunfullmäktige', datum: '2031-06-16', kl: '18.00', plats: 'Folkets hus' });
  const arenden = petra.getByRole('form', { name: 'Lägg till ärenden' });
  const val = arenden.locator('label').filter({ has: petra.getByRole('checkbox'), hasNotText: /^(Fråga|Interpellation|Motion|Medborgarförslag)/ }).first();
  const rubrik = (await val.locator('span').evaluate((el) => el.firstChild?.textContent ?? '')).trim();
  await val.getByRole('checkbox').check();
  await arenden.getByRole('button', { name: 'Lägg till valda ärenden' }).click();
  await expect(petra.locator('.fore-lista').getByRole('heading', { name: rubrik })).toBeVisible();
  await oppna(petra, '18.00');
  await gaTill(petra, 'Upprop');
  await upprop(petra);
  await gaTill(petra, rubrik);
  await petra.getByText('Någon samtycker inte').click();
  await petra.locator('#samtycke').getByRole('checkbox', { name: 'Pär Granström' }).check();
  await petra.getByRole('button', { name: 'Anteckna vilka som inte samtycker' }).click();
  await expect(petra.locator('#samtycke')).toContainText('Pär Granström (SD) motsätter sig det, och ärendet kan därför inte avgöras.');
  await tillganglig(petra);
  if (await petra.getByLabel('Att-satser, en på varje rad').count()) await petra.getByLabel('Att-satser, en på varje rad').fill('bifalla förslaget');
  await petra.getByRole('button', { name: 'Anteckna beslutet', exact: true }).click();
  await expect(petra.getByRole('alert').first()).toContainText('motsätter sig att det avgörs, så det kan inte avgöras i dag');
  await petra.getByRole('button', { name: /^Fråga på nytt: alla \d+ samtycker$/ }).click();
  await expect(petra.locator('#samtycke')).toContainText(/Samtliga \d+ närvarande ledamöter och tjänstgörande ersättare är överens om det\./);
  await besluta(petra, ['bifalla förslaget']);
  await avsluta(petra, '19.00');
  await gorProtokoll(petra, mote);
  iOrdning(await petra.locator('main').innerText(), [rubrik, 'Ärendet är inte kungjort. Ordföranden frågar om det är brådskande och kan avgöras i dag. Samtliga', 'bifalla förslaget.']);
  expect(await varningar(petra)).not.toContainEqual(expect.stringContaining('är inte kungjort'));
});
