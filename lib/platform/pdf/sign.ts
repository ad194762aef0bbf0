import '#server-only';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { PDF } from '@libpdf/core';
import { fromBER, type OctetString } from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import { certificateOf, type Owner } from './certificate.ts';

/** What one signature in a PDF says of itself, and whether it holds: `valid` for the bytes it covers, `whole` when nothing stands outside them. */
export type Sealed = { valid: boolean; whole: boolean; by: string };

/**
 * The finished PDF with the organisation's signature after it (PAdES, B-B): an incremental update, so that what was set is there byte for byte,
 * with its tags and its claims. What is handed back has been verified.
 */
export async function signPdf(pdf: Uint8Array, { owner, reason, at }: { owner: Owner; reason: string; at: Date }): Promise<Uint8Array> {
  const loaded = await PDF.load(pdf);
  const { bytes } = await loaded.sign({ signer: await certificateOf(owner), reason, location: owner.namn, signingTime: at, level: 'B-B' });
  const seal = verifyPdf(bytes).at(-1);
  if (!seal?.valid || !seal.whole) throw new Error('the signature does not hold on the PDF it was put on');
  return bytes;
}

/** Every signature in the file, in the order they stand. No signature gives an empty list; a changed byte one that is not valid. */
export function verifyPdf(pdf: Uint8Array): readonly Sealed[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const found = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  return found.map(([, ...numbers]) => {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.map(Number);
    const hex = /^<([0-9a-f]*)>$/i.exec(text.slice(a + b, c))?.[1];
    const covered = Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]);
    const whole = a === 0 && c + d === pdf.byteLength;
    return hex ? { ...holds(Buffer.from(hex, 'hex'), covered), whole } : { valid: false, by: '', whole };
  });
}

const digests: Record<string, string> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' };
const messageDigest = '1.2.840.113549.1.9.4';

// What is signed is a set of attributes, and one of them is the digest of the bytes: both must hold.
function holds(cms: Buffer, covered: Buffer): Pick<Sealed, 'valid' | 'by'> {
  try {
    // Zeros fill up what was reserved for the signature; BER says itself where it ends.
    const { result, offset } = fromBER(new Uint8Array(cms).buffer);
    if (offset === -1 || cms.subarray(offset).some((byte) => byte !== 0)) return { valid: false, by: '' };
    const { certificates = [], signerInfos: [signer] } = new SignedData({ schema: new ContentInfo({ schema: result }).content });
    const certificate = certificates.find((one) => one instanceof Certificate);
    const digest = digests[signer?.digestAlgorithm.algorithmId ?? ''];
    if (!signer?.signedAttrs || !certificate || !digest) return { valid: false, by: '' };
    const x509 = new X509Certificate(Buffer.from(certificate.toSchema().toBER(false)));
    const said = signer.signedAttrs.attributes.find(({ type }) => type === messageDigest)?.values[0] as OctetString | undefined;
    const valid = said !== undefined
      && createHash(digest).update(covered).digest().equals(Buffer.from(said.valueBlock.valueHexView))
      && verify(digest, Buffer.from(signer.signedAttrs.encodedValue), x509.publicKey, Buffer.from(signer.signature.valueBlock.valueHexView));
    return { valid, by: (/^CN=(.*)$/m.exec(x509.subject)?.[1] ?? '').replaceAll('\\', '') };
  } catch {
    return { valid: false, by: '' };
  }
}
