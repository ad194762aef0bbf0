'use client';
import { unstable_rethrow, useRouter } from 'next/navigation';
import { useActionState, useEffect, useRef, useState, useTransition, type FormEvent, type ReactNode } from 'react';
import type { Svar } from '#lib/platform/svar';
import { Draft, dropDraft } from './draft.tsx';
import { ErrorSummary, type Fault } from './error-summary.tsx';
import { concerns, FormStateProvider } from './form-state.tsx';
import { tellSignedOut } from './signed-out.tsx';

export type FormAction = (before: Svar, form: FormData) => Promise<Svar>;

type Props = {
  action: FormAction;
  /** A fresh key per drawn form (`crypto.randomUUID()` on the server): one key, one change. */
  nyckel: string;
  /** What the form is for, for a screen reader. */
  label?: string;
  /** Hidden values that go along. */
  hidden?: Record<string, string>;
  /** Key under which what is typed is kept in this browser until it has been saved. */
  utkast?: string;
  /** Set when two forms on a page have fields of the same name. */
  prefix?: string;
  /** Keep what is typed also after a good answer. */
  keep?: boolean;
  inline?: boolean;
  /** Faults are told in the form itself, not first in main: for a form in a dialog. */
  summaryHere?: boolean;
  /** Its id, for fields that stand elsewhere on the page (`form=`). */
  formId?: string;
  children: ReactNode;
};

const START: Svar = { ok: true };
const CUT: Svar = { ok: false, kod: 'avbrott', text: 'Servern svarar inte just nu. Det du har skrivit finns kvar här. Vänta en stund och försök igen.' };

/**
 * A form bound to a server action. What is typed stays when it is refused; faults come in a summary first in main and at each field; a good
 * answer goes on to `vidare`. Without script it is a plain POST of the same fields. It is sent by hand here because React empties a form after its action.
 */
export function ActionForm({ action, nyckel, label, hidden = {}, utkast, prefix = '', keep = false, inline = false, summaryHere = false, formId, children }: Props) {
  const [posted, plainPost] = useActionState(action, START);
  const [answer, setAnswer] = useState<{ svar: Svar; order: string[]; turn: number } | null>(null);
  const [key, setKey] = useState(nyckel);
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const svar = answer?.svar ?? posted;

  useEffect(() => setKey(nyckel), [nyckel]);
  useEffect(() => { if (answer?.svar.kod === 'inte_inloggad') tellSignedOut(); }, [answer]);
  useEffect(() => {
    if (!answer?.svar.ok) return;
    dropDraft(utkast);
    form.current?.closest('dialog')?.close();
    if (!keep && !answer.svar.vidare) form.current?.reset();
    setKey(freshKey());
  }, [answer, keep, utkast]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const element = event.currentTarget;
    const typed = new FormData(element, (event.nativeEvent as SubmitEvent).submitter);
    const order = [...new Set([...element.elements].map((e) => (e as HTMLInputElement).name).filter(Boolean))];
    start(async () => {
      const next = await action(svar, typed).catch((error: unknown) => {
        if (isSaved(error)) dropDraft(utkast);
        unstable_rethrow(error);
        return CUT;
      });
      // At once, not in an effect: the page that the action has drawn anew may no longer hold this form.
      if (next.ok && next.vidare) {
        dropDraft(utkast);
        router.push(next.vidare);
      }
      start(() => setAnswer((before) => ({ svar: withoutTyped(next), order, turn: (before?.turn ?? 0) + 1 })));
    });
  }

  const faults = faultsOf(svar, answer?.order ?? [], prefix);
  return (
    <FormStateProvider value={{ svar, pending, prefix }}>
      {!svar.ok && <ErrorSummary faults={faults} text={faults.length ? undefined : (svar.text ?? 'Det gick inte att spara. Ladda om sidan och försök igen.')} again={answer?.turn ?? 0} here={summaryHere} />}
      {svar.ok && svar.vidare && <noscript><meta httpEquiv="refresh" content={`0;url=${svar.vidare}`} /></noscript>}
      <form ref={form} id={formId} action={plainPost} onSubmit={send} noValidate aria-label={label} aria-busy={pending} className={inline ? undefined : 'form'}>
        <input type="hidden" name="nyckel" value={key} />
        {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {utkast && <Draft name={utkast} form={form} />}
        {children}
      </form>
    </FormStateProvider>
  );
}

/** With script the fields themselves still hold what was typed: giving it to them again would only undo what is typed meanwhile. */
const withoutTyped = ({ varden: _, ...svar }: Svar): Svar => svar;

function faultsOf(svar: Svar, order: string[], prefix: string): Fault[] {
  if (svar.ok) return [];
  const fields = order.map((name) => name.replace(/\[\]$/, ''));
  return Object.entries(svar.falt ?? {})
    .map(([about, texts]) => ({ about, text: texts?.[0], at: fields.findIndex((field) => concerns(about, field)) }))
    .toSorted((a, b) => (a.at === -1 ? Infinity : a.at) - (b.at === -1 ? Infinity : b.at) || 0)
    .flatMap(({ about, text, at }) => {
      if (!text) return [];
      // Without script the order is not known: then a fault's own name is its field, save for the one about the whole form.
      const field = order.length ? fields[at] : about === '_' ? undefined : about;
      return [field === undefined ? { text } : { text, href: `#${prefix}${field}` }];
    });
}

/** An action that redirects has done its work, unless it sends one to sign in again. */
const isSaved = (error: unknown) => {
  const digest = String((error as { digest?: unknown } | null)?.digest ?? '');
  return digest.startsWith('NEXT_REDIRECT') && !digest.includes('/logga-in');
};

/** randomUUID only exists on https and localhost; a kommun may try it on a plain address first. */
const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
