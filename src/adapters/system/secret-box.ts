import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SecretBox } from '../../ports/secret-box.js';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
const KEY_BYTES = 32;
/** 96 bits, what GCM is made for (NIST SP 800-38D, section 8.2). */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Sealed text reads `v1.<iv>.<tag>.<ciphertext>`, each part base64url.
 * What `formerKey` sealed opens, too, and is sealed under it no more: while one key takes the other's place.
 * `secretKey` is stretched by HKDF-SHA256, so it must hold its 256 bits of randomness itself: a password will not do.
 */
export function createSecretBox(secretKey: string, formerKey: string | null = null): SecretBox {
  const key = new Uint8Array(hkdfSync('sha256', secretKey, '', 'paylink secrets at rest v1', KEY_BYTES));
  const former = formerKey === null ? null : createSecretBox(formerKey);

  return {
    seal(plainText) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv);
      const ciphertext = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), ciphertext];
      return [VERSION, ...parts.map((part) => part.toString('base64url'))].join('.');
    },

    open(sealed) {
      try {
        return openUnder(key, sealed);
      } catch (error) {
        if (former === null) throw error;
        return former.open(sealed);
      }
    },
  };
}

function openUnder(key: Uint8Array, sealed: string): string {
  const [version, iv, tag, ciphertext, ...rest] = sealed.split('.');
  if (version !== VERSION || iv === undefined || tag === undefined || ciphertext === undefined) {
    throw new Error('not a sealed text of a known version');
  }
  if (rest.length > 0) throw new Error('not a sealed text of a known version');
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  const plain = [decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()];
  return Buffer.concat(plain).toString('utf8');
}
