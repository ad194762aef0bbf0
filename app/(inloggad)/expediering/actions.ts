'use server';
import { forsokIgen } from '#lib/expediering/forsokIgen';
import { noteraPostad, noteraStuds } from '#lib/expediering/noteraUtgang';
import { formAction } from '#lib/platform/action';

export const forsokIgenAction = formAction(forsokIgen, '/expediering');
export const noteraPostadAction = formAction(noteraPostad, '/expediering');
export const noteraStudsAction = formAction(noteraStuds, '/expediering');
