'use client';
import dynamic from 'next/dynamic';
import type { Editorprops } from './editor.tsx';

// The editor is fetched only by whoever writes.
const Editor = dynamic(() => import('./editor.tsx').then((m) => m.Editor), { ssr: false, loading: () => <p className="mut oppnar" role="status">Öppnar texten …</p> });

/** The desk for writing, fetched when it is opened. */
export const Skrivbord = (props: Editorprops) => <Editor {...props} />;
