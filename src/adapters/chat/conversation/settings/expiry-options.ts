import type { DefaultExpiry } from '../../../../domain/merchant/merchant.js';
import type { Words } from '../../words/words.js';
import type { FieldOption } from '../model/field.js';
import { NEVER } from './settings-fields.js';

const USUAL_DAYS = [1, 3, 7, 14, 30, 90];

function describeHours(words: Words, hours: number): string {
  return hours % 24 === 0
    ? words.say('settings.expiry.days', { count: hours / 24 })
    : words.say('settings.expiry.hours', { count: hours });
}

export function expiryValue(expiry: DefaultExpiry): string {
  return expiry.kind === 'never' ? NEVER : String(expiry.hours);
}

/** The usual spans, and the merchant's own where it is none of them. */
export function listExpiryOptions(words: Words, current: DefaultExpiry): readonly FieldOption[] {
  const hours = new Set(USUAL_DAYS.map((days) => days * 24));
  if (current.kind === 'after') hours.add(current.hours);
  const spans = [...hours].sort((a, b) => a - b);
  return [
    { label: words.say('settings.expiry.never'), value: NEVER },
    ...spans.map((each) => ({ label: describeHours(words, each), value: String(each) })),
  ];
}
