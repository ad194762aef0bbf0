import { DialogButton } from '#components/ui/dialog';
import type { Ordning } from '#lib/sammanstallning/sammanstallning';

const former = [['docx', 'Word, att arbeta vidare i'], ['pdf', 'PDF, att lägga till handlingarna'], ['xlsx', 'Excel, att räkna i']] as const;

/** The sammanställning as a file: a plain form that the browser downloads by itself. */
export function Hamta({ id, ordning }: { id: string; ordning: Ordning }) {
  return (
    <DialogButton word="Hämta som fil" title="Hämta sammanställningen" look="outlined">
      <form action={`/api/remisser/${id}/sammanstallning`} method="get" className="form">
        <input type="hidden" name="ordning" value={ordning} />
        <fieldset className="valgrupp"><legend>Form</legend>{former.map(([varde, ord], i) => <label key={varde}><input type="radio" name="form" value={varde} defaultChecked={i === 0} /> {ord}</label>)}</fieldset>
        <fieldset className="valgrupp"><legend>Namn</legend><label><input type="checkbox" name="namnlos" value="ja" /> Utan remissinstansernas namn</label></fieldset>
        <div className="spara"><button type="submit" className="knapp">Hämta</button></div>
      </form>
    </DialogButton>
  );
}
