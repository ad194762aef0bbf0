/** An organ's name inside a sentence: "socialnämnden", "barn- och utbildningsnämnden". A name that begins with something else ("Region Västmanland") stands as it is. */
export const organIText = (namn: string): string =>
  /^\p{L}*(?:nämnd|styrelse|fullmäktige|utskott|beredning)|^\p{L}+-\s/iu.test(namn) ? namn.charAt(0).toLowerCase() + namn.slice(1) : namn;

/** An organ's name for a narrow column: a long word may part before what kind of organ it is ("utbildnings-nämnden"). */
export const brytbar = (namn: string): string => namn.replaceAll(/(\p{Ll}{6,})(nämnd|styrelse|fullmäktige|utskott)/gu, '$1\u00AD$2');
