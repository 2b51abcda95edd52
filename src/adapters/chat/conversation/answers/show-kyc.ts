import { findKycMove } from '../../../../domain/kyc/kyc-moves.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildKyc } from '../pages/build-kyc.js';

/** The checklist as it stands now, with what came of the last press over it. Throws AppError `not_allowed` and others. */
export async function showKyc(
  { services, clock }: Pick<ConversationDeps, 'services' | 'clock'>,
  identified: Identified,
  notice: string | null,
): Promise<PageReply> {
  const { actor, merchant } = identified;
  const view = await services.getKyc(actor);
  const now = clock.now();
  const mayChange = findKycMove(view.kyc, 'save', now) !== null;
  return buildKyc(wordsForMember(identified), {
    ...{ view, merchant, now, notice, timeZone: zoneOf(identified) },
    page: mayChange ? await services.inviteKycPage(actor) : null,
  });
}
