import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { taEmot } from '#lib/handling/inkorg';
import type { Actor } from '#lib/platform/actor';
import { inRegister, inTenant } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import { readPdf } from '#lib/platform/pdf/read';
import { avslaAnstand, begarAnstand, beviljaAnstand } from '#lib/remiss/anstand';
import { aterkallaInstans } from '#lib/remiss/aterkalla';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { getInternremiss } from '#lib/remiss/internremiss';
import { internremittera } from '#lib/remiss/internremittera';
import { laggTillInstans } from '#lib/remiss/laggTillInstans';
import { paminn } from '#lib/remiss/paminn';
import { getSvar } from '#lib/remiss/queries';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { getArendekarta, getRemisskarta } from '#lib/remiss/kartdata';
import { getNamndernasSvar } from '#lib/remiss/namndernasSvar';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { registreraSvar } from '#lib/remiss/registreraSvar';
import { sand, skickaRemiss } from '#lib/remiss/sand';
import { skapaUtkast } from '#lib/remiss/skapaUtkast';
import { spara } from '#lib/remiss/spara';
import { mottagare } from '#lib/subscriptions';
import { kommun } from '../factories/kommun.ts';
import { inkorg, internt, komponerad, lan, lasa, levererat, nu, registrering, svarsform, utskickad } from '../factories/remiss.ts';

