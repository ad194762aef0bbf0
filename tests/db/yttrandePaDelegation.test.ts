import { afterAll, expect, test } from 'vitest';
import { besvaraYttrande } from '#lib/delegation/besvaraYttrande';
import { getDelegation, getYttrandeform } from '#lib/delegation/queries';
import { attAnmala } from '#lib/delegation/anmal';
import { sparaDelegationspunkt } from '#lib/delegation/skotaOrdning';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { disconnect, inTenant } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { readPdf, running } from '#lib/platform/pdf/read';
import { foljYttrande } from '#lib/yttrande/jobs';
import { oversand } from '#lib/yttrande/oversand';
import { getYttrande } from '#lib/yttrande/queries';
import { kommun } from '../factories/kommun.ts';
import { fragesvar, godkantYttrande, remissarende } from '../factories/skriv.ts';

afterAll(() => disconnect());
const text = { type: 'doc' as const, content: [fragesvar(0, 'Sammanfattning', 'tillstyrker', 'Vi är för cykelvägarna.'), fragesvar(1, 'Är målen rätt?', 'tillstyrker', 'Ja.')] };

/** A nämnd whose chef may answer minor remisser, and an approved answer to one of another organisation that is in the system. */
async function lage(remiss: { slag?: string; titel?: string } = {}) {
  const [k, annan] = [await kommun(), await kommun()];
  const { titel, ...resten } = remiss;
  const arende = await remissarende(k, 'SN', { remittentOrganisationId: remiss.slag === 'intern' ? k.id : annan.id, ...resten, ...(titel ? { titel } : {}) } as never);
  const y = await godkantYttrande(k, 'SN', arende.arendeId, text);
  await foljYttrande({ organisationId: k.id, subject: y.dokumentId, type: '', detalj: {} });
  const [chef, sekreterare] = [await k.person('chef', 'SN'), await k.person('namndsekreterare', 'SN')];
  await skapaBefattning(k.system, { myndighetId: k.myndigheter['SN'] ?? '', namn: 'Förvaltningschef', personId: chef.id, fran: new Date('2020-01-01') });
  const befattning = await inTenant(k.system.actor, (tx) => tx.befattning.findFirstOrThrow({ where: { namn: 'Förvaltningschef' } }));
  await sparaDelegationspunkt(sekreterare.ctx, { organId: arende.organId, nr: '4.2', text: 'Yttra sig över remisser av mindre vikt', delegat: befattning.id, fran: '2020-01-01', anmals: 'ja' } as never);
  const { punkter } = await getDelegation(sekreterare.ctx, { organId: arende.organId, ar: 2026 });
  return { k, annan, ...arende, ...y, chef, sekreterare, punktId: punkter[0]?.id ?? '' };
}
const svar = (l: Awaited<ReturnType<typeof lage>>, mer: Record<string, unknown> = {}) => ({ yttrandeId: l.yttrandeId, punktId: l.punktId, amne: 'annat' as const, ...mer });

test('den som har delegationen beslutar och skickar precis den frysta versionen, och beslutet väntar på att anmälas (KL 6:37, 6:40)', async () => {
  const l = await lage();
  expect((await getYttrandeform(l.chef.ctx, l.yttrandeId)).kan).toEqual({ besvara: true, sanda: true });
  const { detalj = {} } = await besvaraYttrande(l.chef.ctx, svar(l, { sand: 'ja' }));
  expect(detalj).toMatchObject({ hash: l.hash, versionId: l.versionId, skickat: true });

  const vy = await getYttrande(l.chef.ctx, l.yttrandeId);
  expect([vy.status, vy.beslut.at(-1)?.paragraf, vy.stallning]).toEqual(['oversant', detalj['nummer'], 'Tillstyrker']);
  const [ut] = await inTenant(l.k.system.actor, (tx) => tx.utgaende.findMany({ where: { amneId: l.yttrandeId } }));
  expect(ut).toMatchObject({ slag: 'remissvar', tillOrganisationId: l.annan.id, innehall: { paragraf: detalj['nummer'], svarPaUtbyteId: l.utbyteId, yttrande: { hash: l.hash } } });
  const fil = (ut?.filer as { hash: string }[] | undefined)?.[0]?.hash ?? '';
  const last = await readPdf((await inTenant(l.k.system.actor, (tx) => openFile(tx, fil))).bytes);
  const pdf = last.ok ? running(last.value.pages.join(' ')) : '';
  expect(pdf).toContain('Beslutat på delegation av Nämnden SN den');
  expect(pdf).toContain(String(detalj['nummer']).replaceAll('\u00A0', ' '));
  expect(pdf).not.toContain('§');

  const [anmals] = await inTenant(l.k.system.actor, (tx) => attAnmala(tx, l.organId, '2100-01-01'));
  expect(anmals).toMatchObject({ nummer: detalj['nummer'], punkt: '4.2', text: expect.stringContaining('Cykelvägar i länet') });
  await expect(besvaraYttrande(l.chef.ctx, svar(l))).rejects.toThrow('yttrandet_ar_beslutat');
  await expect(oversand(l.chef.ctx, { yttrandeId: l.yttrandeId })).rejects.toThrow('yttrandet_ar_redan_oversant');
});

