import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantMessage } from '../../ports/chat-message-store.js';
import type { PrepareChatMessageDeps, PreparedChatMessage } from './prepared-chat-message.js';
import { atCurrentIds, reachWorkspace, resolveAddress } from './resolve-address.js';

/** What goes to one of the merchant's owners, or to the operator's place, which is in no workspace of the merchant's. */
export async function prepareMerchantMessage(
  asked: MerchantMessage,
  merchant: Merchant,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
  if (asked.content.kind === 'kyc_case') return { kind: 'gone', reason: 'nobody submitted anything' };
  const { workspaces } = merchant;
  const message = atCurrentIds(asked, workspaces);
  const { target, merchantId } = message;
  const reader =
    target.kind === 'member' ? await deps.merchants.findMember(merchantId, target.memberId) : null;
  const people = reader === null ? [] : [reader];
  const where = resolveAddress(message, null, people);
  if (where.kind !== 'found') return where;
  const reached = reachWorkspace(message, where, workspaces);
  if (reached.kind !== 'found') return reached;
  const { address } = where;
  const { workspaceId } = reached;
  return {
    kind: 'ready',
    outgoing: { message, address, workspaceId, link: null, merchant, people, kycCase: null },
  };
}
