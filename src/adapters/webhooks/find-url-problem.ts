import { isIP } from 'node:net';
import { WEBHOOK_PROBLEMS } from '../../domain/api/webhook-problem.js';
import { type AddressRules, isLoopback, mayCall } from './address-rules.js';

export interface UrlRules extends AddressRules {
  /** Where this server is reached: it does not call itself. Without a trailing slash. */
  readonly publicUrl: string;
}

const MOST_SIGNS = 2_048;
const ITSELF = WEBHOOK_PROBLEMS.is_paylink;
/** `URL` leaves some of these out without a word: people would read another address than the one that is called. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}]/u;
/** Empty: 443, as the scheme says. */
const PORTS = new Set(['', '8443']);
/** Names that mean this machine or its neighbours, whatever they resolve to: https://www.rfc-editor.org/rfc/rfc6761 */
const INNER_NAMES = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'intranet', 'corp'];

/** The first gate, before anything is looked up: why an address is not called, in words for a developer. Null: it looks right. */
export function findUrlProblem(text: string, rules: UrlRules): string | null {
  if (text.length > MOST_SIGNS) return WEBHOOK_PROBLEMS.too_long;
  if (UNSEEN.test(text) || !URL.canParse(text)) return WEBHOOK_PROBLEMS.no_address;
  const url = new URL(text);
  if (`${url.username}${url.password}` !== '') return WEBHOOK_PROBLEMS.has_password;
  if (url.host === new URL(rules.publicUrl).host) return ITSELF;
  if (isThisMachine(url)) return findLoopbackProblem(url, rules);
  // At another port it is still the machine that serves us.
  if (url.hostname === new URL(rules.publicUrl).hostname) return ITSELF;
  if (url.protocol !== 'https:') return WEBHOOK_PROBLEMS.no_https;
  if (!PORTS.has(url.port)) return WEBHOOK_PROBLEMS.wrong_port;
  return findHostProblem(url.hostname, rules);
}

/** A host as `URL` has read it, which turns every way to write an IPv4 address into the usual one. */
function findHostProblem(hostname: string, rules: AddressRules): string | null {
  const literal = toLiteral(hostname);
  if (literal !== null) return mayCall(literal, rules) ? null : WEBHOOK_PROBLEMS.not_public;
  if (hostname.endsWith('.')) return WEBHOOK_PROBLEMS.ends_with_dot;
  const isInner = !hostname.includes('.') || INNER_NAMES.some((name) => hostname.endsWith(`.${name}`));
  return isInner ? WEBHOOK_PROBLEMS.inner_name : null;
}

function findLoopbackProblem({ protocol }: URL, { allowsLoopback }: AddressRules): string | null {
  if (!allowsLoopback) return WEBHOOK_PROBLEMS.this_machine;
  return protocol === 'https:' || protocol === 'http:' ? null : WEBHOOK_PROBLEMS.no_http;
}

function isThisMachine({ hostname }: URL): boolean {
  const name = hostname.replace(/\.+$/, '');
  const literal = toLiteral(hostname);
  return literal === null ? isLocalhost(name) : isLoopback(literal);
}

/** https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
export function isLocalhost(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost');
}

/** The address that stands where a name would; null: a name does. */
function toLiteral(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}
