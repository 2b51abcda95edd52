import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IdempotentAnswers, IdempotentAsk } from '../../../src/ports/idempotent-answers.js';
import { AT, later } from './build-link.js';

const ANSWER = { status: 201, headers: { etag: '"1"' }, body: '{"email":"ann@example.com"}' };
const HOURS_72_MS = 72 * 3_600_000;

export function buildAsk(change: Partial<IdempotentAsk> = {}): IdempotentAsk {
  return {
    ...{ keyId: 'key_1', idempotencyKey: 'order 1/refund', fingerprint: 'POST /refunds abc' },
    ...{ holder: 'ins_1', now: AT, ...change },
  };
}

export function describeIdempotentAnswers(open: () => Promise<IdempotentAnswers>): void {
  describe('IdempotentAnswers', () => {
    let answers: IdempotentAnswers;
    beforeEach(async () => {
      answers = await open();
    });

    it('is begun by one of many at once, and answered the same ever after', async () => {
      const begun = await Promise.all(Array.from({ length: 20 }, () => answers.begin(buildAsk())));
      expect(begun.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      expect(begun.filter(({ kind }) => kind === 'in_flight')).toHaveLength(19);
      await answers.answer(buildAsk(), ANSWER);
      const again = buildAsk({ holder: 'ins_2', now: later(HOURS_72_MS - 1) });
      expect(await answers.begin(again)).toEqual({ kind: 'answered', answer: ANSWER });
    });

    it('is another request with another body, and the same name of another key is another', async () => {
      await answers.begin(buildAsk());
      expect(await answers.begin(buildAsk({ fingerprint: 'other' }))).toEqual({ kind: 'other_request' });
      await answers.answer(buildAsk(), ANSWER);
      expect(await answers.begin(buildAsk({ fingerprint: 'other' }))).toEqual({ kind: 'other_request' });
      expect(await answers.begin(buildAsk({ keyId: 'key_2' }))).toEqual({ kind: 'begun' });
      expect(await answers.begin(buildAsk({ idempotencyKey: 'order 2' }))).toEqual({ kind: 'begun' });
    });

    it('is begun again when it was refused', async () => {
      await answers.begin(buildAsk());
      await answers.forget(buildAsk());
      expect(await answers.begin(buildAsk({ fingerprint: 'other' }))).toEqual({ kind: 'begun' });
    });

    it('is taken over a minute after whoever began it died, by one', async () => {
      await answers.begin(buildAsk());
      const other = (ms: number) => buildAsk({ holder: 'ins_2', now: later(ms) });
      expect(await answers.begin(other(60_000))).toEqual({ kind: 'in_flight' });
      const taken = await Promise.all([1, 2, 3].map(() => answers.begin(other(60_001))));
      expect(taken.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      await answers.forget(buildAsk());
      expect(await answers.begin(other(60_002))).toEqual({ kind: 'in_flight' });
    });

    it('keeps the first of two answers, and an answer that nobody began not', async () => {
      await answers.answer(buildAsk(), ANSWER);
      expect(await answers.begin(buildAsk())).toEqual({ kind: 'begun' });
      await answers.answer(buildAsk(), ANSWER);
      await answers.answer(buildAsk(), { ...ANSWER, status: 200 });
      await answers.forget(buildAsk());
      expect(await answers.begin(buildAsk())).toEqual({ kind: 'answered', answer: ANSWER });
    });

    it('forgets after 72 hours', async () => {
      await answers.begin(buildAsk());
      await answers.answer(buildAsk(), ANSWER);
      const late = buildAsk({ now: later(HOURS_72_MS), fingerprint: 'other' });
      const begun = await Promise.all([answers.begin(late), answers.begin(late)]);
      expect(begun.map(({ kind }) => kind).sort()).toEqual(['begun', 'in_flight']);
    });
  });
}
