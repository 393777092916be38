import type { PlaceKind } from '@/lib/geoparse/types';

/** Inhabitants from which a populated place is a city whatever its rank. */
export const CITY_POPULATION = 100_000;
/** … and from which the seat of a first-level division is one. */
export const SEAT_CITY_POPULATION = 50_000;

const EXACT: Readonly<Record<string, PlaceKind>> = {
  PCLH: 'historical',
  ADM1: 'region',
  ADM1H: 'historical',
  ADM2H: 'historical',
  ADM3H: 'historical',
  ADM4H: 'historical',
  ADMDH: 'historical',
  PPLCH: 'historical',
  PPLH: 'historical',
  ADMD: 'district',
  ZN: 'area',
  TERR: 'region',
  CONT: 'area',
  PPLC: 'city',
  PPLX: 'district',
};

/** GeoNames' feature classes, by the first letters of codes that do not follow their class. */
const WATER =
  /^(?:OCN|SEA|GULF|BAY|BAYS|STRT|CHN|CHNL|CHNM|LK|LKS|LKN|LKI|LKC|LKO|LKX|RSV|RSVI|RSVT|STM|STMS|STMI|STMM|STMX|STMQ|STMA|STMB|STMC|STMD|STMH|STMIX|CNL|CNLA|CNLB|CNLD|CNLI|CNLN|CNLQ|CNLSB|CNLX|COVE|CRKT|CRNT|CUTF|DCK|DCKB|DTCH|ESTY|FISH|FJD|FJDS|FLLS|FLLSX|FLTM|FLTT|GLCR|GYSR|HBR|HBRX|INLT|INLTQ|LBED|LGN|LGNS|LGNX|MRSH|MRSHN|MOOR|NRWS|OVF|PND|PNDI|PNDN|PNDNI|PNDS|PNDSF|PNDSI|PNDSN|POOL|POOLI|RCH|RDGG|RDST|RF|RFC|RFX|RPDS|RVN|SBED|SD|SHOL|SILL|SPNG|SPNS|SPNT|SWMP|SYSI|TNLC|WAD|WADB|WADJ|WADM|WADS|WADX|WHRL|WLL|WLLQ|WLLS|WTLD|WTLDI|WTRC|WTRH|H)$/;

const LANDFORM =
  /^(?:MT|MTS|MTU|PK|PKS|HLL|HLLS|HLLU|RDGE|RDGU|RDGB|VLC|VAL|VALX|VALG|VALS|VALU|PLN|PLNU|PLNX|PLAT|PLATX|PLTU|DSRT|DUNE|ERG|HMDA|REG|SAND|ISL|ISLF|ISLM|ISLS|ISLT|ISLET|ISLX|ATOL|PEN|PENX|CAPE|PT|PTS|HDLD|ISTH|BCH|BCHS|CNYN|CNYU|CLF|CRTR|CRQ|CRQS|CAPG|CAVE|CUET|DLTA|DPR|FAN|FANU|FORD|GAP|GAPU|GRGE|INTF|KRST|LAVA|LEV|LCTY|MESA|MND|MRN|NKM|NTK|NTKS|PASS|PROM|SCRP|SDL|SHFU|SLID|SLP|SPIT|SPUR|TAL|TRGD|TRR|UPLD|VLSH|T|FRST|FRSTF|FRSTB|GRSLD|HTH|MDW|OCH|SCRB|TREE|TUND|VIN|VINS|CULT|BUSH|COCO|GRVC|GRVO|GRVP|GRVPN|V|CST|CSTM|AMTH|GATE|BAR|BDLD|BLDR|BLHL|BLOW|BNCH|BUTE|CIRC|CLDA|CMN|CNE|CONE|HMCK|HLLX|LANDF|RK|RKFL|RKS|WTRSHED)$/;

/**
 * The kind of a place from its GeoNames feature code; where the code says "populated place",
 * size and rank decide between city and town.
 *
 * A capital is a city; so is the seat of a first-level division from 50,000 and any place from
 * 100,000 inhabitants. Parts of cities (PPLX) are districts. Codes of buildings, roads, parks
 * and whatever is not named here are areas.
 *
 * @param featureCode GeoNames feature code, e.g. `PPLA2`; the empty string is an area
 * @param population inhabitants, 0 where unknown
 */
export function kindOfFeature(featureCode: string, population: number): PlaceKind {
  const exact = EXACT[featureCode];
  if (exact) return exact;
  if (featureCode.startsWith('PCL')) return 'country';
  if (featureCode.startsWith('ADM')) return 'district';
  if (featureCode.startsWith('PPL') || featureCode === 'STLMT') {
    const needed = featureCode === 'PPLA' ? SEAT_CITY_POPULATION : CITY_POPULATION;
    return population >= needed ? 'city' : 'town';
  }
  if (WATER.test(featureCode)) return 'water';
  if (LANDFORM.test(featureCode)) return 'landform';
  return 'area';
}
