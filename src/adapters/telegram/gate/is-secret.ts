import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether what is told is the secret, in a time that says nothing of how much of it was right, nor of its length. */
export function isSecret(told: string | undefined, secret: string): boolean {
  return told !== undefined && timingSafeEqual(digest(told), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
