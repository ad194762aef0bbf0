import type { Event } from '#lib/platform/audit';

/** What a form gets back from its action: `text` is the Swedish sentence, `falt` the words beside each field. `varden` is what was typed, so that it survives a plain POST without script; `vidare` is where to go next. */
export type Svar = {
  ok: boolean;
  kod?: string;
  text?: string;
  falt?: Record<string, string[] | undefined>;
  vidare?: string;
  varden?: Varden;
  subject?: string;
  detalj?: Event['detalj'];
};

export type Varden = Record<string, string | string[]>;

const NEVER = /^(\$ACTION|nyckel$)|losenord|password/i;

/** The typed words of a form: no files, no passwords, no keys. For `Svar.varden` and for drafts. */
export function typedValues(form: FormData): Varden {
  const typed = new Map<string, string | string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || NEVER.test(name)) continue;
    const before = typed.get(name);
    typed.set(name, before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]);
  }
  return Object.fromEntries(typed);
}
