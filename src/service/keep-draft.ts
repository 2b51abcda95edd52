import type { MemberActor } from '../domain/actor.js';
import { AppError } from '../domain/errors.js';
import type { Clock } from '../ports/clock.js';
import type { Draft, DraftRepository } from '../ports/draft-repository.js';
import type { Ids } from '../ports/ids.js';

type DraftContent = Pick<Draft, 'values' | 'reviewed' | 'origin'>;

/** Keeps a form in the making, under `draftId` or a new id, and answers it. */
export type KeepDraft = (actor: MemberActor, content: DraftContent, draftId?: string) => Promise<Draft>;

export interface KeepDraftDeps {
  readonly drafts: DraftRepository;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Throws AppError `store_unavailable`. */
export function makeKeepDraft({ drafts, clock, ids }: KeepDraftDeps): KeepDraft {
  return async (actor, content, draftId) => {
    const draft: Draft = {
      ...content,
      id: draftId ?? ids.newId('dft'),
      merchantId: actor.merchantId,
      memberId: actor.memberId,
      createdAt: clock.now(),
    };
    await drafts.save(draft);
    return draft;
  };
}

export type GetDraft = (actor: MemberActor, draftId: string) => Promise<Draft>;

/** One's own draft. Throws AppError `draft_not_found` also for somebody else's. */
export function makeGetDraft({ drafts }: { readonly drafts: DraftRepository }): GetDraft {
  return async (actor, draftId) => {
    const draft = await drafts.find(actor.merchantId, draftId);
    if (draft === null || draft.memberId !== actor.memberId) throw new AppError('draft_not_found');
    return draft;
  };
}
