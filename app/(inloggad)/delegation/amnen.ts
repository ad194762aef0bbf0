/** What KL 6:38 keeps for the nämnd, as a form asks. */
export const amnen = [
  { value: 'annat', label: 'Nej, inget av detta' },
  { value: 'mal', label: 'Verksamhetens mål, inriktning, omfattning eller kvalitet', hint: 'KL 6:38 p 1. Kräver ett skäl.' },
  { value: 'till_fullmaktige', label: 'En framställning eller ett yttrande till fullmäktige', hint: 'KL 6:38 p 2. Får inte delegeras.' },
  { value: 'overklagat', label: 'Ett yttrande med anledning av ett överklagat beslut', hint: 'KL 6:38 p 2. Får inte delegeras.' },
  { value: 'myndighetsutovning', label: 'Myndighetsutövning av principiell beskaffenhet eller större vikt', hint: 'KL 6:38 p 3. Kräver ett skäl.' },
  { value: 'medborgarforslag', label: 'Ett ärende som har väckts genom medborgarförslag', hint: 'KL 6:38 p 4. Får inte delegeras.' },
];
