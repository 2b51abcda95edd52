import { AppError } from '../../domain/errors.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import { findExpiryProblems } from '../../domain/link/validate-link-draft-times.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangedLink, ChangeLink } from './change-link.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';

export interface ExtendLinkDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
}

interface Extension {
  readonly link: LinkHandle;
  /** Null: it never expires. */
  readonly expiresAt: Date | null;
}

export type ExtendLink = (actor: MemberActor, extension: Extension) => Promise<ChangedLink>;

/**
 * Gives a link another end, 15 minutes to a year ahead; what has expired is open again, under its old address.
 * Throws AppError `invalid_input` (with problems), `link_not_found`, `not_allowed`, `link_already_paid`, `link_cancelled`,
 * `store_unavailable`.
 */
export function makeExtendLink({ links, changeLink, clock }: ExtendLinkDeps): ExtendLink {
  return async (actor, { link: handle, expiresAt }) => {
    const link = await getLinkOrThrow(links, actor, handle);
    if (!readLinkRights(actor, link).extend) {
      throw new AppError('not_allowed', { action: 'extend_link', role: actor.role });
    }
    const problems = findExpiryProblems(expiresAt, clock.now());
    if (problems.length > 0) throw new AppError('invalid_input', { problems });
    return changeLink(link, { type: 'extend', expiresAt }, { actor, source: 'person' });
  };
}
