import type { Metadata } from 'next';
import { LinkButton } from '#components/ui/button';
import { PageHead } from '#components/ui/page';

export const metadata: Metadata = { title: 'Sidan finns inte' };

/** The same words as for everyone, inside the frame of the signed-in. */
export default function NotFound() {
  return (
    <PageHead
      title="Sidan finns inte"
      lead="Adressen är fel, eller så har du inte behörighet till det som finns där. Kontrollera adressen, eller fråga den som skickade den till dig."
      action={<LinkButton href="/min-dag">Till Min dag</LinkButton>}
    />
  );
}
