import type { Metadata } from 'next';
import { PageHead } from '#components/ui/page';
import { Main, Mark, SkipLink } from '#components/ui/shell';

export const metadata: Metadata = { title: 'Du är inloggad' };

export default function InloggadIgen() {
  return (
    <>
      <SkipLink />
      <header className="topp"><Mark href="/min-dag" /></header>
      <Main><PageHead title="Du är inloggad igen" lead="Stäng den här fliken och gå tillbaka till den du skrev i. Det du skrev finns kvar där, och nu går det att spara." /></Main>
    </>
  );
}
