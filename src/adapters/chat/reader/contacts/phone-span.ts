import type { ParsedPhone } from './parse-phone.js';

/** A phone in a text, or what looks like one: where it stands in code units, its label included, and how it reads. */
export interface PhoneSpan {
  readonly from: number;
  readonly to: number;
  readonly reading: ParsedPhone;
}