// The doors between organisations ask the domain's clock.
process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());
describe('en remiss går från region till kommun', () => {
  test('utan nummer som utkast; beslutad får den dnr och ett missiv som säger allt', async () => {
    const { r, k, annan, strateg } = await lan();
    const id = await komponerad(r, strateg, [k.id, annan.id]);
    expect(await lasa(r, (tx) => tx.arende.count())).toBe(0);
    await skickaRemiss(strateg, { id });
    const remiss = await lasa(r, (tx) => tx.remiss.findFirstOrThrow({ where: { id }, include: { filer: true, arende: true } }));
    expect(remiss).toMatchObject({ status: 'utskickad', dnrAttAnge: '1/26', arende: { dnr: '1/26' }, svarSenast: new Date('2026-10-31') });
    const missiv = remiss.filer.find((f) => f.slag === 'missiv');
    const { bytes } = await lasa(r, async (tx) => (await import('#lib/platform/files')).openFile(tx, missiv?.filHash ?? ''));
    const last = await readPdf(bytes);
    const text = last.ok ? last.value.pages.join('\n').replaceAll(/\s+/g, ' ') : '';
    for (const ord of ['1/26', 'mars–oktober 2026', 'Rapport 4', 'registrator@region.exempel.se', 'Word och PDF', 'Organisation_svar', 'Vera Kontaktsson', 'Är målen tydliga?', 'kapitel 4', 'strategi.txt', 'Provby k']) expect(text).toContain(ord);
    expect(await lasa(r, (tx) => tx.handling.findMany({ include: { filer: true } }))).toMatchObject([{ riktning: 'upprattad', aktbilaga: 1, filer: [{ ordning: 0 }, { namn: 'strategi.txt' }] }]);
  });

  test('den ligger i inkorgen med ankomsttid, registreras, och tavlan säger mottagen med mottagarens dnr', async () => {
    const { r, k, strateg, registrator, id } = await utskickad();
    const [brev] = await inkorg(k, 'KS');
    expect(brev).toMatchObject({ slag: 'remiss', rubrik: 'Remiss: Strategi för cykling', status: 'ny' });

    const event = await registreraRemiss(registrator, registrering(brev?.id ?? ''));
    expect(event).toMatchObject({ type: 'remiss.registrerad', detalj: { dnr: '1/26', lopnr: 1, aktbilaga: 1 } });
    const mottagen = await lasa(k, (tx) => tx.mottagenRemiss.findFirstOrThrow());
    expect(mottagen).toMatchObject({ slag: 'extern', status: 'mottagen', remittentDnr: '1/26', svarSenast: new Date('2026-10-31'), fragor: [{ nr: 1, text: 'Är målen tydliga?' }, { nr: 2, slag: 'text' }] });
    expect(await lasa(k, (tx) => tx.handlingsfil.count())).toBe(2);

    expect((await getRemiss(strateg, id)).instanser.map((i) => i.lage)).toEqual(['levererad', 'levererad']);
    await levererat(k);
    const tavla = await getRemiss(strateg, id);
    expect(tavla.instanser).toMatchObject([{ lage: 'mottagen', dnr: 'KS\u00A01/26' }, { lage: 'levererad', dnr: null }]);
    expect(tavla.svarsfrekvens).toEqual({ inbjudna: 2, besvarade: 0, sena: 0, vantar: 2, uteblev: 0 });
    expect(await lasa(r, (tx) => tx.remissinstans.count({ where: { registrerad: { not: null } } }))).toBe(1);
  });

  test('skickad två gånger går den ut en gång', async () => {
    const { r, k, strateg, id } = await utskickad();
    await expect(skickaRemiss(strateg, { id })).rejects.toThrow('remissen_ar_inte_beslutad');
    await levererat(r);
    expect(await inkorg(k, 'KS')).toHaveLength(1);
    expect(await lasa(r, (tx) => tx.remissinstans.count())).toBe(2);
    expect(await lasa(r, (tx) => tx.arende.count())).toBe(1);
  });

  test('avbruten mellan beslut och utskick fortsätter den där den var, med samma dnr', async () => {
    const { r, k, strateg } = await lan();
    const id = await komponerad(r, strateg, [k.id]);
    await (await import('#lib/remiss/besluta')).beslutaRemiss(strateg, { id });
    await skickaRemiss(strateg, { id });
    expect(await lasa(r, (tx) => tx.arende.findMany({ select: { dnr: true } }))).toEqual([{ dnr: '1/26' }]);
  });

  test('samma kuvert levererat igen ändrar ingenting', async () => {
    const { r, k } = await utskickad();
    const rader = await lasa(r, (tx) => tx.utgaende.findMany({ where: { tillOrganisationId: k.id } }));
    for (const { utbyteId, slag, tillOrganisationId, tillMyndighetKod, innehall, filer, skapad } of rader) {
      await (await mottagare['remiss']!())({ utbyteId, slag, tillOrganisationId, tillMyndighetKod, innehall, filer: filer as never, skapad, franOrganisationId: r.id });
    }
    expect(await inkorg(k, 'KS')).toHaveLength(1);
  });

  test('två registratorer samtidigt ger ett ärende', async () => {
    const { k, registrator } = await utskickad();
    const [brev] = await inkorg(k, 'KS');
    const svar = await Promise.allSettled([registreraRemiss(registrator, registrering(brev?.id ?? '')), registreraRemiss(registrator, registrering(brev?.id ?? ''))]);
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(svar.find((s) => s.status === 'rejected')).toMatchObject({ reason: { message: expect.stringMatching(/^redan_registrerad\|KS/) } });
    expect(await lasa(k, (tx) => tx.mottagenRemiss.count())).toBe(1);
  });

  test('samma fil en gång till sägs finnas redan, och kan registreras ändå', async () => {
    const { k, registrator } = await utskickad();
    const [brev] = await inkorg(k, 'KS');
    await registreraRemiss(registrator, registrering(brev?.id ?? ''));
    const fil = await lamnaFil(registrator, new TextEncoder().encode('Strategin'), 'inskannad.txt');
    const { subject } = await taEmot(registrator, { myndighetId: k.myndigheter['KS'] ?? '', slag: 'brev', fran: 'Regionen', rubrik: 'Remiss på papper', filer: [fil] });
    await expect(registreraRemiss(registrator, registrering(subject))).rejects.toThrow('remissen_finns_redan|KS\u00A01/26, aktbilaga 1');
    await expect(registreraRemiss(registrator, registrering(subject, { trots: 'ja' }))).resolves.toMatchObject({ detalj: { dnr: '2/26' } });
  });

  test('en fil utifrån registreras med det som skrivs in, utan kvittens', async () => {
    const { k, registrator } = await lan();
    const fil = await lamnaFil(registrator, new TextEncoder().encode('Från ett departement'), 'remiss.txt');
    const { subject } = await taEmot(registrator, { myndighetId: k.myndigheter['KS'] ?? '', slag: 'brev', fran: 'Departementet', rubrik: 'Remiss', filer: [fil] });
    await registreraRemiss(registrator, registrering(subject, { motpart: 'Departementet', remittentDnr: 'N2026/00123/PUB', svarstid: '30 juni 2026' }));
    expect(await lasa(k, (tx) => tx.mottagenRemiss.findFirstOrThrow())).toMatchObject({ remittent: 'Departementet', remittentDnr: 'N2026/00123/PUB', utbyteId: null, svarSenast: new Date('2026-06-30') });
    expect(await lasa(k, (tx) => tx.utgaende.count())).toBe(0);
  });

  test('en till läggs till efteråt, men inte samma två gånger', async () => {
    const { r, strateg, id, k } = await utskickad();
    const sen = await kommun(nu);
    await laggTillInstans(strateg, { id, organisationId: sen.id });
    await levererat(r);
    expect(await inkorg(sen, 'KS')).toHaveLength(1);
    expect((await getRemiss(strateg, id)).instanser.map((i) => i.nr)).toEqual([1, 2, 3]);
    await expect(laggTillInstans(strateg, { id, organisationId: k.id })).rejects.toThrow('instansen_ar_redan_tillfragad');
  });

  test('utan svarsdatum, instans eller innehåll skickas den inte', async () => {
    const { r, strateg } = await lan();
    const { subject: id } = await skapaUtkast(strateg, { myndighetId: r.myndigheter['RS'] ?? '', titel: 'Halvfärdig' });
    await expect(skickaRemiss(strateg, { id })).rejects.toThrow('saknar_svarstid');
    expect(await lasa(r, (tx) => tx.arende.count())).toBe(0);
  });
});

