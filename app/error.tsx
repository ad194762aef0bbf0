'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';

type Props = { error: Error & { digest?: string }; reset: () => void };

// In production a server error reaches the browser as its digest alone; an error that carries the digest 'databas…' says which of the two this is.
const databaseGone = ({ digest = '', message }: Props['error']) => digest.startsWith('databas') || /databas/i.test(message);

export default function Fel({ error, reset }: Props) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const head = useRef<HTMLHeadingElement>(null);
  const gone = databaseGone(error);
  const title = gone ? 'Databasen svarar inte just nu' : 'Något gick fel hos oss';

  useEffect(() => {
    document.title = `Fel: ${title} – Paragraf`;
    head.current?.focus();
  }, [title]);

  const again = () => start(() => { router.refresh(); reset(); });
  return (
    <main className="sida" id="innehall">
      <div className="arende-h">
        <div>
          <h1 tabIndex={-1} ref={head}>{title}</h1>
          <p className="lead">
            {gone
              ? 'Det brukar gå över på någon minut. Det som är sparat finns kvar. Vänta en stund och försök igen.'
              : 'Sidan kunde inte visas. Det som är sparat finns kvar. Försök igen, och hör av dig till din administratör om det inte hjälper.'}
          </p>
        </div>
        <button className="knapp" type="button" onClick={again} aria-busy={pending || undefined}>{pending ? 'Försöker …' : 'Försök igen'}</button>
      </div>
      {!gone && error.digest && <p className="liten mut">Ange felkoden {error.digest} om du hör av dig.</p>}
    </main>
  );
}
