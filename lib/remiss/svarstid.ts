import { parseDate } from '#lib/platform/datum';
import { exakt, tolkaVagtDatum, type VagtDatum } from '#lib/platform/vagtDatum';

/** What stands in a missiv as answer-by: a day in any way people write one, or a period ("maj–oktober 2019", "innan årsskiftet"). */
export function lasSvarstid(skriven: string, nu: Date): VagtDatum {
  if (!skriven.trim()) return { precision: 'obestamt', fran: null, till: null, text: null };
  const dag = parseDate(skriven, nu);
  return dag.ok ? exakt(dag.value) : tolkaVagtDatum(skriven, nu.getFullYear());
}