describe('påminnelse, anstånd och återkallelse', () => {
  test('anstånd begärs, beviljas och flyttar datumet hos båda, med sin historia', async () => {
    const { r, k, strateg, registrator, id } = await utskickad();
    const [brev] = await inkorg(k, 'KS');
    const { subject: mottagenId } = await registreraRemiss(registrator, registrering(brev?.id ?? ''));
    await levererat(k);
    await begarAnstand(registrator, { mottagenId, till: '2026-11-15', text: 'Nämnden sammanträder först i november.' });
    await levererat(k);
    const [instans] = (await getRemiss(strateg, id)).instanser;
    expect(instans).toMatchObject({ anstandBegart: { till: '2026-11-15', text: 'Nämnden sammanträder först i november.' } });
    await beviljaAnstand(strateg, { instansId: instans?.id ?? '', till: '2026-11-15' });
    await levererat(r);
    expect(await lasa(k, (tx) => tx.mottagenRemiss.findFirstOrThrow())).toMatchObject({ svarSenast: new Date('2026-11-15') });
    const efter = (await getRemiss(strateg, id)).instanser[0];
    expect(efter).toMatchObject({ svarSenast: '2026-11-15', anstandBegart: null });
    expect(efter?.handelser.map((h) => h.slag)).toEqual(['anstand_begart', 'anstand']);
  });

  test('avslaget anstånd lämnar datumet', async () => {
    const { k, strateg, registrator, id } = await utskickad();
    const [brev] = await inkorg(k, 'KS');
    const { subject: mottagenId } = await registreraRemiss(registrator, registrering(brev?.id ?? ''));
    await begarAnstand(registrator, { mottagenId, till: '2026-11-15' });
    await levererat(k);
    await avslaAnstand(strateg, { instansId: (await getRemiss(strateg, id)).instanser[0]?.id ?? '' });
    expect((await getRemiss(strateg, id)).instanser[0]).toMatchObject({ svarSenast: '2026-10-31', anstandBegart: null });
  });

  test('en påminnelse om det som inte är registrerat än ligger i inkorgen', async () => {
    const { r, k, strateg, id } = await utskickad();
    await paminn(strateg, { instansId: (await getRemiss(strateg, id)).instanser[0]?.id ?? '' });
    await levererat(r);
    expect((await inkorg(k, 'KS')).map((b) => b.rubrik)).toEqual(['Remiss: Strategi för cykling', 'Påminnelse om remiss']);
  });

  test('en återkallad räknas inte och kan inte påminnas', async () => {
    const { strateg, id } = await utskickad();
    const instansId = (await getRemiss(strateg, id)).instanser[1]?.id ?? '';
    await aterkallaInstans(strateg, { instansId, skal: 'Skickad till fel mottagare' });
    expect((await getRemiss(strateg, id)).svarsfrekvens.inbjudna).toBe(1);
    await expect(paminn(strateg, { instansId })).rejects.toThrow('instansen_vantas_inte');
  });
});

