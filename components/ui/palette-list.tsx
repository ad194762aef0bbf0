'use client';
import { Command as Cmdk } from 'cmdk';
import { useState } from 'react';
import type { Command } from './commands.tsx';

type Props = { commands: Command[]; choose: (command: Command) => void; search?: (text: string) => void };

/** The palette's inside: a field that says what it is for, and the commands that match, by heading. */
export function PaletteList({ commands, choose, search }: Props) {
  const [text, setText] = useState('');
  const groups = [...new Set(commands.map(({ group }) => group ?? 'Åtgärder'))];
  return (
    <Cmdk label="Sök eller gör" loop>
      <label htmlFor="palett-falt">Sök eller skriv vad du vill göra</label>
      <Cmdk.Input id="palett-falt" value={text} onValueChange={setText} autoFocus />
      <Cmdk.List label="Träffar">
        <Cmdk.Empty>Inget heter så. Prova ett annat ord.</Cmdk.Empty>
        {groups.map((group) => (
          <Cmdk.Group key={group} heading={group}>
            {commands.filter((c) => (c.group ?? 'Åtgärder') === group).map((c) => (
              <Cmdk.Item key={c.id} value={`${c.name} ${c.id}`} keywords={[c.also ?? '', c.note ?? '']} onSelect={() => choose(c)}>
                <span>{c.name}</span><span>{c.note}{c.key && <> <kbd>{c.key.toUpperCase()}</kbd></>}</span>
              </Cmdk.Item>
            ))}
          </Cmdk.Group>
        ))}
        {search && text.trim() && (
          <Cmdk.Group heading="Sök" forceMount>
            <Cmdk.Item forceMount value={`sök ${text}`} onSelect={() => search(text.trim())}><span>Sök efter ”{text.trim()}”</span></Cmdk.Item>
          </Cmdk.Group>
        )}
      </Cmdk.List>
    </Cmdk>
  );
}
