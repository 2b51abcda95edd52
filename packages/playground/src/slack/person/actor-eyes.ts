import type { Message, View, WorkspaceSnapshot } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { listLinks } from './list-links.js';
import { buildSnapshot, readHistory } from './snapshot.js';
import type { Surface } from './surface.js';
import { toVisibleText } from './visible-text.js';

/** What a person sees. Channels by id or name ("#sales", "sales"), the direct message with the app by its name. */
export interface ActorEyes {
  snapshot(): WorkspaceSnapshot;
  channelId(channel: string): string;
  /** In the channel, oldest first, ephemerals and replies included. */
  messages(channel: string): Message[];
  /** The modal on top. */
  modal(): View | undefined;
  home(): View | null;
  /** The words of it as this person reads them: names instead of ids, dates in their zone, labels of elements. */
  reads(surface: Surface): string;
  /** The addresses on it by the words they stand under: links in the text and url buttons. */
  links(surface: Surface): Record<string, string>;
}

export function createActorEyes(ctx: PlatformContext, userId: string): ActorEyes {
  const channelId = (channel: string) => findChannelId(ctx, userId, channel);
  return {
    snapshot: () => buildSnapshot(ctx, userId),
    channelId,
    messages: (channel) => readHistory(ctx, userId, { channelId: channelId(channel) }).messages,
    modal: () => buildSnapshot(ctx, userId).modals.at(-1),
    home: () => buildSnapshot(ctx, userId).home,
    reads: (surface) => toVisibleText(ctx, userId, surface),
    links: listLinks,
  };
}

function findChannelId(ctx: PlatformContext, userId: string, channel: string): string {
  if (channel === ctx.seed.app.name) return findDirectMessage(ctx, userId);
  const name = channel.replace(/^#/, '');
  const named = [...ctx.state.channels.values()].find((other) => other.name !== '' && other.name === name);
  return named?.id ?? channel;
}

function findDirectMessage(ctx: PlatformContext, userId: string): string {
  const { botUserId } = ctx.seed.app;
  const found = [...ctx.state.channels.values()].find(
    ({ kind, memberIds }) => kind === 'im' && memberIds.has(userId) && memberIds.has(botUserId),
  );
  if (found === undefined) throw new Error(`${userId} has no direct message with the app`);
  return found.id;
}
