import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMail, type Brev } from '#lib/platform/mail';
import { oppnaBrevlada, type Brevlada } from '../factories/brevlada.ts';

let post: Brevlada;
beforeAll(async () => { post = await oppnaBrevlada(); process.env['SMTP_URL'] = post.url; });
afterAll(() => post.stang());

const brev: Brev = { till: 'registrator@provkoping.exempel.se', amne: 'Protokollsutdrag § 92: Strategi', text: 'Se bilagan.\r\nBcc: finns@text.exempel.se', bilagor: [{ namn: 'utdrag § 92.pdf', bytes: new Uint8Array([1]), typ: 'application/pdf' }], messageId: '<1@paragraf>' };
const bilaga = (b: Partial<NonNullable<Brev['bilagor']>[number]>): Partial<Brev> => ({ bilagor: [{ namn: 'a.pdf', bytes: new Uint8Array([1]), typ: 'application/pdf', ...b }] });

test.each<[string, Partial<Brev>]>([
  ['ämnet', { amne: 'Hej\r\nBcc: nagon@annan.exempel.se' }], ['ämnet, med bara ny rad', { amne: 'Hej\nBcc: nagon@annan.exempel.se' }], ['mottagaren', { till: 'a@b.exempel.se\r\nBcc: nagon@annan.exempel.se' }],
  ['mottagaren, två på en gång', { till: 'a@b.exempel.se, nagon@annan.exempel.se' }], ['mottagaren, med namn', { till: 'A <a@b.exempel.se>' }], ['brevets id', { messageId: '<1@paragraf>\r\nBcc: nagon@annan.exempel.se' }],
  ['bilagans namn', bilaga({ namn: 'a.pdf"\r\nX-Falsk: ja' })], ['bilagans typ', bilaga({ typ: 'application/pdf\r\nX-Falsk: ja' })],
])('en radbrytning i %s: brevet skickas inte', async (_vad, falskt) => {
  const fore = post.brev.length;
  await expect(sendMail({ ...brev, ...falskt })).rejects.toThrow(/not sent/);
  expect(post.brev).toHaveLength(fore);
});

test('ett vanligt brev går fram, och det som står i texten blir inget huvud', async () => {
  await sendMail(brev);
  const [huvud = ''] = (post.brev.at(-1) ?? '').split(/\r?\n\r?\n/);
  expect(huvud).toMatch(/^To: registrator@provkoping\.exempel\.se/m);
  expect(huvud).not.toMatch(/^(Bcc|X-Falsk):/im);
});
