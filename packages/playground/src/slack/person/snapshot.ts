import type { HistoryPage, Message, SlashCommand, WorkspaceSnapshot } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import {
  getChannelOrThrow,
  getUserOrThrow,
  isVisibleTo,
  toShownChannel,
  toShownPerson,
} from '../state/channels.js';
import { toShownMessage } from '../state/messages.js';
import { modalsOf, toShownView } from '../state/views.js';
import { inviteCommand } from './invite-command.js';

/** How many messages of a channel a snapshot or a page of history carries. */
const PAGE_SIZE = 100;

export function buildSnapshot(ctx: PlatformContext, viewerId: string): WorkspaceSnapshot {
  getUserOrThrow(ctx, viewerId);
  const { seed, state } = ctx;
  const channels = [...state.channels.values()].filter((channel) => isVisibleTo(channel, viewerId));
  const pages = channels.map((channel) => ({
    id: channel.id,
    page: readHistory(ctx, viewerId, { channelId: channel.id }),
  }));
  const home = state.homes.get(viewerId);
  return {
    seq: ctx.changes.seq(),
    viewerId,
    team: { ...seed.team },
    app: { id: seed.app.id, name: seed.app.name, botUserId: seed.app.botUserId },
    commands: listCommands(ctx),
    shortcuts: seed.shortcuts,
    people: [...state.users.values()].map(toShownPerson),
    channels: channels.map(toShownChannel),
    messages: Object.fromEntries(pages.map(({ id, page }) => [id, page.messages])),
    hasOlder: pages.filter(({ page }) => page.hasOlder).map(({ id }) => id),
    modals: modalsOf(ctx, viewerId).map(toShownView),
    home: home === undefined ? null : toShownView(home),
    settings: { ...state.settings },
    now: ctx.clock.now().toISOString(),
  };
}

/** The newest messages that person sees in the channel, or those before a ts; oldest first. */
export function readHistory(
  ctx: PlatformContext,
  viewerId: string,
  { channelId, before }: { channelId: string; before?: string },
): HistoryPage {
  getChannelOrThrow(ctx, channelId, viewerId);
  const all = ctx.state.messages.get(channelId) ?? [];
  const seen = all.filter(
    (message) => message.ephemeralFor === undefined || message.ephemeralFor === viewerId,
  );
  const older = before === undefined ? seen : seen.filter((message) => message.ts < before);
  const messages: Message[] = older
    .slice(-PAGE_SIZE)
    .map((message) => toShownMessage(ctx, message, viewerId));
  return { messages, hasOlder: older.length > PAGE_SIZE };
}

/** Those of the app, and the one of Slack's own that works here. */
function listCommands(ctx: PlatformContext): SlashCommand[] {
  const ofApp = ctx.seed.commands.map(({ command, description, usageHint }) => {
    return { command, description, usageHint };
  });
  return [...ofApp, inviteCommand];
}
