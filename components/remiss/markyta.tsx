'use client';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { ActionForm, type FormAction } from '#components/ui/action-form';
import { CloseDialog } from '#components/ui/dialog';
import { Field, Select } from '#components/ui/field';
import { Submit } from '#components/ui/submit';

type Stalle = { stycke: number; fran: number; till: number; citat: string };
type Props = { action: FormAction; nyckel: string; hidden: Record<string, string>; teman: readonly string[]; stallningar: readonly { value: string; label: string }[]; children: ReactNode };

const styckeI = (nod: Node | null) => (nod instanceof Element ? nod : nod?.parentElement)?.closest<HTMLElement>('p[data-stycke]') ?? null;

/** What is chosen in one paragraph, counted in its own signs; null when nothing is, or when it spans several. */
function valt(): (Stalle & { ruta: DOMRect }) | null {
  const val = getSelection();
  if (!val || val.isCollapsed || val.rangeCount === 0) return null;
  const spann = val.getRangeAt(0);
  const p = styckeI(spann.startContainer);
  if (!p || styckeI(spann.endContainer) !== p) return null;
  const fore = document.createRange();
  fore.selectNodeContents(p);
  fore.setEnd(spann.startContainer, spann.startOffset);
  const fran = fore.toString().length;
  const citat = spann.toString();
  return citat.trim() ? { stycke: Number(p.dataset['stycke']), fran, till: fran + citat.length, citat: citat.trim(), ruta: spann.getBoundingClientRect() } : null;
}

/** An answer's text, where words are chosen with the pointer or a whole paragraph by its button, and marked as a synpunkt. */
export function Markyta({ action, nyckel, hidden, teman, stallningar, children }: Props) {
  const id = useId();
  const [stalle, setStalle] = useState<Stalle | null>(null);
  const [knapp, setKnapp] = useState<(Stalle & { ruta: DOMRect }) | null>(null);
  const ruta = useRef<HTMLDialogElement>(null);
  const yta = useRef<HTMLDivElement>(null);

  const oppna = useCallback((s: Stalle) => {
    setStalle(s);
    setKnapp(null);
    ruta.current?.showModal();
  }, []);

  useEffect(() => {
    const efter = () => setKnapp(yta.current?.contains(getSelection()?.anchorNode ?? null) ? valt() : null);
    // The end of a choice, by pointer or by Shift and arrows: not every step of it.
    addEventListener('pointerup', efter);
    addEventListener('keyup', efter);
    return () => { removeEventListener('pointerup', efter); removeEventListener('keyup', efter); };
  }, []);

  function tryckt(event: React.MouseEvent) {
    const nr = (event.target as Element).closest<HTMLElement>('button[data-mark]')?.dataset['mark'];
    const text = nr && yta.current?.querySelector(`p[data-stycke="${nr}"]`)?.textContent;
    if (text) oppna({ stycke: Number(nr), fran: 0, till: text.length, citat: text });
  }

  return (
    <div ref={yta} onClick={tryckt}>
      {children}
      {knapp && (
        <button type="button" className="knapp markknapp" style={{ top: knapp.ruta.bottom + scrollY + 8, left: Math.max(16, knapp.ruta.left + scrollX) }} onPointerDown={(e) => e.preventDefault()} onClick={() => oppna(knapp)}>Märk det valda</button>
      )}
      <dialog ref={ruta} className="ruta-d" aria-labelledby={`${id}h`}>
        <h2 id={`${id}h`}>Märk som synpunkt</h2>
        {stalle && (
          <>
            <blockquote className="citat">{stalle.citat}</blockquote>
            <ActionForm action={action} nyckel={nyckel} hidden={{ ...hidden, stycke: String(stalle.stycke), fran: String(stalle.fran), till: String(stalle.till) }} label="Märk som synpunkt" summaryHere>
              <Field name="tema" label="Tema" required={false} list={`${id}t`} hint="Ett som finns, eller ett nytt." autoComplete="off" />
              <datalist id={`${id}t`}>{teman.map((t) => <option key={t} value={t} />)}</datalist>
              <Select name="stallning" label="Ställningstagande" required={false} placeholder="Inget särskilt" options={[...stallningar]} />
              <span className="knappar"><Submit busy="Märker …">Märk synpunkten</Submit><CloseDialog /></span>
            </ActionForm>
          </>
        )}
      </dialog>
    </div>
  );
}
