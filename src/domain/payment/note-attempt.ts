import type { Attempt, AttemptStatus, DeclineReason } from './attempt.js';
import type { AttemptNews } from './attempt-news.js';

/** A provider's messages arrive in any order; a later one never takes an attempt back down this ladder. */
const RANK: Readonly<Record<AttemptStatus, number>> = {
  started: 0,
  processing: 1,
  closed: 2,
  failed: 3,
  succeeded: 4,
};

const STATUS_AFTER = {
  processing: 'processing',
  attempt_closed: 'closed',
  failed: 'failed',
  succeeded: 'succeeded',
  declined: 'started',
} as const satisfies Readonly<Record<AttemptNews['type'], AttemptStatus>>;

export function isAttemptNews(input: { readonly type: string }): input is AttemptNews {
  return Object.hasOwn(STATUS_AFTER, input.type);
}

/** The attempt after the provider's news, or null when they are old. */
export function noteAttemptNews(attempt: Attempt, input: AttemptNews, at: Date): Attempt | null {
  if (input.type === 'declined') return noteDecline(attempt, input.reason);
  const status = STATUS_AFTER[input.type];
  if (RANK[status] <= RANK[attempt.status]) return null;
  const isPaid = input.type === 'succeeded';
  const endedAt = isPaid ? input.paidAt : at;
  return {
    ...attempt,
    status,
    endedAt: status === 'processing' ? null : endedAt,
    declineReason: input.type === 'failed' ? input.reason : null,
    captured: isPaid ? input.captured : null,
    method: isPaid ? input.method : null,
    paymentRef: isPaid ? input.paymentRef : null,
    fee: isPaid ? input.fee : null,
  };
}

/**
 * The same reason again, at the same checkout, is no news. What was under way there is not any more, and the customer
 * can try again: the one step down the ladder.
 */
function noteDecline(attempt: Attempt, declineReason: DeclineReason): Attempt | null {
  const isNews = attempt.status === 'started' && attempt.declineReason !== declineReason;
  return isNews || attempt.status === 'processing' ? { ...attempt, status: 'started', declineReason } : null;
}