test('beslutet kan fattas för sig och svaret skickas efteråt av den som sköter ärendet', async () => {
  const l = await lage();
  await besvaraYttrande(l.sekreterare.ctx, svar(l, { delegatId: l.chef.id }));
  expect((await getYttrande(l.chef.ctx, l.yttrandeId))).toMatchObject({ status: 'beslutat', kan: { oversanda: true } });
  await oversand((await l.k.person('registrator', 'SN')).ctx, { yttrandeId: l.yttrandeId });
  expect((await getYttrande(l.chef.ctx, l.yttrandeId)).status).toBe('oversant');
});

test('en internremiss som besvaras på delegation har inget utdrag att gå med: svaret går till den nämnd som frågade', async () => {
  const l = await lage({ slag: 'intern' });
  await besvaraYttrande(l.chef.ctx, svar(l, { sand: 'ja' }));
  const [ut] = await inTenant(l.k.system.actor, (tx) => tx.utgaende.findMany({ where: { amneId: l.yttrandeId } }));
  expect(ut).toMatchObject({ slag: 'remissvar', tillOrganisationId: l.k.id });
});

test.each([['till_fullmaktige', 'delegation_till_fullmaktige'], ['overklagat', 'delegation_overklagat'], ['medborgarforslag', 'delegation_medborgarforslag'], ['mal', 'delegation_kraver_skal']] as const)('ett yttrande som inte får delegeras nekas, och ingenting är gjort: %s (KL 6:38)', async (amne, error) => {
  const l = await lage();
  await expect(besvaraYttrande(l.chef.ctx, svar(l, { amne, sand: 'ja' }))).rejects.toThrow(error);
  expect((await getYttrande(l.chef.ctx, l.yttrandeId)).status).toBe('godkant');
  expect(await inTenant(l.k.system.actor, (tx) => tx.delegationsbeslut.count())).toBe(0);
});

test('en strategisk remiss varnar och kräver ett skäl (KL 6:38 p 1)', async () => {
  const l = await lage({ titel: 'Regional utvecklingsstrategi 2030' });
  expect((await getYttrandeform(l.chef.ctx, l.yttrandeId)).strategisk).toBe('Regional utvecklingsstrategi 2030');
  await expect(besvaraYttrande(l.chef.ctx, svar(l))).rejects.toThrow('delegation_strategisk');
  await besvaraYttrande(l.chef.ctx, svar(l, { skal: 'Nämnden har redan sagt sitt om inriktningen, § 12.' }));
});

test('den som saknar delegationen, är i en annan nämnd eller har ett utkast kan inte besluta', async () => {
  const l = await lage();
  const handlaggare = await l.k.person('handlaggare', 'SN');
  await expect(besvaraYttrande(handlaggare.ctx, svar(l))).rejects.toThrow('har_inte_delegationen');
  await expect(besvaraYttrande((await l.k.person('chef', 'KS')).ctx, svar(l))).rejects.toThrow('finns_inte');
  await inTenant(l.k.system.actor, (tx) => tx.yttrande.updateMany({ where: { id: l.yttrandeId }, data: { status: 'utkast' } }));
  await expect(besvaraYttrande(l.chef.ctx, svar(l))).rejects.toThrow('yttrandet_ar_inte_godkant');
});
