import { describe, expect, it } from '@jest/globals';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import { LINK_STATES, type Link, type LinkState } from '../../../../src/domain/link/link.js';
import type { InputContext, LinkInput } from '../../../../src/domain/link/link-input.js';
import { LINK_INPUT_TYPES, type LinkInputType } from '../../../../src/domain/link/transitions.js';
import type { Attempt } from '../../../../src/domain/payment/attempt.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { EXPECTED_TRANSITIONS } from './expected-transitions.js';

const AMOUNT = { minor: 4999, currency: 'USD' };
const END = new Date('2026-11-23T10:00:00.000Z');
const LATER = new Date('2026-11-24T10:00:00.000Z');
const BEFORE = new Date('2026-11-23T09:59:59.999Z');
const MESSAGE = {
  deliveryId: 'lnk_1:link:email',
  channel: 'email',
  purpose: { kind: 'link' },
  carrier: 'local_outbox',
} as const;
const MESSAGE_ITSELF = {
  deliveryId: 'lnk_1:link:email',
  channel: 'email',
  purpose: { kind: 'link' },
} as const;
const UNSENT = {
  deliveryId: 'lnk_1:link:sms',
  channel: 'sms',
  purpose: { kind: 'link' },
  reason: 'unknown',
} as const;
const VISA = { label: 'Visa ending 4242', last4: '4242' };

const context = (at: Date = BEFORE): InputContext => ({
  at,
  actor: { kind: 'system' },
  source: 'gateway',
  eventId: 'evt_new',
});

const FIRST_ATTEMPT: Readonly<Record<LinkState, Partial<Attempt> | null>> = {
  open: null,
  processing: { status: 'processing' },
  paid: { status: 'succeeded', captured: AMOUNT },
  partially_refunded: { status: 'succeeded', captured: AMOUNT },
  refunded: { status: 'succeeded', captured: AMOUNT },
  expired: { status: 'closed' },
  cancelled: { status: 'closed' },
  needs_review: { status: 'succeeded', captured: { minor: 1, currency: 'USD' } },
};

const REFUNDED_MINOR: Partial<Record<LinkState, number>> = { partially_refunded: 1000, refunded: 4999 };

/** A link in that state, with a second attempt that may report, except where the first one does. */
function linkIn(state: LinkState, input: LinkInputType): Link {
  const first = FIRST_ATTEMPT[state];
  const hasSecond = input !== 'start_attempt' && state !== 'processing';
  const refunded = REFUNDED_MINOR[state];
  return buildTestLink({
    state,
    expiresAt: END,
    exception: state === 'needs_review' ? 'mismatch' : null,
    attempts: [
      ...(first === null ? [] : [buildTestAttempt(first)]),
      ...(hasSecond ? [buildTestAttempt({ id: 'att_2' })] : []),
    ],
    refunds:
      refunded === undefined
        ? []
        : [
            {
              id: 'rf_1',
              amount: { minor: refunded, currency: 'USD' },
              status: 'pending',
              requestedAt: START,
              reason: null,
            },
          ],
  });
}

