import { Tabs } from '#components/ui/tabs';

const sidor = [['/sammantraden', 'Sammanträden'], ['/sammantraden/plan', 'Årsplan']] as const;

/** The views of the meetings: as they come, and over the year. */
export const Flikar = ({ flik }: { flik: (typeof sidor)[number][0] }) => <Tabs label="Sammanträden" items={sidor.map(([href, text]) => ({ href, text, current: href === flik }))} />;

/** "2027-01-14 kl. 13.15" and the like: one date a line, with or without a time of its own. */
export const veckodagar = { 1: 'Måndag', 2: 'Tisdag', 3: 'Onsdag', 4: 'Torsdag', 5: 'Fredag' } as const;
