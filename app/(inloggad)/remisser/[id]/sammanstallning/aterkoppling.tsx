import Link from 'next/link';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { TextArea } from '#components/ui/field';
import { LiveRefresh } from '#components/ui/live-refresh';
import { Progress, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { DataTable } from '#components/ui/table';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import type { Aterkopplingsvy } from '#lib/sammanstallning/aterkoppla';
import { bestallAterkopplingAction } from './actions.ts';

/** A table of more rows than this says how many, and shows the first. */
const visas = 60;
const vagord = { utbyte: 'Skickat i systemet', epost: 'Skickat med e-post', hand: 'Registrerat; skriv ut och skicka' };

/** The letters to those who answered: read each beforehand, send them all, see how each went. */
export function Aterkoppling({ remissId, brev: { rader, kan }, obesvarade }: { remissId: string; brev: Aterkopplingsvy; obesvarade: number }) {
  const kvar = rader.filter((r) => !r.bestalld).length;
  const [bestallda, skickade] = [rader.filter((r) => r.bestalld).length, rader.filter((r) => r.skickad).length];
  const varning = obesvarade > 0 ? ` ${capitalNumber(obesvarade)} ${obesvarade === 1 ? 'synpunkt saknar' : 'synpunkter saknar'} bemötande; i breven står bara att de är lästa.` : '';
  return (
    <Section title="Brev till dem som svarat" id="brev" {...(bestallda > 0 ? { text: `${skickade} av ${rader.length} skickade` } : {})}>
      <p>Var och en får veta vad som blev av just sina synpunkter. Breven registreras i ärendet.</p>
      {bestallda > skickade && <><Progress title="Breven skrivs och skickas" value={skickade} max={bestallda} text="Du kan lämna sidan under tiden." /><LiveRefresh /></>}
      <DataTable
        caption="Brev till dem som svarat"
        columns={[{ key: 'namn', head: 'Till', names: true }, { key: 'lage', head: 'Läge' }, { key: 'las', head: 'Läs', hideHead: true, right: true }]}
        rows={rader.slice(0, visas).map((r) => ({
          key: r.id,
          cells: {
            namn: r.namn,
            lage: r.fel ? <><St kind="sen" alt={false} />Kom inte fram: {r.fel}</> : r.skickad ? <><St kind="klar" alt={false} />{r.vag && vagord[r.vag]} <DateText when={r.skickad} form="table" /></> : r.bestalld ? <><St kind="nu" alt={false} />Skrivs</> : <><St kind="sedan" alt={false} />Inte skickat</>,
            las: r.handlingId ? <Link className="gor" href={`/handlingar/${r.handlingId}`}>Öppna<span className="vh"> brevet till {r.namn}</span></Link> : <a className="gor" href={`/api/remisser/${remissId}/aterkoppling/${r.id}`} target="_blank" rel="noopener">Läs brevet<span className="vh"> till {r.namn}</span></a>,
          },
        }))}
      />
      {rader.length > visas && <p className="mut">De första {visas} av {rader.length} visas.</p>}
      {kan.skicka && kvar > 0 && (
        <div className="knappar">
          <ConfirmButton word={`Skicka ${kvar === 1 ? 'brevet' : 'breven'}`} title={`Skicka ${kvar === 1 ? 'ett brev' : `${numberWord(kvar)} brev`}?`} text={`Det som har skickats går inte att ta tillbaka.${varning}`} confirm="Skicka" action={bestallAterkopplingAction} nyckel={crypto.randomUUID()} hidden={{ remissId }} look="outlined">
            <TextArea name="text" label="Inledande ord" required={false} rows={4} hint="Lämnas det tomt står en tackmening." />
          </ConfirmButton>
        </div>
      )}
    </Section>
  );
}
