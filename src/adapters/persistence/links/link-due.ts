import type { Link } from '../../../domain/link/link.js';
import { gatewayShareOf } from '../../../domain/payment/attempt.js';
import { isOpenQuestion, nextQuestion } from '../../../domain/payment/next-question.js';
import { nextRefundStep } from '../../../domain/refund/next-refund-step.js';

interface Due {
  readonly dueAt: Date;
  /** Who must answer before it can be done. */
  readonly share: string;
}

/** When a link, as it stands, falls due by itself; null: never. */
export interface LinkDue {
  readonly expiry: Due | null;
  readonly question: Due | null;
  /** A refund is to leave, to lapse, or to be asked about. */
  readonly refund: Due | null;
}

export interface QuestionTimes {
  readonly now: Date;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstAfterMs: number;
}

const NOT_PARKED = { 'questions.parkedAt': 1, 'questions.parkedReason': 1 } as const;

/** The share of links that end without anybody's help. */
const CLOCK = 'clock';

export function findLinkDue(link: Link, times: QuestionTimes): LinkDue {
  const question = nextQuestion(link.attempts, times);
  return {
    expiry: findExpiry(link),
    question: question === null ? null : { dueAt: question.at, share: question.share },
    refund: findRefundDue(link, times.now),
  };
}

function findExpiry({ state, expiresAt, attempts }: Link): Due | null {
  if (state !== 'open' || expiresAt === null) return null;
  const open = attempts.find(isOpenQuestion);
  return { dueAt: expiresAt, share: open === undefined ? CLOCK : gatewayShareOf(open) };
}

function findRefundDue({ refunds, attempts }: Link, now: Date): Due | null {
  const step = nextRefundStep(refunds, now);
  if (step === null) return null;
  const payment = attempts.find(({ id }) => id === step.refund.attemptId);
  const isForGateway = payment !== undefined && step.refund.status !== 'awaiting_approval';
  return { dueAt: step.at, share: isForGateway ? gatewayShareOf(payment) : CLOCK };
}

/**
 * The change that makes a stored link due as it stands now; whoever holds it for what is over lets go, and what waited
 * for a person waits no more once it is due by itself or over.
 */
export function toDueUpdate({ attempts }: Pick<Link, 'attempts'>, { expiry, question, refund }: LinkDue) {
  const mayStayParked = question === null && attempts.some(isOpenQuestion);
  const parts = [
    toPartUpdate('expiry', expiry),
    toPartUpdate('questions', question),
    toPartUpdate('refundWork', refund),
  ];
  const unset: object = Object.assign({}, ...parts.map((part) => part.unset));
  return {
    set: Object.assign({}, ...parts.map((part) => part.set)) as object,
    unset: { ...unset, ...(mayStayParked ? {} : NOT_PARKED) },
  };
}

function toPartUpdate(part: string, due: Due | null): { readonly set: object; readonly unset: object } {
  if (due === null) return { set: { [`${part}.holder`]: null }, unset: { [`${part}.dueAt`]: 1 } };
  return { set: { [`${part}.dueAt`]: due.dueAt, [`${part}.share`]: due.share }, unset: {} };
}
