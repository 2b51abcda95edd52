import type { Money } from '../../../domain/money/money.js';
import type { Clock } from '../../../ports/clock.js';
import type { Ids } from '../../../ports/ids.js';
import { later } from './end-session.js';
import { reportSession } from './report-session.js';
import { buildEvent, type SandboxDispute, type SandboxSession } from './session.js';
import type { SessionStore } from './session-store.js';

/** What can happen at the bank to a payment that it took. */
export const ACTS = ['dispute', 'refund_here', 'dispute_won', 'dispute_lost'] as const;

export type Act = (typeof ACTS)[number];

export interface ActDeps {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** How long a merchant may take to answer a dispute: as long as Stripe says at least, https://docs.stripe.com/disputes/responding */
const ANSWER_WITHIN_MS = 7 * 24 * 60 * 60_000;

/** Of a dispute the bank keeps 1,500 of the smallest unit: 15.00 USD. */
const DISPUTE_FEE_MINOR = 1_500;

/** Null: the key names nothing that the bank does. */
export function findAct(key: unknown): Act | null {
  return ACTS.find((act) => act === key) ?? null;
}

/** What can happen to a session as it stands. */
export function listActs(session: SandboxSession, now: Date): readonly Act[] {
  const { dispute = null, refundableMinor } = session;
  if (dispute !== null && dispute.closedAt === null) return ['dispute_won', 'dispute_lost'];
  if (reportSession(session, now).status !== 'succeeded' || refundableMinor <= 0) return [];
  return dispute === null ? ['dispute', 'refund_here'] : ['refund_here'];
}

/** What of a payment an act is about: what a dispute holds, or what is left of it. */
export function heldAmount({ amount, ending, dispute = null, refundableMinor }: SandboxSession): Money {
  if (dispute !== null && dispute.closedAt === null) return dispute.amount;
  return { minor: refundableMinor, currency: (ending?.captured ?? amount).currency };
}

/** False when it cannot happen any more. */
export async function performAct(deps: ActDeps, session: SandboxSession, act: Act): Promise<boolean> {
  const now = deps.clock.now();
  if (!listActs(session, now).includes(act)) return false;
  if (act === 'dispute') return openDispute(deps, session, now);
  if (act === 'refund_here') return refundHere(deps, session, now);
  const status = act === 'dispute_won' ? 'won' : 'lost';
  const event = buildEvent(deps.ids.newId('evt'), 'dispute.closed', now);
  const { dispute = null } = session;
  return dispute !== null && deps.store.closeDispute(dispute, { status, event });
}

function openDispute({ store, ids }: ActDeps, session: SandboxSession, now: Date): Promise<boolean> {
  const amount = heldAmount(session);
  const dispute: SandboxDispute = {
    ref: ids.newId('sbd'),
    amount,
    reason: 'not_received',
    status: 'needs_response',
    openedAt: now,
    dueAt: later(now, ANSWER_WITHIN_MS),
    fee: { minor: DISPUTE_FEE_MINOR, currency: amount.currency },
    closedAt: null,
    evidence: null,
  };
  return store.openDispute(session._id, dispute, buildEvent(ids.newId('evt'), 'dispute.opened', now));
}

function refundHere({ store, ids }: ActDeps, session: SandboxSession, now: Date): Promise<boolean> {
  const ref = ids.newId('sbr');
  const refund = {
    ...{ id: ref, ref, requestedAt: now, settlesAt: now },
    amount: heldAmount(session),
    reason: null,
    refusal: null,
  };
  return store.reserveRefund(session._id, refund, buildEvent(ids.newId('evt'), 'refund.updated', now));
}
