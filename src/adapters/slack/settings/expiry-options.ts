import type { DefaultExpiry } from '../../../domain/merchant/merchant.js';
import { type Option, option } from '../blocks/block-kit.js';
import { NEVER } from './settings-fields.js';

const USUAL_DAYS = [1, 3, 7, 14, 30, 90];

function describeHours(hours: number): string {
  const [count, unit] = hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
  return `After ${count} ${unit}${count === 1 ? '' : 's'}`;
}

export function expiryOption(expiry: DefaultExpiry): Option {
  if (expiry.kind === 'never') return option('Never', NEVER);
  return option(describeHours(expiry.hours), String(expiry.hours));
}

/** The usual spans, and the merchant's own where it is none of them. */
export function listExpiryOptions(current: DefaultExpiry): Option[] {
  const hours = new Set(USUAL_DAYS.map((days) => days * 24));
  if (current.kind === 'after') hours.add(current.hours);
  const spans = [...hours].sort((a, b) => a - b);
  return [
    expiryOption({ kind: 'never' }),
    ...spans.map((each) => expiryOption({ kind: 'after', hours: each })),
  ];
}
