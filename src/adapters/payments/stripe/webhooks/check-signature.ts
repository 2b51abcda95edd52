import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../../domain/errors.js';
import type { WebhookRequest } from '../../../../ports/webhook-source.js';
import { STRIPE } from '../wire/to-app-error.js';

const SIGNATURE_HEADER = 'stripe-signature';
/** Stripe's own tolerance, which its SDK keeps in one direction only: https://docs.stripe.com/webhooks/signature */
const MAX_SKEW_SECONDS = 300;

const TIME = /^t=(\d{1,12})$/;
const SIGNATURE = /^v1=([0-9a-f]{64})$/;

type SignedRequest = Pick<WebhookRequest, 'rawBody' | 'headers' | 'now'>;

/**
 * Checks that one of the secrets signed the time and the body: while a secret is replaced, Stripe signs with both
 * (https://docs.stripe.com/webhooks#roll-endpoint-secrets). Compares in constant time, and refuses a signature more
 * than 300 s old or ahead. Throws AppError `signature_invalid`.
 */
export function checkSignature(given: readonly string[], { rawBody, headers, now }: SignedRequest): void {
  // Anybody could sign with a blank one.
  const secrets = given.filter((secret) => secret.trim() !== '');
  if (secrets.length === 0) refuse('no_secret');
  const parts = (headers[SIGNATURE_HEADER] ?? '').split(',').map((part) => part.trim());
  const [seconds, ...otherTimes] = readAll(parts, TIME);
  const signatures = readAll(parts, SIGNATURE);
  if (seconds === undefined || otherTimes.length > 0 || signatures.length === 0) refuse('malformed');
  const macs = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest(),
  );
  const matches = signatures.flatMap((signature) =>
    macs.map((mac) => timingSafeEqual(Buffer.from(signature, 'hex'), mac)),
  );
  if (!matches.includes(true)) refuse('mismatch');
  if (Math.abs(Math.floor(now.getTime() / 1000) - Number(seconds)) > MAX_SKEW_SECONDS) refuse('out_of_time');
}

function readAll(parts: readonly string[], pattern: RegExp): readonly string[] {
  return parts.flatMap((part) => pattern.exec(part)?.[1] ?? []);
}

function refuse(problem: string): never {
  throw new AppError('signature_invalid', { provider: STRIPE, problem });
}
