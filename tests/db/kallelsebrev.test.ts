import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { disconnect } from '#lib/platform/db';
import { kallelsebrev } from '#lib/sammantrade/jobs';
import { kalla } from '#lib/sammantrade/kalla';
import { planera } from '#lib/sammantrade/planera';
import { getSammantrade } from '#lib/sammantrade/queries';
import { kommun } from '../factories/mote/kommun.ts';

const brev: { till: string; text: string }[] = [];
let vagra: string | null = null;
const post = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, klar) => klar(vagra && address.startsWith(vagra) ? new Error('full brevlåda') : null),
  onData(strom, session, klar) {
    const delar: Buffer[] = [];
    strom.on('data', (del: Buffer) => delar.push(del));
    strom.on('end', () => { brev.push({ till: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(delar).toString() }); klar(); });
  },
});
afterAll(async () => {
  await new Promise<void>((klar) => post.close(() => klar()));
  await disconnect();
});

test('kallelsen går med länk och kalenderpost till var och en, och den som redan har fått den får den inte igen när jobbet görs om', async () => {
  await new Promise<void>((klar) => post.listen(0, '127.0.0.1', () => klar()));
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${(post.server.address() as { port: number }).port}`;
  const k = await kommun();
  const maja = await k.som('Maja Sundell');
  const id = (await planera(maja, { organId: k.organ['SN'] ?? '', datum: '2019-09-24', kl: '13.15', plats: 'Sessionssalen' })).subject;
  const { subject } = await kalla(maja, { sammantradeId: id });
  const jobb = () => kallelsebrev({ organisationId: k.id, subject, type: 'sammantrade.kallat', detalj: {} });

  vagra = 'danhk';
  await expect(jobb()).rejects.toThrow();
  expect(brev.length).toBeGreaterThan(0);
  vagra = null;
  await jobb();
  await jobb();
  expect(brev.map(({ till }) => till)).toHaveLength(8);
  expect(new Set(brev.map(({ till }) => till)).size).toBe(8);
  expect(brev[0]?.text.replaceAll('=\r\n', '')).toContain(`/sammantraden/${id}/lasrum`);
  const kalender = Buffer.from(/text\/calendar[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(brev[0]?.text ?? '')?.[1] ?? '', 'base64').toString();
  expect(kalender).toContain('DTSTART;TZID=Europe/Stockholm:20190924T131500');
  const { mottagare } = await getSammantrade(maja, id);
  expect(mottagare.every(({ skickat }) => skickat !== null)).toBe(true);
});
