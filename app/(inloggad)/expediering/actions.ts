'use server';
import { forsokIgen } from '#lib/expediering/forsokIgen';
import { formAction } from '#lib/platform/action';

export const forsokIgenAction = formAction(forsokIgen, '/expediering');
