import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { installera, platsFor } from '#lib/organisation/installera';
import { laggTillOrganisation } from '#lib/organisation/register';
import { skapaMyndighet } from '#lib/organisation/skapaMyndighet';
import { systemActor } from '#lib/platform/actor';
import { verify } from '#lib/platform/audit';
import { kontoWith } from '#lib/platform/auth';
import { disconnect, inRegister, inTenant } from '#lib/platform/db';
import { actorOf, openSession } from '#lib/platform/session';
import { kommun } from '../factories/kommun.ts';

afterAll(disconnect);
const nu = new Date();
const rot = path.join(import.meta.dirname, '../..');

const uppgifter = (kod: string) => ({
  namn: 'Ekeby kommun', kod, slag: 'kommun' as const, epost: `registrator@${kod}.exempel.se`, administrator: 'Rut Bergslund', administratorEpost: `Rut@${kod}.exempel.se`, losenord: 'ett-gott-ord',
});
const antal = () => inRegister(async (tx) => [await tx.organisation.count(), await tx.konto.count(), await tx.tjanstgoring.count()]);
const loggaIn = async (epost: string, losenord: string) => actorOf(await openSession((await kontoWith(epost, losenord, epost))?.id ?? ''));

test('den första administratören kan logga in och lägga upp en nämnd', async () => {
  const { subject } = await installera({ actor: systemActor(crypto.randomUUID()), nu }, uppgifter('ekeby'));
  const actor = await loggaIn('rut@ekeby.exempel.se', 'ett-gott-ord');
  expect(actor?.organisationId).toBe(subject);
  expect(actor?.roller.map(({ roll }) => roll).toSorted()).toEqual(['administrator', 'person']);
  if (!actor) return;
  await skapaMyndighet({ actor, nu }, { namn: 'Kommunstyrelsen', kod: 'KS' });
  expect(await inTenant(actor, (tx) => tx.handelse.findMany({ orderBy: { seq: 'asc' }, select: { type: true } }))).toEqual([{ type: 'organisation.installerad' }, { type: 'organisation.myndighet_skapad' }]);
  expect(await inTenant(actor, verify)).toBeNull();
});

test('en kod som finns nekas, och ingenting blir kvar', async () => {
  await installera({ actor: systemActor(crypto.randomUUID()), nu }, uppgifter('tagen'));
  const fore = await antal();
  await expect(installera({ actor: systemActor(crypto.randomUUID()), nu }, { ...uppgifter('tagen'), administratorEpost: 'ny@tagen.exempel.se' })).rejects.toThrow('koden_ar_tagen');
  expect(await antal()).toEqual(fore);
});

test('ett konto som finns behåller sitt lösenord och får en plats till', async () => {
  await installera({ actor: systemActor(crypto.randomUUID()), nu }, uppgifter('forst'));
  const { subject, detalj } = await installera({ actor: systemActor(crypto.randomUUID()), nu }, { ...uppgifter('sedan'), administratorEpost: 'rut@forst.exempel.se', losenord: 'nagot-helt-annat' });
  expect(detalj).toMatchObject({ nyttKonto: false });
  const konto = await kontoWith('rut@forst.exempel.se', 'ett-gott-ord', 'a');
  expect(await inRegister((tx) => tx.tjanstgoring.count({ where: { kontoId: konto?.id ?? '', organisationId: subject } }))).toBe(1);
  expect(await kontoWith('rut@forst.exempel.se', 'nagot-helt-annat', 'b')).toBeNull();
});

test('den som stod i registret ansluts och är samma organisation, men en ansluten tas inte över', async () => {
  const k = await kommun();
  const { subject: id } = await laggTillOrganisation((await k.person('administrator')).ctx, { namn: 'Skogsby kommun', slag: 'kommun', epost: 'info@skogsby.exempel.se' });
  const fore = await antal();
  expect(await platsFor({ namn: 'skogsby kommun ', kod: 'skogsby' })).toBe(id);
  const { detalj, subject } = await installera({ actor: systemActor(id), nu }, { ...uppgifter('skogsby'), namn: 'Skogsby kommun' });
  expect([subject, detalj?.['urRegistret']]).toEqual([id, true]);
  expect((await antal())[0]).toBe(fore[0]);
  expect(await inRegister((tx) => tx.organisation.findUniqueOrThrow({ where: { id } }))).toMatchObject({ ansluten: true, kod: 'skogsby', epost: 'registrator@skogsby.exempel.se' });
  expect((await loggaIn('rut@skogsby.exempel.se', 'ett-gott-ord'))?.organisationId).toBe(id);
  expect(await platsFor({ namn: 'Skogsby kommun', kod: 'skogsby' })).not.toBe(id);
  await expect(installera({ actor: systemActor(id), nu }, { ...uppgifter('annan-kod'), administratorEpost: 'x@skogsby.exempel.se' })).rejects.toThrow('koden_ar_tagen');
});

test('bara installationen själv får; inte ens en administratör', async () => {
  const k = await kommun();
  const { ctx } = await k.person('administrator');
  await expect(installera(ctx, uppgifter('objuden'))).rejects.toThrow('saknar_behorighet');
});

test('kommandot tar flaggor, skriver lösenordet en gång och säger varför när det inte går', async () => {
  const kor = (flaggor: readonly string[], input = '') => spawnSync(process.execPath, ['prisma/installera.ts', ...flaggor], { cwd: rot, input, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  const flaggor = ['--namn', 'Alvik kommun', '--kod', 'alvik', '--slag', 'kommun', '--epost', 'registrator@alvik.exempel.se', '--administrator', 'Bo Ek', '--administrator-epost', 'bo@alvik.exempel.se'];
  const gick = kor(flaggor);
  expect(gick.stderr).toBe('');
  const losenord = /Lösenord: (\S{16})\n/.exec(gick.stdout)?.[1] ?? '';
  expect((await loggaIn('bo@alvik.exempel.se', losenord))?.roller.some(({ roll }) => roll === 'administrator')).toBe(true);

  const igen = kor(flaggor);
  expect([igen.status, igen.stderr.trim()]).toEqual([1, 'Det finns redan en organisation med den koden. Välj en annan.']);

  const tyst = kor([...flaggor.map((f) => f.replace('alvik', 'sjovik')), '--losenord-in'], 'mitt-eget-ord\n');
  expect(tyst.stdout).not.toContain('mitt-eget-ord');
  expect(await loggaIn('bo@sjovik.exempel.se', 'mitt-eget-ord')).not.toBeNull();

  expect(kor(['--namn', 'Bara namn']).stderr).toContain('--kod, --slag');
  expect(kor(flaggor.map((f) => f.replace('alvik', 'Ö-vik'))).stderr).toContain('Skriv koden med små bokstäver');
}, 120_000);