function inputOf(type: LinkInputType, state: LinkState): LinkInput {
  const attemptId = state === 'processing' ? 'att_1' : 'att_2';
  switch (type) {
    case 'start_attempt':
      return { type, attemptId: 'att_3', provider: 'sandbox' };
    case 'attempt_opened':
      return { type, attemptId, providerRef: 'ref_new', checkoutUrl: 'https://pay.test/new' };
    case 'succeeded':
      return { type, attemptId, captured: AMOUNT, method: VISA };
    case 'failed':
      return { type, attemptId, reason: 'not_enough_funds' };
    case 'attempt_closed':
    case 'processing':
      return { type, attemptId };
    case 'delivery_sent':
      return { type, ...MESSAGE };
    case 'delivery_failed':
      return { type, ...UNSENT };
    case 'delivery_bounced':
      return { type, ...MESSAGE_ITSELF, reason: 'no_such_address' };
    case 'delivery_delayed':
      return { type, ...MESSAGE_ITSELF, reason: 'account' };
    case 'delivery_delivered':
    case 'delivery_called_off':
      return { type, ...MESSAGE_ITSELF };
    case 'ask_sending':
      return { type, purpose: { kind: 'link' }, channels: ['email'], dueAt: BEFORE };
    case 'move_sending':
      return { type, dueAt: BEFORE };
    case 'change_reminders':
      return { type, reminders: 'usual' };
    case 'extend':
      return { type, expiresAt: LATER };
    case 'reissued':
      return { type, successor: { linkId: 'lnk_2', slug: 'slug_2', reference: 'PL-1-r2' } };
    case 'share':
      return { type, card: { key: 'card:lnk_1:share:1', place: null } };
    case 'make_out_receipt':
      return { type, details: { company: 'Lee Ltd', taxNumber: null } };
    case 'page_opened':
    case 'cancel':
      return { type, closedAttempts: ['att_1', 'att_2'] };
    case 'refund':
      return { type, refundId: 'rf_2', amount: { minor: 1000, currency: 'USD' }, reason: null };
    case 'refund_succeeded':
    case 'refund_failed':
      return { type, refundId: 'rf_1' };
    case 'expire':
    case 'dispute_opened':
    case 'dispute_closed':
      return { type };
  }
}

const PAIRS = LINK_STATES.flatMap((state) => LINK_INPUT_TYPES.map((type) => ({ state, type })));