const stycke = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
const yttrande = (stallning: string) => ({ titel: 'Yttrande', datum: '2026-03-20', hash: 'a'.repeat(64), stallning, innehall: { type: 'doc', content: stycke('Hela svaret.') }, svar: [{ nr: 1, fraga: 'Är målen tydliga?', stallning, innehall: stycke('Ja, målen är tydliga.') }] });

describe('internremiss till flera nämnder', () => {
  test('dagen som föreslås räknas bakåt från det egna sammanträdet, och utan kalender halva tiden', async () => {
    const { k, registrator } = await utskickad();
    const [brev] = await inkorg(k, 'KS');
    const { subject: mottagenId } = await registreraRemiss(registrator, registrering(brev?.id ?? ''));
    expect(await getInternremiss(registrator, { mottagenId })).toMatchObject({ forslag: '2026-07-03', plan: null });
    const { subject: organId } = await skapaOrgan(k.system, { myndighetId: k.myndigheter['KS'] ?? '', namn: 'Kommunstyrelsen', kod: 'KS', slag: 'styrelse', platser: 3 });
    await lasa(k, (tx) => tx.sammantrade.createMany({ data: ['2026-04-13', '2026-10-12', '2026-12-01'].map((datum) => ({ organId, datum: new Date(datum), plats: 'Kommunhuset', skapad: nu })) }));
    expect(await getInternremiss(registrator, { mottagenId })).toMatchObject({ forslag: '2026-09-21', plan: 'Kommunstyrelsen kan besluta 12\u00A0oktober 2026; då ska handlingarna vara klara 28\u00A0september 2026.' });
  });

  test('varje nämnd får sin dag, registrerar i sitt eget ärende, och KS ser dess dnr', async () => {
    const { k, registrator, arendeId } = await internt();
    const sn = await k.person('registrator', 'SN');
    const [tillSn] = await inkorg(k, 'SN');
    expect(tillSn).toMatchObject({ slag: 'remiss', rubrik: 'Internremiss: Strategi för cykling', innehall: { intern: true, svarSenast: '2026-05-04', dnrAttAnge: 'KS\u00A01/26' } });
    expect((await inkorg(k, 'BUN'))[0]).toMatchObject({ innehall: { svarSenast: '2026-05-11' } });

    const event = await registreraRemiss(sn.ctx, registrering(tillSn?.id ?? '', { motpart: 'Kommunstyrelsen', svarstid: '2026-05-04' }));
    expect(event.arendeId).not.toBe(arendeId);
    await levererat(k);
    const svar = await getNamndernasSvar(registrator, arendeId);
    expect(svar.namnder).toMatchObject([{ namn: 'Nämnden BUN', svarSenast: '2026-05-11', dnr: null, lage: 'levererad' }, { namn: 'Nämnden SN', svarSenast: '2026-05-04', dnr: 'SN\u00A01/26', lage: 'mottagen' }]);
    expect(await lasa(k, (tx) => tx.mottagenRemiss.findMany({ orderBy: { id: 'asc' }, select: { slag: true, status: true } }))).toEqual([{ slag: 'extern', status: 'internremitterad' }, { slag: 'intern', status: 'mottagen' }]);
    expect(await lasa(k, (tx) => tx.arenderelation.findFirstOrThrow())).toMatchObject({ annatOrgan: 'Kommunstyrelsen', annatDnr: '1/26' });
  });

  test('nämndens utdrag registreras som svar i KS ärende, med ställning och text, och kvitteras tillbaka', async () => {
    const { k, registrator, arendeId } = await internt();
    const sn = await k.person('registrator', 'SN');
    const [tillSn] = await inkorg(k, 'SN');
    await registreraRemiss(sn.ctx, registrering(tillSn?.id ?? '', { motpart: 'Kommunstyrelsen' }));
    const utdrag = { organ: 'Socialnämnden', organKod: 'SN', datum: '2026-04-21', paragraf: '§ 92', rubrik: 'Remiss', dnr: '1/26', protokoll: {}, hash: 'b'.repeat(64), yttrande: yttrande('tillstyrker'), svarPaUtbyteId: tillSn?.utbyteId ?? '' };
    const utbyteId = crypto.randomUUID();
    await inTenant(sn.ctx.actor, (tx) => post(tx, { utbyteId, slag: 'utdrag', tillOrganisationId: k.id, tillMyndighetKod: 'KS', innehall: utdrag, filer: [], amneId: crypto.randomUUID() }, nu));
    await levererat(k);
    const brev = (await inkorg(k, 'KS')).find((b) => b.slag === 'utdrag');
    expect((await getNamndernasSvar(registrator, arendeId)).namnder.find((n) => n.namn === 'Nämnden SN')).toMatchObject({ stallning: null });

    const event = await registreraSvar(registrator, { ...svarsform(brev?.id ?? '', arendeId), rubrik: 'Socialnämndens svar' });
    expect(event).toMatchObject({ arendeId, detalj: { dnr: '1/26' } });
    const { namnder, fragor, oense } = await getNamndernasSvar(registrator, arendeId);
    expect(namnder.find((n) => n.namn === 'Nämnden SN')).toMatchObject({ stallning: 'tillstyrker', datum: '2026-04-21', paragraf: '§ 92' });
    expect(fragor[0]?.svar.find((s) => s.namn === 'Nämnden SN')).toMatchObject({ stallning: 'tillstyrker', stycken: ['Ja, målen är tydliga.'] });
    expect(oense).toBe(false);
    const { karta } = await getArendekarta(registrator, arendeId);
    expect(karta?.lanes.map((l) => l.under)).toEqual(['remittent, dnr 1/26', 'KS\u00A01/26, 1 svar av 2', 'SN\u00A01/26, besvarat', 'levererad']);
    expect(karta?.stopp.map((s) => s.namn)).toEqual(['Remiss ut', 'Inkom', 'Internremiss', 'Mottagen', '§ 92', 'Svar', 'Svar in', 'Svar']);
    expect(karta?.vagar.every((v) => karta.stopp.some((s) => s.id === v.fran) && karta.stopp.some((s) => s.id === v.till))).toBe(true);
    // The nämnd sees its own way, and of the styrelse its dnr; nothing of the region.
    const { karta: snKarta } = await getArendekarta(sn.ctx, (await lasa(k, (tx) => tx.mottagenRemiss.findFirstOrThrow({ where: { slag: 'intern' } }))).arendeId);
    expect(snKarta?.lanes.map((l) => l.namn)).toEqual(['Kommunstyrelsen', 'Nämnden SN']);
    await levererat(k);
    expect(await lasa(k, (tx) => tx.mottagenRemiss.findFirstOrThrow({ where: { slag: 'intern' } }))).toMatchObject({ status: 'kvitterad' });
  });
});

