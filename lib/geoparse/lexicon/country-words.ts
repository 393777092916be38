/**
 * Words that are written mostly of one country or a few: its money, offices, parties, police,
 * leagues, units and street furniture. General knowledge, not counted from any corpus; a word
 * shared by several countries lends each an equal part.
 */

/** By ISO 3166-1 code, or several joined by `+`: words in lower case, as single tokens. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = {
  US: `sheriff sheriffs deputies township statehouse fbi fema epa dmv medicaid medicare nfl nba mlb
    ncaa nascar gop pta usda noaa nasa interstate freeway congressman congresswoman
    congressional republican republicans democrat democrats democratic midterm
    thanksgiving superintendent sophomore freshman walmart kroger
    amtrak medevac firehouse downtown zip rep. sen. gov. varsity softball commencement
    caucus fda irs dea aclu naacp veterans troopers trooper courthouse quarterback touchdown
    touchdowns linebacker homecoming cheerleaders potluck sidewalk semistate kindergartners
    schoolers fundraiser pastor basketball wrestler wrestlers inning innings
    neighbor neighbors neighborhood neighborhoods color colors labor honor honored favorite theater
    center centers defense traveled traveling gray`,
  'US+CA': 'nhl postseason playoffs highway hwy. blvd. pickup grader mayoral',
  'US+GB+IE+KE': 'county',
  GB: `£ pounds pence nhs mp mps tory tories labour constabulary westminster holyrood stormont
    ofsted ofcom whitehall hmrc msp chancellor ukip brexit bbc itv motorway gcse
    councillor councillors quid postcode`,
  'GB+IE+AU+NZ+CA+IN+ZA+PK+NG+KE': `neighbour neighbours neighbourhood colour colours labour honour
    favourite theatre centre centres defence travelled programme programmes organised tonnes
    metres kilometres litres wicket wickets cricketer`,
  IE: 'gardaí gardai garda taoiseach dáil dail oireachtas gaa tánaiste seanad',
  CA: 'rcmp ndp cbc cfl mpp toonie loonie métis',
  AU: 'centrelink afl nrl wallabies socceroos asic nsw bushfire',
  NZ: 'maori māori iwi whānau',
  IN: `₹ crore crores lakh lakhs bjp lok sabha rajya panchayat tehsil taluk taluka mandal dalit
    rupee rupees cbi ias ips aap tmc dmk aiadmk rss naxal naxals naxalites bollywood
    collectorate`,
  PK: 'pti tehreek',
  'IN+PK+LK+NP+MU': 'rs rupee rupees',
  LK: 'ltte slfp unp eelam jvp',
  BD: 'taka bnp awami upazila',
  NG: '₦ naira efcc inec apc pdp boko haram',
  'KE+UG+TZ': 'shilling shillings',
  KE: 'ksh odm',
  ZA: 'rand anc eff cosatu saps eskom township springboks bafana zar',
  GH: 'cedi cedis',
  ZW: 'zanu mdc',
  IL: '₪ shekel shekels knesset idf likud kibbutz settlers',
  'IL+PS': 'intifada fatah hamas',
  IR: 'rial rials ayatollah majlis irgc',
  'SA+QA+OM': 'riyal riyals',
  AE: 'dirham dirhams dhs aed',
  TR: '₺ lira akp chp pkk hdp mhp',
  RU: '₽ ruble rubles rouble roubles kremlin duma fsb oblast krai',
  UA: '₴ hryvnia hryvnias rada',
  GE: 'lari',
  AZ: 'manat manats',
  AM: 'drams',
  PL: 'zloty sejm zł',
  CZ: 'koruna',
  DE: 'bundestag bundesliga bundesrat cdu spd csu afd bundeswehr',
  AT: 'övp fpö spö',
  CH: 'franken chf canton cantons',
  FR: 'élysée gendarmes gendarmerie gendarme sncf',
  ES: 'guardia civil cortes psoe laliga',
  IT: 'carabinieri',
  GR: 'drachma syriza pasok',
  SE: 'kronor riksdag sek',
  NO: 'kroner storting nok',
  DK: 'folketing',
  JP: '¥ yen ldp shinkansen',
  CN: 'yuan renminbi rmb politburo xinhua cpc',
  HK: 'legco',
  TW: 'kmt dpp',
  KR: '₩ chaebol',
  KP: 'juche',
  TH: '฿ baht',
  VN: '₫',
  MY: 'ringgit rm umno dato datuk',
  ID: 'rupiah',
  PH: '₱ barangay barangays purok',
  SG: 'hdb mrt pap',
  'MX+AR+CL+CO+CU+UY+DO+PH': 'peso pesos',
  MX: 'cartel cartels narcos',
  BR: 'reais favela favelas',
  AR: 'peronist peronists',
  VE: 'bolivar bolivars bolívares chavista chavistas',
  CO: 'farc eln',
};
