'use client';
import type { Editor as Tiptap } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { Transaction } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Doc as YDoc } from 'yjs';
import { utbyggnader } from '#lib/dokument/noder';
import type { Rad } from '#lib/dokument/rad';
import type { Svar } from '#lib/platform/svar';
import type { Underlag as Underlagvy } from '#lib/yttrande/queries';
import { useFalt } from './falt.ts';
import { Forslag } from './forslag.tsx';
import { forslagslage } from './forslagslage.ts';
import { Forslagslista } from './forslagslista.tsx';
import { markorer } from './markorer.ts';
import { Noteringar, type Notering, type Noteringsatgarder } from './noteringar.tsx';
import { svarMed, type Val } from './noder.tsx';
import { useSamskrivning, type Lage, type Medskribent } from './samskrivning.ts';
import { Tradar, type NyTrad, type Trad, type Tradatgarder } from './tradar.tsx';
import { Underlag } from './underlag.tsx';
import { Undertecknare } from './undertecknare.tsx';
import { Verktyg } from './verktyg.tsx';
import { capitalNumber } from '#lib/platform/tal';

export type Editorprops = {
  dok: { id: string; slag: string; slagnamn: string; andrad: string; undertecknare: { personId: string | null; namn: string; titel: string }[] }; personId: string; namn: string; skriver: boolean; fragor: number[];
  underlag: Pick<Underlagvy, 'fragor' | 'filer' | 'svar' | 'remittent'> | null; rad: Rad[]; tradar: Trad[]; stallningar: Val[]; nu: string; kanKommentera: boolean;
  kollegor: { id: string; namn: string; titel: string | null }[]; noteringar: Notering[]; namnbara: { id: string; namn: string }[];
  atgarder: Tradatgarder & Noteringsatgarder & { hamtaRad: (id: string) => Promise<Rad[] | null>; sattUndertecknare: (input: { dokumentId: string; undertecknare: { personId: string | null; namn: string; titel: string }[] }) => Promise<Svar> };
};

/** The shared text is fetched first; the desk opens when it is here. */
export function Editor(props: Editorprops) {
  const router = useRouter();
  const igen = () => router.refresh();
  const { rum, ...skrivning } = useSamskrivning({ dokumentId: props.dok.id, personId: props.personId, sparat: props.dok.andrad, status: igen, nytt: igen });
  return rum ? <Skrivyta {...props} {...rum} skrivning={skrivning} /> : <p className="mut oppnar" role="status">{skrivning.lage === 'oppnar' ? 'Öppnar texten …' : skrivning.lage === 'last' ? 'Texten går inte att skriva i just nu.' : 'Texten går inte att hämta just nu. Sidan försöker igen.'}</p>;
}

type Oppen = Editorprops & { y: YDoc; provider: HocuspocusProvider; skrivning: { lage: Lage; mening: string; andra: Medskribent[] } };

