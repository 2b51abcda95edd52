import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Attempt } from '../../../../src/domain/payment/attempt.js';
import { gatewayShareOf } from '../../../../src/domain/payment/attempt.js';
import { isOpenQuestion, nextQuestion } from '../../../../src/domain/payment/next-question.js';
import { buildTestAttempt } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const FIRST_AFTER_MS = 3 * MINUTE_MS;

const sinceStart = (ms: number): Date => new Date(START.getTime() + ms);

/** When each question comes, in milliseconds after the attempt began, as long as nobody tells the end. */
function listQuestions(attempt: Attempt, firstAfterMs: number): readonly number[] {
  const asked: number[] = [];
  for (let now = attempt.startedAt; ; ) {
    const question = nextQuestion([attempt], { now, firstAfterMs });
    if (question === null) return asked;
    asked.push(question.at.getTime() - attempt.startedAt.getTime());
    now = question.at;
  }
}

const attempts = fc.array(
  fc.record({
    id: fc.constantFrom('att_1', 'att_2', 'att_3'),
    provider: fc.constantFrom('sandbox', 'stripe'),
    status: fc.constantFrom('started', 'processing', 'failed', 'succeeded', 'closed'),
    providerRef: fc.constantFrom('ref_1', null),
    startedAt: fc.integer({ min: -40 * DAY_MS, max: DAY_MS }).map(sinceStart),
  }),
  { maxLength: 4 },
);

describe('nextQuestion', () => {
  it('asks ever more rarely, for thirty days', () => {
    const asked = listQuestions(buildTestAttempt(), FIRST_AFTER_MS);
    expect(asked.slice(0, 8)).toEqual([
      3 * MINUTE_MS,
      10 * MINUTE_MS,
      30 * MINUTE_MS,
      1 * HOUR_MS,
      2 * HOUR_MS,
      4 * HOUR_MS,
      8 * HOUR_MS,
      16 * HOUR_MS,
    ]);
    expect(asked.slice(8)).toEqual(Array.from({ length: 30 }, (_, i) => (i + 1) * DAY_MS));
  });

  it('leaves out what would come before the first question', () => {
    expect(listQuestions(buildTestAttempt(), 20 * MINUTE_MS).slice(0, 3)).toEqual([
      20 * MINUTE_MS,
      30 * MINUTE_MS,
      1 * HOUR_MS,
    ]);
  });

  it('asks about what is under way alone, always later than now, the soonest first', () => {
    fc.assert(
      fc.property(attempts, fc.integer({ min: 0, max: 2 * DAY_MS }), (drawn, firstAfterMs) => {
        const all = drawn.map((change) => buildTestAttempt(change));
        const each = all
          .filter(isOpenQuestion)
          .map((one) => nextQuestion([one], { now: START, firstAfterMs }));
        const moments = each.flatMap((question) => (question === null ? [] : [question.at.getTime()]));
        const question = nextQuestion(all, { now: START, firstAfterMs });
        expect(question?.at.getTime()).toBe(moments.length === 0 ? undefined : Math.min(...moments));
        if (question === null) return;
        expect(question.at.getTime()).toBeGreaterThan(START.getTime());
        expect(all.filter(isOpenQuestion).map(gatewayShareOf)).toContain(question.share);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never waits longer than it has waited already, but for the first question and the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 * DAY_MS - 1 }), (sinceMs) => {
        const question = nextQuestion([buildTestAttempt()], {
          now: sinceStart(sinceMs),
          firstAfterMs: FIRST_AFTER_MS,
        });
        const waitMs = Number(question?.at) - sinceStart(sinceMs).getTime();
        expect(waitMs).toBeGreaterThan(0);
        expect(waitMs).toBeLessThanOrEqual(Math.min(DAY_MS, Math.max(7 * MINUTE_MS, 2 * sinceMs)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not led astray by an attempt that began in the future of this clock', () => {
    const attempt = buildTestAttempt({ startedAt: sinceStart(HOUR_MS) });
    expect(nextQuestion([attempt], { now: START, firstAfterMs: FIRST_AFTER_MS })?.at).toEqual(
      new Date('2026-11-22T11:03:00.000Z'),
    );
  });
});
