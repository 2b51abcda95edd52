import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decisionChoices } from '../../../../src/adapters/chat/choices/decision-choices.js';
import { sayLeft } from '../../../../src/adapters/chat/conversation/pages/say-left.js';
import { describeException } from '../../../../src/adapters/chat/copy/exception-copy.js';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import type { Actor } from '../../../../src/domain/merchant/actor.js';
import { capturedMinor, returnedMinor } from '../../../../src/domain/payment/balance.js';
import { buildTestDispute, usd } from '../../../support/build-paid-link.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../support/english.js';
import { START } from '../../../support/fake-clock.js';
import { context, succeeded } from './link-in-state.js';
import { TERMS } from './money-input.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const GATEWAY: Actor = { kind: 'gateway', provider: 'sandbox' };
const minutesLater = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

function linkAfter(link: Link, ...inputs: readonly LinkInput[]): Link {
  return inputs.reduce((current, input) => {
    const actor = input.type === 'refund_seen' ? GATEWAY : JO;
    const outcome = applyToLink(current, input, { ...context(START), actor });
    return outcome.kind === 'changed' ? outcome.link : current;
  }, link);
}

const paid = (attemptId: string, minutes = 0): LinkInput => ({
  ...succeeded(attemptId),
  paymentRef: `pay_${attemptId}`,
  paidAt: minutesLater(minutes),
});
const refund = (refundId: string, minor: number, attemptId: string | null = null): readonly LinkInput[] => [
  { ...{ type: 'refund', refundId, amount: usd(minor), attemptId, ...TERMS } },
  { type: 'refund_left', refundId },
  { type: 'refund_succeeded', refundId, refundRef: `re_${refundId}` },
];
const decided = (attemptId: string, refundId: string): LinkInput => ({
  ...{ type: 'decide', attemptId, decision: 'refund', ...TERMS, refundId },
});
const seen = (minutes: number): LinkInput => ({
  ...{ type: 'refund_seen', refundId: 'seen', attemptId: 'att_2', amount: usd(4_999), refundRef: 're_seen' },
  ...{ reason: null, requestedAt: minutesLater(minutes) },
});

/** The first try was taken after all, once the second had paid: the surplus is the one that was begun first. */
const OPEN = buildTestLink({
  attempts: ['att_1', 'att_2', 'att_3'].map((id) => buildTestAttempt({ id })),
});
const TWICE = linkAfter(OPEN, paid('att_2'), paid('att_1', 5));
const labelsOf = (link: Link) => decisionChoices(ENGLISH, link).map(({ label }) => label);

describe('a surplus', () => {
  it('is what a refund takes first, where no payment is named', () => {
    expect(TWICE).toMatchObject({ state: 'paid', exception: 'over' });
    expect(linkAfter(TWICE, ...refund('r1', 1_000)).refunds).toMatchObject([{ attemptId: 'att_1' }]);
    expect(linkAfter(TWICE, ...refund('r1', 4_999))).toMatchObject({
      state: 'paid',
      exception: null,
      refunds: [{ attemptId: 'att_1' }],
    });
  });

  it('asks nothing any more once as much went back of the other payment', () => {
    const [asked, left] = refund('r1', 4_999, 'att_2') as readonly [LinkInput, LinkInput];
    const onItsWay = linkAfter(TWICE, asked);
    expect(onItsWay.exception).toBe('over');
    expect(labelsOf(onItsWay)).toEqual(['Keep the payment']);
    const gone = linkAfter(onItsWay, left);
    expect(gone).toMatchObject({ state: 'paid', exception: null });
    expect(labelsOf(gone)).toEqual([]);
    expect(applyToLink(gone, decided('att_1', 'r2'), context(START))).toMatchObject({
      code: 'settled_already',
    });
  });

  it('asks again when that refund fails', () => {
    const back = linkAfter(TWICE, ...refund('r1', 4_999, 'att_2'));
    const failed: LinkInput = {
      ...{ type: 'refund_failed', refundId: 'r1', refundRef: null, failure: 'account closed' },
    };
    expect(linkAfter(back, failed).exception).toBe('over');
    expect(labelsOf(linkAfter(back, failed))).toEqual(['Keep the payment', 'Refund 49.99 USD']);
  });

  it('is refunded by decision no further than it still is one, and said so', () => {
    const part = linkAfter(TWICE, ...refund('r1', 2_000, 'att_2'));
    expect(describeException(ENGLISH, part)).toBe('Paid twice: 29.99 USD is surplus');
    expect(labelsOf(part)).toEqual(['Keep the payment', 'Refund 29.99 USD']);
    const done = linkAfter(part, decided('att_1', 'r2'), { type: 'refund_left', refundId: 'r2' });
    expect(done.refunds[1]).toMatchObject({ attemptId: 'att_1', amount: usd(2_999) });
    expect(done).toMatchObject({ state: 'paid', exception: null });
  });

  it('is not paid for by what went back before it came, nor by what was decided about another', () => {
    const before = linkAfter(OPEN, paid('att_2'), ...refund('r1', 4_999), paid('att_1', 5));
    expect(before.exception).toBe('over');
    const thrice = linkAfter(TWICE, paid('att_3', 6));
    const one = linkAfter(thrice, decided('att_1', 'r1'), { type: 'refund_left', refundId: 'r1' });
    expect(one.exception).toBe('over');
    expect(labelsOf(one)).toEqual(['Keep the payment', 'Refund 49.99 USD']);
    expect(linkAfter(thrice, ...refund('r1', 4_999, 'att_2')).exception).toBe('over');
  });

  it.each([
    [6, null],
    [4, 'over'],
  ] as const)('of a refund at the gateway, minute %d, is judged alike in any order', (minutes, exception) => {
    const first = linkAfter(OPEN, paid('att_2'), seen(minutes), paid('att_1', 5));
    expect(first.exception).toBe(exception);
    expect(linkAfter(TWICE, seen(minutes)).exception).toBe(exception);
  });

  it('is over once a bank took the other payment back for its customer', () => {
    const told = (status: 'needs_response' | 'lost'): LinkInput => {
      const { closedAt: _, evidence: __, ...dispute } = buildTestDispute({ status, amount: usd(4_999) });
      return { type: 'dispute_told', attemptId: 'att_2', report: dispute };
    };
    const disputed = linkAfter(TWICE, told('needs_response'));
    expect(disputed.exception).toBe('over');
    expect(linkAfter(disputed, told('lost')).exception).toBeNull();
  });

  it('is over exactly when no more is kept than was asked for, whichever payments it went back of', () => {
    const part = fc.record({
      minor: fc.constantFrom(1, 1_000, 2_499, 4_999),
      of: fc.constantFrom('att_1', 'att_2', null),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const link = linkAfter(TWICE, ...parts.flatMap(({ minor, of }, at) => refund(`r${at}`, minor, of)));
        const kept = capturedMinor(link) - returnedMinor(link);
        expect(link.exception).toBe(kept <= 4_999 ? null : 'over');
      }),
    );
  });
});

describe('what is said to be left', () => {
  it('counts all payments', () => {
    expect(sayLeft(ENGLISH, TWICE)).toBe('99.98 USD of 99.98 USD is left to refund.');
    expect(sayLeft(ENGLISH, linkAfter(TWICE, ...refund('r1', 4_999)))).toBe(
      '49.99 USD of 99.98 USD is left to refund.',
    );
  });
});
