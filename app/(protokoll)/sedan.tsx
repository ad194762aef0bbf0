import { Steps } from '#components/ui/steps';
import { fristerFran, anslasSenast } from '#lib/anslag/frister';
import { dayAndMonth, dayInText, weekdayOf } from '#lib/platform/datum';

/** What follows from a last signature that day, by lag 1930:173. */
export function Sedan({ idag, senast, forsent }: { idag: string; senast: string; forsent: boolean }) {
  const { sistaDag, lagaKraftTidigast } = fristerFran(idag);
  return (
    <section aria-labelledby="v-h">
      <h2 id="v-h">Om sista underskriften kommer i dag</h2>
      <Steps items={[
        { id: 'sist', kind: 'sedan', name: 'Justerat', when: dayAndMonth(idag) },
        { id: 'ansl', kind: 'sedan', name: 'Anslås', when: dayAndMonth(idag), note: `senast ${weekdayOf(anslasSenast(idag))} ${dayAndMonth(anslasSenast(idag))}, andra dagen efter` },
        { id: 'over', kind: 'sedan', name: 'Sista dag att överklaga', when: dayAndMonth(sistaDag), note: `tre veckor från anslaget, en ${weekdayOf(sistaDag)}` },
        { id: 'laga', kind: 'sedan', name: 'Laga kraft tidigast', when: dayAndMonth(lagaKraftTidigast), note: 'bekräftas av registrator eller sekreterare' },
      ]} />
      <p className={forsent ? 'liten varna' : 'liten mut'}>Sista dag att justera {forsent ? 'var' : 'är'} {dayInText(senast)}, fjorton dagar efter mötet.</p>
    </section>
  );
}
