import type { ChatPlace, ChatPlatform } from './chat-place.js';

/** A workspace or chat that a merchant is in, by its platform's own id. */
export interface Workspace {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
}

/** What a merchant knows of one that it is in. */
export interface OwnWorkspace extends Workspace {
  /** As its people see it, where that has to be told from others. */
  readonly name?: string;
  /** The id of the member who brought it; absent for the one that the merchant came with. */
  readonly boundBy?: string;
  /** Ids that it went by before, which what was sent there still has. */
  readonly formerIds?: readonly string[];
  /** Since when it does not let us in: we were taken out of it, or blocked. */
  readonly lostAt?: Date;
}

interface Whereabouts extends Pick<Workspace, 'platform'> {
  readonly workspaceId?: string | undefined;
}

/** The id of the workspace that a place or an account is in; null when there is none of its platform. */
export function findWorkspaceId(
  workspaces: readonly Workspace[],
  { platform, workspaceId }: Whereabouts,
): string | null {
  return workspaceId ?? workspaces.find((workspace) => workspace.platform === platform)?.workspaceId ?? null;
}

/** Whether a place or an account of a merchant, who is in these `workspaces`, is in this one. */
export function isInWorkspace(
  whereabouts: Whereabouts,
  { platform, workspaceId }: Workspace,
  workspaces: readonly Workspace[],
): boolean {
  return whereabouts.platform === platform && findWorkspaceId(workspaces, whereabouts) === workspaceId;
}

/** Where every chat, a person's own too, is a workspace by itself. */
const IN_CHATS: ReadonlySet<ChatPlatform> = new Set<ChatPlatform>(['telegram']);

/** Whether a workspace of this platform holds many chats, which are lost and found with it. */
export function hasManyChats(platform: ChatPlatform): boolean {
  return !IN_CHATS.has(platform);
}

/**
 * Whether a place or an account of a merchant can be chosen from this workspace: it is there, or on a platform where
 * nobody is in one workspace with anybody.
 */
export function isWithinReach(
  whereabouts: Whereabouts,
  here: Workspace,
  workspaces: readonly Workspace[],
): boolean {
  return IN_CHATS.has(here.platform)
    ? whereabouts.platform === here.platform
    : isInWorkspace(whereabouts, here, workspaces);
}

/** A conversation that was chosen from this workspace, in the one that is its own where it has one. */
export function toChosenPlace(
  channelId: string,
  here: Workspace,
  workspaces: readonly Workspace[],
): ChatPlace {
  const { platform } = here;
  const own = workspaces.find(
    ({ workspaceId, ...each }) =>
      each.platform === platform && (channelId === workspaceId || channelId.startsWith(`${workspaceId}/`)),
  );
  return { platform, workspaceId: own?.workspaceId ?? here.workspaceId, channelId };
}

/** The one with this id; undefined for none. */
export function findWorkspace(
  workspaces: readonly OwnWorkspace[],
  { platform, workspaceId }: Workspace,
): OwnWorkspace | undefined {
  return workspaces.find((one) => one.platform === platform && one.workspaceId === workspaceId);
}

/**
 * Whether a place or an account is where we are not let in any more. Where every chat is a workspace, a place goes by its
 * own: what stands in others, such as what was posted by way of somebody, is there whoever blocked us.
 */
export function isLost(
  workspaces: readonly OwnWorkspace[],
  { channelId, ...whereabouts }: Whereabouts & { readonly channelId?: string },
): boolean {
  const { platform } = whereabouts;
  const isOwnChat = channelId !== undefined && IN_CHATS.has(platform);
  const workspaceId = isOwnChat ? readChatId(channelId) : findWorkspaceId(workspaces, whereabouts);
  return workspaceId != null && findWorkspace(workspaces, { platform, workspaceId })?.lostAt !== undefined;
}

/** A place by the ids that hold now: a chat may have got another since it was written down. */
export function toCurrentPlace(place: ChatPlace, workspaces: readonly OwnWorkspace[]): ChatPlace {
  const { platform, channelId } = place;
  for (const { formerIds = [], workspaceId, ...workspace } of workspaces) {
    if (workspace.platform !== platform) continue;
    const former = formerIds.find((id) => channelId === id || channelId.startsWith(`${id}/`));
    // What stood below the chat, such as a topic, is gone with its old id.
    if (former !== undefined) return { ...place, workspaceId, channelId: workspaceId };
  }
  return place;
}

/** Whether two places are one. */
export function isSamePlace(a: ChatPlace, b: ChatPlace): boolean {
  return a.platform === b.platform && a.channelId === b.channelId;
}

/** What stands below a chat, such as a topic, follows its id. */
function readChatId(channelId: string): string | undefined {
  return channelId.split('/', 1)[0];
}

/** Whether whoever reads one place reads the other: they are one, or two topics of one chat. */
export function isInSameChat(a: ChatPlace, b: ChatPlace): boolean {
  if (isSamePlace(a, b)) return true;
  const isChat = a.platform === b.platform && IN_CHATS.has(a.platform);
  return isChat && readChatId(a.channelId) === readChatId(b.channelId);
}
