const DIGITS = /^[1-9][0-9]{0,9}$/;
const MOST = 0xffffffff;

/** The GeoNames id that a place id stands for, or 0 where it is a slug. */
export function geonamesIdOf(id: string): number {
  if (!DIGITS.test(id)) return 0;
  const number = Number(id);
  return number <= MOST ? number : 0;
}
