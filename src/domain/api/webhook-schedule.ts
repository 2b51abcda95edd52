import { spreadOf } from '../time/spread.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * How long after each failed try the next one is made; the first is made at once, the tenth is the last.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability
 */
const WAITS_MS: readonly number[] = [
  ...[5 * SECOND_MS, 5 * MINUTE_MS, 30 * MINUTE_MS],
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR_MS),
];
/** Each wait is that much longer or shorter, so that what failed together does not come back together. */
const SPREAD = 0.2;

export interface FailedTries {
  readonly deliveryId: string;
  /** How many there were, the last one included. */
  readonly tries: number;
  /** How long the endpoint asked to be left alone; null: it did not. */
  readonly retryAfterMs: number | null;
}

/** How long until the next try; null: there is none any more. */
export function webhookRetryMs({ deliveryId, tries, retryAfterMs }: FailedTries): number | null {
  const waitMs = WAITS_MS[tries - 1];
  if (waitMs === undefined) return null;
  const share = 1 - SPREAD + 2 * SPREAD * spreadOf(`${deliveryId}:${tries}`);
  return Math.max(Math.round(waitMs * share), retryAfterMs ?? 0);
}
