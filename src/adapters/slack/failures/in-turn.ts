import type { ShowFailure } from './show-failure.js';

/**
 * One way to tell after the other, until one comes through. Throws AggregateError with what stood in each way when
 * none does.
 */
export async function tryInTurn<Told>(ways: readonly (() => Promise<Told>)[]): Promise<Told> {
  const errors: unknown[] = [];
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      errors.push(error);
    }
  }
  throw new AggregateError(errors, 'no way led to the person');
}

/** The same as one way; those that are not there are left out. */
export function inTurn(...ways: readonly (ShowFailure | null)[]): ShowFailure {
  const there = ways.filter((way) => way !== null);
  return (words, copy) => tryInTurn(there.map((way) => () => way(words, copy)));
}
