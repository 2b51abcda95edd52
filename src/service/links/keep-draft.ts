import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { Draft, DraftRepository } from '../../ports/draft-repository.js';
import type { Ids } from '../../ports/ids.js';
import { checkAllowed } from '../people/check-allowed.js';

type DraftContent = Pick<Draft, 'values' | 'reviewed' | 'origin'>;

/** Keeps a form in the making under an id of its own, and answers it. */
export type KeepDraft = (actor: MemberActor, content: DraftContent) => Promise<Draft>;

export interface KeepDraftDeps {
  readonly drafts: DraftRepository;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Throws AppError `not_allowed`, `store_unavailable`. */
export function makeKeepDraft({ drafts, clock, ids }: KeepDraftDeps): KeepDraft {
  return async (actor, content) => {
    checkAllowed(actor, 'create_link');
    const draft: Draft = {
      ...content,
      id: ids.newId('dft'),
      merchantId: actor.merchantId,
      memberId: actor.memberId,
      createdAt: clock.now(),
    };
    await drafts.save(draft);
    return draft;
  };
}
