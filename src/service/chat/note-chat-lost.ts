import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import { findWorkspace, isLost, type OwnWorkspace } from '../../domain/chat/workspace.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { letIn } from '../people/let-in.js';
import { chatLaneOf, toMemberHome } from '../places/chat-home.js';
import { WORKSPACE_LOST } from './pass-on-chat-message.js';

export interface NoteChatLostDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly links: Pick<LinkRepository, 'list'>;
  readonly chatMessages: Pick<ChatMessageStore, 'request' | 'takeUp'>;
}

/** `channelId`: of any place in it. `name`: as its people see it; null or absent: not told. */
export type NoteChatLost = (platform: ChatPlatform, channelId: string, name?: string | null) => Promise<void>;

/**
 * A chat does not let us in any more: nothing is tried there until it does, what was meant for it goes elsewhere, and
 * somebody is told of it in another chat: the owner, of a person's own chat that very person. Told again, nothing
 * happens. Throws AppError `store_unavailable`.
 */
export function makeNoteChatLost(deps: NoteChatLostDeps): NoteChatLost {
  const { merchants, clock } = deps;
  return async (platform, channelId, name) => {
    const workspaceId = channelId.split('/', 1)[0] ?? channelId;
    const merchant = await merchants.findByWorkspace(platform, workspaceId);
    const known = merchant && findWorkspace(merchant.workspaces, { platform, workspaceId });
    if (merchant === null || known === null || known === undefined || known.lostAt !== undefined) return;
    const lost = { ...known, ...(name ? { name } : {}), lostAt: clock.now() };
    const told = { merchantId: merchant.id, actor: { kind: 'system' }, place: platform } as const;
    const isNoted = await changeAndTell(
      deps,
      { ...told, action: 'workspace.lost', subject: workspaceId },
      (telling) => telling.moveWorkspace(merchant.id, known, lost),
    );
    if (!isNoted) return;
    const workspaces = merchant.workspaces.map((one) => (one === known ? lost : one));
    await tell(deps, { ...merchant, workspaces }, lost);
  };
}

async function tell(
  deps: NoteChatLostDeps,
  merchant: Merchant,
  { platform, workspaceId, name, lostAt }: OwnWorkspace,
): Promise<void> {
  const { merchants, links, chatMessages, clock, kick } = deps;
  const { id: merchantId, workspaces } = merchant;
  const person = await merchants.findMemberByAccount(merchantId, platform, workspaceId);
  const readers = person === null ? await merchants.listMembers(merchantId, 'owner') : [person];
  const reader = readers.find(({ accounts }) => accounts.some((one) => !isLost(workspaces, one)));
  const home = reader === undefined ? null : toMemberHome(reader, { workspaces });
  // Whoever has no links yet misses nothing.
  const [link] = (await links.list({ merchantId }, { skip: 0, limit: 1 })).links;
  if (home === null || link === undefined) return;
  const isPrivate = person !== null;
  await chatMessages.request(
    {
      ...{ key: `chat_note:${merchantId}:${workspaceId}:${lostAt?.getTime()}`, merchantId, linkId: link.id },
      ...{ platform: home.platform, target: home.target, lane: chatLaneOf(merchantId, home) },
      ...{ content: { kind: 'chat_note', platform, isPrivate, name: name ?? null }, wantedVersion: 1 },
    },
    clock.now(),
  );
  kick('chat');
}

export type NoteChatFound = (platform: ChatPlatform, workspaceId: string) => Promise<void>;

/** It lets us in again, and what stands there is brought up to date. Throws AppError `store_unavailable`. */
export function makeNoteChatFound(deps: Omit<NoteChatLostDeps, 'links'>): NoteChatFound {
  return async (platform, workspaceId) => {
    const merchant = await deps.merchants.findByWorkspace(platform, workspaceId);
    if (merchant === null) return;
    await letIn(deps, merchant, { platform, workspaceId });
    await deps.chatMessages.takeUp(merchant.id, WORKSPACE_LOST, deps.clock.now());
    deps.kick('chat');
  };
}
