import { WebhookVerificationError } from '../problems/webhook-verification-error.js';

/** Node's `request.headers`, or fetch's `Headers`. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | readonly string[] | undefined };

export interface SignedHeaders {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Those of version 1, as bytes. */
  readonly signatures: readonly Buffer[];
}

/** Throws WebhookVerificationError where one is missing. */
export function readWebhookHeaders(headers: WebhookHeaders): SignedHeaders {
  const id = readHeader(headers, 'webhook-id');
  const timestamp = readHeader(headers, 'webhook-timestamp');
  const signatures = readHeader(headers, 'webhook-signature')
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice('v1,'.length), 'base64'));
  if (!/^\d{1,12}$/.test(timestamp))
    throw new WebhookVerificationError('timestamp_unreadable', 'webhook-timestamp is no number of seconds.');
  return { id, timestamp: Number(timestamp), signatures };
}

function readHeader(headers: WebhookHeaders, name: string): string {
  const value = isHeaders(headers) ? headers.get(name) : findHeader(headers, name);
  if (typeof value !== 'string' || value === '')
    throw new WebhookVerificationError(
      'header_missing',
      `The header ${name} is missing: this is no webhook of Paylink.`,
    );
  return value;
}

function isHeaders(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers.get === 'function';
}

/** Whatever writes them, in small letters or not. */
function findHeader(headers: { readonly [name: string]: unknown }, name: string): unknown {
  if (name in headers) return headers[name];
  return Object.entries(headers).find(([written]) => written.toLowerCase() === name)?.[1];
}
