import type { TelegramApi } from '../api/telegram-api.js';

/** What the bot is called. */
export interface BotName {
  /** Without the @. Rejects as `TelegramApi.call` does. */
  get(): Promise<string>;
  /** As it is known so far; null: nobody asked yet. */
  known(): string | null;
  /** The bot's own account, as telegraf wants it. Rejects as `get` does. */
  getMe(): ReturnType<typeof askWho>;
}

const askWho = (api: TelegramApi) => api.call('getMe', {});

/** Asks once; a failure is asked again. */
export function createBotName(api: TelegramApi): BotName {
  let me: Awaited<ReturnType<typeof askWho>> | null = null;
  let asking: ReturnType<typeof askWho> | null = null;

  async function getMe() {
    if (me !== null) return me;
    asking ??= askWho(api).finally(() => {
      asking = null;
    });
    me = await asking;
    return me;
  }

  return { getMe, get: async () => (await getMe()).username, known: () => me?.username ?? null };
}
