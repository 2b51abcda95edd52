import { isAppError } from '../domain/errors.js';
import type { Link } from '../domain/link/link.js';
import type { Clock } from '../ports/clock.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { Logger } from '../ports/logger.js';
import type { ChangeLink } from './change-link.js';

export interface ExpireLinksDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Answers how many links it ended. */
export type ExpireLinks = () => Promise<number>;

const BATCH = 100;

const BY_CLOCK = { actor: { kind: 'system' }, source: 'clock' } as const;

/**
 * Ends open links whose time has come; work grows with what is due, not with what exists. One that cannot be ended
 * is logged and holds up no other. Throws AppError `store_unavailable`.
 */
export function makeExpireLinks({ links, changeLink, clock, logger }: ExpireLinksDeps): ExpireLinks {
  async function expire(link: Link): Promise<boolean> {
    try {
      return (await changeLink(link, { type: 'expire' }, BY_CLOCK)).changed;
    } catch (error) {
      if (isAppError(error, 'store_unavailable')) throw error;
      logger.error({ err: error, linkId: link.id }, 'link not ended yet');
      return false;
    }
  }

  return async () => {
    let ended = 0;
    for (;;) {
      const due = await links.findDueToExpire(clock.now(), BATCH);
      const endedBefore = ended;
      for (const link of due) ended += (await expire(link)) ? 1 : 0;
      if (due.length < BATCH || ended === endedBefore) return ended;
    }
  };
}