/** The writing desk: the remiss at the left, the sheet in the middle, the talk in the margin, and always in sight whether it is saved. */
function Skrivyta({ dok, y, provider, personId, namn: mittNamn, skriver, skrivning: { lage, mening, andra: medskribenter }, underlag, fragor, rad: borjansrad, tradar, stallningar, nu, kanKommentera, kollegor, noteringar, namnbara, atgarder }: Oppen) {
  const { titel, setTitel, forslag, setForslag } = useFalt(y);
  const [rad, setRad] = useState(borjansrad);
  const [bortsedda, setBortsedda] = useState<string[]>([]);
  const [nr, setNr] = useState(underlag?.fragor[0]?.nr ?? 0);
  const [ny, setNy] = useState<NyTrad | null>(null);
  const [takt, setTakt] = useState(0);
  const ark = useRef<HTMLDivElement>(null);
  // Whoever may not write only suggests; a writer may choose to.
  const [foreslar, setForeslar] = useState(!skriver);
  const [nekat, setNekat] = useState('');
  const laget = useRef(foreslar);
  laget.current = foreslar;

  const editor = useEditor({
    immediatelyRender: false,
    extensions: [...utbyggnader(svarMed(stallningar)), Collaboration.configure({ document: y, field: 'text' }), ...(provider.awareness ? [markorer(provider.awareness)] : []),
      forslagslage(() => (laget.current ? { personId, namn: mittNamn, tid: new Date().toISOString(), nyttId: () => crypto.randomUUID() } : null), setNekat)],
    editorProps: { attributes: { class: 'skrivyta doc', role: 'textbox', 'aria-multiline': 'true', 'aria-label': `${dok.slagnamn}: texten`, lang: 'sv', spellcheck: 'true' } },
    onUpdate: () => setTakt((t) => t + 1),
    onSelectionUpdate: ({ editor: e }) => { const hit = fragaVid(e); if (hit !== null) setNr(hit); },
  });

  // Comments made elsewhere find their passage by its words, and are marks in the text from then on.
  useEffect(() => { if (editor) for (const t of tradar) if (!t.lost && !t.iTexten) fast(editor, t); setTakt((t) => t + 1); }, [editor, tradar]);
  // The advice follows the text, when the writer draws breath.
  useEffect(() => {
    if (lage !== 'sparat') return;
    const t = setTimeout(() => void atgarder.hamtaRad(dok.id).then((r) => { if (r) setRad(r); }, () => undefined), 1_500);
    return () => clearTimeout(t);
  }, [lage, takt, atgarder, dok.id]);

  if (!editor) return <p className="mut oppnar" role="status">Öppnar texten …</p>;

  const kommentera = () => {
    const { from, to } = editor.state.selection;
    const citat = editor.state.doc.textBetween(from, to, ' ').slice(0, 500);
    const id = crypto.randomUUID();
    editor.chain().setMark('kommentar', { id }).run();
    setNy({ id, citat, fraga: fragaVid(editor) });
  };
  const klarMedNy = (sparad: boolean) => {
    if (ny && !sparad) losgor(editor, ny.id);
    setNy(null);
  };
  const citera = (text: string, kalla: string) => {
    const stycken = text.split(/\n{2,}/).map((s) => s.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
    const citat = { type: 'blockquote', content: [...stycken, `(${kalla})`].map((t) => ({ type: 'paragraph', content: [{ type: 'text', text: t }] })) };
    editor.chain().focus().insertContentAt(platsI(editor, nr), citat).run();
  };
  const visade = rad.filter((r) => !bortsedda.includes(r.text));

  return (
    <>
      {underlag && <details className="kalla-smal"><summary><small>{nr > 0 ? `Fråga ${nr} av ${underlag.fragor.length}` : 'Underlag'}</small>{underlag.fragor.find((f) => f.nr === nr)?.text ?? 'Remissens text'}</summary><Underlag {...{ underlag, nr, stallningar, citera }} /></details>}
      <div className={underlag ? 'skrivbord' : 'skrivbord ensam'}>
        {underlag && <section className="kalla" aria-label="Remissen"><Underlag {...{ underlag, nr, stallningar, citera }} /></section>}
        <div className="ark">
          <div className="bred" ref={ark}>
            {fragor.length > 1 && <nav className="fragor" aria-label="Frågor i remissen">{fragor.map((f) => <a key={f} href={`#svar-${f}`} aria-current={f === nr ? 'true' : undefined} onClick={() => setNr(f)}>{f > 0 ? <><span className="smal-dold">Fråga </span>{f}</> : 'Sammanfattning'}</a>)}</nav>}
            <Verktyg editor={editor} kommentera={kanKommentera ? kommentera : null} foreslar={foreslar} vaxla={skriver ? () => { setForeslar((f) => !f); setNekat(''); } : null} lage={<><span className={`sparat${lage === 'sparat' || lage === 'sparar' ? '' : ' nara'}`} role="status">{mening}</span><Medskribenter vilka={medskribenter} />{nekat && <span className="mut" role="status"> {nekat}</span>}</>} />
            <p className="rubrikfalt"><label htmlFor="titel">Rubrik</label><textarea id="titel" rows={1} value={titel} readOnly={!skriver} onChange={(e) => setTitel(e.target.value.replaceAll('\n', ' '))} /></p>
            {dok.slag === 'tjansteskrivelse' && skriver && <Forslag forslag={forslag} andra={setForslag} />}
            <EditorContent editor={editor} />
            {dok.slag !== 'minnesanteckning' && skriver && <Undertecknare dokumentId={dok.id} undertecknare={dok.undertecknare} kollegor={kollegor} satt={atgarder.sattUndertecknare} />}
            <Forslagslista editor={editor} nu={nu} skriver={skriver} personId={personId} />
            {visade.length > 0 && (
              <section className="skrivrad" aria-labelledby="rad-h">
                <h2 id="rad-h">{capitalNumber(visade.length, true)} råd</h2>
                {visade.map((r) => (
                  <div className="rad" key={r.kod + r.text}><p>{r.text}</p><p className="rad-ord">{r.nr !== undefined && <a className="gor" href={`#svar-${r.nr}`}>Visa</a>}<button type="button" className="gor" onClick={() => setBortsedda((b) => [...b, r.text])}>Bortse</button></p></div>
                ))}
              </section>
            )}
            <Noteringar dokumentId={dok.id} noteringar={noteringar} atgarder={atgarder} markerat={() => editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, ' ')} />
          </div>
          <Tradar dokumentId={dok.id} tradar={tradar} atgarder={atgarder} kan={kanKommentera} nu={nu} kollegor={namnbara} ny={ny} klarMedNy={klarMedNy} text={ark} takt={takt} />
        </div>
      </div>
    </>
  );
}

