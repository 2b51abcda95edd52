import type { Entries, Entry, Message, PersonResult, View } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { modalsOf, toShownView } from '../state/views.js';
import { type ElementWords, findByWords, findOptionValue } from './find-by-words.js';
import { perform } from './perform.js';
import type { Surface } from './surface.js';

/** What was typed or chosen, by the label (or block_id) of its input. */
type EntriesByLabel = Record<string, Entry>;

/** What a person does with what they see: elements and options by their visible words. */
export interface ActorDeeds {
  /** A button (or overflow menu entry) by its label, or by its address. */
  presses(surface: Surface, words: ElementWords, entries?: EntriesByLabel): Promise<PersonResult>;
  /** A select, radio button, checkbox or date that acts at once; options by label or value. */
  chooses(surface: Surface, words: ElementWords, entry: Entry): Promise<PersonResult>;
  searches(surface: Surface, words: ElementWords, query: string): Promise<PersonResult>;
  /** Fills inputs of the modal on top and submits it; options by label or value. */
  submits(entries?: EntriesByLabel): Promise<PersonResult>;
  /** The close button of the modal on top, or the cross, which closes the stack; with what was typed in it before. */
  closes(how?: 'top' | 'all', entries?: EntriesByLabel): Promise<PersonResult>;
  usesShortcut(name: string): Promise<PersonResult>;
  usesMessageShortcut(name: string, message: Message): Promise<PersonResult>;
  opensHome(): Promise<PersonResult>;
  dismisses(message: Message): Promise<PersonResult>;
}

export function createActorDeeds(ctx: PlatformContext, userId: string): ActorDeeds {
  const onTop = (entries: EntriesByLabel) => {
    const surface = getOnTop(ctx, userId);
    return { viewId: surface.id, entries: toEntries(ctx, userId, { surface, entries }) };
  };
  return {
    async presses(surface, words, entries = {}) {
      const { address, option } = findByWords(surface, words);
      const typed = toEntries(ctx, userId, { surface, entries });
      const entry = option === undefined ? {} : { entry: option };
      return perform(ctx, userId, { type: 'act', element: address, entries: typed, ...entry });
    },
    async chooses(surface, words, chosen) {
      const found = findByWords(surface, words);
      const entry = findOptionValue(ctx, userId, found, chosen);
      return perform(ctx, userId, { type: 'act', element: found.address, entry });
    },
    async searches(surface, words, query) {
      const { address } = findByWords(surface, words);
      return perform(ctx, userId, { type: 'search_options', element: address, query });
    },
    async submits(entries = {}) {
      return perform(ctx, userId, { type: 'submit_view', ...onTop(entries) });
    },
    async closes(how = 'top', entries = {}) {
      return perform(ctx, userId, { type: 'close_view', all: how === 'all', ...onTop(entries) });
    },
    async usesShortcut(name) {
      const callbackId = findShortcut(ctx, 'global', name);
      return perform(ctx, userId, { type: 'use_shortcut', callbackId });
    },
    async usesMessageShortcut(name, { channelId, ts }) {
      const callbackId = findShortcut(ctx, 'message', name);
      return perform(ctx, userId, { type: 'use_message_shortcut', callbackId, channelId, ts });
    },
    opensHome: () => perform(ctx, userId, { type: 'open_home', tab: 'home' }),
    dismisses: ({ channelId, ts }) => perform(ctx, userId, { type: 'dismiss', channelId, ts }),
  };
}

function toEntries(
  ctx: PlatformContext,
  userId: string,
  filled: { surface: Surface; entries: EntriesByLabel },
): Entries {
  const entries: Entries = {};
  for (const [label, entry] of Object.entries(filled.entries)) {
    const found = findByWords(filled.surface, label);
    const { blockId, actionId } = found.address;
    entries[blockId] = { ...entries[blockId], [actionId]: findOptionValue(ctx, userId, found, entry) };
  }
  return entries;
}

function getOnTop(ctx: PlatformContext, userId: string): View {
  const view = modalsOf(ctx, userId).at(-1);
  if (view === undefined) throw new Error('no modal is open');
  return toShownView(view);
}

function findShortcut(ctx: PlatformContext, kind: 'global' | 'message', name: string): string {
  const shortcut = ctx.seed.shortcuts.find((other) => other.kind === kind && other.name === name);
  if (shortcut === undefined) throw new Error(`no ${kind} shortcut is named "${name}"`);
  return shortcut.callbackId;
}
