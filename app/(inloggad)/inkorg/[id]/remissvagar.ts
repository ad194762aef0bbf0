'use server';
import { registreraInkommet } from '#lib/arende/registreraInkommet';
import { formAction } from '#lib/platform/action';
import type { Ctx } from '#lib/platform/command';
import { registreraRekommendation } from '#lib/rekommendation/registreraRekommendation';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { registreraSvar } from '#lib/remiss/registreraSvar';

const tillArendet = { vidare: ({ arendeId }: { arendeId?: string | null }) => `/arenden/${arendeId}` };
type Ifyllt = Parameters<typeof registreraRemiss>[1];

/** What came from outside is a remiss or just a handling, as the registrator says. */
const antingenEller = async (ctx: Ctx, { som, ...form }: Ifyllt & { som?: string }) => (som === 'remiss' ? registreraRemiss(ctx, form as Ifyllt) : registreraInkommet(ctx, form));

export const registreraRemissAction = formAction(registreraRemiss, '/inkorg', tillArendet);
export const registreraRekommendationAction = formAction(registreraRekommendation, '/inkorg', tillArendet);
export const registreraSvarAction = formAction(registreraSvar, '/inkorg', tillArendet);
export const registreraBrevAction = formAction(antingenEller, '/inkorg', tillArendet);
