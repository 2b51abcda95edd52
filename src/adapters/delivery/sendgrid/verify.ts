import { createPublicKey, createVerify, type KeyObject } from 'node:crypto';
import { AppError } from '../../../domain/errors.js';
import type { WebhookRequest } from '../../../ports/webhook-source.js';

export const SIGNATURE_HEADER = 'x-twilio-email-event-webhook-signature';
export const TIMESTAMP_HEADER = 'x-twilio-email-event-webhook-timestamp';

const HOUR_MS = 60 * 60_000;
/** Events are repeated for a day, and nobody promises that each is signed anew. */
const MAX_AGE_MS = 7 * 24 * HOUR_MS;
const MAX_AHEAD_MS = HOUR_MS;

/** `publicKey`: base64, as SendGrid shows it. Throws Error when it is none. */
export function parsePublicKey(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
}

/**
 * Checks that SendGrid signed the time and the body's own bytes (ECDSA, P-256 and SHA-256):
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features.
 * Throws AppError `signature_invalid`.
 */
export function checkSignature(key: KeyObject | null, { headers, rawBody, now }: WebhookRequest): void {
  if (key === null) refuse('no_public_key');
  const signature = headers[SIGNATURE_HEADER];
  const seconds = headers[TIMESTAMP_HEADER];
  if (!signature || !seconds || !/^\d{1,12}$/.test(seconds)) refuse('malformed');
  if (!isSigned(key, signature, [Buffer.from(seconds), rawBody])) refuse('mismatch');
  const ageMs = now.getTime() - Number(seconds) * 1000;
  if (ageMs > MAX_AGE_MS || ageMs < -MAX_AHEAD_MS) refuse('out_of_time');
}

function isSigned(key: KeyObject, signature: string, parts: readonly Uint8Array[]): boolean {
  const verify = createVerify('SHA256');
  for (const part of parts) verify.update(part);
  try {
    return verify.verify(key, signature, 'base64');
  } catch {
    return false;
  }
}

function refuse(problem: string): never {
  throw new AppError('signature_invalid', { provider: 'sendgrid', problem });
}
