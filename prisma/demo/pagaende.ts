import { avsluta } from '#lib/arende/avsluta';
import { bevaka } from '#lib/arende/bevaka';
import { delaMed } from '#lib/dokument/delaMed';
import { begarGranskning } from '#lib/dokument/begarGranskning';
import { kommentera } from '#lib/dokument/kommentera';
import { lamnaSynpunkt } from '#lib/lasrum/lamnaSynpunkt';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { dagarEfter, type Dag } from '#lib/platform/dag';
import { flyttaBak, flyttaFram } from '#lib/platform/frist';
import { begarAnstand } from '#lib/remiss/anstand';
import { internremittera } from '#lib/remiss/internremittera';
import { skapaSkrivelse, skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { brevetTillArende, brevTillInkorgen, egetArende, skrivelse } from './arenden.ts';
import { dialogmote } from './dialogmote.ts';
import { fullmaktige } from './fullmaktige.ts';
import type { grund, Demoorganisation } from './grund.ts';
import { serie } from './historik.ts';
import { gor, id } from './kor.ts';
import { lanetSvarar, visarBeredningen } from './lanet.ts';
import { hall, justera, kallaTill, lista, motet, planeraMote } from './mote.ts';
import { samverkanRekommenderas } from './rekommendation.ts';
import { registreraRemissen, sandRemiss } from './remiss.ts';
import { styrdokument } from './styrdokument.ts';
import { bliGodkanda, doc, fragesvar, markt, pdffil, rubrik, skriv, somHandling } from './skriva.ts';
import { brev, kollektivtrafik, naraVard, vardag } from './texter.ts';

type Grund = Awaited<ReturnType<typeof grund>>;
/** The working day that lies about n days from today, counted in working days, so that two steps never change places over a weekend. */
type Nar = (n: number) => Dag;

/** What goes on right now: a remiss in the middle of its life, a protocol half signed, a notice on the board, and something for everyone to do. */
export async function pagaende(g: Grund, idag: Dag): Promise<void> {
  const nar: Nar = (n) => {
    const steg = Math.sign(n);
    let dag = idag;
    for (let kvar = Math.max(1, Math.round((Math.abs(n) * 5) / 7)); kvar > 0; kvar--) dag = (n < 0 ? flyttaBak : flyttaFram)(dagarEfter(dag, steg));
    return dag;
  };
  await serier(g, nar);
  await visarBeredningen(g, nar);
  await naraVardTillNamnderna(g, nar);
  await lanetSvarar(g, nar);
  await socialnamndensMoten(g.hallstahammar, nar);
  await naraVardISocialnamnden(g.hallstahammar, nar, idag);
  await kommunstyrelsen(g.hallstahammar, nar);
  await barnOchUtbildning(g.hallstahammar, nar);
  await fullmaktige(g.hallstahammar, nar, idag);
  await regionen(g.region, nar);
  await kollektivtrafikPaRemiss(g, nar);
  await samverkanRekommenderas(g, nar);
  await styrdokument(g, nar, idag);
  await dialogmote(g.hallstahammar, nar);
}

async function serier({ hallstahammar: h, region, ovriga }: Grund, nar: Nar): Promise<void> {
  const aren = new Set([nar(-30), nar(-1)].map((dag) => dag.slice(0, 4)));
  for (const ar of aren) {
    const borjan = `${ar}-01-02 08.00`;
    for (const [slag, kod, forsta] of [
      ['arende', 'KS', 241], ['lopnr', 'KS', 3108], ['arende', 'SN', 164], ['lopnr', 'SN', 1420], ['arende', 'BUN', 97], ['lopnr', 'BUN', 802],
      ['paragraf', 'SNAU', 212], ['paragraf', 'SN', 118], ['paragraf', 'BUN', 86], ['paragraf', 'KSAU', 190], ['paragraf', 'KS', 231],
    ] as const) await serie(h, 'Rut Bergslund', borjan, slag, kod, forsta);
    for (const [slag, kod, forsta] of [['arende', 'RS', 688], ['lopnr', 'RS', 4015], ['paragraf', 'RS', 144]] as const) await serie(region, 'Vidar Stjernlund', borjan, slag, kod, forsta);
    for (const [i, o] of ovriga.entries()) await serie(o, [...o.personer.keys()][0] ?? '', borjan, 'arende', 'KS', 205 + i * 23);
  }
}

/** Sent three weeks ago; Hallstahammar's KS has registered it and asked its nämnder. */
async function naraVardTillNamnderna({ hallstahammar: h, region, ovriga }: Grund, nar: Nar): Promise<void> {
  const planen = await pdffil(region, 'Henrik Tornfelt', `${nar(-22)} 15.10`, 'Plan för god och nära vård, remissversion.pdf', { organisation: 'Region Västmanland', organ: 'Regionstyrelsen', slag: 'Remissversion', rubrik: naraVard.titel, stycken: naraVard.remisstext });
  await sandRemiss(region, 'Henrik Tornfelt', `${nar(-21)} 09.30`, {
    titel: naraVard.titel, svarstid: nar(66), fragor: naraVard.fragor, filer: [planen], instanser: [h, ...ovriga].map((o) => o.id),
    missiv: { text: naraVard.missiv, svarTill: 'registrator@region-vastmanland.exempel.se', format: 'Word och PDF', skyldighet: 'inbjudan', kontaktNamn: 'Henrik Tornfelt', kontaktEpost: 'henrik.tornfelt@region-vastmanland.exempel.se' },
  });
  const { mottagenId } = await registreraRemissen(h, 'Annika Forsmark', `${nar(-20)} 08.40`, 'KS', { handlaggare: 'Ylva Sandhagen', rubrik: naraVard.titel });
  await gor(h, 'Ylva Sandhagen', `${nar(-18)} 10.15`, internremittera, {
    mottagenId, text: 'Lämna nämndens synpunkter, fråga för fråga. Kommunstyrelsen sammanställer kommunens svar.',
    namnder: [{ myndighetId: id(h.myndigheter, 'SN'), svarSenast: nar(20) }, { myndighetId: id(h.myndigheter, 'BUN'), svarSenast: nar(-2) }],
  });
}

/** Last week's arbetsutskott is not signed by everyone, a small matter is decided and on the board, and the next meeting is called. */
async function socialnamndensMoten(h: Demoorganisation, nar: Nar): Promise<void> {
  const [maja, helena, saga, joakim] = ['Maja Sundell', 'Helena Strid', 'Saga Wennerholt', 'Joakim Ahlberg'];
  const bidrag = await brevetTillArende(h, 'Gunnel Asplind', `${nar(-19)} 10.05`, 'SN', { mening: vardag.foreningsbidrag.mening, handlaggare: saga, rubrik: 'Ansökan om föreningsbidrag', fran: 'Strömsholms anhörigförening', stycken: vardag.foreningsbidrag.ansokan });
  const stod = await egetArende(h, saga, `${nar(-25)} 09.00`, 'SN', vardag.anhorigstod.mening, saga);
  const kontroll = await egetArende(h, joakim, `${nar(-24)} 14.00`, 'SN', vardag.internkontroll.mening, joakim);
  const vem = { personId: id(h.personer, helena), namn: helena, titel: 'socialchef' };
  const tre = [[bidrag, saga, vardag.foreningsbidrag], [stod, saga, vardag.anhorigstod], [kontroll, joakim, vardag.internkontroll]] as const;
  const versioner: string[] = [];
  for (const [arendeId, skribent, text] of tre) {
    const dokumentId = await skrivelse(h, skribent, `${nar(-15)} 13.00`, arendeId, text, [vem]);
    const [versionId = ''] = await bliGodkanda(h, [dokumentId], skribent, `${nar(-14)} 09.00`, helena, `${nar(-13)} 08.30`);
    await somHandling(h, skribent, `${nar(-13)} 10.00`, versionId);
    versioner.push(versionId);
  }
  const [bidraget = '', stodet = '', kontrollen = ''] = versioner;

  const au = await planeraMote(h, `${nar(-25)} 10.00`, { organ: 'SNAU', sekreterare: maja, datum: nar(-7), kl: '9.00', plats: 'Kommunalhuset, Åsby' });
  const forra = await planeraMote(h, `${nar(-25)} 10.10`, { organ: 'SN', sekreterare: maja, datum: nar(-6), kl: '13.15', plats: 'Kommunalhuset, Stensta', distans: true });
  const nasta = await planeraMote(h, `${nar(-25)} 10.20`, { organ: 'SN', sekreterare: maja, datum: nar(9), kl: '13.15', plats: 'Kommunalhuset, Stensta', distans: true, upplysningar: 'Kaffe serveras från kl. 13.00.' });
  await planeraMote(h, `${nar(-25)} 10.30`, { organ: 'SN', sekreterare: maja, datum: nar(24), kl: '13.15', plats: 'Kommunalhuset, Stensta', distans: true });
  await lista(forra, `${nar(-13)} 13.00`, [{ arendeId: bidrag }]);
  await kallaTill(forra, `${nar(-13)} 14.00`);
  await lista(au, `${nar(-12)} 15.00`, [{ arendeId: stod }, { arendeId: kontroll }]);
  await kallaTill(au, `${nar(-12)} 15.30`);
  const presidium = ['Birgitta Almquist', 'Maj-Britt Hagelin', 'Rickard Hedvall'];
  await hall(au, {
    narvarande: presidium, kl: '9.00', slut: '10.40', justerare: 'Rickard Hedvall', tjanstepersoner: [[helena, 'socialchef'], [maja, 'nämndsekreterare']],
    beslut: [[stod, [{ adressat: 'SN', text: vardag.anhorigstod.sats, versionId: stodet }]], [kontroll, [{ adressat: 'SN', text: vardag.internkontroll.sats, versionId: kontrollen }]]],
  });
  await hall(forra, {
    narvarande: [...presidium, 'Lars-Göran Tessler', 'Amina Yusufi', 'Kjell Norrbäck', 'Petra Wallgård', 'Annika Broström'], ersattare: [['Jonas Eklöv', 'Elin Sörvik'], ['Ingrid Palm', null]], distans: ['Annika Broström'],
    kl: '13.15', slut: '14.05', justerare: 'Maj-Britt Hagelin', tjanstepersoner: [[helena, 'socialchef'], [maja, 'nämndsekreterare']],
    beslut: [[bidrag, [{ text: vardag.foreningsbidrag.sats, versionId: bidraget }], ['KS', 'Socialchef', 'Strömsholms anhörigförening|kassor@anhorig.exempel.se']]],
  });
  await justera(forra, { last: `${nar(-5)} 15.00`, plats: 'Socialförvaltningens kansli', tid: `${nar(-4)} 10.00`, ordforande: 'Birgitta Almquist', justerare: 'Maj-Britt Hagelin', under: [[maja, `${nar(-4)} 08.10`], ['Birgitta Almquist', `${nar(-4)} 10.05`], ['Maj-Britt Hagelin', `${nar(-4)} 16.30`]] });
  await justera(au, { last: `${nar(-3)} 09.00`, plats: 'Socialförvaltningens kansli', tid: `${nar(1)} 15.00`, ordforande: 'Birgitta Almquist', justerare: 'Rickard Hedvall', under: [[maja, `${nar(-3)} 09.30`], ['Birgitta Almquist', `${nar(-2)} 18.20`]] });
  await gor(h, saga, `${nar(-3)} 11.00`, avsluta, { arendeId: bidrag });

  await lista(nasta, `${nar(-3)} 13.00`, [{ arendeId: stod }, { arendeId: kontroll }, { slag: 'information', rubrik: 'Information från förvaltningen' }]);
  await kallaTill(nasta, `${nar(-3)} 15.00`);
  const punktId = (await motet(nasta)).punkter.find(({ arende }) => arende?.id === stod)?.id ?? '';
  await gor(h, 'Amina Yusufi', `${nar(-2)} 19.15`, lamnaSynpunkt, { sammantradeId: nasta.id, punktId, slag: 'fraga', synligFor: 'handlaggaren', text: 'Hur många timmars avlösning i månaden räknar ni med?' });
  const delegation = await egetArende(h, joakim, `${nar(-9)} 09.00`, 'SN', vardag.delegation.mening, joakim);
  const dokumentId = await skrivelse(h, joakim, `${nar(-5)} 09.00`, delegation, vardag.delegation, [vem]);
  await gor(h, joakim, `${nar(-1)} 11.00`, begarGranskning, { dokumentId });
  await brevTillInkorgen(h, 'Gunnel Asplind', `${nar(-1)} 15.40`, 'SN', brev.tillsyn);
}

/** SN's answer is half written, with a colleague's comment to take a position on. */
async function naraVardISocialnamnden(h: Demoorganisation, nar: Nar, idag: Dag): Promise<void> {
  const saga = 'Saga Wennerholt';
  const { sn, fragor } = naraVard;
  const { arendeId } = await registreraRemissen(h, 'Gunnel Asplind', `${nar(-17)} 08.30`, 'SN', { handlaggare: saga, rubrik: naraVard.titel });
  const skapat = await gor(h, saga, `${nar(-8)} 13.00`, skapaYttrande, { arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  const kommentarId = crypto.randomUUID();
  await gor(h, saga, `${nar(-4)} 13.00`, delaMed, { dokumentId, personId: id(h.personer, 'Joakim Ahlberg'), ratt: 'kommentera' });
  await gor(h, 'Joakim Ahlberg', `${nar(-2)} 14.20`, kommentera, { dokumentId, id: kommentarId, citat: sn.citat, fraga: 1, text: sn.kommentar });
  await skriv(h, saga, `${nar(-2)} 15.00`, dokumentId, {
    innehall: doc(
      fragesvar({ nr: 0, fraga: 'Sammanfattning', stallning: null, stycken: [] }),
      fragesvar({ nr: 1, fraga: fragor[0] ?? '', stallning: 'tillstyrker_med_andringar', stycken: [sn.svar, markt(sn.fore, sn.citat, sn.efter, kommentarId)] }),
      ...fragor.slice(1).map((fraga, i) => fragesvar({ nr: i + 2, fraga, stallning: null, stycken: [] })),
    ),
  });
  await gor(h, saga, `${nar(-2)} 15.10`, bevaka, { arendeId, datum: idag, text: 'Hör med hemsjukvården om besök kvällar och helger' });
}

async function barnOchUtbildning(h: Demoorganisation, nar: Nar): Promise<void> {
  const [oskar, lisbet, camilla] = ['Oskar Lindefors', 'Lisbet Tornell', 'Camilla Rydell'];
  const { bun, fragor } = naraVard;
  const vem = { personId: id(h.personer, camilla), namn: camilla, titel: 'barn- och utbildningschef' };
  const { arendeId, mottagenId } = await registreraRemissen(h, lisbet, `${nar(-16)} 09.45`, 'BUN', { handlaggare: oskar, rubrik: naraVard.titel });
  const skapat = await gor(h, oskar, `${nar(-12)} 09.00`, skapaYttrande, { arendeId });
  const dokumentId = String(skapat.detalj?.['dokumentId']);
  await skriv(h, oskar, `${nar(-10)} 10.00`, dokumentId, { innehall: doc(fragesvar({ nr: 0, fraga: 'Sammanfattning', stallning: 'tillstyrker', stycken: [bun.sammanfattning] }), ...bun.svar.map((stycken, i) => fragesvar({ nr: i + 1, fraga: fragor[i] ?? '', stallning: bun.stallningar[i] ?? null, stycken }))) });
  const { subject: skrivelseId } = await gor(h, oskar, `${nar(-9)} 09.00`, skapaSkrivelse, { yttrandeId: skapat.subject });
  await skriv(h, oskar, `${nar(-9)} 10.00`, skrivelseId, { innehall: doc(rubrik('Bakgrund'), bun.bakgrund[0] ?? '', rubrik('Bedömning'), bun.bakgrund[1] ?? ''), forslag: [bun.sats] });
  for (const begars of [dokumentId, skrivelseId]) await gor(h, oskar, `${nar(-3)} 16.00`, begarGranskning, { dokumentId: begars });
  await gor(h, oskar, `${nar(-1)} 09.10`, begarAnstand, { mottagenId, till: nar(16), text: bun.anstand });

  const lasar = await egetArende(h, oskar, `${nar(-20)} 09.00`, 'BUN', vardag.lasarstider.mening, oskar);
  const lasaret = await skrivelse(h, oskar, `${nar(-8)} 13.00`, lasar, vardag.lasarstider, [vem]);
  await bliGodkanda(h, [lasaret], oskar, `${nar(-6)} 09.00`, camilla, `${nar(-5)} 10.00`);
  const skjuts = await egetArende(h, oskar, `${nar(-7)} 11.00`, 'BUN', vardag.skolskjuts.mening, oskar);
  await skrivelse(h, oskar, `${nar(-3)} 13.00`, skjuts, vardag.skolskjuts, [vem]);
  await brevTillInkorgen(h, lisbet, `${nar(-1)} 11.25`, 'BUN', brev.skolskjuts);
  const mote = await planeraMote(h, `${nar(-20)} 10.00`, { organ: 'BUN', sekreterare: lisbet, datum: nar(13), kl: '14.00', plats: 'Kommunalhuset, Strömsholm' });
  await planeraMote(h, `${nar(-20)} 10.10`, { organ: 'BUN', sekreterare: lisbet, datum: nar(41), kl: '14.00', plats: 'Kommunalhuset, Strömsholm' });
  await lista(mote, `${nar(-2)} 10.00`, [{ arendeId: lasar }, { slag: 'information', rubrik: 'Förvaltningschefen informerar' }]);
  await kallaTill(mote, `${nar(-1)} 14.00`);
}

async function kommunstyrelsen(h: Demoorganisation, nar: Nar): Promise<void> {
  const [ylva, mirja, petra, annika] = ['Ylva Sandhagen', 'Mirja Lundvik', 'Petra Holmgren', 'Annika Forsmark'];
  const vem = { personId: id(h.personer, mirja), namn: mirja, titel: 'kommunchef' };
  const plan = await egetArende(h, petra, `${nar(-16)} 09.00`, 'KS', vardag.sammantradesplan.mening, ylva);
  const planen = await skrivelse(h, ylva, `${nar(-10)} 09.00`, plan, vardag.sammantradesplan, [vem]);
  await bliGodkanda(h, [planen], ylva, `${nar(-9)} 09.00`, mirja, `${nar(-8)} 13.00`);
  const kris = await egetArende(h, ylva, `${nar(-14)} 10.00`, 'KS', vardag.krisledning.mening, ylva);
  const krisen = await skrivelse(h, ylva, `${nar(-4)} 10.00`, kris, vardag.krisledning, [vem]);
  await gor(h, ylva, `${nar(-2)} 16.10`, begarGranskning, { dokumentId: krisen });
  await brevetTillArende(h, annika, `${nar(-5)} 10.00`, 'KS', { mening: 'Cykelväg längs kanalen', rubrik: brev.cykelvag[0], fran: brev.cykelvag[1], stycken: brev.cykelvag.slice(2) });
  const au = await planeraMote(h, `${nar(-16)} 09.20`, { organ: 'KSAU', sekreterare: petra, datum: nar(5), kl: '8.30', plats: 'Kommunalhuset' });
  await lista(au, `${nar(-4)} 09.00`, [{ arendeId: plan }]);
  await kallaTill(au, `${nar(-3)} 10.00`);
  const mote = await planeraMote(h, `${nar(-16)} 09.30`, { organ: 'KS', sekreterare: petra, datum: nar(18), kl: '15.00', plats: 'Kommunalhuset, sessionssalen' });
  await lista(mote, `${nar(-3)} 11.00`, [{ arendeId: plan }]);
  // The round after, where the answer to the region can be decided.
  await planeraMote(h, `${nar(-16)} 09.50`, { organ: 'KS', sekreterare: petra, datum: nar(57), kl: '15.00', plats: 'Kommunalhuset, sessionssalen' });
  await brevTillInkorgen(h, annika, `${nar(-1)} 16.05`, 'KS', brev.belysning);
}

async function regionen(r: Demoorganisation, nar: Nar): Promise<void> {
  const [doris, henrik, agneta, sixten] = ['Doris Kvarnlund', 'Henrik Tornfelt', 'Agneta Brodin', 'Sixten Älvmark'];
  const vem = { personId: id(r.personer, agneta), namn: agneta, titel: 'regional utvecklingsdirektör' };
  const kultur = await egetArende(r, henrik, `${nar(-19)} 09.00`, 'RS', vardag.kulturplan.mening, henrik);
  const kulturen = await skrivelse(r, henrik, `${nar(-9)} 09.00`, kultur, vardag.kulturplan, [vem]);
  await bliGodkanda(r, [kulturen], henrik, `${nar(-8)} 09.00`, agneta, `${nar(-7)} 11.00`);
  const station = await egetArende(r, henrik, `${nar(-12)} 09.00`, 'RS', vardag.stationslage.mening, henrik);
  const stationen = await skrivelse(r, henrik, `${nar(-5)} 09.00`, station, vardag.stationslage, [vem]);
  await gor(r, henrik, `${nar(-1)} 10.30`, begarGranskning, { dokumentId: stationen });
  await brevetTillArende(r, doris, `${nar(-6)} 13.00`, 'RS', { mening: 'Stöd till sommarscen', rubrik: brev.kultur[0], fran: brev.kultur[1], stycken: brev.kultur.slice(2) });
  const mote = await planeraMote(r, `${nar(-19)} 10.00`, { organ: 'RS', sekreterare: sixten, datum: nar(12), kl: '9.30', plats: 'Regionhuset, Västerås', distans: true });
  await lista(mote, `${nar(-3)} 10.00`, [{ arendeId: kultur }, { slag: 'information', rubrik: 'Regiondirektören informerar' }]);
  await kallaTill(mote, `${nar(-2)} 10.00`);
  await brevTillInkorgen(r, doris, `${nar(-1)} 14.50`, 'RS', brev.lansstyrelsen);
  await gor(r, 'Vidar Stjernlund', `${nar(-3)} 08.30`, skapaBefattning, { myndighetId: id(r.myndigheter, 'RS'), namn: 'Regiondirektör' });
}

/** Sent yesterday afternoon: it waits in every kommun's inbox to be registered. */
async function kollektivtrafikPaRemiss({ hallstahammar: h, region, ovriga }: Grund, nar: Nar): Promise<void> {
  const henrik = 'Henrik Tornfelt';
  const { titel, fragor, remisstext, missiv } = kollektivtrafik;
  const planen = await pdffil(region, henrik, `${nar(-1)} 13.10`, 'Handlingsplan för tillgänglig kollektivtrafik, remissversion.pdf', { organisation: 'Region Västmanland', organ: 'Regionstyrelsen', slag: 'Remissversion', rubrik: titel, stycken: remisstext });
  await sandRemiss(region, henrik, `${nar(-1)} 13.40`, {
    titel, fragor, svarstid: nar(63), filer: [planen], instanser: [h, ...ovriga].map((o) => o.id),
    missiv: { text: missiv, svarTill: 'registrator@region-vastmanland.exempel.se', format: 'Word och PDF', skyldighet: 'inbjudan', kontaktNamn: henrik, kontaktEpost: 'henrik.tornfelt@region-vastmanland.exempel.se' },
  });
}