describe('svaret når regionen', () => {
  test('tavlan säger besvarad vid ankomsten och öppnar svaret fråga för fråga; registreringen är ett eget steg', async () => {
    const { r, k, strateg, registrator, id } = await utskickad();
    const [brev] = await inkorg(k, 'KS');
    await registreraRemiss(registrator, registrering(brev?.id ?? ''));
    await inTenant(registrator.actor, (tx) => post(tx, { utbyteId: crypto.randomUUID(), slag: 'remissvar', tillOrganisationId: r.id, tillMyndighetKod: 'RS', innehall: { organ: 'Kommunstyrelsen', datum: '2026-03-20', paragraf: '§ 210', dnr: '1/26', yttrande: yttrande('avstyrker'), svarPaUtbyteId: brev?.utbyteId ?? '' }, filer: [], amneId: crypto.randomUUID() }, nu));
    await levererat(k);
    const [instans] = (await getRemiss(strateg, id)).instanser;
    expect(instans).toMatchObject({ lage: 'besvarad', stallning: 'avstyrker', svarRegistrerat: null });
    expect((await getRemisskarta(strateg, id))?.lanes.map((l) => l.under)).toEqual(['1/26, 1 svar av 2', 'KS\u00A01/26, besvarat', 'levererad']);
    expect(await getSvar(strateg, { remissId: id, instansId: instans?.id ?? '' })).toMatchObject({ paragraf: '§ 210', fragor: [{ nr: 1, svar: { stallning: 'avstyrker' } }, { nr: 2, svar: null }] });

    const doris = await r.person('registrator', 'RS');
    const svarsbrev = (await inkorg(r, 'RS')).find((b) => b.slag === 'remissvar');
    await registreraSvar(doris.ctx, svarsform(svarsbrev?.id ?? '', (await getRemiss(strateg, id)).arende?.id ?? ''));
    expect((await getRemiss(strateg, id)).instanser[0]?.svarRegistrerat).toMatchObject({ aktbilaga: 2 });
    await levererat(r);
    expect(await lasa(k, (tx) => tx.mottagenRemiss.findFirstOrThrow())).toMatchObject({ status: 'kvitterad' });
  });
});

