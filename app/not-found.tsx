import type { Metadata } from 'next';
import { LinkButton } from '#components/ui/button';
import { PageHead } from '#components/ui/page';
import { Main, Mark, SkipLink } from '#components/ui/shell';

export const metadata: Metadata = { title: 'Sidan finns inte' };

export default function NotFound() {
  return (
    <>
      <SkipLink />
      <header className="topp"><Mark href="/" /></header>
      <Main>
        <PageHead
          title="Sidan finns inte"
          lead="Adressen är fel, eller så har du inte behörighet till det som finns där. Kontrollera adressen, eller fråga den som skickade den till dig."
          action={<LinkButton href="/">Till startsidan</LinkButton>}
        />
      </Main>
    </>
  );
}
