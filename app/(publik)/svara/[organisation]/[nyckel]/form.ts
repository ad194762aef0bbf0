import { lasIn } from '#lib/handling/lamnaFil';
import { skalsteg, stallningar, stallningsnamn } from '#lib/remiss/stallning';
import { lasUtifran, type Utifran } from '#lib/remiss/svarslank';

/** All that a question can be answered with; each takes those of its kind. */
export const val = [...stallningar, ...skalsteg].map((value) => ({ value, label: stallningsnamn[value] }));
/** All that one answer may hold with its files. */
const hogst = 60 * 1024 * 1024;

/** The form as it was sent, never more of it than an answer may be. */
export const lasForm = async (request: Request): Promise<FormData> =>
  new Response(await lasIn(request.body, hogst) as Uint8Array<ArrayBuffer>, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData();

/** What was written, as it was written. */
export function skrivet(form: FormData, fragor: readonly { nr: number }[]): Utifran {
  const text = (namn: string) => { const v = form.get(namn); return typeof v === 'string' ? v.replaceAll('\r\n', '\n') : ''; };
  const givet = { namn: text('namn'), roll: text('roll'), beslut: text('beslut'), stallning: text('stallning'), text: text('text'), fragor: Object.fromEntries(fragor.map(({ nr }) => [nr, { stallning: text(`f${nr}s`), text: text(`f${nr}t`) }])) };
  // What is too long is told by the command; here it only has to be given back as it was.
  return { ...lasUtifran({}), ...givet } as Utifran;
}
