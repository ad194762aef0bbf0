import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { skrivTavlefil } from '#lib/remiss/tavlefil';
import { getRemiss } from '#lib/remiss/tavlefragor';

/** The board as an Excel workbook. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  try {
    const tavla = await getRemiss({ actor, nu: nu() }, { id: (await params).id, alla: true });
    return fileResponse({ bytes: await skrivTavlefil(tavla), typ: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, `Remisstavla ${tavla.dnr}.xlsx`.replaceAll(/[\\/:*?"<>|]/g, '-'));
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
