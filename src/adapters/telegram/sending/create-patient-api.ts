import type { Timers } from '../../../ports/timers.js';
import { readFailure } from '../api/read-failure.js';
import type { TelegramApi } from '../api/telegram-api.js';

/** More, and whoever waits would rather be told that it failed. */
const MOST_TRIES = 4;
const LONGEST_WAIT_MS = 30_000;

/**
 * The same door for what somebody waits for: where Telegram asks us to slow down, the call is made when it says so.
 * https://core.telegram.org/bots/api#responseparameters
 */
export function createPatientApi(api: TelegramApi, { after }: Pick<Timers, 'after'>): TelegramApi {
  const call = async (name: Parameters<TelegramApi['call']>[0], args: Parameters<TelegramApi['call']>[1]) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await api.call(name, args);
      } catch (error) {
        const failure = readFailure(error);
        if (failure.kind !== 'refused' || failure.code !== 429 || tries === MOST_TRIES) throw error;
        const waitMs = failure.retryAfterMs ?? 1_000;
        if (waitMs > LONGEST_WAIT_MS) throw error;
        await new Promise<void>((resolve) => after(waitMs, resolve));
      }
    }
  };
  return { call: call as TelegramApi['call'] };
}
