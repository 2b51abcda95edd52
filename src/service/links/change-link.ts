import { AppError } from '../../domain/errors.js';
import { applyToLink } from '../../domain/link/apply-to-link.js';
import type { Link } from '../../domain/link/link.js';
import type { InputContext, LinkInput } from '../../domain/link/link-input.js';
import type { LinkRefusal } from '../../domain/link/link-refusal.js';
import { findMostLeft } from '../../domain/payment/balance.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';

export interface ChangeLinkDeps {
  readonly links: LinkRepository;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly kick: Kick;
}

export interface ChangedLink {
  readonly link: Link;
  readonly changed: boolean;
}

interface ChangedBy extends Pick<InputContext, 'actor' | 'source'> {
  /** Of the event that this makes, where the same request must make it once. */
  readonly eventId?: string;
  /** Only while this is the link's version; absent: whatever it is. */
  readonly ifVersion?: number;
}

/** Applies one input to a stored link, again on the newest version when somebody else was faster. */
export type ChangeLink = (link: Link, input: LinkInput, by: ChangedBy) => Promise<ChangedLink>;

/** With 50 writers on one link the last one has lost 49 times. */
const MAX_TRIES = 60;

/**
 * The one path from a decision to the store: rules, then one conditional update.
 * Throws the AppError the rules refuse with (`details.state`, `details.reference`, `details.asked`), `link_not_found` when the link
 * is gone, `write_conflict` after too many lost races, or where another version was expected.
 */
export function makeChangeLink({ links, clock, ids, kick }: ChangeLinkDeps): ChangeLink {
  return async (first, input, { ifVersion, ...by }) => {
    let link: Link | null = first;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (link === null) throw new AppError('link_not_found');
      if (link.version !== (ifVersion ?? link.version)) throw new AppError('write_conflict');
      const outcome = applyToLink(link, input, { eventId: ids.newId('evt'), ...by, at: clock.now() });
      if (outcome.kind === 'unchanged') return { link, changed: false };
      if (outcome.kind === 'refused') {
        throw refusalOf(link, outcome.code, input.type);
      }
      if (await links.replace(link, outcome.link)) {
        kick('relay');
        return { link: outcome.link, changed: true };
      }
      link = await links.findById(link.merchantId, link.id);
    }
    throw new AppError('write_conflict');
  };
}

/** What went back already is left out of what is said to be left. */
function refusalOf(link: Link, code: LinkRefusal, asked: LinkInput['type']): AppError {
  const { state, reference } = link;
  return code === 'refund_too_large'
    ? new AppError(code, { reference, atMost: findMostLeft(link)?.left ?? null })
    : new AppError(code, { state, reference, asked });
}
