import type {
  ShownMessage,
  TelegramAction,
  TelegramChangeRecord,
  TelegramResult,
  TelegramSnapshot,
} from '../../../telegram-protocol.js';
import { api } from '../api.js';
import type { TelegramPlace } from './chats.js';
import { coalesce } from './coalesce.js';
import type { StandingStore } from './standing.js';

export type TelegramEvent =
  /** What is seen may be other than before; `isAnew`: by another person, or after a reset. */
  | { readonly type: 'loaded'; readonly before: TelegramSnapshot | null; readonly isAnew: boolean }
  | { readonly type: 'place_changed' }
  | { readonly type: 'reply_changed' };

/** One person before Telegram: what they see, where they are, what they do. */
export interface TelegramSession {
  /** Null until it was loaded for the first time. */
  snapshot(): TelegramSnapshot | null;
  place(): TelegramPlace;
  goTo(place: TelegramPlace): void;
  /** The message that is answered with what is written next. */
  replyTo(): ShownMessage | null;
  answer(message: ShownMessage | null): void;
  actAs(personId: number): Promise<void>;
  load(): Promise<void>;
  /** Looks anew where the change may be of what is seen. */
  notice(record: TelegramChangeRecord): void;
  /** Undefined when the playground itself failed; that is told. */
  perform(action: TelegramAction): Promise<TelegramResult | undefined>;
  listen(listener: (event: TelegramEvent) => void): void;
}

/** What is nothing to see. */
const UNSEEN: readonly TelegramChangeRecord['type'][] = ['notice_shown', 'bot_called', 'update_sent'];

export function createTelegramSession(
  standing: StandingStore,
  fail: (error: unknown) => void,
): TelegramSession {
  const listeners: ((event: TelegramEvent) => void)[] = [];
  const tell = (event: TelegramEvent) => {
    for (const listener of listeners) listener(event);
  };
  let current: TelegramSnapshot | null = null;
  let viewerId = standing.viewerId();
  let replied: ShownMessage | null = null;
  let isAnew = true;
  const load = coalesce(async () => {
    try {
      const before = current;
      const loaded = await api.telegramSnapshot(viewerId);
      // Somebody else looks by now: they are loaded next.
      if (loaded.viewer.id !== viewerId) return;
      current = loaded;
      const wasAnew = isAnew;
      isAnew = false;
      tell({ type: 'loaded', before, isAnew: wasAnew });
    } catch (error) {
      fail(error);
    }
  });
  const answer = (message: ShownMessage | null) => {
    replied = message;
    tell({ type: 'reply_changed' });
  };

  return {
    snapshot: () => current,
    place: () => standing.placeOf(viewerId),
    goTo(place) {
      standing.keep(viewerId, place);
      answer(null);
      tell({ type: 'place_changed' });
    },
    replyTo: () => replied,
    answer,
    actAs(personId) {
      viewerId = personId;
      isAnew = true;
      standing.keep(viewerId, standing.placeOf(viewerId));
      answer(null);
      return load();
    },
    load,
    notice({ type }) {
      if (type === 'telegram_reset') isAnew = true;
      if (!UNSEEN.includes(type)) void load();
    },
    async perform(action) {
      try {
        return await api.performInTelegram({ as: viewerId, action });
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    listen: (listener) => listeners.push(listener),
  };
}
