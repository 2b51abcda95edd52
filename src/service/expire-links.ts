import type { Clock } from '../ports/clock.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { ChangeLink } from './change-link.js';

export interface ExpireLinksDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
}

/** Answers how many links it ended. */
export type ExpireLinks = () => Promise<number>;

const BATCH = 100;

/** Ends open links whose time has come; work grows with what is due, not with what exists. */
export function makeExpireLinks({ links, changeLink, clock }: ExpireLinksDeps): ExpireLinks {
  return async () => {
    let ended = 0;
    for (;;) {
      const due = await links.findDueToExpire(clock.now(), BATCH);
      for (const link of due) {
        const result = await changeLink(
          link,
          { type: 'expire' },
          { actor: { kind: 'system' }, source: 'clock' },
        );
        if (result.changed) ended += 1;
      }
      if (due.length < BATCH) return ended;
    }
  };
}
