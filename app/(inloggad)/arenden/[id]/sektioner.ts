import type { ComponentType, ReactNode } from 'react';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { ArendetsDelegation } from '../../delegation/arendets-delegation.tsx';
import { ArendetsSammantraden } from '../../sammantraden/arendets-sammantraden.tsx';
import { Expedierat } from './expediering.tsx';
import { Karta } from './karta.tsx';
import { LagaKraft } from './laga-kraft.tsx';
import { NamndernasSvarSektion, remissteg, remisstegVidSkrivandet } from './remiss.tsx';
import { ArendetsRekommendationer, rekommendationssteg } from '../../rekommendationer/arendets-rekommendationer.tsx';
import { Uppdrag } from './uppdrag.tsx';
import { Skrivelser, skrivsteg } from './skrivelser.tsx';

/** A part of the ärende's page that another domain draws: an async component that answers null where it has nothing to say. */
export type Sektion = ComponentType<{ arende: ArendeView; ctx: Ctx }> | ((p: { arende: ArendeView; ctx: Ctx }) => Promise<ReactNode>);
/** The next step for the one who is looking: the first that answers is the page's filled button, the others are words. `mening` is a sentence for the lead; what `vantar` has nothing in it yet and is never the button. */
export type Steg = (arende: ArendeView, ctx: Ctx) => Promise<{ text: string; href: string; mening?: string; vantar?: boolean } | null>;

/** Before the handlingar: the map, svarsfrågor, nämndernas svar, yttranden, sammanträden. A domain adds its line here. */
export const sektioner: readonly Sektion[] = [Karta, NamndernasSvarSektion, ArendetsRekommendationer, Skrivelser, ArendetsSammantraden, ArendetsDelegation, LagaKraft, Uppdrag, Expedierat];
/** In the order of the work: the earlier step is offered first. */
export const steg: readonly Steg[] = [remissteg, rekommendationssteg, skrivsteg, remisstegVidSkrivandet];
