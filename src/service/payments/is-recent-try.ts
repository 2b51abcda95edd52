import { AppError } from '../../domain/errors.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';

/** A gateway's checkout is open for a day at most: who comes back later does not come from it. */
const RECENT_MS = 25 * 60 * 60_000;

export interface IsRecentTryDeps {
  readonly links: LinkRepository;
  readonly clock: Clock;
}

export type IsRecentTry = (slug: string, attemptId: string) => Promise<boolean>;

/**
 * Whether somebody who names a try to pay a link can just come from it. Changes nothing.
 * Throws AppError `link_not_found`, `store_unavailable`.
 */
export function makeIsRecentTry({ links, clock }: IsRecentTryDeps): IsRecentTry {
  return async (slug, attemptId) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    const attempt = link.attempts.find(({ id }) => id === attemptId);
    return attempt !== undefined && clock.now().getTime() - attempt.startedAt.getTime() < RECENT_MS;
  };
}
