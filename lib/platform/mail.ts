import '#server-only';
import nodemailer, { type Transporter } from 'nodemailer';

export type Brev = { till: string; amne: string; text: string; bilagor?: readonly { namn: string; bytes: Uint8Array; typ: string }[]; messageId?: string };

const shared = globalThis as typeof globalThis & { post?: Transporter };

/** What would end a header's line and begin another, or make one address several: never sent, wherever it came from. */
const brytning = /[\r\n\0\u2028\u2029]/;
const olamplig = 'EADRESS';
const enAdress = /^[^\s,;<>"()]+@[^\s,;<>"()@]+$/;

/** Sends by the installation's SMTP_URL. Rejects when the server refuses, so that the job is tried again. */
export async function sendMail({ till, amne, text, bilagor = [], messageId }: Brev): Promise<void> {
  const url = process.env['SMTP_URL'];
  if (!url) throw new Error('SMTP_URL is not set');
  if (!enAdress.test(till) || [amne, messageId ?? '', ...bilagor.flatMap(({ namn, typ }) => [namn, typ])].some((del) => brytning.test(del))) throw Object.assign(new Error('a mail header would be broken: the letter is not sent'), { code: olamplig });
  shared.post ??= nodemailer.createTransport(url);
  await shared.post.sendMail({
    from: process.env['MAIL_FROM'] ?? 'Paragraf <paragraf@localhost>',
    to: till, subject: amne, text,
    ...(messageId ? { messageId } : {}),
    attachments: bilagor.map((b) => ({ filename: b.namn, content: Buffer.from(b.bytes), contentType: b.typ })),
  });
}

/**
 * What stood in the way of one letter: the server's own words when that address is refused for good, `senare` when it asks to be tried again (4yz),
 * null when the server itself was not reached, so that no other letter would get through either.
 */
export function brevfel(error: unknown): string | null {
  const svar = error as { responseCode?: number; response?: string; code?: string } | null;
  if (svar?.code === olamplig) return 'Adressen går inte att skicka till.';
  if (svar?.responseCode === undefined || ['EAUTH', 'ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'ETLS'].includes(svar.code ?? '')) return null;
  return svar.responseCode >= 500 ? (svar.response ?? String(svar.responseCode)).slice(0, 300) : 'senare';
}
