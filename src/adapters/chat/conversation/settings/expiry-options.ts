import type { DefaultExpiry } from '../../../../domain/merchant/merchant.js';
import type { FieldOption } from '../model/field.js';
import { NEVER } from './settings-fields.js';

const USUAL_DAYS = [1, 3, 7, 14, 30, 90];

function describeHours(hours: number): string {
  const [count, unit] = hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
  return `After ${count} ${unit}${count === 1 ? '' : 's'}`;
}

export function expiryValue(expiry: DefaultExpiry): string {
  return expiry.kind === 'never' ? NEVER : String(expiry.hours);
}

/** The usual spans, and the merchant's own where it is none of them. */
export function listExpiryOptions(current: DefaultExpiry): readonly FieldOption[] {
  const hours = new Set(USUAL_DAYS.map((days) => days * 24));
  if (current.kind === 'after') hours.add(current.hours);
  const spans = [...hours].sort((a, b) => a - b);
  return [
    { label: 'Never', value: NEVER },
    ...spans.map((each) => ({ label: describeHours(each), value: String(each) })),
  ];
}
