import type { Entries, Entry, Message, PersonResult, View, WorkspaceSnapshot } from '../../protocol.js';
import type { PlatformContext } from '../platform-context.js';
import { buildSnapshot, readHistory } from '../snapshot.js';
import { type ElementWords, findByWords, findOptionValue } from './find-by-words.js';
import { listLinks } from './list-links.js';
import { perform } from './perform.js';
import type { Surface } from './surface.js';
import { toVisibleText } from './visible-text.js';
import { waitFor } from './wait-for.js';

/** One person before the workspace, acting by what they read on it. Channels by id or name ("#sales", "sales"). */
export interface SlackActor {
  readonly userId: string;
  types(channel: string, text: string): Promise<PersonResult>;
  says(channel: string, text: string, threadTs?: string): Promise<PersonResult>;
  /** A button (or overflow menu entry) by its label, or by its address. */
  presses(surface: Surface, words: ElementWords, entries?: Record<string, Entry>): Promise<PersonResult>;
  /** A select, radio button, checkbox or date that acts at once; options by label or value. */
  chooses(surface: Surface, words: ElementWords, entry: Entry): Promise<PersonResult>;
  /** Fills inputs by their label (or block_id) and submits the modal on top; options by label or value. */
  submits(entries?: Record<string, Entry>): Promise<PersonResult>;
  /** The close button of the modal on top, or the cross, which closes the stack. */
  closes(how?: 'top' | 'all'): Promise<PersonResult>;
  searches(surface: Surface, words: ElementWords, query: string): Promise<PersonResult>;
  usesShortcut(name: string): Promise<PersonResult>;
  usesMessageShortcut(name: string, message: Message): Promise<PersonResult>;
  opensHome(): Promise<PersonResult>;
  invites(channel: string, userId: string): Promise<PersonResult>;
  dismisses(message: Message): Promise<PersonResult>;
  snapshot(): WorkspaceSnapshot;
  channelId(channel: string): string;
  /** The direct message with the app. */
  directMessageId(): string;
  /** What this person sees in the channel, oldest first, ephemerals and replies included. */
  messages(channel: string): Message[];
  /** The modal on top. */
  modal(): View | undefined;
  home(): View | null;
  /** The words of it as this person reads them: names instead of ids, dates in their zone, labels of elements. */
  reads(surface: Surface): string;
  /** The addresses on it by the words they stand under: links in the text and url buttons. */
  links(surface: Surface): Record<string, string>;
  /** Resolves with what `look` finds (not undefined), at once or after a change; fails after `withinMs` (5 s). */
  waits<Found>(look: (actor: SlackActor) => Found | undefined, withinMs?: number): Promise<Found>;
}

export function createActor(ctx: PlatformContext, userId: string): SlackActor {
  const channelId = (channel: string) => findChannelId(ctx, userId, channel);
  const act = (
    surface: Surface,
    words: ElementWords,
    chosen: { entry?: Entry; entries?: Record<string, Entry> },
  ) => {
    const found = findByWords(surface, words);
    const entry =
      found.option ??
      (chosen.entry === undefined ? undefined : findOptionValue(ctx, userId, found, chosen.entry));
    const entries = toEntries(ctx, userId, { surface, byLabel: chosen.entries ?? {} });
    return perform(ctx, userId, {
      type: 'act',
      element: found.address,
      entries,
      ...(entry === undefined ? {} : { entry }),
    });
  };
  const top = () => buildSnapshot(ctx, userId).modals.at(-1);

  const actor: SlackActor = {
    userId,
    types: (channel, text) =>
      perform(ctx, userId, { type: 'type_command', channelId: channelId(channel), text }),
    says: (channel, text, threadTs) =>
      perform(ctx, userId, {
        type: 'say',
        channelId: channelId(channel),
        text,
        ...(threadTs ? { threadTs } : {}),
      }),
    presses: (surface, words, entries = {}) => act(surface, words, { entries }),
    chooses: (surface, words, entry) => act(surface, words, { entry }),
    submits(byLabel = {}) {
      const surface = getTop(top());
      const entries = toEntries(ctx, userId, { surface, byLabel });
      return perform(ctx, userId, { type: 'submit_view', viewId: surface.id, entries });
    },
    closes: (how = 'top') =>
      perform(ctx, userId, { type: 'close_view', viewId: getTop(top()).id, all: how === 'all' }),
    searches: (surface, words, query) =>
      perform(ctx, userId, { type: 'search_options', element: findByWords(surface, words).address, query }),
    usesShortcut: (name) =>
      perform(ctx, userId, { type: 'use_shortcut', callbackId: findShortcut(ctx, 'global', name) }),
    usesMessageShortcut: (name, { channelId: inChannel, ts }) => {
      const callbackId = findShortcut(ctx, 'message', name);
      return perform(ctx, userId, { type: 'use_message_shortcut', callbackId, channelId: inChannel, ts });
    },
    opensHome: () => perform(ctx, userId, { type: 'open_home', tab: 'home' }),
    invites: (channel, other) =>
      perform(ctx, userId, { type: 'invite', channelId: channelId(channel), userIds: [other] }),
    dismisses: ({ channelId: inChannel, ts }) =>
      perform(ctx, userId, { type: 'dismiss', channelId: inChannel, ts }),
    snapshot: () => buildSnapshot(ctx, userId),
    channelId,
    directMessageId: () => findDirectMessage(ctx, userId),
    messages: (channel) => readHistory(ctx, userId, { channelId: channelId(channel) }).messages,
    modal: top,
    home: () => buildSnapshot(ctx, userId).home,
    reads: (surface) => toVisibleText(ctx, userId, surface),
    links: listLinks,
    waits: (look, withinMs = 5_000) =>
      waitFor(ctx, { look: () => look(actor), words: look.toString(), withinMs }),
  };
  return actor;
}

function toEntries(
  ctx: PlatformContext,
  userId: string,
  { surface, byLabel }: { surface: Surface; byLabel: Record<string, Entry> },
): Entries {
  const entries: Entries = {};
  for (const [label, entry] of Object.entries(byLabel)) {
    const found = findByWords(surface, label);
    const { blockId, actionId } = found.address;
    entries[blockId] = { ...entries[blockId], [actionId]: findOptionValue(ctx, userId, found, entry) };
  }
  return entries;
}

function getTop(view: View | undefined): View {
  if (view === undefined) throw new Error('no modal is open');
  return view;
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

function findShortcut(ctx: PlatformContext, kind: 'global' | 'message', name: string): string {
  const shortcut = ctx.seed.shortcuts.find((other) => other.kind === kind && other.name === name);
  if (shortcut === undefined) throw new Error(`no ${kind} shortcut is named "${name}"`);
  return shortcut.callbackId;
}
