import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { parseProxies } from './read-proxies.js';

const MIN_SECRET_LENGTH = 32;
const MIN_DISTINCT = 10;

/** An address without its trailing slashes, so that paths can be appended. */
export const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address, for example https://pay.example.com' })
  .transform((url) => url.replace(/\/+$/, ''));

/** An address of which nothing but scheme, host and port counts: SDKs take no path. */
export const originUrl = baseUrl.refine(
  isOrigin,
  'must be an origin without a path, for example http://127.0.0.1:4010',
);

function hasNoUser(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return `${username}${password}` === '';
}

function isOrigin(address: string): boolean {
  // What cannot be read was told already.
  if (!URL.canParse(address)) return true;
  const { username, pathname, search, hash } = new URL(address);
  return `${username}${pathname}${search}${hash}` === '/';
}

/** Where others reach us. */
export const publicUrl = baseUrl.refine(
  hasNoUser,
  'must not have a user or password in it: everybody gets this address, for example https://pay.example.com',
);

/** See `parseProxies`. */
export const proxies = z
  .string()
  .default('off')
  .transform((text, context) => {
    const parsed = parseProxies(text);
    if (parsed !== null) return parsed;
    context.addIssue(
      'must be off, on (one proxy stands before Paylink), or its addresses, for example 10.0.0.0/8,192.168.1.7',
    );
    return z.NEVER;
  });

/** What is sealed with it is open to whoever guesses it. */
export const secretKey = z
  .string()
  .min(
    MIN_SECRET_LENGTH,
    `must have ${MIN_SECRET_LENGTH} characters or more, for example from: openssl rand -base64 32`,
  )
  .refine(
    // Of one that is too short that is enough to say.
    (key) => key.length < MIN_SECRET_LENGTH || new Set(key).size >= MIN_DISTINCT,
    'repeats a few characters, which anybody guesses: take one from openssl rand -base64 32',
  );

/** One line of printable signs: what else stood in a header would break every call. */
export const credential = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'must be one word, as it was shown to you');

/** Whoever knows it can write to us as Slack. */
export const slackSecret = z
  .string()
  .trim()
  .regex(
    /^[\x20-\x7e]{8,}$/,
    'must have 8 characters or more; Slack shows 32 of them under Basic Information',
  );

export const onOff = z.enum(['on', 'off'], { error: 'must be on or off' });

/** Base64 of an elliptic curve's public key, as SendGrid shows it. */
export function isPublicKey(text: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}
