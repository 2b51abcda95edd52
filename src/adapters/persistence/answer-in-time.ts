import { AppError } from '../../domain/errors.js';

/** Slack's three seconds are gone by then, and a person still waits for a page. */
const ANSWER_TIMEOUT_MS = 4_000;

/**
 * Rejects with AppError `store_unavailable` when the store accepts a command and never answers it, which the driver
 * alone would wait for without an end. As with any lost answer, a write may still have happened.
 */
export function answerInTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new AppError('store_unavailable', { waitedMs: ANSWER_TIMEOUT_MS })),
      ANSWER_TIMEOUT_MS,
    );
    work.then(
      (answer) => {
        clearTimeout(timer);
        resolve(answer);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
