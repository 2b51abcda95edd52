import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { Clock } from '../../ports/clock.js';
import { type Draft, type DraftRepository, requestKeyOf } from '../../ports/draft-repository.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { checkAllowed } from '../people/check-allowed.js';

/** So long a form that was left is offered; as long as the store keeps it. */
const OFFERED_MS = 24 * 60 * 60_000;

export type FindLeftDraft = (actor: MemberActor) => Promise<Draft | null>;

/** The form or review that one left last and may go on with; null: none, or one may make no links. Throws AppError `store_unavailable`. */
export function makeFindLeftDraft({
  drafts,
  clock,
}: {
  readonly drafts: Pick<DraftRepository, 'findLeft'>;
  readonly clock: Clock;
}): FindLeftDraft {
  return async ({ merchantId, memberId, role }) => {
    if (!mayDo(role, 'create_link')) return null;
    const since = new Date(clock.now().getTime() - OFFERED_MS);
    return drafts.findLeft({ merchantId, memberId }, since);
  };
}

/** `link`: it was made meanwhile. */
type Discarded =
  | { readonly kind: 'discarded' | 'being_made' }
  | { readonly kind: 'made'; readonly link: Link };

export type DiscardDraft = (actor: MemberActor, draftId: string) => Promise<Discarded>;

interface DiscardDraftDeps {
  readonly drafts: Pick<DraftRepository, 'find' | 'discard'>;
  readonly links: Pick<LinkRepository, 'findByRequestKey'>;
  readonly clock: Clock;
}

/**
 * Ends what was begun, wherever it was gone on with: none of it makes a link any more. What is gone already or somebody
 * else's stays as it is. Throws AppError `not_allowed`, `store_unavailable`.
 */
export function makeDiscardDraft({ drafts, links, clock }: DiscardDraftDeps): DiscardDraft {
  return async (actor, draftId) => {
    checkAllowed(actor, 'create_link');
    const { merchantId, memberId } = actor;
    const done = await drafts.discard({ id: draftId, merchantId, memberId }, clock.now());
    if (done === 'missing') return { kind: 'discarded' };
    const draft = await drafts.find(merchantId, draftId);
    const link = draft === null ? null : await links.findByRequestKey(merchantId, requestKeyOf(draft));
    if (link !== null) return { kind: 'made', link };
    return { kind: done === 'kept' ? 'being_made' : 'discarded' };
  };
}
