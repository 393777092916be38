import ipaddr from 'ipaddr.js';

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
  return ipaddr.isValid(bare) && ipaddr.parse(bare).range() === 'unicast';
}
