import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { type Dispute, isDisputeOpen } from '../../../domain/payment/dispute.js';
import { formatWhenBoth, type WhenReader } from '../time/format-when.js';
import type { Words } from '../words/words.js';

/** What is disputed and why. */
export function describeDispute(words: Words, { amount, reason, isInquiry }: Dispute): string {
  return words.say(isInquiry === true ? 'card.inquiry' : 'card.disputed', {
    amount: formatMoney(amount),
    reason: words.say(`dispute.reason.${reason}`),
  });
}

/** Until when it must be answered, counted down; null where it need not or cannot. */
export function sayDue({ status, dueAt }: Dispute, reader: WhenReader): string | null {
  if (status !== 'needs_response' || dueAt === null) return null;
  return reader.words.say('card.dispute_due', { time: formatWhenBoth(dueAt, reader) });
}

/** Each dispute that is not over. */
export function describeOpenDisputes(
  { disputes }: Pick<Link, 'disputes'>,
  reader: WhenReader,
): readonly string[] {
  return disputes.filter(isDisputeOpen).map((dispute) => {
    const due = sayDue(dispute, reader);
    return [describeDispute(reader.words, dispute), ...(due === null ? [] : [due])].join(' ');
  });
}
