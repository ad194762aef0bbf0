export const root: string;
export function prepare(entry: string): Promise<void>;
