import type { Clock } from '../ports/clock.js';
import type { AskedDraft, DraftRepository } from '../ports/draft-repository.js';
import type { CreationProgress } from './finish-creation.js';

type Later = Extract<CreationProgress, { outcome: 'later' }>;

/** Lets go of a creation that could not be finished now. Throws AppError `store_unavailable`. */
export type PutOffCreation = (draft: AskedDraft, later: Later) => Promise<void>;

export function makePutOffCreation({
  drafts,
  clock,
}: {
  readonly drafts: DraftRepository;
  readonly clock: Clock;
}): PutOffCreation {
  return async (draft, { retryAfterMs, isFailure }) => {
    const dueAt = new Date(clock.now().getTime() + retryAfterMs);
    await drafts.putOffCreation(draft, { dueAt, failures: draft.failures + (isFailure ? 1 : 0) });
  };
}
