import type { ReactNode } from 'react';
import { PageHead } from '#components/ui/page';
import { Notice } from '#components/ui/notice';
import { Tabs } from '#components/ui/tabs';

const flikar = [
  ['/administration', 'Nämnder och organ'], ['/administration/personer', 'Personer'], ['/administration/befattningar', 'Befattningar'],
  ['/administration/serier', 'Diarieserier'], ['/administration/organisationer', 'Organisationer'],
] as const;

type Props = { flik?: string; title: string; lead?: ReactNode; over?: ReactNode; action?: ReactNode; besked?: string | false | undefined; children: ReactNode };

/** The frame of every page of the administration: where one is, and what was just done. */
export function Ram({ flik, title, lead, over = 'Administration', action, besked, children }: Props) {
  return (
    <>
      <PageHead over={over} title={title} lead={lead} action={action} />
      {flik && <Tabs label="Delar av administrationen" items={flikar.map(([href, text]) => ({ href, text, current: href === flik }))} />}
      {besked && <Notice>{besked}</Notice>}
      {children}
    </>
  );
}
