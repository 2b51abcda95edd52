import type { Link, LinkDraft } from '../../src/domain/link/link.js';
import type { LinkEvent, LinkFact } from '../../src/domain/link/link-event.js';
import type { MemberActor } from '../../src/domain/merchant/actor.js';
import type { Attempt } from '../../src/domain/payment/attempt.js';
import type { Refund } from '../../src/domain/refund/refund.js';
import { START } from './fake-clock.js';

/** A draft that holds every rule: 49.99 USD for school fees, for Ann Lee, never expires, sent by nobody. */
export function buildTestDraft(change: Partial<LinkDraft> = {}): LinkDraft {
  return {
    amount: { minor: 4999, currency: 'USD' },
    description: 'School fees',
    customer: { name: 'Ann Lee', email: 'ann@example.com', phone: null },
    reference: null,
    notes: [],
    channels: [],
    sendTiming: { kind: 'no' },
    expiresAt: null,
    language: null,
    reminders: null,
    reissueOf: null,
    ...change,
  };
}

/** An open link of `mem_mai` in `mer_lotus`, made at `START` in the channel C_SALES. */
export function buildTestLink(change: Partial<Link> = {}): Link {
  return {
    ...buildTestDraft(),
    id: 'lnk_1',
    merchantId: 'mer_lotus',
    slug: 'slug000000000000000001',
    reference: 'PL-7KQ2M9',
    mode: 'test',
    reminders: 'off',
    successor: null,
    receiptDetails: null,
    ownerId: 'mem_mai',
    cardPlaces: [{ key: `card:${change.id ?? 'lnk_1'}`, place: { platform: 'slack', channelId: 'C_SALES' } }],
    createdAt: START,
    state: 'open',
    exception: null,
    disputeOpen: false,
    disputes: [],
    attempts: [],
    refunds: [],
    history: [buildTestEvent({ type: 'link.created' })],
    version: 1,
    ...change,
  };
}

/** An attempt that was begun at the sandbox and has a checkout: `att_1`, `ref_att_1`. */
export function buildTestAttempt(change: Partial<Attempt> = {}): Attempt {
  const id = change.id ?? 'att_1';
  return {
    id,
    provider: 'sandbox',
    providerRef: `ref_${id}`,
    checkoutUrl: `https://pay.test/ref_${id}`,
    status: 'started',
    startedAt: START,
    endedAt: null,
    declineReason: null,
    captured: null,
    method: null,
    gatewayAccountId: null,
    paymentRef: null,
    fee: null,
    ...change,
  };
}

/** A refund of 10.00 USD of `att_1` that has left: `rf_1`. */
export function buildTestRefund(change: Partial<Refund> = {}): Refund {
  return {
    id: 'rf_1',
    attemptId: 'att_1',
    amount: { minor: 1000, currency: 'USD' },
    status: 'pending',
    requestedAt: START,
    requestedBy: { kind: 'system' },
    reason: null,
    approvedBy: null,
    lapsesAt: null,
    leavesAt: null,
    refundRef: null,
    failure: null,
    leftAt: START,
    ...change,
  };
}

const MAI: MemberActor = { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_mai', role: 'sales' };

/** An event at `START`: by the owner for acts of people, by the sandbox for everything of an attempt or refund. */
export function buildTestEvent(
  fact: LinkFact,
  change: Partial<Pick<LinkEvent, 'id' | 'at' | 'actor' | 'source'>> = {},
): LinkEvent {
  const byPerson = fact.type === 'link.created' || fact.type === 'link.cancelled';
  return {
    ...fact,
    id: `evt_${fact.type}`,
    at: START,
    actor: byPerson ? MAI : { kind: 'gateway', provider: 'sandbox' },
    source: byPerson ? 'person' : 'gateway',
    ...change,
  };
}
