import { referenceFromBytes } from '../../domain/link/reference.js';
import { slugFromBytes } from '../../domain/link/slug.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';

/** Crockford's base 32, as in ULIDs: sorts like the number it stands for. https://github.com/ulid/spec */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;
/** 128 bits. */
const SLUG_BYTES = 16;
const REFERENCE_BYTES = 6;

export type RandomBytes = (size: number) => Uint8Array;

function encodeTime(timeMs: number): string {
  let rest = timeMs;
  let text = '';
  for (let i = 0; i < TIME_LENGTH; i += 1) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}

/** 80 random bits: 5 of each byte, and 32 divides 256, so no sign is likelier. */
function encodeRandom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
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
      return `${prefix}_${encodeTime(lastMs)}${encodeRandom(randomBytes(RANDOM_LENGTH))}`;
    },
    newSlug: () => slugFromBytes(randomBytes(SLUG_BYTES)),
    newReference: () => referenceFromBytes(randomBytes(REFERENCE_BYTES)),
  };
}
