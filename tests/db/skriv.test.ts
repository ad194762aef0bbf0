import { describe, expect, test } from 'vitest';
import { begarGranskning } from '#lib/dokument/begarGranskning';
import { delaMed } from '#lib/dokument/delaMed';
import { godkann, nyVersion } from '#lib/dokument/godkann';
import { ateroppna, harSett, kommentera, losKommentar, svaraKommentar } from '#lib/dokument/kommentera';
import { noteraForMig, taBortNotering } from '#lib/dokument/notera';
import { getDokument, getVersion } from '#lib/dokument/queries';
import { lasInnehall, textAv, type Doc } from '#lib/dokument/schema';
import { spara } from '#lib/dokument/spara';
import { frusenVersion } from '#lib/dokument/store';
import { registreraHandling } from '#lib/handling/store';
import { inTenant } from '#lib/platform/db';
import { foljYttrande, gorPdf, skrivBeslut } from '#lib/yttrande/jobs';
import { oversand } from '#lib/yttrande/oversand';
import { getYttrande, listSkrivelser } from '#lib/yttrande/queries';
import { registreraSomHandling } from '#lib/yttrande/registreraSomHandling';
import { sammanstall } from '#lib/yttrande/sammanstall';
import { skapaSkrivelse, skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { svarAv, type Yttrandeinnehall } from '#lib/yttrande/yttrande';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import { kommun, type Kommun } from '../factories/kommun.ts';
import { dokumentet, fragesvar, godkannDokument, godkantYttrande, justeradParagraf, remissarende, stycke } from '../factories/skriv.ts';

const doc = (...content: Doc['content']): Doc => ({ type: 'doc', content });
const besvarat = doc(fragesvar(0, 'Sammanfattning', 'tillstyrker', 'Vi är för.'), fragesvar(1, 'Är målen rätt?', 'tillstyrker', 'Ja.', 'Men kvällsbussarna saknas.'), fragesvar(2, 'Räcker pengarna?', 'avstyrker', 'Nej.'));

async function yttrande(k: Kommun, kod = 'SN') {
  const { ctx } = await k.person('handlaggare', kod);
  const arende = await remissarende(k, kod);
  const event = await skapaYttrande(ctx, { arendeId: arende.arendeId });
  return { ctx, ...arende, yttrandeId: event.subject, dokumentId: String(event.detalj?.['dokumentId']) };
}
const jobb = (k: Kommun, subject: string, detalj: Record<string, string> = {}) => ({ organisationId: k.id, subject, type: '', detalj });

describe('ett yttrande skrivs', () => {
  test('det börjar med ett svar per fråga, och ett ärende har ett yttrande i taget', async () => {
    const k = await kommun();
    const y = await yttrande(k);
    expect(svarAv((await dokumentet(k, y.dokumentId)).innehall)).toMatchObject([{ nr: 1, fraga: 'Är målen rätt?', stallning: null }, { nr: 2 }]);
    await expect(skapaYttrande(y.ctx, { arendeId: y.arendeId })).rejects.toThrow('yttrandet_finns_redan');
  });

  test('två som sparar samtidigt: den andras text skrivs inte över, och bådas finns kvar', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const chef = (await k.person('chef', 'SN')).ctx;
    const text = (ord: string) => doc(fragesvar(1, 'Är målen rätt?', null, ord));
    const [a, b] = await Promise.all([spara(ctx, { dokumentId, version: 1, innehall: text('Handläggarens') }).catch(String), spara(chef, { dokumentId, version: 1, innehall: text('Chefens') }).catch(String)]);
    const utfall = [a, b].map((e) => (typeof e === 'string' ? e : e.detalj?.['krock']));
    expect(utfall.filter((u) => u === false)).toHaveLength(1);
    // The loser either met the winner's version (kept as krock) or was refused inside the same instant and tries again.
    const forlorare = utfall[0] === false ? { ctx: chef, ord: 'Chefens' } : { ctx, ord: 'Handläggarens' };
    if (utfall.some((u) => typeof u === 'string')) expect(await spara(forlorare.ctx, { dokumentId, version: 1, innehall: text(forlorare.ord) })).toMatchObject({ detalj: { krock: true } });

    const vy = await getDokument(ctx, dokumentId);
    const krock = vy.versioner.find((v) => v.slag === 'krock');
    const bevarad = await getVersion(ctx, { dokumentId, nr: krock?.nr ?? 0 });
    expect([textAv(vy.innehall), textAv(bevarad.innehall)].sort()).toEqual(['Chefens', 'Handläggarens']);

    await spara(forlorare.ctx, { dokumentId, version: vy.version, innehall: text(forlorare.ord), ersatter: true });
    const efter = await getDokument(ctx, dokumentId);
    expect(textAv(efter.innehall)).toBe(forlorare.ord);
    expect(efter.versioner.some((v) => v.slag === 'sparad')).toBe(true);
  });

  test('det som mallarna inte känner till tas inte emot', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    await expect(spara(ctx, { dokumentId, version: 1, innehall: doc({ type: 'iframe', attrs: { src: 'x' } }) })).rejects.toThrow();
    await expect(spara(ctx, { dokumentId, version: 1, innehall: doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }) })).rejects.toThrow();
  });

  test('en kollega kommenterar först när utkastet är delat, och tråden blir klar', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const kollega = await k.person('namndsekreterare', 'SN');
    const id = crypto.randomUUID();
    await expect(kommentera(kollega.ctx, { dokumentId, id, citat: 'målen', text: 'Vilka?' })).rejects.toThrow('saknar_behorighet');
    await delaMed(ctx, { dokumentId, personId: kollega.id, ratt: 'kommentera' });
    await kommentera(kollega.ctx, { dokumentId, id, citat: 'målen', text: 'Vilka?' });
    await svaraKommentar(ctx, { kommentarId: id, text: 'De tre.' });
    await losKommentar(ctx, { kommentarId: id });
    expect((await getDokument(ctx, dokumentId)).tradar).toMatchObject([{ citat: 'målen', iTexten: false, inlagg: [{ text: 'Vilka?' }, { text: 'De tre.' }] }]);
    await expect(spara(kollega.ctx, { dokumentId, version: 1, innehall: besvarat })).rejects.toThrow('saknar_behorighet');
    const annan = await k.person('handlaggare', 'KS');
    await expect(delaMed(ctx, { dokumentId, personId: annan.id, ratt: 'skriva' })).rejects.toThrow('delas_bara_inom_myndigheten');
  });
});

