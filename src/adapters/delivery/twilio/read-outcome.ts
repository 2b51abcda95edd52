import type { AccountFault } from '../../../domain/delivery/account-fault.js';
import type { NotifierResult } from '../../../ports/notifier.js';
import { reasonOfCode } from './reason-of-code.js';
import { TwilioCallError, type TwilioTrouble } from './twilio-call-error.js';

/**
 * An account without money is suspended like any other, and no code says why
 * (https://www.twilio.com/docs/api/errors/10003, /30002); 402 is what other carriers that speak Twilio's API say.
 */
const FAULT_OF_CODE: ReadonlyMap<number | null, AccountFault> = new Map([
  [20003, 'key_refused'],
  [20006, 'key_refused'],
  [20008, 'key_refused'],
  [10001, 'suspended'],
  [20005, 'suspended'],
  [20010, 'suspended'],
  [30002, 'suspended'],
]);
const FAULT_OF_STATUS: ReadonlyMap<number, AccountFault> = new Map([
  [401, 'key_refused'],
  [402, 'no_credit'],
]);

/** Too many at once, or a queue of Twilio's that is full. */
const PACE_CODES: ReadonlySet<number | null> = new Set([429, 14107, 20429, 21611, 30001, 63017, 63018]);
const PACE_MS = 10_000;
/** As many as WhatsApp lets a new sender have in a day. */
const DAILY_LIMIT = 63038;
const DAILY_LIMIT_MS = 60 * 60_000;

/** What comes of a call that was to send a message and failed. */
export function readOutcome(error: unknown): NotifierResult {
  if (!(error instanceof TwilioCallError)) return { outcome: 'uncertain', words: 'an answer without an id' };
  const { trouble, message: words } = error;
  if (trouble.kind === 'refused') return readRefused(trouble, words);
  if (trouble.kind === 'unanswered' && !trouble.left) return { outcome: 'later', cause: 'trouble', words };
  return { outcome: 'uncertain', words };
}

function readRefused(
  { status, code, retryAfterMs }: Extract<TwilioTrouble, { kind: 'refused' }>,
  words: string,
): NotifierResult {
  const fault = FAULT_OF_CODE.get(code) ?? FAULT_OF_STATUS.get(status);
  if (fault !== undefined) return { outcome: 'later', cause: 'account', fault, words };
  if (code === DAILY_LIMIT) return { outcome: 'later', cause: 'pace', retryAfterMs: DAILY_LIMIT_MS, words };
  if (status === 429 || PACE_CODES.has(code)) {
    return { outcome: 'later', cause: 'pace', retryAfterMs: retryAfterMs ?? PACE_MS, words };
  }
  // Twilio may have taken it before it failed: https://www.twilio.com/docs/api/errors/20500 tells nothing else.
  if (status >= 500 || status === 408) return { outcome: 'uncertain', words };
  // Not Twilio's own answer, or no such account at this address.
  if (code === null || status === 404) return { outcome: 'later', cause: 'trouble', words };
  const reason = reasonOfCode(code);
  // Whatever leaves from it is refused, whoever it is for.
  if (reason === 'sender_refused') return { outcome: 'later', cause: 'account', fault: reason, words };
  return { outcome: 'never', reason, words };
}
