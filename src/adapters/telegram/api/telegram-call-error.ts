import type { CallFailure } from './failure.js';

/** A call that came to nothing. Holds nothing of what was sent: that is people's, and this is logged. */
export class TelegramCallError extends Error {
  override readonly name = 'TelegramCallError';

  constructor(
    method: string,
    readonly failure: CallFailure,
  ) {
    super(`${method}: ${describe(failure)}`);
  }
}

function describe(failure: CallFailure): string {
  if (failure.kind === 'unanswered') return `no answer (${failure.reason})`;
  return `${failure.code} ${failure.description}`;
}
