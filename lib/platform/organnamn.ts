/** An organ's name inside a sentence: "socialnämnden", "barn- och utbildningsnämnden". A name that begins with something else ("Region Västmanland") stands as it is. */
export const organIText = (namn: string): string =>
  /^\p{L}*(?:nämnd|styrelse|fullmäktige|utskott|beredning)|^\p{L}+-\s/iu.test(namn) ? namn.charAt(0).toLowerCase() + namn.slice(1) : namn;
