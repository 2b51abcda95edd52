import type { ChatKey, TelegramResult } from '../../../telegram-protocol.js';
import type { TelegramUi } from './telegram-ui.js';

export type Offer = NonNullable<TelegramResult['offer']>;

export interface InlineSearch {
  /** Asks the bot when nothing more was typed for a moment; null: nothing is asked of it. */
  ask(chat: ChatKey, query: string | null): void;
  /** What it offers to what was asked last; null while it was not heard. */
  offer(): Offer | null;
}

/** As Telegram's apps wait. */
const PAUSE_MS = 250;
const NOTHING: Offer = { results: [], button: null };

export function createInlineSearch(tg: TelegramUi, onOffer: () => void): InlineSearch {
  let asked: string | null = null;
  let offer: Offer | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = async (chat: ChatKey, query: string, key: string) => {
    const result = await tg.act({ type: 'search_inline', chat, query });
    // Something else was typed meanwhile.
    if (key !== asked) return;
    offer = result?.offer ?? NOTHING;
    onOffer();
  };
  return {
    ask(chat, query) {
      const key = query === null ? null : `${tg.seen().viewer.id} ${chat} ${query}`;
      if (key === asked) return;
      asked = key;
      offer = null;
      clearTimeout(timer);
      if (query !== null && key !== null) timer = setTimeout(() => void search(chat, query, key), PAUSE_MS);
    },
    offer: () => offer,
  };
}
