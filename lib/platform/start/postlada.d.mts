export type Postlada = { url: string; stop: () => Promise<void> };
export function startPostlada(folder: string, options?: { aloud?: boolean }): Promise<Postlada>;
