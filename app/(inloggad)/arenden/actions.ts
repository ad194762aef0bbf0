'use server';
import { formAction } from '#lib/platform/action';
import { andraArendemening } from '#lib/arende/andraArendemening';
import { ateroppna } from '#lib/arende/ateroppna';
import { avsluta } from '#lib/arende/avsluta';
import { bevaka } from '#lib/arende/bevaka';
import { fordela } from '#lib/arende/fordela';
import { klarBevakning } from '#lib/arende/klarBevakning';
import { koppla } from '#lib/arende/koppla';
import { oppna } from '#lib/arende/oppna';
import { registreraUpprattad } from '#lib/handling/registreraUpprattad';

const tillArendet = { vidare: ({ arendeId }: { arendeId?: string | null }) => `/arenden/${arendeId}` };

export const oppnaAction = formAction(oppna, '/arenden', tillArendet);
export const fordelaAction = formAction(fordela, '/arenden');
export const andraArendemeningAction = formAction(andraArendemening, '/arenden');
export const avslutaAction = formAction(avsluta, '/arenden');
export const ateroppnaAction = formAction(ateroppna, '/arenden');
export const kopplaAction = formAction(koppla, '/arenden');
export const bevakaAction = formAction(bevaka, '/arenden');
export const klarBevakningAction = formAction(klarBevakning, '/arenden');
export const registreraUpprattadAction = formAction(registreraUpprattad, '/arenden', tillArendet);