describe('talet i marginalen', () => {
  test('den som nämns får veta det tills kommentaren är sedd, och bara den som arbetar där kan nämnas', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const [chef, annan] = [await k.person('chef', 'SN'), await k.person('chef', 'KS')];
    const id = crypto.randomUUID();
    await kommentera(ctx, { dokumentId, id, citat: 'målen', text: 'Stämmer det, @chef SN? Eller @chef KS?' });
    const vantar = async (c: typeof ctx) => (await getMinDag(c, null)).punkter.filter((p) => p.id.startsWith('omnamnd')).map((p) => p.titel);
    expect(await vantar(chef.ctx)).toEqual(['handlaggare SN nämner dig i en kommentar']);
    expect(await vantar(annan.ctx)).toEqual([]);
    expect((await getDokument(chef.ctx, dokumentId)).tradar).toMatchObject([{ namnerMig: true }]);
    await harSett(chef.ctx, { dokumentId });
    expect(await vantar(chef.ctx)).toEqual([]);
    expect((await getDokument(chef.ctx, dokumentId)).tradar).toMatchObject([{ namnerMig: false }]);
    await svaraKommentar(chef.ctx, { kommentarId: id, text: 'Ja, @handlaggare SN.' });
    expect(await vantar(ctx)).toEqual(['chef SN nämner dig i en kommentar']);
  });

  test('en kommentar står kvar med sitt citat när dess text är borta, och kan bli klar och öppnas igen', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const id = crypto.randomUUID();
    const markt = (ord: string) => doc({ type: 'paragraph', content: [{ type: 'text', text: ord, marks: [{ type: 'kommentar', attrs: { id } }] }] });
    await spara(ctx, { dokumentId, version: 1, innehall: markt('kvällsturerna') });
    await kommentera(ctx, { dokumentId, id, citat: 'kvällsturerna', text: 'Vilka?' });
    expect((await getDokument(ctx, dokumentId)).tradar).toMatchObject([{ iTexten: true, borta: false }]);
    await spara(ctx, { dokumentId, version: 2, innehall: doc(stycke('Något annat.')) });
    expect((await getDokument(ctx, dokumentId)).tradar).toMatchObject([{ citat: 'kvällsturerna', iTexten: false, borta: true, lost: null }]);
    await losKommentar(ctx, { kommentarId: id });
    expect((await getDokument(ctx, dokumentId)).tradar[0]?.lost).not.toBeNull();
    await ateroppna(ctx, { kommentarId: id });
    expect((await getDokument(ctx, dokumentId)).tradar[0]?.lost).toBeNull();
  });

  test('en egen notering ser bara den som skrev den, och den går inte ut med texten', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    const chef = (await k.person('chef', 'SN')).ctx;
    await noteraForMig(ctx, { dokumentId, citat: 'målen', text: 'Fråga ekonomen.' });
    const [egen] = (await getDokument(ctx, dokumentId)).noteringar;
    expect(egen).toMatchObject({ citat: 'målen', text: 'Fråga ekonomen.' });
    expect((await getDokument(chef, dokumentId)).noteringar).toEqual([]);
    await taBortNotering(chef, { dokumentId, noteringId: egen?.id ?? '' });
    expect((await getDokument(ctx, dokumentId)).noteringar).toHaveLength(1);
    for (const actor of [chef.actor, k.system.actor, (await k.person('administrator')).actor]) expect(await inTenant(actor, (tx) => tx.skrivnotering.count())).toBe(0);
    const { versionId } = await godkannDokument(k, ctx, chef, dokumentId);
    expect(JSON.stringify(await inTenant(ctx.actor, (tx) => frusenVersion(tx, versionId)))).not.toContain('ekonomen');
    expect(JSON.stringify(await inTenant(ctx.actor, (tx) => tx.handelse.findMany()), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))).not.toContain('ekonomen');
    await taBortNotering(ctx, { dokumentId, noteringId: egen?.id ?? '' });
    expect((await getDokument(ctx, dokumentId)).noteringar).toEqual([]);
  });
});

