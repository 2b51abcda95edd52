import { hash, timingSafeEqual } from 'node:crypto';

/** Whether what is told is the secret, in a time that says nothing of how much of it was right, nor of its length. */
export function makeIsSecret(secret: string): (told: string | undefined) => boolean {
  const right = digest(secret);
  return (told) => told !== undefined && timingSafeEqual(digest(told), right);
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
