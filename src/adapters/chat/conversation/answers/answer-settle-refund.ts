import { isAppError } from '../../../../domain/errors.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { LinkHandle } from '../../../../service/links/get-link-or-throw.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildStopped } from '../pages/build-stopped.js';
import { orNotAllowed } from './get-link.js';
import { showRefund } from './make-refund.js';
import { showStatus } from './show-status.js';

/** Undo, with how the link stands after: what was said before holds no more. */
export const answerUndoRefund: Answer<'undo_refund'> = async (deps, { link, refundId }, asked) => {
  const identified = await asked.identify();
  return orSettled({ deps, identified, link }, async () => {
    const undone = deps.services.callOffRefund(identified.actor, { link, refundId });
    const { refund } = await orNotAllowed(link, undone);
    return wordsForMember(identified).say('page.refund.undone', { amount: formatMoney(refund.amount) });
  });
};

/** A second person agrees: it leaves in a moment, and they can still stop it. */
export const answerApproveRefund: Answer<'approve_refund'> = async (deps, { link, refundId }, asked) => {
  const identified = await asked.identify();
  const approving = deps.services.approveRefund(identified.actor, { link, refundId });
  const lead = wordsForMember(identified).say('page.refund.approved');
  return showRefund(deps, identified, { ...(await orNotAllowed(link, approving)), lead });
};

/** A second person does not agree: nothing leaves. */
export const answerDeclineRefund: Answer<'decline_refund'> = async (deps, { link, refundId }, asked) => {
  const identified = await asked.identify();
  return orSettled({ deps, identified, link }, async () => {
    const declined = deps.services.declineRefund(identified.actor, { link, refundId });
    const { refund } = await orNotAllowed(link, declined);
    return wordsForMember(identified).say('page.refund.declined', { amount: formatMoney(refund.amount) });
  });
};

interface Pressed {
  readonly deps: ConversationDeps;
  readonly identified: Identified;
  readonly link: LinkHandle;
}

/** What was done, or that it comes too late, over how the link stands now. */
async function orSettled(
  { deps, identified, link }: Pressed,
  act: () => Promise<string>,
): Promise<PageReply> {
  const said = await act().catch((error: unknown) => {
    if (!isAppError(error, 'settled_already')) throw error;
    return wordsForMember(identified).say('error.settled_already.failed');
  });
  return buildStopped(said, await showStatus(deps, identified, link));
}