describe('godkännandet fryser', () => {
  test('bara chefen för just den myndigheten godkänner, och bara det som lästs', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    await begarGranskning(ctx, { dokumentId });
    const { version } = await dokumentet(k, dokumentId);
    await expect(godkann(ctx, { dokumentId, version })).rejects.toThrow('saknar_behorighet');
    await expect(godkann((await k.person('chef', 'KS')).ctx, { dokumentId, version })).rejects.toThrow('finns_inte');
    const chef = (await k.person('chef', 'SN')).ctx;
    await expect(godkann(chef, { dokumentId, version: version - 1 })).rejects.toThrow('andrat_sedan_du_laste');
    expect((await godkann(chef, { dokumentId, version, datum: '10 mars 2026' })).type).toBe('dokument.godkant');
  });

  test('den godkända versionen ändras inte: inte av en användare, inte i databasen; en ny börjas', async () => {
    const k = await kommun();
    const { arendeId } = await remissarende(k, 'SN');
    const med = doc(fragesvar(0, 'Sammanfattning', 'tillstyrker', 'Vi är för.'), { type: 'paragraph', content: [{ type: 'text', text: 'märkt', marks: [{ type: 'kommentar', attrs: { id: crypto.randomUUID() } }] }] });
    const { dokumentId, versionId, hash } = await godkantYttrande(k, 'SN', arendeId, med);
    const { ctx } = await k.person('handlaggare', 'SN');
    const { version } = await dokumentet(k, dokumentId);
    await expect(spara(ctx, { dokumentId, version, innehall: besvarat })).rejects.toThrow('dokumentet_ar_godkant');
    await expect(inTenant(ctx.actor, (tx) => tx.dokumentversion.updateMany({ where: { id: versionId }, data: { titel: 'Annat' } }))).rejects.toThrow();
    await expect(inTenant(ctx.actor, (tx) => tx.dokumentversion.deleteMany({ where: { id: versionId } }))).rejects.toThrow();

    const frusen = await inTenant(ctx.actor, (tx) => frusenVersion(tx, versionId));
    expect(frusen).toMatchObject({ hash, datum: '2026-03-10' });
    expect(JSON.stringify(frusen.innehall)).not.toContain('kommentar');

    await nyVersion(ctx, { dokumentId });
    await spara(ctx, { dokumentId, version: version + 1, innehall: besvarat });
    const igen = await godkannDokument(k, ctx, (await k.person('chef', 'SN')).ctx, dokumentId);
    expect(igen.versionId).not.toBe(versionId);
    expect((await inTenant(ctx.actor, (tx) => frusenVersion(tx, versionId))).hash).toBe(hash);
  });

  test('en version som inte är fryst duger inte åt ett beslut', async () => {
    const k = await kommun();
    const { ctx, dokumentId } = await yttrande(k);
    await begarGranskning(ctx, { dokumentId });
    const version = await inTenant(ctx.actor, (tx) => tx.dokumentversion.findFirstOrThrow({ where: { dokumentId } }));
    await expect(inTenant(ctx.actor, (tx) => frusenVersion(tx, version.id))).rejects.toThrow('inte_fryst');
  });

  test('versionen blir en PDF och en registrerad handling, en gång', async () => {
    const k = await kommun();
    const y = await yttrande(k);
    const skrivelse = (await skapaSkrivelse(y.ctx, { yttrandeId: y.yttrandeId })).subject;
    const { versionId } = await godkannDokument(k, y.ctx, (await k.person('chef', 'SN')).ctx, skrivelse);
    await expect(registreraSomHandling(y.ctx, { versionId })).rejects.toThrow('pdf_gors');
    await gorPdf(jobb(k, skrivelse, { versionId }));
    await gorPdf(jobb(k, skrivelse, { versionId }));
    expect((await registreraSomHandling(y.ctx, { versionId })).detalj).toMatchObject({ aktbilaga: 2 });
    await expect(registreraSomHandling(y.ctx, { versionId })).rejects.toThrow('versionen_ar_redan_registrerad');
  });
});

