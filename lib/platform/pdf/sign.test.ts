import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';
import { namnd } from '../../../tests/factories/pdf/protokoll.ts';
import { readPdf } from './read.ts';
import { signPdf, verifyPdf } from './sign.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'paragraf-sign-'));
const owner = { kod: 'exempelstad', namn: 'Exempelstads kommun' };
const how = { owner, reason: 'Protokollet är justerat', at: new Date('2026-11-23T14:00:00Z') };
let plain: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  process.env['DATA_DIR'] = folder;
  plain = await renderProtokoll(namnd);
  signed = await signPdf(plain, how);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('signaturen gäller hela filen, och det som sattes står kvar byte för byte', () => {
  expect(verifyPdf(signed)).toEqual([{ valid: true, whole: true, by: 'Exempelstads kommun, eget certifikat' }]);
  expect(Buffer.from(signed.subarray(0, plain.length)).equals(plain)).toBe(true);
  expect(Buffer.from(signed).toString('latin1')).toContain('/ETSI.CAdES.detached');
  expect(verifyPdf(plain)).toEqual([]);
});

test('den signerade filen är fortfarande taggad PDF/A-2a och PDF/UA-1', async () => {
  const [before, after] = [await readPdf(plain), await readPdf(signed)];
  if (!before.ok || !after.ok) throw new Error('unreadable');
  expect(after.value).toMatchObject({ tagged: true, lang: 'sv-SE', claims: { pdfa: '2a', pdfua: '1' }, pages: before.value.pages, outline: before.value.outline });
});

test('en enda ändrad byte gör signaturen ogiltig, var den än står', () => {
  const places = [20, 1_000, Math.floor(plain.length / 2), plain.length - 3, plain.length + 60, signed.length - 30];
  for (const at of places) {
    const touched = new Uint8Array(signed);
    touched[at]! ^= 1;
    expect(verifyPdf(touched).every(({ valid, whole }) => valid && whole), `byte ${at}`).toBe(false);
  }
});

test('det som läggs till efteråt täcks inte av signaturen', () => {
  expect(verifyPdf(new Uint8Array(Buffer.concat([signed, Buffer.from('\n% mer')])))).toMatchObject([{ valid: true, whole: false }]);
});

test('certifikatet görs en gång, och dess nyckel läser bara den som kör Paragraf', async () => {
  const file = path.join(folder, 'certifikat', 'exempelstad.pem');
  const before = readFileSync(file, 'utf8');
  await Promise.all([signPdf(plain, how), signPdf(plain, how)]);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(readdirSync(path.dirname(file))).toEqual(['exempelstad.pem']);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  const certificate = new X509Certificate(before);
  expect([certificate.ca, certificate.checkPrivateKey(createPrivateKey(before))]).toEqual([false, true]);
});

test('två som börjar samtidigt får samma certifikat', async () => {
  const other = { ...how, owner: { kod: 'tva', namn: 'Tvåstads kommun' } };
  const both = await Promise.all([signPdf(plain, other), signPdf(plain, other)]);
  expect(both.map((pdf) => verifyPdf(pdf)[0]?.valid)).toEqual([true, true]);
});

const has = (program: string) => {
  try {
    execFileSync(program, [program === 'openssl' ? 'version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

test.runIf(has('pdfsig'))('pdfsig säger detsamma', () => {
  const file = path.join(folder, 'x.pdf');
  const says = (pdf: Uint8Array) => {
    writeFileSync(file, pdf);
    return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  };
  expect(says(signed)).toMatch(/Total document signed[\s\S]*Signature is Valid/);
  const touched = new Uint8Array(signed);
  touched[1_000]! ^= 1;
  expect(says(touched)).toMatch(/Digest Mismatch/);
});

test.runIf(has('openssl'))('i drift kommer certifikatet ur en fil, med lösenordet i en annan', async () => {
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', at('key.pem'), '-out', at('cert.pem'), '-days', '30', '-subj', '/C=SE/O=Exempelstads kommun/CN=Exempelstad');
  openssl('pkcs12', '-export', '-inkey', at('key.pem'), '-in', at('cert.pem'), '-out', at('exempelstad.p12'), '-passout', 'pass:hemligt');
  writeFileSync(at('losenord'), 'hemligt\n');
  process.env['CERTIFIKAT'] = at('{kod}.p12');
  process.env['CERTIFIKAT_LOSENORD'] = at('losenord');
  try {
    expect(verifyPdf(await signPdf(plain, how))).toEqual([{ valid: true, whole: true, by: 'Exempelstad' }]);
    writeFileSync(at('losenord'), 'fel');
    await expect(signPdf(plain, how)).rejects.toThrow();
  } finally {
    delete process.env['CERTIFIKAT'];
    delete process.env['CERTIFIKAT_LOSENORD'];
  }
});
