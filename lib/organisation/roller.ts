/** What each role is called, in the order they are shown. */
export const rollnamn: Record<string, string> = {
  registrator: 'Registrator', handlaggare: 'Handläggare', chef: 'Chef', namndsekreterare: 'Nämndsekreterare',
  ordforande: 'Ordförande', ledamot: 'Ledamot', ersattare: 'Ersättare', administrator: 'Administratör',
};
export const uppdragsnamn: Record<string, string> = { ordforande: 'ordförande', vice1: '1:e vice ordförande', vice2: '2:e vice ordförande', ledamot: 'ledamot', ersattare: 'ersättare' };

/** Those employed to handle a myndighet's matters. */
export const tjansteman = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;