test('en annan nämnd och en annan kommun ser ingenting', async () => {
  const [k, annan] = await Promise.all([kommun(), kommun()]);
  const { dokumentId, yttrandeId, arendeId } = await yttrande(k);
  for (const { ctx } of [await k.person('handlaggare', 'KS'), await annan.person('handlaggare', 'SN'), await k.person('administrator')]) {
    await expect(getDokument(ctx, dokumentId)).rejects.toThrow('finns_inte');
    await expect(getYttrande(ctx, yttrandeId)).rejects.toThrow('finns_inte');
    await expect(listSkrivelser(ctx, arendeId)).rejects.toThrow('finns_inte');
    await expect(spara(ctx, { dokumentId, version: 1, innehall: besvarat })).rejects.toThrow(/saknar_behorighet|finns_inte/);
  }
});

describe('beslutet och översändandet', () => {
  test('före justeringen skickas inget; efter går exakt den beslutade varianten', async () => {
    const [k, region] = await Promise.all([kommun(), kommun(undefined, { koder: ['RS'], slag: 'region' })]);
    const arende = await remissarende(k, 'KS', { remittentOrganisationId: region.id });
    const y = await godkantYttrande(k, 'KS', arende.arendeId, besvarat);
    await foljYttrande(jobb(k, y.dokumentId));
    const { ctx } = await k.person('handlaggare', 'KS');
    await expect(oversand(ctx, { yttrandeId: y.yttrandeId })).rejects.toThrow('beslutet_ar_inte_justerat');

    const { setId } = await justeradParagraf(k, { ...arende, ...y });
    await skrivBeslut(jobb(k, setId));
    await skrivBeslut(jobb(k, setId));
    expect(await getYttrande(ctx, y.yttrandeId)).toMatchObject({ status: 'beslutat', beslut: [{ paragraf: '§\u00A092', datum: '2026-03-24' }], beslutad: { hash: y.hash }, kan: { oversanda: true } });

    await oversand(ctx, { yttrandeId: y.yttrandeId });
    const [ut] = await inTenant(ctx.actor, (tx) => tx.utgaende.findMany({ where: { utbyteId: arende.utbyteId } }));
    const skickat = (ut?.innehall as { yttrande: Yttrandeinnehall; svarPaUtbyteId: string });
    expect(ut).toMatchObject({ slag: 'remissvar', tillOrganisationId: region.id, tillMyndighetKod: 'RS' });
    expect(skickat).toMatchObject({ svarPaUtbyteId: arende.utbyteId, yttrande: { hash: y.hash, stallning: 'tillstyrker', svar: [{ nr: 1, stallning: 'tillstyrker' }, { nr: 2, stallning: 'avstyrker' }] } });
    await expect(oversand(ctx, { yttrandeId: y.yttrandeId })).rejects.toThrow('yttrandet_ar_redan_oversant');
  });

  test('ett utskott som bara föreslår har inte beslutat, och en återremiss för tillbaka', async () => {
    const k = await kommun();
    const arende = await remissarende(k, 'SN');
    const y = await godkantYttrande(k, 'SN', arende.arendeId, besvarat);
    await foljYttrande(jobb(k, y.dokumentId));
    const { ctx } = await k.person('handlaggare', 'SN');
    const au = await inTenant(k.system.actor, (tx) => tx.organ.create({ data: { myndighetId: k.myndigheter['SN'] ?? '', overordnatId: arende.organId, namn: 'Arbetsutskottet', kod: 'AU', slag: 'utskott' } }));
    await skrivBeslut(jobb(k, (await justeradParagraf(k, { ...arende, ...y, organId: au.id, nr: 250, adressat: 'organ' })).setId));
    expect(await getYttrande(ctx, y.yttrandeId)).toMatchObject({ status: 'i_utskott', beslut: [] });
    await skrivBeslut(jobb(k, (await justeradParagraf(k, { ...arende, ...y, nr: 92, uppskov: 'aterremiss' })).setId));
    expect(await getYttrande(ctx, y.yttrandeId)).toMatchObject({ status: 'utkast', beslut: [] });
  });
});

