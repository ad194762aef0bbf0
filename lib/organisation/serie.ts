/** The names of the series that are counted: one place, so that nobody counts beside it. */
export const serie = {
  arende: (diarieserieId: string) => `arende:${diarieserieId}`,
  lopnr: (myndighetId: string) => `lopnr:${myndighetId}`,
  aktbilaga: (arendeId: string) => `aktbilaga:${arendeId}`,
  paragraf: (organId: string) => `paragraf:${organId}`,
  fullmaktigehandling: (organId: string) => `fullmaktigehandling:${organId}`,
  delegationsbeslut: (organId: string) => `delegationsbeslut:${organId}`,
  ordforandebeslut: (organId: string) => `ordforandebeslut:${organId}`,
};
