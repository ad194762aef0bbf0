'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and while hydrating, true after: for what only works with script. */
export const useMounted = () => useSyncExternalStore(never, () => true, () => false);