describe('den som inte hör dit', () => {
  test('en annan organisation eller nämnd ser ingenting', async () => {
    const { k, id, arendeId, mottagenId } = await internt();
    const utanfor = (await k.person('handlaggare', 'KS')).ctx;
    await expect(getRemiss(utanfor, id)).rejects.toThrow('finns_inte');
    const bun = (await k.person('handlaggare', 'BUN')).ctx;
    await expect(getNamndernasSvar(bun, arendeId)).rejects.toThrow('finns_inte');
    await expect(internremittera(bun, { mottagenId, namnder: [{ myndighetId: k.myndigheter['SN'] ?? '', svarSenast: '2026-05-04' }] })).rejects.toThrow('finns_inte');
    const [tillSn] = await inkorg(k, 'SN');
    await expect(registreraRemiss((await k.person('registrator', 'BUN')).ctx, registrering(tillSn?.id ?? ''))).rejects.toThrow('finns_inte');
  });

  test('en ledamot skickar ingen remiss', async () => {
    const { r, k, strateg } = await lan();
    const id = await komponerad(r, strateg, [k.id]);
    const ledamot: Actor = { ...strateg.actor, roller: [{ roll: 'ledamot', myndighetId: r.myndigheter['RS'] ?? '', organId: null }] };
    await expect(sand({ ...strateg, actor: ledamot }, { id, missiv: new Uint8Array([1]) })).rejects.toThrow('saknar_behorighet');
  });

  test('någon annans version skrivs inte över', async () => {
    const { r, k, strateg } = await lan();
    const id = await komponerad(r, strateg, [k.id]);
    await expect(spara(strateg, { id, version: 1, titel: 'Gammal text' })).rejects.toThrow('andrat_av_nagon_annan');
    expect(await inRegister((tx) => tx.organisation.count())).toBeGreaterThan(0);
  });
});
