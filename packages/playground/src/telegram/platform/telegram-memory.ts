import type { TelegramContext } from '../context/platform-context.js';
import type { TelegramState } from '../context/telegram-state.js';

/** What people see of it. What waits for an answer ends with its process, and the bot's menus are installed anew. */
type KeptState = Pick<TelegramState, 'settings' | 'people' | 'chats' | 'connections'>;

export interface KeptTelegram {
  readonly state: KeptState;
  readonly lastId: number;
  readonly nextUpdateId: number;
}

export interface TelegramMemory {
  /** What another process goes on with; long chats in part, files not at all. */
  keep(): KeptTelegram;
  /** Goes on where another process stopped. Before anybody acts. */
  takeUp(kept: KeptTelegram): void;
}

const MESSAGES_KEPT = 300;

export function createTelegramMemory(ctx: TelegramContext): TelegramMemory {
  return {
    keep() {
      const { settings, people, chats, connections } = ctx.state;
      const newest = [...chats].map(
        ([key, chat]) => [key, { ...chat, messages: chat.messages.slice(-MESSAGES_KEPT) }] as const,
      );
      return {
        state: { settings, people, chats: new Map(newest), connections },
        lastId: ctx.ids.last,
        nextUpdateId: ctx.updates.nextId(),
      };
    },
    takeUp({ state, lastId, nextUpdateId }) {
      ctx.state = { ...ctx.state, ...state };
      ctx.ids.last = lastId;
      ctx.updates.nextId(nextUpdateId);
    },
  };
}
