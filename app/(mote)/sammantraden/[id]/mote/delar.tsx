import type { ReactNode } from 'react';
import type { Step } from '#components/ui/steps';

/** One part of a § as it is drawn: a station with its content. */
export type Del = Step & { content: ReactNode };

/** On a phone a step that is done folds to one line: this is the way to open it, without script. */
export const Kort = ({ till, children }: { till: string; children: ReactNode }) => <p className="kort"><a href={`#${till}`}>{children}</a></p>;
