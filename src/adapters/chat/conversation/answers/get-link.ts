import { AppError, isAppError } from '../../../../domain/errors.js';
import type { MemberActor } from '../../../../domain/merchant/actor.js';
import type { LinkHandle } from '../../../../service/links/get-link-or-throw.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import type { ConversationDeps } from '../model/answer.js';

/**
 * On a card that a whole channel sees, "there is no such link" would be no answer: whoever may not use it is told so.
 * Nothing is given away: the card stands before them. Who typed a reference learns only that there is none for them.
 */
export async function orNotAllowed<Result>(handle: LinkHandle, asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    const isPressed = 'linkId' in handle;
    if (!isPressed || !isAppError(error, 'link_not_found')) throw error;
    throw new AppError('not_allowed', undefined, { cause: error });
  }
}

/** One link as this member may see it. Throws AppError `link_not_found`, `not_allowed`, `store_unavailable`. */
export function getLink(
  { services }: Pick<ConversationDeps, 'services'>,
  actor: MemberActor,
  handle: LinkHandle,
): Promise<LinkForMember> {
  return orNotAllowed(handle, services.getLinkStatus(actor, handle));
}
