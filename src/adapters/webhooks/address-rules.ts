import ipaddr from 'ipaddr.js';

/** Which addresses are called. */
export interface AddressRules {
  /** Also this machine's own, by http too: for trying things out. */
  readonly allowsLoopback: boolean;
}

/** Looks public and is the inside of Azure: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const INSIDE = new Set(['168.63.129.16']);

/** Of IPv6, what is given out to be reached by everybody: https://www.iana.org/assignments/ipv6-address-space */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** An IPv4 address behind the last 32 bits: of these it decides. https://www.rfc-editor.org/rfc/rfc6052 */
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];
const IPV4_BYTES_AT = 12;

/** Whether an address, as text, may be called: public, in whatever spelling, and no tunnel to what is not. */
export function mayCall(address: string, { allowsLoopback }: AddressRules): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = unwrap(ipaddr.parse(address));
  if (parsed.range() === 'loopback') return allowsLoopback;
  if (parsed.range() !== 'unicast' || INSIDE.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL_UNICAST) : true;
}

/** Whether it is this machine. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && unwrap(ipaddr.parse(address)).range() === 'loopback';
}

function unwrap(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(IPV4_BYTES_AT)) : address;
}
