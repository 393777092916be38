/**
 * Short forms of places that prose uses, folded; other two- and three-letter codes of gazetteers
 * (ISO countries, airports) are not read as names, for they are words or other initials far more
 * often. Compiled by hand.
 */

/** Folded short form → usual name. Written in capitals, with or without dots. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'United States',
    usa: 'United States',
    uk: 'United Kingdom',
    uae: 'United Arab Emirates',
    ussr: 'Soviet Union',
    prc: 'China',
    dprk: 'North Korea',
    rok: 'South Korea',
    drc: 'Democratic Republic of the Congo',
    ksa: 'Saudi Arabia',
    nz: 'New Zealand',
    png: 'Papua New Guinea',
    gdr: 'East Germany',
    frg: 'West Germany',
    eu: 'European Union',
    nyc: 'New York City',
    la: 'Los Angeles',
    dc: 'Washington',
    sf: 'San Francisco',
    hk: 'Hong Kong',
    rsa: 'South Africa',
    kp: 'Khyber Pakhtunkhwa',
  }),
);
