import '#server-only';
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';

export const storstaFil = 200 * 1024 * 1024;
const del = 1024 * 1024;
/** Of a file's text so much is kept, to read, search and quote; the file itself is whole. */
const langstaText = 2_000_000;

/** What a file is called in a row that refers to it. */
export type Filref = { hash: string; namn: string; typ: string };
/** A file whose content has been looked at: it is what its name says, it opens, and its text is known where there is any. */
export type Granskad = Filref & { storlek: number; bytes: Uint8Array; text: string | null; sidor: number | null };

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const andelser: Record<string, readonly string[]> = {
  pdf: ['application/pdf'],
  docx: [docx],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  odt: ['application/vnd.oasis.opendocument.text'],
  txt: ['text/plain'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
};

/** Looks at the content, never at the name alone. Refused with what is wrong: empty, too large, not taken, something else than its name says, locked, broken. */
export async function inspect(bytes: Uint8Array, namn: string): Promise<Granskad> {
  if (bytes.byteLength === 0) throw new Refused('filen_ar_tom');
  if (bytes.byteLength > storstaFil) throw new Refused('filen_ar_for_stor');
  const vantade = andelser[namn.toLowerCase().split('.').at(-1) ?? ''];
  if (!vantade) throw new Refused('filtypen_tas_inte_emot');

  const typ = (await fileTypeFromBuffer(bytes))?.mime ?? (utf8(bytes) === null ? null : 'text/plain');
  // A password-protected Office file is an OLE container, whatever it is called.
  if (typ === 'application/x-cfb') throw new Refused('filen_ar_krypterad');
  if (!typ || !vantade.includes(typ)) throw new Refused('filen_ar_nagot_annat');

  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, namn, typ, storlek: bytes.byteLength, bytes, ...(await textOf(bytes, typ)) };
}

async function textOf(bytes: Uint8Array, typ: string): Promise<{ text: string | null; sidor: number | null }> {
  if (typ === 'text/plain') return { text: utf8(bytes), sidor: null };
  if (typ === 'application/pdf') {
    const { readPdf } = await import('#lib/platform/pdf/read');
    const last = await readPdf(bytes);
    if (!last.ok) throw new Refused(last.error);
    return { text: last.value.pages.join('\n\f'), sidor: last.value.pages.length };
  }
  if (typ === docx) {
    const { default: mammoth } = await import('mammoth');
    try {
      return { text: (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value, sidor: null };
    } catch {
      throw new Refused('filen_ar_trasig');
    }
  }
  return { text: null, sidor: null };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Content-addressed: the same bytes are stored once per organisation. */
export async function storeFile(tx: Tx, { hash, typ, storlek, bytes, text, sidor }: Granskad): Promise<void> {
  if (await tx.fil.findFirst({ where: { hash }, select: { hash: true } })) return;
  // PostgreSQL's text holds no NUL, which PDF text extraction can give.
  const { count } = await tx.fil.createMany({ data: [{ hash, typ, storlek, text: text?.slice(0, langstaText).replaceAll('\0', '') ?? null, sidor }], skipDuplicates: true });
  if (count === 0) return;
  for (let nr = 0; nr * del < bytes.byteLength; nr++) {
    await tx.fildel.createMany({ data: [{ hash, nr, data: new Uint8Array(bytes.subarray(nr * del, (nr + 1) * del)) }] });
  }
}

/** A PDF that the system has made itself: stored as it is. */
export async function storeMade(tx: Tx, bytes: Uint8Array, namn: string, typ = 'application/pdf', text: string | null = null): Promise<Filref> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await storeFile(tx, { hash, namn, typ, storlek: bytes.byteLength, bytes, text, sidor: null });
  return { hash, namn, typ };
}

export type Oppnad = { bytes: Uint8Array; typ: string; text: string | null; sidor: number | null };

/** The bytes, checked against their own hash. The caller has already asked whether the actor may read the row that refers to them. */
export async function openFile(tx: Tx, hash: string): Promise<Oppnad> {
  const fil = await tx.fil.findFirst({ where: { hash } });
  if (!fil) throw new Refused('finns_inte');
  const delar = await tx.fildel.findMany({ where: { hash }, orderBy: { nr: 'asc' }, select: { data: true } });
  const bytes = new Uint8Array(Buffer.concat(delar.map((d) => d.data)));
  if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`fil ${hash} is not what was stored`);
  return { bytes, typ: fil.typ, text: fil.text, sidor: fil.sidor };
}

/** RFC 8187. A name cut in the middle of a sign is still a name. */
const kodat = (namn: string) => encodeURIComponent(namn.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(/['()*]/g, (t) => `%${t.charCodeAt(0).toString(16).toUpperCase()}`);

/** An answer with a file: an attachment unless it is a PDF that shall be shown; never something a browser could run. */
export function fileResponse({ bytes, typ }: Pick<Oppnad, 'bytes' | 'typ'>, namn: string, visa = false): Response {
  const inline = visa && typ === 'application/pdf';
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': typ === 'text/plain' ? 'text/plain; charset=utf-8' : typ,
      'content-length': String(bytes.byteLength),
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${kodat(namn)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      ...(inline ? {} : { 'content-security-policy': "sandbox; default-src 'none'" }),
    },
  });
}
