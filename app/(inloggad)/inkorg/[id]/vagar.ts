import type { ComponentType } from 'react';
import type { FormAction } from '#components/ui/action-form';
import type { InkommetView } from '#lib/handling/queries';
import { registreraAction } from '../actions.ts';
import { Kanskeremiss, Remissfalt } from './remissfalt.tsx';
import { registreraBrevAction, registreraRekommendationAction, registreraRemissAction, registreraSvarAction } from './remissvagar.ts';

/** How a kind of inkommet is registered: the action, fields of its own in the same form, and what the head says. A domain adds its line here. */
export type Vag = { action: FormAction; Falt?: ComponentType<{ inkommet: InkommetView }>; lead?: (inkommet: InkommetView) => string };

export const vagar: Record<string, Vag> = {
  // remiss
  remiss: { action: registreraRemissAction, Falt: Remissfalt },
  remissvar: { action: registreraSvarAction },
  utdrag: { action: registreraSvarAction },
  rekommendation: { action: registreraRekommendationAction, lead: ({ fran }) => `${fran} rekommenderar er att besluta. När den är registrerad ligger att-satserna i ärendet som förslag till beslut.` },
  brev: { action: registreraBrevAction, Falt: Kanskeremiss },
};
export const vanligVag: Vag = { action: registreraAction };
