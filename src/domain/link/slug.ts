const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MIN_BYTES = 16;

/**
 * The unguessable part of a pay page's address: base64url of all the bytes, 22 characters for 16.
 * Throws RangeError for fewer than 128 bits.
 */
export function slugFromBytes(bytes: Uint8Array): string {
  if (bytes.length < MIN_BYTES) throw new RangeError(`a slug needs ${MIN_BYTES} random bytes`);
  let slug = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      slug += ALPHABET.charAt((buffer >> bits) & 63);
    }
  }
  return bits === 0 ? slug : slug + ALPHABET.charAt((buffer << (6 - bits)) & 63);
}

/** Whether a text can be a slug at all, before a store is asked for it. */
export function isSlug(text: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(text);
}

/**
 * The slug that a text begins with and goes on after: chats take what is written without a space behind an address for a
 * part of it. Null: it begins with none, or is one.
 */
export function findGluedSlug(text: string): string | null {
  return /^([A-Za-z0-9_-]{22})./su.exec(text)?.[1] ?? null;
}
