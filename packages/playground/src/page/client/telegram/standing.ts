import type { TelegramPlace } from './chats.js';

/** Whom one acts as in Telegram and where each of them stands. Survives a reload of the page, in this tab. */
export interface StandingStore {
  viewerId(): number;
  /** Where nobody was yet, it is the chat with the bot. */
  placeOf(viewerId: number): TelegramPlace;
  keep(viewerId: number, place: TelegramPlace): void;
}

interface Standing {
  readonly viewerId: number;
  readonly places: Readonly<Record<string, TelegramPlace>>;
}

const KEY = 'playground.telegram.standing';

export function createStandingStore(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  firstViewerId: number,
): StandingStore {
  const stored = storage.getItem(KEY);
  let standing: Standing = stored === null ? { viewerId: firstViewerId, places: {} } : JSON.parse(stored);
  return {
    viewerId: () => standing.viewerId,
    placeOf: (viewerId) => standing.places[viewerId] ?? { chat: viewerId, threadId: null },
    keep(viewerId, place) {
      standing = { viewerId, places: { ...standing.places, [viewerId]: place } };
      storage.setItem(KEY, JSON.stringify(standing));
    },
  };
}
