import { Steps } from '#components/ui/steps';
import { dayAndMonth, clock } from '#lib/platform/datum';
import type { Setvy } from '#lib/protokoll/queries';

/** Who signs, as a line with stations: those who have, whose turn it is, those who remain. */
export function Undertecknarlinje({ vald }: { vald: Setvy }) {
  if (vald.undertecknare.length === 0) return <p className="mut">Ingen är utsedd än.</p>;
  const laget = (u: Setvy['undertecknare'][number]) => (u.at ? 'klar' : vald.status === 'signeras' && (u.jag || (vald.iTurordning ? u.tur : false)) ? 'nu' : 'sedan') as 'klar' | 'nu' | 'sedan';
  return (
    <Steps
      label="Undertecknare"
      items={vald.undertecknare.map((u) => ({
        id: `${u.roll}${u.personId}`, kind: laget(u), name: `${u.namn}${u.parti ? `\u00A0(${u.parti})` : ''}`, you: u.jag && !u.at && vald.status === 'signeras',
        when: u.at ? `${dayAndMonth(u.at)}, ${clock(u.at)}` : u.jag && vald.status === 'signeras' ? 'du, nu' : undefined,
        note: `${u.roll === 'sekreterare' && u.titel ? u.titel : u.rollnamn.toLowerCase()}${u.at ? ', har skrivit under' : vald.status === 'signeras' && vald.iTurordning && !u.tur ? ', skriver under sedan' : ''}`,
      }))}
    />
  );
}

/** The hash in groups of four, as it is printed in the PDF. */
export const Kontrollsumma = ({ hash }: { hash: string }) => <p className="liten avtal"><span className="vh">SHA-256, kontrollsumma: </span>{hash.match(/.{1,4}/g)?.join(' ')}</p>;
