import Link from 'next/link';
import type { ReactNode } from 'react';
import { Shell } from '#components/ui/shell';
import type { Actor } from '#lib/platform/actor';
import { Sessionsvakt } from './sessionsvakt.tsx';
import { forActor, type Skalpost } from './register.ts';

type Handling = (form: FormData) => Promise<void>;
type Jag = { namn: string; enhet: string | null; organisation: { namn: string; kod: string }; andra: { id: string; namn: string }[] };
type Props = { jag: Jag; actor: Actor; loggaUt: Handling; bytOrganisation: Handling; children: ReactNode };

/** The frame of the signed-in: what this person may go to and do, who one is, and the guard of the session. */
export function Skal({ jag, actor, loggaUt, bytOrganisation, children }: Props) {
  const poster = forActor(actor, jag.organisation.kod);
  const i = (plats: Skalpost['plats']) => poster.filter((post) => post.plats === plats);
  const kommando = ({ id, namn, href, ocksa, genvag }: Skalpost) => ({ id, name: namn, group: 'Gör', href, ...(ocksa ? { also: ocksa } : {}), ...(genvag ? { key: genvag } : {}) });
  return (
    <Shell
      home="/min-dag"
      nav={i('meny').map(({ id, href, namn, smal }) => ({ href, name: namn, wide: !smal || (id === 'administration' && i('meny').filter((m) => m.smal).length > 4) }))}
      more={i('mer').map(({ href, namn }) => ({ href, name: namn }))}
      commands={i('gor').map(kommando)}
      {...(poster.some(({ id }) => id === 'arenden') ? { searchHref: '/arenden' } : {})}
      who={{ name: jag.namn, ...(jag.enhet ? { unit: jag.enhet } : {}), organisation: jag.organisation.namn }}
      foot={<Fot andra={jag.andra} {...{ loggaUt, bytOrganisation }} />}
    >
      <Sessionsvakt personId={actor.personId} />
      {children}
    </Shell>
  );
}

function Fot({ andra, loggaUt, bytOrganisation }: Pick<Props, 'loggaUt' | 'bytOrganisation'> & Pick<Jag, 'andra'>) {
  return (
    <ul>
      <li><Link href="/konto">Ditt konto</Link></li>
      {andra.map(({ id, namn }) => <li key={id}><form action={bytOrganisation}><button className="gor" name="organisationId" value={id}>Byt till {namn}</button></form></li>)}
      <li><form action={loggaUt}><button className="gor">Logga ut</button></form></li>
    </ul>
  );
}
