'use client';
import type { Editor } from '@tiptap/core';
import { avgor, oppnaForslag, type Avgorande } from '#lib/dokument/forslag';
import { clock, dayNear } from '#lib/platform/datum';
import { capitalNumber } from '#lib/platform/tal';

/** The suggestions that nobody has taken a stand on: who, when and what, each accepted or rejected by those who write, or taken back by its author. */
export function Forslagslista({ editor, nu, skriver, personId }: { editor: Editor; nu: string; skriver: boolean; personId: string }) {
  const alla = oppnaForslag(editor.state.doc);
  if (alla.length === 0) return null;
  const gor = (vad: Avgorande, id?: string) => editor.chain().setMeta('avgor', true).command(({ tr }) => { avgor(tr, vad, id); return true; }).run();
  const visa = (fran: number) => editor.chain().focus().setTextSelection(fran).scrollIntoView().run();
  const vad = (tillagt: string, struket: string) => [tillagt, struket].filter((t) => t.trim()).map((t) => t.trim().slice(0, 40)).join(' i stället för ') || 'ett mellanslag';
  return (
    <section className="skrivrad forslagslista" aria-labelledby="forslagen-h">
      <h2 id="forslagen-h">{capitalNumber(alla.length, true)} förslag</h2>
      {alla.map((f) => (
        <div className="rad" key={f.id}>
          <p>{f.namn}, {dayNear(new Date(f.tid), new Date(nu))} {clock(new Date(f.tid))}: {f.struket && <del>{f.struket}</del>} {f.tillagt && <ins>{f.tillagt}</ins>}</p>
          <p className="rad-ord">
            <button type="button" className="gor" onClick={() => visa(f.fran)}>Visa<span className="vh"> {vad(f.tillagt, f.struket)}</span></button>
            {skriver
              ? <><button type="button" className="gor" onClick={() => gor('godta', f.id)}>Godta<span className="vh"> {vad(f.tillagt, f.struket)}</span></button><button type="button" className="gor" onClick={() => gor('avvisa', f.id)}>Avvisa<span className="vh"> {vad(f.tillagt, f.struket)}</span></button></>
              : f.personId === personId && <button type="button" className="gor" onClick={() => gor('avvisa', f.id)}>Ta tillbaka<span className="vh"> {vad(f.tillagt, f.struket)}</span></button>}
          </p>
        </div>
      ))}
      {skriver && alla.length > 1 && <p className="rad-ord"><button type="button" className="gor" onClick={() => gor('godta')}>Godta alla</button><button type="button" className="gor" onClick={() => gor('avvisa')}>Avvisa alla</button></p>}
    </section>
  );
}
