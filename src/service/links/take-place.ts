import { AppError } from '../../domain/errors.js';
import { isPast } from '../../domain/link/expiry.js';
import type { Link, LinkDraft } from '../../domain/link/link.js';
import type { LinkRepository } from '../../ports/link-repository.js';

/** Nobody reissues one link more often. */
const MAX_ROUNDS = 20;

/** The last of those that took one another's place. */
export async function findNewest(links: Pick<LinkRepository, 'findById'>, first: Link): Promise<Link> {
  let link = first;
  for (let round = 0; round < MAX_ROUNDS && link.successor !== null; round += 1) {
    const next = await links.findById(link.merchantId, link.successor.linkId);
    if (next === null) return link;
    link = next;
  }
  return link;
}

/** Throws AppError `link_already_paid`, `link_open`, `payment_under_way` for one whose place cannot be taken. */
export function checkIsOver(link: Link, now: Date): void {
  const { state, reference } = link;
  if (state === 'expired' || state === 'cancelled' || (state === 'open' && isPast(link, now))) return;
  const code =
    state === 'open' ? 'link_open' : state === 'processing' ? 'payment_under_way' : 'link_already_paid';
  throw new AppError(code, { state, reference, asked: 'reissue' });
}

/**
 * The draft in the place of the newest: since it was shown, another may have taken the place that it was meant for.
 * Throws what `checkIsOver` throws.
 */
export async function followPlace(
  links: Pick<LinkRepository, 'findById'>,
  draft: LinkDraft,
  { merchantId, now }: { readonly merchantId: string; readonly now: Date },
): Promise<LinkDraft> {
  const first = draft.reissueOf === null ? null : await links.findById(merchantId, draft.reissueOf);
  if (first === null) return draft;
  const newest = await findNewest(links, first);
  checkIsOver(newest, now);
  return { ...draft, reissueOf: newest.id };
}
