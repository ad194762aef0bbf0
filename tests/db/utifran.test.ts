import { afterAll, expect, test } from 'vitest';
import { taEmot } from '#lib/handling/inkorg';
import { lamnaFil } from '#lib/handling/lamnaFil';
import { getInkommet, okandAvsandare } from '#lib/handling/queries';
import { disconnect, inRegister, inTenant } from '#lib/platform/db';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { docx, pdf } from '../factories/filer.ts';
import { kommun } from '../factories/kommun.ts';

const nu = new Date('2026-03-09T10:00:00Z');
afterAll(() => disconnect());

const missiv = ['Region Cykellandet', 'Datum 2026-03-02', 'Dnr: RC26/00386', 'Remiss: Förslag till strategi för cykling', 'Ni bjuds in att lämna synpunkter.', 'Svar ska ha inkommit senast den 15 juni 2026.', 'Svaret skickas till registrator@cykellandet.exempel.se'];
const textfil = (rader: readonly string[]) => Promise.resolve(new TextEncoder().encode(rader.join('\n')));

test.each([
  ['PDF', 'missiv.pdf', pdf], ['Word', 'missiv.docx', (rader: readonly string[]) => Promise.resolve(docx(rader))], ['text', 'missiv.txt', textfil],
])('en remiss som släpps på sidan som %s: formuläret föreslår det som filen säger, och registratorn har sista ordet', async (_, namn, gor) => {
  await inRegister((tx) => tx.organisation.upsert({ where: { kod: 'cykellandet' }, update: {}, create: { namn: 'Region Cykellandet', kortnamn: 'Cykellandet', kod: 'cykellandet', slag: 'region' } }));
  const k = await kommun(nu);
  const { ctx } = await k.person('registrator', 'KS');
  const fil = await lamnaFil(ctx, await gor(missiv), namn);
  const { subject: id } = await taEmot(ctx, { myndighetId: k.myndigheter['KS'] ?? '', fran: okandAvsandare, rubrik: 'Missiv', filer: [fil] });

  const vy = await getInkommet(ctx, id);
  expect(vy.last).toEqual({ titel: 'Remiss: Förslag till strategi för cykling', avsandare: 'Region Cykellandet', dnr: 'RC26/00386', datum: '2026-03-02', svarsdatum: '2026-06-15', epost: 'registrator@cykellandet.exempel.se', arRemiss: true });
  expect(vy.forval).toMatchObject({ rubrik: 'Remiss: Förslag till strategi för cykling', motpart: 'Region Cykellandet', handlingsdatum: '2026-03-02', ankomstdag: '2026-03-09', till: 'nytt' });

  const form = { inkommetId: id, version: 1, till: 'nytt' as const, arendemening: 'Strategi för cykling', rubrik: 'Remiss: cykling', motpart: 'Region Cykellandet', handlingsdatum: '2026-03-03', ankomstdag: '2026-03-09', titel: 'Cykling', remittentDnr: 'RC26/00386', svarstid: '2026-06-15' };
  await expect(registreraRemiss(ctx, { ...form, remittentEpost: 'inte en adress' })).rejects.toThrow(/e-postadress/);
  const { subject } = await registreraRemiss(ctx, { ...form, remittentEpost: 'registrator@cykellandet.exempel.se' });
  const m = await inTenant(ctx.actor, (tx) => tx.mottagenRemiss.findFirstOrThrow({ where: { id: subject }, include: { handling: true } }));
  expect(m).toMatchObject({ slag: 'extern', remittent: 'Region Cykellandet', remittentEpost: 'registrator@cykellandet.exempel.se', remittentDnr: 'RC26/00386', utbyteId: null, titel: 'Cykling' });
  expect(m.handling).toMatchObject({ rubrik: 'Remiss: cykling', handlingsdatum: new Date('2026-03-03') });
  expect((await getInkommet(ctx, id)).last).toBeNull();
});

test('det som kom genom utbytet säger själv vad det är: ur filen läses inget', async () => {
  const k = await kommun(nu);
  const { ctx } = await k.person('registrator', 'SN');
  const fil = await lamnaFil(ctx, await textfil(missiv), 'missiv.txt');
  const { subject: id } = await taEmot(k.system, { myndighetId: k.myndigheter['SN'] ?? '', fran: 'Regionen', rubrik: 'Remiss: Annat', slag: 'remiss', kanal: 'utbyte', utbyteId: crypto.randomUUID(), filer: [fil] });
  expect(await getInkommet(ctx, id)).toMatchObject({ last: null, forval: { rubrik: 'Remiss: Annat', motpart: 'Regionen', handlingsdatum: '2026-03-09' } });
});

test('en fil utan läsbar text ger formuläret som förr', async () => {
  const k = await kommun(nu);
  const { ctx } = await k.person('registrator', 'SN');
  const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'));
  const fil = await lamnaFil(ctx, png, 'bild.png');
  const { subject: id } = await taEmot(ctx, { myndighetId: k.myndigheter['SN'] ?? '', fran: okandAvsandare, rubrik: 'Bild', filer: [fil] });
  expect(await getInkommet(ctx, id)).toMatchObject({ last: null, forval: { rubrik: 'Bild', motpart: '' } });
});
