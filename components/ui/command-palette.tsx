'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { perform, useAllCommands, useCommands, useSingleKeys, type Command } from './commands.tsx';

// cmdk is fetched the first time somebody opens the palette, not with every page.
const PaletteList = dynamic(() => import('./palette-list.tsx').then((m) => m.PaletteList), { ssr: false });

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select'));

/** "Sök eller gör": the button in the rail, Ctrl/⌘ K, the single keys, and `?` that lists them. `searchHref` is where a free search goes (`?q=` is added). */
export function CommandPalette({ entries, searchHref }: { entries: Command[]; searchHref?: string }) {
  useCommands(entries);
  const commands = useAllCommands();
  const [keysOn, setKeysOn] = useSingleKeys();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const router = useRouter();

  const show = () => { setOpen(true); if (!box.current?.open) box.current?.showModal(); };
  const close = () => box.current?.close();
  const choose = (command: Command) => { close(); perform(command, router.push); };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (box.current?.open) box.current.close();
        else { help.current?.close(); show(); }
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !keysOn || typing(event.target) || document.querySelector('dialog[open]')) return;
      if (event.key === '?') return help.current?.showModal();
      const command = commands.find(({ key }) => key && key.toLowerCase() === event.key.toLowerCase());
      if (!command) return;
      event.preventDefault();
      perform(command, router.push);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [commands, keysOn, router]);

  const keyed = commands.filter(({ key }) => key);
  const word = { id: 'tangenter', name: 'Visa alla tangenter', group: 'Hjälp', run: () => help.current?.showModal() };
  return (
    <>
      <button className="sok" type="button" onClick={show} aria-haspopup="dialog"><span>Sök eller gör</span> <span><kbd>Ctrl</kbd> <kbd>K</kbd></span></button>
      <dialog ref={box} className="palett" aria-label="Sök eller gör" onClose={() => setOpen(false)} onClick={(e) => { if (e.target === box.current) close(); }}>
        {open && <PaletteList commands={[...commands, word]} choose={choose} {...(searchHref ? { search: (text: string) => { close(); router.push(`${searchHref}?q=${encodeURIComponent(text)}`); } } : {})} />}
      </dialog>
      <dialog ref={help} className="ruta-d" aria-labelledby="tangent-h">
        <h2 id="tangent-h">Tangenter</h2>
        <dl className="tangent-lista">
          <dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt><dd>Sök eller gör (⌘ K på Mac)</dd>
          <dt><kbd>?</kbd></dt><dd>Visa den här listan</dd>
          {keyed.map(({ id, key, name }) => <KeyRow key={id} letter={key ?? ''} name={name} />)}
        </dl>
        <div className="val ruta"><label><input type="checkbox" checked={keysOn} onChange={(e) => setKeysOn(e.target.checked)} /><span>Enstaka tangenter gör saker. Ctrl K fungerar alltid.</span></label></div>
        <p className="knappar"><button type="button" className="gor" onClick={() => help.current?.close()}>Stäng</button></p>
      </dialog>
    </>
  );
}

const KeyRow = ({ letter, name }: { letter: string; name: string }) => <><dt><kbd>{letter.toUpperCase()}</kbd></dt><dd>{name}</dd></>;
