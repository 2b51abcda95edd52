import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { succeeded } from './link-in-state.js';

const TWO_TRIES = buildTestLink({ attempts: [buildTestAttempt(), buildTestAttempt({ id: 'att_2' })] });

/** What a provider may have to say of one attempt: each thing once, in no order yet. */
const reportsOf = (attemptId: string): fc.Arbitrary<readonly LinkInput[]> =>
  fc
    .subarray<LinkInput>([
      { type: 'processing', attemptId },
      { type: 'attempt_closed', attemptId },
      { type: 'failed', attemptId, reason: 'card_declined' },
    ])
    .chain((unpaid) =>
      fc
        .constantFrom<readonly LinkInput[]>(
          [],
          [{ ...succeeded(attemptId), paidAt: START }],
          [{ ...succeeded(attemptId), paidAt: START, captured: { minor: 1, currency: 'USD' } }],
        )
        .map((paid) => [...unpaid, ...paid]),
    );

const repeatedAndShuffled = (reports: readonly LinkInput[]): fc.Arbitrary<readonly LinkInput[]> =>
  fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: reports.length, maxLength: reports.length })
    .map((times) => reports.flatMap((report, i) => Array.from({ length: times[i] ?? 1 }, () => report)))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

function apply(link: Link, inputs: readonly LinkInput[]): Link {
  return inputs.reduce((current, input, index) => {
    const context = {
      at: START,
      actor: { kind: 'gateway', provider: 'sandbox' },
      source: 'gateway',
      eventId: `evt_${index}`,
    } as const;
    const outcome = applyToLink(current, input, context);
    return outcome.kind === 'changed' ? outcome.link : current;
  }, link);
}

const endOf = ({ state, exception, attempts }: Link) => ({ state, exception, attempts });

describe('applyToLink, whatever order the provider reports in', () => {
  it('ends in the same state for two attempts', () => {
    const reports = fc.tuple(reportsOf('att_1'), reportsOf('att_2')).map((both) => both.flat());
    const orders = reports.chain((all) => fc.tuple(repeatedAndShuffled(all), repeatedAndShuffled(all)));
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(endOf(apply(TWO_TRIES, one))).toEqual(endOf(apply(TWO_TRIES, other)));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells of each success once', () => {
    fc.assert(
      fc.property(reportsOf('att_1').chain(repeatedAndShuffled), (reports) => {
        const { history } = apply(TWO_TRIES, reports);
        const paid = history.filter(
          ({ type }) => type.startsWith('payment.') && type !== 'payment.processing',
        );
        expect(paid).toHaveLength(reports.some(({ type }) => type === 'succeeded') ? 1 : 0);
      }),
    );
  });
});
