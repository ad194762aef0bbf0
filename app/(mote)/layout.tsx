import type { ReactNode } from 'react';
import { pageCtx } from '#lib/platform/page';

/** Views that fill the window: the meeting and the reading room have a frame of their own. */
export default async function HelaFonstret({ children }: { children: ReactNode }) {
  await pageCtx();
  return children;
}