describe('applyToLink', () => {
  it.each(PAIRS)('answers $type on a link that is $state as the design says', ({ state, type }) => {
    const link = linkIn(state, type);
    const outcome = applyToLink(link, inputOf(type, state), context());
    const answered =
      outcome.kind === 'changed' ? outcome.link.state : outcome.kind === 'refused' ? `!${outcome.code}` : '=';
    expect(answered).toBe(EXPECTED_TRANSITIONS[state][type]);
  });

  it('ends an open link at the very instant of its end, and not before', () => {
    const link = linkIn('open', 'expire');
    expect(applyToLink(link, { type: 'expire' }, context(BEFORE)).kind).toBe('unchanged');
    const outcome = applyToLink(link, { type: 'expire' }, context(END));
    expect(outcome).toMatchObject({ kind: 'changed', link: { state: 'expired' } });
  });

  it('starts no attempt once the end has come, though the sweep has not', () => {
    const outcome = applyToLink(
      linkIn('open', 'start_attempt'),
      inputOf('start_attempt', 'open'),
      context(END),
    );
    expect(outcome).toEqual({ kind: 'refused', code: 'link_expired' });
  });

  it('starts no second attempt beside one that is not over', () => {
    const link = buildTestLink({ attempts: [buildTestAttempt()] });
    const input = { type: 'start_attempt', attemptId: 'att_2', provider: 'sandbox' } as const;
    expect(applyToLink(link, input, context()).kind).toBe('unchanged');
  });

  it('starts no attempt on what another link took the place of', () => {
    const link = buildTestLink({ successor: { linkId: 'lnk_2', slug: 'slug_2', reference: 'PL-1-r2' } });
    const input = { type: 'start_attempt', attemptId: 'att_2', provider: 'sandbox' } as const;
    expect(applyToLink(link, input, context())).toEqual({ kind: 'refused', code: 'link_expired' });
  });

  it('stops after a hundred attempts', () => {
    const attempts = Array.from({ length: 100 }, (_, i) =>
      buildTestAttempt({ id: `att_${i}`, status: 'failed' }),
    );
    const input = { type: 'start_attempt', attemptId: 'att_new', provider: 'sandbox' } as const;
    expect(applyToLink(buildTestLink({ attempts }), input, context())).toEqual({
      kind: 'refused',
      code: 'rate_limited',
    });
  });

  it('expires a link whose payment fails after its end', () => {
    const outcome = applyToLink(
      linkIn('processing', 'failed'),
      inputOf('failed', 'processing'),
      context(END),
    );
    expect(outcome).toMatchObject({ kind: 'changed', link: { state: 'expired' } });
  });

  it('stays processing while another attempt is still under way', () => {
    const link = buildTestLink({
      state: 'processing',
      attempts: [
        buildTestAttempt({ status: 'processing' }),
        buildTestAttempt({ id: 'att_2', status: 'processing' }),
      ],
    });
    const outcome = applyToLink(link, inputOf('failed', 'open'), context());
    expect(outcome).toMatchObject({ kind: 'changed', link: { state: 'processing' } });
  });

  it('tells that a payment under way will not come, also without a reason from the provider', () => {
    const link = linkIn('processing', 'attempt_closed');
    expect(applyToLink(link, { type: 'attempt_closed', attemptId: 'att_1' }, context())).toMatchObject({
      link: { history: [{}, { type: 'attempt.failed', attemptId: 'att_1', reason: 'other' }] },
    });
  });

  it.each([
    { name: 'an open checkout', state: 'open', attempt: { status: 'started' } },
    { name: 'a payment under way', state: 'processing', attempt: { status: 'processing' } },
    {
      name: 'a payment under way whose provider id is unknown',
      state: 'processing',
      attempt: { status: 'processing', providerRef: null },
    },
  ] as const)('refuses to cancel over $name that nobody closed', ({ state, attempt }) => {
    const link = buildTestLink({ state, attempts: [buildTestAttempt(attempt)] });
    expect(applyToLink(link, { type: 'cancel', closedAttempts: ['att_9'] }, context())).toEqual({
      kind: 'refused',
      code: 'payment_under_way',
    });
  });

  it('cancels over an attempt that never got a checkout, and closes it', () => {
    const link = buildTestLink({ attempts: [buildTestAttempt({ providerRef: null, checkoutUrl: null })] });
    expect(applyToLink(link, { type: 'cancel', closedAttempts: [] }, context())).toMatchObject({
      link: { state: 'cancelled', attempts: [{ status: 'closed', endedAt: BEFORE }] },
    });
  });

  it('adds one version and at most one event, by whom and when it happened', () => {
    const input = { type: 'failed', attemptId: 'att_1', reason: 'card_expired' } as const;
    const link = buildTestLink({ attempts: [buildTestAttempt()], version: 7 });
    const outcome = applyToLink(link, input, context());
    expect(outcome).toMatchObject({
      link: {
        version: 8,
        attempts: [{ status: 'failed', declineReason: 'card_expired', endedAt: BEFORE }],
        history: [
          { type: 'link.created' },
          {
            type: 'attempt.failed',
            id: 'evt_new',
            at: BEFORE,
            actor: { kind: 'system' },
            source: 'gateway',
            reason: 'card_expired',
          },
        ],
      },
    });
    expect(link.history).toHaveLength(1);
  });

  it('writes the checkout down without telling anyone', () => {
    const link = buildTestLink({ attempts: [buildTestAttempt({ providerRef: null, checkoutUrl: null })] });
    const input = inputOf('attempt_opened', 'processing');
    expect(applyToLink(link, input, context())).toMatchObject({
      link: {
        history: [{ type: 'link.created' }],
        attempts: [{ providerRef: 'ref_new', checkoutUrl: 'https://pay.test/new' }],
      },
    });
  });

  it('keeps the address of a checkout when only its provider id is told again', () => {
    const link = buildTestLink({ attempts: [buildTestAttempt()] });
    const input = {
      type: 'attempt_opened',
      attemptId: 'att_1',
      providerRef: 'ref_att_1',
      checkoutUrl: null,
    } as const;
    expect(applyToLink(link, input, context()).kind).toBe('unchanged');
  });

  it('ignores a report on an attempt that it never had', () => {
    const input = { type: 'succeeded', attemptId: 'att_9', captured: AMOUNT, method: null } as const;
    expect(applyToLink(buildTestLink(), input, context()).kind).toBe('unchanged');
  });
});
