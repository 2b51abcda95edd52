import type { ChatPlace } from '../chat/chat-place.js';
import type { Language } from '../text/language.js';
import type { Reviewer } from './reviewer.js';

/** Whoever runs Paylink, and decides who may take real money. */
export interface Operator {
  readonly reviewers: readonly Reviewer[];
  /** How many of them an approval needs. */
  readonly needed: number;
  /** Where they decide; null: on the operator's machine alone. */
  readonly place: ChatPlace | null;
  /** What is read there. */
  readonly language: Language;
}

/** Nobody decides. */
export const NO_OPERATOR: Operator = { reviewers: [], needed: 2, place: null, language: 'en' };
