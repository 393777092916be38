import ipaddr from 'ipaddr.js';

/** All of IPv6 that has been given out for the public (IANA, IPv6 Global Unicast Address Space). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its number, but the host of machines in Azure, which answers them alone. */
const CLOUD_HOSTS = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the public Internet. ipaddr.js knows the special-purpose registries
 * of IANA (RFC 6890): what it calls `unicast` is neither private, loopback, link-local, shared,
 * reserved, multicast or documentation, nor an IPv6 form that embeds an IPv4 address (mapped,
 * compatible, translated, 6to4, Teredo), whatever that address is.
 *
 * @param address in any notation; what is no address is not public
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$|%.*$/g, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== 'unicast' || CLOUD_HOSTS.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GIVEN_OUT);
}
