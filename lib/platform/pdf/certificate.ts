import '#server-only';
import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CryptoKeySigner, P12Signer, type Signer } from '@libpdf/core';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';

export type Owner = { kod: string; namn: string };

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) } as const;

/**
 * The organisation's certificate with its key: the PKCS#12 file that CERTIFIKAT names ("{kod}" in it is the organisation's own), with its password
 * in the file CERTIFIKAT_LOSENORD. Where none is named one is made the first time, under DATA_DIR, and kept there for this process's user alone.
 */
export async function certificateOf(owner: Owner): Promise<Signer> {
  const named = process.env['CERTIFIKAT']?.replaceAll('{kod}', owner.kod);
  if (!named) return ownMade(owner);
  const secret = process.env['CERTIFIKAT_LOSENORD']?.replaceAll('{kod}', owner.kod);
  const password = secret ? (await readFile(secret, 'utf8')).replace(/\r?\n$/, '') : '';
  return P12Signer.create(new Uint8Array(await readFile(named)), password);
}

async function ownMade(owner: Owner): Promise<Signer> {
  const folder = path.join(process.env['DATA_DIR'] ?? '.data', 'certifikat');
  const file = path.join(folder, `${owner.kod.replaceAll(/[^\w-]/g, '_')}.pem`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pem = (await read(file)) ?? (await keep(file, await make(owner)));
  const key = await webcrypto.subtle.importKey('pkcs8', createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }), algorithm, false, ['sign']);
  return new CryptoKeySigner(key as CryptoKey, new Uint8Array(new X509Certificate(pem).raw), 'RSA', 'RSASSA-PKCS1-v1_5');
}

// Two that start at once: the first file stands, and the other reads it when it is whole.
async function keep(file: string, pem: string): Promise<string> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(pem).finally(() => handle.close());
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    return (await read(file)) ?? keep(file, pem);
  }
}

const read = (file: string) => readFile(file, 'utf8').then((pem) => (pem.includes('-----END CERTIFICATE-----') ? pem : null), () => null);

const commonName = '2.5.4.3';

async function make({ kod, namn }: Owner): Promise<string> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const made = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: serial() }) });
  for (const name of [made.subject, made.issuer]) name.typesAndValues.push(new AttributeTypeAndValue({ type: commonName, value: new Utf8String({ value: `${namn}, eget certifikat` }) }));
  made.notBefore.value = new Date('2020-01-01T00:00:00Z');
  made.notAfter.value = new Date(Date.now() + 10 * 365 * 86_400_000);
  const digitalSignatureAndNonRepudiation = new BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });
  made.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false) }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: digitalSignatureAndNonRepudiation.toBER(false) }),
  ];
  await made.subjectPublicKeyInfo.importKey(keys.publicKey);
  await made.sign(keys.privateKey, 'SHA-256');
  const pem = (label: string, der: ArrayBuffer) => `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
  return `# ${kod}\n${pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))}${pem('CERTIFICATE', made.toSchema(true).toBER(false))}`;
}

// Positive, as a serial number must be.
function serial(): ArrayBuffer {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes.buffer;
}
