import type { Actor } from '../merchant/actor.js';
import { isStoppable, type Refund } from '../refund/refund.js';
import { saysMoneyIsGone } from '../refund/refund-failure.js';
import type { RefundInput } from '../refund/refund-input.js';
import type { LinkFact } from './link-event.js';
import type { InputContext, LinkInput } from './link-input.js';
import type { LinkRefusal } from './link-refusal.js';

type RefundMove = Exclude<RefundInput, { type: 'refund' | 'refund_seen' | 'refund_unclear' }>;
type MoveOf<Type extends RefundMove['type']> = Extract<RefundMove, { readonly type: Type }>;

/** A refund after a move and the fact to tell, nothing new, or a refusal. */
type Moved =
  | { readonly refund: Refund; readonly fact: LinkFact | null }
  | { readonly refuse: LinkRefusal }
  | 'nothing';

interface Around {
  readonly context: InputContext;
  readonly disputeOpen: boolean;
  /** More of its payment is on its way back than was captured: somebody refunded in the gateway's own dashboard. */
  readonly isOverdrawn: boolean;
}

type Step<Type extends RefundMove['type']> = (refund: Refund, move: MoveOf<Type>, around: Around) => Moved;

const SETTLED: Moved = { refuse: 'settled_already' };

const STEPS: { readonly [Type in RefundMove['type']]: Step<Type> } = {
  approve_refund: approve,
  decline_refund: (refund) => (refund.status === 'scheduled' ? SETTLED : stop(refund, 'declined')),
  call_off_refund: (refund) => stop(refund, 'called_off'),
  lapse_refund: lapse,
  refund_left: leave,
  refund_pending: (refund, { refundRef }) =>
    refund.status !== 'pending' || refundRef === null || refund.refundRef === refundRef
      ? 'nothing'
      : { refund: { ...refund, refundRef }, fact: null },
  refund_succeeded: (refund, { refundRef }) =>
    refund.status === 'pending'
      ? tell({ ...refund, status: 'succeeded', refundRef: refundRef ?? refund.refundRef }, 'refund.succeeded')
      : 'nothing',
  refund_failed: fail,
};

/** Whether an input moves a refund that is there. */
export function isRefundMove(input: LinkInput): input is RefundMove {
  return Object.hasOwn(STEPS, input.type);
}

/** What one move makes of one refund; a move that was made already, or comes too late for its news, is nothing. */
export function stepRefund<Type extends RefundMove['type']>(
  refund: Refund,
  move: MoveOf<Type> & { readonly type: Type },
  around: Around,
): Moved {
  return STEPS[move.type](refund, move, around);
}

function approve(
  refund: Refund,
  { leavesAt }: MoveOf<'approve_refund'>,
  { context, disputeOpen }: Around,
): Moved {
  const approvedBy = memberOf(context.actor);
  if (refund.status === 'scheduled' && refund.approvedBy === approvedBy) return 'nothing';
  if (refund.status !== 'awaiting_approval') return SETTLED;
  if (refund.lapsesAt !== null && context.at >= refund.lapsesAt) return SETTLED;
  if (approvedBy === null || approvedBy === memberOf(refund.requestedBy))
    return { refuse: 'second_person_needed' };
  if (disputeOpen) return { refuse: 'dispute_open' };
  return tell({ ...refund, status: 'scheduled', approvedBy, leavesAt }, 'refund.approved');
}

function lapse(refund: Refund, { isAskerGone }: MoveOf<'lapse_refund'>, { context }: Around): Moved {
  const { status, lapsesAt } = refund;
  if (status !== 'awaiting_approval' || lapsesAt === null) return 'nothing';
  if (context.at >= lapsesAt) return stop(refund, 'lapsed');
  if (isAskerGone !== true) return 'nothing';
  const { id: refundId, amount } = refund;
  return {
    refund: { ...refund, status: 'lapsed', leavesAt: null },
    fact: { type: 'refund.lapsed', refundId, amount, isAskerGone },
  };
}

function stop(refund: Refund, status: 'declined' | 'lapsed' | 'called_off'): Moved {
  if (refund.status === status) return 'nothing';
  return isStoppable(refund) ? tell({ ...refund, status, leavesAt: null }, `refund.${status}`) : SETTLED;
}

/** From here on nobody can stop it: the gateway is called next. A dispute opened meanwhile takes the money its own way. */
function leave(
  refund: Refund,
  _move: MoveOf<'refund_left'>,
  { context, disputeOpen, isOverdrawn }: Around,
): Moved {
  if (refund.status !== 'scheduled' || refund.leavesAt === null || context.at < refund.leavesAt)
    return 'nothing';
  if (disputeOpen) return { refuse: 'dispute_open' };
  if (isOverdrawn) return { refuse: 'refund_too_large' };
  return tell({ ...refund, status: 'pending', leftAt: context.at }, 'refund.left');
}

/** A failure may come after a success (Stripe: up to 30 days, https://docs.stripe.com/refunds#failed-refunds), never the reverse. */
function fail(
  refund: Refund,
  { refundRef, failure }: MoveOf<'refund_failed'>,
  { isOverdrawn }: Around,
): Moved {
  if (refund.status !== 'pending' && refund.status !== 'succeeded') return 'nothing';
  const { id: refundId, amount } = refund;
  const wasBack = refund.status === 'succeeded';
  const isGone = !wasBack && (isOverdrawn || saysMoneyIsGone(failure));
  return {
    refund: { ...refund, status: 'failed', failure, refundRef: refundRef ?? refund.refundRef },
    fact: { type: 'refund.failed', refundId, amount, failure, wasBack, ...(isGone ? { isGone } : {}) },
  };
}

type PlainFact =
  | 'refund.approved'
  | 'refund.declined'
  | 'refund.lapsed'
  | 'refund.called_off'
  | 'refund.left'
  | 'refund.succeeded';

function tell(refund: Refund, type: PlainFact): Moved {
  return { refund, fact: { type, refundId: refund.id, amount: refund.amount } };
}

function memberOf(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.memberId : null;
}
