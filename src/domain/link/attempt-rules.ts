import { isSameMoney } from '../money/money.js';
import { type Attempt, isUnderWay } from '../payment/attempt.js';
import { isAttemptNews, noteAttemptNews } from '../payment/note-attempt.js';
import type { Link } from './link.js';
import type { LinkFact } from './link-event.js';
import type { LinkInput } from './link-input.js';
import { findPayRefusal } from './payability.js';
import type { RuleCase, RuleResult } from './rule-result.js';

/** Far above what a customer does; stops a page that is pressed by a machine from growing one document without end. */
const MAX_ATTEMPTS = 100;

/** The try that is not over. There is one at most: two open checkouts of one link could both be paid. */
export function findStartedAttempt({ attempts }: Pick<Link, 'attempts'>): Attempt | undefined {
  return attempts.findLast(({ status }) => status === 'started');
}

export function startAttempt({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'start_attempt' || findAttempt(link, input.attemptId) !== undefined) return 'nothing';
  const refusal = findPayRefusal(link, context.at);
  if (refusal !== null) return { refuse: refusal };
  // Another link took its place: paid here as well, it would be paid twice.
  if (link.successor !== null) return { refuse: 'link_expired' };
  if (findStartedAttempt(link) !== undefined) return 'nothing';
  if (link.attempts.length >= MAX_ATTEMPTS) return { refuse: 'rate_limited' };
  const attempt: Attempt = {
    id: input.attemptId,
    provider: input.provider,
    gatewayAccountId: input.gatewayAccountId,
    providerRef: null,
    checkoutUrl: null,
    status: 'started',
    startedAt: context.at,
    endedAt: null,
    declineReason: null,
    captured: null,
    method: null,
    paymentRef: null,
    fee: null,
  };
  return {
    change: { attempts: [...link.attempts, attempt] },
    fact: { type: 'attempt.started', attemptId: attempt.id },
  };
}

/** Writes down where the provider's checkout is; no fact that anyone is told. */
export function openAttempt({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'attempt_opened') return 'nothing';
  const attempt = findAttempt(link, input.attemptId);
  if (attempt === undefined) return 'nothing';
  const { providerRef } = input;
  const checkoutUrl = input.checkoutUrl ?? attempt.checkoutUrl;
  if (attempt.providerRef === providerRef && attempt.checkoutUrl === checkoutUrl) return 'nothing';
  const opened = { ...attempt, providerRef, checkoutUrl };
  return { change: { attempts: replaceAttempt(link, opened) }, fact: null };
}

/** Writes down what the provider reports of an attempt, together with what else the rule changes. */
export function noteReport({ link, input, context }: RuleCase, change: Partial<Link>): RuleResult {
  if (!isAttemptNews(input)) return 'nothing';
  const attempt = findAttempt(link, input.attemptId);
  const noted = attempt === undefined ? null : noteAttemptNews(attempt, input, context.at);
  if (noted === null) return 'nothing';
  return { change: { ...change, attempts: replaceAttempt(link, noted) }, fact: factOf(input) };
}

function factOf(input: LinkInput): LinkFact | null {
  if (input.type === 'failed' || input.type === 'declined') {
    return { type: 'attempt.failed', attemptId: input.attemptId, reason: input.reason };
  }
  return input.type === 'processing' ? { type: 'payment.processing', attemptId: input.attemptId } : null;
}

/** The provider told later what it keeps of a payment. */
export function noteFee({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'fee_told') return 'nothing';
  const attempt = findAttempt(link, input.attemptId);
  const { fee } = input;
  if (attempt?.status !== 'succeeded' || (attempt.fee !== null && isSameMoney(attempt.fee, fee)))
    return 'nothing';
  return {
    change: { attempts: replaceAttempt(link, { ...attempt, fee }) },
    fact: { type: 'payment.fee', attemptId: attempt.id, fee, before: attempt.fee },
  };
}

/** Nobody could say for a day how it stands: a person must look at the provider's own books. */
export function noteUnclear({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'attempt_unclear') return 'nothing';
  const { attemptId } = input;
  const isTold = link.history.some(
    (event) => event.type === 'payment.unclear' && event.attemptId === attemptId,
  );
  const attempt = findAttempt(link, attemptId);
  if (attempt === undefined || !isUnderWay(attempt) || isTold) return 'nothing';
  return { change: {}, fact: { type: 'payment.unclear', attemptId } };
}

export function findAttempt(link: Link, attemptId: string): Attempt | undefined {
  return link.attempts.find((attempt) => attempt.id === attemptId);
}

function replaceAttempt(link: Link, changed: Attempt): readonly Attempt[] {
  return link.attempts.map((attempt) => (attempt.id === changed.id ? changed : attempt));
}
