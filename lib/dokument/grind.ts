import * as Y from 'yjs';
import { skrivschema } from './noder.ts';
import { markeSchema, storsta } from './schema.ts';

type Struktur = { content?: unknown; parent?: unknown; parentSub?: string | null };

const noder = new Set(Object.keys(skrivschema.nodes));
const rotter = new Set(['text', 'titel', 'forslag']);
const attribut: Record<string, (varde: unknown) => boolean> = {
  level: (v) => v === 2 || v === 3 || v === 4,
  start: (v) => v === null || heltal(v, 0, 100_000),
  type: (v) => v === null,
  colspan: (v) => heltal(v, 1, 50), rowspan: (v) => heltal(v, 1, 50),
  nr: (v) => heltal(v, 0, 999), fraga: (v) => typeof v === 'string' && v.length <= 5_000,
  stallning: (v) => v === null || (typeof v === 'string' && /^[a-z_]{1,60}$/.test(v)),
  proveniens: (v) => typeof v === 'object' && JSON.stringify(v).length < 1_000,
};
const heltal = (v: unknown, minst: number, mest: number) => Number.isInteger(v) && Number(v) >= minst && Number(v) <= mest;

/**
 * Whether an update from a browser adds nothing but what can be typed and printed: known nodes, marks and attributes with possible values.
 * Asked of the update alone, so that it costs what the update weighs and not what the document does.
 */
export function kanSkrivas(update: Uint8Array): boolean {
  if (update.length > storsta) return false;
  const { structs } = Y.decodeUpdate(update);
  return (structs as Struktur[]).every(tillaten);
}

function tillaten({ content, parent, parentSub }: Struktur): boolean {
  if (content === undefined || content instanceof Y.ContentDeleted) return true;
  if (typeof parent === 'string' && !rotter.has(parent)) return false;
  if (content instanceof Y.ContentString) return parentSub === null || parentSub === undefined;
  if (content instanceof Y.ContentFormat) return content.value === null || marke(String(content.key), content.value);
  if (content instanceof Y.ContentAny) return typeof parentSub === 'string' && content.arr.length === 1 && (attribut[parentSub]?.(content.arr[0] ?? null) ?? false);
  if (content instanceof Y.ContentType) {
    const { type } = content;
    if (type instanceof Y.XmlElement) return noder.has(type.nodeName);
    return type instanceof Y.XmlText || type instanceof Y.Text;
  }
  return false;
}

/** A mark's value is its attributes. Several of a kind on the same words are told apart by a suffix. */
const marke = (nyckel: string, varde: unknown): boolean => markeSchema.safeParse({ type: nyckel.split('--')[0], attrs: varde }).success;
