'use client';
import { useState } from 'react';
import { ActionForm, type FormAction } from '#components/ui/action-form';
import { St } from '#components/ui/station';
import { Submit } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import type { Sammanstallning as Vy } from '#lib/yttrande/queries';
import { Dokumenttext } from './dokumenttext.tsx';

type Props = { vy: Vy; action: FormAction; nyckel: string };
type Valt = { id: string; kort: string; organ: string; till: number };
const dag = (d: string) => (/^\d{4}-\d\d-\d\d$/.test(d) ? dayInText(d) : d);
const kort = (text: string) => (text.length > 90 ? `${text.slice(0, 88)} …` : text);
type Nod = Vy['kallor'][number]['svar'][number]['innehall'][number];
const ord = (nod: Nod): string => nod.text ?? (nod.content ?? []).map(ord).join(' ');

/** Two nämnder that take different positions on the same question; one that has answered again counts by its last answer. */
const oense = (svar: readonly { k: Vy['kallor'][number]; s: Vy['kallor'][number]['svar'][number] }[]) => new Set(svar.flatMap(({ k, s }) => (s.stallning && !k.ersatt ? [s.stallning] : []))).size > 1;

/** The nämnder's answers by question: passages are ticked, put in order and brought over with their source. */
export function Sammanstall({ vy, action, nyckel }: Props) {
  const [valda, setValda] = useState<Valt[]>([]);
  const [dras, setDras] = useState<number | null>(null);
  const namn = new Map(vy.mal.map((m) => [m.nr, m.nr > 0 ? `Fråga ${m.nr}` : 'Sammanfattning']));
  const flytta = (i: number, till: number) => setValda((v) => { const n = [...v]; const [x] = n.splice(i, 1); if (x) n.splice(till, 0, x); return n; });
  const grupper = [...vy.mal, ...(vy.kallor.some((k) => k.svar.some((s) => !namn.has(s.nr))) ? [{ nr: -1, fraga: 'Övrig text' }] : [])];
  return (
    <div className="sammanstall">
      <div>
        {grupper.map((mal) => {
          const svar = vy.kallor.flatMap((k) => k.svar.filter((s) => (mal.nr === -1 ? !namn.has(s.nr) : s.nr === mal.nr)).map((s) => ({ k, s })));
          return (
            <section key={mal.nr} className="avsnitt" aria-labelledby={`mal-${mal.nr}`}>
              <header><h2 id={`mal-${mal.nr}`}>{mal.nr > 0 ? `Fråga ${mal.nr}` : mal.fraga}</h2>{mal.nr > 0 && <p>{mal.fraga}</p>}{oense(svar) && <p><St kind="saknas" alt={false} />Olika ställning</p>}</header>
              <div>
                {svar.length === 0 && <p className="mut">Ingen har svarat här.</p>}
                {svar.map(({ k, s }) => (
                  <div key={`${k.handlingId}${s.nr}`} className="kallsvar">
                    <p><b>{k.organ}</b>, {k.paragraf}, {dag(k.datum)}{s.stallning && <>. <b>{s.stallning}</b></>}{vy.redan.includes(k.handlingId) && <span className="mut"> (finns redan i yttrandet)</span>}{k.ersatt && <span className="mut"> (nämnden har svarat på nytt)</span>}</p>
                    {s.innehall.map((nod, i) => {
                      const till = mal.nr === -1 ? 0 : mal.nr;
                      const id = `${k.handlingId}:${s.nr}:${i}:${till}`;
                      const text = ord(nod).trim();
                      if (!text) return null;
                      return (
                        <div key={id} className="stycke-val">
                          <input type="checkbox" id={id} checked={valda.some((v) => v.id === id)} onChange={(e) => setValda((v) => (e.target.checked ? [...v, { id, kort: kort(text), organ: k.organ, till }] : v.filter((x) => x.id !== id)))} />
                          <label htmlFor={id} className="doc"><Dokumenttext noder={[nod]} /></label>
                        </div>
                      );
                    })}
                  </div>
                ))}
              </div>
            </section>
          );
        })}
      </div>
      <aside className="valt" aria-labelledby="valt-h">
        <h2 id="valt-h">Till yttrandet</h2>
        {valda.length === 0 ? <p className="mut">Kryssa i de stycken som ska med. De läggs sist i svaret på sin fråga, i den ordning som står här, och behåller sin källa.</p> : (
          <ol>
            {valda.map((v, i) => (
              <li
                key={v.id} draggable className={dras === i ? 'dras' : undefined} onDragStart={() => setDras(i)} onDragEnd={() => setDras(null)}
                onDragOver={(e) => { e.preventDefault(); if (dras !== null && dras !== i) { flytta(dras, i); setDras(i); } }}
              >
                <p><span className="liten mut">{namn.get(v.till)}, {v.organ}</span><br />{v.kort}</p>
                <p className="rad-ord">
                  {i > 0 && <button type="button" className="gor" onClick={() => flytta(i, i - 1)}>Upp<span className="vh">, stycke {i + 1}</span></button>}
                  {i < valda.length - 1 && <button type="button" className="gor" onClick={() => flytta(i, i + 1)}>Ner<span className="vh">, stycke {i + 1}</span></button>}
                  <button type="button" className="gor" onClick={() => setValda((x) => x.filter((y) => y.id !== v.id))}>Ta bort<span className="vh">, stycke {i + 1}</span></button>
                </p>
              </li>
            ))}
          </ol>
        )}
        <ActionForm action={action} nyckel={nyckel} hidden={{ yttrandeId: vy.id, version: String(vy.version) }} inline label="Hämta till yttrandet">
          {valda.map((v) => <input key={v.id} type="hidden" name="val[]" value={v.id} />)}
          <Submit busy="Hämtar …">{valda.length === 1 ? 'Hämta stycket' : `Hämta ${valda.length || ''} stycken`.replace('  ', ' ')}</Submit>
        </ActionForm>
      </aside>
    </div>
  );
}
