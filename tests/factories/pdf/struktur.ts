import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, decodePDFRawStream, type PDFObject } from 'pdf-lib';

const namn = (d: PDFDict, nyckel: string): string | null => { const v = d.lookup(PDFName.of(nyckel)); return v instanceof PDFName ? v.decodeText() : null; };
const lista = (v: PDFObject | undefined): PDFObject[] => (v instanceof PDFArray ? v.asArray() : v === undefined ? [] : [v]);

/**
 * What is wrong with a PDF's structure by ISO 14289-1 and 19005-2 level A, read from the file itself and by other code than what made it: an empty
 * list is a file where everything drawn is tagged or an artifact, the tree reaches it once and in the order it is drawn, tables and figures say what
 * they are, and headings do not skip. `lasning` is the text as a screen reader gets it.
 */
export async function granskaStruktur(bytes: Uint8Array): Promise<{ fel: string[]; lasning: string; element: string[] }> {
  const fil = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = fil;
  const fel: string[] = [];
  const rot = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(rot instanceof PDFDict)) return { fel: ['saknar strukturträd'], lasning: '', element: [] };
  const roller = rot.lookup(PDFName.of('RoleMap'));
  const standard = (typ: string): string => { const r = roller instanceof PDFDict ? namn(roller, typ) : null; return r && r !== typ ? standard(r) : typ; };
  const sidor = fil.getPages().map(({ ref }) => ref.toString());

  const ordning: { sida: number; mcid: number }[] = [];
  const element: string[] = [];
  const ga = (nod: PDFObject | undefined, sida: PDFObject | undefined, ovan: readonly string[]): void => {
    const v = nod instanceof PDFRef ? context.lookup(nod) : nod;
    if (v instanceof PDFNumber) { ordning.push({ sida: sidor.indexOf(String(sida)), mcid: v.asNumber() }); return; }
    if (v instanceof PDFArray) { for (const barn of v.asArray()) ga(barn, sida, ovan); return; }
    if (!(v instanceof PDFDict)) return;
    const egenSida = v.get(PDFName.of('Pg')) ?? sida;
    const slag = namn(v, 'Type');
    if (slag === 'MCR') { const m = v.lookup(PDFName.of('MCID')); if (m instanceof PDFNumber) ordning.push({ sida: sidor.indexOf(String(egenSida)), mcid: m.asNumber() }); return; }
    if (slag === 'OBJR') return;
    const typ = standard(namn(v, 'S') ?? '?');
    element.push(typ);
    const attribut = lista(v.lookup(PDFName.of('A'))).map((a) => (a instanceof PDFRef ? context.lookup(a) : a)).filter((a): a is PDFDict => a instanceof PDFDict);
    if (typ === 'TH' && !attribut.some((a) => namn(a, 'Scope'))) fel.push('tabellhuvud utan Scope');
    if ((typ === 'Figure' || typ === 'Formula') && !v.has(PDFName.of('Alt')) && !v.has(PDFName.of('ActualText'))) fel.push(`${typ} utan alternativtext`);
    const kravs: Record<string, readonly string[]> = { TR: ['Table', 'THead', 'TBody', 'TFoot'], TH: ['TR'], TD: ['TR'], LI: ['L'], LBody: ['LI'], Lbl: ['LI', 'Note', 'BibEntry', 'TOCI', 'H1', 'H2', 'H3', 'P', 'Span', 'Reference', 'Link'] };
    const foralder = ovan.at(-1) ?? '';
    if (kravs[typ] && !kravs[typ].includes(foralder)) fel.push(`${typ} ligger i ${foralder}`);
    ga(v.get(PDFName.of('K')), egenSida, [...ovan, typ]);
  };
  ga(rot.get(PDFName.of('K')), undefined, []);

  const rubriker = element.filter((e) => /^H[1-6]$/.test(e)).map((e) => Number(e[1]));
  rubriker.forEach((niva, i) => { const forra = rubriker[i - 1]; if (niva > (forra ?? 0) + 1) fel.push(`rubriknivå ${niva} efter ${forra ?? 0}`); });

  fil.getPages().forEach((sida, nr) => {
    const { ritade, otaggat } = lasInnehall(strommar(sida.node.lookup(PDFName.of('Contents')), (ref) => context.lookup(ref)));
    if (otaggat.length > 0) fel.push(`sida ${nr + 1} ritar utan tagg: ${[...new Set(otaggat)].join(' ')}`);
    const itradet = ordning.filter((o) => o.sida === nr).map(({ mcid }) => mcid);
    if (new Set(itradet).size < itradet.length) fel.push(`sida ${nr + 1}: samma innehåll två gånger i trädet`);
    const utanfor = ritade.filter((m) => !itradet.includes(m));
    if (utanfor.length > 0) fel.push(`sida ${nr + 1}: innehåll utanför trädet, ${utanfor.length} st`);
    const saknas = itradet.filter((m) => !ritade.includes(m));
    if (saknas.length > 0) fel.push(`sida ${nr + 1}: trädet pekar på det som inte ritas, ${saknas.length} st`);
    const [last, ritat] = [itradet.filter((m) => ritade.includes(m)), ritade.filter((m) => itradet.includes(m))];
    if (last.join() !== ritat.join()) fel.push(`sida ${nr + 1}: läses i annan ordning än det står`);
    const annoteringar = lista(sida.node.lookup(PDFName.of('Annots'))).map((a) => (a instanceof PDFRef ? context.lookup(a) : a)).filter((a): a is PDFDict => a instanceof PDFDict);
    const lankar = annoteringar.filter((a) => namn(a, 'Subtype') !== 'Widget');
    if (lankar.some((a) => !a.has(PDFName.of('StructParent')))) fel.push(`sida ${nr + 1}: länk utanför trädet`);
    if (lankar.length > 0 && namn(sida.node, 'Tabs') !== 'S') fel.push(`sida ${nr + 1}: tabbordningen följer inte strukturen`);
  });
  if (!catalog.has(PDFName.of('OutputIntents'))) fel.push('saknar OutputIntents');
  if (catalog.has(PDFName.of('OpenAction')) && /JavaScript/.test(String(catalog.lookup(PDFName.of('OpenAction'))))) fel.push('har skript');
  if (!context.trailerInfo.ID) fel.push('saknar ID');
  if (context.trailerInfo.Encrypt) fel.push('är krypterad');
  const sprak = catalog.lookup(PDFName.of('Lang'));
  if (!(sprak instanceof PDFString) || !/^sv/i.test(sprak.decodeText())) fel.push('är inte märkt som svenska');
  return { fel: [...new Set(fel)], lasning: await lasHogt(bytes), element };
}

