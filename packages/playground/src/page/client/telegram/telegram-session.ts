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

type Tell = (event: TelegramEvent) => void;

/** What is nothing to see. */
const UNSEEN: readonly TelegramChangeRecord['type'][] = ['notice_shown', 'bot_called', 'update_sent'];

export function createTelegramSession(
  standing: StandingStore,
  fail: (error: unknown) => void,
): TelegramSession {
  const listeners: Tell[] = [];
  const tell: Tell = (event) => {
    for (const listener of listeners) listener(event);
  };
  const looking = createLooking(standing, tell, fail);
  const replying = createReplying(tell);
  return {
    ...replying,
    snapshot: looking.snapshot,
    load: looking.load,
    notice: looking.notice,
    place: () => standing.placeOf(standing.viewerId()),
    goTo(place) {
      standing.keep(standing.viewerId(), place);
      replying.answer(null);
      tell({ type: 'place_changed' });
    },
    actAs(personId) {
      standing.keep(personId, standing.placeOf(personId));
      replying.answer(null);
      return looking.loadAnew();
    },
    async perform(action) {
      try {
        return await api.performInTelegram({ as: standing.viewerId(), action });
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    listen: (listener) => listeners.push(listener),
  };
}

/** What the one who acts sees, looked at anew whenever it may be other than before. */
function createLooking({ viewerId }: StandingStore, tell: Tell, fail: (error: unknown) => void) {
  let current: TelegramSnapshot | null = null;
  let isAnew = true;
  const load = coalesce(async () => {
    try {
      const before = current;
      const loaded = await api.telegramSnapshot(viewerId());
      // Somebody else looks by now: they are loaded next.
      if (loaded.viewer.id !== viewerId()) return;
      current = loaded;
      const wasAnew = isAnew;
      isAnew = false;
      tell({ type: 'loaded', before, isAnew: wasAnew });
    } catch (error) {
      fail(error);
    }
  });
  const loadAnew = () => {
    isAnew = true;
    return load();
  };
  return {
    snapshot: () => current,
    load,
    loadAnew,
    notice({ type }: TelegramChangeRecord) {
      if (type === 'telegram_reset') void loadAnew();
      else if (!UNSEEN.includes(type)) void load();
    },
  };
}

function createReplying(tell: Tell): Pick<TelegramSession, 'replyTo' | 'answer'> {
  let replied: ShownMessage | null = null;
  return {
    replyTo: () => replied,
    answer(message) {
      replied = message;
      tell({ type: 'reply_changed' });
    },
  };
}
