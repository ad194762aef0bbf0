'use client';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { TextArea } from '#components/ui/field';
import { DataTable } from '#components/ui/table';
import { forhandsgranska, lasLista, type Forhandsrad, type Plats } from '#lib/organisation/ledamotslista';
import { uppdragsnamn } from '#lib/organisation/roller';

type Props = { personer: readonly { id: string; namn: string; epost: string | null }[]; platser: readonly Plats[] };

/** The pasted rows and, under them, what each of them will become: by the same rule that the server then follows. */
export function Lista({ personer, platser }: Props) {
  const [text, setText] = useState('');
  const yta = useRef<HTMLDivElement>(null);
  // What the browser or a draft put back before the script came.
  useEffect(() => setText(yta.current?.querySelector('textarea')?.value ?? ''), []);
  const rader = forhandsgranska(lasLista(useDeferredValue(text)), personer, platser);
  return (
    <div ref={yta} onInput={(e) => setText((e.target as HTMLTextAreaElement).value)}>
      <TextArea name="lista" label="Ledamöter" rows={12} spellCheck={false} hint={<>Till exempel <b>Alva Ek (S) ordförande</b>. Utan roll blir det ledamot. Efter en rad med ordet <b>Ersättare</b> kommer ersättare; <b>Vakant (S)</b> är en plats utan innehavare. En e-postadress i raden skiljer två som heter lika.</>} />
      <div aria-live="polite" className="forhand">{rader.length > 0 && <Forhand rader={rader} />}</div>
    </div>
  );
}

const blir = (r: Forhandsrad) => {
  if (r.fel) return <span className="sen">{r.fel}</span>;
  if (r.sitterRedan) return 'har redan sin plats';
  if (r.namn === null) return 'står vakant';
  return r.personId ? 'finns i registret' : 'ny person';
};

function Forhand({ rader }: { rader: readonly Forhandsrad[] }) {
  const fel = rader.filter((r) => r.fel).length;
  const nya = rader.filter((r) => !r.fel && r.platsId === null && !r.sitterRedan).length;
  return (
    <>
      <p className="doc">{rader.length === 1 ? 'En rad.' : `${rader.length} rader.`}{fel > 0 && <> {fel === 1 ? 'En behöver' : `${fel} behöver`} rättas först.</>}{nya > 0 && fel === 0 && <> {nya === 1 ? 'En plats' : `${nya} platser`} läggs till.</>}</p>
      <DataTable
        caption="Så här läses listan"
        columns={[{ key: 'nr', head: 'Rad', num: true }, { key: 'namn', head: 'Namn', names: true }, { key: 'parti', head: 'Parti' }, { key: 'uppdrag', head: 'Uppdrag' }, { key: 'plats', head: 'Plats', num: true }, { key: 'blir', head: 'Blir' }]}
        rows={rader.map((r) => ({ key: String(r.nr), cells: { nr: r.nr, namn: r.namn ?? 'vakant', parti: r.parti, uppdrag: uppdragsnamn[r.uppdrag] ?? r.uppdrag, plats: r.ordning ?? '', blir: blir(r) } }))}
      />
    </>
  );
}
