import type { LinkState } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import { type LinkPage, type LinkRepository, MAX_LISTED } from '../../ports/link-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { type LinkForMember, toLinkForMember } from './link-for-member.js';

export const LINKS_PER_PAGE = 10;

export interface ListLinksRequest {
  readonly actor: MemberActor;
  /** Only the actor's own links; always so for a member who may not see all. */
  readonly mine: boolean;
  readonly states: readonly LinkState[] | null;
  /** Starts of words to find in reference, description, customer name, email or phone. */
  readonly words: string | null;
  /** From 1; a page past the end answers the last one. */
  readonly page: number;
}

export interface LinkList extends Omit<LinkPage, 'links'> {
  readonly links: readonly LinkForMember[];
  readonly page: number;
  readonly pageCount: number;
}

export type ListLinks = (request: ListLinksRequest) => Promise<LinkList>;

/** Links newest first, ten a page. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeListLinks({ links }: { readonly links: LinkRepository }): ListLinks {
  return async ({ actor, mine, states, words, page }) => {
    checkAllowed(actor, 'view_own_links');
    const onlyOwn = mine || !mayDo(actor.role, 'view_all_links');
    const filter = {
      merchantId: actor.merchantId,
      ...(onlyOwn ? { ownerId: actor.memberId } : {}),
      ...(states === null ? {} : { states }),
      // A link that was paid twice is paid, and waits for a person all the same.
      ...(states?.includes('needs_review') ? { orUndecided: true as const } : {}),
      ...(words === null ? {} : { words }),
    };
    const fetchPage = async (number: number) => {
      const found = await links.list(filter, { skip: (number - 1) * LINKS_PER_PAGE, limit: LINKS_PER_PAGE });
      return { ...found, links: found.links.map((link) => toLinkForMember(actor, link)) };
    };

    const wanted = Math.min(Math.max(1, Math.trunc(page)), MAX_LISTED / LINKS_PER_PAGE);
    const found = await fetchPage(wanted);
    const pageCount = Math.max(1, Math.ceil(found.total / LINKS_PER_PAGE));
    if (wanted <= pageCount) return { ...found, page: wanted, pageCount };
    return { ...(await fetchPage(pageCount)), page: pageCount, pageCount };
  };
}
