import type { MemberActor } from '../../domain/actor.js';
import { AppError } from '../../domain/errors.js';
import type { Draft, DraftRepository } from '../../ports/draft-repository.js';

export type GetDraft = (actor: MemberActor, draftId: string) => Promise<Draft>;

/** One's own draft. Throws AppError `draft_not_found` also for somebody else's. */
export function makeGetDraft({ drafts }: { readonly drafts: DraftRepository }): GetDraft {
  return async (actor, draftId) => {
    const draft = await drafts.find(actor.merchantId, draftId);
    if (draft === null || draft.memberId !== actor.memberId) throw new AppError('draft_not_found');
    return draft;
  };
}
