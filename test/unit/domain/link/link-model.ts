import type { LinkException, LinkState } from '../../../../src/domain/link/link.js';
import type { RefundStatus } from '../../../../src/domain/refund/refund.js';

export type Under = 'started' | 'processing' | 'closed' | 'failed' | 'succeeded';

interface ModelAttempt {
  status: Under;
  hasCheckout: boolean;
  capturedMinor: number;
  /** What it asks a person, as it came. */
  asks: LinkException | null;
}

export interface ModelRefund {
  /** What had come twice when it was asked for. */
  readonly knew: readonly string[];
  readonly attemptId: string;
  readonly minor: number;
  readonly by: string;
  status: RefundStatus;
}

/** A link as the design describes it, much simpler than the code: what was said, and one state worked out from it. */
export interface LinkModel {
  /** Where the link stands as long as no money has come. */
  phase: Extract<LinkState, 'open' | 'processing' | 'expired' | 'cancelled'>;
  readonly attempts: Map<string, ModelAttempt>;
  readonly refunds: Map<string, ModelRefund>;
  /** The payments that came twice, in the order in which they did. */
  readonly surpluses: string[];
  /** Decisions, in order; `refundId`: null: nothing goes back. */
  readonly decisions: { readonly attemptId: string; readonly refundId: string | null }[];
  /** By their refs: how far each is, 2: over; what a lost one took, and what had come twice by then. */
  readonly disputes: Map<
    string,
    { readonly attemptId: string; rank: number; lostMinor: number; knew: readonly string[] }
  >;
  hasDayPassed: boolean;
  isPast: boolean;
  /** It was given no end. */
  isEndless: boolean;
  /** Another link took its place. */
  isReplaced: boolean;
}

export const AMOUNT_MINOR = 4999;

export function createLinkModel(): LinkModel {
  return {
    phase: 'open',
    attempts: new Map(),
    refunds: new Map(),
    surpluses: [],
    decisions: [],
    disputes: new Map(),
    hasDayPassed: false,
    isPast: false,
    isEndless: false,
    isReplaced: false,
  };
}

const LEFT: readonly RefundStatus[] = ['pending', 'succeeded'];
export const STOPPABLE: readonly RefundStatus[] = ['awaiting_approval', 'scheduled'];

export const paymentsOf = ({ attempts }: LinkModel) =>
  [...attempts].filter(([, { status }]) => status === 'succeeded');

const sumOf = (model: LinkModel, attemptId: string, statuses: readonly RefundStatus[]) =>
  [...model.refunds.values()]
    .filter((refund) => refund.attemptId === attemptId && statuses.includes(refund.status))
    .reduce((sum, { minor }) => sum + minor, 0);

/** What a payment has left to give back. */
export function leftOf(model: LinkModel, attemptId: string): number {
  const lost = [...model.disputes.values()].filter((dispute) => dispute.attemptId === attemptId);
  const taken = lost.reduce((sum, { lostMinor }) => sum + lostMinor, 0);
  const captured = model.attempts.get(attemptId)?.capturedMinor ?? 0;
  return captured - taken - sumOf(model, attemptId, [...LEFT, ...STOPPABLE]);
}

export const isDisputed = ({ disputes }: LinkModel) => [...disputes.values()].some(({ rank }) => rank < 2);

function isBack(model: LinkModel, attemptId: string): boolean {
  const back = sumOf(model, attemptId, LEFT);
  return back > 0 && back >= (model.attempts.get(attemptId)?.capturedMinor ?? 0);
}

function isDecided({ decisions, refunds }: LinkModel, id: string): boolean {
  return decisions.some(({ attemptId, refundId }) => {
    const refund = refundId === null ? undefined : refunds.get(refundId);
    return attemptId === id && (refund === undefined || [...LEFT, ...STOPPABLE].includes(refund.status));
  });
}

/** What of a surplus nobody decided about has not gone back, cent by cent, each taken for the newest that it can be of. */
export function surplusLeft(model: LinkModel, id: string, counted: readonly RefundStatus[]): number {
  const open = model.surpluses.filter((each) => !isDecided(model, each));
  const short = new Map(open.map((each) => [each, AMOUNT_MINOR]));
  const decided = new Set(model.decisions.map(({ refundId }) => refundId));
  const refunds = [...model.refunds].filter(([, { status }]) => counted.includes(status));
  const gone = [
    ...refunds.map(([refundId, refund]) => ({ ...refund, isDecided: decided.has(refundId) })),
    ...[...model.disputes.values()].map((each) => ({ ...each, minor: each.lostMinor, isDecided: false })),
  ];
  const pay = (surplus: string, minor: number) => {
    const paid = Math.min(minor, short.get(surplus) ?? 0);
    short.set(surplus, (short.get(surplus) ?? 0) - paid);
    return minor - paid;
  };
  const isSurplus = (attemptId: string) => model.surpluses.includes(attemptId);
  for (const { attemptId, minor } of gone.filter((each) => isSurplus(each.attemptId))) pay(attemptId, minor);
  const free = gone.filter((each) => !isSurplus(each.attemptId) && !each.isDecided);
  for (const { knew, minor } of free.toSorted((one, other) => one.knew.length - other.knew.length)) {
    knew.filter((each) => short.has(each)).reduceRight((rest, surplus) => pay(surplus, rest), minor);
  }
  return short.get(id) ?? 0;
}

/** The payments about which nobody has decided. */
export function questionsOf(model: LinkModel) {
  return paymentsOf(model).flatMap(([id, { asks }]) => {
    const isOver = asks === 'over' ? surplusLeft(model, id, LEFT) === 0 : isBack(model, id);
    return asks === null || isDecided(model, id) || isOver ? [] : [{ id, asks }];
  });
}

/** What a decision to refund a payment gives back. */
export function leftToDecide(model: LinkModel, id: string): number {
  const left = leftOf(model, id);
  return model.attempts.get(id)?.asks === 'over'
    ? Math.min(left, surplusLeft(model, id, [...LEFT, ...STOPPABLE]))
    : left;
}

export function exceptionOf(model: LinkModel): LinkException | null {
  const asked = questionsOf(model).map(({ asks }) => asks);
  return (['mismatch', 'over', 'late'] as const).find((exception) => asked.includes(exception)) ?? null;
}

/** Whether a refund of money that came in another amount was decided, and can still be undone. */
function isUndoable({ decisions, refunds, attempts }: LinkModel): boolean {
  return decisions.some(({ attemptId, refundId }) => {
    const refund = refundId === null ? undefined : refunds.get(refundId);
    const isOpen = refund !== undefined && STOPPABLE.includes(refund.status);
    return isOpen && attempts.get(attemptId)?.asks === 'mismatch';
  });
}

export function stateOf(model: LinkModel): LinkState {
  const payments = paymentsOf(model);
  if (payments.length === 0) return model.phase;
  if (exceptionOf(model) === 'mismatch' || isUndoable(model)) return 'needs_review';
  const captured = payments.reduce((sum, [, { capturedMinor }]) => sum + capturedMinor, 0);
  const back = payments.reduce((sum, [id]) => sum + sumOf(model, id, LEFT), 0);
  if (back === 0 || captured - back >= AMOUNT_MINOR) return 'paid';
  return payments.every(([id]) => isBack(model, id)) ? 'refunded' : 'partially_refunded';
}
