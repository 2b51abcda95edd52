import type { Link } from '../../../src/domain/link/link.js';
import type { LinkEvent } from '../../../src/domain/link/link-event.js';
import type { Attempt } from '../../../src/domain/payment/attempt.js';

/** Far ahead: a store lets go of what is old, by its own clock, in the middle of a slow run. */
export const AT = new Date('2126-03-04T10:00:00.000Z');

export function later(ms: number, from: Date = AT): Date {
  return new Date(from.getTime() + ms);
}

export function buildEvent(id: string, at: Date = AT): LinkEvent {
  return { id, at, type: 'link.created', actor: { kind: 'system' }, source: 'person' };
}

export function buildAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    id: 'att_1',
    provider: 'sandbox',
    providerRef: 'ses_1',
    checkoutUrl: 'https://pay.example/ses_1',
    status: 'started',
    startedAt: AT,
    endedAt: null,
    declineReason: null,
    captured: null,
    method: null,
    gatewayAccountId: null,
    paymentRef: null,
    fee: null,
    ...changes,
  };
}

/** An open link; everything that must be unique is made from `id`. */
export function buildLink(id: string, changes: Partial<Link> = {}): Link {
  return {
    id,
    merchantId: 'mer_1',
    slug: `slug-of-${id}-0123456789`,
    reference: `PL-${id}`,
    mode: 'test',
    reminders: 'off',
    ownerId: 'mem_1',
    cardPlaces: [{ key: `card:${id}`, place: null }],
    createdAt: AT,
    state: 'open',
    exception: null,
    disputeOpen: false,
    disputes: [],
    amount: { minor: 4999, currency: 'USD' },
    description: null,
    customer: { name: null, email: null, phone: null },
    notes: [],
    channels: [],
    sendTiming: { kind: 'no' },
    expiresAt: null,
    language: null,
    reissueOf: null,
    successor: null,
    receiptDetails: null,
    attempts: [],
    refunds: [],
    history: [buildEvent(`evt_${id}_1`)],
    version: 1,
    ...changes,
  };
}

/** The link after one more event. */
export function withEvent(link: Link, eventId: string, changes: Partial<Link> = {}): Link {
  return {
    ...link,
    ...changes,
    history: [...link.history, buildEvent(eventId, later(link.version * 1000))],
    version: link.version + 1,
  };
}
