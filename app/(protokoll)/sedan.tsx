import { Steps } from '#components/ui/steps';
import { fristerFran, anslasSenast } from '#lib/anslag/frister';
import { dayAndMonth, dayInText, weekdayOf } from '#lib/platform/datum';
import { numberWord } from '#lib/platform/tal';

type Props = { vald: { idag: string; senast: string; dagar: number; anslas: boolean; overklagas: boolean } };

/** What follows from a last signature that day, by lag 1930:173: only what this organ puts on the board, and only dates that the board's day decides (KL 13:5). */
export function Sedan({ vald: { idag, senast, dagar, anslas, overklagas } }: Props) {
  const { sistaDag, lagaKraftTidigast } = fristerFran(idag);
  const forsent = idag > senast;
  return (
    <section aria-labelledby="v-h">
      <h2 id="v-h">Om sista underskriften kommer i dag</h2>
      <Steps items={[
        { id: 'sist', kind: 'sedan', name: 'Justerat', when: dayAndMonth(idag) },
        ...(anslas ? [{ id: 'ansl', kind: 'sedan' as const, name: 'Anslås', when: dayAndMonth(idag), note: `senast ${weekdayOf(anslasSenast(idag))} ${dayAndMonth(anslasSenast(idag))}, andra dagen efter` }] : []),
        ...(anslas && overklagas ? [{ id: 'over', kind: 'sedan' as const, name: 'Sista dag att överklaga', when: dayAndMonth(sistaDag), note: `tre veckor från anslaget, en ${weekdayOf(sistaDag)}` },
        { id: 'laga', kind: 'sedan' as const, name: 'Laga kraft tidigast', when: dayAndMonth(lagaKraftTidigast), note: 'bekräftas av registrator eller sekreterare' }] : []),
      ]} />
      <p className={forsent ? 'liten varna' : 'liten mut'}>Sista dag att justera {forsent ? 'var' : 'är'} {dayInText(senast)}, {dagar === 0 ? 'samma dag som mötet' : `${numberWord(dagar)} ${dagar === 1 ? 'dag' : 'dagar'} efter mötet`}.</p>
    </section>
  );
}
