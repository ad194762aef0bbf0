import type { Dag } from '#lib/platform/dag';

export type Kalenderpost = { uid: string; dag: Dag; kl: string | null; plats: string; rubrik: string; lank: string; sandes: Date; nr: number; installt?: boolean };

const fly = (text: string) => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');
const stampel = (tid: Date) => tid.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** Lines are at most 75 octets (RFC 5545 3.1). */
function vik(rad: string): string {
  const delar: string[] = [];
  let del = '';
  for (const tecken of rad) {
    if (Buffer.byteLength(del + tecken) > (delar.length === 0 ? 75 : 74)) {
      delar.push(del);
      del = '';
    }
    del += tecken;
  }
  return [...delar, del].join('\r\n ');
}

/** The meeting as an entry for the calendar; a later kallelse of the same meeting replaces the earlier one (SEQUENCE), and one that is cancelled takes it away. */
export const skrivKalenderpost = (post: Kalenderpost): string => skrivKalender([post], { method: post.installt ? 'CANCEL' : 'PUBLISH' });

/** Many meetings as one calendar: what a subscribed feed answers with. */
export function skrivKalender(poster: readonly Kalenderpost[], { namn, method = 'PUBLISH' }: { namn?: string; method?: 'PUBLISH' | 'CANCEL' } = {}): string {
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Paragraf//sv', `METHOD:${method}`, ...(namn ? [`X-WR-CALNAME:${fly(namn)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H'] : []),
    'BEGIN:VTIMEZONE', 'TZID:Europe/Stockholm',
    'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD',
    'BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE',
    ...poster.flatMap(handelse), 'END:VCALENDAR', '',
  ].map(vik).join('\r\n');
}

function handelse({ uid, dag, kl, plats, rubrik, lank, sandes, nr, installt }: Kalenderpost): string[] {
  const datum = dag.replaceAll('-', '');
  const start = kl ? `DTSTART;TZID=Europe/Stockholm:${datum}T${kl.replace(':', '')}00` : `DTSTART;VALUE=DATE:${datum}`;
  return [
    'BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${nr - 1}`, `DTSTAMP:${stampel(sandes)}`, start, ...(kl ? ['DURATION:PT3H'] : []), ...(installt ? ['STATUS:CANCELLED'] : []),
    `SUMMARY:${fly(installt ? `Inställt: ${rubrik}` : rubrik)}`, `LOCATION:${fly(plats)}`, `URL:${lank}`, `DESCRIPTION:${fly(lank)}`, 'END:VEVENT',
  ];
}
