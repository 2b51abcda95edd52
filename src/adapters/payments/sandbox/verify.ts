import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../domain/errors.js';

export const SIGNATURE_HEADER = 'x-sandbox-signature';

/** How far a signature's time may lie from ours, in either direction. */
const MAX_SKEW_SECONDS = 300;

const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

export interface SignedBody {
  readonly rawBody: Uint8Array;
  /** The value of `x-sandbox-signature`. */
  readonly signature: string | undefined;
  readonly now: Date;
}

function macOf(secret: string, seconds: string, rawBody: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest();
}

/** The header's value for a body sent at `now`: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.rawBody">`. */
export function signBody(secret: string, rawBody: Uint8Array, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  return `t=${seconds},v1=${macOf(secret, seconds, rawBody).toString('hex')}`;
}

/**
 * Compares in constant time; refuses a signature more than 300 s old or ahead.
 * Throws AppError `signature_invalid`.
 */
export function checkSignature(secret: string, { rawBody, signature, now }: SignedBody): void {
  const [, seconds, mac] = SIGNATURE.exec(signature ?? '') ?? [];
  if (seconds === undefined || mac === undefined) refuse('malformed');
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), macOf(secret, seconds, rawBody))) refuse('mismatch');
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > MAX_SKEW_SECONDS) refuse('out_of_time');
}

function refuse(problem: string): never {
  throw new AppError('signature_invalid', { provider: 'sandbox', problem });
}
