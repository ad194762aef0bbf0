/** The same words at the field as in the table of refusals. */
export const versionsfel = {
  versionen_ar_ett_datum: 'Versionsnumret är ett löpnummer och aldrig ett datum. Skriv datumet under Gäller från eller Gäller till, och numret här, till exempel 2.',
  versionen_ar_inget_nummer: 'Skriv versionsnumret med siffror, till exempel 1.',
};
