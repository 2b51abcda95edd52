import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildMembers } from '../pages/build-members.js';

interface Shown {
  readonly page: number;
  /** What was just changed; null: nothing. */
  readonly notice: string | null;
}

export async function showTeam(
  { services }: ConversationDeps,
  identified: Identified,
  shown: Shown,
): Promise<PageReply> {
  const { merchant, actor } = identified;
  return buildMembers({
    words: wordsForMember(identified),
    merchantName: merchant.name,
    members: await services.getTeam(actor),
    mayManage: mayDo(actor.role, 'manage_team'),
    ownId: actor.memberId,
    ...shown,
  });
}
