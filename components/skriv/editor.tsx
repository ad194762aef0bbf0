'use client';
import type { Editor as Tiptap, JSONContent } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Doc, Nod } from '#lib/dokument/schema';
import type { Rad } from '#lib/dokument/rad';
import type { Svar } from '#lib/platform/svar';
import { clock, dayNear } from '#lib/platform/datum';
import type { Underlag as Underlagvy } from '#lib/yttrande/queries';
import { Forslag } from './forslag.tsx';
import { Krock } from './krock.tsx';
import { Dokument, fragesvar, Kommentar, Stycke, tabellnoder, type Val } from './noder.tsx';
import { glomKvarlamnat, kvarlamnat, useSparning, type SparaText, type Text } from './sparning.ts';
import { Tradar, type NyTrad, type Trad, type Tradatgarder } from './tradar.tsx';
import { Underlag } from './underlag.tsx';
import { Undertecknare } from './undertecknare.tsx';
import { Verktyg } from './verktyg.tsx';
import { capitalNumber } from '#lib/platform/tal';

export type Editorprops = {
  dok: { id: string; slag: string; slagnamn: string; titel: string; innehall: Doc; forslag: string[]; version: number; andrad: string; undertecknare: { personId: string | null; namn: string; titel: string }[] };
  underlag: Pick<Underlagvy, 'fragor' | 'filer' | 'svar' | 'remittent'> | null; rad: Rad[]; tradar: Trad[]; stallningar: Val[]; nu: string; kanKommentera: boolean;
  kollegor: { id: string; namn: string; titel: string | null }[];
  atgarder: Tradatgarder & { spara: SparaText; hamtaText: (id: string) => Promise<(Text & { version: number }) | null>; sattUndertecknare: (input: { dokumentId: string; undertecknare: { personId: string | null; namn: string; titel: string }[] }) => Promise<Svar> };
};

