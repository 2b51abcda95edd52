import type { AnyAppError } from '../../../domain/errors.js';
import { mayDo } from '../../../domain/merchant/permissions.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { NEXT_LINES, SAMPLE_REFERENCE } from '../grammar/next-lines.js';
import type { Words } from '../words/words.js';
import { ASKED_COPY } from './asked-copy.js';
import { type ErrorCopy, errorCopyOf } from './error-copy.js';
import { sayLiveRefusal } from './live-refusal-copy.js';
import { saySentence } from './say-sentence.js';
import { sayWhyStopped } from './stop-copy.js';

/**
 * What a person is told when something was refused: one text, and a line to copy, about the very link that the
 * refusal names. `prefix` is "/paylink"; `timeZone` the reader's, where it is known who that is.
 */
export function describeError(
  words: Words,
  error: AnyAppError,
  { prefix, timeZone }: { readonly prefix: string; readonly timeZone?: string },
): { readonly text: string; readonly example: string | null } {
  if (error.code === 'live_mode_refused') {
    return {
      text: sayLiveRefusal(words, error.details, timeZone),
      example: `${prefix} ${NEXT_LINES[error.code]}`,
    };
  }
  const { details } = error;
  const asked = 'asked' in details ? ASKED_COPY[error.code]?.[details.asked] : undefined;
  const { failed, next, example } = { ...errorCopyOf(error.code), ...asked, ...copyOfReason(error) };
  const why = sayWhy(words, error);
  const text = [words.say(failed), ...why, sayWhomToAsk(words, error) ?? words.say(next)].join(' ');
  if (example === null) return { text, example };
  const reference = 'reference' in details ? details.reference : SAMPLE_REFERENCE;
  const most =
    error.code === 'refund_too_large' && error.details.atMost !== null ? error.details.atMost : null;
  const amount = most === null ? '' : ` ${formatMoney(most)}`;
  const own = `${example.replace(SAMPLE_REFERENCE, () => reference)}${amount}`;
  return { text, example: `${prefix} ${own}` };
}

/** What else is known of why. */
function sayWhy(words: Words, error: AnyAppError): readonly string[] {
  switch (error.code) {
    case 'address_suppressed':
      return [sayWhyStopped(words, error.details)];
    case 'provider_refused':
      return [saySentence(words, words.say('error.gateway_says', { reason: error.details.reason }))];
    case 'refund_too_large': {
      const { atMost } = error.details;
      return atMost === null ? [] : [words.say('error.refund_at_most', { amount: formatMoney(atMost) })];
    }
    default:
      return [];
  }
}

const NOTHING_LEFT = {
  failed: 'error.refund_too_large.nothing',
  next: 'error.refund_not_possible.next',
  example: NEXT_LINES.refund_not_possible,
} as const;

const KEY_NEEDS_TWO = {
  failed: 'error.second_person_needed.key',
  next: 'error.second_person_needed.key_next',
  example: NEXT_LINES.member_unknown,
} as const;

/** Where the reason asks for other words than the code. */
function copyOfReason(error: AnyAppError): Partial<ErrorCopy> {
  if (error.code === 'refund_not_possible' && error.details.state === 'needs_review') {
    return { failed: 'error.refund_not_possible.review' };
  }
  if (error.code === 'refund_too_large' && error.details.atMost === null) return NOTHING_LEFT;
  if (error.code === 'reviewer_not_allowed' && error.details.why !== 'not_operator') {
    return { failed: `error.reviewer_not_allowed.${error.details.why}` };
  }
  if (error.code === 'second_person_needed' && 'of' in error.details) return KEY_NEEDS_TWO;
  if (error.code === 'role_missing' && error.details.hadOne) return { failed: 'error.role_missing.gone' };
  return {};
}

/** Where somebody in particular can help; null: as the code says. */
function sayWhomToAsk(words: Words, error: AnyAppError): string | null {
  const { action } = error.code === 'not_allowed' ? error.details : {};
  if (action !== undefined && !mayDo('manager', action)) {
    return words.say('error.not_allowed.next_owner');
  }
  if (error.code !== 'role_missing' || error.details.ownerName === null) return null;
  return words.say('error.role_missing.next_owner', { owner: error.details.ownerName });
}
