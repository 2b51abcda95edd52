import { createHash } from 'node:crypto';

/** What is kept of a token that opens something. Fast is good enough: nobody guesses 128 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
