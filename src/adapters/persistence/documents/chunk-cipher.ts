import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** 96 bits, what GCM is made for (NIST SP 800-38D, section 8.2). */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Which chunk of which file: sealed with it, so that one in another's place does not open. */
export interface ChunkPlace {
  readonly merchantId: string;
  readonly documentId: string;
  readonly number: number;
  /** How many the file has. */
  readonly chunks: number;
}

export function drawFileKey(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

/** The initialization vector, the tag, then the bytes. */
export function sealChunk(key: Uint8Array, bytes: Uint8Array, place: ChunkPlace): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(nameOf(place));
  const sealed = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
}

/** Throws Error where it is not what was sealed, or not at this place. */
export function openChunk(key: Uint8Array, sealed: Uint8Array, place: ChunkPlace): Buffer {
  const iv = sealed.subarray(0, IV_BYTES);
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(nameOf(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

function nameOf({ merchantId, documentId, number, chunks }: ChunkPlace): Buffer {
  return Buffer.from(JSON.stringify([merchantId, documentId, number, chunks]));
}
