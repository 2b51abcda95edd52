import type { MemberActor } from '../../domain/merchant/actor.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { Clock } from '../../ports/clock.js';
import type { Draft, DraftRepository } from '../../ports/draft-repository.js';
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

export type DiscardDraft = (actor: MemberActor, draftId: string) => Promise<void>;

/** What is gone already, somebody else's, or being made into a link stays as it is. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeDiscardDraft({
  drafts,
}: {
  readonly drafts: Pick<DraftRepository, 'discard'>;
}): DiscardDraft {
  return async (actor, draftId) => {
    checkAllowed(actor, 'create_link');
    const { merchantId, memberId } = actor;
    await drafts.discard({ id: draftId, merchantId, memberId });
  };
}
