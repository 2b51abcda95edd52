import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import {
  type Draft,
  type DraftHandle,
  type DraftRepository,
  requestKeyOf,
} from '../../ports/draft-repository.js';
import type { Ids } from '../../ports/ids.js';
import { checkAllowed } from '../people/check-allowed.js';

interface DraftContent extends Pick<Draft, 'values' | 'reviewed' | 'origin'> {
  /** Whether it is offered to go on with until its link is asked for. */
  readonly isLeft?: boolean;
  /** The id of the draft that it goes on with, in whose place it is offered. */
  readonly continues?: string | null;
}

/** Keeps a form in the making under an id of its own, and answers it. */
export type KeepDraft = (actor: MemberActor, content: DraftContent) => Promise<Draft>;

export interface KeepDraftDeps {
  readonly drafts: DraftRepository;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Throws AppError `not_allowed`, `store_unavailable`. */
export function makeKeepDraft({ drafts, clock, ids }: KeepDraftDeps): KeepDraft {
  return async (actor, { isLeft = false, continues = null, ...content }) => {
    checkAllowed(actor, 'create_link');
    const { merchantId, memberId } = actor;
    const now = clock.now();
    const begun =
      continues === null ? null : await findBegun(drafts, { merchantId, memberId, id: continues });
    const draft: Draft = {
      ...content,
      ...{ id: ids.newId('dft'), merchantId, memberId, createdAt: now },
      ...(isLeft ? { leftAt: now } : {}),
      ...(begun === null ? {} : { begun }),
    };
    await drafts.save(draft);
    if (continues !== null) await drafts.takeBack({ id: continues, merchantId, memberId });
    return draft;
  };
}

/** Null: what it goes on with was made into a link meanwhile, discarded or is gone, so that this is one of its own. */
async function findBegun(
  drafts: Pick<DraftRepository, 'find'>,
  { merchantId, memberId, id }: DraftHandle,
): Promise<string | null> {
  const before = await drafts.find(merchantId, id);
  const isGoingOn = before !== null && before.memberId === memberId && before.leftAt !== undefined;
  return isGoingOn ? requestKeyOf(before) : null;
}
