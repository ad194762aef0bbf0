import { arbetsdagarEfter, dagarEfter, flyttaBak, skrivDag, type Dag } from '#lib/platform/frist';

/** One organ on the way to the answer, the one that speaks last standing last: SN:s AU, SN, KS. */
export type Led = {
  organ: string;
  sammantraden: readonly Dag[];
  /** Calendar days before the meeting that the kallelse goes out: a setting of the organ (fullmäktige: KL 5:13–15). */
  kallelsedagar: number;
  /** Working days before the kallelse that the handlingar must be with the secretary. */
  beredningsdagar: number;
  /** Working days from the meeting until the decision is justerad and expedierad. */
  expedieringsdagar: number;
};

export type Planeratled = { organ: string; handlingarSenast: Dag; kallelse: Dag; sammantrade: Dag; expedierasSenast: Dag };

export type Bakatplan =
  | { mojlig: true; led: readonly Planeratled[]; utkastSenast: Dag }
  /** `tidigast` is when an answer could be sent with these meetings: what to ask anstånd until; null when no calendar reaches. */
  | { mojlig: false; organ: string; tidigast: Dag | null; mening: string };

/**
 * From the date the answer is due, backwards: the last meeting of each organ that still leaves time for the next,
 * and the day the draft must be ready. When the calendar makes it impossible it says where and what could be had instead.
 */
export function bakatplan(svarsdatum: Dag, led: readonly Led[], idag: Dag): Bakatplan {
  const planerade: Planeratled[] = [];
  let klartSenast = flyttaBak(svarsdatum);

  for (const ett of led.toReversed()) {
    const sammantrade = ett.sammantraden.filter((dag) => arbetsdagarEfter(dag, ett.expedieringsdagar) <= klartSenast).toSorted().at(-1);
    const plan = sammantrade === undefined ? null : planera(ett, sammantrade);
    if (!plan || plan.handlingarSenast < idag) return omojlig(svarsdatum, led, idag, ett);
    planerade.unshift(plan);
    klartSenast = plan.handlingarSenast;
  }
  return { mojlig: true, led: planerade, utkastSenast: klartSenast };
}

/** The first day an answer could be on its way when the work starts today; null when an organ has no meeting left. */
export function tidigastMojliga(led: readonly Led[], idag: Dag): Dag | null {
  let klart = idag;
  for (const ett of led) {
    const forsta = ett.sammantraden.toSorted().find((dag) => planera(ett, dag).handlingarSenast >= klart);
    if (forsta === undefined) return null;
    klart = planera(ett, forsta).expedierasSenast;
  }
  return klart;
}

function planera({ organ, kallelsedagar, beredningsdagar, expedieringsdagar }: Led, sammantrade: Dag): Planeratled {
  const kallelse = flyttaBak(dagarEfter(sammantrade, -kallelsedagar));
  return { organ, handlingarSenast: arbetsdagarEfter(kallelse, -beredningsdagar), kallelse, sammantrade, expedierasSenast: arbetsdagarEfter(sammantrade, expedieringsdagar) };
}

function omojlig(svarsdatum: Dag, led: readonly Led[], idag: Dag, { organ }: Led): Bakatplan {
  const tidigast = tidigastMojliga(led, idag);
  const rad = tidigast === null ? 'Lägg in fler sammanträden eller låt beslutet fattas på delegation.' : `Begär anstånd till ${skrivDag(tidigast)} eller låt beslutet fattas på delegation.`;
  return { mojlig: false, organ, tidigast, mening: `${organ} har inget sammanträde i tid för att svaret ska vara inne ${skrivDag(svarsdatum)}. ${rad}` };
}
