import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PaylinkEvent } from '../objects/event.js';
import { WebhookVerificationError } from '../problems/webhook-verification-error.js';
import { readSecrets } from './read-secrets.js';
import { readWebhookHeaders, type WebhookHeaders } from './read-webhook-headers.js';

const TOLERANCE_SECONDS = 300;
const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface WebhookToVerify {
  /** `whsec_...`, as it was shown when the endpoint was made, or as the listener prints it. */
  readonly secret?: string;
  /** Several, during a rotation. */
  readonly secrets?: readonly string[];
  /** Of the request: Node's `request.headers`, or a `Headers`. */
  readonly headers: WebhookHeaders;
  /** The body as it came, before anything parsed it. */
  readonly body: string | Uint8Array;
  /** How far the message's time may be from ours, in both directions; 300 unless given. */
  readonly toleranceSeconds?: number;
  /** Now, in milliseconds; the system's clock unless given. */
  readonly nowMs?: number;
}

/**
 * The event that a message tells, if it is Paylink's: Standard Webhooks 1.0
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 *
 * @throws WebhookVerificationError where it is not to be believed; TypeError where a secret is none
 */
export function verifyWebhook({ headers, body, nowMs = Date.now(), ...rest }: WebhookToVerify): PaylinkEvent {
  const keys = readSecrets(rest.secrets ?? [rest.secret]);
  const bytes = readRawBody(body);
  const { id, timestamp, signatures } = readWebhookHeaders(headers);
  checkAge(timestamp, nowMs, rest.toleranceSeconds ?? TOLERANCE_SECONDS);
  const expected = keys.map((key) =>
    createHmac('sha256', key).update(`${id}.${timestamp}.`).update(bytes).digest(),
  );
  if (!signatures.some((given) => expected.some((right) => areEqual(given, right))))
    throw new WebhookVerificationError(
      'no_signature_holds',
      'No signature holds: is this the secret of this very endpoint, and the body as it came?',
    );
  return parseEvent(bytes);
}

function readRawBody(body: unknown): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  throw new WebhookVerificationError(
    'body_not_raw',
    "The body was parsed already. Give it as it came: in Express by express.raw({ type: 'application/json' }).",
  );
}

function checkAge(timestamp: number, nowMs: number, toleranceSeconds: number): void {
  const ageSeconds = Math.floor(nowMs / 1_000) - timestamp;
  if (ageSeconds > toleranceSeconds)
    throw new WebhookVerificationError(
      'too_old',
      `The message is ${ageSeconds} seconds old; ${toleranceSeconds} may be.`,
    );
  if (ageSeconds < -toleranceSeconds)
    throw new WebhookVerificationError(
      'in_the_future',
      `The message is of ${-ageSeconds} seconds from now: is this clock right?`,
    );
}

function areEqual(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

/** What is signed is Paylink's own, so its shape is not looked at again. */
function parseEvent(bytes: Uint8Array): PaylinkEvent {
  try {
    return JSON.parse(utf8.decode(bytes)) as PaylinkEvent;
  } catch {
    throw new WebhookVerificationError('body_unreadable', 'The body is signed, but no JSON.');
  }
}
