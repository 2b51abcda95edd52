import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Attempt } from '../../../domain/payment/attempt.js';
import { formatWhen } from '../time/format-when.js';
import { sayMethod } from '../words/say-method.js';
import type { Words } from '../words/words.js';
import { findWitness } from './fact-words.js';
import { sayGateway } from './gateway-names.js';

/** Each try to pay, oldest first: when, how it stands at the gateway, by which method, and how we know. */
export function describeAttempts(words: Words, link: Link, timeZone: string): readonly string[] {
  return link.attempts.map((attempt) => describeAttempt(words, attempt, { link, timeZone }));
}

interface Around {
  readonly link: Link;
  /** Of the reader, IANA. */
  readonly timeZone: string;
}

function describeAttempt(words: Words, attempt: Attempt, { link, timeZone }: Around): string {
  const told = findTold(link, attempt);
  const said = {
    time: formatWhen(words, attempt.endedAt ?? attempt.startedAt, timeZone),
    gateway: sayGateway(words, attempt.provider),
  };
  const source = told === undefined ? 'other' : findWitness(told.source);
  switch (attempt.status) {
    case 'started':
      return attempt.declineReason === null
        ? words.say('page.attempt.started', said)
        : sayFailed(words, attempt, { ...said, source });
    case 'closed':
      return words.say('page.attempt.closed', said);
    case 'processing':
      return words.say('page.attempt.processing', { ...said, source });
    case 'failed':
      return sayFailed(words, attempt, { ...said, source });
    case 'succeeded':
      return saySucceeded(words, attempt, { ...said, source });
  }
}

interface Said {
  readonly time: string;
  readonly gateway: string;
  readonly source: ReturnType<typeof findWitness>;
}

function sayFailed(words: Words, { declineReason }: Attempt, said: Said): string {
  return words.say('page.attempt.failed', {
    ...said,
    reason: words.say(`fact.decline.${declineReason ?? 'other'}`),
  });
}

function saySucceeded(words: Words, { captured, method, fee }: Attempt, said: Said): string {
  const paid = words.say('page.attempt.succeeded', {
    ...said,
    amount: captured === null ? '' : formatMoney(captured),
    how: method === null ? 'other' : 'method',
    method: method === null ? '' : sayMethod(words, method),
  });
  return fee === null ? paid : words.say('page.attempt.fee', { attempt: paid, fee: formatMoney(fee) });
}

/** The news that it stands by. */
function findTold({ history }: Link, { id }: Attempt): LinkEvent | undefined {
  return history.findLast(
    (event) =>
      'attemptId' in event &&
      event.attemptId === id &&
      (event.type.startsWith('payment.') || event.type === 'attempt.failed') &&
      event.type !== 'payment.fee',
  );
}
