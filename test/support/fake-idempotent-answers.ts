import type { IdempotentAnswers, IdempotentAsk, KeptAnswer } from '../../src/ports/idempotent-answers.js';

const KEPT_MS = 72 * 60 * 60 * 1000;
const GIVEN_UP_MS = 60_000;

/** First answers in memory. */
export function createFakeIdempotentAnswers(): IdempotentAnswers {
  const begun = new Map<string, { readonly ask: IdempotentAsk; readonly answer: KeptAnswer | null }>();
  const idOf = ({ keyId, idempotencyKey }: IdempotentAsk) => `${keyId} ${idempotencyKey}`;
  const findUnanswered = (ask: IdempotentAsk) => {
    const known = begun.get(idOf(ask));
    return known?.answer === null && known.ask.fingerprint === ask.fingerprint ? known : null;
  };
  return {
    async begin(ask) {
      const known = begun.get(idOf(ask));
      const ageMs = known === undefined ? KEPT_MS : ask.now.getTime() - known.ask.now.getTime();
      if (known !== undefined && ageMs < KEPT_MS) {
        if (known.ask.fingerprint !== ask.fingerprint) return { kind: 'other_request' };
        if (known.answer !== null) return { kind: 'answered', answer: known.answer };
        if (ageMs <= GIVEN_UP_MS) return { kind: 'in_flight' };
      }
      begun.set(idOf(ask), { ask, answer: null });
      return { kind: 'begun' };
    },
    async answer(ask, answer) {
      const known = findUnanswered(ask);
      if (known !== null) begun.set(idOf(ask), { ask: known.ask, answer });
    },
    async forget(ask) {
      if (findUnanswered(ask)?.ask.holder === ask.holder) begun.delete(idOf(ask));
    },
  };
}
