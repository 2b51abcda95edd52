import { isEmail } from '../../../../domain/text/is-email.js';

export type EmailReading =
  | { readonly kind: 'email'; readonly email: string }
  /** "ann [at] example.com": the addresses it may be, at least one. */
  | { readonly kind: 'ask'; readonly readings: readonly string[] }
  /** It looks like an address and is none: "ann@", "@ann", "ann@example". */
  | { readonly kind: 'malformed' };

const ASCII = /^\p{ASCII}*$/u;

/** A domain in the letters of another script as mail servers know it, `xn--...`; null: it cannot be one. */
function toAsciiDomain(domain: string): string | null {
  if (ASCII.test(domain)) return domain;
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null;
  const address = `http://${domain}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/** Reads one address without anything around it. The case of its letters stays. */
export function readEmail(typed: string): EmailReading {
  const at = typed.lastIndexOf('@');
  const domain = toAsciiDomain(typed.slice(at + 1));
  const email = `${typed.slice(0, at)}@${domain ?? ''}`;
  return at > 0 && domain !== null && isEmail(email) ? { kind: 'email', email } : { kind: 'malformed' };
}
