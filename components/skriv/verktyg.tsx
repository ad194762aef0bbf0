'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState, type ReactNode } from 'react';

const lagenAv = ({ editor: e }: { editor: Editor }) => ({
  rubrik: e.isActive('heading', { level: 2 }), under: e.isActive('heading', { level: 3 }), fet: e.isActive('bold'), kursiv: e.isActive('italic'), punkter: e.isActive('bulletList'), nummer: e.isActive('orderedList'), citat: e.isActive('blockquote'),
  lank: e.isActive('link'), kanAngra: e.can().undo(), kanGoraOm: e.can().redo(), markerat: !e.state.selection.empty,
});

/** The tools as words. Each also has its key (Ctrl B, Ctrl I, Ctrl Z …), which the button's title says. */
export function Verktyg({ editor, kommentera, foreslar, vaxla, lage }: { editor: Editor; kommentera: (() => void) | null; foreslar: boolean; vaxla: (() => void) | null; lage: ReactNode }) {
  const l = useEditorState({ editor, selector: lagenAv });
  const [lank, setLank] = useState<string | null>(null);
  const gor = () => editor.chain().focus();
  const knapp = (ord: string, pa: boolean | undefined, tangent: string, kor: () => void, av = false) => (
    <button key={ord} type="button" className="gor" title={tangent} {...(pa === undefined ? {} : { 'aria-pressed': pa })} {...(av ? { 'aria-disabled': true } : {})} onMouseDown={(e) => e.preventDefault()} onClick={() => { if (!av) kor(); }}>{ord}</button>
  );
  const satt = () => {
    const adress = (lank ?? '').trim();
    if (!adress) gor().unsetLink().run();
    else gor().extendMarkRange('link').setLink({ href: /^(https?:\/\/|mailto:)/.test(adress) ? adress : adress.includes('@') ? `mailto:${adress}` : `https://${adress}` }).run();
    setLank(null);
  };
  return (
    <div className="verktyg" role="group" aria-label="Verktyg för texten">
      <p className="sparrad">{lage}</p>
      {!foreslar && <>
        {knapp('Rubrik', l.rubrik, 'Ctrl Alt 2', () => gor().toggleHeading({ level: 2 }).run())}
        {knapp('Underrubrik', l.under, 'Ctrl Alt 3', () => gor().toggleHeading({ level: 3 }).run())}
        {knapp('Fet', l.fet, 'Ctrl B', () => gor().toggleBold().run())}
        {knapp('Kursiv', l.kursiv, 'Ctrl I', () => gor().toggleItalic().run())}
        {knapp('Punkter', l.punkter, 'Ctrl Skift 8', () => gor().toggleBulletList().run())}
        {knapp('Numrerat', l.nummer, 'Ctrl Skift 7', () => gor().toggleOrderedList().run())}
        {knapp('Citat', l.citat, 'Ctrl Skift B', () => gor().toggleBlockquote().run())}
        {knapp('Länk', l.lank, 'Länk på markerad text', () => setLank(String(editor.getAttributes('link')['href'] ?? '')), !l.markerat && !l.lank)}
      </>}
      {kommentera && knapp('Kommentera', undefined, 'Kommentera markerad text', kommentera, !l.markerat)}
      {vaxla ? knapp('Föreslå', foreslar, 'Det du ändrar blir förslag som någon tar ställning till', vaxla) : <span className="mut">Det du ändrar blir förslag.</span>}
      {knapp('Ångra', undefined, 'Ctrl Z', () => gor().undo().run(), !l.kanAngra)}
      {knapp('Gör om', undefined, 'Ctrl Y', () => gor().redo().run(), !l.kanGoraOm)}
      {lank !== null && (
        <span className="lankfalt">
          <label htmlFor="lankadress">Adress</label>
          <input id="lankadress" type="text" value={lank} autoFocus onChange={(e) => setLank(e.target.value)} onKeyDown={(e) => { if (e.key === 'Enter') { e.preventDefault(); satt(); } if (e.key === 'Escape') setLank(null); }} />
          <button type="button" className="gor" onClick={satt}>Sätt länken</button>
          <button type="button" className="gor" onClick={() => setLank(null)}>Avbryt</button>
        </span>
      )}
    </div>
  );
}