const strommar = (v: PDFObject | undefined, hamta: (ref: PDFRef) => PDFObject | undefined): string => lista(v).map((s) => (s instanceof PDFRef ? hamta(s) : s)).flatMap((s) => (s instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(s).decode()).toString('latin1')] : [])).join('\n');

const malar = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI', 'Do']);

/** Which marked contents a page draws, and what it draws outside of any. */
export function lasInnehall(text: string): { ritade: number[]; otaggat: string[] } {
  const ritade: number[] = [];
  const otaggat: string[] = [];
  const oppna: ('tagg' | 'annat')[] = [];
  let operander: string[] = [];
  const ord = /\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/gs;
  for (const [o] of text.matchAll(ord)) {
    if (o === 'BDC' || o === 'BMC') {
      const mcid = /\/MCID (\d+)/.exec(operander.join(' '))?.[1];
      if (mcid !== undefined) ritade.push(Number(mcid));
      oppna.push(mcid !== undefined || operander.includes('/Artifact') ? 'tagg' : 'annat');
    } else if (o === 'EMC') oppna.pop();
    else if (malar.has(o) && !oppna.includes('tagg')) otaggat.push(o);
    if (/^[A-Za-z'"*]+\d?\*?$/.test(o)) operander = [];
    else operander.push(o);
  }
  return { ritade, otaggat };
}

type Strukturnod = { role?: string; children?: (Strukturnod | { type: string; id: string })[] };

/** The text in the order of the structure tree, page by page, which is what is read aloud. */
async function lasHogt(bytes: Uint8Array): Promise<string> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, isEvalSupported: false });
  try {
    const document = await task.promise;
    const sidor: string[] = [];
    for (let nr = 1; nr <= document.numPages; nr++) {
      const page = await document.getPage(nr);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texter = new Map<string, string>();
      const stapel: string[] = [];
      for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
        if (item.type?.startsWith('beginMarkedContent')) stapel.push(item.id ?? '');
        else if (item.type === 'endMarkedContent') stapel.pop();
        else if (item.str !== undefined) { const id = stapel.findLast((x) => x !== '') ?? ''; if (id) texter.set(id, `${texter.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`); }
      }
      const i = (nod: Strukturnod | { type: string; id: string } | null): string => (!nod ? '' : 'id' in nod ? (texter.get(nod.id) ?? '') : (nod.children ?? []).map(i).join(' '));
      sidor.push(i((await page.getStructTree()) as Strukturnod | null));
      page.cleanup();
    }
    return sidor.join('\n');
  } finally {
    await task.destroy();
  }
}
