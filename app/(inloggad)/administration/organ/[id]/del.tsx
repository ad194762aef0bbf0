import type { ReactNode } from 'react';
import { ActionForm, type FormAction } from '#components/ui/action-form';
import { Notice } from '#components/ui/notice';
import { Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import type { getOrgan } from '#lib/organisation/administration';

export type Organ = Awaited<ReturnType<typeof getOrgan>>;

type Props = { id: string; title: string; text: ReactNode; organ: Organ; action: FormAction; sparat: string | undefined; grupp?: boolean; utanfor?: ReactNode; children: ReactNode };

/** One part of the settings: saved by itself, with its own receipt. */
export function Del({ id, title, text, organ, action, sparat, grupp = true, utanfor, children }: Props) {
  return (
    <Section title={title} text={text} id={id}>
      {sparat === id && <Notice>Sparat.</Notice>}
      <ActionForm action={action} nyckel={crypto.randomUUID()} label={`${title}, ${organ.namn}`} prefix={`${id}-`} hidden={{ id: organ.id, version: String(organ.version), ...(grupp ? { grupp: id } : {}) }} keep>
        {children}
        <SubmitRow look="outlined">Spara {title.toLowerCase()}</SubmitRow>
      </ActionForm>
      {utanfor}
    </Section>
  );
}

/** What the law itself decides here: told, not asked. */
export const Lag = ({ label, children }: { label: string; children: ReactNode }) => <div className="falt"><p className="etikett">{label}</p><p>{children}</p></div>;
