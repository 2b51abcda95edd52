import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { Asked, ConversationDeps } from '../model/answer.js';
import type { FormReply, PageReply } from '../model/reply.js';
import { refuseButOwner } from './refuse-but-owner.js';

/** For the owner; anybody else is told whom to ask. */
export async function forKycOwner<Shown extends FormReply | PageReply>(
  deps: ConversationDeps,
  asked: Asked,
  answer: (identified: Identified) => Promise<Shown>,
): Promise<Shown | PageReply> {
  const identified = await asked.identify();
  return mayDo(identified.actor.role, 'manage_kyc')
    ? answer(identified)
    : refuseButOwner(deps, identified, 'kyc');
}
