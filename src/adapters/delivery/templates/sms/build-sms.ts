import { isolate } from '../clean-text.js';
import type { MessageFacts } from '../message-facts.js';
import { cutToFit, shorten } from '../shorten.js';
import { isGsm7, measureSms } from './measure-sms.js';
import { toGsm7 } from './to-gsm-7.js';

const MAX_NAME = 40;
/** A shorter beginning of a description says nothing. */
const LEAST_LENGTH = 6;
const LOOSE_END = /[\s.,:;]+$/u;

/**
 * "Lotus Valley School: 49.99 USD, School fees. Pay by 25 Nov 18:00 Bangkok time: https://…", the address last.
 * In one segment where it can be: the description is shortened, or left out, rather than make it one segment more;
 * amount and address never are.
 */
export function buildSms(facts: MessageFacts): string {
  const description = toGsm7(facts.description ?? '').replace(LOOSE_END, '');
  const bare = compose(facts, '');
  const whole = compose(facts, description);
  const allowed = measureSms(bare).segments;
  if (measureSms(whole).segments <= allowed) return whole;

  const mark = (beginning: string) => withMark(facts, beginning);
  const beginning = cutToFit(
    description,
    (words) => measureSms(compose(facts, mark(words))).segments <= allowed,
  );
  return beginning.length < LEAST_LENGTH ? bare : compose(facts, mark(beginning));
}

/** "…" is no sign of GSM-7: alone, it would more than halve what a segment holds. */
function withMark(facts: MessageFacts, beginning: string): string {
  return `${beginning.replace(LOOSE_END, '')}${isGsm7(compose(facts, beginning)) ? '...' : '…'}`;
}

function compose(facts: MessageFacts, description: string): string {
  const { amountText, payBy, isReminder, testMode, payUrl } = facts;
  const merchant = isolate(toGsm7(shorten(facts.merchantName, MAX_NAME)));
  const who = `${merchant}${isReminder ? ' reminder' : ''}`;
  const what = `${amountText}${isReminder ? ' unpaid' : ''}`;
  const detail = description === '' ? '' : `, ${isolate(description)}`;
  const until = payBy === null ? 'here' : `by ${toGsm7(payBy.short)}`;
  const end = description.endsWith('...') || /[…?!]$/u.test(description) ? '' : '.';
  return `${who}: ${what}${detail}${end} Pay ${until}${testMode === null ? '' : ' (test mode)'}: ${payUrl}`;
}
