import { isIP } from 'node:net';

/** Ranges that have a name: https://fastify.dev/docs/latest/Reference/Server/#trustproxy */
const NAMED: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/**
 * Whose word on where a request comes from is taken: nobody's, that of the last proxy before us (`on`), or of those with
 * these addresses. Null for what says none of these. What stands further left in X-Forwarded-For is anybody's word.
 */
export function parseProxies(text: string): false | 1 | string | null {
  const given = text.trim();
  if (given === 'off') return false;
  if (given === 'on') return 1;
  const parts = given.split(',').map((part) => part.trim());
  return parts.every((part) => NAMED.has(part) || isAddress(part)) ? parts.join(',') : null;
}

function isAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