test('nämndernas svar sammanställs ur egna registrerade kopior, och varje stycke behåller sin källa', async () => {
  const k = await kommun();
  const y = await yttrande(k, 'KS');
  const { id: personId } = await k.person('registrator', 'KS');
  const svar: Yttrandeinnehall = { titel: 'Svar', datum: '2026-03-24', hash: 'a'.repeat(64), stallning: 'tillstyrker', innehall: besvarat, svar: svarAv(besvarat) };
  const utdrag = (arendeId: string) => inTenant(k.system.actor, (tx) => registreraHandling(tx, {
    arendeId, myndighetId: k.myndigheter['KS'] ?? '', riktning: 'inkommen', rubrik: 'Utdrag', handlingsdatum: '2026-03-25', filer: [], personId, nu: k.system.nu,
    innehall: { organ: 'Socialnämnden', organKod: 'SN', datum: '2026-03-24', paragraf: '§ 92', rubrik: 'Remiss', dnr: 'SN 1/26', yttrande: svar },
  }));
  const egen = await utdrag(y.arendeId);
  const iAnnat = await utdrag((await remissarende(k, 'KS')).arendeId);

  await sammanstall(y.ctx, { yttrandeId: y.yttrandeId, version: 1, val: [`${egen.id}:1:1:1`, `${egen.id}:2:0:1`] });
  const efter = lasInnehall((await dokumentet(k, y.dokumentId)).innehall);
  const stycken = svarAv(efter)[0]?.innehall ?? [];
  expect(stycken.map(textAv)).toEqual(['Men kvällsbussarna saknas.', 'Nej.']);
  expect(stycken.map((s) => s.attrs?.['proveniens'])).toEqual([
    { handlingId: egen.id, organ: 'Socialnämnden', paragraf: '§ 92', datum: '2026-03-24', stycke: 2 }, { handlingId: egen.id, organ: 'Socialnämnden', paragraf: '§ 92', datum: '2026-03-24', stycke: 1 },
  ]);
  // Edited afterwards, the paragraph still says where it came from.
  const redigerad = doc(...efter.content.map((n) => (n.attrs?.['nr'] === 1 ? { ...n, content: [{ ...stycken[0], type: 'paragraph', content: stycke('Kvällsbussarna saknas enligt socialnämnden.').content }] } : n)));
  await spara(y.ctx, { dokumentId: y.dokumentId, version: 2, innehall: redigerad });
  expect(svarAv((await dokumentet(k, y.dokumentId)).innehall)[0]?.innehall[0]?.attrs?.['proveniens']).toMatchObject({ handlingId: egen.id, stycke: 2 });

  await expect(sammanstall(y.ctx, { yttrandeId: y.yttrandeId, version: 3, val: [`${iAnnat.id}:1:0:1`] })).rejects.toThrow('finns_inte');
  await expect(sammanstall(y.ctx, { yttrandeId: y.yttrandeId, version: 1, val: [`${egen.id}:1:0:1`] })).rejects.toThrow('andrat_av_nagon_annan');
});
