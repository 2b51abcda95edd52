import { listCommands, type MenuCommand, matchCommands, readInlineQuery } from './chats.js';
import type { ComposerParts } from './composer-parts.js';
import { createDraftStore } from './draft-store.js';
import { addressOfHere, hereOf } from './here.js';
import { createInlineSearch } from './inline-search.js';
import { type SuggestionActs, showCommands, showOffer } from './suggestions.js';
import type { TelegramUi } from './telegram-ui.js';

/** What is being written. */
export interface TelegramDraft {
  write(text: string): void;
  /** Keeps and shows what stands in the field, and what it may mean. */
  refresh(): void;
  /** Takes up what was begun at the place where one stands. */
  takeUp(): void;
  /** The command that was begun and is not written out yet. */
  half(): MenuCommand | undefined;
  /** Whether the bot is asked, and the first thing that it offers. */
  asked(): { readonly firstId: string | undefined } | null;
}

const TALLEST_PX = 160;

export function createTelegramDraft(
  tg: TelegramUi,
  { field, help, submit }: ComposerParts,
  acts: SuggestionActs,
): TelegramDraft {
  const drafts = createDraftStore();
  const search = createInlineSearch(tg, () => refresh());
  const query = () => readInlineQuery(field.value, tg.seen().bot.username);
  const commands = () => matchCommands(listCommands(tg.seen(), hereOf(tg)), field.value);
  const refresh = () => {
    drafts.keep(tg.seen().viewer.id, tg.session.place(), field.value);
    search.ask(addressOfHere(tg), query());
    if (query() === null) showCommands(help, commands(), acts);
    else showOffer(help, search.offer(), acts);
    submit.disabled = field.value.trim() === '' || query() !== null;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
  };
  const write = (text: string) => {
    field.value = text;
    refresh();
  };
  return {
    write,
    refresh,
    takeUp: () => write(drafts.read(tg.seen().viewer.id, tg.session.place())),
    half: () =>
      field.value.includes(' ')
        ? undefined
        : commands().find(({ command }) => command !== field.value.trim()),
    asked: () => (query() === null ? null : { firstId: search.offer()?.results[0]?.id }),
  };
}
