import { hashToken } from '../hash-token.js';

const HASHED = 'sha256:';

/** What stands in the place of an address that must be known again and read by nobody; of a hash it is the same. */
export function hashAddress(address: string): string {
  if (address.startsWith(HASHED)) return address;
  return `${HASHED}${hashToken(`paylink suppression ${address.toLowerCase()}`)}`;
}