/** Who else is here just now. */
function Medskribenter({ vilka }: { vilka: readonly Medskribent[] }) {
  if (vilka.length === 0) return null;
  return <span className="medskribenter" role="status">{vilka.map((m) => <span key={m.personId} className={`narv farg-${m.nr}`}>{m.namn}</span>)} <span className="vh">skriver här också</span></span>;
}

/** The number of the question that the caret stands in, or null. */
function fragaVid(editor: Tiptap): number | null {
  const { $from } = editor.state.selection;
  for (let d = $from.depth; d > 0; d--) if ($from.node(d).type.name === 'fragesvar') return Number($from.node(d).attrs['nr']);
  return null;
}

/** Where a quotation goes: after the block with the caret when it stands in that answer, else last in it. */
function platsI(editor: Tiptap, nr: number): number {
  const { $to } = editor.state.selection;
  let slut: number | null = null;
  editor.state.doc.forEach((nod, pos) => { if (nod.type.name === 'fragesvar' && Number(nod.attrs['nr']) === nr) slut = pos + nod.nodeSize - 1; });
  if (slut === null) return $to.depth > 0 ? $to.after(1) : editor.state.doc.content.size;
  return fragaVid(editor) === nr && $to.depth >= 2 ? $to.after(2) : slut;
}

/** Puts a thread's mark where its words stand: in the question it was written about, else on the first place. */
function fast(editor: Tiptap, { id, citat, fraga }: Trad) {
  const mark = editor.schema.marks['kommentar']?.create({ id });
  if (!mark || !citat) return;
  const platser: { fran: number; iFragan: boolean }[] = [];
  let nr: number | null = null;
  editor.state.doc.descendants((nod, pos) => {
    if (nod.type.name === 'fragesvar') nr = Number(nod.attrs['nr']);
    const i = nod.isTextblock ? nod.textContent.indexOf(citat) : -1;
    if (i >= 0) platser.push({ fran: pos + 1 + i, iFragan: nr === fraga });
    return !nod.isTextblock;
  });
  const plats = platser.find((p) => p.iFragan) ?? platser[0];
  if (plats) andra(editor, (tr) => tr.addMark(plats.fran, plats.fran + citat.length, mark).setMeta('addToHistory', false));
}

function losgor(editor: Tiptap, id: string) {
  const { doc, schema } = editor.state;
  andra(editor, (tr) => doc.descendants((nod, pos) => {
    const m = nod.marks.find((x) => x.type === schema.marks['kommentar'] && x.attrs['id'] === id);
    if (m) tr.removeMark(pos, pos + nod.nodeSize, m);
  }));
}

/** A change that is not the writer's own: it is not undone as one. */
const andra = (editor: Tiptap, gor: (tr: Transaction) => unknown) => editor.chain().setMeta('addToHistory', false).command(({ tr }) => { gor(tr); return true; }).run();
