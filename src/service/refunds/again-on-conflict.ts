import { isAppError } from '../../domain/errors.js';

/** With 50 who refund of one link at once, the last has lost 49 times. */
const MOST_TRIES = 60;

/** Does it anew (`isAgain`), from what is stored by then, where somebody else changed the link meanwhile. */
export async function againOnConflict<Result>(work: (isAgain: boolean) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work(tries > 1);
    } catch (error) {
      if (!isAppError(error, 'write_conflict') || tries === MOST_TRIES) throw error;
    }
  }
}
