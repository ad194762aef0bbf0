type Detalj = Record<string, string | number | boolean | null>;
export type Handelsefakta = { type: string; detalj: Detalj; /** Who did it; null when a job did. */ av: string | null; /** The name behind an id. */ namn: (id: unknown) => string };

const bilaga = (d: Detalj) => `löpnr\u00A0${d['lopnr']}, aktbilaga\u00A0${d['aktbilaga']}`;
type Mening = (h: Handelsefakta) => string;

/** One Swedish sentence per kind of event, made from ids, numbers and codes: a section per domain. What has no sentence does not show. */
const meningar: Record<string, Mening> = {
  // arende
  'arende.oppnat': () => 'Ärendet öppnades',
  'arende.fordelat': ({ detalj, namn }) => (detalj['handlaggareId'] ? `Fördelat till ${namn(detalj['handlaggareId'])}` : 'Handläggaren togs bort'),
  'arende.andrat': () => 'Ärendemeningen ändrades',
  'arende.avslutat': () => 'Ärendet avslutades',
  'arende.ateroppnat': () => 'Ärendet öppnades på nytt',
  'arende.kopplat': ({ detalj }) => `Kopplat till ${detalj['dnr']}`,
  'arende.bevakat': ({ detalj, av }) => `${av ?? 'Någon'} bevakar ärendet till ${detalj['datum']}`,
  // handling
  'handling.registrerad': ({ detalj }) => `${detalj['nytt'] ? 'Ärendet öppnades när en inkommen handling registrerades' : 'Inkommen handling registrerades'}, ${bilaga(detalj)}`,
  'handling.upprattad': ({ detalj }) => `${detalj['riktning'] === 'utgaende' ? 'Utgående' : 'Upprättad'} handling registrerades, ${bilaga(detalj)}`,
  'handling.makulerad': ({ detalj }) => `Handlingen med ${bilaga(detalj)} makulerades`,
  'handling.sekretess': ({ detalj }) => `Handlingen med ${bilaga(detalj)} ${detalj['sekretess'] ? 'fick en sekretessmarkering' : 'är inte längre sekretessmarkerad'}`,
};

/** What the ärende's history says of an event; null when it says nothing. */
export const skrivHandelse = (fakta: Handelsefakta): string | null => meningar[fakta.type]?.(fakta) ?? null;
