import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Draft, DraftRepository } from '../../ports/draft-repository.js';
import { checkAllowed } from '../people/check-allowed.js';

export type GetDraft = (actor: MemberActor, draftId: string) => Promise<Draft>;

/** One's own draft. Throws AppError `draft_not_found` also for somebody else's, `draft_discarded`, `not_allowed`, `store_unavailable`. */
export function makeGetDraft({ drafts }: { readonly drafts: DraftRepository }): GetDraft {
  return async (actor, draftId) => {
    checkAllowed(actor, 'create_link');
    const draft = await drafts.find(actor.merchantId, draftId);
    if (draft === null || draft.memberId !== actor.memberId) throw new AppError('draft_not_found');
    if (draft.discardedAt !== undefined) throw new AppError('draft_discarded');
    return draft;
  };
}
