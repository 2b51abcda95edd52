import type { LinkState } from '../../../../src/domain/link/link.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';

type Under = 'started' | 'processing' | 'closed' | 'failed' | 'succeeded';

interface ModelAttempt {
  status: Under;
  hasCheckout: boolean;
  capturedMinor: number;
}

/** A link as the design describes it, much simpler than the code: what was said, and one state worked out from it. */
export interface LinkModel {
  /** Where the link stands as long as no money has come. */
  phase: Extract<LinkState, 'open' | 'processing' | 'expired' | 'cancelled'>;
  readonly attempts: Map<string, ModelAttempt>;
  /** Amounts given back or on their way; 0: it failed. */
  readonly refunds: Map<string, number>;
  hasMismatch: boolean;
  isLate: boolean;
  disputed: boolean;
  isPast: boolean;
  /** It was given no end. */
  isEndless: boolean;
  /** Another link took its place. */
  isReplaced: boolean;
}

const AMOUNT_MINOR = 4999;

export function createLinkModel(): LinkModel {
  return {
    phase: 'open',
    attempts: new Map(),
    refunds: new Map(),
    hasMismatch: false,
    isLate: false,
    disputed: false,
    isPast: false,
    isEndless: false,
    isReplaced: false,
  };
}

const LADDER: readonly Under[] = ['started', 'processing', 'closed', 'failed', 'succeeded'];

const successes = ({ attempts }: LinkModel) => [...attempts.values()].filter((a) => a.status === 'succeeded');
const capturedOf = (model: LinkModel) => successes(model).reduce((sum, a) => sum + a.capturedMinor, 0);
const reservedOf = ({ refunds }: LinkModel) => [...refunds.values()].reduce((sum, minor) => sum + minor, 0);

export function stateOf(model: LinkModel): LinkState {
  if (model.hasMismatch) return 'needs_review';
  if (successes(model).length === 0) return model.phase;
  const kept = capturedOf(model) - reservedOf(model);
  if (kept >= AMOUNT_MINOR) return 'paid';
  return kept > 0 ? 'partially_refunded' : 'refunded';
}

export function exceptionOf(model: LinkModel): 'mismatch' | 'over' | 'late' | null {
  if (model.hasMismatch) return 'mismatch';
  if (successes(model).length > 1) return 'over';
  return model.isLate ? 'late' : null;
}

/** Puts what happened into the model; inputs that mean nothing leave it as it is. */
export function tellModel(model: LinkModel, input: LinkInput): void {
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
    case 'succeeded':
      succeed(model, input.attemptId, input.captured.minor);
      break;
    case 'expire':
      if (stateOf(model) === 'open' && model.isPast) model.phase = 'expired';
      break;
    case 'cancel':
      cancel(model, input.closedAttempts);
      break;
    case 'refund':
      reserve(model, input.refundId, input.amount.minor);
      break;
    case 'refund_failed':
      if (model.refunds.has(input.refundId)) model.refunds.set(input.refundId, 0);
      break;
    case 'extend':
      extend(model);
      break;
    case 'reissued':
      model.isReplaced = true;
      break;
    case 'refund_succeeded':
    case 'delivery_sent':
    case 'delivery_delayed':
    case 'delivery_delivered':
    case 'delivery_bounced':
    case 'delivery_failed':
    case 'delivery_called_off':
    case 'ask_sending':
    case 'move_sending':
    case 'change_reminders':
    case 'page_opened':
    case 'make_out_receipt':
    case 'share':
      break;
    case 'dispute_opened':
    case 'dispute_closed':
      if (successes(model).length > 0) model.disputed = input.type === 'dispute_opened';
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
  model.attempts.set(attemptId, { status: 'started', hasCheckout: false, capturedMinor: 0 });
}

function open(model: LinkModel, attemptId: string): void {
  const attempt = model.attempts.get(attemptId);
  if (attempt !== undefined) attempt.hasCheckout = true;
}

function climb(model: LinkModel, attemptId: string, status: Exclude<Under, 'started' | 'succeeded'>): void {
  const attempt = model.attempts.get(attemptId);
  if (attempt === undefined || LADDER.indexOf(status) <= LADDER.indexOf(attempt.status)) return;
  attempt.status = status;
  if (successes(model).length > 0) return;
  if (status === 'processing') {
    if (model.phase === 'open') model.phase = 'processing';
  } else if (model.phase === 'processing') {
    const isAnotherUnderWay = [...model.attempts.values()].some((a) => a.status === 'processing');
    if (!isAnotherUnderWay) model.phase = model.isPast ? 'expired' : 'open';
  }
}

function succeed(model: LinkModel, attemptId: string, minor: number): void {
  const attempt = model.attempts.get(attemptId);
  if (attempt === undefined || attempt.status === 'succeeded') return;
  const hasEnded = model.phase === 'expired' || model.phase === 'cancelled';
  if (successes(model).length === 0 && hasEnded && minor === AMOUNT_MINOR) model.isLate = true;
  attempt.status = 'succeeded';
  attempt.capturedMinor = minor;
  if (minor !== AMOUNT_MINOR) model.hasMismatch = true;
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

function reserve(model: LinkModel, refundId: string, minor: number): void {
  const isPaid = ['paid', 'partially_refunded', 'refunded'].includes(stateOf(model));
  const isRefused = !isPaid || model.disputed || model.refunds.has(refundId);
  if (isRefused || minor <= 0 || minor > capturedOf(model) - reservedOf(model)) return;
  model.refunds.set(refundId, minor);
}
