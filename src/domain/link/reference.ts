import { stripInvisible } from '../text/strip-invisible.js';

/** 32 signs, none of which is taken for another: no 0, 1, I or O. 32 divides 256, so no sign is likelier. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 6;

/**
 * A reference of our own, `PL-7KQ2M9`, from random bytes.
 * Throws RangeError for fewer than six bytes.
 */
export function referenceFromBytes(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new RangeError(`a reference needs ${LENGTH} random bytes`);
  const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return `PL-${signs.join('')}`;
}

const OWN = new RegExp(`^PL-[${ALPHABET}]{${LENGTH}}(?:-R\\d+)?$`);

/** Whether a reference, in the form in which two are compared, is one of our own or of a link in its place. */
export function isOwnReference(reference: string): boolean {
  return OWN.test(reference);
}

/** The form in which two references are compared: without case, and without what chat puts round a copied one. */
export function normaliseReference(text: string): string {
  return stripInvisible(text)
    .replace(/^[\s`"“”'*]+|[\s`"“”'*.,;]+$/g, '')
    .replace(/\s+/g, ' ')
    .toUpperCase();
}