/** The writing desk: the remiss at the left, the sheet in the middle, the talk in the margin, and always in sight whether it is saved. */
export function Editor({ dok, underlag, rad: borjansrad, tradar, stallningar, nu, kanKommentera, kollegor, atgarder }: Editorprops) {
  const router = useRouter();
  const [titel, setTitel] = useState(dok.titel);
  const [forslag, setForslag] = useState(dok.forslag);
  const [rad, setRad] = useState(borjansrad);
  const [bortsedda, setBortsedda] = useState<string[]>([]);
  const [nr, setNr] = useState(underlag?.fragor[0]?.nr ?? 0);
  const [ny, setNy] = useState<NyTrad | null>(null);
  const [takt, setTakt] = useState(0);
  const [deras, setDeras] = useState<(Text & { version: number }) | null>(null);
  const [kvar, setKvar] = useState<ReturnType<typeof kvarlamnat>>(null);
  const ark = useRef<HTMLDivElement>(null);
  const faltet = useRef({ titel, forslag });
  faltet.current = { titel, forslag };
  const namn = useMemo(() => Object.fromEntries(stallningar.map((s) => [s.value, s.label])), [stallningar]);
  const redo = useRef<Tiptap | null>(null);

  const hamta = useCallback((): Text => ({ ...faltet.current, titel: faltet.current.titel.trim() || dok.titel, innehall: redo.current ? vanlig(redo.current.getJSON()) : dok.innehall }), [dok.innehall, dok.titel]);
  const sparning = useSparning(dok.id, { version: dok.version, andrad: dok.andrad }, atgarder.spara, hamta, setRad);
  const { andrad, lage, ren, version } = sparning;

  const editor = useEditor({
    immediatelyRender: false,
    extensions: [
      StarterKit.configure({
        document: false, paragraph: false, code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false, trailingNode: false, heading: { levels: [2, 3, 4] },
        link: { openOnClick: false, autolink: true, protocols: ['http', 'https', 'mailto'], HTMLAttributes: { rel: 'noreferrer', target: null } },
      }),
      Dokument, Stycke, Kommentar, fragesvar(stallningar), ...tabellnoder,
    ],
    content: dok.innehall as JSONContent,
    editorProps: { attributes: { class: 'skrivyta doc', role: 'textbox', 'aria-multiline': 'true', 'aria-label': `${dok.slagnamn}: texten`, lang: 'sv', spellcheck: 'true' } },
    onUpdate: ({ transaction }) => { setTakt((t) => t + 1); if (!transaction.getMeta('tyst')) andrad(); },
    onSelectionUpdate: ({ editor: e }) => { const hit = fragaVid(e); if (hit !== null) setNr(hit); },
  });
  redo.current = editor;

  // Comments made elsewhere find their passage by its words, and are marks in the text from then on.
  useEffect(() => { if (editor) for (const t of tradar) if (!t.lost && !t.iTexten) fast(editor, t); setTakt((t) => t + 1); }, [editor, tradar]);
  useEffect(() => {
    const k = kvarlamnat(dok.id);
    if (k && JSON.stringify([k.titel, k.innehall, k.forslag]) !== JSON.stringify([dok.titel, dok.innehall, dok.forslag])) setKvar(k);
    // What lies there is looked for once, when the desk opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  // What a colleague has saved meanwhile comes in when there is nothing of one's own to lose.
  useEffect(() => {
    if (!editor || dok.version <= version() || !ren()) return;
    ersatt(editor, dok.innehall);
    setTitel(dok.titel); setForslag(dok.forslag); setRad(borjansrad);
    sparning.taDeras(dok.version);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dok.version, editor]);
  useEffect(() => { const t = setInterval(() => { if (document.visibilityState === 'visible' && ren()) router.refresh(); }, 20_000); return () => clearInterval(t); }, [ren, router]);
  useEffect(() => { if (lage === 'krock') void atgarder.hamtaText(dok.id).then(setDeras).catch(() => undefined); else setDeras(null); }, [lage, atgarder, dok.id]);
  useEffect(() => { if (faltet.current.titel !== dok.titel || faltet.current.forslag !== dok.forslag) andrad(); /* eslint-disable-next-line react-hooks/exhaustive-deps */ }, [titel, forslag]);

  if (!editor) return <p className="mut oppnar" role="status">Öppnar texten …</p>;

  const kommentera = () => {
    const { from, to } = editor.state.selection;
    const citat = editor.state.doc.textBetween(from, to, ' ').slice(0, 500);
    const id = crypto.randomUUID();
    editor.chain().setMeta('tyst', true).setMark('kommentar', { id }).run();
    setNy({ id, citat, fraga: fragaVid(editor) });
  };
  const klarMedNy = (sparad: boolean) => {
    if (ny && !sparad) losgor(editor, ny.id);
    else if (ny) andrad();
    setNy(null);
  };
  const citera = (text: string, kalla: string) => {
    const stycken = text.split(/\n{2,}/).map((s) => s.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
    const citat = { type: 'blockquote', content: [...stycken, `(${kalla})`].map((t) => ({ type: 'paragraph', content: [{ type: 'text', text: t }] })) };
    editor.chain().focus().insertContentAt(platsI(editor, nr), citat).run();
  };
  const visade = rad.filter((r) => !bortsedda.includes(r.text));
  const fragor = (dok.innehall.content as Nod[]).filter((n) => n.type === 'fragesvar').map((n) => Number(n.attrs?.['nr']));
  const taTillbaka = () => {
    if (!kvar) return;
    ersatt(editor, kvar.innehall); setTitel(kvar.titel); setForslag(kvar.forslag); setKvar(null); andrad();
  };

  return (
    <>
      {kvar && (
        <div className="band" role="status"><span>Det du skrev {dayNear(new Date(kvar.at), new Date(nu))} {clock(new Date(kvar.at))} hann inte sparas. Det finns kvar i den här datorn.</span> <span className="rad-ord"><button type="button" className="gor" onClick={taTillbaka}>Ta tillbaka texten</button><button type="button" className="gor" onClick={() => { glomKvarlamnat(dok.id); setKvar(null); }}>Kasta den</button></span></div>
      )}
      {deras && <Krock min={hamta()} deras={deras} namn={namn} behall={() => sparning.behallMin()} ta={() => { ersatt(editor, deras.innehall); setTitel(deras.titel); setForslag(deras.forslag); faltet.current = { titel: deras.titel, forslag: deras.forslag }; sparning.taDeras(deras.version); router.refresh(); }} />}
      {underlag && <details className="kalla-smal"><summary><small>{nr > 0 ? `Fråga ${nr} av ${underlag.fragor.length}` : 'Underlag'}</small>{underlag.fragor.find((f) => f.nr === nr)?.text ?? 'Remissens text'}</summary><Underlag {...{ underlag, nr, stallningar, citera }} /></details>}
      <div className={underlag ? 'skrivbord' : 'skrivbord ensam'}>
        {underlag && <section className="kalla" aria-label="Remissen"><Underlag {...{ underlag, nr, stallningar, citera }} /></section>}
        <div className="ark">
          <div className="bred" ref={ark}>
            {fragor.length > 1 && <nav className="fragor" aria-label="Frågor i remissen">{fragor.map((f) => <a key={f} href={`#svar-${f}`} aria-current={f === nr ? 'true' : undefined} onClick={() => setNr(f)}>{f > 0 ? <><span className="smal-dold">Fråga </span>{f}</> : 'Sammanfattning'}</a>)}</nav>}
            <Verktyg editor={editor} kommentera={kanKommentera ? kommentera : null} lage={<><span className={`sparat${lage === 'sparat' || lage === 'sparar' ? '' : ' nara'}`} role="status">{sparning.mening}</span>{lage === 'last' && sparning.ord && <span> {sparning.ord}</span>}</>} />
            <p className="rubrikfalt"><label htmlFor="titel">Rubrik</label><textarea id="titel" rows={1} value={titel} onChange={(e) => setTitel(e.target.value.replaceAll('\n', ' '))} /></p>
            {dok.slag === 'tjansteskrivelse' && <Forslag forslag={forslag} andra={setForslag} />}
            <EditorContent editor={editor} />
            {dok.slag !== 'minnesanteckning' && <Undertecknare dokumentId={dok.id} undertecknare={dok.undertecknare} kollegor={kollegor} satt={atgarder.sattUndertecknare} />}
            {visade.length > 0 && (
              <section className="skrivrad" aria-labelledby="rad-h">
                <h2 id="rad-h">{capitalNumber(visade.length, true)} råd</h2>
                {visade.map((r) => (
                  <div className="rad" key={r.kod + r.text}><p>{r.text}</p><p className="rad-ord">{r.nr !== undefined && <a className="gor" href={`#svar-${r.nr}`}>Visa</a>}<button type="button" className="gor" onClick={() => setBortsedda((b) => [...b, r.text])}>Bortse</button></p></div>
                ))}
              </section>
            )}
          </div>
          <Tradar dokumentId={dok.id} tradar={tradar} atgarder={atgarder} kan={kanKommentera} nu={nu} ny={ny} klarMedNy={klarMedNy} text={ark} takt={takt} />
        </div>
      </div>
    </>
  );
}

/** ProseMirror's attributes have no prototype, and what has none is not sent to a server action. */
const vanlig = (json: JSONContent) => JSON.parse(JSON.stringify(json)) as Doc;

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

function ersatt(editor: Tiptap, innehall: Doc) {
  const doc = editor.schema.nodeFromJSON(innehall);
  andra(editor, (tr) => tr.replaceWith(0, tr.doc.content.size, doc.content).setMeta('ersatt', true));
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

/** A change that is not the writer's own: it is not saved by itself. */
const andra = (editor: Tiptap, gor: (tr: Transaction) => unknown) => editor.chain().setMeta('tyst', true).command(({ tr }) => { gor(tr); return true; }).run();
