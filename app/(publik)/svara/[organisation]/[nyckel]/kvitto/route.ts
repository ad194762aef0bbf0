import { fileResponse } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { renderSvar, svarsdata } from '#lib/remiss/pdf/svar';
import { getSvarsrum } from '#lib/remiss/svaraUtifran';
import { forNyckel } from '../svar.ts';

/** The receipt: the answer as it was handed in, with its day and time. */
export async function GET(request: Request, { params }: { params: Promise<{ organisation: string; nyckel: string }> }): Promise<Response> {
  const p = await params;
  return forNyckel(request, p, async (ctx, organisation) => {
    const rum = await getSvarsrum(ctx, p.nyckel);
    if (!rum.inlamnad) throw new Refused('finns_inte');
    const bytes = await renderSvar(svarsdata({ givet: rum.svar, instans: rum.instans, remiss: { titel: rum.titel, dnrAttAnge: rum.dnr, fragor: rum.fragor }, inlamnad: rum.inlamnad, organisation }));
    return fileResponse({ bytes: new Uint8Array(bytes), typ: 'application/pdf' }, `Kvitto ${rum.dnr}.pdf`.replaceAll('/', '-'), true);
  });
}
