import { DayList } from '#components/ui/day-list';
import { ActionWord, LinkButton } from '#components/ui/button';
import { PageHead, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { DataTable, Narrow } from '#components/ui/table';
import { dayWithWeekday } from '#lib/platform/datum';
import { iDagar, ingress, type Punkt } from './dagar.ts';

export type { Punkt };
export type Vantan = { id: string; hos: string; vad: string; href: string; sedan: string | null; senast: string | null };

/** What waits for this person, by day, each row one action away; what waits for others comes last. */
export function MinDag({ idag, punkter, vantar }: { idag: string; punkter: Punkt[]; vantar: Vantan[] }) {
  const dagar = iDagar(punkter, idag);
  const dag = dayWithWeekday(idag);
  const forsta = dagar.find(({ id }) => id === 'forsenat' || id === 'i-dag')?.rader[0]?.id;
  return (
    <>
      <PageHead big over={dag.charAt(0).toUpperCase() + dag.slice(1)} title="Min dag" lead={ingress(dagar, idag)} />
      {dagar.length === 0 && <p className="mut">När något ska göras av dig står det här, ordnat efter dag, med nästa steg på raden.</p>}
      <DayList
        caption="Det som väntar på dig, efter dag"
        heads={['Dag', 'Tid', 'Vad', 'Diarienummer', 'Åtgärd']}
        groups={dagar.map(({ id, namn, under, rader }) => ({
          id, name: namn, ...(under ? { under } : {}),
          rows: rader.map((rad) => ({
            id: rad.id, when: rad.nar, late: rad.sen, title: rad.titel, href: rad.href, text: rad.text, mark: rad.marke, chosen: rad.id === forsta,
            action: rad.id === forsta ? <LinkButton href={rad.gorHref ?? rad.href} aria-label={`${rad.gor}: ${rad.titel}`}>{rad.gor}</LinkButton> : <ActionWord href={rad.gorHref ?? rad.href} aria-label={`${rad.gor}: ${rad.titel}`}>{rad.gor}</ActionWord>,
          })),
        }))}
      />
      {vantar.length > 0 && (
        <Section title="Väntar på andra" text="Du behöver inte göra något nu.">
          <DataTable
            caption="Det som ligger hos någon annan"
            columns={[{ key: 'vad', head: 'Vad', names: true }, { key: 'hos', head: 'Hos' }, { key: 'sedan', head: 'Sedan', num: true }, { key: 'senast', head: 'Svar senast', num: true }]}
            rows={vantar.map(({ id, hos, vad, href, sedan, senast }) => ({ key: id, cells: { hos, vad: <ActionWord href={href}>{vad}</ActionWord>, sedan: sedan && <span className="nb"><Narrow>sedan </Narrow>{sedan}</span>, senast: senast && <span className={senast < idag ? 'nb sen' : 'nb'}>{senast < idag && <St kind="sen" alt="Försenat" />}<Narrow>svar senast </Narrow>{senast}</span> } }))}
          />
        </Section>
      )}
    </>
  );
}
