import type { ApiKey } from '../../domain/api/api-key.js';
import { findWorkspaceId } from '../../domain/chat/workspace.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { ChatContent } from '../../ports/chat-content.js';
import type { MerchantMessage } from '../../ports/chat-message-store.js';
import type { OutgoingMerchantMessage } from '../../ports/chat-sender.js';
import { readKycCase } from '../review/read-kyc-case.js';
import type { PrepareChatMessageDeps, PreparedChatMessage } from './prepared-chat-message.js';
import { atCurrentIds, reachWorkspace, resolveAddress } from './resolve-address.js';

/** What goes to one of the merchant's owners, or to the operator's place, which is in no workspace of the merchant's. */
export function prepareMerchantMessage(
  message: MerchantMessage,
  merchant: Merchant,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
  if (!isForOperator(message.content)) return prepareNote(message, merchant, deps);
  return message.content.kind === 'kyc_case'
    ? prepareCase(message, deps)
    : Promise.resolve(prepareForOperator(message, { merchant, kycCase: null }));
}

const OF_OPERATOR: ReadonlySet<ChatContent['kind']> = new Set([
  ...(['kyc_case', 'page_report', 'carrier_note', 'gateway_fault'] as const),
]);

/** What goes to the operator's place, which is no chat of the merchant's. */
export function isForOperator({ kind }: ChatContent): boolean {
  return OF_OPERATOR.has(kind);
}

async function prepareCase(
  message: MerchantMessage,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
  const kycCase = await readKycCase(deps, message.merchantId);
  if (kycCase === null) return { kind: 'gone', reason: 'there is no review any more' };
  return prepareForOperator(message, { merchant: kycCase.merchant, kycCase });
}

function prepareForOperator(
  message: MerchantMessage,
  about: Pick<OutgoingMerchantMessage, 'merchant' | 'kycCase'>,
): PreparedChatMessage {
  const where = resolveAddress(message, null, []);
  if (where.kind !== 'found') return where;
  const workspaceId = findWorkspaceId([], where.account);
  if (workspaceId === null) return { kind: 'impossible', reason: 'the place is in no workspace' };
  const { address } = where;
  const outgoing = { message, address, workspaceId, link: null, people: [], apiKey: null, ...about };
  return { kind: 'ready', outgoing };
}

async function prepareNote(
  asked: MerchantMessage,
  merchant: Merchant,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
  const { workspaces, id: merchantId } = merchant;
  const message = atCurrentIds(asked, workspaces);
  const { target } = message;
  const reader =
    target.kind === 'member' ? await deps.merchants.findMember(merchantId, target.memberId) : null;
  const { content } = message;
  const apiKey = await findKey(deps, merchantId, content);
  const people = await listPeople(deps, reader, apiKey);
  // Who may do nothing any more reads that, and nothing else.
  const listed = isFarewell(content)
    ? people.map((member) => ({ ...member, role: 'viewer' as const }))
    : people;
  const where = resolveAddress(message, null, listed);
  if (where.kind !== 'found') return where;
  const reached = reachWorkspace(message, where, workspaces);
  if (reached.kind !== 'found') return reached;
  const { address } = where;
  const { workspaceId } = reached;
  const isChecklist = content.kind === 'kyc_checklist';
  const kycCase = isChecklist ? await readKycCase(deps, merchantId) : null;
  const outgoing = { message, address, workspaceId, link: null, merchant, people, kycCase, apiKey };
  return { kind: 'ready', outgoing };
}

function isFarewell(content: MerchantMessage['content']): boolean {
  return content.kind === 'merchant_note' && content.note.kind === 'own_access' && content.note.role === null;
}

/** What a note asks a second person to agree to. */
async function findKey(
  { apiKeys }: PrepareChatMessageDeps,
  merchantId: string,
  content: MerchantMessage['content'],
): Promise<ApiKey | null> {
  const isAsked = content.kind === 'merchant_note' && content.note.kind === 'key_asked';
  return isAsked ? apiKeys.find(merchantId, content.note.keyId) : null;
}

/** Whoever reads it, and who agreed to what it asked. */
async function listPeople(
  { merchants }: PrepareChatMessageDeps,
  reader: Member | null,
  apiKey: ApiKey | null,
): Promise<readonly Member[]> {
  const approvedBy = apiKey?.approvedBy ?? null;
  const approver =
    apiKey === null || approvedBy === null ? null : await merchants.findMember(apiKey.merchantId, approvedBy);
  return [reader, approver].filter((member) => member !== null);
}
