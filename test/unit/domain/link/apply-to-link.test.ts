import { describe, expect, it } from '@jest/globals';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import { LINK_STATES } from '../../../../src/domain/link/link.js';
import { LINK_INPUT_TYPES } from '../../../../src/domain/link/link-input-types.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { EXPECTED_TRANSITIONS } from './expected-transitions.js';
import { BEFORE, context, END, inputOf, linkIn, succeeded } from './link-in-state.js';

const START_ATTEMPT = { type: 'start_attempt', provider: 'sandbox', gatewayAccountId: null } as const;
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
    const input = { ...START_ATTEMPT, attemptId: 'att_2' };
    expect(applyToLink(link, input, context()).kind).toBe('unchanged');
  });

  it('starts no attempt on what another link took the place of', () => {
    const link = buildTestLink({ successor: { linkId: 'lnk_2', slug: 'slug_2', reference: 'PL-1-r2' } });
    const input = { ...START_ATTEMPT, attemptId: 'att_2' };
    expect(applyToLink(link, input, context())).toEqual({ kind: 'refused', code: 'link_expired' });
  });

  it('stops after a hundred attempts', () => {
    const attempts = Array.from({ length: 100 }, (_, i) =>
      buildTestAttempt({ id: `att_${i}`, status: 'failed' }),
    );
    const input = { ...START_ATTEMPT, attemptId: 'att_new' };
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
            actor: { kind: 'member', memberId: 'mem_bo' },
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
    expect(applyToLink(buildTestLink(), succeeded('att_9'), context()).kind).toBe('unchanged');
  });
});
