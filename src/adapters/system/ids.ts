import { ulid } from 'ulid';
import { referenceFromBytes } from '../../domain/link/reference.js';
import { slugFromBytes } from '../../domain/link/slug.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';

/** 80 bits: a ULID takes 5 of each byte, and 32 divides 256, so no sign is likelier. https://github.com/ulid/spec */
const ID_BYTES = 16;
/** 128 bits. */
const SLUG_BYTES = 16;
const REFERENCE_BYTES = 6;
/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md: 24 to 64. */
const SIGNING_KEY_BYTES = 32;

export type RandomBytes = (size: number) => Uint8Array;

/** A source of numbers from 0 to 1, one a byte. */
function drawFrom(bytes: Uint8Array): () => number {
  const rest = bytes.values();
  return () => Number(rest.next().value) / 256;
}

/**
 * Ids of one process sort strictly in the order they were made; several in one millisecond run a little ahead of it.
 * `randomBytes` must be cryptographically secure: slugs are the only lock on a pay page.
 */
export function createIds(clock: Clock, randomBytes: RandomBytes): Ids {
  let lastMs = 0;
  return {
    newId(prefix) {
      lastMs = Math.max(lastMs + 1, clock.now().getTime());
      return `${prefix}_${ulid(lastMs, drawFrom(randomBytes(ID_BYTES))).toLowerCase()}`;
    },
    newSlug: () => slugFromBytes(randomBytes(SLUG_BYTES)),
    newCode: () => drawCode(randomBytes),
    newKeyBody: () => drawKeyBody(randomBytes),
    newSigningKey: () => Buffer.from(randomBytes(SIGNING_KEY_BYTES)).toString('base64'),
    newReference: () => referenceFromBytes(randomBytes(REFERENCE_BYTES)),
  };
}

const CODES = 1_000_000;
/** The largest number of codes that four bytes hold: what lies above would make some of them likelier. */
const EVEN_BELOW = 4_294_000_000;

function drawCode(randomBytes: RandomBytes): string {
  for (;;) {
    const { buffer, byteOffset } = Uint8Array.from(randomBytes(4));
    const drawn = new DataView(buffer, byteOffset, 4).getUint32(0);
    if (drawn < EVEN_BELOW) return String(drawn % CODES).padStart(6, '0');
  }
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KEY_BODY_SIGNS = 30;
/** The largest multiple of 62 that a byte reaches: what lies above would make some signs likelier. */
const EVEN_SIGNS_BELOW = 248;

function drawKeyBody(randomBytes: RandomBytes): string {
  let body = '';
  while (body.length < KEY_BODY_SIGNS) {
    const even = Array.from(randomBytes(KEY_BODY_SIGNS)).filter((byte) => byte < EVEN_SIGNS_BELOW);
    body += even.map((byte) => BASE62.charAt(byte % BASE62.length)).join('');
  }
  return body.slice(0, KEY_BODY_SIGNS);
}
