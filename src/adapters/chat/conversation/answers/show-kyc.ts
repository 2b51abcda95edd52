import { findKycMove } from '../../../../domain/kyc/kyc-moves.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildKyc } from '../pages/build-kyc.js';

/** The checklist as it stands now, with what came of the last press over it. Throws AppError `not_allowed` and others. */
export async function showKyc(
  { services, clock }: Pick<ConversationDeps, 'services' | 'clock'>,
  { workspace }: Pick<Asked, 'workspace'>,
  { identified, notice }: { readonly identified: Identified; readonly notice: string | null },
): Promise<PageReply> {
  const { actor, merchant } = identified;
  const view = await services.getKyc(actor);
  const now = clock.now();
  const mayChange = findKycMove(view.kyc, 'save', now) !== null;
  return buildKyc(wordsForMember(identified), {
    ...{ view, merchant, now, notice, timeZone: zoneOf(identified) },
    chat: workspace.platform,
    page: mayChange ? await services.inviteKycPage(actor) : null,
  });
}
