import fs from 'node:fs';

const fil = process.env['KLOCKA'];
if (!fil) throw new Error('Klockan kan bara ställas i en egen installation: kör npm test -- e2e');

/** The installation's own time from here on: "2019-05-20 10.00", as a clock on a Swedish wall shows it. */
export function stallKlockan(nar: string) {
  const [dag = '', tid = '9.00'] = nar.split(' ');
  const [h = '9', m = '00'] = tid.split('.');
  const gissning = new Date(`${dag}T${h.padStart(2, '0')}:${m}:00Z`);
  const visad = new Date(gissning.toLocaleString('en-US', { timeZone: 'Europe/Stockholm' }));
  const utc = new Date(gissning.toLocaleString('en-US', { timeZone: 'UTC' }));
  fs.writeFileSync(fil ?? '', new Date(gissning.getTime() - (visad.getTime() - utc.getTime())).toISOString());
}

/** Back to the real time. */
export const slappKlockan = () => fs.rmSync(fil ?? '', { force: true });
