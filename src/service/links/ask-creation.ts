import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { AskedDraft, DraftRepository, WaitingPlace } from '../../ports/draft-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import type { Lease } from '../work/create-lease.js';

interface CreationAsked {
  readonly draftId: string;
  readonly waitsAt: WaitingPlace;
}

/** The draft with the intention kept: from here on its link is made, whatever becomes of this process. */
export type AskCreation = (actor: MemberActor, asked: CreationAsked) => Promise<AskedDraft>;

export interface AskCreationDeps {
  readonly drafts: DraftRepository;
  readonly clock: Clock;
  /** Whoever finds this instance gone may finish what it held. */
  readonly lease: Pick<Lease, 'holder'>;
}

/**
 * Keeps that a reviewed link was asked for, before anybody is told so.
 * Throws AppError `draft_not_found` also for somebody else's, `draft_discarded`, `not_allowed`, `store_unavailable`.
 */
export function makeAskCreation({ drafts, clock, lease }: AskCreationDeps): AskCreation {
  return async (actor, { draftId, waitsAt }) => {
    checkAllowed(actor, 'create_link');
    const { merchantId, memberId } = actor;
    const creation = { askedAt: clock.now(), waitsAt };
    const draft = await drafts.keepCreation({ id: draftId, merchantId, memberId }, creation, lease.holder());
    if (draft !== null) return draft;
    const known = await drafts.find(merchantId, draftId);
    const isDiscarded = known?.memberId === memberId && known.discardedAt !== undefined;
    throw new AppError(isDiscarded ? 'draft_discarded' : 'draft_not_found');
  };
}
