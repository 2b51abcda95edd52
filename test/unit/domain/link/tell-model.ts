import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { START } from '../../../support/fake-clock.js';
import { AMOUNT_MINOR, type LinkModel, paymentsOf, stateOf, type Under } from './link-model.js';
import { isMoneyInput, tellMoney } from './tell-money.js';

const LADDER: readonly Under[] = ['started', 'processing', 'closed', 'failed', 'succeeded'];

/** Puts what happened, and who did it, into the model; inputs that mean nothing leave it as it is. */
export function tellModel(model: LinkModel, input: LinkInput, by: string): void {
  if (isMoneyInput(input)) {
    tellMoney(model, input, by);
    return;
  }
  switch (input.type) {
    case 'start_attempt':
      start(model, input.attemptId);
      break;
    case 'attempt_opened':
      open(model, input.attemptId);
      break;
    case 'processing':
      climb(model, input.attemptId, 'processing');
      break;
    case 'attempt_closed':
      climb(model, input.attemptId, 'closed');
      break;
    case 'failed':
      climb(model, input.attemptId, 'failed');
      break;
    case 'declined':
      stepBack(model, input.attemptId);
      break;
    case 'succeeded':
      succeed(model, input);
      break;
    case 'expire':
      if (stateOf(model) === 'open' && model.isPast) model.phase = 'expired';
      break;
    case 'cancel':
      cancel(model, input.closedAttempts);
      break;
    case 'extend':
      extend(model);
      break;
    case 'reissued':
      model.isReplaced = true;
  }
}

/** The model knows of no other end than none. */
function extend(model: LinkModel): void {
  const state = stateOf(model);
  if (model.isReplaced || (state !== 'open' && state !== 'processing' && state !== 'expired')) return;
  if (state === 'expired') model.phase = 'open';
  model.isPast = false;
  model.isEndless = true;
}

function start(model: LinkModel, attemptId: string): void {
  const isBusy = [...model.attempts.values()].some(({ status }) => status === 'started');
  const isOver = model.isPast || model.isReplaced;
  if (stateOf(model) !== 'open' || isOver || isBusy || model.attempts.has(attemptId)) return;
  model.attempts.set(attemptId, { status: 'started', hasCheckout: false, capturedMinor: 0, asks: null });
}

function open(model: LinkModel, attemptId: string): void {
  const attempt = model.attempts.get(attemptId);
  if (attempt !== undefined) attempt.hasCheckout = true;
}

function climb(model: LinkModel, attemptId: string, status: Exclude<Under, 'started' | 'succeeded'>): void {
  const attempt = model.attempts.get(attemptId);
  if (attempt === undefined || LADDER.indexOf(status) <= LADDER.indexOf(attempt.status)) return;
  attempt.status = status;
  if (paymentsOf(model).length > 0) return;
  if (status === 'processing') {
    if (model.phase === 'open') model.phase = 'processing';
  } else {
    leaveProcessing(model);
  }
}

/** What was under way came to nothing, and can be tried again at the same checkout. */
function stepBack(model: LinkModel, attemptId: string): void {
  const attempt = model.attempts.get(attemptId);
  if (attempt?.status !== 'processing') return;
  attempt.status = 'started';
  if (paymentsOf(model).length === 0) leaveProcessing(model);
}

function leaveProcessing(model: LinkModel): void {
  const isUnderWay = [...model.attempts.values()].some(({ status }) => status === 'processing');
  if (model.phase === 'processing' && !isUnderWay) model.phase = model.isPast ? 'expired' : 'open';
}

/** Paid after `START` is after the end, where there is one; what was under way at the end is in time. */
function succeed(
  model: LinkModel,
  { attemptId, captured, paidAt }: Extract<LinkInput, { readonly type: 'succeeded' }>,
): void {
  const attempt = model.attempts.get(attemptId);
  if (attempt === undefined || attempt.status === 'succeeded') return;
  const isUnderWay = model.phase === 'processing' && attempt.status === 'processing';
  const isLate = model.phase === 'cancelled' || (paidAt > START && !model.isEndless && !isUnderWay);
  const isSecond = paymentsOf(model).length > 0;
  const asks = isSecond ? 'over' : isLate ? 'late' : null;
  Object.assign(attempt, { status: 'succeeded', capturedMinor: captured.minor });
  attempt.asks = captured.minor === AMOUNT_MINOR ? asks : 'mismatch';
  if (attempt.asks === 'over') model.surpluses.push(attemptId);
}

function cancel(model: LinkModel, closed: readonly string[]): void {
  const state = stateOf(model);
  if (state !== 'open' && state !== 'processing') return;
  const underWay = [...model.attempts].filter(([, a]) => a.status === 'started' || a.status === 'processing');
  const mayBePaid = underWay.some(
    ([id, a]) => (a.hasCheckout || a.status === 'processing') && !closed.includes(id),
  );
  if (mayBePaid) return;
  for (const [, attempt] of underWay) attempt.status = 'closed';
  model.phase = 'cancelled';
}
