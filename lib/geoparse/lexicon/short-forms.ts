/**
 * Short forms of places that prose uses, written in capitals, with or without dots; other two- and
 * three-letter codes of gazetteers (ISO countries, airports) are not read as names, for they are
 * words or other initials far more often. Compiled by hand.
 */

const FORMS = `
  us=United States  usa=United States  uk=United Kingdom  gb=United Kingdom  ni=Northern Ireland
  uae=United Arab Emirates  ussr=Soviet Union  prc=China  dprk=North Korea  rok=South Korea
  drc=Democratic Republic of the Congo  car=Central African Republic  ksa=Saudi Arabia
  nz=New Zealand  png=Papua New Guinea  rsa=South Africa  sa=South Africa  pr=Puerto Rico
  gdr=East Germany|Germany  frg=West Germany|Germany  eu=European Union|Europe
  nyc=New York City  la=Los Angeles  dc=Washington|District of Columbia  sf=San Francisco
  hk=Hong Kong  bc=British Columbia  nsw=New South Wales  nwt=Northwest Territories
  kp=Khyber Pakhtunkhwa  kpk=Khyber Pakhtunkhwa  pok=Azad Kashmir  iok=Jammu and Kashmir
  fata=Federally Administered Tribal Areas  krg=Kurdistan Region  trnc=Northern Cyprus
  bih=Bosnia and Herzegovina  bvi=British Virgin Islands  usvi=U.S. Virgin Islands
`;

/** Folded short form → names in full, the one to look up first. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.trim()
    .split(/\s{2,}|\n/)
    .map((form) => form.trim().split('='))
    .map(([short, names]): [string, readonly string[]] => [short ?? '', (names ?? '').split('|')]),
);
