import type { CallFailure } from '../api/failure.js';
import type { Rendered } from '../render/rendered.js';
import { withoutTimes } from '../text/without-times.js';

const UNKNOWN_PARTS = /unsupported start tag|text buttons are unallowed/i;

/** Whether a server refuses a message for parts that only a newer one knows. */
export function isTooNew(failure: CallFailure): boolean {
  return failure.kind === 'refused' && failure.code === 400 && UNKNOWN_PARTS.test(failure.description);
}

/** The same without times that each reader sees in their own zone (9.5), and without buttons that copy (7.11). */
export function toOlder(rendered: Rendered): Rendered {
  const keys = rendered.keys
    .map((row) => row.filter((key) => !('copy' in key)))
    .filter((row) => row.length > 0);
  return { ...rendered, html: withoutTimes(rendered.html), keys };
}
